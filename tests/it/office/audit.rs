//! Who did what: noted, shown to those who may, taken away, and proved.

use esik::domain::staff::{Deed, Role};
use esik::office::{OfficeError, audit};

use super::stand::{Stand, csrf};
use crate::both_stores;
use crate::ops::sql;

both_stores!(deeds_are_shown_latest_first_and_by_person, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    stand.add("askar", Role::Auditor, None).await;
    let aliya = stand.signed("aliya").await;
    let token = csrf(&aliya.get("/office").await.text());
    aliya.post_form("/office/sign-out", &[("csrf", &token)]).await;
    let askar = stand.signed("askar").await;
    let page = askar.get("/office/audit").await.text();
    let rows: Vec<&str> = page.split("<tr>").skip(2).collect();
    assert_eq!(rows.len(), 5, "{page}");
    assert!(rows[0].contains("askar") && rows[0].contains("Кіру") && rows[0].contains("23.11.2026 14:05:00"));
    assert!(rows[1].contains("aliya") && rows[1].contains("Шығу"));
    assert!(rows[4].contains("әкімші (сервер)") && rows[4].contains("stf_"));
    let page = askar.get("/office/audit?who=aliya").await.text();
    assert_eq!(page.matches("<td class=\"number\"").count(), 2);
    assert!(page.contains("<option value=\"aliya\" selected>"));
    assert!(askar.get("/office/audit?who=%3Cb%3E").await.text().contains("Әзірге ештеңе жоқ"));
});

both_stores!(a_long_record_is_turned_page_by_page, |db| async {
    let stand = Stand::open(db).await;
    stand.add("askar", Role::Auditor, None).await;
    let world = stand.world();
    let mut tx = world.db.write().await.unwrap();
    for n in 0..60 {
        let subject = format!("app_{n}");
        audit::note(&mut tx, &world.vault, None, Deed::SeePersonal, Some(&subject), world.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let http = stand.signed("askar").await;
    let first = http.get("/office/audit").await.text();
    assert_eq!(first.matches("<td class=\"number\"").count(), 50);
    let (_, rest) = first.split_once("rel=\"next\" href=\"").expect("a way on");
    let second = http.get(&rest.split('"').next().unwrap().replace("&#38;", "&")).await.text();
    assert_eq!(second.matches("<td class=\"number\"").count(), 12);
    assert!(!second.contains("rel=\"next\"") && second.contains("Ең соңғылары"));
    let file = http.get("/office/audit.csv").await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("audit.csv"));
    let text = file.text();
    assert!(text.starts_with("\u{feff}№;Уақыты;Қызметкер;Әрекет;"), "{text}");
    assert_eq!(text.lines().count(), 63);
    assert!(http.get("/office/audit").await.text().contains("Кестені файл етіп жүктеу"), "that too is noted");
});

both_stores!(whoever_works_for_a_place_sees_those_who_work_there, |db| async {
    let stand = Stand::open(db).await;
    for (name, place) in [("almaty", "750000000"), ("bostandyk", "751410000"), ("astana", "710000000")] {
        stand.add(name, Role::Department, Some(place)).await;
    }
    stand.signed("bostandyk").await;
    stand.signed("astana").await;
    let page = stand.signed("almaty").await.get("/office/audit").await.text();
    assert!(page.contains("Алматы") && page.contains("<option value=\"bostandyk\">"), "{page}");
    assert!(!page.contains("astana") && !page.contains("әкімші (сервер)"), "{page}");
    assert_eq!(page.matches("<td class=\"number\"").count(), 2);
});

both_stores!(a_chain_that_was_touched_is_found_broken, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    stand.add("askar", Role::Auditor, None).await;
    stand.signed("aliya").await;
    stand.signed("askar").await;
    let world = stand.world();
    let proved = || audit::verify(&world.db, &world.vault);
    assert_eq!(proved().await.unwrap(), 4);
    let broken_at = async |sql: &str, back: &str, row: i64| {
        sql::run(&world.db, sql).await;
        let found = proved().await;
        assert!(matches!(found, Err(OfficeError::Broken(at)) if at == row), "{sql}: {found:?}");
        sql::run(&world.db, back).await;
        assert_eq!(proved().await.unwrap(), 4, "{back}");
    };
    let (change, back) =
        ("UPDATE audit SET deed = 'sign_out' WHERE seq = 3", "UPDATE audit SET deed = 'sign_in' WHERE seq = 3");
    broken_at(change, back, 3).await;
    broken_at("UPDATE audit SET at = at + 1 WHERE seq = 1", "UPDATE audit SET at = at - 1 WHERE seq = 1", 1).await;
    broken_at("UPDATE audit SET seq = 20 WHERE seq = 2", "UPDATE audit SET seq = 2 WHERE seq = 20", 2).await;
    broken_at("UPDATE audit SET seq = 20 WHERE seq = 4", "UPDATE audit SET seq = 4 WHERE seq = 20", 4).await;
    sql::run(&world.db, "DELETE FROM audit WHERE seq = 4").await;
    assert!(matches!(proved().await, Err(OfficeError::Broken(4))), "also where the last row is missing");
});

both_stores!(what_is_not_done_is_not_noted, |db| async {
    let stand = Stand::open(db).await;
    stand.add("askar", Role::Auditor, None).await;
    let world = stand.world();
    let mut tx = world.db.write().await.unwrap();
    audit::note(&mut tx, &world.vault, None, Deed::Award, Some("app_1"), world.now()).await.unwrap();
    tx.rollback().await.unwrap();
    stand.signed("askar").await;
    assert_eq!(audit::verify(&world.db, &world.vault).await.unwrap(), 2);
});
