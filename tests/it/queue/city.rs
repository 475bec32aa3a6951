//! The city of the demo: built once, of every class, with one family one can meet.

use esik::domain::application::ApplicationNumber;
use esik::domain::application::Status;
use esik::domain::iin::Iin;
use esik::domain::phone::Phone;
use esik::domain::right::RightClass;
use esik::gateways::listed::{SIGNED_CHILD, SIGNED_PARENT};
use esik::queue::applications::{Deleted, delete, list};
use esik::queue::children;
use esik::queue::demo::{DEMO, SIGNED_PHONE, seed_city};
use esik::queue::places::PlaceBook;
use esik::queue::standing::place_now;
use esik::store::vault::IndexKind;
use esik::store::{accounts, applications, meta};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::both_stores;

use super::{House, at};

both_stores!(a_city_is_built_once, |db| async {
    let house = House::new(&db).await;
    let places = PlaceBook::load(&house.db).await.unwrap();
    for fresh in [true, false] {
        let mut rng = StdRng::seed_from_u64(1);
        let built = seed_city(&house.db, &house.vault, &places, &mut rng, at(0), 120).await.unwrap();
        assert_eq!(built, fresh);
    }
    let mut tx = house.write().await;
    assert_eq!(meta::get(&mut tx, DEMO).await.unwrap().as_deref(), Some("1"));
    let mut classes = [0; 3];
    let mut found = 0;
    for year in [2025, 2026] {
        for sequence in 1.. {
            let number = ApplicationNumber::new(year, sequence).unwrap();
            let Some(application) = applications::by_number(&mut tx, number).await.unwrap() else { break };
            found += 1;
            classes[RightClass::ALL.iter().position(|class| *class == application.class).unwrap()] += 1;
            let place = place_now(&mut tx, &application, 3).await.unwrap();
            assert_eq!(place.is_some(), application.status != Status::Enrolled);
            assert!(application.filed_at < at(0));
        }
    }
    assert_eq!(found, 121);
    assert!(classes.iter().all(|members| *members > 0), "{classes:?}");
});

both_stores!(the_signed_family_can_be_met, |db| async {
    let house = House::new(&db).await;
    let places = PlaceBook::load(&house.db).await.unwrap();
    let mut rng = StdRng::seed_from_u64(1);
    seed_city(&house.db, &house.vault, &places, &mut rng, at(0), 3).await.unwrap();
    let mut tx = house.write().await;
    let (parent, child) = (Iin::parse(SIGNED_PARENT).unwrap(), Iin::parse(SIGNED_CHILD).unwrap());
    let phone = Phone::parse(SIGNED_PHONE).unwrap();
    let index = house.vault.index(IndexKind::Phone, phone.e164().as_bytes());
    let account = accounts::by_phone(&mut tx, &index).await.unwrap().unwrap();
    assert_eq!(account.iin_index, Some(house.vault.index(IndexKind::Iin, parent.digits().as_bytes())));
    let kids = children::list(&mut tx, &house.vault, &account.id, at(1)).await.unwrap();
    assert_eq!(kids.iter().map(|kid| kid.person.iin).collect::<Vec<_>>(), [child]);
    let signed = list(&mut tx, &account.id).await.unwrap();
    assert_eq!(signed.iter().map(|one| one.status).collect::<Vec<_>>(), [Status::Enrolled]);
    assert_eq!(delete(&mut tx, &account.id, &signed[0].id, at(1)).await.unwrap(), Deleted::Signed);
});

#[test]
fn the_page_of_the_demo_names_the_signed_phone() {
    let page = include_str!("../../../docs/demo.md");
    assert!(page.contains(SIGNED_PHONE));
}
