//! Proof 5: no slot is read before it is written, on any way through a dialogue.
//!
//! For every state the slots that are surely set when it is entered: the meet over all arrows into it. Writing a slot takes away
//! the answers that depended on it (`of`), as the engine does. "Back" is an arrow too: it leads to the question before with the
//! slots as they are now. Not so over a `change_` option, where the engine puts the answers back, nor from a question that was
//! surely asked before the other one, where the engine forgets the loop between them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::flow::{ArgKind, Flow, Flows, State, Target};
use super::super::vocabulary::{Class, EndKind, Expect, Vocabulary};
use super::Proof;
use super::graph::{Actors, Arrow, Via, actors, arrows, successors};

type Slots = BTreeSet<String>;

/// The slots that are surely set when a state's question, or an end's text, is said: by state or end. States that no way leads to
/// are left out. Texts may name only these among the slots without a neutral value.
#[must_use]
pub fn must_set(flows: &Flows, flow: &Flow, vocabulary: &Vocabulary) -> BTreeMap<String, BTreeSet<String>> {
    let field = Field { flows, flow, vocabulary, actors: actors(flow), before: asked_before(flow) };
    let required = flow.args.iter().filter(|(_, kind)| kind.value == ArgKind::Required);
    let mut known =
        BTreeMap::from([(flow.entry.value.clone(), required.map(|(arg, _)| arg.clone()).collect::<Slots>())]);
    loop {
        let mut changed = false;
        for state in flow.states.values() {
            let Some(set) = known.get(&state.name).cloned() else { continue };
            for (next, after) in field.out(state, &set) {
                changed |= meet(&mut known, next, after);
            }
        }
        if !changed {
            return known;
        }
    }
}

fn meet(known: &mut BTreeMap<String, Slots>, name: &str, after: Slots) -> bool {
    let Some(before) = known.get_mut(name) else {
        known.insert(name.to_owned(), after);
        return true;
    };
    let size = before.len();
    before.retain(|slot| after.contains(slot));
    before.len() < size
}

struct Field<'a> {
    flows: &'a Flows,
    flow: &'a Flow,
    vocabulary: &'a Vocabulary,
    actors: Actors<'a>,
    before: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Field<'a> {
    /// Where a state leads, and what is set there.
    fn out(&self, state: &'a State, set: &Slots) -> Vec<(&'a str, Slots)> {
        let mut all = Vec::new();
        for (arrow, next) in successors(state, &self.actors) {
            all.push((next, self.after(state, &arrow, set)));
        }
        for arrow in arrows(state) {
            if let Target::End(end) = arrow.target {
                all.push((end, self.after(state, &arrow, set)));
            }
        }
        let back = self.before.get(state.name.as_str()).into_iter().flatten();
        all.extend(back.map(|question| (*question, set.clone())));
        all
    }

    /// The slots set once an arrow has been taken.
    fn after(&self, state: &State, arrow: &Arrow<'_>, set: &Slots) -> Slots {
        let mut set = set.clone();
        if matches!(arrow.via, Via::Choice | Via::Answer | Via::Outcome) {
            answered(self.flow, state, &mut set);
        }
        if arrow.via == Via::Outcome {
            let action = state.act.as_ref().and_then(|act| self.vocabulary.actions.get(act.value.as_str()));
            for (slot, _, outcomes) in action.map_or(&[][..], |action| action.writes) {
                if outcomes.is_empty() || outcomes.contains(&arrow.name) {
                    write(self.flow, &mut set, slot);
                }
            }
        }
        if let (Via::End, Some(call)) = (arrow.via, &state.call) {
            let end = self.flows.get(&call.dialogue.value).and_then(|callee| callee.ends.get(arrow.name));
            if end.is_some_and(|end| end.value == EndKind::Success) {
                for slot in call.take.keys() {
                    write(self.flow, &mut set, slot);
                }
            }
        }
        set
    }
}

/// The question's own answer is in its slot. Files and secrets are the action's to keep.
fn answered(flow: &Flow, state: &State, set: &mut Slots) {
    let kept = state.expect.as_ref().is_some_and(|kind| !matches!(kind.value, Expect::Documents | Expect::Otp));
    if let (true, Some(save)) = (kept, &state.save) {
        write(flow, set, &save.value);
    }
}

fn write(flow: &Flow, set: &mut Slots, slot: &str) {
    clear(flow, set, slot);
    set.insert(slot.to_owned());
}

/// Takes away the answers that depend on a slot.
fn clear(flow: &Flow, set: &mut Slots, slot: &str) {
    for state in flow.states.values() {
        let (Some(of), Some(save)) = (&state.of, &state.save) else { continue };
        if of.value == slot && save.value != slot && set.remove(&save.value) {
            clear(flow, set, &save.value);
        }
    }
}

/// Question or call -> the questions that "back" may lead to from it.
fn asked_before(flow: &Flow) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut before: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for question in flow.states.values().filter(|state| state.expect.is_some()) {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = onward(question).filter(|arrow| !arrow.changes()).filter_map(target).collect();
        while let Some(name) = open.pop() {
            let Some(state) = flow.states.get(name) else { continue };
            if !seen.insert(name) {
                continue;
            }
            if (state.expect.is_some() || state.call.is_some()) && without(flow, name).contains(question.name.as_str())
            {
                before.entry(name).or_default().insert(&question.name);
            }
            let passes = state.expect.is_none() && state.back;
            open.extend(onward(state).filter(|arrow| passes || arrow.via == Via::Empty).filter_map(target));
        }
    }
    before
}

/// The states that are reached, from the entry and from behind every deed that "back" does not cross, without passing `shut`.
fn without<'a>(flow: &'a Flow, shut: &str) -> BTreeSet<&'a str> {
    let behind = flow.states.values().filter(|state| !state.back).flat_map(onward).filter_map(target);
    let mut open: Vec<&str> = behind.chain([flow.entry.value.as_str()]).collect();
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        let Some(state) = flow.states.get(name).filter(|_| name != shut) else { continue };
        if seen.insert(state.name.as_str()) {
            open.extend(onward(state).filter_map(target));
        }
    }
    seen
}

fn onward(state: &State) -> impl Iterator<Item = Arrow<'_>> {
    arrows(state).into_iter()
}

fn target(arrow: Arrow<'_>) -> Option<&str> {
    match arrow.target {
        Target::State(name) => Some(name),
        _ => None,
    }
}

pub(super) fn prove(proof: &mut Proof<'_>) {
    let flow = proof.flow;
    let known = must_set(proof.flows, flow, proof.vocabulary);
    for state in proof.states() {
        let Some(set) = known.get(&state.name) else { continue };
        let unset = |slot: &str| flow.slots.contains_key(slot) && !set.contains(slot);
        if let (Some(_), Some(of)) = (&state.from, &state.of)
            && unset(&of.value)
        {
            unwritten(proof, of.line, &of.value, &format!("the list of `{}`", state.name));
        }
        for (arg, slot) in state.call.iter().flat_map(|call| &call.with) {
            if unset(&slot.value) {
                unwritten(proof, slot.line, &slot.value, &format!("the argument `{arg}`"));
            }
        }
        reads(proof, state, set);
    }
    returned(proof, &known);
}

fn reads(proof: &mut Proof<'_>, state: &State, set: &Slots) {
    let (Some(act), Some(action)) = (&state.act, proof.action(state)) else { return };
    let mut set = set.clone();
    answered(proof.flow, state, &mut set);
    for (slot, _) in action.reads {
        let kept = proof.flow.slot(slot).is_some_and(|slot| slot.class != Class::Secret);
        if kept && !set.contains(*slot) {
            unwritten(proof, act.line, slot, &format!("`{}`", action.name));
        }
    }
}

/// What a success promises to return is there.
fn returned(proof: &mut Proof<'_>, known: &BTreeMap<String, Slots>) {
    let flow = proof.flow;
    let successes = flow.ends.iter().filter(|(_, end)| end.value == EndKind::Success);
    for set in successes.filter_map(|(end, _)| known.get(end)) {
        for slot in
            flow.returns.values().filter(|slot| flow.slots.contains_key(&slot.value) && !set.contains(&slot.value))
        {
            unwritten(proof, slot.line, &slot.value, "the caller");
        }
    }
}

fn unwritten(proof: &mut Proof<'_>, line: usize, slot: &str, reader: &str) {
    let mend = format!("let every way to here save `{slot}`, or lead those that do not elsewhere");
    proof.fault(line, 5, format!("{reader} reads `{slot}`, which some way leaves unwritten"), mend);
}
