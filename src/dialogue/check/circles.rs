//! Proof 6: no circle of states without a person's answer in it, across all dialogues.
//!
//! Silent are: a state that only acts, a pick whose list is empty, a call down to the called dialogue's entry, and the return from
//! a dialogue that can end without a question.

use std::collections::{BTreeMap, BTreeSet};

use super::super::flow::{Flow, Flows, Target};
use super::super::load::Finding;
use super::graph::{Via, arrows};

/// Dialogue and state.
type Node<'a> = (&'a str, &'a str);

pub(super) fn prove(flows: &Flows) -> Vec<Finding> {
    let ends = silent_ends(flows);
    let graph: BTreeMap<Node<'_>, Vec<Node<'_>>> =
        flows.flows.values().flat_map(|flow| silent(flows, flow, &ends)).collect();
    let mut found = Vec::new();
    for &(dialogue, name) in graph.keys() {
        if !returns(&graph, (dialogue, name)) {
            continue;
        }
        let Some(flow) = flows.get(dialogue) else { continue };
        let line = flow.states.get(name).map_or(1, |state| state.line);
        found.push(Finding {
            file: flow.file.clone(),
            line,
            proof: 6,
            what: format!("`{name}` comes round to itself without asking anybody"),
            mend: "let one arrow of the circle lead to a question".to_owned(),
        });
    }
    found
}

/// Silent arrows of every state of a dialogue.
fn silent<'a>(flows: &'a Flows, flow: &'a Flow, ends: &BTreeSet<Node<'a>>) -> Vec<(Node<'a>, Vec<Node<'a>>)> {
    let mut all = Vec::new();
    for state in flow.states.values() {
        let callee = state.call.as_ref().and_then(|call| flows.get(&call.dialogue.value));
        let mut next: Vec<Node<'a>> =
            callee.iter().map(|callee| (callee.name.as_str(), callee.entry.value.as_str())).collect();
        for arrow in arrows(state) {
            let passes = match arrow.via {
                Via::Outcome => state.expect.is_none(),
                Via::Empty => true,
                Via::End => callee.is_some_and(|callee| ends.contains(&(callee.name.as_str(), arrow.name))),
                _ => false,
            };
            if let (true, Target::State(to)) = (passes, arrow.target) {
                next.push((flow.name.as_str(), to.as_str()));
            }
        }
        all.push(((flow.name.as_str(), state.name.as_str()), next));
    }
    all
}

/// Ends that a dialogue reaches from its entry without a question.
fn silent_ends(flows: &Flows) -> BTreeSet<Node<'_>> {
    let mut ends = BTreeSet::new();
    loop {
        let size = ends.len();
        for flow in flows.flows.values() {
            let graph: BTreeMap<_, _> = silent(flows, flow, &ends).into_iter().collect();
            let mut seen = BTreeSet::new();
            let mut open = vec![flow.entry.value.as_str()];
            while let Some(name) = open.pop() {
                if !seen.insert(name) {
                    continue;
                }
                let Some(state) = flow.states.get(name) else { continue };
                for arrow in arrows(state) {
                    let silent = arrow.via == Via::Empty || (arrow.via == Via::Outcome && state.expect.is_none());
                    if let (true, Target::End(end)) = (silent, arrow.target) {
                        ends.insert((flow.name.as_str(), end.as_str()));
                    }
                }
                let next = graph.get(&(flow.name.as_str(), name)).into_iter().flatten();
                open.extend(next.filter(|(dialogue, _)| *dialogue == flow.name).map(|(_, next)| *next));
            }
        }
        if ends.len() == size {
            return ends;
        }
    }
}

fn returns<'a>(graph: &BTreeMap<Node<'a>, Vec<Node<'a>>>, start: Node<'a>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<Node<'a>> = graph.get(&start).cloned().unwrap_or_default();
    while let Some(node) = open.pop() {
        if node == start {
            return true;
        }
        if seen.insert(node) {
            open.extend(graph.get(&node).into_iter().flatten());
        }
    }
    false
}
