//! Bulks: one letter to many people. Its words stand once, here; a row of the outbox is a recipient, and the bulk counts how they ended.

use std::sync::LazyLock;

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, MessageId};
use crate::store::many::Many;
use crate::store::row::{At, limit};
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx, meta};

macro_rules! columns {
    () => {
        "name, body, total, sent, gone, dead, created_at"
    };
}

statements! {
    INSERT = "INSERT INTO bulks (name, body, total, sent, gone, dead, created_at) VALUES ($1, $2, 0, 0, 0, 0, $3) \
              ON CONFLICT (name) DO NOTHING";
    GROW = "UPDATE bulks SET total = total + $2 WHERE name = $1";
    COUNT = "UPDATE bulks SET sent = sent + $2, gone = gone + $3, dead = dead + $4 WHERE name = $1";
    FIND = concat!("SELECT ", columns!(), " FROM bulks WHERE name = $1");
    LATEST = concat!("SELECT ", columns!(), " FROM bulks ORDER BY created_at DESC, name LIMIT $1");
}

// A place that is filled up names nobody.
static ADDRESS: LazyLock<Many> = LazyLock::new(|| {
    let tail = ") INSERT INTO outbox (id, conversation_id, contact_id, channel, bot, lane, epoch, state, attempts, next_at, created_at, ord, bulk) \
                SELECT v.id, c.conversation_id, c.id, c.channel, c.bot, 'bulk', 0, 'waiting', 0, $2, $2, 0, $1 \
                FROM v JOIN contacts AS c ON c.id = v.contact WHERE c.reachable ON CONFLICT DO NOTHING";
    Many::new(("WITH v (id, contact) AS (VALUES ", "({1}, {2})", tail), 2, 2)
});

/// The statements over many rows.
pub(super) fn many() -> impl Iterator<Item = &'static str> {
    ADDRESS.texts()
}

/// The sealed words of a bulk.
pub const BODY: Column = Column { table: "bulks", column: "body" };
/// The fact that no bulk is sent now ([`super::outbox::due`]).
const PAUSED: &str = "bulk_paused";

/// A letter to many, and how far it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bulk {
    /// Its name, unique: who puts it twice puts it once.
    pub name: String,
    /// Its words, sealed for [`BODY`].
    pub body: Sealed,
    /// How many people it is for.
    pub total: i64,
    /// How many got it.
    pub sent: i64,
    /// How many cannot be reached.
    pub gone: i64,
    /// How many of it are dead letters.
    pub dead: i64,
    /// When it was written.
    pub created_at: Micros,
}

impl Bulk {
    /// How many it has still to go to.
    #[must_use]
    pub fn waiting(&self) -> i64 {
        self.total - self.sent - self.gone - self.dead
    }
}

/// How recipients of a bulk ended, to be added.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ended {
    /// Sent.
    pub sent: i64,
    /// Gone.
    pub gone: i64,
    /// Dead.
    pub dead: i64,
}

type Row = (String, Vec<u8>, i64, i64, i64, i64, i64);

fn read((name, body, total, sent, gone, dead, created_at): Row) -> Bulk {
    Bulk { name, body: Sealed::from_bytes(body), total, sent, gone, dead, created_at: Micros(created_at) }
}

/// Writes a letter to many, to nobody yet; `false` if there is one of this name.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, name: &str, body: &Sealed, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, INSERT, name, body.as_bytes(), now.0)? == 1)
}

/// Addresses a letter to more people, each under the id of the message to be; answers to how many. Whoever has it already, or cannot be
/// reached, is passed over.
///
/// # Errors
/// The database.
pub async fn address(
    tx: &mut Tx,
    name: &str,
    people: &[(MessageId, ContactId)],
    now: Micros,
) -> Result<u64, StoreError> {
    let mut added = 0;
    for (sql, part, places) in ADDRESS.padded(people.len()) {
        let people = people[part].iter().map(|(id, contact)| (id.as_str(), contact.as_str()));
        let filled = people.chain(std::iter::repeat(("", ""))).take(places);
        added += on_tx!(tx, |c| {
            let mut query = sqlx::query(sql).bind(name).bind(now.0);
            for (id, contact) in filled {
                query = query.bind(id).bind(contact);
            }
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
    }
    let more = i64::try_from(added).map_err(|_| At { table: "bulks", row: name }.inconsistent("total"))?;
    execute!(tx, GROW, name, more)?;
    Ok(added)
}

/// Counts recipients that ended.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, name: &str, ended: Ended) -> Result<(), StoreError> {
    execute!(tx, COUNT, name, ended.sent, ended.gone, ended.dead)?;
    Ok(())
}

/// The letter of this name.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, name: &str) -> Result<Option<Bulk>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, name)?;
    Ok(row.map(read))
}

/// The latest letters, the newest first.
///
/// # Errors
/// The database.
pub async fn latest(tx: &mut Tx, rows: u32) -> Result<Vec<Bulk>, StoreError> {
    let found: Vec<Row> = fetch_all!(tx, LATEST, limit(rows))?;
    Ok(found.into_iter().map(read).collect())
}

/// Stops all bulks, or lets them go on: a row, so that it holds for every process and after a restart.
///
/// # Errors
/// The database.
pub async fn pause(tx: &mut Tx, paused: bool) -> Result<(), StoreError> {
    meta::set(tx, PAUSED, if paused { "1" } else { "0" }).await
}

/// Whether bulks are stopped.
///
/// # Errors
/// The database.
pub async fn paused(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(meta::get(tx, PAUSED).await?.as_deref() == Some("1"))
}
