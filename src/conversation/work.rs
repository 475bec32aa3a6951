//! The workers: they claim conversations in which something is due and handle it, one transaction a turn. A turn that fails is tried
//! again after a growing delay, then set aside as a dead letter, and the person hears of it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use tokio_util::sync::CancellationToken;

use crate::domain::clock::Micros;
use crate::domain::ids::ConversationId;
use crate::domain::limits;
use crate::store::conversations::Conversation;
use crate::store::{Kind, StoreError, Tx, calls as calls_of, conversations, inbox};

use super::calls;
use super::desk;
use super::notices;
use super::poison;
use super::timers;
use super::turn::Ran;
use super::world::World;

/// Seconds before each next try of a turn that failed.
const RETRY_AFTER: [u64; 4] = [1, 5, 30, 120];
/// How often a worker looks without being rung: the fallback for work of other processes.
const LOOK: Duration = Duration::from_millis(500);

/// How many workers a process has: on SQLite there is one writer.
#[must_use]
pub fn workers(world: &World) -> usize {
    match world.db.kind() {
        Kind::Sqlite => 1,
        Kind::Postgres => 3,
    }
}

/// Works until told to stop; the turns in hand are finished.
pub async fn run(world: Arc<World>, worker: String, stop: CancellationToken) {
    let mut looked = world.now();
    while !stop.is_cancelled() {
        match batch(&world, &worker).await {
            // There is more than one has hands for.
            Ok(limits::TURN_BATCH) => {
                world.wake.notify_one();
                continue;
            }
            Ok(_) => {}
            Err(error) => {
                tracing::error!(error = %format!("{error:#}"), "a worker could not reach the store; it tries again");
            }
        }
        if world.now().since(looked) >= LOOK {
            looked = world.now();
            // Calls whose worker died; those of this process were begun with their turn.
            let looked_at = match calls::hold(&world).await {
                Ok(()) => calls::perform_due(&world, &worker).await.map(drop),
                Err(error) => Err(error.into()),
            };
            if let Err(error) = looked_at {
                tracing::error!(error = %format!("{error:#}"), "calls could not be looked at; it is tried again");
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = world.wake.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Handles what is due in up to [`limits::TURN_BATCH`] conversations, in one commit; answers in how many. A turn that fails costs only
/// itself: the batch is then taken back and its turns are run one by one.
///
/// # Errors
/// The store cannot be reached, or cannot write: nothing happened, and nobody is to blame for it.
pub async fn batch(world: &Arc<World>, worker: &str) -> anyhow::Result<usize> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    let claimed = conversations::claim_due(&mut tx, now, u32::try_from(limits::TURN_BATCH).unwrap_or(u32::MAX)).await?;
    if claimed.is_empty() {
        return Ok(0);
    }
    // Read anew under the locks: what a turn leaves is never older than what the turn before it left.
    let now = world.now();
    let ids: Vec<ConversationId> = claimed.iter().map(|conversation| conversation.id.clone()).collect();
    match attempt(world, tx, claimed, now).await {
        Ok(all) => after_all(world, worker, all).await?,
        Err(cause) => {
            if is_outage(&cause) {
                return Err(cause);
            }
            let only = (ids.len() == 1).then_some(cause);
            for id in &ids {
                let ran = match &only {
                    Some(cause) => failed(world, id, cause).await?,
                    None => alone(world, id).await?,
                };
                after_all(world, worker, vec![ran]).await?;
            }
        }
    }
    Ok(ids.len())
}

/// A turn by itself.
async fn alone(world: &World, id: &ConversationId) -> anyhow::Result<Ran> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    let conversation = conversations::lock(&mut tx, id).await?;
    // Another worker may have had it meanwhile.
    let Some(due) = conversation.filter(|conversation| conversation.due_at.is_some_and(|at| at <= now)) else {
        return Ok(Ran::default());
    };
    match attempt(world, tx, vec![due], now).await {
        Ok(ran) => Ok(ran.into_iter().next().unwrap_or_default()),
        Err(cause) => {
            if is_outage(&cause) {
                return Err(cause);
            }
            failed(world, id, &cause).await
        }
    }
}

/// Runs the turns and commits; a panic is an error like any other.
async fn attempt(world: &World, mut tx: Tx, claimed: Vec<Conversation>, now: Micros) -> anyhow::Result<Vec<Ran>> {
    match AssertUnwindSafe(super::batch::run(world, &mut tx, claimed, now)).catch_unwind().await {
        Ok(Ok(all)) => {
            tx.commit().await?;
            Ok(all)
        }
        Ok(Err(error)) => {
            // A full disk has it taken back already; what it says of that is not the cause.
            tx.rollback().await.ok();
            Err(error)
        }
        Err(panic) => {
            tx.rollback().await?;
            let words = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
            Err(anyhow::anyhow!("panic: {}", words.unwrap_or("without words")))
        }
    }
}

async fn after_all(world: &Arc<World>, worker: &str, all: Vec<Ran>) -> anyhow::Result<()> {
    let waits = all.iter().any(|ran| ran.call && ran.begun.is_none());
    if all.iter().any(|ran| ran.more || ran.moved) {
        world.wake.notify_one();
    }
    for ran in all {
        after(world, ran);
    }
    if waits {
        calls::perform_due(world, worker).await?;
    }
    Ok(())
}

/// Tells whoever looks on what the turn left.
fn after(world: &Arc<World>, ran: Ran) {
    ran.letters.hand(world);
    if let Some(begun) = ran.begun {
        calls::begin(world, begun);
    }
    for address in ran.news {
        world.tell(address);
    }
}

/// A lost or full database is nobody's fault: the turn is tried again as it is, and no try is counted.
pub(super) fn is_outage(error: &anyhow::Error) -> bool {
    error.chain().filter_map(|cause| cause.downcast_ref::<StoreError>()).any(StoreError::is_outage)
}

/// A turn failed: once more later, or set aside with an honest word to the person.
async fn failed(world: &World, id: &ConversationId, error: &anyhow::Error) -> anyhow::Result<Ran> {
    let cause = format!("{error:#}");
    tracing::error!(conversation = %id, cause, "a turn failed");
    metrics::counter!("esik_turns_failed_total").increment(1);
    let now = world.now();
    let mut tx = world.db.write().await?;
    // Between the roll-back and this lock another worker may have met the same fault, and noted it.
    let standing = conversations::lock(&mut tx, id).await?;
    if standing.as_ref().and_then(|conversation| conversation.due_at).is_none_or(|due| due > now) {
        return Ok(Ran::default());
    }
    // An outcome is taken before any update: it is to blame, not whoever waits behind it.
    if let Some(call) = calls_of::stuck(&mut tx, id, now).await? {
        return poison::call(world, tx, &call, &cause, now).await;
    }
    match inbox::take_next(&mut tx, id, now, 1).await?.into_iter().next() {
        Some(row) if row.attempts + 1 < limits::TURN_TRIES => {
            inbox::fail(&mut tx, &row.id, now.plus(pause(row.attempts)), &cause).await?;
        }
        Some(row) => return poison::update(world, tx, &row, &cause, now).await,
        None => {
            let told = match &standing {
                Some(conversation) => notices::failed(&mut tx, conversation, error, now).await?,
                None => false,
            };
            if !told {
                timers::failed(&mut tx, id, now).await?;
            }
        }
    }
    let next = inbox::next_at(&mut tx, id).await?;
    conversations::due_again(&mut tx, id, Some(next.unwrap_or(now.plus(pause(0))))).await?;
    tx.commit().await?;
    Ok(Ran::default())
}

/// How long a turn that failed so often before waits for its next try.
pub(super) fn pause(failed_before: u32) -> Duration {
    let seconds = RETRY_AFTER.get(usize::try_from(failed_before).unwrap_or(usize::MAX)).copied().unwrap_or(300);
    Duration::from_secs(seconds)
}

/// Works until nothing is due now and no call is under way: for the terminal and tests.
///
/// # Errors
/// The store.
pub async fn drain(world: &Arc<World>, worker: &str) -> anyhow::Result<()> {
    loop {
        let claimed = batch(world, worker).await? > 0;
        let calls = calls::perform_due(world, worker).await?;
        if !claimed && calls == 0 && !calls::any_open(world).await? {
            // A call may have ended since: its outcome makes a conversation due.
            let due = next_due(world).await?.is_some_and(|due| due <= world.now());
            if !due && ring(world).await? == 0 {
                return Ok(());
            }
            continue;
        }
        if !claimed {
            tokio::select! {
                () = world.wake.notified() => {}
                () = tokio::time::sleep(Duration::from_millis(50)) => {}
            }
        }
    }
}

/// What time brings; answers how much.
async fn ring(world: &Arc<World>) -> anyhow::Result<usize> {
    let news = notices::ring(world).await? + notices::send_texts(world).await?;
    Ok(timers::ring(world).await? + news + desk::clock::run(world).await?)
}

/// The next moment at which something is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = conversations::next_due(&mut tx).await?;
    tx.rollback().await?;
    Ok(due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::queue::QueueError;

    #[test]
    fn an_outage_is_known_through_whatever_room_it_came() {
        let lost = || StoreError::from(sqlx::Error::PoolClosed);
        assert!(is_outage(&lost().into()));
        assert!(is_outage(&anyhow::Error::from(lost()).context("while a child was added")));
        assert!(is_outage(&QueueError::from(lost()).into()));
        assert!(!is_outage(&anyhow::anyhow!("a broken row")));
    }
}
