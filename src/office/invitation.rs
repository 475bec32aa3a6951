//! Taking an invitation: a password of one's own, then a phone that makes codes. Looking at it uses nothing up, since messengers look at
//! links too; what was done with it is there when the page is opened again.

use super::codes::{self, RecoveryCodes};
use super::password::{self, Password};
use super::session::{self, Token};
use super::totp::Secret;
use super::{OfficeError, audit};
use crate::domain::clock::Micros;
use crate::domain::otp::Otp;
use crate::domain::staff::{Deed, PassKind};
use crate::store::staff::{self, Staff};
use crate::store::staff_passes::{self, Chosen, Pass};
use crate::store::vault::Vault;
use crate::store::{Db, Tx};

/// An invitation that holds.
#[derive(Debug)]
pub struct Invitation {
    /// Whose it is.
    pub staff: Staff,
    /// What the phone shall share with us.
    pub secret: Secret,
    /// The hash of the password, once it is chosen.
    pub chosen: Option<Chosen>,
}

/// What came of taking an invitation.
#[derive(Debug)]
pub enum Taken {
    /// The person is in, by this session; recovery codes to be shown once, where there is a phone.
    Done(Token, Option<RecoveryCodes>),
    /// The phone's code is wrong.
    Wrong,
    /// It has ended, is taken, or a newer one is there; or no password is chosen yet.
    Over,
}

/// The invitation of a token.
///
/// # Errors
/// The store, or a secret of another master key.
pub async fn find(tx: &mut Tx, vault: &Vault, token: &Token, now: Micros) -> Result<Option<Invitation>, OfficeError> {
    let hash = token.hash();
    match staff_passes::find(tx, &hash, PassKind::Invitation, now).await? {
        Some(Pass { staff, secret: Some(sealed), chosen }) => {
            let secret = codes::open(vault, staff_passes::SECRET, &hash, &sealed)?;
            Ok(Some(Invitation { staff, secret, chosen }))
        }
        _ => Ok(None),
    }
}

/// Keeps the password that the person has chosen; it opens nothing before the invitation is taken.
///
/// # Errors
/// The store; the machine could not hash.
pub async fn choose(db: &Db, token: &Token, password: &Password) -> Result<(), OfficeError> {
    let hashing = password::hash(password, &mut rand::rng());
    let hash = hashing.await?;
    let mut tx = db.write().await?;
    staff_passes::choose(&mut tx, &token.hash(), &hash).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an invitation with the first code of the phone, or without a phone (`None`), and lets the person in. Wrong codes are not counted:
/// whoever sees the page sees the secret. `fresh`: the token of the session, and what its forms carry.
///
/// # Errors
/// The store.
pub async fn take(
    db: &Db,
    vault: &Vault,
    (token, code): (&Token, Option<&str>),
    [fresh, csrf]: [Token; 2],
    now: Micros,
) -> Result<Taken, OfficeError> {
    let mut tx = db.write().await?;
    let Some(Invitation { staff, secret, chosen: Some(Chosen(chosen)) }) = find(&mut tx, vault, token, now).await?
    else {
        tx.rollback().await?;
        return Ok(Taken::Over);
    };
    let step = match code.map(Otp::parse) {
        None => None,
        Some(code) => match code.map(|code| secret.step_of(&code, now)).transpose()?.flatten() {
            Some(step) => Some(step),
            None => {
                tx.rollback().await?;
                return Ok(Taken::Wrong);
            }
        },
    };
    staff::set_password(&mut tx, &staff.id, &chosen).await?;
    staff_passes::end_all(&mut tx, &staff.id).await?;
    audit::note(&mut tx, vault, Some(&staff.id), Deed::TakeInvitation, None, now).await?;
    let codes = match step {
        Some(step) => Some(codes::set_up(&mut tx, vault, (&staff.id, &secret, step), now).await?),
        None => None,
    };
    session::begin(&mut tx, vault, &staff, (&fresh, &csrf), now).await?;
    tx.commit().await?;
    Ok(Taken::Done(fresh, codes))
}
