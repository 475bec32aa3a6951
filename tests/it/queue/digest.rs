//! Free places once a day: one notice a subscription, at six in the evening, whoever moves the clock and however often.

use esik::domain::place::PlaceCode;
use esik::queue::{clock, subscriptions};
use esik::store::wishes::Filter;
use esik::store::{Db, meta};

use crate::both_stores;

use super::House;
use super::town::{Town, on};

/// A subscription of a family, made on Monday morning.
async fn subscribes(town: &Town, account: &esik::domain::ids::AccountId, filter: Filter, digest: bool, hour: u32) {
    let mut tx = town.house.write().await;
    let mut cx = town.house.cx(&mut tx, on(11, 23, hour));
    subscriptions::subscribe(&mut cx, account, filter, digest).await.unwrap().unwrap();
    tx.commit().await.unwrap();
}

fn city() -> Filter {
    Filter { place: Some(PlaceCode::parse("710000000").unwrap()), ..Filter::default() }
}

/// How many of one kind a family was told.
async fn told(town: &Town, account: &esik::domain::ids::AccountId, kind: &str) -> usize {
    town.news(account).await.iter().filter(|told| *told == kind).count()
}

/// The body of the only digest, opened.
async fn digest(house: &House, account: &esik::domain::ids::AccountId) -> esik::dialogue::session::Slots {
    use esik::store::{keys, notices, vault::Sealed};
    let sql = "SELECT id, body FROM notices WHERE account_id = $1 AND kind = 'digest'";
    let (id, body): (String, Vec<u8>) = match &house.db {
        Db::Sqlite { writer, .. } => sqlx::query_as(sql).bind(account.as_str()).fetch_one(writer).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(sql).bind(account.as_str()).fetch_one(pool).await.unwrap(),
    };
    let mut tx = house.write().await;
    let key = keys::find(&mut tx, &house.vault, account.as_str(), on(11, 24, 19)).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    house.vault.open_json(&key, notices::BODY.of(&id), &Sealed::from_bytes(body)).unwrap()
}

both_stores!(once_a_day_what_came_out_since_the_day_before, |db| async {
    let mut town = Town::new(&db).await;
    let (reader, _) = town.family(8, None).await;
    let (late, _) = town.family(9, None).await;
    let (instant, _) = town.family(10, None).await;
    subscribes(&town, &reader, city(), true, 9).await;
    let here = Filter { kindergarten: Some(town.kindergartens[0].clone()), ..Filter::default() };
    subscribes(&town, &reader, here, true, 9).await;
    subscribes(&town, &instant, city(), false, 9).await;
    town.clock(on(11, 23, 18)).await;
    assert_eq!(told(&town, &reader, "digest").await, 0, "nothing came out on Monday");

    // Tuesday at seven: two kindergartens, three places.
    town.published(&[2, 1]).await;
    assert_eq!(told(&town, &reader, "digest").await, 0, "its hour has not come");
    assert_eq!(told(&town, &instant, "free_places").await, 2);
    town.clock(on(11, 24, 18)).await;
    assert_eq!(told(&town, &reader, "digest").await, 2, "one a subscription");
    assert_eq!(told(&town, &instant, "digest").await, 0);
    assert_eq!(told(&town, &reader, "free_places").await, 0);

    // Again, by another process, and after a subscription that came too late for this day.
    subscribes(&town, &late, city(), true, 19).await;
    let mut tx = town.house.write().await;
    let mut cx = town.house.cx(&mut tx, on(11, 24, 18));
    let due = clock::Due::Digest(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    clock::perform(&mut cx, &due).await.unwrap();
    tx.commit().await.unwrap();
    town.clock(on(11, 24, 20)).await;
    assert_eq!((told(&town, &reader, "digest").await, told(&town, &late, "digest").await), (2, 0));

    // The next day brings nothing new.
    town.clock(on(11, 25, 18)).await;
    assert_eq!(told(&town, &reader, "digest").await, 2);
    let mut tx = town.house.write().await;
    assert_eq!(meta::get(&mut tx, "digest_told").await.unwrap().as_deref(), Some("2026-11-25"));
    assert!(!meta::advance(&mut tx, "digest_told", "2026-11-24").await.unwrap(), "a day is not told after the next");
    tx.rollback().await.unwrap();
});

both_stores!(a_digest_counts_places_and_kindergartens, |db| async {
    use esik::dialogue::session::Value;
    let mut town = Town::new(&db).await;
    let (reader, _) = town.family(8, None).await;
    subscribes(&town, &reader, city(), true, 9).await;
    town.published(&[2, 1]).await;
    // The clock slept over the hour: it is told when it wakes, with all that came meanwhile, in one.
    town.clock(on(11, 25, 9)).await;
    let facts = digest(&town.house, &reader).await;
    assert_eq!((facts.get("places"), facts.get("kindergartens")), (Some(&Value::Number(3)), Some(&Value::Number(2))));
    assert_eq!(facts.get("district").and_then(Value::code), Some("710000000"));
});
