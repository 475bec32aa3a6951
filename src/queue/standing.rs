//! The place in the queue: the rank from the store's counters, the order from the domain (domain.md 5.1, 5.4); why it changed since the
//! last look (5.3); and what the last weeks say of the wait.

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::place_change::{self, Cause, Look, Part, Reason};
use crate::domain::queue_order;
use crate::domain::right::RightClass;
use crate::store::Tx;
use crate::store::applications::Application;
use crate::store::queue;
use crate::store::queue_events::{self, Looked};

use super::{Cx, QueueError};

/// Where an application stands: three numbers, never one (domain.md 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceNow {
    /// In the sub-queue, by the effective order; from 1.
    pub place: u64,
    /// Among those of its own class; from 1.
    pub own: u64,
    /// How many stand in the sub-queue.
    pub total: u64,
    /// The class.
    pub class: RightClass,
}

/// A look at a place, and what changed since the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Where it stands.
    pub now: PlaceNow,
    /// Where it stood at the last look; `None`: this is the first.
    pub before: Option<Before>,
}

/// The last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// When it was.
    pub at: Micros,
    /// The place it had.
    pub place: u64,
    /// Why it is another one now; the parts add up to the difference.
    pub parts: Vec<Part>,
}

/// Where an application stands now; `None` if it does not stand in the queue.
/// `ratio`: how many of the general queue follow one with first priority.
///
/// # Errors
/// The store.
pub async fn place_now(tx: &mut Tx, application: &Application, ratio: u32) -> Result<Option<PlaceNow>, QueueError> {
    Ok(look_now(tx, application).await?.map(|look| numbers(look, ratio)))
}

async fn look_now(tx: &mut Tx, application: &Application) -> Result<Option<Look>, QueueError> {
    if !application.standing {
        return Ok(None);
    }
    let class = application.class;
    let standing = queue::standing(tx, &application.subqueue, class, application.seq).await?;
    Ok(Some(Look { class, own: standing.rank, counts: standing.counts }))
}

fn numbers(look: Look, ratio: u32) -> PlaceNow {
    let place = queue_order::place(look.class, look.own, look.counts, ratio);
    PlaceNow { place, own: look.own, total: look.counts.total(), class: look.class }
}

/// Looks where an application stands and why that changed; the look is kept for the next one. `None` if it does not stand in the queue.
///
/// # Errors
/// The store.
pub async fn look(cx: &mut Cx<'_>, application: &Application) -> Result<Option<Seen>, QueueError> {
    let Some(look) = look_now(cx.tx, application).await? else { return Ok(None) };
    let ratio = cx.rules_of(&application.subqueue.settlement).await?.priority_ratio;
    let now = numbers(look, ratio);
    let subqueue = application.subqueue.key();
    let before = match queue_events::last_look(cx.tx, &application.id).await? {
        None => None,
        Some(last) => Some(before(cx, application, &last, (look, ratio)).await?),
    };
    queue_events::keep_look(cx.tx, &application.id, &Looked { subqueue, at: cx.now, look, told: None }).await?;
    Ok(Some(Seen { now, before }))
}

/// What is news about a place: it moved by so many percent (`place_change_percent`) since the family looked or was told of it. Small
/// changes add up until they are. `None`: no news, or the family has never looked.
///
/// # Errors
/// The store.
pub async fn moved(cx: &mut Cx<'_>, application: &Application) -> Result<Option<(PlaceNow, Before)>, QueueError> {
    let Some(look) = look_now(cx.tx, application).await? else { return Ok(None) };
    let Some(last) = queue_events::last_look(cx.tx, &application.id).await? else { return Ok(None) };
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    let now = numbers(look, rules.priority_ratio);
    let known = last.told.unwrap_or_else(|| last.look.place(rules.priority_ratio));
    let seen = last.look.place(rules.priority_ratio);
    if now.place == seen || !is_news(known, now.place, rules.place_change_percent) {
        return Ok(None);
    }
    let before = before(cx, application, &last, (look, rules.priority_ratio)).await?;
    queue_events::keep_told(cx.tx, &application.id, now.place).await?;
    Ok(Some((now, before)))
}

fn is_news(known: u64, now: u64, percent: u32) -> bool {
    known != now && known.abs_diff(now).saturating_mul(100) >= known.saturating_mul(u64::from(percent))
}

async fn before(
    cx: &mut Cx<'_>,
    application: &Application,
    last: &Looked,
    (look, ratio): (Look, u32),
) -> Result<Before, QueueError> {
    let (was, is) = (last.look.place(ratio), look.place(ratio));
    let difference = signed(is) - signed(was);
    let subqueue = application.subqueue.key();
    if last.subqueue != subqueue || last.look.class != look.class {
        let own = Part { reason: Reason::Own, families: 0, moved: difference };
        let parts = if difference == 0 { Vec::new() } else { vec![own] };
        return Ok(Before { at: last.at, place: was, parts });
    }
    let span = (last.at, cx.now);
    let tallies = queue_events::since(cx.tx, &subqueue, span, (&application.id, application.seq)).await?;
    let mut parts = place_change::explain(last.look, &tallies, ratio);
    // What was recorded by a clock a moment behind ours belongs to the change and to no reason: it is said as such.
    let rest = difference - parts.iter().map(|part| part.moved).sum::<i64>();
    if rest != 0 {
        parts.push(Part { reason: Reason::Other, families: 0, moved: rest });
    }
    Ok(Before { at: last.at, place: was, parts })
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// An estimate of the wait, from the places given in the sub-queue in the last weeks (domain.md 5.4, I): a range of weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// Places given in that time.
    pub given: u64,
    /// So many weeks were looked at.
    pub weeks: u32,
    /// Weeks to wait, at least and at most.
    pub wait: (u64, u64),
}

/// Fewer places than this make no estimate.
const ENOUGH: u64 = 4;
/// The range around the plain reckoning: half as fast, half as slow again, as (numerator, denominator).
const SPREAD: [(u64, u64); 2] = [(2, 3), (3, 2)];

/// What the last weeks say of the wait; `None`: too few places were given to say anything.
///
/// # Errors
/// The store.
pub async fn forecast(cx: &mut Cx<'_>, application: &Application, place: u64) -> Result<Option<Forecast>, QueueError> {
    let weeks = cx.rules_of(&application.subqueue.settlement).await?.forecast_weeks.max(1);
    let since = cx.now.minus(Duration::from_secs(u64::from(weeks) * 7 * 86_400));
    let given = queue_events::count(cx.tx, &application.subqueue.key(), since, Cause::Enrolled).await?;
    Ok((given >= ENOUGH).then(|| estimate(place, given, weeks)))
}

/// The range of weeks for a place, when so many places were given in so many weeks.
fn estimate(place: u64, given: u64, weeks: u32) -> Forecast {
    let bound = |(over, under): (u64, u64)| {
        let product = place.saturating_mul(u64::from(weeks)).saturating_mul(over);
        product.div_ceil(given.saturating_mul(under).max(1)).max(1)
    };
    Forecast { given, weeks, wait: (bound(SPREAD[0]), bound(SPREAD[1])) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_is_news() {
        assert!(is_news(40, 36, 10) && is_news(40, 44, 10) && is_news(1, 2, 10));
        assert!(!is_news(40, 37, 10) && !is_news(40, 40, 0));
    }

    #[test]
    fn an_estimate_is_a_range_around_the_plain_reckoning() {
        // Forty before, eight places in four weeks: twenty weeks, give or take.
        assert_eq!(estimate(40, 8, 4).wait, (14, 30));
        assert_eq!(estimate(1, 400, 4).wait, (1, 1));
        assert_eq!(estimate(u64::MAX, 4, 4).wait.0, u64::MAX.div_ceil(12));
    }
}
