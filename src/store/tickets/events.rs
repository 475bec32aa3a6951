//! What happened to a ticket: rows that are only added.

use crate::domain::clock::Micros;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::ticket::{TicketEvent, TicketState};
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    ADD = "INSERT INTO ticket_events (ticket_id, seq, at, kind, staff_id, state, detail) SELECT CAST($1 AS TEXT), COALESCE(MAX(seq), 0) + 1, CAST($2 AS BIGINT), CAST($3 AS TEXT), CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS TEXT) \
           FROM ticket_events WHERE ticket_id = CAST($1 AS TEXT)";
    OF = "SELECT seq, at, kind, staff_id, state, detail FROM ticket_events WHERE ticket_id = $1 ORDER BY seq";
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Its number in the ticket, from 1.
    pub seq: i64,
    /// When.
    pub at: Micros,
    /// What.
    pub kind: TicketEvent,
    /// Who; `None`: the parent or the clock.
    pub staff: Option<StaffId>,
    /// Where the ticket stood after it.
    pub state: TicketState,
    /// A code or an id that belongs to it.
    pub detail: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    seq: i64,
    at: i64,
    kind: String,
    staff_id: Option<String>,
    state: String,
    detail: Option<String>,
}

/// Something to be noted.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent<'a> {
    /// Of which ticket.
    pub ticket: &'a TicketId,
    /// What.
    pub kind: TicketEvent,
    /// Who; `None`: the parent or the clock.
    pub staff: Option<&'a StaffId>,
    /// Where the ticket stands after it.
    pub state: TicketState,
    /// A code or an id; nothing personal.
    pub detail: Option<&'a str>,
}

/// Notes what happened; the caller holds the ticket's conversation.
///
/// # Errors
/// The database.
pub async fn add(tx: &mut Tx, new: NewEvent<'_>, now: Micros) -> Result<(), StoreError> {
    let staff = new.staff.map(StaffId::as_str);
    execute!(tx, ADD, new.ticket.as_str(), now.0, new.kind.code(), staff, new.state.code(), new.detail)?;
    Ok(())
}

/// All that happened to a ticket, in order.
///
/// # Errors
/// The database.
pub async fn of(tx: &mut Tx, ticket: &TicketId) -> Result<Vec<Happened>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, OF, ticket.as_str())?;
    let at = At { table: "ticket_events", row: ticket.as_str() };
    let read = |row: Row| {
        Ok(Happened {
            seq: row.seq,
            at: Micros(row.at),
            kind: at.read("kind", &row.kind)?,
            staff: at.read_some("staff_id", row.staff_id.as_deref())?,
            state: at.read("state", &row.state)?,
            detail: row.detail,
        })
    };
    rows.into_iter().map(read).collect()
}
