//! The bell between processes on one PostgreSQL: LISTEN and NOTIFY. What it says only saves waiting; a message that is missed is found
//! by looking. SQLite serves one process and has no bell.
//!
//! Both ends have connections of their own: a listener lives in its connection, and NOTIFY takes a lock of the whole server at its
//! commit, so it stands in no transaction of ours, and its commit does not wait for the disk.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPoolOptions};
use sqlx::{Executor as _, PgPool};

use crate::store::{Db, StoreError};

/// The channel; PostgreSQL keeps those of each database apart.
const CHANNEL: &str = "esik";
/// How the listening connections call themselves: by it they are counted.
const EAR: &str = "esik bell";
/// How long an end waits for its connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// A payload of PostgreSQL has at most 8,000 bytes less one.
pub const PAYLOAD_MAX: usize = 7_999;

const SAY: &str = "SELECT pg_notify($1, $2)";
const LISTENERS: &str =
    "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1";

/// The end that listens.
pub struct Ear(PgListener);

/// The end that rings. Cheap to clone.
#[derive(Clone)]
pub struct Mouth(PgPool);

/// Both ends of a bell; `None` on SQLite.
///
/// # Errors
/// No connection.
pub async fn open(db: &Db) -> Result<Option<(Ear, Mouth)>, StoreError> {
    let Db::Postgres(pool) = db else { return Ok(None) };
    let options = pool.connect_options().as_ref().clone();
    let one = || PgPoolOptions::new().max_connections(1).acquire_timeout(ACQUIRE_TIMEOUT).idle_timeout(None);
    let ears = one().max_lifetime(None).connect_with(options.clone().application_name(EAR)).await?;
    let mut listener = PgListener::connect_with(&ears).await?;
    listener.listen(CHANNEL).await?;
    let quick = one().after_connect(|connection, _| {
        Box::pin(async move { connection.execute("SET synchronous_commit = off").await.map(|_| ()) })
    });
    Ok(Some((Ear(listener), Mouth(quick.connect_lazy_with(options)))))
}

impl Ear {
    /// Waits for the next word of anybody, ourselves too; `None`: the connection was lost in between and words may have been missed.
    ///
    /// # Errors
    /// The connection cannot be had again: open the bell anew.
    pub async fn hear(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.0.try_recv().await?.map(|heard| heard.payload().to_owned()))
    }
}

impl Mouth {
    /// Says a word to every process, at most [`PAYLOAD_MAX`] bytes.
    ///
    /// # Errors
    /// The database.
    pub async fn say(&self, word: &str) -> Result<(), StoreError> {
        sqlx::query(SAY).bind(CHANNEL).bind(word).execute(&self.0).await?;
        Ok(())
    }

    /// How many processes listen, ourselves included.
    ///
    /// # Errors
    /// The database.
    pub async fn listeners(&self) -> Result<i64, StoreError> {
        let (count,): (i64,) = sqlx::query_as(LISTENERS).bind(EAR).fetch_one(&self.0).await?;
        Ok(count)
    }

    /// Ends its connection.
    pub async fn close(&self) {
        self.0.close().await;
    }
}
