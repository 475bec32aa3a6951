//! Rows of bulletins: entered by a kindergarten or the department, taken back, given back (domain.md 8.1, 8.3).

use chrono::{Datelike, NaiveDate};

use crate::domain::application::Event;
use crate::domain::bulletin::{ClaimReason, ClaimState, RowState};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{KindergartenId, VacancyId};
use crate::domain::kindergarten::Mode;
use crate::domain::notice::NoticeKind;
use crate::domain::place_change::Cause;
use crate::domain::rules::Rules;
use crate::store::claims::{self, Decision};
use crate::store::queue::SubQueue;
use crate::store::vacancies::{self, NewVacancy, Vacancy};
use crate::store::{Tx, applications as rows, bulletins, kindergartens};

use super::cx::{code, put_kindergarten};
use super::{Cx, QueueError, applications};

/// Places of one row, at most.
pub const PLACES_MAX: u32 = 500;

/// A row to be entered.
#[derive(Debug, Clone)]
pub struct NewRow {
    /// In which kindergarten.
    pub kindergarten: KindergartenId,
    /// The age class.
    pub birth_year: i32,
    /// The language of the group.
    pub language: InstructionLanguage,
    /// The type of the group.
    pub group: GroupType,
    /// Full or short day.
    pub mode: Mode,
    /// How many places, 1 to [`PLACES_MAX`].
    pub places: u32,
    /// The last day of a temporary place.
    pub until: Option<NaiveDate>,
    /// Who enters it.
    pub by: String,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// No such kindergarten, or it is closed.
    Kindergarten,
    /// No children of this year wait for a place: too young for offers (domain.md 17, min_age_for_offers), or at school.
    BirthYear,
    /// Not 1 to [`PLACES_MAX`].
    Places,
    /// The temporary place is over already.
    Until,
}

closed! {
    /// Why a row is taken back, as families are told.
    pub enum WithdrawReason {
        /// The group does not open: repairs.
        Repair = "repair",
        /// Entered by mistake.
        Mistake = "mistake",
        /// The place was filled otherwise, by law.
        Filled = "filled",
    }
}

/// Enters a row: it waits for the next bulletin. The same id twice is the same row.
///
/// # Errors
/// The store. What is wrong with the row comes inside.
pub async fn enter(
    tx: &mut Tx,
    rules: &Rules,
    row: NewRow,
    id: VacancyId,
    now: Micros,
) -> Result<Result<VacancyId, RowFault>, QueueError> {
    let found = kindergartens::find(tx, &row.kindergarten).await?.filter(|found| found.closed_at.is_none());
    let Some(kindergarten) = found else { return Ok(Err(RowFault::Kindergarten)) };
    if let Some(fault) = fault(&row, rules, calendar::local_date(now)) {
        return Ok(Err(fault));
    }
    let subqueue = SubQueue {
        settlement: kindergarten.profile.place,
        birth_year: row.birth_year,
        language: row.language,
        group: row.group,
    };
    let new = NewVacancy {
        id: id.clone(),
        kindergarten: row.kindergarten,
        subqueue,
        mode: row.mode,
        until: row.until,
        places: row.places,
        by: row.by,
    };
    vacancies::insert(tx, &new, now).await?;
    Ok(Ok(id))
}

fn fault(row: &NewRow, rules: &Rules, today: NaiveDate) -> Option<RowFault> {
    let years = today.year() - row.birth_year;
    // Groups go by the year of birth: whoever reaches the age within this year may be offered a place.
    let youngest = i32::try_from(rules.min_offer_age_months / 12).unwrap_or(0);
    if years < youngest || years > crate::domain::child::SCHOOL_AGE {
        return Some(RowFault::BirthYear);
    }
    if !(1..=PLACES_MAX).contains(&row.places) {
        return Some(RowFault::Places);
    }
    row.until.is_some_and(|until| until <= today).then_some(RowFault::Until)
}

/// Takes a row back; those who applied for it are told, and stand in the queue as before. `false`: it is over already.
///
/// # Errors
/// The store.
pub async fn withdraw(cx: &mut Cx<'_>, id: &VacancyId, reason: WithdrawReason) -> Result<bool, QueueError> {
    let Some(row) = vacancies::find(cx.tx, id).await? else { return Ok(false) };
    if let Some(bulletin) = &row.bulletin {
        bulletins::hold(cx.tx, bulletin).await?;
    }
    if !vacancies::withdraw(cx.tx, id, reason.code()).await? {
        return Ok(false);
    }
    let kindergarten = cx.kindergarten(&row.kindergarten).await?;
    for claim in claims::open_for(cx.tx, id).await? {
        let (state, reason_of) = (ClaimState::Cancelled, ClaimReason::RowWithdrawn);
        let decision = Decision { state, reason: reason_of, rank: None, last_rank: None };
        claims::decide(cx.tx, &claim.id, decision, cx.now).await?;
        let application = rows::hold(cx.tx, &claim.application).await?;
        let mut facts = cx.facts(&application).await?;
        put_kindergarten(&mut facts, &kindergarten);
        facts.insert("reason".to_owned(), code(reason.code()));
        cx.tell_facts(NoticeKind::RowWithdrawn, &application, id.as_str(), facts).await?;
        if claims::open_of(cx.tx, &application.id).await?.is_empty() {
            applications::happen(cx, &application, (Event::NotWon, Cause::Returned), |_, _| {}).await?;
        }
    }
    Ok(true)
}

/// A place that was won and not taken goes into the next bulletin (domain.md 8.3, I).
pub(super) async fn give_back(cx: &mut Cx<'_>, row: &Vacancy) -> Result<(), QueueError> {
    let over = row.until.is_some_and(|until| until <= calendar::local_date(cx.now));
    if row.state == RowState::Withdrawn || over {
        return Ok(());
    }
    let new = NewVacancy {
        id: VacancyId::new(cx.now, &mut cx.random),
        kindergarten: row.kindergarten.clone(),
        subqueue: row.subqueue.clone(),
        mode: row.mode,
        until: row.until,
        places: 1,
        by: row.created_by.clone(),
    };
    vacancies::insert(cx.tx, &new, cx.now).await?;
    Ok(())
}
