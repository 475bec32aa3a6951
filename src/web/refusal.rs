//! Why the page did not take a message, in the parent's language: JSON to our script, a page with the words above the chat to a
//! plain form.

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::conversation::door::Door;
use crate::domain::lang::Lang;

/// The reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The browser keeps no cookie, so we would not know whom to answer.
    NoCookie,
    /// Sent by another site's page.
    Foreign,
    /// Neither words nor a press nor a file, or not readable.
    Unreadable,
    /// The file is above [`crate::domain::limits::UPLOAD_MAX`].
    TooBig,
    /// The file is empty.
    Empty,
    /// A flood; come again after so many seconds.
    TooOften(u64),
    /// The upload took too long.
    Slow,
    /// Our own fault.
    Broken,
}

impl Refusal {
    /// Name, HTTP status, text.
    fn parts(self) -> (&'static str, StatusCode, &'static str) {
        match self {
            Self::NoCookie => ("cookie", StatusCode::UNAUTHORIZED, "web-no-cookie"),
            Self::Foreign => ("foreign", StatusCode::FORBIDDEN, "web-refused"),
            Self::Unreadable => ("unreadable", StatusCode::BAD_REQUEST, "web-refused"),
            Self::TooBig => ("big", StatusCode::PAYLOAD_TOO_LARGE, "web-too-big"),
            Self::Empty => ("empty", StatusCode::UNPROCESSABLE_ENTITY, "web-empty-file"),
            Self::TooOften(_) => ("often", StatusCode::TOO_MANY_REQUESTS, "web-too-often"),
            Self::Slow => ("slow", StatusCode::REQUEST_TIMEOUT, "web-slow"),
            Self::Broken => ("broken", StatusCode::INTERNAL_SERVER_ERROR, "web-broken"),
        }
    }

    /// The text of a name that stands in the page's address after a plain form was refused.
    pub(super) fn text_of(name: &str) -> Option<&'static str> {
        let all = [
            Self::NoCookie,
            Self::Foreign,
            Self::Unreadable,
            Self::TooBig,
            Self::Empty,
            Self::TooOften(0),
            Self::Slow,
            Self::Broken,
        ];
        all.into_iter().map(Self::parts).find_map(|(known, _, text)| (known == name).then_some(text))
    }

    /// The answer: to the script with its status, to a plain form the page again.
    pub(super) fn answer(self, door: &Door, lang: Lang, script: bool) -> Response {
        let (name, status, text) = self.parts();
        // A foreign form gets no redirect into our page.
        if !script && self != Self::Foreign {
            return Redirect::to(&format!("/?refused={name}#notice")).into_response();
        }
        let body = Json(serde_json::json!({ "refused": name, "text": door.text(lang, text) }));
        let mut response = (status, body).into_response();
        if let Self::TooOften(seconds) = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Whether our script asks, or a plain form.
pub(super) fn is_script(headers: &HeaderMap) -> bool {
    let names_json = |name| {
        headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|text| text.contains("application/json"))
    };
    names_json(header::ACCEPT) || names_json(header::CONTENT_TYPE)
}
