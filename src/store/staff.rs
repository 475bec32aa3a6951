//! Staff: who may enter the desk and the office.

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::store::row::At;
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, name, role, password_hash, created_at, disabled_at"
    };
}

statements! {
    INSERT = "INSERT INTO staff (id, name, role, password_hash, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (name) DO NOTHING";
    BY_NAME = concat!("SELECT ", columns!(), " FROM staff WHERE name = $1");
    LIST = concat!("SELECT ", columns!(), " FROM staff ORDER BY name");
    DISABLE = "UPDATE staff SET disabled_at = $2 WHERE name = $1 AND disabled_at IS NULL";
}

/// A member of staff.
#[derive(Clone, PartialEq, Eq)]
pub struct Staff {
    /// The id.
    pub id: StaffId,
    /// The name to log in with.
    pub name: String,
    /// What the person may do.
    pub role: String,
    /// The password's hash (argon2), as text.
    pub password_hash: String,
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
struct Row {
    id: String,
    name: String,
    role: String,
    password_hash: String,
    created_at: i64,
    disabled_at: Option<i64>,
}

impl TryFrom<Row> for Staff {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: At { table: "staff", row: &row.id }.read("id", &row.id)?,
            name: row.name,
            role: row.role,
            password_hash: row.password_hash,
            created_at: Micros(row.created_at),
            disabled_at: row.disabled_at.map(Micros),
        })
    }
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
        staff.role.as_str(),
        staff.password_hash.as_str(),
        staff.created_at.0,
    )?;
    Ok(inserted == 1)
}

/// The member of staff of this name, disabled or not.
///
/// # Errors
/// The database.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Staff>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_NAME, name)?;
    row.map(Staff::try_from).transpose()
}

/// All of the staff.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx) -> Result<Vec<Staff>, StoreError> {
    let rows: Vec<Row> = fetch_all!(tx, LIST)?;
    rows.into_iter().map(Staff::try_from).collect()
}

/// Shuts a member of staff out; `false`: no such name, or shut out before.
///
/// # Errors
/// The database.
pub async fn disable(tx: &mut Tx, name: &str, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, DISABLE, name, now.0)? == 1)
}
