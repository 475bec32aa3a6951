//! Webhook mode: updates are posted to the bot, one by one within a queue, until it answers 2xx.

use std::collections::HashSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::Shared;
use super::params::Params;
use super::state::{Pending, Refusal, State};
use crate::support::weather::pause_after;

/// The address that setWebhook gave, and how it goes.
#[derive(Clone, Debug)]
pub struct Webhook {
    url: String,
    secret: Option<String>,
    max_connections: i64,
    last_error: Option<String>,
}

/// `setWebhook`. Plain http is accepted: the bot is on this machine.
pub(super) fn set(s: &mut State, p: &Params) -> Result<Value, Refusal> {
    let url = p.text("url").unwrap_or_default();
    if url.is_empty() {
        return Ok(delete(s, p));
    }
    let bad = |reason: &str| Refusal::bad(format!("bad webhook: {reason}"));
    reqwest::Url::parse(&url).map_err(|_| bad("invalid webhook URL specified"))?;
    let secret = p.text("secret_token");
    if let Some(secret) = &secret {
        let letters = secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        if !letters || !(1..=256).contains(&secret.len()) {
            return Err(Refusal::bad("secret token contains unallowed characters"));
        }
    }
    s.allow(p)?;
    if p.flag("drop_pending_updates") {
        s.pending.clear();
    }
    let max_connections = p.int("max_connections").unwrap_or(40).clamp(1, 100);
    s.webhook = Some(Webhook { url, secret, max_connections, last_error: None });
    Ok(true.into())
}

/// `deleteWebhook`.
pub(super) fn delete(s: &mut State, p: &Params) -> Value {
    s.webhook = None;
    if p.flag("drop_pending_updates") {
        s.pending.clear();
    }
    true.into()
}

/// `getWebhookInfo`.
pub(super) fn info(s: &State) -> Value {
    let mut info = json!({"url": "", "has_custom_certificate": false, "pending_update_count": s.pending.len()});
    if let Some(hook) = &s.webhook {
        info["url"] = hook.url.clone().into();
        info["max_connections"] = hook.max_connections.into();
        if let Some(error) = &hook.last_error {
            info["last_error_date"] = s.date.into();
            info["last_error_message"] = error.clone().into();
        }
    }
    if !s.allowed.is_empty() {
        info["allowed_updates"] = s.allowed.clone().into();
    }
    info
}

/// Delivers for as long as it is not aborted.
pub(super) async fn deliver(shared: Arc<Shared>) {
    let client = crate::support::http::client();
    let mut changes = shared.changes.subscribe();
    let (done, mut finished) = tokio::sync::mpsc::unbounded_channel::<String>();
    let mut busy: HashSet<String> = HashSet::new();
    loop {
        for Call { hook, update, once } in shared.look(|s| due(&shared, s, &busy)) {
            if !once {
                busy.insert(update.queue.clone());
            }
            let (client, shared, done) = (client.clone(), shared.clone(), done.clone());
            tokio::spawn(async move {
                let outcome = post(&client, &hook, &update.value).await;
                if !once {
                    settle(&shared, &update, outcome).await;
                    // The receiver is gone only when the server is.
                    let _gone = done.send(update.queue);
                }
            });
        }
        tokio::select! {
            changed = changes.changed() => if changed.is_err() { return },
            Some(queue) = finished.recv() => { busy.remove(&queue); }
        }
    }
}

/// A webhook call to be made.
struct Call {
    hook: Webhook,
    update: Pending,
    /// Whatever comes of it.
    once: bool,
}

/// What can go out now: the head of each idle queue, and repeats (once each, whatever comes of them).
fn due(shared: &Arc<Shared>, s: &mut State, busy: &HashSet<String>) -> Vec<Call> {
    if s.webhook.is_none() {
        return Vec::new();
    }
    let mut taken = busy.clone();
    let mut out: Vec<(Pending, bool)> = s.again.drain(..).map(|update| (update, true)).collect();
    for id in s.pending.keys().copied().collect::<Vec<_>>() {
        let Some(update) = s.pending.get(&id).filter(|update| !taken.contains(&update.queue)).cloned() else {
            continue;
        };
        let held = update.held.unwrap_or_else(|| hold(shared, s, id));
        if held {
            continue;
        }
        taken.insert(update.queue.clone());
        s.weather_on_call(id, update.tries == 0);
        out.push((update, false));
    }
    out.into_iter().filter_map(|(update, once)| Some(Call { hook: next_door(s)?, update, once })).collect()
}

/// Draws whether the weather holds an update back; the one after it may go first meanwhile.
fn hold(shared: &Arc<Shared>, s: &mut State, id: i64) -> bool {
    let pause = s.weather_holds();
    if let Some(update) = s.pending.get_mut(&id) {
        update.held = Some(pause.is_some());
    }
    let Some(pause) = pause else { return false };
    let shared = shared.clone();
    tokio::spawn(async move {
        tokio::time::sleep(pause).await;
        shared.with(|s| {
            if let Some(update) = s.pending.get_mut(&id) {
                update.held = Some(false);
            }
        });
    });
    true
}

/// The webhook, its address one of several processes in turn where a test has named them.
fn next_door(s: &mut State) -> Option<Webhook> {
    let mut hook = s.webhook.clone()?;
    if let Some(door) = s.doors.pop_front() {
        hook.url.clone_from(&door);
        s.doors.push_back(door);
    }
    Some(hook)
}

async fn post(client: &reqwest::Client, hook: &Webhook, update: &Value) -> Result<(), String> {
    let mut request = client.post(&hook.url).json(update);
    if let Some(secret) = &hook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let answer = request.send().await.map_err(|e| e.to_string())?;
    if answer.status().is_success() {
        return Ok(());
    }
    Err(format!("Wrong response from the webhook: {}", answer.status()))
}

/// Takes a delivered update away; after a failure waits as Telegram does, only shorter: at once, then doubling.
async fn settle(shared: &Shared, update: &Pending, outcome: Result<(), String>) {
    let id = update.value["update_id"].as_i64().unwrap_or_default();
    let Err(error) = outcome else {
        shared.with(|s| s.pending.remove(&id));
        return;
    };
    shared.with(|s| {
        if let Some(update) = s.pending.get_mut(&id) {
            update.tries += 1;
        }
        if let Some(hook) = &mut s.webhook {
            hook.last_error = Some(error);
        }
    });
    if update.tries > 0 {
        tokio::time::sleep(pause_after(update.tries)).await;
    }
}
