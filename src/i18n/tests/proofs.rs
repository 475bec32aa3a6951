//! Seeded faults: each is found, at its line, with a way to mend it.

use super::texts;
use crate::domain::lang::Lang;
use crate::i18n::check::{ArgSpec, Limit, Manifest, Wanted, check, measure};
use crate::i18n::{Arg, Texts};

const KK: &str = "m = Бала: { $name }\n    .yes = Иә\n    .help = Көмек\n";
const RU: &str = "m = Ребёнок: { $name }\n    .yes = Да\n    .help = Помощь\n";
const EN: &str = "m = Child: { $name }\n    .yes = Yes\n    .help = Help\n";

fn wanted(attr: Option<&str>) -> Wanted {
    Wanted::new("m", attr, ("dialogues/m.toml", 7))
}

fn manifest() -> Manifest {
    let mut question = wanted(None);
    question.args = vec![ArgSpec::same("name", &[Arg::from("Айгүл С.")])];
    let mut yes = wanted(Some("yes"));
    yes.limit = Limit::Label(20);
    Manifest { wanted: vec![question, yes, wanted(Some("help"))], optional: vec![wanted(Some("gone"))] }
}

fn faults(kk: &str, ru: &str, en: &str) -> Vec<String> {
    let texts: Texts = texts(kk, ru, en).unwrap();
    check(&texts, &manifest()).iter().map(ToString::to_string).collect()
}

#[test]
fn good_texts_have_no_faults() {
    assert_eq!(faults(KK, RU, EN), Vec::<String>::new());
    let gone = |t: &str| format!("{t}    .gone = -\n");
    assert_eq!(faults(&gone(KK), &gone(RU), &gone(EN)), Vec::<String>::new());
}

#[test]
fn a_missing_part_points_at_its_message() {
    let found = faults(KK, &RU.replace("    .yes = Да\n", ""), EN);
    assert_eq!(
        found,
        ["locales/ru/menu.ftl:1: `m.yes` is missing in ru; add `.yes = ...` to the message `m` in locales/ru/menu.ftl"]
    );
    let gone = format!("{KK}    .gone = Жоқ\n");
    assert_eq!(faults(&gone, RU, EN).len(), 2, "an optional text stands in every language or in none");
}

#[test]
fn a_missing_message_points_at_who_needs_it() {
    let found = faults(KK, RU, "# nothing\n");
    let first = "dialogues/m.toml:7: `m` is missing in en; add `m = ...` to locales/en/menu.ftl";
    assert!(found.iter().any(|f| f == first), "{found:?}");
    assert_eq!(found.len(), 3);
}

#[test]
fn arguments_are_known_and_the_same() {
    let found = faults(&KK.replace("$name", "$nmae"), RU, EN);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().any(|f| f.contains("kk/menu.ftl:1: `m` shows `$nmae`") && f.ends_with("use one of $name")));
    assert!(found.iter().any(|f| f.contains("other values in ru than in kk: $name, $nmae")));
}

#[test]
fn what_nothing_uses_is_a_fault() {
    let idle = format!("{KK}\n-term = Сөз\nextra = Артық\n");
    let found = faults(&idle, RU, EN);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("locales/kk/menu.ftl:5: nothing uses `-term`"));
    assert!(found[1].starts_with("locales/kk/menu.ftl:6: nothing uses `extra`"));
}

#[test]
fn a_long_label_needs_a_short_form() {
    let long = RU.replace("Да", "Да, разумеется, конечно");
    let found = faults(KK, &long, EN);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("takes 23 characters in ru, 20 fit; shorten it, or add `.yes-short`"), "{found:?}");
    let short = long.replace("    .help", "    .yes-short = Да\n    .help");
    assert_eq!(faults(KK, &short, EN), Vec::<String>::new());
}

#[test]
fn the_longest_form_is_found_among_the_samples() {
    let text = "m = { $n ->\n    [0] nothing at all here\n   *[other] { $n }\n} 𝄞";
    let texts = texts(text, text, text).unwrap();
    let mut wanted = wanted(None);
    wanted.args = vec![ArgSpec::same("n", &[Arg::from(7), Arg::from(0)])];
    let longest = measure::longest(&texts, Lang::En, &wanted).unwrap();
    assert_eq!((longest.chars, longest.utf16), (21, 22));
    wanted.args.clear();
    assert!(measure::longest(&texts, Lang::En, &wanted).is_err());
}
