//! Codes beside the password: those of the person's phone, and eight for who has not got it.

use rand::{CryptoRng, RngExt};

use super::totp::Secret;
use super::{OfficeError, audit};
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::limits::RECOVERY_CODES;
use crate::domain::otp::Otp;
use crate::domain::staff::Deed;
use crate::store::Tx;
use crate::store::staff::Staff;
use crate::store::staff_totp;
use crate::store::vault::{Column, IndexKind, Sealed, Vault};

/// Letters and digits that are not mistaken for one another when they are read from paper.
const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// Groups of a recovery code: some 59 bits.
const GROUPS: usize = 3;
const GROUP: usize = 4;

/// The codes for who has not got the phone, to be shown once.
pub struct RecoveryCodes(pub Vec<String>);

impl std::fmt::Debug for RecoveryCodes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCodes(redacted)")
    }
}

/// What was typed where a code is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The code of the phone, for the first time.
    Phone,
    /// A recovery code, for the first time; so many are left.
    Recovery(i64),
    /// Neither.
    Wrong,
}

/// Sets up a person's phone; answers the recovery codes, to be shown once. `step`: of the code that proved it, which is taken with it.
///
/// # Errors
/// The store.
pub async fn set_up(
    tx: &mut Tx,
    vault: &Vault,
    (staff, secret, step): (&StaffId, &Secret, i64),
    now: Micros,
) -> Result<RecoveryCodes, OfficeError> {
    let sealed = seal(vault, staff_totp::SECRET, staff.as_str(), secret);
    staff_totp::set(tx, staff, &sealed, step, now).await?;
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(&mut rand::rng())).collect();
    let indexes: Vec<String> = codes.iter().map(|code| recovery_index(vault, staff, code)).collect();
    staff_totp::set_recovery(tx, staff, &indexes).await?;
    audit::note(tx, vault, Some(staff), Deed::SetUpCodes, None, now).await?;
    Ok(RecoveryCodes(codes))
}

/// Takes what was typed, if it is a code of the person that was not taken before.
///
/// # Errors
/// The store, or a secret of another master key.
pub async fn take(
    tx: &mut Tx,
    vault: &Vault,
    (staff, typed): (&Staff, &str),
    now: Micros,
) -> Result<Typed, OfficeError> {
    let Some(phone) = staff_totp::find(tx, &staff.id).await? else { return Ok(Typed::Wrong) };
    if let Some(code) = Otp::parse(typed) {
        let secret = open(vault, staff_totp::SECRET, staff.id.as_str(), &phone.secret)?;
        // Six digits may stand in a recovery code too.
        if let Some(step) = secret.step_of(&code, now)? {
            return Ok(if staff_totp::take(tx, &staff.id, step).await? { Typed::Phone } else { Typed::Wrong });
        }
    }
    if !staff_totp::use_recovery(tx, &staff.id, &recovery_index(vault, &staff.id, typed)).await? {
        return Ok(Typed::Wrong);
    }
    audit::note(tx, vault, Some(&staff.id), Deed::UseRecovery, None, now).await?;
    Ok(Typed::Recovery(staff_totp::recovery_left(tx, &staff.id).await?))
}

/// A secret as it is kept, for its place.
pub(super) fn seal(vault: &Vault, column: Column, row: &str, secret: &Secret) -> Sealed {
    vault.seal(vault.system_key(), column.of(row), secret.bytes())
}

/// A secret that was kept.
pub(super) fn open(vault: &Vault, column: Column, row: &str, sealed: &Sealed) -> Result<Secret, OfficeError> {
    let bytes = vault.open(vault.system_key(), column.of(row), sealed).map_err(crate::store::StoreError::from)?;
    Ok(Secret::from_bytes(bytes))
}

fn recovery_code(random: &mut impl CryptoRng) -> String {
    let mut letter = || char::from(LETTERS[random.random_range(0..LETTERS.len())]);
    let groups: Vec<String> = (0..GROUPS).map(|_| (0..GROUP).map(|_| letter()).collect()).collect();
    groups.join("-")
}

/// What a recovery code is found by, however it was typed.
fn recovery_index(vault: &Vault, staff: &StaffId, typed: &str) -> String {
    let code: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    vault.index(IndexKind::Recovery, format!("{staff} {}", code.to_ascii_lowercase()).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::vault::MasterKey;

    #[test]
    fn a_recovery_code_is_known_however_it_is_typed() {
        let (vault, mut random) = (Vault::new(&MasterKey::new([7; 32])), rand::rng());
        let (staff, other) = (StaffId::new(Micros(0), &mut random), StaffId::new(Micros(1), &mut random));
        let code = recovery_code(&mut random);
        assert_eq!(code.len(), GROUPS * GROUP + GROUPS - 1);
        let index = recovery_index(&vault, &staff, &code);
        for typed in [code.to_uppercase(), code.replace('-', " "), format!(" {} ", code.replace('-', ""))] {
            assert_eq!(recovery_index(&vault, &staff, &typed), index, "{typed}");
        }
        assert_ne!(recovery_index(&vault, &other, &code), index);
        assert_ne!(recovery_index(&vault, &staff, &recovery_code(&mut random)), index);
    }
}
