//! One update of the Bot API, as raw JSON, into our own words.
//!
//! Pure. Only private chats are read: nobody registers a child in front of a group.

use super::message_ref::MessageRef;
use super::wire::{CallbackQuery, Chat, ChatMemberUpdated, Contact, File, Message, PhotoSize, Update, User};
use super::{MAX_CALLBACK_DATA, cut};
use crate::channels::{Address, ChannelKind, Content, FileRef, Inbound, OtherContent};
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::limits::MAX_TEXT;

/// Why an update cannot be read: a fault of ours or of Telegram's, never of the person.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// Not JSON, or a part we need is missing or of another type. The cause names places and types, not values.
    #[error("an update that cannot be read (line {line}, column {column}, {category})")]
    Unreadable {
        /// Where in the JSON, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
        /// `syntax`, `data` or `eof`.
        category: &'static str,
    },
}

/// serde_json's message may quote what a person wrote: only the place and the kind of fault are kept.
impl From<serde_json::Error> for DecodeError {
    fn from(fault: serde_json::Error) -> Self {
        use serde_json::error::Category;
        Self::Unreadable {
            line: fault.line(),
            column: fault.column(),
            category: match fault.classify() {
                Category::Io | Category::Eof => "eof",
                Category::Syntax => "syntax",
                Category::Data => "data",
            },
        }
    }
}

/// Reads one update sent to our bot. `Ok(None)`: nothing for us (a group, a service message, a kind we did not ask for).
///
/// `bot` is our bot's id, `raw` the update's own JSON, `now` the time of arrival for updates that carry none.
///
/// # Errors
/// The JSON is broken or lacks what every update of its kind has.
pub fn decode(bot: &str, raw: &[u8], now: Micros) -> Result<Option<Inbound>, DecodeError> {
    let update: Update = serde_json::from_slice(raw)?;
    let about = About { bot, update_id: update.update_id, now };
    Ok(if let Some(message) = update.message {
        said(&about, message)
    } else if let Some(message) = update.edited_message {
        edited(&about, &message)
    } else if let Some(query) = update.callback_query {
        pressed(&about, query)
    } else if let Some(change) = update.my_chat_member {
        member(&about, &change)
    } else {
        None
    })
}

/// What all kinds of updates share.
struct About<'a> {
    bot: &'a str,
    update_id: i64,
    now: Micros,
}

impl About<'_> {
    fn inbound(&self, chat: &Chat, from: Option<&User>, date: i64, content: Content) -> Inbound {
        Inbound {
            address: Address {
                channel: ChannelKind::Telegram,
                bot: self.bot.to_owned(),
                external_id: chat.id.to_string(),
            },
            update_id: self.update_id.to_string(),
            language_hint: from.and_then(|user| user.language_code.as_deref()).and_then(Lang::parse),
            content,
            message_ref: None,
            at: if date > 0 { Micros::from_seconds(date) } else { self.now },
        }
    }
}

fn is_private(chat: &Chat) -> bool {
    chat.kind == "private"
}

fn said(about: &About<'_>, mut message: Message) -> Option<Inbound> {
    let by_bot = message.from.as_ref().is_some_and(|user| user.is_bot);
    if !is_private(&message.chat) || by_bot || message.service.is_marked() {
        return None;
    }
    let content = content_of(&mut message);
    Some(with_ref(about, &message, content))
}

/// A live location is told as an edit at every step of the walk: that is no edit of an answer.
fn edited(about: &About<'_>, message: &Message) -> Option<Inbound> {
    if !is_private(&message.chat) || message.location.is_some() {
        return None;
    }
    Some(with_ref(about, message, Content::Edited))
}

fn with_ref(about: &About<'_>, message: &Message, content: Content) -> Inbound {
    let mut inbound = about.inbound(&message.chat, message.from.as_ref(), message.date, content);
    inbound.message_ref =
        i32::try_from(message.message_id).ok().map(|id| MessageRef { chat: message.chat.id, message: id }.to_string());
    inbound
}

fn content_of(message: &mut Message) -> Content {
    if let Some(text) = message.text.take() {
        return Content::Text { text: cut(text, MAX_TEXT) };
    }
    if let Some(contact) = message.contact.take() {
        return contact_of(message, contact);
    }
    if let Some(point) = &message.location {
        return Content::Location { latitude: point.latitude, longitude: point.longitude };
    }
    // An animation carries a `document` too, for old clients: it is asked for first.
    if message.animation.is_some() || message.video.is_some() || message.video_note.is_some() {
        return other(OtherContent::Video);
    }
    if let Some(document) = message.document.take() {
        return file(document, false, message.media_group_id.take());
    }
    if let Some(largest) = message.photo.take().and_then(largest) {
        return file(largest, true, message.media_group_id.take());
    }
    other(if message.sticker.is_some() {
        OtherContent::Sticker
    } else if message.voice.is_some() {
        OtherContent::Voice
    } else {
        OtherContent::Unknown
    })
}

fn other(what: OtherContent) -> Content {
    Content::Other { what }
}

/// A card is the sender's own only if Telegram says so itself (channels.md 1.5): any other card can be forwarded or made
/// up. That it answers our present question is for the conversation to see.
fn contact_of(message: &Message, contact: Contact) -> Content {
    let sender = message.from.as_ref().map(|user| user.id);
    let forwarded = message.forward_origin.is_some() || message.forward_date.is_some();
    let own = !forwarded && message.via_bot.is_none() && sender == Some(message.chat.id) && contact.user_id == sender;
    Content::Contact { phone: cut(contact.phone_number, MAX_TEXT), own }
}

fn file(file: File, photo: bool, album: Option<String>) -> Content {
    Content::File(FileRef { remote: Some(file.file_id), blob: None, photo, size: file.file_size, album })
}

fn largest(sizes: Vec<PhotoSize>) -> Option<File> {
    sizes
        .into_iter()
        .max_by_key(|size| (size.width.saturating_mul(size.height), size.file_size))
        .map(|size| File { file_id: size.file_id, file_size: size.file_size })
}

/// The message under the button is ours, so the press carries no reference to a message of the person.
fn pressed(about: &About<'_>, query: CallbackQuery) -> Option<Inbound> {
    let chat = query.message.map(|message| message.chat)?;
    let token = query.data.filter(|data| data.len() <= MAX_CALLBACK_DATA)?;
    is_private(&chat).then(|| {
        let content = Content::Press { token, callback: Some(query.id) };
        about.inbound(&chat, Some(&query.from), 0, content)
    })
}

/// In a private chat this update comes only when the person blocks or unblocks us (channels.md 1.6).
fn member(about: &About<'_>, change: &ChatMemberUpdated) -> Option<Inbound> {
    let content = match change.new_chat_member.status.as_str() {
        "kicked" => Content::Blocked,
        "member" => Content::Unblocked,
        _ => return None,
    };
    is_private(&change.chat).then(|| about.inbound(&change.chat, Some(&change.from), change.date, content))
}

#[cfg(test)]
mod tests;
