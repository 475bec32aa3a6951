//! Leases: one process at a time does a named work (polls and sends for a bot, runs the jobs). How they are kept:
//! [`crate::conversation::lead`].

use crate::domain::clock::Micros;
use crate::store::{StoreError, Tx};

statements! {
    SEEN = "SELECT holder, until FROM leases WHERE name = $1";
    SEIZE = "INSERT INTO leases (name, holder, until) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, \
             until = excluded.until WHERE leases.holder = $4 AND leases.until = $5";
    RENEW = "UPDATE leases SET until = CASE WHEN until < $3 THEN $3 ELSE until + 1 END WHERE name = $1 AND holder = $2";
    RELEASE = "DELETE FROM leases WHERE name = $1 AND holder = $2";
    HOLDER = "SELECT holder FROM leases WHERE name = $1 AND until > $2";
}

/// A lease as it stands. Another one of these means: its holder lived in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// Who has it: unique to one start of a process.
    pub holder: String,
    /// Until when, by the holder's clock.
    pub until: Micros,
}

/// The lease of a work; `None`: nobody has it.
///
/// # Errors
/// The database.
pub async fn seen(tx: &mut Tx, name: &str) -> Result<Option<Lease>, StoreError> {
    let row: Option<(String, i64)> = fetch_optional!(tx, SEEN, name)?;
    Ok(row.map(|(holder, until)| Lease { holder, until: Micros(until) }))
}

/// Takes a lease, provided that it still stands as it was seen; `false`: it does not.
///
/// # Errors
/// The database.
pub async fn seize(tx: &mut Tx, name: &str, new: &Lease, seen: Option<&Lease>) -> Result<bool, StoreError> {
    let (holder, until) = seen.map_or(("", 0), |seen| (seen.holder.as_str(), seen.until.0));
    Ok(execute!(tx, SEIZE, name, &new.holder, new.until.0, holder, until)? == 1)
}

/// Renews a lease, with an end that always moves on; `false`: somebody else has it.
///
/// # Errors
/// The database.
pub async fn renew(tx: &mut Tx, name: &str, new: &Lease) -> Result<bool, StoreError> {
    Ok(execute!(tx, RENEW, name, &new.holder, new.until.0)? == 1)
}

/// Gives a lease back; somebody else's stays.
///
/// # Errors
/// The database.
pub async fn release(tx: &mut Tx, name: &str, holder: &str) -> Result<(), StoreError> {
    execute!(tx, RELEASE, name, holder)?;
    Ok(())
}

/// Who has a lease that is in force by this clock.
///
/// # Errors
/// The database.
pub async fn holder(tx: &mut Tx, name: &str, now: Micros) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, HOLDER, name, now.0)?;
    Ok(row.map(|(holder,)| holder))
}
