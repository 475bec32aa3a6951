//! One outgoing message as a plan of Bot API requests.
//!
//! Pure. Telegram has two keyboards that cannot share a message: buttons under a message, and the keyboard in place of
//! the letters, which alone can ask for a contact or a place. The second stays until a message takes it away, and that
//! message can carry no buttons (nor get them later: editing is for messages without a keyboard of the second kind). So a
//! question with buttons after a question for a contact is preceded by a short message of its own.

use serde::{Deserialize, Serialize};
use teloxide_core::types::{ButtonRequest, KeyboardRemove, ReplyMarkup};

use super::keyboard;
use super::message_ref::MessageRef;
use super::{MAX_CALLBACK_DATA, MAX_MESSAGE};
use crate::channels::{Outgoing, Request};

/// What stands in the chat from our earlier messages; to be kept per contact and given back with the next message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Previous {
    /// Our latest message whose buttons can still be pressed, as `chat_id:message_id`.
    pub message_ref: Option<String>,
    /// The keyboard in place of the letters is ours.
    pub reply_keyboard: bool,
}

/// The requests of one outgoing message, in order.
#[derive(Clone, PartialEq, Eq)]
pub struct Plan {
    /// What to do, in order; exactly one of them is [`Step::Say`].
    pub steps: Vec<Step>,
    /// What stood before.
    pub(super) before: Previous,
    /// The previous question is answered.
    pub(super) closes_previous: bool,
}

/// The names of its steps.
impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.steps).finish()
    }
}

/// One request.
#[derive(Clone, PartialEq, Eq)]
pub enum Step {
    /// Delete the person's message that held an IIN or a code.
    Delete(MessageRef),
    /// Say a few words only to take the keyboard in place of the letters away.
    TakeKeyboard {
        /// HTML.
        html: String,
    },
    /// Say what there is to say.
    Say {
        /// HTML.
        html: String,
        /// The keyboard it brings or takes away.
        markup: Option<ReplyMarkup>,
    },
    /// Take the buttons off an earlier message of ours.
    TakeButtons(MessageRef),
}

/// Texts stay out of logs.
impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl Step {
    /// The step in one word, for logs and tests.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Delete(_) => "delete",
            Self::TakeKeyboard { .. } => "take-keyboard",
            Self::Say { .. } => "say",
            Self::TakeButtons(_) => "take-buttons",
        }
    }
}

/// A message that Telegram would refuse; `esik check` proves that our texts make none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// Nothing to say.
    #[error("the message has no text")]
    EmptyText,
    /// Longer than [`MAX_MESSAGE`].
    #[error("the text is {length} long, of {MAX_MESSAGE}")]
    TooLong {
        /// UTF-16 units.
        length: usize,
    },
    /// A button without a label.
    #[error("the button {id} has no label")]
    EmptyLabel {
        /// The option's id.
        id: String,
    },
    /// A button without a token, or with one longer than [`MAX_CALLBACK_DATA`].
    #[error("the token of the button {id} must have 1 to {MAX_CALLBACK_DATA} bytes")]
    Token {
        /// The option's id.
        id: String,
    },
    /// More buttons than a keyboard takes.
    #[error("{count} buttons are too many")]
    TooManyButtons {
        /// Options and ways.
        count: usize,
    },
}

/// Plans the requests of a message to a chat in which `previous` stands.
///
/// `keyboard_gone` are the few words of the extra message that takes a contact keyboard away, in the person's language.
///
/// # Errors
/// A text, label or token that Telegram would refuse.
pub fn encode(outgoing: &Outgoing, previous: &Previous, keyboard_gone: &str) -> Result<Plan, EncodeError> {
    let mut markup = markup(outgoing)?;
    let mut steps = Vec::new();
    if let Some(theirs) = message_ref(outgoing.deletes.as_deref()) {
        steps.push(Step::Delete(theirs));
    }
    let brings_keyboard = matches!(markup, Some(ReplyMarkup::Keyboard(_)));
    if outgoing.closes_previous && previous.reply_keyboard && !brings_keyboard {
        if markup.is_none() {
            markup = Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new()));
        } else {
            let html = html(keyboard_gone)?;
            steps.push(Step::TakeKeyboard { html });
        }
    }
    steps.push(Step::Say { html: html(&outgoing.text)?, markup });
    if outgoing.closes_previous
        && let Some(ours) = message_ref(previous.message_ref.as_deref())
    {
        steps.push(Step::TakeButtons(ours));
    }
    Ok(Plan { steps, before: previous.clone(), closes_previous: outgoing.closes_previous })
}

/// A reference that is not one of Telegram's (a conversation that moved here from another channel) is no work for us.
fn message_ref(text: Option<&str>) -> Option<MessageRef> {
    text.and_then(|text| text.parse().ok())
}

fn markup(outgoing: &Outgoing) -> Result<Option<ReplyMarkup>, EncodeError> {
    let (options, ways) = (&outgoing.options, &outgoing.ways);
    let asked = outgoing.request.as_ref().and_then(|(request, label)| match request {
        Request::Contact => Some((ButtonRequest::Contact, label)),
        Request::Location => Some((ButtonRequest::Location, label)),
        // A file is sent with the paper clip; there is no button that asks for one.
        Request::Documents => None,
    });
    // A keyboard in place of the letters brings back words and no tokens: a deed has no place on it.
    if let Some((request, label)) = asked {
        return Ok(Some(ReplyMarkup::Keyboard(keyboard::reply(request, label, options, ways)?)));
    }
    let buttons = [options.as_slice(), &outgoing.deeds].concat();
    if buttons.is_empty() && ways.is_empty() {
        return Ok(None);
    }
    Ok(Some(ReplyMarkup::InlineKeyboard(keyboard::inline(&buttons, ways)?)))
}

/// The only place where a text becomes HTML: everything in it is meant as it stands.
fn html(text: &str) -> Result<String, EncodeError> {
    let length = text.encode_utf16().count();
    if text.trim().is_empty() {
        return Err(EncodeError::EmptyText);
    }
    if length > MAX_MESSAGE {
        return Err(EncodeError::TooLong { length });
    }
    Ok(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

impl Plan {
    /// Takes the last step out, if it takes the buttons off an earlier message: it can be done apart, and nothing waits for it.
    pub fn without_buttons(&mut self) -> Option<MessageRef> {
        let found = self.steps.iter().position(|step| matches!(step, Step::TakeButtons(_)))?;
        match self.steps.remove(found) {
            Step::TakeButtons(ours) => Some(ours),
            _ => None,
        }
    }

    /// As how many messages Telegram counts what must be said. Deleting is free; taking buttons away is not, but need not be done.
    #[must_use]
    pub fn messages(&self) -> u32 {
        self.steps.iter().map(|step| u32::from(matches!(step, Step::Say { .. } | Step::TakeKeyboard { .. }))).sum()
    }

    /// What stands once the message is there under this reference.
    pub(super) fn after(&self, sent: MessageRef) -> Previous {
        let markup = self.steps.iter().find_map(|step| match step {
            Step::Say { markup, .. } => Some(markup.as_ref()),
            _ => None,
        });
        let brings = markup.flatten();
        let still_open = || (!self.closes_previous).then(|| self.before.message_ref.clone()).flatten();
        Previous {
            message_ref: match brings {
                // Beside an open question it is the question's buttons that go with its answer.
                Some(ReplyMarkup::InlineKeyboard(_)) => still_open().or_else(|| Some(sent.to_string())),
                _ => still_open(),
            },
            reply_keyboard: match brings {
                Some(ReplyMarkup::Keyboard(_)) => true,
                Some(ReplyMarkup::KeyboardRemove(_)) => false,
                _ => self.before.reply_keyboard && !self.takes_keyboard(),
            },
        }
    }

    /// What stands if the plan broke off: after the keyboard was taken away, or before anything changed.
    pub(super) fn broken_off(&self, keyboard_taken: bool) -> Previous {
        Previous { reply_keyboard: self.before.reply_keyboard && !keyboard_taken, ..self.before.clone() }
    }

    fn takes_keyboard(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::TakeKeyboard { .. }))
    }
}

#[cfg(test)]
mod tests;
