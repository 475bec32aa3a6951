//! Proofs on the texts, against a manifest of what the dialogues and the program need.
//!
//! Proof 7: every wanted text exists in every language with the same arguments, and no text is unused.
//! Proof 8 in part: no text with a limit of its own outgrows it ([`measure`]); the channels' limits are proved where the channels are known.

pub mod measure;

use super::args::Arg;
use super::source::{Entry, Key, TextFault};
use super::texts::{Texts, key, shown_key};
use crate::domain::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// What texts there must be, and what texts there may be.
#[derive(Debug, Clone, Default)]
pub struct Manifest {
    /// Without these the program does not start.
    pub wanted: Vec<Wanted>,
    /// These may be left out, but then in every language.
    pub optional: Vec<Wanted>,
}

/// One text that something needs.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The message.
    pub id: String,
    /// Its attribute; `None` is the value.
    pub attr: Option<String>,
    /// What the text may show. It need not show all of it.
    pub args: Vec<ArgSpec>,
    /// Who needs it: a dialogue's file and line (from 1).
    pub place: (String, u32),
    /// How long it may be.
    pub limit: Limit,
}

impl Wanted {
    /// A text by its id, `message` or `message.attribute`.
    #[must_use]
    pub fn named(id: &str, place: (&str, u32)) -> Self {
        let (message, attr) = id.split_once('.').map_or((id, None), |(message, attr)| (message, Some(attr)));
        Self::new(message, attr, place)
    }

    /// A text without arguments and limits, needed at `file:line`.
    pub fn new(id: impl Into<String>, attr: Option<&str>, place: (&str, u32)) -> Self {
        Self {
            id: id.into(),
            attr: attr.map(str::to_owned),
            args: Vec::new(),
            place: (place.0.to_owned(), place.1),
            limit: Limit::None,
        }
    }

    fn key(&self) -> Key {
        key(&self.id, self.attr.as_deref())
    }
}

/// An argument that a text may show.
#[derive(Debug, Clone)]
pub struct ArgSpec {
    /// Its name, without the dollar.
    pub name: String,
    /// Sample values per language: the longest, and one for each way a text may choose its words by it.
    pub samples: Vec<(Lang, Vec<Arg>)>,
}

impl ArgSpec {
    /// An argument with the same samples in every language.
    pub fn same(name: impl Into<String>, samples: &[Arg]) -> Self {
        Self { name: name.into(), samples: Lang::ALL.map(|lang| (lang, samples.to_vec())).into() }
    }
}

/// How long a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Any length; the channels see to it.
    None,
    /// A label of at most so many characters, or its `-short` form within them.
    Label(usize),
    /// A text of at most so many characters with the longest samples.
    Text(usize),
}

/// All faults of the texts against the manifest, in the order of files and lines.
pub fn check(texts: &Texts, manifest: &Manifest) -> Vec<TextFault> {
    let checker = Checker { texts };
    let mut faults = Vec::new();
    for wanted in &manifest.wanted {
        faults.extend(checker.missing(wanted, &Lang::ALL));
    }
    for wanted in &manifest.optional {
        let present = Lang::ALL.iter().any(|lang| checker.entry(*lang, &wanted.key()).is_some());
        if present {
            faults.extend(checker.missing(wanted, &Lang::ALL));
        }
    }
    for wanted in manifest.wanted.iter().chain(&manifest.optional) {
        faults.extend(checker.arguments(wanted));
        faults.extend(measure::too_long(texts, wanted));
    }
    faults.extend(checker.unused(manifest));
    faults.sort();
    faults.dedup();
    faults
}

struct Checker<'t> {
    texts: &'t Texts,
}

impl<'t> Checker<'t> {
    fn entry(&self, lang: Lang, key: &Key) -> Option<&'t Entry> {
        self.texts.entries(lang)?.get(key)
    }

    fn missing(&self, wanted: &Wanted, langs: &[Lang]) -> Vec<TextFault> {
        let key = wanted.key();
        let absent = langs.iter().filter(|lang| self.entry(**lang, &key).is_none());
        absent.map(|lang| self.missing_in(*lang, wanted, &key)).collect()
    }

    /// Points at the message where only its part is missing, else at the one who needs it.
    fn missing_in(&self, lang: Lang, wanted: &Wanted, key: &Key) -> TextFault {
        let message = self.texts.entries(lang).and_then(|entries| {
            let parts = entries.values().filter(|e| e.key.0 == wanted.id);
            parts.min_by_key(|e| e.line)
        });
        let (file, line) = message.map_or_else(|| wanted.place.clone(), |e| (e.file.clone(), e.line));
        let home = self.home(lang, wanted);
        TextFault {
            file,
            line,
            proof: 7,
            what: format!("`{}` is missing in {lang}", shown_key(key)),
            mend: match &key.1 {
                Some(attr) => format!("add `.{attr} = ...` to the message `{}` in {home}", key.0),
                None => format!("add `{} = ...` to {home}", key.0),
            },
        }
    }

    /// The file where this text belongs in this language: the namesake of where another language has it.
    fn home(&self, lang: Lang, wanted: &Wanted) -> String {
        let elsewhere = Lang::ALL.iter().find_map(|other| {
            let entries = self.texts.entries(*other)?;
            let entry = entries.values().find(|e| e.key.0 == wanted.id)?;
            Some(entry.file.rsplit('/').next().unwrap_or(&entry.file).to_owned())
        });
        let guess = || format!("{}.ftl", wanted.id.split('-').next().unwrap_or("common"));
        format!("locales/{lang}/{}", elsewhere.unwrap_or_else(guess))
    }

    fn arguments(&self, wanted: &Wanted) -> Vec<TextFault> {
        let known: BTreeSet<&str> = wanted.args.iter().map(|a| a.name.as_str()).collect();
        let key = wanted.key();
        let mut faults = Vec::new();
        let mut first: Option<(Lang, BTreeSet<String>)> = None;
        for lang in Lang::ALL {
            let Some(entry) = self.entry(lang, &key) else { continue };
            let used = self.args_of(lang, entry);
            for name in used.iter().filter(|name| !known.contains(name.as_str())) {
                faults.push(fault(
                    entry,
                    format!("`{}` shows `${name}`, which is not given here", shown_key(&key)),
                    given(&known),
                ));
            }
            match &first {
                Some((other, theirs)) if *theirs != used => {
                    faults.push(differ(entry, lang, &used, *other, theirs));
                }
                Some(_) => {}
                None => first = Some((lang, used)),
            }
        }
        faults
    }

    /// The arguments of a text together with those of the messages it takes in.
    fn args_of(&self, lang: Lang, entry: &Entry) -> BTreeSet<String> {
        let mut args = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![entry];
        while let Some(entry) = open.pop() {
            if !seen.insert(&entry.key) {
                continue;
            }
            args.extend(entry.args.iter().cloned());
            // A term sees none of the caller's arguments.
            let messages = entry.refs.iter().filter(|key| !key.0.starts_with('-'));
            open.extend(messages.filter_map(|key| self.entry(lang, key)));
        }
        args
    }

    fn unused(&self, manifest: &Manifest) -> Vec<TextFault> {
        let all = manifest.wanted.iter().chain(&manifest.optional);
        let mut wanted: BTreeSet<Key> = all.map(Wanted::key).collect();
        let short = |key: &Key| Some((key.0.clone(), Some(format!("{}-short", key.1.as_ref()?))));
        wanted.extend(wanted.clone().iter().filter_map(short));
        let mut faults = Vec::new();
        for entries in Lang::ALL.iter().filter_map(|lang| self.texts.entries(*lang)) {
            let used = with_taken_in(&wanted, entries);
            let idle = entries.values().filter(|e| !used.contains(&e.key));
            faults.extend(idle.map(|entry| {
                let what = format!("nothing uses `{}`", shown_key(&entry.key));
                fault(entry, what, "take it out, or mend its name".to_owned())
            }));
        }
        faults
    }
}

/// The wanted entries and what they take in, and so on.
fn with_taken_in(wanted: &BTreeSet<Key>, entries: &BTreeMap<Key, Entry>) -> BTreeSet<Key> {
    let mut used = BTreeSet::new();
    let mut open: Vec<&Key> = wanted.iter().collect();
    while let Some(key) = open.pop() {
        let Some(entry) = entries.get(key) else { continue };
        if used.insert(key.clone()) {
            open.extend(&entry.refs);
        }
    }
    used
}

fn differ(entry: &Entry, lang: Lang, used: &BTreeSet<String>, other: Lang, theirs: &BTreeSet<String>) -> TextFault {
    let odd: Vec<_> = used.symmetric_difference(theirs).map(|name| format!("${name}")).collect();
    let what = format!("`{}` shows other values in {lang} than in {other}: {}", shown_key(&entry.key), odd.join(", "));
    fault(entry, what, "let every language show the same".to_owned())
}

fn given(known: &BTreeSet<&str>) -> String {
    if known.is_empty() {
        return "take it out: no values are given here".to_owned();
    }
    let names: Vec<_> = known.iter().map(|name| format!("${name}")).collect();
    format!("use one of {}", names.join(", "))
}

fn fault(entry: &Entry, what: String, mend: String) -> TextFault {
    TextFault { file: entry.file.clone(), line: entry.line, proof: 7, what, mend }
}
