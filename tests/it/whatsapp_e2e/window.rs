//! Free words are taken for a day after the person's last message.

use esik::dialogue::session::{Slots, Value};
use esik::domain::ids::{AccountId, NoticeId};
use esik::domain::lang::Lang;
use esik::domain::notice::NoticeKind;
use esik::queue::notices::{News, put_words, write};
use esik::store::contacts::AddressKey;
use esik::store::{contacts, conversations};

use super::parent::Parent;
use super::stand::Service;
use crate::both_stores;
use crate::support::graph_api::{Fault, GraphApi, NUMBER};

both_stores!(nothing_is_tried_outside_the_window, |db| async {
    let graph = GraphApi::start().await;
    let mut service = Service::that_only_listens(&graph, &db).await;
    let parent = Parent::new(&graph);
    graph.says(parent.id, "Сәлем").await;
    // Nobody answered for a day.
    service.passes(&graph, 24 * 60 * 60 + 1);
    service.begins_to_answer();
    until(&service, "SELECT COUNT(*) FROM outbox WHERE state = 'gone'", 1).await;
    assert_eq!((graph.sent(parent.id).len(), graph.refused()), (0, Vec::new()));
    // Who writes again finds the question that is open.
    parent.says("Сәлем", "На каком языке").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

/// Till so many rows are counted.
async fn until(service: &Service, sql: &'static str, rows: i64) {
    for _ in 0..20_000 {
        let counted: Result<(i64,), sqlx::Error> = match &service.world.db {
            esik::store::Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await,
            esik::store::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
        };
        if counted.unwrap().0 == rows {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("never {rows}: {sql}");
}

const TEXTS: &str = "SELECT COUNT(*) FROM notice_texts";

/// Writes news for the one family there is.
async fn news(service: &Service, kind: NoticeKind, key: &str) {
    let (world, now) = (&service.world, service.world.now());
    let (account, id) = (account(service).await, NoticeId::new(now, &mut *world.random()));
    let mut facts = Slots::from([("name".to_owned(), Value::Text("Рамазан\nӘ.".to_owned()))]);
    put_words(&mut facts, "kindergarten", [(Lang::Kk, "№ 12 қаз"), (Lang::Ru, "№ 12 рус"), (Lang::En, "No 12")]);
    facts.insert("deadline".to_owned(), Value::Moment(now));
    facts.insert("left".to_owned(), Value::Code("day".to_owned()));
    let mut tx = world.db.write().await.unwrap();
    let news = News { id, kind, account: &account, dedupe_key: key, facts };
    assert!(write(&mut tx, &world.vault, &world.rules, news, now).await.unwrap());
    tx.commit().await.unwrap();
    service.rings().await;
}

async fn account(service: &Service) -> AccountId {
    let sql = "SELECT id FROM accounts";
    let found: Result<(String,), sqlx::Error> = match &service.world.db {
        esik::store::Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await,
        esik::store::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
    };
    found.unwrap().0.parse().unwrap()
}

both_stores!(news_of_later_comes_as_a_template, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    news(&service, NoticeKind::Extended, "today").await;
    let today = parent.sees("срок направления продлён").await;
    assert_eq!(today.payload["interactive"]["action"]["buttons"][0]["reply"]["title"], "Открыть направление");

    service.passes(&graph, 25 * 60 * 60);
    news(&service, NoticeKind::Extended, "tomorrow").await;
    let later = parent.sees("Рамазан Ә.").await;
    let template = &later.payload["template"];
    assert_eq!((template["name"].as_str(), template["language"]["code"].as_str()), (Some("esik_extended"), Some("ru")));
    // A press opens the chat again, and what is behind it.
    graph.presses_quick(parent.id, &later, 0).await;
    parent.sees("направлени").await;

    // WhatsApp may know better than we that the window is closed.
    graph.fail_next(1, &Fault::code(131_047));
    news(&service, NoticeKind::Extended, "again").await;
    assert_eq!(parent.sees("Рамазан Ә.").await.payload["template"]["name"], "esik_extended");
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

both_stores!(urgent_news_that_does_not_arrive_goes_to_another_address, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    // A second phone of the same family.
    let other = Parent { graph: &graph, id: graph.person(None, Some("KZ.2")) };
    other.says("Здравствуйте", "На каком языке").await;
    other.presses("Русский", "Вы согласны на обработку").await;
    let world = &service.world;
    let mut tx = world.db.write().await.unwrap();
    let at = |id| AddressKey { channel: "whatsapp", bot: NUMBER, external_id: id };
    let home = contacts::find_address(&mut tx, at("KZ.5550102")).await.unwrap().unwrap();
    let second = contacts::find_address(&mut tx, at("KZ.2")).await.unwrap().unwrap();
    conversations::merge(&mut tx, &second.conversation, &home.conversation).await.unwrap();
    // News goes to where the family was last.
    contacts::came(&mut tx, &home.id, world.now()).await.unwrap();
    tx.commit().await.unwrap();

    news(&service, NoticeKind::Deadline, "once").await;
    let told = parent.sees("до конца срока направления").await;
    graph.receipt(&told, "sent", None).await;
    graph.receipt(&told, "failed", Some(131_026)).await;
    service.rings().await;
    other.sees("до конца срока направления").await;
    service.stop().await;
    assert_eq!((graph.sent(parent.id).last().unwrap().wamid.clone(), graph.refused()), (told.wamid, Vec::new()));
});

both_stores!(whom_whatsapp_does_not_deliver_to_is_left_alone_for_a_day, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    service.passes(&graph, 25 * 60 * 60);
    news(&service, NoticeKind::Extended, "first").await;
    let told = parent.sees("Рамазан Ә.").await;
    graph.receipt(&told, "failed", Some(131_049)).await;
    until(&service, "SELECT COUNT(*) FROM contacts WHERE rests_until IS NOT NULL", 1).await;

    // What can wait waits; what has a deadline goes to the phone.
    let before = graph.sent(parent.id).len();
    news(&service, NoticeKind::Extended, "second").await;
    news(&service, NoticeKind::Deadline, "third").await;
    until(&service, TEXTS, 1).await;
    until(&service, "SELECT COUNT(*) FROM outbox WHERE state = 'gone'", 1).await;
    service.rings().await;
    until(&service, "SELECT COUNT(*) FROM notices WHERE state = 'waiting'", 1).await;
    assert_eq!(graph.sent(parent.id).len(), before, "nothing more came here");

    service.passes(&graph, 24 * 60 * 60);
    service.rings().await;
    assert_eq!(parent.sees("Рамазан Ә.").await.payload["template"]["name"], "esik_extended");
    service.stop().await;
    assert_eq!((graph.sent(parent.id).len(), graph.refused()), (before + 1, Vec::new()));
});

both_stores!(a_template_that_is_refused_is_not_tried_again_that_day, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    service.passes(&graph, 25 * 60 * 60);
    let before = graph.sent(parent.id).len();
    // Paused for its quality. The second one would be taken, if it were tried.
    graph.fail_next(1, &Fault::code(132_015));
    for (key, texts) in [("first", 1), ("second", 2)] {
        news(&service, NoticeKind::Deadline, key).await;
        until(&service, "SELECT COUNT(*) FROM outbox WHERE state = 'gone'", texts).await;
        service.rings().await;
        until(&service, TEXTS, texts).await;
    }
    assert_eq!(graph.sent(parent.id).len(), before);
    // Others are.
    news(&service, NoticeKind::Extended, "another").await;
    assert_eq!(parent.sees("Рамазан Ә.").await.payload["template"]["name"], "esik_extended");
    service.passes(&graph, 24 * 60 * 60);
    news(&service, NoticeKind::Deadline, "tomorrow").await;
    assert_eq!(parent.sees("Рамазан Ә.").await.payload["template"]["name"], "esik_deadline");
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});
