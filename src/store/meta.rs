//! Facts about this database (is it a demo?) and series of numbers (the applications of a year).

use crate::store::{StoreError, Tx};

statements! {
    GET = "SELECT value FROM meta WHERE key = $1";
    SET = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    REMOVE = "DELETE FROM meta WHERE key = $1";
    CLAIM = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING";
    ADVANCE = "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value \
               WHERE meta.value < excluded.value";
    NEXT = "INSERT INTO numbers (series, last) VALUES ($1, $2) ON CONFLICT (series) DO UPDATE SET last = numbers.last + $2 \
            RETURNING last";
    LAST = "SELECT last FROM numbers WHERE series = $1";
}

/// A fact.
///
/// # Errors
/// The database.
pub async fn get(tx: &mut Tx, key: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, GET, key)?;
    Ok(row.map(|(value,)| value))
}

/// Notes a fact.
///
/// # Errors
/// The database.
pub async fn set(tx: &mut Tx, key: &str, value: &str) -> Result<(), StoreError> {
    execute!(tx, SET, key, value)?;
    Ok(())
}

/// Forgets a fact.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, key: &str) -> Result<(), StoreError> {
    execute!(tx, REMOVE, key)?;
    Ok(())
}

/// Notes a fact unless it is known; `false` if it was.
///
/// # Errors
/// The database.
pub async fn set_once(tx: &mut Tx, key: &str, value: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, CLAIM, key, value)? == 1)
}

/// Notes a fact that only grows, such as a day; `false` if it stands there already, or further on.
///
/// # Errors
/// The database.
pub async fn advance(tx: &mut Tx, key: &str, value: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, ADVANCE, key, value)? == 1)
}

/// The next number of a series, from 1. A transaction that is rolled back gives its number back.
///
/// # Errors
/// The database.
pub async fn next_number(tx: &mut Tx, series: &str) -> Result<i64, StoreError> {
    next_numbers(tx, series, 1).await
}

/// Takes so many numbers of a series; answers the last of them.
///
/// # Errors
/// The database.
pub async fn next_numbers(tx: &mut Tx, series: &str, many: u32) -> Result<i64, StoreError> {
    let (last,): (i64,) = fetch_one!(tx, NEXT, series, i64::from(many))?;
    Ok(last)
}

/// The latest number of a series; 0 before the first.
///
/// # Errors
/// The database.
pub async fn last_number(tx: &mut Tx, series: &str) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, LAST, series)?;
    Ok(row.map_or(0, |(last,)| last))
}
