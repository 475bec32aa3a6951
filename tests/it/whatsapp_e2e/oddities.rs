//! What WhatsApp does besides: repeats, strangers at the door, content that nobody asked for, receipts in any order.

use reqwest::StatusCode;
use serde_json::json;

use super::parent::Parent;
use super::stand::Service;
use crate::both_stores;
use crate::support::graph_api::{Fault, GraphApi, VERIFY_TOKEN};
use crate::support::http;

async fn number(service: &Service, sql: &'static str) -> i64 {
    let counted: Result<(i64,), sqlx::Error> = match &service.world.db {
        esik::store::Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await,
        esik::store::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
    };
    counted.expect(sql).0
}

both_stores!(the_door_opens_to_whatsapp_alone, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::that_only_listens(&graph, &db).await;
    let shake = |token: &str, mode: &str| {
        let url = format!("{}?hub.mode={mode}&hub.verify_token={token}&hub.challenge=1158201444", service.url);
        async move { http::client().get(url).send().await.unwrap() }
    };
    let shaken = shake(VERIFY_TOKEN, "subscribe").await;
    assert_eq!((shaken.status(), shaken.text().await.unwrap()), (StatusCode::OK, "1158201444".to_owned()));
    assert_eq!(shake("another", "subscribe").await.status(), StatusCode::FORBIDDEN);
    assert_eq!(shake(VERIFY_TOKEN, "unsubscribe").await.status(), StatusCode::FORBIDDEN);

    let parent = graph.person(Some("77011234567"), None);
    let message = graph.message(parent, json!({"type": "text", "text": {"body": "Сәлем"}}));
    let body = graph.call_of(json!({"messages": [message]}));
    let signature = crate::support::graph_api::sign(&body);
    assert_eq!(graph.posts_raw(&body, None).await, StatusCode::UNAUTHORIZED);
    assert_eq!(graph.posts_raw(&body, Some("sha256=00")).await, StatusCode::FORBIDDEN);
    assert_eq!(graph.posts_raw(&body[1..], Some(&signature)).await, StatusCode::FORBIDDEN);
    let nonsense = b"[]";
    assert_eq!(
        graph.posts_raw(nonsense, Some(&crate::support::graph_api::sign(nonsense))).await,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(number(&service, "SELECT COUNT(*) FROM inbox").await, 0);
    for _ in 0..3 {
        assert_eq!(graph.posts_raw(&body, Some(&signature)).await, StatusCode::OK);
    }
    assert_eq!(number(&service, "SELECT COUNT(*) FROM inbox").await, 1);
    service.stop().await;
});

both_stores!(a_call_is_stored_whole_and_once, |db| async {
    let graph = GraphApi::start().await;
    let mut service = Service::that_only_listens(&graph, &db).await;
    let (one, two) = (graph.person(Some("77011234567"), None), graph.person(None, Some("KZ.2")));
    let text = |person, words: &str| graph.message(person, json!({"type": "text", "text": {"body": words}}));
    let (first, second) = (text(one, "Сәлем"), text(two, "Здравствуйте"));
    let silent = [
        graph.message(one, json!({"type": "reaction", "reaction": {"message_id": "x", "emoji": "👍"}})),
        graph.message(one, json!({"type": "text", "text": {"body": "в группе"}, "group_id": "g"})),
    ];
    let all: Vec<_> = [first.clone(), second, first].into_iter().chain(silent).collect();
    let value = json!({"messages": all, "contacts": [graph.contact(one), graph.contact(two)]});
    assert_eq!(graph.posts(value.clone()).await, StatusCode::OK);
    assert_eq!(graph.posts(value).await, StatusCode::OK);
    let elsewhere = json!({"messages": [text(one, "другому")], "metadata": {"phone_number_id": "999"}});
    assert_eq!(graph.posts(elsewhere).await, StatusCode::OK);
    assert_eq!(number(&service, "SELECT COUNT(*) FROM inbox").await, 2);
    assert_eq!(number(&service, "SELECT COUNT(*) FROM contacts").await, 2);
    // A number never stands in plain.
    assert_eq!(
        number(&service, "SELECT COUNT(*) FROM contacts WHERE external_id LIKE '%7701%' OR also_id LIKE '%7701%'")
            .await,
        0
    );
    service.begins_to_answer();
    Parent { graph: &graph, id: one }.sees("На каком языке").await;
    Parent { graph: &graph, id: two }.sees("На каком языке").await;
    service.stop().await;
    assert_eq!((graph.sent(one).len(), graph.sent(two).len(), graph.refused()), (1, 1, Vec::new()));
});

both_stores!(each_kind_has_its_answer, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    parent.presses("Подать заявление", "На кого из детей").await;
    parent.presses("Добавить ребёнка", "ИИН ребёнка").await;
    let media = |kind: &str| json!({"type": kind, kind: {"id": "5", "mime_type": "x"}});
    for (parts, answer) in [
        (media("audio"), "Голосовые сообщения"),
        (media("video"), "Пришло видео"),
        (media("sticker"), "Пришёл стикер"),
        (json!({"type": "unsupported", "errors": [{"code": 131_051}]}), "такое мы читать не умеем"),
        (json!({"type": "hologram", "hologram": {}}), "такое мы читать не умеем"),
        (
            json!({"type": "text", "text": {"body": "Счастье тому, кто перешлёт"}, "context": {"frequently_forwarded": true}}),
            "пересылали много раз",
        ),
        (json!({"type": "contacts", "contacts": [{"phones": [{"phone": "+7 701 999 99 99"}]}]}), "контакт"),
        (json!({"type": "location", "location": {"latitude": 43.2, "longitude": 76.9}}), "ИИН ребёнка"),
    ] {
        graph.does(parent.id, parts).await;
        parent.sees(answer).await;
    }
    graph.does(parent.id, media("image")).await;
    service.passes(&graph, 2);
    parent.sees("Пришло фото").await;
    // A press of long ago.
    graph.presses(parent.id, "Соглашаюсь").await;
    parent.sees("ИИН ребёнка").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

both_stores!(receipts_only_go_forward, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    let asked = parent.says("Сәлем", "На каком языке").await;
    let told = parent.presses("Русский", "Вы согласны на обработку").await;
    for status in ["read", "sent", "delivered", "read"] {
        graph.receipt(&asked, status, None).await;
    }
    assert_eq!(number(&service, "SELECT MAX(receipt) FROM outbox").await, 3);
    // What arrived cannot fail any more; what did not, can.
    graph.receipt(&asked, "failed", Some(131_026)).await;
    assert_eq!(number(&service, "SELECT COUNT(*) FROM contacts WHERE reachable").await, 1);
    graph.receipt(&told, "sent", None).await;
    graph.receipt(&told, "failed", Some(131_026)).await;
    graph.receipt(&told, "delivered", None).await;
    assert_eq!(
        number(&service, "SELECT COUNT(*) FROM outbox WHERE receipt = 4 AND cause LIKE 'error 131026%'").await,
        1
    );
    assert_eq!(number(&service, "SELECT COUNT(*) FROM contacts WHERE reachable").await, 0);
    assert_eq!(number(&service, "SELECT COUNT(*) FROM outbox WHERE cause LIKE '%7701%'").await, 0);
    // Who writes can be reached.
    parent.presses("Соглашаюсь", "Напишите номер телефона").await;
    assert_eq!(number(&service, "SELECT COUNT(*) FROM contacts WHERE reachable").await, 1);
    service.stop().await;
});

both_stores!(errors_go_by_the_table, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let (one, two) = (Parent::new(&graph), Parent { graph: &graph, id: graph.person(Some("77017777777"), None) });
    one.says("Сәлем", "На каком языке").await;
    two.says("Сәлем", "На каком языке").await;

    // Too many to one person: theirs waits, others go on.
    graph.fail_next(1, &Fault::code(131_056));
    graph.presses(one.id, "Русский").await;
    waits(&service, 1).await;
    two.presses("Русский", "Вы согласны на обработку").await;
    service.passes(&graph, 5);
    one.sees("Вы согласны на обработку").await;

    // The number is throttled: everybody waits as long as it is told.
    let fault = Fault { headers: vec![("retry-after", "120".to_owned())], ..Fault::code(130_429) };
    graph.fail_next(1, &fault);
    let calls = graph.calls();
    graph.presses(one.id, "Соглашаюсь").await;
    waits(&service, 1).await;
    graph.presses(two.id, "Соглашаюсь").await;
    waits(&service, 2).await;
    let marks = 2;
    assert!(graph.calls() <= calls + 1 + marks, "nothing is tried meanwhile");
    service.passes(&graph, 121);
    one.sees("Напишите номер телефона").await;
    two.sees("Напишите номер телефона").await;

    // Blocked: nobody there any more; ours is wrong: set aside.
    graph.blocks(two.id);
    graph.says(two.id, "что?").await;
    settles(&service, "SELECT COUNT(*) FROM outbox WHERE state = 'gone'", 1).await;
    graph.fail_next(1, &Fault::code(131_009));
    graph.says(one.id, "что?").await;
    settles(&service, "SELECT COUNT(*) FROM outbox WHERE state = 'dead'", 1).await;
    service.stop().await;
});

/// Waits until so many messages wait for a later try.
async fn waits(service: &Service, count: i64) {
    settles(service, "SELECT COUNT(*) FROM outbox WHERE state = 'waiting'", count).await;
}

async fn settles(service: &Service, sql: &'static str, count: i64) {
    for _ in 0..20_000 {
        if number(service, sql).await == count {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("{sql} is {}, not {count}", number(service, sql).await);
}
