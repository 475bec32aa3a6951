//! The line: who waits, who is ahead, how long others waited, and who is at the desk.

use std::time::Duration;

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::lang::Lang;
use crate::domain::ticket::{Priority, Team, TicketState, Topic};
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

use super::{Row, Ticket, all, columns, rank};

statements! {
    // Every filter is open when its value is empty.
    LIST = concat!("SELECT ", columns!(), " FROM tickets WHERE open AND ($1 = '' OR language = $1) AND ($2 = '' OR topic = $2) \
           AND ($3 = '' OR priority = $3) AND ($4 = '' OR state = $4) AND ($5 = '' OR assignee = $5) AND ($6 = '' OR team = $6) \
           AND opened_at <= $7 ORDER BY rank, COALESCE(queued_at, opened_at), id LIMIT $8");
    CLOSED = concat!("SELECT ", columns!(), " FROM tickets WHERE NOT open AND opened_at < $1 ORDER BY opened_at DESC, id DESC LIMIT $2");
    AHEAD = "SELECT COUNT(*) FROM tickets WHERE open AND state = 'queued' AND (rank < $1 OR (rank = $1 AND (queued_at < $2 OR (queued_at = $2 \
             AND id < $3))))";
    COUNTS = "SELECT state, COUNT(*) FROM tickets WHERE open GROUP BY state";
    WAITS = "SELECT queued_at, first_answer_at FROM tickets WHERE first_answer_at >= $1 AND queued_at IS NOT NULL \
             ORDER BY first_answer_at DESC LIMIT $2";
    PRESENT = "SELECT s.id, s.name, MAX(e.seen_at) FROM staff AS s JOIN staff_sessions AS e ON e.staff_id = s.id \
               WHERE s.role IN ('operator', 'supervisor') AND s.disabled_at IS NULL AND e.seen_at > $1 AND e.expires_at > $2 \
               GROUP BY s.id, s.name ORDER BY s.name";
    MARK = "SELECT MAX(changed_at) FROM tickets";
}

/// What is looked for in the line; empty: everything that is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// In this language.
    pub language: Option<Lang>,
    /// About this.
    pub topic: Option<Topic>,
    /// So soon.
    pub priority: Option<Priority>,
    /// Standing so.
    pub state: Option<TicketState>,
    /// This person's.
    pub assignee: Option<StaffId>,
    /// This team's.
    pub team: Option<Team>,
    /// Asked at this moment or before: older than.
    pub asked_before: Option<Micros>,
}

/// Open tickets in the order of the line.
///
/// # Errors
/// The database.
pub async fn list(tx: &mut Tx, filter: &Filter, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    let found: Vec<Row> = fetch_all!(
        tx,
        LIST,
        filter.language.map_or("", Lang::code),
        filter.topic.map_or("", Topic::code),
        filter.priority.map_or("", Priority::code),
        filter.state.map_or("", TicketState::code),
        filter.assignee.as_ref().map_or("", StaffId::as_str),
        filter.team.map_or("", Team::code),
        filter.asked_before.map_or(i64::MAX, |at| at.0),
        limit(rows),
    )?;
    all(found)
}

/// Tickets that have ended, opened before a moment, the newest first.
///
/// # Errors
/// The database.
pub async fn closed(tx: &mut Tx, before: Micros, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, CLOSED, before.0, limit(rows))?)
}

/// How many in the line are ahead of this one.
///
/// # Errors
/// The database.
pub async fn ahead(tx: &mut Tx, ticket: &Ticket) -> Result<u32, StoreError> {
    let at = ticket.queued_at.unwrap_or(ticket.opened_at);
    let (count,): (i64,) = fetch_one!(tx, AHEAD, rank(ticket.priority), at.0, ticket.id.as_str())?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many open tickets stand in each state.
///
/// # Errors
/// The database.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(TicketState, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = fetch_all!(tx, COUNTS)?;
    let read = |(state, count): (String, i64)| Ok((At { table: "tickets", row: &state }.read("state", &state)?, count));
    rows.into_iter().map(read).collect()
}

/// How long others waited in the line till their first answer: answers since a moment, the newest first.
///
/// # Errors
/// The database.
pub async fn waits(tx: &mut Tx, since: Micros, rows: u32) -> Result<Vec<Duration>, StoreError> {
    let rows: Vec<(i64, i64)> = fetch_all!(tx, WAITS, since.0, limit(rows))?;
    Ok(rows.into_iter().map(|(queued, answered)| Micros(answered).since(Micros(queued))).collect())
}

/// Staff of the desk who are signed in and were seen after a moment: id, name, when.
///
/// # Errors
/// The database.
pub async fn present(
    tx: &mut Tx,
    seen_after: Micros,
    now: Micros,
) -> Result<Vec<(StaffId, String, Micros)>, StoreError> {
    let rows: Vec<(String, String, i64)> = fetch_all!(tx, PRESENT, seen_after.0, now.0)?;
    let read = |(id, name, seen): (String, String, i64)| {
        Ok((At { table: "staff", row: &id }.read("id", &id)?, name, Micros(seen)))
    };
    rows.into_iter().map(read).collect()
}

/// When any ticket changed last: a live page looks again when this moved.
///
/// # Errors
/// The database.
pub async fn mark(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (at,): (Option<i64>,) = fetch_one!(tx, MARK)?;
    Ok(at.map(Micros))
}
