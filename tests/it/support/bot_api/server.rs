//! The HTTP side: `/bot<TOKEN>/<method>` in any case of letters, and `/file/bot<TOKEN>/<path>`.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Path, Request, State as Web};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::params::Params;
use super::state::{Refusal, State};
use super::{BotApi, Shared, TOKEN, methods, updates, webhook};
use crate::support::wire::{Cuttable, Link};

/// How long a hanging call keeps silent: longer than a client waits.
const HANGS: Duration = Duration::from_secs(60);

impl BotApi {
    /// Starts on a free port of 127.0.0.1.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let state = State { next_update: 100_000, date: now(), ..State::default() };
        let shared = Arc::new(Shared { state: state.into(), changes: tokio::sync::watch::Sender::new(()) });
        let app = Router::new()
            .route("/{bot}/{method}", any(call))
            .route("/file/{bot}/{*path}", get(download))
            .layer(DefaultBodyLimit::disable())
            .with_state(shared.clone());
        let app = app.into_make_service_with_connect_info::<Link>();
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(Cuttable(listener), app).await {
                eprintln!("the fake Bot API stopped: {error}");
            }
        });
        let delivering = tokio::spawn(webhook::deliver(shared.clone()));
        Self { shared, url, tasks: vec![serving, delivering] }
    }

    /// For `TELEGRAM_API_URL`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "dates of messages start from the present; tests move them with set_date"
)]
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    i64::try_from(since.map_or(0, |since| since.as_secs())).unwrap_or_default()
}

async fn call(
    Web(shared): Web<Arc<Shared>>,
    ConnectInfo(link): ConnectInfo<Link>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if bot != format!("bot{TOKEN}") {
        return answer(Err(Refusal::new(401, "Unauthorized")));
    }
    let params = match Params::read(request).await {
        Ok(params) => params,
        Err(refusal) => return answer(Err(refusal)),
    };
    let method = method.to_ascii_lowercase();
    let (result, cut) = if method == "getupdates" {
        updates::get(&shared, &params).await
    } else {
        let outcome = shared.with(|s| methods::call(s, &method, &params));
        if outcome.hang {
            tokio::time::sleep(HANGS).await;
        }
        (outcome.result, outcome.cut)
    };
    if cut {
        link.cut();
    }
    answer(result)
}

fn answer(result: Result<Value, Refusal>) -> Response {
    let (code, body) = match result {
        Ok(result) => (200, json!({"ok": true, "result": result})),
        Err(Refusal { code, description, parameters }) => {
            let mut body = json!({"ok": false, "error_code": code, "description": description});
            if let Some(parameters) = parameters {
                body["parameters"] = parameters;
            }
            (code, body)
        }
    };
    let code = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (code, axum::Json(body)).into_response()
}

async fn download(Web(shared): Web<Arc<Shared>>, Path((bot, path)): Path<(String, String)>) -> Response {
    let found = shared.look(|s| s.files.values().find(|file| file.path == path).map(|file| file.bytes.clone()));
    match found {
        Some(bytes) if bot == format!("bot{TOKEN}") => bytes.into_response(),
        _ => answer(Err(Refusal::new(404, "Not Found"))),
    }
}
