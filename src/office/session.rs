//! Coming in and going out. A session is 256 bits of chance in the person's browser, known here by their hash.

use rand::CryptoRng;
use secrecy::SecretString;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::codes::{self, Typed};
use super::password;
use super::{OfficeError, audit};
use crate::domain::clock::Micros;
use crate::domain::limits::{CODE_WAIT, OFFICE_DAY, OFFICE_IDLE, OFFICE_SEEN, SIGN_IN_LOCK, SIGN_IN_TRIES};
use crate::domain::staff::{Deed, PassKind};
use crate::store::staff::{self, Staff, Try};
use crate::store::staff_passes::{self, NewPass};
use crate::store::staff_sessions::{self, NewSession, Session};
use crate::store::vault::{IndexKind, Vault};
use crate::store::{Db, Tx, staff_totp};

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
    pub(super) fn hash(&self) -> String {
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
    /// They are right, and a code is asked for too: by this pass, which opens nothing else.
    Code(Token, Box<Staff>),
    /// They do not belong together, or nobody has the name: which, is not told.
    Wrong,
    /// Too many wrong ones; till then the right one is not looked at either.
    Locked(Micros),
    /// They are right, and the person is shut out.
    Disabled,
}

/// What came of a code.
#[derive(Debug)]
pub enum CodeStep {
    /// It is right; so many recovery codes are left, if it was one.
    Done(Token, Box<Staff>, Option<i64>),
    /// It is wrong, or was taken before.
    Wrong,
    /// Too many wrong ones.
    Locked(Micros),
    /// The password was right too long ago.
    Over,
}

/// What came of a password.
pub(super) enum Proof {
    /// It is the person's; the try still counts.
    Right(Box<Staff>, Try),
    /// It is not.
    Wrong,
    /// It was not looked at.
    Locked(Micros),
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
    match prove(db, vault, (name, password), now).await? {
        Proof::Wrong => Ok(SignIn::Wrong),
        Proof::Locked(until) => Ok(SignIn::Locked(until)),
        Proof::Right(staff, _) if staff.disabled_at.is_some() => Ok(SignIn::Disabled),
        Proof::Right(staff, attempt) => admit(db, vault, (staff, attempt), fresh, now).await,
    }
}

/// Looks at a name and a password, and counts the try.
pub(super) async fn prove(
    db: &Db,
    vault: &Vault,
    (name, password): (&str, SecretString),
    now: Micros,
) -> Result<Proof, OfficeError> {
    let index = name_index(vault, name);
    let mut tx = db.write().await?;
    let attempt = staff::begin_try(&mut tx, &index, now, (SIGN_IN_TRIES, SIGN_IN_LOCK)).await?;
    let staff = staff::by_name(&mut tx, name).await?;
    tx.commit().await?;
    if let Try::Locked(until) = attempt {
        return Ok(Proof::Locked(until));
    }
    // Whoever is invited and has not chosen a password yet has none.
    let stored = staff.as_ref().map(|staff| staff.password_hash.as_str()).filter(|hash| !hash.is_empty());
    let fits = password::fits(password, stored).await?;
    match (staff.filter(|_| fits), attempt) {
        (Some(staff), _) => Ok(Proof::Right(Box::new(staff), attempt)),
        (None, Try::Last(until)) => {
            let mut tx = db.write().await?;
            if let Some(staff) = staff::by_name(&mut tx, name).await? {
                audit::note(&mut tx, vault, None, Deed::LockOut, Some(staff.id.as_str()), now).await?;
            }
            tx.commit().await?;
            Ok(Proof::Locked(until))
        }
        (None, _) => Ok(Proof::Wrong),
    }
}

/// The password was right: lets the person in, or asks for the code.
async fn admit(
    db: &Db,
    vault: &Vault,
    (staff, attempt): (Box<Staff>, Try),
    [token, csrf]: [Token; 2],
    now: Micros,
) -> Result<SignIn, OfficeError> {
    let mut tx = db.write().await?;
    // While it was hashed, somebody may have taken it away.
    if staff::by_id(&mut tx, &staff.id).await?.is_none_or(|now| now.password_hash != staff.password_hash) {
        tx.rollback().await?;
        return Ok(SignIn::Wrong);
    }
    if staff_totp::find(&mut tx, &staff.id).await?.is_none() {
        begin(&mut tx, vault, &staff, (&token, &csrf), now).await?;
        tx.commit().await?;
        return Ok(SignIn::Done(token, staff));
    }
    staff::take_back(&mut tx, &name_index(vault, &staff.name), attempt).await?;
    let pass = NewPass {
        token_hash: &token.hash(),
        staff: &staff.id,
        kind: PassKind::Code,
        secret: None,
        expires_at: now.plus(CODE_WAIT),
    };
    staff_passes::insert(&mut tx, &pass, now).await?;
    tx.commit().await?;
    Ok(SignIn::Code(token, staff))
}

/// Begins a session, as the last statements of a transaction.
pub(super) async fn begin(
    tx: &mut Tx,
    vault: &Vault,
    staff: &Staff,
    (token, csrf): (&Token, &Token),
    now: Micros,
) -> Result<(), OfficeError> {
    staff::forgive(tx, &name_index(vault, &staff.name)).await?;
    let new = NewSession {
        token_hash: &token.hash(),
        staff: &staff.id,
        csrf: &csrf.expose(),
        expires_at: now.plus(OFFICE_DAY),
    };
    staff_sessions::insert(tx, &new, now).await?;
    audit::note(tx, vault, Some(&staff.id), Deed::SignIn, None, now).await
}

/// Whether a pass waits for its code.
///
/// # Errors
/// The store.
pub async fn waits_for_code(db: &Db, pass: &Token, now: Micros) -> Result<bool, OfficeError> {
    let mut tx = db.read().await?;
    let found = staff_passes::find(&mut tx, &pass.hash(), PassKind::Code, now).await?;
    tx.rollback().await?;
    Ok(found.is_some())
}

/// Looks at the code that a pass waits for: of the phone, or a recovery code. Wrong ones count like wrong passwords.
///
/// # Errors
/// The store.
pub async fn enter_code(
    db: &Db,
    vault: &Vault,
    (pass, typed): (&Token, &str),
    [token, csrf]: [Token; 2],
    now: Micros,
) -> Result<CodeStep, OfficeError> {
    let mut tx = db.write().await?;
    let Some(found) = staff_passes::find(&mut tx, &pass.hash(), PassKind::Code, now).await? else {
        tx.rollback().await?;
        return Ok(CodeStep::Over);
    };
    let staff = found.staff;
    let index = name_index(vault, &staff.name);
    let attempt = staff::begin_try(&mut tx, &index, now, (SIGN_IN_TRIES, SIGN_IN_LOCK)).await?;
    let typed = match attempt {
        Try::Locked(until) => {
            tx.rollback().await?;
            return Ok(CodeStep::Locked(until));
        }
        Try::Open | Try::Last(_) => codes::take(&mut tx, vault, (&staff, typed), now).await?,
    };
    let left = match (typed, attempt) {
        (Typed::Phone, _) => None,
        (Typed::Recovery(left), _) => Some(left),
        (Typed::Wrong, Try::Last(until)) => {
            audit::note(&mut tx, vault, None, Deed::LockOut, Some(staff.id.as_str()), now).await?;
            tx.commit().await?;
            return Ok(CodeStep::Locked(until));
        }
        (Typed::Wrong, _) => {
            tx.commit().await?;
            return Ok(CodeStep::Wrong);
        }
    };
    staff_passes::end(&mut tx, &pass.hash()).await?;
    begin(&mut tx, vault, &staff, (&token, &csrf), now).await?;
    tx.commit().await?;
    Ok(CodeStep::Done(token, Box::new(staff), left))
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
