//! The messenger of a setting: what parents do and read there, in one way whichever it is.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use esik::channels::whatsapp::{self, Words};
use esik::channels::{ChannelKind, Outgoing, Request};
use esik::domain::lang::Lang;
use esik::i18n::{Args, Texts};
use esik::store::vault::{IndexKind, Vault};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tokio::sync::watch;
use tokio::time::Instant;

use super::person::Identity;
use super::plan::{By, Setting};
use super::support::bot_api::{self, BotApi, Markup, Message};
use super::support::graph_api::{self, GraphApi, Sent, check};
use super::support::weather::{Counts, Odds};

/// The secret of Telegram's webhooks.
const SECRET: &str = "s3cret-of_the_torture";
/// The button that gives the number a parent writes from.
const OWN_NUMBER: &str = "own-number";
/// What Telegram says to a step that was taken before a crash and is taken once more after it.
const ONCE_MORE: [&str; 3] = ["message to delete not found", "message is not modified", "query is too old"];

/// Messages to one person that WhatsApp takes at once, and the milliseconds that each costs: so few that parents who answer fast meet the
/// limit. A process that begins anew does not know what its forerunner has sent.
const PAIR: (i64, i64) = (8, 500);
/// What WhatsApp says beyond it.
const TOO_MANY: u32 = 131_056;

/// After so many deeds everybody has a user id.
const LATE: u32 = 6;

/// One of the messengers, and the people at it.
pub enum Messenger {
    Telegram(BotApi),
    /// Whoever is here, by their chat.
    Whatsapp(GraphApi, Mutex<HashMap<i64, Guest>>),
}

/// Somebody at WhatsApp.
#[derive(Clone, Copy)]
pub struct Guest {
    person: usize,
    /// What they did so far.
    deeds: u32,
}

/// A message as text and what its buttons bring back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// In their order by the alphabet.
    pub tokens: Vec<String>,
}

impl Said {
    fn new(text: &str, mut tokens: Vec<String>) -> Self {
        tokens.sort();
        Self { text: text.trim().to_owned(), tokens }
    }
}

/// A message of ours as a parent sees it.
#[derive(Clone)]
pub struct Heard {
    /// Those that came later have larger ones.
    pub id: i64,
    /// As it came.
    pub said: Said,
    /// What can be pressed on it now.
    pub buttons: Vec<String>,
    /// The own number can be given with a tap.
    pub asks_contact: bool,
    /// Only takes a keyboard away.
    pub removes: bool,
    /// The service's own id of it, where it tells one: the same once more is a repeat.
    pub tracker: Option<String>,
    pub at: Instant,
    /// The service was told that it was taken, as far as this side knows.
    pub told: bool,
}

impl Messenger {
    pub async fn start(setting: &Setting) -> Self {
        match setting.channel {
            ChannelKind::Whatsapp => {
                let graph = GraphApi::start().await;
                graph.limit_pairs(PAIR.0, PAIR.1);
                Self::Whatsapp(graph, Mutex::default())
            }
            _ => Self::Telegram(BotApi::start().await),
        }
    }

    pub fn channel(&self) -> ChannelKind {
        match self {
            Self::Telegram(_) => ChannelKind::Telegram,
            Self::Whatsapp(..) => ChannelKind::Whatsapp,
        }
    }

    /// Settings of a process that listens at this port.
    pub fn environment(&self, by: By, port: u16) -> Vec<(&'static str, String)> {
        match self {
            Self::Telegram(telegram) => {
                let mut env = vec![
                    ("TELEGRAM_BOT_TOKEN", bot_api::TOKEN.to_owned()),
                    ("TELEGRAM_API_URL", telegram.url().to_owned()),
                ];
                if by == By::Webhook {
                    env.push(("TELEGRAM_WEBHOOK_URL", format!("http://127.0.0.1:{port}")));
                    env.push(("TELEGRAM_WEBHOOK_SECRET", SECRET.to_owned()));
                }
                env
            }
            Self::Whatsapp(graph, _) => vec![
                ("WHATSAPP_PHONE_NUMBER_ID", graph_api::NUMBER.to_owned()),
                ("WHATSAPP_TOKEN", graph_api::TOKEN.to_owned()),
                ("WHATSAPP_APP_SECRET", graph_api::APP_SECRET.to_owned()),
                ("WHATSAPP_VERIFY_TOKEN", graph_api::VERIFY_TOKEN.to_owned()),
                ("WHATSAPP_API_URL", graph.url().to_owned()),
                ("WHATSAPP_API_VERSION", graph_api::VERSION.to_owned()),
                ("WHATSAPP_PAIR_BURST", PAIR.0.to_string()),
                ("WHATSAPP_PAIR_PAUSE_MS", PAIR.1.to_string()),
            ],
        }
    }

    /// What nobody but the messenger and the service may know. WhatsApp's ids hold the number of whoever wrote.
    pub fn secrets(&self) -> Vec<&'static str> {
        match self {
            Self::Telegram(_) => bot_api::TOKEN.split(':').skip(1).collect(),
            Self::Whatsapp(..) => vec![graph_api::TOKEN, graph_api::APP_SECRET, "wamid."],
        }
    }

    /// Bad weather from now on; webhooks go to these doors in turn.
    pub fn turn_bad(&mut self, odds: Odds, seed: u64, (by, doors): (By, &[String])) {
        let hooks =
            |channel: ChannelKind| doors.iter().map(|door| format!("{door}/webhooks/{}", channel.as_str())).collect();
        match self {
            Self::Telegram(telegram) => {
                telegram.turn_bad(odds, seed);
                if by == By::Webhook {
                    telegram.spread_webhooks(hooks(ChannelKind::Telegram));
                }
            }
            Self::Whatsapp(graph, _) => graph.turn_bad(odds, seed, hooks(ChannelKind::Whatsapp)),
        }
    }

    /// The weather is good again, and what it kept back comes.
    pub fn clear_up(&self) {
        match self {
            Self::Telegram(telegram) => telegram.clear_up(),
            Self::Whatsapp(graph, _) => graph.clear_up(),
        }
    }

    /// A bell that rings at each change.
    pub fn changes(&self) -> watch::Receiver<()> {
        match self {
            Self::Telegram(telegram) => telegram.changes(),
            Self::Whatsapp(graph, _) => graph.changes(),
        }
    }

    pub fn counts(&self) -> Counts {
        match self {
            Self::Telegram(telegram) => telegram.counts(),
            Self::Whatsapp(graph, _) => graph.counts(),
        }
    }

    /// What the service has not been told yet.
    pub fn pending(&self) -> usize {
        match self {
            Self::Telegram(telegram) => telegram.pending(),
            Self::Whatsapp(graph, _) => graph.pending(),
        }
    }

    /// The ids of all that people sent, as they stand in the inbox.
    pub fn made(&self) -> Vec<String> {
        match self {
            Self::Telegram(telegram) => telegram.made().iter().map(i64::to_string).collect(),
            Self::Whatsapp(graph, _) => {
                graph.made().iter().map(|wamid| hex::encode(&Sha256::digest(wamid)[..16])).collect()
            }
        }
    }

    /// What it refused, and should not have needed to.
    pub fn refused(&self) -> Vec<String> {
        match self {
            Self::Telegram(telegram) => {
                let refused = telegram.refused().into_iter();
                let earned =
                    refused.filter(|refused| !ONCE_MORE.iter().any(|words| refused.description.contains(words)));
                earned.map(|refused| format!("{refused:?}")).collect()
            }
            Self::Whatsapp(graph, _) => {
                let refused = graph.refused().into_iter().filter(|(code, _)| *code != TOO_MANY);
                refused.map(|refused| format!("{refused:?}")).collect()
            }
        }
    }

    /// How often it said that one person gets too much.
    pub fn limited(&self) -> usize {
        match self {
            Self::Telegram(_) => 0,
            Self::Whatsapp(graph, _) => graph.refused().into_iter().filter(|(code, _)| *code == TOO_MANY).count(),
        }
    }

    /// When it said so, and when it was asked again too soon.
    pub fn rushed(&self) -> Vec<(Instant, Instant)> {
        match self {
            Self::Telegram(_) => Vec::new(),
            Self::Whatsapp(graph, _) => graph.rushed(),
        }
    }

    /// Somebody comes to it.
    pub fn meets(&self, who: &Identity) {
        if let Self::Whatsapp(graph, people) = self {
            let (number, user) = whatsapp_ids(who);
            let person = graph.person(number.as_deref(), user.as_deref());
            people.lock().unwrap_or_else(PoisonError::into_inner).insert(who.chat, Guest { person, deeds: 0 });
        }
    }

    /// What a contact of the parent is known by.
    pub fn external_id(&self, who: &Identity, vault: &Vault) -> String {
        match self {
            Self::Telegram(_) => who.chat.to_string(),
            Self::Whatsapp(_, people) => {
                let has_id = guest(people, who.chat).is_some_and(|guest| guest.deeds > LATE);
                let (_, user) = whatsapp_ids(who);
                let user = user.or_else(|| has_id.then(|| user_id(who)));
                user.unwrap_or_else(|| format!("tel.{}", vault.index(IndexKind::Phone, who.e164().as_bytes())))
            }
        }
    }

    pub fn says(&self, who: &Identity, text: &str) {
        match self {
            Self::Telegram(telegram) => drop(telegram.push_text(who.chat, text)),
            Self::Whatsapp(graph, people) => graph.push_text(acts(graph, people, who), text),
        }
    }

    /// Presses what brings this back on the message of this id.
    pub fn presses(&self, who: &Identity, token: &str, message: i64) {
        match self {
            Self::Telegram(telegram) => drop(telegram.push_callback(who.chat, token, message)),
            Self::Whatsapp(graph, people) => {
                let person = acts(graph, people, who);
                let place = usize::try_from(message).expect("a place");
                let sent = graph.peek(person, |all| all[place].clone());
                graph.push_press(person, &sent, token);
            }
        }
    }

    /// Gives the own number, as the message of this id asks for it.
    pub fn shares_contact(&self, who: &Identity, message: &Heard) {
        match self {
            Self::Telegram(telegram) => drop(telegram.push_contact(who.chat, &who.e164(), Some(who.chat))),
            Self::Whatsapp(..) if message.buttons.iter().any(|token| token == OWN_NUMBER) => {
                self.presses(who, OWN_NUMBER, message.id);
            }
            Self::Whatsapp(graph, people) => graph.push_card(acts(graph, people, who), &who.e164()),
        }
    }

    pub fn sends_sticker(&self, who: &Identity) {
        match self {
            Self::Telegram(telegram) => drop(telegram.push_sticker(who.chat)),
            Self::Whatsapp(graph, people) => graph.push_sticker(acts(graph, people, who)),
        }
    }

    pub fn sends_document(&self, who: &Identity, bytes: &[u8]) {
        let (name, mime) = ("anyqtama.pdf", "application/pdf");
        match self {
            Self::Telegram(telegram) => drop(telegram.push_document(who.chat, bytes, name, mime)),
            Self::Whatsapp(graph, people) => graph.push_document(acts(graph, people, who), bytes, name, mime),
        }
    }

    /// All that a parent was told, oldest first.
    pub fn heard(&self, chat: i64) -> Vec<Heard> {
        match self {
            Self::Telegram(telegram) => telegram.taken_in(chat, |message, taken| Heard {
                id: message.id,
                said: Said::new(&message.text, taken.tokens.clone()),
                buttons: message.buttons().filter_map(|button| button.data.clone()).collect(),
                asks_contact: asks_contact(message),
                removes: message.markup == Markup::Remove,
                tracker: None,
                at: taken.at,
                told: taken.told,
            }),
            Self::Whatsapp(graph, people) => {
                let Some(guest) = guest(people, chat) else { return Vec::new() };
                graph.peek(guest.person, |all| all.iter().zip(0..).map(|(sent, id)| on_whatsapp(id, sent)).collect())
            }
        }
    }

    /// A message as it has to come, in each of its parts; of several ways in which a part may be said, any.
    pub fn as_said(&self, out: &Outgoing, who: &Identity, texts: &Texts) -> Vec<Vec<Said>> {
        match self {
            Self::Telegram(_) => {
                let inline = !matches!(out.request, Some((Request::Contact | Request::Location, _)));
                let buttons = out.options.iter().chain(&out.ways).filter(|_| inline);
                vec![vec![Said::new(&out.text, buttons.map(|button| button.token.clone()).collect())]]
            }
            // The few words around it are in the language of the moment.
            Self::Whatsapp(..) => {
                let number = whatsapp_ids(who).0.is_some();
                let mut parts: Vec<Vec<Said>> = Vec::new();
                for lang in Lang::ALL {
                    let plan = whatsapp::encode(out, &words(texts, lang), number).expect("a message that can be sent");
                    parts.resize(parts.len().max(plan.payloads.len()), Vec::new());
                    for (part, payload) in parts.iter_mut().zip(&plan.payloads) {
                        part.push(said(payload));
                    }
                }
                parts
            }
        }
    }
}

fn guest(people: &Mutex<HashMap<i64, Guest>>, chat: i64) -> Option<Guest> {
    people.lock().unwrap_or_else(PoisonError::into_inner).get(&chat).copied()
}

/// Whoever is about to do something. Who has no user id gets one on the way, and is the same person as before.
fn acts(graph: &GraphApi, people: &Mutex<HashMap<i64, Guest>>, who: &Identity) -> usize {
    let mut people = people.lock().unwrap_or_else(PoisonError::into_inner);
    let guest = people.get_mut(&who.chat).expect("somebody whom the messenger met");
    guest.deeds += 1;
    if let (Some(number), None) = whatsapp_ids(who)
        && guest.deeds > LATE
    {
        graph.shows(guest.person, Some(&number), Some(&user_id(who)));
    }
    guest.person
}

/// A third shows the number and has a user id, a third hides the number, a third has no user id at first.
fn whatsapp_ids(who: &Identity) -> (Option<String>, Option<String>) {
    let number = format!("7{}", who.phone);
    match who.chat % 3 {
        0 => (Some(number), Some(user_id(who))),
        1 => (None, Some(user_id(who))),
        _ => (Some(number), None),
    }
}

fn user_id(who: &Identity) -> String {
    format!("KZ.{}", who.chat)
}

fn asks_contact(message: &Message) -> bool {
    matches!(&message.markup, Markup::Keyboard(rows) if rows.iter().flatten().any(|button| button.contact))
}

fn on_whatsapp(id: i64, sent: &Sent) -> Heard {
    let said = said(&sent.payload);
    let tap = sent.payload["interactive"]["type"] == "request_contact_info";
    Heard {
        id,
        buttons: sent.choices().into_iter().map(|(id, _)| id).collect(),
        asks_contact: tap || said.tokens.iter().any(|token| token == OWN_NUMBER),
        said,
        removes: false,
        tracker: Some(sent.tracker().to_owned()),
        at: sent.at,
        told: sent.told,
    }
}

/// A payload without its footer.
fn said(payload: &Value) -> Said {
    let bodies = [&payload["text"]["body"], &payload["interactive"]["body"]["text"]];
    let text = bodies.into_iter().find_map(Value::as_str).unwrap_or_default();
    Said::new(text, check::choices(payload).into_iter().map(|(id, _)| id).collect())
}

fn words(texts: &Texts, lang: Lang) -> Words {
    let word = |text: &str| texts.value(lang, text, &Args::new()).unwrap_or_default();
    Words {
        choose: word("common-list-choose"),
        answers: word("common-list-answers"),
        ways: word("common-list-ways"),
        say: word("common-say-ways"),
        delete: word("common-delete-yourself"),
    }
}
