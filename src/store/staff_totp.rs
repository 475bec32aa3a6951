//! The phones of staff that make codes, and the codes for who has not got theirs.

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

/// Where a phone's secret is sealed; the row is the person's id.
pub const SECRET: Column = Column { table: "staff_totp", column: "secret" };

statements! {
    SET = "INSERT INTO staff_totp (staff_id, secret, since, step) VALUES ($1, $2, $3, $4) \
           ON CONFLICT (staff_id) DO UPDATE SET secret = $2, since = $3, step = $4";
    FIND = "SELECT secret, since FROM staff_totp WHERE staff_id = $1";
    OWNERS = "SELECT staff_id FROM staff_totp";
    TAKE = "UPDATE staff_totp SET step = $2 WHERE staff_id = $1 AND step < $2";
    REMOVE = "DELETE FROM staff_totp WHERE staff_id = $1";
    ADD_RECOVERY = "INSERT INTO staff_recovery (code_index, staff_id) VALUES ($1, $2)";
    USE_RECOVERY = "DELETE FROM staff_recovery WHERE code_index = $1 AND staff_id = $2";
    RECOVERY_LEFT = "SELECT COUNT(*) FROM staff_recovery WHERE staff_id = $1";
    REMOVE_RECOVERY = "DELETE FROM staff_recovery WHERE staff_id = $1";
}

/// A phone that makes codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// The secret, sealed for [`SECRET`].
    pub secret: Sealed,
    /// Since when.
    pub since: Micros,
}

/// Notes a person's phone, in the place of the one before; `step`: the half-minute of the code that proved it.
///
/// # Errors
/// The database.
pub async fn set(tx: &mut Tx, staff: &StaffId, secret: &Sealed, step: i64, now: Micros) -> Result<(), StoreError> {
    execute!(tx, SET, staff.as_str(), secret.as_bytes(), now.0, step)?;
    Ok(())
}

/// A person's phone.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, staff: &StaffId) -> Result<Option<Phone>, StoreError> {
    let row: Option<(Vec<u8>, i64)> = fetch_optional!(tx, FIND, staff.as_str())?;
    Ok(row.map(|(secret, since)| Phone { secret: Sealed::from_bytes(secret), since: Micros(since) }))
}

/// Everybody who has one.
///
/// # Errors
/// The database.
pub async fn owners(tx: &mut Tx) -> Result<Vec<StaffId>, StoreError> {
    let rows: Vec<(String,)> = fetch_all!(tx, OWNERS)?;
    rows.into_iter().map(|(id,)| At { table: "staff_totp", row: &id }.read("staff_id", &id)).collect()
}

/// Takes the code of a half-minute; `false`: that one, or a later one, was taken before.
///
/// # Errors
/// The database.
pub async fn take(tx: &mut Tx, staff: &StaffId, step: i64) -> Result<bool, StoreError> {
    Ok(execute!(tx, TAKE, staff.as_str(), step)? == 1)
}

/// Forgets a person's phone and recovery codes.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, staff: &StaffId) -> Result<(), StoreError> {
    execute!(tx, REMOVE_RECOVERY, staff.as_str())?;
    execute!(tx, REMOVE, staff.as_str())?;
    Ok(())
}

/// Gives a person recovery codes, by their indexes, in the place of those before.
///
/// # Errors
/// The database.
pub async fn set_recovery(tx: &mut Tx, staff: &StaffId, indexes: &[String]) -> Result<(), StoreError> {
    execute!(tx, REMOVE_RECOVERY, staff.as_str())?;
    for index in indexes {
        execute!(tx, ADD_RECOVERY, index.as_str(), staff.as_str())?;
    }
    Ok(())
}

/// Uses a recovery code; `false`: the person has no such code.
///
/// # Errors
/// The database.
pub async fn use_recovery(tx: &mut Tx, staff: &StaffId, index: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, USE_RECOVERY, index, staff.as_str())? == 1)
}

/// How many recovery codes a person has.
///
/// # Errors
/// The database.
pub async fn recovery_left(tx: &mut Tx, staff: &StaffId) -> Result<i64, StoreError> {
    let (left,): (i64,) = fetch_one!(tx, RECOVERY_LEFT, staff.as_str())?;
    Ok(left)
}
