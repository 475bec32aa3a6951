//! What became of messages: marked many at once. But for *sent*, a mark counts only while the message is still a sender's: one that was
//! taken for dead and comes back late must not undo what its successor did.

use std::sync::LazyLock;

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId};
use crate::store::many::Many;
use crate::store::{StoreError, Tx};

use super::update_many;

statements! {
    RECEIPT = "UPDATE outbox SET provider_ref = $2 WHERE id = $1";
    RETRY = "UPDATE outbox SET state = 'waiting', claimed_until = NULL, attempts = attempts + $4, next_at = $2, cause = $3 WHERE id = $1 \
             AND state = 'sending'";
    // Those behind it need not be looked at before it.
    HOLD_BACK = "UPDATE outbox SET next_at = $2 WHERE state = 'waiting' AND next_at < $2 AND id IN (SELECT e.id FROM outbox AS e, outbox AS o \
                 WHERE o.id = $1 AND e.contact_id = o.contact_id AND e.lane = o.lane AND e.state IN ('waiting', 'sending') AND e.id <> $1)";
    GONE = "UPDATE outbox SET state = 'gone', body = NULL, claimed_until = NULL, cause = $2 WHERE id = $1 AND state = 'sending'";
    DEAD = "UPDATE outbox SET state = 'dead', claimed_until = NULL, attempts = attempts + 1, cause = $2 WHERE id = $1 AND state = 'sending'";
    MOVED = "UPDATE contacts SET external_id = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM contacts AS o \
             WHERE o.channel = contacts.channel AND o.bot = contacts.bot AND o.external_id = $2)";
}

static SENT: LazyLock<Many> = LazyLock::new(|| {
    let head =
        "UPDATE outbox SET state = 'sent', body = NULL, claimed_until = NULL, cause = NULL, sent_at = $1 WHERE id IN (";
    Many::new((head, "{1}", ")"), 1, 1)
});
// Whoever gets a message can be reached.
static STANDS: LazyLock<Many> = LazyLock::new(|| {
    let tail = ") UPDATE contacts SET sent_ref = v.sent_ref, reachable = TRUE FROM v WHERE contacts.id = v.contact";
    Many::new(("WITH v (contact, sent_ref) AS (VALUES ", "({1}, {2})", tail), 0, 2)
});

pub(super) fn many() -> impl Iterator<Item = &'static str> {
    SENT.texts().chain(STANDS.texts())
}

/// A message that the messenger took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent<'a> {
    /// Which.
    pub id: &'a MessageId,
    /// The messenger's own id of it, where receipts come under it.
    pub receipt: Option<&'a str>,
}

/// The messenger took them; the bodies are erased.
///
/// # Errors
/// The database.
pub async fn sent(tx: &mut Tx, messages: &[Sent<'_>], now: Micros) -> Result<(), StoreError> {
    let ids: Vec<&MessageId> = messages.iter().map(|sent| sent.id).collect();
    for (sql, part, places) in SENT.padded(ids.len()) {
        update_many(tx, sql, &[now.0], &ids[part], places).await?;
    }
    for sent in messages {
        if let Some(receipt) = sent.receipt {
            execute!(tx, RECEIPT, sent.id.as_str(), receipt)?;
        }
    }
    Ok(())
}

/// Notes what stands in the chats of people who got a message, in the words of the channel; each person once.
///
/// # Errors
/// The database.
pub async fn stands(tx: &mut Tx, chats: &[(&ContactId, String)]) -> Result<(), StoreError> {
    for (sql, part, places) in STANDS.padded(chats.len()) {
        let chats = &chats[part];
        let filled = chats.iter().chain(chats.last().into_iter().cycle()).take(places);
        on_tx!(tx, |c| {
            let mut query = sqlx::query(sql);
            for (contact, sent_ref) in filled {
                query = query.bind(contact.as_str()).bind(sent_ref.as_str());
            }
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
    }
    Ok(())
}

/// Not sent now; once more at this moment, and what is behind it not before. `failed`: a try was made and failed.
///
/// # Errors
/// The database.
pub async fn retry(
    tx: &mut Tx,
    id: &MessageId,
    next_at: Micros,
    cause: Option<&str>,
    failed: bool,
) -> Result<(), StoreError> {
    if execute!(tx, RETRY, id.as_str(), next_at.0, cause, i64::from(failed))? == 1 {
        execute!(tx, HOLD_BACK, id.as_str(), next_at.0)?;
    }
    Ok(())
}

/// Never to be sent: the person is gone, or a person of the call centre took over.
///
/// # Errors
/// The database.
pub async fn gone(tx: &mut Tx, id: &MessageId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, GONE, id.as_str(), cause)?;
    Ok(())
}

/// Refused for good: set aside as a dead letter; later messages go on.
///
/// # Errors
/// The database.
pub async fn dead(tx: &mut Tx, id: &MessageId, cause: &str) -> Result<(), StoreError> {
    execute!(tx, DEAD, id.as_str(), cause)?;
    Ok(())
}

/// The messenger gave the person's chat another id; `false` if somebody else is known under it.
///
/// # Errors
/// The database.
pub async fn moved(tx: &mut Tx, contact: &ContactId, external_id: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, MOVED, contact.as_str(), external_id)? == 1)
}
