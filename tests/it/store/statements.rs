//! Every statement of the store is understood by both databases.

use esik::store::{Db, Tx, statements};
use sqlx::{Executor, SqlSafeStr};

use super::open;
use crate::both_stores;

both_stores!(every_statement_is_prepared, |db| async {
    let store = open(&db).await;
    let all = statements(store.kind());
    assert!(all.len() > 150, "{} statements", all.len());
    let mut refused = Vec::new();
    for sql in all {
        // A transaction of its own: on PostgreSQL a refused statement spoils the rest.
        let mut tx = store.write().await.unwrap();
        let prepared = match &mut tx {
            Tx::Sqlite(c) => (&mut **c).prepare(sql.into_sql_str()).await.map(|_| ()),
            Tx::Postgres(c) => (&mut **c).prepare(sql.into_sql_str()).await.map(|_| ()),
        };
        if let Err(error) = prepared {
            refused.push(format!("{sql}\n  {error}"));
        }
        tx.rollback().await.unwrap();
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
});

#[tokio::test]
async fn a_bad_address_says_what_to_mend() {
    for (url, mend) in [
        ("mysql://x", "set it to sqlite://"),
        ("sqlite::memory:", "sqlite://data/esik.db"),
        ("sqlite:///no/such/folder/esik.db", "see that its folder exists"),
        ("sqlite://esik.db?synchronous=never", "synchronous is `full` or `normal`"),
        ("postgres://nobody@127.0.0.1:1/none", "see that the server runs"),
    ] {
        let error = Db::open(url).await.unwrap_err().to_string();
        assert!(error.contains(mend), "{url}: {error}");
    }
}

#[tokio::test]
async fn sqlite_writes_through_to_the_disk_unless_it_is_told_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    for (query, level) in
        [("", 2), ("?synchronous=full", 2), ("?synchronous=normal", 1), ("?mode=rwc&synchronous=normal", 1)]
    {
        let url = format!("sqlite://{}{query}", folder.path().join("esik.db").display());
        let store = Db::open(&url).await.unwrap();
        let Tx::Sqlite(mut tx) = store.write().await.unwrap() else { panic!("this is SQLite") };
        let found: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(&mut *tx).await.unwrap();
        assert_eq!(found, level, "{query}");
        drop(tx);
        store.close().await;
    }
}

both_stores!(what_is_not_committed_leaves_no_trace, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    esik::store::meta::set(&mut tx, "a", "1").await.unwrap();
    drop(tx);
    let mut tx = store.write().await.unwrap();
    assert_eq!(esik::store::meta::get(&mut tx, "a").await.unwrap(), None);
    esik::store::meta::set(&mut tx, "a", "2").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.read().await.unwrap();
    assert_eq!(esik::store::meta::get(&mut tx, "a").await.unwrap().as_deref(), Some("2"));
    assert!(esik::store::meta::set(&mut tx, "a", "3").await.is_err(), "a reader must not write");
    drop(tx);
    store.close().await;
});

both_stores!(whoever_goes_away_while_a_transaction_begins_leaves_nothing_behind, |db| async {
    let store = open(&db).await;
    for waits in 0..60 {
        {
            let mut reading = std::pin::pin!(store.read());
            for _ in 0..waits {
                if futures::poll!(reading.as_mut()).is_ready() {
                    break;
                }
                tokio::task::yield_now().await;
            }
        }
        let mut tx = store.write().await.unwrap();
        esik::store::meta::set(&mut tx, "a", "1").await.unwrap();
        tx.commit().await.unwrap();
    }
});

both_stores!(the_schema_may_be_brought_up_to_date_again_and_by_several, |db| async {
    let (one, two) = (Db::open(&db.url).await.unwrap(), Db::open(&db.url).await.unwrap());
    let (a, b) = tokio::join!(one.migrate(), two.migrate());
    // SQLite has no lock for this: the one that comes second may have to come again.
    assert!(a.is_ok() || b.is_ok());
    one.migrate().await.unwrap();
    two.migrate().await.unwrap();
});
