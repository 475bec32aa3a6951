//! The parameters of the trade that differ by place and year: one table, domain.md 17. The letter in brackets is the
//! mark of the source (S stated, I inferred, K general knowledge, U unknown, a default was chosen).

use super::calendar::{self, HolidayTable};
use super::clock::Micros;
use super::closed::closed;
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use std::time::Duration;

closed! {
    /// How places are given out (domain.md 0, warning 2).
    pub enum Regime {
        /// A: parents choose in a published list.
        Bulletin = "bulletin",
        /// B: the system offers one of the chosen kindergartens.
        Offer = "offer",
        /// C: a voucher, then free choice.
        Voucher = "voucher",
    }
}

/// The table. Terms in days are counted by [`super::calendar`]; the day of issue never counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The regime in force (S1, S3).
    pub regime: Regime,
    /// Minutes after local midnight when bulletins appear; 07:00 (S; seen 06:50 to 09:00).
    pub publish_minute: u16,
    /// Working days of phase 1, the day of publication counted (S; seen 1 to 3).
    pub priority_window_days: u32,
    /// Working days of phase 2, its first day counted; what is left then waits for the next bulletin (U).
    pub open_window_days: u32,
    /// Minutes before phase 2 opens when those who saved a kindergarten are told (domain.md 12, N8, I).
    pub open_soon_minutes: u32,
    /// Days from and to which nothing is published, as (month, day): the groups move up a year (domain.md 8.2, S; dates differ by place
    /// and year, so none by default).
    pub publication_pause: Option<((u32, u32), (u32, u32))>,
    /// Working days to answer an offer (S; seen 1 to 2).
    pub offer_answer_days: u32,
    /// Working days a referral is valid (S).
    pub referral_valid_days: u32,
    /// Calendar days of its one extension, from the day of asking (S says "up to 30"; from when is U).
    pub referral_extension_days: u32,
    /// Hours before its deadline when the family is reminded, besides the middle of the time (domain.md 12, N7, I).
    pub referral_reminder_hours: Vec<u32>,
    /// Calendar days on the stop-list (S says "10 days"; calendar is U).
    pub stop_list_days: u32,
    /// Working days to bring a certificate to the authority (S).
    pub benefit_check_days: u32,
    /// Days a certificate is valid: "one month" (S).
    pub certificate_valid_days: u32,
    /// Days before a certificate goes stale when the family is warned (domain.md 6.2, I).
    pub certificate_warning_days: u32,
    /// Calendar days in which an inactive voucher may be restored, once (S).
    pub voucher_restore_days: u32,
    /// Children of the general queue for one with first priority (S; 1 : 3).
    pub priority_ratio: u32,
    /// Month and day of the yearly renewal of the queue, 30 June (S).
    pub renewal: (u32, u32),
    /// Kindergartens one application may name (S).
    pub max_choices: usize,
    /// Active applications of one child (U).
    pub max_active_applications: usize,
    /// Months an interest confirmation holds (U; Kostanay: yearly).
    pub interest_valid_months: u32,
    /// Days before its end when the family is reminded (U; domain.md 7).
    pub interest_reminder_days: Vec<u32>,
    /// First and last day of the season in which interest and phone are asked after, as (month, day) (domain.md 7, U).
    pub interest_season: ((u32, u32), (u32, u32)),
    /// Weeks whose given places make the estimate of waiting (domain.md 5.4, I).
    pub forecast_weeks: u32,
    /// Months of age from which places are offered: 2 years (S; 1.5 in voucher category 21).
    pub min_offer_age_months: u32,
    /// Local minutes of the day between which only urgent notices go out, 22:00 to 07:00 (domain.md 12, I).
    pub quiet_minutes: (u16, u16),
    /// Calendar days after enrolment until the personal data are erased (domain.md 13, U).
    pub keep_after_enrolment_days: u32,
    /// A change of the place by this many per cent is told at once; smaller ones wait for the digest (domain.md 12, N2, I).
    pub place_change_percent: u32,
    /// Minutes without a reading after which an urgent notice is sent once more (domain.md 12, I).
    pub urgent_resend_minutes: u32,
    /// The public holidays (domain.md 8.6, K).
    pub holidays: HolidayTable,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            regime: Regime::Bulletin,
            publish_minute: 7 * 60,
            priority_window_days: 3,
            open_window_days: 5,
            open_soon_minutes: 10,
            publication_pause: None,
            offer_answer_days: 2,
            referral_valid_days: 5,
            referral_extension_days: 30,
            referral_reminder_hours: vec![24, 2],
            stop_list_days: 10,
            benefit_check_days: 5,
            certificate_valid_days: 30,
            certificate_warning_days: 7,
            voucher_restore_days: 28,
            priority_ratio: 3,
            renewal: (6, 30),
            max_choices: 4,
            max_active_applications: 1,
            interest_valid_months: 12,
            interest_reminder_days: vec![30, 7, 1],
            interest_season: ((5, 1), (6, 15)),
            forecast_weeks: 4,
            min_offer_age_months: 24,
            quiet_minutes: (22 * 60, 7 * 60),
            keep_after_enrolment_days: 90,
            place_change_percent: 10,
            urgent_resend_minutes: 30,
            holidays: HolidayTable::default(),
        }
    }
}

impl Rules {
    /// When bulletins appear, by the clocks of Almaty.
    pub fn publish_time(&self) -> NaiveTime {
        time_of(self.publish_minute)
    }

    /// Whether only urgent notices may go out at this local time.
    pub fn is_quiet(&self, time: NaiveTime) -> bool {
        let (from, to) = (time_of(self.quiet_minutes.0), time_of(self.quiet_minutes.1));
        if from <= to { from <= time && time < to } else { time >= from || time < to }
    }

    /// This moment, or the end of the quiet hours it falls into.
    pub fn after_quiet(&self, at: Micros) -> Micros {
        let local = calendar::local_datetime(at);
        if !self.is_quiet(local.time()) {
            return at;
        }
        let (day, end) = (local.date(), time_of(self.quiet_minutes.1));
        calendar::moment_of(if local.time() < end { day } else { day.succ_opt().unwrap_or(day) }, end)
    }

    /// How long an urgent notice may stay unread before it is sent once more.
    pub fn urgent_resend(&self) -> Duration {
        Duration::from_secs(u64::from(self.urgent_resend_minutes) * 60)
    }
}

/// The time of a minute of the day; minutes beyond the day wrap around.
fn time_of(minute: u16) -> NaiveTime {
    let minute = u32::from(minute) % (24 * 60);
    NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_is_quiet() {
        let rules = Rules::default();
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        for (time, quiet) in
            [(at(21, 59), false), (at(22, 0), true), (at(3, 0), true), (at(6, 59), true), (at(7, 0), false)]
        {
            assert_eq!(rules.is_quiet(time), quiet, "{time}");
        }
        assert_eq!(rules.publish_time(), at(7, 0));
    }

    #[test]
    fn the_night_ends_in_the_morning() {
        let rules = Rules::default();
        let day = |day, hour, minute| {
            let date = chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
            calendar::moment_of(date, NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
        };
        assert_eq!(rules.after_quiet(day(23, 21, 59)), day(23, 21, 59));
        assert_eq!(rules.after_quiet(day(23, 22, 0)), day(24, 7, 0));
        assert_eq!(rules.after_quiet(day(24, 6, 59)), day(24, 7, 0));
        assert_eq!(rules.after_quiet(day(24, 7, 0)), day(24, 7, 0));
    }

    #[test]
    fn settings_name_only_what_differs() {
        let rules: Rules = toml::from_str("regime = \"voucher\"\npriority_ratio = 4").unwrap();
        assert_eq!(rules, Rules { regime: Regime::Voucher, priority_ratio: 4, ..Rules::default() });
        assert!(toml::from_str::<Rules>("priority_ration = 4").is_err());
    }
}
