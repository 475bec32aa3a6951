//! Reads the full classifier of places (KATO) from CSV text: rows checked, names made fit to be shown.
//!
//! Columns `code,parent,level,name_kk,name_ru` (domain.md 15.3). Nothing here touches files or a database.

mod draft;
mod names;

use std::collections::HashMap;

use super::place::{Kind, Level, Place, PlaceCode};
use super::{shipped_places, translit};
use draft::Draft;
use names::Mark;

/// First two digits of Astana, Almaty and Shymkent, whose districts are the settlement step (domain.md 15.4, point 5).
const CITY_REGIONS: [&str; 3] = ["71", "75", "79"];

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kato {
    /// Accepted places, sorted by code; every parent is among them.
    pub rows: Vec<Place>,
    /// Lines left out, sorted by line.
    pub rejected: Vec<Rejected>,
}

/// A line that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Line of the file, counted from 1 (the header).
    pub line: usize,
    /// Why.
    pub why: RejectReason,
}

/// Why a line was left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RejectReason {
    /// The header is not the expected one; then nothing else is read.
    #[error("the header must be `{}`, not `{found}`", draft::HEADER)]
    Header {
        /// The first line.
        found: String,
    },
    /// Not five fields, or not readable as CSV.
    #[error("not a row of five fields")]
    Fields,
    /// Not nine digits.
    #[error("the code must be nine digits")]
    Code,
    /// Not a number from 1 to 5.
    #[error("the level must be a number from 1 to 5")]
    Level,
    /// A name is missing.
    #[error("a name is empty")]
    Name,
    /// The code was already on an earlier line.
    #[error("the code is already on line {first}")]
    Repeated {
        /// That line.
        first: usize,
    },
    /// The parent is missing, was left out itself, or does not stand higher.
    #[error("there is no accepted place of a higher level above it")]
    Parent,
}

/// Reads a classifier. The same text gives the same answer; a byte order mark, CRLF and quoted fields are fine.
///
/// An empty parent is computed by the rule of domain.md 15.3. English names are taken from the shipped table while the
/// Kazakh name is still the same, and are spelled by [`translit::english`] otherwise.
pub fn parse(text: &str) -> Kato {
    let (drafts, mut rejected) = draft::read(text);
    let parents = draft::accept(&drafts, &mut rejected);
    let mut rows: Vec<Place> =
        drafts.iter().zip(parents).filter_map(|(draft, parent)| parent.map(|parent| place(draft, parent))).collect();
    rows.sort_by(|one, other| one.code.cmp(&other.code));
    rejected.sort_by_key(|row| row.line);
    tell_apart(&mut rows);
    Kato { rows, rejected }
}

fn place(draft: &Draft, parent: Option<PlaceCode>) -> Place {
    let (mark, plain_ru) = names::russian(&draft.name_ru);
    let kind = kind(draft, mark);
    let (name_kk, name_ru) = match kind {
        Kind::Region | Kind::Other => (draft.name_kk.clone(), plain_ru),
        Kind::District | Kind::CityDistrict => {
            (names::kazakh_district(&draft.name_kk), names::russian_district(&draft.name_ru))
        }
        _ => (names::kazakh(&draft.name_kk), plain_ru),
    };
    Place {
        name_en: english(draft, kind, &name_kk),
        code: draft.code.clone(),
        parent,
        level: draft.level,
        kind,
        name_kk,
        name_ru,
        selectable: kind.is_selectable(),
    }
}

fn kind(draft: &Draft, mark: Mark) -> Kind {
    match (draft.level, mark) {
        (Level::Region, Mark::Town) => Kind::CityRegion,
        (Level::Region, _) => Kind::Region,
        (Level::District, Mark::Administration) => Kind::City,
        (Level::District, _) if CITY_REGIONS.contains(&&draft.code.as_str()[..2]) => Kind::CityDistrict,
        (Level::District, _) => Kind::District,
        (Level::Okrug, Mark::Town) => Kind::Town,
        (Level::Okrug, _) => Kind::Okrug,
        (_, Mark::Town) => Kind::Town,
        (_, Mark::Village) => Kind::Village,
        (_, Mark::Settlement) => Kind::Settlement,
        (_, Mark::Administration | Mark::None) => Kind::Other,
    }
}

fn english(draft: &Draft, kind: Kind, name_kk: &str) -> String {
    if let Some(known) = shipped_places::shipped_place(&draft.code).filter(|known| known.name_kk == name_kk) {
        return known.name_en.clone();
    }
    let (ending, word) = match kind {
        Kind::Region => (" облысы", " Region"),
        Kind::District | Kind::CityDistrict => (" ауданы", " District"),
        _ => return translit::english(name_kk),
    };
    let base = name_kk.strip_suffix(" атындағы аудан").or_else(|| name_kk.strip_suffix(ending)).unwrap_or(name_kk);
    translit::english(base) + word
}

/// Writes the okrug in brackets after names that stand more than once among the settlements of one district
/// (domain.md 15.4, point 4); where that is not enough, the settlement a place is subordinated to as well.
fn tell_apart(rows: &mut [Place]) {
    let at: HashMap<PlaceCode, usize> = rows.iter().enumerate().map(|(i, row)| (row.code.clone(), i)).collect();
    let settlements: Vec<(usize, Above)> = (0..rows.len())
        .filter(|&i| rows[i].selectable && rows[i].level > Level::District)
        .map(|i| (i, above(rows, &at, i)))
        .collect();
    let plain = rows.to_vec();
    for (i, above) in rivals(rows, &settlements) {
        if let Some(okrug) = above.okrug {
            bracket(&mut rows[i], &plain[okrug]);
        }
    }
    for (i, above) in rivals(rows, &settlements) {
        if let Some(settlement) = above.settlement {
            bracket(&mut rows[i], &plain[settlement]);
        }
    }
}

/// Settlements whose Kazakh or Russian name stands more than once in their district.
fn rivals(rows: &[Place], settlements: &[(usize, Above)]) -> Vec<(usize, Above)> {
    let mut counts: HashMap<(Option<usize>, String), usize> = HashMap::new();
    for (i, above) in settlements {
        for key in keys(&rows[*i]) {
            *counts.entry((above.district, key)).or_default() += 1;
        }
    }
    let rival = |(i, above): &&(usize, Above)| {
        keys(&rows[*i]).into_iter().any(|key| counts.get(&(above.district, key)).is_some_and(|&count| count > 1))
    };
    settlements.iter().filter(rival).copied().collect()
}

/// Adds the names of `area` in brackets, after a comma when there are brackets already.
fn bracket(place: &mut Place, area: &Place) {
    let add = |name: &mut String, area: &str| match name.strip_suffix(')') {
        Some(open) => *name = format!("{open}, {area})"),
        None => *name = format!("{name} ({area})"),
    };
    add(&mut place.name_kk, &area.name_kk);
    add(&mut place.name_ru, &area.name_ru);
    add(&mut place.name_en, &area.name_en);
}

/// Positions of the district, the okrug and the greater settlement a place lies in.
#[derive(Debug, Clone, Copy, Default)]
struct Above {
    district: Option<usize>,
    okrug: Option<usize>,
    settlement: Option<usize>,
}

fn above(rows: &[Place], at: &HashMap<PlaceCode, usize>, settlement: usize) -> Above {
    let mut found = Above::default();
    let mut place = settlement;
    while let Some(&parent) = rows[place].parent.as_ref().and_then(|code| at.get(code)) {
        match rows[parent].kind {
            Kind::Okrug => found.okrug = Some(parent),
            _ if rows[parent].level == Level::Settlement => found.settlement = Some(parent),
            _ if rows[parent].level == Level::District => found.district = Some(parent),
            _ => {}
        }
        place = parent;
    }
    found
}

/// Kazakh and Russian names for comparison; the digit keeps the two languages apart.
fn keys(place: &Place) -> [String; 2] {
    [format!("1{}", place.name_kk.to_lowercase()), format!("2{}", place.name_ru.to_lowercase())]
}

#[cfg(test)]
mod tests;
