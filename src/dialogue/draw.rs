//! A dialogue as a picture: a Mermaid state diagram, for people and for the diff of a change.

use std::fmt::Write as _;

use super::flow::{Flow, State, Target};

/// The picture of one dialogue, in the order of its file.
///
/// Options and outcomes stand on the arrows; `[*]` is the beginning and every end; a called dialogue stands in its state. The ways
/// that are open everywhere are noted once.
#[must_use]
pub fn mermaid(flow: &Flow) -> String {
    let mut out = String::from("stateDiagram-v2\n");
    line(&mut out, &format!("[*] --> {}", flow.entry.value));
    for state in flow.states.values() {
        line(&mut out, &format!("{} : {}", state.name, caption(state)));
    }
    for state in flow.states.values() {
        let then = state.call.iter().flat_map(|call| &call.then);
        for (name, at) in state.on.iter().chain(&state.options).chain(then) {
            arrow(&mut out, &state.name, name, &at.value);
        }
        if let Some(expires) = &state.expires {
            arrow(&mut out, &state.name, "time is up", &expires.then.value);
        }
        if let Some(empty) = &state.empty {
            arrow(&mut out, &state.name, "nothing to pick", &empty.value);
        }
    }
    for end in flow.ends.keys() {
        line(&mut out, &format!("end_{end} : {end}"));
        line(&mut out, &format!("end_{end} --> [*]"));
    }
    line(&mut out, &format!("note right of {}", flow.entry.value));
    line(&mut out, "    open everywhere: menu, back, help, cancel, language, operator");
    line(&mut out, "end note");
    out
}

fn line(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "    {text}");
}

/// What a state does, in a few words.
fn caption(state: &State) -> String {
    let mut parts = vec![state.name.clone()];
    parts.extend(state.expect.as_ref().map(|kind| format!("asks {}", kind.value.name())));
    parts.extend(state.act.as_ref().map(|act| format!("does {}", act.value)));
    parts.extend(state.call.as_ref().map(|call| format!("calls {}", call.dialogue.value)));
    parts.join(", ")
}

fn arrow(out: &mut String, from: &str, name: &str, target: &Target) {
    let to = match target {
        Target::State(state) => state.clone(),
        Target::End(end) => format!("end_{end}"),
        Target::Again => from.to_owned(),
        other => word(other).to_owned(),
    };
    line(out, &format!("{from} --> {to} : {name}"));
}

/// Words that leave the dialogue or turn back in it are nodes of their own.
fn word(target: &Target) -> &'static str {
    match target {
        Target::Back => "to_back",
        Target::Menu => "to_menu",
        Target::Park => "to_parked",
        Target::Failed => "to_failed",
        Target::Operator => "to_operator",
        Target::Cancel => "to_cancelled",
        Target::State(_) | Target::End(_) | Target::Again => "",
    }
}
