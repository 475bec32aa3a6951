//! The rules of the house, held by reading its source: floors, sizes, doors, and who may name what.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms by floor: arrows point down only, and rooms of one floor do not name each other.
const FLOORS: [(&str, u8); 18] = [
    ("main", 8),
    ("cli", 7),
    ("app", 6),
    ("web", 5),
    ("jobs", 5),
    ("conversation", 4),
    ("queue", 3),
    ("handoff", 3),
    ("office", 3),
    ("store", 2),
    ("channels", 2),
    ("gateways", 2),
    ("papers", 2),
    ("dialogue", 1),
    ("i18n", 1),
    ("domain", 0),
    ("config", 0),
    ("telemetry", 0),
];
/// Words that name no noun.
const DRAWERS: [&str; 4] = ["utils.rs", "util.rs", "helpers.rs", "common.rs"];

struct Source {
    path: PathBuf,
    room: String,
    /// Without its inline tests.
    code: String,
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    walk(Path::new("src"), &mut found);
    assert!(found.len() > 100, "the house has more files than {}", found.len());
    found
}

fn walk(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or(&text).to_owned();
            let first = path.components().nth(1).unwrap().as_os_str().to_str().unwrap();
            found.push(Source { room: first.trim_end_matches(".rs").to_owned(), code, path });
        }
    }
}

fn is_test(source: &Source) -> bool {
    source.path.file_name().is_some_and(|name| name == "tests.rs")
        || source.path.components().any(|part| part.as_os_str() == "tests")
}

fn complain(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn arrows_point_down() {
    let floors: BTreeMap<&str, u8> = FLOORS.into_iter().collect();
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| source.room != "lib" && !is_test(source)) {
        let own = floors.get(source.room.as_str()).unwrap_or_else(|| panic!("room {} has no floor", source.room));
        for (line, n) in source.code.lines().zip(1..) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for named in line.split("crate::").skip(1) {
                let room: String = named.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let Some(floor) = floors.get(room.as_str()) else { continue };
                if room != source.room && floor >= own {
                    faults.push(format!(
                        "{}:{n}: {} (floor {own}) names {room} (floor {floor})",
                        source.path.display(),
                        source.room
                    ));
                }
            }
        }
    }
    complain(&faults);
}

#[test]
fn files_stay_small() {
    let mut sizes: Vec<(usize, PathBuf)> = sources()
        .into_iter()
        .filter(|source| !is_test(source))
        .map(|source| (source.code.lines().count(), source.path))
        .collect();
    sizes.sort();
    let at = |share: usize| sizes[sizes.len() * share / 100].0;
    assert!(at(50) <= 150, "the median file has {} lines", at(50));
    assert!(at(90) <= 350, "nine files in ten have up to {} lines", at(90));
    let long: Vec<String> = sizes
        .iter()
        .filter(|(size, _)| *size > 500)
        .map(|(size, path)| format!("{} has {size} lines", path.display()))
        .collect();
    complain(&long);
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent = sources().into_iter().filter(|source| !source.code.starts_with("//!"));
    complain(&silent.map(|source| format!("{} begins without `//!`", source.path.display())).collect::<Vec<_>>());
    let drawers = sources().into_iter().filter(|source| DRAWERS.iter().any(|name| source.path.ends_with(name)));
    complain(&drawers.map(|source| format!("{} names no noun", source.path.display())).collect::<Vec<_>>());
}

/// A word, and the one place that may say it.
fn only_in(words: &[&str], place: &str) {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.path.starts_with(place) && !is_test(source)) {
        for (line, n) in source.code.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("//")) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                faults.push(format!("{}:{n}: `{word}` belongs to {place}", source.path.display()));
            }
        }
    }
    complain(&faults);
}

#[test]
fn only_the_store_speaks_sql() {
    only_in(&["sqlx::", "\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE FROM"], "src/store");
}

#[test]
fn only_the_telegram_room_names_teloxide() {
    only_in(&["teloxide"], "src/channels/telegram");
}

#[test]
fn only_config_reads_the_environment() {
    only_in(&["env::var", "env::vars"], "src/config.rs");
}

#[test]
fn only_the_clock_asks_the_time() {
    only_in(&["Utc::now", "SystemTime::now", "Local::now"], "src/domain/clock.rs");
}

#[test]
fn sentences_stand_in_locales() {
    let mut faults = Vec::new();
    // The domain folds and cleans names, the sandboxes make them up: words, not sentences.
    let rooms = |source: &&Source| !["domain", "gateways"].contains(&source.room.as_str()) && !is_test(source);
    for source in sources().iter().filter(rooms) {
        for (line, n) in source.code.lines().zip(1..).filter(|(line, _)| !line.trim_start().starts_with("//")) {
            let literal = line.split('"').skip(1).step_by(2);
            let cyrillic = |text: &&str| {
                text.chars().filter(|c| matches!(c, 'а'..='я' | 'А'..='Я')).count() > 24 && text.contains(' ')
            };
            if let Some(text) = literal.into_iter().find(cyrillic) {
                faults.push(format!("{}:{n}: «{text}» belongs to locales/", source.path.display()));
            }
        }
    }
    complain(&faults);
}

/// The image builds the dependencies with empty files in the place of ours: cargo wants every target that it is told of.
#[test]
fn the_image_knows_every_target() {
    let manifest: toml::Table = fs::read_to_string("Cargo.toml").unwrap().parse().unwrap();
    let image = fs::read_to_string("Dockerfile").unwrap();
    let named = |kind: &str| manifest[kind].as_array().unwrap().clone();
    let of = |kind: &str, target: &toml::Value| {
        target
            .get("path")
            .and_then(toml::Value::as_str)
            .map_or_else(|| format!("benches/{}.rs", target["name"].as_str().unwrap_or(kind)), str::to_owned)
    };
    let targets =
        ["bin", "test", "bench"].map(|kind| named(kind).iter().map(|target| of(kind, target)).collect::<Vec<_>>());
    for path in targets.into_iter().flatten() {
        assert!(image.contains(&path), "Dockerfile makes no {path}");
    }
}
