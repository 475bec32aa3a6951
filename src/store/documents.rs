//! Documents: files that prove a right; of a conversation while the form is filled in, then of the application.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, BlobId, ConversationId};
use crate::store::row::At;
use crate::store::{StoreError, Tx, blobs};

statements! {
    INSERT = "INSERT INTO documents (blob_id, conversation_id, added_at) VALUES ($1, $2, $3)";
    DRAFTS = "SELECT d.blob_id, b.mime, b.size, d.added_at FROM documents AS d JOIN blobs AS b ON b.id = d.blob_id \
              WHERE d.conversation_id = $1 AND d.application_id IS NULL ORDER BY d.added_at, d.blob_id";
    OF_APPLICATION = "SELECT d.blob_id, b.mime, b.size, d.added_at FROM documents AS d JOIN blobs AS b ON b.id = d.blob_id \
                      WHERE d.application_id = $1 ORDER BY d.added_at, d.blob_id";
    ATTACH = "UPDATE documents SET application_id = $2 WHERE conversation_id = $1 AND blob_id = $3 AND application_id IS NULL";
    REMOVE = "DELETE FROM documents WHERE blob_id = $1";
    COUNT_OF_ACCOUNT = "SELECT COUNT(*) FROM documents AS d JOIN applications AS a ON a.id = d.application_id WHERE a.account_id = $1";
    OF_ACCOUNT = "SELECT d.blob_id AS id FROM documents AS d LEFT JOIN applications AS a ON a.id = d.application_id \
                  LEFT JOIN conversations AS c ON c.id = d.conversation_id WHERE a.account_id = $1 OR c.account_id = $1";
    STALE_DRAFTS = "SELECT d.blob_id AS id FROM documents AS d WHERE d.application_id IS NULL AND d.added_at < $1 AND NOT EXISTS ( \
                    SELECT s.conversation_id FROM sessions AS s WHERE s.conversation_id = d.conversation_id AND s.updated_at >= $1) \
                    ORDER BY d.added_at LIMIT $2";
}

/// A document as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub blob: BlobId,
    /// Its type.
    pub mime: String,
    /// Its size in bytes.
    pub size: usize,
    /// When it was added.
    pub added_at: Micros,
}

fn documents(rows: Vec<(String, String, i64, i64)>) -> Result<Vec<Document>, StoreError> {
    let document = |(blob, mime, size, added_at): (String, String, i64, i64)| {
        let at = At { table: "documents", row: &blob };
        Ok(Document {
            blob: at.read("blob_id", &blob)?,
            size: at.number("size", size)?,
            mime,
            added_at: Micros(added_at),
        })
    };
    rows.into_iter().map(document).collect()
}

/// Adds a stored file to the form that is being filled in.
///
/// # Errors
/// The database.
pub async fn add_draft(
    tx: &mut Tx,
    conversation: &ConversationId,
    blob: &BlobId,
    now: Micros,
) -> Result<(), StoreError> {
    execute!(tx, INSERT, blob.as_str(), conversation.as_str(), now.0)?;
    Ok(())
}

/// The documents of the form that is being filled in.
///
/// # Errors
/// The database.
pub async fn drafts(tx: &mut Tx, conversation: &ConversationId) -> Result<Vec<Document>, StoreError> {
    documents(fetch_all!(tx, DRAFTS, conversation.as_str())?)
}

/// The documents of an application.
///
/// # Errors
/// The database.
pub async fn of_application(tx: &mut Tx, application: &ApplicationId) -> Result<Vec<Document>, StoreError> {
    documents(fetch_all!(tx, OF_APPLICATION, application.as_str())?)
}

/// These documents of the form belong to the application from now on; answers how many, since some may be gone.
///
/// # Errors
/// The database.
pub async fn attach(
    tx: &mut Tx,
    conversation: &ConversationId,
    application: &ApplicationId,
    documents: &[BlobId],
) -> Result<u64, StoreError> {
    let mut attached = 0;
    for blob in documents {
        attached += execute!(tx, ATTACH, conversation.as_str(), application.as_str(), blob.as_str())?;
    }
    Ok(attached)
}

/// Removes a document with its file.
///
/// # Errors
/// The database.
pub async fn remove(tx: &mut Tx, blob: &BlobId) -> Result<bool, StoreError> {
    execute!(tx, REMOVE, blob.as_str())?;
    blobs::remove(tx, blob).await
}

/// How many documents the applications of an account have.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, account: &AccountId) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT_OF_ACCOUNT, account.as_str())?;
    Ok(count)
}

/// Removes every document of an account, those of half-done forms too; answers how many.
///
/// # Errors
/// The database.
pub async fn remove_all(tx: &mut Tx, account: &AccountId) -> Result<usize, StoreError> {
    let found: Vec<BlobId> = crate::store::row::ids("documents", fetch_all!(tx, OF_ACCOUNT, account.as_str())?)?;
    for blob in &found {
        remove(tx, blob).await?;
    }
    Ok(found.len())
}

/// Removes the documents of a form that is given up.
///
/// # Errors
/// The database.
pub async fn remove_drafts(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    for draft in drafts(tx, conversation).await? {
        remove(tx, &draft.blob).await?;
    }
    Ok(())
}

/// Removes documents of forms nobody finished, in conversations silent since before this moment, at most so many.
///
/// # Errors
/// The database.
pub async fn remove_stale_drafts(tx: &mut Tx, before: Micros, rows: u32) -> Result<usize, StoreError> {
    let found: Vec<BlobId> =
        crate::store::row::ids("documents", fetch_all!(tx, STALE_DRAFTS, before.0, i64::from(rows))?)?;
    for blob in &found {
        remove(tx, blob).await?;
    }
    Ok(found.len())
}
