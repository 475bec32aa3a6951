//! What an IIN tells about a person. Only a hint: since 2013 the digits are not tied by law to birth date or sex
//! (domain.md 2.3), so a register always wins over these readings.

use super::Iin;
use crate::domain::person::Sex;
use chrono::{Datelike, NaiveDate};

/// A reason to ask the person to read the number again, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SoftDoubt {
    /// The first six digits are no day of the calendar, or one that is yet to come.
    Date,
    /// The seventh digit is none of 0 to 6.
    SeventhDigit,
}

impl Iin {
    /// The birth date the number tells; `None` if its digits are no date. `today` decides the century where the
    /// seventh digit does not (0: the 2000s if that day has come, else the 1900s).
    pub fn birth_date(&self, today: NaiveDate) -> Option<NaiveDate> {
        match self.seventh() {
            1 | 2 => self.date_in(1800),
            3 | 4 => self.date_in(1900),
            5 | 6 => self.date_in(2000),
            0 => self.nearest_past_date(today),
            _ => None,
        }
    }

    /// The sex the seventh digit tells: odd is male, even female, 0 and 7 to 9 tell nothing.
    pub fn sex(&self) -> Option<Sex> {
        match self.seventh() {
            1 | 3 | 5 => Some(Sex::Male),
            2 | 4 | 6 => Some(Sex::Female),
            _ => None,
        }
    }

    /// The soft checks of domain.md 2.3; empty for most numbers.
    pub fn soft(&self, today: NaiveDate) -> Vec<SoftDoubt> {
        let mut doubts = Vec::new();
        let known = self.seventh() <= 6;
        let date = if known { self.birth_date(today) } else { self.nearest_past_date(today) };
        if date.is_none_or(|date| date > today) {
            doubts.push(SoftDoubt::Date);
        }
        if !known {
            doubts.push(SoftDoubt::SeventhDigit);
        }
        doubts
    }

    fn seventh(&self) -> u32 {
        self.number(6, 7)
    }

    fn number(&self, from: usize, to: usize) -> u32 {
        self.0[from..to].iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    }

    fn date_in(&self, century: i32) -> Option<NaiveDate> {
        let year = century + i32::try_from(self.number(0, 2)).ok()?;
        NaiveDate::from_ymd_opt(year, self.number(2, 4), self.number(4, 6))
    }

    fn nearest_past_date(&self, today: NaiveDate) -> Option<NaiveDate> {
        let century = today.year().div_euclid(100) * 100;
        self.date_in(century).filter(|date| *date <= today).or_else(|| self.date_in(century - 100))
    }
}
