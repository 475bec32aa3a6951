//! Sub-queues as an education department goes through them: which there are, and one in the order of each class.

use crate::domain::application::Status;
use crate::domain::ids::ApplicationId;
use crate::domain::queue_order::ClassCounts;
use crate::domain::right::RightClass;
use crate::store::kindergartens::PlaceRange;
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

statements! {
    BEHIND = "SELECT id, status, seq FROM applications WHERE subqueue = $1 AND class = $2 AND standing AND seq > $3 ORDER BY seq LIMIT $4";
    SUBQUEUES = "SELECT subqueue, CAST(SUM(CASE WHEN class = 'extraordinary' THEN members ELSE 0 END) AS BIGINT), \
                 CAST(SUM(CASE WHEN class = 'first' THEN members ELSE 0 END) AS BIGINT), \
                 CAST(SUM(CASE WHEN class = 'general' THEN members ELSE 0 END) AS BIGINT) FROM queue_blocks \
                 WHERE level = 2 AND block = 0 AND subqueue > $1 AND subqueue < $2 GROUP BY subqueue ORDER BY subqueue LIMIT $3";
}

/// One who stands in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Whose application.
    pub id: ApplicationId,
    /// Its status.
    pub status: Status,
    /// Its number in the order of the sub-queue.
    pub seq: i64,
}

/// Those of a class behind a number, in their order.
///
/// # Errors
/// The database.
pub async fn behind(
    tx: &mut Tx,
    subqueue: &str,
    class: RightClass,
    seq: i64,
    many: u32,
) -> Result<Vec<Member>, StoreError> {
    let rows: Vec<(String, String, i64)> = fetch_all!(tx, BEHIND, subqueue, class.code(), seq, limit(many))?;
    let member = |(id, status, seq): (String, String, i64)| {
        let at = At { table: "applications", row: &id };
        Ok(Member { id: at.read("id", &id)?, status: at.read("status", &status)?, seq })
    };
    rows.into_iter().map(member).collect()
}

/// The sub-queues of a range of places behind a key, with how many stand in each class.
///
/// # Errors
/// The database.
pub async fn subqueues(
    tx: &mut Tx,
    places: &PlaceRange,
    behind: &str,
    many: u32,
) -> Result<Vec<(String, ClassCounts)>, StoreError> {
    // The first code that is not of the range: whatever order the database has for signs, digits come in theirs.
    let end =
        places.to.parse::<u64>().map_or_else(|_| places.to.clone(), |to| format!("{:09}", (to + 1).min(999_999_999)));
    let from = if behind.is_empty() { places.from.as_str() } else { behind };
    let rows: Vec<(String, i64, i64, i64)> = fetch_all!(tx, SUBQUEUES, from, end, limit(many))?;
    let counted = |(key, extraordinary, first, general): (String, i64, i64, i64)| {
        let at = At { table: "queue_blocks", row: &key };
        let counts = ClassCounts {
            extraordinary: at.number("members", extraordinary)?,
            first_priority: at.number("members", first)?,
            general: at.number("members", general)?,
        };
        Ok((key, counts))
    };
    rows.into_iter().map(counted).collect()
}
