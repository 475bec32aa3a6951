//! A stand-in in memory with the signatures of the real door, to try the page by hand.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use tokio::sync::broadcast;

use crate::channels::{Address, Button, Content, Inbound, Outgoing, Request};
use crate::domain::clock::{Clock, Micros, SystemClock};
use crate::domain::ids::BlobId;
use crate::domain::lang::Lang;
use crate::domain::phone::Phone;

/// What web and terminal need of the conversation. Cheap to clone.
#[derive(Clone)]
pub struct Door {
    inner: Arc<Inner>,
}

/// One turn, told again.
pub struct Told {
    /// Ascending.
    pub seq: i64,
    /// When.
    pub at: Micros,
    /// What the parent said, already masked.
    pub heard: Option<String>,
    /// What we answered.
    pub out: Vec<Outgoing>,
}

#[derive(Default)]
struct Talk {
    lang: Option<Lang>,
    at: usize,
    seen: Vec<String>,
    turns: Vec<(i64, Micros, Option<String>, Vec<Outgoing>)>,
    sms: Vec<(Micros, Phone, String)>,
}

struct Inner {
    talks: Mutex<HashMap<Address, Talk>>,
    changed: broadcast::Sender<Address>,
    texts: HashMap<Lang, FluentBundle<FluentResource>>,
}

type Step = (&'static str, Option<(u16, u16)>, &'static [&'static str]);
const STEPS: [Step; 9] = [
    ("language-choose", None, &["kk", "ru", "en"]),
    ("registration-consent", Some((1, 5)), &["agree", "read", "decline"]),
    ("registration-phone", Some((2, 5)), &[]),
    ("registration-code", Some((3, 5)), &["resend", "other_number"]),
    ("registration-iin", Some((4, 5)), &[]),
    ("registration-confirm", Some((5, 5)), &["yes", "no"]),
    ("application-group", Some((2, 11)), &[]),
    ("application-documents", Some((8, 11)), &["done"]),
    ("menu-main", None, &["children", "applications", "apply", "language", "contacts", "data"]),
];
const TYPES: [&str; 9] = ["general", "mixed_age", "sanatorium", "special_speech", "special_hearing", "special_vision", "special_motor", "special_delay", "short_stay"];

impl Default for Door {
    fn default() -> Self {
        Self::stand_in()
    }
}

impl Door {
    /// A door to nowhere.
    pub fn stand_in() -> Self {
        let texts = Lang::ALL.into_iter().map(|lang| (lang, bundle(lang))).collect();
        let inner = Inner { talks: Mutex::default(), changed: broadcast::channel(64).0, texts };
        Self { inner: Arc::new(inner) }
    }

    fn with<T>(&self, address: &Address, f: impl FnOnce(&mut Talk) -> T) -> T {
        let mut talks = self.inner.talks.lock().unwrap_or_else(PoisonError::into_inner);
        f(talks.entry(address.clone()).or_default())
    }

    /// Stored durably before it returns; false = repeat.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn accept(&self, inbound: Inbound) -> anyhow::Result<bool> {
        let known = self.with(&inbound.address, |talk| {
            let known = talk.seen.contains(&inbound.update_id);
            talk.seen.push(inbound.update_id.clone());
            known
        });
        if known {
            return Ok(false);
        }
        let door = self.clone();
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(500)).await;
            door.answer(&inbound);
            let _ = door.inner.changed.send(inbound.address);
        });
        Ok(true)
    }

    fn answer(&self, inbound: &Inbound) {
        let lang = self.with(&inbound.address, |talk| talk.lang);
        let lang = lang.or(inbound.language_hint).unwrap_or(Lang::Kk);
        let (heard, id) = match &inbound.content {
            Content::Text { text } => (text.clone(), text.clone()),
            Content::Press { token, .. } => {
                let (message, id) = token.split_once('|').unwrap_or(("", token));
                (self.label(lang, message, id), id.to_owned())
            }
            Content::File(file) => (format!("{} B", file.size.unwrap_or(0)), String::new()),
            _ => (String::new(), String::new()),
        };
        let lang = Lang::parse(&id).unwrap_or(lang);
        let now = self.now();
        self.with(&inbound.address, |talk| {
            talk.lang = Some(lang);
            talk.at = match id.as_str() {
                "/start" | "/lang" => 0,
                "menu" | "/menu" => STEPS.len() - 1,
                "back" => talk.at.saturating_sub(1),
                "help" | "operator" | "resend" => talk.at,
                "apply" => 6,
                "" if STEPS[talk.at].0 == "application-documents" => talk.at,
                _ => (talk.at + 1).min(STEPS.len() - 1),
            };
            if talk.at == 3 && id != "help" {
                let phone = Phone::parse(&heard).or_else(|_| Phone::parse("+77011234567"));
                if let Ok(phone) = phone {
                    let text = self.message(lang, "sms-code").replace("{$code}", "493827");
                    talk.sms.push((now, phone, text));
                }
            }
            let mut out = self.outgoing(lang, talk.at);
            if id == "help" {
                out.text = format!("{}\n\n{}", self.label(lang, STEPS[talk.at].0, "help"), out.text);
            }
            let heard = (id != "/start").then_some(heard);
            let heard = if talk.at == 5 { Some("•••••••• 4821".to_owned()) } else { heard };
            talk.turns.push((talk.turns.len() as i64 + 1, now, heard, vec![out]));
        });
    }

    fn outgoing(&self, lang: Lang, at: usize) -> Outgoing {
        let (id, step, options) = STEPS[at];
        let button = |option: &str| Button {
            id: option.to_owned(),
            label: self.label(lang, id, option),
            token: format!("{id}|{option}"),
        };
        let mut options: Vec<Button> = options.iter().map(|option| button(option)).collect();
        let list = id == "application-group";
        if list {
            options.extend(TYPES.map(|code| Button {
                id: code.to_owned(),
                label: self.label(lang, "list-group", code),
                token: format!("list-group|{code}"),
            }));
            for turn in ["prev", "next"] {
                options.push(Button {
                    id: format!("@{turn}"),
                    label: self.message(lang, &format!("common-{turn}")),
                    token: format!("{id}|@{turn}"),
                });
            }
        }
        let way = |way: &&str| Button {
            id: (*way).to_owned(),
            label: self.message(lang, &format!("everywhere-{way}")),
            token: format!("|{way}"),
        };
        Outgoing {
            message: id.to_owned(),
            said: vec![],
            error: None,
            step,
            text: self.message(lang, id),
            options,
            page: list.then_some((2, 3)),
            search: list,
            request: (id == "application-documents").then(|| (Request::Documents, self.message(lang, "web-attach"))),
            ways: ["menu", "back", "help", "operator"].iter().map(way).collect(),
            closes_previous: true,
            deletes: None,
        }
    }

    fn message(&self, lang: Lang, id: &str) -> String {
        self.find(lang, id, None)
    }

    fn label(&self, lang: Lang, id: &str, attribute: &str) -> String {
        self.find(lang, id, Some(attribute))
    }

    fn find(&self, lang: Lang, id: &str, attribute: Option<&str>) -> String {
        let Some(bundle) = self.inner.texts.get(&lang) else { return id.to_owned() };
        let Some(message) = bundle.get_message(id) else { return attribute.unwrap_or(id).to_owned() };
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|a| a.value()),
            None => message.value(),
        };
        let Some(pattern) = pattern else { return attribute.unwrap_or(id).to_owned() };
        let text = bundle.format_pattern(pattern, None, &mut vec![]).into_owned();
        text.replace("{$phone}", "+7 701 •••-••-67")
            .replace("{$person}", "Айгүл С.")
            .replace("{$person_birth}", "1992 жылғы 8 наурыз")
    }

    /// Ascending seq; after = 0: the newest `limit`.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn history(&self, address: &Address, after: i64, limit: usize) -> anyhow::Result<Vec<Told>> {
        let told = self.with(address, |talk| {
            let rows = talk.turns.iter().filter(|t| t.0 > after);
            let rows = rows.map(|(seq, at, heard, out)| Told {
                seq: *seq,
                at: *at,
                heard: heard.clone(),
                out: out.clone(),
            });
            rows.collect::<Vec<_>>()
        });
        let skip = if after == 0 { told.len().saturating_sub(limit) } else { 0 };
        Ok(told.into_iter().skip(skip).take(limit).collect())
    }

    /// The language of the talk.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn language(&self, address: &Address) -> anyhow::Result<Option<Lang>> {
        Ok(self.with(address, |talk| talk.lang))
    }

    /// Fires after something new was committed.
    pub fn watch(&self) -> broadcast::Receiver<Address> {
        self.inner.changed.subscribe()
    }

    /// Keeps a file.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn keep_file(&self, _address: &Address, _bytes: Vec<u8>) -> anyhow::Result<BlobId> {
        Ok(BlobId::new(self.now(), &mut rand::rng()))
    }

    /// Demo only.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn sms(&self, address: &Address) -> anyhow::Result<Vec<(Micros, String)>> {
        Ok(self.with(address, |talk| talk.sms.iter().map(|s| (s.0, s.2.clone())).collect()))
    }

    /// Demo only.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn sms_of(&self, phone: &Phone) -> anyhow::Result<Vec<(Micros, String)>> {
        let talks = self.inner.talks.lock().unwrap_or_else(PoisonError::into_inner);
        let all = talks.values().flat_map(|talk| talk.sms.iter());
        Ok(all.filter(|s| &s.1 == phone).map(|s| (s.0, s.2.clone())).collect())
    }

    /// Texts of the page.
    pub fn text(&self, lang: Lang, id: &str) -> String {
        self.message(lang, id)
    }

    /// Demo or the real thing.
    pub fn demo(&self) -> bool {
        true
    }

    /// The present moment.
    pub fn now(&self) -> Micros {
        SystemClock.now()
    }

    /// The database answers.
    #[expect(clippy::unused_async, reason = "a stand-in")]
    pub async fn ready(&self) -> bool {
        true
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    let dir = format!("{}/locales/{lang}", env!("CARGO_MANIFEST_DIR"));
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
