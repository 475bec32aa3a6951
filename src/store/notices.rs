//! Notices to families, written by whoever has news in its own transaction; rendered and sent later.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, NoticeId};
use crate::store::row::{At, Claim, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx, dialect};

statements! {
    INSERT = "INSERT INTO notices (id, account_id, kind, dedupe_key, urgent, body, state, attempts, due_at, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $8) ON CONFLICT (dedupe_key) DO NOTHING";
    DONE = "UPDATE notices SET state = 'done', body = NULL, claimed_until = NULL, done_at = $2 WHERE id = $1";
    POSTPONE = "UPDATE notices SET due_at = $2, claimed_until = NULL WHERE id = $1 AND state = 'waiting'";
    DEAD = "UPDATE notices SET state = 'dead', claimed_until = NULL WHERE id = $1";
    RETRY_DEAD = "UPDATE notices SET state = 'waiting', attempts = 0, due_at = $2 WHERE id = $1 AND state = 'dead'";
    DROP_DEAD = "UPDATE notices SET state = 'done', body = NULL, done_at = $2 WHERE id = $1 AND state = 'dead'";
}

/// The sealed facts of a notice.
pub const BODY: Column = Column { table: "notices", column: "body" };

/// A notice to be.
#[derive(Debug, Clone)]
pub struct NewNotice<'a> {
    /// Its id.
    pub id: NoticeId,
    /// To whom.
    pub account: AccountId,
    /// Which text.
    pub kind: &'a str,
    /// The same key twice is the same notice.
    pub dedupe_key: &'a str,
    /// Interrupts a form.
    pub urgent: bool,
    /// The facts of the text, sealed for [`BODY`].
    pub body: Sealed,
    /// Not before this moment.
    pub due_at: Micros,
}

/// A notice to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// To whom.
    pub account: AccountId,
    /// Which text.
    pub kind: String,
    /// Interrupts a form.
    pub urgent: bool,
    /// The facts of the text.
    pub body: Option<Sealed>,
    /// Tries, this one counted.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    kind: String,
    urgent: bool,
    body: Option<Vec<u8>>,
    attempts: i64,
    created_at: i64,
}

impl TryFrom<Row> for Notice {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "notices", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read("account_id", &row.account_id)?,
            attempts: at.number("attempts", row.attempts)?,
            kind: row.kind,
            urgent: row.urgent,
            body: row.body.map(Sealed::from_bytes),
            created_at: Micros(row.created_at),
        })
    }
}

/// Writes a notice; `false` if one with this key was written already.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewNotice<'_>, now: Micros) -> Result<bool, StoreError> {
    let inserted = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.account.as_str(),
        new.kind,
        new.dedupe_key,
        new.urgent,
        new.body.as_bytes(),
        new.due_at.0,
        now.0,
    )?;
    Ok(inserted == 1)
}

/// Claims notices that are due.
///
/// # Errors
/// The database.
pub async fn claim(tx: &mut Tx, claim: Claim<'_>) -> Result<Vec<Notice>, StoreError> {
    let sql = dialect::CLAIM_NOTICES.on(tx);
    let rows: Vec<Row> = fetch_all!(tx, sql, claim.now.0, limit(claim.limit), claim.until().0)?;
    let mut notices: Vec<Notice> = rows.into_iter().map(Notice::try_from).collect::<Result<_, _>>()?;
    notices.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
    Ok(notices)
}

/// The notice became a message.
///
/// # Errors
/// The database.
pub async fn done(tx: &mut Tx, id: &NoticeId, now: Micros) -> Result<(), StoreError> {
    execute!(tx, DONE, id.as_str(), now.0)?;
    Ok(())
}

/// Not now: the family fills in a form, or it is night.
///
/// # Errors
/// The database.
pub async fn postpone(tx: &mut Tx, id: &NoticeId, due_at: Micros) -> Result<(), StoreError> {
    execute!(tx, POSTPONE, id.as_str(), due_at.0)?;
    Ok(())
}

/// Sets the notice aside.
///
/// # Errors
/// The database.
pub async fn dead(tx: &mut Tx, id: &NoticeId) -> Result<(), StoreError> {
    execute!(tx, DEAD, id.as_str())?;
    Ok(())
}

/// Puts a dead notice back; `false`: no such dead notice.
///
/// # Errors
/// The database.
pub async fn retry_dead(tx: &mut Tx, id: &NoticeId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, RETRY_DEAD, id.as_str(), now.0)? == 1)
}

/// Gives a dead notice up; `false`: no such dead notice.
///
/// # Errors
/// The database.
pub async fn drop_dead(tx: &mut Tx, id: &NoticeId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, DROP_DEAD, id.as_str(), now.0)? == 1)
}
