//! What people do besides answering.

use esik::store::contacts::{self, AddressKey};

use super::parent::Parent;
use super::stand::{Bot, By};
use crate::both_stores;
use crate::support::bot_api::{BOT_ID, BotApi};

both_stores!(whatever_is_sent_instead_of_an_answer_gets_a_kind_word, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.says("/start", "На каком языке").await;
    parent.presses("Русский", "Вы согласны на обработку").await;
    telegram.push_photo(7, b"\xff\xd8\xff\xe0 a picture");
    let answer = parent.sees("Пришло фото").await;
    assert!(answer.text.contains("Вы согласны на обработку"), "the question stands below: {}", answer.text);
    telegram.push_sticker(7);
    parent.sees("Пришёл стикер").await;
    let first = telegram.chat(7).messages.iter().find(|message| !message.from_bot).unwrap().id;
    telegram.push_edited(7, first, "/stop");
    parent.sees("Исправленное сообщение").await;
    parent.presses("Соглашаюсь", "Напишите номер телефона").await;
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(a_double_tap_is_one_answer, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.says("/start", "На каком языке").await;
    let asked = parent.presses("Русский", "Вы согласны на обработку").await;
    let button = asked.buttons().find(|button| button.text == "Соглашаюсь").unwrap().clone();
    let data = button.data.unwrap();
    let tap = telegram.push_callback(7, &data, asked.id);
    telegram.push_callback(7, &data, asked.id);
    parent.sees("Напишите номер телефона").await;
    let again = parent.sees("Это кнопка от прежнего вопроса").await;
    assert!(again.text.contains("Напишите номер телефона"), "{}", again.text);

    // The very same update once more is no third tap.
    telegram.redeliver(tap);
    telegram.wait_all_taken().await;
    let before = telegram.chat(7).bots().count();
    parent.says("8 701 123 45 6", "не хватает").await;
    assert_eq!(telegram.chat(7).bots().count(), before + 1);
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(a_button_of_long_ago_leads_to_the_present_question, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    let first = parent.says("/start", "На каком языке").await;
    let data = first.buttons().find(|button| button.text == "English").unwrap().data.clone().unwrap();
    parent.presses("Русский", "Вы согласны на обработку").await;
    telegram.push_callback(7, &data, first.id);
    let answer = parent.sees("Это кнопка от прежнего вопроса").await;
    assert!(answer.text.contains("Вы согласны на обработку"), "{}", answer.text);
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(a_block_is_noted_and_taken_back, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.says("/start", "На каком языке").await;
    parent.rests().await;
    let mut news = bot.world.news.subscribe();
    telegram.block(7);
    telegram.wait_all_taken().await;
    until_reachable(&bot, false).await;
    telegram.unblock(7);
    until_reachable(&bot, true).await;
    assert!(news.try_recv().is_err(), "nothing was said");
    parent.presses("Русский", "Вы согласны на обработку").await;
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

/// The note of the store follows the update; there is no event for it but the row.
async fn until_reachable(bot: &Bot, reachable: bool) {
    let bot_id = BOT_ID.to_string();
    let address = AddressKey { channel: "telegram", bot: &bot_id, external_id: "7" };
    let looking = async {
        loop {
            let mut tx = bot.world.db.read().await.unwrap();
            let contact = contacts::find_address(&mut tx, address).await.unwrap().unwrap();
            tx.rollback().await.unwrap();
            if contact.reachable == reachable {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), looking).await.expect("the block is noted");
}

both_stores!(an_iin_where_a_button_is_wanted_leaves_the_chat, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.says("/start", "На каком языке").await;
    parent.presses("Русский", "Вы согласны на обработку").await;
    let answer = parent.says("мой ИИН 9203 0849 7607", "ИИН мы спросим сами").await;
    assert!(answer.text.contains("Вы согласны на обработку"), "the question stands below: {}", answer.text);
    let holds = |message: &crate::support::bot_api::Message| message.text.contains("7607");
    telegram.wait_until(7, "the IIN to leave", |chat| !chat.visible().any(holds)).await;
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});
