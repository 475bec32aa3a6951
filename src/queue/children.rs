//! Children of an account: added, listed, removed. A child belongs to one account at a time.

use std::fmt;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Micros;
use crate::domain::ethnicity::Ethnicity;
use crate::domain::ids::{AccountId, ChildId};
use crate::domain::iin::Iin;
use crate::domain::limits::MAX_CHILDREN;
use crate::domain::person::{Person, Sex};
use crate::store::children::{self, DETAILS, NewChild, PERSON};
use crate::store::vault::{DataKey, IndexKind, Vault};
use crate::store::{Tx, applications, keys};

use super::QueueError;

/// What the form asks beside the register (domain.md 4.2). Personal: redacted in `Debug`.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Boy or girl.
    pub sex: Sex,
    /// As chosen; nobody has to say.
    pub ethnicity: Ethnicity,
}

impl fmt::Debug for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Details(redacted)")
    }
}

/// A child of an account, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Its id.
    pub id: ChildId,
    /// Who it is.
    pub person: Person,
    /// Sex and ethnicity as the parent gave them.
    pub details: Details,
    /// The age class.
    pub birth_year: i32,
}

/// What came of adding a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// It stands in the account, now or since before.
    Saved(ChildId),
    /// It stands in another account.
    Stranger,
    /// The account has [`MAX_CHILDREN`].
    Full,
}

/// Whose child an IIN is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nobody's.
    Nobody,
    /// A child of this account.
    Mine,
    /// A child of another account.
    Other,
}

/// What came of removing a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// It is gone, or was before.
    Removed,
    /// An active application holds it.
    HasApplication,
}

/// A child to be added.
#[derive(Debug, Clone, Copy)]
pub struct Adding<'a> {
    /// The id it gets.
    pub id: &'a ChildId,
    /// The parent.
    pub account: &'a AccountId,
    /// The register's person.
    pub person: &'a Person,
    /// What the parent said.
    pub details: Details,
}

/// The index a child is found by.
#[must_use]
pub fn index(vault: &Vault, iin: &Iin) -> String {
    vault.index(IndexKind::Iin, iin.digits().as_bytes())
}

/// Whose child this is.
///
/// # Errors
/// The store.
pub async fn whose(tx: &mut Tx, vault: &Vault, account: &AccountId, iin: &Iin) -> Result<Known, QueueError> {
    let found = children::by_iin(tx, &index(vault, iin)).await?;
    Ok(match found {
        None => Known::Nobody,
        Some(child) if child.account == *account => Known::Mine,
        Some(_) => Known::Other,
    })
}

/// Whether the account has as many children as it may.
///
/// # Errors
/// The store.
pub async fn is_full(tx: &mut Tx, account: &AccountId) -> Result<bool, QueueError> {
    let many = usize::try_from(children::count(tx, account).await?).unwrap_or(usize::MAX);
    Ok(many >= MAX_CHILDREN)
}

/// Adds a child, sealed under the account's key. The same child twice is the same child.
///
/// # Errors
/// The store.
pub async fn add(tx: &mut Tx, vault: &Vault, adding: Adding<'_>, now: Micros) -> Result<Added, QueueError> {
    let iin_index = index(vault, &adding.person.iin);
    if let Some(child) = children::by_iin(tx, &iin_index).await? {
        return Ok(if child.account == *adding.account { Added::Saved(child.id) } else { Added::Stranger });
    }
    if is_full(tx, adding.account).await? {
        return Ok(Added::Full);
    }
    let key = keys::find_or_create(tx, vault, adding.account.as_str(), now).await?;
    let row = adding.id.as_str();
    let new = NewChild {
        id: adding.id.clone(),
        account: adding.account.clone(),
        iin_index,
        birth_year: adding.person.birth.year(),
        person: vault.seal_json(&key, PERSON.of(row), adding.person),
        details: vault.seal_json(&key, DETAILS.of(row), &adding.details),
    };
    // Another account may have been quicker.
    let added = children::insert(tx, &new, now).await?;
    Ok(if added { Added::Saved(new.id) } else { Added::Stranger })
}

/// The children of an account, in the order they were added.
///
/// # Errors
/// The store, or a row that does not open.
pub async fn list(tx: &mut Tx, vault: &Vault, account: &AccountId, now: Micros) -> Result<Vec<Child>, QueueError> {
    let rows = children::list(tx, account).await?;
    let Some(key) = keys::find(tx, vault, account.as_str(), now).await? else { return Ok(Vec::new()) };
    rows.into_iter().map(|row| open(vault, &key, row)).collect()
}

/// A child of this account; `None` for another's, a removed one or none at all.
///
/// # Errors
/// The store, or a row that does not open.
pub async fn find(
    tx: &mut Tx,
    vault: &Vault,
    account: &AccountId,
    id: &ChildId,
    now: Micros,
) -> Result<Option<Child>, QueueError> {
    let row = children::find(tx, id).await?.filter(|row| row.account == *account);
    let Some(row) = row else { return Ok(None) };
    let key = keys::find(tx, vault, account.as_str(), now).await?;
    key.map(|key| open(vault, &key, row)).transpose()
}

/// Takes a child out of the account's list; not while an application of it is active.
///
/// # Errors
/// The store.
pub async fn remove(tx: &mut Tx, account: &AccountId, id: &ChildId, now: Micros) -> Result<Removed, QueueError> {
    let mine = children::find(tx, id).await?.is_some_and(|row| row.account == *account);
    if !mine {
        return Ok(Removed::Removed);
    }
    if applications::active_of_child(tx, id).await?.is_some() {
        return Ok(Removed::HasApplication);
    }
    children::remove(tx, id, now).await?;
    Ok(Removed::Removed)
}

fn open(vault: &Vault, key: &DataKey, row: children::Child) -> Result<Child, QueueError> {
    Ok(Child {
        person: vault.open_json(key, PERSON.of(row.id.as_str()), &row.person)?,
        details: vault.open_json(key, DETAILS.of(row.id.as_str()), &row.details)?,
        birth_year: row.birth_year,
        id: row.id,
    })
}
