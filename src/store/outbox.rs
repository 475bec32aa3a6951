//! The outbox: what goes out, stored before it is sent, in order for each person.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{ContactId, ConversationId, MessageId, TurnId};
use crate::store::row::{At, Claim, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, conversation_id, contact_id, epoch, turn_id, body, attempts, created_at, cause, \
         (SELECT c.epoch FROM conversations AS c WHERE c.id = outbox.conversation_id) AS present_epoch"
    };
}

statements! {
    CLAIM = concat!("UPDATE outbox SET state = 'sending', attempts = attempts + 1, claimed_until = $6 WHERE state = 'waiting' \
             AND id IN (SELECT o.id FROM outbox AS o WHERE o.channel = $1 AND o.bot = $2 AND o.lane = $3 AND o.state = 'waiting' \
             AND o.next_at <= $4 AND NOT EXISTS (SELECT e.id FROM outbox AS e WHERE e.contact_id = o.contact_id \
             AND e.lane = o.lane AND e.state IN ('waiting', 'sending') \
             AND (e.created_at, e.ord, e.id) < (o.created_at, o.ord, o.id)) \
             ORDER BY o.created_at, o.ord, o.id LIMIT $5) RETURNING ", columns!());
    SENT = "UPDATE outbox SET state = 'sent', body = NULL, claimed_until = NULL, provider_ref = $2, sent_at = $3, cause = NULL \
            WHERE id = $1";
    RETRY = "UPDATE outbox SET state = 'waiting', claimed_until = NULL, next_at = $2, cause = $3 WHERE id = $1";
    GONE = "UPDATE outbox SET state = 'gone', body = NULL, claimed_until = NULL, cause = $2 WHERE id = $1";
    DEAD = "UPDATE outbox SET state = 'dead', claimed_until = NULL, cause = $2 WHERE id = $1";
    REQUEUE = "UPDATE outbox SET state = 'waiting', claimed_until = NULL WHERE state = 'sending' AND claimed_until <= $1";
    LAST_SENT = "SELECT provider_ref FROM outbox WHERE contact_id = $1 AND state = 'sent' AND provider_ref IS NOT NULL \
                 ORDER BY sent_at DESC, created_at DESC, ord DESC LIMIT 1";
    BY_PROVIDER_REF = "SELECT contact_id FROM outbox WHERE channel = $1 AND bot = $2 AND provider_ref = $3 LIMIT 1";
    DEAD_LIST = concat!("SELECT ", columns!(), " FROM outbox WHERE state = 'dead' ORDER BY created_at, ord, id LIMIT $1");
    DEAD_COUNT = "SELECT COUNT(*) FROM outbox WHERE state = 'dead'";
    RETRY_DEAD = "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $2 WHERE id = $1 AND state = 'dead'";
    DROP_DEAD = "UPDATE outbox SET state = 'gone', body = NULL WHERE id = $1 AND state = 'dead'";
    NEXT_DUE = "SELECT MIN(next_at) FROM outbox WHERE channel = $1 AND bot = $2 AND lane IN ('interactive', 'bulk') \
                AND state = 'waiting'";
    COUNT_WAITING = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
    PURGE = "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE created_at < $1 AND state IN ('sent', 'gone') \
             ORDER BY created_at LIMIT $2)";
}

many! {
    INSERT_MANY = "INSERT INTO outbox (id, conversation_id, contact_id, channel, bot, lane, epoch, turn_id, body, state, attempts, \
                   next_at, created_at, ord) VALUES ", 1, "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, $1, $1, ?)", "";
}

/// The sealed body of a message.
pub const BODY: Column = Column { table: "outbox", column: "body" };

closed! {
    /// How urgent a message is.
    pub enum Lane {
        /// An answer: somebody waits for it.
        Interactive = "interactive",
        /// A notice: it may wait for answers.
        Bulk = "bulk",
    }
}

/// A message to be stored.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// Its id.
    pub id: MessageId,
    /// The conversation.
    pub conversation: ConversationId,
    /// To whom.
    pub contact: ContactId,
    /// The contact's channel.
    pub channel: String,
    /// The contact's bot or number.
    pub bot: String,
    /// How urgent.
    pub lane: Lane,
    /// The conversation's epoch: after a handover the message is dropped.
    pub epoch: i64,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// Its place among the messages of one moment.
    pub ord: u32,
    /// The message, sealed for [`BODY`].
    pub body: Sealed,
}

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Its id.
    pub id: MessageId,
    /// The conversation.
    pub conversation: ConversationId,
    /// To whom.
    pub contact: ContactId,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// `false`: a person took the conversation over after it was written; drop it.
    pub current: bool,
    /// The message; `None` once it is sent.
    pub body: Option<Sealed>,
    /// Tries, this one counted.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Micros,
    /// Why it failed last.
    pub cause: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    conversation_id: String,
    contact_id: String,
    epoch: i64,
    present_epoch: Option<i64>,
    turn_id: Option<String>,
    body: Option<Vec<u8>>,
    attempts: i64,
    created_at: i64,
    cause: Option<String>,
}

impl TryFrom<Row> for OutboxRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "outbox", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            contact: at.read("contact_id", &row.contact_id)?,
            turn: at.read_some("turn_id", row.turn_id.as_deref())?,
            attempts: at.number("attempts", row.attempts)?,
            current: row.present_epoch == Some(row.epoch),
            body: row.body.map(Sealed::from_bytes),
            created_at: Micros(row.created_at),
            cause: row.cause,
        })
    }
}

/// Stores messages, waiting from now on.
///
/// # Errors
/// The database, or no such contact.
pub async fn insert_many(tx: &mut Tx, messages: &[NewMessage], now: Micros) -> Result<(), StoreError> {
    execute_many!(tx, INSERT_MANY, messages, [now.0], |new| [
        new.id.as_str(),
        new.conversation.as_str(),
        new.contact.as_str(),
        new.channel.as_str(),
        new.bot.as_str(),
        new.lane.code(),
        new.epoch,
        new.turn.as_ref().map(TurnId::as_str),
        new.body.as_bytes(),
        i64::from(new.ord),
    ]);
    Ok(())
}

/// Claims messages of one lane, the oldest first, at most one a person: never a later message before an earlier unfinished one.
///
/// # Errors
/// The database.
pub async fn claim(
    tx: &mut Tx,
    channel: &str,
    bot: &str,
    lane: Lane,
    claim: Claim<'_>,
) -> Result<Vec<OutboxRow>, StoreError> {
    let rows: Vec<Row> =
        fetch_all!(tx, CLAIM, channel, bot, lane.code(), claim.now.0, limit(claim.limit), claim.until().0)?;
    let mut claimed: Vec<OutboxRow> = rows.into_iter().map(OutboxRow::try_from).collect::<Result<_, _>>()?;
    claimed.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
    Ok(claimed)
}

/// The messenger took it, under its own id; the body is erased.
///
/// # Errors
/// The database.
pub async fn sent(tx: &mut Tx, id: &MessageId, provider_ref: &str, now: Micros) -> Result<(), StoreError> {
    execute!(tx, SENT, id.as_str(), provider_ref, now.0)?;
    Ok(())
}

/// Not taken now; once more at this moment.
///
/// # Errors
/// The database.
pub async fn retry(tx: &mut Tx, id: &MessageId, next_at: Micros, cause: &str) -> Result<(), StoreError> {
    execute!(tx, RETRY, id.as_str(), next_at.0, cause)?;
    Ok(())
}

/// Never to be sent: the person is gone, or a person of the call centre took over.
///
/// # Errors
/// The database.
pub async fn gone(tx: &mut Tx, id: &MessageId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, GONE, id.as_str(), cause)?;
    Ok(())
}

/// Refused for good: set aside as a dead letter; later messages go on.
///
/// # Errors
/// The database.
pub async fn dead(tx: &mut Tx, id: &MessageId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, DEAD, id.as_str(), cause)?;
    Ok(())
}

/// Puts back what a sender claimed and never finished; answers how many. Such a message may have been sent: it may come twice.
///
/// # Errors
/// The database.
pub async fn requeue_expired(tx: &mut Tx, now: Micros) -> Result<u64, StoreError> {
    execute!(tx, REQUEUE, now.0)
}

/// The messenger's id of the latest message to a person.
///
/// # Errors
/// The database.
pub async fn last_sent_ref(tx: &mut Tx, contact: &ContactId) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, LAST_SENT, contact.as_str())?;
    Ok(row.map(|(provider_ref,)| provider_ref))
}

/// Whom the message with the messenger's id went to (receipts).
///
/// # Errors
/// The database.
pub async fn contact_of_ref(
    tx: &mut Tx,
    channel: &str,
    bot: &str,
    provider_ref: &str,
) -> Result<Option<ContactId>, StoreError> {
    let row: Option<(String,)> = fetch_optional!(tx, BY_PROVIDER_REF, channel, bot, provider_ref)?;
    row.map(|(contact,)| At { table: "outbox", row: provider_ref }.read("contact_id", &contact)).transpose()
}

/// The dead letters, the oldest first.
///
/// # Errors
/// The database.
pub async fn dead_list(tx: &mut Tx, rows: u32) -> Result<Vec<OutboxRow>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, DEAD_LIST, limit(rows))?;
    found.into_iter().map(OutboxRow::try_from).collect()
}

/// How many dead letters there are.
///
/// # Errors
/// The database.
pub async fn dead_count(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, DEAD_COUNT)?;
    Ok(count)
}

/// How many messages wait.
///
/// # Errors
/// The database.
pub async fn count_waiting(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_WAITING)?;
    Ok(count)
}

/// When the next message of a bot is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, channel: &str, bot: &str) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, channel, bot)?;
    Ok(due.map(Micros))
}

/// Puts a dead letter back; `false`: no such dead letter.
///
/// # Errors
/// The database.
pub async fn retry_dead(tx: &mut Tx, id: &MessageId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, RETRY_DEAD, id.as_str(), now.0)? == 1)
}

/// Gives a dead letter up.
///
/// # Errors
/// The database.
pub async fn drop_dead(tx: &mut Tx, id: &MessageId) -> Result<bool, StoreError> {
    Ok(execute!(tx, DROP_DEAD, id.as_str())? == 1)
}

/// Forgets finished messages written before this moment, at most so many.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0, limit(rows))
}
