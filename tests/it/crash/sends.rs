//! The sender is struck at every statement of its commits, and mostly dies of it: who comes after it says what was not said, in order,
//! and again only what it had begun.

use std::time::Duration;

use esik::channels::telegram::TelegramClient;
use esik::conversation::outbox::Sender;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::stand::Stand;
use super::strikes;
use crate::both_stores;
use crate::support::bot_api::{BotApi, TOKEN};
use crate::support::database::{Kind, TestDb};
use crate::support::strike::Strike;

const CHAT: i64 = 7;
/// How long a test waits for a sender, and how often it looks.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(1);
/// What is not sent yet, and of that what a sender has.
const UNSENT: &str = "SELECT state, COUNT(*) FROM outbox WHERE state <> 'sent' GROUP BY state";
/// What the second message begins with, and the first does not.
const SECOND: &str = "Мы не смогли понять";

struct Sending {
    end: CancellationToken,
    task: JoinHandle<()>,
}

struct Post {
    stand: Stand,
    telegram: BotApi,
    client: TelegramClient,
}

impl Post {
    async fn new(db: TestDb) -> Self {
        let telegram = BotApi::start().await;
        telegram.open_chat(CHAT);
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let mut stand = Stand::new(db, Some(client.clone())).await;
        stand.meets(CHAT).await;
        for text in ["/start", "хм"] {
            stand.stores(CHAT, text).await;
            stand.works().await;
        }
        stand.keep().await;
        Self { stand, telegram, client }
    }

    fn starts(&self) -> Sending {
        let end = CancellationToken::new();
        let sender = Sender::new(self.stand.world.clone(), self.client.clone());
        Sending { end: end.clone(), task: tokio::spawn(sender.run(end)) }
    }

    /// Waits until everything is sent, or until it is struck and that is enough.
    async fn waits(&self, struck_is_enough: bool) {
        let end = Instant::now() + PATIENCE;
        while !self.stand.rows.pairs(UNSENT).await.is_empty() {
            if struck_is_enough && self.stand.device.struck() {
                return;
            }
            assert!(Instant::now() < end, "{:?}", self.stand.rows.pairs(UNSENT).await);
            tokio::time::sleep(LOOK).await;
        }
    }

    /// How many messages the chat has, and how often the first of two stands after the second.
    fn said(&self, before: usize) -> (usize, usize, bool) {
        let chat = self.telegram.chat(CHAT);
        let second: Vec<bool> = chat.bots().skip(before).map(|message| message.text.contains(SECOND)).collect();
        let first = second.iter().filter(|second| !**second).count();
        (first, second.len() - first, second.is_sorted())
    }

    /// The sender is struck, and dies or goes on; answers whether it was, and how many messages came twice.
    async fn strike(&self, strike: Strike, dies: bool) -> (bool, usize) {
        self.stand.put_back().await;
        let before = self.telegram.chat(CHAT).bots().count();
        self.stand.device.arm(&self.stand.world.db, Some(strike), None).await;
        let mut sending = self.starts();
        self.waits(dies).await;
        let struck = self.stand.device.struck();
        let mut doubtful = 0;
        if dies && struck {
            sending.task.abort();
            assert!(sending.task.await.is_err_and(|error| error.is_cancelled()));
            let unsent = self.stand.rows.pairs(UNSENT).await;
            doubtful = unsent.iter().find(|(state, _)| state == "sending").map_or(0, |(_, count)| *count);
            self.stand.device.disarm(&self.stand.world.db).await;
            sending = self.starts();
            self.waits(false).await;
        }
        sending.end.cancel();
        sending.task.await.unwrap();
        self.stand.device.disarm(&self.stand.world.db).await;
        let (first, second, in_order) = self.said(before);
        assert!(first >= 1 && second >= 1 && in_order, "{strike:?}: {first} and {second}, in order: {in_order}");
        let doubles = first + second - 2;
        assert!(i64::try_from(doubles).unwrap() <= doubtful, "{strike:?}: {doubles} came twice, and {doubtful} might");
        (struck, doubles)
    }
}

both_stores!(a_sender, |db| async {
    let kind = db.kind;
    let post = Post::new(db).await;
    post.stand.put_back().await;
    post.stand.device.arm(&post.stand.world.db, None, None).await;
    let sending = post.starts();
    post.waits(false).await;
    let seen = post.stand.device.disarm(&post.stand.world.db).await;
    sending.end.cancel();
    sending.task.await.unwrap();

    let strikes = strikes(kind, &seen);
    let (mut struck, mut doubles) = (0, 0);
    for strike in &strikes {
        let (was, more) = post.strike(*strike, true).await;
        struck += usize::from(was);
        doubles += more;
    }
    // Who lives on knows what it has said, though its commit failed or was not answered.
    let last = match kind {
        Kind::Postgres => [Strike::Before(seen.steps), Strike::After(seen.steps)],
        Kind::Sqlite => [Strike::Refuses(seen.commits), Strike::Unanswered(seen.commits)],
    };
    for strike in last {
        assert_eq!(post.strike(strike, false).await.1, 0);
    }
    // The number of statements depends on how messages and commits meet.
    assert!(struck * 3 >= strikes.len(), "{struck} of {}", strikes.len());
    eprintln!("sender, {kind:?}: {} steps, {} commits, {struck} strikes, {doubles} twice", seen.steps, seen.commits);
});
