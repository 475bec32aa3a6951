//! The data key of each owner (a contact, later an account). Destroying the row erases all that was sealed under it.

use std::collections::HashMap;
use std::time::Duration;

use crate::domain::clock::Micros;
use crate::store::vault::{DataKey, Sealed, Vault};
use crate::store::{StoreError, Tx};

statements! {
    FIND = "SELECT wrapped, created_at FROM keys WHERE owner = $1";
    INSERT = "INSERT INTO keys (owner, wrapped, created_at) VALUES ($1, $2, $3) ON CONFLICT (owner) DO NOTHING";
    DESTROY = "DELETE FROM keys WHERE owner = $1";
}

many! {
    FIND_MANY = "SELECT owner, wrapped, created_at FROM keys WHERE owner IN (", 0, "{1}" of 1, ")";
}

/// A younger row may belong to a transaction that is taken back: a key of it must not stay in memory.
const SETTLED: Duration = Duration::from_secs(60);

/// The data key of an owner, if there is one.
///
/// # Errors
/// The database, or a row of another master key.
pub async fn find(tx: &mut Tx, vault: &Vault, owner: &str, now: Micros) -> Result<Option<DataKey>, StoreError> {
    if let Some(key) = vault.cached(owner, now) {
        return Ok(Some(key));
    }
    let row: Option<(Vec<u8>, i64)> = fetch_optional!(tx, FIND, owner)?;
    row.map(|(wrapped, created_at)| open(vault, owner, wrapped, Micros(created_at), now)).transpose()
}

/// The data keys of owners, by owner, where there are any. Those kept in memory cost no statement.
///
/// # Errors
/// The database, or a row of another master key.
pub async fn find_many(
    tx: &mut Tx,
    vault: &Vault,
    owners: &[&str],
    now: Micros,
) -> Result<HashMap<String, DataKey>, StoreError> {
    let mut keys = HashMap::with_capacity(owners.len());
    let mut unknown = Vec::new();
    for owner in owners {
        match vault.cached(owner, now) {
            Some(key) => drop(keys.insert((*owner).to_owned(), key)),
            None => unknown.push(*owner),
        }
    }
    let rows: Vec<(String, Vec<u8>, i64)> = fetch_many!(tx, FIND_MANY, &unknown, [], |owner| [*owner]);
    for (owner, wrapped, created_at) in rows {
        let key = open(vault, &owner, wrapped, Micros(created_at), now)?;
        keys.insert(owner, key);
    }
    Ok(keys)
}

/// The data key of a row that was read together with others.
pub(super) fn open(
    vault: &Vault,
    owner: &str,
    wrapped: Vec<u8>,
    made_at: Micros,
    now: Micros,
) -> Result<DataKey, StoreError> {
    if let Some(key) = vault.cached(owner, now) {
        return Ok(key);
    }
    let key = vault.unwrap_key(owner, &Sealed::from_bytes(wrapped))?;
    if now.since(made_at) > SETTLED {
        vault.cache(owner, &key, now);
    }
    Ok(key)
}

/// The data key of an owner, made when there is none yet.
///
/// # Errors
/// The database, or a row of another master key.
pub async fn find_or_create(tx: &mut Tx, vault: &Vault, owner: &str, now: Micros) -> Result<DataKey, StoreError> {
    if let Some(key) = find(tx, vault, owner, now).await? {
        return Ok(key);
    }
    let (key, wrapped) = vault.new_key(owner);
    if execute!(tx, INSERT, owner, wrapped.as_bytes(), now.0)? == 1 {
        return Ok(key);
    }
    // Another transaction was quicker; its key counts.
    find(tx, vault, owner, now).await?.ok_or_else(|| StoreError::Missing { table: "keys", row: owner.to_owned() })
}

/// Destroys the key of an owner: what is sealed under it can never be opened again. Other processes forget it within minutes.
///
/// # Errors
/// The database.
pub async fn destroy(tx: &mut Tx, vault: &Vault, owner: &str) -> Result<(), StoreError> {
    execute!(tx, DESTROY, owner)?;
    vault.forget(owner);
    Ok(())
}
