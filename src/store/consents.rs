//! Consents: who agreed to what, when, in which language and wording (domain.md 13).

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{AccountId, ConsentId, ConversationId};
use crate::domain::lang::Lang;
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, account_id, conversation_id, kind, version, language, text_hash, full_name, given_at, withdrawn_at"
    };
}

statements! {
    INSERT = "INSERT INTO consents (id, account_id, conversation_id, kind, version, language, text_hash, given_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    JOIN_ACCOUNT = "UPDATE consents SET account_id = $2 WHERE conversation_id = $1 AND account_id IS NULL RETURNING id";
    SET_FULL_NAME = "UPDATE consents SET full_name = $2 WHERE id = $1";
    LATEST = concat!("SELECT ", columns!(), " FROM consents WHERE account_id = $1 AND kind = $2 AND withdrawn_at IS NULL \
              ORDER BY given_at DESC, id DESC LIMIT 1");
    LATEST_IN = concat!("SELECT ", columns!(), " FROM consents WHERE conversation_id = $1 AND kind = $2 AND withdrawn_at IS NULL \
                 ORDER BY given_at DESC, id DESC LIMIT 1");
    WITHDRAW = "UPDATE consents SET withdrawn_at = $2, full_name = NULL WHERE account_id = $1 AND withdrawn_at IS NULL";
}

/// The sealed full name of who agreed.
pub const FULL_NAME: Column = Column { table: "consents", column: "full_name" };

closed! {
    /// What was agreed to.
    pub enum ConsentKind {
        /// The processing of personal data, at registration.
        Policy = "policy",
        /// The use of data for one application.
        Application = "application",
        /// That we apply by ourselves for a place of one kindergarten.
        Wish = "wish",
    }
}

/// A consent to be.
#[derive(Debug, Clone)]
pub struct NewConsent<'a> {
    /// Its id.
    pub id: ConsentId,
    /// The account, where it is known already.
    pub account: Option<AccountId>,
    /// The conversation it was given in.
    pub conversation: ConversationId,
    /// What was agreed to.
    pub kind: ConsentKind,
    /// The version of the wording.
    pub version: u32,
    /// The language it was read in.
    pub language: Lang,
    /// Hash of the wording.
    pub text_hash: &'a str,
}

/// A consent as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// The account, once it is known.
    pub account: Option<AccountId>,
    /// The conversation it was given in.
    pub conversation: ConversationId,
    /// What was agreed to.
    pub kind: ConsentKind,
    /// The version of the wording.
    pub version: u32,
    /// The language it was read in.
    pub language: Lang,
    /// Hash of the wording.
    pub text_hash: String,
    /// The full name, sealed for [`FULL_NAME`]; joined once it is known.
    pub full_name: Option<Sealed>,
    /// When it was given.
    pub given_at: Micros,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Micros>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: Option<String>,
    conversation_id: String,
    kind: String,
    version: i64,
    language: String,
    text_hash: String,
    full_name: Option<Vec<u8>>,
    given_at: i64,
    withdrawn_at: Option<i64>,
}

impl TryFrom<Row> for Consent {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "consents", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read_some("account_id", row.account_id.as_deref())?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            kind: at.read("kind", &row.kind)?,
            version: at.number("version", row.version)?,
            language: at.read("language", &row.language)?,
            text_hash: row.text_hash,
            full_name: row.full_name.map(Sealed::from_bytes),
            given_at: Micros(row.given_at),
            withdrawn_at: row.withdrawn_at.map(Micros),
        })
    }
}

/// Keeps a consent.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewConsent<'_>, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.account.as_ref().map(AccountId::as_str),
        new.conversation.as_str(),
        new.kind.code(),
        i64::from(new.version),
        new.language.code(),
        new.text_hash,
        now.0,
    )?;
    Ok(())
}

/// The consents of a conversation belong to this account from now on; answers which, so that the name can be joined.
///
/// # Errors
/// The database.
pub async fn join_account(
    tx: &mut Tx,
    conversation: &ConversationId,
    account: &AccountId,
) -> Result<Vec<ConsentId>, StoreError> {
    let rows = fetch_all!(tx, JOIN_ACCOUNT, conversation.as_str(), account.as_str())?;
    crate::store::row::ids("consents", rows)
}

/// Joins the full name, sealed for [`FULL_NAME`].
///
/// # Errors
/// The database.
pub async fn set_full_name(tx: &mut Tx, id: &ConsentId, full_name: &Sealed) -> Result<(), StoreError> {
    execute!(tx, SET_FULL_NAME, id.as_str(), full_name.as_bytes())?;
    Ok(())
}

/// The consent of an account that is in force.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut Tx, account: &AccountId, kind: ConsentKind) -> Result<Option<Consent>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LATEST, account.as_str(), kind.code())?;
    row.map(Consent::try_from).transpose()
}

/// The consent given in a conversation that is in force.
///
/// # Errors
/// The database.
pub async fn latest_in(
    tx: &mut Tx,
    conversation: &ConversationId,
    kind: ConsentKind,
) -> Result<Option<Consent>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LATEST_IN, conversation.as_str(), kind.code())?;
    row.map(Consent::try_from).transpose()
}

/// Withdraws every consent of an account and erases the name in it; that and when it was given stays on record.
///
/// # Errors
/// The database.
pub async fn withdraw(tx: &mut Tx, account: &AccountId, now: Micros) -> Result<u64, StoreError> {
    execute!(tx, WITHDRAW, account.as_str(), now.0)
}
