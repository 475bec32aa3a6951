//! Bulletins of free places: what a row is, the phases of a publication, and what became of a claim. Source: domain.md 8.

use chrono::{Datelike, NaiveDate};

use super::calendar::{add_working_days, end_of_day, local_date, moment_of};
use super::clock::Micros;
use super::closed::closed;
use super::rules::Rules;

closed! {
    /// Where a bulletin is.
    pub enum BulletinState {
        /// Will be published at its time.
        Planned = "planned",
        /// Phase 1: those whose turn it is choose.
        Priority = "priority",
        /// Phase 1 is over: the award can be looked at before it is released.
        Awarding = "awarding",
        /// Phase 2: what is left is open to everyone of that age.
        Open = "open",
        /// Over.
        Closed = "closed",
        /// Taken back before anything was awarded.
        Withdrawn = "withdrawn",
    }
}

closed! {
    /// Where a row is.
    pub enum RowState {
        /// Entered; waits for a bulletin.
        Entered = "entered",
        /// In a bulletin that was published.
        Published = "published",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// Over: every place is given, or the bulletin is closed.
        Closed = "closed",
    }
}

closed! {
    /// Where a claim to a row is.
    pub enum ClaimState {
        /// Waits for the award.
        Open = "open",
        /// The place is won.
        Won = "won",
        /// It went to somebody else.
        Lost = "lost",
        /// It came to nothing before.
        Cancelled = "cancelled",
    }
}

closed! {
    /// Why a claim was decided so: what "why not me?" is answered from.
    pub enum ClaimReason {
        /// By the order of the queue in phase 1.
        Order = "order",
        /// The first who pressed in phase 2.
        First = "first",
        /// Everyone who got a place stood before.
        Taken = "taken",
        /// A choice that the family preferred was won.
        HigherChoice = "higher_choice",
        /// Set aside so that brothers and sisters go to one kindergarten.
        Together = "together",
        /// The row was taken back.
        RowWithdrawn = "row_withdrawn",
        /// The family took it back.
        GivenUp = "given_up",
        /// A place was won elsewhere meanwhile.
        Elsewhere = "elsewhere",
        /// The application left the queue, or may not take part any more.
        Ended = "ended",
    }
}

/// The moments of a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phases {
    /// The end of phase 1.
    pub priority_until: Micros,
    /// Phase 2 opens.
    pub open_from: Micros,
    /// The end of phase 2.
    pub open_until: Micros,
}

/// The phases of a bulletin published at a moment (domain.md 8.2: so many working days, then at the hour of publication of the next).
/// The first day counts: who publishes on Tuesday at seven opens on Friday.
#[must_use]
pub fn phases(published: Micros, rules: &Rules) -> Phases {
    let holidays = &rules.holidays;
    let window = |first: NaiveDate, days: u32| {
        let before = first.pred_opt().unwrap_or(first);
        add_working_days(before, days, holidays)
    };
    let last = window(local_date(published), rules.priority_window_days).max(local_date(published));
    let opens = add_working_days(last, 1, holidays);
    Phases {
        priority_until: end_of_day(last),
        open_from: moment_of(opens, rules.publish_time()),
        open_until: end_of_day(window(opens, rules.open_window_days).max(opens)),
    }
}

/// When something entered now is published: the next hour of publication on a working day outside of a pause (domain.md 8.2).
#[must_use]
pub fn next_publication(now: Micros, rules: &Rules) -> Micros {
    let today = local_date(now);
    let on = |day: NaiveDate| moment_of(day, rules.publish_time());
    let mut day = today;
    // A year holds a working day outside of any pause, unless the pause is the year.
    for _ in 0..DAYS_AHEAD {
        if on(day) > now && rules.holidays.is_working_day(day) && !is_paused(day, rules) {
            return on(day);
        }
        day = day.succ_opt().unwrap_or(day);
    }
    on(day)
}

/// How far ahead a day of publication is looked for.
const DAYS_AHEAD: u32 = 370;

/// Whether nothing is published on this day: the groups move up a year (domain.md 8.2).
#[must_use]
pub fn is_paused(day: NaiveDate, rules: &Rules) -> bool {
    let Some((from, until)) = rules.publication_pause else { return false };
    let today = (day.month(), day.day());
    if from <= until { (from..=until).contains(&today) } else { today >= from || today <= until }
}

#[cfg(test)]
mod tests;
