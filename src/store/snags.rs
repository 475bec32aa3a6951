//! Where parents get stuck: counts by day, question, language, channel and cause.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::snag::Cause;
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

statements! {
    COUNTS = "SELECT dialogue, state, cause, CAST(SUM(times) AS BIGINT) FROM snags WHERE day >= $1 AND ($2 = '' OR language = $2) \
              AND ($3 = '' OR channel = $3) GROUP BY dialogue, state, cause";
    ASKED = "SELECT dialogue, asked_at, COUNT(*) FROM tickets WHERE opened_at >= $1 AND ($2 = '' OR language = $2) \
             AND ($3 = '' OR channel = $3) GROUP BY dialogue, asked_at";
    PURGE = "DELETE FROM snags WHERE day IN (SELECT DISTINCT day FROM snags WHERE day < $1 ORDER BY day LIMIT $2)";
}

many! {
    ADD = "INSERT INTO snags (day, dialogue, state, language, channel, cause, part, times) VALUES ", 0,
        "({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})" of 8,
        " ON CONFLICT (day, dialogue, state, language, channel, cause, part) DO UPDATE SET times = snags.times + excluded.times";
}

/// Rows of one count: those who write at once seldom meet in the same one.
const PARTS: i64 = 16;

/// Somebody got stuck.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snag {
    /// When, in Almaty.
    pub day: NaiveDate,
    /// In which dialogue.
    pub dialogue: String,
    /// At which question or step.
    pub state: String,
    /// In which language.
    pub language: Lang,
    /// In which messenger.
    pub channel: String,
    /// Why.
    pub cause: Cause,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In this language.
    pub language: Option<Lang>,
    /// In this messenger; empty: in any.
    pub channel: String,
}

/// How often people got stuck at one place for one cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The dialogue; empty outside any.
    pub dialogue: String,
    /// The question or step.
    pub state: String,
    /// Why.
    pub cause: Cause,
    /// How often.
    pub times: u64,
}

/// Counts snags. The rows are everybody's, and locked in one order: nothing else may be locked after them.
///
/// # Errors
/// The database.
pub async fn add_many(tx: &mut Tx, snags: &[Snag], now: Micros) -> Result<(), StoreError> {
    let mut times: BTreeMap<&Snag, i64> = BTreeMap::new();
    for snag in snags {
        *times.entry(snag).or_default() += 1;
    }
    let rows: Vec<(&Snag, i64)> = times.into_iter().collect();
    let part = now.0.rem_euclid(PARTS);
    execute_many!(tx, ADD, &rows, [], |(snag, times)| [
        snag.day.to_string(),
        snag.dialogue.as_str(),
        snag.state.as_str(),
        snag.language.code(),
        snag.channel.as_str(),
        snag.cause.code(),
        part,
        *times,
    ]);
    Ok(())
}

/// How often people got stuck since a moment, which is the first of its day. Whoever asked for a person is told by the tickets.
///
/// # Errors
/// The database.
pub async fn counts(tx: &mut Tx, (day, since): (NaiveDate, Micros), filter: &Filter) -> Result<Vec<Count>, StoreError> {
    let (language, channel) = (filter.language.map_or("", Lang::code), filter.channel.as_str());
    let rows: Vec<(String, String, String, i64)> = fetch_all!(tx, COUNTS, day.to_string(), language, channel)?;
    let asked: Vec<(String, String, i64)> = fetch_all!(tx, ASKED, since.0, language, channel)?;
    let asked =
        asked.into_iter().map(|(dialogue, state, times)| (dialogue, state, Cause::Person.code().to_owned(), times));
    let read = |(dialogue, state, cause, times): (String, String, String, i64)| {
        let at = At { table: "snags", row: &state };
        Ok(Count { cause: at.read("cause", &cause)?, times: at.number("times", times)?, dialogue, state })
    };
    rows.into_iter().chain(asked).map(read).collect()
}

/// Lets days before this one go, so many at most.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, day: NaiveDate, days: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, day.to_string(), limit(days))
}
