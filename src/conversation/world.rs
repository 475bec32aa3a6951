//! What a turn may reach: the store, the texts, the gateways, the clock. Made once by `app`, shared by every worker.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use chrono::NaiveDate;
use dptree::Handler;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use tokio::sync::{Notify, broadcast};

use crate::channels::telegram::TelegramClient;
use crate::channels::whatsapp::WhatsappClient;
use crate::channels::{Address, ChannelKind, DownloadError};
use crate::dialogue::flow::Flows;
use crate::domain::calendar;
use crate::domain::clock::{Clock, Micros};
use crate::domain::limits::UPLOAD_MAX;
use crate::domain::rules::Rules;
use crate::domain::ticket::Terms;
use crate::gateways::Gateways;
use crate::handoff;
use crate::i18n::Texts;
use crate::queue::Cx;
use crate::queue::places::PlaceBook;
use crate::store::vault::Vault;
use crate::store::{Db, Tx};

use super::bell::Bell;
use super::calls::Hand;
use super::outbox::Post;
use super::overload::Load;
use super::routing::Route;
use super::templates::Templates;
use super::understand::Words;

/// Everything a conversation needs that is not its own state.
pub struct World {
    /// The database.
    pub db: Db,
    /// Seals and opens what is personal.
    pub vault: Vault,
    /// The dialogues.
    pub flows: Flows,
    /// The texts.
    pub texts: Texts,
    /// What WhatsApp takes when it takes no free words.
    pub templates: Templates,
    /// The words that mean a way, yes or no.
    pub words: Words,
    /// The map of routing.
    pub routes: Handler<'static, Route>,
    /// The places, in memory.
    pub places: PlaceBook,
    /// The outside services.
    pub gateways: Gateways,
    /// Telegram, where it is on: to fetch the files people send.
    pub telegram: Option<TelegramClient>,
    /// WhatsApp, the same.
    pub whatsapp: Option<WhatsappClient>,
    /// The time.
    pub clock: std::sync::Arc<dyn Clock>,
    /// The rules of the trade.
    pub rules: Rules,
    /// How long things may take at the call centre.
    pub terms: Terms,
    /// What this installation is.
    pub house: House,
    /// Chance, one source for the process.
    pub random: Mutex<StdRng>,
    /// Rung when something became due; ring it by [`World::ring_work`].
    pub wake: Notify,
    /// Rung when messages wait in their rows to be sent; ring it by [`World::ring_outgoing`].
    pub outgoing: Notify,
    /// The latest update could not be stored.
    pub refuses: AtomicBool,
    /// The way of messages to a sender in this process.
    pub post: Post,
    /// Tells live pages whose conversation has news; by [`World::tell`].
    pub news: broadcast::Sender<Address>,
    /// Tells the other processes the same.
    pub bell: Bell,
    /// How much waits.
    pub load: Load,
    /// Calls under way, finished before the program stops.
    pub hand: Hand,
}

/// What this installation is, for texts and rules.
#[derive(Debug, Clone)]
pub struct House {
    /// Made-up data.
    pub demo: bool,
    /// Address of the pages as people reach them, without a slash at its end.
    pub public_url: String,
    /// Hours of the contact centre, minutes after midnight.
    pub office_hours: (u16, u16),
    /// Whoever takes an invitation sets up a phone that makes codes.
    pub staff_totp: bool,
    /// Version of the data policy in force.
    pub policy_version: u32,
}

impl World {
    /// The moment.
    #[must_use]
    pub fn now(&self) -> Micros {
        self.clock.now()
    }

    /// The day in Kazakhstan.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        calendar::local_date(self.now())
    }

    /// Something became due: a worker shall look, of whichever process.
    pub fn ring_work(&self) {
        self.wake.notify_one();
        self.bell.work();
    }

    /// Messages wait to be sent: the sender shall look, in whichever process it is.
    pub fn ring_outgoing(&self) {
        self.outgoing.notify_one();
        self.bell.outgoing();
    }

    /// A conversation has news: whoever shows it shall look, in whichever process.
    pub fn tell(&self, address: Address) {
        self.bell.news(&address);
        // Nobody may be looking: that is no fault.
        self.news.send(address).ok();
    }

    /// Fetches a file that is still with the messenger it was sent by.
    ///
    /// # Errors
    /// No such messenger here.
    pub async fn download(&self, channel: &str, remote: &str) -> anyhow::Result<Result<Vec<u8>, DownloadError>> {
        const NOBODY: &str = "no messenger to fetch a file from";
        Ok(match ChannelKind::parse(channel) {
            Some(ChannelKind::Telegram) => self.telegram.as_ref().context(NOBODY)?.download(remote, UPLOAD_MAX).await,
            Some(ChannelKind::Whatsapp) => self.whatsapp.as_ref().context(NOBODY)?.download(remote, UPLOAD_MAX).await,
            Some(ChannelKind::Web | ChannelKind::Terminal | ChannelKind::Phone) | None => anyhow::bail!(NOBODY),
        })
    }

    /// The handoff's services on a transaction, at a moment.
    pub fn handoff<'a>(&'a self, tx: &'a mut Tx, now: Micros) -> handoff::Cx<'a> {
        let when = (self.house.office_hours, &self.rules.holidays, &self.terms);
        handoff::Cx::new(tx, &self.vault, when, self.chance(), now)
    }

    /// The queue's services on a transaction, at a moment.
    pub fn queue<'a>(&'a self, tx: &'a mut Tx, now: Micros) -> Cx<'a> {
        Cx::new(tx, (&self.vault, &self.places, &self.rules), self.chance(), now)
    }

    /// Chance of one's own, for work that waits in between.
    #[must_use]
    pub fn chance(&self) -> StdRng {
        StdRng::from_rng(&mut *self.random())
    }

    /// Chance. Hold it briefly; never over an await.
    pub fn random(&self) -> MutexGuard<'_, StdRng> {
        self.random.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
