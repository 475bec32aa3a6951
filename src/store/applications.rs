//! Applications for a place. Filing and every change of status keep the counters of [`super::queue`] in the same transaction.

mod change;
pub mod lists;

use crate::domain::application::{ApplicationNumber, Status};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, ChildId};
use crate::domain::place_change::Cause;
use crate::domain::right::RightClass;
use crate::store::queue::{self, SubQueue};
use crate::store::queue_events::{self, Event};
use crate::store::row::{At, limit, moment};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

pub(super) use lists::MANY;

pub use change::{delete_with_undo, hold, set_class, set_status, undo};

macro_rules! columns {
    () => {
        "id, number, account_id, child_id, settlement, birth_year, language, group_type, class, category, social, checking, status, \
         standing, seq, filed_at, deleted_at, undo_until, previous_status, interest_until, stoplist_until, check_until, paper_until, \
         clocked_at, due_at"
    };
}
use columns;

statements! {
    NEXT_DUE = "SELECT MIN(due_at) FROM applications WHERE due_at IS NOT NULL";
    INSERT = "INSERT INTO applications (id, number, account_id, child_id, settlement, birth_year, language, group_type, subqueue, \
              class, category, social, checking, status, active, standing, seq, filed_at, interest_until, check_until, paper_until, \
              clocked_at, due_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) \
              ON CONFLICT DO NOTHING";
    FIND = concat!("SELECT ", columns!(), " FROM applications WHERE id = $1");
    BY_NUMBER = concat!("SELECT ", columns!(), " FROM applications WHERE number = $1");
    ACTIVE_OF_CHILD = concat!("SELECT ", columns!(), " FROM applications WHERE child_id = $1 AND active");
    LIST = concat!("SELECT ", columns!(), " FROM applications WHERE account_id = $1 ORDER BY filed_at, id");
    LATEST = concat!("SELECT ", columns!(), " FROM applications WHERE account_id = $1 ORDER BY filed_at DESC, id DESC LIMIT 1");
    SET_STATUS = "UPDATE applications SET status = $2, active = $3, standing = $4, deleted_at = $5, undo_until = $6, \
                  previous_status = $7 WHERE id = $1";
    SET_WATCH = "UPDATE applications SET interest_until = $2, stoplist_until = $3, check_until = $4, paper_until = $5, clocked_at = $6, \
                 due_at = $7 WHERE id = $1";
    DUE = concat!("SELECT ", columns!(), " FROM applications WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2");
    SET_CLASS = "UPDATE applications SET class = $2, checking = $3 WHERE id = $1";
    ERASE = "UPDATE applications SET category = NULL, social = NULL WHERE account_id = $1";
}

/// The sealed category of an application's right.
pub const CATEGORY: Column = Column { table: "applications", column: "category" };
/// The sealed social status.
pub const SOCIAL: Column = Column { table: "applications", column: "social" };

/// An application to be filed.
#[derive(Debug, Clone)]
pub struct NewApplication {
    /// Its id.
    pub id: ApplicationId,
    /// The number people know it by.
    pub number: ApplicationNumber,
    /// The parent.
    pub account: AccountId,
    /// The child.
    pub child: ChildId,
    /// Where it stands.
    pub subqueue: SubQueue,
    /// The class it stands in.
    pub class: RightClass,
    /// The category, sealed for [`CATEGORY`].
    pub category: Option<Sealed>,
    /// The social status, sealed for [`SOCIAL`].
    pub social: Option<Sealed>,
    /// The right waits for an officer.
    pub checking: bool,
    /// The first status.
    pub status: Status,
    /// What the clock watches of it.
    pub watch: Watch,
}

/// What the clock watches of an application.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Watch {
    /// Till when the interest is confirmed.
    pub interest_until: Option<Micros>,
    /// Till when it is on the stop-list.
    pub stoplist_until: Option<Micros>,
    /// Till when an officer decides on the right.
    pub check_until: Option<Micros>,
    /// Till when the certificate of the right is valid.
    pub paper_until: Option<Micros>,
    /// What was due up to this moment is done.
    pub clocked_at: Micros,
    /// When something is due next.
    pub due_at: Option<Micros>,
}

/// An application as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// The number people know it by.
    pub number: ApplicationNumber,
    /// The parent.
    pub account: AccountId,
    /// The child.
    pub child: ChildId,
    /// Where it stands.
    pub subqueue: SubQueue,
    /// The class it stands in.
    pub class: RightClass,
    /// The sealed category.
    pub category: Option<Sealed>,
    /// The sealed social status.
    pub social: Option<Sealed>,
    /// The right waits for an officer.
    pub checking: bool,
    /// The status.
    pub status: Status,
    /// Counted in its sub-queue.
    pub standing: bool,
    /// The number in the sub-queue's order.
    pub seq: i64,
    /// The moment of filing.
    pub filed_at: Micros,
    /// When the parent deleted it.
    pub deleted_at: Option<Micros>,
    /// Till when the deletion can be undone.
    pub undo_until: Option<Micros>,
    /// The status before the deletion.
    pub previous_status: Option<Status>,
    /// What the clock watches of it.
    pub watch: Watch,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    number: String,
    account_id: String,
    child_id: String,
    settlement: String,
    birth_year: i64,
    language: String,
    group_type: String,
    class: String,
    category: Option<Vec<u8>>,
    social: Option<Vec<u8>>,
    checking: bool,
    status: String,
    standing: bool,
    seq: i64,
    filed_at: i64,
    deleted_at: Option<i64>,
    undo_until: Option<i64>,
    previous_status: Option<String>,
    interest_until: Option<i64>,
    stoplist_until: Option<i64>,
    check_until: Option<i64>,
    paper_until: Option<i64>,
    clocked_at: i64,
    due_at: Option<i64>,
}

impl TryFrom<Row> for Application {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "applications", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            number: ApplicationNumber::parse(&row.number).map_err(|_| at.inconsistent("number"))?,
            account: at.read("account_id", &row.account_id)?,
            child: at.read("child_id", &row.child_id)?,
            subqueue: SubQueue {
                settlement: at.place("settlement", &row.settlement)?,
                birth_year: at.number("birth_year", row.birth_year)?,
                language: at.read("language", &row.language)?,
                group: at.read("group_type", &row.group_type)?,
            },
            class: at.read("class", &row.class)?,
            category: row.category.map(Sealed::from_bytes),
            social: row.social.map(Sealed::from_bytes),
            checking: row.checking,
            status: at.read("status", &row.status)?,
            standing: row.standing,
            seq: row.seq,
            filed_at: Micros(row.filed_at),
            deleted_at: row.deleted_at.map(Micros),
            undo_until: row.undo_until.map(Micros),
            previous_status: at.read_some("previous_status", row.previous_status.as_deref())?,
            watch: Watch {
                interest_until: row.interest_until.map(Micros),
                stoplist_until: row.stoplist_until.map(Micros),
                check_until: row.check_until.map(Micros),
                paper_until: row.paper_until.map(Micros),
                clocked_at: Micros(row.clocked_at),
                due_at: row.due_at.map(Micros),
            },
        })
    }
}

/// Files an application at the end of its class; answers the moment of filing. `None`: the child has an active one already
/// (a number of the sub-queue may then stay unused, which does no harm).
///
/// # Errors
/// The database.
pub async fn file(tx: &mut Tx, new: &NewApplication, now: Micros) -> Result<Option<Micros>, StoreError> {
    if new.status.is_active() && active_of_child(tx, &new.child).await?.is_some() {
        return Ok(None);
    }
    let (key, standing) = (new.subqueue.key(), new.status.holds_place());
    let (seq, filed_at) = queue::next(tx, &key, now).await?;
    let filed = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.number.to_string(),
        new.account.as_str(),
        new.child.as_str(),
        new.subqueue.settlement.as_str(),
        i64::from(new.subqueue.birth_year),
        new.subqueue.language.code(),
        new.subqueue.group.code(),
        key.as_str(),
        new.class.code(),
        new.category.as_ref().map(Sealed::as_bytes),
        new.social.as_ref().map(Sealed::as_bytes),
        new.checking,
        new.status.code(),
        new.status.is_active(),
        standing,
        seq,
        filed_at.0,
        moment(new.watch.interest_until),
        moment(new.watch.check_until),
        moment(new.watch.paper_until),
        new.watch.clocked_at.0,
        moment(new.watch.due_at),
    )?;
    if filed == 0 {
        return Ok(None);
    }
    if standing {
        queue::add(tx, &key, new.class, seq).await?;
        let event = Event { application: &new.id, joined: true, class: new.class, seq, cause: Cause::Filed };
        queue_events::record(tx, &key, event, filed_at).await?;
    }
    Ok(Some(filed_at))
}

/// The application of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ApplicationId) -> Result<Option<Application>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Application::try_from).transpose()
}

/// The application with this number.
///
/// # Errors
/// The database.
pub async fn by_number(tx: &mut Tx, number: ApplicationNumber) -> Result<Option<Application>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_NUMBER, number.to_string())?;
    row.map(Application::try_from).transpose()
}

/// The active application of a child.
///
/// # Errors
/// The database.
pub async fn active_of_child(tx: &mut Tx, child: &ChildId) -> Result<Option<Application>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, ACTIVE_OF_CHILD, child.as_str())?;
    row.map(Application::try_from).transpose()
}

/// The applications of an account, deleted ones too, in the order they were filed.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, account: &AccountId) -> Result<Vec<Application>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, LIST, account.as_str())?;
    rows.into_iter().map(Application::try_from).collect()
}

/// The latest application of an account: its form is offered again.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut Tx, account: &AccountId) -> Result<Option<Application>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, LATEST, account.as_str())?;
    row.map(Application::try_from).transpose()
}

/// The earliest moment at which something of an application is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE)?;
    Ok(due.map(Micros))
}

/// Applications for which something is due, the longest overdue first.
///
/// # Errors
/// The database.
pub async fn due(tx: &mut Tx, now: Micros, many: u32) -> Result<Vec<Application>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, DUE, now.0, limit(many))?;
    rows.into_iter().map(Application::try_from).collect()
}

/// Notes what the clock watches.
///
/// # Errors
/// The database.
pub async fn set_watch(tx: &mut Tx, id: &ApplicationId, watch: Watch) -> Result<(), StoreError> {
    execute!(
        tx,
        SET_WATCH,
        id.as_str(),
        moment(watch.interest_until),
        moment(watch.stoplist_until),
        moment(watch.check_until),
        moment(watch.paper_until),
        watch.clocked_at.0,
        moment(watch.due_at),
    )?;
    Ok(())
}

/// Erases what is sealed in the applications of an account.
///
/// # Errors
/// The database.
pub async fn erase(tx: &mut Tx, account: &AccountId) -> Result<u64, StoreError> {
    execute!(tx, ERASE, account.as_str())
}
