//! Whoever sits in a state of a released version wakes up at a question, with the answers kept; whatever is changed meanwhile.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use esik::conversation::check::HISTORY;
use esik::dialogue::check::{check, must_set};
use esik::dialogue::flow::{At, Flow, Flows, Slot, State, Target};
use esik::dialogue::moved::{Shape, home};
use esik::dialogue::session::{Frame, Phase, Session, Slots};
use esik::dialogue::turn::{Input, Question};
use esik::dialogue::vocabulary::{Class, EndKind, Expect, Keep, SlotType, Way};
use proptest::prelude::*;

use super::engine::{Move, input, moves};
use super::walk::{Luck, Walk};
use super::{FLOWS, VOCABULARY, flows};

/// Every shape that was ever released.
fn shapes() -> Vec<Shape> {
    let all: Vec<Shape> = std::fs::read_dir(HISTORY)
        .unwrap()
        .map(|entry| Shape::read(&std::fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap())
        .collect();
    assert!(all.len() >= FLOWS.flows.len(), "each dialogue was released once at least");
    all
}

fn with_past(mut flows: Flows) -> Flows {
    for shape in shapes() {
        flows.past.shapes.entry(shape.dialogue.clone()).or_default().insert(shape.version, shape);
    }
    with_grounds(flows)
}

/// The dialogues as they are, each in a version after every released one.
fn next_release() -> Flows {
    let mut flows = with_past(flows());
    for shape in shapes() {
        if let Some(flow) = flows.flows.get_mut(&shape.dialogue) {
            flow.version.value = flow.version.value.max(shape.version + 1);
        }
    }
    flows
}

#[test]
fn a_shape_is_written_and_read() {
    for flow in FLOWS.flows.values() {
        let shape = Shape::of(flow);
        assert_eq!(Shape::read(&shape.written()).unwrap(), shape);
    }
    for shape in shapes() {
        let path = format!("{HISTORY}/{}", shape.file_name());
        assert_eq!(std::fs::read_to_string(path).unwrap(), shape.written());
    }
    assert!(Shape::read("dialogue = 1").is_err());
}

#[test]
fn what_was_released_has_a_home() {
    let found = check(&with_past(flows()), &VOCABULARY);
    assert!(found.is_empty(), "{found:#?}");
}

/// A stored session: the states of a released version, with every answer it could hold.
fn stored(walk: &mut Walk<'_>, shape: &Shape, state: &str) -> Session {
    let deed = &shape.states[state];
    let phase = if deed.starts_with("asks") {
        Phase::Asking
    } else if deed.starts_with("calls") {
        Phase::Calling
    } else {
        Phase::Doing
    };
    let known = shape.slots.iter().filter(|(_, kind)| **kind != SlotType::Otp);
    let slots: Slots = known.map(|(slot, kind)| (slot.clone(), walk.value(*kind))).collect();
    let frame = Frame {
        dialogue: shape.dialogue.clone(),
        version: shape.version,
        state: state.to_owned(),
        phase,
        slots,
        trail: Vec::new(),
        wrong: 1,
        doubt: None,
        fix: None,
        before: BTreeMap::new(),
        failed: None,
        list: None,
        aside: false,
        woken: false,
    };
    Session { seq: 7, stack: vec![frame], ..Session::default() }
}

/// What may come first: words, a button, an outcome of the action that was under way, nothing but a look.
fn first_inputs(phase: Phase) -> Vec<Input> {
    let outcome = || Input::Outcome("sent".to_owned(), Slots::new());
    match phase {
        Phase::Doing => vec![outcome()],
        _ => vec![
            Input::Said("сәлем".to_owned()),
            Input::Pressed("yes".to_owned()),
            Input::Repeat,
            Input::Way(Way::Back),
            Input::Way(Way::Menu),
        ],
    }
}

#[test]
fn every_state_of_every_version_wakes_up_at_a_question() {
    let (same, next) = (with_past(flows()), next_release());
    for shape in shapes() {
        for state in shape.states.keys() {
            for (release, flows) in [("the same", &same), ("the next", &next)] {
                let Some(flow) = flows.get(&shape.dialogue) else { continue };
                let registered = shape.dialogue != "registration";
                let mut walk = Walk::new(flows, &VOCABULARY, registered, 5);
                walk.generous = true;
                let session = stored(&mut walk, &shape, state);
                let phase = session.stack[0].phase;
                // In the same release nobody is found in a call that nothing answers.
                if release == "the same" && phase != Phase::Asking {
                    continue;
                }
                for (n, first) in first_inputs(phase).into_iter().enumerate() {
                    walk.session = session.clone();
                    walk.log = vec![format!("{} {} in {release} release, input {n}", shape.file_name(), state)];
                    let leads_away = matches!(first, Input::Way(_));
                    let question = walk.input(first);
                    if leads_away || release == "the same" {
                        continue;
                    }
                    let story = walk.story();
                    let at_home = flow.home || flow.ends.is_empty();
                    assert!(question.is_some() || at_home, "no question: {story}");
                    kept(flow, &session, &walk.session, &story);
                }
            }
        }
    }
}

/// Answers whose slot is there with the type it had are there.
fn kept(flow: &Flow, before: &Session, after: &Session, story: &str) {
    let old = &before.stack[0];
    let Some(new) = after.stack.iter().find(|frame| frame.dialogue == old.dialogue) else { return };
    for slot in old.slots.keys().filter(|slot| flow.slots.contains_key(*slot)) {
        // What an action writes anew, or an answer given anew, may take dependent ones away.
        let depends = flow
            .states
            .values()
            .any(|state| state.of.is_some() && state.save.as_ref().is_some_and(|save| save.value == *slot));
        assert!(depends || new.slots.contains_key(slot), "`{slot}` is lost: {story}");
    }
}

/// A name in a flow, changed everywhere.
fn rename(flow: &mut Flow, from: &str, to: &str) {
    let Some(mut state) = flow.states.shift_remove(from) else { return };
    to.clone_into(&mut state.name);
    flow.states.insert(to.to_owned(), state);
    redirect(flow, from, to);
    for step in flow.steps.iter_mut().chain([&mut flow.entry]).filter(|step| step.value == from) {
        to.clone_into(&mut step.value);
    }
}

/// Every arrow to a state leads elsewhere.
fn redirect(flow: &mut Flow, from: &str, to: &str) {
    let old = Target::State(from.to_owned());
    for state in flow.states.values_mut() {
        let then = state.call.iter_mut().flat_map(|call| call.then.values_mut());
        let ends = state.expires.iter_mut().map(|expires| &mut expires.then);
        let arrows = state.on.values_mut().chain(state.options.values_mut()).chain(state.empty.iter_mut());
        for arrow in arrows.chain(then).chain(ends).filter(|arrow| arrow.value == old) {
            arrow.value = Target::State(to.to_owned());
        }
    }
    for home in flow.moved.values_mut().filter(|home| home.value == from) {
        to.clone_into(&mut home.value);
    }
}

fn at<T>(value: T) -> At<T> {
    At { value, line: 1 }
}

/// A question that was not there: before `next`, all that led to it leads here first.
fn insert(flow: &mut Flow, next: &str, n: usize) {
    let (name, slot) = (format!("new{n}"), format!("slot{n}"));
    redirect(flow, next, &name);
    if flow.entry.value == next {
        flow.entry.value.clone_from(&name);
    }
    let kind = Slot { kind: SlotType::Choice, class: Class::Plain, keep: Keep::Dialogue };
    flow.slots.insert(slot.clone(), at(kind));
    let target = Target::State(next.to_owned());
    let state = State {
        name: name.clone(),
        line: 1,
        expect: Some(at(Expect::Choice)),
        from: None,
        of: None,
        save: Some(at(slot)),
        check: Vec::new(),
        wrong: None,
        act: None,
        on: [("a".to_owned(), at(target.clone())), ("b".to_owned(), at(target))].into_iter().collect(),
        options: indexmap::IndexMap::new(),
        needs: indexmap::IndexMap::new(),
        empty: None,
        call: None,
        back: true,
        remind: None,
        expires: None,
    };
    flow.states.insert(name, state);
}

/// One change an editor might make in a new version of a dialogue.
fn change(flow: &mut Flow, luck: &mut Luck, n: usize) -> String {
    let names: Vec<String> = flow.states.keys().cloned().collect();
    let old = luck.pick(&names).unwrap().clone();
    let version = flow.version.value - 1;
    match luck.below(4) {
        0 => {
            let new = format!("{old}_{n}");
            rename(flow, &old, &new);
            flow.moved.insert(format!("{version}.{old}"), at(new.clone()));
            format!("{old} is {new}")
        }
        1 => {
            let to = luck.pick(&names).unwrap().clone();
            let asks = flow.states.get(&to).is_some_and(|state| state.expect.is_some());
            if to != old && asks && flow.entry.value != old {
                flow.states.shift_remove(&old);
                flow.steps.retain(|step| step.value != old);
                redirect(flow, &old, &to);
                flow.moved.insert(format!("{version}.{old}"), at(to.clone()));
            }
            format!("{old} is gone to {to}")
        }
        2 => {
            let slots: Vec<String> = flow.slots.keys().cloned().collect();
            let Some(slot) = luck.pick(&slots).cloned() else { return "nothing".to_owned() };
            let new = format!("{slot}_{n}");
            let kind = flow.slots.shift_remove(&slot).unwrap();
            flow.slots.insert(new.clone(), kind);
            for state in flow.states.values_mut() {
                for name in state.save.iter_mut().chain(state.of.iter_mut()).chain(state.needs.values_mut()) {
                    if name.value == slot {
                        name.value.clone_from(&new);
                    }
                }
            }
            format!("slot {slot} is {new}")
        }
        _ => {
            insert(flow, &old, n);
            format!("a question before {old}")
        }
    }
}

/// The next version of some dialogues, changed by luck as far as the proofs allow.
fn mutated(base: &Flows, luck: &mut Luck) -> (Flows, Vec<String>) {
    let mut flows = base.clone();
    let mut told = Vec::new();
    let names: Vec<String> = flows.flows.keys().cloned().collect();
    for flow in flows.flows.values_mut() {
        let shape = Shape::of(flow);
        flows.past.shapes.entry(flow.name.clone()).or_default().insert(flow.version.value, shape);
        flow.version.value += 1;
    }
    for n in 0..6 {
        let mut tried = flows.clone();
        let name = luck.pick(&names).unwrap();
        let what = change(tried.flows.get_mut(name).unwrap(), luck, n);
        if check(&tried, &VOCABULARY).is_empty() {
            told.push(format!("{name}: {what}"));
            flows = tried;
        }
    }
    for flow in base.flows.values() {
        for state in flow.states.keys() {
            let now = &flows.flows[&flow.name];
            assert!(home(now, flow.version.value, state).is_some(), "{}.{state}", flow.name);
        }
    }
    let flows = with_grounds(flows);
    (flows, told)
}

fn with_grounds(mut flows: Flows) -> Flows {
    let grounds = flows.flows.values().map(|flow| (flow.name.clone(), must_set(&flows, flow, &VOCABULARY)));
    flows.past.grounds = grounds.collect();
    flows
}

/// A few inputs under one release.
fn go(walk: &mut Walk<'_>, mut question: Option<Question>, moves: &[Move]) -> Option<Question> {
    for one in moves {
        let input = input(walk, question.as_ref(), one);
        walk.log.push(format!("> {one:?}"));
        question = walk.input(input);
    }
    question
}

/// Releases one after the other, and what was changed in each.
type Chain = Vec<(Flows, Vec<String>)>;

/// Some histories of three releases. Each change is held against all proofs, so they are made once.
static CHAINS: LazyLock<Vec<Chain>> = LazyLock::new(|| {
    let chain = |luck: u64| {
        let mut luck = Luck(luck);
        let mut chain = vec![(with_past(flows()), Vec::new())];
        for _ in 0..2 {
            let next = mutated(&chain[chain.len() - 1].0, &mut luck);
            chain.push(next);
        }
        chain
    };
    std::thread::scope(|scope| {
        let chains: Vec<_> = (0..4).map(|luck| scope.spawn(move || chain(luck))).collect();
        chains.into_iter().map(|chain| chain.join().unwrap()).collect()
    })
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Over three releases, whoever is in the middle goes on: no fault, no dead end, no action without its answers.
    #[test]
    fn no_release_loses_a_person(
        registered: bool,
        luck: u64,
        which in 0..4_usize,
        moves in proptest::collection::vec(moves(), 3),
    ) {
        let chain = &CHAINS[which];
        let mut walk = Walk::new(&chain[0].0, &VOCABULARY, registered, luck);
        let mut question = walk.start(if registered { "menu" } else { "language" }, false);
        for ((flows, told), moves) in chain.iter().zip(&moves) {
            let (session, env) = (walk.session.clone(), walk.env);
            let mut log = std::mem::take(&mut walk.log);
            log.push(format!("=== {told:?}"));
            walk = Walk::new(flows, &VOCABULARY, env.registered, luck ^ 1);
            (walk.session, walk.log) = (session, log);
            if question.is_some() {
                question = walk.input(Input::Repeat);
            }
            question = go(&mut walk, question, moves);
        }
    }
}

#[test]
fn proof_11_names_the_line_to_mend() {
    let mut flows = with_past(flows());
    let registration = flows.flows.get_mut("registration").unwrap();
    let was = registration.version.value;
    registration.states.shift_remove("policy");
    redirect(registration, "policy", "consent");
    let found =
        |flows: &Flows| check(flows, &VOCABULARY).into_iter().filter(|found| found.proof == 11).collect::<Vec<_>>();
    let same = found(&flows);
    // Those of the version itself, and of every one before it that has no home.
    assert_eq!(same.len(), usize::try_from(was).unwrap(), "{same:#?}");
    let same = same.iter().find(|fault| fault.what.contains("is released with other `policy`")).expect("it is told");
    assert_eq!((same.file.as_str(), same.line), ("dialogues/registration.toml", 3));
    flows.flows.get_mut("registration").unwrap().version.value += 1;
    let gone = found(&flows);
    assert_eq!(gone.len(), usize::try_from(was).unwrap(), "one a version: {gone:#?}");
    assert!(gone[0].mend.contains("\"1.policy\" = \"STATE\""), "{gone:#?}");
    let moved = &mut flows.flows.get_mut("registration").unwrap().moved;
    moved.insert(format!("{was}.policy"), at("consent".to_owned()));
    assert_eq!(found(&flows), []);
}

#[test]
fn a_line_speaks_of_the_versions_before_it_too() {
    let flow = |version: u32, moved: &[(&str, &str)]| {
        let mut flow = FLOWS.flows["registration"].clone();
        flow.version.value = version;
        flow.moved = moved.iter().map(|(old, home)| ((*old).to_owned(), at((*home).to_owned()))).collect();
        flow
    };
    let three = flow(3, &[("2.sms", "code"), ("1.sms", "phone")]);
    assert_eq!(home(&three, 1, "sms"), Some("phone"));
    assert_eq!(home(&three, 2, "sms"), Some("code"));
    assert_eq!(home(&three, 1, "iin"), Some("iin"), "the same name needs no line");
    assert_eq!(home(&three, 3, "sms"), None);
    assert_eq!(home(&flow(3, &[("2.sms", "code")]), 1, "sms"), Some("code"));
    assert_eq!(home(&flow(3, &[("2.iin", "code")]), 2, "iin"), Some("code"), "a line wins over the name");
    assert_eq!(home(&flow(3, &[("2.iin", "code")]), 3, "iin"), Some("iin"));
    assert!(flow(1, &[]).ends.values().any(|end| end.value == EndKind::Success));
}
