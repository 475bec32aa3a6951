//! Bad weather: updates that come twice or overtake one another, sends that are refused, hang or lose their answer, each drawn from a
//! seed. What it did is counted, and each message remembers when it was taken and whether the bot heard of it.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::Value;
use tokio::time::Instant;

use super::BotApi;
use super::state::{Fault, Message, Pending, State};
use crate::support::weather::{Counts, Odds};

/// Repeats that come later come after at most so many further updates.
const LATER: u32 = 40;
/// A held webhook call waits so long, in milliseconds.
const HELD: std::ops::Range<u64> = 5..80;

/// A message that was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// When.
    pub at: Instant,
    /// The bot was told so, as far as this side knows.
    pub told: bool,
    /// What its inline buttons brought back then.
    pub tokens: Vec<String>,
}

/// The weather of one server.
#[derive(Debug)]
pub(super) struct Weather {
    odds: Odds,
    random: StdRng,
    pub counts: Counts,
    taken: HashMap<(i64, i64), Taken>,
    updates: Vec<i64>,
    later: VecDeque<(u32, Pending)>,
    /// The newest update that a webhook was called with.
    newest: i64,
}

impl BotApi {
    /// Bad weather from now on. Calls and updates are no longer kept for [`Self::calls`] and [`Self::redeliver`].
    pub fn turn_bad(&self, odds: Odds, seed: u64) {
        let random = StdRng::seed_from_u64(seed);
        let weather = Weather {
            odds,
            random,
            counts: Counts::default(),
            taken: HashMap::new(),
            updates: Vec::new(),
            later: VecDeque::new(),
            newest: 0,
        };
        self.shared.look(|s| {
            // Beyond six digits, so that no number of an update looks like a code.
            s.next_update += 500_000_000;
            s.weather = Some(weather);
        });
    }

    /// What the weather has done so far.
    pub fn counts(&self) -> Counts {
        self.shared.look(|s| s.weather.as_ref().map(|weather| weather.counts).unwrap_or_default())
    }

    /// The bot's messages in a chat since the bad weather began, each with how it was taken.
    pub fn taken_in<T>(&self, chat: i64, look: impl Fn(&Message, &Taken) -> T) -> Vec<T> {
        self.shared.look(|s| {
            let (Some(weather), Some(messages)) = (&s.weather, s.chats.get(&chat)) else { return Vec::new() };
            let ours = messages.messages.iter().filter(|message| message.from_bot);
            ours.filter_map(|message| Some(look(message, weather.taken.get(&(chat, message.id))?))).collect()
        })
    }

    /// The ids of all updates that were made since the bad weather began.
    pub fn made(&self) -> Vec<i64> {
        self.shared.look(|s| s.weather.as_ref().map(|weather| weather.updates.clone()).unwrap_or_default())
    }

    /// The sky clears: sends go well, and repeats that were kept for later come now.
    pub fn clear_up(&self) {
        self.shared.with(|s| {
            let Some(weather) = &mut s.weather else { return };
            weather.odds = Odds { repeat: 0.0, hold: 0.0, internal: 0.0, close: 0.0, hang: 0.0 };
            let late: Vec<Pending> = weather.later.drain(..).map(|(_, update)| update).collect();
            weather.counts.repeats += late.len() as u64;
            s.again.extend(late);
        });
    }
}

impl State {
    /// A new update was made: perhaps it comes twice, and perhaps an older one comes again now.
    pub(super) fn weather_on_update(&mut self, update: &Pending) {
        let Some(weather) = &mut self.weather else { return };
        weather.counts.updates += 1;
        weather.updates.extend(update.value["update_id"].as_i64());
        for (left, _) in &mut weather.later {
            *left -= 1;
        }
        while weather.later.front().is_some_and(|(left, _)| *left == 0)
            && let Some((_, update)) = weather.later.pop_front()
        {
            weather.counts.repeats += 1;
            self.again.push_back(update);
        }
        if !weather.random.random_bool(weather.odds.repeat) {
            return;
        }
        if weather.random.random_bool(0.5) {
            weather.counts.repeats += 1;
            self.again.push_back(update.clone());
        } else {
            let after = weather.random.random_range(1..=LATER);
            weather.later.push_back((after, update.clone()));
            weather.later.make_contiguous().sort_by_key(|(left, _)| *left);
        }
    }

    /// The misfortune of a call that nobody ordered.
    pub(super) fn weather_fault(&mut self, method: &str) -> Option<Fault> {
        let weather = self.weather.as_mut()?;
        let Odds { internal, close, hang, .. } = weather.odds;
        let drawn: f64 = weather.random.random();
        let fault = match method {
            "sendmessage" if drawn < hang => Fault::Hang { accepted: weather.random.random_bool(0.5) },
            "sendmessage" if drawn < hang + close => Fault::CloseAfterAccept,
            "sendmessage" | "editmessagereplymarkup" | "deletemessage" if drawn < hang + close + internal => {
                Fault::Internal
            }
            _ => return None,
        };
        weather.counts.faults += 1;
        Some(fault)
    }

    /// A message was taken; `told`: the answer is on its way.
    pub(super) fn weather_on_taken(&mut self, message: &Value, told: bool) {
        let Some(weather) = &mut self.weather else { return };
        let rows = message["reply_markup"]["inline_keyboard"].as_array().into_iter().flatten();
        let buttons = rows.filter_map(Value::as_array).flatten();
        let tokens = buttons.filter_map(|button| button["callback_data"].as_str()).map(str::to_owned).collect();
        if let (Some(chat), Some(id)) = (message["chat"]["id"].as_i64(), message["message_id"].as_i64()) {
            // An edit is no new message.
            weather.taken.entry((chat, id)).or_insert(Taken { at: Instant::now(), told, tokens });
        }
    }

    /// Whether a webhook call is held back now, and for how long. Drawn once an update.
    pub(super) fn weather_holds(&mut self) -> Option<Duration> {
        let weather = self.weather.as_mut()?;
        let held = weather.random.random_bool(weather.odds.hold);
        held.then(|| Duration::from_millis(weather.random.random_range(HELD)))
    }

    /// A webhook is called with this update.
    pub(super) fn weather_on_call(&mut self, id: i64, first: bool) {
        let Some(weather) = &mut self.weather else { return };
        if first && id < weather.newest {
            weather.counts.swaps += 1;
        }
        weather.newest = weather.newest.max(id);
    }
}
