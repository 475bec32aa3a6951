//! Free places of the made-up city: a bulletin whose first phase is over and what is left is anybody's, one in its first phase, and rows
//! that wait for the next, so that every page has something on it. They come about as in life, by the services and the clock, at their
//! own moments of the last days.

use std::time::Duration;

use chrono::{Days, NaiveDate};
use rand::RngExt;
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use crate::domain::bulletin::{BulletinState, next_publication};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{BulletinId, VacancyId};
use crate::domain::rules::Rules;
use crate::queue::claims::{Manner, claim};
use crate::queue::vacancies::{NewRow, enter};
use crate::queue::{Cx, QueueError, bulletins as service};
use crate::store::kindergartens::{self, PlaceRange};
use crate::store::vacancies::Vacancy;
use crate::store::{Tx, bulletins, meta, vacancies};

use super::Ground;

/// The fact that the city has had its bulletins.
const BULLETINS: &str = "demo_bulletins";
/// Days since the older bulletin came out: its first phase is over, its second still open.
const OPEN_SINCE: u64 = 8;
/// Kindergartens looked at.
const MANY: u32 = 400;
/// Who enters the rows.
const BY: &str = "demo";

/// Publishes the bulletins of a city, once: `false` if it was done before.
///
/// # Errors
/// The store.
pub async fn publish(ground: Ground<'_>) -> Result<bool, QueueError> {
    let rules = Rules::default();
    let mut tx = ground.db.write().await?;
    if !meta::set_once(&mut tx, &format!("{BULLETINS}/{}", ground.seed), "1").await? {
        return Ok(false);
    }
    let mut rng = StdRng::seed_from_u64(ground.seed ^ 0x62_756c);
    let today = calendar::local_date(ground.now);
    let before = |days: u64| start(today, days, &rules);
    let older = rows(&mut tx, &mut rng, before(OPEN_SINCE)).await?;
    let newer = rows(&mut tx, &mut rng, before(1)).await?;
    rows(&mut tx, &mut rng, ground.now).await?;
    for (rows, from) in [(older, before(OPEN_SINCE)), (newer, before(1))] {
        let id = service::plan(&mut cx(&mut tx, ground, &rules, &mut rng, from), &rows, Some(from), BY).await?;
        live(&mut tx, ground, &rules, &mut rng, &id, from).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// The hour of publication so many days ago, or on the next working day.
fn start(today: NaiveDate, days: u64, rules: &Rules) -> Micros {
    let day = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    next_publication(calendar::start_of_day(day), rules)
}

pub(super) fn cx<'a>(tx: &'a mut Tx, ground: Ground<'a>, rules: &'a Rules, rng: &mut StdRng, at: Micros) -> Cx<'a> {
    Cx::new(tx, (ground.vault, ground.places, rules), StdRng::from_rng(rng), at)
}

/// Places in a third of the groups that may have some.
async fn rows(tx: &mut Tx, rng: &mut StdRng, at: Micros) -> Result<Vec<VacancyId>, QueueError> {
    let everywhere = PlaceRange { from: "000000000".to_owned(), to: "999999999".to_owned() };
    let mut entered = Vec::new();
    for kindergarten in kindergartens::list(tx, &everywhere, None, MANY).await? {
        for group in kindergartens::groups(tx, &kindergarten.id).await? {
            if !rng.random_bool(1.0 / 3.0) {
                continue;
            }
            let key = group.size.key;
            let row = NewRow {
                kindergarten: kindergarten.id.clone(),
                birth_year: key.birth_year,
                language: key.language,
                group: key.group,
                mode: key.mode,
                places: rng.random_range(1..=4),
                until: None,
                by: BY.to_owned(),
            };
            let id = VacancyId::new(at, rng);
            // A group may be too young or too old for offers.
            entered.extend(enter(tx, &Rules::default(), row, id, at).await?.ok());
        }
    }
    Ok(entered)
}

/// Lives a bulletin till now: each step at its moment; most of the entitled apply on the way.
async fn live(
    tx: &mut Tx,
    ground: Ground<'_>,
    rules: &Rules,
    rng: &mut StdRng,
    id: &BulletinId,
    from: Micros,
) -> Result<(), QueueError> {
    let mut at = from;
    while at <= ground.now {
        service::advance(&mut cx(tx, ground, rules, rng, at), id).await?;
        while service::settle(&mut cx(tx, ground, rules, rng, at), id, 50).await? {}
        let Some(bulletin) = bulletins::find(tx, id).await? else { return Ok(()) };
        if bulletin.state == BulletinState::Priority {
            let rows = vacancies::of_bulletin(tx, id).await?;
            apply(&mut cx(tx, ground, rules, rng, at), rng, id, &rows).await?;
        }
        match bulletin.due_at {
            Some(due) => at = due.max(at.plus(Duration::from_micros(1))),
            None => return Ok(()),
        }
    }
    Ok(())
}

/// Four of five of the entitled apply for a row of their queue.
async fn apply(cx: &mut Cx<'_>, rng: &mut StdRng, id: &BulletinId, rows: &[Vacancy]) -> Result<(), QueueError> {
    for row in rows {
        for entitled in bulletins::entitled(cx.tx, id, &row.subqueue.key()).await? {
            if rng.random_bool(0.8) {
                claim(cx, &entitled.application, &row.id, Manner::default()).await?;
            }
        }
    }
    Ok(())
}
