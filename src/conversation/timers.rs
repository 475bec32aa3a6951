//! Timers: what a conversation brings about by itself. One row a conversation, due at the next moment it waits for.
//!
//! A form that lies half done is reminded of (`[silence] remind`), then put aside (`park`), and what was put aside is let go after as long
//! again; a question may stand for a while only (`expires`). The session knows when the person spoke last and when the row is due
//! ([`Watch`]), so that a turn writes the row only to set it or to bring it forward; a timer that finds the person more recently active
//! moves itself on. It fires as a turn of its conversation, under the same lock, behind whatever the person has said meanwhile: once,
//! whichever process rings.
//!
//! Nothing is said at night, to somebody who blocked us, or while a person of the call centre has the conversation. Too late is a reminder
//! past the middle between its own moment and the next one's, and the end of an offer an hour after it: they pass in silence.

use std::time::Duration;

use crate::dialogue::flow::Flows;
use crate::dialogue::session::{Phase, Session, Value, Watch};
use crate::dialogue::turn::{Input, Tick};
use crate::dialogue::{half_done, reminds};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{ConversationId, TimerId};
use crate::domain::limits;
use crate::domain::snag::Cause;
use crate::store::conversations::Owner;
use crate::store::outbox::Lane;
use crate::store::timers::{self, Timer};
use crate::store::{Claim, Tx, conversations, documents, turns};

use super::batch::Claimed;
use super::drive::{Drive, Ending};
use super::ledger::Ledger;
use super::letter::Letter;
use super::snags;
use super::turn::{self, Place, Ran};
use super::who::Who;
use super::world::World;

/// Timers rung at once by one process.
pub const AT_ONCE: usize = 200;
/// The kind of the one row of a conversation.
const SILENCE: &str = "silence";
/// A timer that was rung and not handled is rung again after this.
const LEASE: Duration = Duration::from_secs(60);
/// The end of an offer is told only so soon after it.
const STILL_NEWS: Duration = Duration::from_secs(3_600);
/// Before a timer that failed is tried again; each time longer.
const RETRY_AFTER: Duration = Duration::from_secs(300);

/// What a conversation waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wait {
    /// The reminder of this number, from 0.
    Remind(usize),
    /// The open form is put aside.
    Park,
    /// What was put aside is let go.
    Forget,
    /// The open question's offer ends.
    Expire,
}

/// Makes conversations due whose timers are; answers how many.
///
/// # Errors
/// The store.
pub async fn ring(world: &World) -> anyhow::Result<usize> {
    let now = world.now();
    if next_due(world).await?.is_none_or(|due| due > now) {
        return Ok(0);
    }
    let mut tx = world.db.write().await?;
    let limit = u32::try_from(AT_ONCE).unwrap_or(u32::MAX);
    let claimed = timers::claim(&mut tx, Claim { now, limit, lease: LEASE, worker: "bell" }).await?;
    // Apart: a turn holds its conversation and then its timer, so nobody may hold a timer and wait for a conversation.
    tx.commit().await?;
    // In the order of the timers, and behind everybody who has written already.
    let mut order: Vec<(&ConversationId, Micros)> = Vec::new();
    for (timer, behind) in claimed.iter().zip((0..claimed.len()).rev()) {
        let Some(conversation) = &timer.conversation else { continue };
        let earlier = Duration::from_micros(u64::try_from(behind).unwrap_or(0));
        order.push((conversation, now.minus(earlier)));
    }
    // Locked in the order of the ids, as by everybody.
    order.sort();
    let mut tx = world.db.write().await?;
    for (conversation, at) in order {
        conversations::set_due(&mut tx, conversation, at).await?;
    }
    tx.commit().await?;
    if !claimed.is_empty() {
        world.ring_work();
    }
    Ok(claimed.len())
}

/// The next moment at which a timer is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = timers::next_due(&mut tx, world.now()).await?;
    tx.rollback().await?;
    Ok(due)
}

/// After a turn: the silence begins anew, and the timer is set or brought forward where that is needed.
pub(super) fn keep(world: &World, ledger: &mut Ledger, who: &Who, place: &mut Place, now: Micros) {
    let Some(watch) = &mut place.session.watch else { return };
    (watch.since, watch.step) = (now, 0);
    let watch = *watch;
    let wanted = next(&world.flows, &place.session, watch).map(|(at, _)| at);
    place.session.watch = match wanted {
        Some(at) if at < watch.at => Some(set(world, ledger, who, watch, at, now)),
        None if watch.at == Watch::NEVER => None,
        // A row that stands looks for itself what there is to do.
        _ => Some(watch),
    };
}

fn set(world: &World, ledger: &mut Ledger, who: &Who, watch: Watch, at: Micros, now: Micros) -> Watch {
    let id = who.conversation.id.clone();
    ledger.timers.push(Timer {
        id: TimerId::new(now, &mut *world.random()),
        kind: SILENCE.to_owned(),
        subject: id.as_str().to_owned(),
        conversation: Some(id),
        due_at: at,
        attempts: 0,
    });
    Watch { at, ..watch }
}

/// Handles a conversation's timer, if it is due. The conversation is claimed, and nothing else waits in it.
pub(super) async fn fire(
    world: &World,
    tx: &mut Tx,
    ledger: &mut Ledger,
    mut claimed: Claimed,
    now: Micros,
) -> anyhow::Result<Ran> {
    let id = claimed.conversation.id.clone();
    let Some(timer) = timers::find(tx, SILENCE, id.as_str()).await?.filter(|timer| timer.due_at <= now) else {
        return Ok(Ran::default());
    };
    let last = turns::history(tx, &id, None, 1).await?.pop().and_then(|turn| turn.contact);
    // Nobody who has spoken here belongs here any more.
    let Some(contact) = last.and_then(|last| claimed.contact(&last)) else {
        ledger.silent.push(timer);
        return Ok(Ran::default());
    };
    let stored = claimed.session.take();
    let contacts = claimed.contacts.clone();
    let mut who = claimed.who(world, tx, contact, now).await?;
    let mut place = turn::place(world, tx, &who, stored).await?;
    // Others may have been told something since.
    if let Some(at) = contacts.into_iter().find(|contact| Some(&contact.id) == place.session.at.as_ref()) {
        who.turn_to(at);
    }
    let watch = place.session.watch.unwrap_or_else(|| Watch::new(now));
    let found = next(&world.flows, &place.session, watch).map(|(at, wait)| match wait {
        Wait::Remind(_) | Wait::Park => (at.max(after_night(&world.flows, now)), wait),
        Wait::Forget | Wait::Expire => (at, wait),
    });
    let mut bell = Bell { world, tx, ledger, who: &mut who, timer, now };
    match found {
        Some((at, wait)) if at <= now => bell.perform(&mut place, watch, wait, at).await,
        found => {
            bell.rest(&mut place, watch, found.map(|(at, _)| at));
            turn::keep_session(world, bell.ledger, bell.who, &place, now);
            Ok(Ran::default())
        }
    }
}

/// A turn whose timer failed: once more later, then it is let go. The caller holds the conversation.
pub(super) async fn failed(tx: &mut Tx, id: &ConversationId, now: Micros) -> anyhow::Result<()> {
    let Some(timer) = timers::find(tx, SILENCE, id.as_str()).await?.filter(|timer| timer.due_at <= now) else {
        return Ok(());
    };
    if timer.attempts < limits::TURN_TRIES {
        timers::retry(tx, &timer.id, now.plus(RETRY_AFTER.saturating_mul(timer.attempts.max(1)))).await?;
    } else {
        tracing::error!(conversation = %id, "a timer failed for good and is let go");
        timers::done(tx, &timer).await?;
    }
    Ok(())
}

/// One timer being handled.
struct Bell<'a> {
    world: &'a World,
    tx: &'a mut Tx,
    ledger: &'a mut Ledger,
    who: &'a mut Who,
    timer: Timer,
    now: Micros,
}

impl Bell<'_> {
    /// Leaves the timer for the next moment, or takes it away.
    fn rest(&mut self, place: &mut Place, watch: Watch, at: Option<Micros>) {
        place.session.watch = at.map(|at| set(self.world, self.ledger, self.who, watch, at, self.now));
        if at.is_none() {
            self.ledger.silent.push(self.timer.clone());
        }
    }

    async fn perform(&mut self, place: &mut Place, watch: Watch, wait: Wait, at: Micros) -> anyhow::Result<Ran> {
        let flows = &self.world.flows;
        let heard = self.who.contact.reachable && self.who.conversation.owner == Owner::Bot;
        let (mut said, mut after) = (heard, watch);
        // One silence counts once, and none while a person has the word.
        let first = watch.step == 0 && matches!(wait, Wait::Remind(_) | Wait::Park);
        if first && self.who.conversation.owner == Owner::Bot {
            snags::note(self.ledger, self.who, &place.session, Cause::Silence, self.now);
        }
        match wait {
            Wait::Remind(first) => {
                let due = |number: usize| shifted(flows, watch.since, term(flows, number)) <= self.now;
                let latest = (first..flows.everywhere.remind.len()).take_while(|number| due(*number)).last();
                let number = latest.unwrap_or(first);
                after.step = u8::try_from(number + 1).unwrap_or(u8::MAX);
                said &= !too_late(flows, watch.since, number, self.now);
            }
            Wait::Park | Wait::Forget => after = Watch { since: self.now, step: 0, ..watch },
            Wait::Expire => said &= at.plus(STILL_NEWS) > self.now && !is_night(flows, self.now),
        }
        if wait == Wait::Forget {
            place.session.parked.clear();
            documents::remove_drafts(self.tx, &self.who.conversation.id).await?;
        }
        let tick = match wait {
            Wait::Remind(_) if said => Some((Tick::Remind, "remind")),
            Wait::Park => Some((Tick::Park, "park")),
            Wait::Expire => Some((Tick::Expire, "expire")),
            Wait::Remind(_) | Wait::Forget => None,
        };
        metrics::counter!("esik_timers_total", "kind" => kind(wait), "said" => if said { "yes" } else { "no" })
            .increment(1);
        let Some((tick, cause)) = tick else {
            let at = next(flows, &place.session, after).map(|(at, _)| at);
            self.rest(place, after, at);
            turn::keep_session(self.world, self.ledger, self.who, place, self.now);
            return Ok(Ran::default());
        };
        self.turn(place, after, (tick, cause), said).await
    }

    /// The turn a timer makes; in silence nothing goes out, and what is open then is seen when the person looks.
    async fn turn(
        &mut self,
        place: &mut Place,
        after: Watch,
        (tick, cause): (Tick, &str),
        said: bool,
    ) -> anyhow::Result<Ran> {
        let mut drive = Drive::new(self.world, self.tx, self.ledger, self.now);
        let mut ending = drive.run(self.who, place, Input::Timer(tick)).await?;
        if !said && matches!(ending, Ending::Asked(_) | Ending::Rests) {
            drive.said.clear();
            ending = Ending::Rests;
        }
        drive.cause = drive.cause.or(Some(cause.to_owned()));
        let at = next(&self.world.flows, &place.session, after).map(|(at, _)| at);
        place.session.watch = at.map(|at| set(self.world, drive.ledger, self.who, after, at, self.now));
        if at.is_none() {
            drive.ledger.silent.push(self.timer.clone());
        }
        let letter = Letter::new(None, "timer", Lane::Interactive);
        turn::write(self.world, &mut drive, self.who, place, ending, letter)
    }
}

fn kind(wait: Wait) -> &'static str {
    match wait {
        Wait::Remind(_) => "remind",
        Wait::Park => "park",
        Wait::Forget => "forget",
        Wait::Expire => "expire",
    }
}

/// What a session waits for next, and when: the person's last word and the reminders since are in the watch.
fn next(flows: &Flows, session: &Session, watch: Watch) -> Option<(Micros, Wait)> {
    let silence = if half_done(flows, session).is_some() {
        let number = usize::from(watch.step);
        let more = number < flows.everywhere.remind.len() && reminds(flows, session);
        let wait = if more { Wait::Remind(number) } else { Wait::Park };
        let number = if more { number } else { usize::MAX };
        Some((shifted(flows, watch.since, term(flows, number)), wait))
    } else {
        let term = Duration::from_secs(flows.everywhere.park.value);
        (!session.parked.is_empty()).then(|| (watch.since.plus(term), Wait::Forget))
    };
    let offer = offer_ends(flows, session).map(|at| (at, Wait::Expire));
    silence.into_iter().chain(offer).min_by_key(|(at, _)| *at)
}

/// When the open question's offer ends.
fn offer_ends(flows: &Flows, session: &Session) -> Option<Micros> {
    let frame = session.top().filter(|frame| frame.phase == Phase::Asking)?;
    let expires = flows.get(&frame.dialogue)?.states.get(&frame.state)?.expires.as_ref()?;
    match frame.slots.get(&expires.at.value)? {
        Value::Moment(at) => Some(*at),
        _ => None,
    }
}

/// The silence after which a reminder is due, by its number; beyond the last, the form is put aside.
fn term(flows: &Flows, number: usize) -> Duration {
    let everywhere = &flows.everywhere;
    Duration::from_secs(everywhere.remind.get(number).unwrap_or(&everywhere.park).value)
}

fn too_late(flows: &Flows, since: Micros, number: usize, now: Micros) -> bool {
    let (own, following) = (shifted(flows, since, term(flows, number)), shifted(flows, since, term(flows, number + 1)));
    now.since(own) > following.since(own) / 2
}

/// A moment of silence, moved out of the night.
fn shifted(flows: &Flows, since: Micros, term: Duration) -> Micros {
    after_night(flows, since.plus(term))
}

fn is_night(flows: &Flows, at: Micros) -> bool {
    after_night(flows, at) > at
}

/// This moment, or the end of the quiet hours it falls into.
fn after_night(flows: &Flows, at: Micros) -> Micros {
    let (from, to) = flows.everywhere.quiet.value;
    let (from, to) = (time_of(from), time_of(to));
    let local = calendar::local_datetime(at);
    let (date, time) = (local.date(), local.time());
    let quiet = if from <= to { from <= time && time < to } else { time >= from || time < to };
    if !quiet {
        return at;
    }
    let day = if time >= to { date.succ_opt().unwrap_or(date) } else { date };
    calendar::moment_of(day, to)
}

/// The time of a minute of the day.
fn time_of(minute: u16) -> chrono::NaiveTime {
    chrono::NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0).unwrap_or(chrono::NaiveTime::MIN)
}
