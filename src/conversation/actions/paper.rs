//! The paper that proves a right: its day, how long it holds, and a new one for an application that is filed (domain.md 6.1, 6.2).

use anyhow::Context as _;
use chrono::NaiveDate;

use super::card::own;
use super::child::read;
use super::documents::files;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar::local_date;
use crate::domain::place::PlaceCode;
use crate::domain::right::{Category, Proof};
use crate::domain::watch;
use crate::queue::{children, rights};
use crate::store::documents;

outcomes! {
    /// Whether a paper may prove anything.
    PaperWanted { Wanted = "wanted", Nothing = "nothing" }
}

outcomes! {
    /// Whether the day of the paper matters.
    Dated { Dated = "dated", Undated = "undated", Bare = "bare" }
}

outcomes! {
    /// How old the paper is.
    PaperAged { Fresh = "fresh", Stale = "stale", Future = "future" }
}

outcomes! {
    /// What comes of sending it.
    PaperSent { Sent = "sent", Bare = "bare", Nothing = "nothing" }
}

/// Whether a paper of the family may prove the right of its application.
pub struct PaperBegin;

impl LocalAction for PaperBegin {
    type Outcome = PaperWanted;
    const NAME: &'static str = "paper_begin";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[("name", SlotType::Name, &["wanted"]), ("category", SlotType::Category, &["wanted"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<PaperWanted>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(PaperWanted::Nothing)) };
        let Some(category) = rights::provable(&mut cx.queue(), &application).await? else {
            return Ok(Done::plain(PaperWanted::Nothing));
        };
        let (account, vault) = (&application.account, &cx.world.vault);
        let child = children::find(cx.tx, vault, account, &application.child, cx.now).await?;
        Ok(Done::plain(PaperWanted::Wanted)
            .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default()))
            .with("category", Value::Code(category.code().to_owned())))
    }
}

/// A certificate holds for a month from its day; of the other papers nobody asks for it.
pub struct PaperDated;

impl LocalAction for PaperDated {
    type Outcome = Dated;
    const NAME: &'static str = "paper_dated";
    const READS: Reads = &[("category", SlotType::Category)];
    const MAY_READ: Reads = &[("documents", SlotType::Documents)];
    /// As they stand.
    const WRITES: Writes = &[("documents", SlotType::Documents, &["dated", "undated"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Dated>> {
        let category: Category = read(cx.deed, "category")?;
        let held = files(cx.deed);
        if held.is_empty() {
            return Ok(Done::plain(Dated::Bare));
        }
        let certificate = matches!(category.proof(), Proof::Certificate { .. });
        let dated = if certificate { Dated::Dated } else { Dated::Undated };
        Ok(Done::plain(dated).with("documents", Value::Files(held)))
    }
}

/// Till when the certificate holds.
pub struct PaperAge;

impl LocalAction for PaperAge {
    type Outcome = PaperAged;
    const NAME: &'static str = "paper_age";
    const READS: Reads = &[("issued", SlotType::Date)];
    const MAY_READ: Reads = &[("application", SlotType::Application), ("settlement", SlotType::Place)];
    const WRITES: Writes = &[("good_until", SlotType::Date, &["fresh", "stale"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<PaperAged>> {
        let issued = issued(cx.deed).context("`issued` is not set")?;
        let today = local_date(cx.now);
        if issued > today {
            return Ok(Done::plain(PaperAged::Future));
        }
        let until = match settlement(cx).await? {
            Some(settlement) => watch::paper_until(issued, &cx.queue().rules_of(&settlement).await?),
            None => watch::paper_until(issued, &cx.world.rules),
        };
        let aged = if until < cx.now { PaperAged::Stale } else { PaperAged::Fresh };
        Ok(Done::plain(aged).with("good_until", Value::Date(local_date(until))))
    }
}

/// Whose rules hold: the place of the form, or of the application that is filed.
async fn settlement(cx: &mut Local<'_>) -> anyhow::Result<Option<PlaceCode>> {
    if slot(cx.deed, "application").is_some() {
        return Ok(own(cx).await?.map(|application| application.subqueue.settlement));
    }
    Ok(slot(cx.deed, "settlement").and_then(Value::code).and_then(PlaceCode::parse))
}

/// The paper goes to the application, and an officer looks at it.
pub struct SendPaper;

impl LocalAction for SendPaper {
    type Outcome = PaperSent;
    const NAME: &'static str = "send_paper";
    const READS: Reads = &[("application", SlotType::Application), ("documents", SlotType::Documents)];
    const MAY_READ: Reads = &[("issued", SlotType::Date)];
    const WRITES: Writes = &[("until", SlotType::Moment, &["sent"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<PaperSent>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(PaperSent::Nothing)) };
        if rights::provable(&mut cx.queue(), &application).await?.is_none() {
            return Ok(Done::plain(PaperSent::Nothing));
        }
        let conversation = cx.who.conversation.id.clone();
        if documents::attach(cx.tx, &conversation, &application.id, &files(cx.deed)).await? == 0 {
            return Ok(Done::plain(PaperSent::Bare));
        }
        let issued = issued(cx.deed);
        Ok(match rights::renew(&mut cx.queue(), &application.id, issued).await? {
            Some(until) => Done::plain(PaperSent::Sent).with("until", Value::Moment(until)),
            None => Done::plain(PaperSent::Nothing),
        })
    }
}

/// The day of the certificate, where it was asked for.
pub(super) fn issued(deed: &Deed) -> Option<NaiveDate> {
    match slot(deed, "issued") {
        Some(Value::Date(issued)) => Some(*issued),
        _ => None,
    }
}
