//! The database is full, or goes and comes back: nothing is lost, nothing is done twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use esik::channels::Content;
use esik::conversation::work;
use esik::domain::clock::SystemClock;
use esik::store::{Db, meta};
use sqlx::Connection;
use tokio_util::sync::CancellationToken;

use super::sql;
use crate::support::bot_api::BotApi;
use crate::support::database::{Kind, TestDb};
use crate::support::http::Http;
use crate::support::program::Program;
use crate::support::walker::Walker;
use crate::support::world::TestWorld;
use crate::telegram_e2e::parent::Parent;

/// People who write while the disk is full.
const CROWD: std::ops::Range<i64> = 100..130;
/// Less than the files of the database are long by then, in bytes.
const FULL: u64 = 64 * 1024;
/// More turns than one page of each table and index has room for.
const TURNS: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_to_the_messenger_and_outlived() {
    let db = TestDb::new(Kind::Sqlite).await.unwrap();
    let telegram = BotApi::start().await;
    let program = Program::new(&db.url).with_telegram(&telegram);
    let serving = program.serve().await;
    let http = Http::new(&serving.base);
    let parent = Parent::new(&telegram, 7);
    parent.begins().await;
    telegram.wait_all_taken().await;
    assert_eq!(http.get("/readyz").await.status, 200);

    serving.files_at_most(Some(FULL));
    for chat in CROWD {
        telegram.push_text(chat, "/start");
    }
    let end = tokio::time::Instant::now() + sql::PATIENCE;
    let full = loop {
        let page = http.get("/readyz").await;
        if page.status != 200 {
            break page;
        }
        assert!(tokio::time::Instant::now() < end, "it never was full");
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    assert!(full.status == 503 && full.text().contains("takes nothing in"), "{full:?}");
    assert_eq!(http.get("/healthz").await.status, 200);
    assert!(telegram.pending() > 0, "what is not stored is not acknowledged");

    serving.files_at_most(None);
    telegram.wait_all_taken().await;
    for chat in CROWD {
        telegram.wait_until(chat, "the first question", |chat| chat.bots().count() >= 1).await;
    }
    parent.shares_card("Напишите свой ИИН").await;
    assert_eq!(http.get("/readyz").await.status, 200);
    assert_eq!(serving.stop().await, 0);
    let world = TestWorld::open(&db.url, None, Arc::new(SystemClock), 99).await;
    let people = i64::try_from(CROWD.count()).unwrap();
    for (what, expected) in [
        ("SELECT COUNT(*) FROM contacts WHERE external_id <> '7'", people),
        ("SELECT COUNT(*) FROM inbox WHERE contact_id <> (SELECT id FROM contacts WHERE external_id = '7')", people),
        ("SELECT COUNT(*) FROM turns WHERE contact_id <> (SELECT id FROM contacts WHERE external_id = '7')", people),
        ("SELECT COUNT(*) FROM inbox WHERE state <> 'done' OR attempts > 0", 0),
        ("SELECT COUNT(*) FROM outbox WHERE state = 'dead'", 0),
    ] {
        assert_eq!(sql::number(&world.db, what).await, expected, "{what}");
    }
    world.db.close().await;
}

/// SQLite itself says that the disk is full, and takes the transaction back by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_writer_that_met_a_full_disk_writes_again() {
    let db = TestDb::new(Kind::Sqlite).await.unwrap();
    let store = Db::open(&db.url).await.unwrap();
    store.migrate().await.unwrap();
    let pages = sql::number(&store, "PRAGMA page_count").await;
    sql::run(&store, &format!("PRAGMA max_page_count = {pages}")).await;
    let much = "0".repeat(1 << 20);
    let mut tx = store.write().await.unwrap();
    let full = meta::set(&mut tx, "much", &much).await.unwrap_err();
    assert!(full.is_outage(), "{full}");
    drop(tx);
    let mut tx = store.write().await.unwrap();
    meta::set(&mut tx, "little", "1").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.read().await.unwrap();
    assert_eq!(meta::get(&mut tx, "much").await.unwrap(), None);
    assert_eq!(meta::get(&mut tx, "little").await.unwrap().as_deref(), Some("1"));
}

/// A turn for which there is no room is nobody's fault, though SQLite takes its transaction back by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_turn_that_met_a_full_disk_costs_no_try() {
    let house = TestWorld::new(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    let world = &house.world;
    let mut walker = Walker::new(world, 1, "a").await;
    for _ in 0..TURNS {
        walker.hands_in(Content::Text { text: "/start".to_owned() }).await;
        // Not one page more than there are.
        sql::run(&world.db, "PRAGMA max_page_count = 1").await;
        let full = work::batch(world, "worker").await.is_err();
        sql::run(&world.db, "PRAGMA max_page_count = 1000000").await;
        assert_eq!(sql::number(&world.db, "SELECT MAX(attempts) FROM inbox").await, 0);
        if full {
            work::drain(world, "worker").await.unwrap();
            assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'").await, 0);
            return;
        }
    }
    panic!("there was room for {TURNS} turns");
}

/// Ends some connections of the database, as a failing server or network does, until told to stop; answers how many.
async fn cut(url: String, enough: Arc<AtomicBool>) -> i64 {
    let mut hand = sqlx::PgConnection::connect(&url).await.unwrap();
    let some = "SELECT COUNT(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() \
                AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1) AS others";
    let mut ended = 0;
    while !enough.load(Ordering::Relaxed) {
        let (now,): (i64,) = sqlx::query_as(some).fetch_one(&mut hand).await.unwrap();
        ended += now;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    ended
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_that_are_cut_cost_nothing() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let world = TestWorld::open(&db.url, None, Arc::new(SystemClock), 1).await;
    let stop = CancellationToken::new();
    let mut workers = tokio::task::JoinSet::new();
    for n in 0..4 {
        workers.spawn(work::run(world.clone(), format!("worker-{n}"), stop.clone()));
    }
    let mut parents = tokio::task::JoinSet::new();
    for n in 0..8 {
        let mut walker = Walker::new(&world, n, "a").await;
        parents.spawn(async move { walker.walks_to("application-done").await });
    }
    let enough = Arc::new(AtomicBool::new(false));
    let cutting = tokio::spawn(cut(db.url.clone(), enough.clone()));
    while let Some(filed) = parents.join_next().await {
        assert!(filed.unwrap().text.contains("Заявление принято"));
    }
    enough.store(true, Ordering::Relaxed);
    let ended = cutting.await.unwrap();
    assert!(ended > 20, "only {ended} connections were cut");
    for (what, expected) in [
        ("SELECT COUNT(*) FROM accounts", 8),
        ("SELECT COUNT(*) FROM children", 8),
        ("SELECT COUNT(*) FROM applications WHERE status <> 'draft'", 8),
        ("SELECT COUNT(DISTINCT number) FROM applications", 8),
        ("SELECT COUNT(*) FROM inbox WHERE state <> 'done' OR attempts > 0", 0),
        ("SELECT COUNT(*) FROM calls WHERE state <> 'taken'", 0),
        (
            "SELECT COUNT(*) FROM sessions AS s WHERE s.seq <> (SELECT COUNT(*) FROM turns AS t WHERE t.conversation_id = \
          s.conversation_id)",
            0,
        ),
    ] {
        // The last cuts may still be felt.
        sql::until(&world.db, what, expected).await;
    }
    eprintln!("{ended} connections were cut");
    stop.cancel();
    while let Some(ended) = workers.join_next().await {
        ended.unwrap();
    }
}
