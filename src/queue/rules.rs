//! The rules of a place on a day: the defaults, and what the country, the region, the district and the settlement say otherwise, each from
//! a day on (domain.md 0, warning 3).

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::domain::clock::Micros;
use crate::domain::place::PlaceCode;
use crate::domain::rules::Rules;
use crate::store::Tx;
use crate::store::rule_sets::{self, RuleSet};

use super::QueueError;
use super::places::PlaceBook;

/// The rules of a place on a day.
///
/// # Errors
/// The store, or a set that cannot be read.
pub async fn of(
    tx: &mut Tx,
    book: &PlaceBook,
    defaults: &Rules,
    place: &PlaceCode,
    day: NaiveDate,
) -> Result<Rules, QueueError> {
    let mut rules = defaults.clone();
    for set in in_force(tx, book, Some(place), day).await? {
        rules = changed(&rules, &set)?;
    }
    Ok(rules)
}

/// The sets that speak of a place on a day, or of the country where there is no place: the widest first, so that the last word counts.
///
/// # Errors
/// The store.
pub async fn in_force(
    tx: &mut Tx,
    book: &PlaceBook,
    place: Option<&PlaceCode>,
    day: NaiveDate,
) -> Result<Vec<RuleSet>, QueueError> {
    let sets = rule_sets::until(tx, day).await?;
    if sets.is_empty() {
        return Ok(sets);
    }
    let above = place.and_then(|place| book.above(place));
    let (region, district) = above.map_or((None, None), |(region, district)| (Some(region), Some(district)));
    let places = [None, region.as_ref(), district.as_ref(), place];
    let mut speaking: Vec<RuleSet> = Vec::new();
    for code in places.map(|code| code.map_or("", PlaceCode::as_str)) {
        // Of one place the latest speaks alone; a district may be its own settlement.
        let latest = sets.iter().rfind(|set| set.place == code);
        if let Some(set) = latest.filter(|_| speaking.iter().all(|before| before.place != code)) {
            speaking.push(set.clone());
        }
    }
    Ok(speaking)
}

/// What a set says otherwise, by the names of the fields of [`Rules`].
///
/// # Errors
/// A set that cannot be read.
pub fn says(set: &RuleSet) -> Result<Map<String, Value>, QueueError> {
    serde_json::from_str(&set.body).map_err(|error| unreadable(set, &error))
}

fn unreadable(set: &RuleSet, error: &serde_json::Error) -> QueueError {
    QueueError::Rules { place: set.place.clone(), from: set.from_day.clone(), why: error.to_string() }
}

/// Keeps what a place says otherwise from a day on: JSON with the fields of [`Rules`] that differ.
///
/// # Errors
/// A field that does not exist or has another type, said with its name; the store.
pub async fn set(
    tx: &mut Tx,
    (place, from): (Option<&PlaceCode>, NaiveDate),
    body: &str,
    by: &str,
    now: Micros,
) -> Result<(), QueueError> {
    let place = place.map_or("", PlaceCode::as_str);
    let (from_day, created_by) = (from.to_string(), by.to_owned());
    let set = RuleSet { place: place.to_owned(), from_day, body: body.to_owned(), created_by, created_at: now.0 };
    changed(&Rules::default(), &set)?;
    Ok(rule_sets::set(tx, (place, from), body, by, now).await?)
}

fn changed(rules: &Rules, set: &RuleSet) -> Result<Rules, QueueError> {
    let fault = |error: serde_json::Error| unreadable(set, &error);
    let body = says(set)?;
    let mut whole = serde_json::to_value(rules).map_err(fault)?;
    if let Value::Object(fields) = &mut whole {
        fields.extend(body);
    }
    serde_json::from_value(whole).map_err(fault)
}
