//! Phase 1: who is among the first (domain.md 8.3). Of each sub-queue as many as it has places, in effective order; who may not take part
//! is passed over, and when one declines the next is entitled.

use std::collections::BTreeMap;

use crate::dialogue::session::Value;
use crate::domain::bulletin::{BulletinState, Phases};
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BulletinId};
use crate::domain::notice::NoticeKind;
use crate::domain::queue_order::{Classes, interleave};
use crate::domain::right::RightClass;
use crate::queue::cx::number;
use crate::store::bulletins::{self, Bulletin};
use crate::store::queue::{self, SubQueue, Waiting};
use crate::store::vacancies::Vacancy;
use crate::store::{applications as rows, vacancies};

use super::super::{Cx, QueueError};

/// Entitles and tells the first of every sub-queue of these rows; answers them by their places.
pub(super) async fn all(
    cx: &mut Cx<'_>,
    bulletin: &Bulletin,
    rows: &[Vacancy],
    phases: Phases,
) -> Result<BTreeMap<ApplicationId, u64>, QueueError> {
    let mut queues: BTreeMap<String, (SubQueue, u32)> = BTreeMap::new();
    for row in rows {
        queues.entry(row.subqueue.key()).or_insert((row.subqueue.clone(), 0)).1 += row.free;
    }
    let mut entitled = BTreeMap::new();
    for (key, (subqueue, places)) in queues {
        for (id, rank) in first(cx, &subqueue, 0, places as usize).await? {
            bulletins::entitle(cx.tx, &bulletin.id, &id, &key, rank).await?;
            tell(cx, bulletin, &id, places, phases.priority_until).await?;
            entitled.insert(id, rank);
        }
    }
    Ok(entitled)
}

/// The first who may take part, behind a place: so many of them, with their places.
async fn first(
    cx: &mut Cx<'_>,
    subqueue: &SubQueue,
    behind: u64,
    many: usize,
) -> Result<Vec<(ApplicationId, u64)>, QueueError> {
    let key = subqueue.key();
    let ratio = cx.rules_of(&subqueue.settlement).await?.priority_ratio;
    // Some may not take part: looked at in growing parts, so that the cost follows the places and not the queue.
    let mut part = u32::try_from(many).unwrap_or(u32::MAX).saturating_mul(2).saturating_add(64);
    loop {
        let mut heads: Classes<Vec<Waiting>> = Classes::default();
        for class in RightClass::ALL {
            *heads.of_mut(*class) = queue::head(cx.tx, &key, *class, part).await?;
        }
        let sizes = Classes::new(|class| heads.of(class).len());
        let cut = RightClass::ALL.iter().any(|class| sizes.of(*class) >= &(part as usize));
        // Where a class is cut off, the order is known only up to its last one.
        let known = RightClass::ALL.iter().map(|class| *sizes.of(*class)).filter(|size| *size >= part as usize).min();
        let mut found = Vec::new();
        for (place, (class, at)) in (1..).zip(interleave(sizes, ratio)) {
            if known.is_some_and(|known| at >= known) {
                break;
            }
            let waiting = &heads.of(class)[at];
            if place > behind && takes_part(waiting, cx.now) {
                found.push((waiting.id.clone(), place));
            }
            if found.len() == many {
                return Ok(found);
            }
        }
        if !cut {
            return Ok(found);
        }
        part = part.saturating_mul(4);
    }
}

fn takes_part(waiting: &Waiting, now: Micros) -> bool {
    waiting.status.takes_part() && waiting.interest_until.is_none_or(|until| now <= until)
}

async fn tell(
    cx: &mut Cx<'_>,
    bulletin: &Bulletin,
    id: &ApplicationId,
    places: u32,
    until: Micros,
) -> Result<(), QueueError> {
    let Some(application) = rows::find(cx.tx, id).await? else { return Ok(()) };
    let facts = [
        ("places", number(u64::from(places))),
        ("bulletin", Value::Text(bulletin.number.clone())),
        ("until", Value::Moment(until)),
    ];
    cx.tell_of(NoticeKind::Priority, &application, bulletin.id.as_str(), facts).await?;
    Ok(())
}

/// An entitled family lets this bulletin go: the next in line is entitled. `false`: it was not, or phase 1 is over.
///
/// # Errors
/// The store.
pub async fn decline(cx: &mut Cx<'_>, id: &BulletinId, application: &ApplicationId) -> Result<bool, QueueError> {
    let Some(bulletin) = bulletins::hold(cx.tx, id).await? else { return Ok(false) };
    let Some(phases) = bulletin.phases.filter(|_| bulletin.state == BulletinState::Priority) else { return Ok(false) };
    let held = rows::hold(cx.tx, application).await?;
    if !bulletins::decline(cx.tx, id, application).await? {
        return Ok(false);
    }
    let key = held.subqueue.key();
    let last = bulletins::entitled(cx.tx, id, &key).await?.last().map_or(0, |last| last.rank);
    let places: u32 = vacancies::live_of(cx.tx, &held.subqueue)
        .await?
        .iter()
        .filter(|row| row.bulletin.as_ref() == Some(id))
        .map(|row| row.free)
        .sum();
    for (next, rank) in first(cx, &held.subqueue, last, 1).await? {
        bulletins::entitle(cx.tx, id, &next, &key, rank).await?;
        tell(cx, &bulletin, &next, places, phases.priority_until).await?;
    }
    Ok(true)
}
