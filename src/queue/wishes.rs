//! Standing wishes: "apply for me when a place opens in this kindergarten". Nobody needs to catch a place at seven in the morning.

use std::collections::BTreeMap;

use crate::domain::ids::{ApplicationId, ConsentId, KindergartenId, WishId};
use crate::domain::notice::NoticeKind;
use crate::store::Tx;
use crate::store::applications::{self, hold};
use crate::store::vacancies::Vacancy;
use crate::store::wishes::{self, Wish};

use super::claims::{self, Claiming, Manner};
use super::cx::put_kindergarten;
use super::{Cx, QueueError, standing};

/// Keeps a wish under the consent given for it; `None`: there are as many as there may be, or it stands already.
///
/// # Errors
/// The store.
pub async fn make(
    cx: &mut Cx<'_>,
    application: &ApplicationId,
    kindergarten: &KindergartenId,
    consent: &ConsentId,
) -> Result<Option<WishId>, QueueError> {
    let held = hold(cx.tx, application).await?;
    let rules = cx.rules_of(&held.subqueue.settlement).await?;
    let standing = wishes::of(cx.tx, application).await?;
    if standing.len() >= rules.max_choices || !held.status.is_active() {
        return Ok(None);
    }
    let preference = standing.last().map_or(1, |last| last.preference + 1);
    let id = WishId::new(cx.now, &mut cx.random);
    let (application, kindergarten) = (application.clone(), kindergarten.clone());
    let new = Wish { id: id.clone(), application, kindergarten, preference };
    Ok(wishes::insert(cx.tx, &new, consent, cx.now).await?.then_some(id))
}

/// The standing wishes of an application, by preference.
///
/// # Errors
/// The store.
pub async fn of(tx: &mut Tx, application: &ApplicationId) -> Result<Vec<Wish>, QueueError> {
    Ok(wishes::of(tx, application).await?)
}

/// Takes a wish back; `false`: there is none.
///
/// # Errors
/// The store.
pub async fn take_back(cx: &mut Cx<'_>, application: &ApplicationId, wish: &WishId) -> Result<bool, QueueError> {
    Ok(wishes::revoke(cx.tx, wish, application, cx.now).await?)
}

/// Applies for everyone who wished for the kindergarten of one of these rows and may claim it, in the order of the queue; each by its own
/// order of wishes, and each is told. `ranked`: who takes part, by place.
pub(super) async fn apply(
    cx: &mut Cx<'_>,
    rows: &[Vacancy],
    ranked: &BTreeMap<ApplicationId, u64>,
) -> Result<(), QueueError> {
    let mut wished: BTreeMap<(u64, ApplicationId), Vec<(u32, &Vacancy)>> = BTreeMap::new();
    for row in rows {
        for wish in wishes::standing_for(cx.tx, &row.kindergarten, &row.subqueue.key()).await? {
            if let Some(rank) = ranked.get(&wish.application) {
                wished.entry((*rank, wish.application)).or_default().push((wish.preference, row));
            }
        }
    }
    for ((_, application), mut rows) in wished {
        rows.sort_by_key(|(preference, row)| (*preference, row.id.clone()));
        for (_, row) in rows {
            // Who may not, or comes too late for the last place, stands as before.
            match claims::claim(cx, &application, &row.id, Manner { wished: true, together: false }).await? {
                Claiming::Stands(_) => tell(cx, &application, row).await?,
                Claiming::Won(_) => break,
                Claiming::Refused(_) => {}
            }
        }
    }
    Ok(())
}

async fn tell(cx: &mut Cx<'_>, application: &ApplicationId, row: &Vacancy) -> Result<(), QueueError> {
    let application = hold(cx.tx, application).await?;
    let kindergarten = cx.kindergarten(&row.kindergarten).await?;
    let mut facts = cx.facts(&application).await?;
    put_kindergarten(&mut facts, &kindergarten);
    cx.tell_facts(NoticeKind::WishApplied, &application, row.id.as_str(), facts).await?;
    Ok(())
}

/// The places in the queue of those with a standing wish for one of these rows.
pub(super) async fn ranked(cx: &mut Cx<'_>, rows: &[Vacancy]) -> Result<BTreeMap<ApplicationId, u64>, QueueError> {
    let mut ranked = BTreeMap::new();
    for row in rows {
        let ratio = cx.rules_of(&row.subqueue.settlement).await?.priority_ratio;
        for wish in wishes::standing_for(cx.tx, &row.kindergarten, &row.subqueue.key()).await? {
            let Some(application) = applications::find(cx.tx, &wish.application).await? else { continue };
            if let Some(place) = standing::place_now(cx.tx, &application, ratio).await? {
                ranked.insert(wish.application, place.place);
            }
        }
    }
    Ok(ranked)
}
