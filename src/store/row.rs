//! From columns back to the words of the domain.

use std::str::FromStr;
use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::place::PlaceCode;
use crate::store::StoreError;

/// How a worker claims rows: till `now + lease` they are its own.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// The present moment.
    pub now: Micros,
    /// At most so many rows.
    pub limit: u32,
    /// After this time others may take them.
    pub lease: Duration,
    /// Who claims, for the eyes of an operator.
    pub worker: &'a str,
}

impl Claim<'_> {
    /// When the claim ends.
    #[must_use]
    pub fn until(&self) -> Micros {
        self.now.plus(self.lease)
    }
}

/// A place in the store, for the error of a value that cannot be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    pub table: &'static str,
    pub row: &'a str,
}

impl At<'_> {
    /// The error that this column holds what the program never writes.
    pub(super) fn inconsistent(&self, column: &'static str) -> StoreError {
        StoreError::Inconsistent { table: self.table, column, row: self.row.to_owned() }
    }

    /// Reads a text column.
    pub(super) fn read<T: FromStr>(&self, column: &'static str, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|_| self.inconsistent(column))
    }

    /// Reads a text column that may be empty.
    pub(super) fn read_some<T: FromStr>(
        &self,
        column: &'static str,
        text: Option<&str>,
    ) -> Result<Option<T>, StoreError> {
        text.map(|text| self.read(column, text)).transpose()
    }

    /// Reads the code of a place.
    pub(super) fn place(&self, column: &'static str, text: &str) -> Result<PlaceCode, StoreError> {
        PlaceCode::parse(text).ok_or_else(|| self.inconsistent(column))
    }

    /// Reads a number that must fit a smaller type.
    pub(super) fn number<T: TryFrom<i64>>(&self, column: &'static str, number: i64) -> Result<T, StoreError> {
        T::try_from(number).map_err(|_| self.inconsistent(column))
    }
}

/// A moment or none, for binding.
pub(super) fn moment(at: Option<Micros>) -> Option<i64> {
    at.map(|at| at.0)
}

/// The limit of a statement, for binding.
pub(super) fn limit(rows: u32) -> i64 {
    i64::from(rows)
}

/// One text column of a row that holds an id.
pub(super) fn ids<T: FromStr>(table: &'static str, rows: Vec<(String,)>) -> Result<Vec<T>, StoreError> {
    rows.iter().map(|(id,)| At { table, row: id }.read("id", id)).collect()
}
