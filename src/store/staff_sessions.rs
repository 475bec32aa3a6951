//! Who is signed in at the office: sessions, known by the hash of their token only.

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::store::staff::{self, Staff};
use crate::store::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO staff_sessions (token_hash, staff_id, csrf, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)";
    FIND = "SELECT csrf, seen_at, id, name, role, password_hash, kindergarten_id, place, language, staff.created_at, disabled_at \
            FROM staff_sessions JOIN staff ON staff.id = staff_sessions.staff_id \
            WHERE token_hash = $1 AND seen_at > $2 AND expires_at > $3 AND disabled_at IS NULL";
    TOUCH = "UPDATE staff_sessions SET seen_at = $2 WHERE token_hash = $1";
    END = "DELETE FROM staff_sessions WHERE token_hash = $1";
    END_ALL = "DELETE FROM staff_sessions WHERE staff_id = $1";
    END_OTHERS = "DELETE FROM staff_sessions WHERE staff_id = $1 AND token_hash <> $2";
    PURGE = "DELETE FROM staff_sessions WHERE expires_at < $1";
}

/// A session that begins.
#[derive(Debug)]
pub struct NewSession<'a> {
    /// SHA-256 of its token.
    pub token_hash: &'a str,
    /// Whose it is.
    pub staff: &'a StaffId,
    /// What its forms carry.
    pub csrf: &'a str,
    /// When it ends, however busy.
    pub expires_at: Micros,
}

/// A session that stands.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whose it is.
    pub staff: Staff,
    /// What its forms carry.
    pub csrf: String,
    /// When it was last used, to a minute.
    pub seen_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    csrf: String,
    seen_at: i64,
    #[sqlx(flatten)]
    staff: staff::Row,
}

/// Begins a session.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewSession<'_>, now: Micros) -> Result<(), StoreError> {
    execute!(tx, INSERT, new.token_hash, new.staff.as_str(), new.csrf, now.0, new.expires_at.0)?;
    Ok(())
}

/// The session of a token, if it was used after `idle_since`, has not expired, and its person is not shut out.
///
/// # Errors
/// The database.
pub async fn find(
    tx: &mut Tx,
    token_hash: &str,
    idle_since: Micros,
    now: Micros,
) -> Result<Option<Session>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, token_hash, idle_since.0, now.0)?;
    row.map(|row| Ok(Session { staff: row.staff.try_into()?, csrf: row.csrf, seen_at: Micros(row.seen_at) }))
        .transpose()
}

/// Notes that a session is used.
///
/// # Errors
/// The database.
pub async fn touch(tx: &mut Tx, token_hash: &str, now: Micros) -> Result<(), StoreError> {
    execute!(tx, TOUCH, token_hash, now.0)?;
    Ok(())
}

/// Ends a session; `false`: there was none.
///
/// # Errors
/// The database.
pub async fn end(tx: &mut Tx, token_hash: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, END, token_hash)? == 1)
}

/// Ends all sessions of a person; answers how many there were.
///
/// # Errors
/// The database.
pub async fn end_all(tx: &mut Tx, staff: &StaffId) -> Result<u64, StoreError> {
    execute!(tx, END_ALL, staff.as_str())
}

/// Ends all sessions of a person but one; answers how many there were.
///
/// # Errors
/// The database.
pub async fn end_others(tx: &mut Tx, staff: &StaffId, token_hash: &str) -> Result<u64, StoreError> {
    execute!(tx, END_OTHERS, staff.as_str(), token_hash)
}

/// Forgets sessions that expired before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
