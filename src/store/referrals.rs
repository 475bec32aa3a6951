//! Referrals to kindergartens.

pub mod lists;

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, KindergartenId, ReferralId, VacancyId};
use crate::domain::referral::ReferralState;
use crate::store::row::{At, limit, moment};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, number, code, application_id, account_id, kindergarten_id, vacancy_id, state, checking, check_until, issued_at, deadline_at, \
         extended_at, ended_at, reason, step, due_at"
    };
}
use columns;

statements! {
    NEXT_DUE = "SELECT MIN(due_at) FROM referrals WHERE due_at IS NOT NULL";
    INSERT = "INSERT INTO referrals (id, number, code, application_id, account_id, kindergarten_id, vacancy_id, state, checking, \
              check_until, issued_at, deadline_at, step, due_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, 'issued', $8, $9, $10, $11, 0, $12)";
    FIND = concat!("SELECT ", columns!(), " FROM referrals WHERE id = $1");
    BY_CODE = concat!("SELECT ", columns!(), " FROM referrals WHERE code = $1");
    OPEN_OF = concat!("SELECT ", columns!(), " FROM referrals WHERE application_id = $1 AND ended_at IS NULL");
    OF_APPLICATION = concat!("SELECT ", columns!(), " FROM referrals WHERE application_id = $1 ORDER BY issued_at DESC, id DESC");
    OF_KINDERGARTEN = concat!("SELECT ", columns!(), " FROM referrals WHERE kindergarten_id = $1 AND issued_at < $2 AND NOT checking \
                      ORDER BY issued_at DESC, id DESC LIMIT $3");
    LATEST = concat!("SELECT ", columns!(), " FROM referrals WHERE issued_at < $1 ORDER BY issued_at DESC, id DESC LIMIT $2");
    OF_VACANCY = concat!("SELECT ", columns!(), " FROM referrals WHERE vacancy_id = $1 ORDER BY issued_at, id");
    DUE = "SELECT id FROM referrals WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2";
    SET_STEP = "UPDATE referrals SET step = $2, due_at = $3 WHERE id = $1 AND ended_at IS NULL";
    EXTEND = "UPDATE referrals SET state = 'extended', extended_at = $2, deadline_at = $3, step = 0, due_at = $4 \
              WHERE id = $1 AND state = 'issued' AND extended_at IS NULL";
    PROVED = "UPDATE referrals SET checking = FALSE, check_until = NULL WHERE id = $1 AND ended_at IS NULL";
    FINISH = "UPDATE referrals SET state = $2, reason = $3, ended_at = $4, due_at = NULL WHERE id = $1 AND ended_at IS NULL";
}

/// A referral to be issued.
#[derive(Debug, Clone)]
pub struct NewReferral<'a> {
    /// Its id.
    pub id: ReferralId,
    /// The number people know it by.
    pub number: &'a str,
    /// By which anyone can verify it.
    pub code: &'a str,
    /// Whose application.
    pub application: &'a ApplicationId,
    /// The parent.
    pub account: &'a AccountId,
    /// To which kindergarten.
    pub kindergarten: &'a KindergartenId,
    /// For which row.
    pub vacancy: &'a VacancyId,
    /// Till when the right has to be proved; `None`: there is none to prove.
    pub check_until: Option<Micros>,
    /// Till when it is valid.
    pub deadline: Micros,
    /// When the clock has something to do.
    pub due_at: Option<Micros>,
}

/// A referral as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The number people know it by.
    pub number: String,
    /// By which anyone can verify it.
    pub code: String,
    /// Whose application.
    pub application: ApplicationId,
    /// The parent.
    pub account: AccountId,
    /// To which kindergarten.
    pub kindergarten: KindergartenId,
    /// For which row.
    pub vacancy: VacancyId,
    /// Where it is.
    pub state: ReferralState,
    /// The right has to be proved first.
    pub checking: bool,
    /// Till when.
    pub check_until: Option<Micros>,
    /// When it was issued.
    pub issued_at: Micros,
    /// Till when it is valid.
    pub deadline_at: Micros,
    /// When it was extended.
    pub extended_at: Option<Micros>,
    /// When it ended.
    pub ended_at: Option<Micros>,
    /// Why it ended so.
    pub reason: Option<String>,
    /// The next step of its term.
    pub step: usize,
    /// When the clock has something to do.
    pub due_at: Option<Micros>,
}

impl Referral {
    /// From when the present term runs.
    #[must_use]
    pub fn runs_from(&self) -> Micros {
        self.extended_at.unwrap_or(self.issued_at)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    number: String,
    code: String,
    application_id: String,
    account_id: String,
    kindergarten_id: String,
    vacancy_id: String,
    state: String,
    checking: bool,
    check_until: Option<i64>,
    issued_at: i64,
    deadline_at: i64,
    extended_at: Option<i64>,
    ended_at: Option<i64>,
    reason: Option<String>,
    step: i64,
    due_at: Option<i64>,
}

impl TryFrom<Row> for Referral {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "referrals", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            application: at.read("application_id", &row.application_id)?,
            account: at.read("account_id", &row.account_id)?,
            kindergarten: at.read("kindergarten_id", &row.kindergarten_id)?,
            vacancy: at.read("vacancy_id", &row.vacancy_id)?,
            state: at.read("state", &row.state)?,
            step: at.number("step", row.step)?,
            number: row.number,
            code: row.code,
            checking: row.checking,
            check_until: row.check_until.map(Micros),
            issued_at: Micros(row.issued_at),
            deadline_at: Micros(row.deadline_at),
            extended_at: row.extended_at.map(Micros),
            ended_at: row.ended_at.map(Micros),
            reason: row.reason,
            due_at: row.due_at.map(Micros),
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Referral>, StoreError> {
    rows.into_iter().map(Referral::try_from).collect()
}

/// Issues a referral.
///
/// # Errors
/// The database; a duplicate if the application has an open one.
pub async fn insert(tx: &mut Tx, new: &NewReferral<'_>, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.number,
        new.code,
        new.application.as_str(),
        new.account.as_str(),
        new.kindergarten.as_str(),
        new.vacancy.as_str(),
        new.check_until.is_some(),
        moment(new.check_until),
        now.0,
        new.deadline.0,
        moment(new.due_at),
    )?;
    Ok(())
}

/// The referral of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ReferralId) -> Result<Option<Referral>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Referral::try_from).transpose()
}

/// The referral of a code.
///
/// # Errors
/// The database.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Referral>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_CODE, code)?;
    row.map(Referral::try_from).transpose()
}

/// The open referral of an application.
///
/// # Errors
/// The database.
pub async fn open_of(tx: &mut Tx, application: &ApplicationId) -> Result<Option<Referral>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, OPEN_OF, application.as_str())?;
    row.map(Referral::try_from).transpose()
}

/// The referrals of an application, the latest first.
///
/// # Errors
/// The database.
pub async fn of_application(tx: &mut Tx, application: &ApplicationId) -> Result<Vec<Referral>, StoreError> {
    read(fetch_all!(tx, OF_APPLICATION, application.as_str())?)
}

/// The referrals that a kindergarten sees, issued before a moment, the latest first.
///
/// # Errors
/// The database.
pub async fn of_kindergarten(
    tx: &mut Tx,
    kindergarten: &KindergartenId,
    before: Micros,
    many: u32,
) -> Result<Vec<Referral>, StoreError> {
    read(fetch_all!(tx, OF_KINDERGARTEN, kindergarten.as_str(), before.0, limit(many))?)
}

/// Referrals issued before a moment, the latest first.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut Tx, before: Micros, many: u32) -> Result<Vec<Referral>, StoreError> {
    read(fetch_all!(tx, LATEST, before.0, limit(many))?)
}

/// The referrals of a row, in the order of issue.
///
/// # Errors
/// The database.
pub async fn of_vacancy(tx: &mut Tx, vacancy: &VacancyId) -> Result<Vec<Referral>, StoreError> {
    read(fetch_all!(tx, OF_VACANCY, vacancy.as_str())?)
}

/// The earliest moment at which something of a referral is due.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE)?;
    Ok(due.map(Micros))
}

/// Referrals for which something is due, the longest overdue first.
///
/// # Errors
/// The database.
pub async fn due(tx: &mut Tx, now: Micros, many: u32) -> Result<Vec<ReferralId>, StoreError> {
    crate::store::row::ids("referrals", fetch_all!(tx, DUE, now.0, limit(many))?)
}

/// The next step of the term.
///
/// # Errors
/// The database.
pub async fn set_step(tx: &mut Tx, id: &ReferralId, step: usize, due: Option<Micros>) -> Result<(), StoreError> {
    execute!(tx, SET_STEP, id.as_str(), i64::try_from(step).unwrap_or(i64::MAX), moment(due))?;
    Ok(())
}

/// Extends a referral, once; `false`: it was extended before, or is over.
///
/// # Errors
/// The database.
pub async fn extend(
    tx: &mut Tx,
    id: &ReferralId,
    deadline: Micros,
    due: Option<Micros>,
    now: Micros,
) -> Result<bool, StoreError> {
    Ok(execute!(tx, EXTEND, id.as_str(), now.0, deadline.0, moment(due))? == 1)
}

/// The right is proved: the kindergarten sees it from now on.
///
/// # Errors
/// The database.
pub async fn proved(tx: &mut Tx, id: &ReferralId) -> Result<bool, StoreError> {
    Ok(execute!(tx, PROVED, id.as_str())? == 1)
}

/// Ends a referral; `false`: it had ended before.
///
/// # Errors
/// The database.
pub async fn finish(
    tx: &mut Tx,
    id: &ReferralId,
    state: ReferralState,
    reason: Option<&str>,
    now: Micros,
) -> Result<bool, StoreError> {
    Ok(execute!(tx, FINISH, id.as_str(), state.code(), reason, now.0)? == 1)
}
