//! The channels: how a parent's words reach us and ours reach the parent.
//!
//! A channel decodes what its messenger sends into [`Inbound`], encodes an [`Outgoing`], verifies who is speaking and declares its
//! [`Capabilities`]. It decides nothing.

mod download;
pub mod telegram;
pub mod whatsapp;

pub use download::DownloadError;

use serde::{Deserialize, Serialize};

use crate::domain::clock::Micros;
use crate::domain::ids::BlobId;
use crate::domain::lang::Lang;

/// The messengers and doors we speak through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// Telegram's Bot API.
    Telegram,
    /// WhatsApp's Cloud API.
    Whatsapp,
    /// The chat on our own page.
    Web,
    /// `esik chat`.
    Terminal,
    /// A call that the desk took: nothing is sent there.
    Phone,
}

impl ChannelKind {
    /// Every channel.
    pub const ALL: [Self; 5] = [Self::Telegram, Self::Whatsapp, Self::Web, Self::Terminal, Self::Phone];

    /// The name stored and printed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Whatsapp => "whatsapp",
            Self::Web => "web",
            Self::Terminal => "terminal",
            Self::Phone => "phone",
        }
    }

    /// The channel of a stored or typed name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// One person at one address: the key of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The messenger.
    pub channel: ChannelKind,
    /// Our bot's id or our number there; `-` where there is only one of us.
    pub bot: String,
    /// The person there: Telegram user id, business-scoped WhatsApp id (or the index of a number), hash of the web chat's token, terminal
    /// name, an id of the call.
    pub external_id: String,
}

/// An update in our own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inbound {
    /// Who speaks.
    pub address: Address,
    /// Unique per channel and bot; a second arrival under the same key is dropped.
    pub update_id: String,
    /// The language of the person's client, where it tells.
    pub language_hint: Option<Lang>,
    /// What was said or done.
    pub content: Content,
    /// The messenger's id of the person's message, to delete one that held an IIN.
    pub message_ref: Option<String>,
    /// The messenger's own time, else the time of arrival.
    pub at: Micros,
}

/// What a person can send.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// Written words, commands such as `/start` included.
    Text {
        /// As typed, cut at `limits::MAX_TEXT`.
        text: String,
    },
    /// A button of ours was pressed.
    Press {
        /// The button's token ([`Button::token`]).
        token: String,
        /// The messenger's handle to answer the press with (Telegram's callback query id).
        callback: Option<String>,
    },
    /// A contact card.
    Contact {
        /// As the messenger gave it.
        phone: String,
        /// Proved by the messenger to be the sender's own number.
        own: bool,
    },
    /// A point on the map.
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// A file or photo.
    File(FileRef),
    /// An earlier message was edited.
    Edited,
    /// Something we do not read: the kind decides the kind word.
    Other {
        /// What it was.
        what: OtherContent,
    },
    /// The person blocked us.
    Blocked,
    /// The person unblocked us.
    Unblocked,
    /// The messenger tells that another may have the person's number or phone now: who writes has to prove it anew.
    Changed {
        /// Nobody writes from this address any more.
        moved: bool,
    },
}

/// Never prints what a person wrote.
impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind())
    }
}

impl Content {
    /// The kind of content in one plain word, for the audit of turns.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Press { .. } => "press",
            Self::Contact { .. } => "contact",
            Self::Location { .. } => "location",
            Self::File(_) => "file",
            Self::Edited => "edited",
            Self::Other { .. } => "other",
            Self::Blocked => "blocked",
            Self::Unblocked => "unblocked",
            Self::Changed { .. } => "changed",
        }
    }
}

/// Content that no question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherContent {
    /// A sticker.
    Sticker,
    /// A voice note.
    Voice,
    /// A video or a round video note.
    Video,
    /// Words that went through many hands.
    Forwarded,
    /// Anything else.
    Unknown,
}

/// A file a person sent: already in our store, or still with the messenger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The messenger's id to fetch it by; `None` when `blob` is set.
    pub remote: Option<String>,
    /// Where it lies in our store.
    pub blob: Option<BlobId>,
    /// Sent as a picture rather than as a file.
    pub photo: bool,
    /// Size in bytes, where the messenger tells.
    pub size: Option<u64>,
    /// Shared by the files of one album.
    pub album: Option<String>,
}

/// A button as a channel shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// The option's id, stable (dialogues.md 5).
    pub id: String,
    /// In the parent's language, within the channel's limit.
    pub label: String,
    /// What a press brings back, at most 64 bytes.
    pub token: String,
}

/// A tap that gives more than words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// The own contact card.
    Contact,
    /// The place on the map.
    Location,
    /// One or several files.
    Documents,
}

/// What the answer is made of: which keys a phone shows, and what it may fill in by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typing {
    /// Digits only: an IIN, a number.
    Digits,
    /// The code of the SMS that has just come.
    Code,
    /// A phone number.
    Phone,
}

/// One message to a person, rendered. Stored sealed in the outbox.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outgoing {
    /// The question or end now open, as `registration-phone`.
    pub message: String,
    /// Messages joined before it, by id.
    pub said: Vec<String>,
    /// The attribute of a wrong answer, as `registration-iin.iin_checksum`.
    pub error: Option<String>,
    /// Step and steps.
    pub step: Option<(u16, u16)>,
    /// Plain text; paragraphs are parted by an empty line. Channels escape it.
    pub text: String,
    /// The options of the question, in order.
    pub options: Vec<Button>,
    /// Page and pages of a list.
    pub page: Option<(u16, u16)>,
    /// Typing filters the list.
    pub search: bool,
    /// What the answer is made of, where keys matter.
    #[serde(default)]
    pub typing: Option<Typing>,
    /// A tap asked for, and the words on its button.
    pub request: Option<(Request, String)>,
    /// Buttons that belong to this message alone, whatever is open: they open a dialogue in between.
    #[serde(default)]
    pub deeds: Vec<Button>,
    /// The ways that are always there (menu, back, help, operator).
    pub ways: Vec<Button>,
    /// Takes the keyboard of our previous message away: the parent has answered it. Otherwise what was open before stays open.
    pub closes_previous: bool,
    /// The parent's own message to delete, since it held an IIN or a code.
    pub deletes: Option<String>,
    /// What is said in its place where the messenger takes no free words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<Template>,
}

/// A message whose words the messenger has approved before (WhatsApp).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Its name there.
    pub name: String,
    /// In which language.
    pub lang: Lang,
    /// Its values, in order, each on one line.
    pub params: Vec<String>,
    /// The tokens of its buttons, in order.
    pub buttons: Vec<String>,
}

/// Values may be names.
impl std::fmt::Debug for Template {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Template").field("name", &self.name).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outgoing").field("message", &self.message).finish_non_exhaustive()
    }
}

/// What a channel can show, for rendering and for the proof of fit (channels.md 1.2, 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Longest text of a message, in characters.
    pub text: usize,
    /// Longest text of a message with buttons.
    pub text_with_buttons: usize,
    /// Up to so many options stand as plain buttons ...
    pub buttons: usize,
    /// ... whose labels are at most so long.
    pub button_label: usize,
    /// Up to so many options stand in a list; beyond it they are numbered in the text.
    pub list: usize,
    /// Longest title of a list's row.
    pub list_label: usize,
    /// Options a page of a long list shows.
    pub page: usize,
    /// The ways stand as buttons too; otherwise they are words in the text.
    pub way_buttons: bool,
    /// An own contact card can be asked for.
    pub contact: bool,
}

impl Capabilities {
    /// The table of limits.
    #[must_use]
    pub const fn of(kind: ChannelKind) -> Self {
        match kind {
            // Labels on a phone's screen are cut by the client after about 24 characters in two columns; ours stay below.
            ChannelKind::Telegram => Self {
                text: 4096,
                text_with_buttons: 4096,
                buttons: 100,
                button_label: 40,
                list: 100,
                list_label: 40,
                page: 10,
                way_buttons: true,
                contact: true,
            },
            ChannelKind::Whatsapp => Self {
                text: 4096,
                text_with_buttons: 1024,
                buttons: 3,
                button_label: 20,
                list: 10,
                list_label: 24,
                page: 8,
                way_buttons: false,
                contact: true,
            },
            ChannelKind::Web | ChannelKind::Terminal | ChannelKind::Phone => Self {
                text: 4096,
                text_with_buttons: 4096,
                buttons: 100,
                button_label: 80,
                list: 100,
                list_label: 80,
                page: 10,
                way_buttons: true,
                contact: false,
            },
        }
    }
}

/// How a sending ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendResult {
    /// Taken, under the messenger's id.
    Sent(String),
    /// Not taken now: why; once more after so many seconds, or by the schedule.
    Retry(Trouble, Option<u64>),
    /// The chat has another id now: to be sent there.
    Moved(String),
    /// The person cannot be reached any more (blocked, deactivated, chat gone).
    Gone,
    /// Free words may not be sent to this person now: the time after their last message is over.
    Closed,
    /// Not to be had by this person here and now, for this cause: news goes to another of their addresses.
    Elsewhere(NotHere),
    /// Refused for good: our fault, goes to the dead letters with its cause.
    Rejected(String),
}

/// Why a message is not to be had by a person at one of their addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHere {
    /// The messenger chose not to deliver it, or the person wants no such messages: not again today.
    Refused,
    /// Its approved words cannot be used now.
    Template,
    /// To this person only by their number, which we do not know.
    NeedsNumber,
}

impl NotHere {
    /// In plain words, for causes and logs.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Refused => "the messenger chose not to deliver it",
            Self::Template => "the template cannot be used",
            Self::NeedsNumber => "this needs the person's number",
        }
    }
}

/// What stood in the way of a message that may be sent later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The messenger says that we send too fast.
    TooMany,
    /// The messenger failed.
    Server,
    /// No answer: whether it was taken is not known.
    Network,
    /// The messenger does not take our token, or sees a second one of us.
    Token,
    /// The messenger takes nothing more from our number for a while.
    Throttled,
    /// So many people complain of us that the messenger takes no bulk for a while.
    Spam,
    /// The messenger takes no more for this person for a while.
    Pair,
    /// The messenger has stopped our number until people mend it: token, permission, policy.
    Stopped,
}

impl Trouble {
    /// Whom it holds up besides the message itself.
    #[must_use]
    pub fn holds(self) -> Holds {
        match self {
            Self::TooMany | Self::Spam => Holds::Bulk,
            Self::Throttled | Self::Stopped => Holds::All,
            Self::Server | Self::Network | Self::Token | Self::Pair => Holds::Nobody,
        }
    }
}

/// Whom a trouble holds up besides the message that met it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Nobody else.
    Nobody,
    /// What was to go to many.
    Bulk,
    /// Everything of the bot or number.
    All,
}
