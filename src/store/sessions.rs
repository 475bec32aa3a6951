//! Sessions: where a conversation stands, with the answers given so far sealed.

use crate::domain::clock::Micros;
use crate::domain::ids::ConversationId;
use crate::domain::limits::SESSION_MAX;
use crate::store::row::At;
use crate::store::vault::{Column, OVERHEAD, Sealed};
use crate::store::{StoreError, Tx};

statements! {
    LOAD = "SELECT conversation_id, dialogue, state, version, seq, body, updated_at FROM sessions WHERE conversation_id = $1";
    COUNT = "UPDATE sessions SET seq = $2 WHERE conversation_id = $1";
    REMOVE = "DELETE FROM sessions WHERE conversation_id = $1";
    IDLE = "SELECT conversation_id FROM sessions WHERE updated_at < $1 ORDER BY updated_at LIMIT $2";
}

many! {
    LOAD_MANY = "SELECT conversation_id, dialogue, state, version, seq, body, updated_at FROM sessions WHERE conversation_id IN (",
                0, "{1}" of 1, ")";
    SAVE_MANY = "INSERT INTO sessions (conversation_id, dialogue, state, version, seq, body, updated_at) VALUES ", 0,
                "({1}, {2}, {3}, {4}, {5}, {6}, {7})" of 7, " ON CONFLICT (conversation_id) DO UPDATE SET dialogue = excluded.dialogue, \
                state = excluded.state, version = excluded.version, seq = excluded.seq, body = excluded.body, \
                updated_at = excluded.updated_at";
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
    conversation_id: String,
    dialogue: String,
    state: String,
    version: i64,
    seq: i64,
    body: Vec<u8>,
    updated_at: i64,
}

impl Row {
    fn read(self) -> Result<(ConversationId, StoredSession), StoreError> {
        let at = At { table: "sessions", row: &self.conversation_id };
        let conversation = at.read("conversation_id", &self.conversation_id)?;
        let version = at.number("version", self.version)?;
        let session = StoredSession {
            dialogue: self.dialogue,
            state: self.state,
            version,
            seq: self.seq,
            body: Sealed::from_bytes(self.body),
            updated_at: Micros(self.updated_at),
        };
        Ok((conversation, session))
    }
}

/// The session of a conversation.
///
/// # Errors
/// The database.
pub async fn load(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<StoredSession>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LOAD, conversation.as_str())?;
    row.map(|row| row.read().map(|(_, session)| session)).transpose()
}

/// The sessions of these conversations, where they have one.
///
/// # Errors
/// The database.
pub async fn load_many(
    tx: &mut Tx,
    conversations: &[&ConversationId],
) -> Result<Vec<(ConversationId, StoredSession)>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, LOAD_MANY, conversations, [], |id| [id.as_str()]);
    rows.into_iter().map(Row::read).collect()
}

/// Keeps the session of a conversation.
///
/// # Errors
/// The database; a body longer than [`SESSION_MAX`].
pub async fn save(tx: &mut Tx, conversation: &ConversationId, session: &StoredSession) -> Result<(), StoreError> {
    save_many(tx, &[(conversation.clone(), session.clone())]).await
}

/// Keeps sessions; each conversation stands once among them.
///
/// # Errors
/// The database; a body longer than [`SESSION_MAX`].
pub async fn save_many(tx: &mut Tx, sessions: &[(ConversationId, StoredSession)]) -> Result<(), StoreError> {
    for (_, session) in sessions {
        let size = session.body.as_bytes().len().saturating_sub(OVERHEAD);
        if size > SESSION_MAX {
            return Err(StoreError::TooBig { what: "a session", size, limit: SESSION_MAX });
        }
    }
    execute_many!(tx, SAVE_MANY, sessions, [], |(conversation, session)| [
        conversation.as_str(),
        session.dialogue.as_str(),
        session.state.as_str(),
        i64::from(session.version),
        session.seq,
        session.body.as_bytes(),
        session.updated_at.0,
    ]);
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
