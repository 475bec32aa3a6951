//! The fake held against teloxide as a client, and against raw calls.

use serde_json::{Value, json};
use teloxide_core::Bot;
use teloxide_core::net::Download;
use teloxide_core::payloads::setters::*;
use teloxide_core::requests::Requester;
use teloxide_core::types::{
    BotCommand, ButtonRequest, CallbackQueryId, ChatAction, ChatId, InlineKeyboardButton,
    InlineKeyboardMarkup, InputFile, KeyboardButton, KeyboardMarkup, KeyboardRemove, MessageId,
    ParseMode, UpdateKind,
};
use teloxide_core::{ApiError, RequestError};

use super::{
    BOT_ID, BotApi, Button, Chat, Deed, Fault, Markup, Message, Refused, Sent, TOKEN, html,
};
use crate::support::http::client;

const AIGUL: i64 = 701;

async fn started() -> (BotApi, Bot) {
    let telegram = BotApi::start().await;
    telegram.open_chat(AIGUL);
    let bot = Bot::with_client(TOKEN, client()).set_api_url(telegram.url().parse().unwrap());
    (telegram, bot)
}

/// A raw call: status and body.
async fn call(telegram: &BotApi, method: &str, body: Value) -> (u16, Value) {
    let url = format!("{}/bot{TOKEN}/{method}", telegram.url());
    let answer = client().post(url).json(&body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

/// The description of a refused sendMessage with these parameters added.
async fn refused(telegram: &BotApi, extra: Value) -> String {
    let mut body = json!({"chat_id": AIGUL, "text": "x"});
    body.as_object_mut()
        .unwrap()
        .extend(extra.as_object().unwrap().clone());
    let (status, answer) = call(telegram, "sendMessage", body).await;
    assert_eq!((status, &answer["ok"]), (400, &json!(false)), "{answer}");
    answer["description"].as_str().unwrap().to_owned()
}

fn yes_no() -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([
        ["Yes", "No"].map(|label| InlineKeyboardButton::callback(label, label))
    ])
}

#[tokio::test]
async fn teloxide_speaks_with_it() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    assert_eq!(
        i64::try_from(bot.get_me().await.unwrap().user.id.0).unwrap(),
        BOT_ID
    );

    let sent = bot
        .send_message(chat, "<b>1 &lt; 2</b>")
        .parse_mode(ParseMode::Html)
        .reply_markup(yes_no())
        .await
        .unwrap();
    let seen: Sent = telegram.wait_message(AIGUL).await;
    assert_eq!(
        (seen.edited, seen.text.as_str(), seen.labels()),
        (false, "1 < 2", vec!["Yes", "No"])
    );

    telegram.press(AIGUL, "Yes");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::CallbackQuery(query) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert_eq!(query.data.as_deref(), Some("Yes"));
    bot.answer_callback_query(query.id.clone())
        .text("ok")
        .await
        .unwrap();
    let again = bot
        .answer_callback_query(query.id.clone())
        .await
        .unwrap_err();
    assert!(again.to_string().contains("query is too old"), "{again}");

    bot.edit_message_text(chat, sent.id, "new").await.unwrap();
    let edited = telegram.wait_message(AIGUL).await;
    assert_eq!(
        (edited.edited, edited.text.as_str(), edited.edits),
        (true, "new", 1)
    );
    let same = bot
        .edit_message_text(chat, sent.id, "new")
        .await
        .unwrap_err();
    assert!(
        matches!(same, RequestError::Api(ApiError::MessageNotModified)),
        "{same}"
    );
    bot.edit_message_reply_markup(chat, sent.id)
        .reply_markup(yes_no())
        .await
        .unwrap();
    bot.send_chat_action(chat, ChatAction::Typing)
        .await
        .unwrap();
    bot.delete_message(chat, sent.id).await.unwrap();
    let gone = bot.delete_message(chat, MessageId(999)).await.unwrap_err();
    assert!(
        matches!(gone, RequestError::Api(ApiError::MessageToDeleteNotFound)),
        "{gone}"
    );
    let looks = |chat: &Chat| chat.deeds.contains(&Deed::Deleted(sent.id.0.into()));
    let chat = telegram.wait_until(AIGUL, "a deletion", looks).await;
    assert!(
        chat.deeds.contains(&Deed::Answered("ok".into()))
            && chat.deeds.contains(&Deed::Action("typing".into()))
    );
    assert!(
        chat.deeds.contains(&Deed::KeyboardEdited(sent.id.0.into())) && chat.bots().count() == 0
    );
    assert_eq!(telegram.refused().len(), 3);
}

#[tokio::test]
async fn keyboards_contacts_and_commands() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    let contact =
        || KeyboardMarkup::new([[KeyboardButton::new("Phone").request(ButtonRequest::Contact)]]);
    bot.send_message(chat, "?")
        .reply_markup(contact())
        .await
        .unwrap();
    assert!(telegram.is_asked_for_contact(AIGUL));
    telegram.press(AIGUL, "Phone");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    assert_eq!(
        message.contact().unwrap().user_id.unwrap(),
        message.from.as_ref().unwrap().id
    );
    bot.send_message(chat, "thanks")
        .reply_markup(KeyboardRemove::new())
        .await
        .unwrap();
    assert!(!telegram.is_asked_for_contact(AIGUL));

    telegram.open_chat(-5);
    let group = bot
        .send_message(ChatId(-5), "?")
        .reply_markup(contact())
        .await
        .unwrap_err();
    assert!(group.to_string().contains("private chats only"), "{group}");

    bot.set_my_commands([BotCommand::new("menu", "Мәзір")])
        .language_code("kk")
        .await
        .unwrap();
    assert_eq!(
        telegram.commands("kk"),
        [("menu".to_owned(), "Мәзір".to_owned())]
    );
    assert!(
        bot.set_my_commands([BotCommand::new("Menu", "x")])
            .await
            .is_err()
    );
    assert_eq!(telegram.calls("setMyCommands").len(), 2);
}

#[tokio::test]
async fn files_go_both_ways() {
    let (telegram, bot) = started().await;
    telegram.push_document(AIGUL, b"%PDF", "paper.pdf", "application/pdf");
    let updates = bot.get_updates().await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else {
        panic!("{updates:?}")
    };
    let document = message.document().unwrap();
    let file = bot.get_file(document.file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!(
        (document.file_name.as_deref(), bytes.as_slice()),
        (Some("paper.pdf"), b"%PDF".as_slice())
    );

    let own = InputFile::memory(b"abc".to_vec()).file_name("queue.csv");
    bot.send_document(ChatId(AIGUL), own)
        .caption("<i>x</i>")
        .parse_mode(ParseMode::Html)
        .await
        .unwrap();
    let sent: Message = telegram.wait_message(AIGUL).await.message;
    assert_eq!(
        (sent.text.as_str(), sent.document.unwrap()),
        ("x", ("queue.csv".to_owned(), b"abc".to_vec()))
    );
    bot.send_document(ChatId(AIGUL), InputFile::file_id(document.file.id.clone()))
        .await
        .unwrap();
    assert_eq!(telegram.refused().len(), 0);
}

#[tokio::test]
async fn people_do_all_sorts_of_things_and_teloxide_reads_them() {
    let (telegram, bot) = started().await;
    telegram.set_language(AIGUL, "kk");
    telegram.set_date(1_800_000_000);
    let first = telegram.push_text(AIGUL, "/start");
    let own = telegram.chat(AIGUL).messages[0].id;
    telegram.push_edited(AIGUL, own, "/menu");
    telegram.push_photo(AIGUL, b"jpeg");
    telegram.push_sticker(AIGUL);
    telegram.push_contact(AIGUL, "87010000000", None);
    telegram.push_album(
        AIGUL,
        &[
            (b"a", "a.pdf", "application/pdf"),
            (b"b", "b.png", "image/png"),
        ],
    );
    telegram.push_raw(&json!({"update_id": 1, "message": telegram.chat(AIGUL).messages[0].raw}));
    telegram.push_callback(AIGUL, "old", 1);
    telegram.block(AIGUL);
    assert!(matches!(
        bot.send_message(ChatId(AIGUL), "x").await.unwrap_err(),
        RequestError::Api(ApiError::BotBlocked)
    ));
    telegram.unblock(AIGUL);
    let updates = bot.get_updates().await.unwrap();
    assert_eq!((updates.len(), i64::from(updates[0].id.0)), (11, first));
    assert!(
        updates
            .iter()
            .all(|update| !matches!(update.kind, UpdateKind::Error(_))),
        "{updates:#?}"
    );
    telegram.expire_callbacks();
    let UpdateKind::CallbackQuery(query) = &updates[8].kind else {
        panic!("{:?}", updates[8])
    };
    assert!(bot.answer_callback_query(query.id.clone()).await.is_err());
    assert!(
        bot.answer_callback_query(CallbackQueryId("none".into()))
            .await
            .is_err()
    );
}

#[tokio::test]
async fn offsets_confirm_and_pollers_exclude_each_other() {
    let (telegram, _) = started().await;
    let ids = ["a", "b", "c"].map(|text| telegram.push_text(AIGUL, text));
    let got = |answer: &Value| -> Vec<i64> {
        answer["result"]
            .as_array()
            .unwrap()
            .iter()
            .map(|u| u["update_id"].as_i64().unwrap())
            .collect()
    };
    // Nothing is confirmed by reading alone.
    for _ in 0..2 {
        assert_eq!(
            got(&call(&telegram, "getUpdates", json!({"limit": 2})).await.1),
            &ids[..2]
        );
    }
    assert_eq!(
        got(&call(&telegram, "getUpdates", json!({"offset": ids[1]}))
            .await
            .1),
        &ids[1..]
    );
    telegram.redeliver(ids[0]);
    assert_eq!(
        got(
            &call(&telegram, "getUpdates", json!({"offset": ids[2] + 1}))
                .await
                .1
        ),
        [ids[0]]
    );
    telegram.wait_all_taken().await;

    // An older poll ends with 409 when a newer one comes; the newer one gets what comes next.
    let older = call(&telegram, "getUpdates", json!({"timeout": 30}));
    let newer = async {
        telegram.wait_polls(4 + 1).await;
        let poll = call(
            &telegram,
            "getUpdates",
            json!({"timeout": 30, "allowed_updates": ["message"]}),
        );
        let push = async {
            telegram.wait_polls(4 + 2).await;
            telegram.push_callback(AIGUL, "left out", 1);
            telegram.push_text(AIGUL, "d")
        };
        tokio::join!(poll, push)
    };
    let ((status, conflict), ((_, answer), id)) = tokio::join!(older, newer);
    assert_eq!((status, got(&answer)), (409, vec![id]), "{conflict}");

    call(
        &telegram,
        "setWebhook",
        json!({"url": "http://127.0.0.1:1/"}),
    )
    .await;
    assert_eq!(call(&telegram, "getUpdates", json!({})).await.0, 409);
}

#[tokio::test]
async fn a_webhook_is_tried_until_it_takes_the_update() {
    use axum::http::{HeaderMap, StatusCode};
    let (telegram, _) = started().await;
    let (arrived, mut arrivals) = tokio::sync::mpsc::unbounded_channel();
    let refusals_left = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(2));
    let hook = move |headers: HeaderMap, axum::Json(update): axum::Json<Value>| async move {
        let secret = headers["x-telegram-bot-api-secret-token"]
            .to_str()
            .unwrap()
            .to_owned();
        arrived
            .send((secret, update["update_id"].as_i64().unwrap()))
            .unwrap();
        let less = |left: u32| left.checked_sub(1);
        let order = std::sync::atomic::Ordering::SeqCst;
        if refusals_left.fetch_update(order, order, less).is_ok() {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            StatusCode::OK
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/hook", axum::routing::post(hook));
    let server = tokio::spawn(async move { axum::serve(listener, app).await });

    assert_eq!(
        call(
            &telegram,
            "setWebhook",
            json!({"url": url, "secret_token": "no spaces"})
        )
        .await
        .0,
        400
    );
    call(
        &telegram,
        "setWebhook",
        json!({"url": url, "secret_token": "s3cret"}),
    )
    .await;
    let (a, b) = (
        telegram.push_text(AIGUL, "a"),
        telegram.push_text(AIGUL, "b"),
    );
    telegram.wait_all_taken().await;
    telegram.redeliver(a);
    let mut seen = Vec::new();
    for _ in 0..5 {
        let (secret, id) = arrivals.recv().await.unwrap();
        assert_eq!(secret, "s3cret");
        seen.push(id);
    }
    assert_eq!(seen, [a, a, a, b, a]);
    let info = call(&telegram, "getWebhookInfo", json!({})).await.1;
    assert!(
        info["result"]["last_error_message"]
            .as_str()
            .unwrap()
            .contains("503"),
        "{info}"
    );
    call(&telegram, "deleteWebhook", json!({})).await;
    assert_eq!(
        call(&telegram, "getWebhookInfo", json!({})).await.1["result"]["url"],
        ""
    );
    server.abort();
}

#[tokio::test]
async fn faults_come_as_ordered() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    telegram.fail_next_sends(1, &Fault::TooMany { retry_after: 7 });
    telegram.fail_next_sends(1, &Fault::Internal);
    telegram.fail_next_sends(1, &Fault::Blocked);
    telegram.fail_next_sends(
        1,
        &Fault::Refuse {
            code: 400,
            description: "Bad Request: chat not found",
        },
    );
    telegram.fail_next_sends(1, &Fault::CloseAfterAccept);
    telegram.fail_next("getMe", 1, &Fault::Internal);
    let slow = bot.send_message(chat, "1").await.unwrap_err();
    assert!(
        matches!(slow, RequestError::RetryAfter(seconds) if seconds.seconds() == 7),
        "{slow}"
    );
    // teloxide sleeps ten seconds after a 5xx, so these are asked by hand.
    assert_eq!(
        call(
            &telegram,
            "sendMessage",
            json!({"chat_id": AIGUL, "text": "2"})
        )
        .await
        .0,
        500
    );
    let blocked = bot.send_message(chat, "3").await.unwrap_err();
    assert!(
        matches!(blocked, RequestError::Api(ApiError::BotBlocked)),
        "{blocked}"
    );
    let unknown = bot.send_message(chat, "4").await.unwrap_err();
    assert!(
        matches!(unknown, RequestError::Api(ApiError::ChatNotFound)),
        "{unknown}"
    );
    assert_eq!(telegram.chat(AIGUL).bots().count(), 0);
    let cut = bot.send_message(chat, "5").await.unwrap_err();
    assert!(matches!(cut, RequestError::Network(_)), "{cut}");
    assert_eq!(telegram.wait_message(AIGUL).await.text, "5");
    assert_eq!(call(&telegram, "getMe", json!({})).await.0, 500);
    bot.get_me().await.unwrap();
    assert_eq!(telegram.refused().len(), 0);
}

#[tokio::test]
async fn limits_are_held() {
    let (telegram, bot) = started().await;
    let inline = |button: Value| json!({"reply_markup": {"inline_keyboard": [[button]]}});
    assert!(
        refused(&telegram, json!({"text": "  "}))
            .await
            .contains("text is empty")
    );
    assert!(
        refused(&telegram, json!({"text": "я".repeat(4097)}))
            .await
            .contains("too long")
    );
    assert!(
        refused(&telegram, json!({"chat_id": 5}))
            .await
            .contains("chat not found")
    );
    assert!(
        refused(&telegram, json!({"text": "<b>", "parse_mode": "HTML"}))
            .await
            .contains("can't parse entities")
    );
    let long = "я".repeat(33);
    assert!(
        refused(
            &telegram,
            inline(json!({"text": "x", "callback_data": long}))
        )
        .await
        .contains("BUTTON_DATA")
    );
    assert!(
        refused(&telegram, inline(json!({"text": "x"})))
            .await
            .contains("unallowed")
    );
    assert!(
        refused(&telegram, inline(json!({"text": "", "callback_data": "x"})))
            .await
            .contains("non-empty")
    );
    assert!(
        refused(&telegram, inline(json!({"text": "x", "url": "x"})))
            .await
            .contains("BUTTON_URL")
    );
    assert!(
        refused(&telegram, json!({"reply_markup": {"keyboard": []}}))
            .await
            .contains("MARKUP")
    );
    assert!(
        refused(
            &telegram,
            json!({"reply_markup": {"inline_keyboard": ["x"]}})
        )
        .await
        .contains("Array")
    );
    let last: Refused = telegram.refused().pop().unwrap();
    assert_eq!((last.method.as_str(), last.code), ("sendmessage", 400));
    assert!(last.description.contains("Array"));

    let sent = bot
        .send_message(ChatId(AIGUL), "x")
        .reply_markup(KeyboardRemove::new())
        .await
        .unwrap();
    assert!(
        bot.edit_message_text(ChatId(AIGUL), sent.id, "y")
            .await
            .is_err()
    );
    assert_eq!(
        telegram
            .chat(AIGUL)
            .message(sent.id.0.into())
            .unwrap()
            .markup,
        Markup::Remove
    );
    assert_eq!(Button::default().data, None);
    assert_eq!(call(&telegram, "noSuchMethod", json!({})).await.0, 404);
    let stranger = Bot::with_client("1:x", client()).set_api_url(telegram.url().parse().unwrap());
    assert!(
        stranger
            .get_me()
            .await
            .unwrap_err()
            .to_string()
            .contains("nvalid bot token")
    );
}

#[test]
fn html_is_read_as_telegram_reads_it() {
    let read = |source: &str| html::parse(source).map(|styled| (styled.text, styled.entities));
    let (text, entities) =
        read("ә<b>b <i>c</i></b> &amp;&lt;&#1179; & <a href=\"https://x/?a&amp;b\">l</a>").unwrap();
    assert_eq!(text, "әb c &<қ & l");
    assert_eq!(
        entities[0],
        json!({"type": "italic", "offset": 3, "length": 1})
    );
    assert_eq!(
        entities[1],
        json!({"type": "bold", "offset": 1, "length": 3})
    );
    assert_eq!(entities[2]["url"], "https://x/?a&b");
    for (source, fault) in [
        ("<b>x", "Can't find end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
        ("x</b>", "Unexpected end tag"),
        ("<br>", "Unsupported start tag"),
        ("1 < 2", "Unclosed start tag"),
    ] {
        assert!(read(source).unwrap_err().contains(fault), "{source}");
    }
}
