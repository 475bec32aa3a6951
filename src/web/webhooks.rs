//! Webhooks of messengers: verified, stored, then answered.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::channels::telegram::webhook::SECRET_HEADER;
use crate::channels::telegram::{TelegramClient, WebhookSecret, webhook_update};
use crate::conversation::intake::{self, Desk};
use crate::conversation::world::World;
use crate::domain::limits;

/// Telegram's door.
#[derive(Clone)]
pub struct TelegramHook {
    /// Where updates are stored.
    pub world: Arc<World>,
    /// Answers presses.
    pub client: TelegramClient,
    /// What Telegram proves itself with.
    pub secret: WebhookSecret,
    /// Where updates are handed in.
    pub desk: Desk,
}

/// `POST /webhooks/telegram`.
pub fn telegram(hook: TelegramHook) -> Router {
    Router::new()
        .route("/webhooks/telegram", post(receive))
        .layer(DefaultBodyLimit::max(limits::WEBHOOK_MAX))
        .layer(from_fn_with_state(Arc::new(Semaphore::new(limits::WEBHOOKS_AT_ONCE)), bounded))
        .with_state(hook)
}

/// What is held in memory has a bound: beyond it the messenger is asked to come again, before its body is read.
async fn bounded(State(gate): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match gate.try_acquire() {
        Ok(_permit) => next.run(request).await,
        Err(_) => {
            metrics::counter!("esik_updates_total", "result" => "refused").increment(1);
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "1")]).into_response()
        }
    }
}

/// 200 only after the update is stored; 503 makes Telegram hand it in again.
async fn receive(State(hook): State<TelegramHook>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if !hook.secret.matches(headers.get(SECRET_HEADER).map(axum::http::HeaderValue::as_bytes)) {
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(update) = webhook_update(&body) else {
        metrics::counter!("esik_updates_total", "result" => "unreadable").increment(1);
        return StatusCode::BAD_REQUEST;
    };
    match timeout(limits::WEBHOOK_PATIENCE, intake::hooked(&hook.world, &hook.desk, &hook.client, &update)).await {
        Ok(Ok(())) => StatusCode::OK,
        Err(_) => {
            metrics::counter!("esik_updates_total", "result" => "refused").increment(1);
            tracing::warn!("an update could not be stored in time; the messenger will repeat it");
            StatusCode::SERVICE_UNAVAILABLE
        }
        Ok(Err(error)) => {
            tracing::error!(error = %format!("{error:#}"), "an update could not be stored; the messenger will repeat it");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
