//! Rules of places from a day on: what differs from the defaults, as JSON ([`crate::domain::rules`]).

use chrono::NaiveDate;

use crate::domain::clock::Micros;
use crate::store::{StoreError, Tx};

statements! {
    SET = "INSERT INTO rule_sets (place, from_day, body, created_by, created_at) VALUES ($1, $2, $3, $4, $5) \
           ON CONFLICT (place, from_day) DO UPDATE SET body = excluded.body, created_by = excluded.created_by, \
           created_at = excluded.created_at";
    REMOVE = "DELETE FROM rule_sets WHERE place = $1 AND from_day = $2";
    UNTIL = "SELECT place, from_day, body, created_by, created_at FROM rule_sets WHERE from_day <= $1 ORDER BY place, from_day";
    ALL_SETS = "SELECT place, from_day, body, created_by, created_at FROM rule_sets ORDER BY place, from_day";
}

/// A set of rules.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RuleSet {
    /// The code of the place; empty: the whole country.
    pub place: String,
    /// From which day on, as YYYY-MM-DD.
    pub from_day: String,
    /// JSON.
    pub body: String,
    /// Who wrote it.
    pub created_by: String,
    /// When, in microseconds.
    pub created_at: i64,
}

/// Keeps a set; the one of the same place and day is replaced.
///
/// # Errors
/// The database.
pub async fn set(
    tx: &mut Tx,
    (place, from): (&str, NaiveDate),
    body: &str,
    by: &str,
    now: Micros,
) -> Result<(), StoreError> {
    execute!(tx, SET, place, from.to_string(), body, by, now.0)?;
    Ok(())
}

/// Takes a set away; `false`: there was none.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, place: &str, from: NaiveDate) -> Result<bool, StoreError> {
    Ok(execute!(tx, REMOVE, place, from.to_string())? == 1)
}

/// The sets in force on a day, also those that a later one of the same place has replaced, which stands behind them.
///
/// # Errors
/// The database.
pub async fn until(tx: &mut Tx, day: NaiveDate) -> Result<Vec<RuleSet>, StoreError> {
    fetch_all!(tx, UNTIL, day.to_string())
}

/// Every set.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx) -> Result<Vec<RuleSet>, StoreError> {
    fetch_all!(tx, ALL_SETS)
}
