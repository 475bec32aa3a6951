//! A lost connection: the page says so, keeps what is written meanwhile, comes back by itself and misses nothing.

use reqwest::header::{HeaderMap, HeaderValue, SET_COOKIE};

use super::browser::Browser;
use super::line::Line;
use super::stand::{open, say};
use super::stream::Stream;
use crate::support::http::Http;

const SEEN: &str = "return document.getElementById('offline').offsetParent !== null;";
const GONE: &str = "return document.getElementById('offline').offsetParent === null;";

/// Another window of the same browser, on a line of its own.
async fn window(base: &str, browser: &Browser) -> Http {
    let http = Http::new(base);
    let pair = format!("esik={}", browser.cookie("esik").await);
    http.keep(&HeaderMap::from_iter([(SET_COOKIE, HeaderValue::from_str(&pair).unwrap())]));
    http
}

#[tokio::test]
async fn a_lost_connection_costs_nothing() {
    let base = open().await;
    let line = Line::open(&base).await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&line.base).await;
    browser.wait_message("language-choose").await;
    browser.press("kk").await;
    browser.wait_message("registration-consent").await;

    line.cut();
    browser.wait_true(SEEN).await;
    let other = window(&base, &browser).await;
    assert_eq!(say(&other, "w1", "Келісемін").await.status, 202);
    let mut stream = Stream::open(&other, "0", None).await;
    while stream.next("turn").await.data["open"]["message"] != "registration-phone" {}
    assert_eq!(browser.messages().await, ["language-choose", "registration-consent"], "nothing comes over a cut line");
    browser.type_text("8 701 765 43 21").await;
    browser.wait_true("return document.querySelectorAll('.bubble.waiting').length === 1;").await;

    line.mend();
    browser.wait_message("registration-code").await;
    browser.wait_true(GONE).await;
    let all = ["language-choose", "registration-consent", "registration-phone", "registration-code"];
    assert_eq!(browser.messages().await, all, "nothing is missed, nothing comes twice");
    let ours =
        "return [document.querySelectorAll('.theirs').length, document.querySelectorAll('.waiting, .failed').length]";
    assert_eq!(browser.run(ours).await, serde_json::json!([3, 0]), "what was written meanwhile went once");
    browser.close().await;
}

#[tokio::test]
async fn what_was_written_on_a_cut_line_survives_a_reload() {
    let base = open().await;
    let line = Line::open(&base).await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&line.base).await;
    browser.wait_message("language-choose").await;
    line.cut();
    browser.wait_true(SEEN).await;
    browser.type_text("English").await;
    browser.wait_true("return document.querySelectorAll('.bubble.waiting').length === 1;").await;
    line.mend();
    browser.reload().await;
    browser.wait_message("registration-consent").await;
    assert_eq!(browser.messages().await, ["language-choose", "registration-consent"]);
    browser.close().await;
}
