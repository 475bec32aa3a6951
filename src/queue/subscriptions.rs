//! Subscriptions to free places: of a place, of one kindergarten; of a year, a language, a group; at once or once a day.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, SubscriptionId};
use crate::domain::limits::MAX_SUBSCRIPTIONS;
use crate::store::Tx;
use crate::store::vacancies::Vacancy;
use crate::store::wishes::{self, Filter, Subscription};

use super::{Cx, QueueError};

/// Subscribes; `None`: the account has [`MAX_SUBSCRIPTIONS`]. The same wish twice is one subscription.
///
/// # Errors
/// The store.
pub async fn subscribe(
    cx: &mut Cx<'_>,
    account: &AccountId,
    filter: Filter,
    digest: bool,
) -> Result<Option<SubscriptionId>, QueueError> {
    let standing = wishes::of_account(cx.tx, account).await?;
    if let Some(same) = standing.iter().find(|one| one.filter == filter) {
        wishes::set_digest(cx.tx, &same.id, digest).await?;
        return Ok(Some(same.id.clone()));
    }
    if standing.len() >= MAX_SUBSCRIPTIONS {
        return Ok(None);
    }
    let id = SubscriptionId::new(cx.now, &mut cx.random);
    let account = account.clone();
    let new = Subscription { id: id.clone(), account, filter, digest, created_at: cx.now, stopped_at: None };
    wishes::subscribe(cx.tx, &new).await?;
    Ok(Some(id))
}

/// The standing subscriptions of an account, in the order they were made.
///
/// # Errors
/// The store.
pub async fn list(tx: &mut Tx, account: &AccountId) -> Result<Vec<Subscription>, QueueError> {
    Ok(wishes::of_account(tx, account).await?)
}

/// A standing subscription of this account; `None` for another's, a stopped one or none at all.
///
/// # Errors
/// The store.
pub async fn find(tx: &mut Tx, account: &AccountId, id: &SubscriptionId) -> Result<Option<Subscription>, QueueError> {
    let found = wishes::subscription(tx, id).await?;
    Ok(found.filter(|one| one.account == *account && one.stopped_at.is_none()))
}

/// At once, or once a day.
///
/// # Errors
/// The store.
pub async fn set_digest(tx: &mut Tx, id: &SubscriptionId, digest: bool) -> Result<bool, QueueError> {
    Ok(wishes::set_digest(tx, id, digest).await?)
}

/// Stops a subscription; `false`: it was stopped before.
///
/// # Errors
/// The store.
pub async fn stop(tx: &mut Tx, id: &SubscriptionId, now: Micros) -> Result<bool, QueueError> {
    Ok(wishes::stop(tx, id, now).await?)
}

/// The subscriptions that a row fits.
pub(super) async fn of_row(cx: &mut Cx<'_>, row: &Vacancy) -> Result<Vec<Subscription>, QueueError> {
    let mut found = wishes::of_kindergarten(cx.tx, &row.kindergarten).await?;
    let settlement = &row.subqueue.settlement;
    let mut places = vec![settlement.clone()];
    if let Some((region, district)) = cx.places.above(settlement) {
        places.extend([district, region].into_iter().filter(|place| place != settlement));
    }
    for place in places {
        found.extend(wishes::of_place(cx.tx, &place).await?);
    }
    found.retain(|one| fits(&one.filter, row));
    Ok(found)
}

fn fits(filter: &Filter, row: &Vacancy) -> bool {
    let queue = &row.subqueue;
    filter.kindergarten.as_ref().is_none_or(|wanted| *wanted == row.kindergarten)
        && filter.birth_year.is_none_or(|wanted| wanted == queue.birth_year)
        && filter.language.is_none_or(|wanted| wanted == queue.language)
        && filter.group.is_none_or(|wanted| wanted == queue.group)
}
