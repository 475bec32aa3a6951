//! Proof 4 on calls: arguments, returns and ends of the called dialogue, each met exactly.

use super::super::flow::{ArgKind, Call, Flow, State};
use super::{Proof, listed, meant};

pub(super) fn prove(proof: &mut Proof<'_>) {
    for state in proof.states() {
        let Some(call) = &state.call else {
            continue;
        };
        let Some(callee) = callee(proof, call) else { continue };
        ends(proof, state, call, callee);
        given(proof, call, callee);
        taken(proof, call, callee);
    }
}

fn callee<'a>(proof: &mut Proof<'a>, call: &Call) -> Option<&'a Flow> {
    let name = &call.dialogue.value;
    let Some(callee) = proof.flows.get(name) else {
        let near = meant(name, proof.flows.flows.keys().map(String::as_str));
        proof.fault(
            call.dialogue.line,
            4,
            format!("no dialogue `{name}`"),
            format!("name a file of dialogues/ without `.toml`{near}"),
        );
        return None;
    };
    if callee.home {
        proof.fault(
            call.dialogue.line,
            4,
            format!("`{name}` is the menu, which cannot be called"),
            "write \"@menu\" as a target",
        );
    }
    Some(callee)
}

fn ends(proof: &mut Proof<'_>, state: &State, call: &Call, callee: &Flow) {
    let name = &callee.name;
    let missing: Vec<&str> =
        callee.ends.keys().map(String::as_str).filter(|end| !call.then.contains_key(*end)).collect();
    if !missing.is_empty() {
        let what = format!("no arrow for the end {} of `{name}` in `{}`", listed(missing.iter().copied()), state.name);
        proof.fault(
            call.dialogue.line,
            4,
            what,
            format!("add `{} = \"TARGET\"` to `then`", missing.join(" = \"TARGET\", ")),
        );
    }
    for (end, at) in &call.then {
        if !callee.ends.contains_key(end) {
            let near = meant(end, callee.ends.keys().map(String::as_str));
            let all = if callee.ends.is_empty() {
                "it has none".to_owned()
            } else {
                listed(callee.ends.keys().map(String::as_str))
            };
            proof.fault(at.line, 4, format!("`{name}` never ends as `{end}`"), format!("its ends: {all}{near}"));
        }
    }
}

fn given(proof: &mut Proof<'_>, call: &Call, callee: &Flow) {
    for (arg, slot) in &call.with {
        if !callee.args.contains_key(arg) {
            let near = meant(arg, callee.args.keys().map(String::as_str));
            proof.fault(
                slot.line,
                4,
                format!("`{}` takes no argument `{arg}`", callee.name),
                format!("name one of its [args]{near}"),
            );
        } else if differ(proof.flow, &slot.value, callee, arg) {
            proof.fault(
                slot.line,
                4,
                format!("slot `{}` has another type than argument `{arg}`", slot.value),
                "hand in a slot of the same type",
            );
        }
    }
    for (arg, kind) in &callee.args {
        if kind.value == ArgKind::Required && !call.with.contains_key(arg) {
            let what = format!("`{}` is not given its argument `{arg}`", callee.name);
            proof.fault(call.dialogue.line, 4, what, format!("add `with = {{ {arg} = \"SLOT\" }}`"));
        }
    }
}

fn taken(proof: &mut Proof<'_>, call: &Call, callee: &Flow) {
    for (slot, returned) in &call.take {
        let Some(source) = callee.returns.get(&returned.value) else {
            let near = meant(&returned.value, callee.returns.keys().map(String::as_str));
            proof.fault(
                returned.line,
                4,
                format!("`{}` returns no `{}`", callee.name, returned.value),
                format!("name one of its [returns]{near}"),
            );
            continue;
        };
        if differ(proof.flow, slot, callee, &source.value) {
            proof.fault(
                returned.line,
                4,
                format!("slot `{slot}` has another type than `{}`", returned.value),
                "take it into a slot of the same type",
            );
        }
    }
}

/// Both slots are known and of different types.
fn differ(ours: &Flow, slot: &str, theirs: &Flow, other: &str) -> bool {
    matches!((ours.slot(slot), theirs.slot(other)), (Some(one), Some(two)) if one.kind != two.kind)
}
