//! The stack of dialogues: begun, called, taken up again, ended.

use std::collections::BTreeMap;

use super::engine::{Engine, Fault};
use super::flow::Target;
use super::moved::Woken;
use super::session::{Frame, Phase, Slots};
use super::turn::{Next, Say};

impl Engine<'_> {
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

    /// Begins a dialogue over the open one; a parked form of that name is taken up where it lay, unless it was about something else.
    pub(super) fn push(&mut self, dialogue: String, args: Slots, aside: bool) -> Result<Next, Fault> {
        let flow = self.flow(&dialogue)?;
        let parked = self
            .session
            .parked
            .iter()
            .rposition(|frames| frames.first().is_some_and(|frame| frame.dialogue == dialogue));
        if let Some(index) = parked {
            let mut frames = self.session.parked.remove(index);
            let same = |frame: &Frame| args.iter().all(|(name, about)| frame.slots.get(name) == Some(about));
            if frames.first().is_some_and(same) {
                let inherited = self.cut(frames.iter().map(|frame| frame.dialogue.as_str()));
                if let Some(first) = frames.first_mut() {
                    first.aside = aside || inherited;
                }
                // Another channel shows another number of items at once.
                frames.iter_mut().for_each(|frame| frame.list = None);
                self.session.stack.extend(frames);
                let woken = self.wake();
                self.speak("common-resumed", None);
                return if woken == Woken::AsItWas { self.reopen() } else { self.rise() };
            }
        }
        let aside = aside || self.cut([dialogue.as_str()].into_iter());
        self.session.stack.push(Frame {
            dialogue,
            version: flow.version.value,
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
            woken: false,
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
            let call = state.call.as_ref().filter(|call| call.dialogue.value == frame.dialogue);
            let Some((call, arrow)) = call.and_then(|call| Some((call, call.then.get(name)?))) else {
                return self.came_home(say);
            };
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

    /// A dialogue ended whose caller has woken up elsewhere since.
    fn came_home(&mut self, say: Say) -> Result<Next, Fault> {
        let frame = self.frame()?;
        if !frame.woken {
            return Err(Fault::NoArrow(frame.dialogue.clone(), frame.state.clone(), say.message));
        }
        frame.phase = Phase::Asking;
        self.said.push(say);
        self.rise()
    }
}
