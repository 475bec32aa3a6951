//! Proofs 1 and 2: every state is reached, and from each there is a way out.

use std::collections::BTreeSet;

use super::super::flow::{State, Target};
use super::super::vocabulary::EndKind;
use super::Proof;
use super::graph::{Actors, actors, arrows, successors};

pub(super) fn prove(proof: &mut Proof<'_>) {
    let actors = actors(proof.flow);
    let reached = reached(proof, &actors);
    for state in proof.states() {
        if !reached.contains(state.name.as_str()) {
            let what = format!("no way leads to `{}`", state.name);
            proof.fault(state.line, 1, what, "let an arrow lead to it, or take it out");
        }
    }
    let flow = proof.flow;
    for (name, end) in &flow.ends {
        let used = proof.states().filter(|state| reached.contains(state.name.as_str()));
        let used = used.flat_map(arrows).any(|arrow| *arrow.target == Target::End(name.clone()));
        if !used {
            proof.fault(end.line, 1, format!("nothing ends as `{name}`"), "let an arrow lead to it, or take it out");
        }
    }
    if !flow.home {
        ways_out(proof, &actors, &reached);
    }
}

fn reached<'a>(proof: &Proof<'a>, actors: &Actors<'a>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![proof.flow.entry.value.as_str()];
    while let Some(name) = open.pop() {
        let Some(state) = proof.flow.states.get(name) else { continue };
        if reached.insert(name) {
            open.extend(successors(state, actors).into_iter().map(|(_, next)| next));
        }
    }
    reached
}

/// From every state an end; a success where the dialogue has one. The menu, and a dialogue that has no end of its own, are ways
/// out as well: the person is somewhere else then, with a way on.
fn ways_out(proof: &mut Proof<'_>, actors: &Actors<'_>, reached: &BTreeSet<&str>) {
    let any = leading(proof, actors, |target| matches!(target, Target::End(_) | Target::Menu));
    let flow = proof.flow;
    let succeeds = |target: &Target| match target {
        Target::End(end) => flow.ends.get(end).is_some_and(|end| end.value == EndKind::Success),
        other => *other == Target::Menu,
    };
    let success = leading(proof, actors, succeeds);
    let wanted = flow.ends.values().any(|end| end.value == EndKind::Success);
    for state in proof.states().filter(|state| reached.contains(state.name.as_str())) {
        let name = &state.name;
        if !any.contains(name.as_str()) {
            // A dialogue without ends is left by the ways, which are open at every question.
            if !flow.ends.is_empty() {
                proof.fault(
                    state.line,
                    2,
                    format!("from `{name}` no way leads to an end"),
                    "let one of its arrows lead on",
                );
            }
        } else if wanted && !success.contains(name.as_str()) {
            proof.fault(
                state.line,
                2,
                format!("from `{name}` no way leads to success"),
                "let one of its arrows lead back or to the menu",
            );
        }
    }
}

/// States from which an arrow that counts can be reached.
fn leading<'a>(proof: &Proof<'a>, actors: &Actors<'a>, counts: impl Fn(&Target) -> bool) -> BTreeSet<&'a str> {
    let mut leading: BTreeSet<&str> = BTreeSet::new();
    loop {
        let size = leading.len();
        for state in proof.states() {
            let out = arrows(state).iter().any(|arrow| counts(arrow.target)) || hands_over(proof, state);
            if out || successors(state, actors).iter().any(|(_, next)| leading.contains(next)) {
                leading.insert(&state.name);
            }
        }
        if leading.len() == size {
            return leading;
        }
    }
}

/// It calls a dialogue that never comes back: that one has its own ways out.
fn hands_over(proof: &Proof<'_>, state: &State) -> bool {
    let callee = state.call.as_ref().and_then(|call| proof.flows.get(&call.dialogue.value));
    callee.is_some_and(|callee| callee.ends.is_empty())
}
