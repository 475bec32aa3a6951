//! Claims to free places: made, put in order, taken back, and what became of them (domain.md 8.3).

use super::bulletins::looked_at;
use super::card::own;
use super::child::read;
use super::kindergartens::shown;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::bulletin::ClaimState;
use crate::domain::ids::ClaimId;
use crate::queue::claims::{self, Claiming, Manner};
use crate::store::{bulletins, claims as rows};

outcomes! {
    /// Whether a brother or sister waits too.
    Family { Alone = "alone", Sibling = "sibling" }
}

outcomes! {
    /// What comes of claiming.
    Claimed { Stands = "stands", Won = "won", Refused = "refused" }
}

outcomes! {
    /// Whether the claim still waits.
    ClaimRead { Loaded = "loaded", Gone = "gone" }
}

outcomes! {
    /// What comes of changing it.
    ClaimChanged { Done = "done", Late = "late" }
}

/// Whether another child of the family stands in the queue: then it is asked whether they shall go together.
pub struct AskTogether;

impl LocalAction for AskTogether {
    type Outcome = Family;
    const NAME: &'static str = "ask_together";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[("together", SlotType::Choice, &["alone"]), ("siblings", SlotType::Choice, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Family>> {
        let siblings = match own(cx).await? {
            Some(application) => claims::siblings(&mut cx.queue(), &application).await?,
            None => Vec::new(),
        };
        let several = shown(!siblings.is_empty());
        Ok(if siblings.is_empty() {
            Done::plain(Family::Alone).with("together", Value::Code("no".to_owned())).with("siblings", several)
        } else {
            Done::plain(Family::Sibling).with("siblings", several)
        })
    }
}

/// Claims the row.
pub struct ClaimRow;

impl LocalAction for ClaimRow {
    type Outcome = Claimed;
    const NAME: &'static str = "claim_row";
    const READS: Reads = &[("application", SlotType::Application), ("row", SlotType::Vacancy)];
    const MAY_READ: Reads = &[("together", SlotType::Choice)];
    const WRITES: Writes = &[("order", SlotType::Number, &["stands"]), ("award", SlotType::Moment, &["stands"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Claimed>> {
        let Some((application, row)) = looked_at(cx).await? else { return Ok(Done::plain(Claimed::Refused)) };
        let together = slot(cx.deed, "together").and_then(Value::code) == Some("yes");
        let manner = Manner { wished: false, together };
        Ok(match claims::claim(&mut cx.queue(), &application.id, &row.id, manner).await? {
            Claiming::Stands(order) => {
                let bulletin = match &row.bulletin {
                    Some(bulletin) => bulletins::find(cx.tx, bulletin).await?,
                    None => None,
                };
                let award = bulletin.and_then(|bulletin| bulletin.phases).map_or(cx.now, |phases| phases.open_from);
                Done::plain(Claimed::Stands)
                    .with("order", Value::Number(i64::from(order)))
                    .with("award", Value::Moment(award))
            }
            Claiming::Won(_) => Done::plain(Claimed::Won),
            Claiming::Refused(_) => Done::plain(Claimed::Refused),
        })
    }
}

/// Reads a claim that waits for the award.
pub struct LoadClaim;

impl LocalAction for LoadClaim {
    type Outcome = ClaimRead;
    const NAME: &'static str = "load_claim";
    const READS: Reads = &[("application", SlotType::Application), ("claim", SlotType::Claim)];
    const WRITES: Writes = &[("movable", SlotType::Choice, &["loaded"]), ("award", SlotType::Moment, &["loaded"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ClaimRead>> {
        let id: ClaimId = read(cx.deed, "claim")?;
        let Some(application) = own(cx).await? else { return Ok(Done::plain(ClaimRead::Gone)) };
        let found = rows::find(cx.tx, &id).await?;
        let mine = found.filter(|claim| claim.application == application.id && claim.state == ClaimState::Open);
        let Some(claim) = mine else { return Ok(Done::plain(ClaimRead::Gone)) };
        let bulletin = bulletins::find(cx.tx, &claim.bulletin).await?;
        let award = bulletin.and_then(|bulletin| bulletin.phases).map_or(cx.now, |phases| phases.open_from);
        Ok(Done::plain(ClaimRead::Loaded)
            .with("movable", shown(claim.preference > 1))
            .with("award", Value::Moment(award)))
    }
}

/// Puts a claim first in the family's order.
pub struct PreferClaim;

impl LocalAction for PreferClaim {
    type Outcome = ClaimChanged;
    const NAME: &'static str = "prefer_claim";
    const READS: Reads = &[("application", SlotType::Application), ("claim", SlotType::Claim)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ClaimChanged>> {
        let id: ClaimId = read(cx.deed, "claim")?;
        let Some(application) = own(cx).await? else { return Ok(Done::plain(ClaimChanged::Late)) };
        let done = claims::prefer(&mut cx.queue(), &application.id, &id).await?;
        Ok(Done::plain(if done { ClaimChanged::Done } else { ClaimChanged::Late }))
    }
}

/// Takes a claim back before the award.
pub struct TakeBackClaim;

impl LocalAction for TakeBackClaim {
    type Outcome = ClaimChanged;
    const NAME: &'static str = "take_back_claim";
    const READS: Reads = &[("application", SlotType::Application), ("claim", SlotType::Claim)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ClaimChanged>> {
        let id: ClaimId = read(cx.deed, "claim")?;
        let Some(application) = own(cx).await? else { return Ok(Done::plain(ClaimChanged::Late)) };
        let done = claims::take_back(&mut cx.queue(), &application.id, &id).await?;
        Ok(Done::plain(if done { ClaimChanged::Done } else { ClaimChanged::Late }))
    }
}
