//! A page served by one process shows what another one handled.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use esik::conversation::door::Door;
use esik::conversation::world::World;
use esik::conversation::{bell, work};
use esik::domain::clock::SystemClock;
use esik::web::{WebState, limits, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use crate::support::database::{Kind, TestDb};
use crate::support::world::TestWorld;
use crate::web::stand::{press, say, visitor};
use crate::web::stream::Stream;

/// The pages of a process.
pub async fn pages(world: &Arc<World>, stop: &CancellationToken) -> String {
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let door = Door::new(world.clone());
    let app = router(WebState { door, secure_cookies: false, metrics, stop: stop.clone() });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(axum::serve(listener, service).into_future());
    base
}

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !holds() {
        assert!(Instant::now() < end, "{what}");
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_here_shows_at_once_what_was_handled_there() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let here = TestWorld::open(&db.url, None, Arc::new(SystemClock), 1).await;
    let there = TestWorld::open(&db.url, None, Arc::new(SystemClock), 2).await;
    let stop = CancellationToken::new();
    let bells = [
        tokio::spawn(bell::run(here.clone(), "here".into(), stop.clone())),
        tokio::spawn(bell::run(there.clone(), "there".into(), stop.clone())),
    ];
    // Only there anything is handled.
    let worker = tokio::spawn(work::run(there.clone(), "there-0".into(), stop.clone()));
    let base = pages(&here, &stop).await;
    until("both know of each other", || here.bell.is_heard() && there.bell.is_heard()).await;

    let http = visitor(&base).await;
    let mut stream = Stream::open(&http, "0", None).await;
    let begun = Instant::now();
    say(&http, "a1", "/start").await;
    let first = stream.next("turn").await;
    assert_eq!(first.data["open"]["message"], "language-choose");
    press(&http, "a2", &first.data, "kk").await;
    assert_eq!(stream.next("turn").await.data["open"]["message"], "registration-consent");
    let took = begun.elapsed();
    assert!(took < limits::POLL, "two turns took {took:?}: the page was not rung, it looked");
    eprintln!("two turns handled by another process were on the page after {took:?}");

    stop.cancel();
    timeout(Duration::from_secs(20), worker).await.unwrap().unwrap();
    for bell in bells {
        timeout(Duration::from_secs(20), bell).await.unwrap().unwrap();
    }
}
