//! What time brings, whoever rings and whatever happens meanwhile. How it sounds stands in tests/transcripts/silence.

use std::sync::Arc;
use std::time::Duration;

use esik::conversation::world::World;
use esik::conversation::{timers, work};
use esik::domain::clock::{Clock, ManualClock, Micros};
use esik::store::Db;

use crate::both_stores;
use crate::support::database::TestDb;
use crate::support::parent::{Parent, ids};
use crate::support::world::{TestWorld, afternoon};

const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(86_400);
/// Up to the own IIN.
const BEGUN: [&str; 4] = ["/start", "#agree", "8 701 123 45 67", "${code}"];

/// Processes of one service on one database.
async fn processes(db: &TestDb, count: u64) -> (Arc<ManualClock>, Vec<Arc<World>>) {
    let clock = Arc::new(ManualClock::new(afternoon()));
    let mut worlds = Vec::new();
    for seed in 1..=count {
        worlds.push(TestWorld::open(&db.url, None, clock.clone(), seed).await);
    }
    (clock, worlds)
}

async fn number(world: &World, sql: &'static str) -> Option<i64> {
    let (number,): (Option<i64>,) = match &world.db {
        Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await.unwrap(),
    };
    number
}

async fn due(world: &World) -> Option<Micros> {
    number(world, "SELECT MIN(due_at) FROM timers").await.map(Micros)
}

both_stores!(of_many_processes_one_reminds, |db| async {
    let (clock, worlds) = processes(&db, 3).await;
    let mut parents = Vec::new();
    for n in 0..6 {
        let world = &worlds[n % worlds.len()];
        let mut parent = Parent::at(world, &format!("p{n}")).await;
        let phone = format!("8 701 123 45 6{n}");
        parent.goes_on(world, &["/start", "#agree", phone.as_str()]).await;
        parents.push(parent);
    }
    clock.advance(2 * HOUR);
    let ringing = worlds.clone().into_iter().map(|world| {
        tokio::spawn(async move {
            timers::ring(&world).await.unwrap();
            work::drain(&world, "test").await.unwrap();
        })
    });
    futures::future::try_join_all(ringing).await.unwrap();
    for parent in &mut parents {
        assert_eq!(ids(&parent.hears(&worlds[0]).await), ["registration-code"]);
    }
    assert_eq!(number(&worlds[0], "SELECT COUNT(*) FROM turns WHERE input = 'timer'").await, Some(6));
});

both_stores!(a_turn_writes_the_timer_only_where_it_must, |db| async {
    let (clock, worlds) = processes(&db, 1).await;
    let world = &worlds[0];
    let mut parent = Parent::at(world, "me").await;
    parent.says(world, "/start").await;
    assert_eq!(due(world).await, None, "nothing lies half done before the first answer");
    parent.says(world, "#agree").await;
    let first = due(world).await.expect("a timer");
    assert_eq!(first, world.now().plus(2 * HOUR));
    clock.advance(HOUR);
    parent.goes_on(world, &BEGUN[2..]).await;
    assert_eq!(due(world).await, Some(first), "further answers leave it where it is");
    clock.advance(HOUR);
    assert!(parent.hears(world).await.is_empty(), "it finds the person at work");
    let second = due(world).await.expect("it moved itself on");
    assert_eq!(second, first.plus(HOUR));
    clock.advance(HOUR);
    assert_eq!(ids(&parent.hears(world).await), ["registration-iin"]);
    assert_eq!(due(world).await, Some(second.minus(2 * HOUR).plus(DAY)), "the next reminder");
    parent.says(world, "12345").await;
    assert_eq!(due(world).await, Some(world.now().plus(2 * HOUR)), "an answer brings it forward");
});

both_stores!(a_timer_outlives_the_process_that_rang_it, |db| async {
    let (clock, worlds) = processes(&db, 1).await;
    let mut parent = Parent::at(&worlds[0], "me").await;
    parent.goes_on(&worlds[0], &BEGUN).await;
    clock.advance(2 * HOUR);
    assert_eq!(timers::ring(&worlds[0]).await.unwrap(), 1);
    // The process dies here. Another one finds the conversation due.
    let other = TestWorld::open(&db.url, None, clock.clone(), 9).await;
    assert_eq!(timers::ring(&other).await.unwrap(), 0, "it is rung already");
    assert_eq!(ids(&parent.hears(&other).await), ["registration-iin"]);
    assert!(parent.hears(&other).await.is_empty());
    assert!(work::next_due(&other).await.unwrap().is_none());
    assert_eq!(clock.now(), other.now());
});

both_stores!(who_answers_in_the_same_moment_is_not_reminded, |db| async {
    let (clock, worlds) = processes(&db, 2).await;
    let mut parent = Parent::at(&worlds[0], "me").await;
    parent.goes_on(&worlds[0], &BEGUN).await;
    clock.advance(2 * HOUR);
    // Rung, and before a worker comes to it the person writes.
    assert_eq!(timers::ring(&worlds[1]).await.unwrap(), 1);
    let heard = parent.says(&worlds[0], "920308497607").await;
    assert_eq!(ids(&heard), ["registration-confirm"]);
    assert!(heard[0].said.iter().all(|said| !said.starts_with("silence-")));
    clock.advance(Duration::from_secs(61));
    assert!(parent.hears(&worlds[1]).await.is_empty());
    assert_eq!(due(&worlds[0]).await, Some(afternoon().plus(4 * HOUR)));
});

both_stores!(a_broken_timer_is_let_go_in_the_end, |db| async {
    let (clock, worlds) = processes(&db, 1).await;
    let world = &worlds[0];
    let mut parent = Parent::at(world, "me").await;
    parent.goes_on(world, &BEGUN).await;
    // The session can no longer be read.
    match &world.db {
        Db::Sqlite { writer, .. } => {
            sqlx::query("UPDATE sessions SET body = X'00'").execute(writer).await.unwrap();
        }
        Db::Postgres(pool) => {
            sqlx::query("UPDATE sessions SET body = '\\x00'").execute(pool).await.unwrap();
        }
    }
    clock.advance(2 * HOUR);
    for _ in 0..40 {
        timers::ring(world).await.unwrap();
        while work::batch(world, "test").await.unwrap() > 0 {}
        clock.advance(Duration::from_secs(600));
    }
    assert_eq!(number(world, "SELECT COUNT(*) FROM timers").await, Some(0));
});
