//! The database: how it is opened, and the unit of work on it.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, PgPool, Postgres, Sqlite, SqlitePool, Transaction};

use crate::store::{StoreError, migrate};

/// Connections that read on SQLite; there is one that writes.
const SQLITE_READERS: u32 = 4;
/// Connections of one process to PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;
/// How long a SQLite writer waits for another process.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a caller waits for a connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(30);

/// Read transactions on PostgreSQL see one moment, as those on SQLite do.
const POSTGRES_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const POSTGRES_WRITE: &str = "BEGIN";
/// With a plain BEGIN, a read followed by a write fails as busy in spite of the timeout.
const SQLITE_WRITE: &str = "BEGIN IMMEDIATE";

/// Which database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One file.
    Sqlite,
    /// A server, shared by any number of processes.
    Postgres,
}

/// The open database. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Db {
    /// SQLite: one writer, several readers.
    Sqlite {
        /// The pool of one connection that writes.
        writer: SqlitePool,
        /// Connections that only read.
        reader: SqlitePool,
    },
    /// PostgreSQL.
    Postgres(PgPool),
}

/// A unit of work on whichever database is open. Dropped without [`Tx::commit`] it leaves no trace.
#[derive(Debug)]
pub enum Tx {
    /// On SQLite.
    Sqlite(Transaction<'static, Sqlite>),
    /// On PostgreSQL.
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Makes the work last.
    ///
    /// # Errors
    /// The database did not take it: nothing of it happened.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Takes the work back. Dropping does the same, a little later.
    ///
    /// # Errors
    /// The connection is gone; nothing of the work happened.
    pub async fn rollback(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.rollback().await?,
            Self::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }

    /// Which database it works on.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Sqlite(_) => Kind::Sqlite,
            Self::Postgres(_) => Kind::Postgres,
        }
    }
}

impl Db {
    /// Opens `sqlite://FILE` (made if it is missing; its folder must exist; `?synchronous=normal` trades the last moments before a power cut
    /// for speed) or `postgres://...`. The schema is left as it is.
    ///
    /// # Errors
    /// An address that cannot be used or a database that does not answer, with what to mend.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("sqlite:") {
            open_sqlite(url).await
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            open_postgres(url).await
        } else {
            Err(StoreError::Address {
                why: "it starts neither with sqlite:// nor with postgres://".into(),
                mend: "set it to sqlite://data/esik.db or postgres://user:password@host/name",
            })
        }
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Sqlite { .. } => Kind::Sqlite,
            Self::Postgres(_) => Kind::Postgres,
        }
    }

    /// Brings the schema up to date; several processes may do so at once.
    ///
    /// # Errors
    /// A migration failed, or the database was made by another history of migrations.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let migrator = migrate::migrator(self.kind());
        match self {
            Self::Sqlite { writer, .. } => migrator.run(writer).await?,
            Self::Postgres(pool) => migrator.run(pool).await?,
        }
        Ok(())
    }

    /// A transaction that only reads, and sees one moment.
    ///
    /// # Errors
    /// No connection.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { reader, .. } => Tx::Sqlite(reader.begin().await?),
            Self::Postgres(pool) => Tx::Postgres(begin(pool, POSTGRES_READ).await?),
        })
    }

    /// A transaction that writes. On SQLite there is one at a time: keep it short, call nobody from within.
    ///
    /// # Errors
    /// No connection, or on SQLite another process wrote for longer than five seconds.
    pub async fn write(&self) -> Result<Tx, StoreError> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(begin_to_write(writer).await?),
            Self::Postgres(pool) => Tx::Postgres(begin(pool, POSTGRES_WRITE).await?),
        })
    }

    /// Closes every connection; on SQLite the write-ahead log goes into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, reader } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Begins on a task of its own. Whoever waits for it may be dropped half way (a visitor goes away): the driver would give the connection
/// back within a transaction that it knows nothing of, and the next to write would be refused.
async fn begin(pool: &PgPool, statement: &'static str) -> Result<Transaction<'static, Postgres>, sqlx::Error> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move { pool.begin_with(statement).await });
    begun.await.map_err(|_| sqlx::Error::WorkerCrashed)?
}

/// A full disk ends a transaction behind the driver's back, an interruption may leave one open: the driver would never begin another one
/// on that connection, and a new one takes its place.
async fn begin_to_write(writer: &SqlitePool) -> Result<Transaction<'static, Sqlite>, sqlx::Error> {
    match writer.begin_with(SQLITE_WRITE).await {
        Err(error) if is_astray(&error) => {
            writer.acquire().await?.close().await?;
            writer.begin_with(SQLITE_WRITE).await
        }
        begun => begun,
    }
}

/// The driver and SQLite do not agree on whether a transaction is open. SQLite says so by the code of every wrong statement, 1.
fn is_astray(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::InvalidSavePointStatement => true,
        sqlx::Error::Database(e) => e.code().is_some_and(|code| code == "1"),
        _ => false,
    }
}

async fn open_sqlite(url: &str) -> Result<Db, StoreError> {
    let address = |why: String| StoreError::Address { why, mend: "set it to sqlite://FILE, as sqlite://data/esik.db" };
    if url.contains(":memory:") || url.contains("mode=memory") {
        return Err(address(
            "a database in memory is lost with the process and cannot be shared by its connections".into(),
        ));
    }
    let (url, synchronous) = synchronous(url).map_err(address)?;
    let options = SqliteConnectOptions::from_str(&url)
        .map_err(|e| address(e.to_string()))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true);
    let what = options.get_filename().display().to_string();
    let open = |source| StoreError::Open {
        what: what.clone(),
        source,
        mend: "see that its folder exists, that this user may write there and that the file is a SQLite database",
    };
    let pool = |size| SqlitePoolOptions::new().max_connections(size).acquire_timeout(ACQUIRE_TIMEOUT);
    // The writer first: it makes the file and turns the write-ahead log on.
    let writer = pool(1).connect_with(options.clone()).await.map_err(open)?;
    let reader = pool(SQLITE_READERS).connect_with(options.pragma("query_only", "ON")).await.map_err(open)?;
    Ok(Db::Sqlite { writer, reader })
}

/// Takes `synchronous=full` (also where nothing is said: what is stored outlives a power cut) or `=normal` (it outlives the program's end,
/// a power cut may cost the last moments) out of an address.
fn synchronous(url: &str) -> Result<(String, SqliteSynchronous), String> {
    let Some((file, query)) = url.split_once('?') else { return Ok((url.to_owned(), SqliteSynchronous::Full)) };
    let (ours, theirs): (Vec<&str>, Vec<&str>) = query.split('&').partition(|part| part.starts_with("synchronous="));
    let synchronous = match ours.last().map(|part| &part["synchronous=".len()..]) {
        None | Some("full") => SqliteSynchronous::Full,
        Some("normal") => SqliteSynchronous::Normal,
        Some(other) => return Err(format!("synchronous is `full` or `normal`, not `{other}`")),
    };
    let rest = if theirs.is_empty() { file.to_owned() } else { format!("{file}?{}", theirs.join("&")) };
    Ok((rest, synchronous))
}

async fn open_postgres(url: &str) -> Result<Db, StoreError> {
    let options = PgConnectOptions::from_str(url).map_err(|e| StoreError::Address {
        why: e.to_string(),
        mend: "set it to postgres://user:password@host:port/name",
    })?;
    let what = format!("{}:{}/{}", options.get_host(), options.get_port(), options.get_database().unwrap_or(""));
    // One connection by itself first: the pool would try for its whole timeout, and then not say why.
    let first = sqlx::PgConnection::connect_with(&options).await.map_err(|source| StoreError::Open {
        what,
        source,
        mend: "see that the server runs, that the database exists and that DATABASE_URL names the right user and password",
    })?;
    first.close().await?;
    let pool = PgPoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(ACQUIRE_TIMEOUT);
    Ok(Db::Postgres(pool.connect_lazy_with(options)))
}
