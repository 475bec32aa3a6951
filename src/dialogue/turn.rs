//! What goes into a step of the engine and what comes out of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::session::{Item, Slots, Value};
use super::vocabulary::{Expect, Source, Way};
use crate::domain::ids::BlobId;

/// What the engine may know of the world.
#[derive(Debug, Clone, Copy)]
pub struct Env {
    /// Today in Kazakhstan.
    pub today: NaiveDate,
    /// The conversation has an account, hence a menu.
    pub registered: bool,
}

/// What happened.
#[derive(Clone)]
pub enum Input {
    /// A dialogue begins at the root, or as a digression over an open question.
    Start {
        /// Which.
        dialogue: String,
        /// Its arguments.
        args: Slots,
        /// Asked in between.
        aside: bool,
    },
    /// Words typed; labels and numbers of options have been recognised before.
    Said(String),
    /// An option of the open question.
    Pressed(String),
    /// A contact card; `own` when the messenger proves it is the sender's.
    Contact {
        /// As given.
        phone: String,
        /// The sender's own.
        own: bool,
    },
    /// A file, kept under an id or still with the messenger.
    File(FileHandle),
    /// A point on the map.
    Location(f64, f64),
    /// Content that does not answer the question: the attribute of `wrong-content`.
    Unreadable(&'static str),
    /// A greeting or thanks: the text that answers it. No answer to the question, and no wrong one either.
    Courtesy(&'static str),
    /// A way that is open everywhere.
    Way(Way),
    /// An action's outcome and what it writes.
    Outcome(String, Slots),
    /// A list that was asked for.
    Options(Options),
    /// The open question once more, nothing changed.
    Repeat,
    /// Time went by.
    Timer(Tick),
}

/// What time brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// A form lies half done: a kind word and the very same question.
    Remind,
    /// It has lain too long: it is put aside with its answers.
    Park,
    /// What the open question offers has ended (`expires`).
    Expire,
}

/// A file on its way: the action decides how to fetch it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHandle {
    /// The messenger's id.
    pub remote: Option<String>,
    /// Kept already.
    pub blob: Option<BlobId>,
    /// Bytes, where known.
    pub size: Option<u64>,
}

/// A page of a list.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Items of this page.
    pub items: Vec<Item>,
    /// The page, from 1.
    pub page: u16,
    /// Pages in all; 0 when the list is empty.
    pub pages: u16,
    /// Exactly one item matches beyond doubt: it is the answer.
    pub sure: Option<Item>,
    /// Long enough that typing should filter it.
    pub search: bool,
    /// What was shown before, its words anew: page and pages stay.
    pub again: bool,
    /// Only a number was searched for, as an answer is numbered.
    pub ordinal: bool,
}

/// A text to say, with the slots as they were at that moment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Say {
    /// Message id.
    pub message: String,
    /// Its attribute.
    pub attr: Option<String>,
    /// The dialogue whose slots it names.
    pub dialogue: String,
    /// Those slots.
    pub slots: Slots,
    /// Numbers that only this text knows (`typed`, `missing`).
    pub facts: Vec<(String, i64)>,
}

impl Say {
    /// `message` or `message.attr`.
    #[must_use]
    pub fn id(&self) -> String {
        self.attr.as_ref().map_or_else(|| self.message.clone(), |attr| format!("{}.{attr}", self.message))
    }
}

/// The result of a step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Texts before the next question.
    pub said: Vec<Say>,
    /// Id of a wrong answer's text among them, where the question is still on its way.
    pub error: Option<String>,
    /// A person of the call centre was asked for; the open question stays.
    pub person: bool,
    /// What comes next.
    pub next: Next,
}

/// What the engine wants.
#[derive(Clone, Debug)]
pub enum Next {
    /// Ask the person and wait.
    Ask(Box<Question>),
    /// Perform an action and come back with its outcome.
    Do(Deed),
    /// Fetch a page of a list and come back.
    Need(Need),
    /// Nothing is open; the words said are the last, and any input begins anew.
    Rest,
}

/// An action to perform.
#[derive(Clone, Serialize, Deserialize)]
pub struct Deed {
    /// Its name.
    pub action: String,
    /// The dialogue that asks.
    pub dialogue: String,
    /// The slots set so far.
    pub slots: Slots,
    /// The secret of this turn (a code), for a local action only.
    #[serde(skip)]
    pub secret: Option<String>,
    /// The file of this turn.
    pub file: Option<FileHandle>,
    /// The phone of this turn was proved by the messenger.
    pub own_phone: bool,
}

impl std::fmt::Debug for Deed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Deed").field("action", &self.action).finish_non_exhaustive()
    }
}

/// A page of a list to fetch.
#[derive(Clone, Debug)]
pub struct Need {
    /// Which list.
    pub source: Source,
    /// The dialogue's slots: what the list depends on.
    pub of: Option<Value>,
    /// Every slot, for sources that look at more.
    pub slots: Slots,
    /// Which part of it.
    pub ask: Ask,
}

/// Which part of a list.
#[derive(Clone)]
pub enum Ask {
    /// A page, from 1, of all or of what matches the words.
    Page(u16, Option<String>),
    /// What matches the words typed.
    Search(String),
    /// The item of this id, wherever it stands.
    Pick(String),
    /// The items of these ids, shown before.
    Shown(Vec<String>),
}

impl std::fmt::Debug for Ask {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Page(page, _) => write!(f, "Page({page})"),
            Self::Search(_) => f.write_str("Search"),
            Self::Pick(id) => write!(f, "Pick({id})"),
            Self::Shown(ids) => write!(f, "Shown({})", ids.len()),
        }
    }
}

/// An open question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its message id.
    pub message: String,
    /// What it names.
    pub say: Say,
    /// What it expects; `None` at an end.
    pub expect: Option<Expect>,
    /// The wrong answer's text stands among `said`; this is its id.
    pub error: Option<String>,
    /// Step and steps.
    pub step: Option<(u16, u16)>,
    /// Options in order.
    pub options: Vec<Choice>,
    /// Page and pages of a pick.
    pub page: Option<(u16, u16)>,
    /// Typing filters.
    pub search: bool,
}

/// An option and where its words are.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: Label,
}

/// Where an option's words are found.
#[derive(Clone, Debug)]
pub enum Label {
    /// An attribute of a message.
    Attr(String, String),
    /// A code of a closed list.
    List(&'static str, String),
    /// Given by the source.
    Text(String),
    /// The source knows them, and was not asked ([`super::open`]).
    Unsaid,
    /// A way's label.
    Way(Way),
    /// "Next" or "previous" of a list.
    Page(&'static str),
}
