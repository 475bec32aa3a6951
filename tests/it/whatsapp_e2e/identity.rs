//! Who writes: two ids and one person, and numbers that change hands.

use serde_json::json;

use super::parent::{IIN, PHONE, Parent};
use super::stand::Service;
use crate::both_stores;
use crate::support::graph_api::GraphApi;

async fn contacts(service: &Service) -> i64 {
    let sql = "SELECT COUNT(*) FROM contacts";
    let counted: Result<(i64,), sqlx::Error> = match &service.world.db {
        esik::store::Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await,
        esik::store::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
    };
    counted.unwrap().0
}

both_stores!(a_number_and_a_user_id_are_one_person, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    // First the number alone, then both, then the user id alone, then the number again.
    let parent = Parent { graph: &graph, id: graph.person(Some(PHONE), None) };
    parent.says("Сәлем", "На каком языке").await;
    assert_eq!(graph.sent(parent.id)[0].payload["to"], PHONE);
    graph.shows(parent.id, Some(PHONE), Some("KZ.9"));
    let consent = parent.presses("Русский", "Вы согласны на обработку").await;
    assert_eq!(consent.payload["recipient"], "KZ.9");
    graph.shows(parent.id, None, Some("KZ.9"));
    parent.presses("Соглашаюсь", "Напишите номер телефона").await;
    graph.shows(parent.id, Some(PHONE), None);
    graph.says(parent.id, "8 701").await;
    graph.shows(parent.id, Some(PHONE), Some("KZ.9"));
    parent.sees("номер").await;
    assert_eq!(contacts(&service).await, 1);
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

both_stores!(two_contacts_that_turn_out_to_be_one_person_become_one, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent { graph: &graph, id: graph.person(Some(PHONE), None) };
    parent.registers().await;
    // A user name hides the number, and nothing tells yet that it is the same person.
    graph.shows(parent.id, None, Some("KZ.9"));
    parent.says("Сәлем", "На каком языке").await;
    graph.shows(parent.id, Some(PHONE), Some("KZ.9"));
    parent.presses("Русский", "Вы согласны на обработку").await;
    parent.presses("Соглашаюсь", "Напишите номер телефона").await;
    parent.presses("Отправить мой номер", "последние 4 цифры").await;
    parent.says("7607", "дату рождения").await;
    parent.says("08.03.1992", "узнали").await;
    graph.shows(parent.id, Some(PHONE), None);
    graph.says(parent.id, "меню").await;
    graph.shows(parent.id, Some(PHONE), Some("KZ.9"));
    parent.sees("Что Вы хотите сделать").await;
    assert_eq!(contacts(&service).await, 2);
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

both_stores!(a_number_under_another_user_id_is_somebody_else, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    let stranger = Parent { graph: &graph, id: graph.person(Some(PHONE), Some("KZ.777")) };
    stranger.says("Сәлем", "На каком языке").await;
    // The number goes with whoever wrote last under it; the user id stays who it was.
    graph.shows(parent.id, None, Some("KZ.5550102"));
    parent.says("меню", "Что Вы хотите сделать").await;
    graph.shows(stranger.id, Some(PHONE), None);
    graph.says(stranger.id, "Сәлем").await;
    graph.shows(stranger.id, None, Some("KZ.777"));
    stranger.sees("На каком языке").await;
    assert_eq!(contacts(&service).await, 2);
    service.stop().await;
});

both_stores!(a_changed_number_or_phone_is_proved_anew, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    let system = json!({"type": "system", "system": {"type": "customer_identity_changed", "body": "…"}});
    graph.posts(json!({"messages": [graph.message(parent.id, system)]})).await;
    let asked = parent.says("меню", "подтвердите телефон ещё раз").await;
    assert!(asked.text().contains("Вы согласны на обработку"), "{}", asked.text());
    // An old button of the menu opens nothing either.
    graph.presses(parent.id, "Мои дети").await;
    let stale = parent.sees("Вы согласны на обработку").await;
    assert!(!stale.text().contains("Мои дети"));
    graph.presses(parent.id, "Соглашаюсь").await;
    parent.sees("Напишите номер телефона").await;
    graph.presses(parent.id, "Отправить мой номер").await;
    let asked = parent.sees("последние 4 цифры").await;
    assert!(!asked.text().contains(IIN));
    parent.says("7607", "дату рождения").await;
    let home = parent.says("08.03.1992", "узнали").await;
    assert!(!home.text().contains(IIN));
    assert_eq!(contacts(&service).await, 1);

    // Moved to another number: the old address is left, and what was said there is not shown to its next owner.
    let system =
        json!({"type": "system", "system": {"type": "user_changed_number", "wa_id": "77019999999", "body": "…"}});
    graph.posts(json!({"messages": [graph.message(parent.id, system)]})).await;
    parent.says("меню", "подтвердите телефон ещё раз").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});
