//! What an error of the Cloud API means: one table (channels.md 4.7). It comes as the answer to a call or, more often, later as the status
//! `failed` of a message that was taken.

use crate::channels::{NotHere, SendResult, Trouble};

/// A call that did not succeed. Holds neither the token nor anything that a person wrote: of the answer only the numbers are kept.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// WhatsApp answered, and refused.
    #[error("WhatsApp refused {what}: {refusal}")]
    Refused {
        /// What was asked for.
        what: &'static str,
        /// Its answer.
        refusal: Refusal,
    },
    /// No answer, or it broke off; whether the call took effect is not known.
    #[error("no answer from WhatsApp to {what}")]
    Network {
        /// What was asked for.
        what: &'static str,
        /// The cause, without an address.
        #[source]
        source: reqwest::Error,
    },
    /// Something answered that is not the Cloud API, such as a proxy.
    #[error("the answer to {what} is not one of the Cloud API (HTTP {status})")]
    Unreadable {
        /// What was asked for.
        what: &'static str,
        /// The HTTP code.
        status: u16,
    },
}

/// A refusal: the numbers of the answer, whose words may quote a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Refusal {
    /// `error.code`; 0 where there is none.
    pub code: u32,
    /// `error.error_subcode`.
    pub subcode: Option<u32>,
    /// The HTTP code; `None` where it came as a status.
    pub http: Option<u16>,
    /// Seconds to wait, by `Retry-After` or by the header of usage.
    pub retry_after: Option<u64>,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "error {}", self.code)?;
        if let Some(subcode) = self.subcode {
            write!(f, " ({subcode})")?;
        }
        write!(f, ", {}", self.verdict().words())
    }
}

/// What to do about an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The number, app or account sends too fast: nothing more goes out for a while.
    Throttled,
    /// Too many people have complained: no bulk for a while, and somebody looks.
    Spam,
    /// Too many messages to this person: theirs wait.
    Pair,
    /// The window of 24 hours is closed: a template, or another channel.
    WindowClosed,
    /// The person has no WhatsApp, blocked us, or an old one.
    Unreachable,
    /// WhatsApp chose not to deliver it, or the person wants none of it: not again today; another channel.
    NotDelivered,
    /// The template is missing, changed, paused or filled in wrongly: another channel, and somebody looks.
    Template,
    /// To this person only by the number.
    NeedsNumber,
    /// A file was not taken or not given: once more.
    Media,
    /// It failed on their side: again, later and later.
    Transient,
    /// Token, permission, policy, registration: nothing goes out until people mend it.
    Stopped,
    /// Our payload is wrong; trying again would not help.
    Rejected,
}

impl Verdict {
    /// In plain words, for causes and logs.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Throttled => "the number sends too fast",
            Self::Spam => "people complain of too much",
            Self::Pair => "too many messages to this person",
            Self::WindowClosed => "the window of 24 hours is closed",
            Self::Unreachable => "the person cannot be reached",
            Self::NotDelivered => "WhatsApp chose not to deliver it",
            Self::Template => "the template cannot be used",
            Self::NeedsNumber => "this needs the person's number",
            Self::Media => "a file was not taken",
            Self::Transient => "WhatsApp failed",
            Self::Stopped => "WhatsApp has stopped us: see the token, its permissions and the account's quality",
            Self::Rejected => "our message is not as it should be",
        }
    }
}

/// What each code means. Codes that are not here are judged by the HTTP code.
const TABLE: [(&[u32], Verdict); 12] = [
    (&[4, 80007, 130429, 133016, 131057], Verdict::Throttled),
    (&[131048], Verdict::Spam),
    (&[131056], Verdict::Pair),
    (&[131047], Verdict::WindowClosed),
    (&[131026], Verdict::Unreachable),
    (&[131049, 131050, 130472], Verdict::NotDelivered),
    (&[132000, 132001, 132005, 132007, 132012, 132015, 132016], Verdict::Template),
    (&[131062], Verdict::NeedsNumber),
    (&[131052, 131053], Verdict::Media),
    (&[131000, 131016, 1, 2], Verdict::Transient),
    (&[0, 3, 10, 190, 368, 131031, 131005, 133010], Verdict::Stopped),
    (&[100, 131008, 131009, 131051], Verdict::Rejected),
];

/// `API permission denied` in all its numbers.
const PERMISSION: std::ops::RangeInclusive<u32> = 200..=299;

impl Refusal {
    /// A refusal told by a status.
    #[must_use]
    pub fn of_status(code: u32) -> Self {
        Self { code, ..Self::default() }
    }

    /// The one place that reads codes.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        // Code 0 is "cannot authenticate"; without any code it only stands for nothing.
        let found = TABLE.iter().find(|(codes, _)| codes.contains(&self.code)).map(|(_, verdict)| *verdict);
        match (found, self.http) {
            (Some(verdict), _) => verdict,
            (None, _) if PERMISSION.contains(&self.code) => Verdict::Stopped,
            (None, Some(401 | 403)) => Verdict::Stopped,
            (None, Some(429)) => Verdict::Throttled,
            (None, Some(500..=599)) => Verdict::Transient,
            _ => Verdict::Rejected,
        }
    }

    /// As the outcome of sending a message.
    #[must_use]
    pub fn send_result(&self) -> SendResult {
        match self.verdict() {
            Verdict::Throttled => SendResult::Retry(Trouble::Throttled, self.retry_after),
            Verdict::Spam => SendResult::Retry(Trouble::Spam, self.retry_after),
            Verdict::Pair => SendResult::Retry(Trouble::Pair, None),
            Verdict::WindowClosed => SendResult::Closed,
            Verdict::Unreachable => SendResult::Gone,
            Verdict::NotDelivered => SendResult::Elsewhere(NotHere::Refused),
            Verdict::Template => SendResult::Elsewhere(NotHere::Template),
            Verdict::NeedsNumber => SendResult::Elsewhere(NotHere::NeedsNumber),
            Verdict::Media | Verdict::Transient => SendResult::Retry(Trouble::Server, self.retry_after),
            Verdict::Stopped => SendResult::Retry(Trouble::Stopped, None),
            Verdict::Rejected => SendResult::Rejected(self.to_string()),
        }
    }
}

impl CallError {
    pub(super) fn network(what: &'static str, source: reqwest::Error) -> Self {
        Self::Network { what, source: source.without_url() }
    }

    /// What the caller should do about it.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Refused { refusal, .. } => refusal.verdict(),
            Self::Network { .. } | Self::Unreadable { .. } => Verdict::Transient,
        }
    }

    /// As the outcome of sending a message.
    #[must_use]
    pub fn send_result(&self) -> SendResult {
        match self {
            Self::Refused { refusal, .. } => refusal.send_result(),
            Self::Network { .. } => SendResult::Retry(Trouble::Network, None),
            Self::Unreadable { .. } => SendResult::Retry(Trouble::Server, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn http(code: u32, http: u16) -> Verdict {
        Refusal { code, http: Some(http), ..Refusal::default() }.verdict()
    }

    #[test]
    fn no_code_means_two_things() {
        let mut codes: Vec<u32> = TABLE.iter().flat_map(|(codes, _)| codes.iter().copied()).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn codes_decide_before_the_status_of_the_answer() {
        assert_eq!(http(131056, 400), Verdict::Pair);
        assert_eq!(http(190, 401), Verdict::Stopped);
        assert_eq!(http(294, 403), Verdict::Stopped);
        assert_eq!(http(131000, 500), Verdict::Transient);
        assert_eq!(http(77_777, 503), Verdict::Transient);
        assert_eq!(http(77_777, 400), Verdict::Rejected);
        assert_eq!(Refusal::of_status(131049).verdict(), Verdict::NotDelivered);
    }

    #[test]
    fn a_cause_tells_numbers_and_our_own_words() {
        let refusal = Refusal { code: 190, subcode: Some(463), ..Refusal::default() };
        assert!(refusal.to_string().starts_with("error 190 (463), WhatsApp has stopped us"));
    }
}
