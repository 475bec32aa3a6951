//! The handoff: tickets of the call centre, one owner of a conversation at a time.
//!
//! * [`tickets`] is what happens to a ticket: each function checks the machine ([`crate::domain::ticket`]), saves the ticket, notes the
//!   event and gives the conversation to its owner, in one transaction.
//! * [`mod@line`] tells who waits, at which place and for how long; [`hours`] when the centre is open.
//! * [`clock`] is what time brings: leases end, the centre opens and closes, a silent parent is warned and let go; and the reconciliation.
//! * [`joined`] is what becomes of tickets when a parent goes on in another conversation.
//! * [`breaches`] and [`figures`] are a supervisor's: what is not as it should be now, and how the centre works.
//! * [`notes`] are for staff's eyes, and the replies that are written once.
//!
//! The room never sends and never renders: that is [`crate::conversation`]'s (there `desk`). Whoever calls holds the conversation's row
//! (`conversations::lock`), opened the transaction and commits it.

pub mod breaches;
pub mod clock;
pub mod figures;
pub mod hours;
pub mod joined;
pub mod line;
pub mod notes;
pub mod tickets;

use rand::rngs::StdRng;

use crate::domain::calendar::HolidayTable;
use crate::domain::clock::Micros;
use crate::domain::ids::TicketId;
use crate::domain::ticket::{NotNow, Terms, TicketEvent};
use crate::store::vault::{Vault, VaultError};
use crate::store::{StoreError, Tx};

pub use hours::Hours;

/// What a service of the handoff works with.
pub struct Cx<'a> {
    /// The transaction.
    pub tx: &'a mut Tx,
    /// Seals and opens what is personal.
    pub vault: &'a Vault,
    /// When the centre is open.
    pub hours: Hours<'a>,
    /// How long things may take.
    pub terms: &'a Terms,
    /// Chance, for ids.
    pub random: StdRng,
    /// The moment.
    pub now: Micros,
}

impl<'a> Cx<'a> {
    /// The services on a transaction at a moment. `minutes`: from and to, after midnight.
    pub fn new(
        tx: &'a mut Tx,
        vault: &'a Vault,
        (minutes, holidays, terms): ((u16, u16), &'a HolidayTable, &'a Terms),
        random: StdRng,
        now: Micros,
    ) -> Self {
        Self { tx, vault, hours: Hours { minutes, holidays }, terms, random, now }
    }
}

/// A fault of the handoff. Never holds personal data.
#[derive(Debug, thiserror::Error)]
pub enum HandoffError {
    /// The store failed.
    // Not transparent: whoever looks for an outage finds the store's own error among the causes.
    #[error("the handoff's rows")]
    Store(#[from] StoreError),
    /// The ticket's state does not allow it: somebody was quicker.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// Whoever asks may not do this with this ticket.
    #[error("`{0}` is not theirs to do")]
    NotTheirs(TicketEvent),
    /// There is no such ticket.
    #[error("there is no ticket {0}")]
    NoTicket(TicketId),
    /// The conversation has another open ticket.
    #[error("the conversation has an open ticket")]
    AlreadyOpen,
    /// Longer than a ticket may be laid aside, or into the past.
    #[error("a ticket cannot be laid aside till then")]
    Moment,
}

impl From<VaultError> for HandoffError {
    fn from(fault: VaultError) -> Self {
        Self::Store(fault.into())
    }
}
