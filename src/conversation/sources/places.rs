//! Places: regions, their districts and cities, the settlements of a district.

use crate::dialogue::session::{Item, Value};
use crate::dialogue::turn::Need;
use crate::domain::place::{Place, PlaceCode};
use crate::queue::places;

use super::{Candidate, SourceCx};

pub(super) fn regions(cx: &SourceCx<'_>) -> Vec<Candidate> {
    offered(cx, cx.world.places.regions(cx.who.lang))
}

pub(super) fn districts(cx: &SourceCx<'_>, need: &Need) -> Vec<Candidate> {
    let region = above(need);
    offered(cx, region.map(|region| cx.world.places.districts(&region, cx.who.lang)).unwrap_or_default())
}

pub(super) fn settlements(cx: &SourceCx<'_>, need: &Need) -> Vec<Candidate> {
    let district = above(need);
    offered(cx, district.map(|district| cx.world.places.settlements(&district, cx.who.lang)).unwrap_or_default())
}

fn above(need: &Need) -> Option<PlaceCode> {
    need.of.as_ref().and_then(Value::code).and_then(PlaceCode::parse)
}

fn offered(cx: &SourceCx<'_>, found: Vec<Place>) -> Vec<Candidate> {
    let candidate = |place: Place| Candidate {
        item: Item {
            id: place.code.to_string(),
            label: Some(places::name(&place, cx.who.lang).to_owned()),
        },
        names: vec![place.name_kk, place.name_ru, place.name_en],
    };
    found.into_iter().map(candidate).collect()
}
