//! A hand in the database, past the program: what an accident does, and what an examiner counts.

use std::time::Duration;

use esik::store::Db;
use sqlx::AssertSqlSafe;

/// How long a test waits for the program.
pub const PATIENCE: Duration = Duration::from_secs(30);
/// How often it looks.
const LOOK: Duration = Duration::from_millis(20);

/// Runs statements; answers how many rows the last one touched.
pub async fn run(db: &Db, sql: &str) -> u64 {
    let sql = AssertSqlSafe(sql.to_owned());
    match db {
        Db::Sqlite { writer, .. } => sqlx::raw_sql(sql).execute(writer).await.unwrap().rows_affected(),
        Db::Postgres(pool) => sqlx::raw_sql(sql).execute(pool).await.unwrap().rows_affected(),
    }
}

/// One number; `None` while the database does not answer.
pub async fn try_number(db: &Db, sql: &str) -> Option<i64> {
    let sql = AssertSqlSafe(sql.to_owned());
    let row: Result<(i64,), sqlx::Error> = match db {
        Db::Sqlite { writer, .. } => sqlx::query_as(sql).fetch_one(writer).await,
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
    };
    row.ok().map(|(number,)| number)
}

/// One number.
pub async fn number(db: &Db, sql: &str) -> i64 {
    try_number(db, sql).await.unwrap_or_else(|| panic!("no answer: {sql}"))
}

/// One sealed value.
pub async fn bytes(db: &Db, sql: &str) -> Vec<u8> {
    let sql = AssertSqlSafe(sql.to_owned());
    let row: Result<(Vec<u8>,), sqlx::Error> = match db {
        Db::Sqlite { writer, .. } => sqlx::query_as(sql).fetch_one(writer).await,
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
    };
    row.unwrap().0
}

/// Puts bytes where `$1` stands.
pub async fn put(db: &Db, sql: &str, value: &[u8]) {
    let sql = AssertSqlSafe(sql.to_owned());
    let rows = match db {
        Db::Sqlite { writer, .. } => sqlx::query(sql).bind(value).execute(writer).await.unwrap().rows_affected(),
        Db::Postgres(pool) => sqlx::query(sql).bind(value).execute(pool).await.unwrap().rows_affected(),
    };
    assert_eq!(rows, 1);
}

/// Waits until a number is as wanted, and meanwhile makes whatever waits for a later moment due at once.
pub async fn hurry_until(db: &Db, sql: &str, wanted: i64) {
    let end = tokio::time::Instant::now() + PATIENCE;
    loop {
        if number(db, sql).await == wanted {
            return;
        }
        assert!(tokio::time::Instant::now() < end, "{sql} never was {wanted}");
        run(db, "UPDATE inbox SET next_at = 0 WHERE state = 'waiting' AND attempts > 0").await;
        run(db, "UPDATE conversations SET due_at = 0 WHERE due_at IS NOT NULL").await;
        tokio::time::sleep(LOOK).await;
    }
}

/// Waits until a number is as wanted.
pub async fn until(db: &Db, sql: &str, wanted: i64) {
    let end = tokio::time::Instant::now() + PATIENCE;
    while try_number(db, sql).await != Some(wanted) {
        assert!(tokio::time::Instant::now() < end, "{sql} never was {wanted}");
        tokio::time::sleep(LOOK).await;
    }
}
