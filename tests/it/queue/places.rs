//! The book of places: seeded once, read anew after an import, walked through by level.

use esik::domain::lang::Lang;
use esik::domain::place::{Kind, Level, Place, PlaceCode};
use esik::domain::shipped_places::shipped;
use esik::queue::places::{PlaceBook, import};
use esik::store::Db;

use crate::both_stores;

use super::House;

fn code(text: &str) -> PlaceCode {
    PlaceCode::parse(text).unwrap()
}

fn place(code_text: &str, parent: &str, (level, kind): (Level, Kind), name: &str) -> Place {
    Place {
        code: code(code_text),
        parent: Some(code(parent)),
        level,
        kind,
        name_kk: name.to_owned(),
        name_ru: name.to_owned(),
        name_en: name.to_owned(),
        selectable: kind.is_selectable(),
    }
}

#[test]
fn every_shipped_settlement_is_reached_by_its_district() {
    let book = PlaceBook::from_places(shipped().to_vec());
    assert_eq!(book.regions(Lang::Kk).len(), 20);
    let mut reached = 0;
    for region in book.regions(Lang::Kk) {
        for district in book.districts(&region.code, Lang::Ru) {
            let settlements = book.settlements(&district.code, Lang::En);
            assert_eq!(settlements.is_empty(), district.kind == Kind::CityDistrict, "{district:?}");
            reached += settlements.len() + usize::from(district.selectable);
            for settlement in settlements {
                assert_eq!(book.above(&settlement.code), Some((region.code.clone(), district.code.clone())));
                // Of the 17 regions the code says the same: four digits and zeros (domain.md 15.3).
                assert_eq!(format!("{}00000", &settlement.code.as_str()[..4]), district.code.as_str());
            }
        }
    }
    assert_eq!(reached, book.selectable().len());
}

#[test]
fn names_stand_in_the_order_of_the_language() {
    let book = PlaceBook::from_places(shipped().to_vec());
    let names: Vec<String> = book.regions(Lang::Ru).into_iter().map(|region| region.name_ru).collect();
    assert_eq!(names[..3], ["Акмолинская область", "Актюбинская область", "Алматинская область"]);
    assert_eq!(book.name(&code("710000000"), Lang::En).as_deref(), Some("Astana"));
    assert_eq!(book.get(&code("999999999")), None);
    assert!(book.settlements(&code("999999999"), Lang::Kk).is_empty());
}

both_stores!(the_shipped_table_is_seeded_and_an_import_is_seen, |db| async {
    let house = House::new(&db).await;
    let book = PlaceBook::load(&house.db).await.unwrap();
    let same = book.clone();
    assert_eq!(book.selectable().len(), shipped().iter().filter(|place| place.selectable).count());
    assert!(!book.reload_if_changed(&house.db).await.unwrap());
    // A village under its okrug, as the classifier has it.
    let okrug = place("103239000", "103200000", (Level::Okrug, Kind::Okrug), "Тоқтамыс");
    let village = place("103239100", "103239000", (Level::Settlement, Kind::Village), "Тоқтамыс батыр");
    let hut = place("103239200", "103239000", (Level::Settlement, Kind::Other), "Қыстау");
    let mut tx = house.write().await;
    assert_eq!(import(&mut tx, &[okrug, village.clone(), hut]).await.unwrap().added, 3);
    tx.commit().await.unwrap();
    assert!(book.reload_if_changed(&house.db).await.unwrap());
    let found = same.settlements(&code("103200000"), Lang::Kk);
    assert!(found.contains(&village) && found.iter().all(|place| place.selectable));
    assert_eq!(same.above(&village.code), Some((code("100000000"), code("103200000"))));
    let other = Db::open(&db.url).await.unwrap();
    assert_eq!(PlaceBook::load(&other).await.unwrap().selectable().len(), same.selectable().len());
});
