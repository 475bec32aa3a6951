//! The table of places that comes inside the program: every region, district and city, and settlements in each district.
//!
//! It is our own table; the full classifier is read with `esik import kato` (see `domain::kato`).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::place::{Kind, Level, Place, PlaceCode};

const TABLE: &str = include_str!("places.csv");

/// The names of the columns, the first line of the table.
const HEADER: &str = "code,parent,level,kind,name_kk,name_ru,name_en";

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let mut lines = TABLE.lines();
    assert_eq!(lines.next(), Some(HEADER), "the shipped table has a known header");
    lines.map(|line| place(line).expect("a unit test reads every row of the shipped table")).collect()
});

static BY_CODE: LazyLock<HashMap<&'static str, &'static Place>> =
    LazyLock::new(|| PLACES.iter().map(|place| (place.code.as_str(), place)).collect());

/// Every shipped place, sorted by code.
pub fn shipped() -> &'static [Place] {
    &PLACES
}

/// The shipped place of this code.
pub fn shipped_place(code: &PlaceCode) -> Option<&'static Place> {
    BY_CODE.get(code.as_str()).copied()
}

/// One row. The table has no quoted fields, which a test checks.
fn place(line: &str) -> Option<Place> {
    let fields: Vec<&str> = line.split(',').collect();
    let [code, parent, level, kind, name_kk, name_ru, name_en] = fields[..] else {
        return None;
    };
    let kind = Kind::parse(kind)?;
    let parent = match parent {
        "" => None,
        code => Some(PlaceCode::parse(code)?),
    };
    Some(Place {
        code: PlaceCode::parse(code)?,
        parent,
        level: Level::from_number(level.parse().ok()?)?,
        kind,
        name_kk: name_kk.to_owned(),
        name_ru: name_ru.to_owned(),
        name_en: name_en.to_owned(),
        selectable: kind.is_selectable(),
    })
}

#[cfg(test)]
mod tests;
