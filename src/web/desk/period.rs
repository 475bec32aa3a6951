//! The period that a supervisor looks at: whole days of Almaty, today the last of them.

use chrono::{Days, NaiveDate};

use super::super::office::signed::Signed;
use super::super::office::words::{Text, text};

/// The texts of the choice.
pub(super) const TEXTS: &[Text] =
    &[text("desk-period"), text("desk-period.today"), text("desk-period.week"), text("desk-period.month")];

/// How many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period(u64);

impl Period {
    const ALL: [(Self, &'static str); 3] =
        [(Self(1), "desk-period.today"), (Self(7), "desk-period.week"), (Self(30), "desk-period.month")];

    /// Of what stands in an address; today for whatever else stands there.
    pub(super) fn parse(days: &str) -> Self {
        let known = Self::ALL.into_iter().find(|(period, _)| period.0.to_string() == days);
        known.map_or(Self(1), |(period, _)| period)
    }

    /// As it stands in an address.
    pub(super) fn days(self) -> String {
        self.0.to_string()
    }

    /// Its first day.
    pub(super) fn since(self, today: NaiveDate) -> NaiveDate {
        today.checked_sub_days(Days::new(self.0.saturating_sub(1))).unwrap_or(today)
    }

    /// All there are, with their words.
    pub(super) fn options(signed: &Signed) -> Vec<(String, String)> {
        Self::ALL.iter().map(|(period, text)| (period.days(), signed.say(text))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_today() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-03-01");
        assert_eq!(Period::parse("1").since(today), today);
        assert_eq!(Period::parse("7").since(today), day("2026-02-23"));
        assert_eq!(Period::parse("30").since(today), day("2026-01-31"));
        assert_eq!(["", "0", "8", "-1", "x"].map(Period::parse), [Period(1); 5]);
    }
}
