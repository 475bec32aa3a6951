//! The catalogue of kindergartens: a card, those of a place, those of a name (domain.md 10).

mod import;

use std::collections::HashMap;

use crate::domain::fold::{fold, rank};
use crate::domain::ids::KindergartenId;
use crate::domain::kindergarten::Profile;
use crate::domain::lang::Lang;
use crate::domain::limits::KINDERGARTENS_MAX;
use crate::domain::place::{Kind, Level, PlaceCode};
use crate::store::Tx;
use crate::store::kindergartens::{self, Group, Kindergarten, PlaceRange};

use super::QueueError;
use super::places::PlaceBook;

pub use import::{Imported, import};

/// What there is to say of a kindergarten.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is.
    pub kindergarten: Kindergarten,
    /// Its groups, the youngest children first.
    pub groups: Vec<Group>,
    /// Published places that are still free, by the year of birth, the youngest first.
    pub free: Vec<(i32, u32)>,
}

/// The card of a kindergarten, closed or not; `None`: there is none of this id.
///
/// # Errors
/// The store.
pub async fn card(tx: &mut Tx, id: &KindergartenId) -> Result<Option<Card>, QueueError> {
    let Some(kindergarten) = kindergartens::find(tx, id).await? else { return Ok(None) };
    let groups = kindergartens::groups(tx, id).await?;
    let free = kindergartens::free(tx, id).await?;
    Ok(Some(Card { kindergarten, groups, free }))
}

/// The open kindergartens of a place and all below it (a settlement, a district, a region), by name.
///
/// # Errors
/// The store.
pub async fn of_place(
    tx: &mut Tx,
    book: &PlaceBook,
    place: &PlaceCode,
    lang: Lang,
) -> Result<Vec<Kindergarten>, QueueError> {
    within(tx, &range(book, Some(place)), lang).await
}

/// The open kindergartens of a range of places, by name.
///
/// # Errors
/// The store.
pub async fn within(tx: &mut Tx, range: &PlaceRange, lang: Lang) -> Result<Vec<Kindergarten>, QueueError> {
    let mut found = kindergartens::list(tx, range, None, KINDERGARTENS_MAX).await?;
    found.sort_by_cached_key(|one| (by_number(&fold(one.profile.name(lang))), one.id.clone()));
    Ok(found)
}

/// Published places that are free in a place and below it, for children of these years (none named: of any), by kindergarten.
///
/// # Errors
/// The store.
pub async fn free_in(
    tx: &mut Tx,
    book: &PlaceBook,
    place: &PlaceCode,
    years: &[i32],
) -> Result<HashMap<KindergartenId, u32>, QueueError> {
    let mut free = HashMap::new();
    for (kindergarten, year, places) in kindergartens::free_in(tx, &range(book, Some(place))).await? {
        if years.is_empty() || years.contains(&year) {
            *free.entry(kindergarten).or_insert(0) += places;
        }
    }
    Ok(free)
}

/// The open kindergartens of a place and below whose name or number fits the words, the best first.
///
/// # Errors
/// The store.
pub async fn search(
    tx: &mut Tx,
    book: &PlaceBook,
    place: &PlaceCode,
    words: &str,
    lang: Lang,
) -> Result<Vec<Kindergarten>, QueueError> {
    let all = of_place(tx, book, place, lang).await?;
    let found = rank(words, &all, |one| Lang::ALL.map(|lang| one.profile.name(lang)));
    Ok(found.into_iter().map(|(_, one)| one.clone()).collect())
}

/// The same with addresses that begin with the settlement, for whoever comes from elsewhere.
#[must_use]
pub fn with_settlement(book: &PlaceBook, mut profile: Profile) -> Profile {
    let place = profile.place.clone();
    let city = book.get(&place).is_some_and(|place| place.kind == Kind::CityDistrict);
    let region = book.above(&place).map(|(region, _)| region).filter(|_| city);
    for (lang, address) in [(Lang::Kk, &mut profile.address_kk), (Lang::Ru, &mut profile.address_ru)] {
        let names = [region.as_ref(), Some(&place)].into_iter().flatten().filter_map(|code| book.name(code, lang));
        *address = names.chain([std::mem::take(address)]).collect::<Vec<_>>().join(", ");
    }
    profile
}

/// Numbers in a name stand in their own order: 9 before 12.
fn by_number(folded: &str) -> Vec<(String, u64)> {
    let word = |word: &str| word.parse().map_or_else(|_| (word.to_owned(), 0), |number| (String::new(), number));
    folded.split(' ').map(word).collect()
}

/// The codes of a place and of all below it, or of the whole country: two digits name a region, four a district; what is offered lies
/// below nothing else.
#[must_use]
pub fn range(book: &PlaceBook, place: Option<&PlaceCode>) -> PlaceRange {
    let level = |place: &PlaceCode| book.get(place).map(|place| (place.level, place.kind));
    let (from, kept) = match place.map(|place| (place.as_str(), level(place))) {
        None => ("000000000", 0),
        Some((code, Some((Level::Region, _)))) => (code, 2),
        Some((code, Some((Level::District, kind)))) if kind != Kind::CityDistrict => (code, 4),
        Some((code, _)) => (code, 9),
    };
    PlaceRange { from: from.to_owned(), to: format!("{:9<9}", &from[..kept]) }
}
