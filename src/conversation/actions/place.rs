//! Where a child goes to kindergarten: the place of before, and how deep a district goes (domain.md 15.4).

use anyhow::Context as _;

use super::account::registered;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::lang::Lang;
use crate::domain::place::{Kind, Place, PlaceCode};
use crate::queue::places::PlaceBook;
use crate::store::accounts::Home;
use crate::store::{accounts, applications};

outcomes! {
    /// Whether there is a place to offer.
    UsualPlaceKnown { Known = "known", Chosen = "chosen", None = "none" }
}

outcomes! {
    /// Whether a district must be asked further.
    DistrictDepth { CityDistrict = "city_district", HasSettlements = "has_settlements" }
}

outcomes! {
    /// What comes of saving.
    PlaceSaved { Saved = "saved" }
}

/// The place of the settings, else the one of the latest application; unless the person has chosen a place here already, which a
/// change of another answer must not overwrite.
pub struct UsualPlace;

impl LocalAction for UsualPlace {
    type Outcome = UsualPlaceKnown;
    const NAME: &'static str = "usual_place";
    /// With `chosen` all three stand already.
    const WRITES: Writes = &[
        ("region", SlotType::Place, &["known", "chosen"]),
        ("district", SlotType::Place, &["known", "chosen"]),
        ("settlement", SlotType::Place, &["known", "chosen"]),
        ("villages", SlotType::Choice, &["known"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<UsualPlaceKnown>> {
        let account = registered(cx.who)?;
        let settlement = match &account.home {
            Some(home) => Some(home.settlement.clone()),
            None => applications::latest(cx.tx, &account.id).await?.map(|latest| latest.subqueue.settlement),
        };
        let standing = cx.deed.slots.get("settlement").and_then(Value::code);
        let answered = cx.deed.slots.contains_key("usual");
        if standing.is_some_and(|code| answered || settlement.as_ref().is_none_or(|usual| usual.as_str() != code)) {
            return Ok(Done::plain(UsualPlaceKnown::Chosen));
        }
        let Some(home) = settlement.and_then(|code| home_of(&cx.world.places, code)) else {
            return Ok(Done::plain(UsualPlaceKnown::None));
        };
        let places = &cx.world.places;
        let district = places.get(&home.district).with_context(|| format!("no place {}", home.district))?;
        Ok(Done::plain(UsualPlaceKnown::Known)
            .with("villages", villages(only_settlement(places, district, cx.who.lang).is_none()))
            .with("region", place_value(&home.region))
            .with("district", place_value(&home.district))
            .with("settlement", place_value(&home.settlement)))
    }
}

/// A district of a big city is chosen by itself, and so is a town that is alone in its district: both write `settlement`.
/// `villages`: there are several to choose from.
pub struct DistrictKind;

impl LocalAction for DistrictKind {
    type Outcome = DistrictDepth;
    const NAME: &'static str = "district_kind";
    const READS: Reads = &[("district", SlotType::Place)];
    const WRITES: Writes = &[("settlement", SlotType::Place, &["city_district"]), ("villages", SlotType::Choice, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<DistrictDepth>> {
        let code = place_slot(cx.deed, "district")?;
        let district = cx.world.places.get(&code).with_context(|| format!("no place {code}"))?;
        let only = only_settlement(&cx.world.places, district, cx.who.lang);
        let several = villages(only.is_none());
        let done = match only {
            Some(settlement) => Done::plain(DistrictDepth::CityDistrict).with("settlement", place_value(&settlement)),
            None => Done::plain(DistrictDepth::HasSettlements),
        };
        Ok(done.with("villages", several))
    }
}

/// Keeps the place chosen in the settings.
pub struct SavePlace;

impl LocalAction for SavePlace {
    type Outcome = PlaceSaved;
    const NAME: &'static str = "save_place";
    const RENEWS: bool = true;
    const READS: Reads = &[("region", SlotType::Place), ("district", SlotType::Place), ("settlement", SlotType::Place)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<PlaceSaved>> {
        let home = Home {
            region: place_slot(cx.deed, "region")?,
            district: place_slot(cx.deed, "district")?,
            settlement: place_slot(cx.deed, "settlement")?,
        };
        let account = registered(cx.who)?.id.clone();
        accounts::set_home(cx.tx, &account, &home).await?;
        Ok(Done::plain(PlaceSaved::Saved))
    }
}

/// Whether a district has settlements to choose from, as a slot holds it: nothing, or something.
fn villages(several: bool) -> Value {
    Value::Code(if several { "yes" } else { "" }.to_owned())
}

/// A place's code as a slot holds it.
fn place_value(code: &PlaceCode) -> Value {
    Value::Code(code.as_str().to_owned())
}

/// The place of a slot.
fn place_slot(deed: &Deed, name: &str) -> anyhow::Result<PlaceCode> {
    let code = slot(deed, name).and_then(Value::code).and_then(PlaceCode::parse);
    code.with_context(|| format!("`{name}` is not set"))
}

/// The settlement that needs no question.
fn only_settlement(places: &PlaceBook, district: Place, lang: Lang) -> Option<PlaceCode> {
    match district.kind {
        Kind::CityDistrict => Some(district.code),
        Kind::City => match &places.settlements(&district.code, lang)[..] {
            [only] => Some(only.code.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// The three places of a form by its settlement, as the classifier has them today; `None` if it is not offered any more.
fn home_of(places: &PlaceBook, settlement: PlaceCode) -> Option<Home> {
    places.get(&settlement).filter(|place| place.selectable)?;
    let (region, district) = places.above(&settlement)?;
    Some(Home { region, district, settlement })
}
