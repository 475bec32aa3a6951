//! The ledger: what became of messages is noted, and what waits is claimed, in one commit for as many as there are.

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::channels::SendResult;
use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId, NoticeId};
use crate::store::{StoreError, Tx};

use super::super::world::World;
use super::book::{Book, Room, Seen, Wrote};
use super::parcel::{Parcel, Stands};

/// How often the rows are looked at without a bell: the fallback for messages of other processes.
const LOOK: Duration = Duration::from_secs(1);
/// How often messages are looked for that a sender lost.
const LOOK_FOR_LOST: Duration = Duration::from_secs(60);
/// A message that the sender has done with.
#[derive(Debug)]
pub struct Done {
    /// Its row.
    pub id: MessageId,
    /// To whom.
    pub contact: ContactId,
    /// The bulk it is a part of.
    pub bulk: Option<String>,
    /// Tries before this one that failed.
    pub failed: u32,
    /// What came of it.
    pub end: End,
    /// What stands in the chat now, where that changed.
    pub stands: Option<Stands>,
    /// The urgent notice it tells.
    pub notice: Option<NoticeId>,
    /// It can be said in approved words too.
    pub template: bool,
    /// When the person had written last, where that matters.
    pub heard_at: Option<Micros>,
}

/// What came of a message in memory.
#[derive(Debug)]
pub enum End {
    /// It was sent, or tried.
    Tried(SendResult),
    /// It was not tried: not before this moment.
    Untried(Micros),
    /// It is nobody's any more.
    Dropped(&'static str),
}

impl Done {
    /// A parcel was sent or tried.
    pub fn tried(parcel: Parcel, result: SendResult, stands: Stands) -> Self {
        let stands = (stands != parcel.stands).then_some(stands);
        Self { stands, ..Self::of(parcel, End::Tried(result)) }
    }

    /// Its row waits again.
    fn goes_back(&self) -> bool {
        let closed = matches!(self.end, End::Tried(SendResult::Closed)) && self.template;
        closed || matches!(self.end, End::Untried(_) | End::Tried(SendResult::Retry(..) | SendResult::Moved(_)))
    }

    /// A parcel goes back to its row.
    pub fn of(parcel: Parcel, end: End) -> Self {
        let Parcel { id, contact, bulk, failed, notice, message, reach, .. } = parcel;
        let (template, heard_at) = (message.template.is_some(), reach.heard_at);
        Self { id, contact, bulk, failed, end, stands: None, notice, template, heard_at }
    }
}

/// What a commit brought.
#[derive(Debug, Default)]
pub struct Claimed {
    /// To be sent.
    pub parcels: Vec<Parcel>,
    /// Whether answers wait for which there was no room; `None`: nothing was claimed.
    pub behind: Option<bool>,
    /// What was noted.
    pub noted: Vec<Done>,
}

/// The ledger of one sender.
pub struct Ledger {
    book: Arc<Book>,
    done: Vec<Done>,
    stage: Stage,
    /// A row waits that can be claimed.
    rung: bool,
    /// Rows wait: each commit claims too, since what it notes may be what they wait for.
    backlog: bool,
    look_at: Micros,
    lost_at: Micros,
}

enum Stage {
    Rests,
    Pauses(BoxFuture<'static, ()>),
    Looks(BoxFuture<'static, Result<Seen, StoreError>>),
    Opens(BoxFuture<'static, Result<Tx, StoreError>>),
    Writes(BoxFuture<'static, Wrote>),
}

impl Ledger {
    /// The ledger of the sender of this bot.
    pub fn new(world: Arc<World>, channel: &'static str, bot: &str) -> Self {
        let now = world.now();
        let lost_at = now.plus(LOOK_FOR_LOST);
        let book = Arc::new(Book::new(world, channel, bot));
        Self { book, done: Vec::new(), stage: Stage::Rests, rung: true, backlog: false, look_at: now, lost_at }
    }

    /// Puts back whatever a former sender had; answers how many.
    ///
    /// # Errors
    /// The store.
    pub async fn take_over(&mut self) -> Result<u64, StoreError> {
        self.book.put_back_lost(Micros(i64::MAX)).await
    }

    /// Notes what became of a message; written soon.
    pub fn note(&mut self, done: Done) {
        self.done.push(done);
    }

    /// Everything is written.
    pub fn is_clear(&self) -> bool {
        self.done.is_empty() && matches!(self.stage, Stage::Rests)
    }

    /// A row waits to be claimed.
    pub fn ring(&mut self) {
        self.rung = true;
    }

    /// When it wants to look at the rows; `None`: it is at work.
    pub fn wakes_at(&self) -> Option<Micros> {
        matches!(self.stage, Stage::Rests).then_some(self.look_at)
    }

    /// Begins what is to be done, unless something is being done. `claims`: there is room for more.
    pub fn begin(&mut self, claims: bool) {
        if !matches!(self.stage, Stage::Rests) {
            return;
        }
        let book = self.book.clone();
        if !self.done.is_empty() || (self.rung && claims) {
            self.stage = Stage::Opens(async move { book.world.db.write().await }.boxed());
        } else if claims && self.look_at <= book.world.now() {
            let lost = self.lost_at <= book.world.now();
            self.stage = Stage::Looks(async move { book.look(lost).await }.boxed());
        }
    }

    /// Goes on until something was read or written; may be dropped and called again at any time.
    pub async fn next(&mut self, room: Room) -> Claimed {
        loop {
            match &mut self.stage {
                Stage::Rests => std::future::pending::<()>().await,
                Stage::Pauses(pausing) => {
                    pausing.await;
                    self.stage = Stage::Rests;
                    return Claimed::default();
                }
                Stage::Looks(looking) => {
                    let seen = looking.await;
                    self.stage = Stage::Rests;
                    self.seen(seen);
                    return Claimed::default();
                }
                Stage::Opens(opening) => {
                    let opened = opening.await;
                    self.stage = Stage::Rests;
                    let Ok(tx) = opened.map_err(|error| self.failed(&error)) else { return Claimed::default() };
                    // Only now: whatever was done while others wrote is in this commit.
                    let done = std::mem::take(&mut self.done);
                    let room = if self.rung || self.backlog { room } else { Room::default() };
                    // A bell that rings from here on rings for the next commit.
                    self.rung &= room == Room::default();
                    self.stage = Stage::Writes(self.book.clone().write(tx, done, room).boxed());
                }
                Stage::Writes(writing) => {
                    let wrote = writing.await;
                    self.stage = Stage::Rests;
                    return self.wrote(wrote);
                }
            }
        }
    }

    fn seen(&mut self, seen: Result<Seen, StoreError>) {
        let now = self.book.world.now();
        self.look_at = now.plus(LOOK);
        match seen {
            Ok(seen) => {
                if seen.lost {
                    self.lost_at = now.plus(LOOK_FOR_LOST);
                }
                self.wait_for(seen.due, seen.at);
                self.rung |= seen.due.is_some_and(|due| due <= seen.at);
            }
            Err(error) => self.failed(&error),
        }
    }

    fn wrote(&mut self, wrote: Wrote) -> Claimed {
        let back = wrote.done.iter().any(Done::goes_back);
        match wrote.result {
            Ok(None) => {
                self.rung |= back;
                Claimed { noted: wrote.done, ..Claimed::default() }
            }
            Ok(Some(claim)) => {
                self.rung |= claim.full;
                self.wait_for(claim.next, claim.at);
                self.done.extend(claim.dropped);
                Claimed { parcels: claim.parcels, behind: Some(claim.behind), noted: wrote.done }
            }
            Err(error) => {
                let later = std::mem::replace(&mut self.done, wrote.done);
                self.done.extend(later);
                self.rung = true;
                self.failed(&error);
                Claimed::default()
            }
        }
    }

    /// The next row is due then, as found at this moment; one that was due and was not claimed waits for something of the same person.
    fn wait_for(&mut self, due: Option<Micros>, at: Micros) {
        self.backlog = due.is_some();
        let later = due.filter(|due| *due > at);
        self.look_at = later.map_or(at.plus(LOOK), |due| due.min(at.plus(LOOK)));
    }

    fn failed(&mut self, error: &StoreError) {
        tracing::error!(%error, "the outbox could not be reached; it is tried again");
        self.stage = Stage::Pauses(tokio::time::sleep(LOOK).boxed());
    }
}
