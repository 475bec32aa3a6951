//! The steps of a term.

use super::*;

const HOUR: u64 = 3_600;

fn after(hours: u64) -> Micros {
    Micros(1_795_420_800_000_000).plus(Duration::from_secs(hours * HOUR))
}

#[test]
fn half_a_day_two_hours_and_the_end() {
    let rules = Rules::default();
    let steps = steps(after(0), after(120), &rules);
    assert_eq!(
        steps,
        [
            (after(60), Tick::Remind(Left::Half)),
            (after(96), Tick::Remind(Left::Day)),
            (after(118), Tick::Remind(Left::Hours)),
            (after(120), Tick::Missed),
        ]
    );
    assert_eq!(step(after(0), after(120), 3, &rules), Some((after(120), Tick::Missed)));
    assert_eq!(step(after(0), after(120), 4, &rules), None);
}

#[test]
fn a_short_term_has_fewer_reminders() {
    let steps = steps(after(0), after(30), &Rules::default());
    assert_eq!(
        steps.iter().map(|(_, tick)| *tick).collect::<Vec<_>>(),
        [Tick::Remind(Left::Half), Tick::Remind(Left::Hours), Tick::Missed]
    );
}

#[test]
fn after_an_absence_only_the_last_is_done() {
    let rules = Rules::default();
    assert_eq!(due(after(0), after(120), 0, after(59), &rules), None);
    assert_eq!(due(after(0), after(120), 0, after(60), &rules), Some(0));
    assert_eq!(due(after(0), after(120), 1, after(119), &rules), Some(2));
    assert_eq!(due(after(0), after(120), 0, after(500), &rules), Some(3), "the end comes however late");
}
