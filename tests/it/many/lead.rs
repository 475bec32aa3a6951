//! One process at a time does a named work.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use esik::conversation::lead::{Lead, Pace, holder};
use esik::conversation::world::World;
use esik::domain::clock::ManualClock;
use esik::store::leases::{self, Lease};
use tokio::time::{Instant, timeout};
use tokio_util::sync::CancellationToken;

use crate::both_stores;
use crate::support::database::{Kind, TestDb};
use crate::support::world::{TestWorld, afternoon};

/// Ten times as fast as served.
const PACE: Pace = Pace {
    term: Duration::from_millis(500),
    give_up: Duration::from_millis(400),
    renew: Duration::from_millis(150),
    look: Duration::from_millis(50),
};
const PATIENCE: Duration = Duration::from_secs(20);

/// A process whose clock is wrong by so many seconds.
async fn process(db: &TestDb, wrong: i64, seed: u64) -> Arc<World> {
    let mut at = afternoon();
    at.0 += wrong * 1_000_000;
    TestWorld::open(&db.url, None, Arc::new(ManualClock::new(at)), seed).await
}

fn lead(world: &Arc<World>) -> Lead {
    Lead::new(world.clone(), "work", holder(world)).paced(PACE)
}

async fn leader_of(world: &World) -> Option<Lease> {
    let mut tx = world.db.read().await.unwrap();
    let seen = leases::seen(&mut tx, "work").await.unwrap();
    tx.rollback().await.unwrap();
    seen
}

both_stores!(who_asks_alone_leads_at_once_and_gives_it_back, |db| async {
    let world = process(&db, 0, 1).await;
    let stop = CancellationToken::new();
    let leading = lead(&world).take(&stop).await.unwrap();
    assert_eq!(leader_of(&world).await.is_some(), db.kind == Kind::Postgres, "SQLite needs no row");
    leading.release().await;
    assert_eq!(leader_of(&world).await, None);
    stop.cancel();
    assert!(lead(&world).take(&stop).await.is_none());
    world.db.close().await;
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_leads_while_it_lives_whatever_the_clocks_show() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let (first, second) = (process(&db, -40, 1).await, process(&db, 15, 2).await);
    let stop = CancellationToken::new();
    let leading = lead(&first).take(&stop).await.unwrap();
    let waiting = lead(&second);
    let other = tokio::spawn(async move { waiting.take(&CancellationToken::new()).await });
    // Three terms pass, and the clocks stand still: it is renewed all the same.
    assert!(timeout(PACE.term * 3, leading.lost.cancelled()).await.is_err());
    assert!(!other.is_finished());
    leading.release().await;
    let leading = timeout(PATIENCE, other).await.unwrap().unwrap().unwrap();

    // It dies without a word: the first takes over after a term, not before.
    let before = leader_of(&first).await;
    drop(leading);
    let begun = Instant::now();
    let leading = timeout(PATIENCE, lead(&first).take(&stop)).await.unwrap().unwrap();
    assert!(begun.elapsed() >= PACE.term, "{:?}", begun.elapsed());
    assert_ne!(leader_of(&first).await.unwrap().holder, before.unwrap().holder);
    leading.release().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lost_lease_ends_the_work_which_goes_on_elsewhere() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let world = process(&db, 0, 1).await;
    let leading = lead(&world).take(&CancellationToken::new()).await.unwrap();
    let mut tx = world.db.write().await.unwrap();
    let seen = leases::seen(&mut tx, "work").await.unwrap();
    let thief = Lease { holder: "thief".into(), until: afternoon() };
    assert!(leases::seize(&mut tx, "work", &thief, seen.as_ref()).await.unwrap());
    tx.commit().await.unwrap();
    timeout(PATIENCE, leading.lost.cancelled()).await.unwrap();
    leading.release().await;
    assert_eq!(leader_of(&world).await, Some(thief), "somebody else's lease stays");

    // A database that does not answer is a lost lease too, before anybody else may take it.
    let other = process(&db, 3600, 2).await;
    // A lease that ended an hour ago is taken at first sight.
    let patient = lead(&other).paced(Pace { term: PATIENCE * 10, ..PACE });
    let leading = timeout(PATIENCE, patient.take(&CancellationToken::new())).await.unwrap().unwrap();
    other.db.close().await;
    timeout(PATIENCE, leading.lost.cancelled()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_work_is_done_by_one_and_handed_on_when_it_stops() {
    let Some(db) = TestDb::new(Kind::Postgres).await else { return };
    let (tell, mut begun) = tokio::sync::mpsc::unbounded_channel();
    let at_work = Arc::new(AtomicUsize::new(0));
    let mut stops = Vec::new();
    let mut tasks = tokio::task::JoinSet::new();
    for seed in 0..3 {
        let (world, stop) = (process(&db, 0, seed).await, CancellationToken::new());
        stops.push(stop.clone());
        let (tell, at_work) = (tell.clone(), at_work.clone());
        tasks.spawn(async move {
            let work = |end: CancellationToken| {
                let (tell, at_work) = (tell.clone(), at_work.clone());
                async move {
                    assert_eq!(at_work.fetch_add(1, Ordering::SeqCst), 0, "two at work");
                    tell.send(usize::try_from(seed).unwrap()).unwrap();
                    end.cancelled().await;
                    at_work.fetch_sub(1, Ordering::SeqCst);
                }
            };
            lead(&world).keep(&stop, work).await;
            world.db.close().await;
        });
    }
    for _ in 0..3 {
        let leader = timeout(PATIENCE, begun.recv()).await.expect("somebody takes over").unwrap();
        assert!(begun.is_empty());
        stops[leader].cancel();
        timeout(PATIENCE, tasks.join_next()).await.unwrap().unwrap().unwrap();
    }
    assert!(tasks.is_empty());
}
