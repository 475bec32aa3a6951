//! A person goes on at another place: what is open is left there half done, and taken up again where they come back.

use super::clock::half_done;
use super::engine::Engine;
use super::flow::Flows;
use super::session::{Frame, Session};
use super::turn::Env;

/// Leaves what is open: a form that lies half done is put aside with the list it shows, and its name is answered.
pub fn leave(flows: &Flows, session: &mut Session, env: Env) -> Option<String> {
    let form = half_done(flows, session).map(str::to_owned);
    let last = session.top().map(|frame| (frame.dialogue.clone(), frame.list.clone()));
    Engine::new(flows, session, env).park_forms();
    session.stack.clear();
    let form = form.filter(|form| is_parked(&session.parked, form))?;
    let shown = session.parked.last_mut().and_then(|frames| frames.last_mut());
    if let (Some(frame), Some((dialogue, list))) = (shown, last)
        && frame.dialogue == dialogue
    {
        frame.list = list;
    }
    Some(form)
}

/// A form of this name lies aside.
#[must_use]
pub fn is_parked(parked: &[Vec<Frame>], form: &str) -> bool {
    parked.iter().any(|frames| begins_with(frames, form))
}

/// Takes a form from those that lie aside, to be put back as it was ([`come_back`]).
pub fn take_out(session: &mut Session, form: &str) -> Option<Vec<Frame>> {
    let index = session.parked.iter().rposition(|frames| begins_with(frames, form))?;
    Some(session.parked.remove(index))
}

/// The very question that was left is open again. Nothing else may be open.
pub fn come_back(session: &mut Session, mut form: Vec<Frame>) {
    if let Some(first) = form.first_mut() {
        first.aside = false;
    }
    session.stack = form;
}

fn begins_with(frames: &[Frame], form: &str) -> bool {
    frames.first().is_some_and(|frame| frame.dialogue == form)
}
