//! Groups of a kindergarten, and the places that are free in it.

use super::PlaceRange;
use crate::domain::clock::Micros;
use crate::domain::ids::{GroupId, KindergartenId};
use crate::domain::kindergarten::{GroupKey, GroupSize};
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    LIST = "SELECT id, birth_year, language, group_type, mode, capacity, children FROM kindergarten_groups \
            WHERE kindergarten_id = $1 ORDER BY birth_year DESC, language, group_type, mode";
    INSERT = "INSERT INTO kindergarten_groups (id, kindergarten_id, birth_year, language, group_type, mode, capacity, children, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    CHANGE = "UPDATE kindergarten_groups SET capacity = $6, children = $7 WHERE kindergarten_id = $1 AND birth_year = $2 AND language = $3 \
              AND group_type = $4 AND mode = $5 AND (capacity <> $6 OR children <> $7)";
    SET_SIZE = "UPDATE kindergarten_groups SET capacity = $2, children = $3 WHERE id = $1";
    FREE = "SELECT birth_year, CAST(SUM(free) AS BIGINT) FROM vacancies WHERE kindergarten_id = $1 AND state = 'published' \
            GROUP BY birth_year HAVING SUM(free) > 0 ORDER BY birth_year DESC";
    FREE_IN = "SELECT kindergarten_id, birth_year, CAST(SUM(free) AS BIGINT) FROM vacancies WHERE place >= $1 AND place <= $2 \
               AND state = 'published' GROUP BY kindergarten_id, birth_year HAVING SUM(free) > 0 ORDER BY kindergarten_id, birth_year";
}

/// A group as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// Which one, and how large.
    pub size: GroupSize,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    birth_year: i64,
    language: String,
    group_type: String,
    mode: String,
    capacity: i64,
    children: i64,
}

impl TryFrom<Row> for Group {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "kindergarten_groups", row: &row.id };
        let key = GroupKey {
            birth_year: at.number("birth_year", row.birth_year)?,
            language: at.read("language", &row.language)?,
            group: at.read("group_type", &row.group_type)?,
            mode: at.read("mode", &row.mode)?,
        };
        Ok(Self {
            id: at.read("id", &row.id)?,
            size: GroupSize {
                key,
                capacity: at.number("capacity", row.capacity)?,
                children: at.number("children", row.children)?,
            },
        })
    }
}

/// The groups of a kindergarten, the youngest children first.
///
/// # Errors
/// The database.
pub async fn groups(tx: &mut Tx, kindergarten: &KindergartenId) -> Result<Vec<Group>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, LIST, kindergarten.as_str())?;
    rows.into_iter().map(Group::try_from).collect()
}

/// Makes a group with this id, or sets the size of the one that stands; `false` if it stands so already.
///
/// # Errors
/// The database; no such kindergarten.
pub async fn set_group(
    tx: &mut Tx,
    id: &GroupId,
    kindergarten: &KindergartenId,
    size: &GroupSize,
    now: Micros,
) -> Result<bool, StoreError> {
    let GroupSize { key, capacity, children } = size;
    let (year, capacity, children) = (i64::from(key.birth_year), i64::from(*capacity), i64::from(*children));
    let (language, group, mode) = (key.language.code(), key.group.code(), key.mode.code());
    let new = execute!(
        tx,
        INSERT,
        id.as_str(),
        kindergarten.as_str(),
        year,
        language,
        group,
        mode,
        capacity,
        children,
        now.0
    )?;
    if new == 1 {
        return Ok(true);
    }
    Ok(execute!(tx, CHANGE, kindergarten.as_str(), year, language, group, mode, capacity, children)? == 1)
}

/// Sets for how many children a group is made and how many go there; `false` if there is no such group.
///
/// # Errors
/// The database.
pub async fn set_size(tx: &mut Tx, id: &GroupId, capacity: u32, children: u32) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_SIZE, id.as_str(), i64::from(capacity), i64::from(children))? == 1)
}

/// Published places that are still free, by the children's year of birth, the youngest first; years without any are left out.
///
/// # Errors
/// The database.
pub async fn free(tx: &mut Tx, kindergarten: &KindergartenId) -> Result<Vec<(i32, u32)>, StoreError> {
    let rows: Vec<(i64, i64)> = fetch_all!(tx, FREE, kindergarten.as_str())?;
    let at = At { table: "vacancies", row: kindergarten.as_str() };
    rows.into_iter().map(|(year, free)| Ok((at.number("birth_year", year)?, at.number("free", free)?))).collect()
}

/// The same of every kindergarten in a range of places: (kindergarten, year, places).
///
/// # Errors
/// The database.
pub async fn free_in(tx: &mut Tx, places: &PlaceRange) -> Result<Vec<(KindergartenId, i32, u32)>, StoreError> {
    let rows: Vec<(String, i64, i64)> = fetch_all!(tx, FREE_IN, &places.from, &places.to)?;
    let read = |(id, year, free): (String, i64, i64)| {
        let at = At { table: "vacancies", row: &id };
        Ok((at.read("kindergarten_id", &id)?, at.number("birth_year", year)?, at.number("free", free)?))
    };
    rows.into_iter().map(read).collect()
}
