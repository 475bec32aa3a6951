//! Files both ways. The desk's for a parent are kept sealed under the conversation's key and handed out by a link that ends; a parent's are
//! opened where they are.

use crate::domain::clock::Micros;
use crate::domain::ids::{BlobId, TicketId, TokenId};
use crate::domain::limits::{HISTORY_KEEP, NAME_MAX, PAPER_KEEP, UPLOAD_MAX};
use crate::domain::staff::Deed;
use crate::store::blobs::{self, NewBlob};
use crate::store::staff::Staff;
use crate::store::tokens::{self, Token};
use crate::store::{StoreError, Tx, contacts, keys, turns};

use super::super::door::Door;
use super::super::who::Who;
use super::super::world::World;
use super::view::may;
use super::{Desk, DeskError};

/// The kind of a token that gives a file to whoever holds it.
const GIVEN: &str = "desk_file";
/// ... and of one that nobody is told: it keeps what a parent has sent to the desk.
const KEPT: &str = "desk_kept";

/// A file of staff's.
#[derive(Clone)]
pub struct Upload {
    /// Its name, shown to the parent.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file behind a link.
#[derive(Debug)]
pub struct Parcel {
    /// What it is, by its first bytes.
    pub mime: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Keeps a file for a parent, and makes the link to it.
pub(super) async fn keep(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    file: &Upload,
    now: Micros,
) -> Result<String, DeskError> {
    let named = !file.name.trim().is_empty() && file.name.chars().count() <= NAME_MAX;
    if file.bytes.is_empty() || file.bytes.len() > UPLOAD_MAX || !named {
        return Err(DeskError::File);
    }
    let id = BlobId::new(now, &mut *world.random());
    let owner = who.conversation.id.as_str();
    let new = NewBlob { id: &id, owner, mime: mime(&file.bytes), bytes: &file.bytes };
    blobs::insert(tx, &world.vault, &who.key, new, now).await?;
    let token = Token {
        id: TokenId::new(now, &mut *world.random()),
        kind: GIVEN.to_owned(),
        conversation: Some(who.conversation.id.clone()),
        subject: id.to_string(),
        expires_at: now.plus(PAPER_KEEP),
        used_at: None,
    };
    tokens::insert(tx, &token, now).await?;
    Ok(format!("{}/file/{}", world.house.public_url, token.id))
}

/// Keeps a file that the page has put into the store for a parent, as long as what was said.
pub(super) async fn keep_sent(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    file: &BlobId,
    now: Micros,
) -> Result<(), StoreError> {
    let token = Token {
        id: TokenId::new(now, &mut *world.random()),
        kind: KEPT.to_owned(),
        conversation: Some(who.conversation.id.clone()),
        subject: file.to_string(),
        expires_at: now.plus(HISTORY_KEEP),
        used_at: None,
    };
    tokens::insert(tx, &token, now).await
}

impl Desk {
    /// A file that a parent sent to the desk, by its turn and its place in it from 0; fetched from the messenger where it still is there.
    /// Noted in the audit.
    ///
    /// # Errors
    /// No such ticket or file; it is too large or not to be had any more; not this role's to open; the store.
    pub async fn file(&self, by: &Staff, id: &TicketId, seq: i64, place: usize) -> Result<Parcel, DeskError> {
        may(by, Deed::OpenTalk)?;
        let (world, now) = (&self.world, self.world.now());
        let mut tx = world.db.write().await?;
        let (_, who) = self.whose(&mut tx, id, now).await?;
        let row = turns::after(&mut tx, &who.conversation.id, seq - 1, 1).await?.pop().filter(|row| row.seq == seq);
        let row = row.ok_or(DeskError::File)?;
        let contact = row.contact.clone();
        let handle = self.read(row, &who)?.files.into_iter().nth(place).ok_or(DeskError::File)?;
        self.audit(&mut tx, by, Deed::OpenTalk, &format!("{id} file {seq}.{place}")).await?;
        let sender = match &contact {
            Some(contact) => contacts::find(&mut tx, contact).await?,
            None => None,
        };
        let kept = match &handle.blob {
            Some(blob) => stored(world, &mut tx, blob, now).await?,
            None => None,
        };
        tx.commit().await?;
        if let Some(parcel) = kept {
            return Ok(parcel);
        }
        let (Some(remote), Some(sender)) = (handle.remote, sender) else { return Err(DeskError::File) };
        match world.download(&sender.channel, &remote).await? {
            Ok(bytes) => Ok(Parcel { mime: mime(&bytes).to_owned(), bytes }),
            Err(fault) => {
                tracing::warn!(%fault, "a parent's file cannot be fetched");
                Err(DeskError::File)
            }
        }
    }
}

impl Door {
    /// The file behind a link; `None`: there is no such link, or it has ended.
    ///
    /// # Errors
    /// The store.
    pub async fn file(&self, token: &TokenId) -> anyhow::Result<Option<Parcel>> {
        let (world, now) = (self.world(), self.now());
        let mut tx = world.db.read().await?;
        let token = tokens::find(&mut tx, token).await?.filter(|token| token.kind == GIVEN && now < token.expires_at);
        let Some(id) = token.and_then(|token| BlobId::parse(&token.subject)) else { return Ok(None) };
        let found = stored(world, &mut tx, &id, now).await?;
        tx.rollback().await?;
        Ok(found)
    }
}

/// A file of the store's; `None`: it is gone, or its owner's key is.
async fn stored(world: &World, tx: &mut Tx, id: &BlobId, now: Micros) -> anyhow::Result<Option<Parcel>> {
    let Some(info) = blobs::find(tx, id).await? else { return Ok(None) };
    let Some(key) = keys::find(tx, &world.vault, &info.owner, now).await? else { return Ok(None) };
    let bytes = blobs::read(tx, &world.vault, &key, id).await?;
    Ok(Some(Parcel { mime: mime(&bytes).to_owned(), bytes }))
}

/// What a file is, by its first bytes, whatever its name says. What a browser would run is only bytes.
fn mime(bytes: &[u8]) -> &'static str {
    let told = infer::get(bytes).map(|kind| kind.mime_type());
    told.filter(|mime| !mime.starts_with("text/") && !mime.contains("xml")).unwrap_or("application/octet-stream")
}
