//! Who joined a sub-queue or left it, and why; and what a family saw when it last looked. Written with the counters
//! ([`super::applications`]), read for "why did my place change?" and for the estimate of waiting.

use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::domain::place_change::{Cause, Look, Tally};
use crate::domain::queue_order::ClassCounts;
use crate::domain::right::RightClass;
use crate::store::row::At;
use crate::store::{StoreError, Tx};

statements! {
    RECORD = "INSERT INTO queue_events (subqueue, at, application_id, joined, class, seq, cause) VALUES ($1, $2, $3, $4, $5, $6, $7) \
              ON CONFLICT DO NOTHING";
    SINCE = "SELECT cause, joined, class, seq < $4 AS earlier, COUNT(*) AS families FROM queue_events WHERE subqueue = $1 AND at > $2 \
             AND at <= $3 AND application_id <> $5 GROUP BY cause, joined, class, seq < $4";
    COUNT = "SELECT COUNT(*) FROM queue_events WHERE subqueue = $1 AND at > $2 AND cause = $3";
    PURGE = "DELETE FROM queue_events WHERE at < $1";
    LOOK = "INSERT INTO place_looks (application_id, subqueue, class, at, own, extraordinary, first, general) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (application_id) DO UPDATE SET subqueue = excluded.subqueue, \
            class = excluded.class, at = excluded.at, own = excluded.own, extraordinary = excluded.extraordinary, \
            first = excluded.first, general = excluded.general, told = NULL";
    LAST_LOOK = "SELECT subqueue, class, at, own, extraordinary, first, general, told FROM place_looks WHERE application_id = $1";
    TOLD = "UPDATE place_looks SET told = $2 WHERE application_id = $1";
    FORGET_LOOK = "DELETE FROM place_looks WHERE application_id = $1";
}

/// One who joined or left.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Whose application.
    pub application: &'a ApplicationId,
    /// Joined; else left.
    pub joined: bool,
    /// Which class.
    pub class: RightClass,
    /// Its number in the sub-queue's order.
    pub seq: i64,
    /// Why.
    pub cause: Cause,
}

/// A look at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// At which sub-queue, by its key.
    pub subqueue: String,
    /// When.
    pub at: Micros,
    /// What was seen.
    pub look: Look,
    /// The place that a notice told of since.
    pub told: Option<u64>,
}

/// Records that somebody joined or left. The sub-queue is held.
pub(super) async fn record(tx: &mut Tx, subqueue: &str, event: Event<'_>, now: Micros) -> Result<(), StoreError> {
    execute!(
        tx,
        RECORD,
        subqueue,
        now.0,
        event.application.as_str(),
        event.joined,
        event.class.code(),
        event.seq,
        event.cause.code(),
    )?;
    Ok(())
}

/// What happened in a sub-queue after one moment and up to another, for an application with this number: summed by cause, class and
/// whether they filed before. Its own events are left out.
///
/// # Errors
/// The database.
pub async fn since(
    tx: &mut Tx,
    subqueue: &str,
    (after, until): (Micros, Micros),
    (own, seq): (&ApplicationId, i64),
) -> Result<Vec<Tally>, StoreError> {
    let rows: Vec<(String, bool, String, bool, i64)> =
        fetch_all!(tx, SINCE, subqueue, after.0, until.0, seq, own.as_str())?;
    let at = At { table: "queue_events", row: subqueue };
    let tally = |(cause, joined, class, earlier, families): (String, bool, String, bool, i64)| {
        Ok(Tally {
            cause: at.read("cause", &cause)?,
            joined,
            class: at.read("class", &class)?,
            earlier,
            families: at.number("families", families)?,
        })
    };
    rows.into_iter().map(tally).collect()
}

/// How often something happened in a sub-queue after a moment.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, subqueue: &str, after: Micros, cause: Cause) -> Result<u64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT, subqueue, after.0, cause.code())?;
    At { table: "queue_events", row: subqueue }.number("count", count)
}

/// Forgets what happened before a moment.
///
/// # Errors
/// The database.
pub async fn purge_before(tx: &mut Tx, before: Micros) -> Result<u64, StoreError> {
    execute!(tx, PURGE, before.0)
}

/// Notes that a notice told of a place, until the next look.
///
/// # Errors
/// The database.
pub async fn keep_told(tx: &mut Tx, application: &ApplicationId, place: u64) -> Result<(), StoreError> {
    execute!(tx, TOLD, application.as_str(), i64::try_from(place).unwrap_or(i64::MAX))?;
    Ok(())
}

/// Keeps what was seen, for the next look.
///
/// # Errors
/// The database.
pub async fn keep_look(tx: &mut Tx, application: &ApplicationId, looked: &Looked) -> Result<(), StoreError> {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let counts = looked.look.counts;
    execute!(
        tx,
        LOOK,
        application.as_str(),
        looked.subqueue.as_str(),
        looked.look.class.code(),
        looked.at.0,
        number(looked.look.own),
        number(counts.extraordinary),
        number(counts.first_priority),
        number(counts.general),
    )?;
    Ok(())
}

/// What was seen at the last look.
///
/// # Errors
/// The database.
pub async fn last_look(tx: &mut Tx, application: &ApplicationId) -> Result<Option<Looked>, StoreError> {
    let row: Option<(String, String, i64, i64, i64, i64, i64, Option<i64>)> =
        fetch_optional!(tx, LAST_LOOK, application.as_str())?;
    row.map(|(subqueue, class, looked_at, own, extraordinary, first, general, told)| {
        let at = At { table: "place_looks", row: application.as_str() };
        let counts = ClassCounts {
            extraordinary: at.number("extraordinary", extraordinary)?,
            first_priority: at.number("first", first)?,
            general: at.number("general", general)?,
        };
        let look = Look { class: at.read("class", &class)?, own: at.number("own", own)?, counts };
        let told = told.map(|told| at.number("told", told)).transpose()?;
        Ok(Looked { subqueue, at: Micros(looked_at), look, told })
    })
    .transpose()
}

/// Forgets the last look: the application is closed.
///
/// # Errors
/// The database.
pub async fn forget_look(tx: &mut Tx, application: &ApplicationId) -> Result<(), StoreError> {
    execute!(tx, FORGET_LOOK, application.as_str())?;
    Ok(())
}
