//! Which conversations pass a place in a dialogue: those in which a question before it is followed by one after it. The others need not be
//! played to know that they go as they did.

use std::collections::BTreeSet;

use esik::dialogue::flow::{Flow, Flows, State, Target};

use crate::transcripts::script::Script;

/// Messages around a place; `None`: whichever.
pub struct Near {
    before: Option<BTreeSet<String>>,
    after: Option<BTreeSet<String>>,
}

impl Near {
    /// Around a state's arrows to these targets; around the state itself where none is named.
    pub fn new(flows: &Flows, name: &str, state: &str, targets: &[String]) -> Self {
        let flow = flows.get(name).expect("the dialogue");
        let mut after = Some(BTreeSet::new());
        for target in targets {
            let more = behind_word(flows, flow, target);
            after = after.zip(more).map(|(all, more)| all.into_iter().chain(more).collect());
        }
        Self { before: before(flow, state), after: after.filter(|_| !targets.is_empty()) }
    }

    /// In how many different ways a conversation passes the place.
    pub fn ways(&self, script: &Script) -> usize {
        let said = script.messages();
        let within = |wanted: &Option<BTreeSet<String>>, said: &[&str]| {
            wanted.as_ref().is_none_or(|wanted| said.iter().any(|message| wanted.contains(*message)))
        };
        let begins = self.before.is_none() && said.first().is_some_and(|first| within(&self.after, first));
        let pairs = said.iter().zip(said.iter().skip(1));
        let passing = pairs.filter(|(first, then)| within(&self.before, first) && within(&self.after, then));
        passing.collect::<BTreeSet<_>>().len() + usize::from(begins)
    }
}

/// Questions after which a state may be entered: its own, or those before it. `None`: whoever begins the dialogue.
fn before(flow: &Flow, state: &str) -> Option<BTreeSet<String>> {
    let (mut seen, mut open, mut found) = (BTreeSet::new(), vec![state.to_owned()], BTreeSet::new());
    while let Some(state) = open.pop() {
        if !seen.insert(state.clone()) {
            continue;
        }
        if flow.states.get(&state).is_some_and(|state| state.expect.is_some()) {
            found.insert(flow.message(&state));
            continue;
        }
        let called = flow.states.get(&state).is_some_and(|state| state.call.is_some());
        if state.is_empty() || state == flow.entry.value || called {
            return None;
        }
        let leads = |at: &Target| matches!(at, Target::State(name) if *name == state) || *at == Target::Failed;
        open.extend(flow.states.values().filter(|state| arrows(state).any(leads)).map(|state| state.name.clone()));
    }
    Some(found)
}

fn arrows(state: &State) -> impl Iterator<Item = &Target> {
    let then = state.call.iter().flat_map(|call| call.then.values());
    state.on.values().chain(state.options.values()).chain(state.empty.iter()).chain(then).map(|at| &at.value)
}

fn behind_word(flows: &Flows, flow: &Flow, target: &str) -> Option<BTreeSet<String>> {
    let said = |message: &str| Some(BTreeSet::from([message.to_owned()]));
    match target {
        "@menu" => said("menu-main"),
        "@operator" => Some(["handoff-queued", "handoff-nobody", "handoff-outside"].map(str::to_owned).into()),
        "@park" => said("common-parked"),
        "@cancel" => said("common-cancelled"),
        word if word.starts_with('@') => None,
        end if flow.ends.contains_key(end) => said(&flow.message(end)),
        state => behind(flows, flow, state),
    }
}

/// What may be said next once a state is entered. `None`: it cannot be told.
fn behind(flows: &Flows, flow: &Flow, state: &str) -> Option<BTreeSet<String>> {
    let (mut seen, mut open, mut found) = (BTreeSet::new(), vec![state.to_owned()], BTreeSet::new());
    while let Some(name) = open.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let state = flow.states.get(&name)?;
        if let Some(call) = &state.call {
            // Begun, or taken up wherever it was left.
            let called = flows.get(&call.dialogue.value)?;
            found.extend(called.states.keys().map(|state| called.message(state)));
            found.extend(callees(flows, called));
            continue;
        }
        if state.expect.is_some() {
            found.insert(flow.message(&name));
            // After a change it may be passed over.
            if state.save.is_none() {
                continue;
            }
        }
        for target in arrows(state) {
            match target {
                Target::State(next) => open.push(next.clone()),
                Target::End(end) => found.extend([flow.message(end)]),
                Target::Menu => found.extend(["menu-main".to_owned()]),
                _ if state.expect.is_some() => {}
                _ => return None,
            }
        }
    }
    Some(found)
}

/// Questions of the dialogues that one calls in turn.
fn callees(flows: &Flows, flow: &Flow) -> Vec<String> {
    let called = flow.states.values().filter_map(|state| flows.get(&state.call.as_ref()?.dialogue.value));
    called.flat_map(|called| called.states.keys().map(|state| called.message(state)).collect::<Vec<_>>()).collect()
}
