//! Intake: what comes in is stored before it is acknowledged, and handled afterwards.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::channels::telegram::{self, Poller, RawUpdate, TelegramClient};
use crate::channels::{Address, Content, Inbound};
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, InboxId};
use crate::store::contacts::{AddressKey, Contact, NewContact};
use crate::store::{Tx, contacts, conversations, inbox, keys};

use super::world::World;

/// An update and the bytes it is stored as.
pub struct Arrived {
    /// Decoded: whose it is.
    pub inbound: Inbound,
    /// As it came from the messenger, or the update itself as JSON.
    pub payload: Vec<u8>,
}

impl Arrived {
    /// An update that was ours from the first: from a page or the terminal.
    ///
    /// # Errors
    /// It cannot be written as JSON.
    pub fn own(inbound: Inbound) -> anyhow::Result<Self> {
        let payload = serde_json::to_vec(&inbound)?;
        Ok(Self { inbound, payload })
    }
}

/// Stores a batch in one commit; answers for each whether it is new. Only then may it be acknowledged.
///
/// # Errors
/// The store: nothing of the batch is stored.
pub async fn accept(world: &World, batch: &[Arrived]) -> anyhow::Result<Vec<bool>> {
    if batch.is_empty() {
        return Ok(Vec::new());
    }
    let now = world.now();
    let mut tx = world.db.write().await?;
    let mut rows = Vec::with_capacity(batch.len());
    for arrived in batch {
        rows.push(row(world, &mut tx, arrived, now).await?);
    }
    let new = inbox::insert_many(&mut tx, &rows, now).await?;
    let mut due: Vec<ConversationId> =
        rows.iter().zip(&new).filter(|(_, new)| **new).map(|(row, _)| row.conversation.clone()).collect();
    due.sort();
    due.dedup();
    conversations::set_due_many(&mut tx, &due, now).await?;
    tx.commit().await?;
    metrics::counter!("esik_updates_total", "result" => "new").increment(new.iter().filter(|new| **new).count() as u64);
    metrics::counter!("esik_updates_total", "result" => "repeat")
        .increment(new.iter().filter(|new| !**new).count() as u64);
    for _ in &due {
        world.ring_work();
    }
    Ok(new)
}

/// The contact of an address, made with its conversation at the first time.
///
/// # Errors
/// The store.
pub async fn contact(world: &World, tx: &mut Tx, address: &Address, now: Micros) -> anyhow::Result<Contact> {
    let key = AddressKey { channel: address.channel.as_str(), bot: &address.bot, external_id: &address.external_id };
    if let Some(contact) = contacts::find_address(tx, key).await? {
        return Ok(contact);
    }
    // One draw a statement: a second lock within one would wait for the first for ever.
    let id = ContactId::new(now, &mut *world.random());
    let conversation = ConversationId::new(now, &mut *world.random());
    let new = NewContact { id, conversation, language: None };
    Ok(contacts::find_or_create(tx, key, &new, now).await?)
}

async fn row<'a>(world: &World, tx: &mut Tx, arrived: &'a Arrived, now: Micros) -> anyhow::Result<inbox::NewInbox<'a>> {
    let address = &arrived.inbound.address;
    let contact = contact(world, tx, address, now).await?;
    let conversation = contact.conversation;
    // Under the contact's key: the contact may join another conversation before this is handled.
    let data_key = keys::find_or_create(tx, &world.vault, contact.id.as_str(), now).await?;
    let id = InboxId::new(now, &mut *world.random());
    let payload = world.vault.seal(&data_key, inbox::PAYLOAD.of(id.as_str()), &arrived.payload);
    Ok(inbox::NewInbox {
        id,
        channel: address.channel.as_str(),
        bot: &address.bot,
        update_id: &arrived.inbound.update_id,
        conversation,
        contact: contact.id,
        payload,
    })
}

/// Decodes and stores Telegram's updates; presses are answered at once, so that the button stops turning.
///
/// # Errors
/// The store.
pub async fn telegram(world: &Arc<World>, client: &TelegramClient, updates: &[RawUpdate]) -> anyhow::Result<()> {
    let mut batch = Vec::with_capacity(updates.len());
    for update in updates {
        match telegram::decode(client.bot_id(), &update.raw, world.now()) {
            Ok(Some(inbound)) => batch.push(Arrived { inbound, payload: update.raw.clone() }),
            Ok(None) => metrics::counter!("esik_updates_total", "result" => "passed").increment(1),
            Err(error) => {
                // Nothing in it tells whose it is, so it can belong to no conversation: counted, and told to us.
                metrics::counter!("esik_updates_total", "result" => "unreadable").increment(1);
                tracing::error!(update = update.update_id, %error, "an update could not be read");
            }
        }
    }
    let new = accept(world, &batch).await?;
    // A repeat was answered when it first came: Telegram refuses a second answer.
    for (arrived, _) in batch.into_iter().zip(new).filter(|(_, new)| *new) {
        if let Content::Press { callback: Some(callback), .. } = arrived.inbound.content {
            let client = client.clone();
            tokio::spawn(async move {
                if let Err(error) = client.answer_callback(&callback).await {
                    tracing::debug!(%error, "a press could not be answered");
                }
            });
        }
    }
    Ok(())
}

/// Long polling: the offset moves on only after the batch is stored.
pub async fn poll(world: Arc<World>, client: TelegramClient, mut poller: Poller, stop: CancellationToken) {
    while let Some(batch) = poller.next_batch().await {
        loop {
            match telegram(&world, &client, &batch.updates).await {
                Ok(()) => break,
                Err(error) => {
                    tracing::error!(error = %format!("{error:#}"), "updates could not be stored; trying again")
                }
            }
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(std::time::Duration::from_secs(1)) => {}
            }
        }
        poller.confirm();
    }
}
