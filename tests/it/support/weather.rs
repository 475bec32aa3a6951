//! What bad weather a messenger of the tests may have, and what it has done.

use std::time::Duration;

/// So long after so many refusals a messenger brings a webhook call once more: as the real ones do, only sooner.
pub fn pause_after(tries: u32) -> Duration {
    Duration::from_millis(20 << tries.min(5))
}

/// How likely each misfortune is, from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub struct Odds {
    /// An update is delivered once more, at once or later.
    pub repeat: f64,
    /// A webhook call is held back, so that the next one (of the same person too) may overtake it.
    pub hold: f64,
    /// 500; nothing is accepted.
    pub internal: f64,
    /// Accepted, and the connection closes without an answer.
    pub close: f64,
    /// The connection stays open without an answer, half of the time after the message was accepted.
    pub hang: f64,
}

/// What the weather has done.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Updates that people made.
    pub updates: u64,
    /// Updates delivered once more.
    pub repeats: u64,
    /// Updates that were overtaken by the one after them.
    pub swaps: u64,
    /// Sends refused, closed or hung.
    pub faults: u64,
    /// Calls of every method.
    pub calls: u64,
}
