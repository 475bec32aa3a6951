//! What a live page of the desk asks again and again: where a talk stands, and what became of the desk's words.

use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TicketId};
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    PULSE = "SELECT t.conversation_id, (SELECT MAX(n.seq) FROM turns AS n WHERE n.conversation_id = t.conversation_id), \
             (SELECT MAX(e.seq) FROM ticket_events AS e WHERE e.ticket_id = t.id), t.changed_at FROM tickets AS t WHERE t.id = $1";
    // -1 is `outbox::ANY_EPOCH`, written out so that the index of such messages is used.
    MARKS = "SELECT n.seq, o.state, o.receipt, o.cause FROM turns AS n JOIN outbox AS o ON o.turn_id = n.id \
             WHERE n.conversation_id = $1 AND n.seq > $2 AND o.epoch = -1 ORDER BY n.seq, o.id";
}

/// Where a talk stands. Whatever happens to it moves one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulse {
    /// The conversation; the ticket of a parent who turned out to be known goes on in another one.
    pub conversation: ConversationId,
    /// The number of its last turn, 0 before the first.
    pub turn: i64,
    /// The number of the last thing that happened to the ticket.
    pub event: i64,
    /// When the ticket changed.
    pub changed_at: Micros,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The turn it belongs to.
    pub turn: i64,
    /// `waiting`, `sending`, `sent`, `gone` or `dead`.
    pub state: String,
    /// How far it came on the messenger's side: 1 taken, 2 on the phone, 3 read, 4 never to come; `None`: not told.
    pub receipt: Option<i64>,
    /// Why it did not, in our own words.
    pub cause: Option<String>,
}

/// Where a ticket's talk stands; `None`: there is no such ticket.
///
/// # Errors
/// The database.
pub async fn pulse(tx: &mut Tx, ticket: &TicketId) -> Result<Option<Pulse>, StoreError> {
    let row: Option<(String, Option<i64>, Option<i64>, i64)> = fetch_optional!(tx, PULSE, ticket.as_str())?;
    let at = At { table: "tickets", row: ticket.as_str() };
    let read = |(conversation, turn, event, changed): (String, Option<i64>, Option<i64>, i64)| {
        Ok(Pulse {
            conversation: at.read("conversation_id", &conversation)?,
            turn: turn.unwrap_or(0),
            event: event.unwrap_or(0),
            changed_at: Micros(changed),
        })
    };
    row.map(read).transpose()
}

/// What became of the desk's messages of the turns after number `after`, in their order.
///
/// # Errors
/// The database.
pub async fn marks(tx: &mut Tx, conversation: &ConversationId, after: i64) -> Result<Vec<Mark>, StoreError> {
    let rows: Vec<(i64, String, Option<i64>, Option<String>)> = fetch_all!(tx, MARKS, conversation.as_str(), after)?;
    Ok(rows.into_iter().map(|(turn, state, receipt, cause)| Mark { turn, state, receipt, cause }).collect())
}
