//! `/office/bulletins/{id}/award`: who gets which place and why not the others, drawn before it is released, and read from the claims
//! afterwards (domain.md 8.3). Nobody is named here: an application is known by its number.

use std::collections::HashMap;

use axum::extract::{Path, Query};
use serde::Deserialize;

use super::bulletins::{Seen, step};
use super::list::Pager;
use super::show::Names;
use super::signed::Signed;
use super::trouble::{Answer, Trouble};
use super::view::{Cell, Form};
use super::words::{Text, text, text_with};
use crate::domain::bulletin::{ClaimReason, ClaimState};
use crate::domain::ids::{ApplicationId, VacancyId};
use crate::domain::limits::OFFICE_ROWS;
use crate::i18n::Args;
use crate::queue::bulletins::{Drawn, draw};
use crate::store::applications::Application;
use crate::store::applications::lists::of_ids;
use crate::store::claims::results::{of_row, tally};
use crate::store::{Tx, claims};

/// The texts of these pages.
pub(super) const TEXTS: &[Text] = &[
    text("office-award"),
    text("office-award-preview"),
    text("office-award-draft"),
    text("office-award-released"),
    text("office-award-won"),
    text("office-award-lost"),
    text("office-award-last"),
    text("office-award-row"),
    text("office-award-rank"),
    text("office-award-class"),
    text("office-award-application"),
    text("office-award-why"),
    text("office-award-back"),
    text_with("office-award-taken", &["rank"]),
    text("office-award-no-place"),
];

/// One claim as it is shown.
struct Outcome {
    row: VacancyId,
    /// In the sub-queue; the claim's id decides between equal ones.
    rank: u64,
    key: String,
    application: ApplicationId,
    reason: ClaimReason,
    last: Option<u64>,
}

/// Of a row: won, lost, and the last place that won.
type Counts = HashMap<VacancyId, (u64, u64, Option<u64>)>;

/// Which part of a row's claims.
#[derive(Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    lost: String,
    #[serde(default)]
    before: String,
}

/// All rows of the bulletin.
pub(super) async fn show(signed: Signed, Path(id): Path<String>) -> Answer {
    let mut tx = signed.read().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?;
    let bulletin = &seen.bulletin;
    let released = bulletin.released_at.is_some();
    let counts = if released { told(&mut tx, &seen).await? } else { counted(&drawn(&signed, &mut tx, &seen).await?) };
    let telling = claims::count_unsettled(&mut tx, &bulletin.id).await?;
    let mut names = Names::default();
    let mut lines = Vec::new();
    for row in &seen.rows {
        let (won, lost, last) = counts.get(&row.id).copied().unwrap_or_default();
        let garden = names.name(&signed, &mut tx, &row.kindergarten).await?;
        lines.push(vec![
            Cell::link(garden, format!("/office/bulletins/{id}/award/{}", row.id)),
            row.subqueue.birth_year.into(),
            signed.group(row.subqueue.language, row.subqueue.group).into(),
            row.places.into(),
            won.into(),
            lost.into(),
            last.map(|last| last.to_string()).unwrap_or_default().into(),
        ]);
    }
    tx.rollback().await?;
    let about = match (released, step(bulletin).map(|(name, _)| name)) {
        (true, _) => "office-award-released",
        (false, Some("awarding")) => "office-award-draft",
        _ => "office-award-preview",
    };
    let title = format!("{} {}", signed.say("office-award"), bulletin.number);
    let head = [
        "office-garden",
        "office-year",
        "office-group",
        "office-places",
        "office-award-won",
        "office-award-lost",
        "office-award-last",
    ];
    let back = vec![(signed.say("office-award-back"), format!("/office/bulletins/{id}"))];
    let mut view = signed.view("office-award").titled(title).text(signed.say(about));
    if telling > 0 {
        view = view.facts(vec![("office-telling", telling.to_string())]);
    }
    view = view.table(&head, lines);
    if let Some((name, _)) = step(bulletin).filter(|(name, deed)| *name == "awarding" && signed.can(*deed))
        && seen.whole
    {
        view = view.form(Form {
            id: "release",
            action: format!("/office/bulletins/{id}/step"),
            hidden: vec![("step", name.to_owned())],
            button: signed.word("office-step", name),
            ..Form::default()
        });
    }
    view.links(back).draw()
}

async fn drawn(signed: &Signed, tx: &mut Tx, seen: &Seen) -> Result<Drawn, Trouble> {
    let world = signed.world();
    Ok(draw(&mut world.queue(tx, world.now()), &seen.bulletin.id).await?)
}

fn counted(drawn: &Drawn) -> Counts {
    let mut counts = Counts::new();
    for one in &drawn.winners {
        let entry = counts.entry(one.row.clone()).or_default();
        *entry = (entry.0 + 1, entry.1, entry.2.max(Some(one.rank)));
    }
    for one in &drawn.losers {
        counts.entry(one.row.clone()).or_default().1 += 1;
    }
    counts
}

async fn told(tx: &mut Tx, seen: &Seen) -> Result<Counts, Trouble> {
    let mut counts = Counts::new();
    for one in tally(tx, &seen.bulletin.id).await? {
        let entry = counts.entry(one.row).or_default();
        match one.state {
            ClaimState::Won => *entry = (one.count, entry.1, one.last),
            ClaimState::Lost => entry.1 = one.count,
            ClaimState::Open | ClaimState::Cancelled => {}
        }
    }
    Ok(counts)
}

/// One row: its winners or the others, by rank.
pub(super) async fn row(
    signed: Signed,
    Path((id, row)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let mut tx = signed.read().await?;
    let seen = Seen::find(&signed, &mut tx, &id).await?;
    let row = seen.rows.iter().find(|one| one.id.as_str() == row).ok_or(Trouble::Nowhere)?;
    let lost = wanted.lost == "1";
    let (rank, key) = wanted.before.split_once('.').unwrap_or(("0", ""));
    let behind = (rank.parse().unwrap_or_default(), key);
    let outcomes = match seen.bulletin.released_at {
        Some(_) => decided(&mut tx, &row.id, lost, behind).await?,
        None => part(drawn(&signed, &mut tx, &seen).await?, &row.id, lost, behind),
    };
    let ids: Vec<ApplicationId> = outcomes.iter().map(|one| one.application.clone()).collect();
    let applications: HashMap<ApplicationId, Application> =
        of_ids(&mut tx, &ids).await?.into_iter().map(|one| (one.id.clone(), one)).collect();
    let garden = Names::default().name(&signed, &mut tx, &row.kindergarten).await?;
    tx.rollback().await?;
    let next = outcomes.last().filter(|_| outcomes.len() == OFFICE_ROWS as usize);
    let next = next.map(|one| format!("{}.{}", one.rank, one.key));
    let lines = outcomes.iter().map(|one| line(&signed, one, &applications)).collect();
    let path = format!("/office/bulletins/{id}/award/{}", row.id);
    let heading = if lost { "office-award-lost" } else { "office-award-won" };
    let other = if lost { ("office-award-won", path.clone()) } else { ("office-award-lost", format!("{path}?lost=1")) };
    let group = signed.group(row.subqueue.language, row.subqueue.group);
    let head = ["office-award-rank", "office-award-class", "office-award-application", "office-award-why"];
    let pager = Pager::new(&path, if lost { "lost=1" } else { "" }, wanted.before.is_empty(), next);
    signed
        .view("office-award-row")
        .titled(format!("{garden}: {}, {group}", row.subqueue.birth_year))
        .links(vec![
            (signed.say(other.0), other.1),
            (signed.say("office-award"), format!("/office/bulletins/{id}/award")),
        ])
        .heading(heading)
        .table(&head, lines)
        .pager(pager)
        .draw()
}

fn line(signed: &Signed, one: &Outcome, applications: &HashMap<ApplicationId, Application>) -> Vec<Cell> {
    let application = applications.get(&one.application);
    let class = application.map(|found| signed.word("list-right", found.class.code())).unwrap_or_default();
    let number = application.map(|found| found.number.to_string()).unwrap_or_default();
    let why = match (one.reason, one.last) {
        (ClaimReason::Taken, Some(last)) => {
            signed.say_with("office-award-taken", &Args::new().with("rank", last.to_string()))
        }
        (ClaimReason::Taken, None) => signed.say("office-award-no-place"),
        (reason, _) => signed.word("office-claim-reason", reason.code()),
    };
    let card = format!("/office/applications/{}", one.application);
    vec![one.rank.into(), class.into(), Cell::link(number, card), why.into()]
}

/// A part of an award that is drawn and not written yet.
fn part(drawn: Drawn, row: &VacancyId, lost: bool, behind: (u64, &str)) -> Vec<Outcome> {
    let won = drawn.winners.into_iter().map(|one| Outcome {
        row: one.row,
        rank: one.rank,
        key: one.application.to_string(),
        application: one.application,
        reason: ClaimReason::Order,
        last: None,
    });
    let others = drawn.losers.into_iter().map(|one| Outcome {
        row: one.row,
        rank: one.rank,
        key: one.application.to_string(),
        application: one.application,
        reason: one.reason,
        last: one.last,
    });
    let all: Vec<Outcome> = if lost { others.collect() } else { won.collect() };
    let mut own: Vec<Outcome> =
        all.into_iter().filter(|one| one.row == *row && (one.rank, one.key.as_str()) > behind).collect();
    own.sort_by(|a, b| (a.rank, &a.key).cmp(&(b.rank, &b.key)));
    own.truncate(OFFICE_ROWS as usize);
    own
}

/// A part of an award that was released.
async fn decided(tx: &mut Tx, row: &VacancyId, lost: bool, behind: (u64, &str)) -> Result<Vec<Outcome>, Trouble> {
    let state = if lost { ClaimState::Lost } else { ClaimState::Won };
    let found = of_row(tx, row, state, behind, OFFICE_ROWS).await?;
    let outcome = |claim: claims::Claim| Outcome {
        row: claim.vacancy,
        rank: claim.rank.unwrap_or_default(),
        key: claim.id.to_string(),
        application: claim.application,
        reason: claim.reason.unwrap_or(ClaimReason::Order),
        last: claim.last_rank,
    };
    Ok(found.into_iter().map(outcome).collect())
}
