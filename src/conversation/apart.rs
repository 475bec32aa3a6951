//! An address leaves a family: another may have the number now, as the messenger tells, or the parent says that it is not theirs any more.
//! Until the phone is proved anew nothing personal is shown there.

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId};
use crate::store::contacts::ProofLevel;
use crate::store::{Tx, contacts, conversations, outbox};

use super::who::Who;
use super::world::World;

/// The contact goes on by itself, as a stranger in a fresh conversation: what was said, its half-done forms and the account stay with the
/// old one, for whoever proves the phone. What still waits to be sent to it is dropped. `moved`: nobody writes from there any more.
///
/// # Errors
/// The store.
pub(super) async fn go(world: &World, tx: &mut Tx, who: &Who, moved: bool, now: Micros) -> anyhow::Result<()> {
    leave(world, tx, &who.contact.id, (ProofLevel::Lost, !moved), now).await?;
    outbox::drop_for(tx, &who.contact.id, "the number may be another's now").await?;
    tracing::info!(contact = %who.contact.id, moved, "a phone has to be proved anew");
    Ok(())
}

/// The parent takes an address from the account.
///
/// # Errors
/// The store.
pub(super) async fn unlink(world: &World, tx: &mut Tx, contact: &ContactId, now: Micros) -> anyhow::Result<()> {
    leave(world, tx, contact, (ProofLevel::Unlinked, true), now).await?;
    outbox::drop_for(tx, contact, "the parent has unlinked it").await?;
    Ok(())
}

async fn leave(
    world: &World,
    tx: &mut Tx,
    contact: &ContactId,
    (why, reachable): (ProofLevel, bool),
    now: Micros,
) -> anyhow::Result<()> {
    let fresh = ConversationId::new(now, &mut *world.random());
    conversations::insert(tx, &fresh, now).await?;
    contacts::leave(tx, contact, (&fresh, why), reachable).await?;
    Ok(())
}
