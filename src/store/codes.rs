//! Challenges: a code was sent to a phone. The code itself is never stored (see [`super::vault::Vault::code`]).

use crate::domain::clock::Micros;
use crate::domain::ids::{ChallengeId, ConversationId};
use crate::store::row::At;
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, phone_index, conversation_id, purpose, created_at, expires_at, tries, sends, sent_at, used_at"
    };
}

statements! {
    INSERT = concat!("INSERT INTO codes (", columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, 0, 1, $5, NULL)");
    FIND = concat!("SELECT ", columns!(), " FROM codes WHERE id = $1");
    LATEST = concat!("SELECT ", columns!(), " FROM codes WHERE conversation_id = $1 AND phone_index = $2 AND purpose = $3 \
              ORDER BY created_at DESC, id DESC LIMIT 1");
    ADD_TRY = "UPDATE codes SET tries = tries + 1 WHERE id = $1 RETURNING tries";
    ADD_SEND = "UPDATE codes SET sends = sends + 1, sent_at = $2 WHERE id = $1";
    USE = "UPDATE codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    REMOVE = "DELETE FROM codes WHERE id = $1";
    LAST_SEND = "SELECT MAX(sent_at) FROM codes WHERE phone_index = $1";
    SENDS_SINCE = "SELECT CAST(COALESCE(SUM(sends), 0) AS BIGINT) FROM codes WHERE phone_index = $1 AND created_at >= $2";
    TRIES_SINCE = "SELECT CAST(COALESCE(SUM(tries), 0) AS BIGINT) FROM codes WHERE phone_index = $1 AND created_at >= $2";
    PURGE = "DELETE FROM codes WHERE created_at < $1";
}

/// A challenge to be.
#[derive(Debug, Clone)]
pub struct NewCode<'a> {
    /// Its id, from which the code follows.
    pub id: ChallengeId,
    /// Index of the phone it goes to.
    pub phone_index: &'a str,
    /// The conversation that asked for it.
    pub conversation: ConversationId,
    /// What it proves: `registration`, `phone`.
    pub purpose: &'a str,
    /// After this moment it is not taken.
    pub expires_at: Micros,
}

/// A challenge as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its id.
    pub id: ChallengeId,
    /// Index of the phone it went to.
    pub phone_index: String,
    /// The conversation that asked for it.
    pub conversation: ConversationId,
    /// What it proves.
    pub purpose: String,
    /// When it was first sent.
    pub created_at: Micros,
    /// After this moment it is not taken.
    pub expires_at: Micros,
    /// Wrong and right tries so far.
    pub tries: u32,
    /// How often it was sent.
    pub sends: u32,
    /// When it was last sent.
    pub sent_at: Micros,
    /// When it was used.
    pub used_at: Option<Micros>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    phone_index: String,
    conversation_id: String,
    purpose: String,
    created_at: i64,
    expires_at: i64,
    tries: i64,
    sends: i64,
    sent_at: i64,
    used_at: Option<i64>,
}

impl TryFrom<Row> for Code {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "codes", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            tries: at.number("tries", row.tries)?,
            sends: at.number("sends", row.sends)?,
            phone_index: row.phone_index,
            purpose: row.purpose,
            created_at: Micros(row.created_at),
            expires_at: Micros(row.expires_at),
            sent_at: Micros(row.sent_at),
            used_at: row.used_at.map(Micros),
        })
    }
}

/// A code is sent for the first time.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewCode<'_>, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.phone_index,
        new.conversation.as_str(),
        new.purpose,
        now.0,
        new.expires_at.0
    )?;
    Ok(())
}

/// The challenge of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ChallengeId) -> Result<Option<Code>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Code::try_from).transpose()
}

/// The latest challenge of a conversation for a phone, used or not, expired or not.
///
/// # Errors
/// The database.
pub async fn latest(
    tx: &mut Tx,
    conversation: &ConversationId,
    phone_index: &str,
    purpose: &str,
) -> Result<Option<Code>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LATEST, conversation.as_str(), phone_index, purpose)?;
    row.map(Code::try_from).transpose()
}

/// Counts a try, before the code is compared; answers how many there were.
///
/// # Errors
/// The database, or no such challenge.
pub async fn add_try(tx: &mut Tx, id: &ChallengeId) -> Result<u32, StoreError> {
    let row: Option<(i64,)> = fetch_optional!(tx, ADD_TRY, id.as_str())?;
    let (tries,) = row.ok_or_else(|| StoreError::Missing { table: "codes", row: id.to_string() })?;
    At { table: "codes", row: id.as_str() }.number("tries", tries)
}

/// Notes that the same code was sent again.
///
/// # Errors
/// The database.
pub async fn add_send(tx: &mut Tx, id: &ChallengeId, now: Micros) -> Result<(), StoreError> {
    execute!(tx, ADD_SEND, id.as_str(), now.0)?;
    Ok(())
}

/// Uses a code; `false` if it was used before.
///
/// # Errors
/// The database.
pub async fn mark_used(tx: &mut Tx, id: &ChallengeId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, USE, id.as_str(), now.0)? == 1)
}

/// Takes a challenge back whose code was not sent.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, id: &ChallengeId) -> Result<(), StoreError> {
    execute!(tx, REMOVE, id.as_str())?;
    Ok(())
}

/// When a phone was last sent a code, by whomever.
///
/// # Errors
/// The database.
pub async fn last_send(tx: &mut Tx, phone_index: &str) -> Result<Option<Micros>, StoreError> {
    let (at,): (Option<i64>,) = fetch_one!(tx, LAST_SEND, phone_index)?;
    Ok(at.map(Micros))
}

/// How many messages with codes a phone got since this moment.
///
/// # Errors
/// The database.
pub async fn sends_since(tx: &mut Tx, phone_index: &str, since: Micros) -> Result<i64, StoreError> {
    let (sends,): (i64,) = fetch_one!(tx, SENDS_SINCE, phone_index, since.0)?;
    Ok(sends)
}

/// How many codes were tried for a phone since this moment.
///
/// # Errors
/// The database.
pub async fn tries_since(tx: &mut Tx, phone_index: &str, since: Micros) -> Result<i64, StoreError> {
    let (tries,): (i64,) = fetch_one!(tx, TRIES_SINCE, phone_index, since.0)?;
    Ok(tries)
}

/// Forgets challenges before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
