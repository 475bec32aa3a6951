//! Where people live: the districts of the three big cities, other cities, everything else.

use crate::domain::place::{Kind, Place, PlaceCode};
use crate::queue::places::PlaceBook;

/// Places by size, the largest first.
pub(super) struct Squares([Vec<PlaceCode>; 3]);

impl Squares {
    /// Every place where one may live.
    pub(super) fn of(places: &PlaceBook) -> Self {
        let mut squares = [Vec::new(), Vec::new(), Vec::new()];
        for place in places.selectable() {
            squares[size(places, &place)].push(place.code);
        }
        Self(squares)
    }

    /// The places of a size, from 0; of another one where there are none. `None` without any place.
    pub(super) fn size(&self, wanted: usize) -> Option<&[PlaceCode]> {
        let found = std::iter::once(&self.0[wanted]).chain(&self.0).find(|square| !square.is_empty())?;
        Some(found)
    }
}

fn size(places: &PlaceBook, place: &Place) -> usize {
    let above = || places.above(&place.code).and_then(|(_, district)| places.get(&district));
    match place.kind {
        Kind::CityDistrict => 0,
        Kind::Town if above().is_some_and(|district| district.kind == Kind::City) => 1,
        _ => 2,
    }
}
