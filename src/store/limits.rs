//! Abuse limits that must hold over processes: hits in a window of time, by an index that tells nobody whose they are.

use crate::domain::clock::Micros;
use crate::store::{StoreError, Tx};

statements! {
    HIT = "INSERT INTO limit_hits (key_index, window_start, hits) VALUES ($1, $2, 1) \
           ON CONFLICT (key_index, window_start) DO UPDATE SET hits = limit_hits.hits + 1 RETURNING hits";
    HITS = "SELECT hits FROM limit_hits WHERE key_index = $1 AND window_start = $2";
    PURGE = "DELETE FROM limit_hits WHERE window_start < $1";
}

/// Counts a hit; `true` while there are at most `max` in the window. A hit beyond counts too.
///
/// # Errors
/// The database.
pub async fn hit(tx: &mut Tx, key_index: &str, window_start: Micros, max: u32) -> Result<bool, StoreError> {
    let (hits,): (i64,) = fetch_one!(tx, HIT, key_index, window_start.0)?;
    Ok(hits <= i64::from(max))
}

/// How many hits there were in the window.
///
/// # Errors
/// The database.
pub async fn hits(tx: &mut Tx, key_index: &str, window_start: Micros) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, HITS, key_index, window_start.0)?;
    Ok(row.map_or(0, |(hits,)| hits))
}

/// Forgets windows that began before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
