//! Days and moments in words: "23 қараша", "23 ноября 2026", "23 November, 14:05". The clocks are those of Almaty.

use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use chrono::{Datelike, NaiveDate, Timelike};

const KAZAKH: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

/// In the genitive, as they stand after a day.
const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of the month of this day, as it stands after the day's number.
pub fn month(lang: Lang, day: NaiveDate) -> &'static str {
    let names = match lang {
        Lang::Kk => &KAZAKH,
        Lang::Ru => &RUSSIAN,
        Lang::En => &ENGLISH,
    };
    names[day.month0() as usize]
}

/// "23 қараша".
pub fn day(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(lang, day))
}

/// "23 қараша 2026".
pub fn date(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month(lang, day), day.year())
}

/// "23 қараша, 14:05", on the clocks of Almaty.
pub fn moment(lang: Lang, at: Micros) -> String {
    let local = local_datetime(at);
    format!("{}, {}:{:02}", day(lang, local.date()), local.hour(), local.minute())
}

/// The same with the year, where it is not the year of `today`: "23 қараша 2025, 14:05".
pub fn moment_seen(lang: Lang, at: Micros, today: NaiveDate) -> String {
    let local = local_datetime(at);
    if local.year() == today.year() {
        return moment(lang, at);
    }
    format!("{}, {}:{:02}", date(lang, local.date()), local.hour(), local.minute())
}

/// The days of a year with the longest names, for the proof of lengths: one a month.
pub fn longest_date(lang: Lang) -> String {
    (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 28))
        .map(|day| date(lang, day))
        .max_by_key(|text| text.chars().count())
        .unwrap_or_default()
}
