//! The department's list of kindergartens, brought into the store as often as one likes.

use rand::Rng;

use crate::domain::clock::Micros;
use crate::domain::ids::{GroupId, KindergartenId};
use crate::domain::office_data::kindergartens::Listed;
use crate::domain::office_data::{Line, Reason, Rejected};
use crate::store::Tx;
use crate::store::kindergartens::{self, Upserted};

use crate::queue::QueueError;
use crate::queue::places::PlaceBook;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Rows that were not there.
    pub added: usize,
    /// Rows that were there and differed.
    pub changed: usize,
    /// Rows that name what is not here.
    pub rejected: Vec<Rejected>,
}

/// Brings kindergartens in: adds new ones, changes what differs, leaves those that the list does not name.
///
/// # Errors
/// The store.
pub async fn import(
    tx: &mut Tx,
    book: &PlaceBook,
    rows: &[Line<Listed>],
    random: &mut dyn Rng,
    now: Micros,
) -> Result<Imported, QueueError> {
    let mut imported = Imported::default();
    for Line { line, row } in rows {
        if !book.get(&row.profile.place).is_some_and(|place| place.selectable) {
            let why = Reason::Unknown { column: "place", what: "settlement of this code" };
            imported.rejected.push(Rejected { line: *line, why });
            continue;
        }
        let done = kindergartens::upsert(tx, KindergartenId::new(now, random), &row.profile, now).await?;
        let mut groups_changed = false;
        for size in &row.groups {
            let id = GroupId::new(now, random);
            groups_changed |= kindergartens::set_group(tx, &id, done.id(), size, now).await?;
        }
        match done {
            Upserted::Added(_) => imported.added += 1,
            Upserted::Changed(_) => imported.changed += 1,
            Upserted::Same(_) => imported.changed += usize::from(groups_changed),
        }
    }
    Ok(imported)
}
