//! What time brings to an open question: a reminder, the form put aside, an offer that ends.
//!
//! When that is, the conversation knows; here is only what happens then.

use super::engine::{Engine, Fault};
use super::flow::{Flows, State};
use super::session::{Phase, Session};
use super::turn::{Next, Tick};

pub(super) const DAY: u64 = 86_400;

/// The form that lies open half done, by the name of its outermost dialogue: something in it was answered already.
#[must_use]
pub fn half_done<'s>(flows: &Flows, session: &'s Session) -> Option<&'s str> {
    let is_form = |name: &str| flows.get(name).is_some_and(|flow| flow.form);
    let frames = session.stack.iter().skip_while(|frame| !is_form(&frame.dialogue));
    let begun = frames.clone().any(|frame| !frame.trail.is_empty());
    // A card that it led to is no form: of the form nothing is left to do.
    let last = frames.clone().enumerate().take_while(|(n, frame)| *n == 0 || !frame.aside).last();
    let within = last.is_some_and(|(_, frame)| is_form(&frame.dialogue));
    frames.clone().next().filter(|_| begun && within).map(|frame| frame.dialogue.as_str())
}

/// A reminder may repeat the open question.
#[must_use]
pub fn reminds(flows: &Flows, session: &Session) -> bool {
    let state = session.top().and_then(|frame| flows.get(&frame.dialogue)?.states.get(&frame.state));
    state.is_some_and(|state| state.expect.is_some() && state.reminds())
}

impl Engine<'_> {
    pub(super) fn tick(&mut self, tick: Tick) -> Result<Next, Fault> {
        match tick {
            Tick::Remind => self.remind(),
            Tick::Park => self.put_aside(),
            Tick::Expire => self.expire(),
        }
    }

    /// A kind word and the very same question: the buttons above still answer it.
    fn remind(&mut self) -> Result<Next, Fault> {
        if let Some(form) = half_done(self.flows, self.session).map(str::to_owned) {
            self.speak(&format!("silence-{form}"), None);
        }
        if let Ok((flow, state)) = self.here() {
            let message = flow.message(&state.name);
            if self.flows.spoken.contains(&format!("{message}.remind")) {
                self.speak(&message, Some("remind"));
            }
        }
        // Asking gives the next number: this one keeps its own.
        self.session.seq = self.session.seq.wrapping_sub(1);
        self.reopen()
    }

    /// The open form is parked; a word says so, for how long, and how to come back.
    fn put_aside(&mut self) -> Result<Next, Fault> {
        if let Some(form) = half_done(self.flows, self.session).map(str::to_owned) {
            let mut say = self.say(format!("silence-{form}"), Some("parked"));
            say.facts.push(self.days_kept());
            self.said.push(say);
        }
        self.park_forms();
        self.session.stack.clear();
        if self.env.registered { self.home() } else { Ok(Next::Rest) }
    }

    /// What the question offered has ended. Nothing was answered, so "back" does not lead here.
    fn expire(&mut self) -> Result<Next, Fault> {
        let asking = self.session.top().is_some_and(|frame| frame.phase == Phase::Asking);
        match self.here() {
            Ok((_, State { expires: Some(expires), .. })) if asking => self.follow(&expires.then.value),
            _ => self.reopen(),
        }
    }
}
