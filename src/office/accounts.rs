//! Accounts of staff: given, invited, taken and changed at the command line, by whoever runs the program. There is no page for it, and no
//! default password.

use super::OfficeError;
use super::audit;
use super::codes;
use super::password::{self, Password};
use super::session::Token;
use super::totp::Secret;
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::limits::INVITATION_KEEP;
use crate::domain::place::PlaceCode;
use crate::domain::staff::{Deed, PassKind, Role};
use crate::store::staff::{self, Staff, Workplace};
use crate::store::staff_passes::{self, NewPass};
use crate::store::vault::Vault;
use crate::store::{Db, Tx, staff_sessions, staff_totp};

/// Characters of a name.
const NAME: std::ops::RangeInclusive<usize> = 2..=40;

/// Who shall be added.
#[derive(Debug)]
pub struct NewStaff<'a> {
    /// The name to sign in with.
    pub name: &'a str,
    /// What the person is.
    pub role: Role,
    /// Where a department or an auditor works; the caller has seen that there is such a place.
    pub place: Option<PlaceCode>,
    /// For which kindergarten the person works.
    pub kindergarten: Option<Workplace>,
}

/// Adds a member of staff.
///
/// # Errors
/// The name, the password, what the role needs; the name is taken; the store.
pub async fn add(
    db: &Db,
    vault: &Vault,
    new: NewStaff<'_>,
    password: &Password,
    now: Micros,
) -> Result<StaffId, OfficeError> {
    let mut staff = row(new, now)?;
    staff.password_hash = password::hash(password, &mut rand::rng()).await?;
    let mut tx = db.write().await?;
    if !staff::insert(&mut tx, &staff).await? {
        return Err(OfficeError::Taken(staff.name));
    }
    audit::note(&mut tx, vault, None, Deed::ManageStaff, Some(staff.id.as_str()), now).await?;
    tx.commit().await?;
    Ok(staff.id)
}

/// Somebody without a password.
fn row(new: NewStaff<'_>, now: Micros) -> Result<Staff, OfficeError> {
    Ok(Staff {
        id: StaffId::new(now, &mut rand::rng()),
        name: readable(new.name)?,
        role: new.role,
        place: placed(&new)?,
        password_hash: String::new(),
        kindergarten: new.kindergarten.map(|kindergarten| kindergarten.id),
        language: None,
        created_at: now,
        disabled_at: None,
    })
}

/// Adds a member of staff who chooses a password by invitation; answers what the link to it holds, to be told once.
///
/// # Errors
/// The name, what the role needs; the name is taken; the store.
pub async fn add_invited(
    tx: &mut Tx,
    vault: &Vault,
    new: NewStaff<'_>,
    now: Micros,
) -> Result<(Token, Role), OfficeError> {
    let staff = row(new, now)?;
    if !staff::insert(tx, &staff).await? {
        return Err(OfficeError::Taken(staff.name));
    }
    audit::note(tx, vault, None, Deed::ManageStaff, Some(staff.id.as_str()), now).await?;
    invite(tx, vault, &staff.name, now).await
}

/// Invites somebody who is known: another password, another phone. From now on nothing else opens: neither the password nor the phone of
/// before, nor an older invitation, nor where they are signed in.
///
/// # Errors
/// Nobody has the name, or the person is shut out; the store.
pub async fn invite(tx: &mut Tx, vault: &Vault, name: &str, now: Micros) -> Result<(Token, Role), OfficeError> {
    let staff = known(tx, name).await?;
    if staff.disabled_at.is_some() {
        return Err(OfficeError::ShutOut(staff.name));
    }
    staff::set_password(tx, &staff.id, "").await?;
    staff_totp::remove(tx, &staff.id).await?;
    put_out(tx, vault, &staff).await?;
    let token = Token::new(&mut rand::rng());
    let hash = token.hash();
    let secret = codes::seal(vault, staff_passes::SECRET, &hash, &Secret::new(&mut rand::rng()));
    let pass = NewPass {
        token_hash: &hash,
        staff: &staff.id,
        kind: PassKind::Invitation,
        secret: Some(secret),
        expires_at: now.plus(INVITATION_KEEP),
    };
    staff_passes::insert(tx, &pass, now).await?;
    audit::note(tx, vault, None, Deed::Invite, Some(staff.id.as_str()), now).await?;
    Ok((token, staff.role))
}

/// Ends where a person is signed in or half-way in, and opens a locked name.
async fn put_out(tx: &mut Tx, vault: &Vault, staff: &Staff) -> Result<(), OfficeError> {
    staff::forgive(tx, &super::session::name_index(vault, &staff.name)).await?;
    staff_passes::end_all(tx, &staff.id).await?;
    staff_sessions::end_all(tx, &staff.id).await?;
    Ok(())
}

/// The name as it is kept.
fn readable(name: &str) -> Result<String, OfficeError> {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    let good =
        NAME.contains(&name.len()) && name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(fine);
    good.then(|| name.to_owned()).ok_or_else(|| OfficeError::Name(name.to_owned()))
}

/// Where the person works.
fn placed(new: &NewStaff<'_>) -> Result<Option<PlaceCode>, OfficeError> {
    match (new.role, &new.kindergarten, &new.place) {
        (Role::Kindergarten, Some(kindergarten), None) => Ok(Some(kindergarten.place.clone())),
        (Role::Kindergarten, None, _) => {
            Err(OfficeError::Misplaced(new.role, "needs --kindergarten CODE: its number in the department's list"))
        }
        (Role::Kindergarten, Some(_), Some(_)) => {
            Err(OfficeError::Misplaced(new.role, "works where its kindergarten is: leave --place out"))
        }
        (_, Some(_), _) => Err(OfficeError::Misplaced(new.role, "works for no kindergarten: leave --kindergarten out")),
        (_, None, place) => Ok(place.clone()),
    }
}

/// Shuts a member of staff out, at once: also where they are signed in. `false`: shut out before.
///
/// # Errors
/// Nobody has the name; the store.
pub async fn disable(tx: &mut Tx, vault: &Vault, name: &str, now: Micros) -> Result<bool, OfficeError> {
    let staff = known(tx, name).await?;
    let done = staff::disable(tx, &staff.id, now).await?;
    put_out(tx, vault, &staff).await?;
    if done {
        audit::note(tx, vault, None, Deed::ManageStaff, Some(staff.id.as_str()), now).await?;
    }
    Ok(done)
}

/// Gives a member of staff another password. Whoever is signed in with the old one is not any more, a locked name opens, and an invitation
/// is void. A phone that makes codes stays.
///
/// # Errors
/// Nobody has the name, or the person is shut out; the store.
pub async fn set_password(
    db: &Db,
    vault: &Vault,
    name: &str,
    password: &Password,
    now: Micros,
) -> Result<(), OfficeError> {
    let hash = password::hash(password, &mut rand::rng()).await?;
    let mut tx = db.write().await?;
    let staff = known(&mut tx, name).await?;
    if staff.disabled_at.is_some() {
        return Err(OfficeError::ShutOut(staff.name));
    }
    staff::set_password(&mut tx, &staff.id, &hash).await?;
    put_out(&mut tx, vault, &staff).await?;
    audit::note(&mut tx, vault, None, Deed::ManageStaff, Some(staff.id.as_str()), now).await?;
    tx.commit().await?;
    Ok(())
}

async fn known(tx: &mut Tx, name: &str) -> Result<Staff, OfficeError> {
    staff::by_name(tx, name).await?.ok_or_else(|| OfficeError::Nobody(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_small_and_latin() {
        for name in ["aliya", "aliya.s", "a2", "zh-askar"] {
            assert_eq!(readable(name).unwrap(), name);
        }
        for name in ["", "a", "Aliya", "әлия", "aliya s", "2a", ".a", "<b>", &"a".repeat(41)] {
            assert!(readable(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_role_has_what_it_needs_and_no_more() {
        let place = PlaceCode::parse("750000000");
        let new =
            |role, place: &Option<PlaceCode>| NewStaff { name: "x", role, place: place.clone(), kindergarten: None };
        assert_eq!(placed(&new(Role::Department, &place)).unwrap(), place);
        assert_eq!(placed(&new(Role::Auditor, &None)).unwrap(), None);
        assert!(placed(&new(Role::Kindergarten, &place)).is_err());
    }
}
