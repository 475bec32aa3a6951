//! Which rows of a department's list of free places were taken in, by the sender's own names.

use crate::domain::clock::Micros;
use crate::domain::ids::VacancyId;
use crate::store::{StoreError, Tx};

statements! {
    FIND = "SELECT body FROM vacancy_imports WHERE sender_ref = $1";
    INSERT = "INSERT INTO vacancy_imports (sender_ref, vacancy_id, body, taken_at) VALUES ($1, $2, $3, $4)";
}

/// What the row of this name said; `None`: it was not taken in.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, sender_ref: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, FIND, sender_ref)?;
    Ok(row.map(|(body,)| body))
}

/// Notes that a row was taken in as this vacancy.
///
/// # Errors
/// The database; another import took the same row in at this moment.
pub async fn insert(
    tx: &mut Tx,
    sender_ref: &str,
    vacancy: &VacancyId,
    body: &str,
    now: Micros,
) -> Result<(), StoreError> {
    execute!(tx, INSERT, sender_ref, vacancy.as_str(), body, now.0)?;
    Ok(())
}
