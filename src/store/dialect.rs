//! The statements that cannot be one text: PostgreSQL locks rows, SQLite has one writer and needs no lock. At most five.

use crate::store::{Kind, Tx};

/// One statement in two texts.
#[derive(Debug)]
pub struct Pair {
    sqlite: &'static str,
    postgres: &'static str,
}

impl Pair {
    /// The text for this database.
    #[must_use]
    pub const fn text(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Sqlite => self.sqlite,
            Kind::Postgres => self.postgres,
        }
    }

    pub(super) fn on(&self, tx: &Tx) -> &'static str {
        self.text(tx.kind())
    }
}

/// `$head`, on PostgreSQL the lock, then `$tail`.
macro_rules! pair {
    ($head:expr, $lock:literal, $tail:expr) => {
        Pair { sqlite: concat!($head, $tail), postgres: concat!($head, $lock, $tail) }
    };
}

/// Locks conversations that are due: $1 now, $2 limit. What belongs to them is read by later statements, which see what the former
/// holder of a lock has written.
pub(super) const CLAIM_CONVERSATIONS: Pair = pair!(
    "SELECT id, account_id, owner, epoch, due_at, created_at FROM conversations WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2",
    " FOR UPDATE SKIP LOCKED",
    ""
);

/// Takes the lock of a conversation till the end of the transaction.
pub(super) const LOCK_CONVERSATION: Pair = pair!(
    "SELECT id, account_id, owner, epoch, due_at, created_at FROM conversations WHERE id = $1",
    " FOR UPDATE",
    ""
);

/// Claims calls that are due: $1 now, $2 limit, $3 until, $4 the deadline of one that is taken over, $5 tries.
// A common table expression, since an IN (... LIMIT ... FOR UPDATE) may be run more than once and claim too much.
pub(super) const CLAIM_CALLS: Pair = pair!(
    "WITH due AS MATERIALIZED (SELECT id FROM calls WHERE due_at <= $1 AND (state = 'waiting' OR (state = 'running' AND \
     claimed_until <= $1)) ORDER BY due_at, id LIMIT $2",
    " FOR UPDATE SKIP LOCKED",
    ") UPDATE calls SET state = 'running', claimed_until = $3, attempts = attempts + 1, \
     deadline_at = CASE WHEN attempts BETWEEN 1 AND $5 - 1 THEN $4 ELSE deadline_at END WHERE id IN (SELECT id FROM due) \
     RETURNING id, conversation_id, action, idempotency_key, args, state, attempts, due_at, deadline_at, outcome, result"
);

/// Claims timers that are due: $1 now, $2 limit, $3 until.
pub(super) const CLAIM_TIMERS: Pair = pair!(
    "WITH due AS MATERIALIZED (SELECT id FROM timers WHERE due_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) \
     ORDER BY due_at, id LIMIT $2",
    " FOR UPDATE SKIP LOCKED",
    ") UPDATE timers SET claimed_until = $3, attempts = attempts + 1 WHERE id IN (SELECT id FROM due) \
     RETURNING id, kind, subject, conversation_id, due_at, attempts"
);

/// Claims notices that are due, the urgent ones first: $1 now, $2 limit, $3 until. A claim is no try: it only says whose turn it is.
pub(super) const CLAIM_NOTICES: Pair = pair!(
    "WITH due AS MATERIALIZED (SELECT id FROM notices WHERE state = 'waiting' AND due_at <= $1 AND \
     (claimed_until IS NULL OR claimed_until <= $1) ORDER BY urgent DESC, due_at, id LIMIT $2",
    " FOR UPDATE SKIP LOCKED",
    ") UPDATE notices SET claimed_until = $3 WHERE id IN (SELECT id FROM due) \
     RETURNING id, account_id, kind, urgent, body, attempts, due_at, created_at, told_at, told_to"
);

/// Every pair.
pub const ALL: &[Pair] = &[CLAIM_CONVERSATIONS, LOCK_CONVERSATION, CLAIM_CALLS, CLAIM_TIMERS, CLAIM_NOTICES];
