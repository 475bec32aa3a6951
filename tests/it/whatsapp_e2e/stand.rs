//! A number that serves: workers, sender and webhook over one world, as `esik serve` starts them; the Graph API is the test's own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use esik::channels::whatsapp::{AppSecret, Number, WhatsappClient};
use esik::conversation::intake::Desk;
use esik::conversation::outbox::Sender;
use esik::conversation::world::World;
use esik::conversation::{notices, work};
use esik::domain::clock::{Clock, ManualClock, Micros};
use esik::web::webhooks::{self, WhatsappHook};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::support::database::TestDb;
use crate::support::graph_api::{APP_SECRET, GraphApi, NUMBER, TOKEN, VERIFY_TOKEN, VERSION};
use crate::support::world::{TestWorld, afternoon};

static SEEDS: AtomicU64 = AtomicU64::new(1);

/// A clock that goes on by a millisecond whenever somebody looks; a test may jump ahead.
struct Ticking(Arc<ManualClock>);

impl Clock for Ticking {
    fn now(&self) -> Micros {
        self.0.advance(Duration::from_millis(1));
        self.0.now()
    }
}

/// A client of our number.
pub fn client(graph: &GraphApi) -> WhatsappClient {
    let api_url = graph.url().parse().unwrap();
    WhatsappClient::new(Number { id: NUMBER.into(), token: TOKEN.into(), api_url, version: VERSION.into() }).unwrap()
}

/// The service under test.
pub struct Service {
    pub world: Arc<World>,
    pub clock: Arc<ManualClock>,
    pub url: String,
    client: WhatsappClient,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Service {
    /// A process over a database, which answers.
    pub async fn start(graph: &GraphApi, db: &TestDb) -> Self {
        let mut service = Self::that_only_listens(graph, db).await;
        service.begins_to_answer();
        service
    }

    /// A process that takes in what comes, and no more.
    pub async fn that_only_listens(graph: &GraphApi, db: &TestDb) -> Self {
        let client = client(graph);
        let clock = Arc::new(ManualClock::new(afternoon()));
        let seed = SEEDS.fetch_add(1, Ordering::Relaxed);
        let mut world = TestWorld::open(&db.url, None, Arc::new(Ticking(clock.clone())), seed).await;
        Arc::get_mut(&mut world).unwrap().whatsapp = Some(client.clone());
        let (stop, mut tasks) = (CancellationToken::new(), JoinSet::new());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/webhooks/whatsapp", listener.local_addr().unwrap());
        let (desk, taking_in) = Desk::open(world.clone());
        tasks.spawn(taking_in);
        let hook = WhatsappHook {
            world: world.clone(),
            client: client.clone(),
            secret: AppSecret::new(APP_SECRET.into()).unwrap(),
            verify_token: VERIFY_TOKEN.into(),
            desk,
        };
        let serving =
            axum::serve(listener, webhooks::whatsapp(hook)).with_graceful_shutdown(stop.clone().cancelled_owned());
        tasks.spawn(async move { serving.await.unwrap() });
        graph.hook(&url);
        Self { world, clock, url, client, stop, tasks }
    }

    /// Begins to handle what was taken in, and to send.
    pub fn begins_to_answer(&mut self) {
        for n in 0..2 {
            self.tasks.spawn(work::run(self.world.clone(), format!("worker-{n}"), self.stop.clone()));
        }
        self.tasks.spawn(Sender::new(self.world.clone(), self.client.clone()).run(self.stop.clone()));
    }

    /// Both clocks go on.
    pub fn passes(&self, graph: &GraphApi, seconds: u32) {
        self.clock.advance(Duration::from_secs(seconds.into()));
        graph.advance(i64::from(seconds));
    }

    /// Makes news that is due heard.
    pub async fn rings(&self) {
        notices::ring(&self.world).await.unwrap();
    }

    /// Stops as `esik serve` does.
    pub async fn stop(mut self) {
        self.stop.cancel();
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
        self.world.db.close().await;
    }
}
