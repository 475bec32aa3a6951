//! What a supervisor asks: how it stands now, and how the tickets of a period went. The database counts; nothing is read ticket by ticket.

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::lang::Lang;
use crate::domain::ticket::{Team, TicketState, Topic};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

use super::{Ticket, all, columns};

// Times count from entering the line; a ticket that was taken before is counted from its opening.
statements! {
    OPEN = "SELECT team, language, state, COUNT(*), MIN(COALESCE(queued_at, opened_at)) FROM tickets WHERE open \
            GROUP BY team, language, state";
    HELD = "SELECT assignee, state, COUNT(*) FROM tickets WHERE open AND assignee IS NOT NULL GROUP BY assignee, state";
    TALLIES = "SELECT topic, assignee, state, rating, COUNT(*), COUNT(first_answer_at), \
               COUNT(CASE WHEN queued_at IS NULL OR queued_at > opened_at THEN 1 END), \
               CAST(COALESCE(SUM((first_answer_at - COALESCE(queued_at, opened_at)) / 1000000), 0) AS BIGINT) \
               FROM tickets WHERE opened_at >= $1 GROUP BY topic, assignee, state, rating";
    ANSWERED = "SELECT (first_answer_at - COALESCE(queued_at, opened_at)) / 1000000, COUNT(*) FROM tickets WHERE opened_at >= $1 \
                AND first_answer_at IS NOT NULL GROUP BY 1 ORDER BY 1";
    RESOLVED = "SELECT (closed_at - COALESCE(queued_at, opened_at)) / 1000000, COUNT(*) FROM tickets WHERE opened_at >= $1 \
                AND closed_at IS NOT NULL AND state = 'closed' GROUP BY 1 ORDER BY 1";
    SINCE = concat!("SELECT ", columns!(), " FROM tickets WHERE opened_at >= $1 ORDER BY opened_at DESC, id DESC LIMIT $2");
    UNANSWERED = concat!("SELECT ", columns!(), " FROM tickets WHERE open AND first_answer_at IS NULL AND state <> 'outside_hours' \
                 AND queued_at < $1 ORDER BY queued_at, id LIMIT $2");
    // The last word of the desk's did not arrive. -1 is `outbox::ANY_EPOCH`, written out so that the index of such messages is used.
    UNDELIVERED = concat!("SELECT ", columns!(), " FROM tickets WHERE open AND state IN ('assigned', 'waiting_citizen', 'snoozed') \
                  AND EXISTS (SELECT 1 FROM turns AS n JOIN outbox AS o ON o.turn_id = n.id WHERE n.conversation_id = tickets.conversation_id \
                  AND n.at >= tickets.opened_at AND o.epoch = -1 AND (o.state IN ('gone', 'dead') OR o.receipt = 4) \
                  AND NOT EXISTS (SELECT 1 FROM turns AS m JOIN outbox AS p ON p.turn_id = m.id WHERE m.conversation_id = n.conversation_id \
                  AND m.seq > n.seq AND p.epoch = -1 AND p.state = 'sent' AND COALESCE(p.receipt, 0) < 4)) ORDER BY opened_at, id LIMIT $1");
}

/// Open tickets of one team, language and state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Whose line.
    pub team: Team,
    /// In which language.
    pub language: Lang,
    /// Where they stand.
    pub state: TicketState,
    /// How many.
    pub count: u64,
    /// Since when the oldest of them is in the line.
    pub oldest: Micros,
}

/// Tickets of a period that have these in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// What about.
    pub topic: Option<Topic>,
    /// Who has or had them last.
    pub assignee: Option<StaffId>,
    /// Where they stand.
    pub state: TicketState,
    /// How the help was rated.
    pub rating: Option<u8>,
    /// How many.
    pub count: u64,
    /// Of these, how many were answered.
    pub answered: u64,
    /// Of these, how many were opened out of the hours.
    pub outside: u64,
    /// From the line to the first answer, all of them together.
    pub waited: Duration,
}

/// How long something took, the shortest first; and in how many tickets.
pub type Times = Vec<(Duration, u64)>;

/// How it stands now.
///
/// # Errors
/// The database.
pub async fn open(tx: &mut Tx) -> Result<Vec<Standing>, StoreError> {
    let rows: Vec<(String, String, String, i64, i64)> = fetch_all!(tx, OPEN)?;
    let read = |(team, language, state, count, oldest): (String, String, String, i64, i64)| {
        let at = At { table: "tickets", row: &state };
        Ok(Standing {
            team: at.read("team", &team)?,
            language: at.read("language", &language)?,
            state: at.read("state", &state)?,
            count: at.number("count", count)?,
            oldest: Micros(oldest),
        })
    };
    rows.into_iter().map(read).collect()
}

/// How many open tickets each member of staff has, by where they stand.
///
/// # Errors
/// The database.
pub async fn held(tx: &mut Tx) -> Result<Vec<(StaffId, TicketState, u64)>, StoreError> {
    let rows: Vec<(String, String, i64)> = fetch_all!(tx, HELD)?;
    let read = |(staff, state, count): (String, String, i64)| {
        let at = At { table: "tickets", row: &staff };
        Ok((at.read("assignee", &staff)?, at.read("state", &state)?, at.number("count", count)?))
    };
    rows.into_iter().map(read).collect()
}

type TallyRow = (Option<String>, Option<String>, String, Option<i64>, i64, i64, i64, i64);

/// The tickets opened since a moment, counted.
///
/// # Errors
/// The database.
pub async fn tallies(tx: &mut Tx, since: Micros) -> Result<Vec<Tally>, StoreError> {
    let rows: Vec<TallyRow> = fetch_all!(tx, TALLIES, since.0)?;
    let read = |(topic, assignee, state, rating, count, answered, outside, waited): TallyRow| {
        let at = At { table: "tickets", row: &state };
        Ok(Tally {
            topic: at.read_some("topic", topic.as_deref())?,
            assignee: at.read_some("assignee", assignee.as_deref())?,
            state: at.read("state", &state)?,
            rating: rating.map(|rating| at.number("rating", rating)).transpose()?,
            count: at.number("count", count)?,
            answered: at.number("answered", answered)?,
            outside: at.number("outside", outside)?,
            waited: Duration::from_secs(at.number("waited", waited.max(0))?),
        })
    };
    rows.into_iter().map(read).collect()
}

fn times(rows: Vec<(i64, i64)>) -> Result<Times, StoreError> {
    let at = At { table: "tickets", row: "times" };
    // A clock that was set back makes nothing shorter than nothing.
    let read = |(seconds, count): (i64, i64)| {
        Ok((Duration::from_secs(at.number("seconds", seconds.max(0))?), at.number("count", count)?))
    };
    rows.into_iter().map(read).collect()
}

/// From the line to the first answer: tickets opened since a moment.
///
/// # Errors
/// The database.
pub async fn answered(tx: &mut Tx, since: Micros) -> Result<Times, StoreError> {
    times(fetch_all!(tx, ANSWERED, since.0)?)
}

/// From the line to the close: tickets opened since a moment.
///
/// # Errors
/// The database.
pub async fn resolved(tx: &mut Tx, since: Micros) -> Result<Times, StoreError> {
    times(fetch_all!(tx, RESOLVED, since.0)?)
}

/// The tickets opened since a moment, the newest first.
///
/// # Errors
/// The database.
pub async fn since(tx: &mut Tx, since: Micros, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, SINCE, since.0, limit(rows))?)
}

/// Tickets that stand in the line, within the hours, since before a moment and have no answer yet, the longest first.
///
/// # Errors
/// The database.
pub async fn unanswered(tx: &mut Tx, before: Micros, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, UNANSWERED, before.0, limit(rows))?)
}

/// Talks in which the desk's last word did not arrive, the oldest first.
///
/// # Errors
/// The database.
pub async fn undelivered(tx: &mut Tx, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, UNDELIVERED, limit(rows))?)
}
