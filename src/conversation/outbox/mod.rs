//! The outbox: messages are stored with their turn, sent after it, and marked. Telegram and WhatsApp are pushed ([`messenger`]); pages and
//! the terminal read the history themselves.
//!
//! # A message's way
//!
//! 1. A turn adds it to its [`Letters`], which are stored in the turn's own transaction.
//! 2. Where the sender is in the same process, it gets the message in memory after the commit ([`Post`]): its row was stored as under way,
//!    and nothing is read or written for it before it is sent. Otherwise the row waits, and the sender claims it.
//! 3. The sender ([`Sender`], one a bot: [`super::lead`]) puts it into its [`mod@line`], which lets messages go within the channel's
//!    limits ([`limits`], [`bucket`]), answers before bulk, and sends it.
//! 4. The ledger notes what became of messages ([`schedule`]) and claims what waits, both in one commit for as many as there are: at
//!    low load one, at high load all that came while the last commit ran.
//!
//! # What holds
//!
//! * Of one person and lane one message is under way at a time, the oldest: a failed one holds back those behind it and nobody else's.
//! * Memory holds what may go within a second, and is bounded; the rest waits in its rows.
//! * A message is sent again only if its sender died between the messenger's answer and the commit that notes it; whoever leads next
//!   counts what may come twice (`esik_messages_repeated_total`).

mod book;
pub mod bucket;
mod bulk;
mod ledger;
mod letters;
pub mod limits;
pub mod line;
pub mod messenger;
mod parcel;
mod post;
pub mod schedule;
mod sender;

pub use bulk::{Words, put_bulk};
pub use letters::Letters;
pub use limits::Limits;
pub use messenger::Messenger;
pub use post::Post;
pub use sender::Sender;

use crate::channels::ChannelKind;

/// Messages of this channel are pushed by a sender.
#[must_use]
pub fn is_pushed(channel: ChannelKind) -> bool {
    matches!(channel, ChannelKind::Telegram | ChannelKind::Whatsapp)
}
