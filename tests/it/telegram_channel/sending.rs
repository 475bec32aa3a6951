//! Plans carried out, and the other calls.

use esik::channels::DownloadError;
use esik::channels::telegram::{CallError, Delivery, MessageRef, Previous, WebhookSecret, encode};
use esik::channels::{Button, Outgoing, Request, SendResult, Trouble};
use esik::domain::lang::Lang;

use super::scripted::{SENT, Scripted};
use super::{PERSON, client, client_at};
use crate::support::bot_api::{BOT_ID, BotApi, Fault, Markup};

fn outgoing(text: &str, options: &[&str]) -> Outgoing {
    let option =
        |label: &&str| Button { id: (*label).to_owned(), label: (*label).to_owned(), token: format!("t:{label}") };
    Outgoing {
        message: "registration-iin".to_owned(),
        said: Vec::new(),
        error: None,
        step: None,
        text: text.to_owned(),
        options: options.iter().map(option).collect(),
        page: None,
        search: false,
        request: None,
        ways: Vec::new(),
        deeds: Vec::new(),
        closes_previous: true,
        deletes: None,
        template: None,
        typing: None,
    }
}

fn asks_contact() -> Outgoing {
    Outgoing { request: Some((Request::Contact, "Нөмірім".to_owned())), ..outgoing("Телефон?", &[]) }
}

async fn send(telegram: &BotApi, outgoing: &Outgoing, previous: &Previous) -> Delivery {
    let plan = encode(outgoing, previous, "Рақмет").unwrap();
    client(telegram).send(&PERSON.to_string(), &plan).await
}

async fn opened() -> BotApi {
    let telegram = BotApi::start().await;
    telegram.open_chat(PERSON);
    telegram
}

fn reference(delivery: &Delivery) -> MessageRef {
    let SendResult::Sent(id) = &delivery.result else { panic!("not sent: {:?}", delivery.result) };
    id.parse().unwrap()
}

#[tokio::test]
async fn a_talk_leaves_only_the_last_question_with_buttons() {
    let telegram = opened().await;
    let first = send(&telegram, &outgoing("1 < 2 & 3?", &["Иә", "Жоқ"]), &Previous::default()).await;
    let second = send(&telegram, &outgoing("Екінші", &["Келесі"]), &first.previous).await;
    let chat = telegram.chat(PERSON);
    let texts: Vec<_> = chat.bots().map(|message| (message.text.as_str(), message.labels())).collect();
    assert_eq!(texts, [("1 < 2 & 3?", vec![]), ("Екінші", vec!["Келесі"])]);
    assert_eq!(second.previous.message_ref, Some(reference(&second).to_string()));
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn a_contact_keyboard_comes_and_goes() {
    let telegram = opened().await;
    let asked = send(&telegram, &asks_contact(), &Previous::default()).await;
    assert!(telegram.is_asked_for_contact(PERSON));
    let next = send(&telegram, &outgoing("ЖСН?", &["Неге?"]), &asked.previous).await;
    let chat = telegram.chat(PERSON);
    assert_eq!(chat.bots().map(|m| m.text.as_str()).collect::<Vec<_>>(), ["Телефон?", "Рақмет", "ЖСН?"]);
    assert!(chat.keyboard().is_empty());
    assert_eq!(chat.bots().next_back().unwrap().labels(), ["Неге?"]);
    assert!(!next.previous.reply_keyboard);
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn a_keyboard_taken_before_a_failure_is_not_taken_again() {
    let before = Previous { message_ref: None, reply_keyboard: true };
    let question = outgoing("ЖСН?", &["Неге?"]);
    let plan = encode(&question, &before, "Рақмет").unwrap();
    let server = Scripted::start(vec![(200, SENT), (500, r#"{"ok":false,"error_code":500}"#), (200, SENT)]).await;
    let failed = client_at(&server.url).send("7", &plan).await;
    assert_eq!((failed.result, failed.previous.reply_keyboard), (SendResult::Retry(Trouble::Server, None), false));
    let again = encode(&question, &failed.previous, "Рақмет").unwrap();
    let sent = client_at(&server.url).send("7", &again).await;
    assert_eq!(sent.result, SendResult::Sent("7:5".to_owned()));
    assert_eq!(server.methods(), ["sendMessage"; 3]);
}

#[tokio::test]
async fn a_secret_is_deleted_and_nothing_stops_because_it_cannot_be() {
    let telegram = opened().await;
    telegram.push_text(PERSON, "020202500123");
    let secret = telegram.chat(PERSON).messages[0].id;
    let with_secret = Outgoing { deletes: Some(format!("{PERSON}:{secret}")), ..outgoing("Рақмет", &[]) };
    let gone = |telegram: &BotApi| telegram.chat(PERSON).message(secret).unwrap().deleted;

    let cannot = Fault::Refuse { code: 400, description: "Bad Request: message can't be deleted" };
    telegram.fail_next("deleteMessage", 1, &cannot);
    let refused = send(&telegram, &with_secret, &Previous::default()).await;
    assert_eq!((reference(&refused).chat, refused.undeleted, gone(&telegram)), (PERSON, None, false));

    telegram.fail_next("deleteMessage", 2, &Fault::Internal);
    let unheard = send(&telegram, &with_secret, &Previous::default()).await;
    assert!(matches!(unheard.result, SendResult::Sent(_)));
    assert_eq!(unheard.undeleted.unwrap().to_string(), format!("{PERSON}:{secret}"));

    telegram.fail_next("deleteMessage", 1, &Fault::Internal);
    let second_try = send(&telegram, &with_secret, &Previous::default()).await;
    assert_eq!((second_try.undeleted, gone(&telegram)), (None, true));
}

#[tokio::test]
async fn each_failure_of_a_sending_has_its_outcome() {
    let telegram = opened().await;
    let hello = outgoing("Сәлем", &[]);
    let other = Fault::Refuse { code: 400, description: "Bad Request: message is too long" };
    for (fault, expected) in [
        (Fault::TooMany { retry_after: 17 }, SendResult::Retry(Trouble::TooMany, Some(17))),
        (Fault::Internal, SendResult::Retry(Trouble::Server, None)),
        (Fault::Blocked, SendResult::Gone),
        (Fault::CloseAfterAccept, SendResult::Retry(Trouble::Network, None)),
    ] {
        telegram.fail_next_sends(1, &fault);
        let delivery = send(&telegram, &hello, &Previous::default()).await;
        assert_eq!(delivery.result, expected, "{fault:?}");
    }
    telegram.fail_next_sends(1, &other);
    let SendResult::Rejected(cause) = send(&telegram, &hello, &Previous::default()).await.result else { panic!() };
    assert_eq!(cause, "Telegram refused sendMessage: 400 Bad Request: message is too long");
    let plan = encode(&hello, &Previous::default(), "").unwrap();
    assert_eq!(client(&telegram).send("99", &plan).await.result, SendResult::Gone, "a chat that never was");
    assert!(matches!(client(&telegram).send("web-1", &plan).await.result, SendResult::Rejected(_)));
}

#[tokio::test]
async fn a_press_is_answered_and_too_late_is_no_error() {
    let telegram = opened().await;
    send(&telegram, &outgoing("?", &["Иә"]), &Previous::default()).await;
    telegram.press(PERSON, "Иә");
    let mut poller = super::intake::poller(&telegram);
    let batch = poller.next_batch().await.unwrap();
    let inbound = super::intake::read(&batch.updates[0]);
    let esik::channels::Content::Press { token, callback } = inbound.content else { panic!("a press") };
    assert_eq!(token, "t:Иә");
    let answer = || async { client(&telegram).answer_callback(callback.as_deref().unwrap()).await };
    answer().await.unwrap();
    telegram.expire_callbacks();
    answer().await.unwrap();
}

#[tokio::test]
async fn the_small_calls_are_understood() {
    let telegram = opened().await;
    let bot = client(&telegram);
    assert_eq!(bot.get_me().await.unwrap().id, BOT_ID);
    assert_eq!(bot.bot_id(), BOT_ID.to_string());
    let commands = [("menu".to_owned(), "Мәзір".to_owned()), ("help".to_owned(), "Көмек".to_owned())];
    bot.set_commands(Some(Lang::Kk), &commands).await.unwrap();
    bot.set_commands(None, &commands[..1]).await.unwrap();
    assert_eq!(telegram.commands("kk"), commands);
    assert_eq!(telegram.commands(""), commands[..1]);
    bot.typing(&PERSON.to_string()).await.unwrap();
    assert_eq!(telegram.calls("sendChatAction")[0]["action"], "typing");
    let secret = WebhookSecret::parse(&"s3cret".into()).unwrap();
    bot.set_webhook("http://127.0.0.1:9/webhooks/telegram".parse().unwrap(), &secret).await.unwrap();
    let set = &telegram.calls("setWebhook")[0];
    assert_eq!(set["secret_token"], "s3cret");
    let kinds = serde_json::json!(["message", "edited_message", "callback_query", "my_chat_member"]);
    assert_eq!(set["allowed_updates"], kinds);
    bot.delete_webhook().await.unwrap();
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn a_file_is_fetched_within_its_bounds() {
    let telegram = opened().await;
    telegram.push_document(PERSON, b"%PDF-1.7 ...", "a.pdf", "application/pdf");
    let mut poller = super::intake::poller(&telegram);
    let batch = poller.next_batch().await.unwrap();
    let esik::channels::Content::File(file) = super::intake::read(&batch.updates[0]).content else { panic!("a file") };
    let (bot, id) = (client(&telegram), file.remote.unwrap());
    assert_eq!(bot.download(&id, 100).await.unwrap(), b"%PDF-1.7 ...");
    assert!(matches!(bot.download(&id, 5).await, Err(DownloadError::TooBig)));
    assert!(matches!(bot.download("nobody's", 100).await, Err(DownloadError::Missing)));
    telegram.fail_next("getFile", 1, &Fault::Refuse { code: 400, description: "Bad Request: file is too big" });
    assert!(matches!(bot.download(&id, 100).await, Err(DownloadError::TooBig)));
    telegram.fail_next("getFile", 1, &Fault::TooMany { retry_after: 3 });
    assert!(matches!(bot.download(&id, 100).await, Err(DownloadError::Later(_))));
}

#[tokio::test]
async fn no_error_tells_the_token() {
    let told = |fault: &CallError| {
        let mut all = format!("{fault} {fault:?}");
        let mut cause: Option<&dyn std::error::Error> = Some(fault);
        while let Some(one) = cause {
            all.push_str(&format!(" {one} {one:?}"));
            cause = one.source();
        }
        all
    };
    let proxy = Scripted::start(vec![(502, "<html>Bad Gateway</html>")]).await;
    let closed = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let telegram = BotApi::start().await;
    telegram.fail_next("getMe", 1, &Fault::CloseAfterAccept);
    for url in [proxy.url.as_str(), &closed, telegram.url()] {
        let bot = client_at(url);
        let fault = bot.get_me().await.unwrap_err();
        assert!(!told(&fault).contains("TEST-token"), "{}", told(&fault));
        assert!(!format!("{bot:?}").contains("TEST-token"));
        assert!(matches!(fault.send_result(), SendResult::Retry(_, None)));
    }
}

#[tokio::test]
async fn a_message_with_a_reply_keyboard_is_shown_as_asked() {
    let telegram = opened().await;
    let mut asked = asks_contact();
    asked.ways = outgoing("", &["Мәзір", "Артқа", "Көмек", "Оператор"]).options;
    send(&telegram, &asked, &Previous::default()).await;
    let chat = telegram.chat(PERSON);
    let Markup::Keyboard(rows) = &chat.bots().next_back().unwrap().markup else { panic!("a keyboard") };
    let lengths: Vec<_> = rows.iter().map(Vec::len).collect();
    assert_eq!((lengths, rows[0][0].contact), (vec![1, 2, 2], true));
}
