//! Bulletins: planned, published, awarded, opened to everyone, closed (domain.md 8). The clock moves each to its next step; an officer may
//! move it sooner, or hold it back. Every step is one transaction and happens once: the bulletin is held and its state is looked at again.

mod award;
mod entitle;
mod tell;

use std::time::Duration;

use chrono::{Datelike, NaiveDate};

use crate::domain::application::Event;
use crate::domain::bulletin::{BulletinState, ClaimReason, ClaimState, Phases, is_paused, next_publication, phases};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BulletinId, VacancyId};
use crate::domain::place::PlaceCode;
use crate::domain::place_change::Cause;
use crate::domain::rules::Rules;
use crate::store::bulletins::{self, Bulletin};
use crate::store::claims::{self, Decision};
use crate::store::vacancies::{self, Vacancy};
use crate::store::{Tx, applications as rows, meta};

use super::{Cx, QueueError, applications, rules, wishes};

pub use award::{Drawn, Losing, Winning, draw};
pub use entitle::decline;

/// Plans a bulletin of these rows for a moment, or for the next hour of publication of the first row's place. Rows that are not waiting any more are left out.
///
/// # Errors
/// The store.
pub async fn plan(cx: &mut Cx<'_>, rows: &[VacancyId], at: Option<Micros>, by: &str) -> Result<BulletinId, QueueError> {
    let id = BulletinId::new(cx.now, &mut cx.random);
    let year = calendar::local_date(cx.now).year();
    let sequence = meta::next_number(cx.tx, &format!("bulletins/{year}")).await?;
    let at = match at {
        Some(at) => at.max(cx.now),
        None => {
            let first = match rows.first() {
                Some(row) => vacancies::find(cx.tx, row).await?,
                None => None,
            };
            next_hour(cx, first.as_slice()).await?
        }
    };
    bulletins::insert(cx.tx, (&id, &format!("{year}-{sequence}")), at, by, cx.now).await?;
    for row in rows {
        vacancies::join_bulletin(cx.tx, row, &id).await?;
    }
    Ok(id)
}

/// Does what is due of a bulletin, one step; `false`: nothing was.
///
/// # Errors
/// The store.
pub async fn advance(cx: &mut Cx<'_>, id: &BulletinId) -> Result<bool, QueueError> {
    let Some(bulletin) = bulletins::hold(cx.tx, id).await? else { return Ok(false) };
    if bulletin.held || bulletin.due_at.is_none_or(|due| due > cx.now) {
        return Ok(false);
    }
    step(cx, &bulletin).await?;
    Ok(true)
}

/// An officer does the next step now: publishes, ends phase 1, releases the award, opens phase 2, closes. `false`: it is over, or families
/// of this award are still being told.
///
/// # Errors
/// The store.
pub async fn hasten(cx: &mut Cx<'_>, id: &BulletinId) -> Result<bool, QueueError> {
    let Some(mut bulletin) = bulletins::hold(cx.tx, id).await? else { return Ok(false) };
    let settling = bulletin.released_at.is_some() && claims::count_unsettled(cx.tx, id).await? > 0;
    if bulletin.due_at.is_none() || settling {
        return Ok(false);
    }
    if bulletin.state == BulletinState::Priority {
        let phases = bulletin.phases.map(|phases| Phases { priority_until: cx.now, ..phases });
        bulletins::set_phases(cx.tx, id, phases.unwrap_or_else(|| phases_of(cx.now, cx.defaults))).await?;
    }
    if let (BulletinState::Awarding, Some(_), Some(phases)) = (bulletin.state, bulletin.released_at, bulletin.phases) {
        let now = Phases { open_from: phases.open_from.min(cx.now), ..phases };
        bulletins::set_phases(cx.tx, id, now).await?;
        bulletin.phases = Some(now);
    }
    step(cx, &bulletin).await?;
    Ok(true)
}

async fn step(cx: &mut Cx<'_>, bulletin: &Bulletin) -> Result<(), QueueError> {
    match (bulletin.state, bulletin.phases) {
        (BulletinState::Planned, _) => publish(cx, bulletin).await,
        // The award can be looked at till shortly before phase 2 opens; then it is released, whoever is absent.
        (BulletinState::Priority, Some(phases)) => {
            let due = Some(soon(cx, bulletin, phases).await?);
            Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Awarding, due).await?)
        }
        (BulletinState::Awarding, Some(phases)) => match bulletin.released_at {
            None => {
                let due = soon(cx, bulletin, phases).await?.max(cx.now);
                award::release(cx, bulletin, due).await
            }
            Some(_) if cx.now < phases.open_from => announce(cx, bulletin, phases).await,
            Some(_) => open(cx, bulletin, phases).await,
        },
        (BulletinState::Open, _) => close(cx, bulletin).await,
        _ => Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Closed, None).await?),
    }
}

/// The rules of a bulletin: those of the place of its first row.
async fn rules_of(cx: &mut Cx<'_>, rows: &[Vacancy]) -> Result<Rules, QueueError> {
    rules_on(cx, rows, calendar::local_date(cx.now)).await
}

async fn rules_on(cx: &mut Cx<'_>, rows: &[Vacancy], day: NaiveDate) -> Result<Rules, QueueError> {
    match rows.first() {
        Some(row) => rules::of(cx.tx, cx.places, cx.defaults, &row.subqueue.settlement, day).await,
        None => Ok(cx.defaults.clone()),
    }
}

/// The next hour of publication, by the rules of the day on which it falls.
async fn next_hour(cx: &mut Cx<'_>, rows: &[Vacancy]) -> Result<Micros, QueueError> {
    let next = next_publication(cx.now, &rules_of(cx, rows).await?);
    Ok(next_publication(cx.now, &rules_on(cx, rows, calendar::local_date(next)).await?))
}

fn phases_of(published: Micros, rules: &Rules) -> Phases {
    phases(published, rules)
}

/// Phase 1 begins: rows are out, the first of each queue are entitled and told, subscribers hear, standing wishes are applied.
async fn publish(cx: &mut Cx<'_>, bulletin: &Bulletin) -> Result<(), QueueError> {
    let rows = vacancies::of_bulletin(cx.tx, &bulletin.id).await?;
    let rules = rules_of(cx, &rows).await?;
    if is_paused(calendar::local_date(cx.now), &rules) {
        let at = next_hour(cx, &rows).await?;
        bulletins::set_publish_at(cx.tx, &bulletin.id, at).await?;
        return Ok(());
    }
    let phases = phases_of(cx.now, &rules);
    bulletins::set_phases(cx.tx, &bulletin.id, phases).await?;
    bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Priority, Some(phases.priority_until)).await?;
    vacancies::publish(cx.tx, &bulletin.id).await?;
    let rows = live(cx.tx, bulletin).await?;
    let entitled = entitle::all(cx, bulletin, &rows, phases).await?;
    tell::published(cx, &rows, ("priority", phases.priority_until)).await?;
    wishes::apply(cx, &rows, &entitled).await
}

/// When those who saved a kindergarten hear that phase 2 opens.
async fn soon(cx: &mut Cx<'_>, bulletin: &Bulletin, phases: Phases) -> Result<Micros, QueueError> {
    let rows = vacancies::of_bulletin(cx.tx, &bulletin.id).await?;
    let minutes = rules_of(cx, &rows).await?.open_soon_minutes;
    Ok(phases.open_from.minus(Duration::from_secs(u64::from(minutes) * 60)))
}

/// A moment before phase 2: those who saved a kindergarten with free places are told.
async fn announce(cx: &mut Cx<'_>, bulletin: &Bulletin, phases: Phases) -> Result<(), QueueError> {
    let rows = live(cx.tx, bulletin).await?;
    tell::opening(cx, bulletin, &rows, phases.open_from).await?;
    Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Awarding, Some(phases.open_from)).await?)
}

/// Phase 2 begins: standing wishes first, in the order of the queue; then whoever comes first.
async fn open(cx: &mut Cx<'_>, bulletin: &Bulletin, phases: Phases) -> Result<(), QueueError> {
    if claims::count_unsettled(cx.tx, &bulletin.id).await? > 0 {
        // Nothing opens before everybody knows what came of phase 1.
        return Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Awarding, Some(cx.now.plus(SOON))).await?);
    }
    bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Open, Some(phases.open_until)).await?;
    let mut rows = live(cx.tx, bulletin).await?;
    rows.retain(|row| row.free > 0);
    let ranked = wishes::ranked(cx, &rows).await?;
    wishes::apply(cx, &rows, &ranked).await?;
    let mut rows = live(cx.tx, bulletin).await?;
    rows.retain(|row| row.free > 0);
    tell::published(cx, &rows, ("open", phases.open_until)).await
}

/// Before a bulletin whose award is still being told is looked at again.
const SOON: Duration = Duration::from_secs(5);

/// The end: what is left goes into the next bulletin.
async fn close(cx: &mut Cx<'_>, bulletin: &Bulletin) -> Result<(), QueueError> {
    for row in live(cx.tx, bulletin).await? {
        for _ in 0..row.free {
            super::vacancies::give_back(cx, &row).await?;
        }
    }
    vacancies::close_all(cx.tx, &bulletin.id).await?;
    for claim in claims::open_in(cx.tx, &bulletin.id).await? {
        cancel(cx, &claim.application, &bulletin.id).await?;
    }
    Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Closed, None).await?)
}

/// Cancels what an application still claims in a bulletin that is over.
async fn cancel(cx: &mut Cx<'_>, application: &ApplicationId, bulletin: &BulletinId) -> Result<(), QueueError> {
    let application = rows::hold(cx.tx, application).await?;
    let (state, reason) = (ClaimState::Cancelled, ClaimReason::Ended);
    let decision = Decision { state, reason, rank: None, last_rank: None };
    for claim in claims::in_bulletin(cx.tx, bulletin, &application.id).await? {
        claims::decide(cx.tx, &claim.id, decision, cx.now).await?;
    }
    back_to_queue(cx, &application).await
}

/// Without any open claim an application stands as before.
async fn back_to_queue(cx: &mut Cx<'_>, application: &rows::Application) -> Result<(), QueueError> {
    use crate::domain::application::Status;
    if application.status == Status::Applied && claims::open_of(cx.tx, &application.id).await?.is_empty() {
        applications::happen(cx, application, (Event::NotWon, Cause::Returned), |_, _| {}).await?;
    }
    Ok(())
}

/// Tells families what came of an award, some at a time; `false`: everybody knows. Winners get their referrals here.
///
/// # Errors
/// The store.
pub async fn settle(cx: &mut Cx<'_>, bulletin: &BulletinId, many: u32) -> Result<bool, QueueError> {
    award::settle(cx, bulletin, many).await
}

/// Holds a bulletin back from the clock, or lets it go on.
///
/// # Errors
/// The store.
pub async fn hold_back(cx: &mut Cx<'_>, id: &BulletinId, held: bool) -> Result<bool, QueueError> {
    Ok(bulletins::set_held(cx.tx, id, held).await?)
}

/// Takes a bulletin back before it is published: its rows wait for another one. `false`: it is out.
///
/// # Errors
/// The store.
pub async fn withdraw(cx: &mut Cx<'_>, id: &BulletinId) -> Result<bool, QueueError> {
    let found = bulletins::hold(cx.tx, id).await?;
    if found.is_none_or(|bulletin| bulletin.state != BulletinState::Planned) {
        return Ok(false);
    }
    for row in vacancies::of_bulletin(cx.tx, id).await? {
        vacancies::leave_bulletin(cx.tx, &row.id).await?;
    }
    bulletins::set_state(cx.tx, id, BulletinState::Withdrawn, None).await?;
    Ok(true)
}

/// A row as a parent browses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The row.
    pub row: Vacancy,
    /// Its bulletin.
    pub bulletin: Bulletin,
    /// How many applied.
    pub applied: u64,
}

/// The free places that are out, for a sub-queue's year, in a place and below it.
///
/// # Errors
/// The store.
pub async fn offers(cx: &mut Cx<'_>, place: &PlaceCode, birth_year: Option<i32>) -> Result<Vec<Offer>, QueueError> {
    let mut offers = Vec::new();
    for bulletin in bulletins::live(cx.tx).await? {
        for row in live(cx.tx, &bulletin).await? {
            let there = is_within(cx, &row.subqueue.settlement, place);
            if row.free > 0 && there && birth_year.is_none_or(|year| year == row.subqueue.birth_year) {
                let applied = claims::count_for(cx.tx, &row.id).await?;
                offers.push(Offer { row, bulletin: bulletin.clone(), applied });
            }
        }
    }
    Ok(offers)
}

/// Whether a settlement is a place or lies in it.
pub(super) fn is_within(cx: &Cx<'_>, settlement: &PlaceCode, place: &PlaceCode) -> bool {
    let above = cx.places.above(settlement);
    settlement == place || above.is_some_and(|(region, district)| region == *place || district == *place)
}

/// The published rows of a bulletin.
pub(super) async fn live(tx: &mut Tx, bulletin: &Bulletin) -> Result<Vec<Vacancy>, QueueError> {
    let mut rows = vacancies::of_bulletin(tx, &bulletin.id).await?;
    rows.retain(|row| row.state == crate::domain::bulletin::RowState::Published);
    Ok(rows)
}
