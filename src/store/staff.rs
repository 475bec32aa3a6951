//! Staff: who may enter the office, and how often a name was tried in vain.

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::ids::{KindergartenId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::place::PlaceCode;
use crate::domain::staff::Role;
use crate::store::row::{At, moment};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, name, role, password_hash, kindergarten_id, place, language, created_at, disabled_at"
    };
}

statements! {
    INSERT = concat!("INSERT INTO staff (", columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (name) DO NOTHING");
    BY_NAME = concat!("SELECT ", columns!(), " FROM staff WHERE name = $1");
    BY_ID = concat!("SELECT ", columns!(), " FROM staff WHERE id = $1");
    LIST = concat!("SELECT ", columns!(), " FROM staff ORDER BY name");
    DISABLE = "UPDATE staff SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL";
    SET_PASSWORD = "UPDATE staff SET password_hash = $2 WHERE id = $1";
    SET_LANGUAGE = "UPDATE staff SET language = $2 WHERE id = $1";
    SET_KINDERGARTEN = "UPDATE staff SET kindergarten_id = $2, place = $3 WHERE id = $1";
    KINDERGARTEN = "SELECT id, code, place, name_kk, name_ru, name_en FROM kindergartens WHERE id = $1";
    KINDERGARTEN_OF_CODE = "SELECT id, code, place, name_kk, name_ru, name_en FROM kindergartens WHERE code = $1 AND closed_at IS NULL";
    FIRST_KINDERGARTEN = "SELECT id, code, place, name_kk, name_ru, name_en FROM kindergartens WHERE closed_at IS NULL ORDER BY code LIMIT 1";
    TRY = "INSERT INTO staff_tries (name_index, tries, last_at) VALUES ($1, 1, $2) ON CONFLICT (name_index) DO UPDATE SET last_at = $2, \
           tries = CASE WHEN staff_tries.last_at <= $3 THEN 1 ELSE staff_tries.tries + 1 END, \
           locked_until = CASE WHEN staff_tries.last_at > $3 AND staff_tries.tries + 1 >= $4 THEN CAST($5 AS BIGINT) END \
           WHERE staff_tries.locked_until IS NULL OR staff_tries.locked_until <= $2 RETURNING locked_until";
    LOCKED = "SELECT locked_until FROM staff_tries WHERE name_index = $1";
    FORGIVE = "DELETE FROM staff_tries WHERE name_index = $1";
    TAKE_BACK = "UPDATE staff_tries SET tries = tries - 1, locked_until = CASE WHEN locked_until = $2 THEN NULL ELSE locked_until END \
                 WHERE name_index = $1";
    PURGE_TRIES = "DELETE FROM staff_tries WHERE last_at < $1";
}

/// A member of staff.
#[derive(Clone, PartialEq, Eq)]
pub struct Staff {
    /// The id.
    pub id: StaffId,
    /// The name to sign in with.
    pub name: String,
    /// What the person is.
    pub role: Role,
    /// The password's hash (argon2id), as text.
    pub password_hash: String,
    /// The kindergarten the person works for.
    pub kindergarten: Option<KindergartenId>,
    /// Where the person works: this place and all within it; `None`: the whole country.
    pub place: Option<PlaceCode>,
    /// The language of the pages, once chosen.
    pub language: Option<Lang>,
    /// Since when.
    pub created_at: Micros,
    /// Till when.
    pub disabled_at: Option<Micros>,
}

impl std::fmt::Debug for Staff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Staff").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: String,
    name: String,
    role: String,
    password_hash: String,
    kindergarten_id: Option<String>,
    place: Option<String>,
    language: Option<String>,
    created_at: i64,
    disabled_at: Option<i64>,
}

impl TryFrom<Row> for Staff {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "staff", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            role: at.read("role", &row.role)?,
            kindergarten: at.read_some("kindergarten_id", row.kindergarten_id.as_deref())?,
            place: row.place.as_deref().map(|code| at.place("place", code)).transpose()?,
            language: at.read_some("language", row.language.as_deref())?,
            name: row.name,
            password_hash: row.password_hash,
            created_at: Micros(row.created_at),
            disabled_at: row.disabled_at.map(Micros),
        })
    }
}

/// A kindergarten, as far as staff need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workplace {
    /// The id.
    pub id: KindergartenId,
    /// Its number in the department's list.
    pub code: String,
    /// Where it is.
    pub place: PlaceCode,
    names: [String; 3],
}

impl Workplace {
    /// Its name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.names[0],
            Lang::Ru => &self.names[1],
            Lang::En => &self.names[2],
        }
    }
}

type WorkplaceRow = (String, String, String, String, String, String);

fn workplace(row: Option<WorkplaceRow>) -> Result<Option<Workplace>, StoreError> {
    row.map(|(id, code, place, kk, ru, en)| {
        let at = At { table: "kindergartens", row: &id };
        Ok(Workplace { id: at.read("id", &id)?, place: at.place("place", &place)?, code, names: [kk, ru, en] })
    })
    .transpose()
}

/// Adds a member of staff; `false` if the name is taken.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, staff: &Staff) -> Result<bool, StoreError> {
    let inserted = execute!(
        tx,
        INSERT,
        staff.id.as_str(),
        staff.name.as_str(),
        staff.role.code(),
        staff.password_hash.as_str(),
        staff.kindergarten.as_ref().map(KindergartenId::as_str),
        staff.place.as_ref().map(PlaceCode::as_str),
        staff.language.map(Lang::code),
        staff.created_at.0,
        moment(staff.disabled_at),
    )?;
    Ok(inserted == 1)
}

/// The member of staff of this id, disabled or not.
///
/// # Errors
/// The database.
pub async fn by_id(tx: &mut Tx, id: &StaffId) -> Result<Option<Staff>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_ID, id.as_str())?;
    row.map(Staff::try_from).transpose()
}

/// The member of staff of this name, disabled or not.
///
/// # Errors
/// The database.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Staff>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_NAME, name)?;
    row.map(Staff::try_from).transpose()
}

/// All of the staff, by name.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx) -> Result<Vec<Staff>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, LIST)?;
    rows.into_iter().map(Staff::try_from).collect()
}

/// Shuts a member of staff out; `false`: shut out before.
///
/// # Errors
/// The database.
pub async fn disable(tx: &mut Tx, id: &StaffId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, DISABLE, id.as_str(), now.0)? == 1)
}

/// Gives a member of staff another password, by its hash.
///
/// # Errors
/// The database.
pub async fn set_password(tx: &mut Tx, id: &StaffId, hash: &str) -> Result<(), StoreError> {
    execute!(tx, SET_PASSWORD, id.as_str(), hash)?;
    Ok(())
}

/// Notes the language that a member of staff has chosen.
///
/// # Errors
/// The database.
pub async fn set_language(tx: &mut Tx, id: &StaffId, lang: Lang) -> Result<(), StoreError> {
    execute!(tx, SET_LANGUAGE, id.as_str(), lang.code())?;
    Ok(())
}

/// Gives a member of staff a kindergarten to work for.
///
/// # Errors
/// The database.
pub async fn set_kindergarten(tx: &mut Tx, id: &StaffId, works_for: &Workplace) -> Result<(), StoreError> {
    execute!(tx, SET_KINDERGARTEN, id.as_str(), works_for.id.as_str(), works_for.place.as_str())?;
    Ok(())
}

/// The kindergarten of an id.
///
/// # Errors
/// The database.
pub async fn kindergarten(tx: &mut Tx, id: &KindergartenId) -> Result<Option<Workplace>, StoreError> {
    workplace(fetch_optional!(tx, KINDERGARTEN, id.as_str())?)
}

/// The kindergarten of this number in the department's list, unless it is closed.
///
/// # Errors
/// The database.
pub async fn kindergarten_of_code(tx: &mut Tx, code: &str) -> Result<Option<Workplace>, StoreError> {
    workplace(fetch_optional!(tx, KINDERGARTEN_OF_CODE, code)?)
}

/// The first kindergarten of the list, for the demo's own head of one.
///
/// # Errors
/// The database.
pub async fn first_kindergarten(tx: &mut Tx) -> Result<Option<Workplace>, StoreError> {
    workplace(fetch_optional!(tx, FIRST_KINDERGARTEN)?)
}

/// What came of a try to sign in, before the password is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Try {
    /// The password may be looked at.
    Open,
    /// It may be looked at; if it is wrong, the name is locked till then.
    Last(Micros),
    /// The name is locked till then.
    Locked(Micros),
}

/// Counts a try before it is made, so that many at once are no more than `most`. Tries that are older than `lock` do not count.
///
/// # Errors
/// The database.
pub async fn begin_try(
    tx: &mut Tx,
    name_index: &str,
    now: Micros,
    (most, lock): (u32, Duration),
) -> Result<Try, StoreError> {
    let row: Option<(Option<i64>,)> =
        fetch_optional!(tx, TRY, name_index, now.0, now.minus(lock).0, i64::from(most), now.plus(lock).0)?;
    Ok(match row {
        Some((None,)) => Try::Open,
        Some((Some(until),)) => Try::Last(Micros(until)),
        None => Try::Locked(locked_until(tx, name_index).await?.unwrap_or(now)),
    })
}

/// Till when a name is locked, or was.
///
/// # Errors
/// The database.
pub async fn locked_until(tx: &mut Tx, name_index: &str) -> Result<Option<Micros>, StoreError> {
    let row: Option<(Option<i64>,)> = fetch_optional!(tx, LOCKED, name_index)?;
    Ok(row.and_then(|(until,)| until).map(Micros))
}

/// A try was none: the right password came, and something else is asked for now. What was wrong before still counts.
///
/// # Errors
/// The database.
pub async fn take_back(tx: &mut Tx, name_index: &str, attempt: Try) -> Result<(), StoreError> {
    let own_lock = match attempt {
        Try::Last(until) => Some(until.0),
        Try::Open | Try::Locked(_) => None,
    };
    execute!(tx, TAKE_BACK, name_index, own_lock)?;
    Ok(())
}

/// Forgets the tries under a name: the right password came.
///
/// # Errors
/// The database.
pub async fn forgive(tx: &mut Tx, name_index: &str) -> Result<(), StoreError> {
    execute!(tx, FORGIVE, name_index)?;
    Ok(())
}

/// Forgets tries before this moment.
///
/// # Errors
/// The database.
pub async fn purge_tries_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE_TRIES, before.0)
}
