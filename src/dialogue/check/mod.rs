//! Proofs on the shape of the dialogues (dialogues.md 3, proofs 1 to 6 and 11): nothing here knows texts or what an action does.
//!
//! The reader ([`super::load`]) has refused unknown keys, unknown words and targets that do not exist. Here every arrow is held
//! against what the actions may answer ([`arrows`]), every slot against its type ([`slots`]), every call against the dialogue it
//! calls ([`calls`]); then the ways through are followed: to an end ([`reach`]), without a circle ([`circles`]), and with every
//! slot written before it is read ([`written`]). What time brings ([`silence`]) and what was released before ([`history`]) have
//! their own.

mod arrows;
mod calls;
mod circles;
mod everywhere;
mod graph;
mod history;
mod reach;
mod silence;
mod slots;
mod written;

#[cfg(test)]
mod tests;

pub use written::must_set;

use super::flow::{Flow, Flows, State};
use super::load::Finding;
use super::vocabulary::{ActionSpec, Vocabulary};

/// Proves the shape of every dialogue. No finding: it stands.
///
/// Each fault is told once, with the line to look at and what to write there; sorted by file and line.
#[must_use]
pub fn check(flows: &Flows, vocabulary: &Vocabulary) -> Vec<Finding> {
    let mut found = everywhere::prove(flows);
    found.extend(silence::terms(flows));
    for flow in flows.flows.values() {
        let mut proof = Proof { flows, vocabulary, flow, found: Vec::new() };
        arrows::prove(&mut proof);
        slots::prove(&mut proof);
        calls::prove(&mut proof);
        reach::prove(&mut proof);
        silence::prove(&mut proof);
        history::prove(&mut proof);
        written::prove(&mut proof);
        found.append(&mut proof.found);
    }
    found.extend(circles::prove(flows));
    found.sort();
    found.dedup();
    found
}

/// One dialogue under proof, among the others.
struct Proof<'a> {
    flows: &'a Flows,
    vocabulary: &'a Vocabulary,
    flow: &'a Flow,
    found: Vec<Finding>,
}

impl<'a> Proof<'a> {
    fn fault(&mut self, line: usize, proof: u8, what: String, mend: impl Into<String>) {
        self.found.push(Finding { file: self.flow.file.clone(), line, proof, what, mend: mend.into() });
    }

    fn states(&self) -> impl Iterator<Item = &'a State> + use<'a> {
        self.flow.states.values()
    }

    fn action(&self, state: &State) -> Option<&'a ActionSpec> {
        self.vocabulary.actions.get(state.act.as_ref()?.value.as_str())
    }
}

/// "; did you mean `x`?", where a name is near enough.
fn meant<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    let near =
        names.into_iter().map(|name| (strsim::osa_distance(name, word), name)).filter(|(far, _)| *far <= 3).min();
    near.map_or_else(String::new, |(_, name)| format!("; did you mean `{name}`?"))
}

/// "`a`, `b`" for a fault's text.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
