//! The inbox: what came in, stored before it is acknowledged, each update once.

use std::collections::HashSet;

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, InboxId};
use crate::store::row::{At, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, channel, update_id, conversation_id, contact_id, payload, attempts, received_at, cause"
    };
}

statements! {
    // The first in order decides: while it waits for its next try, later ones wait behind it.
    TAKE_NEXT = concat!("SELECT ", columns!(), ", next_at FROM inbox WHERE conversation_id = $1 AND state = 'waiting' \
                 ORDER BY received_at, ord, id LIMIT $2");
    DONE = "UPDATE inbox SET state = 'done', payload = NULL, cause = NULL WHERE id = $1";
    FAIL = "UPDATE inbox SET attempts = attempts + 1, next_at = $2, cause = $3 WHERE id = $1 AND state = 'waiting'";
    POSTPONE = "UPDATE inbox SET next_at = $2 WHERE id = $1 AND state = 'waiting'";
    DEAD = "UPDATE inbox SET state = 'dead', attempts = attempts + 1, cause = $2 WHERE id = $1";
    DEAD_LIST = concat!("SELECT ", columns!(), ", next_at FROM inbox WHERE state = 'dead' ORDER BY received_at, ord, id LIMIT $1");
    DEAD_COUNT = "SELECT COUNT(*) FROM inbox WHERE state = 'dead'";
    RETRY_DEAD = "UPDATE inbox SET state = 'waiting', attempts = 0, next_at = $2 WHERE id = $1 AND state = 'dead' \
                  RETURNING conversation_id";
    DROP_DEAD = "UPDATE inbox SET state = 'done', payload = NULL WHERE id = $1 AND state = 'dead'";
    PURGE = "DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE received_at < $1 AND state = 'done' \
             ORDER BY received_at LIMIT $2)";
    MOVE_TO = "UPDATE inbox SET conversation_id = $2 WHERE conversation_id = $1 AND state IN ('waiting', 'dead')";
    NEXT_AT = "SELECT next_at FROM inbox WHERE conversation_id = $1 AND state = 'waiting' ORDER BY received_at, ord LIMIT 1";
    COUNT_WAITING = "SELECT COUNT(*) FROM inbox WHERE state = 'waiting'";
    REHOME = "UPDATE inbox SET conversation_id = $2 WHERE id = $1 AND state = 'waiting'";
}

many! {
    INSERT_MANY = "INSERT INTO inbox (id, channel, bot, update_id, conversation_id, contact_id, payload, state, attempts, next_at, \
                   received_at, ord) VALUES ", 0, "({1}, {2}, {3}, {4}, {5}, {6}, {7}, 'waiting', 0, {8}, {9}, {10})" of 10, " ON CONFLICT (channel, bot, update_id) DO NOTHING RETURNING id";
    FIRST_MANY = concat!("SELECT ", columns!(), ", next_at FROM inbox WHERE id IN (SELECT (SELECT w.id FROM inbox AS w \
                  WHERE w.conversation_id = c.id AND w.state = 'waiting' ORDER BY w.received_at, w.ord, w.id LIMIT 1) \
                  FROM conversations AS c WHERE c.id IN ("), 0, "{1}" of 1, "))";
    DONE_MANY = "UPDATE inbox SET state = 'done', payload = NULL, cause = NULL WHERE id IN (", 0, "{1}" of 1, ")";
}

/// The sealed payload of an inbox row.
pub const PAYLOAD: Column = Column { table: "inbox", column: "payload" };

/// An update to be stored.
#[derive(Debug, Clone)]
pub struct NewInbox<'a> {
    /// Its id.
    pub id: InboxId,
    /// The messenger's name.
    pub channel: &'a str,
    /// Our bot or number there.
    pub bot: &'a str,
    /// Unique per channel and bot.
    pub update_id: &'a str,
    /// The conversation.
    pub conversation: ConversationId,
    /// Who speaks.
    pub contact: ContactId,
    /// What was said, sealed for [`PAYLOAD`].
    pub payload: Sealed,
}

/// A stored update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// Its id.
    pub id: InboxId,
    /// The messenger's name.
    pub channel: String,
    /// The messenger's id of the update.
    pub update_id: String,
    /// The conversation.
    pub conversation: ConversationId,
    /// Who speaks.
    pub contact: ContactId,
    /// What was said; `None` once it is done.
    pub payload: Option<Sealed>,
    /// Failed tries so far.
    pub attempts: u32,
    /// When it came.
    pub received_at: Micros,
    /// Why it failed last.
    pub cause: Option<String>,
}

/// The first waiting update of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The update.
    pub row: InboxRow,
    /// Its turn does not come before this moment.
    pub next_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    channel: String,
    update_id: String,
    conversation_id: String,
    contact_id: String,
    payload: Option<Vec<u8>>,
    attempts: i64,
    received_at: i64,
    cause: Option<String>,
    next_at: i64,
}

impl TryFrom<Row> for InboxRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "inbox", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            contact: at.read("contact_id", &row.contact_id)?,
            attempts: at.number("attempts", row.attempts)?,
            channel: row.channel,
            update_id: row.update_id,
            payload: row.payload.map(Sealed::from_bytes),
            received_at: Micros(row.received_at),
            cause: row.cause,
        })
    }
}

/// Stores a batch in its order; answers for each whether it is new. The caller makes the conversations due.
///
/// # Errors
/// The database.
pub async fn insert_many(tx: &mut Tx, batch: &[NewInbox<'_>], now: Micros) -> Result<Vec<bool>, StoreError> {
    let numbered: Vec<(&NewInbox<'_>, i64)> = batch.iter().zip(0i64..).collect();
    let stored: Vec<(String,)> = fetch_many!(tx, INSERT_MANY, &numbered, [], |(row, ord)| [
        row.id.as_str(),
        row.channel,
        row.bot,
        row.update_id,
        row.conversation.as_str(),
        row.contact.as_str(),
        row.payload.as_bytes(),
        now.0,
        now.0,
        *ord,
    ]);
    let stored: HashSet<String> = stored.into_iter().map(|(id,)| id).collect();
    Ok(batch.iter().map(|row| stored.contains(row.id.as_str())).collect())
}

/// The first waiting update of each conversation, whether or not its turn has come.
///
/// # Errors
/// The database.
pub async fn first_many(tx: &mut Tx, conversations: &[&ConversationId]) -> Result<Vec<Waiting>, StoreError> {
    let found: Vec<Row> = fetch_many!(tx, FIRST_MANY, conversations, [], |id| [id.as_str()]);
    let waiting = |row: Row| Ok(Waiting { next_at: Micros(row.next_at), row: row.try_into()? });
    found.into_iter().map(waiting).collect()
}

/// Updates are handled: as [`done`] for each.
///
/// # Errors
/// The database.
pub async fn done_many(tx: &mut Tx, ids: &[InboxId]) -> Result<(), StoreError> {
    execute_many!(tx, DONE_MANY, ids, [], |id| [id.as_str()]);
    Ok(())
}

/// The update belongs to another conversation: its contact went there after it was stored.
///
/// # Errors
/// The database.
pub async fn rehome(tx: &mut Tx, id: &InboxId, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, REHOME, id.as_str(), conversation.as_str())?;
    Ok(())
}

/// The waiting updates of a conversation whose turn has come, in the order they were received, at most so many.
/// An update that waits for its next try holds back the later ones.
///
/// # Errors
/// The database.
pub async fn take_next(
    tx: &mut Tx,
    conversation: &ConversationId,
    now: Micros,
    rows: u32,
) -> Result<Vec<InboxRow>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, TAKE_NEXT, conversation.as_str(), limit(rows))?;
    found.into_iter().take_while(|row| row.next_at <= now.0).map(InboxRow::try_from).collect()
}

/// When the oldest waiting update of a conversation has its turn.
///
/// # Errors
/// The database.
pub async fn next_at(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<Micros>, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, NEXT_AT, conversation.as_str())?;
    Ok(row.map(|(at,)| Micros(at)))
}

/// The update is handled: its payload is erased, its key stays for a while, so that it is not taken twice.
///
/// # Errors
/// The database.
pub async fn done(tx: &mut Tx, id: &InboxId) -> Result<(), StoreError> {
    execute!(tx, DONE, id.as_str())?;
    Ok(())
}

/// A try failed; once more at this moment.
///
/// # Errors
/// The database.
pub async fn fail(tx: &mut Tx, id: &InboxId, next_at: Micros, cause: &str) -> Result<(), StoreError> {
    execute!(tx, FAIL, id.as_str(), next_at.0, cause)?;
    Ok(())
}

/// The update waits until this moment, without any fault; later ones wait behind it.
///
/// # Errors
/// The database.
pub async fn postpone(tx: &mut Tx, id: &InboxId, next_at: Micros) -> Result<(), StoreError> {
    execute!(tx, POSTPONE, id.as_str(), next_at.0)?;
    Ok(())
}

/// Sets the update aside as a dead letter; those behind it go on.
///
/// # Errors
/// The database.
pub async fn dead(tx: &mut Tx, id: &InboxId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, DEAD, id.as_str(), cause)?;
    Ok(())
}

/// The dead letters, the oldest first.
///
/// # Errors
/// The database.
pub async fn dead_list(tx: &mut Tx, rows: u32) -> Result<Vec<InboxRow>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, DEAD_LIST, limit(rows))?;
    found.into_iter().map(InboxRow::try_from).collect()
}

/// How many dead letters there are.
///
/// # Errors
/// The database.
pub async fn dead_count(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, DEAD_COUNT)?;
    Ok(count)
}

/// How many updates wait.
///
/// # Errors
/// The database.
pub async fn count_waiting(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_WAITING)?;
    Ok(count)
}

/// Puts a dead letter back in its place; answers its conversation, which the caller makes due. `None`: no such dead letter.
///
/// # Errors
/// The database.
pub async fn retry_dead(tx: &mut Tx, id: &InboxId, now: Micros) -> Result<Option<ConversationId>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, RETRY_DEAD, id.as_str(), now.0)?;
    row.map(|(conversation,)| At { table: "inbox", row: id.as_str() }.read("conversation_id", &conversation))
        .transpose()
}

/// Gives a dead letter up.
///
/// # Errors
/// The database.
pub async fn drop_dead(tx: &mut Tx, id: &InboxId) -> Result<bool, StoreError> {
    Ok(execute!(tx, DROP_DEAD, id.as_str())? == 1)
}

/// Forgets the keys of updates handled and received before this moment (eight days ago), at most so many.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0, limit(rows))
}

pub(super) async fn move_to(tx: &mut Tx, from: &ConversationId, into: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, MOVE_TO, from.as_str(), into.as_str())?;
    Ok(())
}
