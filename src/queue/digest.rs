//! Free places once a day: one notice a subscription, of what was published since the day before (domain.md 14).

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};

use crate::dialogue::session::{Slots, Value};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{KindergartenId, SubscriptionId};
use crate::domain::notice::NoticeKind;
use crate::domain::place::PlaceCode;
use crate::store::bulletins::Bulletin;
use crate::store::vacancies::Vacancy;
use crate::store::wishes::{self, Subscription};
use crate::store::{Tx, bulletins, meta};

use super::cx::number;
use super::{Cx, QueueError, bulletins as service, subscriptions};

/// The hour of the day at which it is told.
const HOUR: u32 = 18;
/// The fact in the store: the last day that was told. Whoever notes a day first tells it, of however many processes.
const TOLD: &str = "digest_told";
/// Before the first digest, so far back is looked.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What one subscription is told.
struct Gathered {
    subscription: Subscription,
    places: u64,
    kindergartens: BTreeSet<KindergartenId>,
    /// Where the first of them is.
    settlement: PlaceCode,
}

/// The day whose digest is due; `None`: it was told, its hour has not come, or nobody hears once a day.
///
/// # Errors
/// The store.
pub async fn due(tx: &mut Tx, now: Micros) -> Result<Option<NaiveDate>, QueueError> {
    let today = calendar::local_date(now);
    let day = if hour(today) <= now { Some(today) } else { today.pred_opt() };
    let last = told(tx).await?;
    let open = day.filter(|day| last.is_none_or(|last| last < *day));
    Ok(if open.is_some() && wishes::any_digest(tx).await? { open } else { None })
}

/// The next moment at which one is due.
///
/// # Errors
/// The store.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, QueueError> {
    if !wishes::any_digest(tx).await? {
        return Ok(None);
    }
    // After the first one there is always a last day.
    Ok(told(tx).await?.map_or(Some(now), |last| last.succ_opt().map(hour)))
}

async fn told(tx: &mut Tx) -> Result<Option<NaiveDate>, QueueError> {
    Ok(meta::get(tx, TOLD).await?.and_then(|day| day.parse().ok()))
}

fn hour(day: NaiveDate) -> Micros {
    calendar::moment_of(day, NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default())
}

/// Tells the digest of a day, once; after an absence all that was published meanwhile stands in one.
///
/// # Errors
/// The store.
pub async fn tell(cx: &mut Cx<'_>, day: NaiveDate) -> Result<(), QueueError> {
    let before = told(cx.tx).await?;
    if !meta::advance(cx.tx, TOLD, &day.to_string()).await? {
        return Ok(());
    }
    let until = hour(day);
    let since = before.map_or(until.minus(DAY), hour);
    let mut gathered: BTreeMap<SubscriptionId, Gathered> = BTreeMap::new();
    for bulletin in bulletins::live(cx.tx).await? {
        if is_new(&bulletin, since, until) {
            for row in service::live(cx.tx, &bulletin).await? {
                gather(cx, &mut gathered, (&row, until)).await?;
            }
        }
    }
    for found in gathered.into_values() {
        write(cx, found, day).await?;
    }
    Ok(())
}

fn is_new(bulletin: &Bulletin, since: Micros, until: Micros) -> bool {
    bulletin.publish_at > since && bulletin.publish_at <= until
}

async fn gather(
    cx: &mut Cx<'_>,
    gathered: &mut BTreeMap<SubscriptionId, Gathered>,
    (row, until): (&Vacancy, Micros),
) -> Result<(), QueueError> {
    if row.free == 0 {
        return Ok(());
    }
    let mut fits = subscriptions::of_row(cx, row).await?;
    // Who subscribed after the hour hears of it the next day.
    fits.retain(|subscription| subscription.digest && subscription.created_at <= until);
    for subscription in fits {
        let entry = gathered.entry(subscription.id.clone()).or_insert_with(|| Gathered {
            subscription,
            places: 0,
            kindergartens: BTreeSet::new(),
            settlement: row.subqueue.settlement.clone(),
        });
        entry.places += u64::from(row.free);
        entry.kindergartens.insert(row.kindergarten.clone());
    }
    Ok(())
}

async fn write(cx: &mut Cx<'_>, found: Gathered, day: NaiveDate) -> Result<(), QueueError> {
    let Gathered { subscription, places, kindergartens, settlement } = found;
    let district = subscription.filter.place.clone().unwrap_or(settlement);
    let facts = Slots::from([
        ("subscription".to_owned(), Value::Code(subscription.id.to_string())),
        ("places".to_owned(), number(places)),
        ("kindergartens".to_owned(), number(u64::try_from(kindergartens.len()).unwrap_or(u64::MAX))),
        ("district".to_owned(), Value::Code(district.to_string())),
    ]);
    let key = format!("digest:{}:{day}", subscription.id);
    cx.tell(NoticeKind::Digest, &subscription.account, &key, facts).await?;
    Ok(())
}
