//! Dead letters of every kind side by side, for the eyes and hands of an operator: updates that could not be handled, messages that
//! could not be sent, notices that could not be written.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{ConversationId, InboxId, MessageId, NoticeId};
use crate::store::row::{At, limit};
use crate::store::vault::Sealed;
use crate::store::{StoreError, Tx, conversations, inbox, notices, outbox};

macro_rules! of_inbox {
    () => {
        "SELECT id, 'update' AS kind, received_at AS since, next_at AS tried_at, channel, bot, attempts, cause, contact_id AS owner, \
         payload AS body FROM inbox WHERE state = 'dead'"
    };
}

macro_rules! of_outbox {
    () => {
        "SELECT id, 'message' AS kind, created_at AS since, next_at AS tried_at, channel, bot, attempts, cause, conversation_id AS owner, \
         body FROM outbox WHERE state = 'dead'"
    };
}

macro_rules! of_notices {
    () => {
        "SELECT id, 'notice' AS kind, created_at AS since, due_at AS tried_at, '-' AS channel, kind AS bot, attempts, \
         cause, account_id AS owner, body FROM notices WHERE state = 'dead'"
    };
}

statements! {
    LIST = concat!("SELECT * FROM (", of_inbox!(), " UNION ALL ", of_outbox!(), " UNION ALL ", of_notices!(),
            ") AS dead ORDER BY since, id LIMIT $1");
    FIND = concat!(of_inbox!(), " AND id = $1 UNION ALL ", of_outbox!(), " AND id = $1 UNION ALL ", of_notices!(), " AND id = $1");
    FORGET_UPDATES = "UPDATE inbox SET state = 'done', payload = NULL, cause = NULL WHERE conversation_id = $1 AND state = 'dead'";
    FORGET_MESSAGES = "UPDATE outbox SET state = 'gone', body = NULL, cause = NULL WHERE conversation_id = $1 AND state = 'dead'";
}

closed! {
    /// What died.
    pub enum DeadKind {
        /// An update of a person: they have no answer.
        Update = "update",
        /// A message to a person: they do not know what it says.
        Message = "message",
        /// A notice to a family.
        Notice = "notice",
    }
}

/// A dead letter.
#[derive(Debug, Clone)]
pub struct DeadLetter {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: DeadKind,
    /// When it came or was written: the person waits since then.
    pub since: Micros,
    /// When its last try was due.
    pub tried_at: Micros,
    /// The messenger; `-` for a notice, which may go by any.
    pub channel: String,
    /// Our bot there; of a notice its kind.
    pub bot: String,
    /// Tries so far.
    pub tries: u32,
    /// Why the last one failed.
    pub cause: Option<String>,
    /// Under whose key the body is sealed.
    pub owner: String,
    /// What it says.
    pub body: Option<Sealed>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    kind: String,
    since: i64,
    tried_at: i64,
    channel: String,
    bot: String,
    attempts: i64,
    cause: Option<String>,
    owner: String,
    body: Option<Vec<u8>>,
}

impl TryFrom<Row> for DeadLetter {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "dead letters", row: &row.id };
        Ok(Self {
            kind: at.read("kind", &row.kind)?,
            tries: at.number("attempts", row.attempts)?,
            since: Micros(row.since),
            tried_at: Micros(row.tried_at),
            channel: row.channel,
            bot: row.bot,
            cause: row.cause,
            owner: row.owner,
            body: row.body.map(Sealed::from_bytes),
            id: row.id,
        })
    }
}

/// The dead letters, the longest waiting first, at most so many.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, rows: u32) -> Result<Vec<DeadLetter>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, LIST, limit(rows))?;
    found.into_iter().map(DeadLetter::try_from).collect()
}

/// The dead letter of this id; `None`: there is none, or it is not dead.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &str) -> Result<Option<DeadLetter>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id)?;
    row.map(DeadLetter::try_from).transpose()
}

/// Puts a dead letter back where it came from, with all its tries ahead; `false`: it is not dead (any more).
///
/// # Errors
/// The database.
pub async fn retry(tx: &mut Tx, letter: &DeadLetter, now: Micros) -> Result<bool, StoreError> {
    let at = At { table: "dead letters", row: &letter.id };
    match letter.kind {
        DeadKind::Update => {
            let id: InboxId = at.read("id", &letter.id)?;
            let conversation: Option<ConversationId> = inbox::retry_dead(tx, &id, now).await?;
            if let Some(conversation) = &conversation {
                conversations::set_due(tx, conversation, now).await?;
            }
            Ok(conversation.is_some())
        }
        DeadKind::Message => outbox::retry_dead(tx, &at.read::<MessageId>("id", &letter.id)?, now).await,
        DeadKind::Notice => notices::retry_dead(tx, &at.read::<NoticeId>("id", &letter.id)?, now).await,
    }
}

/// Gives a dead letter up for good: its content is erased; `false`: it is not dead (any more).
///
/// # Errors
/// The database.
pub async fn give_up(tx: &mut Tx, letter: &DeadLetter, now: Micros) -> Result<bool, StoreError> {
    let at = At { table: "dead letters", row: &letter.id };
    match letter.kind {
        DeadKind::Update => inbox::drop_dead(tx, &at.read::<InboxId>("id", &letter.id)?).await,
        DeadKind::Message => outbox::drop_dead(tx, &at.read::<MessageId>("id", &letter.id)?).await,
        DeadKind::Notice => notices::drop_dead(tx, &at.read::<NoticeId>("id", &letter.id)?, now).await,
    }
}

/// Erases the dead letters of a conversation: whoever asks us to forget them has no answer left to wait for.
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, FORGET_UPDATES, conversation.as_str())?;
    execute!(tx, FORGET_MESSAGES, conversation.as_str())?;
    Ok(())
}
