//! The six-digit code of an SMS, read out of what people type around it.

use super::digits::{Found, only_run};
use std::fmt;
use subtle::ConstantTimeEq;

/// How many digits a code has.
pub const OTP_DIGITS: usize = 6;

/// A typed code. Secret: shown in no log, compared in constant time.
#[derive(Clone)]
pub struct Otp(String);

impl Otp {
    /// The only six-digit number in a text: "код 123 456", "123-456", "123456 мынау". `None` if there is none or more than one.
    pub fn parse(text: &str) -> Option<Self> {
        match only_run(text, OTP_DIGITS) {
            Found::One(digits) => Some(Self(digits)),
            Found::None { .. } | Found::Many { .. } => None,
        }
    }

    /// The code of a number below a million, with its leading zeros.
    pub fn from_number(number: u32) -> Self {
        Self(format!("{:06}", number % 1_000_000))
    }

    /// The six digits, for the SMS itself.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Otp {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for Otp {}

impl fmt::Debug for Otp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Otp(••••••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_in_what_people_type() {
        for text in ["123456", "код 123 456", "123-456", " 12 34 56 ", "Код: 123456.", "١٢٣٤٥٦", "123456 123456"]
        {
            assert_eq!(Otp::parse(text).as_ref().map(Otp::digits), Some("123456"), "{text}");
        }
        for text in ["", "12345", "1234567", "12345o", "код", "123456, 654321"] {
            assert_eq!(Otp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_keeps_its_zeros_and_its_secret() {
        let code = Otp::from_number(42);
        assert_eq!(code.digits(), "000042");
        assert!(!format!("{code:?}").contains("42"));
    }
}
