//! From "hello" to the application's number.

use esik::domain::clock::{Clock, SystemClock};
use esik::domain::phone::Phone;

use super::parent::{IIN, PHONE, Parent};
use super::stand::Service;
use crate::both_stores;
use crate::support::database::{Kind, TestDb};
use crate::support::graph_api::{APP_SECRET, GraphApi, NUMBER, TOKEN, VERIFY_TOKEN, VERSION};
use crate::support::judge;
use crate::support::program::Program;

async fn files(parent: &Parent<'_>) {
    parent.fills_in().await;
    parent.presses("Общая очередь", "передать отделу образования").await;
    parent.presses("Соглашаюсь", "Проверьте заявление").await;
    let filed = parent.presses("Подать заявление", "ребёнок стоит в очереди").await;
    assert!(filed.text().contains("Номер: 2026-0000001-"), "{}", filed.text());
}

both_stores!(by_webhook, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    files(&parent).await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
    // One message a word of the parent's: WhatsApp takes one in six seconds.
    assert_eq!(graph.sent(parent.id).len(), 20, "{}", graph.transcript(parent.id));
    assert!(
        graph
            .sent(parent.id)
            .iter()
            .all(|sent| sent.payload["recipient"] == "KZ.5550102" && !sent.text().contains(IIN))
    );
    graph.wait_until("every message to be read", |graph| graph.reads() == 20).await;
    judge::pass(&graph.sent(parent.id).into_iter().map(|sent| judge::message(sent.payload)).collect());
});

both_stores!(a_phone_is_proved_by_a_code, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    // Hidden behind a user name: only the user id is told.
    let parent = Parent { graph: &graph, id: graph.person(None, Some("KZ.77015550102")) };
    parent.begins().await;
    let asked = graph.sent(parent.id).pop().unwrap();
    assert_eq!(asked.payload["interactive"]["type"], "request_contact_info", "no number is read out of a user id");
    let card = |origin: &str| serde_json::json!({"type": "contacts", "contacts": [{"origin": origin, "phones": [{"phone": "+7 701 555 01 02", "wa_id": PHONE}]}]});
    graph.does(parent.id, card("other")).await;
    parent.sees("Это контакт другого человека").await;
    parent.says("8 701 555 01 02", "Мы отправили SMS").await;
    let sms = service.world.gateways.sms.sandbox().unwrap().received(&Phone::parse("+77015550102").unwrap());
    let code: String = sms.last().unwrap().text.chars().filter(char::is_ascii_digit).collect();
    parent.says(&code, "Напишите свой ИИН").await;

    let other = Parent { graph: &graph, id: graph.person(None, Some("KZ.1")) };
    other.begins().await;
    graph
        .does(
            other.id,
            serde_json::json!({"type": "contacts", "contacts": [{"origin": "contact_request",
        "phones": [{"phone": "+7 701 555 03 04", "wa_id": "77015550304"}]}]}),
        )
        .await;
    other.sees("Напишите свой ИИН").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

both_stores!(documents_are_fetched_and_proved_whole, |db| async {
    let graph = GraphApi::start().await;
    let service = Service::start(&graph, &db).await;
    let parent = Parent::new(&graph);
    parent.registers().await;
    parent.fills_in().await;
    parent.presses("Внеочередное", "К какой категории").await;
    parent.presses("Ребёнок военнослужащего", "Документов пока нет").await;
    let pdf = |mark: u8| [b"%PDF-1.4\n".as_slice(), &[mark; 300]].concat();
    let document = |id: String| serde_json::json!({"type": "document", "document": {"id": id, "filename": "a.pdf"}});
    for mark in 1..=3 {
        graph.does(parent.id, document(graph.keeps("application/pdf", &pdf(mark)))).await;
    }
    service.passes(&graph, 2);
    let answer = parent.sees("Документов приложено: 3").await;
    assert_eq!(answer.text().matches("Документ приложен.").count(), 1, "what comes together is one answer");
    graph.breaks_files();
    graph.does(parent.id, document(graph.keeps("application/pdf", &pdf(4)))).await;
    service.passes(&graph, 2);
    parent.sees("Документов приложено: 3").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});

#[tokio::test]
async fn the_program_itself_serves_a_number() {
    let db = TestDb::new(Kind::Sqlite).await.unwrap();
    let graph = GraphApi::start().await;
    let program = Program::new(&db.url)
        .with("WHATSAPP_PHONE_NUMBER_ID", NUMBER)
        .with("WHATSAPP_TOKEN", TOKEN)
        .with("WHATSAPP_APP_SECRET", APP_SECRET)
        .with("WHATSAPP_VERIFY_TOKEN", VERIFY_TOKEN)
        .with("WHATSAPP_API_URL", graph.url())
        .with("WHATSAPP_API_VERSION", VERSION);
    let serving = program.serve().await;
    graph.set_date(SystemClock.now().0 / 1_000_000);
    graph.hook(&format!("{}/webhooks/whatsapp", serving.base));
    let parent = Parent::new(&graph);
    parent.registers().await;
    files(&parent).await;
    assert_eq!(serving.stop().await, 0);
    assert_eq!(graph.refused(), Vec::new());
}
