//! What an error of the Bot API means: one function, by code and by words.
//!
//! teloxide compares whole texts, and several of today's texts are not among its own (channels.md 2.7). Here the HTTP code
//! and parts of the text decide, in any case of letters.

use crate::channels::{SendResult, Trouble};

/// A call that did not end with `"ok": true`. Holds neither the token nor the address of the call.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// Telegram answered, and refused.
    #[error("Telegram refused {method}: {refusal}")]
    Refused {
        /// The Bot API method.
        method: String,
        /// Its answer.
        refusal: Refusal,
    },
    /// No answer, or it broke off; whether the call took effect is not known.
    #[error("no answer from Telegram to {method}")]
    Network {
        /// The Bot API method.
        method: String,
        /// The cause, with the address (which holds the token) taken out.
        #[source]
        source: reqwest::Error,
    },
    /// Something answered that is not the Bot API, such as a proxy.
    #[error("the answer to {method} is not one of the Bot API (HTTP {status})")]
    Unreadable {
        /// The Bot API method.
        method: String,
        /// The HTTP code.
        status: u16,
    },
    /// The request could not be put down as JSON.
    #[error("the request {method} cannot be written")]
    Unwritable {
        /// The Bot API method.
        method: String,
        /// The cause.
        #[source]
        source: serde_json::Error,
    },
}

impl CallError {
    pub(super) fn network(method: &str, source: reqwest::Error) -> Self {
        Self::Network { method: method.to_owned(), source: source.without_url() }
    }

    /// What the caller should do about it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Refused { refusal, .. } => classify(refusal),
            Self::Network { .. } | Self::Unreadable { .. } => Verdict::Retry(None),
            Self::Unwritable { .. } => Verdict::Rejected,
        }
    }

    /// The verdict as the outcome of sending a message, which no refusal is as good as.
    #[must_use]
    pub fn send_result(&self) -> SendResult {
        match self.verdict() {
            Verdict::Retry(after) => SendResult::Retry(self.trouble(), after),
            // A revoked token or a second bot is mended by people: the messages wait.
            Verdict::Unauthorized | Verdict::Conflict(_) => SendResult::Retry(Trouble::Token, None),
            Verdict::Gone => SendResult::Gone,
            Verdict::Migrated(chat) => SendResult::Moved(chat.to_string()),
            Verdict::Done | Verdict::Rejected => SendResult::Rejected(self.to_string()),
        }
    }
}

impl CallError {
    /// What kind of trouble it is, where another try is worth it.
    fn trouble(&self) -> Trouble {
        match self {
            Self::Refused { refusal, .. } if refusal.code == 429 || refusal.retry_after.is_some() => Trouble::TooMany,
            Self::Refused { .. } | Self::Unreadable { .. } => Trouble::Server,
            Self::Network { .. } | Self::Unwritable { .. } => Trouble::Network,
        }
    }
}

/// A refusal in Telegram's own words (Bot API, "Making requests", ResponseParameters).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// `error_code`, which is the HTTP code too.
    pub code: u16,
    /// `description`; quoted parts, which may be a person's words, are left out.
    pub description: String,
    /// Seconds to wait.
    pub retry_after: Option<u64>,
    /// The supergroup that a group became.
    pub migrate_to: Option<i64>,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.description)
    }
}

impl Refusal {
    /// A refusal whose description is safe to log and to store.
    #[must_use]
    pub fn new(code: u16, description: &str) -> Self {
        Self { code, description: without_quoted(description), retry_after: None, migrate_to: None }
    }
}

/// What to do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// What was asked for is already so, or no longer matters.
    Done,
    /// Once more after so many seconds, or by the schedule.
    Retry(Option<u64>),
    /// The person or chat cannot be reached any more.
    Gone,
    /// Somebody else reads our updates.
    Conflict(Conflict),
    /// The group is now a supergroup under this id.
    Migrated(i64),
    /// The token is not (or no longer) ours.
    Unauthorized,
    /// Our fault; trying again would not help.
    Rejected,
}

/// Who else reads our updates (HTTP 409).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// Another process polls with the same token.
    OtherPoller,
    /// A webhook is set.
    Webhook,
}

/// Refusals that are as good as success (channels.md 1.6).
const DONE: [&str; 8] = [
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "query is too old",
    "query id is invalid",
];

/// Refusals with code 400 that say the person is gone; code 403 always says so.
const GONE: [&str; 7] = [
    "chat not found",
    "user not found",
    "user is deactivated",
    "bot was blocked",
    "bot was kicked",
    "peer_id_invalid",
    "chat_write_forbidden",
];

/// The one place that reads codes and texts of the Bot API.
#[must_use]
pub fn classify(refusal: &Refusal) -> Verdict {
    let text = refusal.description.to_lowercase();
    let has = |part: &&str| text.contains(*part);
    if let Some(chat) = refusal.migrate_to {
        return Verdict::Migrated(chat);
    }
    match refusal.code {
        _ if refusal.retry_after.is_some() => Verdict::Retry(refusal.retry_after),
        429 => Verdict::Retry(seconds_after("retry after ", &text)),
        500..=599 => Verdict::Retry(None),
        401 | 404 => Verdict::Unauthorized,
        409 if text.contains("webhook") => Verdict::Conflict(Conflict::Webhook),
        409 => Verdict::Conflict(Conflict::OtherPoller),
        400 if DONE.iter().any(has) => Verdict::Done,
        403 => Verdict::Gone,
        400 if GONE.iter().any(has) => Verdict::Gone,
        _ => Verdict::Rejected,
    }
}

fn seconds_after(words: &str, text: &str) -> Option<u64> {
    let rest = text.split_once(words)?.1;
    let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// A description without what stands between double quotes: some refusals repeat a part of the message there.
fn without_quoted(description: &str) -> String {
    description.split('"').step_by(2).collect::<Vec<_>>().join("\"...\"")
}

#[cfg(test)]
mod tests;
