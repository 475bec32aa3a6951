//! A person as a population register describes one.

use super::closed::closed;
use super::iin::Iin;
use super::limits::NAME_MAX;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

closed! {
    /// Sex as the registers know it.
    pub enum Sex {
        /// A man or a boy.
        Male = "male",
        /// A woman or a girl.
        Female = "female",
    }
}

closed! {
    /// What the population register says of an applicant and a child (design: "whose child").
    pub enum Relation {
        /// Mother or father.
        Parent = "parent",
        /// Guardian or another legal representative.
        Guardian = "guardian",
        /// No relation that gives a right to apply.
        None = "none",
        /// The register cannot say.
        Unknown = "unknown",
    }
}

closed! {
    /// Social status of a family, read from state databases by IIN (domain.md 4.2). It is no category of the queue by itself.
    pub enum SocialStatus {
        /// Four or more minor children.
        LargeFamily = "large_family",
        /// The child has a disability.
        DisabilityChild = "disability_child",
        /// The legal representative has a disability.
        DisabilityParent = "disability_parent",
        /// An orphan.
        Orphan = "orphan",
        /// Left without parental care.
        NoParentalCare = "no_parental_care",
        /// Receives targeted social assistance (АӘК, АСП); never a category of the queue (domain.md 6.2).
        LowIncome = "low_income",
        /// None of these.
        None = "none",
        /// The register could not say.
        Unknown = "unknown",
    }
}

/// A person. Everything here is of class *high*: sealed at rest, masked when shown, redacted in `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The number of the person.
    pub iin: Iin,
    /// Family name.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Name after the father; many people have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
    /// Birth date.
    #[serde(with = "iso_date")]
    pub birth: NaiveDate,
    /// Sex, where the register knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
}

impl Person {
    /// Each part of the name within [`NAME_MAX`] characters, as a session can hold it.
    #[must_use]
    pub fn within_limits(mut self) -> Self {
        for part in [&mut self.surname, &mut self.given].into_iter().chain(&mut self.patronymic) {
            if let Some((end, _)) = part.char_indices().nth(NAME_MAX) {
                part.truncate(end);
            }
        }
        self
    }

    /// What may be shown before it is sure who asks: given name and the first letter of the family name, "Айгүл С.".
    pub fn masked_name(&self) -> String {
        match self.surname.trim().chars().next() {
            Some(initial) => format!("{} {}.", self.given.trim(), initial.to_uppercase()),
            None => self.given.trim().to_owned(),
        }
    }

    /// The whole name in the order of documents: family name, given name, name after the father.
    pub fn full_name(&self) -> String {
        let parts = [Some(&self.surname), Some(&self.given), self.patronymic.as_ref()];
        let parts: Vec<&str> =
            parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(redacted)")
    }
}

/// Whole years of age on a day; 0 before the first birthday and before birth. Born on 29 February: older on 1 March.
pub fn age(birth: NaiveDate, today: NaiveDate) -> u32 {
    let before_birthday = (today.month(), today.day()) < (birth.month(), birth.day());
    u32::try_from(today.year() - birth.year() - i32::from(before_birthday)).unwrap_or(0)
}

/// Dates as `YYYY-MM-DD` text, for serde.
pub mod iso_date {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    /// Writes a date.
    pub fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&date.format("%Y-%m-%d"))
    }

    /// Reads a date.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let text = String::deserialize(deserializer)?;
        // The text may be a birth date: it is not repeated in the error.
        NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| D::Error::custom("not a date of the form YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aigul() -> Person {
        Person {
            iin: Iin::parse("920308497607").unwrap(),
            surname: "сейітова".into(),
            given: "Айгүл".into(),
            patronymic: None,
            birth: NaiveDate::from_ymd_opt(1992, 3, 8).unwrap(),
            sex: Some(Sex::Female),
        }
    }

    #[test]
    fn names_are_masked_and_debug_is_empty() {
        assert_eq!(aigul().masked_name(), "Айгүл С.");
        assert_eq!(aigul().full_name(), "сейітова Айгүл");
        assert_eq!(format!("{:?}", aigul()), "Person(redacted)");
        let nameless = Person { surname: String::new(), ..aigul() };
        assert_eq!(nameless.masked_name(), "Айгүл");
    }

    #[test]
    fn an_endless_name_is_cut() {
        let endless = Person { surname: "Ә".repeat(500), patronymic: Some("ұ".repeat(41)), ..aigul() }.within_limits();
        assert_eq!((endless.surname.chars().count(), endless.given.as_str()), (NAME_MAX, "Айгүл"));
        assert_eq!(endless.patronymic.map(|name| name.chars().count()), Some(NAME_MAX));
    }

    #[test]
    fn a_person_survives_json() {
        let json = serde_json::to_string(&aigul()).unwrap();
        assert!(json.contains("\"1992-03-08\""));
        assert_eq!(serde_json::from_str::<Person>(&json).unwrap(), aigul());
    }

    #[test]
    fn age_counts_birthdays() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(age(day(2010, 11, 24), day(2026, 11, 23)), 15);
        assert_eq!(age(day(2010, 11, 23), day(2026, 11, 23)), 16);
        assert_eq!(age(day(2020, 2, 29), day(2021, 2, 28)), 0);
        assert_eq!(age(day(2027, 1, 1), day(2026, 1, 1)), 0);
    }
}
