//! Places: regions, their districts and cities, the settlements of a district.

use crate::dialogue::session::{Item, Value};
use crate::dialogue::turn::Need;
use crate::domain::lang::Lang;
use crate::domain::place::{Place, PlaceCode};
use crate::queue::places;

use super::{Candidate, SourceCx};

/// Every region and big city.
pub(super) fn regions(cx: &SourceCx<'_>) -> Vec<Candidate> {
    offered(cx.who.lang, cx.world.places.regions(cx.who.lang))
}

/// Of the region chosen.
pub(super) fn districts(cx: &SourceCx<'_>, need: &Need) -> Vec<Candidate> {
    let region = above(need);
    offered(cx.who.lang, region.map(|region| cx.world.places.districts(&region, cx.who.lang)).unwrap_or_default())
}

/// Of the district chosen.
pub(super) fn settlements(cx: &SourceCx<'_>, need: &Need) -> Vec<Candidate> {
    let Some(district) = above(need) else { return Vec::new() };
    let mut found = cx.world.places.settlements(&district, cx.who.lang);
    // A district of a big city is the settlement itself (domain.md 15.4).
    if found.is_empty() {
        found.extend(cx.world.places.get(&district));
    }
    offered(cx.who.lang, found)
}

fn above(need: &Need) -> Option<PlaceCode> {
    need.of.as_ref().and_then(Value::code).and_then(PlaceCode::parse)
}

/// In the language of the labels; people may type any of the three.
pub(super) fn offered(lang: Lang, found: Vec<Place>) -> Vec<Candidate> {
    let candidate = |place: Place| Candidate {
        item: Item { id: place.code.to_string(), label: Some(places::name(&place, lang).to_owned()) },
        names: vec![place.name_kk, place.name_ru, place.name_en],
    };
    found.into_iter().map(candidate).collect()
}
