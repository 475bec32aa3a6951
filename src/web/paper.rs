//! `GET /paper/TOKEN.pdf` and `.ics`: a family's own referral. The token is all that is asked for, so it is long, it ends, and the answer is
//! kept by nobody on the way.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Web;
use super::leaf::Leaf;
use super::limits::LEAF_COST;
use super::verify::too_often;
use super::visitor::{language_of, place_of};
use crate::conversation::door::Door;
use crate::conversation::papers::Form;
use crate::domain::ids::TokenId;
use crate::domain::lang::Lang;

/// Every text of the page that says that there is no paper any more.
pub(super) const TEXTS: [&str; 2] = ["paper-gone", "paper-gone-hint"];

/// The file.
pub(super) async fn serve(State(web): State<Web>, Path(file): Path<String>, request: Request) -> Response {
    let lang = language_of(request.headers()).unwrap_or(Lang::Kk);
    let place = place_of(request.extensions(), request.headers());
    if let Err(seconds) = web.memory.places.take(place, LEAF_COST, web.door.now()) {
        return too_often(&web.door, lang, seconds);
    }
    let Some((token, form)) = read(&file) else { return gone(&web.door, lang) };
    match web.door.paper(&token, form).await {
        Ok(Some(bytes)) => (headers(form), bytes).into_response(),
        Ok(None) => gone(&web.door, lang),
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "a paper cannot be made");
            let mut leaf = Leaf::new(&web.door, lang, "paper-title");
            leaf.hint = web.door.text(lang, "verify-broken");
            leaf.answer(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

fn read(file: &str) -> Option<(TokenId, Form)> {
    let (token, form) = match file.rsplit_once('.')? {
        (token, "pdf") => (token, Form::Pdf),
        (token, "ics") => (token, Form::Calendar),
        _ => return None,
    };
    Some((TokenId::parse(token)?, form))
}

fn headers(form: Form) -> HeaderMap {
    let (kind, disposition) = match form {
        Form::Pdf => ("application/pdf", "inline; filename=\"zholdama.pdf\""),
        Form::Calendar => ("text/calendar; charset=utf-8; method=PUBLISH", "attachment; filename=\"zholdama.ics\""),
    };
    [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
    ]
    .map(|(name, value)| (name, HeaderValue::from_static(value)))
    .into_iter()
    .collect()
}

fn gone(door: &Door, lang: Lang) -> Response {
    let mut leaf = Leaf::new(door, lang, "paper-gone");
    leaf.hint = door.text(lang, "paper-gone-hint");
    leaf.answer(StatusCode::NOT_FOUND)
}
