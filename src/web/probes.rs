//! What machines ask: is it alive, is it ready, its numbers; and in a demo which SMS a phone received.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Web;
use crate::domain::phone::Phone;

/// The process answers.
pub(super) async fn alive() -> &'static str {
    "ok"
}

/// The process can serve: the database answers and takes in what people say.
pub(super) async fn ready(State(web): State<Web>) -> (StatusCode, String) {
    match web.door.ready().await {
        Ok(()) => (StatusCode::OK, "ready".to_owned()),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, why.to_string()),
    }
}

/// The numbers in Prometheus' text format.
pub(super) async fn metrics(State(web): State<Web>) -> Response {
    if let Err(error) = web.door.count().await {
        // The counters are still worth reading.
        tracing::warn!(%error, "what waits could not be counted");
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], web.metrics.render()).into_response()
}

/// `?phone=`
#[derive(Deserialize)]
pub(super) struct Whose {
    phone: String,
}

/// The sandbox's SMS to a phone, oldest first: `[{"at": microseconds, "text": "..."}]`. Not there outside a demo.
pub(super) async fn demo_sms(State(web): State<Web>, whose: Result<Query<Whose>, QueryRejection>) -> Response {
    if !web.door.demo() {
        return StatusCode::NOT_FOUND.into_response();
    }
    // A plus sign that was not encoded arrives as a space.
    let Ok(Ok(phone)) = whose.map(|Query(whose)| Phone::parse(&whose.phone)) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match web.door.sms_of(&phone).await {
        Ok(sms) => {
            let list = sms.into_iter().map(|(at, text)| serde_json::json!({ "at": at, "text": text }));
            Json(list.collect::<Vec<_>>()).into_response()
        }
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "the SMS of the sandbox cannot be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
