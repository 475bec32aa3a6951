//! Conversations written as files under `tests/transcripts`, played against the whole house (dialogues.md 4).
//!
//! `ESIK_TRANSCRIPTS=write cargo test --test it transcripts` writes what the bot says into the files; read the difference before it
//! is kept. `>> whatsapp` (`as NAME`) goes on at another channel of the same person, or of somebody else; what the bot says at another
//! address than the one that is spoken at stands as `at telegram: ...`. `ESIK_TRANSCRIPTS_ONLY=word` plays only the files whose path holds the word.

mod desk;
mod news;
pub mod play;
pub mod script;
mod shown;
pub mod stage;
pub mod town;

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::support::database::Kind;
use script::Script;

/// Files played at once.
const AT_ONCE: usize = 4;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts")
}

/// Every transcript, sorted by path.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("tests/transcripts") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "chat") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every transcript, read.
pub fn scripts() -> Vec<Script> {
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("a transcript");
        Script::parse(&path.display().to_string(), &text).unwrap_or_else(|why| panic!("{why}"))
    };
    files(&root()).iter().map(read).collect()
}

/// Plays every transcript that is for this store, and tells all that differs.
fn all(kind: Kind) {
    let only = setting("ESIK_TRANSCRIPTS_ONLY").unwrap_or_default();
    let write = kind == Kind::Sqlite && setting("ESIK_TRANSCRIPTS").is_some_and(|mode| mode == "write");
    let paths: Vec<_> = files(&root()).into_iter().filter(|path| path.to_string_lossy().contains(&only)).collect();
    assert!(!paths.is_empty(), "no transcripts under {}", root().display());
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::SeqCst)) {
                    if let Err(why) = one(path, kind, write) {
                        wrong.lock().expect("no panic").push(why);
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("no panic");
    wrong.sort();
    assert!(wrong.is_empty(), "{} transcripts differ:\n\n{}", wrong.len(), wrong.join("\n"));
}

fn one(path: &Path, kind: Kind, write: bool) -> Result<(), String> {
    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{name}: {error}\n"))?;
    let script = Script::parse(&name, &text)?;
    if kind == Kind::Postgres && !script.also_postgres {
        return Ok(());
    }
    let told = std::panic::catch_unwind(|| play::play(&script, kind));
    let told = told.map_err(|_| format!("{name}: a panic, see above\n"))?;
    let Some(told) = told else { return Ok(()) };
    if write {
        let new = script.written(&told.said);
        if new != text {
            std::fs::write(path, new).map_err(|error| format!("{name}: {error}\n"))?;
        }
    }
    let mut wrong = if write { String::new() } else { script.differences(&told.said) };
    told.wrong.iter().for_each(|line| wrong.push_str(line));
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

#[expect(clippy::disallowed_methods, reason = "a switch of the harness")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[test]
fn sqlite() {
    all(Kind::Sqlite);
}

#[test]
fn postgres() {
    all(Kind::Postgres);
}
