//! The bundles of the three languages, and how a text is asked for.

use super::args::Args;
use super::source::{self, Entry, Key, TextFault};
use super::words;
use crate::domain::fold::fold;
use crate::domain::lang::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use fluent_syntax::ast::Pattern;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// Why a text could not be said. The program proves at its start that none of these can happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// No such message, or it has no such part.
    #[error("{lang} has no text `{id}`")]
    Missing {
        /// The language asked for.
        lang: Lang,
        /// `message` or `message.attribute`.
        id: String,
    },
    /// An argument was not given, or the text refers to what is not there.
    #[error("{lang} text `{id}`: {what}")]
    Argument {
        /// The language asked for.
        lang: Lang,
        /// `message` or `message.attribute`.
        id: String,
        /// What Fluent says of it: names only, no values.
        what: String,
    },
}

struct Language {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    entries: BTreeMap<Key, Entry>,
}

/// Every text in every language; a clone is the same texts.
#[derive(Clone)]
pub struct Texts {
    languages: Arc<Vec<Language>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.languages.iter().map(|l| (l.lang, l.entries.len()))).finish()
    }
}

impl Texts {
    /// Loads files as (language, path to name in faults, text). A language without files has no texts at all.
    ///
    /// # Errors
    /// Every piece that is not Fluent, every name used twice, every reference to nothing: with file and line.
    pub fn load(files: &[(Lang, String, String)]) -> Result<Self, Vec<TextFault>> {
        let mut faults = Vec::new();
        let mut languages = Vec::new();
        for lang in Lang::ALL {
            let own = files.iter().filter(|(of, ..)| *of == lang);
            let files: Vec<_> = own.map(|(_, path, text)| (path.as_str(), text.as_str())).collect();
            match Language::load(lang, &files) {
                Ok(language) => languages.push(language),
                Err(more) => faults.extend(more),
            }
        }
        if faults.is_empty() { Ok(Self { languages: Arc::new(languages) }) } else { Err(faults) }
    }

    /// The text of a message, or why it cannot be said.
    ///
    /// # Errors
    /// See [`TextError`].
    pub fn say(&self, lang: Lang, id: &str, attr: Option<&str>, args: &Args) -> Result<String, TextError> {
        let name = || shown(id, attr);
        let missing = || TextError::Missing { lang, id: name() };
        let language = self.language(lang).ok_or_else(missing)?;
        let pattern = language.pattern(id, attr).ok_or_else(missing)?;
        let mut errors = Vec::new();
        let said = language.bundle.format_pattern(pattern, Some(&args.fluent()), &mut errors);
        if errors.is_empty() {
            Ok(said.into_owned())
        } else {
            let what: Vec<_> = errors.iter().map(FluentError::to_string).collect();
            let what = what.join(", ");
            Err(TextError::Argument { lang, id: name(), what })
        }
    }

    /// The value of a message; `None` where [`Texts::say`] would fail.
    pub fn value(&self, lang: Lang, id: &str, args: &Args) -> Option<String> {
        self.say(lang, id, None, args).ok()
    }

    /// The value of a message without its values: a sign of what is left out stands in the place of each. `None`: there is no such
    /// message.
    pub fn outline(&self, lang: Lang, id: &str) -> Option<String> {
        let entries = self.entries(lang)?;
        let (mut args, mut open, mut seen) = (Args::new(), vec![key(id, None)], BTreeSet::new());
        while let Some(key) = open.pop() {
            let Some(entry) = entries.get(&key).filter(|_| seen.insert(key.clone())) else { continue };
            entry.args.iter().for_each(|name| args.set(name.clone(), "…"));
            open.extend(entry.refs.iter().cloned());
        }
        self.value(lang, id, &args)
    }

    /// An attribute of a message; `None` where [`Texts::say`] would fail.
    pub fn attr(&self, lang: Lang, id: &str, attr: &str, args: &Args) -> Option<String> {
        self.say(lang, id, Some(attr), args).ok()
    }

    /// The label of an option or a code within `limit` characters where it can be: the attribute, else its `-short` form.
    /// Option ids may have capitals (`X1`), attributes have none.
    pub fn label(&self, lang: Lang, id: &str, option: &str, limit: usize) -> Option<String> {
        let attr = option.to_ascii_lowercase();
        let long = self.attr(lang, id, &attr, &Args::new())?;
        if long.chars().count() <= limit {
            return Some(long);
        }
        let short = self.attr(lang, id, &format!("{attr}-short"), &Args::new());
        Some(short.unwrap_or(long))
    }

    /// Whether every language has this message (and this attribute of it).
    pub fn has(&self, id: &str, attr: Option<&str>) -> bool {
        !self.languages.is_empty() && self.languages.iter().all(|l| l.entries.contains_key(&key(id, attr)))
    }

    /// The attributes of a message in one language, without their `-short` forms.
    pub fn attributes(&self, lang: Lang, id: &str) -> Vec<String> {
        let entries = self.language(lang).map(|l| l.entries.keys()).into_iter().flatten();
        let attrs = entries.filter(|(message, _)| message == id).filter_map(|(_, attr)| attr.clone());
        attrs.filter(|attr| !attr.ends_with("-short")).collect()
    }

    /// What people type for a message, as its `.words` list them, folded by [`fold`], per language.
    /// A language that does not have the list gives none.
    pub fn words(&self, id: &str) -> Vec<(Lang, Vec<String>)> {
        let list = |lang| self.attr(lang, id, "words", &Args::new()).unwrap_or_default();
        let folded = |lang| words::split(&list(lang)).iter().map(|word| fold(word)).collect();
        Lang::ALL.map(|lang| (lang, folded(lang))).into()
    }

    /// The entries of a language, in order of their names.
    pub(super) fn entries(&self, lang: Lang) -> Option<&BTreeMap<Key, Entry>> {
        self.language(lang).map(|l| &l.entries)
    }

    fn language(&self, lang: Lang) -> Option<&Language> {
        self.languages.iter().find(|l| l.lang == lang)
    }
}

impl Language {
    fn load(lang: Lang, files: &[(&str, &str)]) -> Result<Self, Vec<TextFault>> {
        let mut language =
            Self { lang, bundle: FluentBundle::new_concurrent(vec![identifier(lang)]), entries: BTreeMap::new() };
        // The marks of isolation are for texts that mix directions; messengers show them as boxes.
        language.bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for (path, text) in files {
            match source::read(path, text) {
                Ok(entries) => faults.extend(language.add(text, entries)),
                Err(more) => faults.extend(more),
            }
        }
        // A file that could not be read would make every reference into it a second fault.
        if faults.is_empty() {
            faults = language.dangling();
        }
        if faults.is_empty() { Ok(language) } else { Err(faults) }
    }

    /// Takes one file in; says what it names for the second time.
    fn add(&mut self, text: &str, entries: Vec<Entry>) -> Vec<TextFault> {
        let mut faults = Vec::new();
        for entry in entries {
            if let Some(first) = self.entries.get(&entry.key) {
                faults.push(TextFault {
                    what: format!("`{}` stands here for the second time", shown_key(&entry.key)),
                    mend: format!("keep one of the two; the first is {}:{}", first.file, first.line),
                    file: entry.file,
                    line: entry.line,
                    proof: 7,
                });
            } else {
                self.entries.insert(entry.key.clone(), entry);
            }
        }
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        self.bundle.add_resource_overriding(resource);
        faults
    }

    fn dangling(&self) -> Vec<TextFault> {
        let refs = self.entries.values().flat_map(|e| e.refs.iter().map(move |r| (e, r)));
        refs.filter(|(_, key)| !self.entries.contains_key(*key))
            .map(|(entry, key)| TextFault {
                file: entry.file.clone(),
                line: entry.line,
                proof: 7,
                what: format!("`{}` takes in `{}`, which is not there", shown_key(&entry.key), shown_key(key)),
                mend: format!("write `{}` in {}, or mend the name", shown_key(key), self.lang),
            })
            .collect()
    }

    fn pattern(&self, id: &str, attr: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(id)?;
        match attr {
            None => message.value(),
            Some(attr) => message.get_attribute(attr).map(|a| a.value()),
        }
    }
}

pub(super) fn key(id: &str, attr: Option<&str>) -> Key {
    (id.to_owned(), attr.map(str::to_owned))
}

pub(super) fn shown(id: &str, attr: Option<&str>) -> String {
    attr.map_or_else(|| id.to_owned(), |attr| format!("{id}.{attr}"))
}

pub(super) fn shown_key(key: &Key) -> String {
    shown(&key.0, key.1.as_deref())
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    // Plural rules follow this tag; an unknown one would only choose the default forms.
    lang.code().parse().unwrap_or_default()
}
