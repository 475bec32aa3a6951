//! What time brings to the desk, and what the parent hears of it. Each step in a transaction of its own, under the conversation's lock.

use std::sync::Arc;

use crate::domain::clock::Micros;
use crate::domain::ids::TicketId;
use crate::domain::ticket::TicketEvent;
use crate::handoff::{HandoffError, clock, line};
use crate::i18n::Args;
use crate::store::conversations::{self, Owner};
use crate::store::outbox::Lane;
use crate::store::tickets;

use super::super::drive::Drive;
use super::super::ledger::Ledger;
use super::super::letter::Letter;
use super::super::turn::{self, Ran};
use super::super::world::World;
use super::parent::cx;
use super::words::Words;
use super::{DeskError, Held, after, hold};

/// Does what is due; answers how many steps. One that fails does not keep the others waiting.
///
/// # Errors
/// The store, when not even the list can be read.
pub async fn run(world: &Arc<World>) -> anyhow::Result<usize> {
    let mut tx = world.db.read().await?;
    let due = tickets::due(&mut tx, world.now(), clock::AT_ONCE).await?;
    tx.rollback().await?;
    let mut done = 0;
    for ticket in due {
        match step(world, &ticket.id).await {
            Ok(()) => done += 1,
            Err(error) => {
                metrics::counter!("esik_clock_failed_total", "what" => "ticket").increment(1);
                tracing::error!(ticket = %ticket.id, %error, "a ticket's time could not be served; it is tried again");
            }
        }
    }
    Ok(done)
}

/// The next moment at which a ticket is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = tickets::next_due(&mut tx).await?;
    tx.rollback().await?;
    Ok(due)
}

/// Mends conversations whose owner and ticket do not agree; answers how many there were.
///
/// # Errors
/// The store.
pub async fn reconcile(world: &Arc<World>) -> anyhow::Result<usize> {
    let mut tx = world.db.read().await?;
    let (owners, talks) = tickets::lost(&mut tx, clock::AT_ONCE).await?;
    tx.rollback().await?;
    let mut mended = 0;
    for id in owners.into_iter().chain(talks) {
        let mut tx = world.db.write().await?;
        let now = world.now();
        let was_lost = clock::reconcile(&mut world.handoff(&mut tx, now), &id).await?;
        tx.commit().await?;
        if was_lost {
            tracing::warn!(conversation = %id, "owner and ticket did not agree: mended");
            mended += 1;
        }
    }
    Ok(mended)
}

async fn step(world: &Arc<World>, id: &TicketId) -> Result<(), DeskError> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    let Held { mut ticket, mut who, mut place } = match hold(world, &mut tx, id, now).await {
        Ok(held) => held,
        Err(error) => {
            // Whoever it belonged to is gone.
            tx.rollback().await?;
            if matches!(error, DeskError::Handoff(HandoffError::NoTicket(_))) {
                return forget(world, id, now).await;
            }
            return Err(error);
        }
    };
    let waited = who.conversation.owner == Owner::Person;
    let first_opening = ticket.queued_at.is_none();
    let mut ledger = Ledger::default();
    let mut drive = Drive::new(world, &mut tx, &mut ledger, now);
    let done = clock::step(&mut cx(world, &mut drive), &mut who.conversation, &mut ticket).await?;
    let Some(event) = done else { return Ok(tx.commit().await?) };
    let number = Args::new().with("number", ticket.number);
    let words = Words::new(world, &who)?;
    let out = match event {
        // Told once: whoever still waits the next morning knows.
        TicketEvent::CentreOpens if !first_opening => None,
        TicketEvent::LeaseEnds if !line::attended(&mut cx(world, &mut drive)).await? => {
            // Nobody else is there: the parent does not wait with nobody's hand on the talk.
            conversations::give(drive.tx, &who.conversation.id, Owner::Bot).await?;
            who.conversation.owner = Owner::Bot;
            let words = words.say("handoff-nobody", &number)?.numbers()?.leave();
            Some(words.and_question(&mut drive, &mut who, &place).await?)
        }
        TicketEvent::CentreOpens | TicketEvent::LeaseEnds => {
            let id = if event == TicketEvent::LeaseEnds { "handoff-again" } else { "handoff-opened" };
            let standing = line::standing(&mut cx(world, &mut drive), &ticket).await?;
            let words =
                if event == TicketEvent::LeaseEnds { words.say(id, &Args::new())? } else { words.say(id, &number)? };
            let words = words.standing(ticket.number, standing)?.numbers()?;
            // Who goes on with the bot is not taken out of a question.
            let out =
                if who.conversation.owner == Owner::Person { words.waiting(&ticket)?.alone() } else { words.alone() };
            Some(out?)
        }
        TicketEvent::Beside => {
            let words = words.say("handoff-nobody", &number)?.numbers()?.leave();
            Some(words.and_question(&mut drive, &mut who, &place).await?)
        }
        TicketEvent::CentreCloses if waited => {
            let opens = cx(world, &mut drive).hours.opens(now);
            let words = words.outside(ticket.number, opens)?.numbers()?.leave();
            Some(words.and_question(&mut drive, &mut who, &place).await?)
        }
        TicketEvent::Warn => {
            let minutes = i64::try_from(world.terms.close_after.as_secs() / 60).unwrap_or(i64::MAX);
            let left = Args::new().with("minutes", minutes);
            Some(words.say("handoff-warned", &left)?.way_back().alone()?)
        }
        TicketEvent::AutoClose => {
            let words = words.say("handoff-auto", &number)?.more("handoff-closed", "rate", &Args::new())?;
            Some(words.stars(ticket.number).and_question(&mut drive, &mut who, &place).await?)
        }
        _ => None,
    };
    metrics::counter!("esik_clock_total", "what" => "ticket").increment(1);
    drive.outcome = Some(format!("ticket.{event}"));
    let ran = match out {
        Some(out) => {
            let letter = Letter { stands: true, ..Letter::new(None, "clock", Lane::Interactive) };
            turn::record(world, &mut drive, &who, &mut place, Some(out), letter)?
        }
        None => Ran { news: vec![who.address()?], ..Ran::default() },
    };
    ledger.write(&mut tx, &world.vault, now).await?;
    tx.commit().await?;
    after(world, ledger, ran);
    Ok(())
}

/// The clock has nothing to do any more with a ticket whose parent is gone.
async fn forget(world: &World, id: &TicketId, now: Micros) -> Result<(), DeskError> {
    let mut tx = world.db.write().await?;
    if let Some(mut ticket) = tickets::find(&mut tx, id).await? {
        (ticket.due_at, ticket.changed_at) = (None, now);
        tickets::save(&mut tx, &ticket).await?;
    }
    Ok(tx.commit().await?)
}
