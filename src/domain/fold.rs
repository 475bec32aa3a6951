//! Names compared as people type them: any case, Kazakh or Russian letters, Latin letters, case endings, typing errors.
//! Source: domain.md 15.4, 3 and 7.

mod latin;

#[cfg(test)]
mod tests;

use super::digits::{ascii_digit, is_invisible};
pub use latin::sound;
use strsim::osa_distance;

/// Words that say what a place is, folded; a query is also tried without them.
const KINDS: [&str; 27] = [
    "город",
    "г",
    "село",
    "с",
    "поселок",
    "пос",
    "п",
    "аул",
    "район",
    "р",
    "н",
    "область",
    "обл",
    "каласы",
    "кала",
    "ауылы",
    "ауыл",
    "ауданы",
    "аудан",
    "облысы",
    "облыс",
    "кент",
    "кенти",
    "city",
    "village",
    "district",
    "region",
];

/// The longest case ending that may follow a name ("Алматыдамын").
const LONGEST_ENDING: usize = 5;

/// Small letters, Kazakh ones as their Russian neighbours (ә->а ғ->г қ->к ң->н ө->о ұ ү->у һ->х і->и, and ё->е),
/// everything but letters and digits as one space, nothing around.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c) && !is_mark(*c)) {
        let c = ascii_digit(c).unwrap_or(c);
        if c.is_alphanumeric() {
            folded.push(neighbour(c));
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Accents that stand as characters of their own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn neighbour(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    }
}

/// How well a folded query fits a folded name: 1 for the same, 0 for nothing in common. Above each other stand: the
/// beginning of the name, of one of its words, of several, the name with a case ending, and typing errors (one in a
/// short name, up to three in a long one). What fails in the letters is tried once more by the sound.
pub fn similarity(query: &str, name: &str) -> f64 {
    let direct = by_letters(query, name);
    if direct >= 0.8 {
        return direct;
    }
    let heard = sound(query);
    // "ыыы" sounds like one letter, and so like every name that begins with it.
    let stutters = heard.chars().count() * 2 <= query.chars().count();
    if stutters { direct } else { direct.max(0.97 * by_letters(&heard, &sound(name))) }
}

/// The items whose names fit a query, the best first; equal ones keep their order. `names` gives the names of an
/// item, in any languages; the best counts.
pub fn rank<'a, T, N, S>(
    query: &str,
    items: impl IntoIterator<Item = &'a T>,
    names: impl Fn(&'a T) -> N,
) -> Vec<(f64, &'a T)>
where
    N: IntoIterator<Item = S>,
    S: AsRef<str>,
{
    let whole = fold(query);
    let bare = without_kinds(&whole);
    let score = |name: &str| {
        let name = fold(name);
        let direct = similarity(&whole, &name);
        if bare == whole { direct } else { direct.max(0.9 * similarity(&bare, &name)) }
    };
    let mut found: Vec<(f64, &T)> = items
        .into_iter()
        .map(|item| (names(item).into_iter().map(|name| score(name.as_ref())).fold(0.0, f64::max), item))
        .filter(|(score, _)| *score > 0.0)
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found
}

/// The query without the words that only say what kind of place is meant; unchanged if nothing else is left.
fn without_kinds(query: &str) -> String {
    let left: Vec<&str> = query.split(' ').filter(|word| !KINDS.contains(word)).collect();
    if left.is_empty() { query.to_owned() } else { left.join(" ") }
}

fn by_letters(query: &str, name: &str) -> f64 {
    if query.is_empty() || name.is_empty() {
        return 0.0;
    }
    if query == name {
        return 1.0;
    }
    let part = query.chars().count() as f64 / name.chars().count() as f64;
    if name.starts_with(query) {
        return 0.9 + 0.08 * part;
    }
    if query.replace(' ', "") == name.replace(' ', "") {
        return 0.95;
    }
    if name.split(' ').any(|word| word.starts_with(query)) {
        return 0.85 + 0.04 * part;
    }
    if query.contains(' ') && query.split(' ').all(|typed| name.split(' ').any(|word| word.starts_with(typed))) {
        return 0.8;
    }
    if has_ending(query, name) {
        return 0.75;
    }
    by_errors(query, name)
}

/// Whether the query holds the name with something short after it: "шымкентте турамын" holds "шымкент".
fn has_ending(query: &str, name: &str) -> bool {
    let after = |(at, _): (usize, &str)| {
        let rest = &query[at + name.len()..];
        let ending = rest.split(' ').next().unwrap_or("").chars().count();
        let begins_a_word = at == 0 || query[..at].ends_with(' ');
        begins_a_word && ending <= LONGEST_ENDING
    };
    name.chars().count() >= 4 && query.match_indices(name).any(after)
}

/// Typing errors in the whole name, in its beginning (while it is being typed), or in one of its words.
fn by_errors(query: &str, name: &str) -> f64 {
    let length = query.chars().count();
    let beginning: String = name.chars().take(length).collect();
    let words = name.split(' ').filter(|_| !query.contains(' '));
    let whole = closeness(query, name, 0.7);
    let partly = std::iter::once(beginning.as_str()).chain(words).map(|word| closeness(query, word, 0.6));
    partly.fold(whole, f64::max)
}

/// `best` less the share of wrong letters; 0 if there are more errors than the shorter text allows.
fn closeness(query: &str, name: &str, best: f64) -> f64 {
    let (typed, meant) = (query.chars().count(), name.chars().count());
    let allowed = match typed.min(meant) {
        0..=3 => 0,
        4..=7 => 1,
        8..=12 => 2,
        _ => 3,
    };
    if typed.abs_diff(meant) > allowed {
        return 0.0;
    }
    let errors = osa_distance(query, name);
    if errors > allowed { 0.0 } else { best * (1.0 - errors as f64 / typed.max(meant) as f64) }
}
