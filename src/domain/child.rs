//! Who may stand in the queue: the child's age, and the applicant's. Source: domain.md 4.1.

pub use super::person::age;
use chrono::{Datelike, NaiveDate};

/// An applicant must have reached this age (domain.md 2.3, U default).
pub const APPLICANT_MIN_AGE: u32 = 16;

/// Below this age an applicant is asked to make sure (domain.md 2.3, U default).
pub const APPLICANT_ADULT_AGE: u32 = 18;

/// A child leaves for school in the year it turns this age (domain.md 4.1, K).
pub const SCHOOL_AGE: i32 = 6;

/// Whether a child may stand in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eligibility {
    /// It may.
    Eligible,
    /// It should go to school.
    TooOld {
        /// The 1 September from which that is so.
        since: NaiveDate,
    },
    /// The birth date is yet to come.
    Unborn,
}

/// A child is eligible from birth while `today` is before 1 September of the year it turns six (U default of domain.md 4.1).
pub fn eligibility(birth: NaiveDate, today: NaiveDate) -> Eligibility {
    if birth > today {
        return Eligibility::Unborn;
    }
    match leaves_on(birth) {
        Some(since) if today >= since => Eligibility::TooOld { since },
        _ => Eligibility::Eligible,
    }
}

/// The first of September on which the child leaves the queue for school; `None` beyond the calendar.
pub fn leaves_on(birth: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(birth.year().checked_add(SCHOOL_AGE)?, 9, 1)
}

/// Whether a person of this birth date is old enough to apply.
pub fn may_apply(birth: NaiveDate, today: NaiveDate) -> bool {
    age(birth, today) >= APPLICANT_MIN_AGE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_border_is_the_first_of_september() {
        for birth in [day(2020, 1, 1), day(2020, 12, 31), day(2020, 2, 29)] {
            assert_eq!(eligibility(birth, day(2026, 8, 31)), Eligibility::Eligible);
            assert_eq!(eligibility(birth, day(2026, 9, 1)), Eligibility::TooOld { since: day(2026, 9, 1) });
        }
        assert_eq!(eligibility(day(2014, 3, 11), day(2026, 11, 23)), Eligibility::TooOld { since: day(2020, 9, 1) });
    }

    #[test]
    fn the_newborn_may_and_the_unborn_may_not() {
        let today = day(2026, 11, 23);
        assert_eq!(eligibility(today, today), Eligibility::Eligible);
        assert_eq!(eligibility(day(2026, 11, 24), today), Eligibility::Unborn);
        assert_eq!(eligibility(NaiveDate::MAX, today), Eligibility::Unborn);
        assert_eq!(leaves_on(NaiveDate::MAX), None);
    }

    #[test]
    fn an_applicant_is_sixteen() {
        assert!(may_apply(day(2010, 11, 23), day(2026, 11, 23)));
        assert!(!may_apply(day(2010, 11, 24), day(2026, 11, 23)));
    }
}
