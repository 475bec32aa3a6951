//! The award at the end of phase 1: drawn as often as one likes, the same every time, released once. What was decided is written at once;
//! referrals and news follow some families at a time, so that nobody's chat waits for them.

use std::collections::BTreeMap;

use crate::domain::application::Status;
use crate::domain::award::{Applicant, Loss, Row, award, family_numbers};
use crate::domain::bulletin::{BulletinState, ClaimReason, ClaimState};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, BulletinId, VacancyId};
use crate::domain::notice::NoticeKind;
use crate::domain::queue_order;
use crate::queue::cx::{code, number, put_kindergarten};
use crate::queue::referrals;
use crate::store::bulletins::{self, Bulletin};
use crate::store::claims::{self, Claim, Decision};
use crate::store::vacancies::{self, Vacancy};
use crate::store::{applications as rows, queue};

use super::super::{Cx, QueueError};

/// An award as drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The rows of the bulletin.
    pub rows: Vec<Vacancy>,
    /// Who gets a place, by row and rank.
    pub winners: Vec<Winning>,
    /// Who does not, by row and rank.
    pub losers: Vec<Losing>,
}

/// A place that is won.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Winning {
    /// The row.
    pub row: VacancyId,
    /// The place in the sub-queue.
    pub rank: u64,
    /// Whose application.
    pub application: ApplicationId,
}

/// A claim that is not won.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Losing {
    /// The row.
    pub row: VacancyId,
    /// The place in the sub-queue.
    pub rank: u64,
    /// Whose application.
    pub application: ApplicationId,
    /// Why.
    pub reason: ClaimReason,
    /// The last place that won.
    pub last: Option<u64>,
}

/// Everything an award is drawn from.
struct Input {
    rows: Vec<Vacancy>,
    applicants: Vec<Applicant>,
    claims: Vec<Vec<Claim>>,
}

/// Draws the award of a bulletin; nothing is written.
///
/// # Errors
/// The store.
pub async fn draw(cx: &mut Cx<'_>, bulletin: &BulletinId) -> Result<Drawn, QueueError> {
    let input = input(cx, bulletin).await?;
    let mut drawn = Drawn { rows: input.rows.clone(), ..Drawn::default() };
    for (claim, decision) in decisions(&input) {
        let (row, application) = (claim.vacancy.clone(), claim.application.clone());
        let rank = decision.rank.unwrap_or_default();
        match decision.state {
            ClaimState::Won => drawn.winners.push(Winning { row, rank, application }),
            _ => {
                let (reason, last) = (decision.reason, decision.last_rank);
                drawn.losers.push(Losing { row, rank, application, reason, last });
            }
        }
    }
    drawn.winners.sort();
    drawn.losers.sort();
    Ok(drawn)
}

async fn input(cx: &mut Cx<'_>, bulletin: &BulletinId) -> Result<Input, QueueError> {
    let published = |row: &Vacancy| row.state == crate::domain::bulletin::RowState::Published;
    let rows: Vec<Vacancy> = vacancies::of_bulletin(cx.tx, bulletin).await?.into_iter().filter(published).collect();
    let index: BTreeMap<&VacancyId, usize> = rows.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
    let ranks = ranks(cx, bulletin, &rows).await?;
    let mut by_application: BTreeMap<ApplicationId, Vec<Claim>> = BTreeMap::new();
    for claim in claims::open_in(cx.tx, bulletin).await? {
        by_application.entry(claim.application.clone()).or_default().push(claim);
    }
    let (mut applicants, mut claims, mut asking) = (Vec::new(), Vec::new(), Vec::new());
    for (id, own) in by_application {
        // Who left the queue meanwhile has no rank: those claims end when the bulletin does.
        let Some(rank) = ranks.get(&id).copied() else { continue };
        let together = own.iter().any(|claim| claim.together);
        asking.push(if together { account_of(cx, &id).await? } else { None });
        let choices = own.iter().filter_map(|claim| index.get(&claim.vacancy).copied()).collect();
        applicants.push(Applicant { id, rank, choices, together: None });
        claims.push(own);
    }
    for (applicant, family) in applicants.iter_mut().zip(family_numbers(&asking)) {
        applicant.together = family;
    }
    Ok(Input { rows, applicants, claims })
}

async fn account_of(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<Option<AccountId>, QueueError> {
    Ok(rows::find(cx.tx, id).await?.map(|application| application.account))
}

/// The places of all who claim something in a bulletin, in their own sub-queues.
async fn ranks(
    cx: &mut Cx<'_>,
    bulletin: &BulletinId,
    rows: &[Vacancy],
) -> Result<BTreeMap<ApplicationId, u64>, QueueError> {
    let mut places = BTreeMap::new();
    let queues: BTreeMap<String, &Vacancy> = rows.iter().map(|row| (row.subqueue.key(), row)).collect();
    for (key, row) in queues {
        let ratio = cx.rules_of(&row.subqueue.settlement).await?.priority_ratio;
        let counts = queue::sizes(cx.tx, &key).await?;
        for (id, class, own) in queue::ranks(cx.tx, &key, bulletin).await? {
            places.insert(id, queue_order::place(class, own, counts, ratio));
        }
    }
    Ok(places)
}

/// What is decided of every claim.
fn decisions(input: &Input) -> Vec<(&Claim, Decision)> {
    let row = |row: &Vacancy| Row { id: row.id.clone(), kindergarten: row.kindergarten.clone(), places: row.free };
    let rows: Vec<Row> = input.rows.iter().map(row).collect();
    let verdicts = award(&rows, &input.applicants);
    let mut decisions = Vec::new();
    for ((applicant, claims), verdict) in input.applicants.iter().zip(&input.claims).zip(verdicts) {
        for claim in claims {
            let at = rows.iter().position(|row| row.id == claim.vacancy);
            let lost = at.and_then(|at| verdict.lost.iter().find(|(row, _)| *row == at)).map(|(_, loss)| *loss);
            let won = at.is_some() && at == verdict.won;
            decisions.push((claim, decision(won, lost, applicant.rank)));
        }
    }
    decisions
}

fn decision(won: bool, lost: Option<Loss>, rank: u64) -> Decision {
    let (state, reason, last_rank) = match (won, lost) {
        (true, _) => (ClaimState::Won, ClaimReason::Order, None),
        (false, Some(Loss::Taken { last })) => (ClaimState::Lost, ClaimReason::Taken, last),
        (false, Some(Loss::HigherChoice)) => (ClaimState::Lost, ClaimReason::HigherChoice, None),
        (false, Some(Loss::Together)) => (ClaimState::Lost, ClaimReason::Together, None),
        // The row is not in the bulletin any more.
        (false, None) => (ClaimState::Cancelled, ClaimReason::RowWithdrawn, None),
    };
    Decision { state, reason, rank: Some(rank), last_rank }
}

/// Writes the award down; the next step is due then. Places are taken; what follows for each family is done by [`settle`].
pub(super) async fn release(cx: &mut Cx<'_>, bulletin: &Bulletin, due: Micros) -> Result<(), QueueError> {
    let input = input(cx, &bulletin.id).await?;
    let decided: Vec<_> = decisions(&input)
        .into_iter()
        .map(|(claim, decision)| (claim.id.clone(), claim.vacancy.clone(), decision))
        .collect();
    for (_, row, decision) in &decided {
        if decision.state == ClaimState::Won {
            vacancies::take(cx.tx, row).await?;
        }
    }
    let decided: Vec<_> = decided.into_iter().map(|(id, _, decision)| (id, decision)).collect();
    claims::decide_many(cx.tx, &decided, cx.now).await?;
    bulletins::set_released(cx.tx, &bulletin.id, cx.now).await?;
    Ok(bulletins::set_state(cx.tx, &bulletin.id, BulletinState::Awarding, Some(due)).await?)
}

/// See [`super::settle`].
pub(super) async fn settle(cx: &mut Cx<'_>, bulletin: &BulletinId, many: u32) -> Result<bool, QueueError> {
    let waiting = claims::unsettled(cx.tx, bulletin, many).await?;
    let any = !waiting.is_empty();
    for id in waiting {
        settle_one(cx, bulletin, &id).await?;
    }
    Ok(any)
}

async fn settle_one(cx: &mut Cx<'_>, bulletin: &BulletinId, id: &ApplicationId) -> Result<(), QueueError> {
    let application = rows::hold(cx.tx, id).await?;
    if !claims::settle(cx.tx, bulletin, id).await? {
        return Ok(());
    }
    let decided = claims::in_bulletin(cx.tx, bulletin, id).await?;
    if let Some(won) = decided.iter().find(|claim| claim.state == ClaimState::Won) {
        let row = vacancies::find(cx.tx, &won.vacancy).await?;
        // Whoever was taken out of the queue between the award and now lets the place go on.
        match (row, application.status) {
            (Some(row), Status::Applied) => _ = referrals::issue(cx, &application, &row).await?,
            (Some(row), _) => super::super::vacancies::give_back(cx, &row).await?,
            (None, _) => {}
        }
        return Ok(());
    }
    if application.status != Status::Applied {
        return Ok(());
    }
    super::back_to_queue(cx, &application).await?;
    let Some(best) = decided.iter().find(|claim| claim.state == ClaimState::Lost) else { return Ok(()) };
    let Some(row) = vacancies::find(cx.tx, &best.vacancy).await? else { return Ok(()) };
    let kindergarten = cx.kindergarten(&row.kindergarten).await?;
    let mut facts = cx.facts(&application).await?;
    put_kindergarten(&mut facts, &kindergarten);
    facts.insert("rank".to_owned(), number(best.rank.unwrap_or_default()));
    facts.insert("last_rank".to_owned(), number(best.last_rank.unwrap_or_default()));
    facts.insert("reason".to_owned(), code(best.reason.unwrap_or(ClaimReason::Taken).code()));
    cx.tell_facts(NoticeKind::NotWon, &application, bulletin.as_str(), facts).await?;
    Ok(())
}
