//! Updates in: batches by polling, confirmed only when told; the webhook's way.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use esik::channels::telegram::webhook::SECRET_HEADER;
use esik::channels::telegram::{Pace, Poller, RawUpdate, WebhookSecret, decode, webhook_update};
use esik::channels::{Content, Inbound};
use esik::domain::clock::Micros;
use tokio_util::sync::CancellationToken;

use super::scripted::Scripted;
use super::{PERSON, client, client_at};
use crate::support::bot_api::{BotApi, Fault};

const FAST: Pace = Pace { poll: Duration::from_secs(20), first_pause: Duration::ZERO, longest_pause: Duration::ZERO };

pub(super) fn poller(telegram: &BotApi) -> Poller {
    Poller::new(client(telegram), FAST, CancellationToken::new(), || 0.5)
}

pub(super) fn read(update: &RawUpdate) -> Inbound {
    decode("42", &update.raw, Micros(1)).unwrap().expect("something for us")
}

fn ids(batch: &esik::channels::telegram::Batch) -> Vec<i64> {
    batch.updates.iter().map(|update| update.update_id).collect()
}

#[tokio::test]
async fn a_batch_comes_again_until_it_is_confirmed() {
    let telegram = BotApi::start().await;
    let pushed = [telegram.push_text(PERSON, "бір"), telegram.push_text(PERSON, "екі")];
    let mut poller = poller(&telegram);
    for _ in 0..2 {
        assert_eq!(ids(&poller.next_batch().await.unwrap()), pushed);
        assert_eq!(telegram.pending(), 2, "not confirmed");
    }
    poller.confirm();
    let third = telegram.push_text(PERSON, "үш");
    let batch = poller.next_batch().await.unwrap();
    assert_eq!((ids(&batch), telegram.pending()), (vec![third], 1));
    assert_eq!(read(&batch.updates[0]).content, Content::Text { text: "үш".to_owned() });
}

#[tokio::test]
async fn a_poll_that_broke_off_repeats_the_confirmation() {
    let telegram = BotApi::start().await;
    telegram.push_text(PERSON, "бір");
    let mut poller = poller(&telegram);
    poller.next_batch().await.unwrap();
    poller.confirm();
    telegram.fail_next("getUpdates", 2, &Fault::Internal);
    let next = telegram.push_text(PERSON, "екі");
    assert_eq!(ids(&poller.next_batch().await.unwrap()), [next]);
}

#[tokio::test]
async fn an_update_of_a_kind_yet_to_come_is_kept_as_it_came() {
    let telegram = BotApi::start().await;
    let kind = serde_json::json!({"message": {"message_id": 1, "date": 1, "hologram": {"of": [1, 2]},
        "chat": {"id": PERSON, "type": "private"}, "from": {"id": PERSON, "is_bot": false, "first_name": "A"}}});
    telegram.push_raw(&kind);
    let batch = poller(&telegram).next_batch().await.unwrap();
    let raw = String::from_utf8(batch.updates[0].raw.clone()).unwrap();
    assert!(raw.contains("hologram"));
    assert!(!format!("{batch:?}").contains("hologram"));
    assert!(matches!(read(&batch.updates[0]).content, Content::Other { .. }));
}

#[tokio::test]
async fn failures_of_every_kind_are_waited_out_with_growing_pauses() {
    let conflict = r#"{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}"#;
    let webhook = r#"{"ok":false,"error_code":409,"description":"Conflict: can't use getUpdates method while webhook is active"}"#;
    let server = Scripted::start(vec![
        (409, conflict),
        (409, webhook),
        (502, "<html>"),
        (401, r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#),
        (200, r#"{"ok":true,"result":[]}"#),
        (500, r#"{"ok":false,"error_code":500,"description":"Internal Server Error"}"#),
        (200, r#"{"ok":true,"result":[{"update_id":3},{"update_id":2}]}"#),
    ])
    .await;
    let asked = Arc::new(AtomicU32::new(0));
    let counter = asked.clone();
    let jitter = move || f64::from(counter.fetch_add(1, Ordering::SeqCst) % 2);
    let mut poller = Poller::new(client_at(&server.url), FAST, CancellationToken::new(), jitter);
    assert_eq!(ids(&poller.next_batch().await.unwrap()), [3, 2]);
    assert_eq!((asked.load(Ordering::SeqCst), server.methods().len()), (5, 7));
}

#[tokio::test]
async fn two_pollers_meet_as_a_conflict_and_a_stop_ends_the_waiting() {
    let telegram = BotApi::start().await;
    let stop = CancellationToken::new();
    let mut first = Poller::new(client(&telegram), FAST, stop.clone(), || 0.0);
    let waiting = tokio::spawn(async move { first.next_batch().await });
    telegram.wait_polls(1).await;
    let fault = client(&telegram).get_updates(None, Duration::ZERO).await;
    assert!(fault.is_ok(), "the later poll wins");
    telegram.wait_polls(3).await;
    stop.cancel();
    assert_eq!(waiting.await.unwrap(), None);
}

#[derive(Clone)]
struct Door {
    secret: WebhookSecret,
    taken: Arc<Mutex<Vec<RawUpdate>>>,
}

/// What the web room's route does with our pure halves.
async fn hook(State(door): State<Door>, headers: HeaderMap, body: axum::body::Bytes) -> StatusCode {
    if !door.secret.matches(headers.get(SECRET_HEADER).map(|value| value.as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let update = webhook_update(&body).unwrap();
    door.taken.lock().unwrap().push(update);
    StatusCode::OK
}

#[tokio::test]
async fn a_webhook_call_with_the_secret_brings_an_update() {
    let telegram = BotApi::start().await;
    let secret = WebhookSecret::parse(&"the-right_1".into()).unwrap();
    let door = Door { secret: secret.clone(), taken: Arc::default() };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/webhooks/telegram", listener.local_addr().unwrap());
    let app = Router::new().route("/webhooks/telegram", post(hook)).with_state(door.clone());
    let serving = tokio::spawn(async move { axum::serve(listener, app).await });
    client(&telegram).set_webhook(url.parse().unwrap(), &secret).await.unwrap();
    let id = telegram.push_text(PERSON, "сәлем");
    telegram.wait_all_taken().await;
    assert_eq!(door.taken.lock().unwrap()[0].update_id, id);
    let stranger = crate::support::http::client().post(&url).header(SECRET_HEADER, "the-right_2").body("{}");
    assert_eq!(stranger.send().await.unwrap().status().as_u16(), 401);
    serving.abort();
}
