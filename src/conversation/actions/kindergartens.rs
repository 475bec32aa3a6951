//! Kindergartens: where a family looks for them, the card, and the list of those it keeps (domain.md 10).

use super::account::registered;
use super::child::read;
use super::{Done, Local, LocalAction, Outcome, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::{AccountId, KindergartenId};
use crate::domain::place::PlaceCode;
use crate::queue::kindergartens;
use crate::store::applications::{self, Application};
use crate::store::kindergartens as rows;

outcomes! {
    /// Where a family that looks for kindergartens is taken.
    Beginning { Card = "card", Known = "known", None = "none" }
}

outcomes! {
    /// What there is to begin with.
    Ground { Known = "known", None = "none" }
}

outcomes! {
    /// Whether the kindergarten is still there.
    KindergartenRead { Loaded = "loaded", Gone = "gone" }
}

outcomes! {
    /// What comes of keeping it, or not any more.
    Keeping { Done = "done" }
}

/// A choice that is shown, or not (`needs`).
pub(super) fn shown(shown: bool) -> Value {
    Value::Code(if shown { "yes" } else { "" }.to_owned())
}

/// An id or a code, as a slot holds it.
pub(super) fn code(code: impl ToString) -> Value {
    Value::Code(code.to_string())
}

/// The district of the family's own place, or of its latest application; `None`: it has neither.
pub(super) async fn usual_district(cx: &mut Local<'_>) -> anyhow::Result<Option<PlaceCode>> {
    let account = registered(cx.who)?.clone();
    let settlement = match &account.home {
        Some(home) => Some(home.settlement.clone()),
        None => applications::latest(cx.tx, &account.id).await?.map(|latest| latest.subqueue.settlement),
    };
    Ok(settlement.and_then(|settlement| cx.world.places.above(&settlement)).map(|(_, district)| district))
}

/// The account's applications that are not closed, the first filed first.
pub(super) async fn open_applications(cx: &mut Local<'_>) -> anyhow::Result<Vec<Application>> {
    let account = registered(cx.who)?.id.clone();
    let mut found = applications::list(cx.tx, &account).await?;
    found.retain(|application| application.status.is_active());
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found)
}

/// Takes whoever comes for a certain kindergarten to its card, others to a choice, or to the first question.
pub struct KindergartensBegin;

impl LocalAction for KindergartensBegin {
    type Outcome = Beginning;
    const NAME: &'static str = "kindergartens_begin";
    const MAY_READ: Reads = &[("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[
        ("kindergarten", SlotType::Kindergarten, &["card"]),
        ("usual", SlotType::Place, &["known"]),
        ("near", SlotType::Choice, &["known"]),
        ("keeps", SlotType::Choice, &["known"]),
        ("waiting", SlotType::Choice, &["known"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Beginning>> {
        match slot(cx.deed, "kindergarten").and_then(Value::code) {
            Some(id) => Ok(Done::plain(Beginning::Card).with("kindergarten", code(id))),
            None => ground(cx, (Beginning::Known, Beginning::None)).await,
        }
    }
}

/// Another one than that of the card: the question where to look.
pub struct AnotherKindergarten;

impl LocalAction for AnotherKindergarten {
    type Outcome = Ground;
    const NAME: &'static str = "another_kindergarten";
    const WRITES: Writes = &[
        ("usual", SlotType::Place, &["known"]),
        ("near", SlotType::Choice, &["known"]),
        ("keeps", SlotType::Choice, &["known"]),
        ("waiting", SlotType::Choice, &["known"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Ground>> {
        ground(cx, (Ground::Known, Ground::None)).await
    }
}

/// What there is to begin with: a district of one's own, a list of one's own, or neither.
async fn ground<O: Outcome>(cx: &mut Local<'_>, (known, none): (O, O)) -> anyhow::Result<Done<O>> {
    let account = registered(cx.who)?.id.clone();
    let (usual, keeps) = (usual_district(cx).await?, !rows::saved(cx.tx, &account).await?.is_empty());
    if usual.is_none() && !keeps {
        return Ok(Done::plain(none));
    }
    let waiting = !open_applications(cx).await?.is_empty();
    Ok(Done::plain(known)
        .with("near", shown(usual.is_some()))
        .with("usual", code(usual.map(|place| place.to_string()).unwrap_or_default()))
        .with("keeps", shown(keeps))
        .with("waiting", shown(waiting)))
}

/// Takes the family's own district as the one to look in.
pub struct LookNear;

impl LocalAction for LookNear {
    type Outcome = Keeping;
    const NAME: &'static str = "look_near";
    const READS: Reads = &[("usual", SlotType::Place)];
    const WRITES: Writes = &[("district", SlotType::Place, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Keeping>> {
        let usual: PlaceCode = place(cx, "usual")?;
        Ok(Done::plain(Keeping::Done).with("district", code(usual)))
    }
}

/// The place of a slot.
pub(super) fn place(cx: &Local<'_>, name: &str) -> anyhow::Result<PlaceCode> {
    let found = slot(cx.deed, name).and_then(Value::code).and_then(PlaceCode::parse);
    found.ok_or_else(|| anyhow::anyhow!("`{name}` is not set"))
}

/// Reads the card: what can be done from here.
pub struct LoadKindergarten;

impl LocalAction for LoadKindergarten {
    type Outcome = KindergartenRead;
    const NAME: &'static str = "load_kindergarten";
    const READS: Reads = &[("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[
        ("kept", SlotType::Choice, &["loaded"]),
        ("unkept", SlotType::Choice, &["loaded"]),
        ("free", SlotType::Choice, &["loaded"]),
        ("waiting", SlotType::Choice, &["loaded"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<KindergartenRead>> {
        let (id, account) = asked(cx)?;
        let card = kindergartens::card(cx.tx, &id).await?;
        let Some(card) = card.filter(|card| card.kindergarten.closed_at.is_none()) else {
            // A list of one's own that holds what is gone would lead here again.
            rows::unsave(cx.tx, &account, &id).await?;
            return Ok(Done::plain(KindergartenRead::Gone));
        };
        let kept = rows::is_saved(cx.tx, &account, &id).await?;
        let waiting = !open_applications(cx).await?.is_empty();
        Ok(Done::plain(KindergartenRead::Loaded)
            .with("kept", shown(kept))
            .with("unkept", shown(!kept))
            .with("free", shown(!card.free.is_empty() && waiting))
            .with("waiting", shown(waiting)))
    }
}

fn asked(cx: &Local<'_>) -> anyhow::Result<(KindergartenId, AccountId)> {
    Ok((read(cx.deed, "kindergarten")?, registered(cx.who)?.id.clone()))
}

/// Keeps a kindergarten in the family's own list.
pub struct KeepKindergarten;

impl LocalAction for KeepKindergarten {
    type Outcome = Keeping;
    const NAME: &'static str = "keep_kindergarten";
    const READS: Reads = &[("kindergarten", SlotType::Kindergarten)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Keeping>> {
        let (id, account) = asked(cx)?;
        rows::save(cx.tx, &account, &id, cx.now).await?;
        Ok(Done::plain(Keeping::Done))
    }
}

/// Keeps it no longer.
pub struct LeaveKindergarten;

impl LocalAction for LeaveKindergarten {
    type Outcome = Keeping;
    const NAME: &'static str = "leave_kindergarten";
    const READS: Reads = &[("kindergarten", SlotType::Kindergarten)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Keeping>> {
        let (id, account) = asked(cx)?;
        rows::unsave(cx.tx, &account, &id).await?;
        Ok(Done::plain(Keeping::Done))
    }
}
