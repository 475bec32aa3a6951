//! A page says that we are busy, beside the dialogue.

use std::time::Duration;

use esik::conversation::overload::{Busy, Gauge};
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::clock::Micros;
use esik::store::backlog;
use tokio_util::sync::CancellationToken;

use super::bell::pages;
use crate::both_stores;
use crate::support::world::TestWorld;
use crate::web::stand::{say, visitor};
use crate::web::stream::Stream;

both_stores!(a_page_says_once_that_we_are_busy, |db| async {
    let house = TestWorld::new(db).await;
    let (world, stop) = (&house.world, CancellationToken::new());
    let base = pages(world, &stop).await;
    let (early, late) = (visitor(&base).await, visitor(&base).await);
    say(&early, "a1", "/start").await;
    house.clock.advance(Duration::from_secs(30));
    let (mut gauge, mut busy) = (Gauge::default(), Busy::default());
    let state = gauge.look(world).await.unwrap();
    assert_eq!(busy.step(world, state).await.unwrap(), 0);
    assert_eq!(busy_since(world).await, None, "what waited while nobody was there is no rush");
    house.clock.advance(Duration::from_secs(30));
    let state = gauge.look(world).await.unwrap();
    assert_eq!(busy.step(world, state).await.unwrap(), 0, "they wrote before");
    assert!(busy_since(world).await.is_some());
    say(&late, "b1", "/start").await;
    let mut stream = Stream::open(&late, "0", None).await;
    assert_eq!(busy.step(world, state).await.unwrap(), 1);
    let words = stream.next("busy").await.data;
    assert!(words.as_str().unwrap().contains("Ваше сообщение сохранено"), "{words}");
    assert_eq!(busy.step(world, state).await.unwrap(), 0);
    work::drain(world, "worker").await.unwrap();
    assert_eq!(stream.next("turn").await.data["open"]["message"], "language-choose");
    stop.cancel();
});

async fn busy_since(world: &World) -> Option<Micros> {
    let mut tx = world.db.read().await.unwrap();
    let since = backlog::busy_since(&mut tx).await.unwrap();
    tx.rollback().await.unwrap();
    since
}
