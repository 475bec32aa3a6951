//! `/office/bulletins`: planned, out, over; one bulletin watched and moved on (domain.md 8.2, 8.3).

use std::collections::HashMap;

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use serde::Deserialize;

use super::form::{Filled, Sheet};
use super::list::Pager;
use super::show::{Names, read_moment, when};
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form, Input, View};
use super::words::{Text, text, text_with};
use crate::domain::bulletin::{BulletinState, ClaimState};
use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::domain::ids::{BulletinId, VacancyId};
use crate::domain::limits::OFFICE_ROWS;
use crate::domain::staff::Deed;
use crate::i18n::Args;
use crate::queue::bulletins as service;
use crate::store::Tx;
use crate::store::bulletins::{self, Bulletin};
use crate::store::claims;
use crate::store::claims::results::{Tally, tally};
use crate::store::vacancies::{self, Vacancy};

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-bulletins"),
    text("office-bulletins-planned"),
    text("office-bulletins-live"),
    text("office-bulletins-past"),
    text("office-bulletin"),
    text("office-bulletin-number"),
    text("office-bulletin-publish"),
    text("office-bulletin-priority"),
    text("office-bulletin-open"),
    text("office-bulletin-until"),
    text("office-bulletin-left"),
    text_with("office-time-left", &["days", "hours", "minutes"]),
    text("office-bulletin-rows"),
    text("office-bulletin-entitled"),
    text("office-bulletin-applied"),
    text("office-bulletin-held"),
    text("office-bulletin-by"),
    text("office-bulletin-award"),
    text("office-bulletin-move"),
    text("office-bulletin-moved"),
    text("office-bulletin-withdraw"),
    text("office-bulletin-withdrawn"),
    text("office-bulletin-over"),
    text("office-bulletin-hold"),
    text("office-bulletin-go"),
    text("office-bulletin-was-held"),
    text("office-bulletin-goes"),
    text("office-bulletin-done"),
    text("office-step.planned"),
    text("office-step.priority"),
    text("office-step.awarding"),
    text("office-step.released"),
    text("office-step.open"),
    text("office-telling"),
];

/// A bulletin and those of its rows that the person works for.
pub(super) struct Seen {
    /// The bulletin.
    pub(super) bulletin: Bulletin,
    /// The person's own rows of it.
    pub(super) rows: Vec<Vacancy>,
    /// Every row of it is the person's own, so that the bulletin may be moved.
    pub(super) whole: bool,
}

impl Seen {
    /// A bulletin of this id in which something is the person's business.
    pub(super) async fn find(signed: &Signed, tx: &mut Tx, id: &str) -> Result<Self, Trouble> {
        signed.sees(Deed::Publish)?;
        let id = BulletinId::parse(id).ok_or(Trouble::Nowhere)?;
        let bulletin = bulletins::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
        Self::of(signed, tx, bulletin).await?.ok_or(Trouble::Forbidden)
    }

    async fn of(signed: &Signed, tx: &mut Tx, bulletin: Bulletin) -> Result<Option<Self>, Trouble> {
        let mut rows = vacancies::of_bulletin(tx, &bulletin.id).await?;
        let all = rows.len();
        rows.retain(|row| signed.is_own(&row.subqueue.settlement));
        let whole = rows.len() == all;
        // One without rows is seen by whoever planned it, and by those who work for the country.
        let own = !rows.is_empty() || signed.staff().place.is_none() || bulletin.created_by == signed.staff().name;
        Ok(own.then_some(Self { bulletin, rows, whole }))
    }

    /// Goes on only if the whole bulletin is the person's business.
    pub(super) fn wholly(self) -> Result<Self, Trouble> {
        if self.whole { Ok(self) } else { Err(Trouble::Forbidden) }
    }
}

/// Where the list of those that are over goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    before: String,
}

/// The list.
pub(super) async fn list(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::Publish)?;
    let (at, id) = wanted.before.split_once('.').unwrap_or(("", ""));
    let behind = (Micros(at.parse().unwrap_or(i64::MAX)), id);
    let mut tx = signed.read().await?;
    let planned = bulletins::planned(&mut tx).await?;
    let live = bulletins::live(&mut tx).await?;
    let past = bulletins::list(&mut tx, behind, OFFICE_ROWS).await?;
    let next = past.last().filter(|_| past.len() == OFFICE_ROWS as usize);
    let next = next.map(|last| format!("{}.{}", last.publish_at.0, last.id));
    let over = |one: &Bulletin| matches!(one.state, BulletinState::Closed | BulletinState::Withdrawn);
    let past = past.into_iter().filter(over).collect();
    let mut view = signed.view("office-bulletins");
    let head = ["office-bulletin-number", "office-state", "office-bulletin-publish", "office-bulletin-rows"];
    for (heading, bulletins) in
        [("office-bulletins-planned", planned), ("office-bulletins-live", live), ("office-bulletins-past", past)]
    {
        let mut lines = Vec::new();
        for one in bulletins {
            let Some(seen) = Seen::of(&signed, &mut tx, one).await? else { continue };
            let one = &seen.bulletin;
            let state = signed.word("office-bulletin-state", one.state.code());
            let number = Cell::link(one.number.as_str(), format!("/office/bulletins/{}", one.id));
            lines.push(vec![number, state.into(), when(one.publish_at).into(), seen.rows.len().into()]);
        }
        view = view.heading(heading).table(&head, lines);
    }
    tx.rollback().await?;
    view.pager(Pager::new("/office/bulletins", "", wanted.before.is_empty(), next)).draw()
}

/// One bulletin.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    page(&signed, &id, None).await?.draw()
}

async fn page(signed: &Signed, id: &str, typed: Option<Sheet>) -> Result<View, Trouble> {
    let mut tx = signed.read().await?;
    let seen = Seen::find(signed, &mut tx, id).await?;
    let bulletin = &seen.bulletin;
    let entitled = bulletins::count_entitled(&mut tx, &bulletin.id).await?;
    let telling = claims::count_unsettled(&mut tx, &bulletin.id).await?;
    let counts = tally(&mut tx, &bulletin.id).await?;
    let rows = lines(signed, &mut tx, &seen.rows, &counts).await?;
    tx.rollback().await?;
    let phases = bulletin.phases;
    let left = bulletin.due_at.filter(|_| bulletin.state != BulletinState::Closed);
    let facts = vec![
        ("office-state", signed.word("office-bulletin-state", bulletin.state.code())),
        ("office-bulletin-publish", when(bulletin.publish_at)),
        ("office-bulletin-priority", phases.map(|phases| when(phases.priority_until)).unwrap_or_default()),
        ("office-bulletin-open", phases.map(|phases| when(phases.open_from)).unwrap_or_default()),
        ("office-bulletin-until", phases.map(|phases| when(phases.open_until)).unwrap_or_default()),
        ("office-bulletin-left", left.map(|due| time_left(signed, due)).unwrap_or_default()),
        ("office-bulletin-entitled", if phases.is_some() { entitled.to_string() } else { String::new() }),
        ("office-telling", if telling > 0 { telling.to_string() } else { String::new() }),
        ("office-bulletin-by", bulletin.created_by.clone()),
    ];
    let title = format!("{} {}", signed.say("office-bulletin"), bulletin.number);
    let mut view = signed.view("office-bulletin").titled(title).facts(facts);
    if bulletin.held {
        view = view.text(signed.say("office-bulletin-held"));
    }
    if phases.is_some() {
        let award = (signed.say("office-bulletin-award"), format!("/office/bulletins/{id}/award"));
        view = view.links(vec![award]);
    }
    let head = [
        "office-garden",
        "office-year",
        "office-group",
        "office-places",
        "office-left",
        "office-bulletin-applied",
        "office-state",
    ];
    view = view.heading("office-bulletin-rows").table(&head, rows);
    Ok(if seen.whole { deeds(signed, view, bulletin, telling > 0, typed) } else { view })
}

async fn lines(signed: &Signed, tx: &mut Tx, rows: &[Vacancy], counts: &[Tally]) -> Result<Vec<Vec<Cell>>, Trouble> {
    let mut names = Names::default();
    let mut applied: HashMap<&VacancyId, u64> = HashMap::new();
    for one in counts.iter().filter(|one| one.state != ClaimState::Cancelled) {
        *applied.entry(&one.row).or_default() += one.count;
    }
    let mut lines = Vec::new();
    for row in rows {
        let garden = names.name(signed, tx, &row.kindergarten).await?;
        lines.push(vec![
            Cell::link(garden, format!("/office/vacancies/{}", row.id)),
            row.subqueue.birth_year.into(),
            signed.group(row.subqueue.language, row.subqueue.group).into(),
            row.places.into(),
            row.free.into(),
            applied.get(&row.id).copied().unwrap_or_default().into(),
            signed.word("office-row-state", row.state.code()).into(),
        ]);
    }
    Ok(lines)
}

/// How long till a moment, in words; nothing once it is there.
pub(super) fn time_left(signed: &Signed, due: Micros) -> String {
    let minutes = due.since(signed.world().now()).as_secs() / 60;
    let part = |number: u64| i64::try_from(number).unwrap_or(i64::MAX).to_string();
    let args = Args::new()
        .with("days", part(minutes / 1_440))
        .with("hours", part(minutes / 60 % 24))
        .with("minutes", part(minutes % 60));
    signed.say_with("office-time-left", &args)
}

/// What moves a bulletin on, and what the next step of it is called.
pub(super) fn step(bulletin: &Bulletin) -> Option<(&'static str, Deed)> {
    Some(match (bulletin.state, bulletin.released_at) {
        (BulletinState::Planned, _) => ("planned", Deed::Publish),
        (BulletinState::Priority, _) => ("priority", Deed::Publish),
        (BulletinState::Awarding, None) => ("awarding", Deed::Award),
        (BulletinState::Awarding, Some(_)) => ("released", Deed::Publish),
        (BulletinState::Open, _) => ("open", Deed::Publish),
        (BulletinState::Closed | BulletinState::Withdrawn, _) => return None,
    })
}

fn deeds(signed: &Signed, mut view: View, bulletin: &Bulletin, telling: bool, typed: Option<Sheet>) -> View {
    let to = |deed: &str| format!("/office/bulletins/{}/{deed}", bulletin.id);
    let Some((name, deed)) = step(bulletin) else { return view };
    if signed.can(deed) && !telling {
        // The step that was seen: who presses the same button twice does not do the next one.
        let hidden = vec![("step", name.to_owned())];
        let button = signed.word("office-step", name);
        view = view.form(Form { id: "step", action: to("step"), hidden, button, ..Form::default() });
    }
    if !signed.can(Deed::Publish) {
        return view;
    }
    let (held, button) = if bulletin.held { ("no", "office-bulletin-go") } else { ("yes", "office-bulletin-hold") };
    let hidden = vec![("held", held.to_owned())];
    view = view.form(Form {
        id: "hold",
        quiet: true,
        action: to("hold"),
        hidden,
        button: signed.say(button),
        ..Form::default()
    });
    if bulletin.state == BulletinState::Planned {
        let at = local_datetime(bulletin.publish_at);
        let (day, hour) = (at.format("%Y-%m-%d").to_string(), at.format("%H:%M").to_string());
        view = view.form(Form {
            id: "move",
            action: to("move"),
            title: signed.say("office-bulletin-move"),
            fields: vec![
                signed.field("day", "office-day-of", Input::Line("date")),
                signed.field("hour", "office-hour-of", Input::Line("time")),
            ],
            sheet: typed.unwrap_or_else(|| Sheet::of(&[("day", &day), ("hour", &hour)])),
            button: signed.say("office-bulletin-move"),
            ..Form::default()
        });
        let button = signed.say("office-bulletin-withdraw");
        view = view.form(Form { id: "withdraw", quiet: true, action: to("withdraw"), button, ..Form::default() });
    }
    view
}

/// `POST .../step`: the next step now.
pub(super) async fn hasten(Path(id): Path<String>, Filled(signed, sheet): Filled) -> Answer {
    let world = signed.world();
    let mut tx = signed.write().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?.wholly()?;
    bulletins::hold(&mut tx, &seen.bulletin.id).await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?.wholly()?;
    let Some((name, deed)) = step(&seen.bulletin).filter(|(name, _)| *name == sheet.value("step")) else {
        tx.rollback().await?;
        return Ok(signed.done(&format!("/office/bulletins/{id}"), "office-bulletin-over", None));
    };
    signed.may(deed)?;
    let done = service::hasten(&mut world.queue(&mut tx, world.now()), &seen.bulletin.id).await?;
    if done {
        signed.note(&mut tx, deed, Some(&id)).await?;
    }
    tx.commit().await?;
    world.ring_outgoing();
    let back =
        if name == "awarding" { format!("/office/bulletins/{id}/award") } else { format!("/office/bulletins/{id}") };
    Ok(signed.done(&back, if done { "office-bulletin-done" } else { "office-bulletin-over" }, None))
}

/// `POST .../hold`: the clock leaves it alone, or goes on.
pub(super) async fn hold(Path(id): Path<String>, Filled(signed, sheet): Filled) -> Answer {
    signed.may(Deed::Publish)?;
    let (world, held) = (signed.world(), sheet.value("held") == "yes");
    let mut tx = signed.write().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?.wholly()?;
    service::hold_back(&mut world.queue(&mut tx, world.now()), &seen.bulletin.id, held).await?;
    signed.note(&mut tx, Deed::Publish, Some(&id)).await?;
    tx.commit().await?;
    let said = if held { "office-bulletin-was-held" } else { "office-bulletin-goes" };
    Ok(signed.done(&format!("/office/bulletins/{id}"), said, None))
}

/// `POST .../move`: a planned bulletin gets another day and hour.
pub(super) async fn shift(Path(id): Path<String>, Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::Publish)?;
    let now = signed.world().now();
    let Some(at) = read_moment(sheet.value("day"), sheet.value("hour")).filter(|at| *at >= now) else {
        sheet.blame("day", signed.say("office-moment-wrong"));
        return page(&signed, &id, Some(sheet)).await?.draw_as(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let mut tx = signed.write().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?.wholly()?;
    let moved = bulletins::set_publish_at(&mut tx, &seen.bulletin.id, at).await?;
    if moved {
        signed.note(&mut tx, Deed::Publish, Some(&id)).await?;
    }
    tx.commit().await?;
    let said = if moved { "office-bulletin-moved" } else { "office-bulletin-over" };
    Ok(signed.done(&format!("/office/bulletins/{id}"), said, None))
}

/// `POST .../withdraw`: a planned bulletin is taken back; its rows wait for another one.
pub(super) async fn withdraw(Path(id): Path<String>, Filled(signed, _): Filled) -> Answer {
    signed.may(Deed::Publish)?;
    let world = signed.world();
    let mut tx = signed.write().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?.wholly()?;
    let done = service::withdraw(&mut world.queue(&mut tx, world.now()), &seen.bulletin.id).await?;
    if done {
        signed.note(&mut tx, Deed::Publish, Some(&id)).await?;
    }
    tx.commit().await?;
    let (to, said) = if done {
        ("/office/bulletins".to_owned(), "office-bulletin-withdrawn")
    } else {
        (format!("/office/bulletins/{id}"), "office-bulletin-over")
    };
    Ok(signed.done(&to, said, None))
}
