//! What the ledger reads and writes: one commit notes what became of messages and claims what is next.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::channels::whatsapp::REST;
use crate::channels::{NotHere, Outgoing, SendResult, Trouble};
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId};
use crate::domain::lang::Lang;
use crate::store::bulks::{self, Ended};
use crate::store::outbox::{DueRow, Lane, Sent};
use crate::store::{StoreError, Tx, contacts, notices, outbox};

use super::super::world::World;
use super::bulk::Words;
use super::ledger::{Done, End};
use super::parcel::{FRESH, LEASE, Parcel, Reach, Stands};
use super::schedule::{Fate, fate};

/// Why free words were not sent.
const CLOSED: &str = "the person has not written for a day: free words are not taken";
/// Bulks whose words are kept in memory, at most.
const BULKS: usize = 16;

/// How many messages may be claimed now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Room {
    /// Answers.
    pub answers: usize,
    /// Of bulks.
    pub bulk: usize,
}

/// What a look without writing found.
pub struct Seen {
    /// When the next row is due.
    pub due: Option<Micros>,
    /// The moment of the look.
    pub at: Micros,
    /// Lost messages were looked for too.
    pub lost: bool,
}

/// A commit that was tried.
pub struct Wrote {
    /// What it was to note, for the next one if it failed.
    pub done: Vec<Done>,
    /// What it claimed, if it was to claim.
    pub result: Result<Option<Claim>, StoreError>,
}

/// What a commit claimed.
#[derive(Default)]
pub struct Claim {
    /// To be sent.
    pub parcels: Vec<Parcel>,
    /// Never to be sent.
    pub dropped: Vec<Done>,
    /// There was no room for all that may go.
    pub full: bool,
    /// Nor for all the answers.
    pub behind: bool,
    /// When the next row is due, claimable or not.
    pub next: Option<Micros>,
    /// The moment of the claim.
    pub at: Micros,
}

/// The rows of one bot.
pub struct Book {
    pub(super) world: Arc<World>,
    channel: &'static str,
    bot: String,
    words: Mutex<HashMap<String, Arc<Words>>>,
}

impl Book {
    /// The rows of this bot.
    pub fn new(world: Arc<World>, channel: &'static str, bot: &str) -> Self {
        Self { world, channel, bot: bot.to_owned(), words: Mutex::default() }
    }

    /// Looks without writing, and, if asked to, puts back what was lost.
    pub async fn look(&self, lost: bool) -> Result<Seen, StoreError> {
        if lost {
            self.put_back_lost(self.world.now()).await?;
        }
        let at = self.world.now();
        let mut tx = self.world.db.read().await?;
        let due = self.next_due(&mut tx).await?;
        tx.rollback().await?;
        Ok(Seen { due, at, lost })
    }

    async fn next_due(&self, tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
        let answers = outbox::next_due(tx, self.channel, &self.bot, Lane::Interactive).await?;
        let bulk = outbox::next_due(tx, self.channel, &self.bot, Lane::Bulk).await?;
        Ok(answers.into_iter().chain(bulk).min())
    }

    /// Puts back what a sender has had past this moment; answers how many. They may come twice.
    pub async fn put_back_lost(&self, past: Micros) -> Result<u64, StoreError> {
        let mut tx = self.world.db.read().await?;
        let lost = outbox::lost(&mut tx, self.channel, &self.bot, past).await?;
        tx.rollback().await?;
        if lost.is_empty() {
            return Ok(0);
        }
        let mut tx = self.world.db.write().await?;
        let back = outbox::requeue(&mut tx, &lost.iter().collect::<Vec<_>>()).await?;
        tx.commit().await?;
        metrics::counter!("esik_messages_repeated_total", "channel" => self.channel).increment(back);
        tracing::warn!(messages = back, "a sender ended before it noted what it had sent: these may come twice");
        Ok(back)
    }

    /// The commit.
    pub async fn write(self: Arc<Self>, tx: Tx, done: Vec<Done>, room: Room) -> Wrote {
        let result = self.try_write(tx, &done, room).await;
        if result.is_ok() {
            for done in &done {
                let result = word(&done.end);
                metrics::counter!("esik_messages_total", "channel" => self.channel, "result" => result).increment(1);
            }
        }
        Wrote { done, result }
    }

    async fn try_write(&self, mut tx: Tx, done: &[Done], room: Room) -> Result<Option<Claim>, StoreError> {
        let now = self.world.now();
        mark(&mut tx, done, now).await?;
        if room == Room::default() {
            tx.commit().await?;
            return Ok(None);
        }
        let answers = self.claim(&mut tx, Lane::Interactive, room.answers, now).await?;
        let bulk = self.claim(&mut tx, Lane::Bulk, room.bulk, now).await?;
        for row in &bulk {
            if let Some(name) = &row.bulk {
                self.learn(&mut tx, name).await?;
            }
        }
        let next = self.next_due(&mut tx).await?;
        tx.commit().await?;
        let behind = answers.len() == room.answers && room.answers > 0;
        let full = behind || (bulk.len() == room.bulk && room.bulk > 0);
        let mut claim = Claim { full, behind, next, at: now, ..Claim::default() };
        for (lane, rows) in [(Lane::Interactive, answers), (Lane::Bulk, bulk)] {
            for row in rows {
                match self.parcel(row, lane, now) {
                    Ok(parcel) => claim.parcels.push(parcel),
                    Err(dropped) => claim.dropped.push(*dropped),
                }
            }
        }
        Ok(Some(claim))
    }

    async fn claim(&self, tx: &mut Tx, lane: Lane, room: usize, now: Micros) -> Result<Vec<DueRow>, StoreError> {
        if room == 0 {
            return Ok(Vec::new());
        }
        let rows = u32::try_from(room).unwrap_or(u32::MAX);
        let due = outbox::due(tx, &self.world.vault, (self.channel, &self.bot, lane), now, rows).await?;
        let ids: Vec<&MessageId> = due.iter().map(|row| &row.id).collect();
        outbox::take(tx, &ids, now.plus(LEASE)).await?;
        Ok(due)
    }

    /// The words of a bulk, into memory.
    async fn learn(&self, tx: &mut Tx, name: &str) -> Result<(), StoreError> {
        if self.words(|known| known.contains_key(name)) {
            return Ok(());
        }
        let vault = &self.world.vault;
        let Some(bulk) = bulks::find(tx, name).await? else { return Ok(()) };
        let words = match vault.open_json(vault.system_key(), bulks::BODY.of(name), &bulk.body) {
            Ok(words) => Arc::new(words),
            Err(error) => {
                tracing::error!(bulk = name, %error, "the words of a bulk cannot be read: its parts are set aside");
                return Ok(());
            }
        };
        self.words(|known| {
            if known.len() >= BULKS {
                known.clear();
            }
            known.insert(name.to_owned(), words);
        });
        Ok(())
    }

    fn words<T>(&self, look: impl FnOnce(&mut HashMap<String, Arc<Words>>) -> T) -> T {
        look(&mut self.words.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A claimed row as a parcel, or why it is none.
    fn parcel(&self, row: DueRow, lane: Lane, now: Micros) -> Result<Parcel, Box<Done>> {
        let message = self.message(&row);
        let reach = Reach::read(&self.world.vault, &row.contact, row.number.as_ref(), (row.heard_at, row.rests_until));
        let (id, contact, bulk, failed, notice) = (row.id, row.contact, row.bulk, row.attempts, row.notice);
        match message {
            Ok(message) => Ok(Parcel {
                id,
                contact,
                bulk,
                failed,
                lane,
                message,
                address: row.external_id,
                lang: row.language.unwrap_or(Lang::Kk),
                stands: Stands::stored(row.sent_ref),
                reach,
                notice,
                until: now.plus(FRESH),
            }),
            Err(end) => Err(Box::new(Done {
                id,
                contact,
                bulk,
                failed,
                end,
                stands: None,
                notice,
                template: false,
                heard_at: None,
            })),
        }
    }

    fn message(&self, row: &DueRow) -> Result<Outgoing, End> {
        if !row.current {
            metrics::counter!("esik_late_answers_total", "channel" => self.channel).increment(1);
            return Err(End::Dropped("a person took over"));
        }
        let unreadable = |why: String| End::Tried(SendResult::Rejected(why));
        if let Some(name) = &row.bulk {
            if !row.reachable {
                return Err(End::Tried(SendResult::Gone));
            }
            let words = self.words(|known| known.get(name).cloned());
            let words = words.ok_or_else(|| unreadable(format!("a part of a bulk that is not there: {name}")))?;
            return Ok(words.of(row.language.unwrap_or(Lang::Kk)).clone());
        }
        let (Some(key), Some(body)) = (&row.key, &row.body) else {
            return Err(End::Dropped("its key is destroyed"));
        };
        let key = key.as_ref().map_err(|error| unreadable(error.to_string()))?;
        let place = outbox::BODY.of(row.id.as_str());
        self.world.vault.open_json(key, place, body).map_err(|error| unreadable(error.to_string()))
    }
}

/// Notes what became of messages.
async fn mark(tx: &mut Tx, done: &[Done], now: Micros) -> Result<(), StoreError> {
    let mut sent = Vec::with_capacity(done.len());
    let mut stands: BTreeMap<&ContactId, String> = BTreeMap::new();
    let mut counts: BTreeMap<&str, Ended> = BTreeMap::new();
    for done in done {
        if let Some(Stands(now)) = &done.stands {
            stands.insert(&done.contact, now.clone());
        }
        let fate = match &done.end {
            End::Tried(result) => fate(result, done.failed, now),
            End::Untried(at) => Fate::Later(*at),
            End::Dropped(why) => Fate::Dropped(why),
        };
        let ended = one(tx, done, fate, now, &mut sent).await?;
        if let Some(bulk) = &done.bulk {
            let sum = counts.entry(bulk.as_str()).or_default();
            *sum = Ended { sent: sum.sent + ended.sent, gone: sum.gone + ended.gone, dead: sum.dead + ended.dead };
        }
    }
    outbox::sent(tx, &sent, now).await?;
    outbox::stands(tx, &stands.into_iter().collect::<Vec<_>>()).await?;
    for (name, ended) in counts {
        if ended != Ended::default() {
            bulks::count(tx, name, ended).await?;
        }
    }
    Ok(())
}

/// Notes one message, but for those that were sent: they are noted together.
async fn one<'d>(
    tx: &mut Tx,
    done: &'d Done,
    fate: Fate,
    now: Micros,
    sent: &mut Vec<Sent<'d>>,
) -> Result<Ended, StoreError> {
    let nobody = Ended { gone: 1, ..Ended::default() };
    match fate {
        Fate::Sent => {
            sent.push(Sent { id: &done.id, receipt: None });
            return Ok(Ended { sent: 1, ..Ended::default() });
        }
        Fate::Again { at, cause } => outbox::retry(tx, &done.id, at, Some(cause), true).await?,
        Fate::Later(at) => outbox::retry(tx, &done.id, at, None, false).await?,
        Fate::Moved(to) => {
            if outbox::moved(tx, &done.contact, &to).await? {
                outbox::retry(tx, &done.id, now, Some("the chat moved"), true).await?;
            } else {
                outbox::gone(tx, &done.id, "the chat moved to where somebody else is known").await?;
                return Ok(nobody);
            }
        }
        Fate::Gone => {
            contacts::set_reachable(tx, &done.contact, false).await?;
            elsewhere(tx, done, "the person cannot be reached", now).await?;
            return Ok(nobody);
        }
        Fate::Closed => {
            if let Some(at) = done.heard_at {
                contacts::close_window(tx, &done.contact, at).await?;
            }
            // The messenger knew better than we: once more, in approved words.
            if done.template {
                outbox::retry(tx, &done.id, now, Some(CLOSED), true).await?;
                return Ok(Ended::default());
            }
            elsewhere(tx, done, CLOSED, now).await?;
            return Ok(nobody);
        }
        Fate::Elsewhere(why) => {
            tracing::warn!(message = %done.id, why = why.words(), "a message is not delivered here");
            if why == NotHere::Refused {
                contacts::rest(tx, &done.contact, now.plus(REST), now).await?;
            }
            elsewhere(tx, done, why.words(), now).await?;
            return Ok(nobody);
        }
        Fate::Dropped(why) => {
            outbox::gone(tx, &done.id, why).await?;
            return Ok(nobody);
        }
        Fate::Dead(why) => {
            tracing::error!(message = %done.id, why, "a message is set aside");
            outbox::dead(tx, &done.id, &why).await?;
            return Ok(Ended { dead: 1, ..Ended::default() });
        }
    }
    Ok(Ended::default())
}

/// It does not reach the person here; an urgent notice is told at another address, where there is one.
async fn elsewhere(tx: &mut Tx, done: &Done, why: &str, now: Micros) -> Result<(), StoreError> {
    outbox::gone(tx, &done.id, why).await?;
    if let Some(notice) = &done.notice {
        notices::elsewhere(tx, notice, &done.contact, now).await?;
    }
    Ok(())
}

/// The end in a word, for the metrics.
fn word(end: &End) -> &'static str {
    match end {
        End::Tried(SendResult::Sent(_)) => "sent",
        End::Tried(SendResult::Retry(Trouble::TooMany | Trouble::Throttled | Trouble::Pair | Trouble::Spam, _)) => {
            "limited"
        }
        End::Tried(SendResult::Retry(..)) => "retry",
        End::Tried(SendResult::Moved(_)) => "moved",
        End::Tried(SendResult::Gone) => "gone",
        End::Tried(SendResult::Closed) => "closed",
        End::Tried(SendResult::Elsewhere(_)) => "elsewhere",
        End::Tried(SendResult::Rejected(_)) => "rejected",
        End::Untried(_) => "postponed",
        End::Dropped(_) => "dropped",
    }
}
