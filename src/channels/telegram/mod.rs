//! Telegram's Bot API: the only room that names teloxide's types.
//!
//! * In: [`poll`] or [`webhook`] hand over raw updates, which are stored before they are confirmed; [`mod@decode`] reads them
//!   later, in the worker. teloxide's Dispatcher is not used: it confirms before handlers finish, and one panic stops it
//!   (channels.md 2.4).
//! * Out: [`mod@encode`] makes a plan of requests of an outgoing message, [`sending`] carries it out, [`errors`] says what an
//!   error means; [`client`] holds the other calls, [`download`] fetches files.
//!
//! Requests are teloxide's payload types, carried by our own few lines on reqwest and not by teloxide's `Bot`: that one drops
//! the error code, waits ten seconds by itself after a server error, prints the token in `Debug`, writes method names that
//! strict servers do not know, and fails on an answer that a newer Bot API made unreadable for it, so that a delivered
//! message would be sent again.

pub mod client;
pub mod decode;
pub mod download;
pub mod encode;
pub mod errors;
mod keyboard;
pub mod message_ref;
pub mod poll;
pub mod sending;
mod transport;
pub mod webhook;
mod wire;

pub use client::{ClientFault, Me, TelegramClient};
pub use decode::{DecodeError, decode};
pub use encode::{EncodeError, Plan, Previous, encode};
pub use errors::{CallError, Verdict};
pub use message_ref::MessageRef;
pub use poll::{Batch, Pace, Poller, RawUpdate};
pub use sending::Delivery;
pub use webhook::{WebhookSecret, webhook_update};

/// Longest `callback_data` of a button, in bytes (Bot API, InlineKeyboardButton).
pub const MAX_CALLBACK_DATA: usize = 64;
/// Longest text of a message after parsing, in UTF-16 units (Bot API, sendMessage).
pub const MAX_MESSAGE: usize = 4096;
/// Most buttons of a keyboard; not in the documentation, found by practice (channels.md 1.2).
pub const MAX_BUTTONS: usize = 100;
/// Largest file the Bot API gives out, in bytes (Bot API, getFile).
pub const MAX_DOWNLOAD: usize = 20 << 20;

/// A text of at most so many characters.
fn cut(mut text: String, characters: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(characters) {
        text.truncate(end);
    }
    text
}
