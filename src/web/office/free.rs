//! `/office/vacancies`: places that become free, entered by a form; those that wait are put into a bulletin (domain.md 8.1, 8.2).

use axum::extract::Query;
use axum::http::StatusCode;
use serde::Deserialize;

use super::form::{Filled, Sheet};
use super::gardens::group_of;
use super::show::{Names, read_day, read_moment, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form, Input, Table, View};
use super::words::{Text, text};
use crate::domain::clock::Micros;
use crate::domain::ids::{KindergartenId, VacancyId};
use crate::domain::limits::OFFICE_ROWS;
use crate::domain::staff::{Deed, Role};
use crate::queue::vacancies::{NewRow, RowFault, enter};
use crate::queue::{bulletins, kindergartens as gardens};
use crate::store::Tx;
use crate::store::vacancies::{self, Vacancy};

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-free"),
    text("office-free-about"),
    text("office-free-enter"),
    text("office-free-entered"),
    text("office-free-waiting"),
    text("office-free-own"),
    text("office-free-choose"),
    text("office-free-garden"),
    text("office-free-garden.wrong"),
    text("office-free-year-wrong"),
    text("office-places"),
    text("office-places.wrong"),
    text("office-until"),
    text("office-until.hint"),
    text("office-until.wrong"),
    text("office-left"),
    text("office-state"),
    text("office-entered-at"),
    text("office-plan"),
    text("office-plan-when"),
    text("office-plan-when.now"),
    text("office-plan-when.next"),
    text("office-plan-when.at"),
    text("office-plan-none"),
    text("office-plan-first"),
    text("office-planned"),
    text("office-published"),
    text("office-day-of"),
    text("office-day-of.hint"),
    text("office-hour-of"),
    text("office-moment-wrong"),
];

/// The page.
pub(super) async fn list(signed: Signed) -> Answer {
    signed.sees(Deed::EnterVacancies)?;
    page(&signed, Sheet::of(&[("when", "next")])).await?.draw()
}

async fn page(signed: &Signed, sheet: Sheet) -> Result<View, Trouble> {
    let mut tx = signed.read().await?;
    let (heading, rows) = match (&signed.staff().role, &signed.staff().kindergarten) {
        (Role::Kindergarten, None) => ("office-free-own", Vec::new()),
        (_, Some(own)) => ("office-free-own", vacancies::of_kindergarten(&mut tx, own, Micros(0), OFFICE_ROWS).await?),
        _ => ("office-free-waiting", waiting(signed, &mut tx).await?),
    };
    let publishes = signed.can(Deed::Publish) && !rows.is_empty();
    let table = table(signed, &mut tx, &rows, publishes).await?;
    tx.rollback().await?;
    let mut view = signed.view("office-free").text(signed.say("office-free-about"));
    if signed.can(Deed::EnterVacancies) {
        view = view.links(vec![(signed.say("office-free-enter"), "/office/vacancies/new".to_owned())]);
    }
    view = view.heading(heading);
    Ok(if publishes {
        view.form(plan_form(signed, table, sheet))
    } else {
        view.block(super::view::Block::Table(table))
    })
}

/// Rows of the person's place that wait for a bulletin.
async fn waiting(signed: &Signed, tx: &mut Tx) -> Result<Vec<Vacancy>, Trouble> {
    let mut rows = vacancies::waiting(tx).await?;
    rows.retain(|row| signed.is_own(&row.subqueue.settlement));
    Ok(rows)
}

/// Rows as a table; `ticks`: with a box before each.
pub(super) async fn table(signed: &Signed, tx: &mut Tx, rows: &[Vacancy], ticks: bool) -> Result<Table, Trouble> {
    let mut names = Names::default();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let garden = names.name(signed, tx, &row.kindergarten).await?;
        let queue = &row.subqueue;
        let mut line: Vec<Cell> = Vec::new();
        if ticks {
            line.push(Cell::tick("row", row.id.to_string(), signed.say("office-free-choose")));
        }
        line.extend([
            Cell::link(garden, format!("/office/vacancies/{}", row.id)),
            queue.birth_year.into(),
            signed.group(queue.language, queue.group).into(),
            row.places.into(),
            row.free.into(),
            signed.word("office-row-state", row.state.code()).into(),
            when(row.created_at).into(),
        ]);
        lines.push(line);
    }
    let choose = ticks.then_some("office-free-choose");
    let columns = [
        "office-garden",
        "office-year",
        "office-group",
        "office-places",
        "office-left",
        "office-state",
        "office-entered-at",
    ];
    let head = choose.into_iter().chain(columns).map(|id| signed.say(id)).collect();
    Ok(Table { name: signed.say("office-free"), head, rows: lines })
}

fn plan_form(signed: &Signed, table: Table, sheet: Sheet) -> Form {
    let options = ["now", "next", "at"].map(|code| (code.to_owned(), signed.word("office-plan-when", code)));
    Form {
        id: "plan",
        action: "/office/bulletins".to_owned(),
        table: Some(table),
        fields: vec![
            signed.field("when", "office-plan-when", Input::Choice(options.to_vec())),
            signed.hinted("day", "office-day-of", Input::Line("date")),
            signed.field("hour", "office-hour-of", Input::Line("time")),
        ],
        sheet,
        button: signed.say("office-plan"),
        ..Form::default()
    }
}

/// `POST /office/bulletins`: the chosen rows go into a bulletin.
pub(super) async fn plan(Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::Publish)?;
    let now = signed.world().now();
    let at = match sheet.value("when") {
        "now" => Some(now),
        "next" => None,
        _ => match read_moment(sheet.value("day"), sheet.value("hour")).filter(|at| *at >= now) {
            Some(at) => Some(at),
            None => {
                sheet.blame("day", signed.say("office-moment-wrong"));
                None
            }
        },
    };
    let chosen: Vec<VacancyId> = sheet.all("row").filter_map(VacancyId::parse).collect();
    if chosen.is_empty() {
        sheet.blame("when", signed.say("office-plan-first"));
    }
    if !sheet.is_good() {
        return page(&signed, sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut tx = signed.write().await?;
    let waiting = waiting(&signed, &mut tx).await?;
    let rows: Vec<VacancyId> = chosen.into_iter().filter(|id| waiting.iter().any(|row| row.id == *id)).collect();
    if rows.is_empty() {
        // The same form twice, or somebody was quicker.
        tx.rollback().await?;
        return Ok(signed.done("/office/vacancies", "office-plan-none", None));
    }
    let mut cx = signed.world().queue(&mut tx, now);
    let id = bulletins::plan(&mut cx, &rows, at, &signed.staff().name).await?;
    // On a day without publications it stays planned, for the next one.
    let out = sheet.value("when") == "now" && bulletins::advance(&mut cx, &id).await?;
    signed.note(&mut tx, Deed::Publish, Some(id.as_str())).await?;
    tx.commit().await?;
    signed.world().ring_outgoing();
    Ok(signed.done(&format!("/office/bulletins/{id}"), if out { "office-published" } else { "office-planned" }, None))
}

/// Which kindergarten the form begins with.
#[derive(Deserialize)]
pub(super) struct From {
    #[serde(default)]
    kindergarten: String,
}

/// An empty form.
pub(super) async fn blank(signed: Signed, Query(from): Query<From>) -> Answer {
    signed.may(Deed::EnterVacancies)?;
    let id = VacancyId::new(signed.world().now(), &mut *signed.world().random());
    let sheet = Sheet::of(&[("id", id.as_str()), ("kindergarten", &from.kindergarten), ("places", "1")]);
    enter_form(&signed, sheet).await?.draw()
}

async fn enter_form(signed: &Signed, sheet: Sheet) -> Result<View, Trouble> {
    let mut fields = Vec::new();
    if signed.staff().role != Role::Kindergarten {
        let mut tx = signed.read().await?;
        let own = gardens::within(&mut tx, &signed.area(), signed.lang()).await?;
        tx.rollback().await?;
        let options = own.iter().map(|one| (one.id.to_string(), one.profile.name(signed.lang()).to_owned()));
        fields.push(signed.field("kindergarten", "office-free-garden", Input::Choice(options.collect())));
    }
    fields.extend(signed.group_fields());
    fields.push(signed.field("places", "office-places", Input::Line("number")));
    fields.push(signed.hinted("until", "office-until", Input::Line("date")));
    let form = Form {
        id: "enter",
        action: "/office/vacancies".to_owned(),
        fields,
        hidden: vec![("id", sheet.value("id").to_owned())],
        sheet,
        button: signed.say("office-save"),
        ..Form::default()
    };
    Ok(signed.view("office-free-enter").form(form))
}

/// `POST /office/vacancies`: enters a row.
pub(super) async fn receive(Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::EnterVacancies)?;
    let id = VacancyId::parse(sheet.value("id")).ok_or(Trouble::Unreadable)?;
    let own = signed.staff().kindergarten.as_ref().filter(|_| signed.staff().role == Role::Kindergarten);
    let chosen = own.cloned().or_else(|| KindergartenId::parse(sheet.value("kindergarten")));
    let now = signed.world().now();
    let mut tx = signed.write().await?;
    let place = match &chosen {
        Some(chosen) => Some(signed.kindergarten(&mut tx, chosen.as_str()).await?.profile.place),
        None => None,
    };
    let rules = match &place {
        Some(place) => signed.world().queue(&mut tx, now).rules_of(place).await?,
        None => signed.world().rules.clone(),
    };
    if let Some(row) = typed(&signed, &mut sheet, chosen) {
        match enter(&mut tx, &rules, row, id.clone(), now).await? {
            Ok(id) => {
                signed.note(&mut tx, Deed::EnterVacancies, Some(id.as_str())).await?;
                tx.commit().await?;
                return Ok(signed.done("/office/vacancies", "office-free-entered", None));
            }
            Err(fault) => blame(&signed, &mut sheet, fault),
        }
    }
    tx.rollback().await?;
    enter_form(&signed, sheet).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The row as typed; what cannot be read is blamed on its field.
fn typed(signed: &Signed, sheet: &mut Sheet, kindergarten: Option<KindergartenId>) -> Option<NewRow> {
    let key = group_of(signed, sheet);
    let places = sheet.value("places").parse().ok();
    let until = read_day(sheet.value("until"));
    if kindergarten.is_none() {
        blame(signed, sheet, RowFault::Kindergarten);
    }
    if places.is_none() {
        blame(signed, sheet, RowFault::Places);
    }
    if until.is_none() && !sheet.value("until").is_empty() {
        blame(signed, sheet, RowFault::Until);
    }
    let (key, kindergarten, places) = (key?, kindergarten?, places?);
    sheet.is_good().then(|| NewRow {
        kindergarten,
        birth_year: key.birth_year,
        language: key.language,
        group: key.group,
        mode: key.mode,
        places,
        until,
        by: signed.staff().name.clone(),
    })
}

fn blame(signed: &Signed, sheet: &mut Sheet, fault: RowFault) {
    let (field, text) = match fault {
        RowFault::Kindergarten => ("kindergarten", "office-free-garden.wrong"),
        RowFault::BirthYear => ("birth_year", "office-free-year-wrong"),
        RowFault::Places => ("places", "office-places.wrong"),
        RowFault::Until => ("until", "office-until.wrong"),
    };
    sheet.blame(field, signed.say(text));
}
