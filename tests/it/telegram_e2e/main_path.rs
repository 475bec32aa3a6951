//! From /start to the application's number.

use esik::domain::phone::Phone;

use super::parent::{CHILD, IIN, Parent, pdf};
use super::stand::{Bot, By};
use crate::both_stores;
use crate::support::bot_api::{BotApi, Deed};
use crate::support::database::TestDb;

async fn main_path(db: TestDb, by: By) {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, by).await;
    let parent = Parent::new(&telegram, 7);
    parent.registers().await;
    parent.fills_in().await;
    parent.presses("Общая очередь", "передать отделу образования").await;
    parent.presses("Соглашаюсь", "Проверьте заявление").await;
    let filed = parent.presses("Подать заявление", "ребёнок стоит в очереди").await;
    assert!(filed.text.contains("Номер: 2026-0000001-"), "{}", filed.text);

    parent.rests().await;
    telegram.wait_all_taken().await;
    bot.stop().await;
    let chat = telegram.chat(7);
    let visible: Vec<&str> = chat.visible().map(|message| message.text.as_str()).collect();
    assert!(!visible.contains(&IIN) && !visible.contains(&CHILD), "{}", chat.transcript());
    let presses = chat.deeds.iter().filter(|deed| matches!(deed, Deed::Answered(_))).count();
    assert_eq!(presses, 16, "each press is answered once");
    // One message an update, and one more where the contact keyboard goes.
    assert_eq!(chat.bots().count(), 21, "{}", chat.transcript());
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
}

both_stores!(by_polling, |db| async {
    main_path(db, By::Polling).await;
});

both_stores!(by_webhook, |db| async {
    main_path(db, By::Webhook).await;
});

both_stores!(a_phone_is_proved_by_a_code, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.begins().await;
    telegram.push_contact(7, "+77015550000", Some(8));
    parent.sees("Это контакт другого человека").await;
    telegram.push_contact(7, "+77015550000", None);
    parent.sees("Это контакт другого человека").await;
    parent.says("8 701 555 01 02", "Спасибо. Дальше").await;
    parent.sees("Мы отправили SMS").await;
    let phone = Phone::parse("+77015550102").unwrap();
    let sms = bot.world.gateways.sms.sandbox().unwrap().received(&phone);
    let code: String = sms.last().unwrap().text.chars().filter(char::is_ascii_digit).collect();
    parent.says(&code, "Напишите свой ИИН").await;
    let chat =
        telegram.wait_until(7, "the code to go", |chat| chat.visible().all(|message| message.text != code)).await;
    assert!(chat.visible().any(|message| message.text == "8 701 555 01 02"));
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(documents_are_fetched_by_their_id, |db| async {
    let telegram = BotApi::start().await;
    let bot = Bot::start(&telegram, &db, By::Polling).await;
    let parent = Parent::new(&telegram, 7);
    parent.registers().await;
    parent.fills_in().await;
    parent.claims_a_right().await;
    telegram.push_document(7, &pdf(1), "spravka.pdf", "application/pdf");
    parent.sees("Документов приложено: 1").await;
    telegram.push_document(7, b"#!/bin/sh", "spravka.pdf", "application/pdf");
    parent.sees("не сможем открыть").await;

    let files = [pdf(2), pdf(3), pdf(4)];
    let album: Vec<(&[u8], &str, &str)> = files.iter().map(|file| (&file[..], "a.pdf", "application/pdf")).collect();
    let before = telegram.chat(7).bots().count();
    telegram.push_album(7, &album);
    telegram.wait_all_taken().await;
    bot.clock.advance(std::time::Duration::from_secs(2));
    let answer = parent.sees("Документов приложено: 4").await;
    assert_eq!(answer.text.matches("Документ приложен.").count(), 1, "{}", answer.text);
    assert_eq!(telegram.chat(7).bots().count(), before + 1, "an album is one answer");

    parent.presses("Готово", "Когда выдана справка").await;
    parent.says("вчера", "передать отделу образования").await;
    parent.presses("Соглашаюсь", "Приложено документов: 4").await;
    parent.presses("Подать заявление", "Ваше право ещё проверит").await;
    bot.stop().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});
