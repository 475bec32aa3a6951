//! Filing, the place against the plain reference, deletion and undoing.

use std::time::Duration;

use esik::domain::application::Status;
use esik::domain::limits::UNDO;
use esik::domain::person::SocialStatus;
use esik::domain::place_change::Cause;
use esik::domain::queue_order::{Standing, effective_order};
use esik::domain::right::{Category, RightClass};
use esik::queue::applications::{Deleted, active_of, delete, file, find, hindrance, list, needs_check, undo};
use esik::queue::standing::place_now;
use esik::store::applications::set_status;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::both_stores;

use super::{House, at};

const RATIO: u32 = 3;

#[test]
fn a_right_is_checked_unless_a_database_proves_it() {
    assert!(needs_check(Category::X1, &[]));
    assert!(needs_check(Category::P5, &[SocialStatus::LargeFamily]));
    assert!(needs_check(Category::P4, &[]));
    assert!(needs_check(Category::P4, &[SocialStatus::LowIncome]));
    assert!(!needs_check(Category::P4, &[SocialStatus::LowIncome, SocialStatus::LargeFamily]));
    assert!(!needs_check(Category::X3, &[SocialStatus::DisabilityChild]));
}

#[test]
fn every_status_says_whether_it_may_be_deleted() {
    assert_eq!(hindrance(Status::Queued), None);
    assert_eq!(hindrance(Status::Enrolled), Some(Deleted::Signed));
    assert_eq!(hindrance(Status::Referred), Some(Deleted::Claim));
    assert_eq!(hindrance(Status::Archived), Some(Deleted::Ended));
}

both_stores!(one_application_a_child, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let account = house.account(&mut tx, "mine").await;
    let (one, two) = (house.child(&mut tx, &account).await, house.child(&mut tx, &account).await);
    let filing = house.filing(&account, &one, None);
    let first = file(&mut house.cx(&mut tx, at(1)), &filing).await.unwrap().unwrap();
    assert_eq!((first.status, first.class, first.checking), (Status::Queued, RightClass::General, false));
    let again = house.filing(&account, &one, None);
    assert!(file(&mut house.cx(&mut tx, at(2)), &again).await.unwrap().is_none());
    assert_eq!(active_of(&mut tx, &one).await.unwrap().unwrap().id, first.id);
    let claimed = house.filing(&account, &two, Some(Category::X1));
    let second = file(&mut house.cx(&mut tx, at(3)), &claimed).await.unwrap().unwrap();
    assert_eq!((second.status, second.class, second.checking), (Status::BenefitCheck, RightClass::Extraordinary, true));
    // Refused filings take no number.
    assert_eq!(first.number.year(), 2026);
    assert_eq!(second.number.sequence(), first.number.sequence() + 1);
    let listed: Vec<_> = list(&mut tx, &account).await.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(listed, [second.id.clone(), first.id]);
    let other = house.account(&mut tx, "other").await;
    assert!(find(&mut tx, &other, &second.id).await.unwrap().is_none());
    assert_eq!(delete(&mut tx, &other, &second.id, at(4)).await.unwrap(), Deleted::Ended);
});

both_stores!(a_deletion_can_be_taken_back_in_time, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let account = house.account(&mut tx, "mine").await;
    let mut filed = Vec::new();
    for n in 0..3 {
        let child = house.child(&mut tx, &account).await;
        let filing = house.filing(&account, &child, None);
        filed.push(file(&mut house.cx(&mut tx, at(n)), &filing).await.unwrap().unwrap());
    }
    let middle = filed[1].clone();
    let until = at(10).plus(UNDO);
    assert_eq!(delete(&mut tx, &account, &middle.id, at(10)).await.unwrap(), Deleted::Until(until));
    assert_eq!(delete(&mut tx, &account, &middle.id, at(11)).await.unwrap(), Deleted::Ended);
    let last = place_now(&mut tx, &filed[2], RATIO).await.unwrap().unwrap();
    assert_eq!((last.place, last.own, last.total), (2, 2, 2));
    let gone = find(&mut tx, &account, &middle.id).await.unwrap().unwrap();
    assert_eq!(place_now(&mut tx, &gone, RATIO).await.unwrap(), None);
    assert_eq!(list(&mut tx, &account).await.unwrap().len(), 2);
    assert!(undo(&mut house.cx(&mut tx, until), &account, &middle.id).await.unwrap());
    let back = find(&mut tx, &account, &middle.id).await.unwrap().unwrap();
    assert_eq!((back.status, back.seq, back.filed_at), (middle.status, middle.seq, middle.filed_at));
    assert_eq!(place_now(&mut tx, &back, RATIO).await.unwrap().unwrap().place, 2);
    assert!(!undo(&mut house.cx(&mut tx, at(12)), &account, &middle.id).await.unwrap());
    // Too late.
    delete(&mut tx, &account, &middle.id, at(20)).await.unwrap();
    let late = at(20).plus(UNDO).plus(Duration::from_micros(1));
    assert!(!undo(&mut house.cx(&mut tx, late), &account, &middle.id).await.unwrap());
    // The child has another one by now.
    let again = house.filing(&account, &middle.child, None);
    file(&mut house.cx(&mut tx, at(30)), &again).await.unwrap().unwrap();
    assert!(!undo(&mut house.cx(&mut tx, at(31)), &account, &middle.id).await.unwrap());
});

both_stores!(what_is_signed_or_claimed_stays, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let account = house.account(&mut tx, "mine").await;
    let child = house.child(&mut tx, &account).await;
    let filing = house.filing(&account, &child, None);
    let id = file(&mut house.cx(&mut tx, at(1)), &filing).await.unwrap().unwrap().id;
    for (status, deleted) in [(Status::Referred, Deleted::Claim), (Status::Enrolled, Deleted::Signed)] {
        set_status(&mut tx, &id, status, Cause::Withdrawn, at(1)).await.unwrap();
        assert_eq!(delete(&mut tx, &account, &id, at(2)).await.unwrap(), deleted);
    }
});

both_stores!(a_place_is_that_of_the_plain_reference, |db| async {
    let mut house = House::new(&db).await;
    let mut random = StdRng::seed_from_u64(11);
    for round in 0..4 {
        let mut tx = house.write().await;
        let mut owner = house.account(&mut tx, &format!("{round}")).await;
        let mut filed = Vec::new();
        for n in 0..random.random_range(1..40) {
            let category = match random.random_range(0..6) {
                0 => Some(Category::X1),
                1 | 2 => Some(Category::P7),
                _ => None,
            };
            if n % 10 == 9 {
                owner = house.account(&mut tx, &format!("{round}/{n}")).await;
            }
            let child = house.child(&mut tx, &owner).await;
            let mut filing = house.filing(&owner, &child, category);
            filing.subqueue.birth_year = 2020 + round;
            filed.push(file(&mut house.cx(&mut tx, at(n)), &filing).await.unwrap().unwrap());
        }
        for application in &filed {
            if random.random_bool(0.25) {
                delete(&mut tx, &application.account, &application.id, at(100)).await.unwrap();
            }
        }
        let mut standing = Vec::new();
        for application in &filed {
            let now = find(&mut tx, &application.account, &application.id).await.unwrap().unwrap();
            standing.extend(now.standing.then_some(now));
        }
        let plain: Vec<Standing> = standing
            .iter()
            .map(|one| Standing { id: one.id.clone(), class: one.class, filed_at: one.filed_at })
            .collect();
        for (place, index) in effective_order(&plain, RATIO).into_iter().enumerate() {
            let told = place_now(&mut tx, &standing[index], RATIO).await.unwrap().unwrap();
            assert_eq!((told.place, told.total), (place as u64 + 1, plain.len() as u64));
        }
        tx.commit().await.unwrap();
    }
});
