//! Applications for rows of bulletins.

pub mod results;

use crate::domain::bulletin::{ClaimReason, ClaimState};
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BulletinId, ClaimId, VacancyId};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, application_id, bulletin_id, vacancy_id, preference, wished, together, state, reason, rank, last_rank, made_at, decided_at"
    };
}
use columns;

statements! {
    INSERT = "INSERT INTO claims (id, application_id, bulletin_id, vacancy_id, preference, wished, together, state, made_at, \
              settled) VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, TRUE) ON CONFLICT DO NOTHING";
    FIND = concat!("SELECT ", columns!(), " FROM claims WHERE id = $1");
    OPEN_OF = concat!("SELECT ", columns!(), " FROM claims WHERE application_id = $1 AND state = 'open' ORDER BY preference, made_at, id");
    OF_APPLICATION = concat!("SELECT ", columns!(), " FROM claims WHERE application_id = $1 ORDER BY made_at DESC, id DESC LIMIT $2");
    OPEN_IN = concat!("SELECT ", columns!(), " FROM claims WHERE bulletin_id = $1 AND state = 'open' ORDER BY application_id, preference, id");
    OPEN_FOR = concat!("SELECT ", columns!(), " FROM claims WHERE vacancy_id = $1 AND state = 'open' ORDER BY made_at, id");
    UNSETTLED = "SELECT DISTINCT application_id FROM claims WHERE bulletin_id = $1 AND NOT settled ORDER BY application_id LIMIT $2";
    COUNT_UNSETTLED = "SELECT COUNT(DISTINCT application_id) FROM claims WHERE bulletin_id = $1 AND NOT settled";
    SETTLE = "UPDATE claims SET settled = TRUE WHERE bulletin_id = $1 AND application_id = $2 AND NOT settled";
    IN_BULLETIN = concat!("SELECT ", columns!(), " FROM claims WHERE bulletin_id = $1 AND application_id = $2 ORDER BY preference, id");
    COUNT_FOR = "SELECT COUNT(*) FROM claims WHERE vacancy_id = $1 AND state IN ('open', 'won', 'lost')";
    DECIDE = "UPDATE claims SET state = $2, reason = $3, rank = $4, last_rank = $5, decided_at = $6 WHERE id = $1 AND state = 'open'";
    CANCEL_OPEN = "UPDATE claims SET state = 'cancelled', reason = $2, decided_at = $3 WHERE application_id = $1 AND state = 'open'";
    SET_PREFERENCE = "UPDATE claims SET preference = $2 WHERE id = $1 AND state = 'open'";
    SET_TOGETHER = "UPDATE claims SET together = $2 WHERE application_id = $1 AND state = 'open'";
}

many! {
    DECIDE_MANY = "WITH v (id, state, reason, rank, last_rank) AS (VALUES ", 1,
                  "({1}, {2}, {3}, CAST({4} AS BIGINT), CAST({5} AS BIGINT))" of 5,
                  ") UPDATE claims SET state = v.state, reason = v.reason, rank = v.rank, last_rank = v.last_rank, decided_at = $1, \
                  settled = FALSE FROM v WHERE claims.id = v.id AND claims.state = 'open'";
}

/// A claim to be.
#[derive(Debug, Clone)]
pub struct NewClaim<'a> {
    /// Its id.
    pub id: ClaimId,
    /// Whose application.
    pub application: &'a ApplicationId,
    /// In which bulletin.
    pub bulletin: &'a BulletinId,
    /// To which row.
    pub vacancy: &'a VacancyId,
    /// The family's order, from 1.
    pub preference: u32,
    /// Made from a standing wish.
    pub wished: bool,
    /// Together with a brother or sister, where that is possible.
    pub together: bool,
}

/// A claim as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// Whose application.
    pub application: ApplicationId,
    /// In which bulletin.
    pub bulletin: BulletinId,
    /// To which row.
    pub vacancy: VacancyId,
    /// The family's order, from 1.
    pub preference: u32,
    /// Made from a standing wish.
    pub wished: bool,
    /// Together with a brother or sister, where that is possible.
    pub together: bool,
    /// Where it is.
    pub state: ClaimState,
    /// Why it was decided so.
    pub reason: Option<ClaimReason>,
    /// The place in the sub-queue when it was decided.
    pub rank: Option<u64>,
    /// The last place that won.
    pub last_rank: Option<u64>,
    /// When it was made.
    pub made_at: Micros,
    /// When it was decided.
    pub decided_at: Option<Micros>,
}

/// How a claim ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Won, lost or cancelled.
    pub state: ClaimState,
    /// Why.
    pub reason: ClaimReason,
    /// The place in the sub-queue.
    pub rank: Option<u64>,
    /// The last place that won.
    pub last_rank: Option<u64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    application_id: String,
    bulletin_id: String,
    vacancy_id: String,
    preference: i64,
    wished: bool,
    together: bool,
    state: String,
    reason: Option<String>,
    rank: Option<i64>,
    last_rank: Option<i64>,
    made_at: i64,
    decided_at: Option<i64>,
}

impl TryFrom<Row> for Claim {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "claims", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            application: at.read("application_id", &row.application_id)?,
            bulletin: at.read("bulletin_id", &row.bulletin_id)?,
            vacancy: at.read("vacancy_id", &row.vacancy_id)?,
            preference: at.number("preference", row.preference)?,
            wished: row.wished,
            together: row.together,
            state: at.read("state", &row.state)?,
            reason: at.read_some("reason", row.reason.as_deref())?,
            rank: row.rank.map(|rank| at.number("rank", rank)).transpose()?,
            last_rank: row.last_rank.map(|rank| at.number("last_rank", rank)).transpose()?,
            made_at: Micros(row.made_at),
            decided_at: row.decided_at.map(Micros),
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Claim>, StoreError> {
    rows.into_iter().map(Claim::try_from).collect()
}

/// Makes a claim; `false`: there is an open one to this row.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewClaim<'_>, now: Micros) -> Result<bool, StoreError> {
    let inserted = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.application.as_str(),
        new.bulletin.as_str(),
        new.vacancy.as_str(),
        i64::from(new.preference),
        new.wished,
        new.together,
        now.0,
    )?;
    Ok(inserted == 1)
}

/// The claim of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ClaimId) -> Result<Option<Claim>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Claim::try_from).transpose()
}

/// The open claims of an application, by preference.
///
/// # Errors
/// The database.
pub async fn open_of(tx: &mut Tx, application: &ApplicationId) -> Result<Vec<Claim>, StoreError> {
    read(fetch_all!(tx, OPEN_OF, application.as_str())?)
}

/// The latest claims of an application, decided ones too.
///
/// # Errors
/// The database.
pub async fn of_application(tx: &mut Tx, application: &ApplicationId, many: u32) -> Result<Vec<Claim>, StoreError> {
    read(fetch_all!(tx, OF_APPLICATION, application.as_str(), limit(many))?)
}

/// The open claims in a bulletin: by application, its own by preference.
///
/// # Errors
/// The database.
pub async fn open_in(tx: &mut Tx, bulletin: &BulletinId) -> Result<Vec<Claim>, StoreError> {
    read(fetch_all!(tx, OPEN_IN, bulletin.as_str())?)
}

/// The open claims to a row.
///
/// # Errors
/// The database.
pub async fn open_for(tx: &mut Tx, vacancy: &VacancyId) -> Result<Vec<Claim>, StoreError> {
    read(fetch_all!(tx, OPEN_FOR, vacancy.as_str())?)
}

/// How many applied for a row.
///
/// # Errors
/// The database.
pub async fn count_for(tx: &mut Tx, vacancy: &VacancyId) -> Result<u64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_FOR, vacancy.as_str())?;
    At { table: "claims", row: vacancy.as_str() }.number("count", count)
}

/// Decides an open claim; `false`: it was decided before.
///
/// # Errors
/// The database.
pub async fn decide(tx: &mut Tx, id: &ClaimId, decision: Decision, now: Micros) -> Result<bool, StoreError> {
    let rank = |rank: Option<u64>| rank.map(|rank| i64::try_from(rank).unwrap_or(i64::MAX));
    let decided = execute!(
        tx,
        DECIDE,
        id.as_str(),
        decision.state.code(),
        decision.reason.code(),
        rank(decision.rank),
        rank(decision.last_rank),
        now.0,
    )?;
    Ok(decided == 1)
}

/// Decides open claims of an award; what follows is done later, application by application ([`unsettled`]).
///
/// # Errors
/// The database.
pub async fn decide_many(tx: &mut Tx, decided: &[(ClaimId, Decision)], now: Micros) -> Result<u64, StoreError> {
    let rank = |rank: Option<u64>| rank.map(|rank| i64::try_from(rank).unwrap_or(i64::MAX));
    Ok(execute_many!(tx, DECIDE_MANY, decided, [now.0], |(id, decision)| [
        id.as_str(),
        decision.state.code(),
        decision.reason.code(),
        rank(decision.rank),
        rank(decision.last_rank),
    ]))
}

/// Applications whose claims in a bulletin are decided, and nothing has followed yet.
///
/// # Errors
/// The database.
pub async fn unsettled(tx: &mut Tx, bulletin: &BulletinId, many: u32) -> Result<Vec<ApplicationId>, StoreError> {
    crate::store::row::ids("claims", fetch_all!(tx, UNSETTLED, bulletin.as_str(), limit(many))?)
}

/// How many of them there are.
///
/// # Errors
/// The database.
pub async fn count_unsettled(tx: &mut Tx, bulletin: &BulletinId) -> Result<u64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_UNSETTLED, bulletin.as_str())?;
    At { table: "claims", row: bulletin.as_str() }.number("count", count)
}

/// What follows from an application's claims in a bulletin is done; `false`: it was before.
///
/// # Errors
/// The database.
pub async fn settle(tx: &mut Tx, bulletin: &BulletinId, application: &ApplicationId) -> Result<bool, StoreError> {
    Ok(execute!(tx, SETTLE, bulletin.as_str(), application.as_str())? > 0)
}

/// The claims of an application in a bulletin, by preference.
///
/// # Errors
/// The database.
pub async fn in_bulletin(
    tx: &mut Tx,
    bulletin: &BulletinId,
    application: &ApplicationId,
) -> Result<Vec<Claim>, StoreError> {
    read(fetch_all!(tx, IN_BULLETIN, bulletin.as_str(), application.as_str())?)
}

/// Cancels every open claim of an application; answers how many.
///
/// # Errors
/// The database.
pub async fn cancel_open(
    tx: &mut Tx,
    application: &ApplicationId,
    reason: ClaimReason,
    now: Micros,
) -> Result<u64, StoreError> {
    execute!(tx, CANCEL_OPEN, application.as_str(), reason.code(), now.0)
}

/// Moves an open claim in the family's order.
///
/// # Errors
/// The database.
pub async fn set_preference(tx: &mut Tx, id: &ClaimId, preference: u32) -> Result<(), StoreError> {
    execute!(tx, SET_PREFERENCE, id.as_str(), i64::from(preference))?;
    Ok(())
}

/// Whether the open claims of an application are for a kindergarten together with a brother or sister.
///
/// # Errors
/// The database.
pub async fn set_together(tx: &mut Tx, application: &ApplicationId, together: bool) -> Result<u64, StoreError> {
    execute!(tx, SET_TOGETHER, application.as_str(), together)
}
