//! The real texts of `locales/`: complete, alike in three languages, and within the limits of the house.

use crate::domain::fold::fold;
use crate::domain::lang::Lang;
use crate::i18n::source::Key;
use crate::i18n::{Args, Texts};
use std::collections::BTreeSet;
use std::path::Path;

fn house() -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for file in std::fs::read_dir(root.join(lang.code())).unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push((lang, format!("locales/{lang}/{name}"), text));
        }
    }
    Texts::load(&files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The names of a language's texts, without the short forms, which each language needs for itself.
fn keys(texts: &Texts, lang: Lang) -> BTreeSet<Key> {
    let entries = texts.entries(lang).unwrap();
    let short = |key: &Key| key.1.as_ref().is_some_and(|attr| attr.ends_with("-short"));
    entries.keys().filter(|key| !short(key)).cloned().collect()
}

/// The options and the kind of every state that asks, as the dialogues have them: message id, options.
fn questions() -> Vec<(String, Vec<String>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("dialogues");
    let mut all = Vec::new();
    for file in std::fs::read_dir(root).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ext| ext != "toml") {
            continue;
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let dialogue: toml::Table = text.parse().unwrap();
        let states = dialogue.get("state").and_then(toml::Value::as_table);
        for (state, body) in states.into_iter().flatten() {
            let Some(expect) = body.get("expect").and_then(toml::Value::as_str) else {
                continue;
            };
            let from = if expect == "choice" { "on" } else { "options" };
            let table = body.get(from).and_then(toml::Value::as_table);
            let options = table.map(|t| t.keys().cloned().collect()).unwrap_or_default();
            all.push((format!("{name}-{state}"), options));
        }
    }
    all
}

#[test]
fn the_three_languages_have_the_same_texts() {
    let texts = house();
    let kk = keys(&texts, Lang::Kk);
    for lang in [Lang::Ru, Lang::En] {
        let other = keys(&texts, lang);
        let odd: Vec<_> = kk.symmetric_difference(&other).collect();
        assert!(odd.is_empty(), "{lang}: {odd:?}");
    }
    assert!(kk.len() > 300);
}

#[test]
fn the_three_languages_show_the_same_values() {
    let texts = house();
    for (key, entry) in texts.entries(Lang::Kk).unwrap() {
        for lang in [Lang::Ru, Lang::En] {
            let Some(other) = texts.entries(lang).unwrap().get(key) else { continue };
            assert_eq!(entry.args, other.args, "{key:?} in {lang}");
        }
    }
}

#[test]
fn every_question_has_its_text_help_and_labels_that_fit() {
    let texts = house();
    for (id, options) in questions() {
        assert!(texts.has(&id, None) && texts.has(&id, Some("help")), "{id}");
        let limit = if options.len() <= 3 { 20 } else { 24 };
        for lang in Lang::ALL {
            let mut labels = BTreeSet::new();
            for option in &options {
                let label = texts.label(lang, &id, option, limit).unwrap_or_else(|| panic!("{lang} {id}.{option}"));
                assert!(label.chars().count() <= limit, "{lang} {id}.{option}: {label}");
                assert!(labels.insert(fold(&label)), "{lang} {id}: two options say {label}");
            }
        }
    }
}

#[test]
fn codes_of_lists_fit_a_row_and_differ() {
    let texts = house();
    for lang in Lang::ALL {
        let mut labels = BTreeSet::new();
        for (id, attr) in keys(&texts, lang) {
            let Some(attr) = attr.filter(|_| id.starts_with("list-")) else { continue };
            let label = texts.label(lang, &id, &attr, 24).unwrap();
            assert!(label.chars().count() <= 24, "{lang} {id}.{attr}: {label}");
            assert!(labels.insert((id.clone(), fold(&label))), "{lang} {id}: two codes say {label}");
        }
    }
}

#[test]
fn ways_are_short_and_their_words_differ() {
    let texts = house();
    let ways = ["menu", "back", "change", "help", "cancel", "language", "operator"].map(|w| format!("everywhere-{w}"));
    for lang in Lang::ALL {
        let mut all = BTreeSet::new();
        for way in &ways {
            let label = texts.value(lang, way, &Args::new()).unwrap();
            assert!(label.chars().count() <= 20);
            let words = texts.words(way).into_iter().find(|(of, _)| *of == lang).unwrap().1;
            assert!(words.contains(&fold(&label)), "{lang} {way} is understood by its own label");
            let words: BTreeSet<String> = words.into_iter().collect();
            for word in words {
                assert!(all.insert(word.clone()), "{lang} {way}: {word} stands twice");
            }
        }
    }
}

#[test]
fn words_of_ways_are_nobody_s_label() {
    let texts = house();
    let ways = ["menu", "back", "change", "help", "cancel", "language", "operator"];
    for lang in Lang::ALL {
        let words: BTreeSet<String> = ways
            .iter()
            .flat_map(|way| texts.words(&format!("everywhere-{way}")))
            .filter(|(of, _)| *of == lang)
            .flat_map(|(_, words)| words)
            .collect();
        for (id, options) in questions() {
            for option in options {
                let label = fold(&texts.label(lang, &id, &option, usize::MAX).unwrap());
                assert!(!words.contains(&label), "{lang} {id}.{option}: {label} is a way");
            }
        }
    }
}

#[test]
fn the_code_fits_one_message() {
    let texts = house();
    for lang in Lang::ALL {
        let sms = texts.value(lang, "sms-code", &Args::new().with("code", "123456")).unwrap();
        assert!(sms.encode_utf16().count() <= 70, "{lang}: {sms}");
    }
}

#[test]
fn the_policy_has_eight_parts_and_fits_one_message_with_buttons() {
    let texts = house();
    for lang in Lang::ALL {
        let policy = texts.value(lang, "registration-policy", &Args::new()).unwrap();
        let parts = policy.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
        assert_eq!(parts.count(), 8, "{lang}");
        assert!(policy.chars().count() <= 1024, "{lang}: {}", policy.chars().count());
    }
}

#[test]
fn every_text_can_be_said_and_is_laid_out_cleanly() {
    let texts = house();
    for lang in Lang::ALL {
        for (key, entry) in texts.entries(lang).unwrap() {
            if key.0.starts_with('-') {
                continue;
            }
            let args = entry.args.iter().fold(Args::new(), |args, name| args.with(name.as_str(), "yes"));
            let said = texts.say(lang, &key.0, key.1.as_deref(), &args).unwrap();
            let lines: Vec<_> = said.lines().collect();
            assert!(lines.iter().all(|l| l.trim() == *l && !l.contains("  ")), "{lang} {key:?}: {said}");
            assert!(!said.is_empty() && !said.contains("\n\n\n") && !said.contains(['{', '}', '*']), "{lang} {key:?}");
        }
    }
}

#[test]
fn the_card_of_a_filed_application_reads_as_it_should() {
    let texts = house();
    let args = [
        ("number", "BQ-000123"),
        ("filed", "23 қараша, 14:05"),
        ("settlement", "Семей"),
        ("group", "Жалпы топ"),
        ("language", "Қазақ тілі"),
        ("right", "жалпы кезек"),
        ("checking", "no"),
    ];
    let args = args.into_iter().fold(Args::new(), |args, (name, value)| args.with(name, value));
    let args = args.with("place", 12).with("own", 9).with("total", 340);
    let said = texts.value(Lang::Kk, "application-done", &args).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines[1], "Нөмірі: BQ-000123");
    assert_eq!(lines[3], "Кезегі: Семей, туған жылы бірдей балалар");
    assert_eq!(lines[4..6], ["Топ түрі: Жалпы топ", "Оқу тілі: Қазақ тілі"]);
    assert_eq!(lines[6], "Кезектегі орны: 340 баланың ішінде 12-орын");
    assert_eq!(lines[7], "Өз санатында (жалпы кезек): 9-орын");
    assert!(lines[8].starts_with("Нөмір өзгеріп тұрады"));
    assert_eq!(lines.len(), 11);
}

#[test]
fn nothing_blames_and_nothing_apologises() {
    let texts = house();
    let unwanted =
        ["invalid", "sorry", "oops", "error", "неверный формат", "ошибка ввода", "извините", "кешіріңіз", "жарамсыз"];
    for lang in Lang::ALL {
        for (key, entry) in texts.entries(lang).unwrap() {
            if key.0.starts_with('-') || key.1.as_deref() == Some("words") {
                continue;
            }
            let args = entry.args.iter().fold(Args::new(), |args, name| args.with(name.as_str(), "-"));
            let said = texts.say(lang, &key.0, key.1.as_deref(), &args).unwrap().to_lowercase();
            assert!(!unwanted.iter().any(|word| said.contains(word)), "{lang} {key:?}: {said}");
        }
    }
}
