//! `/office/rights`: rights of precedence that wait for an officer, the papers beside the decision (domain.md 6). Whoever opens one has
//! opened what is personal: that is written down.

use axum::extract::{Path, Query};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;

use super::application::name;
use super::form::{Filled, Sheet};
use super::list::Pager;
use super::referrals::behind;
use super::show::{read_code, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Block, Cell, Form, Input, Paper, View};
use super::words::{Text, text, text_with};
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BlobId};
use crate::domain::limits::OFFICE_ROWS;
use crate::domain::person::SocialStatus;
use crate::domain::right::Category;
use crate::domain::staff::Deed;
use crate::i18n::Args;
use crate::queue::rights::{RightReason, decide as settle};
use crate::store::applications::lists::checking;
use crate::store::applications::{self, Application, CATEGORY, SOCIAL};
use crate::store::documents::{self, Document};
use crate::store::{Tx, blobs, keys};

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-rights"),
    text("office-rights-about"),
    text("office-rights-until"),
    text("office-rights-left"),
    text("office-rights-overdue"),
    text_with("office-days-left", &["count"]),
    text("office-right"),
    text("office-right-category"),
    text("office-right-social"),
    text("office-right-paper"),
    text("office-right-papers"),
    text("office-right-none"),
    text_with("office-right-document", &["number", "kind"]),
    text("office-right-decide"),
    text("office-right-proved"),
    text("office-right-refuse"),
    text("office-right-refuse.about"),
    text("office-right-refuse.reason"),
    text("office-right-refuse.wrong"),
    text("office-right-was-proved"),
    text("office-right-was-refused"),
    text("office-right-over"),
];

/// Where the list goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    before: String,
}

/// The list, the nearest end of the term first.
pub(super) async fn list(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::DecideRights)?;
    let mut tx = signed.read().await?;
    let found = checking(&mut tx, &signed.area(), behind(&wanted.before, i64::MIN), OFFICE_ROWS).await?;
    tx.rollback().await?;
    let until = |one: &Application| one.watch.check_until.unwrap_or(Micros(0));
    let next = found.last().filter(|_| found.len() == OFFICE_ROWS as usize);
    let next = next.map(|one| format!("{}.{}", until(one).0, one.id));
    let today = local_date(signed.world().now());
    let line = |one: &Application| {
        let days = (local_date(until(one)) - today).num_days();
        let left = match days {
            ..0 => signed.say("office-rights-overdue"),
            days => signed.say_with("office-days-left", &Args::new().with("count", days)),
        };
        let page = if signed.can(Deed::DecideRights) { "rights" } else { "applications" };
        vec![
            Cell::link(one.number.to_string(), format!("/office/{page}/{}", one.id)),
            signed.word("list-right", one.class.code()).into(),
            signed.subqueue(&one.subqueue).into(),
            when(until(one)).into(),
            left.into(),
        ]
    };
    let lines = found.iter().map(line).collect();
    let head = [
        "office-award-application",
        "office-award-class",
        "office-application-queue",
        "office-rights-until",
        "office-rights-left",
    ];
    let pager = Pager::new("/office/rights", "", wanted.before.is_empty(), next);
    signed.view("office-rights").text(signed.say("office-rights-about")).table(&head, lines).pager(pager).draw()
}

/// An application of the place, for who decides.
async fn find(signed: &Signed, tx: &mut Tx, id: &str) -> Result<Application, Trouble> {
    signed.may(Deed::DecideRights)?;
    let id = ApplicationId::parse(id).ok_or(Trouble::Nowhere)?;
    let found = applications::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
    signed.covers(&found.subqueue.settlement)?;
    Ok(found)
}

/// One right with its papers.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    page(&signed, &id, Sheet::default()).await?.draw()
}

async fn page(signed: &Signed, id: &str, sheet: Sheet) -> Result<View, Trouble> {
    let mut tx = signed.write().await?;
    let one = find(signed, &mut tx, id).await?;
    let (category, social) = claimed(signed, &mut tx, &one).await?;
    let name = name(signed, &mut tx, &one).await?;
    let papers = documents::of_application(&mut tx, &one.id).await?;
    signed.note(&mut tx, Deed::SeePersonal, Some(id)).await?;
    tx.commit().await?;
    let social: Vec<String> = social.iter().map(|one| signed.word("list-social", one.code())).collect();
    let facts = vec![
        ("office-application-name", name),
        ("office-right-category", category.map(|one| signed.word("list-category", one.code())).unwrap_or_default()),
        ("office-award-class", signed.word("list-right", one.class.code())),
        ("office-right-social", social.join(", ")),
        ("office-state", signed.word("list-status", one.status.code())),
        ("office-application-queue", signed.subqueue(&one.subqueue)),
        ("office-rights-until", one.watch.check_until.map(when).unwrap_or_default()),
        ("office-right-paper", one.watch.paper_until.map(when).unwrap_or_default()),
    ];
    let title = format!("{} {}", signed.say("office-right"), one.number);
    let mut view = signed.view("office-right").titled(title).facts(facts).heading("office-right-papers");
    view = if papers.is_empty() {
        view.text(signed.say("office-right-none"))
    } else {
        view.block(Block::Papers(papers.iter().zip(1..).map(|(paper, n)| shown(signed, &one, paper, n)).collect()))
    };
    if one.checking && one.status.is_active() {
        view = decisions(signed, view, id, sheet);
    }
    Ok(view)
}

fn decisions(signed: &Signed, view: View, id: &str, sheet: Sheet) -> View {
    let codes: Vec<_> = RightReason::ALL.iter().map(|one| one.code()).collect();
    let mut options = vec![(String::new(), "–".to_owned())];
    options.extend(signed.options("office-right-reason", &codes));
    let proved = Form {
        id: "proved",
        action: format!("/office/rights/{id}/proved"),
        button: signed.say("office-right-proved"),
        ..Form::default()
    };
    let refused = Form {
        id: "refused",
        quiet: true,
        action: format!("/office/rights/{id}/refused"),
        title: signed.say("office-right-refuse"),
        about: signed.say("office-right-refuse.about"),
        fields: vec![signed.field("reason", "office-right-refuse.reason", Input::Choice(options))],
        sheet,
        button: signed.say("office-right-refuse"),
        ..Form::default()
    };
    view.heading("office-right-decide").form(proved).form(refused)
}

/// What the family claims, and what the registers said; sealed at rest.
async fn claimed(
    signed: &Signed,
    tx: &mut Tx,
    one: &Application,
) -> Result<(Option<Category>, Vec<SocialStatus>), Trouble> {
    let (vault, row) = (&signed.world().vault, one.id.as_str());
    let Some(key) = keys::find(tx, vault, one.account.as_str(), signed.world().now()).await? else {
        return Ok((None, Vec::new()));
    };
    let category = one.category.as_ref().map(|sealed| vault.open_json(&key, CATEGORY.of(row), sealed)).transpose()?;
    let social = one.social.as_ref().map(|sealed| vault.open_json(&key, SOCIAL.of(row), sealed)).transpose()?;
    Ok((category, social.unwrap_or_default()))
}

fn shown(signed: &Signed, one: &Application, paper: &Document, number: i64) -> Paper {
    let kind = paper.mime.rsplit('/').next().unwrap_or_default().to_uppercase();
    let args = Args::new().with("number", number.to_string()).with("kind", kind);
    Paper {
        href: format!("/office/rights/{}/papers/{}", one.id, paper.blob),
        name: signed.say_with("office-right-document", &args),
        image: paper.mime.starts_with("image/"),
    }
}

/// `GET .../papers/{blob}`: the paper itself.
pub(super) async fn paper(signed: Signed, Path((id, blob)): Path<(String, String)>) -> Answer {
    let blob = BlobId::parse(&blob).ok_or(Trouble::Nowhere)?;
    let world = signed.world();
    let mut tx = signed.write().await?;
    let one = find(&signed, &mut tx, &id).await?;
    let papers = documents::of_application(&mut tx, &one.id).await?;
    let paper = papers.iter().find(|paper| paper.blob == blob).ok_or(Trouble::Nowhere)?;
    let owner = blobs::find(&mut tx, &blob).await?.ok_or(Trouble::Nowhere)?.owner;
    let key = keys::find(&mut tx, &world.vault, &owner, world.now()).await?.ok_or(Trouble::Nowhere)?;
    let bytes = blobs::read(&mut tx, &world.vault, &key, &blob).await?;
    signed.note(&mut tx, Deed::SeePersonal, Some(blob.as_str())).await?;
    tx.commit().await?;
    // Only what a browser shows without running anything is shown; everything else is taken away.
    let known = ["application/pdf", "image/jpeg", "image/png"].into_iter().find(|mime| *mime == paper.mime);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(known.unwrap_or("application/octet-stream")));
    let shown = if known.is_some() { "inline" } else { "attachment" };
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static(shown));
    Ok(response)
}

/// `POST .../proved`.
pub(super) async fn prove(Path(id): Path<String>, Filled(signed, _): Filled) -> Answer {
    decide(&signed, &id, None).await
}

/// `POST .../refused`, with a reason.
pub(super) async fn refuse(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::DecideRights)?;
    match read_code(RightReason::ALL, RightReason::code, sheet.value("reason")) {
        Some(reason) => decide(&signed, &id, Some(reason)).await,
        None => {
            sheet.blame("reason", signed.say("office-right-refuse.wrong"));
            page(&signed, &id, sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn decide(signed: &Signed, id: &str, refused: Option<RightReason>) -> Answer {
    let world = signed.world();
    let mut tx = signed.write().await?;
    let one = find(signed, &mut tx, id).await?;
    let done = settle(&mut world.queue(&mut tx, world.now()), &one.id, refused).await?;
    if done {
        signed.note(&mut tx, Deed::DecideRights, Some(id)).await?;
    }
    tx.commit().await?;
    world.ring_outgoing();
    let said = match (done, refused) {
        (false, _) => "office-right-over",
        (true, None) => "office-right-was-proved",
        (true, Some(_)) => "office-right-was-refused",
    };
    Ok(signed.done("/office/rights", said, None))
}
