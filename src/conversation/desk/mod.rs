//! The desk: where a conversation meets the call centre. Tickets are [`crate::handoff`]'s; here they get their words.
//!
//! * `parent` is the parent's side of a turn: asking for a person, waiting, talking, going back to the bot.
//! * [`Desk`] is the staff's side: `view` looks, `deeds` does, each in one transaction under the conversation's lock, noted in the audit;
//!   `lead` is what supervisors see.
//! * `caller` is somebody at the telephone, for whom staff walks the dialogues.
//! * [`clock`] is what time brings. `words` writes the messages.
//!
//! While a person owns the conversation the bot says nothing by itself (`turn::record`), and what it had said before and was not sent yet is
//! dropped by its epoch. Messages of one person go out in order, so nothing of the bot's lands after the person's first word.

mod caller;
pub mod clock;
mod deeds;
mod files;
mod lead;
pub mod news;
mod parent;
mod press;
pub mod replies;
mod view;
mod words;

use std::sync::Arc;

use crate::domain::clock::Micros;
use crate::domain::ids::TicketId;
use crate::domain::limits::DESK_TEXT;
use crate::handoff::HandoffError;
use crate::store::tickets::{self, Ticket};
use crate::store::{StoreError, Tx, contacts, conversations};

use super::ledger::Ledger;
use super::turn::{self, Place, Ran};
use super::who::Who;
use super::world::World;

pub use deeds::Act;
pub use files::{Parcel, Upload};
pub use lead::{Lead, Member, ratings};
pub use press::Press;
pub use view::{Card, CardChild, Entry, Line, Revealed, Search, Speaker, Talk};

pub(super) use parent::{Heard, Said, ask, hear};

/// The staff's side. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    world: Arc<World>,
}

/// Why something could not be done at the desk. Never holds personal data.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Not now, not theirs, not there; or the store failed.
    #[error(transparent)]
    Handoff(#[from] HandoffError),
    /// The words are empty or too long.
    #[error("the words are empty or too long")]
    Words,
    /// The file is empty or too large.
    #[error("the file is empty or too large")]
    File,
    /// Nothing is open that could be answered for the parent, or an outside answer is waited for.
    #[error("no question is open")]
    NoQuestion,
    /// Ours.
    #[error(transparent)]
    Broken(#[from] anyhow::Error),
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        HandoffError::from(error).into()
    }
}

/// A ticket with its conversation locked, and where the parent stands.
struct Held {
    ticket: Ticket,
    who: Who,
    place: Place,
}

/// Locks a ticket's conversation and reads it anew.
async fn hold(world: &World, tx: &mut Tx, id: &TicketId, now: Micros) -> Result<Held, DeskError> {
    let missing = || HandoffError::NoTicket(id.clone());
    let seen = tickets::find(tx, id).await?.ok_or_else(missing)?;
    conversations::lock(tx, &seen.conversation).await?.ok_or_else(missing)?;
    let ticket = tickets::find(tx, id).await?.ok_or_else(missing)?;
    let contact = contacts::find(tx, &ticket.contact).await?.ok_or_else(missing)?;
    // After an erasure they are somebody new.
    if contact.conversation != ticket.conversation {
        return Err(missing().into());
    }
    let who = Who::read(world, tx, contact, now).await?;
    let place = turn::load(world, tx, &who).await?;
    Ok(Held { ticket, who, place })
}

/// Words of staff, as they are sent.
fn readable(text: &str) -> Result<&str, DeskError> {
    let text = text.trim();
    let fine = !text.is_empty() && text.chars().count() <= DESK_TEXT;
    fine.then_some(text).ok_or(DeskError::Words)
}

/// After the commit: what a turn of the desk leaves to do.
fn after(world: &Arc<World>, ledger: Ledger, ran: Ran) {
    ledger.letters.hand(world);
    if let Some(begun) = ran.begun {
        super::calls::begin(world, begun);
    }
    for address in ran.news {
        world.tell(address);
    }
}

impl Desk {
    /// The desk of a world.
    #[must_use]
    pub fn new(world: Arc<World>) -> Self {
        Self { world }
    }

    /// The world behind it.
    #[must_use]
    pub fn world(&self) -> &Arc<World> {
        &self.world
    }
}
