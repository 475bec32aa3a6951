//! The backlog: how much waits, and who was told that it will take a while.

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx, meta};

statements! {
    DEPTH = "SELECT COUNT(*) FROM (SELECT id FROM conversations WHERE due_at <= $1 LIMIT $2) AS waiting";
    NEWCOMERS = "SELECT c.id, c.due_at, (SELECT i.contact_id FROM inbox AS i WHERE i.conversation_id = c.id AND i.state = 'waiting' \
                 ORDER BY i.received_at DESC, i.ord DESC LIMIT 1) AS contact_id FROM conversations AS c \
                 WHERE c.due_at >= $1 AND c.due_at <= $2 AND EXISTS (SELECT i.id FROM inbox AS i WHERE i.conversation_id = c.id \
                 AND i.state = 'waiting') AND NOT EXISTS (SELECT b.conversation_id FROM busy_told AS b \
                 WHERE b.conversation_id = c.id AND b.told_at >= $3) ORDER BY c.due_at, c.id LIMIT $4";
    TELL = "INSERT INTO busy_told (conversation_id, told_at, minutes) VALUES ($1, $2, $3) \
            ON CONFLICT (conversation_id) DO UPDATE SET told_at = excluded.told_at, minutes = excluded.minutes";
    TOLD = "SELECT b.minutes FROM busy_told AS b JOIN conversations AS c ON c.id = b.conversation_id \
            WHERE b.conversation_id = $1 AND c.due_at <= $2";
    CLEAR = "DELETE FROM busy_told";
}

/// The fact that says since when we are busy; empty: we are not.
const BUSY_SINCE: &str = "busy_since";

/// A conversation whose words began to wait while we are busy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// The conversation.
    pub conversation: ConversationId,
    /// Since when it waits.
    pub due_at: Micros,
    /// Who wrote last.
    pub contact: ContactId,
}

/// How many conversations wait at this moment; counted up to `most`.
///
/// # Errors
/// The database.
pub async fn depth(tx: &mut Tx, now: Micros, most: u32) -> Result<i64, StoreError> {
    let (depth,): (i64,) = fetch_one!(tx, DEPTH, now.0, limit(most))?;
    Ok(depth)
}

/// Conversations that wait since `from` or later and were not told since `spell`, those that wait longest first.
///
/// # Errors
/// The database.
pub async fn newcomers(
    tx: &mut Tx,
    from: Micros,
    spell: Micros,
    now: Micros,
    rows: u32,
) -> Result<Vec<Newcomer>, StoreError> {
    let found: Vec<(String, i64, String)> = fetch_all!(tx, NEWCOMERS, from.0, now.0, spell.0, limit(rows))?;
    let read = |(id, due, contact): (String, i64, String)| {
        let at = At { table: "conversations", row: &id };
        Ok(Newcomer {
            conversation: at.read("id", &id)?,
            due_at: Micros(due),
            contact: at.read("contact_id", &contact)?,
        })
    };
    found.into_iter().map(read).collect()
}

/// Notes that a conversation was told how long it may take.
///
/// # Errors
/// The database.
pub async fn tell(tx: &mut Tx, id: &ConversationId, now: Micros, minutes: i64) -> Result<(), StoreError> {
    execute!(tx, TELL, id.as_str(), now.0, minutes)?;
    Ok(())
}

/// The minutes a conversation was told, while it waits.
///
/// # Errors
/// The database.
pub async fn told(tx: &mut Tx, id: &ConversationId, now: Micros) -> Result<Option<i64>, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, TOLD, id.as_str(), now.0)?;
    Ok(row.map(|(minutes,)| minutes))
}

/// Since when we are busy.
///
/// # Errors
/// The database.
pub async fn busy_since(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    Ok(meta::get(tx, BUSY_SINCE).await?.and_then(|since| since.parse().ok()).map(Micros))
}

/// We are busy from this moment on; `None`: no more, and whoever was told is forgotten.
///
/// # Errors
/// The database.
pub async fn set_busy_since(tx: &mut Tx, since: Option<Micros>) -> Result<(), StoreError> {
    if since.is_none() {
        execute!(tx, CLEAR)?;
    }
    meta::set(tx, BUSY_SINCE, &since.map(|since| since.0.to_string()).unwrap_or_default()).await
}
