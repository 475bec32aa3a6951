//! What stands before every page: the headers that keep strangers' scripts and frames out, and the check that a message was
//! written on our own page.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::uri::{Authority, Uri};
use axum::middleware::Next;
use axum::response::Response;

use super::Web;
use super::refusal::{Refusal, is_script};
use super::visitor::language_of;
use crate::domain::lang::Lang;

/// Everything from ourselves only, nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` from forms.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];
/// Half a year.
const HTTPS_ONLY: &str = "max-age=15552000";

/// Adds the headers; what does not say how long it may be kept is not kept.
pub(super) async fn headers(State(web): State<Web>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if web.secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HTTPS_ONLY));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Lets through what our own page sent.
pub(super) async fn same_origin(State(web): State<Web>, request: Request, next: Next) -> Response {
    if is_own(request.headers(), request.uri()) {
        return next.run(request).await;
    }
    let lang = language_of(request.headers()).unwrap_or(Lang::Kk);
    Refusal::Foreign.answer(&web.door, lang, is_script(request.headers()))
}

/// The same for what changes something; whoever only looks is let through.
pub(super) async fn same_origin_forms(web: State<Web>, request: Request, next: Next) -> Response {
    if request.method().is_safe() { next.run(request).await } else { same_origin(web, request, next).await }
}

/// `Origin` names our `Host`; where a browser leaves it out, it says itself that the request is our page's.
fn is_own(headers: &HeaderMap, uri: &Uri) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = text(header::HOST).or_else(|| uri.authority().map(Authority::as_str));
    match (text(header::ORIGIN), host) {
        (Some(origin), Some(host)) => {
            let origin = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
            origin.is_some_and(|origin| origin.eq_ignore_ascii_case(host))
        }
        (None, Some(_)) => text(HeaderName::from_static("sec-fetch-site")) == Some("same-origin"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|(k, v)| (HeaderName::from_static(k), HeaderValue::from_static(v))).collect();
        is_own(&headers, &Uri::from_static("/chat/messages"))
    }

    #[test]
    fn only_our_own_page_is_heard() {
        assert!(own(&[("host", "esik.kz"), ("origin", "https://esik.kz")]));
        assert!(own(&[("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")]));
        assert!(own(&[("host", "esik.kz"), ("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("host", "esik.kz"), ("origin", "https://esik.kz.evil.example")]));
        assert!(!own(&[("host", "esik.kz"), ("origin", "https://esik.kz:8443")]));
        assert!(!own(&[("host", "esik.kz"), ("origin", "null")]));
        assert!(!own(&[("host", "esik.kz"), ("origin", "null"), ("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("host", "esik.kz"), ("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("host", "esik.kz")]));
        assert!(!own(&[("origin", "https://esik.kz")]));
    }
}
