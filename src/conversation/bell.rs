//! The bell: processes on one PostgreSQL tell each other what somebody over there may be waiting for: work, messages to send, turns of a
//! web chat, a lease given back. It only saves waiting; whoever is not rung looks by himself a moment later.
//!
//! NOTIFY takes a lock of the whole server at its commit, so it is said sparingly: not at all while nobody else listens, by a connection
//! of its own after our commit, what came together in one word, and *work* only when it has waited so long that our own workers are
//! plainly not enough. A word names no person: a web chat is named by the hash of a token that only its browser has.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, broadcast};
use tokio::time::{Instant, sleep, sleep_until};
use tokio_util::sync::CancellationToken;

use crate::channels::{Address, ChannelKind};
use crate::store::bell::{self, Ear, Mouth, PAYLOAD_MAX};
use crate::store::{StoreError, conversations};

use super::world::World;

/// What is rung within this time goes out together.
const GATHER: Duration = Duration::from_millis(5);
/// Work that waits so long is offered to the others.
const HELP_AFTER: Duration = Duration::from_millis(20);
/// How often they are called while it goes on waiting.
const HELP_AGAIN: Duration = Duration::from_millis(100);
/// How often it is counted who listens.
const COUNT: Duration = Duration::from_secs(2);
/// How soon a broken bell is hung up again.
const AGAIN: Duration = Duration::from_secs(1);
/// Web chats named one by one; beyond that all pages look.
const NAMED: usize = 64;
/// News of other processes a slow page may miss before it looks for itself.
const KEPT: usize = 1_024;

/// This process's bell. On SQLite, and while no other process listens, ringing it costs one look at a flag.
pub struct Bell {
    /// Others listen.
    heard: AtomicBool,
    /// Work became due here.
    work: Notify,
    /// Something is to be said.
    pending: Notify,
    words: Mutex<Words>,
    /// A lease was given back somewhere.
    leads: Notify,
    /// Pages with news made by another process; `None`: any page.
    far: broadcast::Sender<Option<Address>>,
}

#[derive(Default)]
struct Words {
    /// Each once: `work`, `out`, `lead`, `hello`.
    plain: BTreeSet<&'static str>,
    /// External ids of web chats.
    news: BTreeSet<(String, String)>,
    all_news: bool,
}

impl Default for Bell {
    fn default() -> Self {
        Self {
            heard: AtomicBool::new(false),
            work: Notify::new(),
            pending: Notify::new(),
            words: Mutex::default(),
            leads: Notify::new(),
            far: broadcast::channel(KEPT).0,
        }
    }
}

impl Bell {
    /// Another process listens.
    #[must_use]
    pub fn is_heard(&self) -> bool {
        self.heard.load(Ordering::Relaxed)
    }

    pub(super) fn work(&self) {
        if self.heard.load(Ordering::Relaxed) {
            self.work.notify_one();
        }
    }

    pub(super) fn outgoing(&self) {
        self.ring("out");
    }

    pub(super) fn lead(&self) {
        // A candidate may stand in this process too.
        self.leads.notify_waiters();
        self.ring("lead");
    }

    pub(super) fn news(&self, address: &Address) {
        // Messengers are pushed; only pages wait for news.
        if address.channel != ChannelKind::Web || !self.heard.load(Ordering::Relaxed) {
            return;
        }
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if words.news.len() < NAMED {
            words.news.insert((address.bot.clone(), address.external_id.clone()));
        } else {
            words.all_news = true;
        }
        drop(words);
        self.pending.notify_one();
    }

    /// Waits until a lease was given back.
    pub(super) async fn a_lead(&self) {
        self.leads.notified().await;
    }

    pub(super) fn far(&self) -> broadcast::Receiver<Option<Address>> {
        self.far.subscribe()
    }

    fn ring(&self, word: &'static str) {
        if self.heard.load(Ordering::Relaxed) {
            self.words.lock().unwrap_or_else(PoisonError::into_inner).plain.insert(word);
            self.pending.notify_one();
        }
    }

    /// What is to be said, as one payload; `None`: nothing.
    fn take(&self, holder: &str) -> Option<String> {
        let words = std::mem::take(&mut *self.words.lock().unwrap_or_else(PoisonError::into_inner));
        let mut payload = holder.to_owned();
        for word in &words.plain {
            payload = payload + " " + word;
        }
        let named: String = words.news.iter().map(|(bot, id)| format!(" news:{bot}:{id}")).collect();
        if words.all_news || payload.len() + named.len() > PAYLOAD_MAX {
            payload.push_str(" news");
        } else {
            payload.push_str(&named);
        }
        (payload.len() > holder.len()).then_some(payload)
    }
}

/// Hangs the bell up and keeps it hung until told to stop; returns at once on SQLite. Stop it last, so that what the rest rings at the
/// end is still said.
pub async fn run(world: Arc<World>, holder: String, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match bell::open(&world.db).await {
            Ok(None) => return,
            Ok(Some((ear, mouth))) => {
                if let Err(error) = serve(&world, &holder, (ear, &mouth), &stop).await {
                    tracing::warn!(%error, "the bell between processes broke; it is hung up again");
                }
                world.bell.heard.store(false, Ordering::Relaxed);
                mouth.close().await;
            }
            Err(error) => {
                tracing::warn!(%error, "the bell between processes cannot be hung up; everybody looks by himself")
            }
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = sleep(AGAIN) => {}
        }
    }
}

async fn serve(
    world: &World,
    holder: &str,
    (ear, mouth): (Ear, &Mouth),
    stop: &CancellationToken,
) -> Result<(), StoreError> {
    mouth.say(&format!("{holder} hello")).await?;
    world.bell.heard.store(mouth.listeners().await? > 1, Ordering::Relaxed);
    // While it hung nowhere anything may have been said.
    rung(world, &["work", "out", "lead", "news"]);
    tokio::select! {
        done = listen(world, holder, ear) => done,
        done = say(world, holder, mouth) => done,
        done = call_for_help(world) => done,
        () = stop.cancelled() => match world.bell.take(holder) {
            Some(last) => mouth.say(&last).await,
            None => Ok(()),
        },
    }
}

async fn listen(world: &World, holder: &str, mut ear: Ear) -> Result<(), StoreError> {
    loop {
        let Some(payload) = ear.hear().await? else {
            rung(world, &["work", "out", "lead", "news"]);
            continue;
        };
        let mut words = payload.split(' ');
        if words.next() != Some(holder) {
            world.bell.heard.store(true, Ordering::Relaxed);
            rung(world, &words.collect::<Vec<_>>());
        }
    }
}

/// Does what the words of another process ask for; those of a newer version are passed over.
fn rung(world: &World, words: &[&str]) {
    for word in words {
        match word.split_once(':') {
            None if *word == "work" => {
                world.wake.notify_one();
                world.wake.notify_waiters();
            }
            None if *word == "out" => world.outgoing.notify_one(),
            None if *word == "lead" => world.bell.leads.notify_waiters(),
            // No page may be open here: that is no fault.
            None if *word == "news" => {
                world.bell.far.send(None).ok();
            }
            Some(("news", address)) => {
                let (bot, external_id) = address.split_once(':').unwrap_or_default();
                let (bot, external_id) = (bot.to_owned(), external_id.to_owned());
                world.bell.far.send(Some(Address { channel: ChannelKind::Web, bot, external_id })).ok();
            }
            _ => {}
        }
    }
}

async fn say(world: &World, holder: &str, mouth: &Mouth) -> Result<(), StoreError> {
    let mut next_count = Instant::now() + COUNT;
    loop {
        tokio::select! {
            () = world.bell.pending.notified() => {
                if let Some(payload) = world.bell.take(holder) {
                    mouth.say(&payload).await?;
                    metrics::counter!("esik_bell_words_total").increment(1);
                }
                sleep(GATHER).await;
            }
            () = sleep_until(next_count) => {
                world.bell.heard.store(mouth.listeners().await? > 1, Ordering::Relaxed);
                next_count = Instant::now() + COUNT;
            }
        }
    }
}

/// Calls the others when work waits although our own workers were rung.
async fn call_for_help(world: &World) -> Result<(), StoreError> {
    loop {
        world.bell.work.notified().await;
        sleep(HELP_AFTER).await;
        while any_due(world).await? {
            world.bell.ring("work");
            sleep(HELP_AGAIN).await;
        }
    }
}

async fn any_due(world: &World) -> Result<bool, StoreError> {
    let now = world.now();
    let mut tx = world.db.read().await?;
    let due = conversations::next_due(&mut tx).await?;
    tx.rollback().await?;
    Ok(due.is_some_and(|due| due <= now))
}

/// Rings when an address has news, made here or by another process.
pub struct Watch {
    near: broadcast::Receiver<Address>,
    far: broadcast::Receiver<Option<Address>>,
}

impl Watch {
    pub(super) fn new(world: &World) -> Self {
        Self { near: world.news.subscribe(), far: world.bell.far() }
    }

    /// Waits until there may be news of anybody. May be given up at any moment.
    pub async fn news(&mut self) {
        use broadcast::error::RecvError::Closed;
        tokio::select! {
            heard = self.near.recv() => if matches!(heard, Err(Closed)) { std::future::pending().await },
            heard = self.far.recv() => if matches!(heard, Err(Closed)) { std::future::pending().await },
        }
    }

    /// Waits until there may be news of an address. May be given up at any moment.
    pub async fn news_of(&mut self, address: &Address) {
        use broadcast::error::RecvError::Closed;
        loop {
            tokio::select! {
                heard = self.near.recv() => match heard {
                    Ok(changed) if &changed != address => {}
                    Err(Closed) => std::future::pending().await,
                    _ => return,
                },
                heard = self.far.recv() => match heard {
                    Ok(Some(changed)) if &changed != address => {}
                    Err(Closed) => std::future::pending().await,
                    _ => return,
                },
            }
        }
    }
}
