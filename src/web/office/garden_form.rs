//! `/office/kindergartens/new` and `.../edit`: what a kindergarten is. What is typed is read as a row of the department's list is
//! ([`office_data::kindergartens`]), so that a form and a file are held to the same rules.

use axum::extract::Path;
use axum::http::StatusCode;

use super::form::{Filled, Sheet};
use super::gardens::kinds;
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Form, Input, View};
use super::words::{Text, text};
use crate::domain::ids::KindergartenId;
use crate::domain::kindergarten::{Hours, Profile};
use crate::domain::office_data::Reason;
use crate::domain::office_data::kindergartens::{HEADER, parse};
use crate::domain::phone::Phone;
use crate::domain::staff::Deed;
use crate::store::kindergartens;

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-garden-new"),
    text("office-garden-saved"),
    text("office-garden-field.code"),
    text("office-garden-field.place"),
    text("office-garden-field.name_kk"),
    text("office-garden-field.name_ru"),
    text("office-garden-field.name_en"),
    text("office-garden-field.kind"),
    text("office-garden-field.ownership"),
    text("office-garden-field.address_kk"),
    text("office-garden-field.address_ru"),
    text("office-garden-field.phone"),
    text("office-garden-field.latitude"),
    text("office-garden-field.longitude"),
    text("office-garden-field.opens"),
    text("office-garden-field.closes"),
    text("office-garden-field.fee"),
    text("office-garden-field.fee_at"),
    text("office-garden-field.ramp"),
    text("office-garden-wrong.code"),
    text("office-garden-wrong.taken"),
    text("office-garden-wrong.place"),
    text("office-garden-wrong.name_kk"),
    text("office-garden-wrong.name_ru"),
    text("office-garden-wrong.name_en"),
    text("office-garden-wrong.kind"),
    text("office-garden-wrong.ownership"),
    text("office-garden-wrong.address_kk"),
    text("office-garden-wrong.address_ru"),
    text("office-garden-wrong.phone"),
    text("office-garden-wrong.latitude"),
    text("office-garden-wrong.longitude"),
    text("office-garden-wrong.opens"),
    text("office-garden-wrong.closes"),
    text("office-garden-wrong.fee"),
    text("office-garden-wrong.fee_at"),
    text("office-garden-wrong.ramp"),
];

/// The fields in the order of the form, with their types of input.
const FIELDS: [(&str, &str); 17] = [
    ("code", "text"),
    ("place", ""),
    ("name_kk", "text"),
    ("name_ru", "text"),
    ("name_en", "text"),
    ("kind", ""),
    ("ownership", ""),
    ("address_kk", "text"),
    ("address_ru", "text"),
    ("phone", "tel"),
    ("opens", "text"),
    ("closes", "text"),
    ("fee", "text"),
    ("fee_at", "date"),
    ("latitude", "text"),
    ("longitude", "text"),
    ("ramp", "tick"),
];

/// An empty form.
pub(super) async fn blank(signed: Signed) -> Answer {
    signed.may(Deed::ManageKindergartens)?;
    let id = KindergartenId::new(signed.world().now(), &mut *signed.world().random());
    let sheet = Sheet::of(&[("id", id.as_str()), ("opens", "8:00"), ("closes", "18:00")]);
    draw(&signed, "/office/kindergartens/new", sheet, true).draw()
}

/// A form with what is there.
pub(super) async fn edit(signed: Signed, Path(id): Path<String>) -> Answer {
    signed.may(Deed::ManageKindergartens)?;
    let mut tx = signed.read().await?;
    let found = signed.kindergarten(&mut tx, &id).await?;
    tx.rollback().await?;
    let values = values(&found.profile);
    let typed: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    draw(&signed, &format!("/office/kindergartens/{id}/edit"), Sheet::of(&typed), false).draw()
}

fn values(profile: &Profile) -> Vec<(&'static str, String)> {
    let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
    let point = profile.point;
    vec![
        ("code", profile.code.to_string()),
        ("place", profile.place.to_string()),
        ("name_kk", profile.name_kk.clone()),
        ("name_ru", profile.name_ru.clone()),
        ("name_en", profile.name_en.clone()),
        ("kind", profile.kind.code().to_owned()),
        ("ownership", profile.ownership.code().to_owned()),
        ("address_kk", profile.address_kk.clone()),
        ("address_ru", profile.address_ru.clone()),
        ("phone", profile.phone.as_ref().map(Phone::shown).unwrap_or_default()),
        ("opens", clock(Hours::opens(profile.hours))),
        ("closes", clock(Hours::closes(profile.hours))),
        ("fee", profile.fee.map(|fee| fee.tenge.to_string()).unwrap_or_default()),
        ("fee_at", profile.fee.map(|fee| fee.at.to_string()).unwrap_or_default()),
        ("latitude", point.map(|point| point.latitude().to_string()).unwrap_or_default()),
        ("longitude", point.map(|point| point.longitude().to_string()).unwrap_or_default()),
        ("ramp", if profile.ramp { "yes" } else { "" }.to_owned()),
    ]
}

fn draw(signed: &Signed, action: &str, sheet: Sheet, new: bool) -> View {
    let [kind, ownership] = kinds(signed);
    let places = signed.world().places.selectable().into_iter().filter(|place| signed.is_own(&place.code));
    let place = places.map(|place| (place.code.to_string(), place.name(signed.lang()).to_owned())).collect();
    let (mut kind, mut ownership, mut place) = (Some(kind), Some(ownership), Some(Input::Choice(place)));
    // The number in the list is what a kindergarten is known by: it does not change.
    let asked = FIELDS.iter().filter(|(name, _)| new || *name != "code");
    let fields = asked.map(|(name, kind_of)| {
        let input = match *name {
            "kind" => kind.take(),
            "ownership" => ownership.take(),
            "place" => place.take(),
            "ramp" => Some(Input::Tick),
            _ => None,
        };
        signed.field(name, &format!("office-garden-field.{name}"), input.unwrap_or(Input::Line(kind_of)))
    });
    let form = Form {
        id: "garden",
        action: action.to_owned(),
        fields: fields.collect(),
        hidden: if new { vec![("id", sheet.value("id").to_owned())] } else { Vec::new() },
        button: signed.say("office-save"),
        sheet,
        ..Form::default()
    };
    signed.view(if new { "office-garden-new" } else { "office-garden-edit" }).form(form)
}

/// What was typed, as a kindergarten; or what is wrong with it, beside its field.
fn read(signed: &Signed, sheet: &mut Sheet, code: Option<&str>) -> Result<Option<Profile>, Trouble> {
    let value = |column: &str| match column {
        "code" => code.unwrap_or_else(|| sheet.value("code")).to_owned(),
        "ramp" => if sheet.value("ramp") == "yes" { "yes" } else { "no" }.to_owned(),
        "groups" => String::new(),
        column => sheet.value(column).to_owned(),
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER.split(','))?;
    writer.write_record(HEADER.split(',').map(value))?;
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    let read = parse(&String::from_utf8(bytes)?);
    for rejected in read.rejected {
        let Reason::Value { column, .. } = rejected.why else { return Err(Trouble::Unreadable) };
        sheet.blame(column, signed.say(&format!("office-garden-wrong.{column}")));
    }
    let Some(profile) = read.rows.into_iter().next().map(|line| line.row.profile) else { return Ok(None) };
    let place = signed.world().places.get(&profile.place);
    if !place.is_some_and(|place| place.selectable && signed.is_own(&place.code)) {
        sheet.blame("place", signed.say("office-garden-wrong.place"));
        return Ok(None);
    }
    Ok(Some(profile))
}

/// `POST /office/kindergartens/new`.
pub(super) async fn add(Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::ManageKindergartens)?;
    let mut id = KindergartenId::parse(sheet.value("id")).ok_or(Trouble::Unreadable)?;
    let mut tx = signed.write().await?;
    let profile = read(&signed, &mut sheet, None)?;
    let known = match &profile {
        Some(profile) => kindergartens::by_code(&mut tx, &profile.code).await?,
        None => None,
    };
    if known.as_ref().is_some_and(|known| known.id != id) {
        sheet.blame("code", signed.say("office-garden-wrong.taken"));
    }
    let Some(profile) = profile.filter(|_| sheet.is_good()) else {
        tx.rollback().await?;
        return draw(&signed, "/office/kindergartens/new", sheet, true).draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    // The same form twice is the same kindergarten; with another number it is another one.
    if known.is_none() {
        if kindergartens::find(&mut tx, &id).await?.is_some() {
            id = KindergartenId::new(signed.world().now(), &mut *signed.world().random());
        }
        kindergartens::upsert(&mut tx, id.clone(), &profile, signed.world().now()).await?;
        signed.note(&mut tx, Deed::ManageKindergartens, Some(id.as_str())).await?;
    }
    tx.commit().await?;
    Ok(signed.done(&format!("/office/kindergartens/{id}"), "office-garden-saved", None))
}

/// `POST .../edit`.
pub(super) async fn change(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::ManageKindergartens)?;
    let mut tx = signed.write().await?;
    let found = signed.kindergarten(&mut tx, &id).await?;
    let Some(profile) = read(&signed, &mut sheet, Some(found.profile.code.as_str()))? else {
        tx.rollback().await?;
        let action = format!("/office/kindergartens/{id}/edit");
        return draw(&signed, &action, sheet, false).draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    if profile != found.profile {
        kindergartens::upsert(&mut tx, found.id, &profile, signed.world().now()).await?;
        signed.note(&mut tx, Deed::ManageKindergartens, Some(&id)).await?;
    }
    tx.commit().await?;
    Ok(signed.done(&format!("/office/kindergartens/{id}"), "office-garden-saved", None))
}
