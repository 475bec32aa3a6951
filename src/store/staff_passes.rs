//! Passes: what lets a member of staff one step further, once. Known by the hash of their token only.

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::staff::PassKind;
use crate::store::staff::{self, Staff};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

/// Where an offered secret is sealed; the row is the token's hash.
pub const SECRET: Column = Column { table: "staff_passes", column: "secret" };

statements! {
    INSERT = "INSERT INTO staff_passes (token_hash, staff_id, kind, secret, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT secret, chosen_hash, id, name, role, password_hash, kindergarten_id, place, language, staff.created_at, disabled_at \
            FROM staff_passes JOIN staff ON staff.id = staff_passes.staff_id \
            WHERE token_hash = $1 AND kind = $2 AND expires_at > $3 AND disabled_at IS NULL";
    CHOOSE = "UPDATE staff_passes SET chosen_hash = $2 WHERE token_hash = $1";
    END = "DELETE FROM staff_passes WHERE token_hash = $1";
    END_ALL = "DELETE FROM staff_passes WHERE staff_id = $1";
    PURGE = "DELETE FROM staff_passes WHERE expires_at < $1";
}

/// A pass to be.
#[derive(Debug)]
pub struct NewPass<'a> {
    /// SHA-256 of its token.
    pub token_hash: &'a str,
    /// Whose it is.
    pub staff: &'a StaffId,
    /// What it lets do.
    pub kind: PassKind,
    /// The secret offered to the phone.
    pub secret: Option<Sealed>,
    /// When it ends.
    pub expires_at: Micros,
}

/// A pass that holds.
#[derive(Debug, Clone)]
pub struct Pass {
    /// Whose it is.
    pub staff: Staff,
    /// The secret offered to the phone.
    pub secret: Option<Sealed>,
    /// The hash of the password that is chosen already.
    pub chosen: Option<Chosen>,
}

/// The hash of a password that was chosen.
#[derive(Clone)]
pub struct Chosen(pub String);

impl std::fmt::Debug for Chosen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chosen(redacted)")
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    secret: Option<Vec<u8>>,
    chosen_hash: Option<String>,
    #[sqlx(flatten)]
    staff: staff::Row,
}

/// Keeps a pass.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewPass<'_>, now: Micros) -> Result<(), StoreError> {
    let secret = new.secret.as_ref().map(Sealed::as_bytes);
    execute!(tx, INSERT, new.token_hash, new.staff.as_str(), new.kind.code(), secret, now.0, new.expires_at.0)?;
    Ok(())
}

/// The pass of a token, if it is of this kind, has not ended, and its person is not shut out.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, token_hash: &str, kind: PassKind, now: Micros) -> Result<Option<Pass>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, token_hash, kind.code(), now.0)?;
    row.map(|row| {
        let (secret, chosen) = (row.secret.map(Sealed::from_bytes), row.chosen_hash.map(Chosen));
        Ok(Pass { staff: row.staff.try_into()?, secret, chosen })
    })
    .transpose()
}

/// Keeps the hash of the password that was chosen.
///
/// # Errors
/// The database.
pub async fn choose(tx: &mut Tx, token_hash: &str, hash: &str) -> Result<(), StoreError> {
    execute!(tx, CHOOSE, token_hash, hash)?;
    Ok(())
}

/// Ends a pass; `false`: somebody was quicker.
///
/// # Errors
/// The database.
pub async fn end(tx: &mut Tx, token_hash: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, END, token_hash)? == 1)
}

/// Ends all passes of a person.
///
/// # Errors
/// The database.
pub async fn end_all(tx: &mut Tx, staff: &StaffId) -> Result<(), StoreError> {
    execute!(tx, END_ALL, staff.as_str())?;
    Ok(())
}

/// Forgets passes that ended before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
