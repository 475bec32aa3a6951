//! The line before the door: messages in memory that may go within a moment, answers before bulk, each within the limits. Pure.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};
use std::time::Duration;

use crate::domain::clock::Micros;
use crate::store::outbox::Lane;

use super::bucket::{Bucket, Buckets};
use super::limits::Limits;

/// What cannot go for longer than this does not wait in memory: its row does.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// One in the line.
#[derive(Debug)]
pub struct Entry<T> {
    /// Where it goes.
    pub chat: Box<str>,
    /// How urgent it is.
    pub lane: Lane,
    /// As how many messages the channel counts it.
    pub messages: u32,
    /// After this moment it is too late to begin: others may have taken it.
    pub until: Micros,
    /// What it is.
    pub what: T,
}

/// What is to be done now.
#[derive(Debug)]
pub enum Next<T> {
    /// Send it; it is counted as sent.
    Send(T),
    /// It waited too long: put it back.
    Late(T),
    /// Nothing before this moment, unless somebody comes.
    At(Micros),
    /// Nobody is there.
    Nobody,
}

/// The line.
#[derive(Debug)]
pub struct Line<T> {
    limits: Limits,
    all: Bucket,
    chats: Buckets,
    answers: VecDeque<Entry<T>>,
    bulk: VecDeque<Entry<T>>,
    /// Their chats are full until then.
    held: BinaryHeap<Reverse<Held<T>>>,
    held_bulk: usize,
    /// No bulk before.
    bulk_from: Micros,
    /// Nothing at all before.
    all_from: Micros,
}

#[derive(Debug)]
struct Held<T>(Micros, Entry<T>);

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Held<T> {}

impl<T> PartialOrd for Held<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Held<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Line<T> {
    /// An empty line within these limits.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            all: Bucket::default(),
            chats: Buckets::default(),
            answers: VecDeque::new(),
            bulk: VecDeque::new(),
            held: BinaryHeap::new(),
            held_bulk: 0,
            bulk_from: Micros(i64::MIN),
            all_from: Micros(i64::MIN),
        }
    }

    /// How many of a lane are in it.
    #[must_use]
    pub fn len(&self, lane: Lane) -> usize {
        match lane {
            Lane::Interactive => self.answers.len() + self.held.len() - self.held_bulk,
            Lane::Bulk => self.bulk.len() + self.held_bulk,
        }
    }

    /// How many chats are remembered for their limits.
    #[must_use]
    pub fn chats(&self) -> usize {
        self.chats.len()
    }

    /// Joins the line.
    ///
    /// # Errors
    /// Its chat is full for longer than [`PATIENCE`]: until the moment that comes back with it.
    pub fn push(&mut self, entry: Entry<T>, now: Micros) -> Result<(), (T, Micros)> {
        let at = self.chat_ready(&entry, now).max(self.all_from);
        if at > now.plus(PATIENCE) {
            return Err((entry.what, at));
        }
        self.lane(entry.lane).push_back(entry);
        Ok(())
    }

    /// Who is next.
    pub fn next(&mut self, now: Micros) -> Next<T> {
        while let Some(Reverse(Held(at, _))) = self.held.peek()
            && *at <= now
            && let Some(Reverse(Held(_, entry))) = self.held.pop()
        {
            self.held_bulk -= usize::from(entry.lane == Lane::Bulk);
            self.lane(entry.lane).push_front(entry);
        }
        let mut wait = None;
        for lane in [Lane::Interactive, Lane::Bulk] {
            match self.first(lane, now) {
                Next::At(at) => wait = earlier(wait, at),
                Next::Nobody => {}
                next => return next,
            }
        }
        let held = self.held.peek().map(|Reverse(Held(at, _))| *at);
        held.map_or(wait, |at| earlier(wait, at)).map_or(Next::Nobody, Next::At)
    }

    /// Something that need not be done, and counts like a message: whether there is room for it besides the answers to come.
    pub fn aside(&mut self, chat: &str, now: Micros) -> bool {
        let (all, person) = (self.limits.all, self.limits.of_chat(chat));
        let room = all.is_none_or(|rate| self.all.ready(rate, 1, self.limits.spare, now) <= now)
            && person.is_none_or(|rate| self.chats.ready(rate, chat, 1, now) <= now);
        if room {
            self.count(chat, 1, now);
        }
        room
    }

    /// The messenger says that the bulk is too much: none of it before this moment.
    pub fn hold_bulk(&mut self, until: Micros) {
        self.bulk_from = self.bulk_from.max(until);
    }

    /// The bulk may go.
    #[must_use]
    pub fn takes_bulk(&self, now: Micros) -> bool {
        self.bulk_from <= now && self.held_until(now).is_none()
    }

    /// The messenger takes nothing more before this moment: whoever is in the line comes back with it.
    pub fn hold_all(&mut self, until: Micros) -> Vec<T> {
        self.all_from = self.all_from.max(until);
        self.drain().collect()
    }

    /// Nothing may go before this moment.
    #[must_use]
    pub fn held_until(&self, now: Micros) -> Option<Micros> {
        (self.all_from > now).then_some(self.all_from)
    }

    /// Empties the line.
    pub fn drain(&mut self) -> impl Iterator<Item = T> {
        let held = std::mem::take(&mut self.held).into_iter().map(|Reverse(Held(_, entry))| entry);
        self.held_bulk = 0;
        let (answers, bulk) = (std::mem::take(&mut self.answers), std::mem::take(&mut self.bulk));
        answers.into_iter().chain(bulk).chain(held).map(|entry| entry.what)
    }

    fn lane(&mut self, lane: Lane) -> &mut VecDeque<Entry<T>> {
        match lane {
            Lane::Interactive => &mut self.answers,
            Lane::Bulk => &mut self.bulk,
        }
    }

    fn first(&mut self, lane: Lane, now: Micros) -> Next<T> {
        while let Some(entry) = self.lane(lane).pop_front() {
            if entry.until <= now {
                return Next::Late(entry.what);
            }
            let chat_at = self.chat_ready(&entry, now);
            if chat_at > now {
                self.held_bulk += usize::from(lane == Lane::Bulk);
                self.held.push(Reverse(Held(chat_at, entry)));
                continue;
            }
            let at = self.all_ready(&entry, now);
            if at > now {
                self.lane(lane).push_front(entry);
                return Next::At(at);
            }
            self.count(&entry.chat, entry.messages, now);
            return Next::Send(entry.what);
        }
        Next::Nobody
    }

    fn chat_ready(&self, entry: &Entry<T>, now: Micros) -> Micros {
        let rate = self.limits.of_chat(&entry.chat);
        rate.map_or(now, |rate| self.chats.ready(rate, &entry.chat, entry.messages, now))
    }

    fn all_ready(&self, entry: &Entry<T>, now: Micros) -> Micros {
        let bulk = entry.lane == Lane::Bulk;
        let spare = if bulk { self.limits.spare } else { 0 };
        let at = self.limits.all.map_or(now, |rate| self.all.ready(rate, entry.messages, spare, now));
        let at = at.max(self.all_from);
        if bulk { at.max(self.bulk_from) } else { at }
    }

    fn count(&mut self, chat: &str, messages: u32, now: Micros) {
        if let Some(rate) = self.limits.all {
            self.all.take(rate, messages, now);
        }
        if let Some(rate) = self.limits.of_chat(chat) {
            self.chats.take(rate, chat, messages, now);
        }
    }
}

fn earlier(wait: Option<Micros>, at: Micros) -> Option<Micros> {
    Some(wait.map_or(at, |wait| wait.min(at)))
}

#[cfg(test)]
mod tests;
