//! Whatever comes in, the engine keeps a valid session and a way on.

use std::collections::BTreeSet;

use esik::dialogue::session::Slots;
use esik::dialogue::turn::{FileHandle, Input, Question, Tick};
use esik::dialogue::vocabulary::{Expect, Way};
use esik::domain::limits;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use super::walk::{Walk, iin};
use super::{FLOWS, VOCABULARY};

const TICKS: [Tick; 3] = [Tick::Remind, Tick::Park, Tick::Expire];

/// What a person may do at a question, and what time may.
#[derive(Debug, Clone)]
pub(super) enum Move {
    Answer(u8),
    Press(u8),
    Stale(u8),
    Way(usize),
    Say(String),
    Contact(bool),
    File,
    Location,
    Unreadable,
    Courtesy,
    Repeat,
    Tick(usize),
    Start(u8, bool),
}

pub(super) fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        12 => any::<u8>().prop_map(Move::Answer),
        12 => any::<u8>().prop_map(Move::Press),
        1 => any::<u8>().prop_map(Move::Stale),
        3 => (0..Way::ALL.len()).prop_map(Move::Way),
        1 => ".{0,20}".prop_map(Move::Say),
        1 => any::<bool>().prop_map(Move::Contact),
        1 => Just(Move::File),
        1 => Just(Move::Location),
        1 => Just(Move::Unreadable),
        1 => Just(Move::Courtesy),
        1 => Just(Move::Repeat),
        1 => (0..TICKS.len()).prop_map(Move::Tick),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(which, aside)| Move::Start(which, aside)),
    ];
    proptest::collection::vec(one, 0..60)
}

/// A good answer to the open question, most of the time.
fn answer(walk: &mut Walk<'_>, question: &Question, luck: u8) -> Input {
    let said = |text: &str| Input::Said(text.to_owned());
    match question.expect {
        Some(Expect::Phone | Expect::Contact) if luck < 128 => {
            Input::Contact { phone: "+77011234567".to_owned(), own: luck < 100 }
        }
        Some(Expect::Phone | Expect::Contact) => said("8 (701) 123-45-67"),
        Some(Expect::Otp) => said("123456"),
        Some(Expect::Iin) if luck > 64 => Input::Said(iin(usize::from(luck % 3)).digits().to_owned()),
        Some(Expect::Iin) => said("12345"),
        Some(Expect::Documents) if luck < 160 => Input::File(file()),
        Some(Expect::Pick) if luck < 64 => said("Өскемен"),
        Some(Expect::Date) => said("01.02.2020"),
        Some(Expect::Number) => said("7"),
        _ => {
            let id = walk.luck.pick(&question.options).map(|option| option.id.clone());
            Input::Pressed(id.unwrap_or_else(|| "gone".to_owned()))
        }
    }
}

fn file() -> FileHandle {
    FileHandle { remote: Some("f".to_owned()), blob: None, size: Some(1000) }
}

pub(super) fn input(walk: &mut Walk<'_>, question: Option<&Question>, one: &Move) -> Input {
    let Some(question) = question else {
        let dialogue = if walk.env.registered { "menu" } else { "registration" };
        return Input::Start { dialogue: dialogue.to_owned(), args: Slots::new(), aside: false };
    };
    match one {
        Move::Answer(luck) => answer(walk, question, *luck),
        Move::Press(which) => {
            let option = question.options.get(usize::from(*which) % question.options.len().max(1));
            Input::Pressed(option.map_or_else(|| "none".to_owned(), |option| option.id.clone()))
        }
        Move::Stale(which) => {
            let all = ["yes", "@next", "@prev", "change_child", "operator", "menu", "", "remove", "app_1"];
            Input::Pressed(all[usize::from(*which) % all.len()].to_owned())
        }
        Move::Way(way) => Input::Way(Way::ALL[*way]),
        Move::Say(text) => Input::Said(text.clone()),
        Move::Contact(own) => Input::Contact { phone: "+77011234567".to_owned(), own: *own },
        Move::File => Input::File(file()),
        Move::Location => Input::Location(43.2, 76.9),
        Move::Unreadable => Input::Unreadable("sticker"),
        Move::Courtesy => Input::Courtesy("common-hello"),
        Move::Repeat => Input::Repeat,
        Move::Tick(tick) => Input::Timer(TICKS[*tick]),
        Move::Start(which, aside) => {
            let names: Vec<&String> = walk.flows.flows.keys().collect();
            let name = if walk.env.registered { names[usize::from(*which) % names.len()] } else { "registration" };
            Input::Start { dialogue: name.to_owned(), args: Slots::new(), aside: *aside && walk.env.registered }
        }
    }
}

/// Walks, and hands every wait to `look`.
fn walk(registered: bool, luck: u64, moves: &[Move], mut look: impl FnMut(&mut Walk<'_>)) -> usize {
    let mut walk = Walk::new(&FLOWS, &VOCABULARY, registered, luck);
    let mut question = walk.start(if registered { "menu" } else { "language" }, false);
    for one in moves {
        look(&mut walk);
        let input = input(&mut walk, question.as_ref(), one);
        walk.log.push(format!("> {one:?}"));
        question = walk.input(input);
    }
    look(&mut walk);
    walk.largest
}

fn answers(walk: &Walk<'_>) -> Vec<(String, String, Slots)> {
    let frames = walk.session.stack.iter();
    frames.map(|frame| (frame.dialogue.clone(), frame.state.clone(), frame.slots.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_input_leaves_a_valid_session_and_a_way_on(registered: bool, luck: u64, moves in moves()) {
        let largest = walk(registered, luck, &moves, |_| {});
        prop_assert!(largest <= limits::SESSION_MAX, "a session of {} bytes", largest);
    }

    #[test]
    fn back_leads_to_the_beginning(registered: bool, luck: u64, moves in moves()) {
        let last = moves.len();
        let mut seen = 0;
        walk(registered, luck, &moves, |walk| {
            seen += 1;
            if seen <= last || walk.session.stack.is_empty() {
                return;
            }
            for _ in 0..100 {
                walk.log.push("> back".to_owned());
                let question = walk.input(Input::Way(Way::Back));
                let stays = walk.said.iter().any(|said| said.starts_with("everywhere-back."));
                if question.is_none() || stays {
                    return;
                }
            }
            panic!("\"back\" goes round: {}", walk.story());
        });
    }

    #[test]
    fn help_and_the_operator_change_no_answer(registered: bool, luck: u64, moves in moves()) {
        walk(registered, luck, &moves, |walk| {
            walk.generous = true;
            let before = answers(walk);
            walk.input(Input::Way(Way::Help));
            assert_eq!(answers(walk), before);
            walk.input(Input::Way(Way::Operator));
            assert_eq!(answers(walk), before);
            walk.generous = false;
        });
    }

    #[test]
    fn the_language_is_chosen_in_between(registered: bool, luck: u64, moves in moves()) {
        walk(registered, luck, &moves, |walk| {
            let before = answers(walk);
            if before.last().is_some_and(|(dialogue, ..)| dialogue == "language") {
                return;
            }
            walk.generous = true;
            walk.input(Input::Way(Way::Language));
            assert_eq!(walk.session.top().map(|top| top.dialogue.as_str()), Some("language"));
            walk.input(Input::Pressed("kk".to_owned()));
            walk.generous = false;
            assert_eq!(answers(walk), before);
        });
    }
}

/// Through the forms with good answers only: summaries are reached, answers changed, forms left and taken up.
#[test]
fn forms_are_filled_and_changed() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let answers = prop_oneof![
        9 => (128..=255_u8).prop_map(Move::Answer),
        1 => Just(Move::Way(1)),
    ];
    let many = proptest::collection::vec(answers, 80);
    let (mut largest, mut seen) = (0, BTreeSet::new());
    for luck in 0..200 {
        let moves = many.new_tree(&mut runner).unwrap().current();
        for registered in [false, true] {
            let size = walk(registered, luck, &moves, |walk| {
                if let Some(top) = walk.session.top() {
                    seen.insert(format!(
                        "{}.{}{}",
                        top.dialogue,
                        top.state,
                        if top.fix.is_some() { " changing" } else { "" }
                    ));
                }
            });
            largest = size.max(largest);
        }
    }
    for wanted in
        ["application.district changing", "application.done", "application.documents", "child.confirm changing"]
    {
        assert!(seen.contains(wanted), "{wanted} not seen among {seen:?}");
    }
    println!("largest session: {largest} bytes");
    assert!(largest <= limits::SESSION_MAX, "a session of {largest} bytes");
}
