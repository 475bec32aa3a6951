//! Webhooks of messengers: verified, stored, then answered.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;

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
        .with_state(hook)
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
    match intake::hooked(&hook.world, &hook.desk, &hook.client, &update).await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(error = %format!("{error:#}"), "an update could not be stored; the messenger will repeat it");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
