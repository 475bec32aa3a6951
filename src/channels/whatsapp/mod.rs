//! WhatsApp's Cloud API, by a thin client of our own (channels.md 4).
//!
//! * In: [`webhook`] proves who calls and takes a call apart into messages and receipts, which are stored before it is answered;
//!   [`mod@decode`] reads a stored message later, in the worker. [`identity`] says who wrote: a business-scoped user id where there is
//!   one, else the number, and perhaps both.
//! * Out: [`mod@encode`] makes of an outgoing message the payloads it takes, mostly one, since a person may get one in six seconds;
//!   [`client`] sends them, [`errors`] says what an error means, [`media`] fetches and gives files, [`templates`] submits the words that
//!   may go out after a day of silence.
//!
//! What people cannot do here: a business cannot edit or delete a message, so old buttons stay (a stale press gets a kind word) and an IIN
//! stays in the chat (we say so). The ways are words, since three buttons or ten rows are all there is.

pub mod client;
pub mod decode;
pub mod encode;
pub mod errors;
pub mod identity;
pub mod media;
pub mod templates;
mod transport;
pub mod webhook;
mod wire;

pub use client::{Recipient, WhatsappClient};
pub use decode::decode;
pub use encode::{EncodeError, Plan, Words, encode, encode_file, encode_template};
pub use errors::{CallError, Verdict};
pub use identity::Person;
pub use transport::{ClientFault, Number};
pub use webhook::{AppSecret, Post, RawMessage, Receipt, Stage};

/// Longest text of a message, in characters (Cloud API, text messages).
pub const MAX_TEXT: usize = 4096;
/// Longest text above buttons or a list. The documentation allows a list 4096; what is accepted in practice is this.
pub const MAX_BODY: usize = 1024;
/// Longest footer (interactive messages).
pub const MAX_FOOTER: usize = 60;
/// Most reply buttons of a message.
pub const MAX_BUTTONS: usize = 3;
/// Longest title of a reply button, and of the button that opens a list.
pub const MAX_BUTTON: usize = 20;
/// Longest id of a reply button.
pub const MAX_BUTTON_ID: usize = 256;
/// Most rows of a list, over all its sections.
pub const MAX_ROWS: usize = 10;
/// Longest title of a row or section.
pub const MAX_ROW: usize = 24;
/// Longest description of a row.
pub const MAX_DESCRIPTION: usize = 72;
/// Longest id of a row.
pub const MAX_ROW_ID: usize = 200;
/// Largest image that may be uploaded, in bytes.
pub const MAX_IMAGE: usize = 5 << 20;
/// Largest document that may be uploaded, in bytes.
pub const MAX_DOCUMENT: usize = 100 << 20;
/// Free words may be sent for so long after the person's last message (channels.md 4.5).
pub const WINDOW: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
/// Whom WhatsApp chose not to deliver to is left alone for so long, and a template that it refused (channels.md 4.7).
pub const REST: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
