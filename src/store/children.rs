//! Children of an account. A child belongs to one account at a time.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ChildId};
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, account_id, iin_index, birth_year, person, details, created_at"
    };
}

statements! {
    INSERT = "INSERT INTO children (id, account_id, iin_index, birth_year, person, details, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    FIND = concat!("SELECT ", columns!(), " FROM children WHERE id = $1 AND removed_at IS NULL");
    BY_IIN = concat!("SELECT ", columns!(), " FROM children WHERE iin_index = $1 AND removed_at IS NULL");
    LIST = concat!("SELECT ", columns!(), " FROM children WHERE account_id = $1 AND removed_at IS NULL ORDER BY created_at, id");
    COUNT = "SELECT COUNT(*) FROM children WHERE account_id = $1 AND removed_at IS NULL";
    SET_DETAILS = "UPDATE children SET details = $2 WHERE id = $1 AND removed_at IS NULL";
    REMOVE = "UPDATE children SET removed_at = $2, person = NULL, details = NULL WHERE id = $1 AND removed_at IS NULL";
    REMOVE_ALL = "UPDATE children SET removed_at = $2, person = NULL, details = NULL WHERE account_id = $1 AND removed_at IS NULL";
}

/// The sealed person of a child.
pub const PERSON: Column = Column { table: "children", column: "person" };
/// The sealed sex and ethnicity of a child.
pub const DETAILS: Column = Column { table: "children", column: "details" };

/// A child to be added.
#[derive(Debug, Clone)]
pub struct NewChild {
    /// Its id.
    pub id: ChildId,
    /// The parent.
    pub account: AccountId,
    /// Index of the child's IIN.
    pub iin_index: String,
    /// Year of birth: the age class.
    pub birth_year: i32,
    /// The person, sealed for [`PERSON`].
    pub person: Sealed,
    /// Sex and ethnicity, sealed for [`DETAILS`].
    pub details: Sealed,
}

/// A child as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Its id.
    pub id: ChildId,
    /// The parent.
    pub account: AccountId,
    /// Index of the child's IIN.
    pub iin_index: String,
    /// Year of birth.
    pub birth_year: i32,
    /// The sealed person.
    pub person: Sealed,
    /// The sealed sex and ethnicity.
    pub details: Sealed,
    /// When it was added.
    pub created_at: Micros,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    iin_index: String,
    birth_year: i64,
    person: Option<Vec<u8>>,
    details: Option<Vec<u8>>,
    created_at: i64,
}

impl TryFrom<Row> for Child {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "children", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read("account_id", &row.account_id)?,
            birth_year: at.number("birth_year", row.birth_year)?,
            // Only a removed child has none.
            person: row.person.map(Sealed::from_bytes).ok_or_else(|| at.inconsistent("person"))?,
            details: row.details.map(Sealed::from_bytes).ok_or_else(|| at.inconsistent("details"))?,
            iin_index: row.iin_index,
            created_at: Micros(row.created_at),
        })
    }
}

/// Adds a child; `false` if it stands in an account already, this one or another.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewChild, now: Micros) -> Result<bool, StoreError> {
    let inserted = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.account.as_str(),
        new.iin_index.as_str(),
        i64::from(new.birth_year),
        new.person.as_bytes(),
        new.details.as_bytes(),
        now.0,
    )?;
    Ok(inserted == 1)
}

/// The child of this id, unless it was removed.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &ChildId) -> Result<Option<Child>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Child::try_from).transpose()
}

/// The child with this IIN, in whichever account.
///
/// # Errors
/// The database.
pub async fn by_iin(tx: &mut Tx, iin_index: &str) -> Result<Option<Child>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_IIN, iin_index)?;
    row.map(Child::try_from).transpose()
}

/// The children of an account, in the order they were added.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, account: &AccountId) -> Result<Vec<Child>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, LIST, account.as_str())?;
    rows.into_iter().map(Child::try_from).collect()
}

/// How many children an account has.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, account: &AccountId) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT, account.as_str())?;
    Ok(count)
}

/// Changes sex and ethnicity.
///
/// # Errors
/// The database.
pub async fn set_details(tx: &mut Tx, id: &ChildId, details: &Sealed) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_DETAILS, id.as_str(), details.as_bytes())? == 1)
}

/// Removes a child and erases what was sealed; the row stays, since applications refer to it.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, id: &ChildId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, REMOVE, id.as_str(), now.0)? == 1)
}

/// Removes all children of an account (erasure).
///
/// # Errors
/// The database.
pub async fn remove_all(tx: &mut Tx, account: &AccountId, now: Micros) -> Result<u64, StoreError> {
    execute!(tx, REMOVE_ALL, account.as_str(), now.0)
}
