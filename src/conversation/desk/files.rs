//! Files of the desk for a parent: kept sealed under the conversation's key, handed out by a link that ends.

use crate::domain::clock::Micros;
use crate::domain::ids::{BlobId, ConversationId, TokenId};
use crate::domain::limits::{NAME_MAX, PAPER_KEEP, UPLOAD_MAX};
use crate::store::blobs::{self, NewBlob};
use crate::store::tokens::{self, Token};
use crate::store::{Tx, keys};

use super::super::door::Door;
use super::super::who::Who;
use super::super::world::World;
use super::DeskError;

/// The kind of these tokens.
const KIND: &str = "desk_file";

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
    let mime = infer::get(&file.bytes).map_or("application/octet-stream", |kind| kind.mime_type());
    let new = NewBlob { id: &id, owner, mime, bytes: &file.bytes };
    blobs::insert(tx, &world.vault, &who.key, new, now).await?;
    let token = Token {
        id: TokenId::new(now, &mut *world.random()),
        kind: KIND.to_owned(),
        conversation: Some(who.conversation.id.clone()),
        subject: id.to_string(),
        expires_at: now.plus(PAPER_KEEP),
        used_at: None,
    };
    tokens::insert(tx, &token, now).await?;
    Ok(format!("{}/file/{}", world.house.public_url, token.id))
}

impl Door {
    /// The file behind a link; `None`: there is no such link, or it has ended.
    ///
    /// # Errors
    /// The store.
    pub async fn file(&self, token: &TokenId) -> anyhow::Result<Option<Parcel>> {
        let (world, now) = (self.world(), self.now());
        let mut tx = world.db.read().await?;
        let token = tokens::find(&mut tx, token).await?.filter(|token| token.kind == KIND && now < token.expires_at);
        let Some((id, owner)) = token.and_then(|token| Some((BlobId::parse(&token.subject)?, token.conversation?)))
        else {
            return Ok(None);
        };
        let found = read(world, &mut tx, &id, &owner, now).await?;
        tx.rollback().await?;
        Ok(found)
    }
}

/// A file that is kept under a conversation's key.
pub(super) async fn read(
    world: &World,
    tx: &mut Tx,
    id: &BlobId,
    owner: &ConversationId,
    now: Micros,
) -> anyhow::Result<Option<Parcel>> {
    let (Some(info), Some(key)) =
        (blobs::find(tx, id).await?, keys::find(tx, &world.vault, owner.as_str(), now).await?)
    else {
        return Ok(None);
    };
    let bytes = blobs::read(tx, &world.vault, &key, id).await?;
    Ok(Some(Parcel { mime: info.mime, bytes }))
}
