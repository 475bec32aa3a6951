//! What sending costs: answers handed over by turns, and a letter to many at its allowed rate.
//!
//! `cargo bench --bench sender -- [MESSAGES] [RATE] [URL]`: so many messages (20,000), so many a second allowed for the letter to many
//! (3,000), at a Bot API server of one's own (`tgsim serve --limits --limit-global RATE`), else at one in this process, whose processor time
//! is then counted too.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::any;
use esik::channels::{Button, Outgoing};
use esik::conversation::outbox::{Letters, Sender, Words, put_bulk};
use esik::conversation::who::Who;
use esik::conversation::world::World;
use esik::domain::ids::{ContactId, ConversationId, TurnId};
use esik::store::contacts::{AddressKey, NewContact};
use esik::store::outbox::Lane;
use esik::store::{bulks, contacts, outbox};
use esik::{app, config};
use tokio_util::sync::CancellationToken;

/// Chats that answers go to.
const CHATS: usize = 500;
/// Turns in one commit.
const TURNS: usize = 32;

fn main() -> anyhow::Result<()> {
    let mut given = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    let messages = given.next().map_or(Ok(20_000), |word| word.parse()).context("how many messages")?;
    let rate = given.next().map_or(Ok(3_000), |word| word.parse()).context("how many a second")?;
    let url = given.next();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(bench(messages, rate, url))
}

async fn bench(messages: usize, rate: u32, url: Option<String>) -> anyhow::Result<()> {
    let server = Arc::new(Server::new(f64::from(rate)));
    let url = match url {
        Some(url) => url,
        None => server.clone().start().await?,
    };
    let folder = tempfile::tempdir()?;
    for (what, limit) in [("answers", 0), ("bulk", rate)] {
        let data = folder.path().join(what);
        std::fs::create_dir_all(&data)?;
        let world = open(&data, &url, limit).await?;
        let client = world.telegram.clone().context("Telegram is on")?;
        let end = CancellationToken::new();
        let sender = tokio::spawn(Sender::new(world.clone(), client.clone()).run(end.clone()));
        server.limits(limit > 0);
        let (cpu, began) = (processor_time()?, Instant::now());
        if limit == 0 {
            answers(&world, messages).await?;
        } else {
            bulk(&world, client.bot_id(), messages).await?;
        }
        let (cpu, took) = (processor_time()? - cpu, began.elapsed());
        let count = u32::try_from(messages)?;
        println!(
            "{what}: {messages} in {took:.2?}: {:.0} a second; processor time {:.1?} a message{}",
            f64::from(count) / took.as_secs_f64(),
            cpu / count,
            if limit > 0 {
                format!(
                    "; {:.1} % of the rate; refused with 429: {}",
                    100.0 * f64::from(count) / took.as_secs_f64() / f64::from(rate),
                    server.refused.load(Ordering::Relaxed)
                )
            } else {
                String::new()
            }
        );
        end.cancel();
        sender.await?;
    }
    Ok(())
}

async fn open(data: &std::path::Path, url: &str, rate: u32) -> anyhow::Result<Arc<World>> {
    let (data, rate) = (data.display().to_string(), rate.to_string());
    let config = config::parse(None, |name| match name {
        "ESIK_DATA" => Some(data.clone()),
        "TELEGRAM_BOT_TOKEN" => Some("7000000001:SIM".to_owned()),
        "TELEGRAM_API_URL" => Some(url.to_owned()),
        "TELEGRAM_SEND_RATE" => Some(rate.clone()),
        "TELEGRAM_CHAT_PAUSE_MS" => Some("0".to_owned()),
        _ => None,
    })?;
    app::open(&config, app::clock()).await
}

/// People with Telegram chats, from this one on.
async fn people(world: &World, bot: &str, chats: std::ops::Range<usize>) -> anyhow::Result<Vec<ContactId>> {
    let mut people = Vec::with_capacity(chats.len());
    let mut tx = world.db.write().await?;
    for chat in chats {
        let now = world.now();
        let id = ContactId::new(now, &mut *world.random());
        let conversation = ConversationId::new(now, &mut *world.random());
        let external_id = (1_000 + chat).to_string();
        let address = AddressKey { channel: "telegram", bot, external_id: &external_id };
        let new = NewContact { id, conversation, language: None };
        people.push(contacts::find_or_create(&mut tx, address, &new, now).await?.id);
    }
    tx.commit().await?;
    Ok(people)
}

fn message(text: &str) -> Outgoing {
    let option = |id: &str| Button { id: id.to_owned(), label: id.to_owned(), token: format!("12:{id}") };
    Outgoing {
        message: "bench".to_owned(),
        text: text.to_owned(),
        options: vec![option("yes"), option("no")],
        deeds: Vec::new(),
        closes_previous: false,
        ..Outgoing::default()
    }
}

/// As turns do it: a batch of letters in each commit, each person once, at most a few batches ahead of the sender.
async fn answers(world: &Arc<World>, messages: usize) -> anyhow::Result<()> {
    let bot = world.telegram.as_ref().context("Telegram is on")?.bot_id().to_owned();
    let people = people(world, &bot, 0..CHATS).await?;
    let question = message("На каком языке Вам удобнее говорить?");
    for first in (0..messages).step_by(TURNS) {
        let now = world.now();
        let mut tx = world.db.write().await?;
        let mut letters = Letters::default();
        for n in first..(first + TURNS).min(messages) {
            let contact = contacts::find(&mut tx, &people[n % CHATS]).await?.context("a person")?;
            let who = Who::read(world, &mut tx, contact, now).await?;
            let turn = TurnId::new(now, &mut *world.random());
            letters.add(world, &who, &turn, (&question, Lane::Interactive, false), now);
        }
        letters.write(&mut tx, now).await?;
        tx.commit().await?;
        letters.hand(world);
    }
    settled(world, &bot).await
}

async fn bulk(world: &Arc<World>, bot: &str, messages: usize) -> anyhow::Result<()> {
    let people = people(world, bot, CHATS..CHATS + messages).await?;
    let words = Words { kazakh: message("Бюллетень: бос орындар"), others: BTreeMap::new() };
    let began = Instant::now();
    put_bulk(world, "bench", &words, &people).await?;
    println!("bulk: put in {:.2?}", began.elapsed());
    settled(world, bot).await?;
    let mut tx = world.db.read().await?;
    let done = bulks::find(&mut tx, "bench").await?.context("the letter")?;
    anyhow::ensure!(usize::try_from(done.sent)? == messages, "{done:?}");
    Ok(())
}

/// Waits until nothing waits and nothing is under way.
async fn settled(world: &World, bot: &str) -> anyhow::Result<()> {
    loop {
        let mut tx = world.db.read().await?;
        let answers = outbox::next_due(&mut tx, "telegram", bot, Lane::Interactive).await?;
        let bulk = outbox::next_due(&mut tx, "telegram", bot, Lane::Bulk).await?;
        if answers.is_none()
            && bulk.is_none()
            && outbox::lost(&mut tx, "telegram", bot, esik::domain::clock::Micros(i64::MAX)).await?.is_empty()
        {
            return Ok(());
        }
        tx.rollback().await?;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// User and system time of this process (`/proc/self/stat`, hundredths of a second).
fn processor_time() -> anyhow::Result<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").context("processor time is read from /proc")?;
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// A Bot API server that takes everything, or so many messages a second.
struct Server {
    per_second: f64,
    tokens: Mutex<Option<(f64, Instant)>>,
    ids: AtomicU64,
    refused: AtomicU64,
}

impl Server {
    fn new(per_second: f64) -> Self {
        Self { per_second, tokens: Mutex::new(None), ids: AtomicU64::new(1), refused: AtomicU64::new(0) }
    }

    async fn start(self: Arc<Self>) -> anyhow::Result<String> {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let app = Router::new().route("/{bot}/{method}", any(answer)).with_state(self);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Ok(url)
    }

    fn limits(&self, on: bool) {
        *self.tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner) =
            on.then(|| (self.per_second, Instant::now()));
    }

    fn takes(&self) -> bool {
        let mut tokens = self.tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let Some((left, at)) = &mut *tokens else { return true };
        let now = Instant::now();
        *left = (*left + (now - *at).as_secs_f64() * self.per_second).min(self.per_second);
        *at = now;
        let takes = *left >= 1.0;
        *left -= f64::from(u8::from(takes));
        takes
    }
}

async fn answer(State(server): State<Arc<Server>>, body: String) -> (StatusCode, String) {
    if body.contains("\"text\"") && !server.takes() {
        server.refused.fetch_add(1, Ordering::Relaxed);
        let refusal =
            r#"{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":1}}"#;
        return (StatusCode::TOO_MANY_REQUESTS, refusal.to_owned());
    }
    let id = server.ids.fetch_add(1, Ordering::Relaxed);
    (StatusCode::OK, format!(r#"{{"ok":true,"result":{{"message_id":{id}}}}}"#))
}
