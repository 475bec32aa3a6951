//! What a turn said both ways, as the history keeps it.

use serde::{Deserialize, Serialize};

use crate::channels::{Content, Inbound, Outgoing};
use crate::dialogue::turn::{Choice, FileHandle, Label, Question};
use crate::dialogue::vocabulary::Expect;
use crate::domain::ids::{NoticeId, StaffId};
use crate::store::outbox::Lane;

use super::args;
use super::render::{Pen, Token};
use super::who::Who;
use super::world::World;

/// What came in, for the turn's record.
pub struct Letter {
    /// The person's words, masked.
    pub heard: Option<String>,
    /// The kind of input.
    pub input: &'static str,
    /// How urgent the answer is.
    pub lane: Lane,
    /// It is said whoever owns the conversation: the words of the desk and news. What the bot says by itself is not, while a person has it.
    pub stands: bool,
    /// Who of the desk spoke or acted.
    pub staff: Option<StaffId>,
    /// Files the person sent to the desk.
    pub files: Vec<FileHandle>,
    /// The urgent notice it tells, which can be told at another address.
    pub notice: Option<NoticeId>,
}

impl Letter {
    /// Of the bot, by itself.
    pub fn new(heard: Option<String>, input: &'static str, lane: Lane) -> Self {
        Self { heard, input, lane, stands: false, staff: None, files: Vec::new(), notice: None }
    }
}

/// The sealed content of a turn.
#[derive(Default, Serialize, Deserialize)]
pub struct Told {
    /// The person's words, masked; `None` when a call's outcome or a timer led on.
    pub heard: Option<String>,
    /// Our messages.
    pub out: Vec<Outgoing>,
    /// Who of the desk spoke or acted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffId>,
    /// Files the person sent to the desk.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileHandle>,
}

/// What the history keeps of a person's words.
pub(super) fn heard(world: &World, who: &Who, inbound: &Inbound, question: Option<&Question>) -> Option<String> {
    let pen = Pen { world, lang: who.lang, channel: inbound.address.channel };
    match &inbound.content {
        Content::Text { text } => {
            let secret = question.is_some_and(|question| question.expect == Some(Expect::Otp));
            let digits = text.chars().filter(char::is_ascii_digit).count();
            Some(args::masked(text, secret && digits >= 4))
        }
        Content::Press { token, .. } => pressed_label(&pen, token, question),
        Content::Contact { phone, .. } => Some(args::masked(phone, false)),
        Content::File(_) => Some("📎".to_owned()),
        _ => None,
    }
}

fn pressed_label(pen: &Pen<'_>, token: &str, question: Option<&Question>) -> Option<String> {
    match Token::read(token)? {
        Token::Answer(_, id) | Token::Option(id) => {
            let choice = question?.options.iter().find(|choice| choice.id == id)?;
            // The words of a list's item come with the item.
            (!matches!(choice.label, Label::Unsaid)).then(|| pen.label(choice, usize::MAX))
        }
        Token::Way(way) => Some(pen.label(&Choice { id: String::new(), label: Label::Way(way) }, usize::MAX)),
        // The words of a deed come with its row.
        Token::Deed(_) => None,
        Token::Desk(press) => pen.world.texts.label(pen.lang, press.message(), &press.code(), usize::MAX),
    }
}
