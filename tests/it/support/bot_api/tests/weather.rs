//! Bad weather: nothing of it takes an update away, and all of it is counted.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use super::{AIGUL, call, started};
use crate::support::weather::{Counts, Odds};

const STORM: Odds = Odds { repeat: 0.5, hold: 0.5, internal: 0.2, close: 0.2, hang: 0.0 };

#[tokio::test]
async fn by_polling_repeats_come_after_the_first_and_the_order_stays() {
    let (telegram, _) = started().await;
    telegram.turn_bad(STORM, 1);
    let made: Vec<i64> = (0..40).map(|n| telegram.push_text(AIGUL, &n.to_string())).collect();
    telegram.clear_up();
    assert_eq!(telegram.made(), made);
    let answer = call(&telegram, "getUpdates", json!({})).await.1;
    let got: Vec<i64> =
        answer["result"].as_array().unwrap().iter().map(|update| update["update_id"].as_i64().unwrap()).collect();
    assert_eq!(got[..40], made);
    let (counts, repeats) = (telegram.counts(), got.len() - 40);
    assert!(repeats > 5, "{got:?}");
    assert_eq!((counts.updates, counts.repeats, counts.swaps), (40, repeats as u64, 0));
}

#[tokio::test]
async fn a_message_remembers_whether_the_bot_heard_of_it() {
    let (telegram, _) = started().await;
    telegram.turn_bad(STORM, 2);
    let keyboard = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]});
    let url = format!("{}/bot{}/sendMessage", telegram.url(), super::TOKEN);
    let (mut heard, mut refused) = (0, 0);
    for n in 0..40 {
        let body = json!({"chat_id": AIGUL, "text": n.to_string(), "reply_markup": keyboard});
        let client = crate::support::http::client();
        match client.post(&url).json(&body).send().await {
            Ok(answer) if answer.status() == 200 => heard += 1,
            Ok(answer) => refused += u64::from(answer.status() == 500),
            Err(_) => {}
        }
    }
    let taken = telegram.taken_in(AIGUL, |_, taken| taken.clone());
    assert!(taken.iter().all(|taken| taken.tokens == ["yes"] && taken.at.elapsed() < Duration::from_secs(60)));
    let told = taken.iter().filter(|taken| taken.told).count();
    assert_eq!(told, heard);
    assert!(told < taken.len() && refused > 0, "{told} of {} told, {refused} refused", taken.len());
    let counts: Counts = telegram.counts();
    assert_eq!((counts.calls, counts.faults), (40, refused + (taken.len() - told) as u64));
}

#[tokio::test]
async fn webhooks_are_overtaken_and_go_to_each_process_in_turn() {
    let (telegram, _) = started().await;
    let (arrived, mut arrivals) = tokio::sync::mpsc::unbounded_channel();
    let mut doors = Vec::new();
    for door in 0..2 {
        let arrived = arrived.clone();
        let hook = move |axum::Json(update): axum::Json<Value>| async move {
            arrived.send((door, update["update_id"].as_i64().unwrap())).unwrap();
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        doors.push(format!("http://{}/", listener.local_addr().unwrap()));
        let app = axum::Router::new().route("/", axum::routing::post(hook));
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    }
    telegram.turn_bad(STORM, 3);
    telegram.spread_webhooks(doors);
    call(&telegram, "setWebhook", json!({"url": "http://127.0.0.1:1/"})).await;
    let changes = telegram.changes();
    let made: Vec<i64> = (0..40).map(|n| telegram.push_text(AIGUL + n % 3, &n.to_string())).collect();
    assert!(changes.has_changed().unwrap());
    telegram.clear_up();
    telegram.wait_all_taken().await;
    let (mut seen, mut at) = (BTreeMap::<i64, usize>::new(), [0_u32, 0]);
    while let Ok((door, id)) = arrivals.try_recv() {
        *seen.entry(id).or_default() += 1;
        at[door] += 1;
    }
    assert!(made.iter().all(|id| seen.contains_key(id)), "{seen:?}");
    assert!(at[0].abs_diff(at[1]) <= 1, "{at:?}");
}
