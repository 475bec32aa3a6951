//! Conversations: one parent's talk. The row is the lock and the partition key.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{AccountId, ConversationId};
use crate::store::row::{At, Claim, ids, limit, moment};
use crate::store::{StoreError, Tx, contacts, dialect, inbox};

macro_rules! columns {
    () => {
        "id, account_id, owner, epoch, due_at, created_at"
    };
}

statements! {
    INSERT = "INSERT INTO conversations (id, owner, epoch, created_at) VALUES ($1, 'bot', 0, $2)";
    REMOVE_EMPTY = "DELETE FROM conversations WHERE id = $1 AND account_id IS NULL AND due_at IS NULL";
    FIND = concat!("SELECT ", columns!(), " FROM conversations WHERE id = $1");
    BY_ACCOUNT = concat!("SELECT ", columns!(), " FROM conversations WHERE account_id = $1");
    SET_DUE = "UPDATE conversations SET due_at = CASE WHEN due_at IS NULL OR due_at > $2 THEN $2 ELSE due_at END WHERE id = $1";
    RELEASE = "UPDATE conversations SET claimed_until = NULL, claimed_by = NULL, due_at = $2 WHERE id = $1";
    RELEASE_TO_WORK = "UPDATE conversations SET claimed_until = NULL, claimed_by = NULL, due_at = (SELECT MIN(w.at) FROM ( \
        SELECT next_at AS at FROM inbox WHERE conversation_id = $1 AND state = 'waiting' \
        UNION ALL SELECT finished_at AS at FROM calls WHERE conversation_id = $1 AND state = 'finished') AS w) WHERE id = $1";
    LINK_ACCOUNT = "UPDATE conversations SET account_id = $2 WHERE id = $1";
    UNLINK_ACCOUNT = "UPDATE conversations SET account_id = NULL WHERE account_id = $1";
    SET_OWNER = "UPDATE conversations SET owner = $2, epoch = epoch + 1 WHERE id = $1 RETURNING epoch";
    NEXT_DUE = "SELECT MIN(due_at) FROM conversations WHERE due_at IS NOT NULL AND (claimed_until IS NULL OR claimed_until <= $1)";
}

closed! {
    /// Who answers in a conversation.
    pub enum Owner {
        /// The dialogues.
        Bot = "bot",
        /// A person of the call centre.
        Person = "person",
    }
}

/// A conversation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// The account it belongs to, once the parent is known.
    pub account: Option<AccountId>,
    /// Who answers.
    pub owner: Owner,
    /// Grows with each change of the owner; older messages are dropped.
    pub epoch: i64,
    /// When there is work again; `None`: nothing waits.
    pub due_at: Option<Micros>,
    /// When it began.
    pub created_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: Option<String>,
    owner: String,
    epoch: i64,
    due_at: Option<i64>,
    created_at: i64,
}

impl TryFrom<Row> for Conversation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "conversations", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read_some("account_id", row.account_id.as_deref())?,
            owner: at.read("owner", &row.owner)?,
            epoch: row.epoch,
            due_at: row.due_at.map(Micros),
            created_at: Micros(row.created_at),
        })
    }
}

/// A new conversation, owned by the bot.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, id: &ConversationId, now: Micros) -> Result<(), StoreError> {
    execute!(tx, INSERT, id.as_str(), now.0)?;
    Ok(())
}

/// Takes back a conversation that nobody took part in.
pub(super) async fn remove_empty(tx: &mut Tx, id: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, REMOVE_EMPTY, id.as_str())?;
    Ok(())
}

/// The conversation of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ConversationId) -> Result<Option<Conversation>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Conversation::try_from).transpose()
}

/// The conversation of this account.
///
/// # Errors
/// The database.
pub async fn by_account(tx: &mut Tx, account: &AccountId) -> Result<Option<Conversation>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_ACCOUNT, account.as_str())?;
    row.map(Conversation::try_from).transpose()
}

/// Claims conversations in which something is due; sorted by id. Others do not get them before the lease is over.
///
/// # Errors
/// The database.
pub async fn claim_due(tx: &mut Tx, claim: Claim<'_>) -> Result<Vec<ConversationId>, StoreError> {
    let sql = dialect::CLAIM_CONVERSATIONS.on(tx);
    let rows = fetch_all!(tx, sql, claim.now.0, limit(claim.limit), claim.until().0, claim.worker)?;
    let mut claimed: Vec<ConversationId> = ids("conversations", rows)?;
    claimed.sort();
    Ok(claimed)
}

/// The earliest moment at which something is due in a conversation nobody works on.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, now.0)?;
    Ok(due.map(Micros))
}

/// Takes the lock of a conversation till the end of the transaction, and reads it.
///
/// # Errors
/// The database.
pub async fn lock(tx: &mut Tx, id: &ConversationId) -> Result<Option<Conversation>, StoreError> {
    let sql = dialect::LOCK_CONVERSATION.on(tx);
    let row: Option<Row> = fetch_optional!(tx, sql, id.as_str())?;
    row.map(Conversation::try_from).transpose()
}

/// There is work at this moment; an earlier one stands.
///
/// # Errors
/// The database.
pub async fn set_due(tx: &mut Tx, id: &ConversationId, at: Micros) -> Result<(), StoreError> {
    execute!(tx, SET_DUE, id.as_str(), at.0)?;
    Ok(())
}

/// The same for many, in the order of their ids, so that two such batches never wait for each other.
///
/// # Errors
/// The database.
pub async fn set_due_many(tx: &mut Tx, ids: &[ConversationId], at: Micros) -> Result<(), StoreError> {
    let mut sorted: Vec<&ConversationId> = ids.iter().collect();
    sorted.sort();
    sorted.dedup();
    for id in sorted {
        set_due(tx, id, at).await?;
    }
    Ok(())
}

/// Ends the claim. The next work is the earliest waiting input or finished call; under the lock nothing new slips by.
///
/// # Errors
/// The database.
pub async fn release(tx: &mut Tx, id: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, RELEASE_TO_WORK, id.as_str())?;
    Ok(())
}

/// Ends the claim with the next work at this moment, whatever waits: while a call is under way, other input waits for it.
///
/// # Errors
/// The database.
pub async fn release_until(tx: &mut Tx, id: &ConversationId, due: Option<Micros>) -> Result<(), StoreError> {
    execute!(tx, RELEASE, id.as_str(), moment(due))?;
    Ok(())
}

/// The conversation belongs to this account from now on. An account has one: see [`merge`].
///
/// # Errors
/// The database; a duplicate if the account has another one.
pub async fn link_account(tx: &mut Tx, id: &ConversationId, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, LINK_ACCOUNT, id.as_str(), account.as_str())?;
    Ok(())
}

/// The account has no conversation any more (erasure).
///
/// # Errors
/// The database.
pub async fn unlink_account(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, UNLINK_ACCOUNT, account.as_str())?;
    Ok(())
}

/// Everyone of one conversation goes on in another one, with what they said and nobody has handled yet.
///
/// # Errors
/// The database.
pub async fn merge(tx: &mut Tx, from: &ConversationId, into: &ConversationId) -> Result<(), StoreError> {
    contacts::move_to(tx, from, into).await?;
    inbox::move_to(tx, from, into).await
}

/// Hands the conversation over; answers the new epoch. Messages of an older one are dropped.
///
/// # Errors
/// The database, or no such conversation.
pub async fn set_owner(tx: &mut Tx, id: &ConversationId, owner: Owner) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, SET_OWNER, id.as_str(), owner.code())?;
    row.map(|(epoch,)| epoch).ok_or_else(|| StoreError::Missing { table: "conversations", row: id.to_string() })
}
