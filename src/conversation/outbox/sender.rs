//! The sender of a bot: one process at a time, for as long as it leads.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt as _};
use futures::{FutureExt as _, future::BoxFuture};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::channels::telegram::{self, MessageRef, Plan, Previous, TelegramClient};
use crate::channels::{ChannelKind, SendResult, Trouble};
use crate::domain::clock::Micros;
use crate::domain::limits;
use crate::i18n::Args;
use crate::store::outbox::Lane;

use super::super::world::World;
use super::book::Room;
use super::ledger::{Done, End, Ledger};
use super::line::{Entry, Line, Next};
use super::parcel::Parcel;
use super::post::Counter;

/// The clock may be set anew: no sleep is longer.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);
/// How long turns that were about to hand over are waited for at the end.
const LAST_HANDS: Duration = Duration::from_secs(5);
/// Where the messenger says "too many" of a bulk and names no time.
const BULK_PAUSE: u64 = 5;

/// The sender of a Telegram bot.
pub struct Sender {
    world: Arc<World>,
    client: TelegramClient,
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
    stands: Previous,
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
    pub fn new(world: Arc<World>, client: TelegramClient) -> Self {
        Self { world, client }
    }

    /// Sends until told to end; what is on its way is waited for and noted, the rest is put back. One at a time may run for a bot.
    ///
    /// Different people are served at once, and nobody waits for anybody else: a slow or full chat holds only its own messages.
    pub async fn run(self, end: CancellationToken) {
        let channel = ChannelKind::Telegram.as_str();
        let bot = self.client.bot_id().to_owned();
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
        let line = Line::new(world.post.telegram());
        let mut work =
            Work { sender: self, line, ledger, under_way: FuturesUnordered::new(), asides: FuturesUnordered::new() };
        while !end.is_cancelled() {
            work.step(&mut counter, &end).await;
        }
        world.post.close(channel, &bot);
        work.finish(counter).await;
    }

    /// Plans a message for the chat it goes to.
    fn plan(&self, parcel: &Parcel) -> Result<Plan, SendResult> {
        let gone = if parcel.previous.reply_keyboard {
            self.world.texts.value(parcel.lang, "common-keyboard-gone", &Args::new())
        } else {
            None
        };
        let gone = gone.as_deref().unwrap_or("…");
        telegram::encode(&parcel.message, &parcel.previous, gone)
            .map_err(|error| SendResult::Rejected(error.to_string()))
    }

    fn deliver(&self, Planned { parcel, plan, buttons }: Planned) -> BoxFuture<'static, Delivered> {
        let client = self.client.clone();
        async move {
            let sending = AssertUnwindSafe(client.send(&parcel.address, &plan)).catch_unwind().await;
            let (result, stands) = match sending {
                Ok(delivery) => (delivery.result, delivery.previous),
                Err(_) => (SendResult::Rejected("sending it panicked".to_owned()), parcel.previous.clone()),
            };
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
        let mut plan = match self.sender.plan(&parcel) {
            Ok(plan) => plan,
            Err(refused) => return self.ledger.note(Done::of(parcel, End::Tried(refused))),
        };
        let buttons = plan.without_buttons();
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
        if parcel.lane == Lane::Bulk
            && let SendResult::Retry(Trouble::TooMany, after) = &result
        {
            self.line.hold_bulk(now.plus(Duration::from_secs(after.unwrap_or(BULK_PAUSE))));
        }
        if let (Some(buttons), SendResult::Sent(_)) = (buttons, &result) {
            if self.line.aside(&parcel.address, now) {
                let client = self.sender.client.clone();
                self.asides.push(async move { client.take_buttons(buttons).await }.boxed());
            } else {
                metrics::counter!("esik_taken_away_total", "what" => "buttons", "result" => "skipped").increment(1);
            }
        }
        self.ledger.note(Done::tried(parcel, result, stands));
    }

    fn room(&self, now: Micros) -> Room {
        let left = |lane, of: usize| of.saturating_sub(self.line.len(lane));
        let ahead = self.sender.world.post.telegram().ahead();
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
