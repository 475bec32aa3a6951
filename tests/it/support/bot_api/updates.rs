//! Updates: how they are made, and getUpdates with its offsets, its waiting and its conflicts.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::Shared;
use super::methods::{refusal, take_fault};
use super::params::Params;
use super::state::{Fault, Message, Pending, Query, Refusal, State};

/// Kinds that are not delivered unless they are asked for.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

impl State {
    /// Makes an update and queues it, unless `allowed_updates` leaves its kind out. Gives its id.
    pub fn push(&mut self, kind: &str, body: Value) -> i64 {
        let queue = match kind {
            "callback_query" => format!("callback {}", body["from"]["id"]),
            "message" | "edited_message" => format!("chat {}", body["chat"]["id"]),
            other => format!("{other} {}", body["from"]["id"]),
        };
        self.next_update += 1;
        let id = self.next_update;
        let mut value = json!({"update_id": id});
        value[kind] = body;
        let update = Pending { value, queue, tries: 0, held: None };
        if self.weather.is_none() {
            self.history.insert(id, update.clone());
        }
        let wanted = match self.allowed.as_slice() {
            [] => !ON_REQUEST.contains(&kind),
            some => some.iter().any(|allowed| allowed == kind),
        };
        if wanted {
            self.weather_on_update(&update);
            self.pending.insert(id, update);
        }
        id
    }

    /// The person of a private chat, as `from`.
    pub fn person(&self, chat: i64) -> Value {
        let mut person = json!({"id": chat.abs(), "is_bot": false, "first_name": "Айгүл"});
        if let Some(code) = self.chats.get(&chat).and_then(|chat| chat.language_code.clone()) {
            person["language_code"] = code.into();
        }
        person
    }

    /// A message of the person: into the transcript and out as an update. Gives the update's id.
    pub fn person_says(&mut self, chat: i64, text: &str, mut body: Value) -> i64 {
        let id = self.fresh_id();
        body["message_id"] = id.into();
        body["date"] = self.date.into();
        body["from"] = self.person(chat);
        body["chat"] = Self::chat_json(chat);
        self.chats.entry(chat).or_default().messages.push(Message {
            id,
            from_bot: false,
            text: text.to_owned(),
            markup: super::state::Markup::None,
            document: None,
            edits: 0,
            deleted: false,
            raw: body.clone(),
        });
        self.push("message", body)
    }

    /// A press of an inline button. Gives the update's id.
    pub fn person_presses(&mut self, chat: i64, data: &str, message_id: i64) -> i64 {
        let id = format!("q{}", self.fresh_id());
        let found = self.chats.get(&chat).and_then(|chat| chat.message(message_id));
        // A message that is gone is shown as inaccessible, with the date 0.
        let message = match found.filter(|message| !message.deleted) {
            Some(message) => message.raw.clone(),
            None => json!({"chat": Self::chat_json(chat), "message_id": message_id, "date": 0}),
        };
        self.queries.insert(id.clone(), Query { chat, open: true });
        let from = self.person(chat);
        let body = json!({"id": id, "from": from, "message": message, "chat_instance": "1", "data": data});
        self.push("callback_query", body)
    }

    fn confirm(&mut self, offset: i64) {
        match offset {
            0 => {}
            1.. => self.pending.retain(|id, _| *id >= offset),
            _ => {
                let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
                while self.pending.len() > keep {
                    self.pending.pop_first();
                }
            }
        }
    }

    fn batch(&mut self, limit: usize) -> Vec<Value> {
        let again: Vec<Value> = self.again.drain(..).map(|update| update.value).collect();
        let first = self.pending.values().map(|update| update.value.clone());
        // Bad weather repeats what may not have come yet: by polling a repeat never comes before the first.
        let mut batch: Vec<Value> = if self.weather.is_some() {
            first.chain(again).collect()
        } else {
            again.into_iter().chain(first).collect()
        };
        batch.truncate(limit);
        batch
    }

    /// `allowed_updates` of getUpdates and setWebhook: kept until it is given again.
    pub fn allow(&mut self, p: &Params) -> Result<(), Refusal> {
        if let Some(allowed) = p.json("allowed_updates")? {
            let list = allowed.as_array().ok_or_else(|| Refusal::bad("expected an Array of String"))?;
            self.allowed = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        Ok(())
    }
}

/// `getUpdates`. The flag: close the connection instead of answering.
pub(super) async fn get(shared: &Shared, p: &Params) -> (Result<Value, Refusal>, bool) {
    let fault = shared.with(|s| take_fault(s, "getupdates"));
    if let Some(refusal) = fault.as_ref().and_then(refusal) {
        return (Err(refusal), false);
    }
    (wait(shared, p).await, matches!(fault, Some(Fault::CloseAfterAccept)))
}

async fn wait(shared: &Shared, p: &Params) -> Result<Value, Refusal> {
    const ACTIVE: &str = "Conflict: can't use getUpdates method while webhook is active; \
                          use deleteWebhook to delete the webhook first";
    const OTHER: &str = "Conflict: terminated by other getUpdates request; \
                         make sure that only one bot instance is running";
    let mut changes = shared.changes.subscribe();
    let mine = shared.with(|s| {
        if s.webhook.is_some() {
            return Err(Refusal::new(409, ACTIVE));
        }
        s.allow(p)?;
        s.confirm(p.int("offset").unwrap_or(0));
        s.poll += 1;
        Ok(s.poll)
    })?;
    let limit = usize::try_from(p.int("limit").unwrap_or(100).clamp(1, 100)).unwrap_or(100);
    let seconds = u64::try_from(p.int("timeout").unwrap_or(0).clamp(0, 50)).unwrap_or(0);
    let end = Instant::now() + Duration::from_secs(seconds);
    loop {
        let batch = shared.look(|s| match () {
            () if s.webhook.is_some() => Err(Refusal::new(409, "Conflict: terminated by setWebhook request")),
            () if s.poll != mine => Err(Refusal::new(409, OTHER)),
            () => Ok(s.batch(limit)),
        })?;
        if !batch.is_empty() || timeout_at(end, changes.changed()).await.is_err() {
            return Ok(batch.into());
        }
    }
}
