//! The city of the demo: built once, of every class, with one family one can meet, and with kindergartens.

use esik::domain::application::ApplicationNumber;
use esik::domain::application::Status;
use esik::domain::iin::Iin;
use esik::domain::kindergarten::Profile;
use esik::domain::lang::Lang;
use esik::domain::phone::Phone;
use esik::domain::right::RightClass;
use esik::gateways::listed::{SIGNED_CHILD, SIGNED_PARENT};
use esik::queue::applications::{Deleted, delete, list};
use esik::queue::demo::{DEMO, Ground, SIGNED_PHONE, Scale, grow, seed_city};
use esik::queue::places::PlaceBook;
use esik::queue::standing::place_now;
use esik::queue::{children, kindergartens};
use esik::store::applications::Application;
use esik::store::vault::IndexKind;
use esik::store::{Tx, accounts, applications, meta};

use crate::both_stores;
use crate::support::database::{Kind, TestDb};

use super::{House, at};

fn ground<'a>(house: &'a House, places: &'a PlaceBook, seed: u64) -> Ground<'a> {
    Ground { db: &house.db, vault: &house.vault, places, seed, now: at(0) }
}

/// All applications, in the order of their numbers.
async fn everyone(tx: &mut Tx) -> Vec<Application> {
    let mut found = Vec::new();
    for year in [2025, 2026] {
        for sequence in 1.. {
            let number = ApplicationNumber::new(year, sequence).unwrap();
            let Some(application) = applications::by_number(tx, number).await.unwrap() else { break };
            found.push(application);
        }
    }
    found
}

/// All kindergartens, by code.
async fn kindergartens_of(tx: &mut Tx, places: &PlaceBook) -> Vec<Profile> {
    let mut found = Vec::new();
    for region in places.regions(Lang::Kk) {
        let here = kindergartens::of_place(tx, places, &region.code, Lang::Kk).await.unwrap();
        found.extend(here.into_iter().map(|one| one.profile));
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
    found
}

both_stores!(a_city_is_built_once, |db| async {
    let house = House::new(&db).await;
    let places = PlaceBook::load(&house.db).await.unwrap();
    for fresh in [true, false] {
        let scale = Scale { applications: 120, kindergartens: 40 };
        assert_eq!(seed_city(ground(&house, &places, 1), scale).await.unwrap(), fresh);
    }
    let mut tx = house.write().await;
    assert_eq!(meta::get(&mut tx, DEMO).await.unwrap().as_deref(), Some("1"));
    let mut classes = [0; 3];
    let everyone = everyone(&mut tx).await;
    for application in &everyone {
        classes[RightClass::ALL.iter().position(|class| *class == application.class).unwrap()] += 1;
        let place = place_now(&mut tx, application, 3).await.unwrap();
        assert_eq!(place.is_some(), application.status != Status::Enrolled);
        assert!(application.filed_at < at(0));
    }
    assert_eq!(everyone.len(), 121);
    assert!(classes.iter().all(|members| *members > 0), "{classes:?}");

    let found = kindergartens_of(&mut tx, &places).await;
    assert_eq!(found.len(), 40);
    let districts = found.iter().filter(|one| places.get(&one.place).unwrap().code.as_str().starts_with('7'));
    assert!(districts.count() >= 20, "most stand in the big cities");
    for one in &found {
        assert!(places.get(&one.place).unwrap().selectable);
        assert!(one.phone.as_ref().unwrap().e164().starts_with("+7700800"), "a phone nobody has");
        assert!(one.fee.is_some() && one.name_kk != one.name_ru, "{one:?}");
    }
});

both_stores!(one_seed_builds_one_city, |db| async {
    let house = House::new(&db).await;
    let places = PlaceBook::load(&house.db).await.unwrap();
    let scale = Scale { applications: 40, kindergartens: 40 };
    let mut told = Vec::new();
    assert!(grow(ground(&house, &places, 9), scale, &mut |done| told.push(done)).await.unwrap());
    assert_eq!(told, [40]);
    assert!(!grow(ground(&house, &places, 9), scale, &mut |_| ()).await.unwrap(), "not twice");
    assert!(!seed_city(ground(&house, &places, 1), scale).await.unwrap(), "it is the city by now");
    let mut tx = house.write().await;
    let (families, gardens) = (everyone(&mut tx).await, kindergartens_of(&mut tx, &places).await);
    tx.commit().await.unwrap();
    assert_eq!((families.len(), gardens.len()), (41, 40));

    // The same seed elsewhere; how many kindergartens there are changes no family.
    let other = TestDb::new(Kind::Sqlite).await.unwrap();
    let other = House::new(&other).await;
    assert!(seed_city(ground(&other, &places, 9), Scale { kindergartens: 10, ..scale }).await.unwrap());
    let mut tx = other.write().await;
    let plain = |all: &[Application]| -> Vec<_> {
        all.iter()
            .map(|one| (one.id.clone(), one.child.clone(), one.subqueue.clone(), one.class, one.filed_at))
            .collect()
    };
    assert_eq!(plain(&everyone(&mut tx).await), plain(&families));
    assert_eq!(kindergartens_of(&mut tx, &places).await.len(), 10);
    tx.commit().await.unwrap();

    // Another seed adds others.
    assert!(grow(ground(&house, &places, 1), scale, &mut |_| ()).await.unwrap());
    let mut tx = house.write().await;
    assert_eq!((everyone(&mut tx).await.len(), kindergartens_of(&mut tx, &places).await.len()), (81, 80));
});

both_stores!(the_signed_family_can_be_met, |db| async {
    let house = House::new(&db).await;
    let places = PlaceBook::load(&house.db).await.unwrap();
    seed_city(ground(&house, &places, 1), Scale { applications: 3, kindergartens: 1 }).await.unwrap();
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
