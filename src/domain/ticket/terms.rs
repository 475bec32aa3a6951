//! The terms of the call centre: how long is too long, what a rating is, what may honestly be said of the waiting. Parameters (domain.md
//! 17 names none for the centre; these are ours).

use std::time::Duration;

const MINUTE: u64 = 60;

/// How long things may take at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// A member of staff who does nothing for so long while the parent waits loses the ticket to the line.
    pub lease: Duration,
    /// Staff waits so long for the parent before they are asked whether they are still there ...
    pub warn_after: Duration,
    /// ... and so long after that before the ticket is closed.
    pub close_after: Duration,
    /// A ticket is laid aside for at most so long.
    pub snooze_max: Duration,
    /// Whoever used the desk within this time is there.
    pub present_within: Duration,
    /// First answers that an estimate of the waiting needs.
    pub sample_min: usize,
    /// First answers that it looks at, the newest ...
    pub sample_max: u32,
    /// ... and no older than this.
    pub sample_age: Duration,
    /// For so long after the close the help can be rated.
    pub rate_within: Duration,
    /// For so long a closed ticket can be taken up again.
    pub reopen_within: Duration,
    /// A target: the first answer comes within this time in the line; who waits longer is an alert.
    pub answer_within: Duration,
    /// A target: a ticket is closed within this time from entering the line.
    pub resolve_within: Duration,
    /// A target: more do not wait in the line at once.
    pub line_max: u64,
}

impl Default for Terms {
    fn default() -> Self {
        let minutes = |count| Duration::from_secs(count * MINUTE);
        Self {
            lease: minutes(10),
            warn_after: minutes(15),
            close_after: minutes(10),
            snooze_max: minutes(7 * 24 * 60),
            present_within: minutes(30),
            sample_min: 5,
            sample_max: 20,
            sample_age: minutes(120),
            rate_within: minutes(3 * 24 * 60),
            reopen_within: minutes(24 * 60),
            answer_within: minutes(10),
            resolve_within: minutes(60),
            line_max: 10,
        }
    }
}

/// How many minutes somebody waits who joins the line now: the median of recent waits till the first answer, rounded up to five minutes.
/// `None`: there are too few to say anything honest.
#[must_use]
pub fn estimate(terms: &Terms, waits: &[Duration]) -> Option<u32> {
    if waits.len() < terms.sample_min.max(1) {
        return None;
    }
    let mut waits = waits.to_vec();
    waits.sort_unstable();
    let median = waits.get(waits.len() / 2)?.as_secs();
    let fives = median.div_ceil(5 * MINUTE).max(1);
    u32::try_from(fives * 5).ok()
}

/// A rating of the help.
#[must_use]
pub fn rating(stars: i64) -> Option<u8> {
    u8::try_from(stars).ok().filter(|stars| (1..=5).contains(stars))
}
