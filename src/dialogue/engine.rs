//! The engine: one pure step of a conversation. No I/O, no clock, no words.
//!
//! A step takes what happened and answers what comes next: ask, do, need a list, or rest. The conversation performs what is asked
//! and comes back with the outcome, at most `limits::MAX_STEPS` times a turn.

use super::answer;
use super::flow::{Flow, Flows, State, Target};
use super::moved::{Woken, still_wanted};
use super::session::{Frame, Item, Phase, Session, Slots, Value};
use super::turn::{Deed, Env, FileHandle, Input, Next, Question, Say, Step, Tick};
use super::vocabulary::{Expect, Way};
use crate::domain::limits;

/// States one step may pass through without a person's input.
const MAX_STATES: usize = 32;

/// The content (files or a stored session) is at fault, not the person and not the program.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Fault {
    /// A dialogue that no file describes.
    #[error("no dialogue `{0}`")]
    NoDialogue(String),
    /// A state that its dialogue does not have.
    #[error("no state `{1}` in dialogue `{0}`")]
    NoState(String, String),
    /// An outcome without an arrow.
    #[error("no arrow for outcome `{2}` of `{0}.{1}`")]
    NoArrow(String, String, String),
    /// An input that nothing waits for.
    #[error("nothing waits for this input")]
    NotWaiting,
    /// States follow each other without a person's input.
    #[error("more than {0} states in one step")]
    Endless(usize),
}

/// One step. The session is changed in place; on a fault it must be thrown away.
///
/// # Errors
/// [`Fault`] when the content or the stored session does not hold together.
pub fn step(flows: &Flows, session: &mut Session, input: Input, env: Env) -> Result<Step, Fault> {
    let mut engine = Engine::new(flows, session, env);
    let woken = engine.wake();
    let leads_away =
        matches!(input, Input::Start { .. } | Input::Way(Way::Menu | Way::Cancel) | Input::Timer(Tick::Park));
    let next = match woken {
        Woken::Gone if !matches!(input, Input::Start { .. }) => engine.begin_anew()?,
        // What came was meant for a state that is gone.
        Woken::Moved if !leads_away => {
            engine.speak("common-moved", None);
            engine.rise()?
        }
        _ => engine.take(input)?,
    };
    let (said, error, person) = (engine.said, engine.error, engine.person);
    session.fit(|dialogue| flows.get(dialogue).is_some_and(|flow| flow.ends.is_empty()));
    Ok(Step { said, error, person, next })
}

/// The question a session waits with, as its person sees it; the words of a list that only its source knows are left unsaid. `None`:
/// nothing is asked.
#[must_use]
pub fn open(flows: &Flows, session: &Session, env: Env) -> Option<Question> {
    let mut copy = session.clone();
    let mut engine = Engine::new(flows, &mut copy, env);
    let waits = engine.session.top().is_some_and(|frame| matches!(frame.phase, Phase::Asking | Phase::Ended));
    if !waits || engine.wake() != Woken::AsItWas {
        return None;
    }
    engine.unsaid = true;
    match engine.reopen().ok()? {
        Next::Ask(question) => Some(*question),
        _ => None,
    }
}

/// What belongs to this turn only and is never stored.
#[derive(Default)]
pub(super) struct Carry {
    pub(super) secret: Option<String>,
    pub(super) file: Option<FileHandle>,
    pub(super) own_phone: bool,
}

pub(super) struct Engine<'a> {
    pub(super) flows: &'a Flows,
    pub(super) session: &'a mut Session,
    pub(super) env: Env,
    pub(super) said: Vec<Say>,
    pub(super) error: Option<String>,
    /// A person of the call centre was asked for.
    pub(super) person: bool,
    pub(super) carry: Carry,
    /// A `change_` option was pressed: its question is asked, though its answer stands.
    pub(super) changing: bool,
    /// Items of the open list, as the source has just named them.
    pub(super) named: Vec<Item>,
    /// Lists may be asked without their words.
    pub(super) unsaid: bool,
    entered: usize,
}

impl<'a> Engine<'a> {
    pub(super) fn new(flows: &'a Flows, session: &'a mut Session, env: Env) -> Self {
        Self {
            flows,
            session,
            env,
            said: Vec::new(),
            error: None,
            person: false,
            carry: Carry::default(),
            changing: false,
            named: Vec::new(),
            unsaid: false,
            entered: 0,
        }
    }

    fn take(&mut self, input: Input) -> Result<Next, Fault> {
        match input {
            Input::Start { dialogue, args, aside } => self.start(dialogue, args, aside),
            Input::Repeat => self.reopen(),
            Input::Way(way) => self.way(way),
            Input::Outcome(name, writes) => self.outcome(&name, writes),
            Input::Options(options) => self.options(options),
            Input::Timer(tick) => self.tick(tick),
            Input::Courtesy(words) => self.courtesy(words),
            answer => match self.session.top().map(|frame| frame.phase) {
                Some(Phase::Asking) => answer::take(self, answer),
                Some(Phase::Ended) => self.after_end(answer),
                None => Ok(Next::Rest),
                _ => Err(Fault::NotWaiting),
            },
        }
    }

    pub(super) fn flow(&self, name: &str) -> Result<&'a Flow, Fault> {
        self.flows.get(name).ok_or_else(|| Fault::NoDialogue(name.to_owned()))
    }

    pub(super) fn frame(&mut self) -> Result<&mut Frame, Fault> {
        self.session.stack.last_mut().ok_or(Fault::NotWaiting)
    }

    /// The open frame's dialogue and state.
    pub(super) fn here(&self) -> Result<(&'a Flow, &'a State), Fault> {
        let frame = self.session.top().ok_or(Fault::NotWaiting)?;
        let flow = self.flow(&frame.dialogue)?;
        let state =
            flow.states.get(&frame.state).ok_or_else(|| Fault::NoState(frame.dialogue.clone(), frame.state.clone()))?;
        Ok((flow, state))
    }

    /// A text of the open frame, with its slots as they are now.
    pub(super) fn say(&self, message: String, attr: Option<&str>) -> Say {
        let (dialogue, slots) =
            self.session.top().map(|frame| (frame.dialogue.clone(), frame.slots.clone())).unwrap_or_default();
        Say { message, attr: attr.map(str::to_owned), dialogue, slots, facts: Vec::new() }
    }

    pub(super) fn speak(&mut self, message: &str, attr: Option<&str>) {
        let say = self.say(message.to_owned(), attr);
        self.said.push(say);
    }

    /// Moves the open frame into a state and does what stands there.
    pub(super) fn enter(&mut self, name: &str) -> Result<Next, Fault> {
        self.entered += 1;
        if self.entered > MAX_STATES {
            return Err(Fault::Endless(MAX_STATES));
        }
        if self.lacks_grounds(name)? {
            let dialogue = self.frame()?.dialogue.clone();
            return self.enter(&self.flow(&dialogue)?.entry.value);
        }
        let frame = self.frame()?;
        name.clone_into(&mut frame.state);
        (frame.wrong, frame.doubt, frame.list) = (0, None, None);
        let visited = frame.forget_loop(name);
        let (_, state) = self.here()?;
        if let Some(call) = &state.call {
            let frame = self.frame()?;
            frame.phase = Phase::Calling;
            let given =
                call.with.iter().filter_map(|(arg, slot)| Some((arg.clone(), frame.slots.get(&slot.value)?.clone())));
            let args: Slots = given.collect();
            return self.push(call.dialogue.value.clone(), args, false);
        }
        if state.expect.is_none() {
            return self.act();
        }
        let changing = std::mem::take(&mut self.changing);
        let frame = self.frame()?;
        if frame.fix.as_deref() == Some(name) {
            frame.rejoin(name);
        } else if frame.fix.is_some()
            && !changing
            && !visited
            && let Some(next) = self.pass()?
        {
            return Ok(next);
        }
        self.frame()?.phase = Phase::Asking;
        self.ask()
    }

    /// After a change: goes over a question whose answer still stands. Only onwards: an arrow back or out is the person's to take.
    fn pass(&mut self) -> Result<Option<Next>, Fault> {
        let (_, state) = self.here()?;
        let Some(value) = self.stored(state) else { return Ok(None) };
        let chosen = match state.expect.as_ref().map(|kind| kind.value) {
            Some(Expect::Choice) => value.code().and_then(|code| state.on.get(code)),
            // The files are there: what remains is to say so.
            Some(Expect::Documents) => state.options.get("done"),
            _ => return self.answered().map(Some),
        };
        let onward = chosen.filter(|arrow| matches!(arrow.value, Target::State(_)));
        onward.map(|arrow| self.leave(&arrow.value)).transpose()
    }

    fn stored(&self, state: &State) -> Option<Value> {
        let slot = state.save.as_ref()?;
        let no_files = |value: &Value| matches!(value, Value::Files(_));
        self.session.top()?.slots.get(&slot.value).filter(|value| !value.is_empty() || no_files(value)).cloned()
    }

    /// The open question has its answer: act on it, or go on.
    pub(super) fn answered(&mut self) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        if state.act.is_some() {
            return self.act();
        }
        let arrow =
            state.on.get("ok").ok_or_else(|| Fault::NoArrow(flow.name.clone(), state.name.clone(), "ok".to_owned()))?;
        self.leave(&arrow.value)
    }

    fn act(&mut self) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let Some(action) = &state.act else { return Err(Fault::NoState(flow.name.clone(), state.name.clone())) };
        let carry = std::mem::take(&mut self.carry);
        let frame = self.frame()?;
        frame.phase = Phase::Doing;
        Ok(Next::Do(Deed {
            action: action.value.clone(),
            dialogue: frame.dialogue.clone(),
            slots: frame.slots.clone(),
            secret: carry.secret,
            file: carry.file,
            own_phone: carry.own_phone,
        }))
    }

    fn outcome(&mut self, name: &str, writes: Slots) -> Result<Next, Fault> {
        if self.frame()?.phase != Phase::Doing {
            return Err(Fault::NotWaiting);
        }
        let (flow, state) = self.here()?;
        let woken = self.frame()?.woken;
        self.set_all(if woken { still_wanted(flow, writes) } else { writes })?;
        let failure = self.flows.everywhere.failures.get(name).map(|other| other.value.as_str());
        let arrow = state.on.get(name).or_else(|| state.on.get(failure?));
        // A failure without words of its own has those of the arrow it takes.
        let own = |name: &str| self.flows.spoken.contains(&format!("{}.{name}", flow.message(&state.name)));
        let name = failure.filter(|failure| !own(name) && own(failure)).unwrap_or(name);
        if arrow.is_none() && woken {
            return self.retrace();
        }
        let arrow = arrow.ok_or_else(|| Fault::NoArrow(flow.name.clone(), state.name.clone(), name.to_owned()))?;
        self.frame()?.failed = Some(state.name.clone());
        let id = format!("{}.{name}", flow.message(&state.name));
        let spoken = self.flows.spoken.contains(&id);
        if spoken {
            self.speak(&flow.message(&state.name), Some(name));
        }
        if arrow.value == Target::Again && spoken {
            self.error = Some(id);
        }
        let frame = self.frame()?;
        if !state.back {
            frame.fix = None;
            frame.before.clear();
            frame.trail.clear();
        }
        if state.expect.is_none() {
            return self.follow(&arrow.value);
        }
        self.frame()?.phase = Phase::Asking;
        self.leave(&arrow.value)
    }

    /// Leaves an answered question along an arrow, remembering it for "back".
    pub(super) fn leave(&mut self, target: &Target) -> Result<Next, Fault> {
        let (_, state) = self.here()?;
        // A code is used up with its answer: nobody comes back to it.
        let once = state.expect.as_ref().is_some_and(|kind| kind.value == Expect::Otp);
        if state.expect.is_some() && !once && matches!(target, Target::State(_) | Target::End(_)) {
            let frame = self.frame()?;
            frame.forget_loop(&state.name);
            if frame.trail.len() >= limits::TRAIL_MAX {
                frame.trail.remove(0);
            }
            frame.trail.push(state.name.clone());
        }
        self.follow(target)
    }

    pub(super) fn follow(&mut self, target: &Target) -> Result<Next, Fault> {
        match target {
            Target::State(name) => self.enter(name),
            Target::End(name) => self.end(name),
            Target::Again => {
                self.frame()?.phase = Phase::Asking;
                self.ask()
            }
            Target::Back => self.back(),
            Target::Menu => self.menu(),
            Target::Park => self.park(),
            Target::Failed => self.retry(),
            Target::Operator => self.operator(),
            Target::Cancel => self.cancel(),
        }
    }

    /// The state whose action failed: acts again on the stored answer, else asks.
    fn retry(&mut self) -> Result<Next, Fault> {
        let frame = self.frame()?;
        let Some(name) = frame.failed.clone() else { return self.back() };
        name.clone_into(&mut frame.state);
        let (_, state) = self.here()?;
        if state.act.is_some() && (state.expect.is_none() || self.stored(state).is_some()) {
            return self.act();
        }
        self.enter(&name)
    }

    /// Sets a slot; a changed value clears the answers that depended on it.
    pub(super) fn set(&mut self, slot: &str, value: Value) -> Result<(), Fault> {
        self.set_all(Slots::from([(slot.to_owned(), value)]))
    }

    /// Sets slots at once: none of them clears another.
    fn set_all(&mut self, values: Slots) -> Result<(), Fault> {
        let dialogue = self.frame()?.dialogue.clone();
        let flow = self.flow(&dialogue)?;
        let frame = self.frame()?;
        let mut slots = frame.slots.clone();
        for (slot, value) in &values {
            if slots.get(slot) != Some(value) {
                clear_dependents(flow, &mut slots, slot);
            }
        }
        slots.extend(values);
        frame.replace(slots);
        Ok(())
    }

    fn way(&mut self, way: Way) -> Result<Next, Fault> {
        match way {
            Way::Menu => self.menu(),
            Way::Back => self.back(),
            Way::Change => self.change(),
            Way::Help => self.help(),
            Way::Cancel => self.cancel(),
            Way::Language => self.language(),
            Way::Operator => self.operator(),
        }
    }
}

pub(super) fn clear_dependents(flow: &Flow, slots: &mut Slots, slot: &str) {
    for state in flow.states.values() {
        let (Some(of), Some(save)) = (&state.of, &state.save) else { continue };
        if of.value == slot && save.value != slot && slots.remove(&save.value).is_some() {
            clear_dependents(flow, slots, &save.value);
        }
    }
}
