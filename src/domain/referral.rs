//! Referrals: their states and the moments of their term. Source: domain.md 8.6 and 12 (N7, N11).

use super::clock::Micros;
use super::closed::closed;
use super::rules::Rules;
use std::time::Duration;

closed! {
    /// Where a referral is.
    pub enum ReferralState {
        /// Issued; the clock is running.
        Issued = "issued",
        /// Extended, once.
        Extended = "extended",
        /// The contract is signed.
        Enrolled = "enrolled",
        /// Refused by the kindergarten.
        Refused = "refused",
        /// Given up by the family.
        GivenUp = "given_up",
        /// Not presented in time.
        Missed = "missed",
        /// Cancelled by the authority: the right was not proved.
        Cancelled = "cancelled",
    }
}

impl ReferralState {
    /// Whether the family may still go there with it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Issued | Self::Extended)
    }
}

closed! {
    /// Why a kindergarten refuses (domain.md 8.6, S13).
    pub enum RefusalReason {
        /// The set of documents is incomplete.
        Incomplete = "incomplete",
        /// Documents have expired.
        Expired = "expired",
        /// Too many children without vaccinations.
        Vaccination = "vaccination",
        /// Another one, said by the kindergarten.
        Other = "other",
    }
}

closed! {
    /// A reminder of the term.
    pub enum Left {
        /// Half of the time is over.
        Half = "half",
        /// A day is left.
        Day = "day",
        /// Hours are left.
        Hours = "hours",
    }
}

/// What the clock does with an open referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tick {
    /// The family is reminded.
    Remind(Left),
    /// The term is over.
    Missed,
}

/// The steps of a term that runs from a moment to a deadline, in order. Reminders that would come before the middle, or within the
/// first minute, are left out: a short term has fewer.
#[must_use]
pub fn steps(from: Micros, deadline: Micros, rules: &Rules) -> Vec<(Micros, Tick)> {
    let half = from.plus(deadline.since(from) / 2);
    let mut steps = vec![(half, Tick::Remind(Left::Half))];
    for hours in &rules.referral_reminder_hours {
        let at = deadline.minus(Duration::from_secs(u64::from(*hours) * 3_600));
        if at > half {
            let left = if *hours >= 24 { Left::Day } else { Left::Hours };
            steps.push((at, Tick::Remind(left)));
        }
    }
    steps.push((deadline, Tick::Missed));
    steps.sort();
    steps
}

/// The step of this number; beyond the last there is none.
#[must_use]
pub fn step(from: Micros, deadline: Micros, number: usize, rules: &Rules) -> Option<(Micros, Tick)> {
    steps(from, deadline, rules).get(number).copied()
}

/// The number of the step to do at a moment: of reminders that are overdue together only the last is worth telling.
#[must_use]
pub fn due(from: Micros, deadline: Micros, number: usize, now: Micros, rules: &Rules) -> Option<usize> {
    let steps = steps(from, deadline, rules);
    let overdue = steps.iter().skip(number).take_while(|(at, _)| *at <= now).count();
    (overdue > 0).then(|| number + overdue - 1)
}

#[cfg(test)]
mod tests;
