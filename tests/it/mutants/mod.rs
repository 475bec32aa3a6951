//! The mutation score (dialogues.md 3): faults seeded into the dialogues' files must be caught by `esik check` or by the transcripts.
//!
//! The ordinary run tries a sample. `ESIK_MUTANTS=all cargo test --test it mutants -- --nocapture` tries all of them;
//! `ESIK_MUTANTS=dialogues/child.toml` all of one file.

mod hunt;
mod near;
mod seed;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::transcripts::{scripts, setting};
use hunt::{Fate, Hunt};
use seed::Mutant;

/// Mutants of the ordinary run.
const SAMPLE: usize = 40;
/// Played at once.
const AT_ONCE: usize = 2;
/// Of a hundred mutants at least so many are caught.
const SCORE: usize = 95;

/// Every so-manieth mutant, so that the sample is of all files and kinds, and the same each time.
fn chosen(all: Vec<Mutant>) -> Vec<Mutant> {
    match setting("ESIK_MUTANTS").as_deref() {
        Some("all") => all,
        Some(file) => all.into_iter().filter(|mutant| mutant.file == file).collect(),
        None => {
            let stride = (all.len() / SAMPLE).max(1);
            all.into_iter().step_by(stride).collect()
        }
    }
}

#[test]
fn seeded_faults_are_caught() {
    let mutants = chosen(seed::all());
    let hunt = Hunt::new(scripts());
    let (next, fates) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(mutant) = mutants.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let fate = hunt.fate(mutant);
                    if fate == Fate::Survived {
                        println!("survives: {mutant}");
                    }
                    fates.lock().expect("no panic").push((mutant.to_string(), fate));
                }
            });
        }
    });
    let mut fates = fates.into_inner().expect("no panic");
    fates.sort();
    let count = |wanted: fn(&Fate) -> bool| fates.iter().filter(|(_, fate)| wanted(fate)).count();
    let checked = count(|fate| *fate == Fate::Checked);
    let played = count(|fate| matches!(fate, Fate::Played));
    println!("{} mutants: check caught {checked}, transcripts {played}", fates.len());
    let survivors: Vec<&str> =
        fates.iter().filter(|(_, fate)| *fate == Fate::Survived).map(|(name, _)| name.as_str()).collect();
    println!("survivors:\n{}", survivors.join("\n"));
    let caught = (checked + played) * 100;
    assert!(caught >= fates.len() * SCORE, "{} of {} survive:\n{}", survivors.len(), fates.len(), survivors.join("\n"));
}
