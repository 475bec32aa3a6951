//! Overload: more comes in than is handled. Intake goes on; whoever writes now hears once that we are busy, that the message is kept and
//! about how long it will take, and is then served in order.
//!
//! The age of the backlog is the age of the oldest work that waits: the first entry of one index, looked up once a second, never counted.
//! From how fast that entry moves follows how long a newcomer waits: if it moved on by half a second in every second, somebody who comes
//! when the backlog is a minute old waits two. One process of all tells people ([`Lead`]).

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::channels::{Address, ChannelKind, Outgoing};
use crate::domain::clock::Micros;
use crate::domain::ids::MessageId;
use crate::domain::lang::Lang;
use crate::domain::limits;
use crate::i18n::Args;
use crate::store::backlog::{self, Newcomer};
use crate::store::contacts::Contact;
use crate::store::outbox::{Lane, NewMessage};
use crate::store::{Tx, contacts, conversations, keys, outbox as rows};

use super::door::TERMINAL;
use super::lead::Lead;
use super::outbox;
use super::world::World;

/// How often the backlog is looked at.
const LOOK: Duration = Duration::from_secs(1);
/// Looks over which the pace of handling is measured.
const LOOKS: usize = 30;
/// A pace below this is no pace (the database stood still, say): the estimate would be a guess.
const SLOWEST: f64 = 0.1;
/// Nobody is told more minutes than this.
const LONGEST: Duration = Duration::from_secs(60 * 60);
/// People told in one transaction: their conversations are locked meanwhile.
const BATCH: u32 = 20;
/// Batches between two looks.
const BATCHES: usize = 10;
/// Clocks of processes may differ by so much before a newcomer is overlooked.
const OVERLAP: Duration = Duration::from_secs(5);
/// The depth is counted so far.
const DEPTH_MAX: u32 = 10_000;
/// The work that one process does for all.
const WORK: &str = "busy";

/// How it stands with the backlog.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// How long the oldest work has waited.
    pub age: Duration,
    /// How long somebody who writes now will wait, about.
    pub wait: Duration,
    /// How long this process has looked on: what waited while nobody was there to handle it is no sign of a rush.
    pub watched: Duration,
}

/// The backlog as this process last saw it.
pub struct Load(watch::Sender<State>);

impl Default for Load {
    fn default() -> Self {
        Self(watch::Sender::new(State::default()))
    }
}

impl Load {
    /// How it stands.
    #[must_use]
    pub fn state(&self) -> State {
        *self.0.borrow()
    }
}

/// Looks at the backlog and tells people, until told to stop.
pub async fn run(world: Arc<World>, holder: String, stop: CancellationToken) {
    let lead = Lead::new(world.clone(), WORK, holder);
    tokio::join!(measure(&world, &stop), lead.keep(&stop, |end| tell(&world, end)));
}

async fn measure(world: &World, stop: &CancellationToken) {
    let mut gauge = Gauge::default();
    loop {
        if let Err(error) = gauge.look(world).await {
            tracing::warn!(error = %format!("{error:#}"), "the backlog could not be looked at");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

async fn tell(world: &World, end: CancellationToken) {
    let mut state = world.load.0.subscribe();
    let mut busy = Busy::default();
    loop {
        // What stood there before this process looked says nothing.
        tokio::select! {
            () = end.cancelled() => return,
            looked = state.changed() => if looked.is_err() { return },
        }
        let now = *state.borrow_and_update();
        if let Err(error) = busy.step(world, now).await {
            tracing::warn!(error = %format!("{error:#}"), "people could not be told that we are busy");
        }
    }
}

/// Measures the backlog's age, and how fast its front moves.
#[derive(Default)]
pub struct Gauge {
    looks: VecDeque<(Micros, Micros)>,
    began: Option<Micros>,
}

impl Gauge {
    /// One look.
    ///
    /// # Errors
    /// The store.
    pub async fn look(&mut self, world: &World) -> anyhow::Result<State> {
        let now = world.now();
        let mut tx = world.db.read().await?;
        let front = conversations::next_due(&mut tx).await?.map_or(now, |due| due.min(now));
        let age = now.since(front);
        let depth = if age < LOOK { 0 } else { backlog::depth(&mut tx, now, DEPTH_MAX).await? };
        tx.rollback().await?;
        self.looks.truncate(LOOKS - 1);
        self.looks.push_front((now, front));
        let watched = now.since(*self.began.get_or_insert(now));
        let state = State { age, wait: self.wait(), watched };
        metrics::gauge!("esik_backlog_age_seconds").set(age.as_secs_f64());
        metrics::gauge!("esik_backlog_conversations").set(f64::from(i32::try_from(depth).unwrap_or(i32::MAX)));
        world.load.0.send_replace(state);
        Ok(state)
    }

    fn wait(&self) -> Duration {
        let (Some((now, front)), Some((then, front_then))) = (self.looks.front(), self.looks.back()) else {
            return Duration::ZERO;
        };
        let (passed, moved) = (now.since(*then).as_secs_f64(), front.since(*front_then).as_secs_f64());
        let pace = if passed > 0.0 { (moved / passed).clamp(SLOWEST, 1.0) } else { 1.0 };
        now.since(*front).div_f64(pace).min(LONGEST)
    }
}

/// The spell of being busy, as the process that tells people knows it.
#[derive(Default)]
pub struct Busy {
    /// Since when; unknown until the store was asked: another process may have begun it.
    spell: Option<Option<Micros>>,
    /// Everybody who waits since before this was told.
    told: Micros,
}

impl Busy {
    /// Begins or ends the spell as the backlog asks, and tells those who came meanwhile. Answers how many were told.
    ///
    /// # Errors
    /// The store; whoever was not told is told at the next step.
    pub async fn step(&mut self, world: &World, state: State) -> anyhow::Result<usize> {
        let spell = match self.spell {
            Some(spell) => spell,
            None => {
                let mut tx = world.db.read().await?;
                let spell = backlog::busy_since(&mut tx).await?;
                tx.rollback().await?;
                *self.spell.insert(spell)
            }
        };
        let since = match spell {
            None if state.age >= limits::BUSY_AFTER && state.watched >= limits::BUSY_AFTER => {
                tracing::warn!(age = state.age.as_secs(), "the backlog is long: whoever writes now is told");
                self.set(world, Some(world.now())).await?
            }
            Some(_) if state.age < limits::BUSY_AFTER / 2 => {
                tracing::info!("the backlog is short again");
                self.set(world, None).await?
            }
            spell => spell,
        };
        let Some(since) = since else { return Ok(0) };
        let mut told = 0;
        for _ in 0..BATCHES {
            let (found, heard) = self.batch(world, since, state.wait).await?;
            told += heard;
            if found < BATCH as usize {
                break;
            }
        }
        Ok(told)
    }

    async fn set(&mut self, world: &World, since: Option<Micros>) -> anyhow::Result<Option<Micros>> {
        let mut tx = world.db.write().await?;
        backlog::set_busy_since(&mut tx, since).await?;
        tx.commit().await?;
        self.told = Micros::default();
        Ok(*self.spell.insert(since))
    }

    /// Tells some; answers how many were found and how many hear it.
    async fn batch(&mut self, world: &World, since: Micros, wait: Duration) -> anyhow::Result<(usize, usize)> {
        let now = world.now();
        let from = since.max(self.told.minus(OVERLAP));
        let mut tx = world.db.read().await?;
        let mut found = backlog::newcomers(&mut tx, from, since, now, BATCH).await?;
        tx.rollback().await?;
        let Some(last) = found.last().map(|newcomer| newcomer.due_at) else { return Ok((0, 0)) };
        // In the order in which everybody locks conversations.
        found.sort_by(|a, b| a.conversation.cmp(&b.conversation));
        let minutes = minutes(wait);
        let (mut heard, mut pages) = (0, Vec::new());
        let mut tx = world.db.write().await?;
        for newcomer in &found {
            if let Some(contact) = notice(world, &mut tx, newcomer, minutes, now).await? {
                heard += 1;
                pages.push(contact);
            }
        }
        tx.commit().await?;
        self.told = self.told.max(last);
        metrics::counter!("esik_busy_notices_total").increment(heard as u64);
        world.ring_outgoing();
        pages.into_iter().filter_map(address).for_each(|address| world.tell(address));
        Ok((found.len(), heard))
    }
}

/// Whole minutes, at least one.
fn minutes(wait: Duration) -> i64 {
    i64::try_from(wait.as_secs().div_ceil(60).max(1)).unwrap_or(i64::MAX)
}

/// Notes that a conversation is told, and stores the message where messages are pushed. `None`: it is served by now, or nobody hears it.
async fn notice(
    world: &World,
    tx: &mut Tx,
    newcomer: &Newcomer,
    minutes: i64,
    now: Micros,
) -> anyhow::Result<Option<Contact>> {
    // Under the lock: whoever handles it now has it, and the answer comes instead.
    let Some(conversation) = conversations::lock(tx, &newcomer.conversation).await? else { return Ok(None) };
    if conversation.due_at != Some(newcomer.due_at) {
        return Ok(None);
    }
    backlog::tell(tx, &conversation.id, now, minutes).await?;
    let contact = contacts::find(tx, &newcomer.contact).await?.context("an update without its contact")?;
    if !contact.reachable || contact.bot == TERMINAL {
        return Ok(None);
    }
    if ChannelKind::parse(&contact.channel).is_some_and(outbox::is_pushed) {
        let key = keys::find_or_create(tx, &world.vault, conversation.id.as_str(), now).await?;
        let id = MessageId::new(now, &mut *world.random());
        let message = message(text(world, contact.language, minutes));
        let body = world.vault.seal_json(&key, rows::BODY.of(id.as_str()), &message);
        let new = NewMessage {
            id,
            conversation: conversation.id,
            contact: contact.id.clone(),
            channel: contact.channel.clone(),
            bot: contact.bot.clone(),
            lane: Lane::Interactive,
            epoch: conversation.epoch,
            turn: None,
            ord: 0,
            body,
            by_hand: None,
            after: None,
            notice: None,
        };
        rows::insert_many(tx, &[new], now).await?;
    }
    Ok(Some(contact))
}

/// The words: in the parent's language, or in all of them while it is not known.
#[must_use]
pub fn text(world: &World, lang: Option<Lang>, minutes: i64) -> String {
    let args = Args::new().with("minutes", minutes);
    let say = |lang: Lang| world.texts.value(lang, "common-busy", &args).unwrap_or_default();
    match lang {
        Some(lang) => say(lang),
        None => Lang::ALL.map(say).join("\n\n"),
    }
}

/// Words beside the dialogue: the open question and its buttons stay.
fn message(text: String) -> Outgoing {
    Outgoing {
        message: "common-busy".to_owned(),
        said: Vec::new(),
        error: None,
        step: None,
        text,
        options: Vec::new(),
        page: None,
        search: false,
        typing: None,
        request: None,
        deeds: Vec::new(),
        ways: Vec::new(),
        closes_previous: false,
        deletes: None,
        template: None,
    }
}

fn address(contact: Contact) -> Option<Address> {
    let channel = ChannelKind::parse(&contact.channel)?;
    Some(Address { channel, bot: contact.bot, external_id: contact.external_id })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(at: i64) -> Micros {
        Micros::from_seconds(at)
    }

    #[test]
    fn the_wait_follows_from_the_pace_of_the_front() {
        let gauge = |looks: &[(i64, i64)]| {
            let looks = looks.iter().rev().map(|(now, front)| (seconds(*now), seconds(*front))).collect();
            Gauge { looks, began: None }.wait().as_secs()
        };
        assert_eq!(gauge(&[]), 0);
        assert_eq!(gauge(&[(100, 40)]), 60, "nothing is known of the pace yet");
        assert_eq!(gauge(&[(100, 90), (110, 95)]), 30, "half a second a second");
        assert_eq!(gauge(&[(100, 60), (110, 90)]), 20, "it catches up: no longer than it took those before");
        assert_eq!(gauge(&[(100, 90), (110, 90)]), 200, "it stands still");
        assert_eq!(gauge(&[(0, 0), (3600, 1)]), 3600);
    }

    #[test]
    fn minutes_are_whole_and_at_least_one() {
        let of = |seconds| minutes(Duration::from_secs(seconds));
        assert_eq!([of(0), of(10), of(60), of(61), of(3600)], [1, 1, 1, 2, 60]);
    }
}
