//! What belongs to the account: children, applications, and the documents of the form.

use std::collections::HashMap;

use crate::channels::ChannelKind;
use crate::dialogue::session::{Item, Value};
use crate::dialogue::turn::Need;
use crate::domain::application::Status;
use crate::domain::calendar::local_date;
use crate::domain::ids::ChildId;
use crate::domain::lang::Lang;
use crate::i18n::Args;
use crate::queue::{applications, children};
use crate::store::contacts::{self, Contact};
use crate::store::documents;

use super::{Candidate, SourceCx};

/// Characters of a given name in a label; the number of an application takes fourteen more.
const NAME_MAX: usize = 18;

/// The account's children, in the order they were added.
pub(super) async fn my_children(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let found = own_children(cx).await?;
    let candidate = |child: children::Child| {
        let label = format!("{}, {}", cut(&child.person.given), child.birth_year);
        let names = vec![child.person.given.clone(), child.person.full_name(), label.clone()];
        Candidate { item: Item { id: child.id.to_string(), label: Some(label) }, names }
    };
    Ok(found.into_iter().map(candidate).collect())
}

/// The account's applications, the active ones first; one that was deleted and can be brought back says so.
pub(super) async fn my_applications(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let Some(account) = &cx.who.account else { return Ok(Vec::new()) };
    let found = applications::shown(cx.tx, &account.id, cx.world.now()).await?;
    let children = own_children(cx).await?;
    let deleted = cx.world.texts.value(cx.who.lang, "common-deleted", &Args::new()).unwrap_or_default();
    let given: HashMap<&ChildId, &str> =
        children.iter().map(|child| (&child.id, child.person.given.as_str())).collect();
    let candidate = |application: crate::store::applications::Application| {
        let number = application.number.to_string();
        let name = given.get(&application.child).copied().unwrap_or_default();
        let mut label = format!("{number} {}", cut(name)).trim_end().to_owned();
        if application.status == Status::Withdrawn {
            label = format!("{deleted}: {label}");
        }
        let mut names = vec![label.clone(), number];
        names.extend((!name.is_empty()).then(|| name.to_owned()));
        Candidate { item: Item { id: application.id.to_string(), label: Some(label) }, names }
    };
    Ok(found.into_iter().map(candidate).collect())
}

/// Those of the account's applications that are not closed, by the child's name.
pub(super) async fn open_applications(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let open: Vec<String> =
        super::kindergartens::waiting(cx).await?.iter().map(|application| application.id.to_string()).collect();
    let mut all = my_applications(cx).await?;
    all.retain(|candidate| open.contains(&candidate.item.id));
    Ok(all)
}

/// The documents that the form holds, in the order of the form.
pub(super) async fn attached(cx: &mut SourceCx<'_>, need: &Need) -> anyhow::Result<Vec<Candidate>> {
    let Some(Value::Files(files)) = &need.of else { return Ok(Vec::new()) };
    let drafts = documents::drafts(cx.tx, &cx.who.conversation.id).await?;
    let held = files.iter().filter_map(|file| drafts.iter().find(|draft| draft.blob == *file));
    let candidate = |(n, draft): (usize, &documents::Document)| {
        let label = format!("{}. {}, {}", n + 1, short_type(&draft.mime), size(draft.size));
        let item = Item { id: draft.blob.to_string(), label: Some(label.clone()) };
        Candidate { item, names: vec![label, (n + 1).to_string()] }
    };
    Ok(held.enumerate().map(candidate).collect())
}

/// The account's channels where it can be reached, the oldest first.
pub(super) async fn my_channels(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let mut all = contacts::by_conversation(cx.tx, &cx.who.conversation.id).await?;
    all.retain(|contact| contact.reachable);
    Ok(channels(cx, &all))
}

/// The account's channels, but for the one that is spoken at.
pub(super) async fn other_channels(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<Candidate>> {
    let mut all = contacts::by_conversation(cx.tx, &cx.who.conversation.id).await?;
    // Nobody writes from a call: there is nothing to take away.
    all.retain(|contact| contact.id != cx.who.contact.id && contact.channel != ChannelKind::Phone.as_str());
    Ok(channels(cx, &all))
}

/// Each by the name of its messenger; of several of one, with the day it came.
fn channels(cx: &SourceCx<'_>, all: &[Contact]) -> Vec<Candidate> {
    let texts = &cx.world.texts;
    let named = |lang, contact: &Contact| {
        let name = texts.label(lang, "list-channel", &contact.channel, usize::MAX).unwrap_or_default();
        let several = all.iter().filter(|other| other.channel == contact.channel).count() > 1;
        let day = local_date(contact.created_at).format("%d.%m");
        if several { format!("{name}, {day}") } else { name }
    };
    let candidate = |contact: &Contact| Candidate {
        item: Item { id: contact.id.to_string(), label: Some(named(cx.who.lang, contact)) },
        names: Lang::ALL.into_iter().map(|lang| named(lang, contact)).collect(),
    };
    all.iter().map(candidate).collect()
}

async fn own_children(cx: &mut SourceCx<'_>) -> anyhow::Result<Vec<children::Child>> {
    let Some(account) = &cx.who.account else { return Ok(Vec::new()) };
    Ok(children::list(cx.tx, &cx.world.vault, &account.id, cx.world.now()).await?)
}

fn cut(name: &str) -> String {
    name.trim().chars().take(NAME_MAX).collect()
}

fn short_type(mime: &str) -> &'static str {
    match mime {
        "application/pdf" => "PDF",
        "image/jpeg" => "JPG",
        "image/png" => "PNG",
        _ => "?",
    }
}

/// Kilobytes, from one megabyte on megabytes; the signs are the same in the three languages' everyday writing.
fn size(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        return format!("{kilobytes} KB");
    }
    let tenths = kilobytes * 10 / 1024;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
