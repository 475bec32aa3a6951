//! Tokens: buttons that do a deed once, and deep links.

use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TokenId};
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO tokens (id, kind, conversation_id, subject, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
    FIND = "SELECT kind, conversation_id, subject, expires_at, used_at FROM tokens WHERE id = $1";
    USE = "UPDATE tokens SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2";
    PURGE = "DELETE FROM tokens WHERE expires_at < $1";
}

many! {
    INSERT_MANY = "INSERT INTO tokens (id, kind, conversation_id, subject, created_at, expires_at) VALUES ", 1,
                  "({1}, {2}, {3}, {4}, $1, {5})" of 5, "";
}

/// A token as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id: what the button or link holds.
    pub id: TokenId,
    /// Which deed.
    pub kind: String,
    /// In which conversation alone it may be used.
    pub conversation: Option<ConversationId>,
    /// What the deed is about: an id, nothing personal.
    pub subject: String,
    /// After this moment it is dead.
    pub expires_at: Micros,
    /// When it was used.
    pub used_at: Option<Micros>,
}

type Row = (String, Option<String>, String, i64, Option<i64>);

/// Keeps a token.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, token: &Token, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        INSERT,
        token.id.as_str(),
        token.kind.as_str(),
        token.conversation.as_ref().map(ConversationId::as_str),
        token.subject.as_str(),
        now.0,
        token.expires_at.0,
    )?;
    Ok(())
}

/// Keeps tokens.
///
/// # Errors
/// The database.
pub async fn insert_many(tx: &mut Tx, tokens: &[Token], now: Micros) -> Result<(), StoreError> {
    execute_many!(tx, INSERT_MANY, tokens, [now.0], |token| [
        token.id.as_str(),
        token.kind.as_str(),
        token.conversation.as_ref().map(ConversationId::as_str),
        token.subject.as_str(),
        token.expires_at.0,
    ]);
    Ok(())
}

/// The token of this id, used or not, expired or not.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &TokenId) -> Result<Option<Token>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(|(kind, conversation, subject, expires_at, used_at)| {
        let at = At { table: "tokens", row: id.as_str() };
        Ok(Token {
            id: id.clone(),
            conversation: at.read_some("conversation_id", conversation.as_deref())?,
            kind,
            subject,
            expires_at: Micros(expires_at),
            used_at: used_at.map(Micros),
        })
    })
    .transpose()
}

/// Uses a token; `false` if it was used before or has expired.
///
/// # Errors
/// The database.
pub async fn mark_used(tx: &mut Tx, id: &TokenId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, USE, id.as_str(), now.0)? == 1)
}

/// Forgets tokens that expired before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
