//! Proof 3, and the rest of `everywhere.toml`: a person of the call centre is one word away from every question.
//!
//! That the ways stand here is what makes them open at every question and every end; that a state which only acts comes to a
//! question, an end or the menu without a circle is proof 6.

use super::super::flow::{EverywhereTarget, Flows};
use super::super::load::Finding;
use super::super::vocabulary::{Expect, Way};
use super::meant;

pub(super) fn prove(flows: &Flows) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut fault = |line: usize, proof: u8, what: String, mend: String| {
        found.push(Finding { file: flows.everywhere.file.clone(), line, proof, what, mend });
    };
    for way in Way::ALL {
        let proof = if way == Way::Operator { 3 } else { 4 };
        let word = if way == Way::Change { "back" } else { way.name() };
        match flows.everywhere.ways.get(&way).map(|at| (&at.value, at.line)) {
            None => fault(
                1,
                proof,
                format!("the way `{}` is missing", way.name()),
                format!("add `{} = \"@{word}\"` under [ways]", way.name()),
            ),
            Some((EverywhereTarget::Word(known), _)) if way != Way::Language && known == word => {}
            Some((EverywhereTarget::Dialogue(name), line)) if way == Way::Language => {
                if flows.get(name).is_none() {
                    let near = meant(name, flows.flows.keys().map(String::as_str));
                    fault(
                        line,
                        4,
                        format!("no dialogue `{name}`"),
                        format!("name a file of dialogues/ without `.toml`{near}"),
                    );
                }
            }
            Some((_, line)) => {
                let right = if way == Way::Language { "a dialogue" } else { &format!("\"@{word}\"") };
                fault(line, proof, format!("the way `{}` leads elsewhere", way.name()), format!("write {right}"));
            }
        }
    }
    for (name, rule) in &flows.everywhere.failures {
        if rule.value != "required" && !flows.everywhere.failures.contains_key(&rule.value) {
            fault(
                rule.line,
                4,
                format!("failure `{name}` follows no rule"),
                "write \"required\", or name another failure".to_owned(),
            );
        }
    }
    home(flows, &mut fault);
    found
}

/// Exactly one menu, and it opens with a choice.
fn home(flows: &Flows, fault: &mut impl FnMut(usize, u8, String, String)) {
    let homes: Vec<_> = flows.flows.values().filter(|flow| flow.home).collect();
    let [home] = homes.as_slice() else {
        fault(
            1,
            4,
            format!("{} dialogues are `home`", homes.len()),
            "let exactly one dialogue say `home = true`".to_owned(),
        );
        return;
    };
    let entry = home.states.get(&home.entry.value).and_then(|state| state.expect.as_ref());
    if entry.is_none_or(|kind| kind.value != Expect::Choice) {
        fault(
            1,
            4,
            format!("the menu `{}` does not open with a choice", home.name),
            "let its `entry` be a choice".to_owned(),
        );
    }
}
