//! Notices to families, written by whoever has news in its own transaction; rendered and sent later.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ContactId, NoticeId};
use crate::store::row::{At, Claim, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx, dialect};

macro_rules! columns {
    () => {
        "id, account_id, kind, urgent, body, attempts, due_at, created_at, told_at, told_to"
    };
}

statements! {
    INSERT = "INSERT INTO notices (id, account_id, kind, dedupe_key, urgent, body, state, attempts, due_at, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, $8) ON CONFLICT (dedupe_key) DO NOTHING";
    FAILED = "UPDATE notices SET attempts = attempts + 1, due_at = $2, cause = $3, claimed_until = NULL WHERE id = $1 AND state = 'waiting'";
    DEAD = "UPDATE notices SET state = 'dead', attempts = attempts + 1, cause = $2, claimed_until = NULL WHERE id = $1 AND state = 'waiting'";
    NEXT_DUE = "SELECT MIN(due_at) FROM notices WHERE state = 'waiting' AND (claimed_until IS NULL OR claimed_until <= $1)";
    RETRY_DEAD = "UPDATE notices SET state = 'waiting', attempts = 0, due_at = $2, cause = NULL WHERE id = $1 AND state = 'dead'";
    DROP_DEAD = "UPDATE notices SET state = 'done', body = NULL, cause = NULL, done_at = $2 WHERE id = $1 AND state = 'dead'";
    // While somebody waits for a reaction it can still be told to another address.
    ELSEWHERE = "UPDATE notices SET due_at = $3, claimed_until = NULL WHERE id = $1 AND told_to = $2 AND state = 'waiting'";
    FORGET = "DELETE FROM notices WHERE account_id = $1";
    PURGE = "DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE id < $1 AND state = 'done' ORDER BY id LIMIT $2)";
}

many! {
    DUE_OF_MANY = concat!("SELECT ", columns!(), " FROM notices WHERE state = 'waiting' AND due_at <= $1 AND account_id IN ("), 1, "{1}" of 1, ")";
    DONE_MANY = "UPDATE notices SET state = 'done', body = NULL, claimed_until = NULL, done_at = $1 WHERE id IN (", 1, "{1}" of 1, ")";
    POSTPONE_MANY = "WITH v (id, due_at) AS (VALUES ", 0, "({1}, CAST({2} AS BIGINT))" of 2,
                    ") UPDATE notices SET due_at = v.due_at, claimed_until = NULL FROM v WHERE notices.id = v.id";
    WATCH_MANY = "WITH v (id, due_at, told_to) AS (VALUES ", 1, "({1}, CAST({2} AS BIGINT), {3})" of 3,
                 ") UPDATE notices SET due_at = v.due_at, told_to = v.told_to, told_at = $1, claimed_until = NULL FROM v WHERE notices.id = v.id";
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
    /// Tries that failed.
    pub attempts: u32,
    /// Since when it is due.
    pub due_at: Micros,
    /// When it was written.
    pub created_at: Micros,
    /// When it was told first, and to whom, where it waits for a reaction.
    pub told: Option<(Micros, ContactId)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    kind: String,
    urgent: bool,
    body: Option<Vec<u8>>,
    attempts: i64,
    due_at: i64,
    created_at: i64,
    told_at: Option<i64>,
    told_to: Option<String>,
}

impl TryFrom<Row> for Notice {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "notices", row: &row.id };
        let told_to = at.read_some("told_to", row.told_to.as_deref())?;
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read("account_id", &row.account_id)?,
            attempts: at.number("attempts", row.attempts)?,
            kind: row.kind,
            urgent: row.urgent,
            body: row.body.map(Sealed::from_bytes),
            due_at: Micros(row.due_at),
            created_at: Micros(row.created_at),
            told: row.told_at.map(Micros).zip(told_to),
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

/// Claims notices that are due, the urgent ones first.
///
/// # Errors
/// The database.
pub async fn claim(tx: &mut Tx, claim: Claim<'_>) -> Result<Vec<Notice>, StoreError> {
    let sql = dialect::CLAIM_NOTICES.on(tx);
    let rows: Vec<Row> = fetch_all!(tx, sql, claim.now.0, limit(claim.limit), claim.until().0)?;
    in_order(rows)
}

/// The notices of these accounts that are due now, claimed or not: whoever asks holds the conversations. In the order to be told.
///
/// # Errors
/// The database.
pub async fn due_of_many(tx: &mut Tx, accounts: &[&AccountId], now: Micros) -> Result<Vec<Notice>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, DUE_OF_MANY, accounts, [now.0], |account| [account.as_str()]);
    in_order(rows)
}

/// The urgent ones first, then as they were written.
fn in_order(rows: Vec<Row>) -> Result<Vec<Notice>, StoreError> {
    let mut notices: Vec<Notice> = rows.into_iter().map(Notice::try_from).collect::<Result<_, _>>()?;
    notices.sort_by(|a, b| (!a.urgent, a.created_at, &a.id).cmp(&(!b.urgent, b.created_at, &b.id)));
    Ok(notices)
}

/// The earliest moment at which a notice is due that nobody has claimed.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, now.0)?;
    Ok(due.map(Micros))
}

/// Nothing is left to be told of these.
///
/// # Errors
/// The database.
pub async fn done_many(tx: &mut Tx, ids: &[NoticeId], now: Micros) -> Result<(), StoreError> {
    execute_many!(tx, DONE_MANY, ids, [now.0], |id| [id.as_str()]);
    Ok(())
}

/// Not now: the family fills in a form, or it is night. Each with its next moment.
///
/// # Errors
/// The database.
pub async fn postpone_many(tx: &mut Tx, all: &[(NoticeId, Micros)]) -> Result<(), StoreError> {
    execute_many!(tx, POSTPONE_MANY, all, [], |(id, due_at)| [id.as_str(), due_at.0]);
    Ok(())
}

/// They were told, each to this contact; at its next moment it is looked whether anybody has reacted.
///
/// # Errors
/// The database.
pub async fn watch_many(tx: &mut Tx, all: &[(NoticeId, Micros, ContactId)], now: Micros) -> Result<(), StoreError> {
    execute_many!(tx, WATCH_MANY, all, [now.0], |(id, due_at, told_to)| [id.as_str(), due_at.0, told_to.as_str()]);
    Ok(())
}

/// It did not reach this contact: it is told once more now, where there is another. `false`: it is done with.
///
/// # Errors
/// The database.
pub async fn elsewhere(tx: &mut Tx, id: &NoticeId, told_to: &ContactId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, ELSEWHERE, id.as_str(), told_to.as_str(), now.0)? == 1)
}

/// A try failed: once more at this moment. The cause holds nothing personal.
///
/// # Errors
/// The database.
pub async fn failed(tx: &mut Tx, id: &NoticeId, due_at: Micros, cause: &str) -> Result<(), StoreError> {
    execute!(tx, FAILED, id.as_str(), due_at.0, cause)?;
    Ok(())
}

/// Sets the notice aside. The cause holds nothing personal.
///
/// # Errors
/// The database.
pub async fn dead(tx: &mut Tx, id: &NoticeId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, DEAD, id.as_str(), cause)?;
    Ok(())
}

/// Forgets all notices of an account (erasure).
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, FORGET, account.as_str())?;
    Ok(())
}

/// Forgets what was told and written before this moment, its keys with it; at most so many.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, NoticeId::floor(before).as_str(), limit(rows))
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
