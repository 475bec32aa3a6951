//! A simulated parent: reads the newest message, answers it, and sometimes fidgets. They never repeat an answer because none came: what
//! they said once has to be enough.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use esik::domain::lang::Lang;
use esik::i18n::{Args, Texts};
use rand::RngExt as _;
use rand::rngs::StdRng;
use tokio::time::{Instant, sleep, timeout_at};

use super::crowd::Stage;
use super::person::Identity;
use super::support::bot_api::{Markup, Message};
use super::support::http;

/// How long a person looks for the SMS before they ask for another one.
const SMS_WAIT: Duration = Duration::from_secs(6);
/// How long a person looks at a message before they answer, in milliseconds.
const LOOKS: std::ops::Range<u64> = 0..60;
/// What stands in the documents of parents and nowhere else.
pub const SECRET_MARK: &str = "anyqtama-qupiya-";
/// The words before the number of documents, in the summary and where they are asked for.
const ATTACHED: [&str; 5] = [
    "Тіркелген құжат: ",
    "Тіркелген құжат саны: ",
    "Приложено документов: ",
    "Документов приложено: ",
    "Documents attached: ",
];
/// Options that lead on, the most telling first.
const LEADS_ON: [&str; 11] =
    ["retry", "agree", "yes", "save", "file", "continue", "usual", "apply", "general", "boy", "retype"];
/// Options that a person on the main path leaves alone.
const LEFT_ALONE: [&str; 5] = ["operator", "cancel", "decline", "later", "read"];

/// What a parent has to tell afterwards.
#[derive(Clone)]
pub struct Story {
    pub who: Identity,
    /// The number of the application they were told; `None`: they never heard of one.
    pub number: Option<String>,
    /// The documents that the summary spoke of, just before it was sent.
    pub documents: usize,
    /// The codes they read in SMS.
    pub codes: HashSet<String>,
}

impl Story {
    /// Nothing has happened yet.
    pub fn of(who: Identity) -> Self {
        Self { who, number: None, documents: 0, codes: HashSet::new() }
    }
}

/// What to do about a message.
enum Answer {
    Press { token: String, message: i64 },
    Say(String),
    Card,
    Number,
    Code,
    Document,
    Ended(String),
    Nothing,
}

/// A parent at work.
pub struct Parent {
    stage: Arc<Stage>,
    random: StdRng,
    story: Story,
    /// The newest message that was looked at.
    read: i64,
    /// The message before it that asked something, as text and tokens: the same once more is a repeat.
    asked: (String, Vec<String>),
    sent: usize,
    /// What they said so far: each is answered by one message.
    spoken: usize,
}

impl Parent {
    pub fn new(stage: Arc<Stage>, who: Identity, random: StdRng) -> Self {
        Self { stage, random, story: Story::of(who), read: 0, asked: Default::default(), sent: 0, spoken: 0 }
    }

    /// From `/start` to the number, or until their patience ends.
    pub async fn lives(mut self) -> Story {
        let chat = self.story.who.chat;
        self.says("/start");
        while self.story.number.is_none() {
            let Some(message) = self.next_message().await else { break };
            self.stage.moved(chat);
            let answer = self.decide(&message);
            self.act(answer).await;
        }
        self.story
    }

    /// The newest message, once everything that was said is answered: people answer what they see last, not each of several at once.
    /// `None`: nothing came for too long.
    async fn next_message(&mut self) -> Option<Message> {
        let mut changes = self.stage.telegram.changes();
        let mut end = Instant::now() + self.stage.plan.patience;
        let mut newest = self.read;
        loop {
            if let Some(message) = self.newest() {
                if self.answers() >= self.spoken {
                    sleep(Duration::from_millis(self.random.random_range(LOOKS))).await;
                    let message = self.newest().unwrap_or(message);
                    self.read = message.id;
                    return Some(message);
                }
                if message.id > newest {
                    newest = message.id;
                    end = Instant::now() + self.stage.plan.patience;
                }
            }
            timeout_at(end, changes.changed()).await.ok()?.ok()?;
        }
    }

    /// The newest message that says something, unless it has been looked at.
    fn newest(&self) -> Option<Message> {
        let read = self.read;
        let newest = |message: &&Message| message.id > read && self.is_answer(message);
        self.stage.telegram.peek(self.story.who.chat, |chat| chat.messages.iter().rev().find(newest).cloned()).flatten()
    }

    /// Neither the words that take a keyboard away nor those of a busy house.
    fn is_answer(&self, message: &Message) -> bool {
        message.from_bot && message.markup != Markup::Remove && !self.stage.is_busy_word(&message.text)
    }

    /// The messages that answered something: the same once more is the same answer.
    fn answers(&self) -> usize {
        let chat = self.story.who.chat;
        let messages = self.stage.telegram.peek(chat, |chat| {
            let ours = chat.messages.iter().filter(|message| self.is_answer(message));
            ours.map(|message| (message.id, message.text.clone())).collect::<Vec<_>>()
        });
        let mut before = None;
        let mut answers = 0;
        for (id, text) in messages.unwrap_or_default() {
            let said = (text, self.stage.telegram.taken(chat, id).map(|taken| taken.tokens));
            answers += usize::from(before.as_ref() != Some(&said));
            before = Some(said);
        }
        answers
    }

    fn says(&mut self, text: &str) {
        self.spoken += 1;
        self.stage.telegram.push_text(self.story.who.chat, text);
    }

    fn presses(&mut self, token: &str, message: i64) {
        self.spoken += 1;
        self.stage.telegram.push_callback(self.story.who.chat, token, message);
    }

    fn decide(&mut self, message: &Message) -> Answer {
        let tokens: Vec<String> = message.buttons().filter_map(|button| button.data.clone()).collect();
        if let Some(number) = number_in(&message.text) {
            return Answer::Ended(number);
        }
        let asked = (message.text.clone(), tokens);
        if self.asked == asked && self.random.random_bool(0.6) {
            return Answer::Nothing;
        }
        self.asked = asked;
        if self.is(message, "registration-iin") {
            return Answer::Say(self.spelled_iin(&self.story.who.iin.clone()));
        }
        if self.is(message, "application-issued") {
            return Answer::Say("вчера".to_owned());
        }
        if self.is(message, "child-iin") {
            return Answer::Say(self.spelled_iin(&self.story.who.child.clone()));
        }
        if let Markup::Keyboard(rows) = &message.markup
            && rows.iter().flatten().any(|button| button.contact)
        {
            return if self.story.who.by_code { Answer::Number } else { Answer::Card };
        }
        self.choose(message)
    }

    /// Chooses among the buttons.
    fn choose(&mut self, message: &Message) -> Answer {
        let options: Vec<(String, String)> = message
            .buttons()
            .filter_map(|button| {
                let token = button.data.clone()?;
                let id = token.strip_prefix("a.")?.split_once('.')?.1.to_owned();
                Some((id, token))
            })
            .collect();
        let has = |id: &str| options.iter().any(|(option, _)| option == id);
        if has("file") {
            self.story.documents = documents_in(&message.text).unwrap_or(usize::MAX);
        }
        let wanted = if has("resend") {
            return Answer::Code;
        } else if has("done") {
            // One that could not be taken is sent once more.
            if documents_in(&message.text).unwrap_or(0) < self.story.who.documents {
                return Answer::Document;
            }
            Some("done")
        } else if has("extraordinary") {
            Some(match self.story.who.documents {
                0 => "none",
                1 => "first",
                _ => "extraordinary",
            })
        } else if has("mixed") {
            Some(if self.random.random_bool(0.5) { "kk" } else { "ru" })
        } else if has("kk") && has("en") {
            Some(self.story.who.language)
        } else {
            LEADS_ON.into_iter().find(|id| has(id))
        };
        let wanted = wanted.map(str::to_owned).or_else(|| {
            let open: Vec<&String> = options
                .iter()
                .map(|(id, _)| id)
                .filter(|id| !id.starts_with('@') && *id != "add" && !LEFT_ALONE.contains(&id.as_str()))
                .collect();
            if open.is_empty() {
                has("add").then(|| "add".to_owned())
            } else {
                Some(open[self.random.random_range(0..open.len())].clone())
            }
        });
        let pressed = options.into_iter().find(|(id, _)| Some(id) == wanted.as_ref());
        pressed.map_or(Answer::Nothing, |(_, token)| Answer::Press { token, message: message.id })
    }

    async fn act(&mut self, answer: Answer) {
        let chat = self.story.who.chat;
        let fidgets = self.random.random_bool(0.1);
        if fidgets && self.random.random_bool(0.5) {
            self.spoken += 1;
            self.stage.telegram.push_sticker(chat);
        }
        match answer {
            Answer::Press { token, message } => {
                self.presses(&token, message);
                if fidgets {
                    // A double tap.
                    self.presses(&token, message);
                }
            }
            Answer::Say(text) => {
                self.says(&text);
                if fidgets {
                    self.says("/help");
                }
            }
            Answer::Card => {
                self.spoken += 1;
                self.stage.telegram.push_contact(chat, &self.story.who.e164(), Some(chat));
            }
            Answer::Number => {
                let spelled = self.spelled_phone();
                self.says(&spelled);
            }
            Answer::Code => self.enter_code().await,
            Answer::Document => {
                self.sent += 1;
                self.spoken += 1;
                let bytes = document(&self.story.who, self.sent);
                self.stage.telegram.push_document(chat, &bytes, "anyqtama.pdf", "application/pdf");
            }
            Answer::Ended(number) => self.story.number = Some(number),
            Answer::Nothing => {}
        }
    }

    /// Types the code of the newest SMS; asks for another one where none comes.
    async fn enter_code(&mut self) {
        let chat = self.story.who.chat;
        let end = Instant::now() + SMS_WAIT;
        while Instant::now() < end {
            if let Some(code) = self.sms().await
                && self.story.codes.insert(code.clone())
            {
                self.says(&code);
                return;
            }
            if self.newest().is_some() {
                // It may be the same question once more, and that is not answered yet.
                self.asked = Default::default();
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        let newest = self.stage.telegram.peek(chat, |chat| {
            let token = |message: &Message| {
                let mut buttons = message.buttons();
                buttons.find_map(|button| button.data.clone().filter(|data| data.ends_with(".resend")))
            };
            chat.bots().rev().find_map(|message| Some((token(message)?, message.id)))
        });
        if let Some((token, message)) = newest.flatten() {
            self.presses(&token, message);
        }
    }

    /// The code in the newest SMS, from whichever process answers.
    async fn sms(&mut self) -> Option<String> {
        let door = self.stage.doors[self.random.random_range(0..self.stage.doors.len())].clone();
        let url = format!("{door}/demo/sms?phone=8{}", self.story.who.phone);
        let answer = http::client().get(url).timeout(Duration::from_secs(5)).send().await.ok()?;
        let texts: Vec<serde_json::Value> = answer.json().await.ok()?;
        let newest = texts.last()?["text"].as_str()?.to_owned();
        Some(newest.chars().filter(char::is_ascii_digit).collect())
    }

    fn is(&self, message: &Message, text: &str) -> bool {
        let lang: Lang = self.story.who.language.parse().expect("a language of ours");
        let said = |texts: &Texts| texts.value(lang, text, &Args::new());
        said(&self.stage.texts).is_some_and(|said| message.text.contains(&said))
    }

    fn spelled_iin(&mut self, iin: &str) -> String {
        match self.random.random_range(0..3) {
            0 => iin.to_owned(),
            1 => format!("{} {}", &iin[..6], &iin[6..]),
            _ => format!("ИИН: {iin}"),
        }
    }

    fn spelled_phone(&mut self) -> String {
        let p = &self.story.who.phone;
        match self.random.random_range(0..4) {
            0 => format!("+7{p}"),
            1 => format!("8{p}"),
            2 => format!("8 {} {} {} {}", &p[..3], &p[3..6], &p[6..8], &p[8..]),
            _ => format!("+7 ({}) {}-{}-{}", &p[..3], &p[3..6], &p[6..8], &p[8..]),
        }
    }
}

/// A file that is what it says it is; its content is the parent's secret.
pub fn document(who: &Identity, n: usize) -> Vec<u8> {
    format!("%PDF-1.4\n{}\n", format!("{SECRET_MARK}{} {} {n} ", who.chat, who.iin).repeat(20)).into_bytes()
}

/// The number of an application, as `2026-0000001-7`.
fn number_in(text: &str) -> Option<String> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    let is_number = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        parts.len() == 3 && parts[0].len() == 4 && parts[1].len() == 7 && parts[2].len() == 1
    };
    words.into_iter().find(is_number).map(str::to_owned)
}

fn documents_in(text: &str) -> Option<usize> {
    let rest = ATTACHED.iter().find_map(|words| text.split_once(words))?.1;
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}
