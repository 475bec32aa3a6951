//! A house that can die: each life has a runtime of its own, and all that a life left is in the store.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

use esik::channels::{Address, Inbound};
use esik::conversation::door::Door;
use esik::conversation::world::World;
use esik::conversation::{desk, notices, work};
use esik::dialogue::flow::Flows;
use esik::domain::clock::{Clock, ManualClock};
use esik::domain::ticket::{TicketEvent, TicketState};
use esik::queue::demo;
use esik::store::{Db, contacts, conversations};
use tokio::runtime::{Builder, Runtime};

use super::script::Fault;
use crate::support::database::{Kind, TestDb};
use crate::support::world::TestWorld;

/// Longer than any lease of a worker that died.
const LEASE: Duration = Duration::from_secs(61);

/// A store, a clock and the life that stands on them.
pub struct Stage {
    pub clock: Arc<ManualClock>,
    life: Option<Life>,
    lives: u64,
    db: TestDb,
    /// Dialogues in place of the real ones.
    flows: Option<Flows>,
}

struct Life {
    runtime: Runtime,
    world: Arc<World>,
}

fn runtime() -> Runtime {
    // One thread: what is spawned runs when we let it, and dies with the runtime.
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

impl Stage {
    /// `None` where this store is not to be had.
    pub fn new(kind: Kind, clock: Arc<ManualClock>, flows: Option<Flows>) -> Option<Self> {
        let db = runtime().block_on(TestDb::new(kind))?;
        let mut stage = Self { clock, life: None, lives: 0, db, flows };
        stage.begin();
        Some(stage)
    }

    fn begin(&mut self) {
        self.lives += 1;
        let runtime = runtime();
        let (url, clock) = (&self.db.url, self.clock.clone());
        let world = match &self.flows {
            None => runtime.block_on(TestWorld::open(url, None, clock, self.lives)),
            Some(flows) => runtime.block_on(TestWorld::with_flows(url, None, clock, self.lives, flows.clone())),
        };
        self.life = Some(Life { runtime, world });
    }

    fn life(&self) -> &Life {
        self.life.as_ref().expect("a life")
    }

    pub fn world(&self) -> &Arc<World> {
        &self.life().world
    }

    pub fn door(&self) -> Door {
        Door::new(self.world().clone())
    }

    /// Runs to its end in this life.
    pub fn run<F: Future>(&self, work: F) -> F::Output {
        self.life().runtime.block_on(work)
    }

    /// The process is killed: whatever it was at is lost. Then another begins.
    pub fn kill(&mut self) {
        if let Some(life) = self.life.take() {
            life.runtime.shutdown_background();
        }
        self.begin();
    }

    /// The made-up city, without the crowd: its signed application.
    pub fn seed_city(&self) {
        let world = self.world();
        let (db, vault, places) = (&world.db, &world.vault, &world.places);
        let ground = demo::Ground { db, vault, places, seed: 1, now: world.now() };
        let city = demo::seed_city(ground, demo::Scale { applications: 0, kindergartens: 0 });
        self.run(city).expect("the city");
    }

    /// Works until nothing is due.
    pub fn settle(&self) {
        let world = self.world().clone();
        self.run(async move { tokio::time::timeout(Duration::from_secs(60), work::drain(&world, "stage")).await })
            .expect("the turn does not end")
            .expect("the store");
    }

    /// Time goes by, and what it brings to the desk happens at its moment; all else afterwards, as in a process that slept.
    pub fn pass(&self, term: Duration) {
        let until = self.clock.now().plus(term);
        // A few steps a day and ticket.
        for _ in 0..1_000 {
            let next = self.run(desk::clock::next_due(self.world())).expect("the store");
            let Some(next) = next.filter(|next| *next <= until) else { break };
            let now = self.clock.now();
            self.clock.advance(next.max(now.plus(Duration::from_millis(1))).since(now));
            self.run(desk::clock::run(self.world())).expect("the store");
        }
        self.clock.advance(until.since(self.clock.now()));
        self.settle();
    }

    /// Hands updates in at once and lets all that they cause happen, with a fault meanwhile.
    pub fn hand_in(&mut self, updates: &[Inbound], fault: Fault) {
        let door = self.door();
        for update in updates {
            self.run(door.accept(update.clone())).expect("the store takes it");
        }
        drop(door);
        match fault {
            Fault::None => {}
            Fault::BeforeTurn => self.kill(),
            Fault::AfterTurn => {
                self.one_turn();
                self.kill();
                self.clock.advance(LEASE);
            }
            Fault::BeforeOutcome => {
                let world = self.world().clone();
                self.run(async {
                    work::batch(&world, "stage").await.expect("the store");
                    while esik::conversation::calls::any_open(&world).await.expect("the store") {
                        tokio::time::sleep(Duration::from_millis(1)).await;
                    }
                });
                drop(world);
                self.kill();
                self.clock.advance(LEASE);
            }
            Fault::NoAnswer => {
                self.one_turn();
                self.clock.advance(Duration::from_secs(9));
            }
        }
        self.settle();
    }

    /// Lets news be told that was written, with a fault meanwhile.
    pub fn tell(&mut self, fault: Fault) {
        let world = self.world().clone();
        self.run(notices::ring(&world)).expect("the store");
        drop(world);
        match fault {
            Fault::BeforeTurn => self.kill(),
            Fault::AfterTurn => {
                self.one_turn();
                self.kill();
                self.clock.advance(LEASE);
            }
            _ => {}
        }
        self.settle();
    }

    fn one_turn(&self) {
        let world = self.world().clone();
        self.run(work::batch(&world, "stage")).expect("the store");
    }

    /// One number of the store.
    pub fn number(&self, sql: &'static str) -> i64 {
        let db = self.world().db.clone();
        let counted: Result<(i64,), sqlx::Error> = self.run(async move {
            match db {
                Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(&reader).await,
                Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(&pool).await,
            }
        });
        counted.expect(sql).0
    }

    /// What happened to tickets, and where each stood before.
    pub fn arrows(&self) -> BTreeSet<(TicketState, TicketEvent)> {
        let Db::Sqlite { reader, .. } = self.world().db.clone() else { panic!("asked of SQLite") };
        let sql = "SELECT ticket_id, kind, state FROM ticket_events ORDER BY ticket_id, seq";
        let rows: Vec<(String, String, String)> =
            self.run(async move { sqlx::query_as(sql).fetch_all(&reader).await }).expect(sql);
        let (mut found, mut stood) = (BTreeSet::new(), HashMap::new());
        for (ticket, kind, state) in rows {
            let (event, state) = (TicketEvent::parse(&kind).expect("an event"), TicketState::parse(&state));
            if let Some(before) = stood.insert(ticket, state.expect("a state")) {
                found.insert((before, event));
            }
        }
        found
    }

    /// The number of the last turn of the conversation an address belongs to, with the conversation; `None`: nobody there yet.
    pub fn last_turn(&self, address: &Address) -> Option<(String, i64)> {
        use esik::store::turns;
        let world = self.world().clone();
        self.run(async move {
            let mut tx = world.db.read().await.expect("the store");
            let key = contacts::AddressKey {
                channel: address.channel.as_str(),
                bot: &address.bot,
                external_id: &address.external_id,
            };
            let contact = contacts::find_address(&mut tx, key).await.expect("the store")?;
            let conversation = conversations::find(&mut tx, &contact.conversation).await.expect("the store")?;
            let last = turns::last_seq(&mut tx, &conversation.id).await.expect("the store");
            Some((conversation.id.as_str().to_owned(), last))
        })
    }
}
