//! What came of the claims of a bulletin, row by row.

use super::{Claim, Row, columns, read};
use crate::domain::bulletin::ClaimState;
use crate::domain::ids::{BulletinId, VacancyId};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

statements! {
    OF_ROW = concat!("SELECT ", columns!(), " FROM claims WHERE vacancy_id = $1 AND state = $2 \
                     AND (rank > $3 OR (rank = $3 AND id > $4)) ORDER BY rank, id LIMIT $5");
    TALLY = "SELECT vacancy_id, state, COUNT(*), MAX(rank) FROM claims WHERE bulletin_id = $1 GROUP BY vacancy_id, state";
}

/// How many claims to a row are in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The row.
    pub row: VacancyId,
    /// The state.
    pub state: ClaimState,
    /// How many.
    pub count: u64,
    /// The last place among them.
    pub last: Option<u64>,
}

/// Decided claims to a row, by rank, behind a rank and id.
///
/// # Errors
/// The database.
pub async fn of_row(
    tx: &mut Tx,
    row: &VacancyId,
    state: ClaimState,
    (rank, id): (u64, &str),
    many: u32,
) -> Result<Vec<Claim>, StoreError> {
    let rank = i64::try_from(rank).unwrap_or(i64::MAX);
    let rows: Vec<Row> = fetch_all!(tx, OF_ROW, row.as_str(), state.code(), rank, id, limit(many))?;
    read(rows)
}

/// How many claims of a bulletin are in which state, by row.
///
/// # Errors
/// The database.
pub async fn tally(tx: &mut Tx, bulletin: &BulletinId) -> Result<Vec<Tally>, StoreError> {
    let rows: Vec<(String, String, i64, Option<i64>)> = fetch_all!(tx, TALLY, bulletin.as_str())?;
    let tally = |(row, state, count, last): (String, String, i64, Option<i64>)| {
        let at = At { table: "claims", row: &row };
        Ok(Tally {
            row: at.read("vacancy_id", &row)?,
            state: at.read("state", &state)?,
            count: at.number("count", count)?,
            last: last.map(|last| at.number("rank", last)).transpose()?,
        })
    };
    rows.into_iter().map(tally).collect()
}
