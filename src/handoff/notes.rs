//! Internal notes, and the fields of replies that are written once.

use super::{Cx, HandoffError};
use crate::domain::clock::Micros;
use crate::domain::ids::{NoteId, StaffId, TicketId};
use crate::store::tickets::Ticket;
use crate::store::tickets::notes::{self as rows, BODY};
use crate::store::vault::DataKey;

/// A note, opened.
#[derive(Clone)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Who wrote it.
    pub staff: StaffId,
    /// When.
    pub at: Micros,
    /// Its words; `None`: erased.
    pub text: Option<String>,
}

/// Never prints what was written about a parent.
impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Note").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Adds a note; `key`: the conversation's.
///
/// # Errors
/// The store.
pub async fn add(
    cx: &mut Cx<'_>,
    ticket: &Ticket,
    (staff, key): (&StaffId, &DataKey),
    text: &str,
) -> Result<(), HandoffError> {
    let id = NoteId::new(cx.now, &mut cx.random);
    let body = cx.vault.seal_json(key, BODY.of(id.as_str()), text);
    let note = rows::Note { id, staff: staff.clone(), at: cx.now, body: Some(body) };
    Ok(rows::add(cx.tx, &ticket.id, &note).await?)
}

/// The notes of a ticket, in order; `key`: the conversation's, `None` once it is destroyed.
///
/// # Errors
/// The store.
pub async fn of(cx: &mut Cx<'_>, ticket: &TicketId, key: Option<&DataKey>) -> Result<Vec<Note>, HandoffError> {
    let mut notes = Vec::new();
    for row in rows::of(cx.tx, ticket).await? {
        let text = match (&row.body, key) {
            (Some(body), Some(key)) => Some(cx.vault.open_json(key, BODY.of(row.id.as_str()), body)?),
            _ => None,
        };
        notes.push(Note { id: row.id, staff: row.staff, at: row.at, text });
    }
    Ok(notes)
}

/// Seals the notes of a ticket under the key of the conversation it goes to.
///
/// # Errors
/// The store.
pub(super) async fn reseal(
    cx: &mut Cx<'_>,
    ticket: &TicketId,
    (from, into): (&DataKey, &DataKey),
) -> Result<(), HandoffError> {
    for row in rows::of(cx.tx, ticket).await? {
        let Some(body) = &row.body else { continue };
        let place = BODY.of(row.id.as_str());
        let text: String = cx.vault.open_json(from, place, body)?;
        rows::reseal(cx.tx, &row.id, &cx.vault.seal_json(into, place, &text)).await?;
    }
    Ok(())
}

/// A reply with its fields filled in; a field that is not known stays as it is, for staff to see and mend.
#[must_use]
pub fn fill(body: &str, fields: &[(&str, String)]) -> String {
    fields.iter().fold(body.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fields_are_filled_and_unknown_ones_stay() {
        let fields = [("number", "7".to_owned())];
        assert_eq!(fill("№ {number}, {name}", &fields), "№ 7, {name}");
    }
}
