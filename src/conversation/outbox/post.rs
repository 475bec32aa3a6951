//! The way from a turn to the sender within one process: a message that the turn stored as under way goes over in memory after the commit.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::mpsc::{self, OwnedPermit, Receiver, Sender};

use super::limits::Limits;
use super::parcel::Parcel;

/// Messages on the way over, at most; beyond it they wait in their rows.
const ROOM: usize = 1_024;

/// A place on the way over, kept from before the row is written until after the commit.
pub type Place = OwnedPermit<Parcel>;

/// The ways to the senders of this process.
#[derive(Debug, Default)]
pub struct Post {
    telegram: Limits,
    open: Mutex<Vec<Way>>,
}

#[derive(Debug)]
struct Way {
    channel: &'static str,
    bot: String,
    over: Sender<Parcel>,
    /// Older messages wait in their rows: nobody overtakes them.
    shut: Arc<AtomicBool>,
}

/// The sender's end: while it lasts, turns hand over.
#[derive(Debug)]
pub struct Counter {
    /// What was handed over.
    pub parcels: Receiver<Parcel>,
    shut: Arc<AtomicBool>,
}

impl Counter {
    /// Nobody hands over while older messages wait in their rows.
    pub fn shut(&self, shut: bool) {
        self.shut.store(shut, Ordering::Relaxed);
    }
}

impl Post {
    /// No way is open yet; Telegram's limits are these.
    #[must_use]
    pub fn new(telegram: Limits) -> Self {
        Self { telegram, open: Mutex::default() }
    }

    /// The limits of Telegram.
    #[must_use]
    pub fn telegram(&self) -> Limits {
        self.telegram
    }

    /// Opens the way to a sender; an older one of the same bot is closed.
    pub fn open(&self, channel: &'static str, bot: &str) -> Counter {
        let (over, parcels) = mpsc::channel(ROOM);
        let shut = Arc::new(AtomicBool::new(false));
        let way = Way { channel, bot: bot.to_owned(), over, shut: shut.clone() };
        let mut open = self.ways();
        open.retain(|other| (other.channel, other.bot.as_str()) != (channel, bot));
        open.push(way);
        Counter { parcels, shut }
    }

    /// Closes the way. Places kept before still count.
    pub fn close(&self, channel: &str, bot: &str) {
        self.ways().retain(|way| (way.channel, way.bot.as_str()) != (channel, bot));
    }

    /// A place on the way to the sender of this bot; `None`: it is not here, or has enough to do.
    #[must_use]
    pub fn place(&self, channel: &str, bot: &str) -> Option<Place> {
        let over = {
            let open = self.ways();
            let way = open.iter().find(|way| way.bot == bot && way.channel == channel)?;
            (!way.shut.load(Ordering::Relaxed)).then(|| way.over.clone())?
        };
        over.try_reserve_owned().ok()
    }

    fn ways(&self) -> std::sync::MutexGuard<'_, Vec<Way>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
