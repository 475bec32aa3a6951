//! What Telegram refuses, and in which words.

use serde_json::{Value, json};
use teloxide_core::Bot;
use teloxide_core::payloads::setters::*;
use teloxide_core::requests::Requester;
use teloxide_core::types::{ChatId, KeyboardRemove};

use super::super::{BotApi, Button, Markup, Refused, html};
use super::{AIGUL, call, started};
use crate::support::http::client;

/// The description of a refused sendMessage with these parameters added.
async fn refused(telegram: &BotApi, extra: Value) -> String {
    let mut body = json!({"chat_id": AIGUL, "text": "x"});
    body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    let (status, answer) = call(telegram, "sendMessage", body).await;
    assert_eq!((status, &answer["ok"]), (400, &json!(false)), "{answer}");
    answer["description"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn limits_are_held() {
    let (telegram, bot) = started().await;
    let inline = |button: Value| json!({"reply_markup": {"inline_keyboard": [[button]]}});
    assert!(refused(&telegram, json!({"text": "  "})).await.contains("text is empty"));
    assert!(refused(&telegram, json!({"text": "я".repeat(4097)})).await.contains("too long"));
    assert!(refused(&telegram, json!({"chat_id": 5})).await.contains("chat not found"));
    assert!(refused(&telegram, json!({"text": "<b>", "parse_mode": "HTML"})).await.contains("can't parse entities"));
    let long = "я".repeat(33);
    assert!(refused(&telegram, inline(json!({"text": "x", "callback_data": long}))).await.contains("BUTTON_DATA"));
    assert!(refused(&telegram, inline(json!({"text": "x"}))).await.contains("unallowed"));
    assert!(refused(&telegram, inline(json!({"text": "", "callback_data": "x"}))).await.contains("non-empty"));
    assert!(refused(&telegram, inline(json!({"text": "x", "url": "x"}))).await.contains("BUTTON_URL"));
    assert!(refused(&telegram, json!({"reply_markup": {"keyboard": []}})).await.contains("MARKUP"));
    assert!(refused(&telegram, json!({"reply_markup": {"inline_keyboard": ["x"]}})).await.contains("Array"));
    let last: Refused = telegram.refused().pop().unwrap();
    assert_eq!((last.method.as_str(), last.code), ("sendmessage", 400));
    assert!(last.description.contains("Array"));

    let sent = bot.send_message(ChatId(AIGUL), "x").reply_markup(KeyboardRemove::new()).await.unwrap();
    assert!(bot.edit_message_text(ChatId(AIGUL), sent.id, "y").await.is_err());
    assert_eq!(telegram.chat(AIGUL).message(sent.id.0.into()).unwrap().markup, Markup::Remove);
    assert_eq!(Button::default().data, None);
    assert_eq!(call(&telegram, "noSuchMethod", json!({})).await.0, 404);
    let stranger = Bot::with_client("1:x", client()).set_api_url(telegram.url().parse().unwrap());
    assert!(stranger.get_me().await.unwrap_err().to_string().contains("nvalid bot token"));
}

#[test]
fn html_is_read_as_telegram_reads_it() {
    let read = |source: &str| html::parse(source).map(|styled| (styled.text, styled.entities));
    let (text, entities) = read("ә<b>b <i>c</i></b> &amp;&lt;&#1179; & <a href=\"https://x/?a&amp;b\">l</a>").unwrap();
    assert_eq!(text, "әb c &<қ & l");
    assert_eq!(entities[0], json!({"type": "italic", "offset": 3, "length": 1}));
    assert_eq!(entities[1], json!({"type": "bold", "offset": 1, "length": 3}));
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
