//! What fails for good costs only itself: a session that does not open, an outcome that cannot be read.

use std::sync::Arc;
use std::time::Duration;

use esik::channels::Content;
use esik::conversation::work;
use esik::conversation::world::World;
use esik::store::dead;

use super::sql;
use crate::both_stores;
use crate::support::walker::Walker;
use crate::support::world::TestWorld;

/// Longer than the longest pause between two tries.
const PAUSE: Duration = Duration::from_secs(301);
const APOLOGY: &str = "У нас случился сбой";

async fn drain(world: &Arc<World>) {
    work::drain(world, "test").await.unwrap();
}

/// Until nothing is tried any more.
async fn tries_out(house: &TestWorld) {
    for _ in 0..12 {
        drain(&house.world).await;
        house.clock.advance(PAUSE);
    }
}

/// What the bot said, oldest first.
async fn said(walker: &Walker) -> Vec<String> {
    let told = walker.door.history(&walker.address, 0, 50).await.unwrap();
    told.into_iter().flat_map(|told| told.out).map(|message| message.text).collect()
}

/// Says something, without anybody at work.
async fn hears(walker: &mut Walker, text: &str) {
    walker.hands_in(Content::Text { text: text.to_owned() }).await;
}

both_stores!(a_broken_session_is_kept_and_gone_on_with_once_it_is_mended, |db| async {
    let house = TestWorld::new(db).await;
    let world = &house.world;
    let mut walker = Walker::new(world, 1, "a").await;
    let mut other = Walker::new(world, 2, "a").await;
    for text in ["/start", "соглашаюсь"] {
        hears(&mut walker, text).await;
        drain(world).await;
    }
    let body = sql::bytes(&world.db, "SELECT body FROM sessions").await;
    sql::put(&world.db, "UPDATE sessions SET body = $1", b"broken").await;
    hears(&mut walker, "8 701 555 00 01").await;
    hears(&mut walker, "алло").await;
    hears(&mut other, "/start").await;
    tries_out(&house).await;
    assert!(said(&other).await[0].contains("Вы согласны"), "others go on");
    let told: Vec<String> = said(&walker).await.into_iter().filter(|text| text.contains(APOLOGY)).collect();
    assert_eq!(told.len(), 1, "once, though two of theirs came to that end: {told:?}");
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE state = 'dead' AND attempts = 5").await, 2);

    let walkers = "conversation_id = (SELECT conversation_id FROM contacts WHERE external_id = 'walker-1')";
    sql::put(&world.db, &format!("UPDATE sessions SET body = $1 WHERE {walkers}"), &body).await;
    let mut tx = world.db.write().await.unwrap();
    for letter in dead::list(&mut tx, 10).await.unwrap() {
        assert!(dead::retry(&mut tx, &letter, world.now()).await.unwrap());
        assert!(!dead::retry(&mut tx, &letter, world.now()).await.unwrap(), "it is not dead any more");
    }
    tx.commit().await.unwrap();
    drain(world).await;
    let said = said(&walker).await;
    assert!(said[said.len() - 2].contains("Мы отправили SMS"), "{said:#?}");
    assert!(said[said.len() - 1].contains("Напишите код"), "{said:#?}");
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'").await, 0);
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM codes").await, 1);
});

both_stores!(an_outcome_that_cannot_be_read_does_not_hold_its_person_for_ever, |db| async {
    let house = TestWorld::new(db).await;
    let world = &house.world;
    let mut walker = Walker::new(world, 1, "a").await;
    for text in ["/start", "соглашаюсь"] {
        hears(&mut walker, text).await;
        drain(world).await;
    }
    hears(&mut walker, "8 701 555 00 01").await;
    assert_eq!(work::batch(world, "test").await.unwrap(), 1);
    sql::until(&world.db, "SELECT COUNT(*) FROM calls WHERE state = 'finished'", 1).await;
    sql::put(&world.db, "UPDATE calls SET result = $1", b"broken").await;
    hears(&mut walker, "алло").await;
    tries_out(&house).await;
    let said = said(&walker).await;
    assert_eq!(said.iter().filter(|text| text.contains(APOLOGY)).count(), 1, "{said:#?}");
    // What waited behind it was answered, and is not to blame.
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done' OR attempts > 0").await, 0);
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM calls WHERE state <> 'taken'").await, 0);
    let last = said.last().unwrap();
    assert!(last.contains("Вы согласны") || last.contains("номер телефона"), "{said:#?}");
});

both_stores!(a_dead_letter_goes_where_its_person_went, |db| async {
    let house = TestWorld::new(db).await;
    let world = &house.world;
    let mut walker = Walker::new(world, 1, "a").await;
    hears(&mut walker, "/start").await;
    sql::run(&world.db, "UPDATE inbox SET state = 'dead'").await;
    sql::run(&world.db, "INSERT INTO conversations (id, owner, epoch, created_at) VALUES ('cnv_00000000000000000000000000000001', 'bot', 0, 0)").await;
    let mut tx = world.db.write().await.unwrap();
    let letter = dead::list(&mut tx, 1).await.unwrap().pop().unwrap();
    let from =
        esik::store::contacts::find(&mut tx, &letter.owner.parse().unwrap()).await.unwrap().unwrap().conversation;
    let into = "cnv_00000000000000000000000000000001".parse().unwrap();
    esik::store::conversations::merge(&mut tx, &from, &into).await.unwrap();
    assert!(dead::retry(&mut tx, &letter, world.now()).await.unwrap());
    tx.commit().await.unwrap();
    drain(world).await;
    let turns = "SELECT COUNT(*) FROM turns WHERE conversation_id = 'cnv_00000000000000000000000000000001'";
    assert_eq!(sql::number(&world.db, turns).await, 1);

    // Who is erased leaves no dead letter behind.
    hears(&mut walker, "920308497607").await;
    sql::run(&world.db, "UPDATE inbox SET state = 'dead' WHERE state = 'waiting'").await;
    let mut tx = world.db.write().await.unwrap();
    dead::forget(&mut tx, &into).await.unwrap();
    assert!(dead::list(&mut tx, 10).await.unwrap().is_empty());
    tx.commit().await.unwrap();
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM inbox WHERE payload IS NOT NULL").await, 0);
});
