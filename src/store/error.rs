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

    /// Another transaction was in the way (busy, deadlock, serialisation): trying again may help.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        let Self::Statement(error) = self else {
            return false;
        };
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => true,
            // SQLite: 5 busy, 6 locked, 517 busy snapshot. PostgreSQL: 40001 serialisation, 40P01 deadlock, 57P01 shut down.
            sqlx::Error::Database(e) => {
                e.code().is_some_and(|code| matches!(&*code, "5" | "6" | "517" | "40001" | "40P01" | "57P01"))
            }
            _ => false,
        }
    }

    /// The database is lost, full or in the way: whatever was tried may be tried again as it is, and is not to blame.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        let Self::Statement(error) = self else { return false };
        match error {
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) => {
                true
            }
            sqlx::Error::Database(e) => self.is_transient() || e.code().is_some_and(|code| is_outage(&code)),
            _ => self.is_transient(),
        }
    }
}

/// SQLite: 7 no memory, 8 read-only, 10 the disk fails, 13 it is full, 14 it does not open, in the low byte. PostgreSQL: classes 08
/// connection, 53 no room, 57P shut down, 58 the system fails.
fn is_outage(code: &str) -> bool {
    if code.len() == 5 {
        return ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class));
    }
    code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 7 | 8 | 10 | 13 | 14))
}
