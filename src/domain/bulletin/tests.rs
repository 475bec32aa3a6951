//! Phases by working days, and the hour of publication.

use super::*;
use chrono::NaiveTime;

fn at(year: i32, month: u32, day: u32, hour: u32) -> Micros {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    moment_of(day, NaiveTime::from_hms_opt(hour, 0, 0).unwrap())
}

fn end(year: i32, month: u32, day: u32) -> Micros {
    end_of_day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

#[test]
fn published_on_tuesday_open_on_friday() {
    let rules = Rules::default();
    let phases = phases(at(2026, 12, 1, 7), &rules);
    assert_eq!(phases.priority_until, end(2026, 12, 3));
    assert_eq!(phases.open_from, at(2026, 12, 4, 7));
    assert_eq!(phases.open_until, end(2026, 12, 10));
}

#[test]
fn days_off_do_not_count() {
    let rules = Rules::default();
    // Friday; then a weekend, Monday and Tuesday; Wednesday 16 December is a holiday.
    let phases = phases(at(2026, 12, 11, 7), &rules);
    assert_eq!((phases.priority_until, phases.open_from), (end(2026, 12, 15), at(2026, 12, 17, 7)));
    let short = Rules { priority_window_days: 0, ..rules };
    assert_eq!(super::phases(at(2026, 12, 11, 7), &short).priority_until, end(2026, 12, 11));
}

#[test]
fn the_next_hour_of_publication() {
    let mut rules = Rules::default();
    assert_eq!(next_publication(at(2026, 12, 1, 6), &rules), at(2026, 12, 1, 7));
    assert_eq!(next_publication(at(2026, 12, 1, 7), &rules), at(2026, 12, 2, 7));
    assert_eq!(next_publication(at(2026, 12, 4, 9), &rules), at(2026, 12, 7, 7), "not on a weekend");
    rules.publication_pause = Some(((8, 1), (8, 31)));
    assert_eq!(next_publication(at(2026, 7, 31, 9), &rules), at(2026, 9, 1, 7), "not in the pause");
    rules.publication_pause = Some(((12, 25), (1, 5)));
    assert_eq!(next_publication(at(2026, 12, 25, 6), &rules), at(2027, 1, 6, 7), "also over the new year");
}
