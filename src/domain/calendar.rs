//! Civil time of Kazakhstan: one zone, working days, holidays. The only place where a moment becomes a date.
//! Source: domain.md 8.6 (the list of holidays and the shift rule are K: kept as data, no law is quoted).

#[cfg(test)]
mod tests;

use super::clock::Micros;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Weekday};
use chrono_tz::{Asia::Almaty, Tz};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Holidays on the same day every year, as (month, day).
const FIXED: [(u32, u32); 14] = [
    (1, 1),
    (1, 2),
    (1, 7),
    (3, 8),
    (3, 21),
    (3, 22),
    (3, 23),
    (5, 1),
    (5, 7),
    (5, 9),
    (7, 6),
    (8, 30),
    (10, 25),
    (12, 16),
];

/// First days of Kurban Ait (K: by the lunar calendar as announced or computed), as (year, month, day).
const KURBAN_AIT: [(i32, u32, u32); 6] =
    [(2025, 6, 6), (2026, 5, 27), (2027, 5, 16), (2028, 5, 5), (2029, 4, 24), (2030, 4, 13)];

/// No chain of days off is longer; a bound for every loop over days.
const LONGEST_REST: u64 = 31;

/// Longer than any skip the zone ever made.
const LONGEST_SKIP: chrono::TimeDelta = chrono::TimeDelta::hours(6);

/// The public holidays: data, since the list changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HolidayTable {
    /// Every year's holidays, as (month, day).
    pub fixed: Vec<(u32, u32)>,
    /// Holidays that move with the moon, or that a decree added.
    pub moving: BTreeSet<NaiveDate>,
}

impl Default for HolidayTable {
    fn default() -> Self {
        let moving = KURBAN_AIT.iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(*year, *month, *day));
        Self { fixed: FIXED.to_vec(), moving: moving.collect() }
    }
}

impl HolidayTable {
    /// The days off of a year beside weekends: the holidays, and for each one that falls on a weekend the next day that
    /// is neither weekend nor day off already.
    pub fn days_off(&self, year: i32) -> BTreeSet<NaiveDate> {
        let mut days: BTreeSet<NaiveDate> =
            self.fixed.iter().filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, *month, *day)).collect();
        days.extend(self.moving.iter().filter(|day| day.year() == year));
        let on_weekends: Vec<NaiveDate> = days.iter().copied().filter(|day| is_weekend(*day)).collect();
        for holiday in on_weekends {
            let after = (1..=LONGEST_REST).filter_map(|n| holiday.checked_add_days(Days::new(n)));
            if let Some(day) = after.into_iter().find(|day| !is_weekend(*day) && !days.contains(day)) {
                days.insert(day);
            }
        }
        days
    }

    /// Whether people work on this day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.days_off(day.year()).contains(&day)
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Whether people work on this day.
pub fn is_working_day(day: NaiveDate, holidays: &HolidayTable) -> bool {
    holidays.is_working_day(day)
}

/// The `count`-th working day after `from`; the day itself never counts (domain.md 8.6). With 0, `from` itself.
pub fn add_working_days(from: NaiveDate, count: u32, holidays: &HolidayTable) -> NaiveDate {
    let mut day = from;
    let mut year = from.year();
    let mut off = holidays.days_off(year);
    let mut left = count;
    while left > 0 {
        let Some(after) = day.succ_opt() else { break };
        day = after;
        if day.year() != year {
            year = day.year();
            off = holidays.days_off(year);
        }
        if !is_weekend(day) && !off.contains(&day) {
            left -= 1;
        }
    }
    day
}

/// The deadline "`count` working days" of something issued at a moment: the last microsecond of that working day.
pub fn working_deadline(issued: Micros, count: u32, holidays: &HolidayTable) -> Micros {
    end_of_day(add_working_days(local_date(issued), count, holidays))
}

/// The deadline "`count` calendar days": the last microsecond of that day, the day of issue not counted.
pub fn calendar_deadline(issued: Micros, count: u32) -> Micros {
    let day = local_date(issued);
    end_of_day(day.checked_add_days(Days::new(u64::from(count))).unwrap_or(day))
}

/// Date and time on the clocks of Almaty.
pub fn local_datetime(moment: Micros) -> NaiveDateTime {
    in_zone(moment).naive_local()
}

/// The date in Almaty.
pub fn local_date(moment: Micros) -> NaiveDate {
    local_datetime(moment).date()
}

/// The moment when the clocks of Almaty show this date and time. Of an hour that the zone repeated the earlier one; in
/// an hour that it skipped, the moment as the clock before the skip would have counted it.
pub fn moment_of(date: NaiveDate, time: NaiveTime) -> Micros {
    let local = date.and_time(time);
    let at =
        |local: NaiveDateTime| Almaty.from_local_datetime(&local).earliest().map(|moment| moment.timestamp_micros());
    let skipped = || {
        local
            .checked_sub_signed(LONGEST_SKIP)
            .and_then(at)
            .map(|before| before + LONGEST_SKIP.num_microseconds().unwrap_or(0))
    };
    Micros(at(local).or_else(skipped).unwrap_or(if date.year() < 0 { i64::MIN } else { i64::MAX }))
}

/// The first moment of a day.
pub fn start_of_day(day: NaiveDate) -> Micros {
    moment_of(day, NaiveTime::MIN)
}

/// The last microsecond of a day, 23:59:59.999999 (domain.md 8.6: "end of the N-th working day").
pub fn end_of_day(day: NaiveDate) -> Micros {
    day.succ_opt().map_or(Micros(i64::MAX), |next| Micros(start_of_day(next).0.saturating_sub(1)))
}

/// Moments outside the years chrono can tell are shown as its first or last one.
fn in_zone(moment: Micros) -> DateTime<Tz> {
    let edge = if moment.0 < 0 { DateTime::<chrono::Utc>::MIN_UTC } else { DateTime::<chrono::Utc>::MAX_UTC };
    // A day of room, since the offset is added to the edge.
    let room = chrono::TimeDelta::days(1);
    let edge = if moment.0 < 0 { edge + room } else { edge - room };
    DateTime::from_timestamp_micros(moment.0).unwrap_or(edge).with_timezone(&Almaty)
}
