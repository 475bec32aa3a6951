//! `esik bench`: what a durable turn costs on this machine.

use std::collections::HashMap;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Args;
use rand::RngExt as _;
use secrecy::SecretString;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

use super::out::say;
use crate::app;
use crate::channels::{Address, ChannelKind, telegram};
use crate::config::{self, Config};
use crate::conversation::intake::{self, Arrived};
use crate::conversation::work;
use crate::conversation::world::World;
use crate::domain::ids::{ContactId, ConversationId};
use crate::store::contacts::{AddressKey, NewContact};
use crate::store::{contacts, keys, sessions};

/// The bot that is talked to; nobody sends for it.
const BOT: &str = "7000000001";
/// Updates stored in one commit at most, as a poll brings them.
const POLL: usize = 100;
/// What everybody writes first, and then again and again: a press ahead and a press back, each with its question.
const FIRST: [&str; 2] = ["/start", "English"];
const AGAIN: [&str; 2] = ["I agree", "Back"];
/// Stored people in one commit.
const STORED: usize = 500;
/// Everybody has answered, or something is wrong.
const PATIENCE: Duration = Duration::from_secs(60);

/// Measure what a durable turn costs here.
///
/// A durable turn is an update that is stored, handled, and its answer stored, each in a commit.
///
/// Runs on made-up people in a temporary folder, or in an empty PostgreSQL database; yours is not touched. Updates come as from a poll, and
/// the workers are those of `esik serve`; nothing is sent. Prints turns a second, how long an update took until its answer was stored,
/// processor time and memory. `esik bench --rate 150` shows a quiet day, `esik bench` the limit; docs/performance.md has figures to
/// compare with.
#[derive(Args)]
pub struct Bench {
    /// Turns to measure.
    #[arg(long, default_value_t = 50_000)]
    turns: usize,
    /// People who write at the same time, each one thing at a time.
    #[arg(long, default_value_t = 256, value_parser = clap::value_parser!(u16).range(1..=512))]
    people: u16,
    /// Updates a second, at random moments; 0: as many as are handled.
    #[arg(long, default_value_t = 0.0)]
    rate: f64,
    /// Conversations that are stored before it begins.
    #[arg(long, default_value_t = 0)]
    stored: usize,
    /// An empty PostgreSQL database; default: SQLite in a temporary folder.
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
    /// SQLite waits less for the disk: a power cut may cost the last moments.
    #[arg(long, conflicts_with = "postgres")]
    normal: bool,
}

impl Bench {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let folder = Folder::new()?;
        let world = app::open(&self.config(config, &folder.0)?, app::clock()).await?;
        let stop = CancellationToken::new();
        let workers: Vec<_> = (0..work::workers(&world))
            .map(|n| tokio::spawn(work::run(world.clone(), format!("bench-{n}"), stop.clone())))
            .collect();
        let mut crowd = Crowd::new(&world, self.people);
        crowd.all_say(&FIRST).await?;
        if self.stored > 0 {
            store(&world, self.stored).await?;
        }
        // Once around before anything is measured.
        crowd.all_say(&AGAIN).await?;
        let (before, began) = (Usage::now()?, Instant::now());
        let mut took = if self.rate > 0.0 {
            crowd.at_random(self.turns, self.rate).await?
        } else {
            crowd.as_fast_as_can_be(self.turns).await?
        };
        let (spent, elapsed) = (Usage::now()?.since(&before), began.elapsed());
        stop.cancel();
        for worker in workers {
            worker.await?;
        }
        world.db.close().await;
        took.sort_unstable();
        self.tell(&took, elapsed, &spent)?;
        Ok(0)
    }

    fn config(&self, config: &Config, folder: &Path) -> anyhow::Result<Config> {
        let url = match &self.postgres {
            Some(url) => url.clone(),
            None => {
                let synchronous = if self.normal { "normal" } else { "full" };
                format!("sqlite://{}?synchronous={synchronous}", folder.join("esik.db").display())
            }
        };
        let data = folder.display().to_string();
        let mut own = config::parse(None, |name| (name == "ESIK_DATA").then(|| data.clone()))?;
        (own.database_url, own.content) = (SecretString::from(url), config.content.clone());
        Ok(own)
    }

    fn tell(&self, took: &[Duration], elapsed: Duration, spent: &Usage) -> anyhow::Result<()> {
        let turns = u32::try_from(took.len()).unwrap_or(u32::MAX);
        let store = match (&self.postgres, self.normal) {
            (Some(_), _) => "PostgreSQL",
            (None, true) => "SQLite, synchronous=NORMAL",
            (None, false) => "SQLite, synchronous=FULL",
        };
        say!("{store}; {} people at once, {} stored besides", self.people, self.stored);
        say!("turns:          {turns} in {elapsed:.2?}, {:.0} a second", f64::from(turns) / elapsed.as_secs_f64());
        let at = |share: usize| took.get((took.len() * share / 1_000).min(took.len().saturating_sub(1)));
        let at = |share| at(share).copied().unwrap_or_default();
        say!("till answered:  p50 {:.2?}, p90 {:.2?}, p99 {:.2?}, p99.9 {:.2?}", at(500), at(900), at(990), at(999));
        say!("processor time: {:.1?} a turn", spent.processor / turns.max(1));
        say!("memory:         {:.1} MB at most", spent.peak);
        Ok(())
    }
}

/// People who each say one thing at a time.
struct Crowd {
    world: Arc<World>,
    news: Receiver<Address>,
    /// How much each has said.
    said: Vec<usize>,
    /// Who waits for an answer, and since when.
    waiting: HashMap<usize, Instant>,
    updates: i64,
}

impl Crowd {
    fn new(world: &Arc<World>, people: u16) -> Self {
        let said = vec![0; usize::from(people)];
        Self { world: world.clone(), news: world.news.subscribe(), said, waiting: HashMap::new(), updates: 0 }
    }

    /// Everybody says these things, one after the other.
    async fn all_say(&mut self, words: &[&str]) -> anyhow::Result<()> {
        for words in words {
            let everybody: Vec<usize> = (0..self.said.len()).collect();
            let now = Instant::now();
            self.say(&everybody, |_| words, now).await?;
            while !self.waiting.is_empty() {
                self.answered().await?;
            }
        }
        Ok(())
    }

    /// Whoever has an answer writes again.
    async fn as_fast_as_can_be(&mut self, turns: usize) -> anyhow::Result<Vec<Duration>> {
        let mut took = Vec::with_capacity(turns);
        let mut free: Vec<usize> = (0..self.said.len()).collect();
        let mut begun = 0;
        let mut progress = Progress::new("turns", turns);
        while took.len() < turns {
            free.truncate(turns - begun);
            begun += free.len();
            self.say_next(&free, Instant::now()).await?;
            free.clear();
            for (person, waited) in self.answered().await? {
                took.push(waited);
                free.push(person);
            }
            progress.at(took.len());
        }
        Ok(took)
    }

    /// Somebody who waits for nothing writes at random moments, so many in a second; late when everybody waits.
    async fn at_random(&mut self, turns: usize, rate: f64) -> anyhow::Result<Vec<Duration>> {
        let mut took = Vec::with_capacity(turns);
        let mut free: Vec<usize> = (0..self.said.len()).collect();
        let (mut begun, mut next) = (0, Instant::now());
        let mut progress = Progress::new("turns", turns);
        while took.len() < turns {
            let due = begun < turns && !free.is_empty();
            tokio::select! {
                () = tokio::time::sleep_until(next.into()), if due => {
                    let Some(person) = free.pop() else { continue };
                    begun += 1;
                    self.say_next(&[person], next).await?;
                    let pause: f64 = -(1.0 - self.world.random().random::<f64>()).ln() / rate;
                    next += Duration::from_secs_f64(pause);
                }
                answered = self.answered(), if !self.waiting.is_empty() => {
                    for (person, waited) in answered? {
                        took.push(waited);
                        // To the far end: people take turns.
                        free.insert(0, person);
                    }
                    progress.at(took.len());
                }
            }
        }
        Ok(took)
    }

    async fn say_next(&mut self, people: &[usize], since: Instant) -> anyhow::Result<()> {
        self.say(people, |said| AGAIN[said % AGAIN.len()], since).await
    }

    async fn say<'w>(
        &mut self,
        people: &[usize],
        words: impl Fn(usize) -> &'w str,
        since: Instant,
    ) -> anyhow::Result<()> {
        for people in people.chunks(POLL) {
            let mut batch = Vec::with_capacity(people.len());
            for person in people {
                self.updates += 1;
                let payload = update(self.updates, chat(*person), words(self.said[*person]));
                let inbound = telegram::decode(BOT, &payload, self.world.now())?.context("an update of ours")?;
                batch.push(Arrived::new(inbound, payload));
                self.said[*person] += 1;
                self.waiting.insert(*person, since);
            }
            intake::accept(&self.world, &batch).await?;
        }
        Ok(())
    }

    /// Waits for answers: who got one, and after how long.
    async fn answered(&mut self) -> anyhow::Result<Vec<(usize, Duration)>> {
        let news = tokio::time::timeout(PATIENCE, self.news.recv()).await;
        let mut found = news.context("an update is not answered; is another `esik serve` on this database?")?;
        let mut answered = Vec::new();
        loop {
            match found {
                Ok(address) => {
                    let person =
                        address.external_id.parse::<usize>().ok().and_then(|chat| chat.checked_sub(FIRST_CHAT));
                    let since = person.and_then(|person| Some((person, self.waiting.remove(&person)?)));
                    answered.extend(since.map(|(person, since)| (person, since.elapsed())));
                }
                Err(RecvError::Lagged(missed)) => anyhow::bail!("{missed} answers were missed: take fewer --people"),
                Err(RecvError::Closed) => anyhow::bail!("the workers are gone"),
            }
            match self.news.try_recv() {
                Ok(address) => found = Ok(address),
                Err(_) => return Ok(answered),
            }
        }
    }
}

/// The chat of the first person.
const FIRST_CHAT: usize = 1_000_000_000;

fn chat(person: usize) -> usize {
    FIRST_CHAT + person
}

/// A message as Telegram brings it.
fn update(id: i64, chat: usize, text: &str) -> Vec<u8> {
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":{id},"date":1790000000,"text":"{text}","chat":{{"id":{chat},"type":"private","first_name":"A"}},"from":{{"id":{chat},"is_bot":false,"first_name":"A","language_code":"en"}}}}}}"#
    )
    .into_bytes()
}

/// Stores people who have written before: each a contact and a conversation with their keys, and a session of the size of the first person's.
async fn store(world: &World, people: usize) -> anyhow::Result<()> {
    let mut tx = world.db.read().await?;
    let first = chat(0).to_string();
    let key = AddressKey { channel: ChannelKind::Telegram.as_str(), bot: BOT, external_id: &first };
    let first = contacts::find_address(&mut tx, key).await?.context("the first person")?;
    let session = sessions::load(&mut tx, &first.conversation).await?.context("their session")?;
    tx.rollback().await?;
    let mut progress = Progress::new("stored", people);
    for from in (0..people).step_by(STORED) {
        let mut tx = world.db.write().await?;
        let mut all = Vec::with_capacity(STORED);
        for person in from..(from + STORED).min(people) {
            let now = world.now();
            let id = ContactId::new(now, &mut *world.random());
            let conversation = ConversationId::new(now, &mut *world.random());
            let external_id = chat(usize::from(u16::MAX) + person).to_string();
            let key = AddressKey { external_id: &external_id, ..key };
            let contact =
                contacts::find_or_create(&mut tx, key, &NewContact { id, conversation, language: None }, now).await?;
            for owner in [contact.id.as_str(), contact.conversation.as_str()] {
                keys::find_or_create(&mut tx, &world.vault, owner, now).await?;
            }
            all.push((contact.conversation, session.clone()));
        }
        sessions::save_many(&mut tx, &all).await?;
        tx.commit().await?;
        progress.at(from + all.len());
    }
    Ok(())
}

/// Tells how far a long work is, where somebody looks.
struct Progress {
    what: &'static str,
    of: usize,
    told: Instant,
}

impl Progress {
    fn new(what: &'static str, of: usize) -> Self {
        Self { what, of, told: Instant::now() }
    }

    fn at(&mut self, done: usize) {
        if std::io::stderr().is_terminal() && (self.told.elapsed() > Duration::from_millis(500) || done == self.of) {
            self.told = Instant::now();
            let end = if done == self.of { "\n" } else { "" };
            eprint!("\r{}: {done} of {}{end}", self.what, self.of);
            std::io::stderr().flush().ok();
        }
    }
}

/// What this process has taken.
struct Usage {
    processor: Duration,
    /// Megabytes of memory at most.
    peak: f64,
}

impl Usage {
    /// From `/proc`: user and system time in hundredths of a second, and the peak of resident memory.
    fn now() -> anyhow::Result<Self> {
        let read = |name: &str| {
            std::fs::read_to_string(name).context("processor time and memory are read from /proc: use Linux")
        };
        let stat = read("/proc/self/stat")?;
        let after = stat.rsplit(')').next().unwrap_or_default();
        let ticks: u64 = after.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u64>().ok()).sum();
        let status = read("/proc/self/status")?;
        let peak =
            status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse::<f64>().ok());
        Ok(Self { processor: Duration::from_millis(ticks * 10), peak: peak.unwrap_or_default() / 1024.0 })
    }

    fn since(&self, before: &Self) -> Self {
        Self { processor: self.processor - before.processor, peak: self.peak }
    }
}

/// A folder that goes with us.
struct Folder(PathBuf);

impl Folder {
    fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("esik-bench-{}", std::process::id()));
        std::fs::create_dir_all(&path).with_context(|| format!("{} cannot be made: see TMPDIR", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            eprintln!("esik: {} is left: {error}", self.0.display());
        }
    }
}
