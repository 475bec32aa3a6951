//! Bad weather: nothing of it takes a letter away, and all of it is counted.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use esik::channels::whatsapp::{decode, webhook};
use esik::channels::{Address, ChannelKind, Content, OtherContent};
use esik::domain::clock::Micros;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::support::graph_api::{GraphApi, NUMBER, TOKEN, VERSION, sign};
use crate::support::http;
use crate::support::weather::Odds;

const CALM: Odds = Odds { repeat: 0.0, hold: 0.0, internal: 0.0, close: 0.0, hang: 0.0 };
const STORM: Odds = Odds { repeat: 0.5, hold: 0.5, internal: 0.2, close: 0.2, hang: 0.0 };

/// A call at a door: which, and what it brought.
type Arrived = (usize, Value);

/// A door of a service that is busy every third time.
async fn door(n: usize, arrived: UnboundedSender<Arrived>) -> String {
    let calls = Arc::new(AtomicU32::new(0));
    let hook = move |headers: HeaderMap, body: Bytes| async move {
        assert_eq!(headers["x-hub-signature-256"], sign(&body).as_str());
        if calls.fetch_add(1, Ordering::Relaxed) % 3 == 2 {
            return StatusCode::SERVICE_UNAVAILABLE;
        }
        arrived.send((n, serde_json::from_slice(&body).unwrap())).unwrap();
        StatusCode::OK
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let app = axum::Router::new().route("/", axum::routing::post(hook));
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    url
}

async fn at_two_doors(odds: Odds, seed: u64) -> (GraphApi, UnboundedReceiver<Arrived>) {
    let (arrived, arrivals) = unbounded_channel();
    let doors = vec![door(0, arrived.clone()).await, door(1, arrived).await];
    let mut graph = GraphApi::start().await;
    graph.turn_bad(odds, seed, doors);
    (graph, arrivals)
}

/// Sends a message to `KZ.1` with this id of the service's own; the HTTP code, or `None` without an answer.
async fn send(graph: &GraphApi, tracker: &str) -> Option<u16> {
    let button = json!({"type": "reply", "reply": {"id": "a.1.yes", "title": "Иә"}});
    let what = json!({"type": "button", "body": {"text": "?"}, "action": {"buttons": [button]}});
    let body = json!({"messaging_product": "whatsapp", "recipient": "KZ.1", "type": "interactive", "interactive": what,
        "biz_opaque_callback_data": tracker});
    let url = format!("{}/{VERSION}/{NUMBER}/messages", graph.url());
    let answer = http::client().post(url).bearer_auth(TOKEN).json(&body).send().await.ok()?;
    Some(answer.status().as_u16())
}

/// How often each id came, and the most that came in one call; what stands in a call is under this name.
fn brought(arrivals: &mut UnboundedReceiver<Arrived>, name: &str) -> (BTreeMap<String, usize>, usize, [u32; 2]) {
    let (mut seen, mut most, mut at) = (BTreeMap::<String, usize>::new(), 0, [0, 0]);
    while let Ok((door, call)) = arrivals.try_recv() {
        at[door] += 1;
        let changes = call["entry"][0]["changes"].as_array().unwrap().clone();
        let values = changes.iter().filter_map(|change| change["value"][name].as_array()).flatten();
        let ids: Vec<String> = values.map(|value| format!("{}{}", value["id"], value["status"])).collect();
        most = most.max(ids.len());
        ids.into_iter().for_each(|id| *seen.entry(id).or_default() += 1);
    }
    (seen, most, at)
}

#[tokio::test]
async fn every_message_comes_to_one_of_the_doors_until_it_is_taken() {
    let (graph, mut arrivals) = at_two_doors(STORM, 1).await;
    let people: Vec<usize> = (0..3).map(|n| graph.person(None, Some(&format!("KZ.{n}")))).collect();
    for n in 0..40 {
        graph.push_text(people[n % 3], &n.to_string());
    }
    graph.clear_up();
    graph.wait_until("all to be taken", |graph| graph.pending() == 0).await;
    let (seen, most, at) = brought(&mut arrivals, "messages");
    let made = graph.made();
    assert_eq!(made.len(), 40);
    assert!(made.iter().all(|id| seen.contains_key(&format!("\"{id}\"null"))), "{seen:?}");
    assert!(seen.values().any(|times| *times > 1) && most > 1 && at[0] > 5 && at[1] > 5, "{seen:?} {most} {at:?}");
    let counts = graph.counts();
    assert!(counts.updates == 40 && counts.repeats > 5 && counts.swaps > 0, "{counts:?}");
    assert_eq!(graph.refused(), Vec::new());
}

#[tokio::test]
async fn a_message_remembers_whether_the_service_heard_and_has_its_receipts() {
    let (graph, mut arrivals) = at_two_doors(STORM, 2).await;
    let person = graph.person(None, Some("KZ.1"));
    graph.push_text(person, "Сәлем");
    let (mut heard, mut failed) = (0, 0);
    for n in 0..40 {
        match send(&graph, &n.to_string()).await {
            Some(200) => heard += 1,
            Some(code) => failed += u64::from(code == 500),
            None => {}
        }
    }
    let (taken, told) = graph.peek(person, |all| {
        assert!(all.iter().all(|sent| sent.at.elapsed() < Duration::from_secs(60)));
        (all.len(), all.iter().filter(|sent| sent.told).count())
    });
    assert_eq!(told, heard);
    assert!(told < taken && failed > 0, "{told} of {taken} told, {failed} failed");
    assert_eq!((graph.counts().calls, graph.counts().faults), (40, failed + (taken - told) as u64));
    graph.clear_up();
    graph.wait_until("all to be taken", |graph| graph.pending() == 0).await;
    let (receipts, ..) = brought(&mut arrivals, "statuses");
    assert_eq!(receipts.len(), 3 * taken, "sent, delivered and read of each");
    assert!(receipts.values().any(|times| *times > 1));
}

#[tokio::test]
async fn what_people_do_is_what_the_service_reads() {
    let (graph, mut arrivals) = at_two_doors(CALM, 3).await;
    let person = graph.person(None, Some("KZ.1"));
    let changes = graph.changes();
    graph.push_text(person, "Сәлем");
    assert!(changes.has_changed().unwrap());
    assert_eq!(send(&graph, "1").await, Some(200));
    let asked = graph.peek(person, |all| all[0].clone());
    graph.push_press(person, &asked, "a.1.yes");
    graph.push_card(person, "+77015550102");
    graph.push_sticker(person);
    graph.push_document(person, b"%PDF", "a.pdf", "application/pdf");
    graph.wait_until("all to be taken", |graph| graph.pending() == 0).await;
    let mut read = Vec::new();
    while let Ok((_, call)) = arrivals.try_recv() {
        let post = webhook::read(&serde_json::to_vec(&call).unwrap(), NUMBER).unwrap();
        for message in post.messages {
            let address = Address {
                channel: ChannelKind::Whatsapp,
                bot: NUMBER.into(),
                external_id: message.person.user.unwrap(),
            };
            read.push(decode(address, &message.payload, Micros(0)).unwrap().content);
        }
    }
    assert!(
        matches!(read.as_slice(), [
            Content::Text { .. },
            Content::Press { token, .. },
            Content::Contact { phone, own: true },
            Content::Other { what: OtherContent::Sticker },
            Content::File(file),
        ] if token == "a.1.yes" && phone == "+77015550102" && file.remote.is_some()),
        "{read:?}"
    );
}

#[tokio::test]
async fn who_comes_to_a_full_chat_again_is_noted() {
    let (graph, _arrivals) = at_two_doors(CALM, 4).await;
    graph.limit_pairs(2, 60_000);
    let person = graph.person(None, Some("KZ.1"));
    graph.push_text(person, "Сәлем");
    for (code, rushed) in [(200, 0), (200, 0), (400, 0), (400, 1), (400, 2)] {
        assert_eq!((send(&graph, "1").await, graph.rushed().len()), (Some(code), rushed));
    }
    assert_eq!(graph.peek(person, <[_]>::len), 2);
}
