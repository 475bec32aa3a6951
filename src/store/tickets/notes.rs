//! Internal notes: for staff's eyes, sealed under the conversation's key.

use crate::domain::clock::Micros;
use crate::domain::ids::{NoteId, StaffId, TicketId};
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

statements! {
    ADD = "INSERT INTO ticket_notes (id, ticket_id, staff_id, at, body) VALUES ($1, $2, $3, $4, $5)";
    OF = "SELECT id, staff_id, at, body FROM ticket_notes WHERE ticket_id = $1 ORDER BY at, id";
    RESEAL = "UPDATE ticket_notes SET body = $2 WHERE id = $1";
}

/// The sealed words of a note.
pub const BODY: Column = Column { table: "ticket_notes", column: "body" };

/// A note as stored.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Who wrote it.
    pub staff: StaffId,
    /// When.
    pub at: Micros,
    /// Its words.
    pub body: Option<Sealed>,
}

/// Adds a note.
///
/// # Errors
/// The database.
pub async fn add(tx: &mut Tx, ticket: &TicketId, note: &Note) -> Result<(), StoreError> {
    let body = note.body.as_ref().map(Sealed::as_bytes);
    execute!(tx, ADD, note.id.as_str(), ticket.as_str(), note.staff.as_str(), note.at.0, body)?;
    Ok(())
}

/// The notes of a ticket, in order.
///
/// # Errors
/// The database.
pub async fn of(tx: &mut Tx, ticket: &TicketId) -> Result<Vec<Note>, StoreError> {
    let rows: Vec<(String, String, i64, Option<Vec<u8>>)> = fetch_all!(tx, OF, ticket.as_str())?;
    let read = |(id, staff, at, body): (String, String, i64, Option<Vec<u8>>)| {
        let row = At { table: "ticket_notes", row: &id };
        Ok(Note {
            id: row.read("id", &id)?,
            staff: row.read("staff_id", &staff)?,
            at: Micros(at),
            body: body.map(Sealed::from_bytes),
        })
    };
    rows.into_iter().map(read).collect()
}

/// The words of a note, sealed under another key.
///
/// # Errors
/// The database.
pub async fn reseal(tx: &mut Tx, id: &NoteId, body: &Sealed) -> Result<(), StoreError> {
    execute!(tx, RESEAL, id.as_str(), body.as_bytes())?;
    Ok(())
}
