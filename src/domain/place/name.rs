//! Names of the classifier without their type abbreviations (domain.md 15.4, 1): "Семей Қ.Ә." and "г.Семей" are Semey.

use crate::domain::lang::Lang;

/// Abbreviations after a Kazakh name, longest first; matched without case and without the last dot.
const KK_AFTER: [&str; 8] = ["а.о", "қ.ә", "к.ә", "а.ә", "а", "қ", "ќ", "к"];
/// Abbreviations before a Russian name.
const RU_BEFORE: [&str; 6] = ["с.о.", "с.а.", "п.а.", "с.", "г.", "п."];
/// Abbreviations after a Russian name; matched without case and without the last dot.
const RU_AFTER: [&str; 4] = ["с.о", "п.а", "с.а", "г.а"];

/// The name to show and to search: white space collapsed, abbreviation of the type taken away. A name that is nothing
/// but an abbreviation stays as it is. English names carry none.
pub fn clean(name: &str, lang: Lang) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let cleaned = match lang {
        Lang::Kk => without_after(&name, &KK_AFTER),
        Lang::Ru => without_after(without_before(&name), &RU_AFTER),
        Lang::En => &name,
    };
    if cleaned.is_empty() {
        name
    } else {
        cleaned.to_owned()
    }
}

fn without_before(name: &str) -> &str {
    RU_BEFORE
        .iter()
        .find_map(|kind| strip_prefix_caseless(name, kind))
        .map_or(name, str::trim_start)
}

/// Takes the last word away if it is one of the abbreviations; it must end with a dot or hold one.
fn without_after<'a>(name: &'a str, kinds: &[&str]) -> &'a str {
    let Some((rest, last)) = name.rsplit_once(' ') else {
        return name;
    };
    let bare = last.strip_suffix('.').unwrap_or(last).to_lowercase();
    let abbreviated = last.contains('.') && kinds.contains(&bare.as_str());
    if abbreviated { rest.trim_end() } else { name }
}

fn strip_prefix_caseless<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        if rest.next()?.to_lowercase().next() != Some(wanted) {
            return None;
        }
    }
    Some(rest.as_str())
}
