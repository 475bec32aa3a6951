//! The queue's services on both databases.

mod applications;
mod children;
mod city;
mod digest;
mod kindergartens;
mod morning;
mod news;
mod places;
mod rules;
mod town;
mod vacancy_list;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::Datelike;
use esik::domain::calendar::local_date;
use esik::domain::clock::Micros;
use esik::domain::ids::{AccountId, ApplicationId, ChildId};
use esik::domain::person::Person;
use esik::domain::right::Category;
use esik::domain::rules::Rules;
use esik::domain::shipped_places::shipped;
use esik::queue::Cx;
use esik::queue::applications::Filing;
use esik::queue::children::Added;
use esik::queue::places::PlaceBook;
use esik::store::vault::{MasterKey, Vault};
use esik::store::{Db, Tx};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::support::database::TestDb;
use crate::support::town as made;

/// A moment of the tests, in November 2026.
fn at(seconds: u64) -> Micros {
    Micros::from_seconds(1_795_400_000).plus(Duration::from_secs(seconds))
}

/// What a test of the queue stands on.
struct House {
    db: Db,
    vault: Vault,
    places: PlaceBook,
    rules: Rules,
    rng: StdRng,
    /// Every transaction has chance of its own.
    seeds: AtomicU64,
    serial: u16,
}

impl House {
    async fn new(test: &TestDb) -> Self {
        let db = Db::open(&test.url).await.unwrap();
        db.migrate().await.unwrap();
        Self {
            db,
            vault: Vault::new(&MasterKey::new([7; 32])),
            places: PlaceBook::from_places(shipped().to_vec()),
            rules: Rules::default(),
            rng: StdRng::seed_from_u64(5),
            seeds: AtomicU64::new(100),
            serial: 0,
        }
    }

    async fn write(&self) -> Tx {
        self.db.write().await.unwrap()
    }

    /// The queue's services at a moment.
    fn cx<'a>(&'a self, tx: &'a mut Tx, now: Micros) -> Cx<'a> {
        let random = StdRng::seed_from_u64(self.seeds.fetch_add(1, Ordering::Relaxed));
        Cx::new(tx, (&self.vault, &self.places, &self.rules), random, now)
    }

    /// The kinds of news written for a family, in order.
    async fn kinds(&self, account: &AccountId) -> Vec<String> {
        let sql = "SELECT kind FROM notices WHERE account_id = $1 ORDER BY created_at, id";
        let rows: Vec<(String,)> = match &self.db {
            Db::Sqlite { writer, .. } => sqlx::query_as(sql).bind(account.as_str()).fetch_all(writer).await.unwrap(),
            Db::Postgres(pool) => sqlx::query_as(sql).bind(account.as_str()).fetch_all(pool).await.unwrap(),
        };
        rows.into_iter().map(|(kind,)| kind).collect()
    }

    async fn account(&self, tx: &mut Tx, name: &str) -> AccountId {
        made::account(&mut self.cx(tx, at(0)), name).await
    }

    /// A made-up child of this year; every call makes another one.
    fn person(&mut self, year: i32) -> Person {
        made::girl(year, &format!("Айша{}", self.serial), &mut self.serial)
    }

    async fn add(&self, tx: &mut Tx, account: &AccountId, person: &Person) -> Added {
        made::child(&mut self.cx(tx, at(0)), account, person).await
    }

    async fn child(&mut self, tx: &mut Tx, account: &AccountId) -> ChildId {
        let person = self.person(local_date(at(0)).year() - 3);
        match self.add(tx, account, &person).await {
            Added::Saved(child) => child,
            other => panic!("{other:?}"),
        }
    }

    fn filing(&mut self, account: &AccountId, child: &ChildId, category: Option<Category>) -> Filing {
        let id = ApplicationId::new(at(0), &mut self.rng);
        made::filing(id, account, child, (made::subqueue("711110000"), category))
    }
}
