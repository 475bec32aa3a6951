//! A bot that serves: workers, sender and intake over one world, as `esik serve` starts them; the Telegram is the test's own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use esik::channels::telegram::{Pace, Poller, TelegramClient, WebhookSecret};
use esik::conversation::intake::{self, Desk};
use esik::conversation::outbox::Sender;
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::clock::{Clock, ManualClock, Micros};
use esik::store::outbox::{self, Lane};
use esik::web::webhooks::{self, TelegramHook};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::support::bot_api::{BotApi, TOKEN};
use crate::support::database::TestDb;
use crate::support::world::{TestWorld, afternoon};

/// The secret of the webhook.
pub const SECRET: &str = "s3cret-of_the_tests";

/// Processes of one database draw different ids.
static SEEDS: AtomicU64 = AtomicU64::new(1);

/// How updates come in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    Polling,
    Webhook,
}

/// A clock that goes on by a millisecond whenever somebody looks, so that whatever comes later is later; a test may jump ahead.
struct Ticking(Arc<ManualClock>);

impl Clock for Ticking {
    fn now(&self) -> Micros {
        self.0.advance(Duration::from_millis(1));
        self.0.now()
    }
}

/// The service under test.
pub struct Bot {
    pub world: Arc<World>,
    /// Moves the service's time.
    pub clock: Arc<ManualClock>,
    /// The webhook's address, in webhook mode.
    pub hook: Option<String>,
    client: TelegramClient,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Bot {
    /// A process of the service over a database.
    pub async fn start(telegram: &BotApi, db: &TestDb, by: By) -> Self {
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let clock = Arc::new(ManualClock::new(afternoon()));
        let world = TestWorld::open(
            &db.url,
            Some(client.clone()),
            Arc::new(Ticking(clock.clone())),
            SEEDS.fetch_add(1, Ordering::Relaxed),
        )
        .await;
        let mut bot = Self { world, clock, hook: None, client, stop: CancellationToken::new(), tasks: JoinSet::new() };
        bot.take_in(by).await;
        bot.begin_to_answer();
        bot
    }

    /// Begins to handle what was taken in, and to send.
    pub fn begin_to_answer(&mut self) {
        for n in 0..2 {
            self.tasks.spawn(work::run(self.world.clone(), format!("worker-{n}"), self.stop.clone()));
        }
        self.tasks.spawn(Sender::new(self.world.clone(), self.client.clone()).run(self.stop.clone()));
    }

    /// A process that takes updates in and dies before it handles them.
    pub async fn that_only_listens(telegram: &BotApi, db: &TestDb) -> Self {
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let clock = Arc::new(ManualClock::new(afternoon()));
        let world = TestWorld::open(
            &db.url,
            Some(client.clone()),
            Arc::new(Ticking(clock.clone())),
            SEEDS.fetch_add(1, Ordering::Relaxed),
        )
        .await;
        Self { world, clock, hook: None, client, stop: CancellationToken::new(), tasks: JoinSet::new() }
    }

    /// Begins to take updates in.
    pub async fn take_in(&mut self, by: By) {
        let (world, client) = (self.world.clone(), self.client.clone());
        if by == By::Polling {
            client.delete_webhook().await.unwrap();
            let pace = Pace { first_pause: Duration::from_millis(5), ..Pace::default() };
            let poller = Poller::new(client.clone(), pace, self.stop.clone(), || 0.5);
            self.tasks.spawn(intake::poll(world, client, poller, self.stop.clone()));
            return;
        }
        let secret = WebhookSecret::parse(&SECRET.into()).unwrap();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/webhooks/telegram", listener.local_addr().unwrap());
        let (desk, taking_in) = Desk::open(world.clone());
        self.tasks.spawn(taking_in);
        let router = webhooks::telegram(TelegramHook { world, client: client.clone(), secret: secret.clone(), desk });
        let serving = axum::serve(listener, router).with_graceful_shutdown(self.stop.clone().cancelled_owned());
        self.tasks.spawn(async move { serving.await.unwrap() });
        client.set_webhook(address.parse().unwrap(), &secret).await.unwrap();
        self.hook = Some(address);
    }

    /// Waits until a message that was not taken stands in the outbox with its next try ahead.
    pub async fn waits_to_try_again(&self) {
        let now = self.clock.now();
        for _ in 0..100_000 {
            let mut tx = self.world.db.read().await.unwrap();
            let due = outbox::next_due(&mut tx, "telegram", self.client.bot_id(), Lane::Interactive).await.unwrap();
            tx.rollback().await.unwrap();
            if due.is_some_and(|due| due.since(now) > Duration::from_millis(900)) {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("no message waits for its next try");
    }

    /// Stops as `esik serve` does: the turns and messages in hand are finished.
    pub async fn stop(mut self) {
        self.stop.cancel();
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
        self.world.db.close().await;
    }
}
