//! What a family hears without asking: its place moved, nothing will be published for a while.

use esik::queue::{applications, standing};

use crate::both_stores;

use super::town::{Town, on};

both_stores!(a_place_that_moved_by_a_tenth_is_told_on_a_monday, |db| async {
    let mut town = Town::new(&db).await;
    let mut ahead = Vec::new();
    for n in 0..12 {
        ahead.push(town.family(n, None).await);
    }
    let (account, mine) = town.family(13, None).await;
    let looks = |now| {
        let (house, mine) = (&town.house, mine.clone());
        async move {
            let mut tx = house.write().await;
            let one = esik::store::applications::find(&mut tx, &mine).await.unwrap().unwrap();
            let seen = standing::look(&mut house.cx(&mut tx, now), &one).await.unwrap().unwrap();
            tx.commit().await.unwrap();
            seen.now.place
        }
    };
    town.clock(on(11, 23, 11)).await;
    assert!(town.news(&account).await.is_empty(), "who never looked has no place to compare with");
    assert_eq!(looks(on(11, 24, 9)).await, 13);
    leave(&town, &ahead[0], on(11, 24, 10)).await;
    town.clock(on(11, 30, 11)).await;
    assert!(town.news(&account).await.is_empty(), "one of thirteen is less than a tenth");
    leave(&town, &ahead[1], on(12, 1, 10)).await;
    town.clock(on(12, 7, 9)).await;
    assert!(town.news(&account).await.is_empty(), "not before the hour");
    town.clock(on(12, 7, 11)).await;
    assert_eq!(town.news(&account).await, ["place_changed"], "small changes add up");
    town.clock(on(12, 14, 11)).await;
    assert_eq!(town.news(&account).await, ["place_changed"], "what was told is no news");
    leave(&town, &ahead[2], on(12, 15, 10)).await;
    leave(&town, &ahead[3], on(12, 15, 11)).await;
    town.clock(on(12, 21, 11)).await;
    assert_eq!(town.news(&account).await, ["place_changed", "place_changed"]);
    assert_eq!(looks(on(12, 22, 9)).await, 9);
    town.clock(on(12, 28, 11)).await;
    assert_eq!(town.news(&account).await.len(), 2, "the family has seen it itself");
});

both_stores!(a_pause_is_told_once_a_family, |db| async {
    let mut town = Town::new(&db).await;
    town.house.rules.publication_pause = Some(((12, 10), (12, 20)));
    let (account, _) = town.family(8, None).await;
    let mut tx = town.house.write().await;
    town.file(&mut tx, &account, on(11, 20, 9), None).await;
    tx.commit().await.unwrap();
    town.clock(on(12, 3, 9)).await;
    assert!(town.news(&account).await.is_empty());
    town.clock(on(12, 3, 11)).await;
    assert_eq!(town.news(&account).await, ["pause"]);
    town.clock(on(12, 30, 11)).await;
    assert_eq!(town.news(&account).await, ["pause"]);
});

type Family = (esik::domain::ids::AccountId, esik::domain::ids::ApplicationId);

async fn leave(town: &Town, (account, application): &Family, now: esik::domain::clock::Micros) {
    let mut tx = town.house.write().await;
    let deleted = applications::delete(&mut tx, account, application, now).await.unwrap();
    assert!(matches!(deleted, applications::Deleted::Until(_)), "{deleted:?}");
    tx.commit().await.unwrap();
}
