//! Kindergartens that a family keeps in a list of its own.

use super::{Kindergarten, Row, columns};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, KindergartenId};
use crate::store::{StoreError, Tx};

statements! {
    SAVE = "INSERT INTO saved_kindergartens (account_id, kindergarten_id, saved_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    UNSAVE = "DELETE FROM saved_kindergartens WHERE account_id = $1 AND kindergarten_id = $2";
    FORGET = "DELETE FROM saved_kindergartens WHERE account_id = $1";
    IS_SAVED = "SELECT COUNT(*) FROM saved_kindergartens WHERE account_id = $1 AND kindergarten_id = $2";
    SAVED_BY = "SELECT account_id FROM saved_kindergartens WHERE kindergarten_id = $1 ORDER BY account_id";
    SAVED = concat!("SELECT ", columns!(), " FROM kindergartens INNER JOIN saved_kindergartens ON kindergarten_id = id \
                    WHERE account_id = $1 ORDER BY saved_at, id");
}

/// Keeps a kindergarten; `false` if it was kept before.
///
/// # Errors
/// The database; no such kindergarten.
pub async fn save(
    tx: &mut Tx,
    account: &AccountId,
    kindergarten: &KindergartenId,
    now: Micros,
) -> Result<bool, StoreError> {
    Ok(execute!(tx, SAVE, account.as_str(), kindergarten.as_str(), now.0)? == 1)
}

/// Keeps it no longer; `false` if it was not kept.
///
/// # Errors
/// The database.
pub async fn unsave(tx: &mut Tx, account: &AccountId, kindergarten: &KindergartenId) -> Result<bool, StoreError> {
    Ok(execute!(tx, UNSAVE, account.as_str(), kindergarten.as_str())? == 1)
}

/// Whether an account keeps it.
///
/// # Errors
/// The database.
pub async fn is_saved(tx: &mut Tx, account: &AccountId, kindergarten: &KindergartenId) -> Result<bool, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, IS_SAVED, account.as_str(), kindergarten.as_str())?;
    Ok(count > 0)
}

/// What an account keeps, the first kept first, closed ones too.
///
/// # Errors
/// The database.
pub async fn saved(tx: &mut Tx, account: &AccountId) -> Result<Vec<Kindergarten>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, SAVED, account.as_str())?;
    rows.into_iter().map(Kindergarten::try_from).collect()
}

/// Forgets all that an account keeps (erasure).
///
/// # Errors
/// The database.
pub async fn forget_saved(tx: &mut Tx, account: &AccountId) -> Result<u64, StoreError> {
    execute!(tx, FORGET, account.as_str())
}

/// The accounts that keep a kindergarten.
///
/// # Errors
/// The database.
pub async fn saved_by(tx: &mut Tx, kindergarten: &KindergartenId) -> Result<Vec<AccountId>, StoreError> {
    crate::store::row::ids("saved_kindergartens", fetch_all!(tx, SAVED_BY, kindergarten.as_str())?)
}
