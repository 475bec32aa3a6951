//! The pages on a port of their own, before a conversation.

use std::net::SocketAddr;
use std::time::Duration;

use esik::conversation::door::Door;
use esik::web::{WebState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use serde_json::{Value, json};

use crate::support::http::{Http, Page};

/// How long a test waits for something that must come.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Serves until the test ends; the base address.
pub async fn open() -> String {
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let app = router(WebState { door: Door::stand_in(), secure_cookies: false, metrics });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    base
}

/// A browser that has opened the page once.
pub async fn visitor(base: &str) -> Http {
    let http = Http::new(base);
    assert_eq!(http.get("/").await.status, 200);
    http
}

/// Sends words as the script does.
pub async fn say(http: &Http, id: &str, text: &str) -> Page {
    http.post_json("/chat/messages", &json!({ "id": id, "text": text })).await
}

/// Presses the button as the script does: its token is read out of the drawn options.
pub async fn press(http: &Http, id: &str, drawn: &Value, option: &str) -> Page {
    let html = drawn["open"]["options"].as_str().expect("options");
    let at = html.find(&format!("data-option=\"{option}\"")).expect("the option");
    let token = html[..at].rsplit("value=\"").next().expect("a value").split('"').next().expect("a token");
    http.post_json("/chat/messages", &json!({ "id": id, "press": token })).await
}
