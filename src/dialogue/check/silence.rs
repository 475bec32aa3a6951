//! Proof 4 on silence: the terms stand in order, and what a state says about time belongs to a question.

use super::super::flow::{At, Flows, State, Target};
use super::super::load::Finding;
use super::super::vocabulary::SlotType;
use super::Proof;

/// `[silence]` of `everywhere.toml`.
pub(super) fn terms(flows: &Flows) -> Vec<Finding> {
    let everywhere = &flows.everywhere;
    let mut found = Vec::new();
    let mut fault = |line: usize, what: String, mend: &str| {
        found.push(Finding { file: everywhere.file.clone(), line, proof: 4, what, mend: mend.to_owned() });
    };
    let mut before: Option<&At<u64>> = None;
    for term in everywhere.remind.iter().chain([&everywhere.park]) {
        if before.is_some_and(|before| before.value >= term.value) || term.value == 0 {
            let mend = "write the terms from the shortest to the longest, `park` the longest of all";
            fault(term.line, format!("a silence of {} seconds comes too soon", term.value), mend);
        }
        before = Some(term);
    }
    let (from, to) = everywhere.quiet.value;
    if from == to {
        fault(everywhere.quiet.line, "the quiet hours never end".to_owned(), "write two different times of day");
    }
    found
}

/// `remind` and `expires` of a state.
pub(super) fn prove(proof: &mut Proof<'_>) {
    for state in proof.states() {
        remind(proof, state);
        expires(proof, state);
    }
}

fn remind(proof: &mut Proof<'_>, state: &State) {
    let Some(remind) = &state.remind else { return };
    let called = proof.flows.flows.values().any(|flow| {
        let calls = |state: &State| state.call.as_ref().is_some_and(|call| call.dialogue.value == proof.flow.name);
        flow.form && flow.states.values().any(calls)
    });
    if state.expect.is_none() {
        let what = format!("`{}` asks nothing, so nobody is reminded of it", state.name);
        proof.fault(remind.line, 4, what, "take `remind` out");
    } else if !proof.flow.form && !called {
        let what = format!("`{}` is no form, so nobody is reminded of it", proof.flow.name);
        proof.fault(remind.line, 4, what, "take `remind` out, or write `form = true`");
    }
}

fn expires(proof: &mut Proof<'_>, state: &State) {
    let Some(expires) = &state.expires else { return };
    let (name, slot) = (&state.name, &expires.at.value);
    if state.expect.is_none() {
        proof.fault(expires.at.line, 4, format!("`{name}` asks nothing that could end"), "take `expires` out");
    }
    match proof.flow.slot(slot) {
        None => proof.fault(expires.at.line, 4, format!("no slot `{slot}`"), "declare it under [slots]"),
        Some(known) if known.kind != SlotType::Moment => {
            proof.fault(expires.at.line, 4, format!("`{slot}` is no moment"), "name a slot of type `moment`");
        }
        Some(_) => {}
    }
    let leads = match &expires.then.value {
        Target::State(next) => next != name && proof.flow.states.contains_key(next),
        Target::Menu => true,
        _ => false,
    };
    if !leads {
        let what = format!("the time of `{name}` runs out to nowhere");
        proof.fault(expires.then.line, 4, what, "name another state of this file, or \"@menu\"");
    }
}
