//! What protects the page: cookie, origin, policy; and the probes.

use serde_json::json;

use super::stand::{open, visitor};
use crate::support::http::Http;
use reqwest::Method;

#[tokio::test]
async fn the_first_visit_gives_a_cookie_that_scripts_do_not_see() {
    let base = open().await;
    let http = Http::new(&base);
    let page = http.get("/").await;
    let cookie = page.headers["set-cookie"].to_str().unwrap().to_owned();
    assert!(cookie.starts_with("esik="), "{cookie}");
    for part in ["Path=/", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = cookie.split([';', '=']).nth(1).unwrap();
    assert_eq!(token.len(), 64);
    assert!(!page.text().contains(token), "the page does not tell it");
    let again = http.get("/").await;
    assert!(again.headers["set-cookie"].to_str().unwrap().contains(token), "the same browser stays the same");
}

#[tokio::test]
async fn nothing_inline_and_nothing_foreign() {
    let base = open().await;
    let page = Http::new(&base).get("/").await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.headers["x-content-type-options"], "nosniff");
    assert_eq!(page.headers["cache-control"], "no-store");
    let html = page.text();
    assert!(!html.contains("style=") && !html.contains("onclick"), "the policy would refuse it");
    for name in html.split("/static/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let file = Http::new(&base).get(&format!("/static/{name}")).await;
        assert_eq!(file.status, 200, "{name}");
        assert!(file.headers["cache-control"].to_str().unwrap().contains("immutable"));
    }
    assert_eq!(Http::new(&base).get("/static/chat.css").await.status, 404, "only with the hash of the day");
}

#[tokio::test]
async fn another_sites_page_cannot_speak() {
    let base = open().await;
    let http = visitor(&base).await;
    let body = json!({ "id": "a1", "text": "/start" });
    for origin in [Some("https://evil.example"), Some("null"), None] {
        let mut request = http.request(Method::POST, "/chat/messages").json(&body);
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        assert_eq!(http.send(request).await.status, 403, "{origin:?}");
    }
    assert_eq!(http.post_json("/chat/messages", &body).await.status, 202);
    assert_eq!(Http::new(&base).post_json("/chat/messages", &body).await.status, 401, "who would that be?");
}

#[tokio::test]
async fn probes_answer() {
    let http = Http::new(open().await);
    let alive = http.get("/healthz").await;
    assert_eq!((alive.status.as_u16(), alive.text().as_str()), (200, "ok"));
    assert_eq!(http.get("/readyz").await.status, 200);
    assert_eq!(http.get("/metrics").await.status, 200);
    assert_eq!(http.get("/demo/sms?phone=8+701+000+00+01").await.json(), json!([]));
    assert_eq!(http.get("/demo/sms?phone=what").await.status, 400);
    assert_eq!(http.get("/demo/sms").await.status, 400);
}
