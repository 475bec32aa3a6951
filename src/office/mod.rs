//! The office: who works here. Accounts of staff, their passwords and sessions, and the audit of what they do.
//!
//! * [`accounts`] adds people, invites them, shuts them out and gives them passwords; [`invitation`] is what an invited person does;
//!   [`password`] hashes.
//! * [`session`] lets people in, knows them again and lets them out; [`codes`] are what is asked for beside the password, and [`totp`] how a
//!   phone makes them.
//! * [`own`] is what people change of their own account.
//! * [`audit`] notes who did what, and proves that nothing was changed.
//! * [`demo`] makes the people of a demo.
//!
//! What a role may do is [`crate::domain::staff`]. Functions that take a transaction leave the commit to the caller; those that hash take
//! the database, since nobody shall wait for a hash within a transaction.

pub mod accounts;
pub mod audit;
pub mod codes;
pub mod demo;
pub mod invitation;
pub mod own;
pub mod password;
pub mod session;
pub mod totp;

use crate::domain::staff::Role;
use crate::store::StoreError;

/// A fault of the office. Never holds a password.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The store failed.
    // Not transparent: whoever looks for an outage finds the store's own error among the causes.
    #[error("the office's rows")]
    Store(#[from] StoreError),
    /// The password cannot be used.
    #[error(transparent)]
    Weak(#[from] password::Weak),
    /// The machine could not hash.
    #[error("a password could not be hashed: {0}")]
    Hash(String),
    /// A phone's secret cannot be used.
    #[error("the secret of a phone: {0}")]
    Totp(String),
    /// The name cannot be signed in with.
    #[error("`{0}` is no name: write 2 to 40 small Latin letters, digits, dots or hyphens, a letter first, as aliya.s")]
    Name(String),
    /// Somebody has the name.
    #[error("`{0}` is taken; `esik staff list` shows who there is, names of people who left stay theirs")]
    Taken(String),
    /// Nobody has the name.
    #[error("nobody is called `{0}`; `esik staff list` shows who there is")]
    Nobody(String),
    /// The person is shut out.
    #[error("`{0}` was shut out; add the person under another name")]
    ShutOut(String),
    /// What the role needs, or cannot have.
    #[error("the role `{0}` {1}")]
    Misplaced(Role, &'static str),
    /// A row of the audit is not as it was written.
    #[error(
        "audit: row {0} is not as it was written, or the one before it is missing; keep this database and compare it with a backup"
    )]
    Broken(i64),
}
