//! Applications: filed, looked at, deleted and brought back.

use chrono::{Datelike, NaiveDate};

use crate::domain::application::{self as machine, ApplicationNumber, Event, Status};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, ChildId};
use crate::domain::limits::UNDO;
use crate::domain::person::SocialStatus;
use crate::domain::place_change::Cause;
use crate::domain::right::{Category, Proof, RightClass};
use crate::domain::rules::Rules;
use crate::domain::watch::{self, Watched};
use crate::store::applications::{self, Application, CATEGORY, NewApplication, SOCIAL, Watch};
use crate::store::queue::SubQueue;
use crate::store::vault::{DataKey, Vault};
use crate::store::{Tx, keys, meta};

use super::{Cx, QueueError};

/// An application to be filed.
#[derive(Debug, Clone)]
pub struct Filing {
    /// The id it gets.
    pub id: ApplicationId,
    /// The parent.
    pub account: AccountId,
    /// The child.
    pub child: ChildId,
    /// Which queue: settlement, birth year, language, group.
    pub subqueue: SubQueue,
    /// The category whose right is claimed.
    pub category: Option<Category>,
    /// What the social register said.
    pub social: Vec<SocialStatus>,
    /// The day the certificate of the right was issued, where there is one.
    pub paper_issued: Option<NaiveDate>,
}

/// What came of deleting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deleted {
    /// It left the queue; till this moment it can be brought back.
    Until(Micros),
    /// The contract is signed (domain.md 9).
    Signed,
    /// A place is being claimed: that is given up first (domain.md 9).
    Claim,
    /// It had ended before.
    Ended,
}

/// Whether a status lets the parent delete (domain.md 9); `None`: it does.
#[must_use]
pub fn hindrance(status: Status) -> Option<Deleted> {
    match status {
        status if status.may_delete() => None,
        Status::Enrolled => Some(Deleted::Signed),
        status if status.has_open_claim() => Some(Deleted::Claim),
        _ => Some(Deleted::Ended),
    }
}

/// Whether an officer has to check a right: a paper proves it, or no state database said so (domain.md 4.2, 6).
#[must_use]
pub fn needs_check(category: Category, social: &[SocialStatus]) -> bool {
    match category.proof() {
        Proof::Certificate { .. } | Proof::Pmpc => true,
        Proof::Database => !proved_by(category).is_some_and(|status| social.contains(&status)),
    }
}

/// The status in the state databases that proves a category.
fn proved_by(category: Category) -> Option<SocialStatus> {
    match category {
        Category::X3 | Category::P6 => Some(SocialStatus::DisabilityChild),
        Category::P1 => Some(SocialStatus::DisabilityParent),
        Category::P2 => Some(SocialStatus::Orphan),
        Category::P3 => Some(SocialStatus::NoParentalCare),
        Category::P4 => Some(SocialStatus::LargeFamily),
        Category::X1 | Category::X2 | Category::P5 | Category::P7 => None,
    }
}

/// Files an application; `None`: the child has an active one already. A right that an officer has to check counts meanwhile.
///
/// # Errors
/// The store; no number left in this year.
pub async fn file(cx: &mut Cx<'_>, filing: &Filing) -> Result<Option<Application>, QueueError> {
    let now = cx.now;
    if applications::active_of_child(cx.tx, &filing.child).await?.is_some() {
        return Ok(None);
    }
    let rules = cx.rules_of(&filing.subqueue.settlement).await?;
    let number = take_numbers(cx.tx, calendar::local_date(now).year(), 1).await?;
    let key = keys::find_or_create(cx.tx, cx.vault, filing.account.as_str(), now).await?;
    let new = draft(cx.vault, &key, filing, number.at(0)?, (&rules, now));
    if applications::file(cx.tx, &new, now).await?.is_none() {
        return Ok(None);
    }
    find(cx.tx, &filing.account, &filing.id).await
}

/// The application as the store takes it, sealed under the account's key.
pub(super) fn draft(
    vault: &Vault,
    key: &DataKey,
    filing: &Filing,
    number: ApplicationNumber,
    (rules, now): (&Rules, Micros),
) -> NewApplication {
    let row = filing.id.as_str();
    let checking = filing.category.is_some_and(|category| needs_check(category, &filing.social));
    let status = if checking { Status::BenefitCheck } else { Status::Queued };
    let mut watch = Watch {
        interest_until: Some(watch::interest_until(now, rules)),
        check_until: checking.then(|| calendar::working_deadline(now, rules.benefit_check_days, &rules.holidays)),
        paper_until: filing.paper_issued.map(|issued| watch::paper_until(issued, rules)),
        clocked_at: now,
        ..Watch::default()
    };
    watch.due_at = watch::next(&watched(status, filing.subqueue.birth_year, &watch), rules).map(|(at, _)| at);
    NewApplication {
        id: filing.id.clone(),
        number,
        account: filing.account.clone(),
        child: filing.child.clone(),
        subqueue: filing.subqueue.clone(),
        class: filing.category.map_or(RightClass::General, Category::class),
        category: filing.category.map(|category| vault.seal_json(key, CATEGORY.of(row), &category)),
        social: Some(vault.seal_json(key, SOCIAL.of(row), &filing.social)),
        checking,
        status,
        watch,
    }
}

/// An application of the past as the clock finds it now: what was due before is no news.
pub(super) fn clocked(new: &mut NewApplication, rules: &Rules, now: Micros) {
    new.watch.clocked_at = now;
    let watched = watched(new.status, new.subqueue.birth_year, &new.watch);
    new.watch.due_at = watch::next(&watched, rules).map(|(at, _)| at);
}

/// What the domain looks at to know what time brings.
pub(super) fn watched(status: Status, birth_year: i32, watch: &Watch) -> Watched {
    Watched {
        status,
        interest_until: watch.interest_until,
        stoplist_until: watch.stoplist_until,
        paper_until: watch.paper_until,
        birth_year,
        clocked_at: watch.clocked_at,
    }
}

/// Lets something happen to an application: the status follows the state machine, the queue's counters, what is recorded and the next
/// moment of the clock follow the status. `change` alters what the clock watches. Answers the application as it is then.
pub(super) async fn happen(
    cx: &mut Cx<'_>,
    application: &Application,
    (event, cause): (Event, Cause),
    change: impl FnOnce(&mut Watch, &Rules),
) -> Result<Application, QueueError> {
    let mut after = application.clone();
    after.status = machine::next(application.status, event)?;
    // A right that is still being checked is so wherever the application returns to.
    if after.status == Status::Queued && application.checking {
        after.status = machine::next(after.status, Event::ClaimBenefit)?;
    }
    applications::set_status(cx.tx, &application.id, after.status, cause, cx.now).await?;
    watch_on(cx, &mut after, change).await?;
    after.standing = after.status.holds_place();
    Ok(after)
}

/// Notes what the clock watches of an application, and when it looks at it next.
pub(super) async fn watch_on(
    cx: &mut Cx<'_>,
    application: &mut Application,
    change: impl FnOnce(&mut Watch, &Rules),
) -> Result<(), QueueError> {
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    change(&mut application.watch, &rules);
    let watched = watched(application.status, application.subqueue.birth_year, &application.watch);
    application.watch.due_at = watch::next(&watched, &rules).map(|(at, _)| at);
    Ok(applications::set_watch(cx.tx, &application.id, application.watch).await?)
}

/// Numbers of a year, one after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    year: i32,
    first: i64,
}

impl Numbers {
    /// The n-th of them, from 0.
    pub(super) fn at(self, n: u32) -> Result<ApplicationNumber, QueueError> {
        let year = u16::try_from(self.year).ok();
        let sequence = u32::try_from(self.first + i64::from(n)).ok();
        let number = year.zip(sequence).and_then(|(year, sequence)| ApplicationNumber::new(year, sequence));
        number.ok_or(QueueError::Numbers(self.year))
    }
}

/// Takes so many numbers of a year's sequence.
pub(super) async fn take_numbers(tx: &mut Tx, year: i32, many: u32) -> Result<Numbers, QueueError> {
    let last = meta::next_numbers(tx, &format!("applications/{year}"), many).await?;
    Ok(Numbers { year, first: last - i64::from(many) + 1 })
}

/// An application of this account; `None` for another's or none at all.
///
/// # Errors
/// The store.
pub async fn find(tx: &mut Tx, account: &AccountId, id: &ApplicationId) -> Result<Option<Application>, QueueError> {
    Ok(applications::find(tx, id).await?.filter(|application| application.account == *account))
}

/// The applications of an account that are not withdrawn: the active ones first, of each the newest.
///
/// # Errors
/// The store.
pub async fn list(tx: &mut Tx, account: &AccountId) -> Result<Vec<Application>, QueueError> {
    let mut found = applications::list(tx, account).await?;
    found.retain(|application| application.status != Status::Withdrawn);
    found.sort_by_key(|application| (!application.status.is_active(), std::cmp::Reverse(application.filed_at)));
    Ok(found)
}

/// What an account's list shows: [`list`], and after the active ones those whose deletion can still be taken back.
///
/// # Errors
/// The store.
pub async fn shown(tx: &mut Tx, account: &AccountId, now: Micros) -> Result<Vec<Application>, QueueError> {
    let mut found = applications::list(tx, account).await?;
    let active: Vec<ChildId> = found.iter().filter(|one| one.status.is_active()).map(|one| one.child.clone()).collect();
    found.retain(|one| {
        one.status != Status::Withdrawn || (undo_until(one, now).is_some() && !active.contains(&one.child))
    });
    let rank = |one: &Application| (!one.status.is_active(), one.status != Status::Withdrawn);
    found.sort_by_key(|one| (rank(one), std::cmp::Reverse(one.filed_at)));
    Ok(found)
}

/// Till when a deleted application can be brought back; `None`: it is not deleted, or it is too late.
#[must_use]
pub fn undo_until(application: &Application, now: Micros) -> Option<Micros> {
    let deleted = application.status == Status::Withdrawn && application.previous_status.is_some();
    application.undo_until.filter(|until| deleted && now <= *until)
}

/// The active application of a child.
///
/// # Errors
/// The store.
pub async fn active_of(tx: &mut Tx, child: &ChildId) -> Result<Option<Application>, QueueError> {
    Ok(applications::active_of_child(tx, child).await?)
}

/// Deletes an application of this account: it leaves the queue at once and can be brought back for [`UNDO`].
///
/// # Errors
/// The store.
pub async fn delete(tx: &mut Tx, account: &AccountId, id: &ApplicationId, now: Micros) -> Result<Deleted, QueueError> {
    let Some(application) = find(tx, account, id).await? else { return Ok(Deleted::Ended) };
    if let Some(hindrance) = hindrance(application.status) {
        return Ok(hindrance);
    }
    let until = now.plus(UNDO);
    let deleted = applications::delete_with_undo(tx, id, until, now).await?;
    Ok(if deleted { Deleted::Until(until) } else { Deleted::Ended })
}

/// Takes a deletion back: the same status and the same place. `false`: too late, or the child has another application by now.
///
/// # Errors
/// The store.
pub async fn undo(cx: &mut Cx<'_>, account: &AccountId, id: &ApplicationId) -> Result<bool, QueueError> {
    if find(cx.tx, account, id).await?.is_none() || !applications::undo(cx.tx, id, cx.now).await? {
        return Ok(false);
    }
    // The clock may have looked at it meanwhile, and have seen nothing to wait for.
    if let Some(mut restored) = find(cx.tx, account, id).await? {
        watch_on(cx, &mut restored, |_, _| {}).await?;
    }
    Ok(true)
}
