//! Days, deadlines and the edges of time.

use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn the_zone_is_five_hours_ahead() {
    let moment = Micros(1_795_393_800_000_000); // 2026-11-23 00:30 UTC
    assert_eq!(local_datetime(moment).to_string(), "2026-11-23 05:30:00");
    let evening = Micros::from_seconds(moment.seconds() + 19 * 3600);
    assert_eq!(local_date(evening), day(2026, 11, 24));
    assert_eq!(end_of_day(day(2026, 11, 23)).0 + 1, start_of_day(day(2026, 11, 24)).0);
    assert_eq!(local_date(end_of_day(day(2026, 11, 23))), day(2026, 11, 23));
    assert_eq!(moment_of(day(2026, 11, 23), NaiveTime::from_hms_opt(5, 30, 0).unwrap()), moment);
}

#[test]
fn holidays_on_a_weekend_move_to_the_next_working_day() {
    let holidays = HolidayTable::default();
    // 2026: 8 March, 21 and 22 March fall on a weekend; the 23rd is a holiday itself.
    let off = holidays.days_off(2026);
    for moved in
        [day(2026, 3, 9), day(2026, 3, 24), day(2026, 3, 25), day(2026, 5, 11), day(2026, 8, 31), day(2026, 10, 26)]
    {
        assert!(off.contains(&moved), "{moved}");
        assert!(!is_working_day(moved, &holidays));
    }
    assert!(is_working_day(day(2026, 3, 26), &holidays));
    assert!(!is_working_day(day(2026, 5, 27), &holidays));
    assert!(!is_working_day(day(2026, 12, 16), &holidays));
}

#[test]
fn working_days_do_not_count_the_day_of_issue() {
    let holidays = HolidayTable::default();
    assert_eq!(add_working_days(day(2026, 11, 23), 5, &holidays), day(2026, 11, 30));
    assert_eq!(add_working_days(day(2026, 12, 14), 2, &holidays), day(2026, 12, 17));
    assert_eq!(add_working_days(day(2026, 12, 31), 1, &holidays), day(2027, 1, 5));
    assert_eq!(add_working_days(day(2026, 11, 22), 0, &holidays), day(2026, 11, 22));
    let issued = moment_of(day(2026, 11, 23), NaiveTime::from_hms_opt(9, 0, 0).unwrap());
    assert_eq!(working_deadline(issued, 5, &holidays), end_of_day(day(2026, 11, 30)));
    assert_eq!(calendar_deadline(issued, 10), end_of_day(day(2026, 12, 3)));
}

#[test]
fn a_skipped_midnight_begins_the_day_an_hour_later() {
    // On 1 April 1981 the clocks went from 00:00 to 01:00.
    let date = day(1981, 4, 1);
    assert_eq!(local_datetime(start_of_day(date)).to_string(), "1981-04-01 01:00:00");
    assert_eq!(local_date(end_of_day(day(1981, 3, 31))), day(1981, 3, 31));
    assert_eq!(end_of_day(NaiveDate::MAX), Micros(i64::MAX));
}

#[test]
fn the_edges_of_time_are_shown_not_feared() {
    for moment in [Micros(i64::MIN), Micros(i64::MAX), Micros(0)] {
        let _ = local_datetime(moment);
    }
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        let _ = (start_of_day(date), end_of_day(date), HolidayTable::default().is_working_day(date));
    }
}

proptest! {
    #[test]
    fn a_deadline_is_a_working_day_and_later_for_more(start in 0u64..20_000, count in 1u32..30) {
        let holidays = HolidayTable::default();
        let from = day(2000, 1, 1) + Days::new(start);
        let reached = add_working_days(from, count, &holidays);
        prop_assert!(is_working_day(reached, &holidays));
        prop_assert!(reached >= from + Days::new(u64::from(count)));
        prop_assert!(add_working_days(from, count + 1, &holidays) > reached);
    }

    #[test]
    fn a_day_contains_its_own_moments(start in 0u64..40_000, second in 0u32..86_400) {
        let date = day(1970, 1, 2) + Days::new(start);
        // Hours around midnight were skipped or repeated when the zone changed.
        let second = second.clamp(3 * 3600, 22 * 3600);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap();
        let moment = moment_of(date, time);
        prop_assert_eq!(local_date(moment), date);
        prop_assert!(start_of_day(date) <= moment && moment <= end_of_day(date));
    }

    #[test]
    fn never_panics(moment: i64) {
        let _ = local_datetime(Micros(moment));
    }
}
