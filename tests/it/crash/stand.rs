//! A house behind a database that fails when told to, and the parents who talk to it by Telegram.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use esik::channels::telegram::{self, TelegramClient};
use esik::channels::{Address, ChannelKind};
use esik::conversation::intake::{self, Arrived};
use esik::conversation::world::World;
use esik::conversation::{calls, notices, timers, work};
use esik::domain::clock::{Clock as _, ManualClock, Micros};
use esik::domain::ids::TicketId;
use esik::store::staff::Staff;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use serde_json::json;

use super::rows::Rows;
use crate::support::bot_api::BOT_ID;
use crate::support::database::TestDb;
use crate::support::strike::Device;
use crate::support::walker::Walker;
use crate::support::world::{TestWorld, afternoon};

/// Answers a walk may take.
const STEPS: usize = 60;

/// What may be due at a moment.
const DUE: &str = "SELECT 'turns', COUNT(*) FROM conversations WHERE due_at <= $now UNION ALL \
                   SELECT 'calls', COUNT(*) FROM calls WHERE state IN ('waiting', 'running') UNION ALL \
                   SELECT 'timers', COUNT(*) FROM timers WHERE due_at <= $now UNION ALL \
                   SELECT 'notices', COUNT(*) FROM notices WHERE state = 'waiting' AND due_at <= $now";

/// The house.
pub struct Stand {
    pub world: Arc<World>,
    pub clock: Arc<ManualClock>,
    pub device: Device,
    pub rows: Rows,
    /// Who is at the desk, and the ticket there is.
    pub desk: Option<(Staff, TicketId)>,
    updates: AtomicI64,
    kept_at: Micros,
    runs: AtomicU64,
    _db: TestDb,
}

impl Stand {
    pub async fn new(db: TestDb, client: Option<TelegramClient>) -> Self {
        let clock = Arc::new(ManualClock::new(afternoon()));
        let device = Device::before(&db).await;
        let world = TestWorld::open(device.url(), client, clock.clone(), 1).await;
        let rows = Rows::open(&db).await;
        Self {
            world,
            clock,
            device,
            rows,
            desk: None,
            updates: AtomicI64::new(1),
            kept_at: afternoon(),
            runs: AtomicU64::new(77),
            _db: db,
        }
    }

    /// What a person writes in a chat, with an id of its own.
    pub fn says(&self, chat: i64, text: &str) -> Arrived {
        let id = self.updates.fetch_add(1, Ordering::Relaxed);
        update(&self.world, chat, id, text)
    }

    /// The same, stored.
    pub async fn stores(&self, chat: i64, text: &str) {
        let new = intake::accept(&self.world, &[self.says(chat, text)]).await.unwrap();
        assert_eq!(new, [true]);
    }

    /// Answers whatever is asked in a chat until this is, as the parent of this number.
    pub async fn walks_to(&self, chat: i64, n: u16, message: &str) {
        let parent = self.parent(chat, n);
        let mut seen = Vec::new();
        for _ in 0..STEPS {
            let open = parent.open().await.map(|open| open.message);
            if open.as_deref() == Some(message) {
                return;
            }
            let text = match &open {
                Some(open) => parent.answer(open).await,
                None => "/start".to_owned(),
            };
            seen.push(open);
            self.stores(chat, &text).await;
            self.works().await;
        }
        panic!("never came to {message}: {seen:?}");
    }

    /// Stores the answer of this parent to the question that is open.
    pub async fn answers(&self, chat: i64, n: u16) {
        let parent = self.parent(chat, n);
        let open = parent.open().await.expect("a question");
        self.stores(chat, &parent.answer(&open.message).await).await;
    }

    fn parent(&self, chat: i64, n: u16) -> Walker {
        Walker::at(&self.world, address(chat), n, "")
    }

    /// Somebody who has chosen Russian.
    pub async fn meets(&self, chat: i64) {
        let parent = self.parent(chat, 0);
        parent.door.introduce(&parent.address, esik::domain::lang::Lang::Ru).await.unwrap();
    }

    /// Works until nothing is due now.
    pub async fn works(&self) {
        loop {
            let now = self.clock.now().0;
            let due = self.rows.pairs(&DUE.replace("$now", &now.to_string())).await;
            let due = |what: &str| due.iter().any(|(name, count)| name == what && *count > 0);
            let (mut turns, mut calls, mut rung) = (0, 0, 0);
            if due("turns") {
                turns = work::batch(&self.world, "worker").await.unwrap();
            }
            if due("calls") {
                calls = calls::perform_due(&self.world, "worker").await.unwrap();
            }
            self.calls_end().await;
            if due("timers") {
                rung = timers::ring(&self.world).await.unwrap();
            }
            if due("notices") {
                rung += notices::ring(&self.world).await.unwrap();
            }
            if turns == 0 && calls == 0 && rung == 0 {
                return;
            }
        }
    }

    /// Waits for the calls that are under way.
    pub async fn calls_end(&self) {
        self.world.hand.empty().await;
    }

    /// Lets everything come to its end: time passes by these seconds, and each time all that is due happens.
    pub async fn settles(&self, pauses: &[u64]) {
        for seconds in pauses {
            self.clock.advance(Duration::from_secs(*seconds));
            self.works().await;
        }
    }

    /// Keeps everything as it is now.
    pub async fn keep(&mut self) {
        self.rows.keep().await;
        self.kept_at = self.clock.now();
    }

    /// Puts everything back as it was kept; new ids are like none of before, since keys are remembered by them.
    pub async fn put_back(&self) {
        self.rows.put_back().await;
        self.clock.set(self.kept_at);
        *self.world.random() = StdRng::seed_from_u64(self.runs.fetch_add(1, Ordering::Relaxed));
    }

    /// Every row, and what the people of these chats have read.
    pub async fn all(&self, chats: &[i64]) -> Vec<String> {
        let mut all = self.rows.written().await;
        for chat in chats {
            let told = self.parent(*chat, 0).door.history(&address(*chat), 0, 100).await.unwrap();
            for told in told {
                let out: Vec<_> = told.out.iter().map(|out| out.message.as_str()).collect();
                all.push(format!("chat {chat} turn {}: {:?} {out:?}", told.seq, told.heard));
            }
        }
        all
    }
}

/// Somebody's place in Telegram.
fn address(chat: i64) -> Address {
    Address { channel: ChannelKind::Telegram, bot: BOT_ID.to_string(), external_id: chat.to_string() }
}

/// What Telegram brings when somebody writes.
pub fn update(world: &World, chat: i64, id: i64, text: &str) -> Arrived {
    let update = json!({"update_id": id, "message": {
        "message_id": id, "date": world.now().seconds(), "text": text,
        "from": {"id": chat, "is_bot": false, "first_name": "Айгүл", "language_code": "ru"},
        "chat": {"id": chat, "type": "private", "first_name": "Айгүл"},
    }});
    let payload = update.to_string().into_bytes();
    let inbound = telegram::decode(&BOT_ID.to_string(), &payload, world.now()).unwrap().expect("for us");
    Arrived::new(inbound, payload)
}
