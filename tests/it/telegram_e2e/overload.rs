//! More comes in than is handled: people hear so once, and are served in order.

use std::time::Duration;

use esik::conversation::overload::{Busy, Gauge};
use esik::domain::limits::WEBHOOKS_AT_ONCE;
use esik::store::backlog;
use futures::StreamExt as _;
use futures::stream::FuturesUnordered;

use super::parent::Parent;
use super::stand::{Bot, By, SECRET};
use crate::both_stores;
use crate::support::bot_api::BotApi;
use crate::support::database::{Kind, TestDb};
use crate::support::http::client;

const BUSY: &str = "Хабарламаңыз сақталды";

both_stores!(who_writes_while_we_are_busy_hears_it_once_and_is_served_in_order, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let known = Parent::new(&telegram, 11);
    known.says("/start", "На каком языке").await;
    known.presses("Русский", "Вы согласны на обработку").await;
    bot.stop().await;

    // Nobody handles anything, and a queue builds up.
    let mut bot = Bot::that_only_listens(&telegram, &db).await;
    bot.clock.advance(Duration::from_secs(3600));
    let early = [1, 2, 3].map(|chat| Parent::new(&telegram, chat));
    for parent in &early {
        telegram.push_text(parent.chat, "/start");
    }
    bot.take_in(By::Polling).await;
    telegram.wait_all_taken().await;
    let (mut gauge, mut busy) = (Gauge::default(), Busy::default());
    let state = gauge.look(&bot.world).await.unwrap();
    assert_eq!(busy.step(&bot.world, state).await.unwrap(), 0, "a young backlog is no overload");
    bot.clock.advance(Duration::from_secs(30));
    let state = gauge.look(&bot.world).await.unwrap();
    assert!(state.age >= Duration::from_secs(30) && state.wait >= state.age, "{state:?}");
    assert_eq!(busy.step(&bot.world, state).await.unwrap(), 0, "they wrote before");

    let late = Parent::new(&telegram, 4);
    telegram.push_text(4, "/start");
    telegram.press(11, "Соглашаюсь");
    telegram.wait_all_taken().await;
    let state = gauge.look(&bot.world).await.unwrap();
    assert_eq!(busy.step(&bot.world, state).await.unwrap(), 2);
    telegram.push_text(4, "вы здесь?");
    telegram.wait_all_taken().await;
    // Another process takes the telling over: it knows what was told.
    let state = gauge.look(&bot.world).await.unwrap();
    assert_eq!(Busy::default().step(&bot.world, state).await.unwrap(), 0, "once is enough");

    bot.begin_to_answer();
    let heard = late.sees(BUSY).await;
    assert!(heard.text.contains("Ваше сообщение сохранено") && heard.text.contains("Your message is kept"));
    assert!(heard.text.contains("примерно через "), "{}", heard.text);
    late.sees("На каком языке").await;
    let heard = known.sees("Ваше сообщение сохранено").await;
    assert!(!heard.text.contains(BUSY), "the language is known");
    known.sees("Напишите номер телефона").await;
    for parent in &early {
        parent.sees("На каком языке").await;
        assert_eq!(telegram.chat(parent.chat).bots().count(), 1);
    }
    telegram.wait_until(4, "both messages answered", |chat| chat.bots().count() == 3).await;

    // The session is where it was, and the buttons of the answered question are gone.
    late.sees("").await;
    late.presses("Русский", "Вы согласны на обработку").await;
    telegram
        .wait_until(11, "one open keyboard", |chat| {
            chat.bots().filter(|message| message.buttons().next().is_some()).count() <= 1
        })
        .await;

    let state = gauge.look(&bot.world).await.unwrap();
    assert_eq!(busy.step(&bot.world, state).await.unwrap(), 0);
    let mut tx = bot.world.db.read().await.unwrap();
    assert_eq!(backlog::busy_since(&mut tx).await.unwrap(), None, "the rush is over");
    tx.rollback().await.unwrap();
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn webhooks_beyond_the_bound_are_asked_to_come_again() {
    let (telegram, db) = (BotApi::start().await, TestDb::new(Kind::Sqlite).await.unwrap());
    let mut bot = Bot::that_only_listens(&telegram, &db).await;
    bot.take_in(By::Webhook).await;
    let (hook, client) = (bot.hook.clone().unwrap(), client());
    let call = |n: usize| {
        let update = serde_json::json!({"update_id": n, "message": {
            "message_id": n, "date": 1, "text": "/start",
            "from": {"id": n, "is_bot": false, "first_name": "A"}, "chat": {"id": n, "type": "private"},
        }});
        let request = client.post(&hook).header("X-Telegram-Bot-Api-Secret-Token", SECRET).json(&update);
        async move { request.send().await.unwrap().status().as_u16() }
    };
    // The store stands still.
    let held = bot.world.db.write().await.unwrap();
    let mut calls: FuturesUnordered<_> = (1..=WEBHOOKS_AT_ONCE + 5).map(call).collect();
    for _ in 0..5 {
        assert_eq!(calls.next().await, Some(503));
    }
    held.rollback().await.unwrap();
    while let Some(status) = calls.next().await {
        assert_eq!(status, 200);
    }
    bot.stop().await;
}
