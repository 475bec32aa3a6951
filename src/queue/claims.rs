//! Claims to rows of bulletins: who may, up to four in order of preference, taken back, and why one was not won (domain.md 8.1, 8.3).

use crate::domain::application::{Event, Status};
use crate::domain::bulletin::{BulletinState, ClaimReason, ClaimState, RowState};
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, ClaimId, ReferralId, VacancyId};
use crate::domain::place_change::Cause;
use crate::store::applications::{self as rows, Application};
use crate::store::bulletins::{self, Bulletin};
use crate::store::claims::{self, Claim, Decision, NewClaim};
use crate::store::vacancies::{self, Vacancy};

use super::{Cx, QueueError, applications, interest, referrals};

/// Whether an application may claim a row, and if not, why not: what a parent is told (domain.md 8.1, "entitled now, and why").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chance {
    /// Phase 1: it is among the first, by this place in the sub-queue at the publication.
    Entitled(u64),
    /// Phase 2: whoever comes first.
    Open,
    /// It has claimed it.
    Claimed,
    /// Phase 1: others are first; what is left opens to everyone at this moment.
    NotYet(Micros),
    /// The row is for another place, year, language or group.
    OtherQueue,
    /// The interest is not confirmed.
    Unconfirmed,
    /// On the stop-list till then.
    Stoplist(Option<Micros>),
    /// A referral is open, or the application is closed.
    Busy,
    /// The award is being made.
    Awarding,
    /// No place is left, or the row was taken back.
    Over,
    /// It has as many claims as it may.
    Full,
}

/// What came of claiming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claiming {
    /// The claim stands; this is its place in the family's order.
    Stands(u32),
    /// Phase 2: the place is won.
    Won(ReferralId),
    /// It may not.
    Refused(Chance),
}

/// How a claim is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// From a standing wish.
    pub wished: bool,
    /// Together with a brother or sister, where that is possible.
    pub together: bool,
}

/// Whether an application may claim a row now.
///
/// # Errors
/// The store.
pub async fn chance(cx: &mut Cx<'_>, application: &Application, row: &Vacancy) -> Result<Chance, QueueError> {
    Ok(look(cx, application, row).await?.0)
}

async fn look(
    cx: &mut Cx<'_>,
    application: &Application,
    row: &Vacancy,
) -> Result<(Chance, Option<Bulletin>), QueueError> {
    let bulletin = match &row.bulletin {
        Some(id) => bulletins::find(cx.tx, id).await?,
        None => None,
    };
    let Some(bulletin) = bulletin.filter(|_| row.state == RowState::Published && row.free > 0) else {
        return Ok((Chance::Over, None));
    };
    let chance = match hindrance(application, row) {
        Some(hindrance) => hindrance,
        None => by_phase(cx, application, row, &bulletin).await?,
    };
    Ok((chance, Some(bulletin)))
}

/// What of the application itself stands in the way.
fn hindrance(application: &Application, row: &Vacancy) -> Option<Chance> {
    match application.status {
        Status::Unconfirmed => Some(Chance::Unconfirmed),
        Status::Stoplist => Some(Chance::Stoplist(application.watch.stoplist_until)),
        status if !status.takes_part() => Some(Chance::Busy),
        _ => (application.subqueue != row.subqueue).then_some(Chance::OtherQueue),
    }
}

async fn by_phase(
    cx: &mut Cx<'_>,
    application: &Application,
    row: &Vacancy,
    bulletin: &Bulletin,
) -> Result<Chance, QueueError> {
    let open = claims::open_of(cx.tx, &application.id).await?;
    if open.iter().any(|claim| claim.vacancy == row.id) {
        return Ok(Chance::Claimed);
    }
    let rules = cx.rules_of(&row.subqueue.settlement).await?;
    let phases = bulletin.phases;
    match bulletin.state {
        BulletinState::Priority if phases.is_some_and(|phases| cx.now <= phases.priority_until) => {
            let entitled = bulletins::entitlement(cx.tx, &bulletin.id, &application.id).await?;
            Ok(match entitled.filter(|entitled| !entitled.declined) {
                Some(_) if open.len() >= rules.max_choices => Chance::Full,
                Some(entitled) => Chance::Entitled(entitled.rank),
                None => phases.map_or(Chance::Over, |phases| Chance::NotYet(phases.open_from)),
            })
        }
        BulletinState::Open => Ok(Chance::Open),
        BulletinState::Priority | BulletinState::Awarding => Ok(Chance::Awarding),
        BulletinState::Planned | BulletinState::Closed | BulletinState::Withdrawn => Ok(Chance::Over),
    }
}

/// Among whom an application asks for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rivals {
    /// How many applied for the row.
    pub applied: u64,
    /// How many of them stood before it in the queue when the bulletin was published.
    pub before: u64,
}

/// Among whom an application at this place of its sub-queue asks for a row.
///
/// # Errors
/// The store.
pub async fn rivals(
    cx: &mut Cx<'_>,
    application: &ApplicationId,
    row: &Vacancy,
    rank: u64,
) -> Result<Rivals, QueueError> {
    let applied = claims::count_for(cx.tx, &row.id).await?;
    let mut before = 0;
    for claim in claims::open_for(cx.tx, &row.id).await? {
        let entitled = bulletins::entitlement(cx.tx, &claim.bulletin, &claim.application).await?;
        before += u64::from(claim.application != *application && entitled.is_some_and(|other| other.rank < rank));
    }
    Ok(Rivals { applied, before })
}

/// The applications of the family's other children that stand in the queue.
///
/// # Errors
/// The store.
pub async fn siblings(cx: &mut Cx<'_>, application: &Application) -> Result<Vec<Application>, QueueError> {
    let mut found = rows::list(cx.tx, &application.account).await?;
    found.retain(|other| other.standing && other.child != application.child);
    Ok(found)
}

/// Claims a row: in phase 1 the claim waits for the award, in phase 2 whoever comes first has the place. Either way the family has shown
/// its interest (domain.md 7).
///
/// # Errors
/// The store.
pub async fn claim(
    cx: &mut Cx<'_>,
    application: &ApplicationId,
    row: &VacancyId,
    manner: Manner,
) -> Result<Claiming, QueueError> {
    let application = rows::hold(cx.tx, application).await?;
    let Some(row) = vacancies::find(cx.tx, row).await? else { return Ok(Claiming::Refused(Chance::Over)) };
    let (chance, bulletin) = look(cx, &application, &row).await?;
    let Some(bulletin) = bulletin.filter(|_| matches!(chance, Chance::Entitled(_) | Chance::Open)) else {
        return Ok(Claiming::Refused(chance));
    };
    if chance == Chance::Open && !vacancies::take(cx.tx, &row.id).await? {
        return Ok(Claiming::Refused(Chance::Over));
    }
    let open = claims::open_of(cx.tx, &application.id).await?;
    let preference = open.last().map_or(1, |last| last.preference + 1);
    let new = NewClaim {
        id: ClaimId::new(cx.now, &mut cx.random),
        application: &application.id,
        bulletin: &bulletin.id,
        vacancy: &row.id,
        preference,
        wished: manner.wished,
        together: manner.together,
    };
    claims::insert(cx.tx, &new, cx.now).await?;
    interest::confirm(cx, &application.id).await?;
    let mut application = rows::hold(cx.tx, &application.id).await?;
    if application.status != Status::Applied {
        application = applications::happen(cx, &application, (Event::Apply, Cause::Returned), |_, _| {}).await?;
    }
    if chance != Chance::Open {
        return Ok(Claiming::Stands(preference));
    }
    let decision = Decision { state: ClaimState::Won, reason: ClaimReason::First, rank: None, last_rank: None };
    claims::decide(cx.tx, &new.id, decision, cx.now).await?;
    Ok(Claiming::Won(referrals::issue(cx, &application, &row).await?))
}

/// Takes a claim back; without any other the application is as it was. `false`: it is decided already, or another's.
///
/// # Errors
/// The store.
pub async fn take_back(cx: &mut Cx<'_>, application: &ApplicationId, claim: &ClaimId) -> Result<bool, QueueError> {
    let application = rows::hold(cx.tx, application).await?;
    let mine = claims::find(cx.tx, claim).await?.is_some_and(|claim| claim.application == application.id);
    let (state, reason) = (ClaimState::Cancelled, ClaimReason::GivenUp);
    let decision = Decision { state, reason, rank: None, last_rank: None };
    if !mine || !claims::decide(cx.tx, claim, decision, cx.now).await? {
        return Ok(false);
    }
    let left = claims::open_of(cx.tx, &application.id).await?;
    for (preference, claim) in (1..).zip(&left) {
        claims::set_preference(cx.tx, &claim.id, preference).await?;
    }
    if left.is_empty() && application.status == Status::Applied {
        applications::happen(cx, &application, (Event::NotWon, Cause::Returned), |_, _| {}).await?;
    }
    Ok(true)
}

/// A claim and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The claim.
    pub claim: Claim,
    /// The row.
    pub row: Vacancy,
    /// How many applied for the row.
    pub applied: u64,
}

/// The latest claims of an application, the newest first: what became of each and why.
///
/// # Errors
/// The store.
pub async fn told(cx: &mut Cx<'_>, application: &ApplicationId, many: u32) -> Result<Vec<Told>, QueueError> {
    let mut told = Vec::new();
    for claim in claims::of_application(cx.tx, application, many).await? {
        let Some(row) = vacancies::find(cx.tx, &claim.vacancy).await? else { continue };
        let applied = claims::count_for(cx.tx, &row.id).await?;
        told.push(Told { claim, row, applied });
    }
    Ok(told)
}

/// Puts a claim first in the family's order.
///
/// # Errors
/// The store.
pub async fn prefer(cx: &mut Cx<'_>, application: &ApplicationId, claim: &ClaimId) -> Result<bool, QueueError> {
    rows::hold(cx.tx, application).await?;
    let open = claims::open_of(cx.tx, application).await?;
    let Some(first) = open.iter().find(|one| one.id == *claim) else { return Ok(false) };
    let rest = open.iter().filter(|one| one.id != first.id);
    for (preference, claim) in (1..).zip(std::iter::once(first).chain(rest)) {
        claims::set_preference(cx.tx, &claim.id, preference).await?;
    }
    Ok(true)
}
