//! Places of the state classifier (KATO): codes, levels, and names without their type abbreviations. Source: domain.md 15.

mod name;

pub use name::clean;

use super::lang::Lang;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A code of the classifier: nine digits, kept as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceCode([u8; 9]);

/// A text that is not a code of nine digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a place code has nine digits")]
pub struct NotAPlaceCode;

impl PlaceCode {
    /// Reads a code: exactly nine ASCII digits, not all of them zero.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 9] = text.as_bytes().try_into().ok()?;
        (code.iter().all(u8::is_ascii_digit) && code != *b"000000000").then_some(Self(code))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a place code holds ASCII digits only")
    }

    /// The codes that may be this place's parent, nearest first: the code with all after its first 7, 6, 4, 2 digits
    /// zeroed. The first one that exists in the classifier is the parent (domain.md 15.3).
    pub fn ancestors(&self) -> Vec<Self> {
        let mut found = Vec::new();
        for kept in [7, 6, 4, 2] {
            let mut code = self.0;
            code[kept..].fill(b'0');
            if code != self.0 && found.last() != Some(&Self(code)) {
                found.push(Self(code));
            }
        }
        found
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for PlaceCode {
    type Err = NotAPlaceCode;

    fn from_str(text: &str) -> Result<Self, NotAPlaceCode> {
        Self::parse(text).ok_or(NotAPlaceCode)
    }
}

impl TryFrom<String> for PlaceCode {
    type Error = NotAPlaceCode;

    fn try_from(text: String) -> Result<Self, NotAPlaceCode> {
        text.parse()
    }
}

impl From<PlaceCode> for String {
    fn from(code: PlaceCode) -> Self {
        code.as_str().to_owned()
    }
}

/// How deep a place lies (domain.md 15.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// An oblast or a city of republican significance.
    Region = 1,
    /// A district, a city of oblast significance, a district of a big city.
    District = 2,
    /// A rural okrug, a town administration, or the city proper.
    Okrug = 3,
    /// A settlement.
    Settlement = 4,
    /// A place subordinated to another settlement.
    Part = 5,
}

impl Level {
    /// The level of its number, 1 to 5.
    pub const fn from_number(number: i64) -> Option<Self> {
        Some(match number {
            1 => Self::Region,
            2 => Self::District,
            3 => Self::Okrug,
            4 => Self::Settlement,
            5 => Self::Part,
            _ => return None,
        })
    }

    /// The number of the level, 1 to 5.
    pub const fn number(self) -> i64 {
        self as i64
    }
}

/// A place as the program keeps it; its names are clean already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its code.
    pub code: PlaceCode,
    /// The place it lies in; none for a region.
    pub parent: Option<PlaceCode>,
    /// How deep it lies.
    pub level: Level,
    /// Kazakh name.
    pub name_kk: String,
    /// Russian name.
    pub name_ru: String,
    /// English name.
    pub name_en: String,
    /// Whether it is offered in lists; wintering places, sidings and the like are not (domain.md 15.4, 2).
    pub shown: bool,
}

impl Place {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.name_kk,
            Lang::Ru => &self.name_ru,
            Lang::En => &self.name_en,
        }
    }
}

/// Whether a place of the classifier is offered by default: regions and districts always, below them only what the
/// Russian name calls a town, village or settlement (`г.`, `с.`, `п.`; not `с.о.` and the like).
pub fn selectable(level: Level, ru_name: &str) -> bool {
    if level <= Level::District {
        return true;
    }
    let name = ru_name.trim().trim_start_matches(['"', '«']).to_lowercase();
    let stands_before = ["г.", "с.", "п."]
        .into_iter()
        .find_map(|kind| name.strip_prefix(kind));
    stands_before.is_some_and(|rest| {
        !["о.", "а.", "о ", "а "]
            .iter()
            .any(|okrug| rest.starts_with(okrug))
    })
}

#[cfg(test)]
mod tests;
