//! Turns: what happened in a conversation, append-only. The desk's transcript, the web chat's history and the replay read it.

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, TurnId};
use crate::store::row::{At, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, conversation_id, contact_id, seq, at, dialogue, state, input, outcome, cause, content"
    };
}

statements! {
    HISTORY = concat!("SELECT ", columns!(), " FROM turns WHERE conversation_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3");
    AFTER = concat!("SELECT ", columns!(), " FROM turns WHERE conversation_id = $1 AND seq > $2 ORDER BY seq LIMIT $3");
    LAST_SEQ = "SELECT MAX(seq) FROM turns WHERE conversation_id = $1";
    FORGET_BEFORE = "UPDATE turns SET content = NULL WHERE id IN (SELECT id FROM turns WHERE at < $1 AND content IS NOT NULL \
                     ORDER BY at LIMIT $2)";
    FORGET_CONVERSATION = "UPDATE turns SET content = NULL WHERE conversation_id = $1";
}

many! {
    INSERT_MANY = concat!("INSERT INTO turns (", columns!(), ") VALUES "), 0, "({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})" of 11, "";
}

/// The sealed content of a turn.
pub const CONTENT: Column = Column { table: "turns", column: "content" };

/// One input handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its id.
    pub id: TurnId,
    /// The conversation.
    pub conversation: ConversationId,
    /// Who spoke; `None` for a timer or a call's outcome.
    pub contact: Option<ContactId>,
    /// Its number in the conversation, from 1 without gaps.
    pub seq: i64,
    /// When it was handled.
    pub at: Micros,
    /// The dialogue it left open.
    pub dialogue: String,
    /// The state it left open.
    pub state: String,
    /// The kind of input.
    pub input: String,
    /// The outcome that led on.
    pub outcome: Option<String>,
    /// Why, where it is not plain: a fault, a check.
    pub cause: Option<String>,
    /// What was said both ways, sealed for [`CONTENT`]; erased after a term.
    pub content: Option<Sealed>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    conversation_id: String,
    contact_id: Option<String>,
    seq: i64,
    at: i64,
    dialogue: String,
    state: String,
    input: String,
    outcome: Option<String>,
    cause: Option<String>,
    content: Option<Vec<u8>>,
}

impl TryFrom<Row> for Turn {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "turns", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            contact: at.read_some("contact_id", row.contact_id.as_deref())?,
            seq: row.seq,
            at: Micros(row.at),
            dialogue: row.dialogue,
            state: row.state,
            input: row.input,
            outcome: row.outcome,
            cause: row.cause,
            content: row.content.map(Sealed::from_bytes),
        })
    }
}

/// Adds turns.
///
/// # Errors
/// The database; a duplicate if a number stands already: two workers had the conversation.
pub async fn append_many(tx: &mut Tx, turns: &[Turn]) -> Result<(), StoreError> {
    execute_many!(tx, INSERT_MANY, turns, [], |turn| [
        turn.id.as_str(),
        turn.conversation.as_str(),
        turn.contact.as_ref().map(ContactId::as_str),
        turn.seq,
        turn.at.0,
        turn.dialogue.as_str(),
        turn.state.as_str(),
        turn.input.as_str(),
        turn.outcome.as_deref(),
        turn.cause.as_deref(),
        turn.content.as_ref().map(Sealed::as_bytes),
    ]);
    Ok(())
}

/// The latest turns before number `before` (`None`: of all), the oldest of them first.
///
/// # Errors
/// The database.
pub async fn history(
    tx: &mut Tx,
    conversation: &ConversationId,
    before: Option<i64>,
    rows: u32,
) -> Result<Vec<Turn>, StoreError> {
    let mut found: Vec<Row> = fetch_all!(tx, HISTORY, conversation.as_str(), before.unwrap_or(i64::MAX), limit(rows))?;
    found.reverse();
    found.into_iter().map(Turn::try_from).collect()
}

/// The turns after number `seq`, in order: what a page has missed (Last-Event-ID).
///
/// # Errors
/// The database.
pub async fn after(tx: &mut Tx, conversation: &ConversationId, seq: i64, rows: u32) -> Result<Vec<Turn>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, AFTER, conversation.as_str(), seq, limit(rows))?;
    found.into_iter().map(Turn::try_from).collect()
}

/// The number of the latest turn; 0 before the first.
///
/// # Errors
/// The database.
pub async fn last_seq(tx: &mut Tx, conversation: &ConversationId) -> Result<i64, StoreError> {
    let (seq,): (Option<i64>,) = fetch_one!(tx, LAST_SEQ, conversation.as_str())?;
    Ok(seq.unwrap_or(0))
}

/// Erases the content of turns before this moment, at most so many; answers how many.
///
/// # Errors
/// The database.
pub async fn forget_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, FORGET_BEFORE, before.0, limit(rows))
}

/// Erases the content of all turns of a conversation.
///
/// # Errors
/// The database.
pub async fn forget_conversation(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, FORGET_CONVERSATION, conversation.as_str())?;
    Ok(())
}
