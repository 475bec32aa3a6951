//! The sender of a bot: one process at a time, for as long as it leads.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt as _};
use futures::{FutureExt as _, future::BoxFuture};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::channels::telegram::MessageRef;
use crate::channels::{Holds, SendResult, Trouble};
use crate::domain::clock::Micros;
use crate::domain::limits;
use crate::store::outbox::Lane;

use super::super::world::World;
use super::book::Room;
use super::ledger::{Done, End, Ledger};
use super::line::{Entry, Line, Next};
use super::messenger::{Messenger, Plan};
use super::parcel::{Parcel, Stands};
use super::post::Counter;

/// The clock may be set anew: no sleep is longer.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// How long turns that were about to hand over are waited for at the end.
const LAST_HANDS: Duration = Duration::from_secs(5);
/// Where the messenger says "too many" of a bulk and names no time.
const BULK_PAUSE: u64 = 5;
/// Where people complain of the bulk.
const SPAM_PAUSE: u64 = 60 * 60;
/// Where the messenger takes nothing more from us and names no time.
const LONG_PAUSE: u64 = 60;

/// The sender of a bot or number.
pub struct Sender {
    world: Arc<World>,
    messenger: Messenger,
}

/// A message and its plan; apart, the message of before whose buttons are to go.
struct Planned {
    parcel: Parcel,
    plan: Plan,
    buttons: Option<MessageRef>,
}

/// A message that was sent, or not.
struct Delivered {
    parcel: Parcel,
    result: SendResult,
    stands: Stands,
    buttons: Option<MessageRef>,
}

/// A sender at work.
struct Work {
    sender: Sender,
    line: Line<Planned>,
    ledger: Ledger,
    under_way: FuturesUnordered<BoxFuture<'static, Delivered>>,
    /// Buttons of answered questions on their way off; nobody waits for them.
    asides: FuturesUnordered<BoxFuture<'static, bool>>,
}

impl Sender {
    /// A sender over a client.
    #[must_use]
    pub fn new(world: Arc<World>, client: impl Into<Messenger>) -> Self {
        Self { world, messenger: client.into() }
    }

    /// Sends until told to end; what is on its way is waited for and noted, the rest is put back. One at a time may run for a bot.
    ///
    /// Different people are served at once, and nobody waits for anybody else: a slow or full chat holds only its own messages.
    pub async fn run(self, end: CancellationToken) {
        let kind = self.messenger.channel();
        let (channel, bot) = (kind.as_str(), self.messenger.bot().to_owned());
        let world = self.world.clone();
        let mut ledger = Ledger::new(world.clone(), channel, &bot);
        while let Err(error) = ledger.take_over().await {
            tracing::error!(%error, "the outbox could not be taken over; it is tried again");
            tokio::select! {
                () = end.cancelled() => return,
                () = sleep(LONGEST_SLEEP) => {}
            }
        }
        let mut counter = world.post.open(channel, &bot);
        let line = Line::new(world.post.limits(kind));
        let mut work =
            Work { sender: self, line, ledger, under_way: FuturesUnordered::new(), asides: FuturesUnordered::new() };
        while !end.is_cancelled() {
            work.step(&mut counter, &end).await;
        }
        world.post.close(channel, &bot);
        work.finish(counter).await;
    }

    fn deliver(&self, Planned { parcel, plan, buttons }: Planned) -> BoxFuture<'static, Delivered> {
        let (messenger, now) = (self.messenger.clone(), self.world.now());
        async move {
            let sending = AssertUnwindSafe(messenger.send(&parcel, &plan, now)).catch_unwind().await;
            let (result, stands) = sending
                .unwrap_or_else(|_| (SendResult::Rejected("sending it panicked".to_owned()), parcel.stands.clone()));
            Delivered { parcel, result, stands, buttons }
        }
        .boxed()
    }
}

impl Work {
    /// Sends what may go now, then waits for the next thing to happen.
    async fn step(&mut self, counter: &mut Counter, end: &CancellationToken) {
        let now = self.sender.world.now();
        let line_at = self.send(now);
        let room = self.room(now);
        self.ledger.begin(room != Room::default());
        let ledger_at = self.ledger.wakes_at().filter(|_| room != Room::default());
        let pause = line_at.into_iter().chain(ledger_at).min().map_or(LONGEST_SLEEP, |at| at.since(now));
        let pause = pause.clamp(Duration::from_millis(1), LONGEST_SLEEP);
        let world = self.sender.world.clone();
        tokio::select! {
            () = end.cancelled() => {}
            Some(delivered) = self.under_way.next(), if !self.under_way.is_empty() => self.delivered(delivered, counter),
            Some(_) = self.asides.next(), if !self.asides.is_empty() => {}
            claimed = self.ledger.next(room) => {
                if let Some(behind) = claimed.behind {
                    counter.shut(behind);
                }
                counter.noted(claimed.noted.iter().map(|done| (&done.contact, &done.id)));
                for parcel in claimed.parcels {
                    self.accept(parcel);
                }
            }
            Some(parcel) = counter.parcels.recv(), if self.line.len(Lane::Interactive) < limits::OUTBOX_LINE => self.accept(parcel),
            () = world.outgoing.notified() => self.ledger.ring(),
            () = sleep(pause) => {}
        }
        while let Some(Some(delivered)) = self.under_way.next().now_or_never() {
            self.delivered(delivered, counter);
        }
        while self.line.len(Lane::Interactive) < limits::OUTBOX_LINE
            && let Ok(parcel) = counter.parcels.try_recv()
        {
            self.accept(parcel);
        }
    }

    /// Begins to send whatever may go; answers when more may.
    fn send(&mut self, now: Micros) -> Option<Micros> {
        while self.under_way.len() < limits::OUTBOX_UNDER_WAY {
            match self.line.next(now) {
                Next::Send(planned) => self.under_way.push(self.sender.deliver(planned)),
                Next::Late(Planned { parcel, .. }) => self.ledger.note(Done::of(parcel, End::Untried(now))),
                Next::At(at) => return Some(at),
                Next::Nobody => return None,
            }
        }
        None
    }

    /// A message comes into the line.
    fn accept(&mut self, parcel: Parcel) {
        let now = self.sender.world.now();
        let mut plan = match self.sender.messenger.plan(&self.sender.world, &parcel, now) {
            Ok(plan) => plan,
            Err(refused) => return self.ledger.note(Done::of(parcel, End::Tried(refused))),
        };
        let buttons = plan.take_aside();
        let entry = Entry {
            chat: parcel.address.as_str().into(),
            lane: parcel.lane,
            messages: plan.messages(),
            until: parcel.until,
            what: Planned { parcel, plan, buttons },
        };
        if let Err((Planned { parcel, .. }, at)) = self.line.push(entry, now) {
            self.ledger.note(Done::of(parcel, End::Untried(at)));
        }
    }

    fn delivered(&mut self, delivered: Delivered, counter: &Counter) {
        let Delivered { parcel, result, stands, buttons } = delivered;
        let now = self.sender.world.now();
        match (parcel.lane, &result) {
            (Lane::Interactive, SendResult::Sent(_)) => counter.sent(&parcel.contact, &parcel.id, &stands),
            _ => counter.stands(&parcel.contact, &stands),
        }
        if let SendResult::Retry(trouble, after) = &result {
            self.hold(*trouble, *after, parcel.lane, now);
        }
        if let (Some(buttons), SendResult::Sent(_)) = (buttons, &result) {
            if self.line.aside(&parcel.address, now) {
                let messenger = self.sender.messenger.clone();
                self.asides.push(async move { messenger.tidy(buttons).await }.boxed());
            } else {
                metrics::counter!("esik_taken_away_total", "what" => "buttons", "result" => "skipped").increment(1);
            }
        }
        self.ledger.note(Done::tried(parcel, result, stands));
    }

    /// What a trouble holds up besides the message that met it.
    fn hold(&mut self, trouble: Trouble, after: Option<u64>, lane: Lane, now: Micros) {
        let until = |pause| now.plus(Duration::from_secs(after.unwrap_or(pause)));
        match (trouble.holds(), trouble) {
            (Holds::Nobody, _) => {}
            (Holds::Bulk, Trouble::Spam) => {
                tracing::error!("people complain of what we send: the bulk is held up, look at the number's quality");
                self.line.hold_bulk(until(SPAM_PAUSE));
            }
            (Holds::Bulk, _) if lane == Lane::Bulk => self.line.hold_bulk(until(BULK_PAUSE)),
            (Holds::Bulk, _) => {}
            (Holds::All, _) => {
                let (bot, channel) = (self.sender.messenger.bot(), self.sender.messenger.channel().as_str());
                tracing::error!(channel, bot, ?trouble, "the messenger takes nothing more from us for a while");
                metrics::counter!("esik_channel_held_total", "channel" => channel).increment(1);
                let until = until(LONG_PAUSE);
                for planned in self.line.hold_all(until) {
                    self.ledger.note(Done::of(planned.parcel, End::Untried(until)));
                }
            }
        }
    }

    fn room(&self, now: Micros) -> Room {
        if self.line.held_until(now).is_some() {
            return Room::default();
        }
        let left = |lane, of: usize| of.saturating_sub(self.line.len(lane));
        let ahead = self.sender.world.post.limits(self.sender.messenger.channel()).ahead();
        let bulk = if self.line.takes_bulk(now) { left(Lane::Bulk, ahead) } else { 0 };
        Room { answers: left(Lane::Interactive, limits::OUTBOX_LINE).min(limits::OUTBOX_BATCH), bulk }
    }

    /// Nothing new is begun; what was begun is noted, and what was not is put back.
    async fn finish(mut self, mut counter: Counter) {
        counter.parcels.close();
        let now = self.sender.world.now();
        let mut back: Vec<Parcel> = self.line.drain().map(|planned| planned.parcel).collect();
        let last = async {
            while let Some(parcel) = counter.parcels.recv().await {
                back.push(parcel);
            }
        };
        if timeout(LAST_HANDS, last).await.is_err() {
            tracing::warn!("a turn did not end in time: its message is found by the next sender");
        }
        for parcel in back {
            self.ledger.note(Done::of(parcel, End::Untried(now)));
        }
        while !self.under_way.is_empty() || !self.asides.is_empty() || !self.ledger.is_clear() {
            self.ledger.begin(false);
            tokio::select! {
                Some(delivered) = self.under_way.next(), if !self.under_way.is_empty() => self.delivered(delivered, &counter),
                Some(_) = self.asides.next(), if !self.asides.is_empty() => {}
                claimed = self.ledger.next(Room::default()) => {
                    // Claimed in the moment of the end.
                    for parcel in claimed.parcels {
                        self.ledger.note(Done::of(parcel, End::Untried(now)));
                    }
                }
            }
        }
    }
}
