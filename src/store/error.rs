//! What can go wrong with the store, in words that say what to mend.

use crate::store::vault::VaultError;

/// A fault of the store. Never holds personal data.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the database cannot be used.
    #[error("DATABASE_URL: {why}; {mend}")]
    Address {
        /// What is wrong with it.
        why: String,
        /// What to do about it.
        mend: &'static str,
    },
    /// The database did not open.
    #[error("the database {what} did not open: {source}; {mend}")]
    Open {
        /// The address without its password.
        what: String,
        /// What the driver says.
        source: sqlx::Error,
        /// What to do about it.
        mend: &'static str,
    },
    /// The schema could not be brought up to date.
    #[error(
        "the schema could not be brought up to date: {0}; restore the migrations this database was made with, or start from a backup"
    )]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A statement failed.
    #[error("a statement failed: {0}")]
    Statement(#[from] sqlx::Error),
    /// A row holds what this program never writes.
    #[error("table {table}, row {row}: column {column} cannot be read")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's id.
        row: String,
    },
    /// A row that must be there is not.
    #[error("table {table}: no row {row}")]
    Missing {
        /// The table.
        table: &'static str,
        /// The row's id.
        row: String,
    },
    /// Something is longer than its named limit.
    #[error("{what}: {size} bytes are more than the limit of {limit}")]
    TooBig {
        /// What it is.
        what: &'static str,
        /// How long it is.
        size: usize,
        /// How long it may be.
        limit: usize,
    },
    /// Sealing or opening failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl StoreError {
    /// A unique column already holds this value: somebody was quicker.
    #[must_use]
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Statement(sqlx::Error::Database(e)) if e.is_unique_violation())
    }

    /// The database could not be reached, had no room, or another transaction was in the way (busy, deadlock, serialisation): the same
    /// may succeed later, and the statement is not at fault.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        let Self::Statement(error) = self else {
            return false;
        };
        match error {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(e) => e.code().is_some_and(|code| passes(&code)),
            _ => false,
        }
    }
}

/// SQLite: 5 busy, 6 locked, 10 input or output, 13 full, the extended ones by their last byte. PostgreSQL: classes 08 connection, 40
/// rollback, 53 resources, 57P shut down, 55P03 lock.
fn passes(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => matches!(number & 0xff, 5 | 6 | 10 | 13),
        _ => ["08", "40", "53", "57P", "55P03"].iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::passes;

    #[test]
    fn what_passes_and_what_does_not() {
        for code in ["5", "6", "13", "517", "778", "40001", "40P01", "53100", "57P01", "08006"] {
            assert!(passes(code), "{code}");
        }
        // Constraints, syntax, a read-only file.
        for code in ["8", "19", "2067", "1555", "23505", "42601", "57014"] {
            assert!(!passes(code), "{code}");
        }
    }
}
