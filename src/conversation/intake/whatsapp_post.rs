//! What WhatsApp brings: messages go to the contact who wrote them, under whichever of two ids they come (channels.md 4.8).

use std::collections::HashMap;
use std::sync::Arc;

use crate::channels::whatsapp::{self, Person, Post, RawMessage, WhatsappClient};
use crate::channels::{Address, ChannelKind};
use crate::domain::clock::Micros;
use crate::store::contacts::{self, Contact, Met, NUMBER};
use crate::store::vault::{IndexKind, Sealed};
use crate::store::{StoreError, Tx};

use super::{Arrived, Desk, Handed, Known, World};

const CHANNEL: &str = ChannelKind::Whatsapp.as_str();

/// Stores what a webhook call brought, all of it in one commit with others that come at this moment; new messages are marked as read.
///
/// # Errors
/// As [`Desk::accept`].
pub async fn whatsapp(world: &Arc<World>, desk: &Desk, client: &WhatsappClient, post: Post) -> anyhow::Result<()> {
    for (result, parts) in [("passed", post.passed), ("unreadable", post.unreadable)] {
        if parts > 0 {
            metrics::counter!("esik_updates_total", "result" => result).increment(parts as u64);
        }
    }
    if post.unreadable > 0 {
        tracing::error!(parts = post.unreadable, "parts of a webhook call could not be read");
    }
    let (wamids, updates): (Vec<String>, Vec<Arrived>) =
        post.messages.into_iter().filter_map(|message| arrived(world, client, message)).unzip();
    let new = desk.hand_in(Handed { updates, receipts: post.receipts }).await?;
    for (wamid, _) in wamids.into_iter().zip(new).filter(|(_, new)| *new) {
        mark_read(client, wamid);
    }
    Ok(())
}

fn arrived(world: &World, client: &WhatsappClient, message: RawMessage) -> Option<(String, Arrived)> {
    let RawMessage { wamid, person, opens, payload, .. } = message;
    let (external_id, also) = ids(world, &person)?;
    let address = Address { channel: ChannelKind::Whatsapp, bot: client.number_id().to_owned(), external_id };
    match whatsapp::decode(address, &payload, world.now()) {
        Ok(inbound) => {
            // A clock ahead of ours must not open the window for longer than it is.
            let heard_at = opens.map(|at| at.min(world.now()));
            let known = Known { also, number: person.phone, heard_at };
            Some((wamid, Arrived { inbound, payload, known }))
        }
        Err(error) => {
            metrics::counter!("esik_updates_total", "result" => "unreadable").increment(1);
            tracing::error!(%error, "a message could not be read");
            None
        }
    }
}

/// The ids we know a person by: the user id, else the number's index; with both, the index is the other one. A number never stands in plain.
fn ids(world: &World, person: &Person) -> Option<(String, Option<String>)> {
    let index =
        |number: &String| format!("tel.{}", world.vault.index(IndexKind::Phone, format!("+{number}").as_bytes()));
    let number = person.phone.as_ref().map(index);
    match (person.user.clone(), number) {
        (Some(user), number) => Some((user, number)),
        (None, Some(number)) => Some((number, None)),
        (None, None) => None,
    }
}

fn mark_read(client: &WhatsappClient, wamid: String) {
    let client = client.clone();
    tokio::spawn(async move {
        if let Err(error) = client.read(&wamid).await {
            tracing::debug!(%error, "a message could not be marked as read");
        }
    });
}

/// The contact of a message whose id is not the one its contact is known by, or is not known at all.
///
/// A number under another user id than before is somebody else's now: they become a contact of their own, and the number is theirs.
///
/// # Errors
/// The store.
pub(super) async fn contact(world: &World, tx: &mut Tx, arrived: &Arrived, now: Micros) -> Result<Contact, StoreError> {
    let address = &arrived.inbound.address;
    let id = address.external_id.as_str();
    let also = arrived.known.also.as_deref();
    let found = contacts::at_either(tx, CHANNEL, &address.bot, (id, also.unwrap_or(id))).await?;
    if let Some(known) = found.iter().find(|contact| contact.external_id == id) {
        return Ok(known.clone());
    }
    let same = |known: &&Contact| also.is_none() || !whatsapp::identity::is_user_id(&known.external_id);
    if let Some(known) = found.iter().find(same) {
        return Ok(known.clone());
    }
    let made = super::contact(world, tx, address, now).await?;
    // At once, so that the next message of this batch finds it by either id.
    take_number(tx, address, also, &made).await?;
    let met = Met { id: &made.id, external_id: &made.external_id, also_id: also, number: None, heard_at: None };
    contacts::met(tx, &met).await?;
    Ok(made)
}

async fn take_number(tx: &mut Tx, address: &Address, also: Option<&str>, contact: &Contact) -> Result<(), StoreError> {
    match also {
        Some(also) if contact.also_id.as_deref() != Some(also) => {
            contacts::take_number(tx, (CHANNEL, &address.bot), also, &contact.id).await
        }
        _ => Ok(()),
    }
}

/// Notes what the messages tell of who wrote them: the user id beside the number, the number itself, and when it was.
///
/// # Errors
/// The store.
pub(super) async fn met(
    world: &World,
    tx: &mut Tx,
    batch: &[Arrived],
    contacts: &HashMap<&Address, Contact>,
) -> Result<(), StoreError> {
    for arrived in batch.iter().filter(|arrived| arrived.inbound.address.channel == ChannelKind::Whatsapp) {
        let Known { also, number, heard_at } = &arrived.known;
        let address = &arrived.inbound.address;
        let Some(contact) = contacts.get(address) else { continue };
        take_number(tx, address, also.as_deref(), contact).await?;
        // The user id goes before the number's index; whoever has one keeps it.
        let user_id = whatsapp::identity::is_user_id(&address.external_id);
        let external_id = if user_id { &address.external_id } else { &contact.external_id };
        let number = number
            .as_ref()
            .filter(|number| !is_known(world, contact, number))
            .map(|number| seal(world, contact, number));
        let met = Met {
            id: &contact.id,
            external_id,
            also_id: also.as_deref(),
            number: number.as_ref(),
            heard_at: *heard_at,
        };
        contacts::met(tx, &met).await?;
    }
    Ok(())
}

fn is_known(world: &World, contact: &Contact, number: &str) -> bool {
    let open = |sealed| world.vault.open_json(world.vault.system_key(), NUMBER.of(contact.id.as_str()), sealed);
    contact.number.as_ref().and_then(|sealed| open(sealed).ok()).is_some_and(|known: String| known == number)
}

fn seal(world: &World, contact: &Contact, number: &str) -> Sealed {
    world.vault.seal_json(world.vault.system_key(), NUMBER.of(contact.id.as_str()), number)
}
