//! Token buckets: so many messages at once, then so many in a time. Pure: the time is passed in.

use std::collections::HashMap;
use std::time::Duration;

use crate::domain::clock::Micros;

/// Idle buckets are looked for once there are so many; then at every doubling.
const SWEEP_FROM: usize = 256;

/// How fast messages may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Microseconds that one message costs.
    every: i64,
    /// Messages that may go at once.
    burst: u32,
}

impl Rate {
    /// So many messages within a time, and so many at once. `None`, as fast as it goes, where either is nothing.
    #[must_use]
    pub fn new(messages: u32, within: Duration, burst: u32) -> Option<Self> {
        let within = i64::try_from(within.as_micros()).ok()?;
        // Rounded up: never faster than allowed.
        let every = within.checked_add(i64::from(messages) - 1)?.checked_div(i64::from(messages))?;
        (every > 0).then_some(Self { every, burst: burst.max(1) })
    }

    /// How many messages may go at once.
    #[must_use]
    pub fn burst(self) -> u32 {
        self.burst
    }

    fn cost(self, messages: u32) -> i64 {
        self.every.saturating_mul(i64::from(messages))
    }
}

/// How full a bucket is, as the moment at which it is full again. A new one is full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bucket {
    full_at: Micros,
}

impl Bucket {
    /// When so many messages may go, if `spare` of the burst are left to others: now, or later.
    #[must_use]
    pub fn ready(self, rate: Rate, messages: u32, spare: u32, now: Micros) -> Micros {
        // What costs more than the burst goes when the bucket is full.
        let room = rate.burst.saturating_sub(spare).max(messages);
        let at = self.full_at(rate, now).0 + rate.cost(messages) - rate.cost(room);
        Micros(at.max(now.0))
    }

    /// So many messages go now.
    pub fn take(&mut self, rate: Rate, messages: u32, now: Micros) {
        self.full_at = Micros(self.full_at(rate, now).0 + rate.cost(messages));
    }

    /// Nothing is left to remember of it.
    #[must_use]
    pub fn is_full(self, now: Micros) -> bool {
        self.full_at <= now
    }

    /// A clock that went back must not shut a bucket for longer than it takes to fill.
    fn full_at(self, rate: Rate, now: Micros) -> Micros {
        Micros(self.full_at.0.clamp(now.0, now.0.saturating_add(rate.cost(rate.burst))))
    }
}

/// A bucket for each chat, as long as it is not full.
#[derive(Debug, Default)]
pub struct Buckets {
    buckets: HashMap<Box<str>, Bucket>,
    sweep_at: usize,
}

impl Buckets {
    /// When so many messages may go to a chat.
    #[must_use]
    pub fn ready(&self, rate: Rate, chat: &str, messages: u32, now: Micros) -> Micros {
        self.buckets.get(chat).copied().unwrap_or_default().ready(rate, messages, 0, now)
    }

    /// So many messages go to a chat now.
    pub fn take(&mut self, rate: Rate, chat: &str, messages: u32, now: Micros) {
        if let Some(bucket) = self.buckets.get_mut(chat) {
            bucket.take(rate, messages, now);
            return;
        }
        if self.buckets.len() >= self.sweep_at.max(SWEEP_FROM) {
            self.buckets.retain(|_, bucket| !bucket.is_full(now));
            self.sweep_at = self.buckets.len() * 2;
        }
        let mut bucket = Bucket::default();
        bucket.take(rate, messages, now);
        self.buckets.insert(chat.into(), bucket);
    }

    /// How many chats are remembered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.buckets.len()
    }

    /// No chat is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.buckets.is_empty()
    }
}

#[cfg(test)]
mod tests;
