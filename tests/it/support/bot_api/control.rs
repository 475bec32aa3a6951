//! What a test asks for and waits for.

use std::time::Duration;

use serde_json::{Map, Value};
use tokio::time::{Instant, timeout_at};

use super::BotApi;
use super::state::{Chat, Deed, Fault, Limit, Message, Refused};

/// How long a test waits for the bot before it fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// The next thing that the bot said in a chat.
#[derive(Clone, Debug)]
pub struct Sent {
    /// An earlier message got a new text; else the message is new.
    pub edited: bool,
    pub message: Message,
}

impl std::ops::Deref for Sent {
    type Target = Message;

    fn deref(&self) -> &Message {
        &self.message
    }
}

impl BotApi {
    /// The next message or new text of a message in this chat, each once, in order; as it stands now.
    /// Keyboards edited away, deletions and callback answers are passed over. Panics when none comes.
    pub async fn wait_message(&self, chat: i64) -> Sent {
        self.wait(chat, "a message", |chat| {
            while let Some(deed) = chat.deeds.get(chat.read) {
                chat.read += 1;
                let (edited, id) = match deed {
                    Deed::Sent(id) => (false, *id),
                    Deed::Edited(id) => (true, *id),
                    _ => continue,
                };
                let message = chat.message(id)?.clone();
                return Some(Sent { edited, message });
            }
            None
        })
        .await
    }

    /// Waits until the chat looks as asked. Panics when it does not come to that.
    pub async fn wait_until(&self, chat: i64, what: &str, mut looks: impl FnMut(&Chat) -> bool) -> Chat {
        self.wait(chat, what, |chat| looks(chat).then(|| chat.clone())).await
    }

    async fn wait<T>(&self, id: i64, what: &str, mut find: impl FnMut(&mut Chat) -> Option<T>) -> T {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = self.shared.look(|s| s.chats.get_mut(&id).and_then(&mut find)) {
                return found;
            }
            if timeout_at(end, changes.changed()).await.is_err() {
                let refused = self.refused();
                panic!("waited for {what} in chat {id}:\n{}refused: {refused:#?}", self.chat(id).transcript());
            }
        }
    }

    /// Waits until every update is confirmed (polling) or answered with 2xx (webhook).
    pub async fn wait_all_taken(&self) {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        while self.pending() > 0 {
            let waited = timeout_at(end, changes.changed()).await;
            assert!(waited.is_ok(), "{} updates were never taken", self.pending());
        }
    }

    /// Waits until a method was called so many times in all.
    pub async fn wait_calls(&self, method: &str, count: usize) {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        while self.calls(method).len() < count {
            assert!(timeout_at(end, changes.changed()).await.is_ok(), "{method} was not called {count} times");
        }
    }

    /// Waits until getUpdates was called so many times in all.
    pub async fn wait_polls(&self, count: u64) {
        let mut changes = self.shared.changes.subscribe();
        let end = Instant::now() + PATIENCE;
        while self.shared.look(|s| s.poll) < count {
            assert!(timeout_at(end, changes.changed()).await.is_ok(), "the bot does not poll");
        }
    }

    /// A bell that rings at each change.
    pub fn changes(&self) -> tokio::sync::watch::Receiver<()> {
        self.shared.changes.subscribe()
    }

    /// Webhooks are posted to these addresses in turn, whatever address was set.
    pub fn spread_webhooks(&self, doors: Vec<String>) {
        self.shared.with(|s| s.doors = doors.into());
    }

    /// How many updates wait for the bot.
    pub fn pending(&self) -> usize {
        self.shared.look(|s| s.pending.len() + s.again.len())
    }

    /// A chat as it is now; empty when nobody has written there.
    pub fn chat(&self, chat: i64) -> Chat {
        self.shared.look(|s| s.chats.get(&chat).cloned().unwrap_or_default())
    }

    /// What the bot did wrong: refusals other than those that the test ordered.
    pub fn refused(&self) -> Vec<Refused> {
        self.shared.look(|s| s.refused.clone())
    }

    /// Calls of a method so far, with their parameters (names as in the Bot API, any case).
    pub fn calls(&self, method: &str) -> Vec<Map<String, Value>> {
        let method = method.to_ascii_lowercase();
        self.shared.look(|s| s.calls.iter().filter(|(name, _)| *name == method).map(|(_, p)| p.clone()).collect())
    }

    /// The command menu of a language (`""` is the default one), as name and description.
    pub fn commands(&self, language: &str) -> Vec<(String, String)> {
        let key = ("default".to_owned(), language.to_owned());
        let list = self.shared.look(|s| s.commands.get(&key).cloned());
        let list = list.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
        let text = |command: &Value, name: &str| command[name].as_str().unwrap_or_default().to_owned();
        list.iter().map(|c| (text(c, "command"), text(c, "description"))).collect()
    }

    /// The next `count` sends (send*, editMessageText) go wrong.
    pub fn fail_next_sends(&self, count: usize, fault: &Fault) {
        self.order(None, count, fault);
    }

    /// The next `count` calls of one method go wrong.
    pub fn fail_next(&self, method: &str, count: usize, fault: &Fault) {
        self.order(Some(method.to_ascii_lowercase()), count, fault);
    }

    /// From now on so many messages a second are taken, a second's worth at once; the rest is refused with 429.
    pub fn limit_sends(&self, per_second: f64) {
        let limit = Limit { per_second, tokens: per_second, at: std::time::Instant::now() };
        self.shared.look(|s| s.limit = Some(limit));
    }

    /// What was ordered and did not happen yet shall not.
    pub fn forget_faults(&self) {
        self.shared.look(|s| s.faults.clear());
    }

    fn order(&self, method: Option<String>, count: usize, fault: &Fault) {
        self.shared.look(|s| s.faults.extend(std::iter::repeat_n((method, fault.clone()), count)));
    }

    /// Delivers an update once more, confirmed or not, with the same id.
    pub fn redeliver(&self, update_id: i64) {
        self.shared.with(|s| {
            let update = s.history.get(&update_id).expect("an update of before").clone();
            s.again.push_back(update);
        });
    }

    /// The button presses so far can no longer be answered.
    pub fn expire_callbacks(&self) {
        self.shared.look(|s| s.queries.values_mut().for_each(|query| query.open = false));
    }

    /// The date, in seconds since 1970, of what happens from now on. Telegram's clock stands still otherwise.
    pub fn set_date(&self, seconds: i64) {
        self.shared.look(|s| s.date = seconds);
    }

    /// The language that the person's client tells.
    pub fn set_language(&self, chat: i64, code: &str) {
        self.shared.look(|s| s.chats.entry(chat).or_default().language_code = Some(code.to_owned()));
    }

    /// A chat in which nobody has written yet but where the bot may (negative ids are groups).
    pub fn open_chat(&self, chat: i64) {
        self.shared.look(|s| {
            s.chats.entry(chat).or_default();
        });
    }
}
