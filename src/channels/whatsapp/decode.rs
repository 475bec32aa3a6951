//! One stored message of a webhook call into our own words. Pure. What cannot be read is kept and answered kindly, never lost.

use super::identity::{Person, is_number};
use super::wire::{Body, Card, Head, Interactive, Media};
use crate::channels::{Address, Content, FileRef, Inbound, OtherContent};
use crate::domain::clock::Micros;
use crate::domain::limits::MAX_TEXT;

use super::webhook::{seconds, update_id};

/// The button that gives the number the person writes from ([`super::encode()`]).
pub(super) const OWN_NUMBER: &str = "own-number";
/// The longest token of a button that is ours.
const MAX_TOKEN: usize = 64;
/// WhatsApp brings the files of an album one by one, and says of none that it belongs to one: those that come together are one.
const TOGETHER: &str = "together";
/// So many digits in a row are an IIN.
const IIN: usize = 12;

/// Why a message cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a message without the parts that every message has")]
pub struct DecodeError;

/// Reads a stored message of the person at this address; `now` is the time of arrival, for one that tells none.
///
/// # Errors
/// Not a message at all.
pub fn decode(address: Address, raw: &[u8], now: Micros) -> Result<Inbound, DecodeError> {
    let head: Head = serde_json::from_slice(raw).map_err(|_| DecodeError)?;
    let content = content(&head, raw);
    let holds_iin =
        matches!(&content, Content::Text { text } if text.chars().filter(|c| c.is_numeric()).count() >= IIN);
    let update_id = update_id(&head.id);
    Ok(Inbound {
        address,
        language_hint: None,
        content,
        // Nobody can delete it but the person: we say so of an IIN.
        message_ref: holds_iin.then(|| update_id.clone()),
        update_id,
        at: seconds(head.timestamp.as_deref()).unwrap_or(now),
    })
}

/// Nothing to answer: a reaction, a message taken back, whatever is said in a group.
pub(super) fn is_silent(head: &Head, raw: &[u8]) -> bool {
    let notice = head.kind == "system" && matches!(content(head, raw), Content::Other { .. });
    head.group_id.is_some() || notice || matches!(head.kind.as_str(), "reaction" | "revoke")
}

fn content(head: &Head, raw: &[u8]) -> Content {
    // Of a kind yet to come, or with parts of another shape.
    let Ok(body) = serde_json::from_slice::<Body>(raw) else { return other(OtherContent::Unknown) };
    let context = head.context.as_ref();
    match body {
        // A chain letter is no answer; a message passed on may be one: a number from the family chat.
        Body::Text { .. } if context.is_some_and(|context| context.frequently_forwarded) => {
            other(OtherContent::Forwarded)
        }
        Body::Text { text } => Content::Text { text: cut(text.body) },
        Body::Interactive { interactive } => {
            let (Interactive::ButtonReply { button_reply: reply } | Interactive::ListReply { list_reply: reply }) =
                interactive;
            pressed(head, reply.id)
        }
        Body::Button { button } => match button.payload.or(button.text) {
            Some(token) => pressed(head, token),
            None => other(OtherContent::Unknown),
        },
        Body::Location { location } => Content::Location { latitude: location.latitude, longitude: location.longitude },
        Body::Contacts { contacts } => card(head, contacts),
        Body::Image { image } => file(image, true),
        Body::Document { document } => file(document, false),
        Body::Audio {} => other(OtherContent::Voice),
        Body::Video {} => other(OtherContent::Video),
        Body::Sticker {} => other(OtherContent::Sticker),
        Body::RequestWelcome {} => Content::Text { text: "/start".to_owned() },
        Body::Edit {} => Content::Edited,
        Body::System { system } => match system.kind.as_str() {
            "user_changed_number" | "customer_changed_number" | "user_changed_user_id" => {
                Content::Changed { moved: true }
            }
            "customer_identity_changed" | "user_identity_changed" => Content::Changed { moved: false },
            _ => other(OtherContent::Unknown),
        },
    }
}

fn other(what: OtherContent) -> Content {
    Content::Other { what }
}

/// The number itself comes with the message: WhatsApp has signed it.
fn own_number(head: &Head) -> Option<&str> {
    head.from.as_deref().filter(|from| is_number(from))
}

fn pressed(head: &Head, token: String) -> Content {
    match own_number(head) {
        Some(number) if token == OWN_NUMBER => Content::Contact { phone: format!("+{number}"), own: true },
        _ if token.len() > MAX_TOKEN => other(OtherContent::Unknown),
        _ => Content::Press { token, callback: None },
    }
}

/// A card is the person's own if it answers our request for it, or holds the number they write from; any other can be anybody's.
fn card(head: &Head, cards: Vec<Card>) -> Content {
    let Some(card) = cards.into_iter().next() else { return other(OtherContent::Unknown) };
    let forwarded = head.context.as_ref().is_some_and(|context| context.forwarded || context.frequently_forwarded);
    let asked = card.origin.as_deref() == Some("contact_request") && !forwarded;
    let Some(phone) = card.phones.into_iter().next() else { return other(OtherContent::Unknown) };
    let wa_id = phone.wa_id.filter(|id| is_number(id));
    let theirs = wa_id.is_some() && wa_id.as_deref() == own_number(head);
    let own = asked || theirs;
    // What WhatsApp itself knows of an own card goes before what is written on it.
    let known = wa_id.filter(|_| own).map(|id| format!("+{id}"));
    Content::Contact { phone: cut(known.or(phone.phone).unwrap_or_default()), own }
}

fn file(media: Media, photo: bool) -> Content {
    let album = Some(TOGETHER.to_owned());
    Content::File(FileRef { remote: Some(media.id), blob: None, photo, size: None, album })
}

fn cut(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
        text.truncate(end);
    }
    text
}

/// Who wrote a message: the ids on it, and those of the sender among the contacts of its call.
pub(super) fn person(head: &Head, contacts: &[super::wire::Contact]) -> Person {
    let own = [head.from_user_id.as_deref(), head.from.as_deref()];
    let mut person = Person::of(own);
    let same = |contact: &&super::wire::Contact| {
        let (user, phone) = (contact.user_id.as_deref(), contact.wa_id.as_deref());
        let is = |id: Option<&str>| id.is_some() && own.contains(&id);
        is(user) || is(phone) || (contacts.len() == 1 && own == [None, None])
    };
    if let Some(contact) = contacts.iter().find(same) {
        let told = Person::of([contact.user_id.as_deref(), contact.wa_id.as_deref()]);
        person.user = person.user.or(told.user);
        person.phone = person.phone.or(told.phone);
    }
    person
}

#[cfg(test)]
mod tests;
