//! Sessions: where a conversation stands, with the answers given so far sealed.

use crate::domain::clock::Micros;
use crate::domain::ids::ConversationId;
use crate::domain::limits::SESSION_MAX;
use crate::store::row::At;
use crate::store::vault::{Column, OVERHEAD, Sealed};
use crate::store::{StoreError, Tx};

statements! {
    LOAD = "SELECT dialogue, state, version, seq, body, updated_at FROM sessions WHERE conversation_id = $1";
    SAVE = "INSERT INTO sessions (conversation_id, dialogue, state, version, seq, body, updated_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (conversation_id) DO UPDATE SET dialogue = excluded.dialogue, \
            state = excluded.state, version = excluded.version, seq = excluded.seq, body = excluded.body, \
            updated_at = excluded.updated_at";
    COUNT = "UPDATE sessions SET seq = $2 WHERE conversation_id = $1";
    REMOVE = "DELETE FROM sessions WHERE conversation_id = $1";
    IDLE = "SELECT conversation_id FROM sessions WHERE updated_at < $1 ORDER BY updated_at LIMIT $2";
}

/// The sealed frames of a session; the row is the conversation.
pub const BODY: Column = Column { table: "sessions", column: "body" };

/// Where a conversation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// The dialogue on top.
    pub dialogue: String,
    /// Its state.
    pub state: String,
    /// The dialogue's version when this was saved.
    pub version: u32,
    /// Turns so far: the number of the latest.
    pub seq: i64,
    /// The frames, sealed for [`BODY`].
    pub body: Sealed,
    /// When it was saved.
    pub updated_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    dialogue: String,
    state: String,
    version: i64,
    seq: i64,
    body: Vec<u8>,
    updated_at: i64,
}

/// The session of a conversation.
///
/// # Errors
/// The database.
pub async fn load(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<StoredSession>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LOAD, conversation.as_str())?;
    let at = At { table: "sessions", row: conversation.as_str() };
    row.map(|row| {
        Ok(StoredSession {
            version: at.number("version", row.version)?,
            dialogue: row.dialogue,
            state: row.state,
            seq: row.seq,
            body: Sealed::from_bytes(row.body),
            updated_at: Micros(row.updated_at),
        })
    })
    .transpose()
}

/// Keeps the session of a conversation.
///
/// # Errors
/// The database; a body longer than [`SESSION_MAX`].
pub async fn save(tx: &mut Tx, conversation: &ConversationId, session: &StoredSession) -> Result<(), StoreError> {
    let body = session.body.as_bytes();
    if body.len() > SESSION_MAX + OVERHEAD {
        return Err(StoreError::TooBig { what: "a session", size: body.len() - OVERHEAD, limit: SESSION_MAX });
    }
    execute!(
        tx,
        SAVE,
        conversation.as_str(),
        session.dialogue.as_str(),
        session.state.as_str(),
        i64::from(session.version),
        session.seq,
        body,
        session.updated_at.0,
    )?;
    Ok(())
}

/// Counts a turn that left the session as it is, since it could not be read.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, conversation: &ConversationId, seq: i64) -> Result<(), StoreError> {
    execute!(tx, COUNT, conversation.as_str(), seq)?;
    Ok(())
}

/// Forgets the session of a conversation.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, REMOVE, conversation.as_str())?;
    Ok(())
}

/// Conversations silent since before this moment, the longest silent first.
///
/// # Errors
/// The database.
pub async fn idle(tx: &mut Tx, before: Micros, rows: u32) -> Result<Vec<ConversationId>, StoreError> {
    let rows = fetch_all!(tx, IDLE, before.0, i64::from(rows))?;
    crate::store::row::ids("sessions", rows)
}
