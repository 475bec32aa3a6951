//! Calls: actions that leave the house, performed outside any transaction, each under its idempotency key.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{CallId, ConversationId};
use crate::store::row::{At, Claim, limit, moment};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx, dialect};

macro_rules! columns {
    () => {
        "id, conversation_id, action, idempotency_key, args, state, attempts, due_at, deadline_at, outcome, result"
    };
}

statements! {
    FINISH = "UPDATE calls SET state = 'finished', claimed_until = NULL, args = NULL, outcome = $2, result = $3, finished_at = $4 \
              WHERE id = $1 AND state IN ('waiting', 'running') RETURNING conversation_id";
    OPEN = concat!("SELECT ", columns!(), " FROM calls WHERE conversation_id = $1 AND state IN ('waiting', 'running') ORDER BY created_at, id");
    COUNT_OPEN = "SELECT COUNT(*) FROM calls WHERE state IN ('waiting', 'running')";
    STUCK = concat!("SELECT ", columns!(), " FROM calls WHERE conversation_id = $1 AND (state = 'finished' OR (state IN ('waiting', \
             'running') AND deadline_at <= $2)) ORDER BY created_at, id LIMIT 1");
    COUNT_TRY = "UPDATE calls SET attempts = attempts + 1 WHERE id = $1";
    GIVE_UP = "UPDATE calls SET state = 'taken', claimed_until = NULL, args = NULL, result = NULL WHERE id = $1";
    PURGE = "DELETE FROM calls WHERE id IN (SELECT id FROM calls WHERE created_at < $1 AND state = 'taken' \
             ORDER BY created_at LIMIT $2)";
}

many! {
    INSERT_MANY = "INSERT INTO calls (id, conversation_id, action, idempotency_key, args, state, attempts, claimed_until, deadline_at, \
                   due_at, created_at) VALUES ", 1, "({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, $1, $1)" of 9,
                   " ON CONFLICT (idempotency_key) DO NOTHING";
    HOLD_MANY = "UPDATE calls SET claimed_until = $1 WHERE state = 'running' AND id IN (", 1, "{1}" of 1, ")";
    OF_MANY = concat!("SELECT ", columns!(), " FROM calls WHERE state IN ('waiting', 'running', 'finished') AND conversation_id IN ("),
              0, "{1}" of 1, ") ORDER BY created_at, id";
    TAKEN_MANY = "UPDATE calls SET state = 'taken', args = NULL, result = NULL WHERE id IN (", 0, "{1}" of 1, ")";
}

/// The sealed arguments of a call.
pub const ARGS: Column = Column { table: "calls", column: "args" };
/// Workers that may die over a call before its deadline stays as it is.
pub const TRIES: i64 = 3;

/// The sealed result of a call.
pub const RESULT: Column = Column { table: "calls", column: "result" };

closed! {
    /// How far a call has come.
    pub enum CallState {
        /// Not begun.
        Waiting = "waiting",
        /// A worker has it.
        Running = "running",
        /// Its outcome waits for the conversation.
        Finished = "finished",
        /// The conversation has its outcome.
        Taken = "taken",
    }
}

/// A call to be.
#[derive(Debug, Clone)]
pub struct NewCall {
    /// Its id.
    pub id: CallId,
    /// The conversation that waits for it.
    pub conversation: ConversationId,
    /// The action.
    pub action: String,
    /// The same key twice is the same call.
    pub idempotency_key: String,
    /// The arguments, sealed for [`ARGS`].
    pub args: Sealed,
    /// After this moment its outcome is `timeout`.
    pub deadline_at: Micros,
    /// Whoever asks performs it at once, and has it till this moment; `None`: it waits for a worker.
    pub begun_until: Option<Micros>,
}

/// A call as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its id.
    pub id: CallId,
    /// The conversation that waits for it.
    pub conversation: ConversationId,
    /// The action.
    pub action: String,
    /// For the outside service.
    pub idempotency_key: String,
    /// The arguments; `None` once it is finished.
    pub args: Option<Sealed>,
    /// How far it has come.
    pub state: CallState,
    /// Tries, a running one counted.
    pub attempts: u32,
    /// When it is to be tried.
    pub due_at: Micros,
    /// After this moment its outcome is `timeout`.
    pub deadline_at: Micros,
    /// How it ended.
    pub outcome: Option<String>,
    /// What it brought, sealed for [`RESULT`].
    pub result: Option<Sealed>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    conversation_id: String,
    action: String,
    idempotency_key: String,
    args: Option<Vec<u8>>,
    state: String,
    attempts: i64,
    due_at: i64,
    deadline_at: i64,
    outcome: Option<String>,
    result: Option<Vec<u8>>,
}

impl TryFrom<Row> for Call {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "calls", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            state: at.read("state", &row.state)?,
            attempts: at.number("attempts", row.attempts)?,
            action: row.action,
            idempotency_key: row.idempotency_key,
            args: row.args.map(Sealed::from_bytes),
            due_at: Micros(row.due_at),
            deadline_at: Micros(row.deadline_at),
            outcome: row.outcome,
            result: row.result.map(Sealed::from_bytes),
        })
    }
}

fn calls(rows: Vec<Row>) -> Result<Vec<Call>, StoreError> {
    rows.into_iter().map(Call::try_from).collect()
}

/// Asks for calls; answers how many were not asked for already.
///
/// # Errors
/// The database.
pub async fn insert_many(tx: &mut Tx, new: &[NewCall], now: Micros) -> Result<u64, StoreError> {
    let state = |call: &NewCall| if call.begun_until.is_some() { CallState::Running } else { CallState::Waiting };
    Ok(execute_many!(tx, INSERT_MANY, new, [now.0], |call| [
        call.id.as_str(),
        call.conversation.as_str(),
        call.action.as_str(),
        call.idempotency_key.as_str(),
        call.args.as_bytes(),
        state(call).code(),
        i64::from(call.begun_until.is_some()),
        moment(call.begun_until),
        call.deadline_at.0,
    ]))
}

/// Whoever performs these calls still does, and has them till this moment.
///
/// # Errors
/// The database.
pub async fn hold_many(tx: &mut Tx, ids: &[CallId], until: Micros) -> Result<(), StoreError> {
    execute_many!(tx, HOLD_MANY, ids, [until.0], |id| [id.as_str()]);
    Ok(())
}

/// Claims calls that are due; a worker that died loses its calls with its lease, and who takes one over has until `deadline` for it,
/// [`TRIES`] times.
///
/// # Errors
/// The database.
pub async fn claim(tx: &mut Tx, claim: Claim<'_>, deadline: Micros) -> Result<Vec<Call>, StoreError> {
    let sql = dialect::CLAIM_CALLS.on(tx);
    let rows = fetch_all!(tx, sql, claim.now.0, limit(claim.limit), claim.until().0, deadline.0, TRIES)?;
    let mut claimed = calls(rows)?;
    claimed.sort_by(|a, b| (a.due_at, &a.id).cmp(&(b.due_at, &b.id)));
    Ok(claimed)
}

/// The call ended; its arguments are erased. Answers the conversation, which the caller makes due; `None`: it had ended before
/// (a timeout was quicker), and this outcome is dropped.
///
/// # Errors
/// The database.
pub async fn finish(
    tx: &mut Tx,
    id: &CallId,
    outcome: &str,
    result: Option<&Sealed>,
    now: Micros,
) -> Result<Option<ConversationId>, StoreError> {
    let row: Option<(String,)> =
        fetch_optional!(tx, FINISH, id.as_str(), outcome, result.map(Sealed::as_bytes), now.0)?;
    row.map(|(conversation,)| At { table: "calls", row: id.as_str() }.read("conversation_id", &conversation))
        .transpose()
}

/// The conversations have the outcomes of these calls: what they asked and brought is erased.
///
/// # Errors
/// The database.
pub async fn taken_many(tx: &mut Tx, ids: &[CallId]) -> Result<(), StoreError> {
    execute_many!(tx, TAKEN_MANY, ids, [], |id| [id.as_str()]);
    Ok(())
}

/// The calls a conversation waits for.
///
/// # Errors
/// The database.
pub async fn open(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Call>, StoreError> {
    calls(fetch_all!(tx, OPEN, conversation.as_str())?)
}

/// The calls that these conversations wait for, and those whose outcome waits for them, the oldest first.
///
/// # Errors
/// The database.
pub async fn of_many(tx: &mut Tx, conversations: &[&ConversationId]) -> Result<Vec<Call>, StoreError> {
    calls(fetch_many!(tx, OF_MANY, conversations, [], |id| [id.as_str()]))
}

/// The call whose outcome, or whose want of one, a conversation has to take next.
///
/// # Errors
/// The database.
pub async fn stuck(tx: &mut Tx, conversation: &ConversationId, now: Micros) -> Result<Option<Call>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, STUCK, conversation.as_str(), now.0)?;
    row.map(Call::try_from).transpose()
}

/// The turn that takes its outcome failed.
///
/// # Errors
/// The database.
pub async fn count_try(tx: &mut Tx, id: &CallId) -> Result<(), StoreError> {
    execute!(tx, COUNT_TRY, id.as_str())?;
    Ok(())
}

/// The conversation goes on without its outcome.
///
/// # Errors
/// The database.
pub async fn give_up(tx: &mut Tx, id: &CallId) -> Result<(), StoreError> {
    execute!(tx, GIVE_UP, id.as_str())?;
    Ok(())
}

/// Forgets calls taken and asked for before this moment, at most so many.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0, limit(rows))
}

/// Calls that have no outcome yet.
///
/// # Errors
/// The database.
pub async fn count_open(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_OPEN)?;
    Ok(count)
}
