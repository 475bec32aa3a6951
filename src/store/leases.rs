//! Leases: one process at a time does a named work (sends for a bot, runs the jobs).

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::store::{StoreError, Tx};

statements! {
    TAKE = "INSERT INTO leases (name, holder, until) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, \
            until = excluded.until WHERE leases.holder = excluded.holder OR leases.until <= $4";
    RELEASE = "DELETE FROM leases WHERE name = $1 AND holder = $2";
    HOLDER = "SELECT holder FROM leases WHERE name = $1 AND until > $2";
}

/// Takes or renews a lease; `false` while somebody else has it.
///
/// # Errors
/// The database.
pub async fn take(tx: &mut Tx, name: &str, holder: &str, now: Micros, term: Duration) -> Result<bool, StoreError> {
    Ok(execute!(tx, TAKE, name, holder, now.plus(term).0, now.0)? == 1)
}

/// Gives a lease back.
///
/// # Errors
/// The database.
pub async fn release(tx: &mut Tx, name: &str, holder: &str) -> Result<(), StoreError> {
    execute!(tx, RELEASE, name, holder)?;
    Ok(())
}

/// Who has a lease.
///
/// # Errors
/// The database.
pub async fn holder(tx: &mut Tx, name: &str, now: Micros) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, HOLDER, name, now.0)?;
    Ok(row.map(|(holder,)| holder))
}
