//! The queue: children, applications, the place in it and why it changed; free places, claims, awards and referrals; and what time brings
//! ([`clock`]). Services on the store that the conversation, the office and the clock work call.
//!
//! Every function works on the caller's transaction; ids, times and randomness come from the caller. What is personal is sealed
//! under the account's own key, so that erasing the key erases it.

pub mod applications;
pub mod bulletins;
pub mod children;
pub mod claims;
pub mod clock;
mod cx;
pub mod demo;
pub mod digest;
pub mod interest;
pub mod kindergartens;
pub mod leave;
pub mod lines;
pub mod notices;
pub mod places;
pub mod referrals;
pub mod rights;
pub mod rules;
pub mod standing;
pub mod subscriptions;
pub mod vacancies;
pub mod vacancy_list;
pub mod wishes;

use crate::domain::application::Refusal;
use crate::domain::notice::NoticeKind;
use crate::store::StoreError;
use crate::store::vault::VaultError;

pub use cx::Cx;

/// A fault of the queue. Never holds personal data.
#[derive(Debug, thiserror::Error)]
pub enum QueueError {
    /// The store failed.
    // Not transparent: whoever looks for an outage finds the store's own error among the causes.
    #[error("the queue's rows")]
    Store(#[from] StoreError),
    /// No number is left for an application of this year.
    #[error("the numbers of the year {0} are used up, or the year has none")]
    Numbers(i32),
    /// A place of the store that cannot be read.
    #[error("the place {0} of the store cannot be read; import the places once more")]
    Place(String),
    /// News that cannot be told.
    #[error("news `{0}` without its fact `{1}`")]
    Fact(NoticeKind, &'static str),
    /// The status does not allow it. Services ask before; so it is a fault of ours, or somebody was quicker.
    #[error("the application does not allow it")]
    Refused(#[from] Refusal),
    /// A set of rules that cannot be read.
    #[error("the rules of {place:?} from {from}: {why}")]
    Rules {
        /// The code of the place; empty: the country.
        place: String,
        /// From which day on.
        from: String,
        /// What is wrong with them.
        why: String,
    },
}

impl From<VaultError> for QueueError {
    fn from(fault: VaultError) -> Self {
        Self::Store(fault.into())
    }
}
