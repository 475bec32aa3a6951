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

    /// Another transaction was in the way (busy, deadlock, serialisation): trying again at once may help.
    #[must_use]
    pub fn is_contended(&self) -> bool {
        self.code_passes(contended)
    }

    /// The database is lost, full or in the way: whatever was tried may be tried again as it is, and is not to blame.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Protocol, Tls, WorkerCrashed};
        let gone =
            matches!(self, Self::Statement(PoolTimedOut | PoolClosed | WorkerCrashed | Io(_) | Tls(_) | Protocol(_)));
        gone || self.code_passes(|code| contended(code) || down(code))
    }

    fn code_passes(&self, test: impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Statement(sqlx::Error::Database(e)) => e.code().is_some_and(|code| test(&code)),
            _ => false,
        }
    }
}

/// SQLite's code without its extension; `None`: PostgreSQL's, of five characters.
fn sqlite(code: &str) -> Option<u32> {
    code.parse::<u32>().ok().filter(|_| code.len() < 5).map(|number| number & 0xff)
}

/// SQLite: 5 busy, 6 locked. PostgreSQL: class 40 rollback, 55P03 lock.
fn contended(code: &str) -> bool {
    match sqlite(code) {
        Some(number) => matches!(number, 5 | 6),
        None => code.starts_with("40") || code == "55P03",
    }
}

/// SQLite: 7 no memory, 8 read-only, 10 the disk fails, 13 it is full, 14 it does not open. PostgreSQL: classes 08 connection, 53 no
/// room, 57P shut down, 58 the system fails.
fn down(code: &str) -> bool {
    match sqlite(code) {
        Some(number) => matches!(number, 7 | 8 | 10 | 13 | 14),
        None => ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_and_what_does_not() {
        for code in ["5", "6", "517", "40001", "40P01", "55P03"] {
            assert!(contended(code) && !down(code), "{code}");
        }
        for code in ["8", "13", "778", "53100", "57P01", "08006"] {
            assert!(down(code) && !contended(code), "{code}");
        }
        // Constraints, syntax, a statement that took too long.
        for code in ["1", "19", "2067", "1555", "23505", "42601", "57014"] {
            assert!(!down(code) && !contended(code), "{code}");
        }
    }
}
