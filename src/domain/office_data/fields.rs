//! The fields of one row, read by the names of their columns.

use chrono::NaiveDate;

use super::Reason;

/// Characters of a name or an address.
const TEXT_MAX: usize = 200;

/// One row.
pub(super) struct Fields<'a> {
    columns: &'a [&'static str],
    values: Vec<&'a str>,
}

impl<'a> Fields<'a> {
    /// As many values as there are columns.
    pub(super) fn of(columns: &'a [&'static str], record: &'a csv::StringRecord) -> Result<Self, Reason> {
        let values: Vec<&str> = record.iter().map(str::trim).collect();
        if values.len() == columns.len() { Ok(Self { columns, values }) } else { Err(Reason::Fields(columns.len())) }
    }

    fn value(&self, column: &'static str) -> &'a str {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.values.get(at)).copied().unwrap_or_default()
    }

    /// A value that `parse` understands, or the reason with what it should be.
    pub(super) fn read<T>(
        &self,
        column: &'static str,
        expected: &str,
        parse: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, Reason> {
        parse(self.value(column)).ok_or_else(|| Reason::Value { column, expected: expected.to_owned() })
    }

    /// The same where the field may be empty.
    pub(super) fn read_some<T>(
        &self,
        column: &'static str,
        expected: &str,
        parse: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, Reason> {
        if self.value(column).is_empty() {
            return Ok(None);
        }
        self.read(column, expected, parse).map(Some)
    }

    /// A name or an address, its spaces put in order.
    pub(super) fn text(&self, column: &'static str) -> Result<String, Reason> {
        self.read(column, "1 to 200 characters", tidy)
    }

    /// The same, or nothing.
    pub(super) fn text_some(&self, column: &'static str) -> Result<Option<String>, Reason> {
        self.read_some(column, "up to 200 characters", tidy)
    }

    /// One of a list of codes.
    pub(super) fn one_of<T: Copy>(
        &self,
        column: &'static str,
        all: &[T],
        code: impl Fn(T) -> &'static str,
    ) -> Result<T, Reason> {
        let wanted = self.value(column);
        all.iter().copied().find(|one| code(*one) == wanted).ok_or_else(|| Reason::Value {
            column,
            expected: format!("one of {}", all.iter().map(|one| code(*one)).collect::<Vec<_>>().join(", ")),
        })
    }

    /// A day.
    pub(super) fn day_some(&self, column: &'static str) -> Result<Option<NaiveDate>, Reason> {
        self.read_some(column, "a day as 2026-01-31 or 31.01.2026", day)
    }
}

fn tidy(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=TEXT_MAX).contains(&text.chars().count()) && !text.chars().any(char::is_control);
    fits.then_some(text)
}

fn day(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d.%m.%Y"].iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

/// Minutes after midnight of "7:30" or "07:30"; "24:00" is the end of the day.
pub(super) fn clock(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two = |part: &str, least: usize| {
        (part.len() >= least && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u16>().ok())
            .flatten()
    };
    let (hours, minutes) = (two(hours, 1)?, two(minutes, 2)?);
    (minutes < 60).then_some(hours * 60 + minutes).filter(|minutes| *minutes <= 24 * 60)
}

/// A whole number that may be parted by spaces: "20 800".
pub(super) fn whole(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// The age class of children who may go to a kindergarten.
pub(super) fn birth_year(text: &str) -> Option<i32> {
    let year = text.parse().ok()?;
    (text.len() == 4 && (2000..2100).contains(&year)).then_some(year)
}
