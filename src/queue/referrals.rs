//! Referrals: issued, extended once, given up, signed, refused, missed, cancelled (domain.md 8.6).

use chrono::Datelike;
use rand::Rng as _;

use crate::dialogue::session::Value;
use crate::domain::application::Event;
use crate::domain::bulletin::ClaimReason;
use crate::domain::calendar::{self, calendar_deadline, working_deadline};
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, ReferralId};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::phone::Phone;
use crate::domain::place_change::Cause;
use crate::domain::referral::{self, Left, ReferralState, RefusalReason, Tick};
use crate::store::applications::Application;
use crate::store::referrals::{self, NewReferral, Referral};
use crate::store::vacancies::{self, Vacancy};
use crate::store::{StoreError, Tx, applications as rows, claims, meta, wishes};

use super::cx::{code, put_kindergarten};
use super::notices::put_words;
use super::{Cx, QueueError, applications, vacancies as places};

/// What came of asking for more time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extended {
    /// Valid till then.
    Till(Micros),
    /// It was extended before; once is all there is.
    Before,
    /// There is no open referral.
    Over,
}

/// Issues a referral for a place that is taken already; other open claims of the child are over.
pub(super) async fn issue(cx: &mut Cx<'_>, application: &Application, row: &Vacancy) -> Result<ReferralId, QueueError> {
    let rules = cx.rules_of(&row.subqueue.settlement).await?;
    let deadline = working_deadline(cx.now, rules.referral_valid_days, &rules.holidays);
    let check_until = application.checking.then(|| working_deadline(cx.now, rules.benefit_check_days, &rules.holidays));
    let id = ReferralId::new(cx.now, &mut cx.random);
    let year = calendar::local_date(cx.now).year();
    let sequence = meta::next_number(cx.tx, &format!("referrals/{year}")).await?;
    let mut chance = [0; 16];
    cx.random.fill_bytes(&mut chance);
    let new = NewReferral {
        id: id.clone(),
        number: &format!("R-{year}-{sequence:06}"),
        code: &hex::encode(chance),
        application: &application.id,
        account: &application.account,
        kindergarten: &row.kindergarten,
        vacancy: &row.id,
        check_until,
        deadline,
        due_at: referral::step(cx.now, deadline, 0, &rules).map(|(at, _)| at),
    };
    referrals::insert(cx.tx, &new, cx.now).await?;
    claims::cancel_open(cx.tx, &application.id, ClaimReason::Elsewhere, cx.now).await?;
    applications::happen(cx, application, (Event::Won, Cause::Returned), |_, _| {}).await?;
    if let Some(until) = check_until {
        cx.tell_of(NoticeKind::ProveRight, application, id.as_str(), [("until", Value::Moment(until))]).await?;
    }
    let kindergarten = cx.kindergarten(&row.kindergarten).await?;
    let mut facts = cx.facts(application).await?;
    put_kindergarten(&mut facts, &kindergarten);
    let profile = &kindergarten.profile;
    put_words(&mut facts, "address", Lang::ALL.map(|lang| (lang, profile.address(lang))));
    let phone = profile.phone.as_ref().map(Phone::shown).unwrap_or_default();
    facts.insert("phone".to_owned(), Value::Text(phone));
    facts.insert("number".to_owned(), Value::Text(new.number.to_owned()));
    facts.insert("deadline".to_owned(), Value::Moment(deadline));
    cx.tell_facts(NoticeKind::Referred, application, id.as_str(), facts).await?;
    Ok(id)
}

/// The open referral of an application.
///
/// # Errors
/// The store.
pub async fn open_of(tx: &mut Tx, application: &ApplicationId) -> Result<Option<Referral>, QueueError> {
    Ok(referrals::open_of(tx, application).await?)
}

/// Extends the open referral of an application, once.
///
/// # Errors
/// The store.
pub async fn extend(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<Extended, QueueError> {
    let Some((open, application)) = held_open(cx, id).await? else { return Ok(Extended::Over) };
    if open.extended_at.is_some() {
        return Ok(Extended::Before);
    }
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    let deadline = calendar_deadline(cx.now, rules.referral_extension_days).max(open.deadline_at);
    let due = referral::step(cx.now, deadline, 0, &rules).map(|(at, _)| at);
    referrals::extend(cx.tx, &open.id, deadline, due, cx.now).await?;
    applications::happen(cx, &application, (Event::Extend, Cause::Returned), |_, _| {}).await?;
    tell(cx, NoticeKind::Extended, &application, &open, "", [("deadline", Value::Moment(deadline))]).await?;
    Ok(Extended::Till(deadline))
}

/// The family gives the referral up: back to the queue by the old date, the place goes to the next. `false`: there is none.
///
/// # Errors
/// The store.
pub async fn give_up(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<bool, QueueError> {
    let Some((open, application)) = held_open(cx, id).await? else { return Ok(false) };
    end(cx, &open, ReferralState::GivenUp, None).await?;
    applications::happen(cx, &application, (Event::GiveUpClaim, Cause::Returned), |_, _| {}).await?;
    Ok(true)
}

/// The contract is signed: the child is in the contingent. A temporary place leaves the family in the queue (domain.md 8.6, U).
///
/// # Errors
/// The store.
pub async fn enrol(cx: &mut Cx<'_>, id: &ReferralId) -> Result<bool, QueueError> {
    let Some((open, application)) = held(cx, id).await? else { return Ok(false) };
    let row = row_of(cx, &open).await?;
    referrals::finish(cx.tx, id, ReferralState::Enrolled, None, cx.now).await?;
    if row.until.is_some() {
        applications::happen(cx, &application, (Event::GiveUpClaim, Cause::Returned), |_, _| {}).await?;
    } else {
        wishes::revoke_all(cx.tx, &application.id, cx.now).await?;
        applications::happen(cx, &application, (Event::Sign, Cause::Enrolled), |_, _| {}).await?;
    }
    tell(cx, NoticeKind::Enrolled, &application, &open, "", []).await?;
    Ok(true)
}

/// The kindergarten refuses, with a reason: back to the queue by the old date.
///
/// # Errors
/// The store.
pub async fn refuse(cx: &mut Cx<'_>, id: &ReferralId, reason: RefusalReason) -> Result<bool, QueueError> {
    let Some((open, application)) = held(cx, id).await? else { return Ok(false) };
    end(cx, &open, ReferralState::Refused, Some(reason.code())).await?;
    let refused = applications::happen(cx, &application, (Event::Refuse, Cause::Refused), |_, _| {}).await?;
    applications::happen(cx, &refused, (Event::ReturnToQueue, Cause::Returned), |_, _| {}).await?;
    tell(cx, NoticeKind::Refused, &application, &open, "", [("reason", code(reason.code()))]).await?;
    Ok(true)
}

/// The right was not proved: the referral is cancelled, the class is the caller's business (domain.md 6.1).
pub(super) async fn cancel(cx: &mut Cx<'_>, application: &Application) -> Result<Option<Application>, QueueError> {
    let Some(open) = referrals::open_of(cx.tx, &application.id).await? else { return Ok(None) };
    end(cx, &open, ReferralState::Cancelled, None).await?;
    let after = applications::happen(cx, application, (Event::CancelReferral, Cause::Returned), |_, _| {}).await?;
    tell(cx, NoticeKind::Cancelled, application, &open, "", []).await?;
    Ok(Some(after))
}

/// What is due of a referral: a reminder, or the end of its term: then the stop-list (domain.md 8.6).
pub(super) async fn advance(cx: &mut Cx<'_>, id: &ReferralId) -> Result<(), QueueError> {
    let Some((open, application)) = held(cx, id).await? else { return Ok(()) };
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    let (from, deadline) = (open.runs_from(), open.deadline_at);
    let Some(number) = referral::due(from, deadline, open.step, cx.now, &rules) else { return Ok(()) };
    let after = referral::step(from, deadline, number + 1, &rules).map(|(at, _)| at);
    match referral::step(from, deadline, number, &rules) {
        Some((_, Tick::Remind(left))) => {
            referrals::set_step(cx.tx, id, number + 1, after).await?;
            let kind = if open.extended_at.is_some() && left == Left::Day {
                NoticeKind::LastDay
            } else {
                NoticeKind::Deadline
            };
            let facts = [("deadline", Value::Moment(deadline)), ("left", code(left.code()))];
            tell(cx, kind, &application, &open, &format!("{from:?}/{number}"), facts).await?;
        }
        Some((_, Tick::Missed)) => {
            end(cx, &open, ReferralState::Missed, None).await?;
            let until = calendar_deadline(deadline, rules.stop_list_days);
            let missed = (Event::ReferralMissed, Cause::Missed);
            applications::happen(cx, &application, missed, |watch, _| watch.stoplist_until = Some(until)).await?;
            tell(cx, NoticeKind::Stoplisted, &application, &open, "", [("until", Value::Moment(until))]).await?;
        }
        None => {}
    }
    Ok(())
}

/// Ends a referral; the place goes back.
async fn end(cx: &mut Cx<'_>, open: &Referral, state: ReferralState, reason: Option<&str>) -> Result<(), QueueError> {
    referrals::finish(cx.tx, &open.id, state, reason, cx.now).await?;
    let row = row_of(cx, open).await?;
    places::give_back(cx, &row).await
}

async fn row_of(cx: &mut Cx<'_>, referral: &Referral) -> Result<Vacancy, QueueError> {
    let found = vacancies::find(cx.tx, &referral.vacancy).await?;
    Ok(found.ok_or_else(|| StoreError::Missing { table: "vacancies", row: referral.vacancy.to_string() })?)
}

/// The open referral of an application, and the application; its queue is held.
async fn held_open(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<Option<(Referral, Application)>, QueueError> {
    let application = rows::hold(cx.tx, id).await?;
    Ok(referrals::open_of(cx.tx, id).await?.map(|open| (open, application)))
}

/// An open referral and its application; the queue is held.
async fn held(cx: &mut Cx<'_>, id: &ReferralId) -> Result<Option<(Referral, Application)>, QueueError> {
    let Some(found) = referrals::find(cx.tx, id).await? else { return Ok(None) };
    Ok(held_open(cx, &found.application).await?.filter(|(open, _)| open.id == *id))
}

/// Tells the family of a referral.
async fn tell<const N: usize>(
    cx: &mut Cx<'_>,
    kind: NoticeKind,
    application: &Application,
    referral: &Referral,
    key: &str,
    more: [(&'static str, Value); N],
) -> Result<(), QueueError> {
    let kindergarten = cx.kindergarten(&referral.kindergarten).await?;
    let mut facts = cx.facts(application).await?;
    put_kindergarten(&mut facts, &kindergarten);
    facts.extend(more.map(|(name, value)| (name.to_owned(), value)));
    cx.tell_facts(kind, application, &format!("{}{key}", referral.id), facts).await?;
    Ok(())
}
