//! Documents that prove a right: taken in, counted, taken out.

use anyhow::Context as _;

use super::child::read;
use super::{Done, Local, LocalAction, Reads, Remote, RemoteAction, Writes, outcomes, slot};
use crate::channels::DownloadError;
use crate::dialogue::session::Value;
use crate::dialogue::turn::{Deed, FileHandle};
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::{BlobId, CallId};
use crate::domain::limits::{MAX_DOCUMENTS, UPLOAD_MAX};
use crate::domain::right::Category;
use crate::store::blobs::{self, NewBlob};
use crate::store::{Tx, contacts, documents, keys};

outcomes! {
    /// What comes of taking a document in.
    DocumentAdded { Added = "added", TooBig = "too_big", BadType = "bad_type", TooMany = "too_many" }
}

outcomes! {
    /// Whether the right is proved well enough to go on.
    Enough { Enough = "enough", Missing = "missing" }
}

outcomes! {
    /// What comes of taking a document out.
    DocumentRemoved { Removed = "removed" }
}

/// Fetches the file that was sent, looks what it is and keeps it sealed.
pub struct AddDocument;

impl RemoteAction for AddDocument {
    type Outcome = DocumentAdded;
    const NAME: &'static str = "add_document";
    const MAY_READ: Reads = &[("documents", SlotType::Documents)];
    const WRITES: Writes = &[("documents", SlotType::Documents, &["added"])];

    async fn perform(cx: &Remote<'_>) -> anyhow::Result<Done<DocumentAdded>> {
        let file = cx.deed.file.as_ref().context("no file came with the call")?;
        let mut held = files(cx.deed);
        let id = match &file.blob {
            Some(kept) => kept.clone(),
            None => blob_of(cx.call)?,
        };
        let known = held.contains(&id);
        if !known && held.len() >= MAX_DOCUMENTS {
            return refuse(cx, file, DocumentAdded::TooMany).await;
        }
        let bytes = match bytes(cx, file).await? {
            Some(bytes) if bytes.len() <= UPLOAD_MAX => bytes,
            _ => return refuse(cx, file, DocumentAdded::TooBig).await,
        };
        let Some(mime) = readable(&bytes) else { return refuse(cx, file, DocumentAdded::BadType).await };
        keep(cx, &id, mime, &bytes).await?;
        if !known {
            held.push(id);
        }
        Ok(Done::plain(DocumentAdded::Added).with("documents", Value::Files(held)))
    }
}

/// The id of the file a call brings: the same at every attempt.
fn blob_of(call: &CallId) -> anyhow::Result<BlobId> {
    let digits = call.as_str().strip_prefix(CallId::PREFIX).unwrap_or_default();
    BlobId::parse(&format!("{}{digits}", BlobId::PREFIX)).context("the id of a call has the form of every id")
}

/// The file's bytes; `None` if there are too many.
async fn bytes(cx: &Remote<'_>, file: &FileHandle) -> anyhow::Result<Option<Vec<u8>>> {
    if file.size.is_some_and(|size| size > UPLOAD_MAX as u64) {
        return Ok(None);
    }
    if let Some(blob) = &file.blob {
        return kept(cx, blob).await.map(Some);
    }
    let remote = file.remote.as_deref().context("a file that is neither kept nor to be fetched")?;
    match fetched(cx, remote).await? {
        Ok(bytes) => Ok(Some(bytes)),
        Err(DownloadError::TooBig) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// A file that is still with the messenger of whoever sent it.
async fn fetched(cx: &Remote<'_>, remote: &str) -> anyhow::Result<Result<Vec<u8>, DownloadError>> {
    let mut tx = cx.world.db.read().await?;
    let contact = contacts::find(&mut tx, cx.contact).await?.context("a call of an unknown contact")?;
    tx.rollback().await?;
    cx.world.download(&contact.channel, remote).await
}

/// A file the web page or the terminal has put into the store.
async fn kept(cx: &Remote<'_>, blob: &BlobId) -> anyhow::Result<Vec<u8>> {
    let mut tx = cx.world.db.read().await?;
    let info = blobs::find(&mut tx, blob).await?.context("the file is gone")?;
    anyhow::ensure!(info.owner == cx.conversation.as_str(), "the file is of another conversation");
    let key = keys::find(&mut tx, &cx.world.vault, &info.owner, cx.world.now()).await?.context("no key of the file")?;
    let bytes = blobs::read(&mut tx, &cx.world.vault, &key, blob).await?;
    tx.rollback().await?;
    Ok(bytes)
}

/// The type by the first bytes, whatever the name or the messenger says (domain.md 6: PDF, JPG, PNG).
fn readable(bytes: &[u8]) -> Option<&'static str> {
    let mime = infer::get(bytes)?.mime_type();
    matches!(mime, "application/pdf" | "image/jpeg" | "image/png").then_some(mime)
}

/// Keeps the file sealed under the conversation's key, as a document of the form. Nothing is done twice.
async fn keep(cx: &Remote<'_>, id: &BlobId, mime: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let (world, owner, now) = (cx.world, cx.conversation.as_str(), cx.world.now());
    let mut tx = world.db.write().await?;
    if documents::drafts(&mut tx, cx.conversation).await?.iter().any(|draft| draft.blob == *id) {
        return Ok(());
    }
    let before = blobs::find(&mut tx, id).await?;
    if before.as_ref().is_none_or(|before| before.mime != mime) {
        // A page takes a file's type as the browser tells it: the bytes know better.
        if before.is_some() {
            blobs::remove(&mut tx, id).await?;
        }
        let key = keys::find_or_create(&mut tx, &world.vault, owner, now).await?;
        blobs::insert(&mut tx, &world.vault, &key, NewBlob { id, owner, mime, bytes }, now).await?;
    }
    documents::add_draft(&mut tx, cx.conversation, id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A file that is not taken does not stay in the store either.
async fn refuse(cx: &Remote<'_>, file: &FileHandle, outcome: DocumentAdded) -> anyhow::Result<Done<DocumentAdded>> {
    if let Some(blob) = &file.blob {
        let mut tx = cx.world.db.write().await?;
        let mine = blobs::find(&mut tx, blob).await?.is_some_and(|info| info.owner == cx.conversation.as_str());
        if mine && !is_document(&mut tx, cx, blob).await? {
            blobs::remove(&mut tx, blob).await?;
        }
        tx.commit().await?;
    }
    Ok(Done::plain(outcome))
}

async fn is_document(tx: &mut Tx, cx: &Remote<'_>, blob: &BlobId) -> anyhow::Result<bool> {
    Ok(documents::drafts(tx, cx.conversation).await?.iter().any(|draft| draft.blob == *blob))
}

/// A database proves some rights; the others need a paper (domain.md 6).
pub struct DocumentsEnough;

impl LocalAction for DocumentsEnough {
    type Outcome = Enough;
    const NAME: &'static str = "documents_enough";
    const READS: Reads = &[("category", SlotType::Category)];
    const MAY_READ: Reads = &[("documents", SlotType::Documents)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Enough>> {
        let category: Category = read(cx.deed, "category")?;
        let missing = category.needs_document() && files(cx.deed).is_empty();
        Ok(Done::plain(if missing { Enough::Missing } else { Enough::Enough }))
    }
}

/// Takes a document out of the form.
pub struct RemoveDocument;

impl LocalAction for RemoveDocument {
    type Outcome = DocumentRemoved;
    const NAME: &'static str = "remove_document";
    const READS: Reads = &[("removed", SlotType::Choice), ("documents", SlotType::Documents)];
    const WRITES: Writes = &[("documents", SlotType::Documents, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<DocumentRemoved>> {
        let removed: BlobId = read(cx.deed, "removed")?;
        let mut held = files(cx.deed);
        if held.contains(&removed) {
            let drafts = documents::drafts(cx.tx, &cx.who.conversation.id).await?;
            if drafts.iter().any(|draft| draft.blob == removed) {
                documents::remove(cx.tx, &removed).await?;
            }
            held.retain(|file| *file != removed);
        }
        Ok(Done::plain(DocumentRemoved::Removed).with("documents", Value::Files(held)))
    }
}

/// The files of the slot `documents`.
pub(super) fn files(deed: &Deed) -> Vec<BlobId> {
    match slot(deed, "documents") {
        Some(Value::Files(files)) => files.clone(),
        _ => Vec::new(),
    }
}
