//! What becomes of a message after a try: the schedule, as data.

use std::time::Duration;

use crate::channels::{NotHere, SendResult, Trouble};
use crate::domain::clock::Micros;

/// Seconds before each next try, by what stood in the way; beyond the last the message is a dead letter.
const SCHEDULE: [(Trouble, &[u64]); 8] = [
    // Where the messenger names no time of its own. It passes by itself.
    (Trouble::TooMany, &[1, 2, 5, 15, 30, 60, 60, 60, 300, 300, 300]),
    (Trouble::Server, &[1, 2, 5, 15, 60, 300, 1_800, 7_200]),
    (Trouble::Network, &[1, 2, 5, 15, 60, 300, 1_800, 7_200]),
    // Mended by people: a day and a half.
    (Trouble::Token, &[15, 60, 300, 900, 3_600, 7_200, 14_400, 28_800, 28_800, 43_200]),
    // The whole line waits with it.
    (Trouble::Throttled, &[60, 60, 60, 60, 300, 300, 300, 900, 3_600, 3_600]),
    (Trouble::Stopped, &[60, 60, 300, 900, 3_600, 7_200, 14_400, 28_800, 28_800, 43_200]),
    (Trouble::Spam, &[3_600, 3_600, 7_200, 7_200, 14_400, 14_400, 28_800, 28_800]),
    // Four times as long with each try (channels.md 4.6).
    (Trouble::Pair, &[4, 16, 64, 256, 1_024, 1_024, 1_024, 1_024]),
];

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is there.
    Sent,
    /// Once more at this moment.
    Again {
        /// When.
        at: Micros,
        /// Why.
        cause: &'static str,
    },
    /// Not tried; at this moment.
    Later(Micros),
    /// Once more at once, to this address.
    Moved(String),
    /// Nobody is there any more.
    Gone,
    /// Free words are not taken now.
    Closed,
    /// It does not reach the person here.
    Elsewhere(NotHere),
    /// Never to be sent.
    Dropped(&'static str),
    /// Set aside.
    Dead(String),
}

/// What becomes of a message after so many failed tries and this one.
#[must_use]
pub fn fate(result: &SendResult, failed: u32, now: Micros) -> Fate {
    match result {
        SendResult::Sent(_) => Fate::Sent,
        SendResult::Moved(to) => Fate::Moved(to.clone()),
        SendResult::Gone => Fate::Gone,
        SendResult::Closed => Fate::Closed,
        SendResult::Elsewhere(why) => Fate::Elsewhere(*why),
        SendResult::Rejected(why) => Fate::Dead(why.clone()),
        // Whoever is told when to come again comes then, however often.
        SendResult::Retry(trouble, Some(seconds)) => again(*trouble, *seconds, now),
        SendResult::Retry(trouble, None) => match seconds(*trouble, failed) {
            Some(seconds) => again(*trouble, seconds, now),
            None => Fate::Dead(format!("{}, and no try is left", cause(*trouble))),
        },
    }
}

fn seconds(trouble: Trouble, failed: u32) -> Option<u64> {
    let (_, after) = SCHEDULE.into_iter().find(|(of, _)| *of == trouble)?;
    after.get(usize::try_from(failed).ok()?).copied()
}

fn again(trouble: Trouble, seconds: u64, now: Micros) -> Fate {
    Fate::Again { at: now.plus(Duration::from_secs(seconds)), cause: cause(trouble) }
}

fn cause(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::TooMany => "the messenger says: too many",
        Trouble::Server => "the messenger failed",
        Trouble::Network => "no answer from the messenger",
        Trouble::Token => "the messenger does not take our token",
        Trouble::Throttled => "the messenger takes nothing more from our number for a while",
        Trouble::Spam => "people complain of us: the messenger takes no bulk for a while",
        Trouble::Pair => "the messenger takes no more for this person for a while",
        Trouble::Stopped => "the messenger has stopped our number: see its token, permissions and quality",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Micros = Micros(1_000_000);

    fn after(result: SendResult, failed: u32) -> Option<u64> {
        match fate(&result, failed, NOW) {
            Fate::Again { at, .. } => Some(at.since(NOW).as_secs()),
            _ => None,
        }
    }

    #[test]
    fn every_trouble_has_a_schedule_that_ends() {
        for (trouble, _) in SCHEDULE {
            let waits: Vec<u64> =
                (0..100).map_while(|failed| after(SendResult::Retry(trouble, None), failed)).collect();
            assert!((8..20).contains(&waits.len()) && waits.is_sorted(), "{trouble:?}: {waits:?}");
            let last = u32::try_from(waits.len()).unwrap();
            assert!(matches!(fate(&SendResult::Retry(trouble, None), last, NOW), Fate::Dead(_)));
        }
    }

    #[test]
    fn a_named_time_is_kept_however_often() {
        assert_eq!(after(SendResult::Retry(Trouble::TooMany, Some(17)), 99), Some(17));
        assert_eq!(after(SendResult::Gone, 0), None);
    }
}
