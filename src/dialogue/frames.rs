//! The stack of dialogues: begun, called, taken up again, ended, and woken after a change of the files.

use std::collections::BTreeMap;

use super::engine::{Engine, Fault};
use super::flow::Target;
use super::session::{Frame, Phase, Slots};
use super::turn::{Next, Say};

impl Engine<'_> {
    /// States that left their file since the session was stored get the home `[moved]` names, else their dialogue's entry.
    /// Whether the open frame moved, or lost the dialogue it had called.
    pub(super) fn wake(&mut self) -> bool {
        let flows = self.flows;
        self.session.stack.retain(|frame| flows.get(&frame.dialogue).is_some());
        let mut moved = false;
        for frame in &mut self.session.stack {
            let Some(flow) = flows.get(&frame.dialogue) else { continue };
            let ended = frame.phase == Phase::Ended && flow.ends.contains_key(&frame.state);
            moved = !ended && !flow.states.contains_key(&frame.state);
            if moved {
                let home = flow.moved.get(&format!("{}.{}", frame.version, frame.state));
                frame.state = home.unwrap_or(&flow.entry).value.clone();
                frame.list = None;
            }
            frame.trail.retain(|state| flow.states.contains_key(state));
            frame.version = flow.version;
        }
        let orphaned = self.session.top().is_some_and(|frame| frame.phase == Phase::Calling);
        moved || orphaned
    }

    /// Goes on in the state the open frame has woken up in.
    pub(super) fn rise(&mut self) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let name = if state.call.is_some() { &flow.entry.value } else { &state.name };
        self.enter(name)
    }

    pub(super) fn start(&mut self, dialogue: String, args: Slots, aside: bool) -> Result<Next, Fault> {
        if !aside {
            self.session.stack.clear();
        }
        // One digression at a time: an older one gives way, its forms are parked.
        if let Some(older) = self.session.stack.iter().position(|frame| frame.aside) {
            let older = self.session.stack.split_off(older);
            let open = std::mem::replace(&mut self.session.stack, older);
            self.park_forms();
            self.session.stack = open;
        }
        self.push(dialogue, args, aside)
    }

    /// Begins a dialogue over the open one; a parked form of that name is taken up where it lay.
    pub(super) fn push(&mut self, dialogue: String, args: Slots, aside: bool) -> Result<Next, Fault> {
        let flow = self.flow(&dialogue)?;
        let parked = self
            .session
            .parked
            .iter()
            .rposition(|frames| frames.first().is_some_and(|frame| frame.dialogue == dialogue));
        if let Some(index) = parked {
            let mut frames = self.session.parked.remove(index);
            if args.is_empty() {
                let inherited = self.cut(frames.iter().map(|frame| frame.dialogue.as_str()));
                if let Some(first) = frames.first_mut() {
                    first.aside = aside || inherited;
                }
                self.session.stack.extend(frames);
                let moved = self.wake();
                self.speak("common-resumed", None);
                return if moved { self.rise() } else { self.reopen() };
            }
        }
        let aside = aside || self.cut([dialogue.as_str()].into_iter());
        self.session.stack.push(Frame {
            dialogue,
            version: flow.version,
            state: flow.entry.value.clone(),
            phase: Phase::Asking,
            slots: args,
            trail: Vec::new(),
            wrong: 0,
            doubt: None,
            fix: None,
            before: BTreeMap::new(),
            failed: None,
            list: None,
            aside,
        });
        self.enter(&flow.entry.value)
    }

    /// A dialogue that is under way already and is begun once more, deeper down, leaves its older self behind: the stack never
    /// holds one twice, so it cannot grow without end. Only down to the last digression, which must come back to its question:
    /// whether whoever comes next has to come back there.
    fn cut<'n>(&mut self, names: impl Iterator<Item = &'n str>) -> bool {
        let stack = &mut self.session.stack;
        let floor = stack.iter().rposition(|frame| frame.aside).unwrap_or(0);
        let twice = names.filter_map(|name| stack.iter().rposition(|frame| frame.dialogue == name)).max();
        let Some(twice) = twice.filter(|twice| *twice >= floor) else { return false };
        let aside = stack.drain(floor..=twice).any(|frame| frame.aside);
        match stack.get_mut(floor) {
            Some(frame) => {
                frame.aside = aside;
                false
            }
            None => aside,
        }
    }

    pub(super) fn end(&mut self, name: &str) -> Result<Next, Fault> {
        let mut frame = self.session.stack.pop().ok_or(Fault::NotWaiting)?;
        let flow = self.flow(&frame.dialogue)?;
        let say = Say {
            message: flow.message(name),
            attr: None,
            dialogue: frame.dialogue.clone(),
            slots: frame.slots.clone(),
            facts: Vec::new(),
        };
        if frame.aside {
            self.said.push(say);
            return if self.session.stack.is_empty() { Ok(Next::Rest) } else { self.reopen() };
        }
        if !self.session.stack.is_empty() {
            let (_, state) = self.here()?;
            // The caller has woken up elsewhere since.
            let Some(call) = &state.call else {
                self.said.push(say);
                return self.rise();
            };
            let arrow = call
                .then
                .get(name)
                .ok_or_else(|| Fault::NoArrow(flow.name.clone(), state.name.clone(), name.to_owned()))?;
            if arrow.value != Target::Menu {
                for (slot, returned) in &call.take {
                    let from = flow.returns.get(&returned.value).and_then(|source| frame.slots.get(&source.value));
                    if let Some(value) = from.cloned() {
                        self.set(slot, value)?;
                    }
                }
                self.said.push(say);
                return self.leave(&arrow.value);
            }
        }
        // A form under a digression that led to the menu.
        self.park_forms();
        name.clone_into(&mut frame.state);
        frame.phase = Phase::Ended;
        frame.trail.clear();
        self.session.stack = vec![frame];
        self.reopen()
    }
}
