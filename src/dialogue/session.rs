//! What a conversation remembers between turns: a stack of frames, their answers, and what lies parked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Micros;
use crate::domain::ids::{BlobId, ContactId};
use crate::domain::iin::Iin;
use crate::domain::limits;
use crate::domain::person::Person;
use crate::domain::phone::Phone;

/// The value of a slot. Secret values have no form here: they never leave the turn.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum Value {
    /// Words.
    Text(String),
    /// A code of a closed list, an option's id, a place's code, an id of ours.
    Code(String),
    /// A number, or yes (1) and no (0).
    Number(i64),
    /// A phone.
    Phone(Phone),
    /// An IIN.
    Iin(Iin),
    /// A person of the register.
    Person(Box<Person>),
    /// A date.
    Date(NaiveDate),
    /// A moment.
    Moment(Micros),
    /// Files kept in the store.
    Files(Vec<BlobId>),
}

/// Personal values never reach a log.
impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Code(code) => write!(f, "Code({code})"),
            Self::Number(n) => write!(f, "Number({n})"),
            Self::Files(files) => write!(f, "Files({})", files.len()),
            _ => f.write_str("•••"),
        }
    }
}

impl Value {
    /// The code, where it is one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Code(code) => Some(code),
            _ => None,
        }
    }

    /// Holds nothing worth showing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Files(files) => files.is_empty(),
            Self::Text(text) | Self::Code(text) => text.is_empty(),
            _ => false,
        }
    }
}

/// Slots by name.
pub type Slots = BTreeMap<String, Value>;

/// What a frame is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Its question is open.
    Asking,
    /// Its action has not answered yet.
    Doing,
    /// It waits for a list.
    Needing,
    /// It called the dialogue above it.
    Calling,
    /// It has ended; its last words are open.
    Ended,
}

/// One dialogue in progress.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Frame {
    /// Which dialogue.
    pub dialogue: String,
    /// The dialogue's version when it was last touched.
    pub version: u32,
    /// The state it is in, or the end.
    pub state: String,
    /// What it does there.
    pub phase: Phase,
    /// Answers.
    #[serde(default)]
    pub slots: Slots,
    /// Questions answered, for "back"; at most `limits::TRAIL_MAX`.
    #[serde(default)]
    pub trail: Vec<String>,
    /// Unreadable answers to the open question.
    #[serde(default)]
    pub wrong: u8,
    /// Fingerprint of an answer a soft check doubted.
    #[serde(default)]
    pub doubt: Option<u64>,
    /// The summary to run forward to after a change.
    #[serde(default)]
    pub fix: Option<String>,
    /// What that change has altered so far, as it was before (`None`: unset), for "back".
    #[serde(default)]
    pub before: BTreeMap<String, Option<Value>>,
    /// The state whose action failed last.
    #[serde(default)]
    pub failed: Option<String>,
    /// Page of an open pick, and the ids shown.
    #[serde(skip)]
    pub list: Option<List>,
    /// Asked in between: afterwards the question below is asked again.
    #[serde(default)]
    pub aside: bool,
    /// Begun under another version of its dialogue: a state is entered only with the answers it builds on.
    #[serde(skip)]
    pub woken: bool,
}

impl Frame {
    /// New answers; while a change is under way the old ones are remembered.
    pub(super) fn replace(&mut self, slots: Slots) {
        let old = std::mem::replace(&mut self.slots, slots);
        if self.fix.is_none() {
            return;
        }
        for slot in old.keys().chain(self.slots.keys()) {
            if old.get(slot) != self.slots.get(slot) && !self.before.contains_key(slot) {
                self.before.insert(slot.clone(), old.get(slot).cloned());
            }
        }
    }

    /// The change is taken back.
    pub(super) fn restore(&mut self) {
        self.fix = None;
        for (slot, value) in std::mem::take(&mut self.before) {
            match value {
                Some(value) => self.slots.insert(slot, value),
                None => self.slots.remove(&slot),
            };
        }
    }

    /// A change under way is given up: the summary is open again, as it was. Whether there was one.
    fn take_back(&mut self) -> bool {
        let Some(summary) = self.fix.clone() else { return false };
        self.trail.truncate(self.way().saturating_sub(1));
        self.restore();
        (self.state, self.phase, self.doubt, self.wrong) = (summary, Phase::Asking, None, 0);
        true
    }

    /// Where the present way begins in the trail: behind the summary a change was asked at, else at the start.
    fn way(&self) -> usize {
        let fix = self.fix.as_ref().and_then(|fix| self.trail.iter().rposition(|state| state == fix));
        fix.map_or(0, |fix| fix + 1)
    }

    /// Coming to a question again forgets the loop between, so that "back" leads to what came before it. Whether there was one.
    pub(super) fn forget_loop(&mut self, state: &str) -> bool {
        let way = self.way();
        let visited = self.trail.iter().skip(way).position(|other| other == state);
        if let Some(visited) = visited {
            self.trail.truncate(way + visited);
        }
        visited.is_some()
    }

    /// A change has come back to its summary: the trail is what it would be had the new answer been given at once.
    pub(super) fn rejoin(&mut self, summary: &str) {
        let mut changed = self.trail.split_off(self.way().min(self.trail.len()));
        self.fix = None;
        self.before.clear();
        self.forget_loop(summary);
        if let Some(first) = changed.first().cloned() {
            self.forget_loop(&first);
        }
        self.trail.append(&mut changed);
    }
}

/// What of a long list is on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Page, from 1.
    pub page: u16,
    /// How many there are.
    pub pages: u16,
    /// Ids of the items shown, in order; their words are fetched anew whenever they are shown.
    pub shown: Vec<String>,
    /// Typing filters it.
    pub search: bool,
}

/// One item of a list.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id: the option pressed.
    pub id: String,
    /// Its words, where they do not stand in the texts under the source's list.
    pub label: Option<String>,
}

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.id)
    }
}

/// A conversation's memory. Packed ([`Session::pack`]), it is at most `limits::SESSION_MAX` bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Number of the newest question: answer buttons of an older one are late.
    pub seq: u32,
    /// Frames, the open one last.
    pub stack: Vec<Frame>,
    /// Half-done forms, newest last.
    pub parked: Vec<Vec<Frame>>,
    /// What time is to bring: kept by the conversation, the engine does not look at it.
    #[serde(skip)]
    pub watch: Option<Watch>,
    /// At which of the person's addresses the open question stands: kept by the conversation, the engine does not look at it.
    #[serde(skip)]
    pub at: Option<ContactId>,
    /// A form that stands half done at another address. It lies among the parked ones.
    #[serde(skip)]
    pub left: Option<Left>,
}

/// A half-done form whose question still stands at an address where the person is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Where.
    pub at: ContactId,
    /// The number of its question there.
    pub seq: u32,
    /// Its outermost dialogue.
    pub form: String,
}

/// How long a conversation has been silent, and when it is looked at by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watch {
    /// The person's last word.
    pub since: Micros,
    /// Reminders passed since then, said or let go.
    pub step: u8,
    /// When the conversation's timer is due; [`Watch::NEVER`]: none is set.
    pub at: Micros,
}

impl Watch {
    /// No timer is set.
    pub const NEVER: Micros = Micros(i64::MAX);

    /// Silent from this moment on, with no timer yet.
    #[must_use]
    pub fn new(since: Micros) -> Self {
        Self { since, step: 0, at: Self::NEVER }
    }
}

impl Session {
    /// Makes the session as small as it must be: lists under a digression are fetched anew, changes under way in parked forms are taken
    /// back, the oldest form first. That is enough for the worst there can be; were it not, parked forms would go, then what lies under
    /// a dialogue that never comes back (`endless`), where only "back" would have led.
    pub(super) fn fit(&mut self, endless: impl Fn(&str) -> bool) {
        let large = |session: &Self| session.pack().len() > limits::SESSION_MAX;
        if !large(self) {
            return;
        }
        if let Some((_, under)) = self.stack.split_last_mut() {
            for frame in under {
                frame.list = None;
            }
        }
        let depth = self.parked.iter().map(Vec::len).max().unwrap_or(0);
        for frame in self.parked.iter_mut().flatten() {
            frame.list = None;
        }
        // What is deepest in a form first: taking a change back ends what was called meanwhile.
        for at in (0..depth).rev() {
            for form in 0..self.parked.len() {
                if !large(self) {
                    return;
                }
                if let Some(frames) = self.parked.get_mut(form)
                    && frames.get_mut(at).is_some_and(Frame::take_back)
                {
                    frames.truncate(at + 1);
                }
            }
        }
        while !self.parked.is_empty() && large(self) {
            self.parked.remove(0);
        }
        let top = self.stack.iter().rposition(|frame| frame.aside || endless(&frame.dialogue)).unwrap_or(0);
        if self.stack.iter().all(|frame| !frame.aside) && large(self) {
            self.stack.drain(..top);
        }
    }

    /// The frame that has the word.
    #[must_use]
    pub fn top(&self) -> Option<&Frame> {
        self.stack.last()
    }
}
