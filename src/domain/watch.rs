//! What time brings to an application: the end of a confirmed interest and the reminders before it, the end of the stop-list, a certificate
//! that goes stale, the season's questions, the yearly renewal, the age of school (domain.md 4.1, 6.2, 7, 8.6, 12). Pure: the clock work
//! asks what is next, does it, and asks again.
//!
//! Ends are due while the status waits for them, however late; reminders only once, after the moment up to which everything was done.
//! Of reminders that are overdue together the last is enough, and an old one is no news.

use std::time::Duration;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};

use super::application::Status;
use super::calendar;
use super::clock::Micros;
use super::rules::Rules;

/// What is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    /// The status.
    pub status: Status,
    /// Till when the interest is confirmed.
    pub interest_until: Option<Micros>,
    /// Till when it is on the stop-list.
    pub stoplist_until: Option<Micros>,
    /// Till when the certificate of the right is valid.
    pub paper_until: Option<Micros>,
    /// The age class.
    pub birth_year: i32,
    /// Reminders up to this moment are done.
    pub clocked_at: Micros,
}

/// Something that time brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tick {
    /// The child goes to school: to the archive.
    AgedOut,
    /// The term of the interest is over.
    InterestLapsed,
    /// The stop-list is over.
    StoplistOver,
    /// The interest ends in so many days.
    InterestDue(u32),
    /// The certificate goes stale soon.
    PaperStale,
    /// Is the number still the same? Once a season.
    PhoneCheck,
    /// The yearly renewal is near.
    RenewalBefore,
    /// The yearly renewal is done.
    RenewalAfter,
    /// Did the place change? Looked at once a week.
    PlaceLook,
    /// Nothing will be published for a while.
    PauseNear,
}

/// After so long a reminder is no news any more.
const STALE: Duration = Duration::from_secs(7 * 86_400);
/// Reminders go out at this hour; the family may still act on the same day.
const HOUR: u32 = 10;
/// The day of the week on which places are looked at (domain.md 12, N2: "weekly").
const PLACE_DAY: Weekday = Weekday::Mon;
/// Days before a pause of publication when families hear of it.
const PAUSE_AHEAD: Days = Days::new(7);

/// What comes next, and when; also what is overdue.
#[must_use]
pub fn next(watched: &Watched, rules: &Rules) -> Option<(Micros, Tick)> {
    let ends = ends(watched);
    let reminders = reminders(watched, rules).into_iter().filter(|(at, _)| *at > watched.clocked_at);
    ends.into_iter().chain(reminders).min()
}

/// What is due at a moment. Of reminders of the interest that are overdue together the last is enough, and none where the end itself is
/// due; a reminder that is [`STALE`] is no news any more.
#[must_use]
pub fn due(watched: &Watched, rules: &Rules, now: Micros) -> Option<(Micros, Tick)> {
    let mut ends = ends(watched);
    ends.retain(|(at, _)| *at <= now);
    let mut reminders = reminders(watched, rules);
    reminders.retain(|(at, _)| *at > watched.clocked_at && *at <= now && now.since(*at) <= STALE);
    let lapses = ends.iter().any(|(_, tick)| *tick == Tick::InterestLapsed);
    let of_interest = |tick: &Tick| matches!(tick, Tick::InterestDue(_));
    let last = reminders.iter().filter(|(_, tick)| of_interest(tick)).map(|(at, _)| *at).max();
    reminders.retain(|(at, tick)| !of_interest(tick) || (!lapses && Some(*at) == last));
    ends.into_iter().chain(reminders).min()
}

fn ends(watched: &Watched) -> Vec<(Micros, Tick)> {
    let mut ends = Vec::new();
    if watched.status.is_active() && !watched.status.has_open_claim() {
        let school = watched.birth_year.checked_add(super::child::SCHOOL_AGE);
        let first = school.and_then(|year| NaiveDate::from_ymd_opt(year, 9, 1));
        ends.extend(first.map(|day| (calendar::start_of_day(day), Tick::AgedOut)));
    }
    match watched.status {
        Status::Queued => ends.extend(watched.interest_until.map(|at| (at, Tick::InterestLapsed))),
        Status::Stoplist => ends.extend(watched.stoplist_until.map(|at| (at, Tick::StoplistOver))),
        _ => {}
    }
    ends
}

fn reminders(watched: &Watched, rules: &Rules) -> Vec<(Micros, Tick)> {
    let mut all = Vec::new();
    if !watched.status.is_active() {
        return all;
    }
    if let (Status::Queued, Some(until)) = (watched.status, watched.interest_until) {
        let before = |days: &u32| {
            let day = calendar::local_date(until).checked_sub_days(Days::new(u64::from(*days)))?;
            Some((at_hour(day), Tick::InterestDue(*days)))
        };
        all.extend(rules.interest_reminder_days.iter().filter_map(before));
    }
    if let Some(until) = watched.paper_until {
        let day = calendar::local_date(until).checked_sub_days(Days::new(u64::from(rules.certificate_warning_days)));
        all.extend(day.map(|day| (at_hour(day), Tick::PaperStale)));
    }
    let year = calendar::local_date(watched.clocked_at).year();
    for year in [year, year.saturating_add(1)] {
        let on = |(month, day): (u32, u32)| NaiveDate::from_ymd_opt(year, month, day);
        let renewal = on(rules.renewal);
        let before = renewal.and_then(|day| day.checked_sub_months(Months::new(1)));
        let after = renewal.and_then(|day| day.succ_opt());
        all.extend(on(rules.interest_season.0).map(|day| (at_hour(day), Tick::PhoneCheck)));
        all.extend(before.map(|day| (at_hour(day), Tick::RenewalBefore)));
        all.extend(after.map(|day| (at_hour(day), Tick::RenewalAfter)));
        let pause = rules.publication_pause.and_then(|(from, _)| on(from)?.checked_sub_days(PAUSE_AHEAD));
        all.extend(pause.map(|day| (at_hour(day), Tick::PauseNear)));
    }
    if watched.status.holds_place() {
        all.extend(place_look(watched.clocked_at).map(|at| (at, Tick::PlaceLook)));
    }
    all
}

/// The first [`PLACE_DAY`] after a moment, at the hour of reminders.
fn place_look(after: Micros) -> Option<Micros> {
    let day = calendar::local_date(after);
    let ahead = (7 + PLACE_DAY.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    let near = day.checked_add_days(Days::new(ahead.into()))?;
    if at_hour(near) > after { Some(at_hour(near)) } else { Some(at_hour(near.checked_add_days(Days::new(7))?)) }
}

fn at_hour(day: NaiveDate) -> Micros {
    calendar::moment_of(day, NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or(NaiveTime::MIN))
}

/// The next pause of publication after a moment, its first and last day; `None`: the place knows none.
#[must_use]
pub fn pause_after(moment: Micros, rules: &Rules) -> Option<(NaiveDate, NaiveDate)> {
    let (from, until) = rules.publication_pause?;
    let today = calendar::local_date(moment);
    let first = |(month, day): (u32, u32), since: NaiveDate| {
        let mut years = (since.year()..).take(2).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
        years.find(|day| *day >= since)
    };
    let from = first(from, today)?;
    Some((from, first(until, from)?))
}

/// Till when an interest confirmed at a moment holds: so many months, to the end of the day (domain.md 7).
#[must_use]
pub fn interest_until(confirmed: Micros, rules: &Rules) -> Micros {
    let day = calendar::local_date(confirmed);
    calendar::end_of_day(day.checked_add_months(Months::new(rules.interest_valid_months)).unwrap_or(day))
}

/// Till when a certificate issued on a day is valid (domain.md 6.1).
#[must_use]
pub fn paper_until(issued: NaiveDate, rules: &Rules) -> Micros {
    let days = Days::new(u64::from(rules.certificate_valid_days));
    calendar::end_of_day(issued.checked_add_days(days).unwrap_or(issued))
}

#[cfg(test)]
mod tests;
