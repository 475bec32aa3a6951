//! Webhook calls in bad weather: letters are posted, several in one call as it comes, until the service answers 200.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use serde_json::{Value, json};

use super::Shared;
use super::people::{call_of, sign};
use super::state::State;
use super::weather::{Letter, Weather};
use crate::support::weather::pause_after;

/// What is made within so long may come in one call.
const GATHERS: Duration = Duration::from_millis(4);
/// How likely a call brings one letter more.
const MORE: f64 = 0.5;

/// A call to be made.
struct Call {
    door: String,
    letters: Vec<Letter>,
}

/// Delivers for as long as it is not aborted.
pub(super) async fn deliver(shared: Arc<Shared>) {
    let client = crate::support::http::client();
    let mut changes = shared.changes.subscribe();
    loop {
        for call in shared.look(due) {
            let (client, shared) = (client.clone(), shared.clone());
            tokio::spawn(async move {
                let answer = post(&client, &call).await;
                settle(&shared, &call, answer).await;
            });
        }
        if changes.changed().await.is_err() {
            return;
        }
        tokio::time::sleep(GATHERS).await;
        changes.mark_unchanged();
    }
}

/// What can go out now: repeats, receipts, and the first messages of everybody of whom none is under way.
fn due(s: &mut State) -> Vec<Call> {
    let Some(weather) = &mut s.weather else { return Vec::new() };
    let mut calls = Vec::new();
    let mut letters = Vec::new();
    for mut bundle in bundles(weather) {
        letters.append(&mut bundle);
        if !weather.random.random_bool(MORE) {
            calls.push(call(weather, &mut letters));
        }
    }
    if !letters.is_empty() {
        calls.push(call(weather, &mut letters));
    }
    calls
}

/// Letters that go in one call, in this order.
fn bundles(weather: &mut Weather) -> Vec<Vec<Letter>> {
    let mut ready: Vec<Vec<Letter>> = weather.again.drain(..).map(|letter| vec![letter]).collect();
    let person = |letter: &Letter| letter.from.as_ref().map(|(person, _)| *person);
    let under_way = weather.letters.values().filter(|letter| letter.under_way);
    // Of each, the bundle that may take their next message; `None`: that has to wait.
    let mut open: HashMap<usize, Option<usize>> = under_way.filter_map(person).map(|person| (person, None)).collect();
    for id in weather.letters.keys().copied().collect::<Vec<_>>() {
        let letter = &weather.letters[&id];
        if letter.held || letter.under_way {
            continue;
        }
        let (tries, from) = (letter.tries, person(letter));
        let bundle = match from.and_then(|person| open.get(&person)) {
            Some(bundle) => bundle.filter(|_| weather.random.random_bool(MORE)),
            None => {
                ready.push(Vec::new());
                Some(ready.len() - 1)
            }
        };
        if let Some(person) = from {
            open.insert(person, bundle);
        }
        let (Some(bundle), Some(letter)) = (bundle, weather.letters.get_mut(&id)) else { continue };
        letter.under_way = true;
        ready[bundle].push(letter.clone());
        if tries == 0 && from.is_some() {
            weather.on_call(id);
        }
    }
    ready
}

/// To the next of the doors.
fn call(weather: &mut Weather, letters: &mut Vec<Letter>) -> Call {
    let door = weather.doors.pop_front().expect("a door");
    weather.doors.push_back(door.clone());
    Call { door, letters: std::mem::take(letters) }
}

/// The HTTP code; `None`: nobody answered.
async fn post(client: &reqwest::Client, call: &Call) -> Option<u16> {
    let (mut messages, mut contacts, mut receipts) = (Vec::new(), Vec::<Value>::new(), Vec::new());
    for letter in &call.letters {
        match &letter.from {
            Some((_, contact)) => {
                messages.push(letter.value.clone());
                if !contacts.contains(contact) {
                    contacts.push(contact.clone());
                }
            }
            None => receipts.push(letter.value.clone()),
        }
    }
    let mut values = Vec::new();
    if !messages.is_empty() {
        values.push(json!({"messages": messages, "contacts": contacts}));
    }
    if !receipts.is_empty() {
        values.push(json!({"statuses": receipts}));
    }
    let body = call_of(values);
    let signature = sign(&body);
    let request = client.post(&call.door).header("x-hub-signature-256", signature).body(body);
    request.send().await.ok().map(|answer| answer.status().as_u16())
}

/// Takes what was brought away; after a failure waits as Meta does, only shorter.
async fn settle(shared: &Shared, call: &Call, answer: Option<u16>) {
    let ids: Vec<u64> = call.letters.iter().filter(|letter| letter.under_way).map(|letter| letter.id).collect();
    if answer == Some(200) {
        shared.with(|s| {
            if let Some(weather) = &mut s.weather {
                weather.letters.retain(|id, _| !ids.contains(id));
            }
        });
        return;
    }
    // Nothing but a service that is busy may refuse what is signed and whole.
    if let Some(code) = answer.filter(|code| *code != 503) {
        shared.with(|s| s.refused.push((code.into(), "what a webhook was answered with".to_owned())));
    }
    let tries = call.letters.iter().map(|letter| letter.tries).max().unwrap_or_default();
    tokio::time::sleep(pause_after(tries)).await;
    shared.with(|s| {
        let letters = s.weather.as_mut().map(|weather| &mut weather.letters);
        for (_, letter) in letters.into_iter().flatten().filter(|(id, _)| ids.contains(id)) {
            letter.under_way = false;
            letter.tries += 1;
        }
    });
}
