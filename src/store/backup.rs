//! A copy of a SQLite database, taken while it serves. (A PostgreSQL is copied by its own `pg_dump`.)

use std::path::Path;

use crate::store::{Db, StoreError};

/// Not among [`super::statements`]: only SQLite knows it.
const VACUUM_INTO: &str = "VACUUM INTO $1";

/// Writes one moment of a SQLite database to a file, which must be empty or missing; serving goes on meanwhile. `false`: it is no SQLite.
///
/// # Errors
/// The database, or no room for the copy.
pub async fn copy_sqlite(db: &Db, into: &Path) -> Result<bool, StoreError> {
    let Db::Sqlite { writer, .. } = db else { return Ok(false) };
    sqlx::query(VACUUM_INTO).bind(into.to_string_lossy().into_owned()).execute(writer).await?;
    Ok(true)
}
