//! The morning of the rush, for rehearsal: a town of one queue, free places that anybody of it may take, and families who can be reached at a
//! messenger, so that a simulator of it can play them.

use std::time::Duration;

use chrono::{Datelike as _, Days};
use rand::SeedableRng as _;
use rand::rngs::StdRng;

use crate::domain::bulletin::BulletinState;
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{ContactId, ConversationId, VacancyId};
use crate::domain::kindergarten::Mode;
use crate::domain::lang::Lang;
use crate::domain::rules::Rules;
use crate::queue::QueueError;
use crate::queue::applications::take_numbers;
use crate::queue::bulletins as service;
use crate::queue::vacancies::{NewRow, enter};
use crate::store::contacts::{AddressKey, NewContact};
use crate::store::kindergartens::{self as gardens, PlaceRange};
use crate::store::queue::SubQueue;
use crate::store::{Tx, bulletins, contacts, conversations, meta};

use super::bulletins::cx;
use super::squares::Squares;
use super::{BATCH, Ground, begin, city, kindergartens};

/// The fact that a rush stands here.
const RUSH: &str = "demo_rush";
/// Children of this age.
const AGE: i32 = 3;

/// How large a rush is, and where its families are.
#[derive(Debug, Clone, Copy)]
pub struct Rush<'a> {
    /// Families, each with one child in the queue.
    pub families: u32,
    /// Places that anybody may take, in one row.
    pub places: u32,
    /// The messenger.
    pub channel: &'a str,
    /// Our bot there.
    pub bot: &'a str,
    /// The first family's id there; the others follow.
    pub first: i64,
    /// The language they are spoken to.
    pub lang: Lang,
}

/// Builds it, once: `false` if one stands already. `told` hears how many families are there; what it has heard of is committed.
///
/// # Errors
/// The store.
pub async fn rush(ground: Ground<'_>, rush: Rush<'_>, told: &mut dyn FnMut(u32)) -> Result<bool, QueueError> {
    let squares = Squares::of(ground.places);
    let mut tx = ground.db.write().await?;
    begin(&mut tx, ground).await?;
    if !meta::set_once(&mut tx, RUSH, "1").await? {
        return Ok(false);
    }
    kindergartens::build(&mut tx, ground, &squares, "rush/", 1).await?;
    let everywhere = PlaceRange { from: "000000000".to_owned(), to: "999999999".to_owned() };
    let all = gardens::list(&mut tx, &everywhere, None, u32::MAX).await?;
    let Some(garden) = all.into_iter().find(|one| one.profile.code.as_str().starts_with("D-rush/")) else {
        return Ok(false);
    };
    let subqueue = SubQueue {
        settlement: garden.profile.place.clone(),
        birth_year: calendar::local_date(ground.now).year() - AGE,
        language: InstructionLanguage::Kk,
        group: GroupType::General,
    };
    tx.commit().await?;
    families(ground, rush, (&squares, &subqueue), told).await?;

    let row = NewRow {
        kindergarten: garden.id,
        birth_year: subqueue.birth_year,
        language: subqueue.language,
        group: subqueue.group,
        mode: Mode::Full,
        places: rush.places,
        until: None,
        by: super::DEMO.to_owned(),
    };
    let mut tx = ground.db.write().await?;
    open(&mut tx, ground, row).await?;
    tx.commit().await?;
    Ok(true)
}

/// Who filed one after the other, yesterday.
async fn families(
    ground: Ground<'_>,
    rush: Rush<'_>,
    (squares, subqueue): (&Squares, &SubQueue),
    told: &mut dyn FnMut(u32),
) -> Result<(), QueueError> {
    let mut rng = StdRng::seed_from_u64(ground.seed ^ 0x7275_7368);
    let mut ids = StdRng::from_rng(&mut rng);
    let day = calendar::local_date(ground.now);
    let yesterday = calendar::start_of_day(day.checked_sub_days(Days::new(1)).unwrap_or(day));
    let mut city = city(ground, squares, &mut rng, "rush/".to_owned());
    let mut tx = ground.db.write().await?;
    for n in 0..rush.families {
        let filed = yesterday.plus(Duration::from_secs(n.into()));
        let number = take_numbers(&mut tx, calendar::local_date(filed).year(), 1).await?.at(0)?;
        let account = city.waits(&mut tx, subqueue, number, filed).await?;
        let external_id = (rush.first + i64::from(n)).to_string();
        let address = AddressKey { channel: rush.channel, bot: rush.bot, external_id: &external_id };
        let (id, conversation) = (ContactId::new(filed, &mut ids), ConversationId::new(filed, &mut ids));
        let new = NewContact { id, conversation, language: Some(rush.lang) };
        let contact = contacts::find_or_create(&mut tx, address, &new, filed).await?;
        conversations::link_account(&mut tx, &contact.conversation, &account).await?;
        let done = n + 1;
        if usize::try_from(done).is_ok_and(|done| done % BATCH == 0) || done == rush.families {
            tx.commit().await?;
            told(done);
            tx = ground.db.write().await?;
        }
    }
    Ok(tx.commit().await?)
}

/// A bulletin of this row whose first phase is over: nobody applied in it, and what there is is anybody's.
async fn open(tx: &mut Tx, ground: Ground<'_>, row: NewRow) -> Result<(), QueueError> {
    let rules = Rules::default();
    let mut rng = StdRng::seed_from_u64(ground.seed ^ 0x6f70_656e);
    let id = VacancyId::new(ground.now, &mut StdRng::seed_from_u64(ground.seed));
    let entered = enter(tx, &rules, row, id, ground.now).await?;
    let rows: Vec<VacancyId> = entered.into_iter().collect();
    let bulletin =
        service::plan(&mut cx(tx, ground, &rules, &mut rng, ground.now), &rows, Some(ground.now), super::DEMO).await?;
    let mut at: Micros = ground.now;
    while bulletins::find(tx, &bulletin).await?.is_some_and(|found| found.state != BulletinState::Open) {
        at = at.plus(Duration::from_micros(1));
        if !service::hasten(&mut cx(tx, ground, &rules, &mut rng, at), &bulletin).await? {
            break;
        }
    }
    Ok(())
}
