//! Webhooks of messengers: verified, stored, then answered.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use secrecy::SecretString;
use serde::Deserialize;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::channels::telegram::webhook::SECRET_HEADER;
use crate::channels::telegram::{TelegramClient, WebhookSecret, webhook_update};
use crate::channels::whatsapp::webhook::{self, SIGNATURE, Signed};
use crate::channels::whatsapp::{AppSecret, WhatsappClient};
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
    guarded(Router::new().route("/webhooks/telegram", post(receive)).with_state(hook))
}

fn guarded(routes: Router) -> Router {
    routes
        .layer(DefaultBodyLimit::max(limits::WEBHOOK_MAX))
        .layer(from_fn_with_state(Arc::new(Semaphore::new(limits::WEBHOOKS_AT_ONCE)), bounded))
}

/// WhatsApp's door.
#[derive(Clone)]
pub struct WhatsappHook {
    /// Where messages are stored.
    pub world: Arc<World>,
    /// Marks messages as read.
    pub client: WhatsappClient,
    /// What WhatsApp proves itself with.
    pub secret: AppSecret,
    /// What the handshake names.
    pub verify_token: SecretString,
    /// Where messages are handed in.
    pub desk: Desk,
}

/// `GET /webhooks/whatsapp` is the handshake, `POST` brings messages and receipts.
pub fn whatsapp(hook: WhatsappHook) -> Router {
    guarded(Router::new().route("/webhooks/whatsapp", get(handshake).post(take_whatsapp)).with_state(hook))
}

#[derive(Deserialize)]
struct Handshake {
    #[serde(rename = "hub.mode", default)]
    mode: String,
    #[serde(rename = "hub.verify_token", default)]
    token: String,
    #[serde(rename = "hub.challenge", default)]
    challenge: String,
}

/// The challenge goes back as it came, to whoever names our token.
async fn handshake(State(hook): State<WhatsappHook>, Query(asked): Query<Handshake>) -> Response {
    if asked.mode == "subscribe" && webhook::is_token(&hook.verify_token, &asked.token) {
        return ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], asked.challenge).into_response();
    }
    StatusCode::FORBIDDEN.into_response()
}

/// 200 only after everything is stored; after anything else WhatsApp comes again, for a week.
async fn take_whatsapp(State(hook): State<WhatsappHook>, headers: HeaderMap, body: Bytes) -> StatusCode {
    match hook.secret.proves(headers.get(SIGNATURE).map(axum::http::HeaderValue::as_bytes), &body) {
        Signed::Yes => {}
        Signed::Missing => return StatusCode::UNAUTHORIZED,
        Signed::Wrong => return StatusCode::FORBIDDEN,
    }
    let Ok(post) = webhook::read(&body, hook.client.number_id()) else {
        metrics::counter!("esik_updates_total", "result" => "unreadable").increment(1);
        return StatusCode::BAD_REQUEST;
    };
    stored(timeout(limits::WEBHOOK_PATIENCE, intake::whatsapp(&hook.world, &hook.desk, &hook.client, post)).await)
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
    stored(timeout(limits::WEBHOOK_PATIENCE, intake::hooked(&hook.world, &hook.desk, &hook.client, &update)).await)
}

fn stored(done: Result<anyhow::Result<()>, tokio::time::error::Elapsed>) -> StatusCode {
    match done {
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
