//! Intake: what comes in is stored before it is acknowledged, and handled afterwards.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use anyhow::{Context as _, anyhow};
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use crate::channels::telegram::{self, Poller, RawUpdate, TelegramClient};
use crate::channels::whatsapp::{self, Receipt};
use crate::channels::{Address, ChannelKind, Content, Inbound};
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, InboxId};
use crate::domain::limits;
use crate::store::contacts::{AddressKey, Contact, NewContact};
use crate::store::vault::DataKey;
use crate::store::{StoreError, Tx, contacts, conversations, inbox, keys};

use super::door::TERMINAL;
use super::world::World;

mod receipts;
mod whatsapp_post;

pub use whatsapp_post::whatsapp;

/// An update and the bytes it is stored as.
pub struct Arrived {
    /// Decoded: whose it is.
    pub inbound: Inbound,
    /// As it came from the messenger, or the update itself as JSON.
    pub payload: Vec<u8>,
    /// What else it tells of who wrote.
    pub known: Known,
}

/// What an update tells of who wrote, besides the address.
#[derive(Clone, Default)]
pub struct Known {
    /// The person's other id at the messenger.
    pub also: Option<String>,
    /// The number they write from, in digits.
    pub number: Option<String>,
    /// When they wrote, where the messenger lets us answer for a while only.
    pub heard_at: Option<Micros>,
}

impl Arrived {
    /// An update that was ours from the first: from a page or the terminal.
    ///
    /// # Errors
    /// It cannot be written as JSON.
    pub fn own(inbound: Inbound) -> anyhow::Result<Self> {
        let payload = serde_json::to_vec(&inbound)?;
        Ok(Self::new(inbound, payload))
    }

    /// An update of a messenger, as it came.
    #[must_use]
    pub fn new(inbound: Inbound, payload: Vec<u8>) -> Self {
        Self { inbound, payload, known: Known::default() }
    }
}

/// A stored update in our own words; `None`: nothing for us.
///
/// # Errors
/// It is not what it was when it was stored.
pub(super) fn read_again(address: &Address, payload: &[u8], at: Micros) -> anyhow::Result<Option<Inbound>> {
    match address.channel {
        ChannelKind::Telegram if address.bot != TERMINAL => Ok(telegram::decode(&address.bot, payload, at)?),
        ChannelKind::Whatsapp if address.bot != TERMINAL => Ok(Some(whatsapp::decode(address.clone(), payload, at)?)),
        _ => Ok(Some(serde_json::from_slice(payload)?)),
    }
}

/// Stores a batch in one commit; answers for each whether it is new. Only then may it be acknowledged.
///
/// # Errors
/// The store: nothing of the batch is stored.
pub async fn accept(world: &World, batch: &[Arrived]) -> anyhow::Result<Vec<bool>> {
    accept_with(world, batch, &[]).await
}

/// The same with receipts of our own messages, in the same commit.
async fn accept_with(world: &World, batch: &[Arrived], receipts: &[Receipt]) -> anyhow::Result<Vec<bool>> {
    let stored = keep(world, batch, receipts).await;
    world.refuses.store(stored.is_err(), Ordering::Relaxed);
    stored
}

async fn keep(world: &World, batch: &[Arrived], receipts: &[Receipt]) -> anyhow::Result<Vec<bool>> {
    if batch.is_empty() && receipts.is_empty() {
        return Ok(Vec::new());
    }
    let mut tries = 1;
    let new = loop {
        match store(world, batch, receipts).await {
            Ok(new) => break new,
            // Two batches may have been in each other's way.
            Err(error) if error.is_contended() && tries < limits::INTAKE_TRIES => tries += 1,
            Err(error) => return Err(error.into()),
        }
    };
    let stored = new.iter().filter(|new| **new).count();
    metrics::counter!("esik_updates_total", "result" => "new").increment(stored as u64);
    metrics::counter!("esik_updates_total", "result" => "repeat").increment((new.len() - stored) as u64);
    if stored > 0 {
        world.ring_work();
    }
    Ok(new)
}

async fn store(world: &World, batch: &[Arrived], receipts: &[Receipt]) -> Result<Vec<bool>, StoreError> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    let contacts = contacts_of(world, &mut tx, batch, now).await?;
    let owners: Vec<&str> = contacts.values().map(|contact| contact.id.as_str()).collect();
    // Under the contact's key: the contact may join another conversation before this is handled.
    let mut data_keys = keys::find_many(&mut tx, &world.vault, &owners, now).await?;
    let mut rows = Vec::with_capacity(batch.len());
    for arrived in batch {
        let contact = &contacts[&arrived.inbound.address];
        let key = match data_keys.get(contact.id.as_str()) {
            Some(key) => key,
            None => {
                let made = keys::find_or_create(&mut tx, &world.vault, contact.id.as_str(), now).await?;
                data_keys.entry(contact.id.to_string()).or_insert(made)
            }
        };
        rows.push(row(world, arrived, contact, key, now));
    }
    let new = inbox::insert_many(&mut tx, &rows, now).await?;
    let mut due: Vec<ConversationId> =
        rows.iter().zip(&new).filter(|(_, new)| **new).map(|(row, _)| row.conversation.clone()).collect();
    due.sort();
    due.dedup();
    conversations::set_due_many(&mut tx, &due, now).await?;
    // In the order in which everybody locks: conversations, messages, contacts.
    receipts::note(&mut tx, receipts, now).await?;
    whatsapp_post::met(world, &mut tx, batch, &contacts).await?;
    tx.commit().await?;
    Ok(new)
}

/// The contact of every address of a batch; who writes for the first time becomes one.
async fn contacts_of<'a>(
    world: &World,
    tx: &mut Tx,
    batch: &'a [Arrived],
    now: Micros,
) -> Result<HashMap<&'a Address, Contact>, StoreError> {
    let mut ours: HashMap<(ChannelKind, &str), Vec<&str>> = HashMap::new();
    let addresses: HashSet<&Address> = batch.iter().map(|arrived| &arrived.inbound.address).collect();
    for address in &addresses {
        ours.entry((address.channel, &address.bot)).or_default().push(&address.external_id);
    }
    let mut found = HashMap::with_capacity(addresses.len());
    for ((channel, bot), external_ids) in ours {
        for contact in contacts::at_addresses(tx, channel.as_str(), bot, &external_ids).await? {
            let of = addresses.iter().find(|address| {
                address.external_id == contact.external_id && address.channel == channel && address.bot == bot
            });
            if let Some(address) = of {
                found.insert(*address, contact);
            }
        }
    }
    for arrived in batch {
        let address = &arrived.inbound.address;
        if !found.contains_key(address) {
            let contact = match address.channel {
                ChannelKind::Whatsapp => whatsapp_post::contact(world, tx, arrived, now).await?,
                _ => contact(world, tx, address, now).await?,
            };
            found.insert(address, contact);
        }
    }
    Ok(found)
}

/// The contact of an address, made with its conversation at the first time.
///
/// # Errors
/// The store.
pub async fn contact(world: &World, tx: &mut Tx, address: &Address, now: Micros) -> Result<Contact, StoreError> {
    let key = AddressKey { channel: address.channel.as_str(), bot: &address.bot, external_id: &address.external_id };
    if let Some(contact) = contacts::find_address(tx, key).await? {
        return Ok(contact);
    }
    // One draw a statement: a second lock within one would wait for the first for ever.
    let id = ContactId::new(now, &mut *world.random());
    let conversation = ConversationId::new(now, &mut *world.random());
    let new = NewContact { id, conversation, language: None };
    contacts::find_or_create(tx, key, &new, now).await
}

fn row<'a>(world: &World, arrived: &'a Arrived, contact: &Contact, key: &DataKey, now: Micros) -> inbox::NewInbox<'a> {
    let address = &arrived.inbound.address;
    let id = InboxId::new(now, &mut *world.random());
    let payload = world.vault.seal(key, inbox::PAYLOAD.of(id.as_str()), &arrived.payload);
    inbox::NewInbox {
        id,
        channel: address.channel.as_str(),
        bot: &address.bot,
        update_id: &arrived.inbound.update_id,
        conversation: contact.conversation.clone(),
        contact: contact.id.clone(),
        payload,
    }
}

/// What one webhook call brought: it is stored whole.
#[derive(Default)]
struct Handed {
    updates: Vec<Arrived>,
    receipts: Vec<Receipt>,
}

type Waiting = (Handed, oneshot::Sender<anyhow::Result<Vec<bool>>>);

/// Where webhooks hand in what came: while one commit is under way, those that come meanwhile gather for the next. Cheap to clone.
#[derive(Clone)]
pub struct Desk(mpsc::Sender<Waiting>);

impl Desk {
    /// A desk, and the work behind it, which ends when the last desk is gone.
    pub fn open(world: Arc<World>) -> (Self, impl Future<Output = ()>) {
        let (desk, waiting) = mpsc::channel(limits::WEBHOOKS_AT_ONCE);
        (Self(desk), take_in(world, waiting))
    }

    /// Stores an update; answers whether it is new. Only then may it be acknowledged.
    ///
    /// # Errors
    /// The store, or more wait at the desk than it has room for: it must be handed in again.
    pub async fn accept(&self, arrived: Arrived) -> anyhow::Result<bool> {
        let new = self.hand_in(Handed { updates: vec![arrived], receipts: Vec::new() }).await?;
        Ok(new.contains(&true))
    }

    async fn hand_in(&self, handed: Handed) -> anyhow::Result<Vec<bool>> {
        let (answer, answered) = oneshot::channel();
        self.0
            .try_send((handed, answer))
            .map_err(|_| anyhow!("more updates wait to be stored than there is room for"))?;
        answered.await.context("the desk is closed")?
    }
}

async fn take_in(world: Arc<World>, mut waiting: mpsc::Receiver<Waiting>) {
    let mut gathered = Vec::with_capacity(limits::INTAKE_BATCH);
    while waiting.recv_many(&mut gathered, limits::INTAKE_BATCH).await > 0 {
        let (mut batch, mut receipts, mut answers) = (Vec::new(), Vec::new(), Vec::new());
        for (handed, answer) in gathered.drain(..) {
            let from = batch.len();
            batch.extend(handed.updates);
            receipts.extend(handed.receipts);
            answers.push((from..batch.len(), answer));
        }
        let stored = accept_with(&world, &batch, &receipts).await;
        for (part, answer) in answers {
            let part = stored.as_ref().map(|new| new[part].to_vec()).map_err(|error| anyhow!("{error:#}"));
            // Who asked may have gone away: the update is stored all the same.
            answer.send(part).ok();
        }
    }
}

/// Decodes and stores a batch of Telegram's updates; presses are answered at once, so that the button stops turning.
///
/// # Errors
/// The store.
pub async fn telegram(world: &Arc<World>, client: &TelegramClient, updates: &[RawUpdate]) -> anyhow::Result<()> {
    let batch: Vec<Arrived> = updates.iter().filter_map(|update| decoded(world, client, update)).collect();
    let new = accept(world, &batch).await?;
    // A repeat was answered when it first came: Telegram refuses a second answer.
    for (arrived, _) in batch.into_iter().zip(new).filter(|(_, new)| *new) {
        answer_press(client, arrived.inbound.content);
    }
    Ok(())
}

/// The same for an update brought by the webhook, with others that come at this moment.
///
/// # Errors
/// As [`Desk::accept`].
pub async fn hooked(world: &World, desk: &Desk, client: &TelegramClient, update: &RawUpdate) -> anyhow::Result<()> {
    let Some(arrived) = decoded(world, client, update) else { return Ok(()) };
    let content = arrived.inbound.content.clone();
    if desk.accept(arrived).await? {
        answer_press(client, content);
    }
    Ok(())
}

fn decoded(world: &World, client: &TelegramClient, update: &RawUpdate) -> Option<Arrived> {
    match telegram::decode(client.bot_id(), &update.raw, world.now()) {
        Ok(Some(inbound)) => return Some(Arrived::new(inbound, update.raw.clone())),
        Ok(None) => metrics::counter!("esik_updates_total", "result" => "passed").increment(1),
        Err(error) => {
            // Nothing in it tells whose it is, so it can belong to no conversation: counted, and told to us.
            metrics::counter!("esik_updates_total", "result" => "unreadable").increment(1);
            tracing::error!(update = update.update_id, %error, "an update could not be read");
        }
    }
    None
}

fn answer_press(client: &TelegramClient, content: Content) {
    let Content::Press { callback: Some(callback), .. } = content else { return };
    let client = client.clone();
    tokio::spawn(async move {
        if let Err(error) = client.answer_callback(&callback).await {
            tracing::debug!(%error, "a press could not be answered");
        }
    });
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
