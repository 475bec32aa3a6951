//! A parent who writes to a world: the updates go in at the door, the answers are read from the history.

use std::sync::Arc;

use esik::channels::{Address, ChannelKind, Content, Inbound, Outgoing};
use esik::conversation::door::{Door, TERMINAL};
use esik::conversation::render::Token;
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::lang::Lang;

/// Somebody at a terminal.
pub struct Parent {
    address: Address,
    updates: u32,
    seen: i64,
}

impl Parent {
    /// Who has chosen Russian already.
    pub async fn at(world: &Arc<World>, name: &str) -> Self {
        let address =
            Address { channel: ChannelKind::Terminal, bot: TERMINAL.to_owned(), external_id: name.to_owned() };
        Door::new(world.clone()).introduce(&address, Lang::Ru).await.unwrap();
        Self { address, updates: 0, seen: 0 }
    }

    /// Words, `#option`, or `${code}` for the newest code; answers what was said then.
    pub async fn says(&mut self, world: &Arc<World>, words: &str) -> Vec<Outgoing> {
        self.updates += 1;
        let content = match words.strip_prefix('#') {
            Some(id) => Content::Press { token: Token::Option(id.to_owned()).write(), callback: None },
            None => Content::Text { text: words.replace("${code}", &self.code(world).await) },
        };
        let inbound = Inbound {
            address: self.address.clone(),
            update_id: format!("{}:{}", self.address.external_id, self.updates),
            language_hint: None,
            content,
            message_ref: None,
            at: world.now(),
        };
        assert!(Door::new(world.clone()).accept(inbound).await.unwrap());
        self.hears(world).await
    }

    /// What was said since, when all that is due has happened.
    pub async fn hears(&mut self, world: &Arc<World>) -> Vec<Outgoing> {
        work::drain(world, "test").await.unwrap();
        self.heard(world).await
    }

    /// What was said since.
    pub async fn heard(&mut self, world: &Arc<World>) -> Vec<Outgoing> {
        let told = Door::new(world.clone()).history(&self.address, self.seen, 50).await.unwrap();
        let new: Vec<_> = told.into_iter().filter(|told| told.seq > self.seen).collect();
        self.seen = new.last().map_or(self.seen, |told| told.seq);
        new.into_iter().flat_map(|told| told.out).collect()
    }

    async fn code(&self, world: &Arc<World>) -> String {
        let sms = Door::new(world.clone()).sms(&self.address).await.unwrap();
        sms.last().map(|(_, text)| text.chars().filter(char::is_ascii_digit).collect()).unwrap_or_default()
    }

    /// Several answers one after the other; answers what the last one brought.
    pub async fn goes_on(&mut self, world: &Arc<World>, all: &[&str]) -> Vec<Outgoing> {
        let mut last = Vec::new();
        for words in all {
            last = self.says(world, words).await;
        }
        last
    }
}

/// Ids of messages.
pub fn ids(messages: &[Outgoing]) -> Vec<&str> {
    messages.iter().map(|message| message.message.as_str()).collect()
}
