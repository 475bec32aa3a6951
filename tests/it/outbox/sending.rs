//! What becomes of messages.

use std::time::Duration;

use esik::store::contacts;

use super::desk::{Desk, said};
use crate::both_stores;
use crate::support::bot_api::{BotApi, Fault};

both_stores!(words_are_handed_over_and_noted, |db| async {
    let telegram = BotApi::start().await;
    let mut desk = Desk::new(&telegram, &db, 1).await;
    desk.says(7, "before anybody sends").await;
    assert_eq!(desk.rows().await, (1, 0, 0));
    telegram.open_chat(7);
    desk.start();
    desk.settles((0, 0, 0)).await;
    let letters = desk.stores(7, "by hand").await;
    assert_eq!(desk.rows().await, (0, 1, 0), "it is the sender's from the first");
    letters.hand(&desk.world);
    desk.settles((0, 0, 0)).await;
    assert_eq!(said(&telegram, 7), ["before anybody sends", "by hand"]);
    desk.stop().await;
    desk.says(7, "after the end").await;
    assert_eq!(desk.rows().await, (1, 0, 0));
});

both_stores!(one_person_waits_for_the_own_message_and_others_do_not, |db| async {
    let telegram = BotApi::start().await;
    for chat in [7, 8] {
        telegram.open_chat(chat);
    }
    let mut desk = Desk::new(&telegram, &db, 1).await;
    desk.start();
    desk.world.outgoing.notify_one();
    telegram.fail_next_sends(1, &Fault::Internal);
    desk.says(7, "one").await;
    desk.settles((1, 0, 0)).await;
    desk.says(7, "two").await;
    desk.clock.advance(Duration::from_millis(1));
    desk.says(7, "three").await;
    desk.says(8, "other").await;
    desk.settles((3, 0, 0)).await;
    assert_eq!((said(&telegram, 7), said(&telegram, 8)), (vec![], vec!["other".to_owned()]));
    desk.clock.advance(Duration::from_secs(2));
    desk.settles((0, 0, 0)).await;
    assert_eq!(said(&telegram, 7), ["one", "two", "three"]);
    desk.stop().await;
});

both_stores!(each_refusal_has_its_end, |db| async {
    let telegram = BotApi::start().await;
    for chat in [7, 8, 9, -100] {
        telegram.open_chat(chat);
    }
    let mut desk = Desk::new(&telegram, &db, 1).await;
    desk.start();
    // Blocked: nothing waits for a person who is not there; whoever comes back is spoken to.
    telegram.fail_next_sends(1, &Fault::Blocked);
    desk.says(7, "to nobody").await;
    desk.settles((0, 0, 0)).await;
    assert!(!desk.person(7).await.reachable);
    desk.says(7, "you are back").await;
    desk.settles((0, 0, 0)).await;
    assert_eq!(said(&telegram, 7), ["you are back"]);

    // The chat moved: it is said there.
    telegram.fail_next_sends(1, &Fault::Migrated { to: -100 });
    let moved = desk.person(8).await;
    desk.says(8, "where are you").await;
    desk.settles((0, 0, 0)).await;
    assert_eq!(said(&telegram, -100), ["where are you"]);
    let mut tx = desk.world.db.read().await.unwrap();
    assert_eq!(contacts::find(&mut tx, &moved.id).await.unwrap().unwrap().external_id, "-100");
    tx.rollback().await.unwrap();

    // Refused for good: set aside, and the next one goes.
    telegram.fail_next_sends(1, &Fault::Refuse { code: 400, description: "Bad Request: message is too long" });
    desk.says(9, "bad").await;
    desk.settles((0, 0, 1)).await;
    desk.says(9, "good").await;
    desk.settles((0, 0, 1)).await;
    assert_eq!(said(&telegram, 9), ["good"]);

    // Taken, but nobody heard: it is said again.
    telegram.fail_next_sends(1, &Fault::CloseAfterAccept);
    desk.says(9, "twice").await;
    desk.settles((1, 0, 1)).await;
    desk.clock.advance(Duration::from_secs(2));
    desk.settles((0, 0, 1)).await;
    assert_eq!(said(&telegram, 9), ["good", "twice", "twice"]);
    desk.stop().await;
});

both_stores!(what_a_dead_sender_had_is_taken_over_at_once, |db| async {
    let telegram = BotApi::start().await;
    for chat in 1..=20 {
        telegram.open_chat(chat);
    }
    let mut first = Desk::new(&telegram, &db, 1).await;
    first.start();
    first.says(1, "hello").await;
    first.settles((0, 0, 0)).await;
    // Stored as the sender's, and never handed over: the process died after the commit.
    for chat in 1..=20 {
        drop(first.stores(chat, "lost?").await);
    }
    first.dies().await;
    assert_eq!(first.rows().await, (0, 20, 0));
    let mut second = Desk::new(&telegram, &db, 2).await;
    second.start();
    second.settles((0, 0, 0)).await;
    assert_eq!(said(&telegram, 1), ["hello", "lost?"]);
    assert!((2..=20).all(|chat| said(&telegram, chat) == ["lost?"]));
    second.stop().await;
});

both_stores!(an_end_leaves_nothing_taken, |db| async {
    let telegram = BotApi::start().await;
    let mut desk = Desk::new(&telegram, &db, 1).await;
    desk.start();
    for chat in 1..=40 {
        telegram.open_chat(chat);
        desk.says(chat, "hello").await;
    }
    desk.stop().await;
    let (waiting, taken, dead) = desk.rows().await;
    let said = (1..=40).filter(|chat| !said(&telegram, *chat).is_empty()).count();
    assert_eq!((taken, dead, usize::try_from(waiting).unwrap() + said), (0, 0, 40));
    desk.start();
    desk.settles((0, 0, 0)).await;
    assert!((1..=40).all(|chat| super::desk::said(&telegram, chat).len() == 1));
    desk.stop().await;
});
