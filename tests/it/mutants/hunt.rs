//! What becomes of a mutant: proved wrong, played otherwise than written, or alive.

use std::path::{Path, PathBuf};

use esik::config::Content;
use esik::conversation::check::{self, House, Loaded};
use esik::dialogue::flow::{Flow, Flows};
use esik::dialogue::vocabulary::Vocabulary;
use esik::dialogue::{check as shape, load};
use esik::i18n::check::Wanted;
use tempfile::TempDir;

use super::near::Near;
use super::seed::Mutant;
use crate::transcripts::play;
use crate::transcripts::script::Script;

/// What became of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    Checked,
    Played,
    Survived,
}

/// Conversations that are played before the proofs on texts, which take longer than most of them.
const FIRST: usize = 4;

pub struct Hunt {
    scripts: Vec<Script>,
    real: Loaded,
    vocabulary: Vocabulary,
    texts: Vec<Wanted>,
    content: TempDir,
}

impl Hunt {
    pub fn new(scripts: Vec<Script>) -> Self {
        let (texts, vocabulary) = (esik::web::texts(), esik::conversation::actions::vocabulary());
        let real = check::load(&Content::Folder(".".into()), &texts, &House::default());
        let real = real.unwrap_or_else(|found| panic!("{found:#?}"));
        Self { scripts, real, vocabulary, texts, content: tempfile::tempdir().expect("a folder") }
    }

    pub fn fate(&self, mutant: &Mutant) -> Fate {
        let name = Path::new(&mutant.file).file_stem().and_then(|name| name.to_str()).expect("a name");
        let Ok(flow) = load::flow(&mutant.file, name, &mutant.text) else { return Fate::Checked };
        let flows = self.with(name, flow);
        if !shape::check(&flows, &self.vocabulary).is_empty() {
            return Fate::Checked;
        }
        let wrong = |script: &&Script| {
            let flows = flows.clone();
            std::panic::catch_unwind(|| play::goes_wrong(script, flows)).unwrap_or(true)
        };
        let scripts = self.nearest(&Near::new(&self.real.flows, name, &mutant.state, &mutant.targets));
        let (first, others) = scripts.split_at(FIRST.min(scripts.len()));
        if first.iter().any(wrong) {
            return Fate::Played;
        }
        if check::load(&Content::Folder(self.folder(mutant)), &self.texts, &House::default()).is_err() {
            return Fate::Checked;
        }
        if others.iter().any(wrong) { Fate::Played } else { Fate::Survived }
    }

    /// The conversations that pass a place; first those that show the most of it for their length.
    fn nearest(&self, near: &Near) -> Vec<&Script> {
        let mut scripts: Vec<_> = self.scripts.iter().map(|script| (near.ways(script), script)).collect();
        scripts.retain(|(ways, _)| *ways > 0);
        scripts.sort_by_key(|(ways, script)| (script.name.contains("/faults/"), script.steps.len() * 100 / ways));
        scripts.into_iter().map(|(_, script)| script).collect()
    }

    /// The real dialogues with another one in place of its namesake.
    fn with(&self, name: &str, flow: Flow) -> Flows {
        let mut flows = self.real.flows.clone();
        for state in flow.states.values() {
            let message = flow.message(&state.name);
            let said = state.on.keys().filter(|outcome| self.real.texts.has(&message, Some(outcome)));
            flows.spoken.extend(said.filter(|_| state.act.is_some()).map(|outcome| format!("{message}.{outcome}")));
        }
        flows.flows.insert(name.to_owned(), flow);
        flows
    }

    /// The content with this fault, in a folder of its own.
    fn folder(&self, mutant: &Mutant) -> PathBuf {
        let root = tempfile::tempdir_in(self.content.path()).expect("a folder").keep();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        std::os::unix::fs::symlink(here.join("locales"), root.join("locales")).expect("a link");
        std::fs::create_dir(root.join("dialogues")).expect("a folder");
        for entry in std::fs::read_dir(here.join("dialogues")).expect("dialogues") {
            let path = entry.expect("an entry").path();
            let copy = root.join("dialogues").join(path.file_name().expect("a name"));
            if path.is_dir() {
                std::os::unix::fs::symlink(&path, copy).expect("a link");
            } else {
                std::fs::copy(&path, copy).expect("a copy");
            }
        }
        std::fs::write(root.join(&mutant.file), &mutant.text).expect("the fault");
        root
    }
}
