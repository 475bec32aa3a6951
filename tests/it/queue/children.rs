//! Children: added once, opened by their own account only, held by an application.

use esik::domain::limits::MAX_CHILDREN;
use esik::queue::applications::file;
use esik::queue::children::{Added, Known, Removed, find, is_full, list, remove, whose};

use crate::both_stores;

use super::{House, at};

both_stores!(a_child_belongs_to_one_account, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let (mine, other) = (house.account(&mut tx, "mine").await, house.account(&mut tx, "other").await);
    let person = house.person(2023);
    let Added::Saved(id) = house.add(&mut tx, &mine, &person).await else { panic!() };
    assert_eq!(house.add(&mut tx, &mine, &person).await, Added::Saved(id.clone()));
    assert_eq!(house.add(&mut tx, &other, &person).await, Added::Stranger);
    assert_eq!(whose(&mut tx, &house.vault, &mine, &person.iin).await.unwrap(), Known::Mine);
    assert_eq!(whose(&mut tx, &house.vault, &other, &person.iin).await.unwrap(), Known::Other);
    let stored = find(&mut tx, &house.vault, &mine, &id, at(0)).await.unwrap().unwrap();
    assert_eq!((stored.person, stored.birth_year), (person.clone(), 2023));
    assert_eq!(find(&mut tx, &house.vault, &other, &id, at(0)).await.unwrap(), None);
    // Removed, it may be added anew, by another account too.
    assert_eq!(remove(&mut tx, &other, &id, at(1)).await.unwrap(), Removed::Removed);
    assert_eq!(list(&mut tx, &house.vault, &mine, at(1)).await.unwrap().len(), 1);
    assert_eq!(remove(&mut tx, &mine, &id, at(1)).await.unwrap(), Removed::Removed);
    assert!(list(&mut tx, &house.vault, &mine, at(1)).await.unwrap().is_empty());
    assert!(matches!(house.add(&mut tx, &other, &person).await, Added::Saved(_)));
});

both_stores!(an_application_holds_its_child, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let account = house.account(&mut tx, "mine").await;
    let child = house.child(&mut tx, &account).await;
    let filing = house.filing(&account, &child, None);
    file(&mut house.cx(&mut tx, at(1)), &filing).await.unwrap().unwrap();
    assert_eq!(remove(&mut tx, &account, &child, at(2)).await.unwrap(), Removed::HasApplication);
});

both_stores!(an_account_has_its_limit, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let account = house.account(&mut tx, "mine").await;
    for _ in 0..MAX_CHILDREN {
        assert!(!is_full(&mut tx, &account).await.unwrap());
        house.child(&mut tx, &account).await;
    }
    let person = house.person(2024);
    assert_eq!(house.add(&mut tx, &account, &person).await, Added::Full);
});
