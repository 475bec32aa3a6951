//! Places of the state classifier. They hardly change: a process reads them all and looks at the version now and then.

use std::collections::HashMap;

use sqlx::QueryBuilder;

use crate::domain::fold::fold;
use crate::domain::place::{Kind, Level, Place};
use crate::store::row::At;
use crate::store::{StoreError, Tx, meta};

statements! {
    ALL_PLACES = "SELECT code, parent, level, kind, name_kk, name_ru, name_en, folded_kk, folded_ru, folded_en, selectable \
                  FROM places ORDER BY code";
    COUNT = "SELECT COUNT(*) FROM places";
}

/// The head and the tail of the one statement whose length varies with its rows; both texts are the same on both databases.
const UPSERT_HEAD: &str = "INSERT INTO places (code, parent, level, kind, name_kk, name_ru, name_en, folded_kk, folded_ru, \
                           folded_en, selectable) ";
const UPSERT_TAIL: &str = " ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, level = excluded.level, \
                           kind = excluded.kind, name_kk = excluded.name_kk, name_ru = excluded.name_ru, \
                           name_en = excluded.name_en, folded_kk = excluded.folded_kk, folded_ru = excluded.folded_ru, \
                           folded_en = excluded.folded_en, selectable = excluded.selectable";
/// Rows of one statement: eleven parameters each, and SQLite takes 32,766.
const BATCH: usize = 500;

/// The series of [`meta::next_number`] that goes on with every import.
pub const VERSION: &str = "places_version";

/// A place as stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PlaceRow {
    /// Nine digits.
    pub code: String,
    /// The place it belongs to.
    pub parent: Option<String>,
    /// The level in the classifier, 1 to 5.
    pub level: i64,
    /// What sort of place it is.
    pub kind: String,
    /// Name in Kazakh.
    pub name_kk: String,
    /// Name in Russian.
    pub name_ru: String,
    /// Name in English.
    pub name_en: String,
    /// The Kazakh name folded for search.
    pub folded_kk: String,
    /// The Russian name folded for search.
    pub folded_ru: String,
    /// The English name folded for search.
    pub folded_en: String,
    /// Offered as the settlement of an application.
    pub selectable: bool,
}

impl From<&Place> for PlaceRow {
    fn from(place: &Place) -> Self {
        Self {
            code: place.code.to_string(),
            parent: place.parent.as_ref().map(ToString::to_string),
            level: place.level as i64,
            kind: place.kind.as_str().to_owned(),
            folded_kk: fold(&place.name_kk),
            folded_ru: fold(&place.name_ru),
            folded_en: fold(&place.name_en),
            name_kk: place.name_kk.clone(),
            name_ru: place.name_ru.clone(),
            name_en: place.name_en.clone(),
            selectable: place.selectable,
        }
    }
}

impl TryFrom<PlaceRow> for Place {
    type Error = StoreError;

    fn try_from(row: PlaceRow) -> Result<Self, StoreError> {
        let at = At { table: "places", row: &row.code };
        let level = at.number("level", row.level)?;
        Ok(Self {
            code: at.place("code", &row.code)?,
            parent: row.parent.as_deref().map(|parent| at.place("parent", parent)).transpose()?,
            level: Level::from_number(level).ok_or_else(|| at.inconsistent("level"))?,
            kind: Kind::parse(&row.kind).ok_or_else(|| at.inconsistent("kind"))?,
            name_kk: row.name_kk,
            name_ru: row.name_ru,
            name_en: row.name_en,
            selectable: row.selectable,
        })
    }
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Places that were not there.
    pub added: usize,
    /// Places that were there and differ.
    pub changed: usize,
}

/// Brings places in: adds new ones, changes those that differ, leaves others. The version grows if anything did.
///
/// # Errors
/// The database.
pub async fn upsert_many(tx: &mut Tx, places: &[PlaceRow]) -> Result<Imported, StoreError> {
    let known: HashMap<String, PlaceRow> = all(tx).await?.into_iter().map(|row| (row.code.clone(), row)).collect();
    let mut imported = Imported::default();
    // The last row of a code counts: one statement must not touch a row twice.
    let mut wanted: HashMap<&str, &PlaceRow> = places.iter().map(|row| (row.code.as_str(), row)).collect();
    wanted.retain(|code, row| match known.get(*code) {
        None => {
            imported.added += 1;
            true
        }
        Some(before) if before != *row => {
            imported.changed += 1;
            true
        }
        Some(_) => false,
    });
    let mut wanted: Vec<&PlaceRow> = wanted.into_values().collect();
    wanted.sort_by(|a, b| a.code.cmp(&b.code));
    for batch in wanted.chunks(BATCH) {
        on_tx!(tx, |c| {
            let mut sql = QueryBuilder::new(UPSERT_HEAD);
            sql.push_values(batch, |mut values, row| {
                values.push_bind(&row.code).push_bind(&row.parent).push_bind(row.level).push_bind(&row.kind);
                values.push_bind(&row.name_kk).push_bind(&row.name_ru).push_bind(&row.name_en);
                values.push_bind(&row.folded_kk).push_bind(&row.folded_ru).push_bind(&row.folded_en);
                values.push_bind(row.selectable);
            });
            sql.push(UPSERT_TAIL).build().execute(c).await.map(|_| ())
        })?;
    }
    if !wanted.is_empty() {
        meta::next_number(tx, VERSION).await?;
    }
    Ok(imported)
}

/// Every place, by code.
///
/// # Errors
/// The database.
pub async fn all(tx: &mut Tx) -> Result<Vec<PlaceRow>, StoreError> {
    fetch_all!(tx, ALL_PLACES)
}

/// How many places there are.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT)?;
    Ok(count)
}

/// The version of the places: another one means they changed. 0 before the first import.
///
/// # Errors
/// The database.
pub async fn version(tx: &mut Tx) -> Result<i64, StoreError> {
    meta::last_number(tx, VERSION).await
}
