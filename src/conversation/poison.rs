//! What fails for good is set aside, and the person hears of it: once, in their language, even where their own session is what is broken.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use futures::FutureExt as _;

use crate::dialogue::session::Slots;
use crate::dialogue::turn::Say;
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId};
use crate::domain::limits;
use crate::store::calls::Call;
use crate::store::inbox::InboxRow;
use crate::store::outbox::Lane;
use crate::store::turns::Turn;
use crate::store::{Tx, calls, contacts, conversations, inbox, turns};

use super::drive::{Drive, Ending};
use super::ledger::Ledger;
use super::letter::Letter;
use super::turn::{self, Ran};
use super::who::Who;
use super::work::pause;
use super::world::World;

/// The input of a turn that only says that something broke.
const DEAD: &str = "dead";
/// Who was told less than this ago and heard nothing else since is not told again.
const TOLD_FOR: Duration = Duration::from_secs(60 * 60);

/// Sets an update aside as a dead letter; those behind it go on.
pub(super) async fn update(world: &World, mut tx: Tx, row: &InboxRow, cause: &str, now: Micros) -> anyhow::Result<Ran> {
    inbox::dead(&mut tx, &row.id, cause).await?;
    if let Some(ran) = told(world, &mut tx, (&row.conversation, &row.contact), cause, now).await {
        return commit(tx, &row.conversation, ran, now).await;
    }
    // The word cannot be said: that must not keep those behind it waiting.
    tx.rollback().await?;
    let mut tx = world.db.write().await?;
    inbox::dead(&mut tx, &row.id, cause).await?;
    commit(tx, &row.conversation, Ran::default(), now).await
}

/// A call's outcome cannot be taken: once more later, and after the last try the conversation goes on without it.
pub(super) async fn call(world: &World, mut tx: Tx, call: &Call, cause: &str, now: Micros) -> anyhow::Result<Ran> {
    let id = &call.conversation;
    // Performing it was a try as well.
    let failed_before = call.attempts.saturating_sub(1);
    if failed_before + 1 < limits::TURN_TRIES {
        calls::count_try(&mut tx, &call.id).await?;
        conversations::due_again(&mut tx, id, Some(now.plus(pause(failed_before)))).await?;
        tx.commit().await?;
        return Ok(Ran::default());
    }
    tracing::error!(call = %call.id, action = call.action, cause, "an outcome is given up");
    calls::give_up(&mut tx, &call.id).await?;
    let contact = turns::history(&mut tx, id, None, 1).await?.pop().and_then(|turn| turn.contact);
    if let Some(contact) = contact
        && let Some(ran) = told(world, &mut tx, (id, &contact), cause, now).await
    {
        return commit(tx, id, ran, now).await;
    }
    tx.rollback().await?;
    let mut tx = world.db.write().await?;
    calls::give_up(&mut tx, &call.id).await?;
    commit(tx, id, Ran::default(), now).await
}

async fn commit(mut tx: Tx, id: &ConversationId, ran: Ran, now: Micros) -> anyhow::Result<Ran> {
    let next = inbox::next_at(&mut tx, id).await?;
    let stuck = calls::stuck(&mut tx, id, now).await?.map(|_| now);
    conversations::due_again(&mut tx, id, stuck.or(next)).await?;
    tx.commit().await?;
    Ok(ran)
}

/// Says that something broke; `None`: it could not be said, and the transaction must be rolled back.
async fn told(world: &World, tx: &mut Tx, who: (&ConversationId, &ContactId), cause: &str, now: Micros) -> Option<Ran> {
    let said = AssertUnwindSafe(apologise(world, tx, who, cause, now)).catch_unwind().await;
    match said.unwrap_or_else(|_| Err(anyhow!("a panic"))) {
        Ok(ran) => Some(ran),
        Err(error) => {
            tracing::error!(conversation = %who.0, error = %format!("{error:#}"), "nobody could be told");
            None
        }
    }
}

async fn apologise(
    world: &World,
    tx: &mut Tx,
    (conversation, contact): (&ConversationId, &ContactId),
    cause: &str,
    now: Micros,
) -> anyhow::Result<Ran> {
    let latest = turns::history(tx, conversation, None, 1).await?.pop();
    if latest.is_some_and(|turn| knows(&turn, now)) {
        return Ok(Ran::default());
    }
    let contact = contacts::find(tx, contact).await?.context("a dead letter without its contact")?;
    let mut who = Who::read(world, tx, contact, now).await?;
    let mut place = match turn::load(world, tx, &who).await {
        Ok(place) => place,
        Err(_) => turn::lost(tx, &who).await?,
    };
    let mut ledger = Ledger::default();
    let mut drive = Drive::new(world, tx, &mut ledger, now);
    let open = if place.sound { drive.repeat(&mut who, &place).await? } else { None };
    let say = Say {
        message: "common-apology".into(),
        attr: None,
        dialogue: String::new(),
        slots: Slots::new(),
        facts: Vec::new(),
    };
    drive.said.push(say);
    drive.cause = Some(cause.to_owned());
    let ending = open.map_or(Ending::Rests, Ending::Asked);
    let mut ran =
        turn::finish(world, &mut drive, &who, &mut place, ending, Letter::new(None, DEAD, Lane::Interactive))?;
    ledger.write(tx, &world.vault, now).await?;
    ran.letters = ledger.letters;
    Ok(ran)
}

fn knows(latest: &Turn, now: Micros) -> bool {
    latest.input == DEAD && now.since(latest.at) < TOLD_FOR
}
