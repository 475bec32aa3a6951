//! Passwords: argon2id, hashed beside the threads that serve, a few at once.

use std::sync::LazyLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use rand::{CryptoRng, RngExt};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

use super::OfficeError;
use crate::domain::limits::{HASHES_AT_ONCE, PASSWORD_MAX, PASSWORD_MIN};

/// Letters and digits that are not mistaken for one another when they are read from paper.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// A generated password: four groups of five, some 99 bits.
const GROUPS: usize = 4;
const GROUP: usize = 5;
/// The length of a hash and of its salt in bytes.
const SALT: usize = 16;

static HANDS: Semaphore = Semaphore::const_new(HASHES_AT_ONCE);
/// What is hashed against when nobody has the name, so that it takes as long; no password fits it.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    let (m, t, p) = (Params::DEFAULT_M_COST, Params::DEFAULT_T_COST, Params::DEFAULT_P_COST);
    let (salt, hash) = ("A".repeat(22), "A".repeat(43));
    format!("$argon2id$v=19$m={m},t={t},p={p}${salt}${hash}")
});

/// A password that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// Shorter than [`PASSWORD_MIN`].
    #[error(
        "the password is too short: take 12 characters or more, three or four words are good; or let `--generate` make one"
    )]
    Short,
    /// Longer than [`PASSWORD_MAX`].
    #[error("the password is too long: take at most 128 characters")]
    Long,
}

/// A password that may be given to somebody.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

impl Password {
    /// Reads a password.
    ///
    /// # Errors
    /// Too short or too long.
    pub fn parse(text: &str) -> Result<Self, Weak> {
        match text.chars().count() {
            ..PASSWORD_MIN => Err(Weak::Short),
            PASSWORD_MIN..=PASSWORD_MAX => Ok(Self(text.into())),
            _ => Err(Weak::Long),
        }
    }

    /// A password made by chance.
    pub fn generate(random: &mut impl CryptoRng) -> Self {
        let mut letter = || char::from(LETTERS[random.random_range(0..LETTERS.len())]);
        let groups: Vec<String> = (0..GROUPS).map(|_| (0..GROUP).map(|_| letter()).collect()).collect();
        Self(groups.join("-").into())
    }

    /// The password itself, to be told to its owner once.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// The hash to be stored.
///
/// # Errors
/// The machine could not hash.
// The future holds no chance, so that it may wait on any thread.
pub fn hash<R: CryptoRng>(
    password: &Password,
    random: &mut R,
) -> impl Future<Output = Result<String, OfficeError>> + Send + use<R> {
    let mut salt = [0u8; SALT];
    random.fill_bytes(&mut salt);
    let password = password.clone();
    let work = move || {
        let hash: Result<PasswordHash, _> =
            Argon2::default().hash_password_with_salt(password.expose().as_bytes(), &salt);
        hash.map(|hash| hash.to_string()).map_err(|error| OfficeError::Hash(error.to_string()))
    };
    async move { aside(work).await? }
}

/// Whether a password belongs to a hash; without one it does not, after the same time.
///
/// # Errors
/// The machine could not hash; what is stored is no hash.
pub async fn fits(password: SecretString, stored: Option<&str>) -> Result<bool, OfficeError> {
    if password.expose_secret().chars().count() > PASSWORD_MAX {
        return Ok(false);
    }
    let known = stored.is_some();
    let stored = stored.unwrap_or(&NOBODY).to_owned();
    aside(move || {
        let hash = PasswordHash::new(&stored).map_err(|error| OfficeError::Hash(error.to_string()))?;
        match Argon2::default().verify_password(password.expose_secret().as_bytes(), &hash) {
            Ok(()) => Ok(known),
            Err(argon2::password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(OfficeError::Hash(error.to_string())),
        }
    })
    .await?
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, OfficeError> {
    let _hand = HANDS.acquire().await.map_err(|error| OfficeError::Hash(error.to_string()))?;
    tokio::task::spawn_blocking(work).await.map_err(|error| OfficeError::Hash(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_ones_are_refused_by_characters_and_not_by_bytes() {
        assert_eq!(Password::parse("құпиясөз құ").unwrap_err(), Weak::Short);
        assert!(Password::parse("құпия сөздер").is_ok());
        assert_eq!(Password::parse(&"a".repeat(129)).unwrap_err(), Weak::Long);
    }

    #[test]
    fn generated_ones_differ_and_are_not_shown_by_accident() {
        let (one, two) = (Password::generate(&mut rand::rng()), Password::generate(&mut rand::rng()));
        assert_ne!(one.expose(), two.expose());
        assert_eq!(one.expose().len(), 23);
        assert!(Password::parse(one.expose()).is_ok());
        assert!(!format!("{one:?}").contains(one.expose()));
    }

    #[tokio::test]
    async fn a_hash_knows_its_password_and_nobody_has_none() {
        let password = Password::generate(&mut rand::rng());
        let stored = hash(&password, &mut rand::rng()).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(NOBODY.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "unknown names cost as much");
        assert_eq!(NOBODY.len(), stored.len());
        assert!(fits(password.expose().into(), Some(&stored)).await.unwrap());
        assert!(!fits("another password".into(), Some(&stored)).await.unwrap());
        assert!(!fits(password.expose().into(), None).await.unwrap());
        assert!(fits("x".into(), Some("no hash")).await.is_err());
    }
}
