//! Proof 5: no slot is read before it is written, on any way through a dialogue.
//!
//! For every state the slots that are surely set when it is entered: the meet over all arrows into it. Writing a slot takes away
//! the answers that depended on it (`of`), as the engine does. "Back" brings a person to an earlier question with the slots as
//! they are by then, so a question also loses what the questions behind it may have taken away. Not those behind a `change_`
//! option, where "back" restores the answers, and none behind a deed, which "back" does not cross.

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
    let field = Field { flows, flow, vocabulary, actors: actors(flow) };
    let required = flow.args.iter().filter(|(_, kind)| kind.value == ArgKind::Required);
    let mut known =
        BTreeMap::from([(flow.entry.value.clone(), required.map(|(arg, _)| arg.clone()).collect::<Slots>())]);
    let questions = flow.states.values().filter(|state| state.expect.is_some());
    let lost: BTreeMap<&str, Slots> = questions.map(|state| (state.name.as_str(), field.lost_behind(state))).collect();
    loop {
        let mut changed = false;
        for state in flow.states.values() {
            let Some(set) = known.get(&state.name).cloned() else { continue };
            for (next, mut after) in field.out(state, &set) {
                let lost = lost.get(next);
                after.retain(|slot| lost.is_none_or(|lost| !lost.contains(slot)));
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
        all
    }

    /// The slots set once an arrow has been taken.
    fn after(&self, state: &State, arrow: &Arrow<'_>, set: &Slots) -> Slots {
        let mut set = set.clone();
        if matches!(arrow.via, Via::Choice | Via::Extra)
            && let Some(needed) = state.needs.get(arrow.name)
        {
            set.extend(grounds(self.flow, &needed.value));
        }
        if matches!(arrow.via, Via::Choice | Via::Answer | Via::Outcome) {
            answered(self.flow, state, &mut set);
        }
        write(self.flow, &mut set, &self.writes(state, arrow));
        set
    }

    /// What an action, or a called dialogue that succeeded, writes along an arrow.
    fn writes(&self, state: &'a State, arrow: &Arrow<'_>) -> Vec<&'a str> {
        match (arrow.via, &state.act, &state.call) {
            (Via::Outcome, Some(act), _) => {
                let action = self.vocabulary.actions.get(act.value.as_str());
                let writes = action.map_or(&[][..], |action| action.writes).iter();
                let written = writes.filter(|(_, _, outcomes)| outcomes.is_empty() || outcomes.contains(&arrow.name));
                written.map(|(slot, _, _)| *slot).collect()
            }
            (Via::End, _, Some(call)) => {
                let end = self.flows.get(&call.dialogue.value).and_then(|callee| callee.ends.get(arrow.name));
                let success = end.is_some_and(|end| end.value == EndKind::Success);
                call.take.keys().filter(|_| success).map(String::as_str).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The answers that a question and those behind it may take away before "back" leads to it again.
    fn lost_behind(&self, question: &'a State) -> Slots {
        let mut lost = Slots::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![question.name.as_str()];
        while let Some(name) = open.pop() {
            let Some(state) = self.flow.states.get(name) else { continue };
            // Surely asked before: coming to it again, the engine forgets the loop.
            let forgets = name != question.name && !without(self.flow, name).contains(question.name.as_str());
            if forgets || !seen.insert(name) {
                continue;
            }
            for arrow in arrows(state) {
                let saved = state.save.iter().map(|save| save.value.as_str()).filter(|_| arrow.via != Via::Extra);
                for slot in self.writes(state, &arrow).into_iter().chain(saved) {
                    lost.extend(dependents(self.flow, slot));
                }
            }
            let crossed = state.expect.is_some() || state.back;
            open.extend(onward(state).filter(|arrow| crossed && !arrow.changes()).filter_map(target));
        }
        lost
    }
}

/// The question's own answer is in its slot. Files and secrets are the action's to keep.
fn answered(flow: &Flow, state: &State, set: &mut Slots) {
    let kept = state.expect.as_ref().is_some_and(|kind| !matches!(kind.value, Expect::Documents | Expect::Otp));
    if let (true, Some(save)) = (kept, &state.save) {
        write(flow, set, &[save.value.as_str()]);
    }
}

/// Writes slots at once, as the engine does: first what depends on them goes, then they stand.
fn write(flow: &Flow, set: &mut Slots, slots: &[&str]) {
    for slot in slots {
        for lost in dependents(flow, slot) {
            set.remove(&lost);
        }
    }
    set.extend(slots.iter().map(|slot| (*slot).to_owned()));
}

/// The slots that depend on a slot, and those that depend on them.
fn dependents(flow: &Flow, slot: &str) -> Slots {
    let mut all = Slots::new();
    let mut open = vec![slot];
    while let Some(slot) = open.pop() {
        for state in flow.states.values() {
            let (Some(of), Some(save)) = (&state.of, &state.save) else { continue };
            if of.value == slot && save.value != slot && all.insert(save.value.clone()) {
                open.push(&save.value);
            }
        }
    }
    all
}

/// An option that needs a slot is shown only when it is set, and then what the slot depends on is set as well.
fn grounds(flow: &Flow, slot: &str) -> Slots {
    let mut all = Slots::new();
    let mut open = vec![slot];
    while let Some(slot) = open.pop() {
        if all.insert(slot.to_owned()) {
            let savers =
                flow.states.values().filter(|state| state.save.as_ref().is_some_and(|save| save.value == slot));
            open.extend(savers.filter_map(|state| state.of.as_ref()).map(|of| of.value.as_str()));
        }
    }
    all
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
        if let Some(of) = state.of.as_ref().filter(|of| unset(&of.value)) {
            unwritten(proof, of.line, &of.value, &format!("the question `{}`", state.name));
        }
        if let Some(expires) = state.expires.as_ref().filter(|expires| unset(&expires.at.value)) {
            unwritten(proof, expires.at.line, &expires.at.value, &format!("the end of `{}`", state.name));
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
