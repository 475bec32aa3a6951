//! A history is played, and then compared with the model.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use esik::channels::telegram::TelegramClient;
use esik::channels::{Address, ChannelKind};
use esik::conversation::door::Door;
use esik::conversation::intake::{self, Arrived};
use esik::conversation::outbox::Sender;
use esik::conversation::work;
use esik::conversation::world::World;
use esik::domain::clock::{Clock, Micros};
use esik::domain::lang::Lang;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::plain::{Parent, Question, Word};
use super::{History, PARENTS, Refusal, Step};
use crate::crash::rows::Rows;
use crate::crash::stand::update;
use crate::support::bot_api::{BOT_ID, BotApi, Fault, TOKEN};
use crate::support::database::{Kind, TestDb};
use crate::support::world::{TestWorld, afternoon};

/// Rounds of the end, in each of which two seconds pass.
const ROUNDS: usize = 100;
/// How often it is looked in a round whether what waits is sent, and how long between.
const LOOKS: usize = 5;
const LOOK: Duration = Duration::from_millis(2);
/// How long a sender may take with what it has.
const PATIENCE: Duration = Duration::from_secs(20);
/// What still waits or is under way.
const OPEN: &str = "SELECT 'inbox', COUNT(*) FROM inbox WHERE state <> 'done' UNION ALL \
                    SELECT 'calls', COUNT(*) FROM calls WHERE state IN ('waiting', 'running', 'finished') UNION ALL \
                    SELECT 'waiting', COUNT(*) FROM outbox WHERE state = 'waiting' UNION ALL \
                    SELECT 'sending', COUNT(*) FROM outbox WHERE state = 'sending' UNION ALL \
                    SELECT 'dead', COUNT(*) FROM outbox WHERE state NOT IN ('waiting', 'sending', 'sent')";

/// What happened in all histories together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub updates: usize,
    pub repeats: usize,
    pub deaths: usize,
    pub turns: usize,
    /// Messages that came twice.
    pub doubles: usize,
}

/// The processes, the database and the messenger, used by one history after the other.
pub struct Play {
    telegram: BotApi,
    client: TelegramClient,
    clock: Arc<Ticking>,
    /// On SQLite one process with two workers, on PostgreSQL two processes.
    worlds: Vec<Arc<World>>,
    rows: Rows,
    sender: Option<(CancellationToken, JoinHandle<()>)>,
    lives: u64,
    histories: i64,
    pub seen: Counts,
    db: TestDb,
}

/// A clock that stands still between two looks at it, and never shows one moment twice.
#[derive(Debug)]
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Micros {
        Micros(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

impl Ticking {
    fn advance(&self, by: Duration) {
        self.0.fetch_add(i64::try_from(by.as_micros()).expect("a short while"), Ordering::Relaxed);
    }
}

/// How far a history has come.
struct Course {
    parents: Vec<Parent>,
    stored: Vec<Arrived>,
    next: usize,
    /// Messages that may have come twice.
    doubtful: i64,
}

impl Play {
    pub async fn new(db: TestDb) -> Self {
        let telegram = BotApi::start().await;
        let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
        let clock = Arc::new(Ticking(AtomicI64::new(afternoon().0)));
        let mut worlds = Vec::new();
        for seed in 1..=if db.kind == Kind::Postgres { 2 } else { 1 } {
            worlds.push(TestWorld::open(&db.url, Some(client.clone()), clock.clone(), seed).await);
        }
        let rows = Rows::open(&db).await;
        rows.keep().await;
        Self {
            telegram,
            client,
            clock,
            rows,
            db,
            lives: 2,
            worlds,
            sender: None,
            histories: 0,
            seen: Counts::default(),
        }
    }

    fn world(&self, worker: usize) -> &Arc<World> {
        &self.worlds[worker % self.worlds.len()]
    }

    fn chat(&self, parent: usize) -> i64 {
        self.histories * 10 + i64::try_from(parent).unwrap_or_default()
    }

    fn address(&self, parent: usize) -> Address {
        let external_id = self.chat(parent).to_string();
        Address { channel: ChannelKind::Telegram, bot: BOT_ID.to_string(), external_id }
    }

    /// Plays a history to its end; answers where it differs from the model.
    pub async fn run(&mut self, history: &History) -> Result<(), String> {
        self.sender_stops().await;
        self.telegram.forget_faults();
        self.rows.put_back().await;
        self.clock.0.store(afternoon().0, Ordering::Relaxed);
        self.histories += 1;
        for parent in 0..PARENTS {
            self.telegram.open_chat(self.chat(parent));
            Door::new(self.world(0).clone()).introduce(&self.address(parent), Lang::Ru).await.unwrap();
        }
        let parents = vec![Parent::default(); PARENTS];
        let mut course = Course { parents, stored: Vec::new(), next: 0, doubtful: 0 };
        for step in &history.steps {
            self.step(history, &mut course, step).await;
        }
        while course.next < history.said.len() {
            self.stores(history, &mut course, (4, false, 0)).await;
        }
        self.ends().await?;
        self.compare(&course).await
    }

    async fn step(&mut self, history: &History, course: &mut Course, step: &Step) {
        match step {
            Step::Stores { count, swapped, repeats } => {
                self.stores(history, course, (*count, *swapped, *repeats)).await;
            }
            Step::Works(worker) => self.works(*worker).await,
            Step::BothWork => {
                let (one, other) = tokio::join!(work::batch(self.world(0), "0"), work::batch(self.world(1), "1"));
                one.and(other).unwrap();
                self.calls_end().await;
            }
            Step::Dies(worker) => {
                if worker % self.worlds.len() == 0 {
                    self.sender_dies(course).await;
                }
                self.dies(*worker).await;
            }
            Step::SenderStarts => self.sender_starts(),
            Step::SenderStops => self.sender_stops().await,
            Step::SenderDies => self.sender_dies(course).await,
            Step::Refuses(refusal) => {
                let fault = match refusal {
                    Refusal::TooMany => Fault::TooMany { retry_after: 1 },
                    Refusal::Internal => Fault::Internal,
                    Refusal::Closes => Fault::CloseAfterAccept,
                };
                course.doubtful += i64::from(matches!(refusal, Refusal::Closes));
                self.telegram.fail_next_sends(1, &fault);
            }
            Step::Passes(milliseconds) => self.clock.advance(Duration::from_millis(*milliseconds)),
        }
    }

    async fn stores(&mut self, history: &History, course: &mut Course, how: (usize, bool, usize)) {
        let (count, swapped, repeats) = how;
        let end = (course.next + count).min(history.said.len());
        let mut batch: Vec<(Word, usize, Arrived)> = Vec::new();
        for number in course.next..end {
            let (parent, word) = (history.said[number].parent, history.said[number].word);
            let before = history.said[..number].iter();
            let wrong = before.filter(|said| said.parent == parent && said.word == Word::WrongCode).count();
            let may = word != Word::WrongCode || Parent::may_err(i64::try_from(wrong).unwrap_or(i64::MAX));
            let word = if may { word } else { Word::Mumbles };
            let id = self.histories * 1_000 + i64::try_from(number).unwrap_or_default();
            let words = Parent::words(word, parent, number);
            batch.push((word, parent, update(self.world(0), self.chat(parent), id, &words)));
        }
        course.next = end;
        if swapped && batch.len() > 1 {
            let last = batch.len() - 1;
            batch.swap(last, last - 1);
        }
        let again: Vec<Arrived> = course.stored.iter().rev().take(repeats).map(copy).collect();
        let expected: Vec<bool> = batch.iter().map(|_| true).chain(again.iter().map(|_| false)).collect();
        let mut handed: Vec<Arrived> = batch.iter().map(|(_, _, arrived)| copy(arrived)).collect();
        handed.extend(again);
        let new = intake::accept(self.world(end), &handed).await.unwrap();
        assert_eq!(new, expected);
        self.seen.updates += batch.len();
        self.seen.repeats += repeats;
        for (word, parent, arrived) in batch {
            let esik::channels::Content::Text { text } = &arrived.inbound.content else { panic!("words") };
            course.parents[parent].hears(word, text.clone());
            course.stored.push(arrived);
        }
    }

    async fn works(&self, worker: usize) {
        work::batch(self.world(worker), &worker.to_string()).await.unwrap();
        self.calls_end().await;
    }

    async fn calls_end(&self) {
        for world in &self.worlds {
            world.hand.empty().await;
        }
    }

    async fn dies(&mut self, worker: usize) {
        self.lives += 1;
        self.seen.deaths += 1;
        let place = worker % self.worlds.len();
        let new = TestWorld::open(&self.db.url, Some(self.client.clone()), self.clock.clone(), self.lives).await;
        let old = std::mem::replace(&mut self.worlds[place], new);
        old.db.close().await;
    }

    fn sender_starts(&mut self) {
        if self.sender.is_none() {
            let end = CancellationToken::new();
            let sender = Sender::new(self.world(0).clone(), self.client.clone());
            self.sender = Some((end.clone(), tokio::spawn(sender.run(end))));
        }
    }

    async fn sender_stops(&mut self) {
        if let Some((end, sending)) = self.sender.take() {
            end.cancel();
            sending.await.unwrap();
        }
    }

    async fn sender_dies(&mut self, course: &mut Course) {
        if let Some((_, sending)) = self.sender.take() {
            sending.abort();
            assert!(sending.await.is_err_and(|error| error.is_cancelled()));
            self.seen.deaths += 1;
            course.doubtful += self.open("sending").await;
        }
    }

    async fn open(&self, what: &str) -> i64 {
        self.rows.pairs(OPEN).await.into_iter().filter(|(name, _)| name == what).map(|(_, count)| count).sum()
    }

    /// Everything stored is handled and sent.
    async fn ends(&mut self) -> Result<(), String> {
        self.sender_starts();
        for _ in 0..ROUNDS {
            self.works(0).await;
            self.works(1).await;
            self.world(0).outgoing.notify_one();
            let end = Instant::now() + PATIENCE;
            let mut looks = 0;
            while looks < LOOKS {
                let open = self.rows.pairs(OPEN).await;
                let count =
                    |what: &str| open.iter().filter(|(name, _)| name == what).map(|(_, count)| *count).sum::<i64>();
                if open.iter().all(|(_, count)| *count == 0) {
                    return Ok(());
                }
                // What waits may wait for time to pass; what is being sent does not.
                looks += usize::from(count("sending") == 0);
                assert!(Instant::now() < end, "{open:?}");
                tokio::time::sleep(LOOK).await;
            }
            self.clock.advance(Duration::from_secs(2));
        }
        Err(format!("it does not end: {:?}", self.rows.pairs(OPEN).await))
    }

    async fn compare(&mut self, course: &Course) -> Result<(), String> {
        let codes = "SELECT c.external_id, CAST(SUM(o.sends) AS BIGINT) FROM codes AS o JOIN contacts AS c \
                     ON c.conversation_id = o.conversation_id GROUP BY c.external_id";
        let texts = "SELECT c.external_id, COUNT(*) FROM sms_log AS s JOIN contacts AS c \
                     ON c.conversation_id = s.conversation_id GROUP BY c.external_id";
        let tries = "SELECT c.external_id, CAST(SUM(o.tries) AS BIGINT) FROM codes AS o JOIN contacts AS c \
                     ON c.conversation_id = o.conversation_id GROUP BY c.external_id";
        let (codes, texts) = (self.rows.pairs(codes).await, self.rows.pairs(texts).await);
        let tries = self.rows.pairs(tries).await;
        let mut doubles = 0;
        for (number, parent) in course.parents.iter().enumerate() {
            let (address, chat) = (self.address(number), self.chat(number).to_string());
            let of = |pairs: &[(String, i64)]| pairs.iter().find(|(id, _)| *id == chat).map_or(0, |(_, count)| *count);
            let effects = (of(&codes), of(&texts), of(&tries));
            differ(number, "codes, texts and wrong codes", &(parent.codes, parent.codes, parent.wrong), &effects)?;
            let told = Door::new(self.world(0).clone()).history(&address, 0, 100).await.unwrap();
            self.seen.turns += told.len();
            let heard: Vec<_> = told.iter().filter_map(|told| told.heard.clone()).collect();
            // Digits are masked in the history.
            let wanted: Vec<_> = parent
                .heard
                .iter()
                .zip(&heard)
                .map(|(said, kept)| if kept.contains('•') { kept } else { said })
                .collect();
            differ(number, "what was heard", &(wanted, parent.heard.len()), &(heard.iter().collect(), heard.len()))?;
            let asked =
                told.iter().flat_map(|told| &told.out).map(|out| Question::of(&out.message)).collect::<Vec<_>>();
            differ(number, "what was asked", &parent.asked.iter().copied().map(Some).collect(), &asked)?;
            let seen = self.telegram.chat(self.chat(number));
            let seen: Vec<_> = seen.bots().filter_map(|message| Question::in_words(&message.text)).collect();
            doubles += doubled(&parent.asked, &seen)
                .ok_or_else(|| format!("parent {number} was asked {:?} and saw {seen:?}", parent.asked))?;
        }
        self.seen.doubles += doubles;
        if i64::try_from(doubles).unwrap_or(i64::MAX) > course.doubtful {
            return Err(format!("{doubles} messages came twice, and only {} may", course.doubtful));
        }
        Ok(())
    }
}

fn differ<T: PartialEq + std::fmt::Debug>(parent: usize, what: &str, wanted: &T, found: &T) -> Result<(), String> {
    if wanted == found { Ok(()) } else { Err(format!("parent {parent}, {what}: {wanted:?} is {found:?}")) }
}

/// How many messages came twice; `None`: one is missing, or came before its turn. Two of a person may be on the way when a sender dies:
/// one that was sent and is not noted, and the answer handed over behind it. Both come again then, in order.
fn doubled(asked: &[Question], seen: &[Question]) -> Option<usize> {
    // So many are delivered, as far as can be told: the same question asked again looks like its repetition.
    let mut delivered = BTreeSet::from([0]);
    for question in seen {
        let next = delivered.iter().filter(|count| asked.get(**count) == Some(question)).map(|count| count + 1);
        let again = |count: &&usize| asked[count.saturating_sub(2)..**count].contains(question);
        delivered = next.chain(delivered.iter().filter(again).copied()).collect();
    }
    delivered.contains(&asked.len()).then(|| seen.len() - asked.len())
}

fn copy(arrived: &Arrived) -> Arrived {
    Arrived::new(arrived.inbound.clone(), arrived.payload.clone())
}

#[test]
fn doubles_are_told_from_losses() {
    use Question::{Code, Consent, Phone};
    assert_eq!(doubled(&[Consent, Phone], &[Consent, Consent, Phone]), Some(1));
    assert_eq!(doubled(&[Consent, Consent, Phone], &[Consent, Phone]), None);
    assert_eq!(doubled(&[Consent, Phone, Code], &[Consent, Code, Phone]), None);
    assert_eq!(doubled(&[Consent, Phone], &[Phone, Consent]), None);
    assert_eq!(doubled(&[Consent, Phone, Code], &[Consent, Phone, Consent, Phone, Code]), Some(2));
    assert_eq!(doubled(&[Consent, Phone, Code], &[Consent, Phone, Code, Consent]), None);
    assert_eq!(doubled(&[Consent], &[]), None);
}
