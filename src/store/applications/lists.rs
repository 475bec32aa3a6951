//! Applications as an education department goes through them: those whose right is to be checked, those on the stop-list.

use super::{Application, Row, columns};
use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::store::kindergartens::PlaceRange;
use crate::store::row::limit;
use crate::store::{StoreError, Tx};

statements! {
    CHECKING = concat!("SELECT ", columns!(), " FROM applications WHERE checking AND active AND settlement >= $1 AND settlement <= $2 \
                       AND (check_until > $3 OR (check_until = $3 AND id > $4)) ORDER BY check_until, id LIMIT $5");
    STOPLIST = concat!("SELECT ", columns!(), " FROM applications WHERE status = 'stoplist' AND due_at IS NOT NULL \
                       AND settlement >= $1 AND settlement <= $2 AND (stoplist_until > $3 OR (stoplist_until = $3 AND id > $4)) \
                       ORDER BY stoplist_until, id LIMIT $5");
}

many! {
    OF_IDS = concat!("SELECT ", columns!(), " FROM applications WHERE id IN ("), 0, "{1}" of 1, ")";
}

/// Where a list goes on: behind this moment and id.
pub type Behind<'a> = (Micros, &'a str);

/// Those whose right an officer has to check, the nearest end of the term first.
///
/// # Errors
/// The database.
pub async fn checking(
    tx: &mut Tx,
    places: &PlaceRange,
    (at, id): Behind<'_>,
    many: u32,
) -> Result<Vec<Application>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, CHECKING, places.from.as_str(), places.to.as_str(), at.0, id, limit(many))?;
    rows.into_iter().map(Application::try_from).collect()
}

/// Those on the stop-list, whoever leaves it first.
///
/// # Errors
/// The database.
pub async fn stoplist(
    tx: &mut Tx,
    places: &PlaceRange,
    (at, id): Behind<'_>,
    many: u32,
) -> Result<Vec<Application>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, STOPLIST, places.from.as_str(), places.to.as_str(), at.0, id, limit(many))?;
    rows.into_iter().map(Application::try_from).collect()
}

/// The applications of these ids, in no order; ids that nobody has are left out.
///
/// # Errors
/// The database.
pub async fn of_ids(tx: &mut Tx, ids: &[ApplicationId]) -> Result<Vec<Application>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, OF_IDS, ids, [], |id| [id.as_str()]);
    rows.into_iter().map(Application::try_from).collect()
}
