//! Rights of precedence: decided by an officer, or given up by the family (domain.md 6.1).

use crate::domain::application::{Event, Status};
use crate::domain::closed::closed;
use crate::domain::ids::ApplicationId;
use crate::domain::notice::NoticeKind;
use crate::domain::place_change::Cause;
use crate::domain::right::RightClass;
use crate::store::applications::{self as rows, Application};
use crate::store::referrals;

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

/// The family gives its right up: it stands by its own date. `false`: there is none, or a place is being claimed.
///
/// # Errors
/// The store.
pub async fn give_up(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<bool, QueueError> {
    let application = rows::hold(cx.tx, id).await?;
    let waits =
        matches!(application.status, Status::Queued | Status::BenefitCheck | Status::Unconfirmed | Status::Stoplist);
    if application.class == RightClass::General || !waits {
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
