//! A dialogue as a graph: which arrow leads from where to where, and what a person has to do with it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::flow::{Flow, State, Target};

/// How an arrow is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Via {
    /// A person pressed one of the choice's options.
    Choice,
    /// A person pressed an extra option; nothing is saved.
    Extra,
    /// The answer could be read, no action follows.
    Answer,
    /// The action said so.
    Outcome,
    /// The list had nothing in it.
    Empty,
    /// The called dialogue ended so.
    End,
    /// What the question offered has ended.
    Time,
}

/// An arrow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrow<'a> {
    pub(super) name: &'a str,
    pub(super) target: &'a Target,
    pub(super) line: usize,
    pub(super) via: Via,
}

impl Arrow<'_> {
    /// It changes an answer from a summary; "back" over it restores every answer.
    pub(super) fn changes(&self) -> bool {
        self.via == Via::Choice && self.name.starts_with("change_")
    }
}

/// Every arrow that leaves a state, in the order of the file.
pub(super) fn arrows(state: &State) -> Vec<Arrow<'_>> {
    let on = match (&state.expect, &state.act) {
        _ if state.is_choice() => Via::Choice,
        (Some(_), None) => Via::Answer,
        _ => Via::Outcome,
    };
    let mut all = Vec::new();
    let groups = [
        (Some(&state.on), on),
        (Some(&state.options), Via::Extra),
        (state.call.as_ref().map(|call| &call.then), Via::End),
    ];
    for (group, via) in groups {
        let group = group.into_iter().flatten();
        all.extend(group.map(|(name, at)| Arrow { name, target: &at.value, line: at.line, via }));
    }
    all.extend(state.empty.as_ref().map(|at| Arrow {
        name: "empty",
        target: &at.value,
        line: at.line,
        via: Via::Empty,
    }));
    all.extend(state.expires.as_ref().map(|expires| Arrow {
        name: "expires",
        target: &expires.then.value,
        line: expires.then.line,
        via: Via::Time,
    }));
    all
}

/// The states that may follow a state, with their arrows. `@failed` leads to the states whose action came last.
pub(super) fn successors<'a>(state: &'a State, actors: &Actors<'a>) -> Vec<(Arrow<'a>, &'a str)> {
    let mut all = Vec::new();
    for arrow in arrows(state) {
        match arrow.target {
            Target::State(name) => all.push((arrow, name.as_str())),
            Target::Again => all.push((arrow, state.name.as_str())),
            Target::Failed => {
                let last = actors.get(state.name.as_str()).into_iter().flatten();
                all.extend(last.map(|actor| (arrow, *actor)));
            }
            _ => {}
        }
    }
    all
}

/// State -> the states whose action may have been the last one before it.
pub(super) type Actors<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Which actions come last before each state, along every way from the entry.
pub(super) fn actors(flow: &Flow) -> Actors<'_> {
    let mut actors = Actors::new();
    loop {
        let mut grown = false;
        for state in flow.states.values() {
            let before = actors.get(state.name.as_str()).cloned().unwrap_or_default();
            for arrow in arrows(state) {
                let Target::State(next) = arrow.target else { continue };
                let last =
                    if arrow.via == Via::Outcome { BTreeSet::from([state.name.as_str()]) } else { before.clone() };
                let known = actors.entry(next.as_str()).or_default();
                let size = known.len();
                known.extend(last);
                grown |= known.len() > size;
            }
        }
        if !grown {
            return actors;
        }
    }
}
