//! Proof 4 on arrows: every option, outcome and failure has one, and no arrow belongs to nothing.

use std::collections::BTreeSet;

use super::super::flow::{State, Target, Wrong};
use super::super::vocabulary::{Check, Expect, SlotType, Way};
use super::graph::{Actors, Via, actors, arrows};
use super::{Proof, listed, meant};

pub(super) fn prove(proof: &mut Proof<'_>) {
    head(proof);
    let actors = actors(proof.flow);
    for state in proof.states() {
        kind(proof, state);
        question(proof, state);
        on(proof, state);
        options(proof, state);
        targets(proof, state, &actors);
    }
}

/// `entry`, `steps`, `[moved]`: names of states.
fn head(proof: &mut Proof<'_>) {
    let flow = proof.flow;
    let states = || flow.states.keys().map(String::as_str);
    if !flow.states.contains_key(&flow.entry.value) {
        let near = meant(&flow.entry.value, states());
        proof.fault(
            flow.entry.line,
            4,
            format!("no state `{}` to begin in", flow.entry.value),
            format!("name a state of this file{near}"),
        );
    }
    for step in &flow.steps {
        if flow.states.get(&step.value).is_none_or(|state| state.expect.is_none()) {
            let near = meant(&step.value, states());
            proof.fault(
                step.line,
                4,
                format!("step `{}` is no question", step.value),
                format!("name a state with `expect`, or take it out{near}"),
            );
        }
    }
    for (old, home) in &flow.moved {
        let version = old.split_once('.').and_then(|(version, _)| version.parse::<u32>().ok());
        if version.is_none_or(|version| version >= flow.version.value) {
            let mend = "write the older version and its state as \"1.sms\", and raise `version`";
            proof.fault(home.line, 4, format!("`{old}` is no state of an older version"), mend);
        }
        if !flow.states.contains_key(&home.value) {
            let near = meant(&home.value, states());
            proof.fault(
                home.line,
                4,
                format!("no state `{}` to wake up in", home.value),
                format!("name a state of this file{near}"),
            );
        }
    }
}

/// A state asks, acts or calls.
fn kind(proof: &mut Proof<'_>, state: &State) {
    let name = &state.name;
    if state.call.is_some() {
        let more = state.expect.is_some()
            || state.act.is_some()
            || !state.on.is_empty()
            || state.from.is_some()
            || state.save.is_some();
        if more {
            proof.fault(
                state.line,
                4,
                format!("`{name}` calls and does something else"),
                "keep `call`, `with`, `take` and `then`; move the rest to a state of its own",
            );
        }
        return;
    }
    match (&state.expect, &state.act) {
        (None, None) => {
            proof.fault(
                state.line,
                4,
                format!("`{name}` neither asks nor acts nor calls"),
                "give it `expect`, `do` or `call`",
            );
        }
        (None, Some(_)) => {
            let asks =
                !state.options.is_empty() || state.from.is_some() || state.save.is_some() || state.empty.is_some();
            if asks || !state.check.is_empty() || state.wrong.is_some() {
                proof.fault(
                    state.line,
                    4,
                    format!("`{name}` asks nothing, yet handles an answer"),
                    "give it `expect`, or keep only `do` and `on`",
                );
            }
        }
        _ => {}
    }
}

/// `from`, `of`, `empty`, `check`, `wrong` against the kind of the question.
fn question(proof: &mut Proof<'_>, state: &State) {
    let Some(kind) = &state.expect else { return };
    let name = &state.name;
    let picks = kind.value == Expect::Pick;
    match &state.from {
        None if picks => proof.fault(kind.line, 4, format!("`{name}` picks from nothing"), "add `from = \"SOURCE\"`"),
        Some(from) if !picks => proof.fault(
            from.line,
            4,
            format!("`{name}` is no pick, yet has `from`"),
            "take `from` out, or write `expect = \"pick\"`",
        ),
        Some(from) if from.value.needs_of() && state.of.is_none() => {
            proof.fault(
                from.line,
                4,
                format!("the list of `{name}` depends on an earlier answer"),
                "add `of = \"SLOT\"` with that answer",
            );
        }
        _ => {}
    }
    if let Some(empty) = &state.empty {
        if !picks {
            proof.fault(empty.line, 4, format!("`{name}` is no pick, yet has `empty`"), "take `empty` out");
        } else if empty.value == Target::Again {
            proof.fault(
                empty.line,
                6,
                format!("an empty list of `{name}` would be fetched for ever"),
                "let `empty` lead to another state",
            );
        }
    }
    if picks && state.save.is_none() {
        proof.fault(state.line, 4, format!("`{name}` picks and forgets"), "add `save = \"SLOT\"`");
    }
    for check in &state.check {
        let fits = match check.value {
            Check::IinTail => kind.value == Expect::Text,
            Check::PhoneMobile => matches!(kind.value, Expect::Phone | Expect::Contact),
            Check::SexDigits => kind.value == Expect::Choice && saves(proof, state) == Some(SlotType::Sex),
            _ => kind.value == Expect::Iin,
        };
        if !fits {
            proof.fault(
                check.line,
                4,
                format!("check `{}` does not fit `expect = \"{}\"`", check.value.name(), kind.value.name()),
                "take it out",
            );
        }
    }
    let helps = |wrong: &Wrong| wrong.offer == Target::Operator && wrong.tries > 0;
    if let Some(wrong) = state.wrong.as_ref().filter(|wrong| !helps(&wrong.value)) {
        let mend = "write `wrong = { tries = 3, offer = \"@operator\" }`";
        proof.fault(wrong.line, 4, format!("`wrong` of `{name}` offers no help"), mend);
    }
}

fn saves(proof: &Proof<'_>, state: &State) -> Option<SlotType> {
    proof.flow.slot(&state.save.as_ref()?.value).map(|slot| slot.kind)
}

/// `on` covers what may come, and nothing else.
fn on(proof: &mut Proof<'_>, state: &State) {
    let name = &state.name;
    if state.is_choice() {
        if let Some(act) = &state.act {
            proof.fault(
                act.line,
                4,
                format!("choice `{name}` also acts"),
                "let its options lead to a state of its own with `do`",
            );
        }
        if state.on.is_empty() {
            proof.fault(state.line, 4, format!("choice `{name}` has no options"), "add `on = { OPTION = \"TARGET\" }`");
        }
        return;
    }
    let Some(act) = &state.act else {
        if state.expect.is_some() && !state.on.keys().eq(["ok"]) {
            proof.fault(
                state.line,
                4,
                format!("`{name}` needs exactly the arrow `ok`"),
                "write `on = { ok = \"TARGET\" }`, extra buttons under `options`",
            );
        }
        return;
    };
    let Some(action) = proof.action(state) else {
        let near = meant(&act.value, proof.vocabulary.actions.keys().copied());
        proof.fault(act.line, 4, format!("no action `{}`", act.value), format!("name an action the program has{near}"));
        return;
    };
    let failures = proof.flows.everywhere.failures.iter().filter(|(_, rule)| action.remote && rule.value == "required");
    let wanted: BTreeSet<&str> =
        action.outcomes.iter().copied().chain(failures.map(|(failure, _)| failure.as_str())).collect();
    let missing: Vec<&str> = wanted.iter().copied().filter(|outcome| !state.on.contains_key(*outcome)).collect();
    if !missing.is_empty() {
        let line = state.on.values().next().map_or(state.line, |at| at.line);
        let what = format!("no arrow for {} of `{}` in `{name}`", listed(missing.iter().copied()), act.value);
        proof.fault(line, 4, what, format!("add `{} = \"TARGET\"` to `on`", missing.join(" = \"TARGET\", ")));
    }
    for (outcome, at) in &state.on {
        if !wanted.contains(outcome.as_str()) {
            let near = meant(outcome, wanted.iter().copied());
            let what = format!("`{}` never answers `{outcome}`", act.value);
            proof.fault(at.line, 4, what, format!("its answers are {}{near}", listed(wanted.iter().copied())));
        }
    }
}

/// Names of options: they differ from outcomes, and those named like a way lead there.
fn options(proof: &mut Proof<'_>, state: &State) {
    let name = &state.name;
    for (option, at) in &state.options {
        if state.is_choice() {
            proof.fault(at.line, 4, format!("choice `{name}` has `options`"), "write its options under `on`");
        } else if state.on.contains_key(option) {
            proof.fault(
                at.line,
                4,
                format!("`{option}` of `{name}` is an option and an outcome"),
                "give the option another name: they share a text",
            );
        }
    }
    for (option, slot) in &state.needs {
        if !state.choices().any(|(name, _)| name == option) {
            let near = meant(option, state.choices().map(|(name, _)| name.as_str()));
            proof.fault(
                slot.line,
                4,
                format!("`needs` of `{name}` names no option `{option}`"),
                format!("name one of its options{near}"),
            );
        }
    }
    if state.expect.as_ref().is_some_and(|kind| kind.value == Expect::Documents) && !state.options.contains_key("done")
    {
        proof.fault(
            state.line,
            4,
            format!("`{name}` takes files without end"),
            "add `options = { done = \"TARGET\" }`",
        );
    }
    for (option, at) in state.choices() {
        let wanted = match Way::parse(option) {
            Some(Way::Menu) => Target::Menu,
            Some(Way::Back) => Target::Back,
            Some(Way::Cancel) => Target::Cancel,
            Some(Way::Operator) => Target::Operator,
            Some(Way::Help | Way::Change) => Target::Again,
            // The menu's own "language" opens the settings.
            Some(Way::Language) | None => continue,
        };
        if at.value != wanted {
            proof.fault(
                at.line,
                4,
                format!("option `{option}` of `{name}` is named like a way and leads elsewhere"),
                "give the option another name, or lead it there",
            );
        }
    }
}

/// Words of the format where they make sense.
fn targets(proof: &mut Proof<'_>, state: &State, actors: &Actors<'_>) {
    let name = &state.name;
    for arrow in arrows(state) {
        match arrow.target {
            Target::Again if state.expect.is_none() => {
                proof.fault(
                    arrow.line,
                    4,
                    format!("`@again` in `{name}`, which asks nothing"),
                    "name the state to ask",
                );
            }
            Target::Operator if state.expect.is_none() => {
                proof.fault(
                    arrow.line,
                    4,
                    format!("`@operator` in `{name}`, which asks nothing: no question would stay open"),
                    "lead to a question with the option `operator = \"@operator\"`",
                );
            }
            Target::Failed if actors.get(name.as_str()).is_none_or(BTreeSet::is_empty) => {
                proof.fault(
                    arrow.line,
                    4,
                    format!("`@failed` in `{name}`, before which nothing was done"),
                    "name the state to go to",
                );
            }
            Target::Failed if arrow.via == Via::Outcome => {
                proof.fault(
                    arrow.line,
                    6,
                    format!("`{name}` would try again for ever"),
                    "lead to a question with the option `retry = \"@failed\"`",
                );
            }
            Target::State(next)
                if arrow.changes() && proof.flow.states.get(next).is_none_or(|next| next.expect.is_none()) =>
            {
                proof.fault(
                    arrow.line,
                    4,
                    format!("`{}` leads to `{next}`, which asks nothing", arrow.name),
                    "lead it to the question whose answer it changes",
                );
            }
            _ => {}
        }
    }
}
