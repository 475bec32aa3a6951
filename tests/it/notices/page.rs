//! News on the page: a bubble with its own buttons, beside whatever is open.

use std::net::SocketAddr;

use esik::conversation::door::Door;
use esik::domain::notice::NoticeKind;
use esik::store::conversations::Owner;
use esik::store::{contacts, conversations};
use esik::web::{WebState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use serde_json::json;
use tokio_util::sync::CancellationToken;

use super::{Family, drain, named};
use crate::both_stores;
use crate::support::http::Http;
use crate::support::world::TestWorld;

async fn serve(house: &TestWorld) -> String {
    let state = WebState {
        door: Door::new(house.world.clone()),
        secure_cookies: false,
        metrics: PrometheusBuilder::new().build_recorder().handle(),
        stop: CancellationToken::new(),
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    base
}

/// Whoever writes in the only conversation becomes a family we know.
async fn known(house: &TestWorld) -> Family {
    let mut tx = house.world.db.write().await.unwrap();
    let due = conversations::claim_due(&mut tx, house.world.now(), 1).await.unwrap().remove(0);
    assert_eq!(due.owner, Owner::Bot);
    let contact = contacts::by_conversation(&mut tx, &due.id).await.unwrap().remove(0);
    tx.commit().await.unwrap();
    Family::of(house, 1, (contact.id, due.id)).await
}

both_stores!(on_the_page_news_stands_beside_the_open_question, |db| async {
    let house = TestWorld::new(db).await;
    let http = Http::new(&serve(&house).await);
    assert_eq!(http.get("/").await.status, 200);
    let send = async |id: &str, what: &str, words: &str| {
        let sent = http.post_json("/chat/messages", &json!({ "id": id, what: words })).await;
        assert_eq!(sent.status, 202);
    };
    send("a1", "text", "/start").await;
    let family = known(&house).await;
    drain(&house).await;
    send("a2", "text", "Қазақша").await;
    drain(&house).await;
    assert!(family.hears(&house, NoticeKind::RightGranted, named()).await.unwrap());
    drain(&house).await;
    let page = http.get("/").await.text();
    assert!(page.contains("data-message=\"menu-main\"") && page.contains("data-message=\"notice-right_granted\""));
    assert!(page.contains("data-option=\"children\""), "the open question stays open");
    let (before, _) = page.split_once("data-option=\"open\"").expect("the deed");
    let token = before.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    send("a3", "press", token).await;
    drain(&house).await;
    assert!(http.get("/").await.text().contains("data-message=\"applications-none\""));
});
