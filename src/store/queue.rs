//! The order of a sub-queue and its counters: a place is told at a cost that hardly grows with the queue.
//!
//! Every filing gets a number `seq` in its sub-queue, whatever its class, so that the order of numbers is the order of filing and
//! a change of class keeps it. Numbers stand [`STEP`] apart, which leaves room to put a date between two others. Standing
//! applications are counted per class in blocks of 64 and of 4096 filings and in all; a rank is the sum of the larger blocks
//! before, the smaller ones in the rest, and the rows of the last small block.
//!
//! Whoever joins or leaves holds the row of `queue_heads`, so the changes of one sub-queue come one after the other.
//! [`super::applications`] keeps the counters and the rows together: others only ask for a [`standing`].

use crate::domain::application::Status;
use crate::domain::clock::Micros;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{ApplicationId, BulletinId};
use crate::domain::place::PlaceCode;
use crate::domain::queue_order::ClassCounts;
use crate::domain::right::RightClass;
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

statements! {
    NEXT = "INSERT INTO queue_heads (subqueue, last_seq, last_filed_at) VALUES ($1, $2, $3) ON CONFLICT (subqueue) DO UPDATE SET \
            last_seq = queue_heads.last_seq + $2, last_filed_at = CASE WHEN queue_heads.last_filed_at >= excluded.last_filed_at \
            THEN queue_heads.last_filed_at + 1 ELSE excluded.last_filed_at END RETURNING last_seq, last_filed_at";
    HOLD = "UPDATE queue_heads SET last_seq = last_seq WHERE subqueue = $1";
    ADD = "INSERT INTO queue_blocks (subqueue, class, level, block, members) \
           VALUES ($1, $2, 0, $3, 1), ($1, $2, 1, $4, 1), ($1, $2, 2, 0, 1) \
           ON CONFLICT (subqueue, class, level, block) DO UPDATE SET members = queue_blocks.members + 1";
    TAKE = "UPDATE queue_blocks SET members = members - 1 WHERE subqueue = $1 AND class = $2 AND \
            ((level = 0 AND block = $3) OR (level = 1 AND block = $4) OR (level = 2 AND block = 0))";
    STANDING = "SELECT CAST( \
        (SELECT COALESCE(SUM(members), 0) FROM queue_blocks WHERE subqueue = $1 AND class = $2 AND level = 1 AND block < $3) \
        + (SELECT COALESCE(SUM(members), 0) FROM queue_blocks WHERE subqueue = $1 AND class = $2 AND level = 0 AND block >= $4 \
        AND block < $5) \
        + (SELECT COUNT(*) FROM applications WHERE subqueue = $1 AND class = $2 AND standing AND seq >= $6 AND seq < $7) AS BIGINT), \
        (SELECT members FROM queue_blocks WHERE subqueue = $1 AND class = 'extraordinary' AND level = 2 AND block = 0), \
        (SELECT members FROM queue_blocks WHERE subqueue = $1 AND class = 'first' AND level = 2 AND block = 0), \
        (SELECT members FROM queue_blocks WHERE subqueue = $1 AND class = 'general' AND level = 2 AND block = 0)";
    HEAD = "SELECT id, status, interest_until FROM applications WHERE subqueue = $1 AND class = $2 AND standing ORDER BY seq LIMIT $3";
    RANKS = "SELECT r.id, r.class, r.own FROM (SELECT id, class, ROW_NUMBER() OVER (PARTITION BY class ORDER BY seq) AS own \
             FROM applications WHERE subqueue = $1 AND standing) AS r WHERE r.id IN (SELECT c.application_id FROM claims c \
             WHERE c.bulletin_id = $2 AND c.state = 'open')";
    SIZES = "SELECT class, members FROM queue_blocks WHERE subqueue = $1 AND level = 2 AND block = 0";
}

/// The distance of two neighbours' numbers.
const STEP_BITS: u32 = 16;
/// The distance of two neighbours' numbers.
pub const STEP: i64 = 1 << STEP_BITS;
/// A small block is 64 filings.
const SMALL_BITS: u32 = STEP_BITS + 6;
/// A large block is 64 small ones.
const LARGE_BITS: u32 = SMALL_BITS + 6;

/// A sub-queue: those who wait for the same places (domain.md 5.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SubQueue {
    /// The settlement, or the district of a big city.
    pub settlement: PlaceCode,
    /// The age class.
    pub birth_year: i32,
    /// The language of the group.
    pub language: InstructionLanguage,
    /// The type of the group.
    pub group: GroupType,
}

impl SubQueue {
    /// The key in one text, as stored.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}/{}/{}/{}", self.settlement, self.birth_year, self.language, self.group)
    }
}

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The place in the own class, from 1: one more than those who stand and filed before.
    pub rank: u64,
    /// How many stand in the sub-queue.
    pub counts: ClassCounts,
}

/// One who stands at the head of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Whose application.
    pub id: ApplicationId,
    /// Its status.
    pub status: Status,
    /// Till when the interest is confirmed.
    pub interest_until: Option<Micros>,
}

/// The first who stand in a class, in its order.
///
/// # Errors
/// The database.
pub async fn head(tx: &mut Tx, subqueue: &str, class: RightClass, many: u32) -> Result<Vec<Waiting>, StoreError> {
    let rows: Vec<(String, String, Option<i64>)> = fetch_all!(tx, HEAD, subqueue, class.code(), limit(many))?;
    let waiting = |(id, status, interest): (String, String, Option<i64>)| {
        let at = At { table: "applications", row: &id };
        let interest_until = interest.map(Micros);
        Ok(Waiting { id: at.read("id", &id)?, status: at.read("status", &status)?, interest_until })
    };
    rows.into_iter().map(waiting).collect()
}

/// The ranks in their own classes, from 1, of those who have an open claim in a bulletin.
///
/// # Errors
/// The database.
pub async fn ranks(
    tx: &mut Tx,
    subqueue: &str,
    bulletin: &BulletinId,
) -> Result<Vec<(ApplicationId, RightClass, u64)>, StoreError> {
    let rows: Vec<(String, String, i64)> = fetch_all!(tx, RANKS, subqueue, bulletin.as_str())?;
    let rank = |(id, class, own): (String, String, i64)| {
        let at = At { table: "applications", row: &id };
        Ok((at.read("id", &id)?, at.read("class", &class)?, at.number("own", own)?))
    };
    rows.into_iter().map(rank).collect()
}

/// How many stand in each class.
///
/// # Errors
/// The database.
pub async fn sizes(tx: &mut Tx, subqueue: &str) -> Result<ClassCounts, StoreError> {
    let rows: Vec<(String, i64)> = fetch_all!(tx, SIZES, subqueue)?;
    let at = At { table: "queue_blocks", row: subqueue };
    let mut counts = ClassCounts::default();
    for (class, members) in rows {
        let members = at.number("members", members)?;
        match at.read("class", &class)? {
            RightClass::Extraordinary => counts.extraordinary = members,
            RightClass::FirstPriority => counts.first_priority = members,
            RightClass::General => counts.general = members,
        }
    }
    Ok(counts)
}

/// The next number of a sub-queue and the moment of filing: later than every one before, even if two clocks disagree.
pub(super) async fn next(tx: &mut Tx, subqueue: &str, now: Micros) -> Result<(i64, Micros), StoreError> {
    let (seq, filed_at): (i64, i64) = fetch_one!(tx, NEXT, subqueue, STEP, now.0)?;
    Ok((seq, Micros(filed_at)))
}

/// Holds the sub-queue till the end of the transaction.
pub(super) async fn hold(tx: &mut Tx, subqueue: &str) -> Result<(), StoreError> {
    execute!(tx, HOLD, subqueue)?;
    Ok(())
}

/// Counts a number in. The sub-queue is held.
pub(super) async fn add(tx: &mut Tx, subqueue: &str, class: RightClass, seq: i64) -> Result<(), StoreError> {
    execute!(tx, ADD, subqueue, class.code(), seq >> SMALL_BITS, seq >> LARGE_BITS)?;
    Ok(())
}

/// Counts a number out. The sub-queue is held.
pub(super) async fn take(tx: &mut Tx, subqueue: &str, class: RightClass, seq: i64) -> Result<(), StoreError> {
    let blocks = execute!(tx, TAKE, subqueue, class.code(), seq >> SMALL_BITS, seq >> LARGE_BITS)?;
    if blocks == 3 {
        return Ok(());
    }
    Err(StoreError::Inconsistent { table: "queue_blocks", column: "members", row: subqueue.to_owned() })
}

/// The place of a number in its class, and the size of the sub-queue, in one look.
///
/// # Errors
/// The database.
pub async fn standing(tx: &mut Tx, subqueue: &SubQueue, class: RightClass, seq: i64) -> Result<Standing, StoreError> {
    let key = subqueue.key();
    let (small, large) = (seq >> SMALL_BITS, seq >> LARGE_BITS);
    let row: (i64, Option<i64>, Option<i64>, Option<i64>) = fetch_one!(
        tx,
        STANDING,
        key.as_str(),
        class.code(),
        large,
        large << (LARGE_BITS - SMALL_BITS),
        small,
        small << SMALL_BITS,
        seq,
    )?;
    let number = |count: Option<i64>| {
        u64::try_from(count.unwrap_or(0)).map_err(|_| StoreError::Inconsistent {
            table: "queue_blocks",
            column: "members",
            row: key.clone(),
        })
    };
    let counts = ClassCounts { extraordinary: number(row.1)?, first_priority: number(row.2)?, general: number(row.3)? };
    Ok(Standing { rank: number(Some(row.0))? + 1, counts })
}
