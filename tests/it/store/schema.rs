//! Both databases have the same tables, columns, classes of types, nullability and indexes.

use std::collections::BTreeSet;

use esik::store::{Db, Tx};

use super::open;
use crate::support::database::{Kind, TestDb};

const SQLITE_COLUMNS: &str = "SELECT t.name || '.' || c.name || ' ' || upper(c.type) || CASE WHEN c.\"notnull\" = 1 THEN ' NOT NULL' ELSE '' END \
    FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'";
const POSTGRES_COLUMNS: &str = "SELECT table_name || '.' || column_name || ' ' || upper(data_type) || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END \
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'";

/// Table, columns in order, unique, partial. Those of keys have names of their own, so names are left out.
const SQLITE_INDEXES: &str = "SELECT t.name || '(' || (SELECT group_concat(i.name) FROM pragma_index_info(l.name) AS i) || ')' \
    || CASE WHEN l.\"unique\" = 1 THEN ' unique' ELSE '' END || CASE WHEN l.partial = 1 THEN ' partial' ELSE '' END \
    FROM sqlite_master AS t JOIN pragma_index_list(t.name) AS l WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\'";
const POSTGRES_INDEXES: &str = "SELECT t.relname || '(' || (SELECT string_agg(a.attname, ',' ORDER BY k.n) \
    FROM unnest(x.indkey::int[]) WITH ORDINALITY AS k(col, n) JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.col) || ')' \
    || CASE WHEN x.indisunique THEN ' unique' ELSE '' END || CASE WHEN x.indpred IS NOT NULL THEN ' partial' ELSE '' END \
    FROM pg_index AS x JOIN pg_class AS t ON t.oid = x.indrelid JOIN pg_namespace AS n ON n.oid = t.relnamespace \
    WHERE n.nspname = 'public' AND t.relname NOT LIKE '\\_%'";

/// What a database consists of: its columns, and its indexes.
pub async fn of(store: &Db) -> BTreeSet<String> {
    let mut all = lines(store, SQLITE_COLUMNS, POSTGRES_COLUMNS).await;
    all.extend(lines(store, SQLITE_INDEXES, POSTGRES_INDEXES).await);
    all
}

async fn lines(store: &Db, sqlite: &'static str, postgres: &'static str) -> BTreeSet<String> {
    let mut tx = store.read().await.unwrap();
    let rows: Vec<(String,)> = match &mut tx {
        Tx::Sqlite(c) => sqlx::query_as(sqlite).fetch_all(&mut **c).await.unwrap(),
        Tx::Postgres(c) => sqlx::query_as(postgres).fetch_all(&mut **c).await.unwrap(),
    };
    rows.into_iter().map(|(line,)| line).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn both_schemas_are_equal() {
    let Some(postgres) = TestDb::new(Kind::Postgres).await else { return };
    let sqlite = TestDb::new(Kind::Sqlite).await.expect("SQLite is always there");
    let (sqlite, postgres) = (open(&sqlite).await, open(&postgres).await);
    for (of_sqlite, of_postgres) in [(SQLITE_COLUMNS, POSTGRES_COLUMNS), (SQLITE_INDEXES, POSTGRES_INDEXES)] {
        let ours = lines(&sqlite, of_sqlite, of_postgres).await;
        let theirs = lines(&postgres, of_sqlite, of_postgres).await;
        assert!(ours.len() > 50);
        let only_sqlite: Vec<_> = ours.difference(&theirs).collect();
        let only_postgres: Vec<_> = theirs.difference(&ours).collect();
        assert!(
            only_sqlite.is_empty() && only_postgres.is_empty(),
            "SQLite: {only_sqlite:#?}\nPostgreSQL: {only_postgres:#?}"
        );
    }
}
