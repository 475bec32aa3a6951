//! The ways that are open everywhere: menu, back, help, cancel, language, operator; and what lies parked.

use super::clock::DAY;
use super::engine::{Engine, Fault};
use super::flow::EverywhereTarget;
use super::session::{Frame, Phase, Slots};
use super::turn::{Input, Next};
use super::vocabulary::Way;
use crate::domain::limits;

impl Engine<'_> {
    /// One question back. Answers are undone, deeds are not.
    pub(super) fn back(&mut self) -> Result<Next, Fault> {
        let Some(frame) = self.session.stack.last_mut() else { return Ok(Next::Rest) };
        if frame.phase == Phase::Ended {
            if self.env.registered {
                return self.home();
            }
            self.speak("everywhere-back", Some("nothing"));
            return self.reopen();
        }
        let refuses = self.here().is_ok_and(|(_, state)| !state.back);
        if refuses {
            self.speak("everywhere-back", Some("refused"));
            return self.reopen();
        }
        let frame = self.frame()?;
        if let Some(state) = frame.trail.pop() {
            if frame.fix.as_deref() == Some(&state) {
                frame.restore();
            }
            return self.ask_at(&state);
        }
        if let Some(next) = self.back_out()? {
            return Ok(next);
        }
        let at_home = self.here().is_ok_and(|(flow, _)| flow.home);
        if self.env.registered && !at_home {
            return self.menu();
        }
        self.speak("everywhere-back", Some("nothing"));
        self.reopen()
    }

    /// "Change": a summary has buttons for it and says so, elsewhere it is the last answer.
    pub(super) fn change(&mut self) -> Result<Next, Fault> {
        let has_buttons =
            self.here().is_ok_and(|(_, state)| state.on.keys().any(|option| option.starts_with("change_")));
        if has_buttons { self.help() } else { self.back() }
    }

    /// Nothing was answered here yet: out of the dialogue, to the last question its callers asked, or to what a digression left open.
    fn back_out(&mut self) -> Result<Option<Next>, Fault> {
        let stack = &self.session.stack;
        let last = stack.len().saturating_sub(1);
        let asked = |index: &usize| stack.get(*index).is_some_and(|frame| frame.aside || !frame.trail.is_empty());
        let Some(index) = (0..=last).rev().find(asked) else { return Ok(None) };
        let aside = stack.get(index).is_some_and(|frame| frame.aside && frame.trail.is_empty());
        self.park_forms();
        self.session.stack.truncate(if aside { index } else { index + 1 });
        if !aside {
            return self.back().map(Some);
        }
        if self.session.stack.is_empty() { Ok(Some(Next::Rest)) } else { self.reopen().map(Some) }
    }

    fn ask_at(&mut self, state: &str) -> Result<Next, Fault> {
        let frame = self.frame()?;
        state.clone_into(&mut frame.state);
        (frame.wrong, frame.doubt, frame.list, frame.phase) = (0, None, None, Phase::Asking);
        let (_, at) = self.here()?;
        if at.expect.is_some() { self.ask() } else { self.back() }
    }

    pub(super) fn menu(&mut self) -> Result<Next, Fault> {
        if !self.env.registered {
            self.speak("everywhere-menu", Some("locked"));
            return self.reopen();
        }
        let before = self.session.parked.len();
        self.park_forms();
        if self.session.parked.len() > before {
            self.speak_parked();
        }
        self.home()
    }

    /// The menu's question, with nothing under it.
    pub(super) fn home(&mut self) -> Result<Next, Fault> {
        let home = self.flows.home().ok_or_else(|| Fault::NoDialogue("menu".to_owned()))?.name.clone();
        self.session.stack.clear();
        self.push(home, Slots::new(), false)
    }

    /// Answers kept; nothing is open, or the menu.
    pub(super) fn park(&mut self) -> Result<Next, Fault> {
        self.park_forms();
        self.session.stack.clear();
        self.speak_parked();
        if self.env.registered { self.home() } else { Ok(Next::Rest) }
    }

    /// For how long the answers are kept, and how to come back to them.
    fn speak_parked(&mut self) {
        let mut say = self.say("common-parked".to_owned(), (!self.env.registered).then_some("start"));
        say.facts.push(self.days_kept());
        self.said.push(say);
    }

    /// How many days parked answers are kept after a person's last word.
    pub(super) fn days_kept(&self) -> (String, i64) {
        let days = self.flows.everywhere.park.value.div_ceil(DAY);
        ("days".to_owned(), i64::try_from(days).unwrap_or(i64::MAX))
    }

    pub(super) fn cancel(&mut self) -> Result<Next, Fault> {
        let dropped =
            self.session.stack.iter().any(|frame| self.flows.get(&frame.dialogue).is_some_and(|flow| flow.form));
        if dropped {
            self.speak("common-cancelled", None);
        }
        if self.env.registered {
            return self.home();
        }
        if dropped {
            self.session.stack.clear();
            return Ok(Next::Rest);
        }
        self.reopen()
    }

    /// Lays half-done forms aside, newest last, at most `limits::PARKED_MAX`.
    pub(super) fn park_forms(&mut self) {
        let is_form = |name: &str| self.flows.get(name).is_some_and(|flow| flow.form);
        let first = self.session.stack.iter().position(|frame| is_form(&frame.dialogue));
        let Some(first) = first else { return };
        let mut frames = self.session.stack.split_off(first);
        if let Some(aside) = frames.iter().position(|frame| frame.aside) {
            frames.truncate(aside);
        }
        let open = frames.last().is_some_and(|frame| frame.phase == Phase::Asking);
        // A stranger's form begins empty: whatever it holds they have answered, though there may be no way back to it.
        let answered = |frame: &Frame| !frame.trail.is_empty() || (!self.env.registered && !frame.slots.is_empty());
        let begun = frames.iter().any(answered);
        let name = frames.first().map(|frame| frame.dialogue.clone());
        // What a form led to that is none itself, as the card of an application filed before: nothing of the form is left to do.
        let within = frames.last().is_some_and(|frame| is_form(&frame.dialogue));
        if open && begun && within {
            self.session.parked.retain(|other| other.first().map(|frame| &frame.dialogue) != name.as_ref());
            // A list is fetched anew when the form is taken up.
            let kept = frames.iter().cloned().map(|frame| Frame { list: None, ..frame });
            self.session.parked.push(kept.collect());
            if self.session.parked.len() > limits::PARKED_MAX {
                self.session.parked.remove(0);
            }
        }
        self.session.stack.extend(frames);
    }

    /// A person of the contact centre is asked for; the question stays. Whether somebody comes is the conversation's to say.
    pub(super) fn operator(&mut self) -> Result<Next, Fault> {
        self.person = true;
        self.reopen()
    }

    /// A kind word back; then the question, or the menu after last words.
    pub(super) fn courtesy(&mut self, words: &str) -> Result<Next, Fault> {
        self.speak(words, None);
        match self.session.top().map(|frame| frame.phase) {
            Some(Phase::Ended) if self.env.registered => self.home(),
            _ => self.reopen(),
        }
    }

    pub(super) fn help(&mut self) -> Result<Next, Fault> {
        let message = match self.here() {
            Ok((flow, state)) => Some(flow.message(&state.name)),
            Err(_) => self.flows.home().map(|home| home.message(&home.entry.value)),
        };
        if let Some(message) = message {
            self.speak(&message, Some("help"));
        }
        self.reopen()
    }

    pub(super) fn language(&mut self) -> Result<Next, Fault> {
        let target = self.flows.everywhere.ways.get(&Way::Language);
        let Some(EverywhereTarget::Dialogue(name)) = target.map(|target| &target.value) else { return self.reopen() };
        if self.session.top().is_some_and(|frame| &frame.dialogue == name) {
            return self.reopen();
        }
        self.push(name.clone(), Slots::new(), true)
    }

    /// Words after an end: the menu, and they are its first answer.
    pub(super) fn after_end(&mut self, answer: Input) -> Result<Next, Fault> {
        if !self.env.registered {
            return self.reopen();
        }
        let next = self.home()?;
        match answer {
            Input::Pressed(id) if self.here()?.1.on.contains_key(&id) => super::answer::take(self, Input::Pressed(id)),
            _ => Ok(next),
        }
    }
}
