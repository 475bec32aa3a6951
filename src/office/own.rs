//! What people change of their own account, signed in: the password, the phone, their other sessions. The first two ask for the password.

use secrecy::SecretString;

use super::codes::RecoveryCodes;
use super::password::{self, Password};
use super::session::{self, Proof, Token};
use super::totp::Secret;
use super::{OfficeError, audit, codes};
use crate::domain::clock::Micros;
use crate::domain::limits::CODE_WAIT;
use crate::domain::otp::Otp;
use crate::domain::staff::{Deed, PassKind};
use crate::store::staff::{self, Staff};
use crate::store::staff_passes::{self, NewPass, Pass};
use crate::store::vault::Vault;
use crate::store::{Db, staff_sessions, staff_totp};

/// What came of something for which the password is asked.
#[derive(Debug)]
pub enum Own<T> {
    /// It is done.
    Done(T),
    /// The password is wrong.
    Wrong,
    /// Too many wrong ones.
    Locked(Micros),
}

/// Somebody at a page of their own.
#[derive(Debug, Clone, Copy)]
pub struct Me<'a> {
    /// The person.
    pub staff: &'a Staff,
    /// The session they are at the page with.
    pub session: &'a Token,
}

/// Changes the password. All other sessions end.
///
/// # Errors
/// The store; the machine could not hash.
pub async fn change_password(
    db: &Db,
    vault: &Vault,
    me: Me<'_>,
    (old, new): (SecretString, &Password),
    now: Micros,
) -> Result<Own<()>, OfficeError> {
    match session::prove(db, vault, (&me.staff.name, old), now).await? {
        Proof::Wrong => return Ok(Own::Wrong),
        Proof::Locked(until) => return Ok(Own::Locked(until)),
        Proof::Right(..) => {}
    }
    let hashing = password::hash(new, &mut rand::rng());
    let hash = hashing.await?;
    let mut tx = db.write().await?;
    staff::forgive(&mut tx, &session::name_index(vault, &me.staff.name)).await?;
    staff::set_password(&mut tx, &me.staff.id, &hash).await?;
    staff_passes::end_all(&mut tx, &me.staff.id).await?;
    staff_sessions::end_others(&mut tx, &me.staff.id, &me.session.hash()).await?;
    audit::note(&mut tx, vault, Some(&me.staff.id), Deed::ChangePassword, None, now).await?;
    tx.commit().await?;
    Ok(Own::Done(()))
}

/// Offers a secret to a phone; answers the pass under which its first code is waited for.
///
/// # Errors
/// The store; the machine could not hash.
pub async fn offer(
    db: &Db,
    vault: &Vault,
    (me, password): (Me<'_>, SecretString),
    now: Micros,
) -> Result<Own<Token>, OfficeError> {
    match session::prove(db, vault, (&me.staff.name, password), now).await? {
        Proof::Wrong => return Ok(Own::Wrong),
        Proof::Locked(until) => return Ok(Own::Locked(until)),
        Proof::Right(..) => {}
    }
    let token = Token::new(&mut rand::rng());
    let hash = token.hash();
    let secret = codes::seal(vault, staff_passes::SECRET, &hash, &Secret::new(&mut rand::rng()));
    let mut tx = db.write().await?;
    staff::forgive(&mut tx, &session::name_index(vault, &me.staff.name)).await?;
    let pass = NewPass {
        token_hash: &hash,
        staff: &me.staff.id,
        kind: PassKind::Phone,
        secret: Some(secret),
        expires_at: now.plus(CODE_WAIT),
    };
    staff_passes::insert(&mut tx, &pass, now).await?;
    tx.commit().await?;
    Ok(Own::Done(token))
}

/// The secret that was offered to the person under a pass, while it holds.
///
/// # Errors
/// The store, or a secret of another master key.
pub async fn offered(
    db: &Db,
    vault: &Vault,
    (me, pass): (Me<'_>, &Token),
    now: Micros,
) -> Result<Option<Secret>, OfficeError> {
    let hash = pass.hash();
    let mut tx = db.read().await?;
    let found = staff_passes::find(&mut tx, &hash, PassKind::Phone, now).await?;
    tx.rollback().await?;
    match found {
        Some(Pass { staff, secret: Some(sealed), .. }) if staff.id == me.staff.id => {
            codes::open(vault, staff_passes::SECRET, &hash, &sealed).map(Some)
        }
        _ => Ok(None),
    }
}

/// Sets up the phone by its first code, in the place of the one before, and ends all other sessions; answers the recovery codes, to be shown
/// once. `None`: the code is wrong. Wrong ones are not counted: whoever sees the page sees the secret.
///
/// # Errors
/// The store.
pub async fn set_up(
    db: &Db,
    vault: &Vault,
    (me, pass): (Me<'_>, &Token),
    (secret, code): (&Secret, &str),
    now: Micros,
) -> Result<Option<RecoveryCodes>, OfficeError> {
    let Some(step) = Otp::parse(code).map(|code| secret.step_of(&code, now)).transpose()?.flatten() else {
        return Ok(None);
    };
    let mut tx = db.write().await?;
    if !staff_passes::end(&mut tx, &pass.hash()).await? {
        tx.rollback().await?;
        return Ok(None);
    }
    staff_sessions::end_others(&mut tx, &me.staff.id, &me.session.hash()).await?;
    let codes = codes::set_up(&mut tx, vault, (&me.staff.id, secret, step), now).await?;
    tx.commit().await?;
    Ok(Some(codes))
}

/// Since when the person has a phone that makes codes, and how many recovery codes are left.
///
/// # Errors
/// The store.
pub async fn phone(db: &Db, staff: &Staff) -> Result<Option<(Micros, i64)>, OfficeError> {
    let mut tx = db.read().await?;
    let found = match staff_totp::find(&mut tx, &staff.id).await? {
        Some(phone) => Some((phone.since, staff_totp::recovery_left(&mut tx, &staff.id).await?)),
        None => None,
    };
    tx.rollback().await?;
    Ok(found)
}

/// Ends all sessions of the person but this one, and where they are half-way in; answers how many sessions ended.
///
/// # Errors
/// The store.
pub async fn end_others(db: &Db, vault: &Vault, me: Me<'_>, now: Micros) -> Result<u64, OfficeError> {
    let mut tx = db.write().await?;
    staff_passes::end_all(&mut tx, &me.staff.id).await?;
    let ended = staff_sessions::end_others(&mut tx, &me.staff.id, &me.session.hash()).await?;
    audit::note(&mut tx, vault, Some(&me.staff.id), Deed::EndSessions, None, now).await?;
    tx.commit().await?;
    Ok(ended)
}
