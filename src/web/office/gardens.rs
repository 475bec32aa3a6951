//! `/office/kindergartens`: those of the place, one by one with its groups. A kindergarten's head comes to the own one at once.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::form::{Filled, Sheet};
use super::list::Pager;
use super::show::{read_code, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Field, Form, Input, View};
use super::words::{Text, text};
use crate::domain::fold::rank;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::GroupId;
use crate::domain::kindergarten::{GroupKey, GroupSize, Kind, Mode, Ownership};
use crate::domain::lang::Lang;
use crate::domain::limits::OFFICE_ROWS;
use crate::domain::phone::Phone;
use crate::domain::place::PlaceCode;
use crate::domain::staff::{Deed, Role};
use crate::queue::kindergartens::{self, Card};
use crate::store::kindergartens as rows;

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-gardens"),
    text("office-garden"),
    text("office-garden-name"),
    text("office-garden-code"),
    text("office-garden-place"),
    text("office-garden-address"),
    text("office-garden-phone"),
    text("office-garden-hours"),
    text("office-garden-kind"),
    text("office-garden-ownership"),
    text("office-garden-closed"),
    text("office-garden-edit"),
    text("office-garden-close"),
    text("office-garden-close.about"),
    text("office-garden-close.sure"),
    text("office-garden-close.unsure"),
    text("office-garden-was-closed"),
    text("office-search"),
    text("office-search.words"),
    text("office-groups"),
    text("office-groups-set"),
    text("office-groups-set.about"),
    text("office-group-saved"),
    text("office-save"),
    text("office-year"),
    text("office-year.hint"),
    text("office-year.wrong"),
    text("office-group-language"),
    text("office-group"),
    text("office-group.wrong"),
    text("office-day"),
    text("office-capacity"),
    text("office-capacity.wrong"),
    text("office-children"),
    text("office-children.wrong"),
    text("office-vacant"),
];

/// Children of one group, at most.
const GROUP_MAX: u32 = 1_000;

/// How the list is narrowed, and where it goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    words: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    before: String,
}

/// The list.
pub(super) async fn list(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::ManageGroups)?;
    if signed.staff().role == Role::Kindergarten {
        let own = signed.staff().kindergarten.as_ref().ok_or(Trouble::Forbidden)?;
        return Ok(Redirect::to(&format!("/office/kindergartens/{own}")).into_response());
    }
    let narrowed = PlaceCode::parse(&wanted.place).filter(|place| signed.is_own(place));
    let range = match &narrowed {
        Some(place) => kindergartens::range(&signed.world().places, Some(place)),
        None => signed.area(),
    };
    let mut tx = signed.read().await?;
    let all = kindergartens::within(&mut tx, &range, signed.lang()).await?;
    tx.rollback().await?;
    let found: Vec<&rows::Kindergarten> = if wanted.words.trim().is_empty() {
        all.iter().collect()
    } else {
        let names = |one: &rows::Kindergarten| Lang::ALL.map(|lang| one.profile.name(lang).to_owned());
        let shown: Vec<_> = all.iter().map(names).collect();
        let indexed: Vec<(usize, &[String; 3])> = shown.iter().enumerate().collect();
        let ranked = rank(&wanted.words, &indexed, |(_, names)| [&*names[0], &*names[1], &*names[2]]);
        let by_code = all.iter().filter(|one| one.profile.code.as_str() == wanted.words.trim());
        by_code.chain(ranked.into_iter().map(|(_, (at, _))| &all[*at])).collect()
    };
    let from = found.iter().position(|one| one.id.as_str() == wanted.before).map_or(0, |at| at + 1);
    let part: Vec<_> = found.iter().skip(from).take(OFFICE_ROWS as usize).collect();
    let next = part.last().filter(|_| found.len() > from + part.len()).map(|one| one.id.to_string());
    let lines = part.iter().map(|one| line(&signed, one)).collect();
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(
            [("words", &wanted.words), ("place", &wanted.place)].iter().filter(|(_, value)| !value.is_empty()),
        )
        .finish();
    let pager = Pager::new("/office/kindergartens", &query, wanted.before.is_empty(), next);
    let mut ways = Vec::new();
    if signed.can(Deed::ManageKindergartens) {
        ways.push((signed.say("office-garden-new"), "/office/kindergartens/new".to_owned()));
    }
    let head = ["office-garden-name", "office-garden-code", "office-garden-place", "office-garden-address"];
    signed.view("office-gardens").form(search(&signed, &wanted)).links(ways).table(&head, lines).pager(pager).draw()
}

fn line(signed: &Signed, one: &rows::Kindergarten) -> Vec<Cell> {
    let profile = &one.profile;
    vec![
        Cell::link(profile.name(signed.lang()), format!("/office/kindergartens/{}", one.id)),
        profile.code.as_str().into(),
        signed.place_name(&profile.place).into(),
        profile.address(signed.lang()).into(),
    ]
}

/// By name or number; for the whole country also by region.
fn search(signed: &Signed, wanted: &Wanted) -> Form {
    let mut fields = vec![signed.field("words", "office-search.words", Input::Line("search"))];
    if signed.staff().place.is_none() {
        let everywhere = (String::new(), signed.say("office-country"));
        let regions = signed.world().places.regions(signed.lang()).into_iter();
        let named = regions.map(|place| (place.code.to_string(), place.name(signed.lang()).to_owned()));
        let options = std::iter::once(everywhere).chain(named).collect();
        fields.push(signed.field("place", "office-garden-place", Input::Choice(options)));
    }
    Form {
        id: "search",
        action: "/office/kindergartens".to_owned(),
        get: true,
        fields,
        sheet: Sheet::of(&[("words", &wanted.words), ("place", &wanted.place)]),
        button: signed.say("office-search"),
        ..Form::default()
    }
}

/// One kindergarten.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    signed.sees(Deed::ManageGroups)?;
    card(&signed, &id, Sheet::default(), Sheet::default()).await?.draw()
}

/// The card, with what was typed into its forms.
async fn card(signed: &Signed, id: &str, groups: Sheet, closing: Sheet) -> Result<View, Trouble> {
    let mut tx = signed.read().await?;
    let found = signed.kindergarten(&mut tx, id).await?;
    let card = kindergartens::card(&mut tx, &found.id).await?.ok_or(Trouble::Nowhere)?;
    tx.rollback().await?;
    let (profile, lang) = (&card.kindergarten.profile, signed.lang());
    let open = card.kindergarten.closed_at.is_none();
    let facts = vec![
        ("office-garden-code", profile.code.to_string()),
        ("office-garden-place", signed.place_name(&profile.place)),
        ("office-garden-address", profile.address(lang).to_owned()),
        ("office-garden-phone", profile.phone.as_ref().map(Phone::shown).unwrap_or_default()),
        ("office-garden-hours", profile.hours.to_string()),
        ("office-garden-kind", signed.word("office-kind", profile.kind.code())),
        ("office-garden-ownership", signed.word("office-ownership", profile.ownership.code())),
        ("office-garden-closed", card.kindergarten.closed_at.map(when).unwrap_or_default()),
    ];
    let mut ways = Vec::new();
    if open && signed.can(Deed::ManageKindergartens) {
        ways.push((signed.say("office-garden-edit"), format!("/office/kindergartens/{id}/edit")));
    }
    if open && signed.can(Deed::EnterVacancies) {
        ways.push((signed.say("office-free-enter"), format!("/office/vacancies/new?kindergarten={id}")));
    }
    let mut view = signed.view("office-garden").titled(profile.name(lang)).facts(facts).links(ways);
    let head = ["office-year", "office-group", "office-day", "office-capacity", "office-children", "office-vacant"];
    view = view.heading("office-groups").table(&head, group_lines(signed, &card));
    if open && signed.can(Deed::ManageGroups) {
        view = view.form(group_form(signed, id, groups));
    }
    if open && signed.can(Deed::ManageKindergartens) {
        view = view.form(close_form(signed, id, closing));
    }
    Ok(view)
}

fn group_lines(signed: &Signed, card: &Card) -> Vec<Vec<Cell>> {
    let line = |group: &rows::Group| {
        let GroupSize { key, capacity, children } = group.size;
        let vacant = capacity.saturating_sub(children);
        let (kind, mode) = (signed.group(key.language, key.group), signed.word("office-mode", key.mode.code()));
        vec![key.birth_year.into(), kind.into(), mode.into(), capacity.into(), children.into(), vacant.into()]
    };
    card.groups.iter().map(line).collect()
}

fn group_form(signed: &Signed, id: &str, sheet: Sheet) -> Form {
    let mut fields: Vec<Field> = signed.group_fields();
    fields.push(signed.field("capacity", "office-capacity", Input::Line("number")));
    fields.push(signed.field("children", "office-children", Input::Line("number")));
    Form {
        id: "group",
        action: format!("/office/kindergartens/{id}/groups"),
        title: signed.say("office-groups-set"),
        about: signed.say("office-groups-set.about"),
        fields,
        sheet,
        button: signed.say("office-save"),
        ..Form::default()
    }
}

fn close_form(signed: &Signed, id: &str, sheet: Sheet) -> Form {
    Form {
        id: "close",
        quiet: true,
        action: format!("/office/kindergartens/{id}/close"),
        title: signed.say("office-garden-close"),
        about: signed.say("office-garden-close.about"),
        fields: vec![signed.field("sure", "office-garden-close.sure", Input::Tick)],
        sheet,
        button: signed.say("office-garden-close"),
        ..Form::default()
    }
}

/// What names a group, or what is wrong with it beside its field.
pub(super) fn group_of(signed: &Signed, sheet: &mut Sheet) -> Option<GroupKey> {
    let birth_year = sheet.value("birth_year").parse().ok().filter(|year| (2000..2100).contains(year));
    let language = read_code(InstructionLanguage::ALL, InstructionLanguage::code, sheet.value("language"));
    let group = read_code(GroupType::ALL, GroupType::code, sheet.value("group"));
    let mode = read_code(Mode::ALL, Mode::code, sheet.value("mode"));
    for (field, missing, text) in [
        ("birth_year", birth_year.is_none(), "office-year.wrong"),
        ("language", language.is_none(), "office-group.wrong"),
        ("group", group.is_none(), "office-group.wrong"),
        ("mode", mode.is_none(), "office-group.wrong"),
    ] {
        if missing {
            sheet.blame(field, signed.say(text));
        }
    }
    Some(GroupKey { birth_year: birth_year?, language: language?, group: group?, mode: mode? })
}

/// `POST .../groups`: the size of a group, made where there was none.
pub(super) async fn set_group(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::ManageGroups)?;
    let key = group_of(&signed, &mut sheet);
    let number = |field: &str, least: u32| sheet.value(field).parse().ok().filter(|n| (least..=GROUP_MAX).contains(n));
    let (capacity, children) = (number("capacity", 1), number("children", 0));
    if capacity.is_none() {
        sheet.blame("capacity", signed.say("office-capacity.wrong"));
    }
    if children.is_none() {
        sheet.blame("children", signed.say("office-children.wrong"));
    }
    let (Some(key), Some(capacity), Some(children)) = (key, capacity, children) else {
        return card(&signed, &id, sheet, Sheet::default()).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let now = signed.world().now();
    let group = GroupId::new(now, &mut *signed.world().random());
    let mut tx = signed.write().await?;
    let found = signed.kindergarten(&mut tx, &id).await?;
    rows::set_group(&mut tx, &group, &found.id, &GroupSize { key, capacity, children }, now).await?;
    signed.note(&mut tx, Deed::ManageGroups, Some(&id)).await?;
    tx.commit().await?;
    Ok(signed.done(&format!("/office/kindergartens/{id}"), "office-group-saved", None))
}

/// `POST .../close`.
pub(super) async fn close(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::ManageKindergartens)?;
    if sheet.value("sure") != "yes" {
        sheet.blame("sure", signed.say("office-garden-close.unsure"));
        return card(&signed, &id, Sheet::default(), sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut tx = signed.write().await?;
    let found = signed.kindergarten(&mut tx, &id).await?;
    if rows::close(&mut tx, &found.id, signed.world().now()).await? {
        signed.note(&mut tx, Deed::ManageKindergartens, Some(&id)).await?;
    }
    tx.commit().await?;
    Ok(signed.done(&format!("/office/kindergartens/{id}"), "office-garden-was-closed", None))
}

/// The kinds and owners to choose from.
pub(super) fn kinds(signed: &Signed) -> [Input; 2] {
    let kinds: Vec<_> = Kind::ALL.iter().map(|one| one.code()).collect();
    let owners: Vec<_> = Ownership::ALL.iter().map(|one| one.code()).collect();
    let choice = |list, codes: &[&'static str]| Input::Choice(signed.options(list, codes));
    [choice("office-kind", &kinds), choice("office-ownership", &owners)]
}
