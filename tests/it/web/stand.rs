//! The demo on a port of its own: one for all tests of this room, since each test is a browser of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::Duration;

use esik::conversation::door::Door;
use esik::conversation::work;
use esik::domain::clock::OffsetClock;
use esik::web::{WebState, router};
use esik::{app, config};
use metrics_exporter_prometheus::PrometheusBuilder;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::support::http::{Http, Page};

/// How long a test waits for something that must come.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// `None`: it did not start; said once, by the thread that tried.
static BASE: OnceLock<Option<String>> = OnceLock::new();

/// The demo's clock.
static CLOCK: LazyLock<Arc<OffsetClock>> = LazyLock::new(|| Arc::new(OffsetClock::new(app::clock())));

/// Moves the demo's clock on, for every test: by seconds that harm nobody (a code holds for five minutes).
pub fn pass(seconds: u64) {
    CLOCK.advance(Duration::from_secs(seconds));
}

/// The demo's address. It serves on a thread of its own until the tests end.
pub async fn open() -> String {
    let started = tokio::task::spawn_blocking(|| {
        let (tell, told) = std::sync::mpsc::channel();
        let base = BASE.get_or_init(|| {
            std::thread::spawn(move || {
                let runtime = tokio::runtime::Runtime::new().expect("a runtime");
                runtime.block_on(serve(tell));
            });
            told.recv().ok()
        });
        base.clone()
    });
    started.await.expect("the demo").expect("a demo that started: the reason is above")
}

async fn serve(tell: std::sync::mpsc::Sender<String>) {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("web-demo");
    // Of an earlier run; the first time there is none.
    let _ = std::fs::remove_dir_all(&data);
    let data = data.to_str().expect("a path in UTF-8").to_owned();
    let config = config::parse(None, |name| (name == "ESIK_DATA").then(|| data.clone())).expect("settings");
    let world = app::open(&config, CLOCK.clone()).await.expect("a demo");
    for n in 0..2 {
        tokio::spawn(work::run(world.clone(), format!("web-{n}"), CancellationToken::new()));
    }
    let metrics = PrometheusBuilder::new().build_recorder().handle();
    let app =
        router(WebState { door: Door::new(world), secure_cookies: false, metrics, stop: CancellationToken::new() });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    tell.send(format!("http://{}", listener.local_addr().expect("an address"))).expect("somebody waits");
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await.expect("serving");
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
