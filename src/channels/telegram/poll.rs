//! Long polling: batches of raw updates, each confirmed only after it was stored.
//!
//! Telegram forgets an update once `getUpdates` is called with a higher offset. The offset is therefore raised by
//! [`Poller::confirm`] alone; a batch that was not confirmed comes again with the next call.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::client::TelegramClient;
use super::errors::{CallError, Conflict, Verdict};

/// One update as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct RawUpdate {
    /// Telegram's number, unique per bot for at least a week.
    pub update_id: i64,
    /// Its JSON.
    pub raw: Vec<u8>,
}

/// Never prints what a person wrote.
impl std::fmt::Debug for RawUpdate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("RawUpdate").field(&self.update_id).finish()
    }
}

/// What one poll brought; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// In the order of Telegram.
    pub updates: Vec<RawUpdate>,
}

/// How long to wait for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How long the server keeps a poll open; it allows up to 50 s.
    pub poll: Duration,
    /// The pause after a first failure; doubled after each further one.
    pub first_pause: Duration,
    /// The longest pause.
    pub longest_pause: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            poll: Duration::from_secs(25),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(60),
        }
    }
}

impl Pace {
    /// The pause after so many failures in a row (from 1). `jitter` in 0..1 takes up to half of it away, so that
    /// processes that failed together do not come back together.
    #[must_use]
    pub fn pause(&self, failures: u32, jitter: f64) -> Duration {
        let doubled = 2u32.saturating_pow(failures.saturating_sub(1).min(16));
        let full = self.first_pause.saturating_mul(doubled).min(self.longest_pause);
        full.mul_f64(1.0 - jitter.clamp(0.0, 1.0) / 2.0)
    }
}

/// The channel's half of the intake loop.
pub struct Poller {
    client: TelegramClient,
    pace: Pace,
    stop: CancellationToken,
    jitter: Box<dyn FnMut() -> f64 + Send>,
    /// To be said with the next poll; forgotten once Telegram has heard it, since after a quiet week the numbers may start
    /// anew below it.
    offset: Option<i64>,
    /// The offset that the batch now being stored will allow.
    unconfirmed: Option<i64>,
    failures: u32,
}

impl Poller {
    /// A poller that has not called yet. `jitter` gives numbers of 0..1; `stop` ends the waiting.
    pub fn new(
        client: TelegramClient,
        pace: Pace,
        stop: CancellationToken,
        jitter: impl FnMut() -> f64 + Send + 'static,
    ) -> Self {
        Self { client, pace, stop, jitter: Box::new(jitter), offset: None, unconfirmed: None, failures: 0 }
    }

    /// Waits for the next updates, through all failures. `None`: we were told to stop.
    ///
    /// Called without [`Self::confirm`] after a batch, it brings that batch again.
    pub async fn next_batch(&mut self) -> Option<Batch> {
        self.unconfirmed = None;
        let stop = self.stop.clone();
        loop {
            let poll = self.client.get_updates(self.offset, self.pace.poll);
            let answer = tokio::select! {
                biased;
                () = stop.cancelled() => return None,
                answer = poll => answer,
            };
            let pause = match answer {
                Ok(updates) => {
                    metrics::counter!("esik_telegram_polls_total", "outcome" => "ok").increment(1);
                    self.failures = 0;
                    self.offset = None;
                    let Some(last) = updates.iter().map(|update| update.update_id).max() else {
                        continue;
                    };
                    self.unconfirmed = Some(last.saturating_add(1));
                    return Some(Batch { updates });
                }
                Err(fault) => self.failed(&fault),
            };
            tokio::select! {
                biased;
                () = stop.cancelled() => return None,
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// The last batch is stored: the next poll tells Telegram so.
    pub fn confirm(&mut self) {
        if let Some(offset) = self.unconfirmed.take() {
            self.offset = Some(offset);
        }
    }

    /// Logs a failure and says how long to wait.
    fn failed(&mut self, fault: &CallError) -> Duration {
        metrics::counter!("esik_telegram_polls_total", "outcome" => "failed").increment(1);
        self.failures = self.failures.saturating_add(1);
        let pause = self.pace.pause(self.failures, (self.jitter)());
        match fault.verdict() {
            Verdict::Conflict(Conflict::OtherPoller) => {
                tracing::error!("another process polls with this bot's token: stop one of them");
                self.pace.longest_pause.min(pause * 4)
            }
            Verdict::Conflict(Conflict::Webhook) => {
                tracing::error!("a webhook is set for this bot: delete it, or serve by webhook");
                self.pace.longest_pause
            }
            Verdict::Unauthorized => {
                tracing::error!(error = %fault, "Telegram does not know this token or address");
                self.pace.longest_pause
            }
            Verdict::Retry(Some(seconds)) => Duration::from_secs(seconds).max(pause),
            _ => {
                let cause = std::error::Error::source(fault).map(ToString::to_string);
                tracing::warn!(error = %fault, cause, failures = self.failures, "a poll failed");
                pause
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_bound_and_jitter_halves_them_at_most() {
        let pace = Pace::default();
        let seconds = |failures, jitter| pace.pause(failures, jitter).as_secs_f64();
        assert_eq!([1, 2, 3, 6, 7, 99].map(|n| seconds(n, 0.0)), [1.0, 2.0, 4.0, 32.0, 60.0, 60.0]);
        assert_eq!(seconds(3, 1.0), 2.0);
        assert_eq!(seconds(0, 7.0), 0.5);
        assert_eq!(pace.pause(u32::MAX, f64::MAX), Duration::from_secs(30));
    }
}
