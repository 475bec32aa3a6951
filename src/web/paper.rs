//! `GET /paper/TOKEN.pdf` and `.ics`: a family's own referral; `GET /file/TOKEN`: what the desk has sent to a parent. The token is all that is asked for, so it is long, it ends, and the answer is
//! kept by nobody on the way.

use std::net::IpAddr;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Web;
use super::leaf::Leaf;
use super::limits::LEAF_COST;
use super::verify::too_often;
use super::visitor::{language_of, place_of};
use crate::conversation::papers::Form;
use crate::domain::ids::TokenId;
use crate::domain::lang::Lang;

/// Every text of the page that says that there is no paper any more.
pub(super) const TEXTS: [&str; 3] = ["paper-gone", "paper-gone-hint", "paper-gone-file"];

/// The file.
pub(super) async fn serve(State(web): State<Web>, Path(file): Path<String>, request: Request) -> Response {
    let found = async {
        let Some((token, form)) = read(&file) else { return Ok(None) };
        let (kind, disposition) = match form {
            Form::Pdf => ("application/pdf", "inline; filename=\"zholdama.pdf\""),
            Form::Calendar => ("text/calendar; charset=utf-8; method=PUBLISH", "attachment; filename=\"zholdama.ics\""),
        };
        Ok(web.door.paper(&token, form).await?.map(|bytes| (headers(kind, disposition.to_owned()), bytes)))
    };
    answer(&web, who(&request), "paper-gone-hint", found).await
}

/// A file of the desk's.
pub(super) async fn file(State(web): State<Web>, Path(token): Path<String>, request: Request) -> Response {
    let found = async {
        let Some(token) = TokenId::parse(&token) else { return Ok(None) };
        Ok(web.door.file(&token).await?.map(|parcel| {
            let (how, ending) = match parcel.mime.as_str() {
                "application/pdf" => ("inline", ".pdf"),
                "image/jpeg" => ("inline", ".jpg"),
                "image/png" => ("inline", ".png"),
                // Whatever else it is, it is kept, and not shown under our name.
                _ => ("attachment", ""),
            };
            (headers(&parcel.mime, format!("{how}; filename=\"esik{ending}\"")), parcel.bytes)
        }))
    };
    answer(&web, who(&request), "paper-gone-file", found).await
}

fn who(request: &Request) -> (Lang, IpAddr) {
    let lang = language_of(request.headers()).unwrap_or(Lang::Kk);
    (lang, place_of(request.extensions(), request.headers()))
}

/// What stands behind a token, or the page that says that nothing does.
async fn answer(
    web: &Web,
    (lang, place): (Lang, IpAddr),
    hint: &str,
    found: impl Future<Output = anyhow::Result<Option<(HeaderMap, Vec<u8>)>>> + Send,
) -> Response {
    if let Err(seconds) = web.memory.places.take(place, LEAF_COST, web.door.now()) {
        return too_often(&web.door, lang, seconds);
    }
    match found.await {
        Ok(Some(found)) => found.into_response(),
        Ok(None) => {
            let mut leaf = Leaf::new(&web.door, lang, "paper-gone");
            leaf.hint = web.door.text(lang, hint);
            leaf.answer(StatusCode::NOT_FOUND)
        }
        Err(fault) => {
            tracing::error!(fault = format!("{fault:#}"), "what stands behind a link cannot be had");
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

fn headers(kind: &str, disposition: String) -> HeaderMap {
    let told = [
        (header::CONTENT_TYPE, HeaderValue::from_str(kind).ok()),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition).ok()),
        (header::CACHE_CONTROL, Some(HeaderValue::from_static("private, no-store"))),
        (HeaderName::from_static("x-robots-tag"), Some(HeaderValue::from_static("noindex"))),
    ];
    told.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}
