//! A message in memory, with all that sending it needs.

use std::time::Duration;

use crate::channels::Outgoing;
use crate::channels::telegram::Previous;
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId};
use crate::domain::lang::Lang;
use crate::store::outbox::Lane;

/// A row is a sender's for so long; after it another may take it. Longer than [`FRESH`] and the five calls of the longest plan.
pub const LEASE: Duration = Duration::from_secs(120);
/// So long after it was taken a message may be begun.
pub const FRESH: Duration = Duration::from_secs(30);

/// A message in memory.
#[derive(Debug)]
pub struct Parcel {
    /// Its row.
    pub id: MessageId,
    /// To whom.
    pub contact: ContactId,
    /// Where the person is.
    pub address: String,
    /// In which language the person is spoken to.
    pub lang: Lang,
    /// How urgent it is.
    pub lane: Lane,
    /// The bulk it is a part of.
    pub bulk: Option<String>,
    /// Tries so far that failed.
    pub failed: u32,
    /// What stands in the chat.
    pub previous: Previous,
    /// The message.
    pub message: Outgoing,
    /// After this moment it is too late to begin.
    pub until: Micros,
}

/// What stands in a chat, as kept with the contact: the message, and `+k` where a reply keyboard stands.
#[must_use]
pub fn write_previous(previous: &Previous) -> String {
    let keyboard = if previous.reply_keyboard { "+k" } else { "" };
    format!("{}{keyboard}", previous.message_ref.as_deref().unwrap_or_default())
}

/// The same, read.
#[must_use]
pub fn read_previous(stored: Option<&str>) -> Previous {
    let stored = stored.unwrap_or_default();
    let (message, reply_keyboard) = stored.strip_suffix("+k").map_or((stored, false), |message| (message, true));
    Previous { message_ref: (!message.is_empty()).then(|| message.to_owned()), reply_keyboard }
}
