//! What time brings, in order, once, and after a long absence.

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn noon(date: NaiveDate) -> Micros {
    calendar::moment_of(date, NaiveTime::from_hms_opt(12, 0, 0).unwrap())
}

fn watched(status: Status, filed: NaiveDate) -> Watched {
    let filed = noon(filed);
    Watched {
        status,
        interest_until: Some(interest_until(filed, &Rules::default())),
        stoplist_until: None,
        paper_until: None,
        birth_year: 2024,
        clocked_at: filed,
    }
}

/// Everything until a day, as a clock that never sleeps meets it.
fn story(mut watched: Watched, until: NaiveDate) -> Vec<(NaiveDate, Tick)> {
    let rules = Rules::default();
    let mut story = Vec::new();
    while let Some((at, tick)) = next(&watched, &rules).filter(|(at, _)| *at < calendar::start_of_day(until)) {
        // Every week; a test of its own.
        if tick != Tick::PlaceLook {
            story.push((calendar::local_date(at), tick));
        }
        watched.clocked_at = watched.clocked_at.max(at);
        match tick {
            Tick::InterestLapsed => watched.status = Status::Unconfirmed,
            Tick::StoplistOver => watched.status = Status::Queued,
            Tick::AgedOut => watched.status = Status::Archived,
            _ => {}
        }
        assert!(story.len() < 50, "{story:?}");
    }
    story
}

#[test]
fn a_year_in_the_queue() {
    assert_eq!(
        story(watched(Status::Queued, day(2026, 11, 27)), day(2027, 12, 31)),
        [
            (day(2027, 5, 1), Tick::PhoneCheck),
            (day(2027, 5, 30), Tick::RenewalBefore),
            (day(2027, 7, 1), Tick::RenewalAfter),
            (day(2027, 10, 28), Tick::InterestDue(30)),
            (day(2027, 11, 20), Tick::InterestDue(7)),
            (day(2027, 11, 26), Tick::InterestDue(1)),
            (day(2027, 11, 27), Tick::InterestLapsed),
        ]
    );
}

#[test]
fn after_a_long_absence_the_last_reminder_is_enough_and_the_end_is_not_forgotten() {
    let mut it = watched(Status::Queued, day(2026, 11, 27));
    it.clocked_at = noon(day(2027, 9, 1));
    let rules = Rules::default();
    let due_on = |it: &Watched, date| due(it, &rules, noon(date)).map(|(_, tick)| tick);
    assert_eq!(due_on(&it, day(2027, 10, 27)), None);
    assert_eq!(due_on(&it, day(2027, 11, 21)), Some(Tick::InterestDue(7)));
    it.clocked_at = noon(day(2028, 3, 1));
    assert_eq!(due_on(&it, day(2028, 3, 2)), Some(Tick::InterestLapsed), "an end is due however late");
}

#[test]
fn the_stop_list_the_certificate_and_school() {
    let mut it = watched(Status::Stoplist, day(2026, 11, 27));
    it.stoplist_until = Some(calendar::end_of_day(day(2026, 12, 7)));
    it.paper_until = Some(paper_until(day(2026, 11, 20), &Rules::default()));
    assert_eq!(it.paper_until, Some(calendar::end_of_day(day(2026, 12, 20))));
    it.birth_year = 2021;
    let story = story(it, day(2028, 1, 1));
    assert_eq!(story[..2], [(day(2026, 12, 7), Tick::StoplistOver), (day(2026, 12, 13), Tick::PaperStale)]);
    assert_eq!(story.last(), Some(&(day(2027, 9, 1), Tick::AgedOut)), "afterwards nothing happens any more");
}

#[test]
fn who_is_about_to_be_enrolled_is_left_in_peace() {
    let mut it = watched(Status::Referred, day(2027, 8, 30));
    it.birth_year = 2021;
    assert!(story(it, day(2028, 5, 1)).iter().all(|(_, tick)| !matches!(tick, Tick::AgedOut | Tick::InterestLapsed)));
    for status in [Status::Enrolled, Status::Withdrawn, Status::Archived] {
        assert_eq!(next(&watched(status, day(2026, 1, 1)), &Rules::default()), None);
    }
}

#[test]
fn a_place_is_looked_at_on_mondays_while_it_is_held() {
    let rules = Rules::default();
    let mut it = watched(Status::Queued, day(2026, 11, 27));
    for monday in [day(2026, 11, 30), day(2026, 12, 7), day(2026, 12, 14)] {
        let (at, tick) = next(&it, &rules).unwrap();
        assert_eq!((calendar::local_date(at), tick), (monday, Tick::PlaceLook));
        it.clocked_at = at;
    }
    it.status = Status::Referred;
    assert!(reminders(&it, &rules).iter().all(|(_, tick)| *tick != Tick::PlaceLook));
}

#[test]
fn a_pause_is_told_a_week_ahead() {
    let rules = Rules { publication_pause: Some(((8, 1), (8, 31))), ..Rules::default() };
    let mut it = watched(Status::Queued, day(2026, 11, 27));
    it.clocked_at = noon(day(2027, 7, 20));
    let (at, tick) = next(&it, &rules).unwrap();
    assert_eq!((calendar::local_date(at), tick), (day(2027, 7, 25), Tick::PauseNear));
}
