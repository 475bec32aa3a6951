//! A fresh database for each test, on both stores.
//!
//! ```ignore
//! both_stores!(a_turn_survives, |db| async {
//!     let store = Db::open(&db.url).await.unwrap();
//! });
//! ```

use std::fmt;

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

/// Which of the two databases a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// An empty database of one test. It goes when this value goes.
pub struct TestDb {
    pub kind: Kind,
    /// As for `DATABASE_URL`.
    pub url: String,
    _place: Place,
}

/// What has to be taken away at the end.
enum Place {
    Folder(#[expect(dead_code, reason = "held for its Drop")] TempDir),
    Server(#[expect(dead_code, reason = "held for its Drop")] Dropper),
}

/// Drops one database of the PostgreSQL server, by force: the test's pool may still hold connections.
struct Dropper {
    server: String,
    name: String,
}

impl TestDb {
    /// A new empty database; `None` when there is no PostgreSQL and this is not CI.
    pub async fn new(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Sqlite => Some(sqlite()),
            Kind::Postgres => postgres().await,
        }
    }
}

impl fmt::Debug for TestDb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TestDb({})", self.url)
    }
}

fn sqlite() -> TestDb {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let file = folder.path().join("esik.db");
    // An empty file is an empty database, so that openers which do not create one work as well.
    std::fs::File::create(&file).expect("a file for the database");
    TestDb { kind: Kind::Sqlite, url: format!("sqlite://{}", file.display()), _place: Place::Folder(folder) }
}

async fn postgres() -> Option<TestDb> {
    let Some(server) = setting("TEST_POSTGRES_URL") else {
        assert!(setting("CI").is_none(), "TEST_POSTGRES_URL is not set: start the tests with tests/run");
        eprintln!("SKIPPED on PostgreSQL: TEST_POSTGRES_URL is not set; tests/run starts one");
        return None;
    };
    let name = format!("t_{}", uuid::Uuid::now_v7().simple());
    statement(&server, format!("CREATE DATABASE {name}"))
        .await
        .expect("TEST_POSTGRES_URL: a server where this user may create databases");
    let mut url = reqwest::Url::parse(&server).expect("TEST_POSTGRES_URL is a URL");
    url.set_path(&name);
    Some(TestDb { kind: Kind::Postgres, url: url.into(), _place: Place::Server(Dropper { server, name }) })
}

async fn statement(server: &str, sql: String) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(server).await?;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
    connection.close().await
}

impl Drop for Dropper {
    fn drop(&mut self) {
        let (server, sql) = (self.server.clone(), format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        // A thread of its own: the test's runtime cannot be waited for from within.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.map(|runtime| runtime.block_on(statement(&server, sql)))
        });
        // Best effort: the whole server goes at the end of tests/run.
        drop(dropping.join());
    }
}

/// The address of the browser driver that tests/run started; `None` when it is absent and this is not CI.
pub fn webdriver_url() -> Option<String> {
    let url = setting("TEST_WEBDRIVER_URL");
    if url.is_none() {
        assert!(setting("CI").is_none(), "TEST_WEBDRIVER_URL is not set: start the tests with tests/run");
        eprintln!("SKIPPED in the browser: TEST_WEBDRIVER_URL is not set; tests/run starts ChromeDriver");
    }
    url
}

#[expect(clippy::disallowed_methods, reason = "the harness is told by tests/run where its servers are")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Makes two tests, `$name::sqlite` and `$name::postgres`, each with a fresh database.
#[macro_export]
macro_rules! both_stores {
    ($(#[$meta:meta])* $name:ident, |$db:ident| async $body:block) => {
        $(#[$meta])*
        async fn $name($db: $crate::support::database::TestDb) $body

        // A module may bear a function's name, so that the tests are called name::sqlite and name::postgres.
        mod $name {
            use $crate::support::database::{Kind, TestDb};

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                if let Some(db) = TestDb::new(Kind::Sqlite).await {
                    super::$name(db).await;
                }
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(db) = TestDb::new(Kind::Postgres).await {
                    super::$name(db).await;
                }
            }
        }
    };
}

both_stores!(a_fresh_database_is_empty_and_writable, |db| async {
    let sql = "CREATE TABLE t (x BIGINT)";
    match db.kind {
        Kind::Sqlite => {
            let mut c = sqlx::SqliteConnection::connect(&db.url).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut c).await.unwrap();
        }
        Kind::Postgres => {
            let mut c = PgConnection::connect(&db.url).await.unwrap();
            sqlx::raw_sql(sql).execute(&mut c).await.unwrap();
        }
    }
    assert!(format!("{db:?}").contains("TestDb"));
});

#[test]
fn the_driver_is_told_or_skipped() {
    assert!(webdriver_url().is_none_or(|url| url.starts_with("http://127.0.0.1:")));
}
