//! Rights of precedence: decided by an officer, or given up by the family (domain.md 6.1).

use chrono::NaiveDate;

use crate::domain::application::{Event, Status};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::ApplicationId;
use crate::domain::notice::NoticeKind;
use crate::domain::place_change::Cause;
use crate::domain::right::{Category, RightClass};
use crate::domain::rules::Rules;
use crate::domain::watch;
use crate::store::applications::{self as rows, Application};
use crate::store::{keys, referrals};

use super::cx::code;
use super::{Cx, QueueError, applications, referrals as papers};

closed! {
    /// Why a right is not proved.
    pub enum RightReason {
        /// There is no document.
        NoDocument = "no_document",
        /// It cannot be read.
        Unreadable = "unreadable",
        /// It is out of date.
        Expired = "expired",
        /// The law does not give this right.
        NotEntitled = "not_entitled",
    }
}

/// The officer's word: `None`, the right is proved.
///
/// # Errors
/// The store.
pub async fn decide(cx: &mut Cx<'_>, id: &ApplicationId, refused: Option<RightReason>) -> Result<bool, QueueError> {
    let application = rows::hold(cx.tx, id).await?;
    if !application.checking || !application.status.is_active() {
        return Ok(false);
    }
    let key = cx.now.0.to_string();
    match refused {
        None => {
            if let Some(referral) = referrals::open_of(cx.tx, id).await? {
                referrals::proved(cx.tx, &referral.id).await?;
            }
            settle(cx, application, true).await?;
            let application = rows::hold(cx.tx, id).await?;
            cx.tell_of(NoticeKind::RightGranted, &application, &key, []).await?;
        }
        Some(reason) => {
            lose(cx, application).await?;
            let application = rows::hold(cx.tx, id).await?;
            cx.tell_of(NoticeKind::RightRejected, &application, &key, [("reason", code(reason.code()))]).await?;
        }
    }
    Ok(true)
}

/// What the family claims to be, where a paper of its own may prove it: a category that no state database knows, one that is being checked,
/// or one that was not proved. `None`: there is none, or the application waits for no place.
///
/// # Errors
/// The store.
pub async fn provable(cx: &mut Cx<'_>, application: &Application) -> Result<Option<Category>, QueueError> {
    let (Some(sealed), true) = (&application.category, waits(application.status)) else { return Ok(None) };
    let Some(key) = keys::find(cx.tx, cx.vault, application.account.as_str(), cx.now).await? else { return Ok(None) };
    let category: Category = cx.vault.open_json(&key, rows::CATEGORY.of(application.id.as_str()), sealed)?;
    let open = application.checking || application.class == RightClass::General;
    Ok((category.needs_document() || open).then_some(category))
}

/// The family sends a new paper for its right, issued on this day where it says so: an officer looks at it within the term, and the right
/// counts meanwhile, one that was not proved before as well. Answers by when; `None`: nothing is to be proved.
///
/// # Errors
/// The store.
pub async fn renew(
    cx: &mut Cx<'_>,
    id: &ApplicationId,
    issued: Option<NaiveDate>,
) -> Result<Option<Micros>, QueueError> {
    let mut application = rows::hold(cx.tx, id).await?;
    let Some(category) = provable(cx, &application).await? else { return Ok(None) };
    rows::set_class(cx.tx, id, category.class(), true, cx.now).await?;
    (application.class, application.checking) = (category.class(), true);
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    let until = calendar::working_deadline(cx.now, rules.benefit_check_days, &rules.holidays);
    let change = |watch: &mut rows::Watch, rules: &Rules| {
        watch.check_until = Some(until);
        watch.paper_until = issued.map(|issued| watch::paper_until(issued, rules));
    };
    if application.status == Status::Queued {
        applications::happen(cx, &application, (Event::ClaimBenefit, Cause::Right), change).await?;
    } else {
        applications::watch_on(cx, &mut application, change).await?;
    }
    Ok(Some(until))
}

fn waits(status: Status) -> bool {
    matches!(status, Status::Queued | Status::BenefitCheck | Status::Unconfirmed | Status::Stoplist)
}

/// The family gives its right up: it stands by its own date. `false`: there is none, or a place is being claimed.
///
/// # Errors
/// The store.
pub async fn give_up(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<bool, QueueError> {
    let application = rows::hold(cx.tx, id).await?;
    if application.class == RightClass::General || !waits(application.status) {
        return Ok(false);
    }
    lose(cx, application).await?;
    Ok(true)
}

/// Back into the general queue by the own date; a referral that was given for the right is cancelled.
async fn lose(cx: &mut Cx<'_>, mut application: Application) -> Result<(), QueueError> {
    rows::set_class(cx.tx, &application.id, RightClass::General, false, cx.now).await?;
    let checked = std::mem::replace(&mut application.checking, false);
    application.class = RightClass::General;
    if checked && let Some(after) = papers::cancel(cx, &application).await? {
        application = after;
    }
    settle(cx, application, false).await
}

/// The check is over; `proved`: the class stays as it was.
async fn settle(cx: &mut Cx<'_>, mut application: Application, proved: bool) -> Result<(), QueueError> {
    if proved {
        rows::set_class(cx.tx, &application.id, application.class, false, cx.now).await?;
    }
    application.checking = false;
    let done = |watch: &mut rows::Watch, _: &_| {
        watch.check_until = None;
        if !proved {
            watch.paper_until = None;
        }
    };
    if application.status == Status::BenefitCheck {
        applications::happen(cx, &application, (Event::BenefitDecided, Cause::Right), done).await?;
    } else {
        applications::watch_on(cx, &mut application, done).await?;
    }
    Ok(())
}
