//! Databases of every released schema, with people in them, come up to the newest one, and everybody goes on.
//!
//! `tests/data/schemas/NUMBER/{sqlite,postgres}.sql` are dumps, frozen when migration NUMBER was released: made-up people, sealed under
//! the tests' key. They are never edited. Before a release with a new migration freeze the schema it makes, once, with
//!
//! ```sh
//! ESIK_SCHEMAS=freeze cargo test --test it schemas
//! ```
//!
//! and commit the folder that appears. A dump that is there is not written again.

mod freeze;
mod queue;
mod story;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use esik::channels::{Address, ChannelKind};
use esik::conversation::door::Door;
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::clock::ManualClock;
use esik::store::{Db, dead};
use sqlx::{AssertSqlSafe, Connection};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::sql;
use crate::store::schema;
use crate::support::database::{Kind, TestDb};
use crate::support::walker::Walker;
use crate::support::world::{TestWorld, afternoon};

/// People go on this long after the dump.
const LATER: Duration = Duration::from_secs(20 * 60 * 60);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schemas")
}

fn file(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => "sqlite.sql",
        Kind::Postgres => "postgres.sql",
    }
}

/// The released schemas, the oldest first.
fn released() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(root()).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut released: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    released.sort();
    released
}

/// Runs a dump on an empty database.
async fn load(db: &TestDb, dump: String) {
    let dump = AssertSqlSafe(dump);
    match db.kind {
        Kind::Sqlite => {
            let mut connection = sqlx::SqliteConnection::connect(&db.url).await.unwrap();
            sqlx::raw_sql(dump).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
        Kind::Postgres => {
            let mut connection = sqlx::PgConnection::connect(&db.url).await.unwrap();
            sqlx::raw_sql(dump).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
    }
}

/// Workers over a world, until they are told to stop.
struct Staff {
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Staff {
    fn of(world: &Arc<World>) -> Self {
        let (stop, mut tasks) = (CancellationToken::new(), JoinSet::new());
        for n in 0..2 {
            tasks.spawn(work::run(world.clone(), format!("worker-{n}"), stop.clone()));
        }
        Self { stop, tasks }
    }

    async fn goes_home(mut self) {
        self.stop.cancel();
        while let Some(ended) = self.tasks.join_next().await {
            ended.unwrap();
        }
    }
}

/// Tables of which no row may go.
const COUNTED: [&str; 16] = [
    "accounts",
    "children",
    "applications",
    "conversations",
    "sessions",
    "turns",
    "blobs",
    "kindergartens",
    "bulletins",
    "vacancies",
    "claims",
    "referrals",
    "wishes",
    "subscriptions",
    "rule_sets",
    "audit",
];

/// The rows of those that a schema has.
async fn counts(db: &Db, schema: &BTreeSet<String>) -> BTreeMap<&'static str, i64> {
    let mut counts = BTreeMap::new();
    for table in COUNTED {
        if schema.iter().any(|line| line.starts_with(&format!("{table}."))) {
            counts.insert(table, sql::number(db, &format!("SELECT COUNT(*) FROM {table}")).await);
        }
    }
    counts
}

/// From a dump to the newest schema; answers the world on it.
async fn brought_up(folder: &Path, db: &TestDb) -> Arc<World> {
    load(db, std::fs::read_to_string(folder.join(file(db.kind))).unwrap()).await;
    let old = Db::open(&db.url).await.unwrap();
    let had = schema::of(&old).await;
    let before = counts(&old, &had).await;
    assert!(before.values().all(|count| *count > 0), "{before:?}");
    old.close().await;

    let clock = ManualClock::new(afternoon().plus(LATER));
    let world = TestWorld::open(&db.url, None, Arc::new(clock), 77).await;
    assert_eq!(counts(&world.db, &had).await, before, "nobody and nothing is lost");
    let fresh = TestDb::new(db.kind).await.unwrap();
    let new = Db::open(&fresh.url).await.unwrap();
    new.migrate().await.unwrap();
    let (ours, theirs) = (schema::of(&world.db).await, schema::of(&new).await);
    let differs: Vec<_> = ours.symmetric_difference(&theirs).collect();
    assert!(differs.is_empty(), "an old database and a fresh one differ: {differs:#?}");
    new.close().await;
    world
}

async fn everybody_goes_on(world: &Arc<World>) {
    let mut tx = world.db.write().await.unwrap();
    for letter in dead::list(&mut tx, 10).await.unwrap() {
        assert!(dead::retry(&mut tx, &letter, world.now()).await.unwrap());
    }
    tx.commit().await.unwrap();
    let staff = Staff::of(world);
    // What waited and what was dead is handled now.
    sql::until(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'", 0).await;
    let door = Door::new(world.clone());
    let telegram =
        Address { channel: ChannelKind::Telegram, bot: story::BOT.to_owned(), external_id: story::CHAT.to_owned() };
    assert!(door.present(&telegram).await.unwrap().is_some());

    let filed = sql::number(&world.db, "SELECT COUNT(*) FROM applications WHERE status <> 'draft'").await;
    for (n, open) in story::PEOPLE {
        let mut walker = Walker::again(world, n, "later");
        assert_eq!(walker.open().await.map(|open| open.message).as_deref(), Some(open), "walker {n}");
        let done = walker.walks_to("application-done").await;
        assert!(done.text.contains("ребёнок стоит в очереди"), "walker {n}: {}", done.text);
    }
    let now = sql::number(&world.db, "SELECT COUNT(DISTINCT number) FROM applications WHERE status <> 'draft'").await;
    assert_eq!(now, filed + i64::try_from(story::PEOPLE.len()).unwrap());
    staff.goes_home().await;
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE attempts > 0").await, 0);
}

async fn every_release(kind: Kind) {
    if setting("ESIK_SCHEMAS").is_some_and(|mode| mode == "freeze") {
        freeze::newest(kind).await;
    }
    let released = released();
    assert!(!released.is_empty(), "no schema was frozen");
    for folder in released {
        let Some(db) = TestDb::new(kind).await else { return };
        eprintln!("{} on {kind:?}", folder.display());
        let world = brought_up(&folder, &db).await;
        everybody_goes_on(&world).await;
        world.db.close().await;
    }
}

#[expect(clippy::disallowed_methods, reason = "a switch of the harness")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    every_release(Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    every_release(Kind::Postgres).await;
}
