//! `GET /`: the chat as a page with its history, drawn on the server. The script only adds what comes later.

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use super::Web;
use super::events::{Sms, sms_of};
use super::files;
use super::limits::HISTORY;
use super::refusal::Refusal;
use super::view::{CODE_FILL, Drawn, Open, clock, draw, form_id};
use super::visitor::{Token, language_of};
use super::words::{Words, for_script};
use crate::domain::calendar::local_date;
use crate::domain::lang::Lang;

#[derive(Template)]
#[template(path = "chat.html")]
struct Chat {
    words: Words,
    files: (&'static str, &'static str, &'static str),
    demo: bool,
    clock: String,
    /// Why the last plain form was refused.
    notice: Option<String>,
    turns: Vec<Drawn>,
    open: Open,
    sms: Vec<Sms>,
    id: String,
    id_upload: String,
    all_words: String,
    upload_max: usize,
}

impl Chat {
    /// Where the page stands.
    fn last(&self) -> &str {
        self.turns.last().map_or("0", |turn| &turn.cursor)
    }

    /// Whether the newest SMS is what the parent needs now: on a phone it lies above the chat, also after a reload.
    fn rings(&self) -> bool {
        self.open.fill == CODE_FILL && !self.sms.is_empty()
    }

    /// The newest SMS shown.
    fn newest_sms(&self) -> i64 {
        self.sms.last().map_or(0, |sms| sms.at.0)
    }
}

/// What a refused form leaves in the address.
#[derive(Deserialize)]
pub(super) struct After {
    refused: Option<String>,
}

/// The page; it gives a new browser its cookie.
pub(super) async fn show(State(web): State<Web>, Query(after): Query<After>, headers: HeaderMap) -> Response {
    let token = Token::of(&headers).unwrap_or_else(Token::new);
    match chat(&web, &token, language_of(&headers), after.refused.as_deref()).await {
        Ok(page) => {
            let mut response = Html(page).into_response();
            if let Some(cookie) = token.cookie(web.secure) {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "the chat page cannot be drawn");
            let lang = language_of(&headers).unwrap_or(Lang::Kk);
            (StatusCode::INTERNAL_SERVER_ERROR, web.door.text(lang, "web-broken")).into_response()
        }
    }
}

async fn chat(web: &Web, token: &Token, hint: Option<Lang>, refused: Option<&str>) -> anyhow::Result<String> {
    let address = token.address();
    let lang = web.door.language(&address).await?.or(hint).unwrap_or(Lang::Kk);
    let words = Words::new(&web.door, lang);
    let told = web.door.history(&address, 0, HISTORY).await?;
    let mut turns = Vec::with_capacity(told.len());
    let mut open = Open::default();
    let mut day = None;
    for turn in &told {
        let mut drawn = draw(&words, turn, day)?;
        day = Some(local_date(turn.at));
        open = drawn.open.take().unwrap_or(open);
        turns.push(drawn);
    }
    let page = Chat {
        files: files::names(),
        demo: web.door.demo(),
        clock: clock(web.door.now()),
        notice: refused.and_then(Refusal::text_of).map(|id| web.door.text(lang, id)),
        turns,
        open,
        sms: sms_of(&web.door, &address).await?,
        id: form_id(),
        id_upload: form_id(),
        all_words: for_script(&web.door),
        upload_max: crate::domain::limits::UPLOAD_MAX,
        words,
    };
    Ok(page.render()?)
}
