//! What the fake Telegram knows: chats with their transcripts, updates, files, faults to come.

use std::collections::{BTreeMap, HashMap, VecDeque};

use serde_json::{Value, json};

use super::weather::Weather;
use super::webhook::Webhook;

/// An answer with `ok: false`.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub code: u16,
    pub description: String,
    pub parameters: Option<Value>,
}

impl Refusal {
    /// 400, with the prefix that Telegram puts before the reason.
    pub fn bad(reason: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", reason.as_ref()))
    }

    pub fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: None }
    }
}

/// A refusal that the bot earned by itself (not one that the test ordered).
#[derive(Clone, Debug)]
pub struct Refused {
    pub method: String,
    pub code: u16,
    pub description: String,
}

/// What shall go wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 429 with `retry_after` in seconds; nothing is accepted.
    TooMany { retry_after: u32 },
    /// 500; nothing is accepted.
    Internal,
    /// 403, as if the person had blocked the bot; nothing is accepted.
    Blocked,
    /// 400, since the group became a supergroup under this id; nothing is accepted.
    Migrated { to: i64 },
    /// The call is carried out, and the connection closes without an answer.
    CloseAfterAccept,
    /// The connection stays open, and no answer ever comes.
    Hang {
        /// The call was carried out before.
        accepted: bool,
    },
    /// Any other refusal.
    Refuse { code: u16, description: &'static str },
}

/// A button of either kind of keyboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Button {
    pub text: String,
    pub data: Option<String>,
    pub url: Option<String>,
    pub contact: bool,
    pub location: bool,
}

/// What `reply_markup` said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Markup {
    #[default]
    None,
    Inline(Vec<Vec<Button>>),
    Keyboard(Vec<Vec<Button>>),
    Remove,
    ForceReply,
}

/// One message of a chat, of either side.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: i64,
    pub from_bot: bool,
    /// Plain text or caption, as a person sees it.
    pub text: String,
    pub markup: Markup,
    /// A file that the bot sent: name and bytes.
    pub document: Option<(String, Vec<u8>)>,
    pub edits: u32,
    pub deleted: bool,
    /// The message as the Bot API shows it.
    pub raw: Value,
}

impl Message {
    /// Labels of the inline buttons, row after row.
    pub fn labels(&self) -> Vec<&str> {
        self.buttons().map(|button| button.text.as_str()).collect()
    }

    /// The inline buttons, row after row.
    pub fn buttons(&self) -> impl Iterator<Item = &Button> {
        let rows = if let Markup::Inline(rows) = &self.markup { rows.as_slice() } else { &[] };
        rows.iter().flatten()
    }
}

/// Something that the bot did to a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Sent(i64),
    Edited(i64),
    KeyboardEdited(i64),
    Deleted(i64),
    /// `sendChatAction`.
    Action(String),
    /// `answerCallbackQuery`: the text shown, empty for none.
    Answered(String),
}

/// A chat: the transcript, and what the bot did in order.
#[derive(Clone, Debug, Default)]
pub struct Chat {
    pub messages: Vec<Message>,
    pub deeds: Vec<Deed>,
    /// The person blocked the bot.
    pub blocked: bool,
    /// The person's client language, if it tells one.
    pub language_code: Option<String>,
    /// How many deeds `wait_message` has gone over.
    pub(super) read: usize,
}

impl Chat {
    /// What stands in the chat now, both sides, oldest first.
    pub fn visible(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.deleted)
    }

    /// The bot's own messages that stand in the chat.
    pub fn bots(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.visible().filter(|message| message.from_bot)
    }

    /// The reply keyboard that the person sees under the input line; empty when there is none.
    pub fn keyboard(&self) -> Vec<&Button> {
        let last = self.bots().rev().find_map(|message| match &message.markup {
            Markup::Keyboard(rows) => Some(rows.iter().flatten().collect()),
            Markup::Remove => Some(Vec::new()),
            _ => None,
        });
        last.unwrap_or_default()
    }

    /// A message by its id.
    pub fn message(&self, id: i64) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The chat as one would read it, for the panic of a test.
    pub fn transcript(&self) -> String {
        let mut out = String::new();
        for message in &self.messages {
            let side = if message.from_bot { "bot" } else { "   " };
            let mark = if message.deleted { " (deleted)" } else { "" };
            out.push_str(&format!("{side} #{}{mark}: {}\n", message.id, message.text));
            for label in message.labels() {
                out.push_str(&format!("      [{label}]\n"));
            }
        }
        out
    }
}

/// A file of either side.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// A button press that waits for its answer.
#[derive(Clone, Debug)]
pub(super) struct Query {
    pub chat: i64,
    pub open: bool,
}

/// An update that is not confirmed yet.
#[derive(Clone, Debug)]
pub(super) struct Pending {
    pub value: Value,
    /// Webhook deliveries of one queue go one by one.
    pub queue: String,
    pub tries: u32,
    /// The weather holds its first webhook call back; `None`: not drawn yet.
    pub held: Option<bool>,
}

/// A bucket that holds a second's worth of messages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    pub per_second: f64,
    pub tokens: f64,
    pub at: std::time::Instant,
}

impl Limit {
    /// One more message; otherwise the refusal.
    pub fn take(&mut self) -> Result<(), Refusal> {
        let now = std::time::Instant::now();
        self.tokens = (self.tokens + (now - self.at).as_secs_f64() * self.per_second).min(self.per_second);
        self.at = now;
        if self.tokens < 1.0 {
            let parameters = Some(json!({"retry_after": 1}));
            return Err(Refusal { parameters, ..Refusal::new(429, "Too Many Requests: retry after 1") });
        }
        self.tokens -= 1.0;
        Ok(())
    }
}

/// Everything. Guarded by one mutex, never held across an await.
#[derive(Debug, Default)]
pub(super) struct State {
    pub next_id: i64,
    pub next_update: i64,
    /// Seconds since 1970: the date of what happens now.
    pub date: i64,
    pub pending: BTreeMap<i64, Pending>,
    pub history: BTreeMap<i64, Pending>,
    /// Updates to deliver once more whatever was confirmed.
    pub again: VecDeque<Pending>,
    /// The number of the newest getUpdates; an older one that still waits ends with 409.
    pub poll: u64,
    pub allowed: Vec<String>,
    pub webhook: Option<Webhook>,
    /// Where webhooks are posted instead of the address that was set, in turn; empty: there.
    pub doors: VecDeque<String>,
    pub weather: Option<Weather>,
    pub chats: BTreeMap<i64, Chat>,
    pub files: HashMap<String, File>,
    pub queries: HashMap<String, Query>,
    /// By scope and language.
    pub commands: BTreeMap<(String, String), Value>,
    pub faults: VecDeque<(Option<String>, Fault)>,
    /// Messages a second in all, and how many may come at once now.
    pub limit: Option<Limit>,
    pub refused: Vec<Refused>,
    pub calls: Vec<(String, serde_json::Map<String, Value>)>,
}

impl State {
    /// The bot itself, as the sender of a message.
    pub fn me() -> Value {
        json!({"id": super::BOT_ID, "is_bot": true, "first_name": "Esik", "username": "esik_test_bot"})
    }

    pub fn fresh_id(&mut self) -> i64 {
        self.next_id += 1;
        self.next_id
    }

    /// The `chat` of a message.
    pub fn chat_json(id: i64) -> Value {
        if id > 0 {
            return json!({"id": id, "type": "private", "first_name": "Айгүл"});
        }
        json!({"id": id, "type": "supergroup", "title": "Call centre"})
    }

    /// A chat that the bot may write to.
    pub fn writable(&mut self, id: i64) -> Result<&mut Chat, Refusal> {
        let chat = self.chats.get_mut(&id).ok_or_else(|| Refusal::bad("chat not found"))?;
        if chat.blocked {
            return Err(Refusal::new(403, "Forbidden: bot was blocked by the user"));
        }
        Ok(chat)
    }

    pub fn store_file(&mut self, name: &str, bytes: Vec<u8>) -> Value {
        let number = self.fresh_id();
        let extension = name.rsplit_once('.').map_or("bin", |(_, extension)| extension);
        let id = format!("file-{number}");
        let size = bytes.len();
        self.files.insert(id.clone(), File { path: format!("documents/file_{number}.{extension}"), bytes });
        json!({"file_id": id, "file_unique_id": format!("u{number}"), "file_size": size})
    }
}
