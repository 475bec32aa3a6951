//! The rows of a database: kept, put back, and written down so that two runs can be compared: without ids, ciphers and moments.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, SqliteConnection};
use tokio::sync::Mutex;

use crate::support::database::{Kind, TestDb};

/// Tables that never change here.
const STILL: [&str; 2] = ["places", "_sqlx_migrations"];
/// Columns of tries and of moments between them, of claims and of chance: how something came about, not what it came to.
const HOW: [&str; 10] = [
    "attempts",
    "next_at",
    "claimed_until",
    "holder",
    "wrapped",
    "idempotency_key",
    "sent_ref",
    "provider_ref",
    "window_start",
    "ord",
];
/// The same of one table.
const HOW_OF: [(&str, &str); 4] = [("inbox", "cause"), ("outbox", "cause"), ("notices", "cause"), ("calls", "due_at")];
/// Kept rows stand in tables of this name.
const KEPT: &str = "kept_";

/// A hand in the database that does not pass the program.
pub struct Rows {
    hand: Mutex<Hand>,
    tables: Vec<String>,
    /// The statement that writes every row down.
    all: String,
}

enum Hand {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Hand {
    async fn run(&mut self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(hand) => sqlx::raw_sql(sql).execute(hand).await.map(drop),
            Self::Postgres(hand) => sqlx::raw_sql(sql).execute(hand).await.map(drop),
        }
    }

    async fn read<T>(&mut self, sql: &str) -> Vec<T>
    where
        T: Send + Unpin + for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow>,
        T: for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow>,
    {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(hand) => sqlx::query_as(sql).fetch_all(hand).await.expect("rows"),
            Self::Postgres(hand) => sqlx::query_as(sql).fetch_all(hand).await.expect("rows"),
        }
    }
}

impl Rows {
    /// Of a database whose schema stands. References are not looked at by this hand.
    pub async fn open(db: &TestDb) -> Self {
        let mut hand = match db.kind {
            Kind::Sqlite => Hand::Sqlite(SqliteConnection::connect(&db.url).await.expect("the file")),
            Kind::Postgres => Hand::Postgres(PgConnection::connect(&db.url).await.expect("the server")),
        };
        let (lenient, columns) = match db.kind {
            Kind::Sqlite => (
                "PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF",
                "SELECT m.name, c.name, c.type FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c \
                 WHERE m.type = 'table' ORDER BY m.name, c.cid",
            ),
            Kind::Postgres => (
                "SET session_replication_role = replica",
                "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns \
                 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position",
            ),
        };
        hand.run(lenient).await.expect("a lenient hand");
        let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (table, column, kind) in hand.read::<(String, String, String)>(columns).await {
            if !STILL.contains(&table.as_str()) {
                let shown = shown(&table, &column, &kind);
                tables.entry(table).or_default().extend(shown);
            }
        }
        let each =
            tables.iter().map(|(table, shown)| format!("SELECT '{table}' || {} FROM {table}", shown.join(" || ")));
        let all = each.collect::<Vec<_>>().join(" UNION ALL ");
        Self { hand: Mutex::new(hand), tables: tables.into_keys().collect(), all }
    }

    /// Keeps every row as it is now.
    pub async fn keep(&self) {
        let each = self.tables.iter().map(|table| {
            format!("DROP TABLE IF EXISTS {KEPT}{table}; CREATE TABLE {KEPT}{table} AS SELECT * FROM {table};")
        });
        self.run(&each.collect::<String>()).await;
    }

    /// Puts every row back as it was kept.
    pub async fn put_back(&self) {
        let each = self
            .tables
            .iter()
            .map(|table| format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM {KEPT}{table};"));
        self.run(&format!("BEGIN; {} COMMIT", each.collect::<String>())).await;
    }

    /// Runs statements.
    pub async fn run(&self, sql: &str) {
        self.hand.lock().await.run(sql).await.expect(sql);
    }

    /// Two columns, of text and of numbers.
    pub async fn pairs(&self, sql: &str) -> Vec<(String, i64)> {
        self.hand.lock().await.read(sql).await
    }

    /// Every row, in words that a repetition gives again.
    pub async fn written(&self) -> Vec<String> {
        let mut hand = self.hand.lock().await;
        let who = "SELECT c.id, c.conversation_id, COALESCE(v.account_id, '-'), c.channel || ' ' || c.external_id \
                   FROM contacts AS c JOIN conversations AS v ON v.id = c.conversation_id \
                   ORDER BY c.channel DESC, c.external_id DESC";
        let mut names = BTreeMap::new();
        for (contact, conversation, account, name) in hand.read::<(String, String, String, String)>(who).await {
            for id in [contact, conversation, account] {
                names.insert(id, name.clone());
            }
        }
        let mut rows: Vec<String> =
            hand.read::<(String,)>(&self.all).await.into_iter().map(|(row,)| named(&row, &names)).collect();
        rows.sort();
        rows
    }
}

/// A column in words; `None`: it is passed over.
fn shown(table: &str, column: &str, kind: &str) -> Option<String> {
    if HOW.contains(&column) || HOW_OF.contains(&(table, column)) {
        return None;
    }
    // A stamp is made of the moment, too.
    let stamp = matches!(column, "stamp" | "before");
    let moment = stamp || column == "at" || column == "until" || column.ends_with("_at") || column.ends_with("_until");
    let value = if moment || kind.eq_ignore_ascii_case("bytea") {
        format!("CASE WHEN {column} IS NULL THEN '-' ELSE 'set' END")
    } else {
        format!("COALESCE(CAST({column} AS TEXT), '-')")
    };
    Some(format!("'|{column}=' || {value}"))
}

/// A row whose ids are names: of a person where it is theirs, else of the kind.
fn named(row: &str, names: &BTreeMap<String, String>) -> String {
    let word = |word: &str| {
        let (kind, rest) = word.split_once('_')?;
        let id = kind.len() == 3 && rest.len() == 32 && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
        let name = names.get(word).map_or("?", String::as_str);
        id.then(|| format!("{kind} of {name}"))
    };
    let words = |value: &str| {
        value.split(' ').map(|text| word(text).unwrap_or_else(|| text.to_owned())).collect::<Vec<_>>().join(" ")
    };
    let part = |part: &str| match part.split_once('=') {
        Some((column, value)) => format!("{column}={}", words(value)),
        None => part.to_owned(),
    };
    row.split('|').map(part).collect::<Vec<_>>().join("|")
}
