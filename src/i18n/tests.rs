//! The texts of the house, and the proofs on seeded faults.

mod house;
mod proofs;

use super::*;
use crate::domain::calendar::moment_of;
use crate::domain::lang::Lang;
use chrono::{NaiveDate, NaiveTime};

pub(super) fn texts(kk: &str, ru: &str, en: &str) -> Result<Texts, Vec<TextFault>> {
    let file = |lang: Lang, text: &str| (lang, format!("locales/{lang}/menu.ftl"), text.to_owned());
    Texts::load(&[file(Lang::Kk, kk), file(Lang::Ru, ru), file(Lang::En, en)])
}

#[test]
fn a_missing_argument_is_an_error_not_a_silent_hole() {
    let texts = texts("m = Сәлем, { $name }!", "m = Привет, { $name }!", "m = Hello, { $name }!").unwrap();
    let named = Args::new().with("name", "Айгүл");
    assert_eq!(texts.value(Lang::Kk, "m", &named).unwrap(), "Сәлем, Айгүл!");
    assert_eq!(texts.value(Lang::Kk, "m", &Args::new()), None);
    let error = texts.say(Lang::Kk, "m", None, &Args::new()).unwrap_err();
    assert!(matches!(&error, TextError::Argument { what, .. } if what.contains("$name")), "{error}");
    let missing = texts.say(Lang::En, "m", Some("help"), &named).unwrap_err();
    assert_eq!(missing.to_string(), "en has no text `m.help`");
}

#[test]
fn numbers_choose_words() {
    let text = "m = { $n ->\n    [0] none\n   *[other] { $n } left\n}";
    let texts = texts(text, text, text).unwrap();
    let say = |n: i64| texts.value(Lang::Kk, "m", &Args::new().with("n", n)).unwrap();
    assert_eq!((say(0), say(3), say(2021)), ("none".into(), "3 left".into(), "2021 left".into()));
}

#[test]
fn an_outline_shows_what_it_leaves_out() {
    let text = "m = For { $name }: { part }, { $n ->\n    [0] none\n   *[other] { $n } left\n}\npart = on { $day }";
    let texts = texts(text, text, text).unwrap();
    assert_eq!(texts.outline(Lang::Kk, "m").unwrap(), "For …: on …, … left");
    assert_eq!(texts.outline(Lang::Kk, "none"), None);
}

#[test]
fn broken_and_repeated_texts_name_their_line() {
    let faults = texts("a = Бір\n\nb = { $x\n", "a = Раз\na = Два\n", "a = One { b }\n").unwrap_err();
    let seen: Vec<_> = faults.iter().map(|f| (f.file.as_str(), f.line)).collect();
    assert!(matches!(seen[0], ("locales/kk/menu.ftl", 3 | 4)), "{faults:?}");
    assert_eq!(&seen[1..], [("locales/ru/menu.ftl", 2), ("locales/en/menu.ftl", 1)]);
    assert!(faults[2].to_string().contains("`b`, which is not there"), "{}", faults[2]);
}

#[test]
fn debug_of_arguments_shows_names_only() {
    let args = Args::new().with("iin", "210415597312").with("left", 3);
    let printed = format!("{args:?} {:?}", args.get("iin"));
    assert!(printed.contains("iin") && !printed.contains("210415"), "{printed}");
}

#[test]
fn days_and_moments_in_words() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let at = moment_of(day, NaiveTime::from_hms_opt(14, 5, 0).unwrap());
    let said = Lang::ALL.map(|l| (dates::date(l, day), dates::moment(l, at)));
    assert_eq!(said[0], ("23 қараша 2026".into(), "23 қараша, 14:05".into()));
    assert_eq!(said[1], ("23 ноября 2026".into(), "23 ноября, 14:05".into()));
    assert_eq!(said[2], ("23 November 2026".into(), "23 November, 14:05".into()));
    let next_year = NaiveDate::from_ymd_opt(2027, 1, 2).unwrap();
    assert_eq!(dates::moment_seen(Lang::Ru, at, next_year), "23 ноября 2026, 14:05");
    assert_eq!(dates::moment_seen(Lang::Ru, at, day), "23 ноября, 14:05");
    assert_eq!(dates::longest_date(Lang::Kk), "28 желтоқсан 2026");
}
