//! The longest that a text can become, for the proof that it fits (proof 8).

use super::{ArgSpec, Limit, Wanted};
use crate::domain::lang::Lang;
use crate::i18n::args::{Arg, Args};
use crate::i18n::source::TextFault;
use crate::i18n::texts::{TextError, Texts, key, shown};

/// At most so many combinations of samples are tried for one text; a text that chooses by many arguments is hard to read anyway.
const MAX_COMBINATIONS: usize = 4096;

/// A text at its longest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Longest {
    /// The text with the samples that make it longest.
    pub text: String,
    /// Its characters.
    pub chars: usize,
    /// Its UTF-16 units, as Telegram counts.
    pub utf16: usize,
}

impl Longest {
    /// Measures a text.
    pub fn of(text: String) -> Self {
        Self { chars: text.chars().count(), utf16: text.encode_utf16().count(), text }
    }
}

/// Renders a text with every combination of the samples and keeps the longest.
///
/// # Errors
/// The text is not there, or shows an argument for which there is no sample.
pub fn longest(texts: &Texts, lang: Lang, wanted: &Wanted) -> Result<Longest, TextError> {
    let mut best: Option<Longest> = None;
    // Only what the text names can change its length: every other argument would multiply the work for nothing.
    let named = texts.entries(lang).and_then(|entries| entries.get(&key(&wanted.id, wanted.attr.as_deref())));
    let missing = || TextError::Missing { lang, id: shown(&wanted.id, wanted.attr.as_deref()) };
    let named = &named.ok_or_else(missing)?.args;
    let specs: Vec<&ArgSpec> = wanted.args.iter().filter(|spec| named.contains(&spec.name)).collect();
    for args in combinations(lang, &specs) {
        let said = Longest::of(texts.say(lang, &wanted.id, wanted.attr.as_deref(), &args)?);
        if best.as_ref().is_none_or(|best| said.utf16 > best.utf16) {
            best = Some(said);
        }
    }
    best.ok_or_else(missing)
}

/// Faults of a text against its own limit, one a language. A text that cannot be said is another proof's fault.
pub(super) fn too_long(texts: &Texts, wanted: &Wanted) -> Vec<TextFault> {
    let faults = Lang::ALL.iter().filter_map(|lang| {
        let (length, limit) = match wanted.limit {
            Limit::None => return None,
            Limit::Text(limit) => (longest(texts, *lang, wanted).ok()?.chars, limit),
            Limit::Label(limit) => {
                let option = wanted.attr.as_deref()?;
                let label = texts.label(*lang, &wanted.id, option, limit)?;
                (label.chars().count(), limit)
            }
        };
        (length > limit).then(|| outgrown(texts, *lang, wanted, length, limit))
    });
    faults.collect()
}

fn outgrown(texts: &Texts, lang: Lang, wanted: &Wanted, length: usize, limit: usize) -> TextFault {
    let id = key(&wanted.id, wanted.attr.as_deref());
    let entry = texts.entries(lang).and_then(|entries| entries.get(&id));
    let (file, line) = entry.map_or_else(|| wanted.place.clone(), |e| (e.file.clone(), e.line));
    let mend = match (wanted.limit, &wanted.attr) {
        (Limit::Label(_), Some(attr)) => format!("shorten it, or add `.{attr}-short` of at most {limit}"),
        _ => "shorten it".to_owned(),
    };
    TextFault {
        file,
        line,
        proof: 8,
        what: format!("`{}` takes {length} characters in {lang}, {limit} fit", shown(&id.0, id.1.as_deref())),
        mend,
    }
}

/// Every choice of one sample for each argument, up to [`MAX_COMBINATIONS`].
fn combinations(lang: Lang, specs: &[&ArgSpec]) -> Vec<Args> {
    let mut all = vec![Args::new()];
    for spec in specs {
        let samples: Vec<&Arg> =
            spec.samples.iter().filter(|(of, _)| *of == lang).flat_map(|(_, samples)| samples).collect();
        let room = MAX_COMBINATIONS / all.len();
        let samples = &samples[..samples.len().min(room.max(1))];
        if samples.is_empty() {
            continue;
        }
        all = all
            .iter()
            .flat_map(|args| samples.iter().map(|s| args.clone().with(spec.name.clone(), (*s).clone())))
            .collect();
    }
    all
}
