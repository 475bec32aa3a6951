//! Nothing is lost, nothing is taken from a stranger.

use std::time::Duration;

use super::parent::Parent;
use super::stand::{Bot, By, SECRET};
use crate::both_stores;
use crate::support::bot_api::{BotApi, Fault};
use crate::support::http::client;

both_stores!(a_webhook_call_without_the_secret_is_refused, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Webhook).await;
    let hook = bot.hook.clone().unwrap();
    let update = serde_json::json!({"update_id": 1, "message": {
        "message_id": 1, "date": 1, "text": "/start",
        "from": {"id": 7, "is_bot": false, "first_name": "A"}, "chat": {"id": 7, "type": "private"},
    }});
    let call = |secret: Option<&'static str>| {
        let mut request = client().post(&hook).json(&update);
        if let Some(secret) = secret {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        async move { request.send().await.unwrap().status().as_u16() }
    };
    assert_eq!(call(None).await, 401);
    assert_eq!(call(Some("wrong")).await, 401);
    assert_eq!(telegram.calls("sendMessage").len(), 0);
    telegram.open_chat(7);
    assert_eq!(call(Some(SECRET)).await, 200);
    Parent::new(&telegram, 7).sees("На каком языке").await;

    // Without a database nothing can be kept: Telegram shall come again.
    bot.world.db.close().await;
    assert_eq!(call(Some(SECRET)).await, 503);
});

both_stores!(what_was_stored_is_answered_by_the_next_process, |db| async {
    let telegram = BotApi::start().await;
    let mut deaf = Bot::that_only_listens(&telegram, &db).await;
    let first = telegram.push_text(7, "/start");
    deaf.take_in(By::Polling).await;
    telegram.wait_all_taken().await;
    deaf.stop().await;
    assert_eq!(telegram.chat(7).bots().count(), 0);

    // Stored, but never confirmed: to Telegram it is new.
    telegram.redeliver(first);
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.sees("На каком языке").await;
    parent.presses("Русский", "Вы согласны на обработку").await;
    bot.stop().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    parent.presses("Соглашаюсь", "Напишите номер телефона").await;
    assert_eq!(telegram.chat(7).bots().count(), 3, "{}", telegram.chat(7).transcript());
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(a_full_chat_waits_and_holds_nobody_up, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let (slow, quick) = (Parent::new(&telegram, 7), Parent::new(&telegram, 8));
    telegram.fail_next_sends(1, &Fault::TooMany { retry_after: 3600 });
    telegram.push_text(7, "/start");
    telegram.wait_all_taken().await;
    telegram.wait_calls("sendMessage", 1).await;
    bot.waits_to_try_again().await;
    telegram.push_text(7, "привет");
    quick.says("/start", "На каком языке").await;
    quick.presses("Русский", "Вы согласны на обработку").await;
    assert_eq!(telegram.chat(7).bots().count(), 0, "an hour is not over");
    bot.clock.advance(Duration::from_secs(3601));
    slow.sees("сынақ нұсқасы").await;
    slow.sees("На каком языке").await;
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(what_telegram_did_not_take_is_said_once_it_does, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    telegram.fail_next_sends(1, &Fault::Internal);
    telegram.push_text(7, "/start");
    telegram.wait_all_taken().await;
    telegram.open_chat(7);
    telegram.wait_calls("sendMessage", 1).await;
    bot.waits_to_try_again().await;
    bot.clock.advance(Duration::from_secs(2));
    parent.sees("На каком языке").await;
    assert_eq!(telegram.chat(7).bots().count(), 1);
    bot.stop().await;
});
