//! A parent who knows the way: answers whatever question is open, from the first word to a filed application, through any trouble.

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use esik::channels::{Address, ChannelKind, Content, Inbound, Outgoing};
use esik::conversation::door::Door;
use esik::conversation::world::World;
use esik::domain::iin::Iin;
use esik::domain::lang::Lang;
use esik::domain::person::Sex;
use tokio::time::Instant;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(5);
/// Questions a walk may take, with all that goes wrong.
const STEPS: usize = 200;

/// One person at the web chat; workers must run.
pub struct Walker {
    pub door: Door,
    pub address: Address,
    n: u16,
    life: String,
    said: u32,
}

impl Walker {
    /// Number `n`, who has chosen Russian and whose words have ids that begin with `life`.
    pub async fn new(world: &Arc<World>, n: u16, life: &str) -> Self {
        let walker = Self::again(world, n, life);
        walker.door.introduce(&walker.address, Lang::Ru).await.unwrap();
        walker
    }

    /// The same person, found as they were left.
    pub fn again(world: &Arc<World>, n: u16, life: &str) -> Self {
        let address = Address { channel: ChannelKind::Web, bot: "-".to_owned(), external_id: format!("walker-{n}") };
        Self::at(world, address, n, life)
    }

    /// The same person at another address, to be known by the answers they give.
    pub fn at(world: &Arc<World>, address: Address, n: u16, life: &str) -> Self {
        Self { door: Door::new(world.clone()), address, n, life: life.to_owned(), said: 0 }
    }

    /// The question that is open.
    pub async fn open(&self) -> Option<Outgoing> {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.door.present(&self.address).await {
                Ok(open) => return open,
                Err(error) => assert!(Instant::now() < end, "walker {}: {error:#}", self.n),
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Writes, as often as it takes to be heard, and waits until all that it caused has ended.
    pub async fn says(&mut self, text: &str) {
        self.sends(Content::Text { text: text.to_owned() }).await;
    }

    pub async fn sends(&mut self, content: Content) {
        self.hands_in(content).await;
        let end = Instant::now() + PATIENCE;
        while !matches!(self.door.settled(&self.address).await, Ok(true)) {
            assert!(Instant::now() < end, "walker {} has no answer", self.n);
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Only hands it in.
    pub async fn hands_in(&mut self, content: Content) {
        self.said += 1;
        let inbound = Inbound {
            address: self.address.clone(),
            update_id: format!("{}-{}-{}", self.life, self.n, self.said),
            language_hint: None,
            content,
            message_ref: None,
            at: self.door.now(),
        };
        let end = Instant::now() + PATIENCE;
        while let Err(error) = self.door.accept(inbound.clone()).await {
            assert!(Instant::now() < end, "walker {}: {error:#}", self.n);
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Answers questions until this one is open; answers it as it was seen.
    pub async fn walks_to(&mut self, message: &str) -> Outgoing {
        let mut seen = Vec::new();
        for _ in 0..STEPS {
            let open = self.open().await;
            if let Some(open) = open.as_ref().filter(|open| open.message == message) {
                return open.clone();
            }
            let text = match &open {
                Some(open) => self.answer(&open.message).await,
                None => "/start".to_owned(),
            };
            seen.push(open.map_or_else(|| "-".to_owned(), |open| open.message));
            self.says(&text).await;
        }
        panic!("walker {} never came to {message}: {seen:?}", self.n);
    }

    /// What they answer to a question.
    pub async fn answer(&self, message: &str) -> String {
        match message {
            "registration-consent" | "application-consent" => "соглашаюсь".to_owned(),
            "registration-phone" => format!("8 701 555 {:02} {:02}", self.n / 100, self.n % 100),
            "registration-code" => self.code().await,
            "registration-iin" => iin(1990, Sex::Female, self.n),
            "registration-tail" => iin(1990, Sex::Female, self.n).split_off(8),
            "registration-birth" => "03.04.1990".to_owned(),
            "elsewhere-ask" => "да".to_owned(),
            "registration-confirm" => "да".to_owned(),
            "registration-done" | "menu-main" => "Подать заявление".to_owned(),
            "child-iin" => iin(2023, Sex::Male, self.n),
            "application-language" => "русский язык".to_owned(),
            "application-region" => "Астана".to_owned(),
            "application-district" => "есиль".to_owned(),
            "application-issued" => "вчера".to_owned(),
            _ => "1".to_owned(),
        }
    }

    async fn code(&self) -> String {
        let sms = self.door.sms(&self.address).await.unwrap_or_default();
        let newest = sms.last().map(|(_, text)| text.chars().filter(char::is_ascii_digit).take(6).collect());
        newest.unwrap_or_else(|| "000000".to_owned())
    }
}

/// A made-up number; the third of April, on which nobody of the demo's odd people was born.
fn iin(year: i32, sex: Sex, n: u16) -> String {
    let birth = NaiveDate::from_ymd_opt(year, 4, 3).unwrap();
    // Some serials have no check digit.
    let made = (0..10).find_map(|part| Iin::make(birth, sex, n * 10 + part));
    made.expect("one of ten").digits().to_owned()
}
