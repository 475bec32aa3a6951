//! A family leaves for good: nothing of it waits, claims or hears any more (domain.md 13).

use crate::domain::application::Status;
use crate::domain::bulletin::ClaimReason;
use crate::domain::ids::AccountId;
use crate::domain::place_change::Cause;
use crate::store::applications::{self, Application};
use crate::store::{claims, kindergartens, mutes, queue_events, wishes};

use super::{Cx, QueueError, referrals};

/// Takes everything of an account out of the queue; places that were won go to others. The counters follow.
///
/// # Errors
/// The store.
pub async fn everything(cx: &mut Cx<'_>, account: &AccountId) -> Result<(), QueueError> {
    let mut filed = applications::list(cx.tx, account).await?;
    filed.retain(stays_or_could_return);
    // Sub-queues are held in one order, so that two families who leave never wait for each other.
    filed.sort_by_key(|application| application.subqueue.key());
    for application in filed {
        claims::cancel_open(cx.tx, &application.id, ClaimReason::Ended, cx.now).await?;
        referrals::give_up(cx, &application.id).await?;
        wishes::revoke_all(cx.tx, &application.id, cx.now).await?;
        queue_events::forget_look(cx.tx, &application.id).await?;
        applications::set_status(cx.tx, &application.id, Status::Withdrawn, Cause::Withdrawn, cx.now).await?;
    }
    wishes::stop_all(cx.tx, account, cx.now).await?;
    kindergartens::forget_saved(cx.tx, account).await?;
    Ok(mutes::forget(cx.tx, account).await?)
}

fn stays_or_could_return(application: &Application) -> bool {
    application.status.is_active() || application.status == Status::Draft || application.undo_until.is_some()
}
