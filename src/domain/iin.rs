//! The IIN (ЖСН, ИИН): the 12-digit number of a person. Source: domain.md 2.

mod soft;

#[cfg(test)]
mod tests;

pub use soft::SoftDoubt;

use super::digits::{Found, ascii_digit, only_run};
use super::person::Sex;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number with the form of a person's IIN and a right check digit. That such a person exists only a register can say.
///
/// About one wrong digit in eleven passes the check (domain.md 2.2), so the birth date is always shown back.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iin([u8; 12]);

/// Why a text is not an IIN (the hard checks of domain.md 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IinFault {
    /// Not twelve digits.
    #[error("an IIN has 12 digits, typed: {typed}")]
    Length {
        /// How many digits were typed.
        typed: usize,
    },
    /// A letter stands among the digits, such as О for 0.
    #[error("a letter among the digits")]
    Letters,
    /// Twelve times the same digit.
    #[error("all digits are equal")]
    AllEqual,
    /// The check digit does not fit: a digit is mistyped.
    #[error("the check digit does not fit")]
    Checksum,
    /// The number has the form of a company's BIN (fifth digit 4, 5 or 6).
    #[error("this is the number of a company")]
    Company,
}

impl Iin {
    /// Reads an IIN: with spaces, dashes, digits of other alphabets, inside a sentence (the only number of 12 digits).
    ///
    /// # Errors
    /// The first hard check of domain.md 2.3 that fails. A wrong check digit is told before the form of a company's number.
    pub fn parse(text: &str) -> Result<Self, IinFault> {
        let digits = match only_run(text, 12) {
            Found::One(digits) => digits,
            Found::None { .. } if has_letter_among_digits(text) => return Err(IinFault::Letters),
            Found::None { longest } => return Err(IinFault::Length { typed: longest }),
            Found::Many { typed } => return Err(IinFault::Length { typed }),
        };
        let mut iin = [0u8; 12];
        iin.copy_from_slice(digits.as_bytes());
        if iin.iter().all(|digit| *digit == iin[0]) {
            return Err(IinFault::AllEqual);
        }
        if check_digit(&iin) != Some(iin[11]) {
            return Err(IinFault::Checksum);
        }
        if matches!(iin[4], b'4'..=b'6') {
            return Err(IinFault::Company);
        }
        Ok(Self(iin))
    }

    /// A made-up IIN for the demo and tests. `None` if the year is outside 1800-2099, the serial has more than four
    /// digits, or both passes give 10 (no such number can exist; take the next serial).
    pub fn make(birth: NaiveDate, sex: Sex, serial: u16) -> Option<Self> {
        let century = u8::try_from((birth.year().checked_sub(1800)?).div_euclid(100)).ok().filter(|c| *c < 3)?;
        let seventh = century * 2 + if sex == Sex::Male { 1 } else { 2 };
        if serial > 9999 {
            return None;
        }
        let first = format!("{}{seventh}{serial:04}0", birth.format("%y%m%d"));
        let mut iin = [0u8; 12];
        iin.copy_from_slice(first.as_bytes());
        iin[11] = check_digit(&iin)?;
        Some(Self(iin))
    }

    /// The twelve digits. For registers and the store only: never for a log, never for a chat.
    pub fn digits(&self) -> &str {
        std::str::from_utf8(&self.0).expect("an IIN holds ASCII digits only")
    }

    /// The last four digits.
    pub fn last4(&self) -> &str {
        &self.digits()[8..]
    }

    /// What may be shown: the first eight digits hidden, since they hold the birth date (domain.md 2.6).
    pub fn masked(&self) -> String {
        format!("••••••••{}", self.last4())
    }
}

/// The check digit (as ASCII) of the first eleven digits; `None` if both passes give 10 (domain.md 2.2).
fn check_digit(iin: &[u8; 12]) -> Option<u8> {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let remainder = |weights: [u32; 11]| {
        iin.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum::<u32>() % 11
    };
    let rest = [FIRST, SECOND].into_iter().map(remainder).find(|rest| *rest != 10)?;
    Some(b'0' + rest as u8)
}

/// A word that mixes at least five digits with letters, or a short word of both beside a number that lacks a few.
fn has_letter_among_digits(text: &str) -> bool {
    let all = text.chars().filter(|c| ascii_digit(*c).is_some()).count();
    (6..=14).contains(&all)
        && text.split_whitespace().any(|word| {
            let digits = word.chars().filter(|c| ascii_digit(*c).is_some()).count();
            let letters = word.chars().filter(|c| ascii_digit(*c).is_none() && c.is_alphabetic()).count();
            digits > letters && letters > 0
        })
}

impl TryFrom<String> for Iin {
    type Error = IinFault;

    fn try_from(text: String) -> Result<Self, IinFault> {
        Self::parse(&text)
    }
}

impl From<Iin> for String {
    fn from(iin: Iin) -> Self {
        iin.digits().to_owned()
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iin(••••••••••••)")
    }
}
