//! The way from a turn to the sender within one process: a message that the turn stored as under way goes over in memory after the commit.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::mpsc::{self, OwnedPermit, Receiver, Sender};

use crate::channels::ChannelKind;
use crate::domain::ids::{ContactId, MessageId};

use super::limits::Limits;
use super::parcel::{Parcel, Stands};

/// Messages on the way over, at most; beyond it they wait in their rows.
const ROOM: usize = 1_024;

/// A place on the way over, kept from before the row is written until after the commit.
#[derive(Debug)]
pub struct Place {
    permit: OwnedPermit<Parcel>,
    /// What was just sent to the person.
    pub unnoted: Option<Unnoted>,
}

impl Place {
    /// Over it goes.
    pub fn send(self, parcel: Parcel) {
        self.permit.send(parcel);
    }
}

/// A message that was sent and is not noted yet: who answers it at once need not wait for that.
#[derive(Debug, Clone)]
pub struct Unnoted {
    /// Which.
    pub id: MessageId,
    /// What stands in the chat since then.
    pub stands: Stands,
}

type AllUnnoted = Arc<Mutex<HashMap<ContactId, Unnoted>>>;

/// The ways to the senders of this process.
#[derive(Debug, Default)]
pub struct Post {
    telegram: Limits,
    whatsapp: Limits,
    open: Mutex<Vec<Way>>,
}

#[derive(Debug)]
struct Way {
    channel: &'static str,
    bot: String,
    over: Sender<Parcel>,
    /// Older messages wait in their rows: nobody overtakes them.
    shut: Arc<AtomicBool>,
    unnoted: AllUnnoted,
}

/// The sender's end: while it lasts, turns hand over.
#[derive(Debug)]
pub struct Counter {
    /// What was handed over.
    pub parcels: Receiver<Parcel>,
    shut: Arc<AtomicBool>,
    unnoted: AllUnnoted,
}

impl Counter {
    /// Nobody hands over while older messages wait in their rows.
    pub fn shut(&self, shut: bool) {
        self.shut.store(shut, Ordering::Relaxed);
    }

    /// A person got an answer; it is not noted yet.
    pub fn sent(&self, contact: &ContactId, id: &MessageId, stands: &Stands) {
        let sent = Unnoted { id: id.clone(), stands: stands.clone() };
        lock(&self.unnoted).insert(contact.clone(), sent);
    }

    /// A person got something else: what stands in the chat has changed.
    pub fn stands(&self, contact: &ContactId, stands: &Stands) {
        if let Some(unnoted) = lock(&self.unnoted).get_mut(contact) {
            unnoted.stands = stands.clone();
        }
    }

    /// These are noted, or will never be.
    pub fn noted<'n>(&self, messages: impl Iterator<Item = (&'n ContactId, &'n MessageId)>) {
        let mut unnoted = lock(&self.unnoted);
        for (contact, id) in messages {
            if unnoted.get(contact).is_some_and(|sent| sent.id == *id) {
                unnoted.remove(contact);
            }
        }
    }
}

impl Post {
    /// No way is open yet; the limits of Telegram and WhatsApp are these.
    #[must_use]
    pub fn new(telegram: Limits, whatsapp: Limits) -> Self {
        Self { telegram, whatsapp, open: Mutex::default() }
    }

    /// The limits of a channel.
    #[must_use]
    pub fn limits(&self, channel: ChannelKind) -> Limits {
        match channel {
            ChannelKind::Telegram => self.telegram,
            ChannelKind::Whatsapp => self.whatsapp,
            ChannelKind::Web | ChannelKind::Terminal | ChannelKind::Phone => Limits::default(),
        }
    }

    /// Opens the way to a sender; an older one of the same bot is closed.
    pub fn open(&self, channel: &'static str, bot: &str) -> Counter {
        let (over, parcels) = mpsc::channel(ROOM);
        let shut = Arc::new(AtomicBool::new(false));
        let unnoted = AllUnnoted::default();
        let way = Way { channel, bot: bot.to_owned(), over, shut: shut.clone(), unnoted: unnoted.clone() };
        let mut open = self.ways();
        open.retain(|other| (other.channel, other.bot.as_str()) != (channel, bot));
        open.push(way);
        Counter { parcels, shut, unnoted }
    }

    /// Closes the way. Places kept before still count.
    pub fn close(&self, channel: &str, bot: &str) {
        self.ways().retain(|way| (way.channel, way.bot.as_str()) != (channel, bot));
    }

    /// A person's place on the way to the sender of this bot; `None`: it is not here, or has enough to do.
    #[must_use]
    pub fn place(&self, channel: &str, bot: &str, contact: &ContactId) -> Option<Place> {
        let (over, unnoted) = {
            let open = self.ways();
            let way = open.iter().find(|way| way.bot == bot && way.channel == channel)?;
            if way.shut.load(Ordering::Relaxed) {
                return None;
            }
            (way.over.clone(), lock(&way.unnoted).get(contact).cloned())
        };
        Some(Place { permit: over.try_reserve_owned().ok()?, unnoted })
    }

    fn ways(&self) -> MutexGuard<'_, Vec<Way>> {
        lock(&self.open)
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}
