//! Closed lists: ethnicities, groups, languages of instruction, categories. Their words stand in the texts.

use crate::dialogue::session::{Item, Value};
use crate::dialogue::turn::Need;
use crate::domain::ethnicity::Ethnicity;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::lang::Lang;
use crate::domain::right::{Category, RightClass};
use crate::i18n::{Args, Texts};

use super::{Candidate, SourceCx};

/// By share in the country, then another one and "not said" (domain.md 11.4).
pub(super) fn ethnicities(cx: &SourceCx<'_>) -> Vec<Candidate> {
    list(&cx.world.texts, "ethnicity", Ethnicity::ALL.iter().map(|value| value.code()))
}

/// In the default order of domain.md 11.2.
pub(super) fn groups(cx: &SourceCx<'_>) -> Vec<Candidate> {
    list(&cx.world.texts, "group", GroupType::ALL.iter().map(|value| value.code()))
}

/// In the order of domain.md 11.3.
pub(super) fn languages(cx: &SourceCx<'_>) -> Vec<Candidate> {
    list(&cx.world.texts, "language", InstructionLanguage::ALL.iter().map(|value| value.code()))
}

/// Those of the right that was chosen (domain.md 6).
pub(super) fn categories(cx: &SourceCx<'_>, need: &Need) -> Vec<Candidate> {
    of_right(&cx.world.texts, need.of.as_ref().and_then(Value::code).unwrap_or_default())
}

/// The categories that give a right; none for the general queue.
pub(super) fn of_right(texts: &Texts, right: &str) -> Vec<Candidate> {
    let categories = RightClass::parse(right).into_iter().flat_map(Category::of);
    list(texts, "category", categories.map(Category::code))
}

/// The codes with their words in every language: people type the one they think in.
pub(super) fn list<'c>(texts: &Texts, kind: &str, codes: impl Iterator<Item = &'c str>) -> Vec<Candidate> {
    let id = format!("list-{kind}");
    let words = |code: &str| {
        let attr = code.to_ascii_lowercase();
        let both = [attr.clone(), format!("{attr}-short")];
        let label = |lang, attr: &String| texts.attr(lang, &id, attr, &Args::new());
        let labels = Lang::ALL.into_iter().flat_map(|lang| both.iter().filter_map(move |attr| label(lang, attr)));
        labels.flat_map(|label| spellings(&label)).collect()
    };
    codes.map(|code| Candidate { item: Item { id: code.to_owned(), label: None }, names: words(code) }).collect()
}

/// A label and the words it offers: «Казах / казашка» answers to each of both, brackets may be left out.
fn spellings(label: &str) -> Vec<String> {
    let mut spellings = vec![label.to_owned()];
    if let Some((before, _)) = label.split_once('(') {
        spellings.push(before.trim().to_owned());
    }
    if label.contains('/') {
        spellings.extend(label.split('/').map(|word| word.trim().to_owned()));
    }
    spellings
}
