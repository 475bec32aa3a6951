//! SMS that go nowhere: kept in memory, newest last, for the phone panel of the demo, `esik chat` and the tests.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::listed::{PHONE_DOWN, PHONE_REFUSED, PHONE_SLOW};
use super::sms::ProviderRef;
use super::{GatewayError, SLOW};
use crate::domain::clock::{Clock, Micros};
use crate::domain::phone::Phone;

/// How many texts the sandbox keeps for all phones together; the oldest go first.
pub const KEPT: usize = 1000;

/// How many texts of one phone are listed, the newest ones.
pub const KEPT_PER_PHONE: usize = 20;

/// A text in the sandbox.
#[derive(Clone, PartialEq, Eq)]
pub struct SandboxText {
    /// When it was sent.
    pub at: Micros,
    /// To whom.
    pub to: Phone,
    /// What it says.
    pub text: String,
    /// Its number among all texts of this process, from 1.
    pub n: u64,
    /// Whether a text with the same idempotency key stands before it: a call that was tried again.
    pub repeat: bool,
    key: String,
}

impl fmt::Debug for SandboxText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SandboxText({}, redacted)", self.n)
    }
}

/// The SMS sandbox.
pub struct SandboxSms {
    clock: Arc<dyn Clock>,
    slow: Duration,
    texts: Mutex<VecDeque<SandboxText>>,
    newest: watch::Sender<u64>,
}

impl SandboxSms {
    /// An empty sandbox; the clock stamps the texts.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, slow: SLOW, texts: Mutex::default(), newest: watch::Sender::new(0) }
    }

    /// The same sandbox with another patience for the slow phone, so that a test need not wait.
    #[must_use]
    pub fn slow_for(mut self, slow: Duration) -> Self {
        self.slow = slow;
        self
    }

    /// Keeps a text, unless the phone is listed as down, slow or refused ([`super::listed`]).
    ///
    /// # Errors
    /// As [`super::sms::Sms::send`].
    pub async fn send(&self, to: &Phone, text: &str, idempotency_key: &str) -> Result<ProviderRef, GatewayError> {
        match to.e164() {
            PHONE_DOWN => return Err(GatewayError::Unavailable("sandbox: listed as down".into())),
            PHONE_REFUSED => {
                return Err(GatewayError::Rejected("sandbox: listed as refused".into()));
            }
            PHONE_SLOW => tokio::time::sleep(self.slow).await,
            _ => {}
        }
        let n = self.keep(to, text, idempotency_key);
        Ok(ProviderRef(format!("sandbox-{n}")))
    }

    fn keep(&self, to: &Phone, text: &str, key: &str) -> u64 {
        let mut texts = self.texts();
        // Numbered under the lock, so that the list is in the order of the numbers.
        let n = texts.back().map_or(1, |last| last.n + 1);
        let repeat = texts.iter().any(|earlier| earlier.key == key);
        if texts.len() == KEPT {
            texts.pop_front();
        }
        texts.push_back(SandboxText {
            at: self.clock.now(),
            to: to.clone(),
            text: text.to_owned(),
            n,
            repeat,
            key: key.to_owned(),
        });
        drop(texts);
        self.newest.send_if_modified(|newest| {
            let newer = n > *newest;
            *newest = n.max(*newest);
            newer
        });
        n
    }

    /// The newest texts of one phone, at most [`KEPT_PER_PHONE`], oldest first.
    #[must_use]
    pub fn received(&self, phone: &Phone) -> Vec<SandboxText> {
        let texts = self.texts();
        let newest = texts.iter().rev().filter(|text| text.to == *phone);
        let mut newest: Vec<_> = newest.take(KEPT_PER_PHONE).cloned().collect();
        newest.reverse();
        newest
    }

    /// All kept texts with a number above `n`, oldest first: for the terminal.
    #[must_use]
    pub fn since(&self, n: u64) -> Vec<SandboxText> {
        let texts = self.texts();
        texts.iter().filter(|text| text.n > n).cloned().collect()
    }

    /// Tells the number of the newest text and wakes its holder when there is a newer one: for live panels.
    #[must_use]
    pub fn newest(&self) -> watch::Receiver<u64> {
        self.newest.subscribe()
    }

    fn texts(&self) -> MutexGuard<'_, VecDeque<SandboxText>> {
        // A panic elsewhere cannot leave the list half-changed.
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
