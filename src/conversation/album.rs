//! Albums: their files arrive as updates of their own and are one answer (design.md 5).

use crate::channels::{Content, Inbound};
use crate::dialogue::turn::FileHandle;
use crate::domain::clock::Micros;
use crate::domain::limits::{ALBUM_MAX, ALBUM_WAIT};
use crate::store::inbox::{self, InboxRow};
use crate::store::{Tx, keys};

use super::turn;
use super::understand::handle;
use super::who::Who;
use super::world::World;

/// The files that came after the first one of an album, and are handled with it; nothing for whatever is no album.
/// `None`: more of them may come, and the update waits for its next turn.
///
/// # Errors
/// The store, or a broken row.
pub(super) async fn rest(
    world: &World,
    tx: &mut Tx,
    who: &Who,
    first: (&InboxRow, &Inbound),
    now: Micros,
) -> anyhow::Result<Option<Vec<FileHandle>>> {
    let (row, inbound) = first;
    let Some(album) = album_of(inbound) else { return Ok(Some(Vec::new())) };
    let complete = row.received_at.plus(ALBUM_WAIT);
    if complete > now {
        inbox::postpone(tx, &row.id, complete).await?;
        return Ok(None);
    }
    let key = keys::find_or_create(tx, &world.vault, who.contact.id.as_str(), now).await?;
    let mut files = Vec::new();
    for next in inbox::take_next(tx, &row.conversation, now, ALBUM_MAX).await? {
        let Some(payload) = next.payload.as_ref().filter(|_| next.id != row.id && next.contact == row.contact) else {
            continue;
        };
        let payload = world.vault.open(&key, inbox::PAYLOAD.of(next.id.as_str()), payload)?;
        if let Some(Inbound { content: Content::File(file), .. }) = turn::decode(who, &payload, next.received_at)?
            && file.album.as_deref() == Some(album)
        {
            files.push(handle(&file));
            inbox::done(tx, &next.id).await?;
        }
    }
    Ok(Some(files))
}

fn album_of(inbound: &Inbound) -> Option<&str> {
    match &inbound.content {
        Content::File(file) => file.album.as_deref(),
        _ => None,
    }
}
