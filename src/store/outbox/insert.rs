//! Messages are stored, those of many turns at once.

use std::sync::LazyLock;

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, MessageId, NoticeId, TurnId};
use crate::store::many::Many;
use crate::store::row::At;
use crate::store::vault::Sealed;
use crate::store::{StoreError, Tx};

use super::Lane;

// A message is under way at once only if its sender is here ({10}) and nothing of the same person is before it.
static INSERT: LazyLock<Many> = LazyLock::new(|| {
    let head = "INSERT INTO outbox (id, conversation_id, contact_id, channel, bot, lane, epoch, turn_id, body, state, claimed_until, \
                attempts, next_at, created_at, ord, notice_id) VALUES ";
    let row = "({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, CASE WHEN CAST({10} AS BIGINT) IS NULL OR EXISTS (SELECT 1 FROM outbox AS e \
               WHERE e.contact_id = {3} AND e.lane = {6} AND e.state IN ('waiting', 'sending') AND e.id <> {12}) THEN 'waiting' ELSE 'sending' END, {10}, \
               0, $1, $1, {11}, {13})";
    let tail = " RETURNING id, state, (SELECT c.sent_ref FROM contacts AS c WHERE c.id = outbox.contact_id)";
    Many::new((head, row, tail), 1, 13)
});

pub(super) fn many() -> impl Iterator<Item = &'static str> {
    INSERT.texts()
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
    /// The conversation's epoch: when a person takes over, the message is dropped. [`super::ANY_EPOCH`]: it is sent whoever does.
    pub epoch: i64,
    /// The turn it belongs to.
    pub turn: Option<TurnId>,
    /// Its place among the messages of one moment.
    pub ord: u32,
    /// The message, sealed for [`super::BODY`].
    pub body: Sealed,
    /// The sender is in this process and takes it by hand after the commit, before this moment. `None`: it waits to be claimed.
    pub by_hand: Option<Micros>,
    /// An earlier message of the person that the sender has sent and not marked yet: it is in nobody's way.
    pub after: Option<MessageId>,
    /// The urgent notice it tells.
    pub notice: Option<NoticeId>,
}

/// How a message was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Which.
    pub id: MessageId,
    /// It is under way: hand it to the sender. Else it waits, since something of the person is before it.
    pub by_hand: bool,
    /// What stands in the person's chat ([`super::stands`]).
    pub sent_ref: Option<String>,
}

/// Stores messages; answers for each how.
///
/// # Errors
/// The database, or no such contact.
pub async fn insert_many(tx: &mut Tx, messages: &[NewMessage], now: Micros) -> Result<Vec<Stored>, StoreError> {
    let mut stored = Vec::with_capacity(messages.len());
    for (sql, part) in INSERT.exact(messages.len()) {
        let rows: Vec<(String, String, Option<String>)> = on_tx!(tx, |c| {
            let mut query = sqlx::query_as(sql).bind(now.0);
            for (new, before) in messages[part.clone()].iter().zip(part.start..) {
                query = query
                    .bind(new.id.as_str())
                    .bind(new.conversation.as_str())
                    .bind(new.contact.as_str())
                    .bind(new.channel.as_str())
                    .bind(new.bot.as_str())
                    .bind(new.lane.code())
                    .bind(new.epoch)
                    .bind(new.turn.as_ref().map(TurnId::as_str))
                    .bind(new.body.as_bytes())
                    .bind(by_hand(new, &messages[..before]))
                    .bind(i64::from(new.ord))
                    .bind(new.after.as_ref().map_or("", MessageId::as_str))
                    .bind(new.notice.as_ref().map(NoticeId::as_str));
            }
            query.fetch_all(c).await
        })?;
        for (id, state, sent_ref) in rows {
            let id = At { table: "outbox", row: &id }.read("id", &id)?;
            stored.push(Stored { id, by_hand: state == "sending", sent_ref });
        }
    }
    Ok(stored)
}

/// Rows of one statement do not see each other: the second message of a person waits whatever the statement finds.
fn by_hand(new: &NewMessage, before: &[NewMessage]) -> Option<i64> {
    let behind = before.iter().any(|earlier| earlier.contact == new.contact && earlier.lane == new.lane);
    new.by_hand.filter(|_| !behind).map(|until| until.0)
}
