//! Proof 11: every state of every released version has a home, and a released version is what it was.

use super::super::moved::{Shape, home};
use super::{Proof, listed, meant};

pub(super) fn prove(proof: &mut Proof<'_>) {
    let flow = proof.flow;
    let Some(versions) = proof.flows.past.shapes.get(&flow.name) else { return };
    for shape in versions.values() {
        if shape.version > flow.version.value {
            let what = format!("version {} of `{}` is released already", shape.version, flow.name);
            proof.fault(flow.version.line, 11, what, format!("write a version after {}", shape.version));
        } else if shape.version == flow.version.value {
            same(proof, shape);
        } else {
            homes(proof, shape);
        }
    }
}

/// A released version does not change: its people are told apart by its number.
fn same(proof: &mut Proof<'_>, shape: &Shape) {
    let now = Shape::of(proof.flow);
    let differs = |old: Option<&String>, new: Option<&String>| old != new;
    let states = now.states.keys().chain(shape.states.keys());
    let mut names: Vec<&str> =
        states.filter(|name| differs(shape.states.get(*name), now.states.get(*name))).map(String::as_str).collect();
    let slots = now.slots.keys().chain(shape.slots.keys());
    names.extend(slots.filter(|name| shape.slots.get(*name) != now.slots.get(*name)).map(String::as_str));
    names.sort_unstable();
    names.dedup();
    if !names.is_empty() {
        let (flow, version) = (proof.flow, shape.version);
        let what = format!("version {version} of `{}` is released with other {}", flow.name, listed(names));
        let mend = format!(
            "write `version = {}`; if {version} never went out, delete dialogues/history/{} and run `esik release`",
            version + 1,
            shape.file_name()
        );
        proof.fault(flow.version.line, 11, what, mend);
    }
}

fn homes(proof: &mut Proof<'_>, shape: &Shape) {
    let flow = proof.flow;
    for state in shape.states.keys() {
        if home(flow, shape.version, state).is_none() {
            let near = meant(state, flow.states.keys().map(String::as_str));
            let what = format!("people of version {} wait in `{state}`, which is gone", shape.version);
            let mend = format!("add `\"{}.{state}\" = \"STATE\"` under [moved]{near}", shape.version);
            proof.fault(flow.version.line, 11, what, mend);
        }
    }
}
