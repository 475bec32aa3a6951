//! Codes that a phone makes by itself: RFC 6238 with SHA-1, six digits and half-minutes, which is what every app for it knows.

use rand::CryptoRng;
use totp_rs::{Algorithm, Builder, Totp};

use super::OfficeError;
use crate::domain::clock::Micros;
use crate::domain::otp::{OTP_DIGITS, Otp};

/// Whose codes these are, as the app shows it.
const ISSUER: &str = "Esik";
/// Bytes of a secret: as many as the hash has (RFC 4226, 4).
const BYTES: usize = 20;
/// Seconds of a step.
const STEP: u64 = 30;
/// How many steps a phone's clock may be ahead or behind.
const SKEW: u16 = 1;
/// Letters of the secret between spaces, where it is typed in by hand.
const GROUP: usize = 4;

/// What a phone and we share. Wiped when it goes.
#[derive(Debug, Clone)]
pub struct Secret(totp_rs::Secret);

impl Secret {
    /// A new one.
    pub fn new(random: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; BYTES];
        random.fill_bytes(&mut bytes);
        Self(bytes.into())
    }

    /// One that was kept.
    #[must_use]
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }

    /// The bytes, to be sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn codes(&self, name: &str) -> Result<Totp, OfficeError> {
        Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(OTP_DIGITS as u8)
            .with_step_duration(STEP)
            .with_skew(SKEW)
            .with_secret(self.0.clone())
            .with_issuer(Some(ISSUER))
            .with_account_name(name)
            .build()
            .map_err(|error| OfficeError::Totp(error.to_string()))
    }

    /// The step whose code this is, among the present one and its neighbours; `None`: the code is wrong.
    ///
    /// # Errors
    /// What was kept is no secret.
    pub fn step_of(&self, code: &Otp, now: Micros) -> Result<Option<i64>, OfficeError> {
        let seconds = u64::try_from(now.seconds()).unwrap_or(0);
        let step = self.codes("")?.check(code.digits(), seconds);
        Ok(step.and_then(|step| i64::try_from(step).ok()))
    }

    /// What the app reads from the picture: `otpauth://totp/...`.
    ///
    /// # Errors
    /// What was kept is no secret.
    pub fn address(&self, name: &str) -> Result<String, OfficeError> {
        self.codes(name)?.to_url().map_err(|error| OfficeError::Totp(error.to_string()))
    }

    /// The same to be typed in by hand: base32 in groups of four.
    #[must_use]
    pub fn groups(&self) -> String {
        let letters = self.0.to_base32();
        let groups: Vec<&str> = letters.as_bytes().chunks(GROUP).filter_map(|part| str::from_utf8(part).ok()).collect();
        groups.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six of its eight digits.
    const VECTORS: [(i64, &str); 6] = [
        (59, "287082"),
        (1_111_111_109, "081804"),
        (1_111_111_111, "050471"),
        (1_234_567_890, "005924"),
        (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ];

    fn secret() -> Secret {
        Secret::from_bytes(b"12345678901234567890".to_vec())
    }

    fn step_at(code: &str, seconds: i64) -> Option<i64> {
        secret().step_of(&Otp::parse(code).unwrap(), Micros::from_seconds(seconds)).unwrap()
    }

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        for (seconds, code) in VECTORS {
            assert_eq!(step_at(code, seconds), Some(seconds / 30), "{code}");
        }
    }

    #[test]
    fn a_clock_may_go_wrong_by_one_step() {
        let (seconds, code) = VECTORS[3];
        for (ahead, taken) in [(-60, false), (-30, true), (0, true), (30, true), (60, false)] {
            assert_eq!(step_at(code, seconds + ahead).is_some(), taken, "{ahead}");
            assert!(step_at(code, seconds + ahead).is_none_or(|step| step == seconds / 30), "the code's own step");
        }
        assert_eq!(step_at("005925", seconds), None);
    }

    #[test]
    fn an_app_is_told_whose_codes_these_are() {
        let address = secret().address("aliya.s").unwrap();
        assert!(
            address.starts_with("otpauth://totp/Esik:aliya.s?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
            "{address}"
        );
        assert!(address.contains("issuer=Esik"), "{address}");
        assert_eq!(secret().groups(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn secrets_differ_and_are_not_shown_by_accident() {
        let (one, two) = (Secret::new(&mut rand::rng()), Secret::new(&mut rand::rng()));
        assert_ne!(one.bytes(), two.bytes());
        assert_eq!(one.bytes().len(), BYTES);
        assert!(!format!("{:?}", secret()).contains("49"), "{:?}", secret());
        assert!(Secret::from_bytes(b"short".to_vec()).step_of(&Otp::from_number(1), Micros(0)).is_err());
    }
}
