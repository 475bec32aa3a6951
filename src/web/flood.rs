//! Token buckets in memory against floods. Limits that must hold over processes are rows, not here (design.md 6).

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use super::limits::REMEMBERED;
use crate::domain::clock::Micros;

/// How much may come at once, and how fast it grows back.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// At once.
    pub burst: u32,
    /// Back per second.
    pub per_second: u32,
}

struct Bucket {
    left: f64,
    seen: Micros,
}

/// A bucket for each key, at most [`REMEMBERED`].
pub(super) struct Flood<K> {
    rate: Rate,
    buckets: Mutex<HashMap<K, Bucket>>,
}

impl<K: Hash + Eq> Flood<K> {
    pub(super) fn new(rate: Rate) -> Self {
        Self { rate, buckets: Mutex::default() }
    }

    /// Takes `cost` out of the key's bucket, or says after how many seconds to come again.
    pub(super) fn take(&self, key: K, cost: u32, now: Micros) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED && !buckets.contains_key(&key) {
            self.forget(&mut buckets, now);
        }
        let full = f64::from(self.rate.burst);
        let bucket = buckets.entry(key).or_insert(Bucket { left: full, seen: now });
        bucket.left = self.refilled(bucket, now);
        bucket.seen = now;
        let short = f64::from(cost) - bucket.left;
        if short > 0.0 {
            return Err(((short / f64::from(self.rate.per_second)).ceil() as u64).max(1));
        }
        bucket.left -= f64::from(cost);
        Ok(())
    }

    fn refilled(&self, bucket: &Bucket, now: Micros) -> f64 {
        let grown = now.since(bucket.seen).as_secs_f64() * f64::from(self.rate.per_second);
        (bucket.left + grown).min(f64::from(self.rate.burst))
    }

    /// Full buckets say nothing. If all are in use, everybody starts anew: better than to turn newcomers away.
    fn forget(&self, buckets: &mut HashMap<K, Bucket>, now: Micros) {
        buckets.retain(|_, bucket| self.refilled(bucket, now) < f64::from(self.rate.burst));
        if buckets.len() >= REMEMBERED {
            buckets.clear();
        }
    }
}
