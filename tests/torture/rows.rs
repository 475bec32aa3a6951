//! The database as it lies there, read past the program: plain SQL on either store.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _, SqliteConnection};

/// What anybody may read: places, kindergartens and streets bear people's names.
const PUBLIC: [&str; 2] = ["places", "kindergartens"];

/// A connection that reads.
pub enum Rows {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Rows {
    pub async fn open(url: &str) -> Self {
        if url.starts_with("sqlite:") {
            let options: SqliteConnectOptions = url.parse().expect("an address");
            let options = options.read_only(true).busy_timeout(std::time::Duration::from_secs(20));
            return Self::Sqlite(SqliteConnection::connect_with(&options).await.expect("the database opens"));
        }
        Self::Postgres(PgConnection::connect(url).await.expect("the database opens"))
    }

    /// Rows of texts; NULL is the empty text. Every column has to be a text: write `CAST(... AS TEXT)` for others.
    pub async fn all(&mut self, sql: &str) -> Vec<Vec<String>> {
        macro_rules! read {
            ($connection:expr) => {{
                let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all($connection).await;
                let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
                let text = |row: &_, n: usize| sqlx::Row::get::<Option<String>, _>(row, n).unwrap_or_default();
                rows.iter().map(|row| (0..row.len()).map(|n| text(row, n)).collect()).collect()
            }};
        }
        match self {
            Self::Sqlite(connection) => read!(connection),
            Self::Postgres(connection) => read!(connection),
        }
    }

    /// One number.
    pub async fn count(&mut self, sql: &str) -> i64 {
        let rows = self.all(&format!("SELECT CAST(COUNT(*) AS TEXT) FROM {sql}")).await;
        rows[0][0].parse().expect("a number")
    }

    /// Every value of every column that can hold words or bytes, with `table.column`; the public names of places are left out.
    pub async fn everything(&mut self) -> Vec<(String, Vec<Vec<u8>>)> {
        let columns = match self {
            Self::Sqlite(_) => {
                "SELECT m.name, c.name, UPPER(c.type) FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"
            }
            Self::Postgres(_) => {
                "SELECT table_name::text, column_name::text, UPPER(data_type::text) FROM information_schema.columns \
                 WHERE table_schema = 'public'"
            }
        };
        let mut found = Vec::new();
        for column in self.all(columns).await {
            let (table, name, kind) = (&column[0], &column[1], column[2].as_str());
            if PUBLIC.contains(&table.as_str()) || table.starts_with('_') || table.starts_with("sqlite_") {
                continue;
            }
            let values = match kind {
                "TEXT" => {
                    let values = self.all(&format!("SELECT \"{name}\" FROM {table}")).await;
                    values.into_iter().flatten().map(String::into_bytes).collect()
                }
                "BYTEA" | "BLOB" => self.bytes(&format!("SELECT \"{name}\" FROM {table}")).await,
                _ => continue,
            };
            found.push((format!("{table}.{name}"), values));
        }
        found
    }

    async fn bytes(&mut self, sql: &str) -> Vec<Vec<u8>> {
        macro_rules! read {
            ($connection:expr) => {{
                let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all($connection).await;
                let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
                rows.iter().filter_map(|row| row.get::<Option<Vec<u8>>, _>(0)).collect()
            }};
        }
        match self {
            Self::Sqlite(connection) => read!(connection),
            Self::Postgres(connection) => read!(connection),
        }
    }
}
