//! Timers: what is due later, one of a kind for a subject.

use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TimerId};
use crate::store::row::{At, Claim, limit};
use crate::store::{StoreError, Tx, dialect};

statements! {
    SET = "INSERT INTO timers (id, kind, subject, conversation_id, due_at, attempts, created_at) VALUES ($1, $2, $3, $4, $5, 0, $6) \
           ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL, attempts = 0";
    CANCEL = "DELETE FROM timers WHERE kind = $1 AND subject = $2";
    DONE = "DELETE FROM timers WHERE id = $1 AND due_at = $2";
    FIND = "SELECT id, kind, subject, conversation_id, due_at, attempts FROM timers WHERE kind = $1 AND subject = $2";
    NEXT_DUE = "SELECT MIN(due_at) FROM timers WHERE claimed_until IS NULL OR claimed_until <= $1";
    RETRY = "UPDATE timers SET due_at = $2, claimed_until = NULL WHERE id = $1";
}

many! {
    SET_MANY = "INSERT INTO timers (id, kind, subject, conversation_id, due_at, attempts, created_at) VALUES ", 0,
               "({1}, {2}, {3}, {4}, {5}, 0, {6})" of 6, " ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at, claimed_until = NULL, \
               attempts = 0";
}

/// A timer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timer {
    /// Its id.
    pub id: TimerId,
    /// What is to be done.
    pub kind: String,
    /// About what: an id, nothing personal.
    pub subject: String,
    /// In which conversation.
    pub conversation: Option<ConversationId>,
    /// When.
    pub due_at: Micros,
    /// Tries so far.
    pub attempts: u32,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    subject: String,
    conversation_id: Option<String>,
    due_at: i64,
    attempts: i64,
}

impl TryFrom<Row> for Timer {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "timers", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read_some("conversation_id", row.conversation_id.as_deref())?,
            attempts: at.number("attempts", row.attempts)?,
            kind: row.kind,
            subject: row.subject,
            due_at: Micros(row.due_at),
        })
    }
}

/// Sets a timer; one of this kind for this subject is moved.
///
/// # Errors
/// The database.
pub async fn set(tx: &mut Tx, timer: &Timer, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        SET,
        timer.id.as_str(),
        timer.kind.as_str(),
        timer.subject.as_str(),
        timer.conversation.as_ref().map(ConversationId::as_str),
        timer.due_at.0,
        now.0,
    )?;
    Ok(())
}

/// Sets timers, each of another kind or subject.
///
/// # Errors
/// The database.
pub async fn set_many(tx: &mut Tx, timers: &[Timer], now: Micros) -> Result<(), StoreError> {
    execute_many!(tx, SET_MANY, timers, [], |timer| [
        timer.id.as_str(),
        timer.kind.as_str(),
        timer.subject.as_str(),
        timer.conversation.as_ref().map(ConversationId::as_str),
        timer.due_at.0,
        now.0,
    ]);
    Ok(())
}

/// Takes a timer away.
///
/// # Errors
/// The database.
pub async fn cancel(tx: &mut Tx, kind: &str, subject: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, CANCEL, kind, subject)? == 1)
}

/// The timer of this kind for this subject.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, kind: &str, subject: &str) -> Result<Option<Timer>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, kind, subject)?;
    row.map(Timer::try_from).transpose()
}

/// The earliest moment at which a timer is due that nobody has claimed.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, now.0)?;
    Ok(due.map(Micros))
}

/// Claims timers that are due.
///
/// # Errors
/// The database.
pub async fn claim(tx: &mut Tx, claim: Claim<'_>) -> Result<Vec<Timer>, StoreError> {
    let sql = dialect::CLAIM_TIMERS.on(tx);
    let rows: Vec<Row> = fetch_all!(tx, sql, claim.now.0, limit(claim.limit), claim.until().0)?;
    let mut timers: Vec<Timer> = rows.into_iter().map(Timer::try_from).collect::<Result<_, _>>()?;
    timers.sort_by(|a, b| (a.due_at, &a.id).cmp(&(b.due_at, &b.id)));
    Ok(timers)
}

/// The timer's work is done. One that was set anew meanwhile stays.
///
/// # Errors
/// The database.
pub async fn done(tx: &mut Tx, timer: &Timer) -> Result<bool, StoreError> {
    Ok(execute!(tx, DONE, timer.id.as_str(), timer.due_at.0)? == 1)
}

/// The timer's work failed; once more at this moment.
///
/// # Errors
/// The database.
pub async fn retry(tx: &mut Tx, id: &TimerId, due_at: Micros) -> Result<(), StoreError> {
    execute!(tx, RETRY, id.as_str(), due_at.0)?;
    Ok(())
}
