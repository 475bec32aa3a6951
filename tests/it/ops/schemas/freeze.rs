//! Writes the newest schema down, with the story's people in it.

use std::fmt::Write;
use std::process::Command;
use std::sync::Arc;

use esik::domain::clock::ManualClock;
use esik::store::Db;
use sqlx::AssertSqlSafe;

use super::{file, root, story};
use crate::ops::sql;
use crate::support::database::{Kind, TestDb};
use crate::support::program::postgres_program;
use crate::support::world::{TestWorld, afternoon};

/// Tables that may be empty.
const EMPTY: [&str; 0] = [];

/// Freezes the newest schema unless that was done before.
pub async fn newest(kind: Kind) {
    let Some(db) = TestDb::new(kind).await else { return };
    let world = TestWorld::open(&db.url, None, Arc::new(ManualClock::new(afternoon())), 1).await;
    let number = sql::number(&world.db, "SELECT MAX(version) FROM _sqlx_migrations").await;
    let folder = root().join(format!("{number:04}"));
    let path = folder.join(file(kind));
    if path.exists() {
        eprintln!("{} is frozen already", path.display());
        return;
    }
    story::live(&world).await;
    let dump = match kind {
        Kind::Sqlite => of_sqlite(&world.db).await,
        Kind::Postgres => of_postgres(&world.db, &db.url).await,
    };
    world.db.close().await;
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(&path, dump).unwrap();
    eprintln!("frozen: {}", path.display());
}

async fn texts(db: &Db, sql: &str) -> Vec<String> {
    let sql = AssertSqlSafe(sql.to_owned());
    let rows: Vec<(String,)> = match db {
        Db::Sqlite { writer, .. } => sqlx::query_as(sql).fetch_all(writer).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_all(pool).await.unwrap(),
    };
    rows.into_iter().map(|(text,)| text).collect()
}

async fn no_table_is_empty(db: &Db, tables: &[String]) {
    for table in tables.iter().filter(|table| !EMPTY.contains(&table.as_str())) {
        assert!(
            sql::number(db, &format!("SELECT COUNT(*) FROM {table}")).await > 0,
            "{table}: give it a row in the story"
        );
    }
}

async fn of_sqlite(db: &Db) -> String {
    let own = "FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'";
    let tables = texts(db, &format!("SELECT name {own} AND type = 'table' ORDER BY rowid")).await;
    no_table_is_empty(db, &tables).await;
    // Keys point at rows that come later.
    let mut dump = "PRAGMA foreign_keys = OFF;\nBEGIN;\n".to_owned();
    for made in texts(db, &format!("SELECT sql {own} ORDER BY type DESC, rowid")).await {
        writeln!(dump, "{made};").unwrap();
    }
    for table in tables {
        let columns = texts(db, &format!("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('{table}')")).await;
        let rows =
            format!("SELECT 'INSERT INTO {table} VALUES (' || {} || ');' FROM {table}", columns.join(" || ', ' || "));
        for row in texts(db, &rows).await {
            writeln!(dump, "{row}").unwrap();
        }
    }
    dump + "COMMIT;\n"
}

async fn of_postgres(db: &Db, url: &str) -> String {
    let tables = texts(db, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'").await;
    no_table_is_empty(db, &tables).await;
    let mut command = Command::new(postgres_program("pg_dump"));
    command.args(["--inserts", "--no-owner", "--no-privileges", "--no-comments", "--dbname", url]);
    let dumped = command.output().unwrap();
    assert!(dumped.status.success(), "{}", String::from_utf8_lossy(&dumped.stderr));
    let dump = String::from_utf8(dumped.stdout).unwrap();
    // Words for psql and for other versions of the server are left out.
    let kept = dump.lines().filter(|line| !["\\", "--", "SET "].iter().any(|start| line.starts_with(start)));
    kept.filter(|line| !line.is_empty()).fold(String::new(), |all, line| all + line + "\n")
}
