//! Server-sent events, read as a browser reads them.

use reqwest::Method;
use serde_json::Value;
use tokio::time::timeout;

use super::stand::{PATIENCE, open, press, say, visitor};
use crate::support::http::Http;

/// An open stream.
pub struct Stream {
    response: reqwest::Response,
    buffer: String,
    /// The beginning of a letter whose rest is still to come.
    bytes: Vec<u8>,
}

/// One event.
#[derive(Debug)]
pub struct Event {
    pub name: String,
    pub id: Option<String>,
    pub data: Value,
}

impl Stream {
    /// Opens it; `last` is what the browser tells as `Last-Event-ID`.
    pub async fn open(http: &Http, after: &str, last: Option<&str>) -> Self {
        Self::at(http, &format!("/chat/events?after={after}"), last).await
    }

    /// The same of another page.
    pub async fn at(http: &Http, path: &str, last: Option<&str>) -> Self {
        let mut request = http.request(Method::GET, path);
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let response = request.send().await.expect("a stream");
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { response, buffer: String::new(), bytes: Vec::new() }
    }

    /// The next event of this name.
    pub async fn next(&mut self, name: &str) -> Event {
        loop {
            let event = self.any_in_time().await;
            if event.name == name {
                return event;
            }
        }
    }

    /// The next event, whichever it is.
    async fn any_in_time(&mut self) -> Event {
        timeout(PATIENCE, self.any()).await.expect("an event in time")
    }

    async fn any(&mut self) -> Event {
        loop {
            if let Some((text, rest)) = self.buffer.split_once("\n\n") {
                let field = |key: &str| {
                    text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':').map(|v| v.trim().to_owned()))
                };
                let event = Event {
                    name: field("event").unwrap_or_default(),
                    id: field("id"),
                    data: field("data").and_then(|data| serde_json::from_str(&data).ok()).unwrap_or_default(),
                };
                self.buffer = rest.to_owned();
                return event;
            }
            let chunk = self.response.chunk().await.expect("the stream").expect("more of the stream");
            // A chunk may end in the middle of a letter.
            self.bytes.extend_from_slice(&chunk);
            let whole = match std::str::from_utf8(&self.bytes) {
                Ok(text) => text.len(),
                Err(cut) => cut.valid_up_to(),
            };
            let read: Vec<u8> = self.bytes.drain(..whole).collect();
            self.buffer.push_str(std::str::from_utf8(&read).expect("UTF-8"));
        }
    }
}

#[tokio::test]
async fn turns_arrive_and_a_lost_connection_misses_nothing() {
    let base = open().await;
    let http = visitor(&base).await;
    let mut stream = Stream::open(&http, "0", None).await;
    assert_eq!(say(&http, "a1", "/start").await.status, 202);
    let first = stream.next("turn").await;
    assert_eq!(first.data["open"]["message"], "language-choose");
    assert!(first.data["bubbles"].as_str().unwrap().contains("data-message=\"language-choose\""));
    assert_eq!(first.data["heard"], false, "the page's own /start is no bubble");
    let cursor = first.id.expect("an id");
    drop(stream);

    assert_eq!(press(&http, "a2", &first.data, "kk").await.status, 202);
    let mut stream = Stream::open(&http, "0", Some(&cursor)).await;
    let second = stream.next("turn").await;
    assert_eq!(second.data["open"]["message"], "registration-consent", "the first one is not told twice");
    assert_eq!(second.data["heard"], true);
    assert_eq!(second.data["lang"], "kk");
    assert_ne!(second.id.as_deref(), Some(cursor.as_str()));

    let mut fresh = Stream::open(&http, &cursor, None).await;
    assert_eq!(fresh.next("turn").await.data["open"]["message"], "registration-consent");
}

#[tokio::test]
async fn a_second_page_sees_the_typing_and_the_turn() {
    let base = open().await;
    let http = visitor(&base).await;
    let mut other = Stream::open(&http, "0", None).await;
    say(&http, "a1", "/start").await;
    assert_eq!(other.next("typing").await.data, 1);
    assert_eq!(other.next("turn").await.data["open"]["message"], "language-choose");
}

#[tokio::test]
async fn the_typing_sign_comes_before_the_answer_even_to_a_page_that_looks_late() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a1", "/start").await;
    let cursor = Stream::open(&http, "0", None).await.next("turn").await.id.expect("an id");
    let mut late = Stream::open(&http, &cursor, None).await;
    say(&http, "a2", "hello").await;
    // Answered before the page reads anything.
    Stream::open(&http, &cursor, None).await.next("turn").await;
    let mut names = Vec::new();
    while names.last().is_none_or(|last| last != "turn") {
        let event = late.any_in_time().await;
        names.extend(["typing", "turn"].contains(&event.name.as_str()).then_some(event.name));
    }
    assert_eq!(names, ["typing", "turn"]);
}

#[tokio::test]
async fn a_message_known_already_leaves_no_typing_sign() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a1", "/start").await;
    let cursor = Stream::open(&http, "0", None).await.next("turn").await.id.expect("an id");
    let mut other = Stream::open(&http, &cursor, None).await;
    assert_eq!(say(&http, "a1", "/start").await.status, 202);
    while other.next("typing").await.data != 0 {}
}

#[tokio::test]
async fn a_talk_that_moved_is_drawn_anew() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a1", "/start").await;
    let turn = Stream::open(&http, "0", None).await.next("turn").await;
    let cursor = turn.id.expect("an id");
    let elsewhere = format!("40.{}", cursor.split_once('.').expect("a moment").1);
    Stream::open(&http, &elsewhere, None).await.next("moved").await;
}

#[tokio::test]
async fn nobody_listens_without_the_cookie() {
    let base = open().await;
    assert_eq!(Http::new(base).get("/chat/events").await.status, 401);
}
