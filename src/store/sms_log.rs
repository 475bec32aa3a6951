//! The sandbox's SMS: kept as rows, so that every process and `GET /demo/sms` sees them.

use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, MessageId};
use crate::store::row::limit;
use crate::store::vault::{Column, Sealed, Vault};
use crate::store::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO sms_log (id, phone_index, conversation_id, body, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
    BY_PHONE = "SELECT id, body, at FROM sms_log WHERE phone_index = $1 ORDER BY at DESC, id DESC LIMIT $2";
    BY_CONVERSATION = "SELECT id, body, at FROM sms_log WHERE conversation_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
    PURGE = "DELETE FROM sms_log WHERE at < $1";
}

const BODY: Column = Column { table: "sms_log", column: "body" };

/// An SMS to be noted.
#[derive(Clone, Copy)]
pub struct NewSms<'a> {
    /// Its id: the same id twice is the same message.
    pub id: &'a MessageId,
    /// Index of the phone.
    pub phone_index: &'a str,
    /// The conversation it belongs to: only its browser shows it.
    pub conversation: Option<&'a ConversationId>,
    /// The words.
    pub text: &'a str,
}

/// An SMS of the sandbox.
#[derive(Clone, PartialEq, Eq)]
pub struct Sms {
    /// The words.
    pub text: String,
    /// When it was sent.
    pub at: Micros,
}

impl std::fmt::Debug for Sms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sms(redacted)")
    }
}

type Row = (String, Vec<u8>, i64);

fn open(vault: &Vault, rows: Vec<Row>) -> Result<Vec<Sms>, StoreError> {
    let sms = |(id, body, at): Row| {
        let bytes = vault.open(vault.system_key(), BODY.of(&id), &Sealed::from_bytes(body))?;
        Ok(Sms { text: String::from_utf8_lossy(&bytes).into_owned(), at: Micros(at) })
    };
    rows.into_iter().map(sms).collect()
}

/// Notes an SMS.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, vault: &Vault, new: NewSms<'_>, now: Micros) -> Result<(), StoreError> {
    let body = vault.seal(vault.system_key(), BODY.of(new.id.as_str()), new.text.as_bytes());
    let conversation = new.conversation.map(ConversationId::as_str);
    execute!(tx, INSERT, new.id.as_str(), new.phone_index, conversation, body.as_bytes(), now.0)?;
    Ok(())
}

/// What a phone got, the latest first.
///
/// # Errors
/// The database.
pub async fn by_phone(tx: &mut Tx, vault: &Vault, phone_index: &str, rows: u32) -> Result<Vec<Sms>, StoreError> {
    open(vault, fetch_all!(tx, BY_PHONE, phone_index, limit(rows))?)
}

/// What the phones of a conversation got, the latest first.
///
/// # Errors
/// The database.
pub async fn by_conversation(
    tx: &mut Tx,
    vault: &Vault,
    conversation: &ConversationId,
    rows: u32,
) -> Result<Vec<Sms>, StoreError> {
    open(vault, fetch_all!(tx, BY_CONVERSATION, conversation.as_str(), limit(rows))?)
}

/// Forgets what was sent before this moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}
