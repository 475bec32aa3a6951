//! A dialogue as read from its file: states, arrows, slots, each with the line it stands on.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::moved::Past;
use super::vocabulary::{Check, Class, EndKind, Expect, Keep, SlotType, Source, Way};

/// A word of a file and the line it stands on (1-based).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// What stands there.
    pub value: T,
    /// Where.
    pub line: usize,
}

/// Where an arrow leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// A state of the same dialogue.
    State(String),
    /// An end of the same dialogue.
    End(String),
    /// The same question, not counted as a wrong answer.
    Again,
    /// One question back.
    Back,
    /// The menu.
    Menu,
    /// Answers kept, to be taken up later.
    Park,
    /// The state whose action failed.
    Failed,
    /// A person of the call centre.
    Operator,
    /// The form is dropped.
    Cancel,
}

/// Arrows by option or outcome, in the order of the file.
pub type Arrows = IndexMap<String, At<Target>>;

/// A dialogue.
#[derive(Debug, Clone)]
pub struct Flow {
    /// File name without `.toml`.
    pub name: String,
    /// The file, for faults.
    pub file: String,
    /// Raised when states are renamed or leave.
    pub version: At<u32>,
    /// The state it begins in.
    pub entry: At<String>,
    /// `@menu` leads here.
    pub home: bool,
    /// Half-done answers are worth keeping.
    pub form: bool,
    /// States counted for "2/5".
    pub steps: Vec<At<String>>,
    /// Its ends.
    pub ends: IndexMap<String, At<EndKind>>,
    /// Its memory.
    pub slots: IndexMap<String, At<Slot>>,
    /// What a caller may hand in.
    pub args: IndexMap<String, At<ArgKind>>,
    /// What a caller may take: name -> slot.
    pub returns: IndexMap<String, At<String>>,
    /// `"VERSION.STATE" -> state`: where people of an older version wake up.
    pub moved: IndexMap<String, At<String>>,
    /// Its states.
    pub states: IndexMap<String, State>,
}

/// Whether an argument must be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArgKind {
    /// Every caller gives it.
    Required,
    /// A caller may give it.
    Optional,
}

/// A slot: type, class, term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Type of its value.
    pub kind: SlotType,
    /// Class of the datum.
    pub class: Class,
    /// How long it stays.
    pub keep: Keep,
}

/// What happens after unreadable answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// After so many the way below becomes an option.
    pub tries: u8,
    /// The way offered.
    pub offer: Target,
}

/// A call of another dialogue.
#[derive(Debug, Clone)]
pub struct Call {
    /// Which.
    pub dialogue: At<String>,
    /// Its argument <- our slot.
    pub with: IndexMap<String, At<String>>,
    /// Our slot <- its return.
    pub take: IndexMap<String, At<String>>,
    /// Its end -> where we go on.
    pub then: Arrows,
}

/// A state: a question, an action, a call, or a question followed by an action.
#[derive(Debug, Clone)]
pub struct State {
    /// Its name.
    pub name: String,
    /// Line of its header.
    pub line: usize,
    /// What it asks for.
    pub expect: Option<At<Expect>>,
    /// Source of a pick.
    pub from: Option<At<Source>>,
    /// The slot it depends on.
    pub of: Option<At<String>>,
    /// The slot its answer goes to.
    pub save: Option<At<String>>,
    /// Checks of the answer, in order.
    pub check: Vec<At<Check>>,
    /// Unreadable answers.
    pub wrong: Option<At<Wrong>>,
    /// The action.
    pub act: Option<At<String>>,
    /// Options of a choice, else outcomes.
    pub on: Arrows,
    /// More options of a question that is not a choice.
    pub options: Arrows,
    /// Options shown only when a slot holds something.
    pub needs: IndexMap<String, At<String>>,
    /// Where a pick without items leads.
    pub empty: Option<At<Target>>,
    /// A call of another dialogue.
    pub call: Option<Call>,
    /// "Back" may leave it, and pass over it.
    pub back: bool,
    /// A form that lies half done here is reminded of; `None`: it is, as a rule.
    pub remind: Option<At<bool>>,
    /// Till when its question stands, and where it leads then.
    pub expires: Option<Expires>,
}

/// A question that stands for a while only.
#[derive(Debug, Clone)]
pub struct Expires {
    /// The slot with the moment.
    pub at: At<String>,
    /// Where it leads then.
    pub then: At<Target>,
}

impl State {
    /// Options a person sees, with their arrows: those of a choice, or the extra ones.
    pub fn choices(&self) -> impl Iterator<Item = (&String, &At<Target>)> {
        let own = self.is_choice().then_some(&self.on);
        own.into_iter().flatten().chain(self.options.iter())
    }

    /// A form that lies half done here is reminded of.
    #[must_use]
    pub fn reminds(&self) -> bool {
        self.remind.as_ref().is_none_or(|remind| remind.value)
    }

    /// It asks for one of its own options.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        self.expect.as_ref().is_some_and(|kind| kind.value == Expect::Choice)
    }
}

impl Flow {
    /// Step and steps of a state, where it counts.
    #[must_use]
    pub fn step(&self, state: &str) -> Option<(u16, u16)> {
        let index = self.steps.iter().position(|step| step.value == state)?;
        Some((u16::try_from(index + 1).ok()?, u16::try_from(self.steps.len()).ok()?))
    }

    /// The id of a state's or an end's message.
    #[must_use]
    pub fn message(&self, state: &str) -> String {
        format!("{}-{state}", self.name)
    }

    /// The slot of a name.
    #[must_use]
    pub fn slot(&self, name: &str) -> Option<Slot> {
        self.slots.get(name).map(|slot| slot.value)
    }
}

/// What every state understands.
#[derive(Debug, Clone)]
pub struct Everywhere {
    /// The file, for faults.
    pub file: String,
    /// The ways and where they lead.
    pub ways: BTreeMap<Way, At<EverywhereTarget>>,
    /// Failures an action that leaves the house may answer with: name -> rule.
    pub failures: IndexMap<String, At<String>>,
    /// Reminders of a half-done form, seconds of silence.
    pub remind: Vec<At<u64>>,
    /// Quiet hours, minutes after midnight: from, to.
    pub quiet: At<(u16, u16)>,
    /// After so many seconds of silence an open form is put aside; one put aside is let go after as many again.
    pub park: At<u64>,
}

/// Where a way leads: one of the engine's own words, or a dialogue as a digression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EverywhereTarget {
    /// `@menu`, `@back`, `@help`, `@cancel`, `@operator`.
    Word(String),
    /// A dialogue that is asked in between.
    Dialogue(String),
}

/// All dialogues.
#[derive(Debug, Clone)]
pub struct Flows {
    /// By name.
    pub flows: BTreeMap<String, Flow>,
    /// What every state understands.
    pub everywhere: Everywhere,
    /// Ids of the texts an outcome or a fault brings (`registration-code.mismatch`): handed in, since texts are not known here.
    pub spoken: BTreeSet<String>,
    /// What was released before, and what each state builds on.
    pub past: Past,
}

impl Flows {
    /// A dialogue by name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Flow> {
        self.flows.get(name)
    }

    /// The menu.
    #[must_use]
    pub fn home(&self) -> Option<&Flow> {
        self.flows.values().find(|flow| flow.home)
    }
}
