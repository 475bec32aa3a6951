//! Sending: words, presses, files; twice, too much, too big, without JavaScript.

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::json;

use super::stand::{open, press, say, visitor};
use super::stream::Stream;
use crate::support::http::{Http, Page};

const MB: usize = 1024 * 1024;

async fn upload(http: &Http, base: &str, id: &str, bytes: Vec<u8>) -> Page {
    let form = Form::new().text("id", id.to_owned()).part("document", Part::bytes(bytes).file_name("a.pdf"));
    let request = http.request(Method::POST, "/chat/messages").header("origin", base);
    http.send(request.header("accept", "application/json").multipart(form)).await
}

#[tokio::test]
async fn the_same_id_is_the_same_message() {
    let base = open().await;
    let http = visitor(&base).await;
    assert_eq!(say(&http, "a1", "/start").await.json(), json!({ "new": true }));
    assert_eq!(say(&http, "a1", "/start").await.json(), json!({ "new": false }));
    assert_eq!(
        say(&visitor(&base).await, "a1", "/start").await.json(),
        json!({ "new": true }),
        "ids are each browser's own"
    );
}

#[tokio::test]
async fn history_is_on_the_page_and_other_browsers_do_not_see_it() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a1", "/start").await;
    let mut stream = Stream::open(&http, "0", None).await;
    let turn = stream.next("turn").await;
    press(&http, "a2", &turn.data, "en").await;
    let turn = stream.next("turn").await;
    let page = http.get("/").await.text();
    let order =
        ["data-message=\"language-choose\"", "class=\"bubble theirs\"", "data-message=\"registration-consent\""];
    let places: Vec<_> = order.iter().map(|part| page.find(part).unwrap_or_else(|| panic!("{part}"))).collect();
    assert!(places.is_sorted());
    assert!(page.contains("lang=\"en\"") && page.contains("data-option=\"agree\""));
    assert!(!page.contains("data-option=\"kk\""), "only the open question has buttons");
    assert!(page.contains(turn.id.as_deref().unwrap()), "the page knows where it stands");
    assert!(!visitor(&base).await.get("/").await.text().contains("data-message"));
}

#[tokio::test]
async fn what_a_parent_writes_is_never_markup() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a1", "<script>alert(1)</script>").await;
    let turn = Stream::open(&http, "0", None).await.next("turn").await;
    let bubbles = turn.data["bubbles"].as_str().unwrap();
    assert!(!bubbles.contains("<script"), "{bubbles}");
    assert!(!http.get("/").await.text().contains("<script>alert"));
}

#[tokio::test]
async fn unreadable_messages_get_a_kind_word() {
    let base = open().await;
    let http = visitor(&base).await;
    let long = "x".repeat(65);
    for body in [
        json!({ "id": "a1" }),
        json!({ "id": "", "text": "a" }),
        json!({ "id": "a b", "text": "a" }),
        json!({ "id": long, "text": "a" }),
        json!({ "id": "a1", "text": "   " }),
        json!({ "id": "a1", "press": long }),
        json!({ "id": "a1", "text": "a", "more": 1 }),
        json!([]),
    ] {
        let page = http.post_json("/chat/messages", &body).await;
        assert_eq!(page.status, 400, "{body}");
        assert!(!page.json()["text"].as_str().unwrap().is_empty());
    }
    assert_eq!(say(&http, "a1", &"ұ".repeat(5000)).await.status, 202, "long words are cut, not refused");
}

#[tokio::test]
async fn files_up_to_the_limit() {
    let base = open().await;
    let http = visitor(&base).await;
    say(&http, "a0", "/start").await;
    Stream::open(&http, "0", None).await.next("turn").await;
    assert_eq!(upload(&http, &base, "a1", vec![7; 10 * MB]).await.json(), json!({ "new": true }));
    assert_eq!(upload(&http, &base, "a2", vec![7; 10 * MB + 1]).await.status, 413);
    let big = upload(&http, &base, "a3", vec![7; 20 * MB]).await;
    assert_eq!(
        (big.status.as_u16(), big.json()["refused"].as_str()),
        (413, Some("big")),
        "read to its end, answered in words"
    );
    assert_eq!(upload(&http, &base, "a4", Vec::new()).await.status, 422);
}

#[tokio::test]
async fn a_flood_is_slowed_down_for_that_browser_only() {
    let base = open().await;
    let http = visitor(&base).await;
    let mut refused = None;
    for n in 0..200 {
        let page = say(&http, &format!("a{n}"), "x").await;
        if page.status == 429 {
            refused = Some(page);
            break;
        }
    }
    let page = refused.expect("a limit");
    assert!(page.headers["retry-after"].to_str().unwrap().parse::<u64>().unwrap() >= 1);
    assert!(!page.json()["text"].as_str().unwrap().is_empty());
    assert_eq!(say(&visitor(&base).await, "a1", "x").await.status, 202);
}

#[tokio::test]
async fn plain_forms_work() {
    let base = open().await;
    let http = visitor(&base).await;
    let page = http.post_form("/chat/messages", &[("id", "a1"), ("text", "/start")]).await;
    assert_eq!((page.status.as_u16(), page.headers["location"].to_str().unwrap()), (303, "/#last"));
    assert!(http.get("/").await.text().contains("language-choose"), "the answer is there when the page is drawn again");

    // As a browser sends the form when no file is chosen.
    let form =
        Form::new().text("id", "a2").part("document", Part::bytes(Vec::new()).file_name("")).text("text", "English");
    let request = http.request(Method::POST, "/chat/messages").header("origin", &base);
    assert_eq!(http.send(request.multipart(form)).await.status, 303);

    let page = http.post_form("/chat/messages", &[("id", "a3"), ("text", "")]).await;
    let back = page.headers["location"].to_str().unwrap().to_owned();
    assert_eq!(back, "/?refused=unreadable#notice", "it opens where the word stands");
    assert!(http.get(&back).await.text().contains("role=\"alert\">"));
}
