//! What a family has turned off.

use crate::domain::clock::Micros;
use crate::domain::ids::AccountId;
use crate::domain::notice::NoticeGroup;
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    IS_MUTED = "SELECT COUNT(*) FROM notice_mutes WHERE account_id = $1 AND kind_group = $2";
    OF = "SELECT kind_group FROM notice_mutes WHERE account_id = $1";
    MUTE = "INSERT INTO notice_mutes (account_id, kind_group, muted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    UNMUTE = "DELETE FROM notice_mutes WHERE account_id = $1 AND kind_group = $2";
    FORGET = "DELETE FROM notice_mutes WHERE account_id = $1";
}

/// Whether a family has turned this off.
///
/// # Errors
/// The database.
pub async fn is_muted(tx: &mut Tx, account: &AccountId, group: NoticeGroup) -> Result<bool, StoreError> {
    let (muted,): (i64,) = fetch_one!(tx, IS_MUTED, account.as_str(), group.code())?;
    Ok(muted > 0)
}

/// All that a family has turned off.
///
/// # Errors
/// The database.
pub async fn of(tx: &mut Tx, account: &AccountId) -> Result<Vec<NoticeGroup>, StoreError> {
    let rows: Vec<(String,)> = fetch_all!(tx, OF, account.as_str())?;
    let at = At { table: "notice_mutes", row: account.as_str() };
    rows.iter().map(|(group,)| at.read("kind_group", group)).collect()
}

/// Turns it off, or on again.
///
/// # Errors
/// The database.
pub async fn set(
    tx: &mut Tx,
    account: &AccountId,
    group: NoticeGroup,
    muted: bool,
    now: Micros,
) -> Result<(), StoreError> {
    if muted {
        execute!(tx, MUTE, account.as_str(), group.code(), now.0)?;
    } else {
        execute!(tx, UNMUTE, account.as_str(), group.code())?;
    }
    Ok(())
}

/// Forgets what a family has turned off (erasure).
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, account: &AccountId) -> Result<(), StoreError> {
    execute!(tx, FORGET, account.as_str())?;
    Ok(())
}
