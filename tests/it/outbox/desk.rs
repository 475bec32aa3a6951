//! A sender over a world without workers: the test writes what turns would say.

use std::sync::Arc;

use esik::channels::Outgoing;
use esik::channels::telegram::TelegramClient;
use esik::conversation::outbox::{Letters, Sender};
use esik::conversation::who::Who;
use esik::conversation::world::World;
use esik::domain::clock::{ManualClock, SystemClock};
use esik::domain::ids::{ContactId, ConversationId, TurnId};
use esik::store::contacts::{AddressKey, Contact, NewContact};
use esik::store::outbox::Lane;
use esik::store::{contacts, outbox};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::support::bot_api::{BOT_ID, BotApi, TOKEN};
use crate::support::database::TestDb;
use crate::support::world::{TestWorld, afternoon};

/// A world, and a sender while it runs.
pub struct Desk {
    pub world: Arc<World>,
    /// Moves the time.
    pub clock: Arc<ManualClock>,
    client: TelegramClient,
    running: Option<(CancellationToken, JoinHandle<()>)>,
}

impl Desk {
    /// A world whose clock the test moves; nobody sends yet.
    pub async fn new(telegram: &BotApi, db: &TestDb, seed: u64) -> Self {
        let clock = Arc::new(ManualClock::new(afternoon()));
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let world = TestWorld::open(&db.url, Some(client.clone()), clock.clone(), seed).await;
        Self { world, clock, client, running: None }
    }

    /// A world on the real time, with these limits.
    pub async fn limited(telegram: &BotApi, db: &TestDb, limits: esik::conversation::outbox::Limits) -> Self {
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let mut world = TestWorld::open(&db.url, Some(client.clone()), Arc::new(SystemClock), 1).await;
        Arc::get_mut(&mut world).unwrap().post = esik::conversation::outbox::Post::new(limits, limits);
        Self { world, clock: Arc::new(ManualClock::new(afternoon())), client, running: None }
    }

    /// Begins to send.
    pub fn start(&mut self) {
        let end = CancellationToken::new();
        let sender = Sender::new(self.world.clone(), self.client.clone());
        self.running = Some((end.clone(), tokio::spawn(sender.run(end))));
    }

    /// Ends as `esik serve` does.
    pub async fn stop(&mut self) {
        let (end, task) = self.running.take().unwrap();
        end.cancel();
        task.await.unwrap();
    }

    /// Dies in the middle of whatever it does.
    pub async fn dies(&mut self) {
        let (_, task) = self.running.take().unwrap();
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());
    }

    /// A person of Telegram.
    pub async fn person(&self, chat: i64) -> Contact {
        let now = self.world.now();
        // One draw a statement: a second lock within one would wait for the first for ever.
        let id = ContactId::new(now, &mut *self.world.random());
        let conversation = ConversationId::new(now, &mut *self.world.random());
        let new = NewContact { id, conversation, language: None };
        let (bot, external_id) = (BOT_ID.to_string(), chat.to_string());
        let address = AddressKey { channel: "telegram", bot: &bot, external_id: &external_id };
        let mut tx = self.world.db.write().await.unwrap();
        let contact = contacts::find_or_create(&mut tx, address, &new, now).await.unwrap();
        tx.commit().await.unwrap();
        contact
    }

    /// A turn's words, stored; they are handed on by the caller, or never, as if the process died after the commit.
    pub async fn stores(&self, chat: i64, text: &str) -> Letters {
        let contact = self.person(chat).await;
        let now = self.world.now();
        let mut tx = self.world.db.write().await.unwrap();
        let who = Who::read(&self.world, &mut tx, contact, now).await.unwrap();
        let turn = TurnId::new(now, &mut *self.world.random());
        let mut letters = Letters::default();
        letters.add(&self.world, &who, &turn, (&say(text), Lane::Interactive, false), now);
        letters.write(&mut tx, now).await.unwrap();
        tx.commit().await.unwrap();
        letters
    }

    /// A turn's words, stored and handed on.
    pub async fn says(&self, chat: i64, text: &str) {
        self.stores(chat, text).await.hand(&self.world);
    }

    /// How many messages wait, are with a sender, and are set aside.
    pub async fn rows(&self) -> (i64, usize, i64) {
        let mut tx = self.world.db.read().await.unwrap();
        let waiting = outbox::count_waiting(&mut tx).await.unwrap();
        let bot = BOT_ID.to_string();
        let taken = outbox::lost(&mut tx, "telegram", &bot, esik::domain::clock::Micros(i64::MAX)).await.unwrap().len();
        let dead = outbox::dead_count(&mut tx).await.unwrap();
        tx.rollback().await.unwrap();
        (waiting, taken, dead)
    }

    /// Waits until the rows are so.
    pub async fn settles(&self, rows: (i64, usize, i64)) {
        for _ in 0..20_000 {
            if self.rows().await == rows {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("the rows are {:?}, not {rows:?}", self.rows().await);
    }
}

/// A message of plain words.
pub fn say(text: &str) -> Outgoing {
    Outgoing { message: "test".to_owned(), text: text.to_owned(), closes_previous: true, ..Outgoing::default() }
}

/// What the bot said in a chat, in order.
pub fn said(telegram: &BotApi, chat: i64) -> Vec<String> {
    telegram.chat(chat).bots().map(|message| message.text.clone()).collect()
}
