//! Dead letters: messages that were refused for good or too often, set aside with their cause.

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, MessageId, TurnId};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx, bulks};

statements! {
    LIST = "SELECT id, conversation_id, contact_id, turn_id, attempts, created_at, cause FROM outbox WHERE state = 'dead' \
            ORDER BY created_at, ord, id LIMIT $1";
    COUNT = "SELECT COUNT(*) FROM outbox WHERE state = 'dead'";
    RETRY = "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $2 WHERE id = $1 AND state = 'dead' RETURNING bulk";
    DROP = "UPDATE outbox SET state = 'gone', body = NULL WHERE id = $1 AND state = 'dead' RETURNING bulk";
}

/// A message that is set aside. Its words stay sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadRow {
    /// Its id.
    pub id: MessageId,
    /// The conversation.
    pub conversation: ConversationId,
    /// To whom.
    pub contact: ContactId,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// Tries that failed.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Micros,
    /// Why it failed last.
    pub cause: Option<String>,
}

type Row = (String, String, String, Option<String>, i64, i64, Option<String>);

fn read((id, conversation, contact, turn, attempts, created_at, cause): Row) -> Result<DeadRow, StoreError> {
    let at = At { table: "outbox", row: &id };
    Ok(DeadRow {
        id: at.read("id", &id)?,
        conversation: at.read("conversation_id", &conversation)?,
        contact: at.read("contact_id", &contact)?,
        turn: at.read_some("turn_id", turn.as_deref())?,
        attempts: at.number("attempts", attempts)?,
        created_at: Micros(created_at),
        cause,
    })
}

/// The dead letters, the oldest first.
///
/// # Errors
/// The database.
pub async fn dead_list(tx: &mut Tx, rows: u32) -> Result<Vec<DeadRow>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, LIST, limit(rows))?;
    found.into_iter().map(read).collect()
}

/// How many dead letters there are.
///
/// # Errors
/// The database.
pub async fn dead_count(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT)?;
    Ok(count)
}

/// Puts a dead letter back; `false`: no such dead letter.
///
/// # Errors
/// The database.
pub async fn retry_dead(tx: &mut Tx, id: &MessageId, now: Micros) -> Result<bool, StoreError> {
    let row: Option<(Option<String>,)> = fetch_optional!(tx, RETRY, id.as_str(), now.0)?;
    counted(tx, row, bulks::Ended { dead: -1, ..bulks::Ended::default() }).await
}

/// Gives a dead letter up; `false`: no such dead letter.
///
/// # Errors
/// The database.
pub async fn drop_dead(tx: &mut Tx, id: &MessageId) -> Result<bool, StoreError> {
    let row: Option<(Option<String>,)> = fetch_optional!(tx, DROP, id.as_str())?;
    counted(tx, row, bulks::Ended { dead: -1, gone: 1, ..bulks::Ended::default() }).await
}

async fn counted(tx: &mut Tx, row: Option<(Option<String>,)>, ended: bulks::Ended) -> Result<bool, StoreError> {
    if let Some((Some(bulk),)) = &row {
        bulks::count(tx, bulk, ended).await?;
    }
    Ok(row.is_some())
}
