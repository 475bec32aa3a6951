//! Filing an application: the child, the group, and the deed itself.

use anyhow::{Context as _, ensure};
use chrono::{Datelike, NaiveDate};
use sha2::{Digest, Sha256};

use super::account::registered;
use super::child::read;
use super::children::own_child;
use super::documents::files;
use super::paper::issued;
use super::social::statuses;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::conversation::notices;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar;
use crate::domain::child::{Eligibility, eligibility};
use crate::domain::group::{GroupNeed, GroupType};
use crate::domain::ids::{AccountId, ApplicationId, ConsentId};
use crate::domain::notice::NoticeKind;
use crate::domain::place::PlaceCode;
use crate::domain::right::{Category, Proof, RightClass};
use crate::i18n::Args;
use crate::queue::applications::{self, Filing};
use crate::queue::children::Child;
use crate::queue::standing::{self, PlaceNow};
use crate::store::applications::Application;
use crate::store::consents::{ConsentKind, NewConsent};
use crate::store::queue::SubQueue;
use crate::store::{consents, contacts, documents};

/// The words that were agreed to.
const CONSENT: &str = "application-consent";

/// A preschool group takes children from the year they turn this age (domain.md 11.2).
const PRESCHOOL_AGE: i32 = 5;

outcomes! {
    /// Whether the dialogue was begun for a child.
    Given { Given = "given", None = "none" }
}

outcomes! {
    /// Whether an application can be filed for the child.
    Checked { Free = "free", HasActive = "has_active", TooOld = "too_old", Gone = "gone" }
}

outcomes! {
    /// What a group asks of the family.
    Needs { Nothing = "nothing", Pmpc = "pmpc", Medical = "medical", TooYoung = "too_young" }
}

outcomes! {
    /// What comes of filing.
    FilingEnd { Filed = "filed", HasActive = "has_active", TooOld = "too_old", Gone = "gone" }
}

/// Whether the dialogue was begun from a child's card.
pub struct ChildGiven;

impl LocalAction for ChildGiven {
    type Outcome = Given;
    const NAME: &'static str = "child_given";
    const MAY_READ: Reads = &[("child", SlotType::Child)];
    /// With `given` it stands already.
    const WRITES: Writes = &[("child", SlotType::Child, &["given"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Given>> {
        let given = slot(cx.deed, "child").is_some() && own_child(cx).await?.is_some();
        Ok(Done::plain(if given { Given::Given } else { Given::None }))
    }
}

/// One active application a child (domain.md 4.3), until the age of school.
pub struct CheckChild;

impl LocalAction for CheckChild {
    type Outcome = Checked;
    const NAME: &'static str = "check_child";
    const READS: Reads = &[("child", SlotType::Child)];
    const WRITES: Writes = &[
        ("name", SlotType::Name, &["free", "has_active", "too_old"]),
        ("application", SlotType::Application, &["has_active"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Checked>> {
        let Some(child) = own_child(cx).await? else { return Ok(Done::plain(Checked::Gone)) };
        let name = Value::Text(child.person.given.clone());
        if let Some(active) = applications::active_of(cx.tx, &child.id).await? {
            let done = Done::plain(Checked::HasActive).with("name", name);
            return Ok(done.with("application", Value::Code(active.id.to_string())));
        }
        let eligible = is_eligible(&child, calendar::local_date(cx.now));
        Ok(Done::plain(if eligible { Checked::Free } else { Checked::TooOld }).with("name", name))
    }
}

fn is_eligible(child: &Child, today: NaiveDate) -> bool {
    eligibility(child.person.birth, today) == Eligibility::Eligible
}

/// Says what the chosen group asks for.
pub struct GroupNeeds;

impl LocalAction for GroupNeeds {
    type Outcome = Needs;
    const NAME: &'static str = "group_needs";
    const READS: Reads = &[("child", SlotType::Child), ("group", SlotType::Group)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Needs>> {
        let group: GroupType = read(cx.deed, "group")?;
        let needs = match group.needs() {
            GroupNeed::Nothing => Needs::Nothing,
            GroupNeed::Pmpc => Needs::Pmpc,
            GroupNeed::MedicalReferral => Needs::Medical,
            GroupNeed::AgeFive => {
                let year = calendar::local_date(cx.now).year();
                // A child that has gone meanwhile is told of when the form is sent.
                let young = own_child(cx).await?.is_some_and(|child| year - child.birth_year < PRESCHOOL_AGE);
                if young { Needs::TooYoung } else { Needs::Nothing }
            }
        };
        Ok(Done::plain(needs))
    }
}

/// Files the application: number, place, documents and consent in one transaction.
pub struct FileApplication;

impl LocalAction for FileApplication {
    type Outcome = FilingEnd;
    const NAME: &'static str = "file_application";
    const READS: Reads = &[
        ("child", SlotType::Child),
        ("group", SlotType::Group),
        ("language", SlotType::Language),
        ("settlement", SlotType::Place),
        ("priority", SlotType::Priority),
        ("consent", SlotType::Choice),
        ("social", SlotType::Social),
    ];
    const MAY_READ: Reads =
        &[("category", SlotType::Category), ("documents", SlotType::Documents), ("issued", SlotType::Date)];
    const WRITES: Writes = &[
        ("application", SlotType::Application, &["filed", "has_active"]),
        ("number", SlotType::Text, &["filed"]),
        ("filed", SlotType::Moment, &["filed"]),
        ("place", SlotType::Number, &["filed"]),
        ("own", SlotType::Number, &["filed"]),
        ("total", SlotType::Number, &["filed"]),
        ("right", SlotType::Right, &["filed"]),
        ("checking", SlotType::Yesno, &["filed"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<FilingEnd>> {
        ensure!(slot(cx.deed, "consent").and_then(Value::code) == Some("agree"), "no consent was given");
        let Some(child) = own_child(cx).await? else { return Ok(Done::plain(FilingEnd::Gone)) };
        if !is_eligible(&child, calendar::local_date(cx.now)) {
            return Ok(Done::plain(FilingEnd::TooOld));
        }
        let account = registered(cx.who)?.id.clone();
        let filing = filing(cx, &account, &child)?;
        let Some(filed) = applications::file(&mut cx.queue(), &filing).await? else {
            let active = applications::active_of(cx.tx, &child.id).await?.context("the application that is active")?;
            return Ok(Done::plain(FilingEnd::HasActive).with("application", Value::Code(active.id.to_string())));
        };
        attach(cx, &filed.id).await?;
        record_consent(cx, account, (ConsentKind::Application, CONSENT)).await?;
        receipt(cx, &filed).await
    }
}

/// What the form says.
fn filing(cx: &Local<'_>, account: &AccountId, child: &Child) -> anyhow::Result<Filing> {
    let settlement = slot(cx.deed, "settlement").and_then(Value::code).and_then(PlaceCode::parse);
    let settlement = settlement.context("`settlement` is not set")?;
    ensure!(cx.world.places.get(&settlement).is_some_and(|place| place.selectable), "no settlement {settlement}");
    let subqueue = SubQueue {
        settlement,
        birth_year: child.birth_year,
        language: read(cx.deed, "language")?,
        group: read(cx.deed, "group")?,
    };
    let category = category(cx)?;
    // The day stays with the form when the right is taken back.
    let dated = category.is_some_and(|category| matches!(category.proof(), Proof::Certificate { .. }));
    Ok(Filing {
        id: ApplicationId::new(cx.now, &mut *cx.world.random()),
        account: account.clone(),
        child: child.id.clone(),
        subqueue,
        category,
        social: statuses(cx.deed),
        paper_issued: issued(cx.deed).filter(|_| dated),
    })
}

/// The category of the right that is claimed; none in the general queue.
fn category(cx: &Local<'_>) -> anyhow::Result<Option<Category>> {
    let priority = slot(cx.deed, "priority").and_then(Value::code).context("`priority` is not set")?;
    let Some(class) = RightClass::parse(priority) else { return Ok(None) };
    let category: Category = read(cx.deed, "category")?;
    ensure!(category.class() == class, "a category of another right");
    let proved = !category.needs_document() || !files(cx.deed).is_empty();
    ensure!(proved, "a right without the paper that proves it");
    Ok(Some(category))
}

/// The documents of the form go with the application; those of a form given up go away.
async fn attach(cx: &mut Local<'_>, application: &ApplicationId) -> anyhow::Result<()> {
    let held = files(cx.deed);
    let conversation = cx.who.conversation.id.clone();
    for draft in documents::drafts(cx.tx, &conversation).await? {
        if !held.contains(&draft.blob) {
            documents::remove(cx.tx, &draft.blob).await?;
        }
    }
    documents::attach(cx.tx, &conversation, application, &held).await?;
    Ok(())
}

/// Keeps who agreed to which wording, and when (domain.md 13).
pub(super) async fn record_consent(
    cx: &mut Local<'_>,
    account: AccountId,
    (kind, message): (ConsentKind, &str),
) -> anyhow::Result<ConsentId> {
    let (world, lang) = (cx.world, cx.who.lang);
    let wording = world.texts.say(lang, message, None, &Args::new())?;
    let id = ConsentId::new(cx.now, &mut *world.random());
    let new = NewConsent {
        id: id.clone(),
        account: Some(account),
        conversation: cx.who.conversation.id.clone(),
        kind,
        version: world.house.policy_version,
        language: lang,
        text_hash: &hex::encode(Sha256::digest(wording)),
    };
    consents::insert(cx.tx, &new, cx.now).await?;
    Ok(id)
}

/// Who hears their news somewhere else hears of the application there, too (domain.md 12, N1).
async fn tell_elsewhere(cx: &mut Local<'_>, filed: &Application, place: PlaceNow) -> anyhow::Result<()> {
    let all = contacts::by_conversation(cx.tx, &cx.who.conversation.id).await?;
    let heard = notices::home(registered(cx.who)?, &all, cx.now);
    if heard.is_none_or(|contact| contact.id == cx.who.contact.id) {
        return Ok(());
    }
    let number = |number: u64| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let facts = [
        ("filed", Value::Moment(filed.filed_at)),
        ("settlement", Value::Code(filed.subqueue.settlement.to_string())),
        ("place", number(place.place)),
        ("own", number(place.own)),
        ("total", number(place.total)),
    ];
    cx.queue().tell_of(NoticeKind::Accepted, filed, "filed", facts).await?;
    Ok(())
}

/// What the parent is told: number, moment and the three numbers of the place (domain.md 5.4).
async fn receipt(cx: &mut Local<'_>, filed: &Application) -> anyhow::Result<Done<FilingEnd>> {
    let place = standing::look(&mut cx.queue(), filed).await?.context("what was filed stands in the queue")?.now;
    tell_elsewhere(cx, filed, place).await?;
    let done = Done::plain(FilingEnd::Filed)
        .with("application", Value::Code(filed.id.to_string()))
        .with("number", Value::Text(filed.number.to_string()))
        .with("filed", Value::Moment(filed.filed_at));
    Ok(super::card::with_place(done, filed, place))
}
