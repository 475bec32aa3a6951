//! What people do, and what a test orders and waits for.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use esik::channels::whatsapp::AppSecret;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::state::{Fault, Person, Sent};
use super::{APP_SECRET, GraphApi, NUMBER};

/// How long a test waits for the service before it fails.
const PATIENCE: Duration = Duration::from_secs(20);

impl GraphApi {
    /// Somebody with a number that is told, or with a user id, or with both.
    pub fn person(&self, number: Option<&str>, user: Option<&str>) -> usize {
        self.shared.with(|s| {
            let (number, user) = (number.map(str::to_owned), user.map(str::to_owned));
            s.people.push(Person {
                number,
                user,
                wrote_at: None,
                sent: Vec::new(),
                looked: 0,
                full_at: 0,
                too_many_at: None,
                blocked: false,
            });
            s.people.len() - 1
        })
    }

    /// From now on webhooks go to this address.
    pub fn hook(&self, url: &str) {
        self.shared.with(|s| s.hook = Some(url.to_owned()));
    }

    /// The person hides the number, or shows it again.
    pub fn shows(&self, person: usize, number: Option<&str>, user: Option<&str>) {
        self.shared.with(|s| {
            s.people[person].number = number.map(str::to_owned);
            s.people[person].user = user.map(str::to_owned);
        });
    }

    /// Posts a value under `field: messages`, signed; answers with what the service said.
    pub async fn posts(&self, value: Value) -> StatusCode {
        let body = self.call_of(value);
        self.posts_raw(&body, Some(&sign(&body))).await
    }

    /// The bytes of a call.
    pub fn call_of(&self, value: Value) -> Vec<u8> {
        call_of(vec![value])
    }

    /// Posts these bytes with this signature.
    pub async fn posts_raw(&self, body: &[u8], signature: Option<&str>) -> StatusCode {
        let url = self.shared.with(|s| s.hook.clone()).expect("a webhook");
        let mut request = crate::support::http::client().post(url).body(body.to_vec());
        if let Some(signature) = signature {
            request = request.header("x-hub-signature-256", signature);
        }
        request.send().await.expect("an answer").status()
    }

    /// A message of a person, with these parts, as it stands in a call; the window is open from now on.
    pub fn message(&self, person: usize, parts: Value) -> Value {
        self.shared.with(|s| {
            let date = s.date();
            let fresh = s.fresh();
            let one = &mut s.people[person];
            one.wrote_at = Some(date);
            let mut message = parts;
            let hidden = format!("{}#{fresh}", one.number.as_deref().unwrap_or("hidden"));
            message["id"] = json!(format!("wamid.{}", STANDARD.encode(hidden)));
            message["timestamp"] = json!(date.to_string());
            if let Some(number) = &one.number {
                message["from"] = json!(number);
            }
            if let Some(user) = &one.user {
                message["from_user_id"] = json!(user);
            }
            message
        })
    }

    /// The sender of messages, as a call names them.
    pub fn contact(&self, person: usize) -> Value {
        self.shared.with(|s| {
            let mut contact = json!({"profile": {"name": "Айгүл"}});
            if let Some(number) = &s.people[person].number {
                contact["wa_id"] = json!(number);
            }
            if let Some(user) = &s.people[person].user {
                contact["user_id"] = json!(user);
            }
            contact
        })
    }

    /// Sends a message with these parts; the service takes it.
    pub async fn does(&self, person: usize, parts: Value) {
        let value = json!({"messages": [self.message(person, parts)], "contacts": [self.contact(person)]});
        assert_eq!(self.posts(value).await, StatusCode::OK);
    }

    /// Writes.
    pub async fn says(&self, person: usize, text: &str) {
        self.does(person, json!({"type": "text", "text": {"body": text}})).await;
    }

    /// Presses the newest button or row with these words.
    pub async fn presses(&self, person: usize, label: &str) {
        let all = self.sent(person);
        let found = all.iter().rev().find_map(|sent| {
            let list = sent.payload["interactive"]["type"] == "list";
            sent.choices().into_iter().find(|(_, words)| words.contains(label)).map(|choice| (list, choice))
        });
        let Some((list, choice)) = found else { panic!("no button \"{label}\":\n{}", self.transcript(person)) };
        self.does(person, reply(list, &choice)).await;
    }

    /// Presses a button of a template, by its place.
    pub async fn presses_quick(&self, person: usize, sent: &Sent, place: usize) {
        let components = sent.payload["template"]["components"].as_array().cloned().unwrap_or_default();
        let button = components.iter().filter(|part| part["type"] == "button").nth(place).expect("a button");
        let payload = button["parameters"][0]["payload"].clone();
        self.does(person, json!({"type": "button", "button": {"payload": payload, "text": "…"}})).await;
    }

    /// Puts a file on the server, as if a person had sent it; answers its id.
    pub fn keeps(&self, mime: &str, bytes: &[u8]) -> String {
        self.shared.with(|s| {
            let id = s.fresh().to_string();
            s.media.insert(id.clone(), (mime.to_owned(), bytes.to_vec()));
            id
        })
    }

    /// A file on the server.
    pub fn kept(&self, id: &str) -> Option<(String, Vec<u8>)> {
        self.shared.with(|s| s.media.get(id).cloned())
    }

    /// A receipt of a message that was sent.
    pub async fn receipt(&self, sent: &Sent, status: &str, code: Option<u32>) {
        let mut receipt = self.shared.look(|s| s.receipt(sent, status));
        if let Some(code) = code {
            receipt["errors"] = json!([{"code": code, "title": "…", "error_data": {"details": "to 77011234567"}}]);
        }
        assert_eq!(self.posts(json!({"statuses": [receipt]})).await, StatusCode::OK);
    }

    /// All that was sent to a person.
    pub fn sent(&self, person: usize) -> Vec<Sent> {
        self.shared.look(|s| s.people[person].sent.clone())
    }

    /// The next message to a person. Panics when none comes.
    pub async fn wait_message(&self, person: usize) -> Sent {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        loop {
            let next = self.shared.look(|s| {
                let person = s.people.get_mut(person)?;
                let next = person.sent.get(person.looked).cloned();
                person.looked += usize::from(next.is_some());
                next
            });
            if let Some(next) = next {
                return next;
            }
            if timeout_at(end, changes.changed()).await.is_err() {
                panic!("waited for a message:\n{}refused: {:#?}", self.transcript(person), self.refused());
            }
        }
    }

    /// Waits until it is so.
    pub async fn wait_until(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(timeout_at(end, changes.changed()).await.is_ok(), "waited for {what}");
        }
    }

    /// What both sides see.
    pub fn transcript(&self, person: usize) -> String {
        let line = |sent: &Sent| format!("{} {:?}\n", sent.text(), sent.choices());
        self.sent(person).iter().map(line).collect()
    }

    /// What the service did wrong: refusals other than those that the test ordered.
    pub fn refused(&self) -> Vec<(u32, String)> {
        self.shared.look(|s| s.refused.clone())
    }

    /// Messages of people that were marked as read.
    pub fn reads(&self) -> usize {
        self.shared.look(|s| s.reads.len())
    }

    /// Calls of `messages` so far.
    pub fn calls(&self) -> usize {
        self.shared.look(|s| s.calls)
    }

    /// The next messages go wrong so.
    pub fn fail_next(&self, count: usize, fault: &Fault) {
        self.shared.with(|s| s.faults.extend(std::iter::repeat_n(fault.clone(), count)));
    }

    /// From now on so many messages to one person are taken at once, and each costs so many milliseconds.
    pub fn limit_pairs(&self, burst: i64, pause: i64) {
        self.shared.with(|s| s.pair = (burst, pause));
    }

    /// When the limit of one person was met, and the service came again before it had rested.
    pub fn rushed(&self) -> Vec<(Instant, Instant)> {
        self.shared.look(|s| s.rushed.clone())
    }

    /// Sums that are told of files are wrong from now on.
    pub fn breaks_files(&self) {
        self.shared.with(|s| s.breaks_files = true);
    }

    /// The server's time goes on.
    pub fn advance(&self, seconds: i64) {
        self.shared.with(|s| s.date += seconds);
    }

    /// The server's time is this, in seconds since 1970.
    pub fn set_date(&self, seconds: i64) {
        self.shared.with(|s| s.date = seconds);
    }

    /// The person blocks the number.
    pub fn blocks(&self, person: usize) {
        self.shared.with(|s| s.people[person].blocked = true);
    }
}

/// A press of a row or of a button, by its id and words.
pub(super) fn reply(list: bool, (id, title): &(String, String)) -> Value {
    let kind = if list { "list_reply" } else { "button_reply" };
    json!({"type": "interactive", "interactive": {"type": kind, kind: {"id": id, "title": title.trim()}}})
}

/// The bytes of a call that brings these values.
pub(super) fn call_of(values: Vec<Value>) -> Vec<u8> {
    let change = |mut value: Value| {
        value["messaging_product"] = json!("whatsapp");
        if value.get("metadata").is_none() {
            value["metadata"] = json!({"display_phone_number": "77000000000", "phone_number_id": NUMBER});
        }
        json!({"field": "messages", "value": value})
    };
    let changes: Vec<Value> = values.into_iter().map(change).collect();
    let call = json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": changes}]});
    serde_json::to_vec(&call).expect("JSON")
}

/// The signature of these bytes.
pub fn sign(body: &[u8]) -> String {
    let secret = AppSecret::new(APP_SECRET.into()).expect("a secret");
    format!("sha256={}", hex::encode(secret.signature(body)))
}
