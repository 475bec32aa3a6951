//! Time: microseconds UTC, and the clocks that tell it. Nobody else asks the system for the time.

use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A moment: microseconds since 1970-01-01 00:00 UTC. Civil time is made of it in [`super::calendar`] only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Micros(pub i64);

impl Micros {
    /// This moment and a duration; stops at the end of time instead of overflowing.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(micros(duration)))
    }

    /// This moment less a duration.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(micros(duration)))
    }

    /// How long ago `earlier` was; zero if it is yet to come.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// A moment from whole seconds (Unix time, as messengers send it).
    pub fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }

    /// Whole seconds of Unix time, rounded down.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
}

fn micros(duration: Duration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap_or(i64::MAX)
}

/// Something that knows what time it is.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Micros;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system for the time")]
    fn now(&self) -> Micros {
        Micros(chrono::Utc::now().timestamp_micros())
    }
}

/// A clock that stands still until it is moved: for tests.
#[derive(Debug, Default)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that shows this moment.
    pub fn new(now: Micros) -> Self {
        Self(AtomicI64::new(now.0))
    }

    /// Sets the moment, also backwards.
    pub fn set(&self, now: Micros) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(micros(by), Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Micros {
        Micros(self.0.load(Ordering::SeqCst))
    }
}

/// Another clock, moved on by an offset: for the demo's `!wait`.
pub struct OffsetClock {
    base: Arc<dyn Clock>,
    offset: AtomicI64,
}

impl OffsetClock {
    /// The given clock, not yet moved.
    pub fn new(base: Arc<dyn Clock>) -> Self {
        Self { base, offset: AtomicI64::new(0) }
    }

    /// Moves this clock on; the one under it stays.
    pub fn advance(&self, by: Duration) {
        self.offset.fetch_add(micros(by), Ordering::SeqCst);
    }

    /// How far this clock is ahead.
    pub fn offset(&self) -> Duration {
        Micros(self.offset.load(Ordering::SeqCst)).since(Micros(0))
    }
}

impl Clock for OffsetClock {
    fn now(&self) -> Micros {
        Micros(self.base.now().0.saturating_add(self.offset.load(Ordering::SeqCst)))
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> Micros {
        (**self).now()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_moves_when_told() {
        let clock = ManualClock::new(Micros(5));
        clock.advance(Duration::from_micros(7));
        assert_eq!(clock.now(), Micros(12));
        clock.set(Micros(1));
        assert_eq!(clock.now(), Micros(1));
    }

    #[test]
    fn an_offset_clock_runs_ahead_of_its_base() {
        let base = Arc::new(ManualClock::new(Micros(100)));
        let clock = OffsetClock::new(base.clone());
        clock.advance(Duration::from_secs(1));
        assert_eq!(clock.now(), Micros(1_000_100));
        base.advance(Duration::from_micros(1));
        assert_eq!(clock.now(), Micros(1_000_101));
        assert_eq!(clock.offset(), Duration::from_secs(1));
    }

    #[test]
    fn arithmetic_never_overflows() {
        assert_eq!(Micros(i64::MAX).plus(Duration::MAX), Micros(i64::MAX));
        assert_eq!(Micros(i64::MIN).minus(Duration::MAX), Micros(i64::MIN));
        assert_eq!(Micros(1).since(Micros(5)), Duration::ZERO);
        assert_eq!(Micros(-1).seconds(), -1);
        assert!(SystemClock.now() > Micros::from_seconds(1_700_000_000));
    }
}
