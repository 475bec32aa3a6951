//! Conversations: one parent's talk. The row is the lock and the partition key.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{AccountId, ConversationId};
use crate::store::row::{At, limit, moment};
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
    DUE_AGAIN = "UPDATE conversations SET due_at = $2 WHERE id = $1";
    LINK_ACCOUNT = "UPDATE conversations SET account_id = $2 WHERE id = $1";
    UNLINK_ACCOUNT = "UPDATE conversations SET account_id = NULL WHERE account_id = $1";
    SET_OWNER = "UPDATE conversations SET owner = $2, epoch = epoch + 1 WHERE id = $1 RETURNING epoch";
    GIVE = "UPDATE conversations SET owner = $2 WHERE id = $1";
    NEXT_DUE = "SELECT MIN(due_at) FROM conversations WHERE due_at IS NOT NULL";
}

many! {
    OF_ACCOUNTS = "SELECT account_id, id FROM conversations WHERE account_id IN (", 0, "{1}" of 1, ")";
    SET_DUE_MANY = "UPDATE conversations SET due_at = $1 WHERE (due_at IS NULL OR due_at > $1) AND id IN (", 1, "{1}" of 1, ")";
    DUE_AGAIN_MANY = "WITH v (id, due_at) AS (VALUES ", 0, "({1}, CAST({2} AS BIGINT))" of 2,
                     ") UPDATE conversations SET due_at = v.due_at FROM v WHERE conversations.id = v.id";
    // The first in order decides, as in `inbox::take_next`.
    REST_MANY = "UPDATE conversations SET due_at = (SELECT w.next_at FROM inbox AS w WHERE w.conversation_id = conversations.id \
                 AND w.state = 'waiting' ORDER BY w.received_at, w.ord, w.id LIMIT 1) WHERE id IN (", 0, "{1}" of 1, ") RETURNING id, due_at";
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
    /// Grows when a person takes over; what the bot wrote before and was not sent yet is dropped.
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

/// The conversations of these accounts, in no order.
///
/// # Errors
/// The database.
pub async fn of_accounts(tx: &mut Tx, accounts: &[&AccountId]) -> Result<Vec<(AccountId, ConversationId)>, StoreError> {
    let rows: Vec<(String, String)> = fetch_many!(tx, OF_ACCOUNTS, accounts, [], |account| [account.as_str()]);
    let read = |(account, id): &(String, String)| {
        let at = At { table: "conversations", row: id };
        Ok((at.read("account_id", account)?, at.read("id", id)?))
    };
    rows.iter().map(read).collect()
}

/// Takes the locks of conversations in which something is due till the end of the transaction, the longest due first; those that
/// another transaction holds are passed over. Each must be released ([`due_again`], [`rest_many`]), or it stays due.
///
/// # Errors
/// The database.
pub async fn claim_due(tx: &mut Tx, now: Micros, rows: u32) -> Result<Vec<Conversation>, StoreError> {
    let sql = dialect::CLAIM_CONVERSATIONS.on(tx);
    let rows: Vec<Row> = fetch_all!(tx, sql, now.0, limit(rows))?;
    rows.into_iter().map(Conversation::try_from).collect()
}

/// The earliest moment at which something is due in any conversation.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE)?;
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

/// The same for many.
///
/// # Errors
/// The database.
pub async fn set_due_many(tx: &mut Tx, ids: &[ConversationId], at: Micros) -> Result<(), StoreError> {
    execute_many!(tx, SET_DUE_MANY, ids, [at.0], |id| [id.as_str()]);
    Ok(())
}

/// Ends the claim with the next work at this moment, whatever waits: while a call is under way, other input waits for it.
///
/// # Errors
/// The database.
pub async fn due_again(tx: &mut Tx, id: &ConversationId, due: Option<Micros>) -> Result<(), StoreError> {
    execute!(tx, DUE_AGAIN, id.as_str(), moment(due))?;
    Ok(())
}

/// The same for many, each with its moment.
///
/// # Errors
/// The database.
pub async fn due_again_many(tx: &mut Tx, all: &[(ConversationId, Micros)]) -> Result<(), StoreError> {
    execute_many!(tx, DUE_AGAIN_MANY, all, [], |(id, at)| [id.as_str(), at.0]);
    Ok(())
}

/// Ends claims: the next work of each is its first waiting input; under the lock nothing new slips by. Answers whether anything waits.
///
/// # Errors
/// The database.
pub async fn rest_many(tx: &mut Tx, ids: &[ConversationId]) -> Result<bool, StoreError> {
    let rested: Vec<(String, Option<i64>)> = fetch_many!(tx, REST_MANY, ids, [], |id| [id.as_str()]);
    Ok(rested.iter().any(|(_, due)| due.is_some()))
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

/// The parent's words go to another owner from now on; what was said before stands, since the parent asked for it.
///
/// # Errors
/// The database.
pub async fn give(tx: &mut Tx, id: &ConversationId, owner: Owner) -> Result<(), StoreError> {
    execute!(tx, GIVE, id.as_str(), owner.code())?;
    Ok(())
}
