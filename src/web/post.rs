//! `POST /chat/messages`: what a parent wrote, pressed or attached goes through the conversation's door. It is answered when it is
//! stored: 202 to our script, the page again to a plain form.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use tokio::time::{Instant, timeout, timeout_at};

use super::Web;
use super::limits::{PLAIN_WAIT, UPLOAD_COST, UPLOAD_TIME};
use super::read::{Sent, read};
use super::refusal::{Refusal, is_script};
use super::visitor::{Token, language_of, place_of};
use crate::channels::{Address, Content, FileRef, Inbound};
use crate::conversation::bell::Watch;
use crate::domain::lang::Lang;

/// The handler.
pub(super) async fn receive(State(web): State<Web>, request: Request) -> Response {
    let script = is_script(request.headers());
    let hint = language_of(request.headers());
    let address = Token::of(request.headers()).map(|token| token.address());
    let result = match &address {
        Some(address) => take(&web, address, hint, request, script).await,
        None => Err(Refusal::NoCookie),
    };
    match result {
        Ok(new) if script => (StatusCode::ACCEPTED, Json(serde_json::json!({ "new": new }))).into_response(),
        Ok(_) => Redirect::to("/#last").into_response(),
        Err(refusal) => {
            let known = match &address {
                Some(address) => web.door.language(address).await.ok().flatten(),
                None => None,
            };
            refusal.answer(&web.door, known.or(hint).unwrap_or(Lang::Kk), script)
        }
    }
}

/// Reads and stores a message; true when it was new.
async fn take(web: &Web, who: &Address, hint: Option<Lang>, request: Request, script: bool) -> Result<bool, Refusal> {
    let place = place_of(request.extensions(), request.headers());
    let now = web.door.now();
    web.memory.places.take(place, 1, now).map_err(Refusal::TooOften)?;
    web.memory.people.take(who.external_id.clone(), 1, now).map_err(Refusal::TooOften)?;

    let news = web.door.watch();
    let seen = if script { 0 } else { newest(web, who).await };
    let new = receive_one(web, who, hint, request).await?;
    if !script {
        wait_for_answer(web, who, seen, news).await;
    }
    Ok(new)
}

async fn receive_one(web: &Web, who: &Address, hint: Option<Lang>, request: Request) -> Result<bool, Refusal> {
    let is_upload = request.headers().get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"multipart"));
    if !is_upload {
        let sent = read(request).await?;
        return accept(web, who, hint, sent).await;
    }
    let cost = UPLOAD_COST;
    web.memory.people.take(who.external_id.clone(), cost, web.door.now()).map_err(Refusal::TooOften)?;
    // Held until the file lies in the store: that many are in memory at once.
    let work = async {
        let _permit = web.memory.uploads.acquire().await.map_err(|_| Refusal::Broken)?;
        let sent = read(request).await?;
        accept(web, who, hint, sent).await
    };
    timeout(UPLOAD_TIME, work).await.map_err(|_| Refusal::Slow)?
}

/// A press, a file, words: what is there. A plain form may bring a file and words at once.
async fn accept(web: &Web, who: &Address, hint: Option<Lang>, sent: Sent) -> Result<bool, Refusal> {
    let Sent { id, text, press, document, album } = sent;
    let mut contents = Vec::new();
    if let Some(bytes) = document {
        let size = u64::try_from(bytes.len()).ok();
        let blob = web.door.keep_file(who, bytes).await.map_err(broken)?;
        let file = FileRef { remote: None, blob: Some(blob), photo: false, size, album };
        contents.push(("-file", Content::File(file)));
    }
    if let Some(token) = press {
        contents.push(("", Content::Press { token, callback: None }));
    } else if let Some(text) = text {
        contents.push(("", Content::Text { text }));
    }
    // Before it is stored: afterwards the answer may be there first, and the sign would outlive it.
    show_typing(web, who, true);
    let stored = store(web, who, hint, &id, contents).await;
    if !matches!(stored, Ok(true)) {
        show_typing(web, who, false);
    }
    stored
}

/// Tells the person's pages.
fn show_typing(web: &Web, who: &Address, on: bool) {
    // Nobody may be listening: that is no fault.
    web.memory.typing.send((who.clone(), on)).ok();
}

async fn store(
    web: &Web,
    who: &Address,
    hint: Option<Lang>,
    id: &str,
    contents: Vec<(&str, Content)>,
) -> Result<bool, Refusal> {
    let mut new = false;
    for (part, content) in contents {
        let inbound = Inbound {
            address: who.clone(),
            update_id: update_id(who, id, part),
            language_hint: hint,
            content,
            message_ref: None,
            at: web.door.now(),
        };
        new |= web.door.accept(inbound).await.map_err(broken)?;
    }
    Ok(new)
}

/// The id is the page's own word, so it counts for this browser only: nobody can use up another's.
fn update_id(who: &Address, id: &str, part: &str) -> String {
    let person: String = who.external_id.chars().take(16).collect();
    format!("web:{person}:{id}{part}")
}

fn broken(fault: anyhow::Error) -> Refusal {
    tracing::error!(fault = format!("{fault:#}"), "a message of the web chat was not stored");
    Refusal::Broken
}

async fn newest(web: &Web, who: &Address) -> i64 {
    let told = web.door.history(who, 0, 1).await.unwrap_or_default();
    told.last().map_or(0, |turn| turn.seq)
}

/// A page without JavaScript is drawn once: better a moment later with the answer on it.
async fn wait_for_answer(web: &Web, who: &Address, seen: i64, mut news: Watch) {
    let until = Instant::now() + PLAIN_WAIT;
    loop {
        let answered = web.door.history(who, 0, 1).await.unwrap_or_default();
        if answered.iter().any(|turn| turn.seq > seen && !turn.out.is_empty()) {
            return;
        }
        if timeout_at(until, news.news_of(who)).await.is_err() {
            return;
        }
    }
}
