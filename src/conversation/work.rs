//! The workers: they claim conversations in which something is due and handle it, one transaction a turn. A turn that fails is tried
//! again after a growing delay, then set aside as a dead letter, and the person hears of it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use futures::FutureExt as _;
use tokio_util::sync::CancellationToken;

use crate::channels::ChannelKind;
use crate::dialogue::session::Slots;
use crate::dialogue::turn::Say;
use crate::domain::clock::Micros;
use crate::domain::ids::ConversationId;
use crate::domain::limits;
use crate::store::{Claim, Tx, contacts, conversations, inbox};

use super::calls;
use super::drive::{Drive, Ending};
use super::letter::Letter;
use super::turn::{self, Ran};
use super::who::Who;
use super::world::World;

/// Seconds before each next try of a turn that failed.
const RETRY_AFTER: [u64; 4] = [1, 5, 30, 120];
/// A worker that died loses its conversation after this.
const LEASE: Duration = Duration::from_secs(60);
/// How often a worker looks without being rung: the fallback for work of other processes.
const LOOK: Duration = Duration::from_millis(500);

/// Works until told to stop; the turn in hand is finished.
pub async fn run(world: Arc<World>, worker: String, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match step(&world, &worker).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => {
                tracing::error!(error = %format!("{error:#}"), "a worker could not reach the store");
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = world.wake.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

async fn step(world: &Arc<World>, worker: &str) -> anyhow::Result<bool> {
    if one(world, worker).await? {
        return Ok(true);
    }
    // Calls whose worker died are taken up here; those of this process were begun with their turn.
    if calls::any_open(world).await? {
        calls::perform_due(world, worker).await?;
    }
    Ok(false)
}

/// Handles one conversation; `false` when nothing was due.
///
/// # Errors
/// The store.
pub async fn one(world: &Arc<World>, worker: &str) -> anyhow::Result<bool> {
    let now = world.now();
    let mut tx = world.db.read().await?;
    let due = conversations::next_due(&mut tx, now).await?;
    tx.rollback().await?;
    if due.is_none_or(|due| due > now) {
        return Ok(false);
    }
    let mut tx = world.db.write().await?;
    let claim = Claim { now, limit: 1, lease: LEASE, worker };
    let Some(id) = conversations::claim_due(&mut tx, claim).await?.into_iter().next() else { return Ok(false) };
    let ran = AssertUnwindSafe(turn::run(world, &mut tx, &id, now)).catch_unwind().await;
    let ran = match ran {
        Ok(Ok(ran)) => {
            tx.commit().await?;
            ran
        }
        Ok(Err(error)) => {
            tx.rollback().await?;
            failed(world, &id, &format!("{error:#}")).await?
        }
        Err(panic) => {
            tx.rollback().await?;
            let cause = panic.downcast_ref::<&str>().copied().unwrap_or("a panic");
            failed(world, &id, &format!("panic: {cause}")).await?
        }
    };
    after(world, worker, ran).await?;
    Ok(true)
}

/// Rings whoever waits for what the turn left.
async fn after(world: &Arc<World>, worker: &str, ran: Ran) -> anyhow::Result<()> {
    ran.letters.hand(world);
    if ran.call {
        if let (Some(client), Some(address)) = (&world.telegram, &ran.news)
            && address.channel == ChannelKind::Telegram
        {
            let (client, person) = (client.clone(), address.external_id.clone());
            tokio::spawn(async move {
                if let Err(error) = client.typing(&person).await {
                    tracing::debug!(%error, "typing could not be shown");
                }
            });
        }
        calls::perform_due(world, worker).await?;
    }
    if let Some(address) = ran.news {
        world.tell(address);
    }
    Ok(())
}

/// A turn failed: once more later, or set aside with an honest word to the person.
async fn failed(world: &World, id: &ConversationId, cause: &str) -> anyhow::Result<Ran> {
    tracing::error!(conversation = %id, cause, "a turn failed");
    metrics::counter!("esik_turns_failed_total").increment(1);
    let now = world.now();
    let mut tx = world.db.write().await?;
    let row = inbox::take_next(&mut tx, id, now, 1).await?.into_iter().next();
    let mut ran = Ran::default();
    match row {
        Some(row) if row.attempts + 1 < limits::TURN_TRIES => {
            let seconds = RETRY_AFTER.get(usize::try_from(row.attempts).unwrap_or(usize::MAX)).copied().unwrap_or(300);
            inbox::fail(&mut tx, &row.id, now.plus(Duration::from_secs(seconds)), cause).await?;
        }
        Some(row) => {
            inbox::dead(&mut tx, &row.id, cause).await?;
            ran = apologise(world, &mut tx, &row, now).await?;
        }
        None => {}
    }
    let next = inbox::next_at(&mut tx, id).await?;
    let later = now.plus(Duration::from_secs(RETRY_AFTER[0]));
    conversations::release_until(&mut tx, id, Some(next.unwrap_or(later))).await?;
    tx.commit().await?;
    Ok(ran)
}

async fn apologise(world: &World, tx: &mut Tx, row: &inbox::InboxRow, now: Micros) -> anyhow::Result<Ran> {
    let contact = contacts::find(tx, &row.contact).await?.context("a dead letter without its contact")?;
    let who = Who::read(world, tx, contact, now).await?;
    let mut place = turn::load(world, tx, &who).await?;
    let mut drive = Drive::new(world, tx, now);
    let say = Say {
        message: "common-apology".into(),
        attr: None,
        dialogue: String::new(),
        slots: Slots::new(),
        facts: Vec::new(),
    };
    drive.said.push(say);
    drive.cause = row.cause.clone();
    let ending = match turn::open_question(world, &who, &place.session, now) {
        Some(question) => Ending::Asked(Box::new(question)),
        None => Ending::Rests,
    };
    let letter = Letter { heard: None, input: "dead" };
    turn::finish(world, &mut drive, &who, &mut place, ending, letter).await
}

/// Works until nothing is due now and no call is under way: for the terminal and tests.
///
/// # Errors
/// The store.
pub async fn drain(world: &Arc<World>, worker: &str) -> anyhow::Result<()> {
    loop {
        let claimed = one(world, worker).await?;
        let calls = calls::perform_due(world, worker).await?;
        if !claimed && calls.is_empty() && !calls::any_open(world).await? {
            // A call may have ended since: its outcome makes a conversation due.
            if next_due(world).await?.is_none_or(|due| due > world.now()) {
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

/// The next moment at which something is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = conversations::next_due(&mut tx, world.now()).await?;
    tx.rollback().await?;
    Ok(due)
}
