//! The catalogue: brought in as often as one likes, found by place and name, with what is free.

use esik::domain::ids::KindergartenId;
use esik::domain::kindergarten::Code;
use esik::domain::lang::Lang;
use esik::domain::office_data::kindergartens::parse;
use esik::domain::place::PlaceCode;
use esik::domain::shipped_places::shipped;
use esik::queue::kindergartens::{Imported, card, import, of_place, search};
use esik::queue::places::PlaceBook;
use esik::store::{Tx, kindergartens};

use crate::both_stores;

use super::{House, at};

const LIST: &str = include_str!("../../data/kindergartens.csv");

fn book() -> PlaceBook {
    PlaceBook::from_places(shipped().to_vec())
}

async fn bring(house: &mut House, tx: &mut Tx, text: &str) -> Imported {
    let read = parse(text);
    assert_eq!(read.rejected, []);
    import(tx, &book(), &read.rows, &mut house.rng, at(0)).await.unwrap()
}

both_stores!(a_list_is_taken_in_as_often_as_one_likes, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let done = bring(&mut house, &mut tx, LIST).await;
    assert_eq!((done.added, done.changed, done.rejected.len()), (6, 0, 0));
    assert_eq!(bring(&mut house, &mut tx, LIST).await, Imported::default());
    let changed = LIST.replace("18:30,20800", "19:00,20800").replace("22 22", "22 21");
    let done = bring(&mut house, &mut tx, &changed).await;
    assert_eq!((done.added, done.changed), (0, 2), "another hour, another group");
    let nowhere = LIST.replace("711110000", "999999999").replace("A-0001", "A-9999");
    let done = bring(&mut house, &mut tx, &nowhere).await;
    assert_eq!((done.added, done.rejected[0].line), (0, 2));
    assert!(done.rejected[0].why.to_string().starts_with("place: there is no settlement"));

    let first = kindergartens::by_code(&mut tx, &Code::parse("A-0001").unwrap()).await.unwrap().unwrap();
    assert_eq!(first.profile.hours.to_string(), "7:30–19:00");
    let card = card(&mut tx, &first.id).await.unwrap().unwrap();
    assert_eq!(card.kindergarten, first);
    let sizes: Vec<_> =
        card.groups.iter().map(|one| (one.size.key.birth_year, one.size.capacity, one.size.children)).collect();
    assert_eq!(sizes, [(2023, 25, 24), (2022, 25, 25)]);
    assert_eq!(card.free, []);
    assert!(kindergartens::set_size(&mut tx, &card.groups[0].id, 20, 19).await.unwrap());
    assert_eq!(kindergartens::groups(&mut tx, &first.id).await.unwrap()[0].size.capacity, 20);
});

both_stores!(they_are_found_by_place_and_by_name, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    bring(&mut house, &mut tx, LIST).await;
    let book = book();
    let names = |all: &[kindergartens::Kindergarten]| -> Vec<String> {
        all.iter().map(|one| one.profile.code.to_string()).collect()
    };
    for (place, codes) in [
        ("710000000", &["A-0001", "A-0012", "A-0002"][..]),
        ("711110000", &["A-0001", "A-0012"]),
        ("110000000", &["B-2", "B-1"]),
        ("111000000", &["B-1"]),
        ("111010000", &["B-1"]),
        ("750000000", &[]),
    ] {
        let place = PlaceCode::parse(place).unwrap();
        let found = of_place(&mut tx, &book, &place, Lang::Kk).await.unwrap();
        assert_eq!(names(&found), codes, "{place}: by name, numbers in their own order");
    }
    let astana = PlaceCode::parse("710000000").unwrap();
    for (words, code) in [("балдырган", "A-0001"), ("Құншұак", "A-0002"), ("baldyrgan", "A-0001"), ("12", "A-0012")]
    {
        let found = search(&mut tx, &book, &astana, words, Lang::Kk).await.unwrap();
        assert_eq!(names(&found).first().map(String::as_str), Some(code), "{words}");
    }
    assert!(search(&mut tx, &book, &astana, "жоқ нәрсе", Lang::Kk).await.unwrap().is_empty());

    let first = of_place(&mut tx, &book, &astana, Lang::Ru).await.unwrap().remove(0);
    assert!(kindergartens::close(&mut tx, &first.id, at(1)).await.unwrap());
    assert!(!kindergartens::close(&mut tx, &first.id, at(2)).await.unwrap());
    assert_eq!(of_place(&mut tx, &book, &astana, Lang::Ru).await.unwrap().len(), 2);
    assert_eq!(card(&mut tx, &first.id).await.unwrap().unwrap().kindergarten.closed_at, Some(at(1)));
    let nobody = KindergartenId::new(at(0), &mut house.rng);
    assert!(card(&mut tx, &nobody).await.unwrap().is_none());
});

both_stores!(a_family_keeps_some, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    bring(&mut house, &mut tx, LIST).await;
    let (mine, other) = (house.account(&mut tx, "a").await, house.account(&mut tx, "b").await);
    let astana = PlaceCode::parse("710000000").unwrap();
    let found = of_place(&mut tx, &book(), &astana, Lang::Ru).await.unwrap();
    for (n, one) in found.iter().rev().enumerate() {
        assert!(kindergartens::save(&mut tx, &mine, &one.id, at(n as u64)).await.unwrap());
        assert!(!kindergartens::save(&mut tx, &mine, &one.id, at(9)).await.unwrap());
    }
    kindergartens::save(&mut tx, &other, &found[0].id, at(0)).await.unwrap();
    assert!(kindergartens::unsave(&mut tx, &mine, &found[1].id).await.unwrap());
    assert!(!kindergartens::unsave(&mut tx, &mine, &found[1].id).await.unwrap());
    assert!(kindergartens::is_saved(&mut tx, &mine, &found[0].id).await.unwrap());
    assert!(!kindergartens::is_saved(&mut tx, &mine, &found[1].id).await.unwrap());
    let saved = kindergartens::saved(&mut tx, &mine).await.unwrap();
    assert_eq!(saved, [found[2].clone(), found[0].clone()], "in the order they were kept");
    assert_eq!(kindergartens::forget_saved(&mut tx, &mine).await.unwrap(), 2);
    assert_eq!(kindergartens::saved(&mut tx, &other).await.unwrap().len(), 1);
});
