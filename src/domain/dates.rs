//! Dates as people type them, in digits or with the month in Kazakh, Russian or English.

#[cfg(test)]
mod tests;

use super::fold::fold;
use chrono::{Datelike, Days, NaiveDate};

/// Words or numbers a date may be hidden among; a longer text is no date.
const MAX_PARTS: usize = 24;
/// A year of two digits lies at most this far ahead; else it belongs to the century before.
const YEARS_AHEAD: i32 = 20;
/// The nearest 29 February is at most this many years back.
const LEAP_GAP: i32 = 8;

/// The months, folded: Kazakh and English names as they begin, Russian ones without their endings.
const MONTHS: [[&str; 3]; 12] = [
    ["кантар", "январ", "january"],
    ["акпан", "феврал", "february"],
    ["наурыз", "март", "march"],
    ["сауир", "апрел", "april"],
    ["мамыр", "май", "may"],
    ["маусым", "июн", "june"],
    ["шилде", "июл", "july"],
    ["тамыз", "август", "august"],
    ["кыркуйек", "сентябр", "september"],
    ["казан", "октябр", "october"],
    ["караша", "ноябр", "november"],
    ["желтоксан", "декабр", "december"],
];

/// Days that have a name of their own, folded, and how many days ago they were.
const NAMED: [(&str, u64); 6] =
    [("бугин", 0), ("сегодня", 0), ("today", 0), ("кеше", 1), ("вчера", 1), ("yesterday", 1)];

/// A number with the count of its digits, or a month by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(i32, usize),
    Month(u32),
}

/// Reads the date in a text: `23.11.2026`, `23/11/26`, `2026-11-23`, `23112026`, `23 қараша 2026`, `2026 жылғы
/// 23 қараша`, `23 ноября`, `November 23, 2026`, `бүгін`, `вчера`. Without a year the nearest such day that is not after `today`.
/// `None` if there is no date, or one that no calendar has.
pub fn parse_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    use Part::{Month, Number};
    let folded = fold(text);
    if let Some((_, ago)) = NAMED.iter().find(|(name, _)| *name == folded.trim()) {
        return today.checked_sub_days(Days::new(*ago));
    }
    let parts = parts(&folded)?;
    match parts.as_slice() {
        [Number(year, 4), Number(month, 1..=2), Number(day, 1..=2)] => date(*year, *month, *day),
        [Number(day, 1..=2), Number(month, 1..=2), Number(year, length @ (2 | 4))] => {
            date(full_year(*year, *length, today), *month, *day)
        }
        [Number(day, 1..=2), Number(month, 1..=2)] => nearest_past(*month, *day, today),
        [Number(digits, 8)] => date(digits % 10_000, digits / 10_000 % 100, digits / 1_000_000),
        [Number(day, 1..=2), Month(month)] | [Month(month), Number(day, 1..=2)] => {
            nearest_past(i32::try_from(*month).ok()?, *day, today)
        }
        [Number(day, 1..=2), Month(month), Number(year, length @ (2 | 4))]
        | [Month(month), Number(day, 1..=2), Number(year, length @ 4)]
        | [Number(year, length @ 4), Month(month), Number(day, 1..=2)]
        | [Number(year, length @ 4), Number(day, 1..=2), Month(month)] => {
            date(full_year(*year, *length, today), i32::try_from(*month).ok()?, *day)
        }
        _ => None,
    }
}

/// The numbers and months of a folded text; other words are skipped. `None` if the text is too long to be a date.
fn parts(folded: &str) -> Option<Vec<Part>> {
    let mut words: Vec<&str> = Vec::new();
    for word in folded.split(' ') {
        // "23қараша", "23rd": digits and letters part company.
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let digits = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
            words.push(&rest[..end]);
            rest = &rest[end..];
        }
        if words.len() > MAX_PARTS {
            return None;
        }
    }
    Some(words.into_iter().filter_map(part).collect())
}

fn part(word: &str) -> Option<Part> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        // A number too long to hold is no part of a date, but must not vanish from it either.
        return Some(Part::Number(word.parse().unwrap_or(-1), word.len()));
    }
    let number = MONTHS.iter().position(|names| names.iter().any(|name| is_month(word, name)))?;
    u32::try_from(number + 1).ok().map(Part::Month)
}

/// The name with an ending ("қарашада", "ноября"), or its first letters, at least three ("нояб", "Nov").
fn is_month(word: &str, name: &str) -> bool {
    let letters = word.chars().count();
    let ended = word.starts_with(name) && letters <= name.chars().count() + 5;
    // "мая", "мае": the one Russian month whose stem changes.
    ended
        || (letters >= 3 && name.starts_with(word))
        || (name == "май" && matches!(word, "мая" | "мае" | "маю" | "маем"))
}

fn date(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

fn full_year(year: i32, digits: usize, today: NaiveDate) -> i32 {
    if digits > 2 {
        return year;
    }
    let century = today.year().div_euclid(100) * 100;
    if century + year <= today.year() + YEARS_AHEAD { century + year } else { century - 100 + year }
}

fn nearest_past(month: i32, day: i32, today: NaiveDate) -> Option<NaiveDate> {
    (0..=LEAP_GAP).find_map(|back| date(today.year() - back, month, day).filter(|date| *date <= today))
}
