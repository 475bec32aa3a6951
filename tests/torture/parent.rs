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
use super::messenger::{Heard, Said};
use super::person::Identity;
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
    Contact,
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
    /// The message before it that asked something: the same once more is a repeat.
    asked: Option<Said>,
    sent: usize,
    /// What they said so far: each is answered by one message.
    spoken: usize,
}

impl Parent {
    pub fn new(stage: Arc<Stage>, who: Identity, random: StdRng) -> Self {
        Self { stage, random, story: Story::of(who), read: -1, asked: None, sent: 0, spoken: 0 }
    }

    /// From `/start` to the number, or until their patience ends.
    pub async fn lives(mut self) -> Story {
        let chat = self.story.who.chat;
        self.stage.messenger.meets(&self.story.who);
        self.says("/start");
        while self.story.number.is_none() {
            let Some(message) = self.next_message().await else { break };
            self.stage.moved(chat);
            let answer = self.decide(&message);
            self.act(&message, answer).await;
        }
        self.story
    }

    /// The newest message, once everything that was said is answered: people answer what they see last, not each of several at once.
    /// `None`: nothing came for too long.
    async fn next_message(&mut self) -> Option<Heard> {
        let mut changes = self.stage.messenger.changes();
        let mut end = Instant::now() + self.stage.plan.patience;
        let mut newest = self.read;
        loop {
            let heard = self.heard();
            if let Some(message) = self.newest_of(&heard) {
                if answers(&heard) >= self.spoken {
                    sleep(Duration::from_millis(self.random.random_range(LOOKS))).await;
                    let message = self.newest().unwrap_or_else(|| message.clone());
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

    /// All that answered something: neither the words that take a keyboard away nor those of a busy house.
    fn heard(&self) -> Vec<Heard> {
        let mut heard = self.stage.messenger.heard(self.story.who.chat);
        heard.retain(|message| !message.removes && !self.stage.is_busy_word(&message.said.text));
        heard
    }

    fn newest_of<'h>(&self, heard: &'h [Heard]) -> Option<&'h Heard> {
        heard.last().filter(|message| message.id > self.read)
    }

    /// The newest message that says something, unless it has been looked at.
    fn newest(&self) -> Option<Heard> {
        self.newest_of(&self.heard()).cloned()
    }

    fn says(&mut self, text: &str) {
        self.spoken += 1;
        self.stage.messenger.says(&self.story.who, text);
    }

    fn presses(&mut self, token: &str, message: i64) {
        self.spoken += 1;
        self.stage.messenger.presses(&self.story.who, token, message);
    }

    fn decide(&mut self, message: &Heard) -> Answer {
        if let Some(number) = number_in(&message.said.text) {
            return Answer::Ended(number);
        }
        let asked = Some(Said { tokens: message.buttons.clone(), ..message.said.clone() });
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
        if message.asks_contact {
            return if self.story.who.by_code { Answer::Number } else { Answer::Contact };
        }
        self.choose(message)
    }

    /// Chooses among the buttons.
    fn choose(&mut self, message: &Heard) -> Answer {
        let options: Vec<(String, String)> = message
            .buttons
            .iter()
            .filter_map(|token| {
                let id = token.strip_prefix("a.")?.split_once('.')?.1.to_owned();
                Some((id, token.clone()))
            })
            .collect();
        let has = |id: &str| options.iter().any(|(option, _)| option == id);
        if has("file") {
            self.story.documents = documents_in(&message.said.text).unwrap_or(usize::MAX);
        }
        let wanted = if has("resend") {
            return Answer::Code;
        } else if has("done") {
            // One that could not be taken is sent once more.
            if documents_in(&message.said.text).unwrap_or(0) < self.story.who.documents {
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

    async fn act(&mut self, message: &Heard, answer: Answer) {
        let fidgets = self.random.random_bool(0.1);
        if fidgets && self.random.random_bool(0.5) {
            self.spoken += 1;
            self.stage.messenger.sends_sticker(&self.story.who);
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
            Answer::Contact => {
                self.spoken += 1;
                self.stage.messenger.shares_contact(&self.story.who, message);
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
                self.stage.messenger.sends_document(&self.story.who, &bytes);
            }
            Answer::Ended(number) => self.story.number = Some(number),
            Answer::Nothing => {}
        }
    }

    /// Types the code of the newest SMS; asks for another one where none comes.
    async fn enter_code(&mut self) {
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
                self.asked = None;
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        let again = self.heard().into_iter().rev().find_map(|message| {
            let token = message.buttons.into_iter().find(|token| token.ends_with(".resend"))?;
            Some((token, message.id))
        });
        if let Some((token, message)) = again {
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

    fn is(&self, message: &Heard, text: &str) -> bool {
        let lang: Lang = self.story.who.language.parse().expect("a language of ours");
        let said = |texts: &Texts| texts.value(lang, text, &Args::new());
        said(&self.stage.texts).is_some_and(|said| message.said.text.contains(&said))
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

/// How many messages answered something: the same once more is the same answer.
fn answers(heard: &[Heard]) -> usize {
    let told: HashSet<&String> = heard.iter().filter_map(|message| message.tracker.as_ref()).collect();
    let untold: Vec<&Said> =
        heard.iter().filter(|message| message.tracker.is_none()).map(|message| &message.said).collect();
    let repeats = untold.windows(2).filter(|pair| pair[0] == pair[1]).count();
    told.len() + untold.len() - repeats
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
