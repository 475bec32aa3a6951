//! News with a deadline on its way to a phone: the last way, where no messenger brings it.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, NoticeId};
use crate::store::row::{At, Claim, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO notice_texts (notice_id, account_id, body, attempts, due_at, created_at) VALUES ($1, $2, $3, 0, $4, $4) \
              ON CONFLICT (notice_id) DO NOTHING";
    DUE = "SELECT notice_id, account_id, body, attempts, created_at FROM notice_texts WHERE due_at <= $1 AND \
           (claimed_until IS NULL OR claimed_until <= $1) ORDER BY due_at, notice_id LIMIT $2";
    CLAIM = "UPDATE notice_texts SET claimed_until = $3, attempts = attempts + 1 WHERE notice_id = $1 AND \
             (claimed_until IS NULL OR claimed_until <= $2)";
    RETRY = "UPDATE notice_texts SET due_at = $2, claimed_until = NULL WHERE notice_id = $1";
    DONE = "DELETE FROM notice_texts WHERE notice_id = $1";
    FORGET = "DELETE FROM notice_texts WHERE account_id = $1";
    NEXT_DUE = "SELECT MIN(due_at) FROM notice_texts WHERE claimed_until IS NULL OR claimed_until <= $1";
}

/// The sealed words.
pub const BODY: Column = Column { table: "notice_texts", column: "body" };

/// A text that is claimed.
#[derive(Debug, Clone)]
pub struct Text {
    /// The news: also what tells a repeated attempt to the provider.
    pub notice: NoticeId,
    /// Whose phone.
    pub account: AccountId,
    /// The words, sealed for [`BODY`] under the account's key.
    pub body: Sealed,
    /// Tries, with the one that begins.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Micros,
}

/// Writes a text, due at once; of one notice there is one.
///
/// # Errors
/// The database.
pub async fn insert(
    tx: &mut Tx,
    notice: &NoticeId,
    account: &AccountId,
    body: &Sealed,
    now: Micros,
) -> Result<(), StoreError> {
    execute!(tx, INSERT, notice.as_str(), account.as_str(), body.as_bytes(), now.0)?;
    Ok(())
}

/// Claims texts that are due; another process may be quicker with any of them.
///
/// # Errors
/// The database.
pub async fn claim(tx: &mut Tx, claim: Claim<'_>) -> Result<Vec<Text>, StoreError> {
    let rows: Vec<(String, String, Vec<u8>, i64, i64)> = fetch_all!(tx, DUE, claim.now.0, limit(claim.limit))?;
    let mut claimed = Vec::with_capacity(rows.len());
    for (id, account, body, attempts, created_at) in rows {
        if execute!(tx, CLAIM, id.as_str(), claim.now.0, claim.until().0)? == 1 {
            let at = At { table: "notice_texts", row: &id };
            claimed.push(Text {
                notice: at.read("notice_id", &id)?,
                account: at.read("account_id", &account)?,
                body: Sealed::from_bytes(body),
                attempts: at.number("attempts", attempts + 1)?,
                created_at: Micros(created_at),
            });
        }
    }
    Ok(claimed)
}

/// It was not taken: once more at this moment.
///
/// # Errors
/// The database.
pub async fn retry(tx: &mut Tx, notice: &NoticeId, due_at: Micros) -> Result<(), StoreError> {
    execute!(tx, RETRY, notice.as_str(), due_at.0)?;
    Ok(())
}

/// It was sent, or is given up.
///
/// # Errors
/// The database.
pub async fn done(tx: &mut Tx, notice: &NoticeId) -> Result<(), StoreError> {
    execute!(tx, DONE, notice.as_str())?;
    Ok(())
}

/// Forgets the texts of an account (erasure, a number that is another's now).
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, FORGET, account.as_str())?;
    Ok(())
}

/// The earliest moment at which a text is due that nobody has claimed.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, now.0)?;
    Ok(due.map(Micros))
}
