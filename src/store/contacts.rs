//! Contacts: a person at one address.

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{ContactId, ConversationId};
use crate::domain::lang::Lang;
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx, conversations};

macro_rules! columns {
    () => {
        "id, channel, bot, external_id, language, proof, phone_index, phone, reachable, conversation_id, created_at, also_id, number, heard_at, came_at, rests_until"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM contacts WHERE id = $1");
    FIND_ADDRESS = concat!("SELECT ", columns!(), " FROM contacts WHERE channel = $1 AND bot = $2 AND external_id = $3");
    FIND_EITHER = concat!("SELECT ", columns!(), " FROM contacts WHERE channel = $1 AND bot = $2 AND (external_id IN ($3, $4) \
                   OR also_id IN ($3, $4)) ORDER BY created_at, id");
    // Who writes can be reached.
    MET = "UPDATE contacts SET external_id = $2, also_id = COALESCE($3, also_id), number = COALESCE($4, number), \
           reachable = CASE WHEN CAST($5 AS BIGINT) IS NULL THEN reachable ELSE TRUE END, \
           heard_at = CASE WHEN heard_at IS NULL OR heard_at < CAST($5 AS BIGINT) THEN CAST($5 AS BIGINT) ELSE heard_at END WHERE id = $1";
    TAKE_NUMBER = "UPDATE contacts SET also_id = NULL, number = NULL WHERE channel = $1 AND bot = $2 AND also_id = $3 AND id <> $4";
    RETIRE = "UPDATE contacts SET external_id = 'was.' || id, number = NULL, reachable = FALSE \
              WHERE channel = $1 AND bot = $2 AND external_id = $3 AND id <> $4";
    CLOSE_WINDOW = "UPDATE contacts SET heard_at = NULL WHERE id = $1 AND heard_at <= $2";
    // A rest that is under way is not made longer: what was not tried has not been refused.
    REST = "UPDATE contacts SET rests_until = $2 WHERE id = $1 AND (rests_until IS NULL OR rests_until <= $3)";
    LEAVE = "UPDATE contacts SET conversation_id = $2, proof = $4, phone_index = NULL, phone = NULL, reachable = $3, came_at = NULL WHERE id = $1";
    CAME = "UPDATE contacts SET came_at = $2 WHERE id = $1";
    UNPROVE = "UPDATE contacts SET proof = 'none', phone_index = NULL, phone = NULL WHERE conversation_id = $1 AND phone_index = $2";
    INSERT = "INSERT INTO contacts (id, channel, bot, external_id, language, proof, reachable, conversation_id, created_at) \
              VALUES ($1, $2, $3, $4, $5, 'none', TRUE, $6, $7) ON CONFLICT (channel, bot, external_id) DO NOTHING";
    BY_CONVERSATION = concat!("SELECT ", columns!(), " FROM contacts WHERE conversation_id = $1 ORDER BY created_at, id");
    SET_LANGUAGE = "UPDATE contacts SET language = $2 WHERE id = $1";
    SET_PROVED_PHONE = "UPDATE contacts SET proof = $2, phone_index = $3, phone = $4 WHERE id = $1";
    FORGET_PHONE = "UPDATE contacts SET proof = 'none', phone_index = NULL, phone = NULL WHERE conversation_id = $1";
    FORGET_NUMBER = "UPDATE contacts SET also_id = NULL, number = NULL WHERE conversation_id = $1 AND also_id IS NOT NULL";
    SET_REACHABLE = "UPDATE contacts SET reachable = $2 WHERE id = $1";
    MOVE_TO = "UPDATE contacts SET conversation_id = $2 WHERE conversation_id = $1";
}

many! {
    OF_MANY = concat!("SELECT ", columns!(), " FROM contacts WHERE conversation_id IN ("), 0, "{1}" of 1, ")";
    ADDRESS_MANY = concat!("SELECT ", columns!(), " FROM contacts WHERE channel = $1 AND bot = $2 AND external_id IN ("), 2, "{1}" of 1, ")";
}

/// The sealed phone of a contact.
pub const PHONE: Column = Column { table: "contacts", column: "phone" };
/// The sealed number a contact writes from.
pub const NUMBER: Column = Column { table: "contacts", column: "number" };

closed! {
    /// How the phone of a contact was proved.
    pub enum ProofLevel {
        /// Not yet.
        None = "none",
        /// By the messenger: its own contact card, or the number it writes from.
        Channel = "channel",
        /// By a code in an SMS.
        Code = "code",
        /// It was, until the messenger told that another may have the number now.
        Lost = "lost",
        /// It was, until the parent took this address from the account.
        Unlinked = "unlinked",
    }
}

/// One address: the words of `channels::Address`, which the store does not know.
#[derive(Debug, Clone, Copy)]
pub struct AddressKey<'a> {
    /// The messenger's name.
    pub channel: &'a str,
    /// Our bot or number there.
    pub bot: &'a str,
    /// The person there; for the web a hash.
    pub external_id: &'a str,
}

/// A contact that is not known yet.
#[derive(Debug, Clone)]
pub struct NewContact {
    /// Its id to be.
    pub id: ContactId,
    /// The id of the conversation made with it.
    pub conversation: ConversationId,
    /// What the messenger says of the person's language.
    pub language: Option<Lang>,
}

/// A contact as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// The messenger's name.
    pub channel: String,
    /// Our bot or number there.
    pub bot: String,
    /// The person there.
    pub external_id: String,
    /// The language the person chose, else the messenger's hint.
    pub language: Option<Lang>,
    /// How the phone was proved.
    pub proof: ProofLevel,
    /// Index of the proved phone.
    pub phone_index: Option<String>,
    /// The proved phone, sealed for [`PHONE`].
    pub phone: Option<Sealed>,
    /// `false` after the person blocked us.
    pub reachable: bool,
    /// The conversation it takes part in.
    pub conversation: ConversationId,
    /// When it first wrote.
    pub created_at: Micros,
    /// Its other id at the messenger, where it has two.
    pub also_id: Option<String>,
    /// The number it writes from, as the messenger tells, sealed for [`NUMBER`] under the system's key: it is an address.
    pub number: Option<Sealed>,
    /// When it wrote last, where the messenger lets us answer for a while only.
    pub heard_at: Option<Micros>,
    /// When the person last came here from another address; `None`: they never did.
    pub came_at: Option<Micros>,
    /// Till when the messenger delivers nothing that the person has not just asked for.
    pub rests_until: Option<Micros>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    channel: String,
    bot: String,
    external_id: String,
    language: Option<String>,
    proof: String,
    phone_index: Option<String>,
    phone: Option<Vec<u8>>,
    reachable: bool,
    conversation_id: String,
    created_at: i64,
    also_id: Option<String>,
    number: Option<Vec<u8>>,
    heard_at: Option<i64>,
    came_at: Option<i64>,
    rests_until: Option<i64>,
}

impl TryFrom<Row> for Contact {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "contacts", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            language: at.read_some("language", row.language.as_deref())?,
            proof: at.read("proof", &row.proof)?,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            channel: row.channel,
            bot: row.bot,
            external_id: row.external_id,
            phone_index: row.phone_index,
            phone: row.phone.map(Sealed::from_bytes),
            reachable: row.reachable,
            created_at: Micros(row.created_at),
            also_id: row.also_id,
            number: row.number.map(Sealed::from_bytes),
            heard_at: row.heard_at.map(Micros),
            came_at: row.came_at.map(Micros),
            rests_until: row.rests_until.map(Micros),
        })
    }
}

/// The contact of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ContactId) -> Result<Option<Contact>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Contact::try_from).transpose()
}

/// Everyone who takes part in these conversations, in no order.
///
/// # Errors
/// The database.
pub async fn of_many(tx: &mut Tx, conversations: &[&ConversationId]) -> Result<Vec<Contact>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, OF_MANY, conversations, [], |id| [id.as_str()]);
    rows.into_iter().map(Contact::try_from).collect()
}

/// The contacts of one of our bots whose external ids these are, in no order.
///
/// # Errors
/// The database.
pub async fn at_addresses(
    tx: &mut Tx,
    channel: &str,
    bot: &str,
    external_ids: &[&str],
) -> Result<Vec<Contact>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, ADDRESS_MANY, external_ids, [channel, bot], |id| [*id]);
    rows.into_iter().map(Contact::try_from).collect()
}

/// The contact at this address.
///
/// # Errors
/// The database.
pub async fn find_address(tx: &mut Tx, address: AddressKey<'_>) -> Result<Option<Contact>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND_ADDRESS, address.channel, address.bot, address.external_id)?;
    row.map(Contact::try_from).transpose()
}

/// The contact at this address; at the first word of a person it is made, with a conversation of its own.
///
/// # Errors
/// The database.
pub async fn find_or_create(
    tx: &mut Tx,
    address: AddressKey<'_>,
    new: &NewContact,
    now: Micros,
) -> Result<Contact, StoreError> {
    if let Some(contact) = find_address(tx, address).await? {
        return Ok(contact);
    }
    conversations::insert(tx, &new.conversation, now).await?;
    let made = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        address.channel,
        address.bot,
        address.external_id,
        new.language.map(Lang::code),
        new.conversation.as_str(),
        now.0,
    )?;
    if made == 0 {
        // Another process met the same person in this moment.
        conversations::remove_empty(tx, &new.conversation).await?;
    }
    find_address(tx, address).await?.ok_or_else(|| StoreError::Missing { table: "contacts", row: new.id.to_string() })
}

/// The contacts of one of our numbers who are known under either of two ids, the oldest first.
///
/// # Errors
/// The database.
pub async fn at_either(
    tx: &mut Tx,
    channel: &str,
    bot: &str,
    (one, other): (&str, &str),
) -> Result<Vec<Contact>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, FIND_EITHER, channel, bot, one, other)?;
    rows.into_iter().map(Contact::try_from).collect()
}

/// What a message tells of who wrote it.
#[derive(Debug, Clone)]
pub struct Met<'a> {
    /// Who.
    pub id: &'a ContactId,
    /// The id it goes by from now on.
    pub external_id: &'a str,
    /// Its other id; `None`: as known.
    pub also_id: Option<&'a str>,
    /// The number it writes from, sealed for [`NUMBER`]; `None`: as known.
    pub number: Option<&'a Sealed>,
    /// When it wrote; an earlier moment than the known one changes nothing.
    pub heard_at: Option<Micros>,
}

/// Notes what a message tells of who wrote it.
///
/// # Errors
/// The database.
pub async fn met(tx: &mut Tx, met: &Met<'_>) -> Result<(), StoreError> {
    let (number, heard_at) = (met.number.map(Sealed::as_bytes), met.heard_at.map(|at| at.0));
    execute!(tx, MET, met.id.as_str(), met.external_id, met.also_id, number, heard_at)?;
    Ok(())
}

/// The number of this index is this contact's now. Whoever else was known under it keeps their user id alone; whoever was known by nothing
/// else is no address any more: who writes from there joins that account again by proving the phone.
///
/// # Errors
/// The database.
pub async fn take_number(
    tx: &mut Tx,
    (channel, bot): (&str, &str),
    also_id: &str,
    id: &ContactId,
) -> Result<(), StoreError> {
    execute!(tx, TAKE_NUMBER, channel, bot, also_id, id.as_str())?;
    execute!(tx, RETIRE, channel, bot, also_id, id.as_str())?;
    Ok(())
}

/// The messenger takes no free words for this person until they write again; whoever has written after this moment has.
///
/// # Errors
/// The database.
pub async fn close_window(tx: &mut Tx, id: &ContactId, heard_at: Micros) -> Result<(), StoreError> {
    execute!(tx, CLOSE_WINDOW, id.as_str(), heard_at.0)?;
    Ok(())
}

/// The messenger chose not to deliver to this person: they are left alone till `until`, unless they are already.
///
/// # Errors
/// The database.
pub async fn rest(tx: &mut Tx, id: &ContactId, until: Micros, now: Micros) -> Result<(), StoreError> {
    execute!(tx, REST, id.as_str(), until.0, now.0)?;
    Ok(())
}

/// The contact goes on by itself, in this fresh conversation, and its phone is to be proved anew; `why` is what becomes of its proof.
///
/// # Errors
/// The database.
pub async fn leave(
    tx: &mut Tx,
    id: &ContactId,
    (fresh, why): (&ConversationId, ProofLevel),
    reachable: bool,
) -> Result<(), StoreError> {
    execute!(tx, LEAVE, id.as_str(), fresh.as_str(), reachable, why.code())?;
    Ok(())
}

/// The person goes on here, and was at another address before.
///
/// # Errors
/// The database.
pub async fn came(tx: &mut Tx, id: &ContactId, now: Micros) -> Result<(), StoreError> {
    execute!(tx, CAME, id.as_str(), now.0)?;
    Ok(())
}

/// Whoever of a conversation has proved this phone has not any more: it has a new owner.
///
/// # Errors
/// The database.
pub async fn unprove(tx: &mut Tx, conversation: &ConversationId, phone_index: &str) -> Result<(), StoreError> {
    execute!(tx, UNPROVE, conversation.as_str(), phone_index)?;
    Ok(())
}

/// Everyone who takes part in a conversation, the oldest first.
///
/// # Errors
/// The database.
pub async fn by_conversation(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Contact>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, BY_CONVERSATION, conversation.as_str())?;
    rows.into_iter().map(Contact::try_from).collect()
}

/// Notes the language the person chose.
///
/// # Errors
/// The database.
pub async fn set_language(tx: &mut Tx, id: &ContactId, language: Lang) -> Result<(), StoreError> {
    execute!(tx, SET_LANGUAGE, id.as_str(), language.code())?;
    Ok(())
}

/// Notes a proved phone: its index, and the phone sealed for [`PHONE`].
///
/// # Errors
/// The database.
pub async fn set_proved_phone(
    tx: &mut Tx,
    id: &ContactId,
    proof: ProofLevel,
    index: &str,
    phone: &Sealed,
) -> Result<(), StoreError> {
    execute!(tx, SET_PROVED_PHONE, id.as_str(), proof.code(), index, phone.as_bytes())?;
    Ok(())
}

/// Forgets the proved phones of a conversation (erasure).
///
/// # Errors
/// The database.
pub async fn forget_phone(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, FORGET_PHONE, conversation.as_str())?;
    Ok(())
}

/// Forgets the numbers that people of a conversation write from (erasure), but for whom there is no other address.
///
/// # Errors
/// The database.
pub async fn forget_numbers(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, FORGET_NUMBER, conversation.as_str())?;
    Ok(())
}

/// Notes that the person blocked or unblocked us.
///
/// # Errors
/// The database.
pub async fn set_reachable(tx: &mut Tx, id: &ContactId, reachable: bool) -> Result<(), StoreError> {
    execute!(tx, SET_REACHABLE, id.as_str(), reachable)?;
    Ok(())
}

/// Moves everyone of a conversation into another one.
pub(super) async fn move_to(tx: &mut Tx, from: &ConversationId, into: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, MOVE_TO, from.as_str(), into.as_str())?;
    Ok(())
}
