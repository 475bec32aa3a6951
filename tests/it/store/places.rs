//! The import of the whole classifier.

use std::time::Instant;

use esik::domain::place::Place;
use esik::domain::shipped_places::shipped;
use esik::store::places::{self, Imported, PlaceRow};

use super::open;
use crate::both_stores;

/// As many as the state classifier has.
const CLASSIFIER: usize = 15_594;

fn many() -> Vec<PlaceRow> {
    let place = |n: usize| PlaceRow {
        code: format!("{:09}", 100_000_000 + n),
        parent: Some("100000000".into()),
        level: 4,
        kind: "village".into(),
        name_kk: format!("Ауыл {n}"),
        name_ru: format!("Село {n}"),
        name_en: format!("Village {n}"),
        folded_kk: format!("ауыл {n}"),
        folded_ru: format!("село {n}"),
        folded_en: format!("village {n}"),
        selectable: true,
    };
    (0..CLASSIFIER).map(place).collect()
}

both_stores!(an_import_is_idempotent_and_counts, |db| async {
    let store = open(&db).await;
    let mut rows = many();
    let mut tx = store.write().await.unwrap();
    let begun = Instant::now();
    assert_eq!(places::upsert_many(&mut tx, &rows).await.unwrap(), Imported { added: CLASSIFIER, changed: 0 });
    tx.commit().await.unwrap();
    println!("{CLASSIFIER} places on {:?}: {:?}", store.kind(), begun.elapsed());

    let mut tx = store.write().await.unwrap();
    let version = places::version(&mut tx).await.unwrap();
    assert_eq!(places::upsert_many(&mut tx, &rows).await.unwrap(), Imported::default());
    assert_eq!(places::version(&mut tx).await.unwrap(), version, "nothing changed");
    rows[7].name_kk = "Жаңа ауыл".into();
    rows.push(PlaceRow { name_en: "Twice".into(), ..rows[8].clone() });
    assert_eq!(places::upsert_many(&mut tx, &rows).await.unwrap(), Imported { added: 0, changed: 2 });
    assert_eq!(places::version(&mut tx).await.unwrap(), version + 1);
    let all = places::all(&mut tx).await.unwrap();
    assert_eq!((all.len(), all[7].name_kk.as_str(), all[8].name_en.as_str()), (CLASSIFIER, "Жаңа ауыл", "Twice"));
    assert_eq!(places::count(&mut tx).await.unwrap(), 15_594);
});

both_stores!(shipped_places_survive_the_store, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let rows: Vec<PlaceRow> = shipped().iter().map(PlaceRow::from).collect();
    places::upsert_many(&mut tx, &rows).await.unwrap();
    let back: Result<Vec<Place>, _> = places::all(&mut tx).await.unwrap().into_iter().map(Place::try_from).collect();
    assert!(back.unwrap() == shipped());
});
