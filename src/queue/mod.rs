//! The queue: children, applications, the place, kindergartens, and the places of the country. Services on the store that the conversation calls.
//!
//! Every function works on the caller's transaction; ids, times and randomness come from the caller. What is personal is sealed
//! under the account's own key, so that erasing the key erases it.

pub mod applications;
pub mod children;
pub mod demo;
pub mod kindergartens;
pub mod places;
pub mod standing;

use crate::store::StoreError;
use crate::store::vault::VaultError;

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
}

impl From<VaultError> for QueueError {
    fn from(fault: VaultError) -> Self {
        Self::Store(fault.into())
    }
}
