//! Letters to many.

use std::collections::BTreeMap;
use std::time::Duration;

use esik::config::SendRates;
use esik::conversation::outbox::{Limits, Words, put_bulk};
use esik::domain::ids::ContactId;
use esik::domain::lang::Lang;
use esik::store::{bulks, contacts};

use super::desk::{Desk, said, say};
use crate::both_stores;
use crate::support::bot_api::{BotApi, Fault};

const NAME: &str = "bulletin-2026-11";

fn words() -> Words {
    Words { kazakh: say("Хабарлама"), others: BTreeMap::from([(Lang::Ru, say("Бюллетень"))]) }
}

/// People with these chats; every second one reads Russian.
async fn people(desk: &Desk, telegram: &BotApi, chats: std::ops::RangeInclusive<i64>) -> Vec<ContactId> {
    let mut people = Vec::new();
    for chat in chats {
        telegram.open_chat(chat);
        let contact = desk.person(chat).await.id;
        if chat % 2 == 0 {
            let mut tx = desk.world.db.write().await.unwrap();
            contacts::set_language(&mut tx, &contact, Lang::Ru).await.unwrap();
            tx.commit().await.unwrap();
        }
        people.push(contact);
    }
    people
}

async fn progress(desk: &Desk) -> (i64, i64, i64, i64) {
    let mut tx = desk.world.db.read().await.unwrap();
    let bulk = bulks::find(&mut tx, NAME).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    (bulk.waiting(), bulk.sent, bulk.gone, bulk.dead)
}

async fn pause(desk: &Desk, paused: bool) {
    let mut tx = desk.world.db.write().await.unwrap();
    bulks::pause(&mut tx, paused).await.unwrap();
    tx.commit().await.unwrap();
}

both_stores!(each_reads_it_once_in_the_own_language, |db| async {
    let telegram = BotApi::start().await;
    let mut desk = Desk::new(&telegram, &db, 1).await;
    let people = people(&desk, &telegram, 1..=30).await;
    telegram.block(3);
    assert_eq!(put_bulk(&desk.world, NAME, &words(), &people[..20]).await.unwrap(), 20);
    assert_eq!(put_bulk(&desk.world, NAME, &words(), &people).await.unwrap(), 10, "as after a crash in the middle");
    pause(&desk, true).await;
    desk.start();
    desk.says(4, "an answer").await;
    telegram.wait_until(4, "the answer", |chat| chat.bots().count() == 1).await;
    assert_eq!(progress(&desk).await, (30, 0, 0, 0));
    pause(&desk, false).await;
    desk.world.outgoing.notify_one();
    desk.settles((0, 0, 0)).await;
    assert_eq!(progress(&desk).await, (0, 29, 1, 0));
    assert_eq!((said(&telegram, 1), said(&telegram, 2)), (vec!["Хабарлама".to_owned()], vec!["Бюллетень".to_owned()]));
    assert_eq!(said(&telegram, 4), ["an answer", "Бюллетень"]);
    desk.stop().await;
});

both_stores!(too_many_stops_the_bulk_and_not_the_answers, |db| async {
    let telegram = BotApi::start().await;
    let mut desk = Desk::new(&telegram, &db, 1).await;
    let people = people(&desk, &telegram, 1..=200).await;
    telegram.open_chat(500);
    telegram.fail_next_sends(1, &Fault::TooMany { retry_after: 600 });
    put_bulk(&desk.world, NAME, &words(), &people).await.unwrap();
    desk.start();
    telegram.wait_calls("sendMessage", 1).await;
    desk.says(500, "an answer").await;
    telegram.wait_until(500, "the answer", |chat| chat.bots().count() == 1).await;
    // Those under way at that moment were sent; the rest waits for ten minutes.
    desk.stop().await;
    let (waiting, sent, ..) = progress(&desk).await;
    assert!(waiting >= 1 && sent < 200, "{waiting} wait, {sent} are sent");
    desk.clock.advance(Duration::from_secs(601));
    desk.start();
    desk.settles((0, 0, 0)).await;
    assert_eq!(progress(&desk).await, (0, 200, 0, 0));
    assert!((1..=200).all(|chat| said(&telegram, chat).len() == 1));
    desk.stop().await;
});

both_stores!(a_restart_in_the_middle_loses_and_doubles_nothing, |db| async {
    let telegram = BotApi::start().await;
    let rates = SendRates { per_second: 400, person_pause_ms: 1_000, person_burst: 3, group_per_minute: 20 };
    telegram.limit_sends(400.0);
    let mut desk = Desk::limited(&telegram, &db, Limits::new(&rates)).await;
    let people = people(&desk, &telegram, 1..=600).await;
    telegram.open_chat(1_000);
    put_bulk(&desk.world, NAME, &words(), &people).await.unwrap();
    desk.start();
    for part in 1..=3 {
        telegram.wait_calls("sendMessage", part * 120).await;
        desk.says(1_000, "an answer").await;
        let before = telegram.calls("sendMessage").len();
        telegram.wait_until(1_000, "the answer", |chat| chat.bots().count() == part).await;
        let calls = telegram.calls("sendMessage");
        let answers =
            calls.iter().enumerate().filter(|(_, call)| call["chat_id"].to_string().trim_matches('"') == "1000");
        let answer = answers.map(|(n, _)| n).nth(part - 1).expect("the answer is among the calls");
        let passed = answer.saturating_sub(before);
        assert!(passed < 100, "{passed} others went before the answer");
        desk.stop().await;
        desk.start();
    }
    desk.settles((0, 0, 0)).await;
    assert_eq!(progress(&desk).await, (0, 600, 0, 0));
    assert!((1..=600).all(|chat| said(&telegram, chat).len() == 1));
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused().first());
    desk.stop().await;
});
