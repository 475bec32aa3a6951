//! The Graph API itself.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Multipart, Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use super::state::{Fault, Sent};
use super::weather::Mishap;
use super::{NUMBER, Shared, TOKEN, VERSION, check, templates};
use crate::support::wire::Link;

/// How long a hanging call keeps silent: longer than a client waits.
const HANGS: std::time::Duration = std::time::Duration::from_secs(60);

type Reach = State<Arc<Shared>>;

pub fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/{version}/{number}/messages", post(messages))
        .route("/{version}/{number}/media", post(upload))
        .route("/{version}/{account}/message_templates", get(templates::list).post(templates::submit))
        .route("/{version}/{node}", get(node).post(templates::amend))
        .route("/file/{id}", get(file))
        .with_state(shared)
}

fn refusal(fault: &Fault, words: &str) -> Response {
    let error = json!({"error": {"message": format!("(#{}) {words}", fault.code), "type": "OAuthException", "code": fault.code,
        "error_data": {"messaging_product": "whatsapp", "details": words}, "fbtrace_id": "A"}});
    let mut answer = (StatusCode::from_u16(fault.http).unwrap(), axum::Json(error)).into_response();
    for (name, value) in &fault.headers {
        answer.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
    }
    answer
}

fn refuse(shared: &Shared, code: u32, words: &str) -> Response {
    shared.with(|s| s.refused.push((code, words.to_owned())));
    refusal(&Fault::code(code), words)
}

pub fn is_ours(headers: &HeaderMap) -> bool {
    headers.get("authorization").is_some_and(|told| told.as_bytes() == format!("Bearer {TOKEN}").as_bytes())
}

async fn messages(
    State(shared): Reach,
    ConnectInfo(link): ConnectInfo<Link>,
    Path((version, number)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    shared.with(|s| s.calls += 1);
    if !is_ours(&headers) {
        return refuse(&shared, 190, "wrong token");
    }
    if (version.as_str(), number.as_str()) != (VERSION, NUMBER) {
        return refuse(&shared, 100, "no such number");
    }
    let Ok(body) = serde_json::from_slice::<Value>(&body) else { return refuse(&shared, 100, "no JSON") };
    if let Some(fault) = shared.with(|s| if body["status"] == "read" { None } else { s.faults.pop_front() }) {
        return refusal(&fault, "as ordered");
    }
    let mishap = shared.with(|s| s.weather_mishap());
    if let Some(Mishap::Fails(code)) = mishap {
        return refusal(&Fault { http: 500, ..Fault::code(code) }, "as the weather is");
    }
    let answer = if let Some(Mishap::Hangs { accepted: false }) = mishap {
        StatusCode::GATEWAY_TIMEOUT.into_response()
    } else if body["status"] == "read" {
        let id = body["message_id"].as_str().unwrap_or_default().to_owned();
        shared.with(|s| s.reads.push(id));
        axum::Json(json!({"success": true})).into_response()
    } else {
        message(&shared, body, mishap.is_none())
    };
    match mishap {
        Some(Mishap::Hangs { .. }) => tokio::time::sleep(HANGS).await,
        Some(Mishap::Closes) => link.cut(),
        _ => {}
    }
    answer
}

/// A message to a person. `told`: the answer goes out.
fn message(shared: &Arc<Shared>, body: Value, told: bool) -> Response {
    if let Err((code, words)) = check::payload(&body) {
        return refuse(shared, code, &format!("{words}: {body}"));
    }
    // With both fields the number wins, as at Meta.
    let to = ["to", "recipient"].into_iter().find_map(|field| Some((field, body[field].as_str()?)));
    let Some((field, id)) = to else { return refuse(shared, 100, "to nobody") };
    let (field, id) = (field.to_owned(), id.to_owned());
    let taken = shared.with(|s| s.takes(&field, &id, body["type"] == "template"));
    if let Err((code, words)) = taken {
        return refuse(shared, code, words);
    }
    let wamid = shared.with(|s| {
        let wamid = format!("wamid.OUT{}", s.fresh());
        let sent = Sent { wamid: wamid.clone(), payload: body, at: Instant::now(), told };
        shared.weather_on_taken(s, &sent);
        if let Some(person) = s.of(&field, &id) {
            person.sent.push(sent);
        }
        wamid
    });
    axum::Json(json!({"messaging_product": "whatsapp", "contacts": [{"input": id}], "messages": [{"id": wamid}]}))
        .into_response()
}

async fn node(State(shared): Reach, Path((version, node)): Path<(String, String)>, headers: HeaderMap) -> Response {
    if !is_ours(&headers) || version != VERSION {
        return refuse(&shared, 190, "wrong token");
    }
    if node == NUMBER {
        return axum::Json(json!({"id": NUMBER, "display_phone_number": "+7 700 000 00 00"})).into_response();
    }
    let (found, breaks) = shared.with(|s| (s.media.get(&node).cloned(), s.breaks_files));
    let Some((mime, bytes)) = found else { return refusal(&Fault::code(100), "no such media") };
    let sum = if breaks { "00".repeat(32) } else { hex::encode(Sha256::digest(&bytes)) };
    let url = format!("{}/file/{node}", shared.url.get().unwrap());
    axum::Json(json!({"url": url, "mime_type": mime, "sha256": sum, "file_size": bytes.len(), "id": node}))
        .into_response()
}

async fn file(State(shared): Reach, Path(id): Path<String>, headers: HeaderMap) -> Response {
    if !is_ours(&headers) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    match shared.with(|s| s.media.get(&id).cloned()) {
        Some((_, bytes)) => bytes.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn upload(State(shared): Reach, headers: HeaderMap, mut form: Multipart) -> Response {
    if !is_ours(&headers) {
        return refuse(&shared, 190, "wrong token");
    }
    let (mut product, mut mime, mut bytes) = (String::new(), String::new(), None);
    while let Ok(Some(field)) = form.next_field().await {
        match field.name().unwrap_or_default() {
            "messaging_product" => product = field.text().await.unwrap_or_default(),
            "type" => mime = field.text().await.unwrap_or_default(),
            "file" => bytes = field.bytes().await.ok(),
            other => return refuse(&shared, 100, &format!("unexpected part {other}")),
        }
    }
    let Some(bytes) = bytes.filter(|_| product == "whatsapp" && !mime.is_empty()) else {
        return refuse(&shared, 131_053, "a part is missing");
    };
    let id = shared.with(|s| {
        let id = s.fresh().to_string();
        s.media.insert(id.clone(), (mime, bytes.to_vec()));
        id
    });
    axum::Json(json!({"id": id})).into_response()
}
