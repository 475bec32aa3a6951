//! Lists that an education department hands in as CSV: each row is right, or left out with its line and the reason. What the columns are:
//! docs/office-data.md. Nothing here touches files or a database.
//!
//! A byte order mark, CRLF, quoted fields and semicolons instead of commas (as Excel writes them here) are fine.

mod fields;
pub mod kindergartens;
pub mod vacancies;

use std::collections::HashMap;
use std::hash::Hash;

use fields::Fields;

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read<T> {
    /// Accepted rows, in the order of the file.
    pub rows: Vec<Line<T>>,
    /// Lines left out, in the order of the file.
    pub rejected: Vec<Rejected>,
}

/// An accepted row and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<T> {
    /// Line of the file, counted from 1 (the header).
    pub line: usize,
    /// What it says.
    pub row: T,
}

/// A line that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Line of the file, counted from 1 (the header).
    pub line: usize,
    /// Why.
    pub why: Reason,
}

/// Why a line was left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The header is not the expected one; then nothing else is read.
    #[error("the header must be `{expected}`, not `{found}`")]
    Header {
        /// The columns.
        expected: &'static str,
        /// The first line.
        found: String,
    },
    /// Another number of fields, or not readable as CSV.
    #[error("not a row of {0} fields")]
    Fields(usize),
    /// A value that cannot be read.
    #[error("{column}: write {expected}")]
    Value {
        /// The column.
        column: &'static str,
        /// What it should be.
        expected: String,
    },
    /// The key was already on an earlier line.
    #[error("the {column} is already on line {first}")]
    Repeated {
        /// The column of the key.
        column: &'static str,
        /// That line.
        first: usize,
    },
    /// It names what is not in the store.
    #[error("{column}: there is no {what} here")]
    Unknown {
        /// The column.
        column: &'static str,
        /// What it names.
        what: &'static str,
    },
    /// A row of this key was taken in before and said something else.
    #[error("{column}: taken in before with other values; a vacancy is changed in the office, not by a list")]
    Differs {
        /// The column of the key.
        column: &'static str,
    },
}

/// Reads a list: `row` answers the key of a row, which may stand once, and what it says.
fn read<K: Eq + Hash, T>(
    text: &str,
    header: &'static str,
    row: impl Fn(&Fields<'_>) -> Result<(K, T), Reason>,
) -> Read<T> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or("");
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records();
    let found = match records.next() {
        Some(Ok(record)) => record.iter().map(str::trim).collect::<Vec<_>>().join(","),
        _ => String::new(),
    };
    let mut read = Read { rows: Vec::new(), rejected: Vec::new() };
    if found != header {
        read.rejected.push(Rejected { line: 1, why: Reason::Header { expected: header, found } });
        return read;
    }
    let columns: Vec<&'static str> = header.split(',').collect();
    let key_column = columns.first().copied().unwrap_or_default();
    let mut seen: HashMap<K, usize> = HashMap::new();
    let (mut line, mut lines) = (1, Lines { text, at: 0, line: 1 });
    for record in records {
        line = record.as_ref().ok().and_then(|record| lines.of(record)).unwrap_or(line + 1);
        let record = record.map_err(|_unreadable| Reason::Fields(columns.len()));
        let parsed = record.and_then(|record| row(&Fields::of(&columns, &record)?));
        let once = parsed.and_then(|(key, row)| match seen.get(&key) {
            Some(&first) => Err(Reason::Repeated { column: key_column, first }),
            None => {
                seen.insert(key, line);
                Ok(row)
            }
        });
        match once {
            Ok(row) => read.rows.push(Line { line, row }),
            Err(why) => read.rejected.push(Rejected { line, why }),
        }
    }
    read
}

/// Lines of a text, counted as its records come; the reader counts a record from the empty lines before it.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, record: &csv::StringRecord) -> Option<usize> {
        let begins = usize::try_from(record.position()?.byte()).ok()?;
        let bytes = self.text.as_bytes();
        let empty = bytes.get(begins..)?.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = bytes.get(self.at..begins + empty)?;
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = begins + empty;
        Some(self.line)
    }
}

#[cfg(test)]
mod tests;
