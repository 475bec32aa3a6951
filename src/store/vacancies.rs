//! Rows of bulletins: places that became free in a group of a kindergarten.

use chrono::NaiveDate;

use crate::domain::bulletin::RowState;
use crate::domain::clock::Micros;
use crate::domain::ids::{BulletinId, KindergartenId, VacancyId};
use crate::domain::kindergarten::Mode;
use crate::store::queue::SubQueue;
use crate::store::row::{At, ids, limit};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, bulletin_id, kindergarten_id, place, birth_year, language, group_type, mode, until, places, free, state, cause, created_by, \
         created_at"
    };
}

statements! {
    INSERT = "INSERT INTO vacancies (id, kindergarten_id, place, birth_year, language, group_type, subqueue, mode, until, places, free, \
              state, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 'entered', $11, $12) \
              ON CONFLICT (id) DO NOTHING";
    FIND = concat!("SELECT ", columns!(), " FROM vacancies WHERE id = $1");
    WAITING = concat!("SELECT ", columns!(), " FROM vacancies WHERE bulletin_id IS NULL AND state = 'entered' ORDER BY created_at, id");
    OF_BULLETIN = concat!("SELECT ", columns!(), " FROM vacancies WHERE bulletin_id = $1 ORDER BY place, kindergarten_id, birth_year, id");
    OF_KINDERGARTEN = concat!("SELECT ", columns!(), " FROM vacancies WHERE kindergarten_id = $1 AND created_at > $2 \
                      ORDER BY created_at DESC, id DESC LIMIT $3");
    LIVE_OF = concat!("SELECT ", columns!(), " FROM vacancies WHERE subqueue = $1 AND state = 'published' ORDER BY id");
    LIVE_IN = concat!("SELECT ", columns!(), " FROM vacancies WHERE kindergarten_id = $1 AND state = 'published' ORDER BY birth_year, id");
    JOIN_BULLETIN = "UPDATE vacancies SET bulletin_id = $2 WHERE id = $1 AND bulletin_id IS NULL AND state = 'entered'";
    LEAVE_BULLETIN = "UPDATE vacancies SET bulletin_id = NULL WHERE id = $1 AND state = 'entered'";
    PUBLISH = "UPDATE vacancies SET state = 'published' WHERE bulletin_id = $1 AND state = 'entered'";
    CLOSE_ALL = "UPDATE vacancies SET state = 'closed' WHERE bulletin_id = $1 AND state = 'published'";
    WITHDRAW = "UPDATE vacancies SET state = 'withdrawn', cause = $2 WHERE id = $1 AND state IN ('entered', 'published')";
    TAKE = "UPDATE vacancies SET free = free - 1 WHERE id = $1 AND state = 'published' AND free > 0";
    FREE_IDS = "SELECT id FROM vacancies WHERE bulletin_id = $1 AND state = 'published' AND free > 0 ORDER BY id";
}

/// A row to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVacancy {
    /// Its id.
    pub id: VacancyId,
    /// In which kindergarten.
    pub kindergarten: KindergartenId,
    /// For which sub-queue.
    pub subqueue: SubQueue,
    /// Full or short day.
    pub mode: Mode,
    /// The last day of a temporary place.
    pub until: Option<NaiveDate>,
    /// How many places.
    pub places: u32,
    /// Who entered it.
    pub by: String,
}

/// A row as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vacancy {
    /// Its id.
    pub id: VacancyId,
    /// In which bulletin; `None`: it waits for one.
    pub bulletin: Option<BulletinId>,
    /// In which kindergarten.
    pub kindergarten: KindergartenId,
    /// For which sub-queue.
    pub subqueue: SubQueue,
    /// Full or short day.
    pub mode: Mode,
    /// The last day of a temporary place.
    pub until: Option<NaiveDate>,
    /// How many places there were.
    pub places: u32,
    /// How many are left.
    pub free: u32,
    /// Where it is.
    pub state: RowState,
    /// Why it was taken back.
    pub cause: Option<String>,
    /// Who entered it.
    pub created_by: String,
    /// When.
    pub created_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    bulletin_id: Option<String>,
    kindergarten_id: String,
    place: String,
    birth_year: i64,
    language: String,
    group_type: String,
    mode: String,
    until: Option<String>,
    places: i64,
    free: i64,
    state: String,
    cause: Option<String>,
    created_by: String,
    created_at: i64,
}

impl TryFrom<Row> for Vacancy {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "vacancies", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            bulletin: at.read_some("bulletin_id", row.bulletin_id.as_deref())?,
            kindergarten: at.read("kindergarten_id", &row.kindergarten_id)?,
            subqueue: SubQueue {
                settlement: at.place("place", &row.place)?,
                birth_year: at.number("birth_year", row.birth_year)?,
                language: at.read("language", &row.language)?,
                group: at.read("group_type", &row.group_type)?,
            },
            mode: at.read("mode", &row.mode)?,
            until: at.read_some("until", row.until.as_deref())?,
            places: at.number("places", row.places)?,
            free: at.number("free", row.free)?,
            state: at.read("state", &row.state)?,
            cause: row.cause,
            created_by: row.created_by,
            created_at: Micros(row.created_at),
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Vacancy>, StoreError> {
    rows.into_iter().map(Vacancy::try_from).collect()
}

/// Enters a row; `false` if one with this id was entered before.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewVacancy, now: Micros) -> Result<bool, StoreError> {
    let queue = &new.subqueue;
    let inserted = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.kindergarten.as_str(),
        queue.settlement.as_str(),
        i64::from(queue.birth_year),
        queue.language.code(),
        queue.group.code(),
        queue.key(),
        new.mode.code(),
        new.until.map(|day| day.to_string()),
        i64::from(new.places),
        new.by.as_str(),
        now.0,
    )?;
    Ok(inserted == 1)
}

/// The row of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &VacancyId) -> Result<Option<Vacancy>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Vacancy::try_from).transpose()
}

/// Rows that wait for a bulletin, in the order they were entered.
///
/// # Errors
/// The database.
pub async fn waiting(tx: &mut Tx) -> Result<Vec<Vacancy>, StoreError> {
    read(fetch_all!(tx, WAITING)?)
}

/// The rows of a bulletin.
///
/// # Errors
/// The database.
pub async fn of_bulletin(tx: &mut Tx, bulletin: &BulletinId) -> Result<Vec<Vacancy>, StoreError> {
    read(fetch_all!(tx, OF_BULLETIN, bulletin.as_str())?)
}

/// The latest rows of a kindergarten that were entered after a moment.
///
/// # Errors
/// The database.
pub async fn of_kindergarten(
    tx: &mut Tx,
    kindergarten: &KindergartenId,
    after: Micros,
    many: u32,
) -> Result<Vec<Vacancy>, StoreError> {
    read(fetch_all!(tx, OF_KINDERGARTEN, kindergarten.as_str(), after.0, limit(many))?)
}

/// The published rows of a sub-queue.
///
/// # Errors
/// The database.
pub async fn live_of(tx: &mut Tx, subqueue: &SubQueue) -> Result<Vec<Vacancy>, StoreError> {
    read(fetch_all!(tx, LIVE_OF, subqueue.key())?)
}

/// The published rows of a kindergarten.
///
/// # Errors
/// The database.
pub async fn live_in(tx: &mut Tx, kindergarten: &KindergartenId) -> Result<Vec<Vacancy>, StoreError> {
    read(fetch_all!(tx, LIVE_IN, kindergarten.as_str())?)
}

/// Puts a row that waits into a bulletin; `false`: it does not wait any more.
///
/// # Errors
/// The database.
pub async fn join_bulletin(tx: &mut Tx, id: &VacancyId, bulletin: &BulletinId) -> Result<bool, StoreError> {
    Ok(execute!(tx, JOIN_BULLETIN, id.as_str(), bulletin.as_str())? == 1)
}

/// Takes a row out of a bulletin that is not published yet; it waits for another one.
///
/// # Errors
/// The database.
pub async fn leave_bulletin(tx: &mut Tx, id: &VacancyId) -> Result<bool, StoreError> {
    Ok(execute!(tx, LEAVE_BULLETIN, id.as_str())? == 1)
}

/// Publishes the rows of a bulletin.
///
/// # Errors
/// The database.
pub async fn publish(tx: &mut Tx, bulletin: &BulletinId) -> Result<u64, StoreError> {
    execute!(tx, PUBLISH, bulletin.as_str())
}

/// Closes the rows of a bulletin.
///
/// # Errors
/// The database.
pub async fn close_all(tx: &mut Tx, bulletin: &BulletinId) -> Result<u64, StoreError> {
    execute!(tx, CLOSE_ALL, bulletin.as_str())
}

/// Takes a row back; `false`: it is over already.
///
/// # Errors
/// The database.
pub async fn withdraw(tx: &mut Tx, id: &VacancyId, cause: &str) -> Result<bool, StoreError> {
    Ok(execute!(tx, WITHDRAW, id.as_str(), cause)? == 1)
}

/// Takes one place of a published row, if there is one left: `false`, there is none.
///
/// # Errors
/// The database.
pub async fn take(tx: &mut Tx, id: &VacancyId) -> Result<bool, StoreError> {
    Ok(execute!(tx, TAKE, id.as_str())? == 1)
}

/// The published rows of a bulletin in which a place is left.
///
/// # Errors
/// The database.
pub async fn free_of(tx: &mut Tx, bulletin: &BulletinId) -> Result<Vec<VacancyId>, StoreError> {
    ids("vacancies", fetch_all!(tx, FREE_IDS, bulletin.as_str())?)
}
