//! Names as people type them.

use super::*;
use proptest::prelude::*;

const NAMES: [&str; 14] = [
    "Алматы",
    "Астана",
    "Шымкент",
    "Қарағанды",
    "Қарағанды облысы",
    "Өскемен",
    "Семей",
    "Қызылорда",
    "Жезқазған",
    "Ақтөбе",
    "Ақтау",
    "Атырау",
    "Усть-Каменогорск",
    "Түркістан",
];

fn best(query: &str) -> Option<&'static str> {
    rank(query, &NAMES, |name| [*name]).first().map(|(_, name)| **name)
}

#[test]
fn folding_is_plain() {
    assert_eq!(fold("  ҚАРАҒАНДЫ,  Өскемен! "), "караганды оскемен");
    assert_eq!(fold("Һәм ёлка-Ұү ің"), "хам елка уу ин");
    assert_eq!(fold("№ ١٢"), "12");
    assert_eq!(fold("…"), "");
}

#[test]
fn names_are_found_in_every_spelling() {
    for (query, name) in [
        ("алматы", "Алматы"),
        ("almaty", "Алматы"),
        ("Алматыда", "Алматы"),
        ("город Алматы", "Алматы"),
        ("Алматы қаласы", "Алматы"),
        ("Алмата", "Алматы"),
        ("Shymkent", "Шымкент"),
        ("мен Шымкентте тұрамын", "Шымкент"),
        ("qaragandy", "Қарағанды"),
        ("Караганда", "Қарағанды"),
        ("караганды обл", "Қарағанды облысы"),
        ("oskemen", "Өскемен"),
        ("semei", "Семей"),
        ("Кызыл-Орда", "Қызылорда"),
        ("Qyzylorda", "Қызылорда"),
        ("Zhezkazgan", "Жезқазған"),
        ("jezqazgan", "Жезқазған"),
        ("ust kamenogorsk", "Усть-Каменогорск"),
        ("каменогорск", "Усть-Каменогорск"),
        ("turkestan", "Түркістан"),
        ("актоб", "Ақтөбе"),
        ("атырауу", "Атырау"),
    ] {
        assert_eq!(best(query), Some(name), "{query}");
    }
}

#[test]
fn strangers_are_not_found() {
    for query in ["", "!!!", "ааа", "ыыы", "кккк", "Лондон", "xyz", "123"] {
        assert_eq!(best(query), None, "{query}");
    }
}

#[test]
fn the_better_fit_comes_first() {
    let scores = |query: &str| rank(query, &NAMES, |name| [*name]).into_iter().map(|(_, n)| *n).collect::<Vec<_>>();
    assert_eq!(scores("ақт"), ["Ақтау", "Ақтөбе"]);
    assert_eq!(scores("қарағанды"), ["Қарағанды", "Қарағанды облысы"]);
    assert!(similarity("семей", "семей") > similarity("семе", "семей"));
    assert!(similarity("семе", "семей") > similarity("самей", "семей"));
}

/// One typing error in a name.
fn with_typo(name: &str, kind: u8, at: usize, letter: char) -> String {
    let mut letters: Vec<char> = fold(name).chars().collect();
    let at = at % letters.len();
    match kind {
        0 => letters.insert(at, letter),
        1 => drop(letters.remove(at)),
        2 if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => letters[at] = letter,
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn one_typing_error_is_forgiven(
        name in "[А-ЯҚӨҮІ][а-яәіңғүұқөһ]{4,14}", kind in 0u8..4, at in 0usize..20, letter in "[а-я]",
    ) {
        let typed = with_typo(&name, kind, at, letter.chars().next().unwrap());
        let names = [name];
        prop_assert_eq!(rank(&typed, &names, |name| [name.as_str()]).len(), 1, "{} for {}", typed, &names[0]);
    }

    #[test]
    fn folding_twice_changes_nothing(text in ".*") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn scores_lie_between_nothing_and_one(query in ".{0,12}", name in ".{0,12}") {
        let score = similarity(&fold(&query), &fold(&name));
        prop_assert!((0.0..=1.0).contains(&score));
        let known = fold(&name);
        prop_assert!(known.is_empty() || similarity(&known, &known) == 1.0);
    }
}
