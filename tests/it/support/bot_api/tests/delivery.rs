//! Updates in, by polling and by webhook; faults out.

use serde_json::{Value, json};
use teloxide_core::requests::Requester;
use teloxide_core::types::ChatId;
use teloxide_core::{ApiError, RequestError};

use super::super::Fault;
use super::{AIGUL, call, started};

#[tokio::test]
async fn offsets_confirm_and_pollers_exclude_each_other() {
    let (telegram, _) = started().await;
    let ids = ["a", "b", "c"].map(|text| telegram.push_text(AIGUL, text));
    let got = |answer: &Value| -> Vec<i64> {
        answer["result"].as_array().unwrap().iter().map(|u| u["update_id"].as_i64().unwrap()).collect()
    };
    // Nothing is confirmed by reading alone.
    for _ in 0..2 {
        assert_eq!(got(&call(&telegram, "getUpdates", json!({"limit": 2})).await.1), &ids[..2]);
    }
    assert_eq!(got(&call(&telegram, "getUpdates", json!({"offset": ids[1]})).await.1), &ids[1..]);
    telegram.redeliver(ids[0]);
    assert_eq!(got(&call(&telegram, "getUpdates", json!({"offset": ids[2] + 1})).await.1), [ids[0]]);
    telegram.wait_all_taken().await;

    // An older poll ends with 409 when a newer one comes; the newer one gets what comes next.
    let older = call(&telegram, "getUpdates", json!({"timeout": 30}));
    let newer = async {
        telegram.wait_polls(4 + 1).await;
        let poll = call(&telegram, "getUpdates", json!({"timeout": 30, "allowed_updates": ["message"]}));
        let push = async {
            telegram.wait_polls(4 + 2).await;
            telegram.push_callback(AIGUL, "left out", 1);
            telegram.push_text(AIGUL, "d")
        };
        tokio::join!(poll, push)
    };
    let ((status, conflict), ((_, answer), id)) = tokio::join!(older, newer);
    assert_eq!((status, got(&answer)), (409, vec![id]), "{conflict}");

    call(&telegram, "setWebhook", json!({"url": "http://127.0.0.1:1/"})).await;
    assert_eq!(call(&telegram, "getUpdates", json!({})).await.0, 409);
}

#[tokio::test]
async fn a_webhook_is_tried_until_it_takes_the_update() {
    use axum::http::{HeaderMap, StatusCode};
    let (telegram, _) = started().await;
    let (arrived, mut arrivals) = tokio::sync::mpsc::unbounded_channel();
    let refusals_left = std::sync::Arc::new(std::sync::atomic::AtomicU32::new(2));
    let hook = move |headers: HeaderMap, axum::Json(update): axum::Json<Value>| async move {
        let secret = headers["x-telegram-bot-api-secret-token"].to_str().unwrap().to_owned();
        arrived.send((secret, update["update_id"].as_i64().unwrap())).unwrap();
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

    assert_eq!(call(&telegram, "setWebhook", json!({"url": url, "secret_token": "no spaces"})).await.0, 400);
    call(&telegram, "setWebhook", json!({"url": url, "secret_token": "s3cret"})).await;
    let (a, b) = (telegram.push_text(AIGUL, "a"), telegram.push_text(AIGUL, "b"));
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
    assert!(info["result"]["last_error_message"].as_str().unwrap().contains("503"), "{info}");
    call(&telegram, "deleteWebhook", json!({})).await;
    assert_eq!(call(&telegram, "getWebhookInfo", json!({})).await.1["result"]["url"], "");
    server.abort();
}

#[tokio::test]
async fn faults_come_as_ordered() {
    let (telegram, bot) = started().await;
    let chat = ChatId(AIGUL);
    telegram.fail_next_sends(1, &Fault::TooMany { retry_after: 7 });
    telegram.fail_next_sends(1, &Fault::Internal);
    telegram.fail_next_sends(1, &Fault::Blocked);
    telegram.fail_next_sends(1, &Fault::Refuse { code: 400, description: "Bad Request: chat not found" });
    telegram.fail_next_sends(1, &Fault::CloseAfterAccept);
    telegram.fail_next("getMe", 1, &Fault::Internal);
    let slow = bot.send_message(chat, "1").await.unwrap_err();
    assert!(matches!(slow, RequestError::RetryAfter(seconds) if seconds.seconds() == 7), "{slow}");
    // teloxide sleeps ten seconds after a 5xx, so these are asked by hand.
    assert_eq!(call(&telegram, "sendMessage", json!({"chat_id": AIGUL, "text": "2"})).await.0, 500);
    let blocked = bot.send_message(chat, "3").await.unwrap_err();
    assert!(matches!(blocked, RequestError::Api(ApiError::BotBlocked)), "{blocked}");
    let unknown = bot.send_message(chat, "4").await.unwrap_err();
    assert!(matches!(unknown, RequestError::Api(ApiError::ChatNotFound)), "{unknown}");
    assert_eq!(telegram.chat(AIGUL).bots().count(), 0);
    let cut = bot.send_message(chat, "5").await.unwrap_err();
    assert!(matches!(cut, RequestError::Network(_)), "{cut}");
    assert_eq!(telegram.wait_message(AIGUL).await.text, "5");
    assert_eq!(call(&telegram, "getMe", json!({})).await.0, 500);
    bot.get_me().await.unwrap();
    assert_eq!(telegram.refused().len(), 0);
}
