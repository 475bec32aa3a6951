//! A session outlives the files it was begun under: shapes of released versions, and where people of an older one wake up.
//!
//! A frame remembers the version it was touched under. When the dialogue has another one by now, its state gets the home that `[moved]`
//! names, or the state of the same name; answers stay as far as their slots do, with the type they had; and a state is entered only with
//! the answers it builds on: what is missing is asked first, by running forward from the beginning as after a change.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;

use super::engine::{Engine, Fault, clear_dependents};
use super::flow::{Flow, Flows, State};
use super::session::{Frame, Phase, Session, Slots, Value};
use super::turn::{Env, Next};
use super::vocabulary::SlotType;

/// What was released before, and what each state builds on.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Shapes by dialogue and version.
    pub shapes: BTreeMap<String, BTreeMap<u32, Shape>>,
    /// Slots that are surely set when a state is entered, by dialogue and state.
    pub grounds: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
}

/// The shape of a dialogue in one version: `dialogues/history/NAME.VERSION.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Which dialogue.
    pub dialogue: String,
    /// Which version.
    pub version: u32,
    /// Its states and what each did: "asks choice", "acts send_code", "calls child".
    pub states: BTreeMap<String, String>,
    /// Its slots and their types.
    #[serde(default)]
    pub slots: BTreeMap<String, SlotType>,
}

impl Shape {
    /// The shape of a dialogue as it is now.
    #[must_use]
    pub fn of(flow: &Flow) -> Self {
        Self {
            dialogue: flow.name.clone(),
            version: flow.version.value,
            states: flow.states.values().map(|state| (state.name.clone(), deed(state))).collect(),
            slots: flow.slots.iter().map(|(name, slot)| (name.clone(), slot.value.kind)).collect(),
        }
    }

    /// Reads a file of `dialogues/history`.
    ///
    /// # Errors
    /// What is wrong with it, in words, and the byte it stands at.
    pub fn read(text: &str) -> Result<Self, (usize, String)> {
        toml::from_str(text).map_err(|error: toml::de::Error| {
            (error.span().map_or(0, |span| span.start), error.message().replace('\n', " "))
        })
    }

    /// The file's name: `registration.1.toml`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.{}.toml", self.dialogue, self.version)
    }

    /// The file's text.
    #[must_use]
    pub fn written(&self) -> String {
        let mut out = format!(
            "# What `{0}` was in version {1}. Written by `esik release`, never changed by hand.\ndialogue = \"{0}\"\nversion = {1}\n\n[states]\n",
            self.dialogue, self.version
        );
        for (state, deed) in &self.states {
            writeln!(out, "{state} = \"{deed}\"").ok();
        }
        if !self.slots.is_empty() {
            out.push_str("\n[slots]\n");
        }
        for (slot, kind) in &self.slots {
            writeln!(out, "{slot} = \"{}\"", kind.name()).ok();
        }
        out
    }
}

/// What a state does, in two words.
fn deed(state: &State) -> String {
    let asks = state.expect.as_ref().map(|kind| format!("asks {}", kind.value.name()));
    let acts = state.act.as_ref().map(|act| format!("acts {}", act.value));
    let calls = state.call.as_ref().map(|call| format!("calls {}", call.dialogue.value));
    asks.into_iter().chain(acts).chain(calls).collect::<Vec<_>>().join(", ")
}

/// Where somebody who waited in `state` of this version finds himself; `None`: nowhere, and proof 11 says so.
///
/// A line of `[moved]` speaks of its version and of those before it that had the state already.
#[must_use]
pub fn home<'f>(flow: &'f Flow, version: u32, state: &str) -> Option<&'f str> {
    let lines = flow.moved.iter().filter_map(|(old, home)| {
        let (of, name) = old.split_once('.')?;
        let of: u32 = of.parse().ok()?;
        (name == state && of >= version).then_some((of, home.value.as_str()))
    });
    let line = lines.min().filter(|_| version < flow.version.value);
    let known = |name: &str| flow.states.get_key_value(name).map(|(name, _)| name.as_str());
    line.map_or_else(|| known(state), |(_, home)| known(home))
}

/// Whether the next input would find its question gone or moved.
#[must_use]
pub fn moves(flows: &Flows, session: &Session, env: Env) -> bool {
    let touched = |frame: &Frame| {
        flows.get(&frame.dialogue).is_none_or(|flow| flow.version.value != frame.version || !stands(flow, frame))
    };
    if !session.stack.iter().any(touched) {
        return false;
    }
    Engine::new(flows, &mut session.clone(), env).wake() != Woken::AsItWas
}

fn stands(flow: &Flow, frame: &Frame) -> bool {
    flow.states.contains_key(&frame.state) || (frame.phase == Phase::Ended && flow.ends.contains_key(&frame.state))
}

/// How a session woke up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Woken {
    /// Its question stands.
    AsItWas,
    /// The open frame moved, or lost the dialogue it had called.
    Moved,
    /// Every dialogue that was open is gone.
    Gone,
}

impl Engine<'_> {
    /// Brings the session under the files as they are now.
    pub(super) fn wake(&mut self) -> Woken {
        let flows = self.flows;
        let known = |frame: &Frame| flows.get(&frame.dialogue).is_some();
        for frames in &mut self.session.parked {
            frames.truncate(frames.iter().take_while(|frame| known(frame)).count());
        }
        self.session.parked.retain(|frames| !frames.is_empty());
        let before = self.session.stack.len();
        self.session.stack.retain(known);
        let mut moved = false;
        for frame in &mut self.session.stack {
            let Some(flow) = flows.get(&frame.dialogue) else { continue };
            let old = frame.version != flow.version.value || !stands(flow, frame);
            moved = old && settle(flows, flow, frame);
        }
        let orphaned = self.session.top().is_some_and(|frame| frame.phase == Phase::Calling);
        match self.session.stack.is_empty() {
            true if before > 0 => Woken::Gone,
            _ if moved || orphaned => Woken::Moved,
            _ => Woken::AsItWas,
        }
    }

    /// Goes on in the state the open frame has woken up in.
    pub(super) fn rise(&mut self) -> Result<Next, Fault> {
        let (_, state) = self.here()?;
        // What it waited for belonged to another state.
        let lost = matches!(self.frame()?.phase, Phase::Doing | Phase::Calling);
        if lost { self.retrace() } else { self.enter(&state.name) }
    }

    /// The last question that was answered, again; else the first one.
    pub(super) fn retrace(&mut self) -> Result<Next, Fault> {
        let (flow, _) = self.here()?;
        let last = self.frame()?.trail.last().cloned();
        self.enter(&last.unwrap_or_else(|| flow.entry.value.clone()))
    }

    /// Nothing of what was open is left: the menu, and a word about it.
    pub(super) fn begin_anew(&mut self) -> Result<Next, Fault> {
        self.speak("common-gone", None);
        if self.env.registered { self.home() } else { Ok(Next::Rest) }
    }

    /// Whether a woken frame must first be asked for answers that this state builds on; then it runs forward to here from the beginning.
    pub(super) fn lacks_grounds(&mut self, name: &str) -> Result<bool, Fault> {
        let flows = self.flows;
        let frame = self.frame()?;
        let entry = flows.get(&frame.dialogue).is_some_and(|flow| flow.entry.value == name);
        if !frame.woken || frame.fix.is_some() || entry || grounded(flows, frame, name) {
            return Ok(false);
        }
        frame.fix = Some(name.to_owned());
        frame.before.clear();
        frame.trail.clear();
        Ok(true)
    }
}

fn grounded(flows: &Flows, frame: &Frame, state: &str) -> bool {
    let grounds = flows.past.grounds.get(&frame.dialogue).and_then(|states| states.get(state));
    grounds.is_none_or(|slots| slots.iter().all(|slot| frame.slots.contains_key(slot)))
}

/// Moves a frame of another version. Whether its question is another one now.
fn settle(flows: &Flows, flow: &Flow, frame: &mut Frame) -> bool {
    let shape = flows.past.shapes.get(&flow.name).and_then(|versions| versions.get(&frame.version));
    let version = std::mem::replace(&mut frame.version, flow.version.value);
    keep_answers(flow, shape, frame);
    let now = |name: &String| home(flow, version, name).map(str::to_owned);
    let asks = |name: &String| flow.states.get(name).is_some_and(|state| state.expect.is_some());
    frame.trail = frame.trail.iter().filter_map(now).filter(asks).collect();
    frame.trail.dedup();
    frame.failed = frame.failed.as_ref().and_then(now);
    frame.fix = frame.fix.as_ref().and_then(now).filter(asks);
    if frame.fix.is_none() {
        frame.before.clear();
    }
    if frame.phase == Phase::Ended && flow.ends.contains_key(&frame.state) {
        return false;
    }
    frame.woken = true;
    let there = now(&frame.state);
    let was = shape.and_then(|shape| shape.states.get(&frame.state));
    let same = there.as_ref() == Some(&frame.state);
    let there = there.or_else(|| frame.trail.last().cloned());
    frame.state = there.unwrap_or_else(|| flow.entry.value.clone());
    let is = flow.states.get(&frame.state);
    let alike = same && is.is_some_and(|is| was.map_or_else(|| fits_phase(is, frame.phase), |was| *was == deed(is)));
    let moved = !alike || frame.phase == Phase::Ended || !grounded(flows, frame, &frame.state);
    if moved {
        (frame.list, frame.doubt, frame.wrong) = (None, None, 0);
        if frame.phase == Phase::Ended {
            frame.phase = Phase::Asking;
        }
    }
    moved
}

fn fits_phase(state: &State, phase: Phase) -> bool {
    match phase {
        Phase::Asking | Phase::Needing => state.expect.is_some(),
        Phase::Doing => state.act.is_some(),
        Phase::Calling => state.call.is_some(),
        Phase::Ended => false,
    }
}

/// Answers stay where their slot does, with the type it had; what depended on one that goes, goes with it.
fn keep_answers(flow: &Flow, shape: Option<&Shape>, frame: &mut Frame) {
    let kept = |slot: &String, value: &Value| {
        let was = shape.and_then(|shape| shape.slots.get(slot));
        flow.slot(slot).is_some_and(|now| was.is_none_or(|was| *was == now.kind) && fits(now.kind, value))
    };
    let lost: Vec<String> =
        frame.slots.iter().filter(|(slot, value)| !kept(slot, value)).map(|(slot, _)| slot.clone()).collect();
    for slot in lost {
        frame.slots.remove(&slot);
        clear_dependents(flow, &mut frame.slots, &slot);
    }
    frame
        .before
        .retain(|slot, value| value.as_ref().map_or_else(|| flow.slots.contains_key(slot), |value| kept(slot, value)));
}

/// What an action answered to a woken frame, as far as there is still a place for it.
pub(super) fn still_wanted(flow: &Flow, writes: Slots) -> Slots {
    let wanted = |slot: &str, value: &Value| flow.slot(slot).is_some_and(|now| fits(now.kind, value));
    writes.into_iter().filter(|(slot, value)| wanted(slot, value)).collect()
}

/// A slot of this type may hold this value.
fn fits(kind: SlotType, value: &Value) -> bool {
    match value {
        Value::Text(_) => matches!(kind, SlotType::Text | SlotType::Name | SlotType::Title),
        Value::Number(_) => matches!(kind, SlotType::Number | SlotType::Yesno),
        Value::Phone(_) => kind == SlotType::Phone,
        Value::Iin(_) => kind == SlotType::Iin,
        Value::Person(_) => kind == SlotType::Person,
        Value::Date(_) => kind == SlotType::Date,
        Value::Moment(_) => kind == SlotType::Moment,
        Value::Files(_) => kind == SlotType::Documents,
        Value::Code(_) => kind != SlotType::Documents && (kind.is_code() || kind == SlotType::Yesno),
    }
}
