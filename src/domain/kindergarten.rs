//! A kindergarten as its card says it: what it is, whose, where, when, for how much. Source: domain.md 10, 11.1.

use std::fmt;

use chrono::NaiveDate;

use super::closed::closed;
use super::group::{GroupType, InstructionLanguage};
use super::lang::Lang;
use super::phone::Phone;
use super::place::PlaceCode;

closed! {
    /// What kind of preschool organisation it is (domain.md 11.1).
    pub enum Kind {
        /// Nursery and kindergarten, from one year on.
        NurseryKindergarten = "nursery_kindergarten",
        /// Kindergarten.
        Kindergarten = "kindergarten",
        /// Nursery-kindergarten in a family.
        Family = "family",
        /// Nursery-kindergarten for health.
        Sanatorium = "sanatorium",
        /// School and kindergarten in one.
        SchoolComplex = "school_complex",
        /// Preschool mini-centre, often at a school.
        MiniCentre = "mini_centre",
        /// For children with special needs.
        Special = "special",
    }
}

closed! {
    /// Whose it is (domain.md 10).
    pub enum Ownership {
        /// The state's.
        State = "state",
        /// Private, with places that the state orders and pays for.
        StateOrder = "state_order",
        /// Private.
        Private = "private",
        /// Of a ministry, an army, a company.
        Departmental = "departmental",
    }
}

closed! {
    /// How long a group stays in a day.
    pub enum Mode {
        /// The whole day.
        Full = "full",
        /// Half a day.
        Short = "short",
    }
}

/// The number in the department's own list, by which an import finds a kindergarten again: 1 to 40 letters, digits and `-._/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code(String);

impl Code {
    /// Characters of a code.
    pub const MAX: usize = 40;

    /// Reads a code; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '/');
        let length = text.chars().count();
        ((1..=Self::MAX).contains(&length) && text.chars().all(fits)).then(|| Self(text.to_owned()))
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// From when to when it is open, on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    opens: u16,
    closes: u16,
}

impl Hours {
    /// In minutes after local midnight, the first before the second; `None` else.
    pub fn new(opens: u16, closes: u16) -> Option<Self> {
        (opens < closes && closes <= 24 * 60).then_some(Self { opens, closes })
    }

    /// Minutes after midnight at which it opens.
    pub const fn opens(self) -> u16 {
        self.opens
    }

    /// Minutes after midnight at which it closes.
    pub const fn closes(self) -> u16 {
        self.closes
    }
}

/// "7:30–18:30".
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}–{}:{:02}", self.opens / 60, self.opens % 60, self.closes / 60, self.closes % 60)
    }
}

/// What parents pay, as of a day: it may be raised without notice (domain.md 14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    /// Tenge a month.
    pub tenge: u32,
    /// Known on this day.
    pub at: NaiveDate,
}

/// Where it stands on the map, in Kazakhstan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    latitude: f64,
    longitude: f64,
}

impl Point {
    /// In degrees; `None` outside of 40 to 56 north, 46 to 88 east, in which Kazakhstan lies: two numbers in the wrong order do not pass.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        ((40.0..=56.0).contains(&latitude) && (46.0..=88.0).contains(&longitude))
            .then_some(Self { latitude, longitude })
    }

    /// Degrees north.
    pub const fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    pub const fn longitude(self) -> f64 {
        self.longitude
    }
}

/// What a list says of a kindergarten.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// In the department's list.
    pub code: Code,
    /// The settlement, or the district of a big city.
    pub place: PlaceCode,
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in English.
    pub name_en: String,
    /// What kind it is.
    pub kind: Kind,
    /// Whose it is.
    pub ownership: Ownership,
    /// Street and house, in Kazakh.
    pub address_kk: String,
    /// Street and house, in Russian.
    pub address_ru: String,
    /// The office's phone, a landline as a rule.
    pub phone: Option<Phone>,
    /// On the map.
    pub point: Option<Point>,
    /// When it is open.
    pub hours: Hours,
    /// What parents pay.
    pub fee: Option<Fee>,
    /// A wheelchair or pram gets in.
    pub ramp: bool,
}

impl Profile {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.name_kk,
            Lang::Ru => &self.name_ru,
            Lang::En => &self.name_en,
        }
    }

    /// Street and house in a language; there is none in English: streets are called as their plates say.
    #[must_use]
    pub fn address(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.address_kk,
            Lang::Ru | Lang::En => &self.address_ru,
        }
    }
}

/// Which children make a group of a kindergarten; there is one group of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupKey {
    /// The age class.
    pub birth_year: i32,
    /// The language it is held in.
    pub language: InstructionLanguage,
    /// The type.
    pub group: GroupType,
    /// How long it stays.
    pub mode: Mode,
}

/// A group and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupSize {
    /// Which one.
    pub key: GroupKey,
    /// For how many children it is made.
    pub capacity: u32,
    /// How many go there now; may be above the capacity.
    pub children: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(Hours::new(450, 1110).unwrap().to_string(), "7:30–18:30");
        assert!(Hours::new(1110, 450).is_none() && Hours::new(450, 450).is_none() && Hours::new(0, 1441).is_none());
        assert!(Point::new(51.13, 71.43).is_some(), "Astana");
        assert!(Point::new(71.43, 51.13).is_none(), "in the wrong order");
        assert!(Point::new(f64::NAN, 71.43).is_none());
        for code in ["АСТ-12", "711.4/7", "1"] {
            assert_eq!(Code::parse(code).unwrap().as_str(), code);
        }
        for code in ["", "a b", "a,b", "x".repeat(41).as_str()] {
            assert_eq!(Code::parse(code), None, "{code}");
        }
    }

    #[test]
    fn every_code_reads_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::parse(kind.code()) == Some(*kind)));
        assert!(Ownership::ALL.iter().all(|whose| Ownership::parse(whose.code()) == Some(*whose)));
        assert!(Mode::ALL.iter().all(|mode| Mode::parse(mode.code()) == Some(*mode)));
    }
}
