//! What happens to an application after it was filed; the counters of the queue go with it.

use super::{Application, SET_CLASS, SET_STATUS, active_of_child, find};
use crate::domain::application::Status;
use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::domain::place_change::Cause;
use crate::domain::right::RightClass;
use crate::store::queue_events::{self, Event};
use crate::store::row::moment;
use crate::store::{StoreError, Tx, queue};

/// Changes the status; who leaves the queue is counted out, who returns gets the old place by the date of filing, and the cause is
/// recorded. Whether the change is right, the domain decides ([`crate::domain::application`]).
///
/// # Errors
/// The database, or no such application; a duplicate if the child has another active one by now.
pub async fn set_status(
    tx: &mut Tx,
    id: &ApplicationId,
    status: Status,
    cause: Cause,
    now: Micros,
) -> Result<(), StoreError> {
    change(tx, id, (cause, now), |application| {
        application.status = status;
        (application.deleted_at, application.undo_until, application.previous_status) = (None, None, None);
        true
    })
    .await
    .map(|_| ())
}

/// Withdraws the application at the parent's wish; until `undo_until` it can be taken back. `false`: it was not active any more.
///
/// # Errors
/// The database, or no such application.
pub async fn delete_with_undo(
    tx: &mut Tx,
    id: &ApplicationId,
    undo_until: Micros,
    now: Micros,
) -> Result<bool, StoreError> {
    change(tx, id, (Cause::Withdrawn, now), |application| {
        if !application.status.is_active() {
            return false;
        }
        application.previous_status = Some(application.status);
        application.status = Status::Withdrawn;
        (application.deleted_at, application.undo_until) = (Some(now), Some(undo_until));
        true
    })
    .await
}

/// Takes a deletion back: the same status, the same place. `false`: too late, or the child has another active application by now.
///
/// # Errors
/// The database, or no such application.
pub async fn undo(tx: &mut Tx, id: &ApplicationId, now: Micros) -> Result<bool, StoreError> {
    let Some(application) = find(tx, id).await? else { return Ok(false) };
    if active_of_child(tx, &application.child).await?.is_some() {
        return Ok(false);
    }
    change(tx, id, (Cause::Returned, now), |application| {
        let Some(previous) = application.previous_status.take() else { return false };
        if application.undo_until.is_none_or(|until| now > until) {
            return false;
        }
        application.status = previous;
        (application.deleted_at, application.undo_until) = (None, None);
        true
    })
    .await
}

/// Changes the class of right, keeping the date: an officer confirmed or refused it.
///
/// # Errors
/// The database, or no such application.
pub async fn set_class(
    tx: &mut Tx,
    id: &ApplicationId,
    class: RightClass,
    checking: bool,
    now: Micros,
) -> Result<(), StoreError> {
    let (application, key) = held(tx, id).await?;
    if application.standing && application.class != class {
        for (joined, class) in [(false, application.class), (true, class)] {
            count(tx, &key, &application, class, joined).await?;
            let event = Event { application: id, joined, class, seq: application.seq, cause: Cause::Right };
            queue_events::record(tx, &key, event, now).await?;
        }
    }
    execute!(tx, SET_CLASS, id.as_str(), class.code(), checking)?;
    Ok(())
}

/// The application as it is while its sub-queue is held, till the end of the transaction: nothing else happens to it meanwhile.
///
/// # Errors
/// The database, or no such application.
pub async fn hold(tx: &mut Tx, id: &ApplicationId) -> Result<Application, StoreError> {
    Ok(held(tx, id).await?.0)
}

/// The application as it is while its sub-queue is held, and the sub-queue's key.
async fn held(tx: &mut Tx, id: &ApplicationId) -> Result<(Application, String), StoreError> {
    let missing = || StoreError::Missing { table: "applications", row: id.to_string() };
    let key = find(tx, id).await?.ok_or_else(missing)?.subqueue.key();
    queue::hold(tx, &key).await?;
    // Read again: it may have changed before we held it.
    let application = find(tx, id).await?.ok_or_else(missing)?;
    Ok((application, key))
}

/// Changes status and the columns of deletion while the sub-queue is held, and counts. `decide` says whether to change at all.
async fn change(
    tx: &mut Tx,
    id: &ApplicationId,
    (cause, now): (Cause, Micros),
    decide: impl FnOnce(&mut Application) -> bool,
) -> Result<bool, StoreError> {
    let (mut application, key) = held(tx, id).await?;
    if !decide(&mut application) {
        return Ok(false);
    }
    let (before, after) = (application.standing, application.status.holds_place());
    execute!(
        tx,
        SET_STATUS,
        id.as_str(),
        application.status.code(),
        application.status.is_active(),
        after,
        moment(application.deleted_at),
        moment(application.undo_until),
        application.previous_status.map(Status::code),
    )?;
    if before != after {
        let (class, seq) = (application.class, application.seq);
        count(tx, &key, &application, class, after).await?;
        let event = Event { application: id, joined: after, class, seq, cause };
        queue_events::record(tx, &key, event, now).await?;
    }
    Ok(true)
}

/// Counts an application in or out of a class. The sub-queue is held.
async fn count(
    tx: &mut Tx,
    key: &str,
    application: &Application,
    class: RightClass,
    joins: bool,
) -> Result<(), StoreError> {
    if joins {
        queue::add(tx, key, class, application.seq).await
    } else {
        queue::take(tx, key, class, application.seq).await
    }
}
