//! Bad weather: calls that fail, hang or lose their answer, and letters that come twice, late or after later ones, each drawn from a seed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

use super::people::reply;
use super::state::{Sent, State};
use super::{GraphApi, Shared, webhook};
use crate::support::weather::{Counts, Odds};

/// Repeats that come later come after at most so many further messages of people.
const LATER: u32 = 40;
/// A letter that is held back waits so long, in milliseconds.
const HELD: std::ops::Range<u64> = 5..80;
/// A receipt comes so long after its message was taken, in milliseconds: some before the answer to the call, some after a later one.
const RECEIPT: std::ops::Range<u64> = 0..900;
/// What a failure on Meta's side is called.
const CODES: [u32; 2] = [131_000, 2];

/// What becomes of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// 500 with this code; nothing is accepted.
    Fails(u32),
    /// The call is carried out, and the connection closes without an answer.
    Closes,
    /// No answer ever comes.
    Hangs {
        /// The call was carried out before.
        accepted: bool,
    },
}

/// Something to be brought to the service.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: u64,
    /// Whose message it is, and their record beside it; `None`: a receipt. A person's letters go one by one.
    pub from: Option<(usize, Value)>,
    pub value: Value,
    pub tries: u32,
    /// The weather holds it back.
    pub held: bool,
    /// Some call has it.
    pub under_way: bool,
}

/// The weather of one server.
pub struct Weather {
    odds: Odds,
    pub random: StdRng,
    pub counts: Counts,
    /// Not answered with 200 yet.
    pub letters: BTreeMap<u64, Letter>,
    /// To be brought once more, whatever comes of it.
    pub again: VecDeque<Letter>,
    later: Vec<(u32, Letter)>,
    /// Where webhooks are posted, in turn.
    pub doors: VecDeque<String>,
    made: Vec<String>,
    /// The newest message that a webhook was called with.
    newest: u64,
}

impl GraphApi {
    /// Bad weather from now on; webhooks are posted to these addresses in turn.
    pub fn turn_bad(&mut self, odds: Odds, seed: u64, doors: Vec<String>) {
        let weather = Weather {
            odds,
            random: StdRng::seed_from_u64(seed),
            counts: Counts::default(),
            letters: BTreeMap::new(),
            again: VecDeque::new(),
            later: Vec::new(),
            doors: doors.into(),
            made: Vec::new(),
            newest: 0,
        };
        self.shared.look(|s| s.weather = Some(weather));
        self.tasks.push(tokio::spawn(webhook::deliver(self.shared.clone())));
    }

    /// The sky clears: calls go well, and repeats that were kept for later come now.
    pub fn clear_up(&self) {
        self.shared.with(|s| {
            let Some(weather) = &mut s.weather else { return };
            weather.odds = Odds { repeat: 0.0, hold: 0.0, internal: 0.0, close: 0.0, hang: 0.0 };
            let late: Vec<Letter> = weather.later.drain(..).map(|(_, letter)| letter).collect();
            weather.counts.repeats += late.len() as u64;
            weather.again.extend(late);
        });
    }

    /// What the weather has done so far.
    pub fn counts(&self) -> Counts {
        self.shared.look(|s| s.weather.as_ref().map(|weather| weather.counts).unwrap_or_default())
    }

    /// The ids of all messages that people sent since the bad weather began.
    pub fn made(&self) -> Vec<String> {
        self.shared.look(|s| s.weather.as_ref().map(|weather| weather.made.clone()).unwrap_or_default())
    }

    /// How many letters are not brought yet.
    pub fn pending(&self) -> usize {
        self.shared.look(|s| s.weather.as_ref().map_or(0, |weather| weather.letters.len() + weather.again.len()))
    }

    /// A bell that rings at each change.
    pub fn changes(&self) -> tokio::sync::watch::Receiver<()> {
        self.shared.changes.subscribe()
    }

    /// Looks at what was sent to a person.
    pub fn peek<T>(&self, person: usize, look: impl FnOnce(&[Sent]) -> T) -> T {
        self.shared.look(|s| look(&s.people[person].sent))
    }

    /// A person sends a message with these parts, which is brought in its own time.
    pub fn push(&self, person: usize, parts: Value) {
        let message = self.message(person, parts);
        let contact = self.contact(person);
        self.shared.with(|s| {
            let Some(weather) = &mut s.weather else { return };
            weather.counts.updates += 1;
            weather.made.push(message["id"].as_str().unwrap_or_default().to_owned());
            weather.time_passes();
            let held = weather.random.random_bool(weather.odds.hold);
            let pause = held.then(|| Duration::from_millis(weather.random.random_range(HELD)));
            self.shared.write(s, Some((person, contact)), message, pause);
        });
    }

    /// Writes.
    pub fn push_text(&self, person: usize, text: &str) {
        self.push(person, json!({"type": "text", "text": {"body": text}}));
    }

    /// Presses what has this id on a message.
    pub fn push_press(&self, person: usize, sent: &Sent, id: &str) {
        let choice = sent.choices().into_iter().find(|choice| choice.0 == id).expect("a button of this message");
        let mut parts = reply(sent.payload["interactive"]["type"] == "list", &choice);
        parts["context"] = json!({"id": sent.wamid});
        self.push(person, parts);
    }

    /// A sticker.
    pub fn push_sticker(&self, person: usize) {
        self.push(person, json!({"type": "sticker", "sticker": {"id": "5", "mime_type": "image/webp"}}));
    }

    /// The own card, which the service asked for.
    pub fn push_card(&self, person: usize, phone: &str) {
        let phones = json!([{"phone": phone, "wa_id": phone.trim_start_matches('+')}]);
        self.push(person, json!({"type": "contacts", "contacts": [{"origin": "contact_request", "phones": phones}]}));
    }

    /// A file sent as a file.
    pub fn push_document(&self, person: usize, bytes: &[u8], name: &str, mime: &str) {
        let document = json!({"id": self.keeps(mime, bytes), "filename": name, "mime_type": mime});
        self.push(person, json!({"type": "document", "document": document}));
    }
}

impl Shared {
    /// A message was taken: receipts follow, in whatever order.
    pub(super) fn weather_on_taken(self: &Arc<Self>, s: &mut State, sent: &Sent) {
        for stage in ["sent", "delivered", "read"] {
            let receipt = s.receipt(sent, stage);
            let Some(weather) = &mut s.weather else { return };
            let pause = Duration::from_millis(weather.random.random_range(RECEIPT));
            self.write(s, None, receipt, Some(pause));
        }
    }

    /// A letter is on its way: it may come twice, and after a pause.
    fn write(self: &Arc<Self>, s: &mut State, from: Option<(usize, Value)>, value: Value, pause: Option<Duration>) {
        let id = s.fresh();
        let Some(weather) = &mut s.weather else { return };
        let letter = Letter { id, from, value, tries: 0, held: pause.is_some(), under_way: false };
        weather.repeats(&letter);
        weather.letters.insert(id, letter);
        let Some(pause) = pause else { return };
        let shared = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            shared.with(|s| {
                let letters = s.weather.as_mut().map(|weather| &mut weather.letters);
                if let Some(letter) = letters.and_then(|letters| letters.get_mut(&id)) {
                    letter.held = false;
                }
            });
        });
    }
}

impl State {
    /// The misfortune of a call that nobody ordered.
    pub(super) fn weather_mishap(&mut self) -> Option<Mishap> {
        let weather = self.weather.as_mut()?;
        weather.counts.calls += 1;
        let Odds { internal, close, hang, .. } = weather.odds;
        let drawn: f64 = weather.random.random();
        let mishap = match drawn {
            _ if drawn < hang => Mishap::Hangs { accepted: weather.random.random_bool(0.5) },
            _ if drawn < hang + close => Mishap::Closes,
            _ if drawn < hang + close + internal => Mishap::Fails(CODES[weather.random.random_range(0..CODES.len())]),
            _ => return None,
        };
        weather.counts.faults += 1;
        Some(mishap)
    }
}

impl Weather {
    /// One more message of a person: repeats that waited for it come now.
    fn time_passes(&mut self) {
        for (left, _) in &mut self.later {
            *left -= 1;
        }
        let due = self.later.extract_if(.., |(left, _)| *left == 0);
        for (_, letter) in due {
            self.counts.repeats += 1;
            self.again.push_back(letter);
        }
    }

    /// Draws whether a letter comes once more, and when. Only those of people are counted.
    fn repeats(&mut self, letter: &Letter) {
        if !self.random.random_bool(self.odds.repeat) {
            return;
        }
        if letter.from.is_none() || self.random.random_bool(0.5) {
            self.counts.repeats += u64::from(letter.from.is_some());
            self.again.push_back(letter.clone());
        } else {
            self.later.push((self.random.random_range(1..=LATER), letter.clone()));
        }
    }

    /// A webhook is called with this message for the first time.
    pub(super) fn on_call(&mut self, id: u64) {
        self.counts.swaps += u64::from(id < self.newest);
        self.newest = self.newest.max(id);
    }
}
