//! `/office/rules`: what a place says otherwise than the defaults, from a day on, and what was said before (domain.md 17).

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::http::StatusCode;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::form::{Filled, Sheet};
use super::show::{day, read_day, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Field, Form, Input, View};
use super::words::{Text, text, text_with};
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::place::PlaceCode;
use crate::domain::staff::Deed;
use crate::i18n::Args;
use crate::queue::rules;
use crate::store::rule_sets::{self, RuleSet};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("office-rules"),
    text("office-rules-about"),
    text("office-rules-name"),
    text("office-rules-value"),
    text("office-rules-source"),
    text("office-rules-default"),
    text("office-rules-set"),
    text("office-rules-set.about"),
    text("office-rules-from"),
    text("office-rules-from.wrong"),
    text("office-rules-saved"),
    text("office-rules-history"),
    text("office-rules-by"),
    text("office-rules-at"),
    text("office-rules-says"),
    text("office-rules-place"),
    text("office-rules-pause-none"),
    text("office-rules-wrong.number"),
    text_with("office-rules-range", &["least", "most"]),
    text("office-rules-wrong.time"),
    text("office-rules-wrong.days"),
    text("office-rule.publish_minute"),
    text("office-rule.priority_window_days"),
    text("office-rule.open_window_days"),
    text("office-rule.publication_pause"),
    text("office-rule.referral_valid_days"),
    text("office-rule.referral_extension_days"),
    text("office-rule.stop_list_days"),
    text("office-rule.benefit_check_days"),
    text("office-rule.priority_ratio"),
    text("office-rule.max_choices"),
    text("office-rule.holidays"),
    text("office-rule-hint.publish_minute"),
    text("office-rule-hint.publication_pause"),
    text("office-rule-hint.holidays"),
];

/// How a rule is typed.
#[derive(Clone, Copy)]
enum Kind {
    /// A whole number from one to another.
    Number(u64, u64),
    /// A time of the day, kept as minutes after midnight.
    Time,
    /// Two days of the year: "01.06-31.08".
    Pause,
    /// Days off beside those of every year: "08.07.2026, 09.07.2026".
    Days,
}

/// The rules that are set on the page, by the names of the fields of [`crate::domain::rules::Rules`].
const RULES: [(&str, Kind); 11] = [
    ("publish_minute", Kind::Time),
    ("priority_window_days", Kind::Number(1, 30)),
    ("open_window_days", Kind::Number(1, 60)),
    ("publication_pause", Kind::Pause),
    ("priority_ratio", Kind::Number(1, 20)),
    ("max_choices", Kind::Number(1, 10)),
    ("referral_valid_days", Kind::Number(1, 60)),
    ("referral_extension_days", Kind::Number(1, 90)),
    ("benefit_check_days", Kind::Number(1, 60)),
    ("stop_list_days", Kind::Number(1, 90)),
    ("holidays", Kind::Days),
];

/// Of which place.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    place: String,
}

/// The place whose rules are looked at: the person's own, or one within it; `None`: the country.
fn place_of(signed: &Signed, chosen: &str) -> Result<Option<PlaceCode>, Trouble> {
    match PlaceCode::parse(chosen) {
        Some(place) => {
            signed.world().places.get(&place).ok_or(Trouble::Nowhere)?;
            signed.covers(&place)?;
            Ok(Some(place))
        }
        None => Ok(signed.staff().place.clone()),
    }
}

/// The page.
pub(super) async fn show(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::SetRules)?;
    let place = place_of(&signed, &wanted.place)?;
    page(&signed, place.as_ref(), None).await?.draw()
}

async fn page(signed: &Signed, place: Option<&PlaceCode>, typed: Option<Sheet>) -> Result<View, Trouble> {
    let world = signed.world();
    let today = local_date(world.now());
    let mut tx = signed.read().await?;
    let speaking = rules::in_force(&mut tx, &world.places, place, today).await?;
    let code = place.map_or("", PlaceCode::as_str);
    let own: Vec<RuleSet> = rule_sets::list(&mut tx).await?.into_iter().filter(|set| set.place == code).collect();
    tx.rollback().await?;
    let mut view = signed.view("office-rules").text(signed.say("office-rules-about"));
    if let Some(choice) = choice(signed, place) {
        view = view.form(choice);
    }
    view = view
        .heading("office-rules-value")
        .table(&["office-rules-name", "office-rules-value", "office-rules-source"], in_force(signed, &speaking)?);
    if signed.can(Deed::SetRules) {
        let latest = speaking.iter().find(|set| set.place == code);
        let sheet = match (typed, latest) {
            (Some(typed), _) => typed,
            (None, Some(set)) => filled(&rules::says(set)?, today),
            (None, None) => filled(&Map::new(), today),
        };
        view = view.form(form(signed, code, sheet));
    }
    let line = |set: &RuleSet| -> Result<Vec<Cell>, Trouble> {
        let says = rules::says(set)?;
        let words = RULES.iter().filter_map(|(name, kind)| {
            Some(format!("{}: {}", signed.say(&format!("office-rule.{name}")), value(signed, *kind, says.get(*name)?)))
        });
        let from = read_day(&set.from_day).map(day).unwrap_or_default();
        let says = words.collect::<Vec<_>>().join("; ");
        Ok(vec![from.into(), says.into(), set.created_by.as_str().into(), when(Micros(set.created_at)).into()])
    };
    let history = own.iter().rev().map(line).collect::<Result<_, _>>()?;
    let head = ["office-rules-from", "office-rules-says", "office-rules-by", "office-rules-at"];
    Ok(view.heading("office-rules-history").table(&head, history))
}

/// Another place to look at: regions for the country, districts for a region, settlements for a district.
fn choice(signed: &Signed, place: Option<&PlaceCode>) -> Option<Form> {
    let (book, lang) = (&signed.world().places, signed.lang());
    let own = signed.staff().place.clone();
    let below = match place {
        None => book.regions(lang),
        Some(place) => {
            let districts = book.districts(place, lang);
            if districts.is_empty() { book.settlements(place, lang) } else { districts }
        }
    };
    if below.is_empty() && place == own.as_ref() {
        return None;
    }
    let top = (String::new(), own.map_or_else(|| signed.say("office-country"), |own| signed.place_name(&own)));
    let here = place.map(|place| (place.to_string(), signed.place_name(place)));
    let mut options = vec![top];
    options.extend(here);
    options.extend(below.into_iter().map(|place| (place.code.to_string(), place.name(lang).to_owned())));
    Some(Form {
        id: "place",
        action: "/office/rules".to_owned(),
        get: true,
        fields: vec![signed.field("place", "office-rules-place", Input::Choice(options))],
        sheet: Sheet::of(&[("place", place.map_or("", PlaceCode::as_str))]),
        button: signed.say("office-referral-show"),
        ..Form::default()
    })
}

/// Every rule, its value today, and who says so.
fn in_force(signed: &Signed, speaking: &[RuleSet]) -> Result<Vec<Vec<Cell>>, Trouble> {
    let Value::Object(defaults) = serde_json::to_value(&signed.world().rules)? else { return Ok(Vec::new()) };
    let mut said: BTreeMap<&str, (Value, String)> = BTreeMap::new();
    for (name, _) in RULES {
        let value = defaults.get(name).cloned().unwrap_or_default();
        said.insert(name, (value, signed.say("office-rules-default")));
    }
    for set in speaking {
        let place = PlaceCode::parse(&set.place);
        let source = place.map_or_else(|| signed.say("office-country"), |place| signed.place_name(&place));
        let from = read_day(&set.from_day).map(day).unwrap_or_default();
        for (name, value) in rules::says(set)? {
            if let Some(entry) = said.get_mut(name.as_str()) {
                *entry = (value, format!("{source}, {from}"));
            }
        }
    }
    let line = |(name, kind): &(&str, Kind)| {
        let (found, source) = said.get(name).cloned().unwrap_or_default();
        vec![signed.say(&format!("office-rule.{name}")).into(), value(signed, *kind, &found).into(), source.into()]
    };
    Ok(RULES.iter().map(line).collect())
}

/// A rule in words.
fn value(signed: &Signed, kind: Kind, value: &Value) -> String {
    let typed = typed_of(kind, value);
    match kind {
        Kind::Pause if typed.is_empty() => signed.say("office-rules-pause-none"),
        Kind::Days if typed.is_empty() => "–".to_owned(),
        _ => typed,
    }
}

/// A rule as it is typed.
fn typed_of(kind: Kind, value: &Value) -> String {
    match kind {
        Kind::Number(..) => value.as_u64().map(|number| number.to_string()).unwrap_or_default(),
        Kind::Time => value.as_u64().map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)).unwrap_or_default(),
        Kind::Pause => {
            let pair: Option<((u32, u32), (u32, u32))> = serde_json::from_value(value.clone()).ok();
            pair.map(|(from, to)| format!("{:02}.{:02}-{:02}.{:02}", from.1, from.0, to.1, to.0)).unwrap_or_default()
        }
        Kind::Days => {
            let days: Vec<NaiveDate> =
                value.get("moving").and_then(|days| serde_json::from_value(days.clone()).ok()).unwrap_or_default();
            days.into_iter().map(day).collect::<Vec<_>>().join(", ")
        }
    }
}

fn filled(says: &Map<String, Value>, today: NaiveDate) -> Sheet {
    let from = today.to_string();
    let typed: Vec<(&str, String)> = RULES
        .iter()
        .map(|(name, kind)| (*name, says.get(*name).map(|value| typed_of(*kind, value)).unwrap_or_default()))
        .collect();
    let mut pairs: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    pairs.push(("from", &from));
    Sheet::of(&pairs)
}

fn form(signed: &Signed, code: &str, sheet: Sheet) -> Form {
    let mut fields: Vec<Field> = vec![signed.field("from", "office-rules-from", Input::Line("date"))];
    for (name, kind) in RULES {
        let input = match kind {
            Kind::Number(..) => "number",
            Kind::Time => "time",
            Kind::Pause | Kind::Days => "text",
        };
        let hint = match kind {
            Kind::Number(least, most) => {
                let args = Args::new().with("least", least.to_string()).with("most", most.to_string());
                signed.say_with("office-rules-range", &args)
            }
            _ => signed.say(&format!("office-rule-hint.{name}")),
        };
        fields.push(Field { hint, ..signed.field(name, &format!("office-rule.{name}"), Input::Line(input)) });
    }
    Form {
        id: "rules",
        action: "/office/rules".to_owned(),
        title: signed.say("office-rules-set"),
        about: signed.say("office-rules-set.about"),
        fields,
        hidden: vec![("place", code.to_owned())],
        sheet,
        button: signed.say("office-save"),
        ..Form::default()
    }
}

/// `POST /office/rules`.
pub(super) async fn receive(Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::SetRules)?;
    let place = place_of(&signed, sheet.value("place"))?;
    let (world, today) = (signed.world(), local_date(signed.world().now()));
    let from = read_day(sheet.value("from")).filter(|from| *from >= today);
    if from.is_none() {
        sheet.blame("from", signed.say("office-rules-from.wrong"));
    }
    let mut body = Map::new();
    for (name, kind) in RULES {
        match read(kind, sheet.value(name)) {
            Ok(None) => {}
            Ok(Some(value)) => {
                body.insert(name.to_owned(), value);
            }
            Err(fault) => sheet.blame(name, signed.say(fault)),
        }
    }
    let Some(from) = from.filter(|_| sheet.is_good()) else {
        return page(&signed, place.as_ref(), Some(sheet)).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let mut tx = signed.write().await?;
    // What is not asked for on the page stays as it was said.
    let speaking = rules::in_force(&mut tx, &world.places, place.as_ref(), from).await?;
    let code = place.as_ref().map_or("", PlaceCode::as_str);
    if let Some(before) = speaking.iter().find(|set| set.place == code) {
        let asked = |name: &String| RULES.iter().any(|(known, _)| known == name);
        body.extend(rules::says(before)?.into_iter().filter(|(name, _)| !asked(name)));
    }
    let text = Value::Object(body).to_string();
    rules::set(&mut tx, (place.as_ref(), from), &text, &signed.staff().name, world.now()).await?;
    let subject = if code.is_empty() { "country" } else { code };
    signed.note(&mut tx, Deed::SetRules, Some(subject)).await?;
    tx.commit().await?;
    Ok(signed.done(&format!("/office/rules?place={code}"), "office-rules-saved", None))
}

/// What was typed, as the rules hold it; `None`: nothing is said here. An error is a text.
fn read(kind: Kind, typed: &str) -> Result<Option<Value>, &'static str> {
    if typed.is_empty() {
        return Ok(None);
    }
    match kind {
        Kind::Number(least, most) => {
            let number = typed.parse::<u64>().ok().filter(|number| (least..=most).contains(number));
            number.map(|number| Some(number.into())).ok_or("office-rules-wrong.number")
        }
        Kind::Time => {
            let time = chrono::NaiveTime::parse_from_str(typed, "%H:%M").map_err(|_| "office-rules-wrong.time")?;
            Ok(Some((chrono::Timelike::num_seconds_from_midnight(&time) / 60).into()))
        }
        Kind::Pause => {
            let pair = typed.split_once(['-', '–']).and_then(|(from, to)| Some((month_day(from)?, month_day(to)?)));
            let (from, to) = pair.ok_or("office-rules-wrong.days")?;
            Ok(Some(serde_json::json!([[from.0, from.1], [to.0, to.1]])))
        }
        Kind::Days => {
            let days: Option<Vec<NaiveDate>> = typed.split(',').map(|day| read_day(day.trim())).collect();
            let days = days.ok_or("office-rules-wrong.days")?;
            Ok(Some(serde_json::json!({ "moving": days })))
        }
    }
}

/// "01.06" as (month, day); 2028 has every day there is.
fn month_day(text: &str) -> Option<(u32, u32)> {
    let (day, month) = text.trim().split_once('.')?;
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    NaiveDate::from_ymd_opt(2028, month, day).map(|_| (month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_reads_back() {
        for (kind, typed) in [
            (Kind::Number(1, 30), "3"),
            (Kind::Time, "07:00"),
            (Kind::Pause, "01.06-31.08"),
            (Kind::Days, "08.07.2026, 09.07.2026"),
        ] {
            assert_eq!(typed_of(kind, &read(kind, typed).unwrap().unwrap()), typed);
            assert_eq!(read(kind, ""), Ok(None));
            assert!(read(kind, "x").is_err());
        }
        assert!(read(Kind::Number(1, 30), "31").is_err() && read(Kind::Pause, "31.02-01.03").is_err());
    }
}
