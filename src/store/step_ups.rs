//! Wrong answers of those who have proved the phone of an account at an address that never was the account's.

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::ids::AccountId;
use crate::store::{StoreError, Tx};

statements! {
    // Tries of before the moment count no more; the last one that is allowed sets the moment anew.
    MISS = "INSERT INTO step_ups (account_id, tries, until) VALUES ($1, 1, $4) ON CONFLICT (account_id) DO UPDATE SET \
            tries = CASE WHEN step_ups.until <= $2 THEN 1 ELSE step_ups.tries + 1 END, \
            until = CASE WHEN step_ups.until <= $2 OR step_ups.tries + 1 >= $3 THEN $4 ELSE step_ups.until END RETURNING tries";
    TRIES = "SELECT tries FROM step_ups WHERE account_id = $1 AND until > $2";
    FORGET = "DELETE FROM step_ups WHERE account_id = $1";
}

/// Wrong answers that still count.
///
/// # Errors
/// The database.
pub async fn tries(tx: &mut Tx, account: &AccountId, now: Micros) -> Result<u32, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, TRIES, account.as_str(), now.0)?;
    Ok(row.map_or(0, |(tries,)| u32::try_from(tries).unwrap_or(u32::MAX)))
}

/// Counts a wrong answer; with the last that is allowed nobody is asked for the `term`. Answers how many there are now.
///
/// # Errors
/// The database.
pub async fn miss(
    tx: &mut Tx,
    account: &AccountId,
    (allowed, term): (u32, Duration),
    now: Micros,
) -> Result<u32, StoreError> {
    let (tries,): (i64,) = fetch_one!(tx, MISS, account.as_str(), now.0, i64::from(allowed), now.plus(term).0)?;
    Ok(u32::try_from(tries).unwrap_or(u32::MAX))
}

/// The right answer was given, or nothing is left to be asked.
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, FORGET, account.as_str())?;
    Ok(())
}
