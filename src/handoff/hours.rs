//! When the call centre is open: working days of the holiday table, between two minutes of the day (setting `office_hours`).

use chrono::{Days, NaiveDate, NaiveTime};

use crate::domain::calendar::{self, HolidayTable};
use crate::domain::clock::Micros;

/// No rest is longer; a bound for the search of the next opening.
const LONGEST_REST: u64 = 31;

/// The hours of the centre.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'a> {
    /// From and to, minutes after midnight in Almaty.
    pub minutes: (u16, u16),
    /// The days off.
    pub holidays: &'a HolidayTable,
}

impl Hours<'_> {
    fn of(&self, day: NaiveDate) -> Option<(Micros, Micros)> {
        let at = |minute: u16| {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0);
            // 24:00 is no time of the clock.
            time.map_or_else(|| calendar::end_of_day(day), |time| calendar::moment_of(day, time))
        };
        self.holidays.is_working_day(day).then(|| (at(self.minutes.0), at(self.minutes.1)))
    }

    /// Open at this moment.
    #[must_use]
    pub fn is_open(&self, at: Micros) -> bool {
        self.of(calendar::local_date(at)).is_some_and(|(from, to)| from <= at && at < to)
    }

    /// The next moment after `at` at which it opens.
    #[must_use]
    pub fn opens(&self, at: Micros) -> Micros {
        self.next(at, |(from, _)| from)
    }

    /// The next moment after `at` at which it closes.
    #[must_use]
    pub fn closes(&self, at: Micros) -> Micros {
        self.next(at, |(_, to)| to)
    }

    fn next(&self, at: Micros, which: impl Fn((Micros, Micros)) -> Micros) -> Micros {
        let today = calendar::local_date(at);
        let days = (0..=LONGEST_REST).filter_map(|after| today.checked_add_days(Days::new(after)));
        let mut moments = days.filter_map(|day| self.of(day)).map(which);
        // A table of nothing but days off: it is looked again tomorrow.
        moments.find(|moment| *moment > at).unwrap_or_else(|| at.plus(std::time::Duration::from_secs(24 * 60 * 60)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32, minute: u32) -> Micros {
        let date = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        calendar::moment_of(date, NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
    }

    #[test]
    fn the_centre_rests_at_night_on_weekends_and_holidays() {
        let holidays = HolidayTable::default();
        let hours = Hours { minutes: (9 * 60, 18 * 60), holidays: &holidays };
        // Friday, 27 November 2026.
        assert!(hours.is_open(at(27, 9, 0)) && hours.is_open(at(27, 17, 59)));
        assert!(!hours.is_open(at(27, 8, 59)) && !hours.is_open(at(27, 18, 0)) && !hours.is_open(at(28, 12, 0)));
        assert_eq!(hours.opens(at(27, 8, 0)), at(27, 9, 0));
        assert_eq!(hours.opens(at(27, 18, 0)), at(30, 9, 0));
        assert_eq!(hours.closes(at(27, 12, 0)), at(27, 18, 0));
        let day = NaiveDate::from_ymd_opt(2026, 12, 16).unwrap();
        assert!(!hours.is_open(calendar::moment_of(day, NaiveTime::from_hms_opt(12, 0, 0).unwrap())));
    }
}
