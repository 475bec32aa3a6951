//! Referrals as those who work with them go through them.

use super::{Referral, Row, columns, read};
use crate::domain::clock::Micros;
use crate::domain::ids::KindergartenId;
use crate::domain::referral::ReferralState;
use crate::store::kindergartens::PlaceRange;
use crate::store::row::limit;
use crate::store::{StoreError, Tx};

statements! {
    OF_PLACES = concat!("SELECT ", columns!(), " FROM referrals WHERE kindergarten_id IN (SELECT k.id FROM kindergartens AS k \
                        WHERE k.place >= $1 AND k.place <= $2) AND ($3 = '' OR state = $3) AND (issued_at < $4 \
                        OR (issued_at = $4 AND id < $5)) ORDER BY issued_at DESC, id DESC LIMIT $6");
    OF_ONE = concat!("SELECT ", columns!(), " FROM referrals WHERE kindergarten_id = $1 AND NOT checking AND ($2 = '' OR state = $2) \
                     AND (issued_at < $3 OR (issued_at = $3 AND id < $4)) ORDER BY issued_at DESC, id DESC LIMIT $5");
}

/// Whose referrals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// Of the kindergartens of these places.
    Places(PlaceRange),
    /// Of this kindergarten, without those whose right is still checked (domain.md 6.1).
    Kindergarten(KindergartenId),
}

/// Referrals, the latest first, behind a moment and id; of a state, or of all.
///
/// # Errors
/// The database.
pub async fn page(
    tx: &mut Tx,
    whose: &Where,
    state: Option<ReferralState>,
    (at, id): (Micros, &str),
    many: u32,
) -> Result<Vec<Referral>, StoreError> {
    let state = state.map_or("", ReferralState::code);
    let rows: Vec<Row> = match whose {
        Where::Places(range) => {
            fetch_all!(tx, OF_PLACES, range.from.as_str(), range.to.as_str(), state, at.0, id, limit(many))?
        }
        Where::Kindergarten(own) => fetch_all!(tx, OF_ONE, own.as_str(), state, at.0, id, limit(many))?,
    };
    read(rows)
}
