//! Phone numbers of Kazakhstan, read out of what people type. Source: domain.md 3.

#[cfg(test)]
mod tests;

use super::digits::{ascii_digit, is_invisible, is_separator};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number of Kazakhstan in the form `+77XXXXXXXXX`. Whether it is in use only an SMS can prove.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a phone number of Kazakhstan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneFault {
    /// Nothing that looks like a phone number.
    #[error("not a phone number")]
    NotANumber,
    /// Digits are missing.
    #[error("{missing} digits are missing")]
    TooShort {
        /// How many.
        missing: usize,
    },
    /// There are too many digits.
    #[error("{extra} digits too many")]
    TooLong {
        /// How many.
        extra: usize,
    },
    /// A number of Russia, which shares the code +7.
    #[error("a number of Russia")]
    Russian,
    /// A number of another country.
    #[error("a number of another country")]
    OtherCountry,
}

impl Phone {
    /// Reads a number as people type it (the table of domain.md 3.2), also inside a sentence, a `tel:` or `wa.me` link.
    ///
    /// # Errors
    /// The fault of the longest number in the text, if none of them is one of Kazakhstan.
    pub fn parse(text: &str) -> Result<Self, PhoneFault> {
        let mut worst = (0, PhoneFault::NotANumber);
        for chunk in chunks(text) {
            match chunk.read() {
                Ok(phone) => return Ok(phone),
                Err(fault) if chunk.length() > worst.0 => worst = (chunk.length(), fault),
                Err(_) => {}
            }
        }
        Err(worst.1)
    }

    /// The number in E.164, `+77471234567`: for gateways and the store only.
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The number to show to its owner: `+7 747 123-45-67`.
    pub fn shown(&self) -> String {
        let n = &self.0[2..];
        format!("+7 {} {}-{}-{}", &n[..3], &n[3..6], &n[6..8], &n[8..])
    }

    /// The number for anyone else: `+7 747 •••-••-67`.
    pub fn masked(&self) -> String {
        let n = &self.0[2..];
        format!("+7 {} •••-••-{}", &n[..3], &n[8..])
    }

    /// Whether the prefix is a mobile one (domain.md 3.1); an SMS to others may not arrive.
    pub fn is_mobile(&self) -> bool {
        matches!(
            &self.0[2..5],
            "700"
                | "701"
                | "702"
                | "705"
                | "706"
                | "707"
                | "708"
                | "747"
                | "760"
                | "761"
                | "762"
                | "763"
                | "764"
                | "771"
                | "775"
                | "776"
                | "777"
                | "778"
                | "785"
        )
    }
}

/// Digits that belong together: a plus sign perhaps, and groups as they were typed.
#[derive(Default)]
struct Chunk {
    plus: bool,
    groups: Vec<String>,
}

impl Chunk {
    fn length(&self) -> usize {
        self.groups.iter().map(String::len).sum()
    }

    /// The whole chunk as a number, else any of its groups by itself ("2 87471234567").
    fn read(&self) -> Result<Phone, PhoneFault> {
        let whole = classify(&self.groups.concat(), self.plus);
        if whole.is_ok() || self.groups.len() == 1 {
            return whole;
        }
        self.groups
            .iter()
            .filter(|group| group.len() >= 10)
            .find_map(|group| classify(group, false).ok())
            .ok_or(())
            .or(whole)
    }
}

/// Cuts a text into chunks: a plus sign or any sign that does not stand in phone numbers starts a new one.
fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks = vec![Chunk::default()];
    let mut open = false;
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        let chunk = chunks.last_mut().expect("there is always a last chunk");
        if let Some(digit) = ascii_digit(c) {
            match chunk.groups.last_mut() {
                Some(group) if open => group.push(digit),
                _ => chunk.groups.push(digit.to_string()),
            }
            open = true;
            continue;
        }
        open = false;
        if matches!(c, '+' | '＋') {
            chunks.push(Chunk { plus: true, groups: Vec::new() });
        } else if !(is_separator(c) || matches!(c, '(' | ')' | '.' | '~')) {
            chunks.push(Chunk::default());
        }
    }
    chunks.retain(|chunk| !chunk.groups.is_empty());
    chunks
}

/// The algorithm of domain.md 3.2 on bare digits.
fn classify(digits: &str, plus: bool) -> Result<Phone, PhoneFault> {
    let stripped = if plus { None } else { digits.strip_prefix("00").or_else(|| digits.strip_prefix("810")) };
    let international = plus || stripped.is_some();
    let digits = stripped.unwrap_or(digits);
    let length = digits.len();
    if international {
        return match digits.as_bytes() {
            [b'7', ..] => national(&digits[1..]),
            // "+8 747 ...": the trunk prefix after a plus sign; no country has the code 87.
            [b'8', b'7', ..] => national(&digits[1..]),
            _ if is_foreign(digits) => Err(PhoneFault::OtherCountry),
            _ => Err(PhoneFault::NotANumber),
        };
    }
    if length < 5 {
        return Err(PhoneFault::NotANumber);
    }
    match (digits.as_bytes()[0], length) {
        (b'7' | b'9', 10) => national(digits),
        (b'7', 0..=9) => Err(PhoneFault::TooShort { missing: 10 - length }),
        (b'8', 0..=10) => Err(PhoneFault::TooShort { missing: 11 - length }),
        (b'7' | b'8', _) => national(&digits[1..]),
        (_, 11..) if is_foreign(digits) => Err(PhoneFault::OtherCountry),
        (_, 0..=9) => Err(PhoneFault::TooShort { missing: 10 - length }),
        (_, 12..) => Err(PhoneFault::TooLong { extra: length - 11 }),
        _ => Err(PhoneFault::NotANumber),
    }
}

/// The national part under the code 7, which Kazakhstan (7) shares with Russia (3, 4, 8, 9).
fn national(number: &str) -> Result<Phone, PhoneFault> {
    match number.len() {
        short @ 0..=9 => {
            return Err(PhoneFault::TooShort { missing: 10 - short });
        }
        10 => {}
        long => return Err(PhoneFault::TooLong { extra: long - 10 }),
    }
    match number.as_bytes()[0] {
        b'7' => Ok(Phone(format!("+7{number}"))),
        b'3' | b'4' | b'8' | b'9' => Err(PhoneFault::Russian),
        _ => Err(PhoneFault::NotANumber),
    }
}

/// Whether the numbering plans of the world know these digits as a whole number of another country.
fn is_foreign(digits: &str) -> bool {
    // More than fifteen digits is no number anywhere (E.164).
    digits.len() <= 15 && phonenumber::parse(None, format!("+{digits}")).is_ok_and(|number| number.is_valid())
}

impl TryFrom<String> for Phone {
    type Error = PhoneFault;

    fn try_from(text: String) -> Result<Self, PhoneFault> {
        Self::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(••••)")
    }
}
