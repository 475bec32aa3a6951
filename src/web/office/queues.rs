//! `/office/queue`: the sub-queues of the place, and one in its effective order (domain.md 5.1). Numbers and dates, no names.

use std::collections::HashMap;

use axum::extract::{Path, Query};
use serde::Deserialize;

use super::form::Sheet;
use super::list::{self, Pager};
use super::show::when;
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form, Input};
use super::words::{Text, text};
use crate::domain::application::Status;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::ApplicationId;
use crate::domain::limits::{EXPORT_MAX, OFFICE_ROWS, OFFICE_SCAN};
use crate::domain::place::PlaceCode;
use crate::domain::staff::Deed;
use crate::queue::lines::{Behind, Standing, part};
use crate::store::Tx;
use crate::store::applications::Application;
use crate::store::applications::lists::of_ids;
use crate::store::queue::SubQueue;
use crate::store::queue_lines::subqueues;

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-queue"),
    text("office-queue-one"),
    text("office-queue-extraordinary"),
    text("office-queue-first"),
    text("office-queue-general"),
    text("office-queue-total"),
    text("office-queue-place"),
    text("office-queue-status"),
    text("office-queue-all"),
];

/// Where the list goes on.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    before: String,
    #[serde(default)]
    status: String,
}

/// A sub-queue of its parts.
fn read(place: &str, year: &str, language: &str, group: &str) -> Option<SubQueue> {
    Some(SubQueue {
        settlement: PlaceCode::parse(place)?,
        birth_year: year.parse().ok()?,
        language: InstructionLanguage::parse(language)?,
        group: GroupType::parse(group)?,
    })
}

fn of_key(key: &str) -> Option<SubQueue> {
    let mut parts = key.split('/');
    read(parts.next()?, parts.next()?, parts.next()?, parts.next()?)
}

/// The sub-queues.
pub(super) async fn list(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::SeeQueue)?;
    let mut tx = signed.read().await?;
    let found = subqueues(&mut tx, &signed.area(), &wanted.before, OFFICE_ROWS).await?;
    tx.rollback().await?;
    let next = found.last().filter(|_| found.len() == OFFICE_ROWS as usize).map(|(key, _)| key.clone());
    let own = found.iter().filter_map(|(key, counts)| Some((key, of_key(key)?, counts)));
    let lines = own
        .filter(|(_, queue, counts)| signed.is_own(&queue.settlement) && counts.total() > 0)
        .map(|(key, queue, counts)| {
            vec![
                Cell::link(signed.place_name(&queue.settlement), format!("/office/queue/{key}")),
                queue.birth_year.into(),
                signed.group(queue.language, queue.group).into(),
                counts.extraordinary.into(),
                counts.first_priority.into(),
                counts.general.into(),
                counts.total().into(),
            ]
        })
        .collect();
    let head = [
        "office-garden-place",
        "office-year",
        "office-group",
        "office-queue-extraordinary",
        "office-queue-first",
        "office-queue-general",
        "office-queue-total",
    ];
    let pager = Pager::new("/office/queue", "", wanted.before.is_empty(), next);
    signed.view("office-queue").table(&head, lines).pager(pager).draw()
}

type Key = (String, String, String, String);

fn own((place, year, language, group): Key, signed: &Signed) -> Result<SubQueue, Trouble> {
    let queue = read(&place, &year, &language, &group).ok_or(Trouble::Nowhere)?;
    signed.covers(&queue.settlement)?;
    Ok(queue)
}

/// One sub-queue in its effective order.
pub(super) async fn show(signed: Signed, Path(key): Path<Key>, Query(wanted): Query<Wanted>) -> Answer {
    signed.sees(Deed::SeeQueue)?;
    let queue = own(key, &signed)?;
    let status = Status::parse(&wanted.status);
    let behind = Behind::parse(&wanted.before).unwrap_or_default();
    let mut tx = signed.read().await?;
    let (found, next) = narrowed(&signed, &mut tx, &queue, behind, status).await?;
    let lines = lines(&mut tx, &found).await?;
    tx.rollback().await?;
    let path = format!("/office/queue/{}", queue.key());
    let query = status.map(|status| format!("status={status}")).unwrap_or_default();
    let statuses: Vec<_> = Status::ALL.iter().filter(|status| status.holds_place()).map(|one| one.code()).collect();
    let mut options = vec![(String::new(), signed.say("office-queue-all"))];
    options.extend(signed.options("list-status", &statuses));
    let narrowing = Form {
        id: "narrow",
        action: path.clone(),
        get: true,
        fields: vec![signed.field("status", "office-queue-status", Input::Choice(options))],
        sheet: Sheet::of(&[("status", &wanted.status)]),
        button: signed.say("office-referral-show"),
        ..Form::default()
    };
    let mut ways = Vec::new();
    if signed.can(Deed::Export) {
        ways.push((signed.say("office-file"), format!("/office/queue.csv/{}", queue.key())));
    }
    let lines = lines.into_iter().map(|(one, application)| line(&signed, &one, application.as_ref())).collect();
    let pager = Pager::new(&path, &query, wanted.before.is_empty(), next.map(|behind| behind.text()));
    signed
        .view("office-queue-one")
        .titled(signed.subqueue(&queue))
        .form(narrowing)
        .links(ways)
        .table(&HEAD, lines)
        .pager(pager)
        .draw()
}

const HEAD: [&str; 5] = [
    "office-queue-place",
    "office-award-class",
    "office-award-application",
    "office-state",
    "office-application-filed",
];

/// A page of those with a status, looking through so many at most; and where it goes on.
async fn narrowed(
    signed: &Signed,
    tx: &mut Tx,
    queue: &SubQueue,
    behind: Behind,
    status: Option<Status>,
) -> Result<(Vec<Standing>, Option<Behind>), Trouble> {
    let many = if status.is_some() { OFFICE_SCAN } else { OFFICE_ROWS };
    let mut cx = signed.world().queue(tx, signed.world().now());
    let mut looked = part(&mut cx, queue, behind, many).await?;
    let next = looked.last().filter(|_| looked.len() == many as usize).map(|last| last.behind);
    looked.retain(|one| status.is_none_or(|status| one.status == status));
    if looked.len() > OFFICE_ROWS as usize {
        looked.truncate(OFFICE_ROWS as usize);
        let last = looked.last().map(|last| last.behind);
        return Ok((looked, last));
    }
    Ok((looked, next))
}

async fn lines(tx: &mut Tx, found: &[Standing]) -> Result<Vec<(Standing, Option<Application>)>, Trouble> {
    let ids: Vec<ApplicationId> = found.iter().map(|one| one.id.clone()).collect();
    let rows = of_ids(tx, &ids).await?;
    let mut known: HashMap<ApplicationId, Application> = rows.into_iter().map(|one| (one.id.clone(), one)).collect();
    Ok(found.iter().map(|one| (one.clone(), known.remove(&one.id))).collect())
}

fn line(signed: &Signed, one: &Standing, application: Option<&Application>) -> Vec<Cell> {
    let number = application.map(|found| found.number.to_string()).unwrap_or_default();
    let filed = application.map(|found| when(found.filed_at)).unwrap_or_default();
    vec![
        one.place.into(),
        signed.word("list-right", one.class.code()).into(),
        Cell::link(number, format!("/office/applications/{}", one.id)),
        signed.word("list-status", one.status.code()).into(),
        filed.into(),
    ]
}

/// `GET /office/queue.csv/...`: the whole sub-queue as a file, without names.
pub(super) async fn file(signed: Signed, Path(key): Path<Key>) -> Answer {
    signed.may(Deed::Export)?;
    let queue = own(key, &signed)?;
    let mut tx = signed.write().await?;
    let found =
        part(&mut signed.world().queue(&mut tx, signed.world().now()), &queue, Behind::default(), EXPORT_MAX).await?;
    let lines = lines(&mut tx, &found).await?;
    signed.note(&mut tx, Deed::Export, Some(&queue.key())).await?;
    tx.commit().await?;
    let row = |(one, application): (Standing, Option<Application>)| {
        let mut cells = line(&signed, &one, application.as_ref()).into_iter().map(|cell| cell.text);
        HEAD.map(|_| cells.next().unwrap_or_default())
    };
    list::file("queue", std::iter::once(HEAD.map(|id| signed.say(id))).chain(lines.into_iter().map(row)))
}
