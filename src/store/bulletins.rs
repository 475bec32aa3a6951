//! Bulletins, and who is entitled in their phase 1.

use crate::domain::bulletin::{BulletinState, Phases};
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BulletinId};
use crate::store::row::{At, limit, moment};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, number, state, held, publish_at, priority_until, open_from, open_until, released_at, due_at, created_by, created_at"
    };
}

statements! {
    NEXT_DUE = "SELECT MIN(due_at) FROM bulletins WHERE due_at IS NOT NULL AND NOT held";
    INSERT = "INSERT INTO bulletins (id, number, state, held, publish_at, due_at, created_by, created_at) \
              VALUES ($1, $2, 'planned', FALSE, $3, $3, $4, $5)";
    FIND = concat!("SELECT ", columns!(), " FROM bulletins WHERE id = $1");
    LIST = concat!("SELECT ", columns!(), " FROM bulletins WHERE publish_at < $1 OR (publish_at = $1 AND id < $2) \
                  ORDER BY publish_at DESC, id DESC LIMIT $3");
    LIVE = concat!("SELECT ", columns!(), " FROM bulletins WHERE state IN ('priority', 'awarding', 'open') ORDER BY publish_at, id");
    PLANNED = concat!("SELECT ", columns!(), " FROM bulletins WHERE state = 'planned' ORDER BY publish_at, id");
    DUE = "SELECT id FROM bulletins WHERE due_at <= $1 AND NOT held ORDER BY due_at, id LIMIT $2";
    LOCK = "UPDATE bulletins SET held = held WHERE id = $1";
    SET_STATE = "UPDATE bulletins SET state = $2, due_at = $3 WHERE id = $1";
    SET_PHASES = "UPDATE bulletins SET priority_until = $2, open_from = $3, open_until = $4 WHERE id = $1";
    SET_PUBLISH = "UPDATE bulletins SET publish_at = $2, due_at = $2 WHERE id = $1 AND state = 'planned'";
    SET_RELEASED = "UPDATE bulletins SET released_at = $2 WHERE id = $1";
    SET_HELD = "UPDATE bulletins SET held = $2 WHERE id = $1";
    ENTITLE = "INSERT INTO entitlements (bulletin_id, application_id, subqueue, rank, declined) VALUES ($1, $2, $3, $4, FALSE) \
               ON CONFLICT DO NOTHING";
    DECLINE = "UPDATE entitlements SET declined = TRUE WHERE bulletin_id = $1 AND application_id = $2 AND NOT declined";
    ENTITLED = "SELECT application_id, rank, declined FROM entitlements WHERE bulletin_id = $1 AND subqueue = $2 ORDER BY rank";
    ENTITLEMENT = "SELECT application_id, rank, declined FROM entitlements WHERE bulletin_id = $1 AND application_id = $2";
    COUNT_ENTITLED = "SELECT COUNT(*) FROM entitlements WHERE bulletin_id = $1 AND NOT declined";
}

/// A bulletin as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulletin {
    /// Its id.
    pub id: BulletinId,
    /// The number people know it by.
    pub number: String,
    /// Where it is.
    pub state: BulletinState,
    /// The clock leaves it alone.
    pub held: bool,
    /// When it is published.
    pub publish_at: Micros,
    /// Its phases, once it is published.
    pub phases: Option<Phases>,
    /// When the award was released.
    pub released_at: Option<Micros>,
    /// When the clock has something to do.
    pub due_at: Option<Micros>,
    /// Who planned it.
    pub created_by: String,
    /// When.
    pub created_at: Micros,
}

/// One who may choose in phase 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitled {
    /// Whose application.
    pub application: ApplicationId,
    /// The place in the sub-queue at the publication.
    pub rank: u64,
    /// Gave it up.
    pub declined: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    number: String,
    state: String,
    held: bool,
    publish_at: i64,
    priority_until: Option<i64>,
    open_from: Option<i64>,
    open_until: Option<i64>,
    released_at: Option<i64>,
    due_at: Option<i64>,
    created_by: String,
    created_at: i64,
}

impl TryFrom<Row> for Bulletin {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "bulletins", row: &row.id };
        let phases = row.priority_until.zip(row.open_from).zip(row.open_until);
        Ok(Self {
            id: at.read("id", &row.id)?,
            state: at.read("state", &row.state)?,
            phases: phases.map(|((priority, from), until)| Phases {
                priority_until: Micros(priority),
                open_from: Micros(from),
                open_until: Micros(until),
            }),
            number: row.number,
            held: row.held,
            publish_at: Micros(row.publish_at),
            released_at: row.released_at.map(Micros),
            due_at: row.due_at.map(Micros),
            created_by: row.created_by,
            created_at: Micros(row.created_at),
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Bulletin>, StoreError> {
    rows.into_iter().map(Bulletin::try_from).collect()
}

/// Plans a bulletin for a moment.
///
/// # Errors
/// The database.
pub async fn insert(
    tx: &mut Tx,
    (id, number): (&BulletinId, &str),
    publish_at: Micros,
    by: &str,
    now: Micros,
) -> Result<(), StoreError> {
    execute!(tx, INSERT, id.as_str(), number, publish_at.0, by, now.0)?;
    Ok(())
}

/// The bulletin of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &BulletinId) -> Result<Option<Bulletin>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Bulletin::try_from).transpose()
}

/// The bulletin, held till the end of the transaction: its steps, claims and withdrawals come one after the other.
///
/// # Errors
/// The database.
pub async fn hold(tx: &mut Tx, id: &BulletinId) -> Result<Option<Bulletin>, StoreError> {
    execute!(tx, LOCK, id.as_str())?;
    find(tx, id).await
}

/// Bulletins behind a moment of publication and an id, the latest first.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, (at, id): (Micros, &str), many: u32) -> Result<Vec<Bulletin>, StoreError> {
    read(fetch_all!(tx, LIST, at.0, id, limit(many))?)
}

/// Bulletins that are published and not over.
///
/// # Errors
/// The database.
pub async fn live(tx: &mut Tx) -> Result<Vec<Bulletin>, StoreError> {
    read(fetch_all!(tx, LIVE)?)
}

/// Bulletins that will be published.
///
/// # Errors
/// The database.
pub async fn planned(tx: &mut Tx) -> Result<Vec<Bulletin>, StoreError> {
    read(fetch_all!(tx, PLANNED)?)
}

/// The earliest moment at which something of a bulletin is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE)?;
    Ok(due.map(Micros))
}

/// Bulletins for which something is due, the longest overdue first.
///
/// # Errors
/// The database.
pub async fn due(tx: &mut Tx, now: Micros, many: u32) -> Result<Vec<BulletinId>, StoreError> {
    crate::store::row::ids("bulletins", fetch_all!(tx, DUE, now.0, limit(many))?)
}

/// Moves a bulletin on.
///
/// # Errors
/// The database.
pub async fn set_state(
    tx: &mut Tx,
    id: &BulletinId,
    state: BulletinState,
    due: Option<Micros>,
) -> Result<(), StoreError> {
    execute!(tx, SET_STATE, id.as_str(), state.code(), moment(due))?;
    Ok(())
}

/// Notes the moments of the phases.
///
/// # Errors
/// The database.
pub async fn set_phases(tx: &mut Tx, id: &BulletinId, phases: Phases) -> Result<(), StoreError> {
    execute!(tx, SET_PHASES, id.as_str(), phases.priority_until.0, phases.open_from.0, phases.open_until.0)?;
    Ok(())
}

/// Moves the publication of a planned bulletin; `false`: it is published already.
///
/// # Errors
/// The database.
pub async fn set_publish_at(tx: &mut Tx, id: &BulletinId, at: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_PUBLISH, id.as_str(), at.0)? == 1)
}

/// Notes that the award was released.
///
/// # Errors
/// The database.
pub async fn set_released(tx: &mut Tx, id: &BulletinId, now: Micros) -> Result<(), StoreError> {
    execute!(tx, SET_RELEASED, id.as_str(), now.0)?;
    Ok(())
}

/// Holds a bulletin back from the clock, or lets it go on.
///
/// # Errors
/// The database.
pub async fn set_held(tx: &mut Tx, id: &BulletinId, held: bool) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_HELD, id.as_str(), held)? == 1)
}

/// Entitles an application in phase 1.
///
/// # Errors
/// The database.
pub async fn entitle(
    tx: &mut Tx,
    bulletin: &BulletinId,
    application: &ApplicationId,
    subqueue: &str,
    rank: u64,
) -> Result<(), StoreError> {
    let rank = i64::try_from(rank).unwrap_or(i64::MAX);
    execute!(tx, ENTITLE, bulletin.as_str(), application.as_str(), subqueue, rank)?;
    Ok(())
}

/// The entitled gives it up; `false`: was not entitled, or has given it up before.
///
/// # Errors
/// The database.
pub async fn decline(tx: &mut Tx, bulletin: &BulletinId, application: &ApplicationId) -> Result<bool, StoreError> {
    Ok(execute!(tx, DECLINE, bulletin.as_str(), application.as_str())? == 1)
}

/// Who is entitled in a sub-queue, by rank.
///
/// # Errors
/// The database.
pub async fn entitled(tx: &mut Tx, bulletin: &BulletinId, subqueue: &str) -> Result<Vec<Entitled>, StoreError> {
    let rows: Vec<(String, i64, bool)> = fetch_all!(tx, ENTITLED, bulletin.as_str(), subqueue)?;
    rows.into_iter().map(|row| entitled_of(bulletin, row)).collect()
}

/// The entitlement of an application.
///
/// # Errors
/// The database.
pub async fn entitlement(
    tx: &mut Tx,
    bulletin: &BulletinId,
    application: &ApplicationId,
) -> Result<Option<Entitled>, StoreError> {
    let row: Option<(String, i64, bool)> = fetch_optional!(tx, ENTITLEMENT, bulletin.as_str(), application.as_str())?;
    row.map(|row| entitled_of(bulletin, row)).transpose()
}

/// How many are entitled in a bulletin.
///
/// # Errors
/// The database.
pub async fn count_entitled(tx: &mut Tx, bulletin: &BulletinId) -> Result<u64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_ENTITLED, bulletin.as_str())?;
    At { table: "entitlements", row: bulletin.as_str() }.number("count", count)
}

fn entitled_of(bulletin: &BulletinId, row: (String, i64, bool)) -> Result<Entitled, StoreError> {
    let at = At { table: "entitlements", row: bulletin.as_str() };
    Ok(Entitled { application: at.read("application_id", &row.0)?, rank: at.number("rank", row.1)?, declined: row.2 })
}
