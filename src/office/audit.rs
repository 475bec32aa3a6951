//! Who did what. Everything that opens or changes something of a family notes it in its own transaction; the notes form a chain.

use super::OfficeError;
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::staff::Deed;
use crate::store::audit::{self, NewDeed, Noted};
use crate::store::vault::Vault;
use crate::store::{Db, Tx};

/// Rows that are proved at once.
const BATCH: u32 = 1_000;

/// Notes a deed in the transaction that does it, as its last statement. `subject`: an id, a code, a number of a document; never a name,
/// an IIN or a phone. `staff`: `None` is whoever runs the program.
///
/// # Errors
/// The store.
pub async fn note(
    tx: &mut Tx,
    vault: &Vault,
    staff: Option<&StaffId>,
    deed: Deed,
    subject: Option<&str>,
    now: Micros,
) -> Result<(), OfficeError> {
    Ok(audit::append(tx, vault, NewDeed { staff, deed, subject }, now).await?)
}

/// Deeds before a number, the latest first; of one person, or of all.
///
/// # Errors
/// The store.
pub async fn newest(tx: &mut Tx, before: i64, of: Option<&StaffId>, most: u32) -> Result<Vec<Noted>, OfficeError> {
    Ok(audit::newest(tx, before, of, most).await?)
}

/// Walks the whole chain; answers how many rows it has.
///
/// # Errors
/// [`OfficeError::Broken`] names the first row that does not fit; the store.
pub async fn verify(db: &Db, vault: &Vault) -> Result<i64, OfficeError> {
    let mut tx = db.read().await?;
    let (last, last_stamp) = audit::end(&mut tx).await?;
    let (mut seq, mut stamp) = (0, String::new());
    loop {
        let rows = audit::after(&mut tx, seq, BATCH).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if !row.follows(seq, &stamp, vault) {
                return Err(OfficeError::Broken(seq + 1));
            }
            (seq, stamp) = (row.seq, row.stamp);
        }
    }
    tx.rollback().await?;
    if (seq, &stamp) == (last, &last_stamp) { Ok(seq) } else { Err(OfficeError::Broken(seq + 1)) }
}
