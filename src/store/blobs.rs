//! Files people send, sealed in chunks, so that the database is all the state there is.

use crate::domain::clock::Micros;
use crate::domain::ids::BlobId;
use crate::domain::limits::{BLOB_CHUNK, UPLOAD_MAX};
use crate::store::row::At;
use crate::store::vault::{Column, DataKey, Sealed, Vault};
use crate::store::{StoreError, Tx};

statements! {
    INSERT = "INSERT INTO blobs (id, owner, mime, size, created_at) VALUES ($1, $2, $3, $4, $5)";
    INSERT_CHUNK = "INSERT INTO blob_chunks (blob_id, n, body) VALUES ($1, $2, $3)";
    FIND = "SELECT owner, mime, size, created_at FROM blobs WHERE id = $1";
    CHUNK = "SELECT body FROM blob_chunks WHERE blob_id = $1 AND n = $2";
    ORPHANS = "SELECT b.id AS id FROM blobs AS b LEFT JOIN documents AS d ON d.blob_id = b.id \
               WHERE d.blob_id IS NULL AND b.created_at < $1 AND NOT EXISTS (SELECT 1 FROM tokens AS t \
               WHERE t.kind IN ('desk_file', 'desk_kept') AND t.subject = b.id AND t.expires_at >= $1) ORDER BY b.created_at LIMIT $2";
    REMOVE_CHUNKS = "DELETE FROM blob_chunks WHERE blob_id = $1";
    REMOVE = "DELETE FROM blobs WHERE id = $1";
}

/// The sealed chunks; the row is `BLOB/N`.
pub const CHUNKS: Column = Column { table: "blob_chunks", column: "body" };

/// What is known of a file without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlobInfo {
    /// The owner of the key it is sealed under.
    pub owner: String,
    /// Its type.
    pub mime: String,
    /// Its size in bytes.
    pub size: usize,
    /// When it was stored.
    pub created_at: Micros,
}

/// A file to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewBlob<'a> {
    /// Its id.
    pub id: &'a BlobId,
    /// The owner of the key.
    pub owner: &'a str,
    /// Its type.
    pub mime: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// Stores a file, sealed chunk by chunk.
///
/// # Errors
/// The database; more than [`UPLOAD_MAX`].
pub async fn insert(
    tx: &mut Tx,
    vault: &Vault,
    key: &DataKey,
    new: NewBlob<'_>,
    now: Micros,
) -> Result<(), StoreError> {
    let size = new.bytes.len();
    if size > UPLOAD_MAX {
        return Err(StoreError::TooBig { what: "a file", size, limit: UPLOAD_MAX });
    }
    let stored = i64::try_from(size).unwrap_or(i64::MAX);
    execute!(tx, INSERT, new.id.as_str(), new.owner, new.mime, stored, now.0)?;
    for (chunk, n) in new.bytes.chunks(BLOB_CHUNK).zip(0i64..) {
        let sealed = vault.seal(key, CHUNKS.of(&chunk_row(new.id, n)), chunk);
        execute!(tx, INSERT_CHUNK, new.id.as_str(), n, sealed.as_bytes())?;
    }
    Ok(())
}

/// What is known of a file.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &BlobId) -> Result<Option<BlobInfo>, StoreError> {
    let row: Option<(String, String, i64, i64)> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(|(owner, mime, size, created_at)| {
        let size = At { table: "blobs", row: id.as_str() }.number("size", size)?;
        Ok(BlobInfo { owner, mime, size, created_at: Micros(created_at) })
    })
    .transpose()
}

/// A chunk of a file, opened; `None` past its end. Reading chunk by chunk keeps a large file out of memory.
///
/// # Errors
/// The database; a chunk that does not open.
pub async fn chunk(
    tx: &mut Tx,
    vault: &Vault,
    key: &DataKey,
    id: &BlobId,
    n: i64,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row: Option<(Vec<u8>,)> = fetch_optional!(tx, CHUNK, id.as_str(), n)?;
    let Some((sealed,)) = row else { return Ok(None) };
    Ok(Some(vault.open(key, CHUNKS.of(&chunk_row(id, n)), &Sealed::from_bytes(sealed))?))
}

/// A whole file, opened.
///
/// # Errors
/// The database; no such file; one that does not open or has lost a part.
pub async fn read(tx: &mut Tx, vault: &Vault, key: &DataKey, id: &BlobId) -> Result<Vec<u8>, StoreError> {
    let missing = || StoreError::Missing { table: "blobs", row: id.to_string() };
    let info = find(tx, id).await?.ok_or_else(missing)?;
    let mut bytes = Vec::with_capacity(info.size.min(UPLOAD_MAX));
    let mut n = 0;
    while let Some(chunk) = chunk(tx, vault, key, id, n).await? {
        bytes.extend_from_slice(&chunk);
        n += 1;
    }
    if bytes.len() != info.size {
        return Err(At { table: "blobs", row: id.as_str() }.inconsistent("size"));
    }
    Ok(bytes)
}

/// Removes a file.
///
/// # Errors
/// The database; the file still belongs to a document.
pub async fn remove(tx: &mut Tx, id: &BlobId) -> Result<bool, StoreError> {
    execute!(tx, REMOVE_CHUNKS, id.as_str())?;
    Ok(execute!(tx, REMOVE, id.as_str())? == 1)
}

/// Removes files from before a moment that belong to no document and not to the desk, at most `rows`: sent where none was asked for, or twice under one id.
///
/// # Errors
/// The database.
pub async fn remove_orphans(tx: &mut Tx, before: Micros, rows: u32) -> Result<usize, StoreError> {
    let found: Vec<BlobId> = crate::store::row::ids("blobs", fetch_all!(tx, ORPHANS, before.0, i64::from(rows))?)?;
    for id in &found {
        remove(tx, id).await?;
    }
    Ok(found.len())
}

fn chunk_row(id: &BlobId, n: i64) -> String {
    format!("{id}/{n}")
}
