//! What the server remembers.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use esik::domain::clock::{Clock as _, SystemClock};
use serde_json::{Value, json};
use tokio::time::Instant;

use super::check;
use super::weather::Weather;
use crate::support::world::afternoon;

/// Messages to one person that are taken at once, and the milliseconds that each costs.
const PAIR: (i64, i64) = (45, 6_000);
/// To whom too much was sent nothing is sent for so long: four seconds, as Meta asks, but for what the network takes.
const PAIR_REST: Duration = Duration::from_millis(3_500);
/// How long free words are taken after the person's last message.
const WINDOW_SECONDS: i64 = 24 * 60 * 60;

/// A message that was taken.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its id.
    pub wamid: String,
    /// As it came.
    pub payload: Value,
    /// When it was taken.
    pub at: Instant,
    /// The service was told so, as far as this side knows.
    pub told: bool,
}

impl Sent {
    /// What the person reads, without buttons.
    pub fn text(&self) -> String {
        let interactive = &self.payload["interactive"];
        let parts = [&self.payload["text"]["body"], &interactive["body"]["text"], &interactive["footer"]["text"]];
        let values = self.payload["template"]["components"][0]["parameters"].as_array().cloned().unwrap_or_default();
        let values = values.iter().filter_map(|value| value["text"].as_str());
        parts.into_iter().filter_map(Value::as_str).chain(values).collect::<Vec<_>>().join("\n")
    }

    /// Ids and words of all that can be pressed.
    pub fn choices(&self) -> Vec<(String, String)> {
        check::choices(&self.payload)
    }

    /// The service's own id of it.
    pub fn tracker(&self) -> &str {
        self.payload["biz_opaque_callback_data"].as_str().unwrap_or_default()
    }
}

/// How a call goes wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    pub http: u16,
    pub code: u32,
    pub headers: Vec<(&'static str, String)>,
}

impl Fault {
    /// A refusal with this code.
    pub fn code(code: u32) -> Self {
        Self { http: if code == 190 { 401 } else { 400 }, code, headers: Vec::new() }
    }
}

pub struct Person {
    /// `None`: it is hidden.
    pub number: Option<String>,
    pub user: Option<String>,
    pub wrote_at: Option<i64>,
    pub sent: Vec<Sent>,
    pub looked: usize,
    /// When what was sent is forgotten by the limit of one person, in milliseconds.
    pub full_at: i64,
    /// When that limit was met last.
    pub too_many_at: Option<Instant>,
    pub blocked: bool,
}

pub struct State {
    pub date: i64,
    pub people: Vec<Person>,
    pub media: HashMap<String, (String, Vec<u8>)>,
    pub templates: Vec<Value>,
    pub faults: VecDeque<Fault>,
    /// What the service did wrong: code and words.
    pub refused: Vec<(u32, String)>,
    pub reads: Vec<String>,
    pub calls: usize,
    pub next: u64,
    pub hook: Option<String>,
    /// Sums that are told of files are wrong.
    pub breaks_files: bool,
    /// Messages to one person that are taken at once, and the milliseconds that each costs.
    pub pair: (i64, i64),
    /// Who met that limit and did not rest: when it was met, and when they came again.
    pub rushed: Vec<(Instant, Instant)>,
    pub weather: Option<Weather>,
}

impl State {
    pub fn new() -> Self {
        Self {
            date: afternoon().0 / 1_000_000,
            people: Vec::new(),
            media: HashMap::new(),
            templates: Vec::new(),
            faults: VecDeque::new(),
            refused: Vec::new(),
            reads: Vec::new(),
            calls: 0,
            next: 0,
            hook: None,
            breaks_files: false,
            pair: PAIR,
            rushed: Vec::new(),
            weather: None,
        }
    }

    /// Seconds since 1970.
    pub fn date(&self) -> i64 {
        self.millis() / 1_000
    }

    fn millis(&self) -> i64 {
        if self.weather.is_some() { SystemClock.now().0 / 1_000 } else { self.date * 1_000 }
    }

    /// A receipt of a message that was sent, as it stands in a call.
    pub fn receipt(&self, sent: &Sent, status: &str) -> Value {
        json!({"id": sent.wamid, "status": status, "timestamp": self.date().to_string(), "recipient_id": "77011234567",
            "biz_opaque_callback_data": sent.tracker()})
    }

    /// A number of its own for everything.
    pub fn fresh(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// The person of an address, as the field names it.
    pub fn of(&mut self, field: &str, id: &str) -> Option<&mut Person> {
        self.people.iter_mut().find(|person| match field {
            "to" => person.number.as_deref() == Some(id.trim_start_matches('+')),
            _ => person.user.as_deref() == Some(id),
        })
    }

    /// Whether Meta takes a message to this person now.
    pub fn takes(&mut self, field: &str, id: &str, template: bool) -> Result<(), (u32, &'static str)> {
        let (now, (burst, pause)) = (self.millis(), self.pair);
        let met = self.of(field, id).and_then(|person| person.too_many_at.take());
        self.rushed.extend(met.filter(|at| at.elapsed() < PAIR_REST).map(|at| (at, Instant::now())));
        let Some(person) = self.of(field, id) else { return Err((131_026, "nobody of this id")) };
        if person.blocked {
            return Err((131_026, "blocked"));
        }
        let open = person.wrote_at.is_some_and(|at| now < (at + WINDOW_SECONDS) * 1_000);
        if !template && !open {
            return Err((131_047, "the window is closed"));
        }
        let full_at = person.full_at.max(now);
        if full_at - now > (burst - 1) * pause {
            person.too_many_at = Some(Instant::now());
            return Err((131_056, "too many to this person"));
        }
        person.full_at = full_at + pause;
        Ok(())
    }
}
