//! The places of the country, in memory: read once from the store, read again when an import changed them.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::fold::fold;
use crate::domain::lang::Lang;
use crate::domain::place::{Kind, Level, Place, PlaceCode};
use crate::domain::shipped_places;
use crate::store::places::{self, Imported, PlaceRow};
use crate::store::{Db, Tx};

use super::QueueError;

/// The places. Cheap to clone; all clones see a new table at once.
#[derive(Clone)]
pub struct PlaceBook(Arc<RwLock<Arc<Book>>>);

/// One table of places.
struct Book {
    version: i64,
    by_code: HashMap<PlaceCode, Place>,
    regions: Vec<PlaceCode>,
    districts: HashMap<PlaceCode, Vec<PlaceCode>>,
    settlements: HashMap<PlaceCode, Vec<PlaceCode>>,
}

impl PlaceBook {
    /// A book of these places, as of no version of the store.
    #[must_use]
    pub fn from_places(places: Vec<Place>) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(Book::new(0, places)))))
    }

    /// The places of the store; at the first start the shipped table is put there.
    ///
    /// # Errors
    /// The store, or a row that cannot be read.
    pub async fn load(db: &Db) -> Result<Self, QueueError> {
        let mut tx = db.read().await?;
        let mut book = read(&mut tx).await?;
        tx.rollback().await?;
        if book.by_code.is_empty() {
            let mut tx = db.write().await?;
            seed(&mut tx).await?;
            book = read(&mut tx).await?;
            tx.commit().await?;
        }
        Ok(Self(Arc::new(RwLock::new(Arc::new(book)))))
    }

    /// Looks whether an import changed the places, and reads them again; `true` if it did.
    ///
    /// # Errors
    /// The store, or a row that cannot be read; the old table then stays.
    pub async fn reload_if_changed(&self, db: &Db) -> Result<bool, QueueError> {
        let mut tx = db.read().await?;
        let changed = places::version(&mut tx).await? != self.book().version;
        if changed {
            let book = Arc::new(read(&mut tx).await?);
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = book;
        }
        tx.rollback().await?;
        Ok(changed)
    }

    /// The place of a code.
    #[must_use]
    pub fn get(&self, code: &PlaceCode) -> Option<Place> {
        self.book().by_code.get(code).cloned()
    }

    /// The name of a place.
    #[must_use]
    pub fn name(&self, code: &PlaceCode, lang: Lang) -> Option<String> {
        self.book().by_code.get(code).map(|place| name(place, lang).to_owned())
    }

    /// The regions and the three big cities, by name.
    #[must_use]
    pub fn regions(&self, lang: Lang) -> Vec<Place> {
        let book = self.book();
        book.sorted(&book.regions, lang)
    }

    /// The districts and cities of a region, by name.
    #[must_use]
    pub fn districts(&self, region: &PlaceCode, lang: Lang) -> Vec<Place> {
        let book = self.book();
        book.districts.get(region).map(|codes| book.sorted(codes, lang)).unwrap_or_default()
    }

    /// The settlements of a district that are offered, however deep they lie, by name. A district of a big city has none: it is the
    /// settlement itself (domain.md 15.4, point 5).
    #[must_use]
    pub fn settlements(&self, district: &PlaceCode, lang: Lang) -> Vec<Place> {
        let book = self.book();
        book.settlements.get(district).map(|codes| book.sorted(codes, lang)).unwrap_or_default()
    }

    /// The region and the district a settlement lies in; a district of a big city is its own.
    #[must_use]
    pub fn above(&self, settlement: &PlaceCode) -> Option<(PlaceCode, PlaceCode)> {
        let book = self.book();
        let district = book.district_of(settlement)?;
        let region = book.by_code.get(&district)?.parent.clone()?;
        Some((region, district))
    }

    /// Whether a place is this area or lies within it, by the parents of the table.
    #[must_use]
    pub fn lies_in(&self, place: &PlaceCode, area: &PlaceCode) -> bool {
        let book = self.book();
        let up = std::iter::successors(Some(place), |place| book.by_code.get(place)?.parent.as_ref());
        // Each step goes to a higher level; the table has five.
        up.take(5).any(|place| place == area)
    }

    /// Every place that may be the settlement of an application, by code.
    #[must_use]
    pub fn selectable(&self) -> Vec<Place> {
        let book = self.book();
        let mut found: Vec<Place> = book.by_code.values().filter(|place| place.selectable).cloned().collect();
        found.sort_by(|a, b| a.code.cmp(&b.code));
        found
    }

    fn book(&self) -> Arc<Book> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The name of a place in a language.
#[must_use]
pub fn name(place: &Place, lang: Lang) -> &str {
    match lang {
        Lang::Kk => &place.name_kk,
        Lang::Ru => &place.name_ru,
        Lang::En => &place.name_en,
    }
}

/// Puts the shipped table into a store that has no places; another process may do the same at once.
///
/// # Errors
/// The store.
pub async fn seed(tx: &mut Tx) -> Result<Imported, QueueError> {
    if places::count(tx).await? > 0 {
        return Ok(Imported::default());
    }
    import(tx, shipped_places::shipped()).await
}

/// Brings places into the store: adds new ones, changes those that differ.
///
/// # Errors
/// The store.
pub async fn import(tx: &mut Tx, table: &[Place]) -> Result<Imported, QueueError> {
    let rows: Vec<PlaceRow> = table.iter().map(row).collect();
    Ok(places::upsert_many(tx, &rows).await?)
}

async fn read(tx: &mut Tx) -> Result<Book, QueueError> {
    let version = places::version(tx).await?;
    let rows = places::all(tx).await?;
    let found = rows.into_iter().map(|row| place(&row).ok_or(QueueError::Place(row.code)));
    Ok(Book::new(version, found.collect::<Result<_, _>>()?))
}

fn row(place: &Place) -> PlaceRow {
    PlaceRow {
        code: place.code.to_string(),
        parent: place.parent.as_ref().map(PlaceCode::to_string),
        level: place.level as i64,
        kind: place.kind.as_str().to_owned(),
        name_kk: place.name_kk.clone(),
        name_ru: place.name_ru.clone(),
        name_en: place.name_en.clone(),
        folded_kk: fold(&place.name_kk),
        folded_ru: fold(&place.name_ru),
        folded_en: fold(&place.name_en),
        selectable: place.selectable,
    }
}

fn place(row: &PlaceRow) -> Option<Place> {
    Some(Place {
        code: PlaceCode::parse(&row.code)?,
        parent: match &row.parent {
            Some(code) => Some(PlaceCode::parse(code)?),
            None => None,
        },
        level: Level::from_number(u8::try_from(row.level).ok()?)?,
        kind: Kind::parse(&row.kind)?,
        name_kk: row.name_kk.clone(),
        name_ru: row.name_ru.clone(),
        name_en: row.name_en.clone(),
        selectable: row.selectable,
    })
}

impl Book {
    fn new(version: i64, places: Vec<Place>) -> Self {
        let by_code = places.into_iter().map(|place| (place.code.clone(), place)).collect();
        let (regions, districts, settlements) = (Vec::new(), HashMap::new(), HashMap::new());
        let mut book = Self { version, by_code, regions, districts, settlements };
        let mut codes: Vec<&PlaceCode> = book.by_code.keys().collect();
        codes.sort_unstable();
        for place in codes.into_iter().filter_map(|code| book.by_code.get(code)) {
            match (place.level, &place.parent) {
                (Level::Region, _) => book.regions.push(place.code.clone()),
                (Level::District, Some(region)) => {
                    book.districts.entry(region.clone()).or_default().push(place.code.clone());
                }
                _ if place.selectable => {
                    if let Some(district) = book.district_of(&place.code) {
                        book.settlements.entry(district).or_default().push(place.code.clone());
                    }
                }
                _ => {}
            }
        }
        book
    }

    /// The district above a place, or itself: after an import a village stands under its okrug.
    fn district_of(&self, code: &PlaceCode) -> Option<PlaceCode> {
        let mut place = self.by_code.get(code)?;
        // Each step goes to a higher level; the table has five.
        for _ in 0..5 {
            if place.level == Level::District {
                return Some(place.code.clone());
            }
            place = self.by_code.get(place.parent.as_ref()?)?;
        }
        None
    }

    /// In the order of the folded names, so that the Kazakh letters stand beside their Russian neighbours.
    fn sorted(&self, codes: &[PlaceCode], lang: Lang) -> Vec<Place> {
        let mut found: Vec<Place> = codes.iter().filter_map(|code| self.by_code.get(code)).cloned().collect();
        found.sort_by_cached_key(|place| (fold(name(place, lang)), place.code.clone()));
        found
    }
}
