//! The door for whoever shows a conversation by itself: the page and the terminal. They hand updates in and read the history.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use crate::channels::{Address, ChannelKind, Inbound};
use crate::domain::clock::Micros;
use crate::domain::ids::{BlobId, ContactId};
use crate::domain::lang::Lang;
use crate::domain::limits;
use crate::domain::phone::Phone;
use crate::handoff::breaches;
use crate::i18n::Args;
use crate::store::contacts::{AddressKey, Contact};
use crate::store::tickets::report;
use crate::store::vault::IndexKind;
use crate::store::{
    StoreError, Tx, backlog, blobs, calls, contacts, conversations, inbox, keys, meta, outbox, sms_log, turns,
};

use super::bell::Watch;
use super::drive::Drive;
use super::intake::{self, Arrived};
use super::ledger::Ledger;
use super::letter;
use super::overload;
use super::render::Pen;
use super::turn;
use super::who::Who;
use super::world::World;

/// Texts of the sandbox shown at once.
const SMS_SHOWN: u32 = 20;

/// The bot's name of conversations held in a terminal, whichever channel they are rendered as: nothing of them is pushed.
pub const TERMINAL: &str = "terminal";

/// What is written to see whether there is room, in bytes: more than the updates of a moment need.
const ROOM: usize = 128 * 1024;

/// Why the service cannot serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    /// No connection.
    #[error("the database does not answer")]
    NoAnswer,
    /// It answers, but stores nothing.
    #[error("the database takes nothing in: see that its disk has room, and the log")]
    NoRoom,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct Door {
    world: Arc<World>,
}

/// A turn as both sides saw it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its number in the conversation.
    pub seq: i64,
    /// When.
    pub at: Micros,
    /// What the parent said, masked.
    pub heard: Option<String>,
    /// What we said.
    pub out: Vec<crate::channels::Outgoing>,
    /// The other address of the parent where it was said; `None`: at the one that was asked for.
    pub elsewhere: Option<Address>,
}

impl Door {
    /// A door to a world.
    #[must_use]
    pub fn new(world: Arc<World>) -> Self {
        Self { world }
    }

    /// Stores an update; `false` when its id is known already.
    ///
    /// # Errors
    /// The store: it is not stored, and must be handed in again.
    pub async fn accept(&self, inbound: Inbound) -> anyhow::Result<bool> {
        let new = intake::accept(&self.world, &[Arrived::own(inbound)?]).await?;
        Ok(new.into_iter().any(|new| new))
    }

    async fn contact(&self, tx: &mut Tx, address: &Address) -> anyhow::Result<Option<Contact>> {
        let key =
            AddressKey { channel: address.channel.as_str(), bot: &address.bot, external_id: &address.external_id };
        Ok(contacts::find_address(tx, key).await?)
    }

    /// Turns after a number, oldest first; after 0 the newest `limit`.
    ///
    /// # Errors
    /// The store.
    pub async fn history(&self, address: &Address, after: i64, limit: usize) -> anyhow::Result<Vec<Told>> {
        let limit = u32::try_from(limit).unwrap_or(u32::MAX);
        let mut tx = self.world.db.read().await?;
        let Some(contact) = self.contact(&mut tx, address).await? else { return Ok(Vec::new()) };
        let id = &contact.conversation;
        let Some(key) = keys::find(&mut tx, &self.world.vault, id.as_str(), self.world.now()).await? else {
            return Ok(Vec::new());
        };
        let mut rows = if after > 0 {
            turns::after(&mut tx, id, after, limit).await?
        } else {
            turns::history(&mut tx, id, None, limit).await?
        };
        let alone = rows.iter().all(|turn| turn.contact.as_ref() == Some(&contact.id));
        let others = if alone { Vec::new() } else { contacts::by_conversation(&mut tx, id).await? };
        tx.rollback().await?;
        rows.sort_by_key(|turn| turn.seq);
        let elsewhere = |at: &ContactId| {
            let other = others.iter().find(|other| other.id == *at && other.id != contact.id)?;
            let channel = ChannelKind::parse(&other.channel)?;
            Some(Address { channel, bot: other.bot.clone(), external_id: other.external_id.clone() })
        };
        rows.into_iter()
            .map(|turn| {
                let told: letter::Told = match &turn.content {
                    Some(sealed) => self.world.vault.open_json(&key, turns::CONTENT.of(turn.id.as_str()), sealed)?,
                    None => letter::Told::default(),
                };
                let elsewhere = turn.contact.as_ref().and_then(elsewhere);
                Ok(Told { seq: turn.seq, at: turn.at, heard: told.heard, out: told.out, elsewhere })
            })
            .collect()
    }

    /// The language chosen at this address.
    ///
    /// # Errors
    /// The store.
    pub async fn language(&self, address: &Address) -> anyhow::Result<Option<Lang>> {
        let mut tx = self.world.db.read().await?;
        let contact = self.contact(&mut tx, address).await?;
        tx.rollback().await?;
        Ok(contact.and_then(|contact| contact.language))
    }

    /// Makes a contact that has chosen its language already.
    ///
    /// # Errors
    /// The store.
    pub async fn introduce(&self, address: &Address, lang: Lang) -> anyhow::Result<()> {
        let now = self.world.now();
        let mut tx = self.world.db.write().await?;
        let contact = intake::contact(&self.world, &mut tx, address, now).await?;
        if contact.language.is_none() {
            contacts::set_language(&mut tx, &contact.id, lang).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// The message that is open at an address, said anew; `None` when nothing is.
    ///
    /// # Errors
    /// The store.
    pub async fn present(&self, address: &Address) -> anyhow::Result<Option<crate::channels::Outgoing>> {
        let now = self.world.now();
        let mut tx = self.world.db.write().await?;
        let Some(contact) = self.contact(&mut tx, address).await? else { return Ok(None) };
        let mut who = Who::read(&self.world, &mut tx, contact, now).await?;
        let place = turn::load(&self.world, &mut tx, &who).await?;
        let mut ledger = Ledger::default();
        let question = Drive::new(&self.world, &mut tx, &mut ledger, now).repeat(&mut who, &place).await?;
        tx.commit().await?;
        let pen = Pen { world: &self.world, lang: who.lang, channel: address.channel };
        Ok(question.map(|question| pen.ask(&[], &question, place.session.seq)))
    }

    /// Nothing of this address waits or is under way.
    ///
    /// # Errors
    /// The store.
    pub async fn settled(&self, address: &Address) -> anyhow::Result<bool> {
        let mut tx = self.world.db.read().await?;
        let Some(contact) = self.contact(&mut tx, address).await? else { return Ok(true) };
        let id = &contact.conversation;
        let now = self.world.now();
        let waiting = inbox::next_at(&mut tx, id).await?.is_some_and(|at| at <= now);
        let open = !calls::open(&mut tx, id).await?.is_empty();
        // An outcome that has come makes the conversation due.
        let due = conversations::find(&mut tx, id)
            .await?
            .and_then(|conversation| conversation.due_at)
            .is_some_and(|at| at <= now);
        tx.rollback().await?;
        Ok(!waiting && !open && !due)
    }

    /// Rings when an address has news.
    #[must_use]
    pub fn watch(&self) -> Watch {
        Watch::new(&self.world)
    }

    /// What an address is told while we are busy and it waits.
    ///
    /// # Errors
    /// The store.
    pub async fn busy(&self, address: &Address) -> anyhow::Result<Option<String>> {
        if self.world.load.state().age < limits::BUSY_AFTER / 2 {
            return Ok(None);
        }
        let mut tx = self.world.db.read().await?;
        let Some(contact) = self.contact(&mut tx, address).await? else { return Ok(None) };
        let told = backlog::told(&mut tx, &contact.conversation, self.world.now()).await?;
        tx.rollback().await?;
        Ok(told.map(|minutes| overload::text(&self.world, contact.language, minutes)))
    }

    /// Keeps a file of a person who has written to us before, sealed; the update that follows names it.
    ///
    /// # Errors
    /// The store; nobody at this address.
    pub async fn keep_file(&self, address: &Address, bytes: Vec<u8>) -> anyhow::Result<BlobId> {
        let now = self.world.now();
        let mut tx = self.world.db.write().await?;
        let contact =
            self.contact(&mut tx, address).await?.ok_or_else(|| anyhow::anyhow!("a file of nobody we know"))?;
        let owner = contact.conversation.as_str();
        let key = keys::find_or_create(&mut tx, &self.world.vault, owner, now).await?;
        let id = BlobId::new(now, &mut *self.world.random());
        let mime = infer::get(&bytes).map_or("application/octet-stream", |kind| kind.mime_type());
        blobs::insert(&mut tx, &self.world.vault, &key, blobs::NewBlob { id: &id, owner, mime, bytes: &bytes }, now)
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// SMS of the sandbox to phones this conversation named, oldest first; the newest twenty.
    ///
    /// # Errors
    /// The store.
    pub async fn sms(&self, address: &Address) -> anyhow::Result<Vec<(Micros, String)>> {
        let mut tx = self.world.db.read().await?;
        let Some(contact) = self.contact(&mut tx, address).await? else { return Ok(Vec::new()) };
        let sms = sms_log::by_conversation(&mut tx, &self.world.vault, &contact.conversation, SMS_SHOWN).await?;
        tx.rollback().await?;
        Ok(sms.into_iter().rev().map(|sms| (sms.at, sms.text)).collect())
    }

    /// SMS of the sandbox to a phone, oldest first; the newest twenty.
    ///
    /// # Errors
    /// The store.
    pub async fn sms_of(&self, phone: &Phone) -> anyhow::Result<Vec<(Micros, String)>> {
        let index = self.world.vault.index(IndexKind::Phone, phone.e164().as_bytes());
        let mut tx = self.world.db.read().await?;
        let sms = sms_log::by_phone(&mut tx, &self.world.vault, &index, SMS_SHOWN).await?;
        tx.rollback().await?;
        Ok(sms.into_iter().rev().map(|sms| (sms.at, sms.text)).collect())
    }

    /// A text of a page; empty where it is missing, which the start has proved it is not.
    #[must_use]
    pub fn text(&self, lang: Lang, id: &str) -> String {
        self.world.texts.value(lang, id, &Args::new()).unwrap_or_default()
    }

    /// A text of a page with values, or a part of a text.
    #[must_use]
    pub fn text_with(&self, lang: Lang, (id, attr): (&str, Option<&str>), args: &Args) -> String {
        self.world.texts.say(lang, id, attr, args).unwrap_or_default()
    }

    /// Made-up data.
    #[must_use]
    pub fn demo(&self) -> bool {
        self.world.house.demo
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> Micros {
        self.world.now()
    }

    /// Whether the service can serve: the database answers, and takes in what people say. After an update that could not be stored
    /// it is tried with some kilobytes, so that a disk with room again is noticed without waiting for a person.
    ///
    /// # Errors
    /// Why not.
    pub async fn ready(&self) -> Result<(), NotReady> {
        let answers = match self.world.db.read().await {
            Ok(tx) => tx.rollback().await.is_ok(),
            Err(_) => false,
        };
        if !answers {
            return Err(NotReady::NoAnswer);
        }
        if self.world.refuses.load(Ordering::Relaxed) {
            self.try_to_write().await.map_err(|error| {
                tracing::warn!(%error, "the database takes nothing in");
                NotReady::NoRoom
            })?;
            self.world.refuses.store(false, Ordering::Relaxed);
        }
        Ok(())
    }

    async fn try_to_write(&self) -> Result<(), StoreError> {
        let mut tx = self.world.db.write().await?;
        meta::set(&mut tx, "room", &"0".repeat(ROOM)).await?;
        tx.commit().await?;
        let mut tx = self.world.db.write().await?;
        meta::remove(&mut tx, "room").await?;
        tx.commit().await
    }

    /// Counts what waits and what died, for the numbers of `/metrics`.
    ///
    /// # Errors
    /// The store.
    pub async fn count(&self) -> Result<(), StoreError> {
        let mut tx = self.world.db.read().await?;
        let dead = inbox::dead_count(&mut tx).await? + outbox::dead_count(&mut tx).await?;
        let (updates, messages) = (inbox::count_waiting(&mut tx).await?, outbox::count_waiting(&mut tx).await?);
        let open = report::open(&mut tx).await?;
        let breaches = breaches::look(&mut self.world.handoff(&mut tx, self.now()), &open, None).await?;
        tx.rollback().await?;
        for (what, count) in breaches.counts() {
            metrics::gauge!("esik_desk_breaches", "what" => what)
                .set(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        }
        for (name, count) in
            [("esik_dead_letters", dead), ("esik_updates_waiting", updates), ("esik_messages_waiting", messages)]
        {
            metrics::gauge!(name).set(f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
        }
        Ok(())
    }

    /// The world behind it, for whoever drives it by hand (terminal, tests).
    #[must_use]
    pub fn world(&self) -> &Arc<World> {
        &self.world
    }
}
