//! The outbox: what goes out, stored before it is sent, in order for each person.
//!
//! A message is *waiting* until a sender has it, *sending* while one has it, then *sent*, *gone* (nobody is there any more) or *dead* (set
//! aside with its cause). Of one person and lane at most one is under way. A turn in the process that sends stores its message as
//! *sending* at once, where nothing of the person is before it: no claim is needed then ([`insert_many`]). Everything else is claimed
//! ([`due`], [`take`]). What a sender that died leaves as *sending* is put back ([`lost`], [`requeue`]).

mod dead;
mod insert;
mod marks;

use std::sync::LazyLock;

use crate::domain::clock::Micros;
use crate::domain::closed::closed;
use crate::domain::ids::{ContactId, ConversationId, MessageId, NoticeId, TurnId};
use crate::domain::lang::Lang;
use crate::store::many::Many;
use crate::store::row::{At, limit};
use crate::store::vault::{Column, DataKey, Sealed, Vault};
use crate::store::{StoreError, Tx, keys};

pub use dead::{DeadRow, dead_count, dead_list, drop_dead, retry_dead};
pub use insert::{NewMessage, Stored, insert_many};
pub use marks::{Sent, dead, gone, moved, retry, sent, stands};

statements! {
    // One index gives the order and the limit; whoever has an earlier message under way or ahead of its next try is passed over.
    DUE = "SELECT o.id, o.conversation_id, o.contact_id, o.epoch, o.turn_id, o.body, o.bulk, o.attempts, o.created_at, \
           v.epoch AS present_epoch, c.external_id, c.language, c.sent_ref, c.reachable, c.number, c.heard_at, c.rests_until, o.notice_id, k.wrapped, k.created_at AS key_made_at \
           FROM outbox AS o JOIN contacts AS c ON c.id = o.contact_id JOIN conversations AS v ON v.id = o.conversation_id \
           LEFT JOIN keys AS k ON k.owner = o.conversation_id \
           WHERE o.channel = $1 AND o.bot = $2 AND o.lane = $3 AND o.state = 'waiting' AND o.next_at <= $4 \
           AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.contact_id = o.contact_id AND e.lane = o.lane \
           AND e.state IN ('waiting', 'sending') AND (e.created_at, e.ord, e.id) < (o.created_at, o.ord, o.id)) \
           AND ($3 <> 'bulk' OR NOT EXISTS (SELECT 1 FROM meta AS m WHERE m.key = 'bulk_paused' AND m.value = '1')) \
           ORDER BY o.next_at, o.id LIMIT $5";
    NEXT_DUE = "SELECT MIN(next_at) FROM outbox WHERE channel = $1 AND bot = $2 AND lane = $3 AND state = 'waiting'";
    LOST = "SELECT id FROM outbox WHERE channel = $1 AND bot = $2 AND state IN ('waiting', 'sending') AND state = 'sending' \
            AND claimed_until <= $3";
    SENT_REF = "SELECT sent_ref FROM contacts WHERE id = $1";
    RECEIPT = "UPDATE outbox SET receipt = $2, receipt_at = $3, cause = COALESCE($4, cause) WHERE id = $1 AND channel = $5 \
               AND (receipt IS NULL OR receipt < $6) RETURNING contact_id, notice_id";
    DROP_FOR = "UPDATE outbox SET state = 'gone', body = NULL, cause = $2 WHERE contact_id = $1 AND state = 'waiting'";
    BY_PROVIDER_REF = "SELECT contact_id FROM outbox WHERE channel = $1 AND bot = $2 AND provider_ref = $3 LIMIT 1";
    COUNT_WAITING = "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'";
    PURGE = "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE id < $1 AND state IN ('sent', 'gone') ORDER BY id LIMIT $2)";
}

/// Every statement over single rows.
pub(super) const SINGLE: [&[&str]; 3] = [ALL, marks::ALL, dead::ALL];

static TAKE: LazyLock<Many> = LazyLock::new(|| {
    Many::new(
        ("UPDATE outbox SET state = 'sending', claimed_until = $1 WHERE state = 'waiting' AND id IN (", "{1}", ")"),
        1,
        1,
    )
});
static REQUEUE: LazyLock<Many> = LazyLock::new(|| {
    let head = "UPDATE outbox SET state = 'waiting', claimed_until = NULL, \
                cause = 'its sender ended before the answer was noted' WHERE state = 'sending' AND id IN (";
    Many::new((head, "{1}", ")"), 0, 1)
});

/// The statements over many rows.
pub(super) fn many() -> impl Iterator<Item = &'static str> {
    TAKE.texts().chain(REQUEUE.texts()).chain(insert::many()).chain(marks::many())
}

/// The epoch of a message that is sent whoever owns the conversation meanwhile: a person's words, and news with its terms.
pub const ANY_EPOCH: i64 = -1;

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

/// A message to be sent, and all that sending needs.
#[derive(Debug)]
pub struct DueRow {
    /// Its id.
    pub id: MessageId,
    /// The conversation.
    pub conversation: ConversationId,
    /// To whom.
    pub contact: ContactId,
    /// Where the contact is.
    pub external_id: String,
    /// The contact's language.
    pub language: Option<Lang>,
    /// `false`: the person blocked us.
    pub reachable: bool,
    /// What stands in the person's chat ([`stands`]).
    pub sent_ref: Option<String>,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// `false`: a person took the conversation over after it was written; drop it.
    pub current: bool,
    /// The message; `None` where the words are those of its bulk.
    pub body: Option<Sealed>,
    /// The key it is sealed under, or why it cannot be had; `None` once it is destroyed.
    pub key: Option<Result<DataKey, StoreError>>,
    /// The bulk it is a part of.
    pub bulk: Option<String>,
    /// Tries so far that failed.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Micros,
    /// The urgent notice it tells.
    pub notice: Option<NoticeId>,
    /// The number the contact writes from, sealed for [`crate::store::contacts::NUMBER`].
    pub number: Option<Sealed>,
    /// When the contact wrote last, where that matters.
    pub heard_at: Option<Micros>,
    /// Till when the messenger delivers nothing that the person has not just asked for.
    pub rests_until: Option<Micros>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    conversation_id: String,
    contact_id: String,
    epoch: i64,
    turn_id: Option<String>,
    body: Option<Vec<u8>>,
    bulk: Option<String>,
    attempts: i64,
    created_at: i64,
    present_epoch: i64,
    external_id: String,
    language: Option<String>,
    sent_ref: Option<String>,
    reachable: bool,
    number: Option<Vec<u8>>,
    heard_at: Option<i64>,
    rests_until: Option<i64>,
    notice_id: Option<String>,
    wrapped: Option<Vec<u8>>,
    key_made_at: Option<i64>,
}

impl Row {
    fn read(self, vault: &Vault, now: Micros) -> Result<DueRow, StoreError> {
        let at = At { table: "outbox", row: &self.id };
        let key = match (&self.body, self.wrapped, self.key_made_at) {
            (Some(_), Some(wrapped), Some(made_at)) => {
                Some(keys::open(vault, &self.conversation_id, wrapped, Micros(made_at), now))
            }
            _ => None,
        };
        Ok(DueRow {
            id: at.read("id", &self.id)?,
            conversation: at.read("conversation_id", &self.conversation_id)?,
            contact: at.read("contact_id", &self.contact_id)?,
            language: at.read_some("language", self.language.as_deref())?,
            turn: at.read_some("turn_id", self.turn_id.as_deref())?,
            attempts: at.number("attempts", self.attempts)?,
            // A letter to many is nobody's answer: it comes whoever owns the conversation.
            current: self.epoch == ANY_EPOCH || self.present_epoch == self.epoch || self.bulk.is_some(),
            external_id: self.external_id,
            reachable: self.reachable,
            sent_ref: self.sent_ref,
            body: self.body.map(Sealed::from_bytes),
            key,
            bulk: self.bulk,
            created_at: Micros(self.created_at),
            notice: at.read_some("notice_id", self.notice_id.as_deref())?,
            number: self.number.map(Sealed::from_bytes),
            heard_at: self.heard_at.map(Micros),
            rests_until: self.rests_until.map(Micros),
        })
    }
}

/// The messages of a bot and lane that may go now, those that have been due longest first, at most so many and at most one a person;
/// never a later message of a person before an earlier unfinished one. None of the bulk while it is paused.
///
/// # Errors
/// The database.
pub async fn due(
    tx: &mut Tx,
    vault: &Vault,
    (channel, bot, lane): (&str, &str, Lane),
    now: Micros,
    rows: u32,
) -> Result<Vec<DueRow>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, DUE, channel, bot, lane.code(), now.0, limit(rows))?;
    found.into_iter().map(|row| row.read(vault, now)).collect()
}

/// Takes messages to be sent, till this moment: after it another sender may.
///
/// # Errors
/// The database; [`StoreError::Missing`] if one of them was taken meanwhile.
pub async fn take(tx: &mut Tx, ids: &[&MessageId], until: Micros) -> Result<(), StoreError> {
    for (sql, part, places) in TAKE.padded(ids.len()) {
        let taken = update_many(tx, sql, &[until.0], &ids[part.clone()], places).await?;
        if taken != part.len() as u64 {
            let row = ids[part.start].to_string();
            return Err(StoreError::Missing { table: "outbox", row });
        }
    }
    Ok(())
}

/// The messages that a sender has had past their time; with the end of time, all that any sender has.
///
/// # Errors
/// The database.
pub async fn lost(tx: &mut Tx, channel: &str, bot: &str, past: Micros) -> Result<Vec<MessageId>, StoreError> {
    let rows: Vec<(String,)> = fetch_all!(tx, LOST, channel, bot, past.0)?;
    crate::store::row::ids("outbox", rows)
}

/// Puts back what a sender took and never marked; answers how many. Such a message may have been sent: it may come twice.
///
/// # Errors
/// The database.
pub async fn requeue(tx: &mut Tx, ids: &[&MessageId]) -> Result<u64, StoreError> {
    let mut back = 0;
    for (sql, part, places) in REQUEUE.padded(ids.len()) {
        back += update_many(tx, sql, &[], &ids[part], places).await?;
    }
    Ok(back)
}

/// Runs a statement over ids, its places filled up with the last of them; answers how many rows it touched.
async fn update_many(
    tx: &mut Tx,
    sql: &'static str,
    shared: &[i64],
    ids: &[&MessageId],
    places: usize,
) -> Result<u64, StoreError> {
    let last = ids.last().copied();
    let filled = ids.iter().copied().chain(last.into_iter().cycle()).take(places);
    let touched = on_tx!(tx, |c| {
        let mut query = sqlx::query(sql);
        for value in shared {
            query = query.bind(*value);
        }
        for id in filled {
            query = query.bind(id.as_str());
        }
        query.execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(touched)
}

/// What stands in a person's chat from our latest message, in the words of the channel.
///
/// # Errors
/// The database.
pub async fn sent_ref(tx: &mut Tx, contact: &ContactId) -> Result<Option<String>, StoreError> {
    let row: Option<(Option<String>,)> = fetch_optional!(tx, SENT_REF, contact.as_str())?;
    Ok(row.and_then(|(sent_ref,)| sent_ref))
}

/// Whom the message with the messenger's id went to (receipts), where the channel gives receipts.
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

/// How far a message came on the messenger's side. Receipts may come in any order: it only goes forward, and what failed or arrived
/// stays so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// On its way.
    Sent,
    /// On the phone.
    Delivered,
    /// Read.
    Read,
    /// Never to come.
    Failed,
}

impl Reached {
    fn rank(self) -> i64 {
        match self {
            Self::Sent => 1,
            Self::Delivered => 2,
            Self::Read => 3,
            Self::Failed => 4,
        }
    }

    /// What stands below this is passed over: whatever came before, but what arrived cannot fail any more.
    fn above(self) -> i64 {
        if self == Self::Failed { Self::Delivered.rank() } else { self.rank() }
    }
}

/// Notes a receipt; answers whose message it was and the urgent notice it tells. `None`: nothing new, or no message of ours.
///
/// # Errors
/// The database.
pub async fn receipt(
    tx: &mut Tx,
    channel: &str,
    id: &MessageId,
    (reached, cause): (Reached, Option<&str>),
    at: Micros,
) -> Result<Option<(ContactId, Option<NoticeId>)>, StoreError> {
    let (rank, above) = (reached.rank(), reached.above());
    let row: Option<(String, Option<String>)> =
        fetch_optional!(tx, RECEIPT, id.as_str(), rank, at.0, cause, channel, above)?;
    let at = At { table: "outbox", row: id.as_str() };
    row.map(|(contact, notice)| Ok((at.read("contact_id", &contact)?, at.read_some("notice_id", notice.as_deref())?)))
        .transpose()
}

/// Whatever waits to be sent to a contact is dropped.
///
/// # Errors
/// The database.
pub async fn drop_for(tx: &mut Tx, contact: &ContactId, cause: &str) -> Result<u64, StoreError> {
    execute!(tx, DROP_FOR, contact.as_str(), cause)
}

/// How many messages wait.
///
/// # Errors
/// The database.
pub async fn count_waiting(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_WAITING)?;
    Ok(count)
}

/// When the next message of a bot and lane is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx, channel: &str, bot: &str, lane: Lane) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE, channel, bot, lane.code())?;
    Ok(due.map(Micros))
}

/// Forgets finished messages written before this moment, at most so many.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros, rows: u32) -> Result<u64, StoreError> {
    execute!(tx, PURGE, MessageId::floor(before).as_str(), limit(rows))
}
