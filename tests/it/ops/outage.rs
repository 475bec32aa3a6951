//! The database is full, or goes and comes back: nothing is lost, nothing is done twice.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use esik::conversation::door::Door;
use esik::conversation::work;
use esik::domain::clock::SystemClock;
use esik::store::Db;
use esik::web::{self, WebState};
use metrics_exporter_prometheus::PrometheusBuilder;
use sqlx::Connection;
use tokio_util::sync::CancellationToken;

use super::sql;
use crate::support::bot_api::BotApi;
use crate::support::database::{Kind, TestDb};
use crate::support::http::Http;
use crate::support::walker::Walker;
use crate::support::world::TestWorld;
use crate::telegram_e2e::parent::Parent;
use crate::telegram_e2e::stand::{Bot, By};

/// More people than a full database has room for.
const CROWD: std::ops::Range<i64> = 100..400;

/// The pages over the same world.
async fn pages(bot: &Bot) -> Http {
    let state = WebState {
        door: Door::new(bot.world.clone()),
        secure_cookies: false,
        metrics: PrometheusBuilder::new().build_recorder().handle(),
        stop: CancellationToken::new(),
    };
    let app = web::router(state).into_make_service_with_connect_info::<SocketAddr>();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let http = Http::new(format!("http://{}", listener.local_addr().unwrap()));
    tokio::spawn(async move { axum::serve(listener, app).await });
    http
}

/// SQLite says that its disk is full once the file has so many pages.
async fn pages_at_most(db: &Db, pages: i64) {
    sql::run(db, &format!("PRAGMA max_page_count = {pages}")).await;
}

async fn a_full_disk(by: By) {
    let db = TestDb::new(Kind::Sqlite).await.unwrap();
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, by).await;
    let http = pages(&bot).await;
    Parent::new(&telegram, 7).begins().await;
    telegram.wait_all_taken().await;
    assert_eq!(http.get("/readyz").await.status, 200);
    let pages = sql::number(&bot.world.db, "PRAGMA page_count").await;
    pages_at_most(&bot.world.db, pages + 10).await;

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
        tokio::task::yield_now().await;
    };
    assert!(full.status == 503 && full.text().contains("takes nothing in"), "{full:?}");
    assert_eq!(http.get("/healthz").await.status, 200);
    assert!(telegram.pending() > 0, "what is not stored is not acknowledged");

    pages_at_most(&bot.world.db, 1 << 30).await;
    telegram.wait_all_taken().await;
    sql::hurry_until(&bot.world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'", 0).await;
    assert_eq!(http.get("/readyz").await.status, 200);
    // What was sent and could not be noted is sent once more when its sender counts as dead.
    let end = tokio::time::Instant::now() + sql::PATIENCE;
    while CROWD.clone().any(|chat| telegram.chat(chat).bots().count() == 0) {
        assert!(tokio::time::Instant::now() < end, "somebody was never answered");
        bot.clock.advance(Duration::from_secs(5));
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let people = i64::try_from(CROWD.count()).unwrap();
    for (what, expected) in [
        ("SELECT COUNT(*) FROM contacts WHERE external_id <> '7'", people),
        ("SELECT COUNT(*) FROM inbox WHERE contact_id <> (SELECT id FROM contacts WHERE external_id = '7')", people),
        ("SELECT COUNT(*) FROM turns WHERE contact_id <> (SELECT id FROM contacts WHERE external_id = '7')", people),
        ("SELECT COUNT(*) FROM inbox WHERE attempts > 0", 0),
        ("SELECT COUNT(*) FROM turns WHERE input = 'dead'", 0),
        ("SELECT COUNT(*) FROM outbox WHERE state = 'dead'", 0),
    ] {
        assert_eq!(sql::number(&bot.world.db, what).await, expected, "{what}");
    }
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_to_the_messenger_and_outlived_by_webhook() {
    a_full_disk(By::Webhook).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_told_to_the_messenger_and_outlived_by_polling() {
    a_full_disk(By::Polling).await;
}

/// Ends some connections of the database, as a failing server or network does, until told to stop; answers how many.
async fn cut(url: String, enough: Arc<AtomicBool>) -> i64 {
    let mut hand = sqlx::PgConnection::connect(&url).await.unwrap();
    let some = "SELECT COUNT(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE datname = current_database() \
                AND pid <> pg_backend_pid() ORDER BY random() LIMIT 2) AS some";
    let mut ended = 0;
    while !enough.load(Ordering::Relaxed) {
        let (now,): (i64,) = sqlx::query_as(some).fetch_one(&mut hand).await.unwrap();
        ended += now;
        tokio::time::sleep(Duration::from_millis(15)).await;
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
