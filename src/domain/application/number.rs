//! The number of an application that people read out and type: `2026-0001234-7`.
//!
//! Year of filing, number within the year, and a check digit after Damm, which finds every single wrong digit and every
//! swap of neighbours, so that a mistyped number is told from an unknown one.

use crate::domain::digits::{ascii_digit, is_invisible};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number with a right check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ApplicationNumber {
    year: u16,
    sequence: u32,
}

/// A text that is not the number of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotANumber {
    /// Not twelve digits.
    #[error("the number of an application has 12 digits, typed: {typed}")]
    Length {
        /// How many digits were typed.
        typed: usize,
    },
    /// A digit is mistyped.
    #[error("the check digit does not fit")]
    Check,
}

impl ApplicationNumber {
    /// The number of an application: year 2000-2099, sequence 1 to 9,999,999 within it. `None` outside of that.
    pub fn new(year: u16, sequence: u32) -> Option<Self> {
        ((2000..2100).contains(&year) && (1..=9_999_999).contains(&sequence)).then_some(Self { year, sequence })
    }

    /// Year of filing.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Number within the year, from 1.
    pub const fn sequence(self) -> u32 {
        self.sequence
    }

    /// Reads a number; every sign but digits is skipped, so "№ 2026 0001234 7" is fine too.
    ///
    /// # Errors
    /// Not twelve digits, or a wrong check digit.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let digits: String = text.chars().filter(|c| !is_invisible(*c)).filter_map(ascii_digit).collect();
        if digits.len() != 12 {
            return Err(NotANumber::Length { typed: digits.len() });
        }
        if damm(&digits) != 0 {
            return Err(NotANumber::Check);
        }
        let year = digits[..4].parse().map_err(|_| NotANumber::Check)?;
        let sequence = digits[4..11].parse().map_err(|_| NotANumber::Check)?;
        Self::new(year, sequence).ok_or(NotANumber::Check)
    }
}

/// Damm's check over decimal digits: the check digit of a text without one, 0 for a text with a right one.
fn damm(digits: &str) -> u8 {
    /// The totally anti-symmetric quasigroup of order 10 from Damm's thesis (2004).
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    digits.bytes().fold(0, |interim, digit| TABLE[usize::from(interim)][usize::from(digit - b'0')])
}

impl fmt::Display for ApplicationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, sequence) = (self.year, self.sequence);
        write!(f, "{year:04}-{sequence:07}-{}", damm(&format!("{year:04}{sequence:07}")))
    }
}

impl std::str::FromStr for ApplicationNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        Self::parse(text)
    }
}

impl TryFrom<String> for ApplicationNumber {
    type Error = NotANumber;

    fn try_from(text: String) -> Result<Self, NotANumber> {
        Self::parse(&text)
    }
}

impl From<ApplicationNumber> for String {
    fn from(number: ApplicationNumber) -> Self {
        number.to_string()
    }
}
