//! Proof 4 on slots: every name is declared, types fit, secrets stay in their turn.

use super::super::flow::State;
use super::super::vocabulary::{ActionSpec, Class, Keep, SlotType};
use super::{Proof, meant};

pub(super) fn prove(proof: &mut Proof<'_>) {
    declared(proof);
    for state in proof.states() {
        named(proof, state);
        saved(proof, state);
        acted(proof, state);
    }
    unwritten(proof);
}

/// `[slots]`, `[args]`, `[returns]`.
fn declared(proof: &mut Proof<'_>) {
    let flow = proof.flow;
    for (name, slot) in &flow.slots {
        let (secret, turn) = (slot.value.class == Class::Secret, slot.value.keep == Keep::Turn);
        if secret != turn {
            proof.fault(
                slot.line,
                4,
                format!("`{name}`: only a secret lives one turn, and it lives no longer"),
                "write class = \"secret\" together with keep = \"turn\"",
            );
        }
        if slot.value.kind == SlotType::Otp && !secret {
            proof.fault(
                slot.line,
                4,
                format!("the code `{name}` would be stored"),
                "write class = \"secret\", keep = \"turn\"",
            );
        }
    }
    for (arg, at) in &flow.args {
        exists(proof, arg, at.line);
    }
    for slot in flow.returns.values() {
        exists(proof, &slot.value, slot.line);
        open(proof, &slot.value, slot.line);
    }
}

/// A slot's name is declared.
fn exists(proof: &mut Proof<'_>, slot: &str, line: usize) -> bool {
    let known = proof.flow.slots.contains_key(slot);
    if !known {
        let near = meant(slot, proof.flow.slots.keys().map(String::as_str));
        proof.fault(
            line,
            4,
            format!("no slot `{slot}`"),
            format!("declare it under [slots], or name one of them{near}"),
        );
    }
    known
}

/// A secret goes nowhere but to the action of its own question.
fn open(proof: &mut Proof<'_>, slot: &str, line: usize) {
    if secret(proof, slot) {
        proof.fault(
            line,
            4,
            format!("the secret `{slot}` would leave its turn"),
            "only the action of its own question may read it",
        );
    }
}

fn secret(proof: &Proof<'_>, slot: &str) -> bool {
    proof.flow.slot(slot).is_some_and(|slot| slot.class == Class::Secret)
}

fn named(proof: &mut Proof<'_>, state: &State) {
    let call = state.call.iter().flat_map(|call| {
        call.with.values().map(|at| (&at.value, at.line)).chain(call.take.iter().map(|(slot, at)| (slot, at.line)))
    });
    let needs = state.needs.values().chain(&state.of).map(|at| (&at.value, at.line));
    for (slot, line) in call.chain(needs) {
        exists(proof, slot, line);
        open(proof, slot, line);
    }
    if let (Some(of), Some(save)) = (&state.of, &state.save)
        && of.value == save.value
    {
        proof.fault(
            of.line,
            4,
            format!("`{}` depends on its own answer", state.name),
            "name an earlier answer, or take `of` out",
        );
    }
}

fn saved(proof: &mut Proof<'_>, state: &State) {
    let (Some(kind), Some(save)) = (&state.expect, &state.save) else { return };
    if !exists(proof, &save.value, save.line) {
        return;
    }
    let fits = proof.flow.slot(&save.value).is_some_and(|slot| kind.value.saves(slot.kind));
    if !fits {
        let what = format!("an answer of kind `{}` does not fit slot `{}`", kind.value.name(), save.value);
        proof.fault(save.line, 4, what, "give the slot the type of the answer");
    }
}

/// Slots an action reads and writes, as the program says.
fn acted(proof: &mut Proof<'_>, state: &State) {
    let (Some(act), Some(action)) = (&state.act, proof.action(state)) else { return };
    for (slot, kind) in action.reads.iter().chain(action.may_read) {
        let must = action.reads.iter().any(|(name, _)| name == slot);
        typed(proof, (action.name, "reads", slot, *kind), act.line, must);
        let own = state.save.as_ref().is_some_and(|save| save.value == *slot);
        if secret(proof, slot) && (action.remote || !own) {
            let what =
                format!("`{}` reads the secret `{slot}` of another turn, or carries it out of the house", action.name);
            proof.fault(act.line, 4, what, "only a local action of the secret's own question may read it");
        }
    }
    for (slot, kind, _) in action.writes {
        typed(proof, (action.name, "writes", slot, *kind), act.line, true);
    }
}

fn typed(proof: &mut Proof<'_>, (action, verb, slot, kind): (&str, &str, &str, SlotType), line: usize, must: bool) {
    match proof.flow.slot(slot) {
        Some(known) if known.kind == kind => {}
        Some(_) => {
            let line = proof.flow.slots.get(slot).map_or(line, |at| at.line);
            proof.fault(
                line,
                4,
                format!("`{action}` {verb} `{slot}` as another type"),
                format!("declare it with the type {kind:?}").to_lowercase(),
            );
        }
        None if must => {
            proof.fault(
                line,
                4,
                format!("`{action}` {verb} the slot `{slot}`, which is not declared"),
                format!("declare `{slot}` under [slots]"),
            );
        }
        None => {}
    }
}

/// A slot that nothing fills.
fn unwritten(proof: &mut Proof<'_>) {
    let flow = proof.flow;
    for (name, slot) in &flow.slots {
        let filled = flow.args.contains_key(name)
            || proof.states().any(|state| {
                state.save.as_ref().is_some_and(|save| save.value == *name)
                    || state.call.as_ref().is_some_and(|call| call.take.contains_key(name))
                    || proof.action(state).is_some_and(|action| writes(action, name))
            });
        if !filled {
            proof.fault(
                slot.line,
                4,
                format!("nothing fills the slot `{name}`"),
                "take it out, or let a state `save` it",
            );
        }
    }
}

fn writes(action: &ActionSpec, slot: &str) -> bool {
    action.writes.iter().any(|(name, _, _)| *name == slot)
}
