//! Coming in and going out. A session is 256 bits of chance in the person's browser, known here by their hash.

use rand::CryptoRng;
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::password;
use super::{OfficeError, audit};
use crate::domain::clock::Micros;
use crate::domain::limits::{OFFICE_DAY, OFFICE_IDLE, OFFICE_SEEN, SIGN_IN_LOCK, SIGN_IN_TRIES};
use crate::domain::staff::Deed;
use crate::store::staff::{self, Staff, Try};
use crate::store::staff_sessions::{self, NewSession, Session};
use crate::store::vault::{IndexKind, Vault};
use crate::store::{Db, Tx};

const BYTES: usize = 32;

/// What a browser is known by.
#[derive(Clone)]
pub struct Token([u8; BYTES]);

impl Token {
    /// A new one.
    pub fn new(random: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; BYTES];
        random.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// Reads 64 hex digits; anything else is `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; BYTES];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The 64 hex digits, for the cookie alone.
    #[must_use]
    pub fn expose(&self) -> String {
        hex::encode(self.0)
    }

    /// What the store knows it by.
    fn hash(&self) -> String {
        hex::encode(Sha256::digest(self.0))
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(redacted)")
    }
}

/// What came of a name and a password.
#[derive(Debug)]
pub enum SignIn {
    /// They are right.
    Done(Token, Box<Staff>),
    /// They do not belong together, or nobody has the name: which, is not told.
    Wrong,
    /// Too many wrong ones; till then the right one is not looked at either.
    Locked(Micros),
    /// They are right, and the person is shut out.
    Disabled,
}

/// Looks at a name and a password. `fresh`: the token of the session that may begin, and what its forms carry.
///
/// # Errors
/// The store; the machine could not hash.
pub async fn sign_in(
    db: &Db,
    vault: &Vault,
    (name, password): (&str, SecretString),
    fresh: [Token; 2],
    now: Micros,
) -> Result<SignIn, OfficeError> {
    let index = name_index(vault, name);
    let mut tx = db.write().await?;
    let attempt = staff::begin_try(&mut tx, &index, now, (SIGN_IN_TRIES, SIGN_IN_LOCK)).await?;
    let staff = staff::by_name(&mut tx, name).await?;
    tx.commit().await?;
    if let Try::Locked(until) = attempt {
        return Ok(SignIn::Locked(until));
    }
    let fits = password::fits(password, staff.as_ref().map(|staff| staff.password_hash.as_str())).await?;
    match (staff.filter(|_| fits), attempt) {
        (Some(staff), _) if staff.disabled_at.is_some() => Ok(SignIn::Disabled),
        (Some(staff), _) => begin(db, vault, staff, fresh, now).await,
        (None, Try::Last(until)) => {
            let mut tx = db.write().await?;
            if let Some(staff) = staff::by_name(&mut tx, name).await? {
                audit::note(&mut tx, vault, None, Deed::LockOut, Some(staff.id.as_str()), now).await?;
            }
            tx.commit().await?;
            Ok(SignIn::Locked(until))
        }
        (None, _) => Ok(SignIn::Wrong),
    }
}

async fn begin(
    db: &Db,
    vault: &Vault,
    staff: Staff,
    [token, csrf]: [Token; 2],
    now: Micros,
) -> Result<SignIn, OfficeError> {
    let mut tx = db.write().await?;
    staff::forgive(&mut tx, &name_index(vault, &staff.name)).await?;
    let new = NewSession {
        token_hash: &token.hash(),
        staff: &staff.id,
        csrf: &csrf.expose(),
        expires_at: now.plus(OFFICE_DAY),
    };
    staff_sessions::insert(&mut tx, &new, now).await?;
    audit::note(&mut tx, vault, Some(&staff.id), Deed::SignIn, None, now).await?;
    tx.commit().await?;
    Ok(SignIn::Done(token, Box::new(staff)))
}

/// Who has this token, if their session still stands; nothing is noted.
///
/// # Errors
/// The store.
pub async fn peek(db: &Db, token: &Token, now: Micros) -> Result<Option<Session>, OfficeError> {
    let mut tx = db.read().await?;
    let found = staff_sessions::find(&mut tx, &token.hash(), now.minus(OFFICE_IDLE), now).await?;
    tx.rollback().await?;
    Ok(found)
}

/// The same, and notes that the session is used.
///
/// # Errors
/// The store.
pub async fn find(db: &Db, token: &Token, now: Micros) -> Result<Option<Session>, OfficeError> {
    let (hash, found) = (token.hash(), peek(db, token, now).await?);
    if found.as_ref().is_some_and(|session| now.since(session.seen_at) > OFFICE_SEEN) {
        let mut tx = db.write().await?;
        staff_sessions::touch(&mut tx, &hash, now).await?;
        tx.commit().await?;
    }
    Ok(found)
}

/// Whether a form carries what its session gave it.
#[must_use]
pub fn is_own_form(session: &Session, carried: &str) -> bool {
    session.csrf.as_bytes().ct_eq(carried.as_bytes()).into()
}

/// Ends a session.
///
/// # Errors
/// The store.
pub async fn sign_out(
    tx: &mut Tx,
    vault: &Vault,
    (token, staff): (&Token, &Staff),
    now: Micros,
) -> Result<(), OfficeError> {
    if staff_sessions::end(tx, &token.hash()).await? {
        audit::note(tx, vault, Some(&staff.id), Deed::SignOut, None, now).await?;
    }
    Ok(())
}

/// What the tries under a name are found by.
#[must_use]
pub fn name_index(vault: &Vault, name: &str) -> String {
    vault.index(IndexKind::Limit, format!("office {name}").as_bytes())
}
