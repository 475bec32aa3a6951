//! A place of the state classifier (KATO): its code, level, kind and three names (domain.md 15).

use std::fmt;

use super::lang::Lang;

/// Nine digits of the classifier, kept as text: leading digits name the region, trailing zeros a higher level (domain.md 15.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceCode(String);

impl PlaceCode {
    /// Reads exactly nine ASCII digits; anything else is `None`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit())).then(|| Self(text.to_owned()))
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Level in the classifier (domain.md 15.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Region, or city of republican significance.
    Region = 1,
    /// District, city of regional significance, or district of a big city.
    District = 2,
    /// Rural okrug, town administration, or the city proper.
    Okrug = 3,
    /// Settlement.
    Settlement = 4,
    /// Place subordinated to another settlement.
    Part = 5,
}

impl Level {
    /// The level of this number, 1 to 5.
    pub fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            1 => Self::Region,
            2 => Self::District,
            3 => Self::Okrug,
            4 => Self::Settlement,
            5 => Self::Part,
            _ => return None,
        })
    }
}

/// What sort of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One of the 17 regions.
    Region,
    /// Astana, Almaty or Shymkent.
    CityRegion,
    /// District of a region.
    District,
    /// City of regional significance (its administration; the city itself is a `Town` under it).
    City,
    /// District of Astana, Almaty or Shymkent.
    CityDistrict,
    /// Rural okrug or town administration.
    Okrug,
    /// Town or city proper.
    Town,
    /// Village.
    Village,
    /// Urban-type settlement.
    Settlement,
    /// Wintering place, siding, farm and the like: never offered (domain.md 15.4, point 2).
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Region,
        Self::CityRegion,
        Self::District,
        Self::City,
        Self::CityDistrict,
        Self::Okrug,
        Self::Town,
        Self::Village,
        Self::Settlement,
        Self::Other,
    ];

    /// The word for it in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::CityRegion => "city_region",
            Self::District => "district",
            Self::City => "city",
            Self::CityDistrict => "city_district",
            Self::Okrug => "okrug",
            Self::Town => "town",
            Self::Village => "village",
            Self::Settlement => "settlement",
            Self::Other => "other",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Whether a parent may choose such a place as the settlement (domain.md 15.4, points 2, 5 and 6).
    pub fn is_selectable(self) -> bool {
        matches!(self, Self::CityDistrict | Self::Town | Self::Village | Self::Settlement)
    }
}

/// One place, with names ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its code.
    pub code: PlaceCode,
    /// The place it belongs to; `None` for the first level.
    pub parent: Option<PlaceCode>,
    /// Its level.
    pub level: Level,
    /// Its kind.
    pub kind: Kind,
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in English.
    pub name_en: String,
    /// Whether it is offered as the settlement of an application.
    pub selectable: bool,
}

impl Place {
    /// The name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.name_kk,
            Lang::Ru => &self.name_ru,
            Lang::En => &self.name_en,
        }
    }
}
