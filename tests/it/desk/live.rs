//! The streams of the desk: nothing is lost over a connection that broke, and nothing comes twice.

use esik::domain::staff::Role;

use super::stand::{Stand, id, post};
use crate::both_stores;
use crate::support::http::Http;
use crate::web::stream::Stream;

/// Where the page stands that is open now.
async fn stands(http: &Http, path: &str) -> String {
    let page = http.get(path).await.text();
    page.split_once("data-after=\"").expect("a live page").1.split('"').next().unwrap().to_owned()
}

both_stores!(a_talk_goes_on_where_the_stream_broke, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let (mut parent, talk) = stand.asks("me").await;
    let (world, events) = (stand.0.world().clone(), format!("/desk/events/{}", id(&talk)));
    post(&aigul, &format!("{talk}/claim"), &[]).await;
    let after = stands(&aigul, &talk).await;
    let mut stream = Stream::at(&aigul, &format!("{events}?after={after}"), None).await;
    stand.passes(1);
    parent.says(&world, "код не приходит").await;
    let first = stream.next("talk").await;
    assert!(first.data["items"].as_str().unwrap().contains("код не приходит"), "{:?}", first.data);
    let cursor = first.id.expect("a place");
    drop(stream);

    // While nobody listens: a note, a word of the parent's, an answer.
    stand.passes(1);
    parent.says(&world, "номер верный").await;
    post(&aigul, &format!("{talk}/note"), &[("text", "тексердім")]).await;
    post(&aigul, &format!("{talk}/reply"), &[("text", "Проверяем")]).await;
    let mut stream = Stream::at(&aigul, &format!("{events}?after={after}"), Some(&cursor)).await;
    let news = stream.next("talk").await;
    let items = news.data["items"].as_str().unwrap();
    for words in ["номер верный", "тексердім", "Проверяем"] {
        assert_eq!(items.matches(words).count(), 1, "{words}: {items}");
    }
    assert!(!items.contains("код не приходит"), "what was told is not told again: {items}");
    assert_ne!(news.id.as_deref(), Some(cursor.as_str()));
    assert!(news.data["head"].as_str().unwrap().contains("waiting_citizen"));
});

both_stores!(the_line_tells_who_comes_and_who_was_taken, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, dana) = (stand.comes("aigul", Role::Operator).await, stand.comes("dana", Role::Operator).await);
    let after = stands(&aigul, "/desk").await;
    let mut stream = Stream::at(&aigul, &format!("/desk/events?after={after}"), None).await;
    let (_parent, talk) = stand.asks("me").await;
    let claim = format!("{talk}/claim");
    let mut line = stream.next("line").await;
    while !line.data.as_str().unwrap().contains(&claim) {
        line = stream.next("line").await;
    }
    stand.passes(1);
    post(&dana, &claim, &[]).await;
    let mut line = stream.next("line").await;
    while line.data.as_str().unwrap().contains(&claim) {
        line = stream.next("line").await;
    }
    assert!(line.data.as_str().unwrap().contains("dana"), "{:?}", line.data);
    let elsewhere = Stream::at(&aigul, "/desk/events?after=0&language=kk", None).await.next("line").await;
    assert!(!elsewhere.data.as_str().unwrap().contains(&talk), "narrowed as the page is");
});

both_stores!(a_stream_ends_with_its_session_and_keeps_none_alive, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let after = stands(&aigul, "/desk").await;
    let mut stream = Stream::at(&aigul, &format!("/desk/events?after={after}"), None).await;
    stand.passes(31 * 60);
    stream.next("gone").await;
    assert_eq!(aigul.get("/desk").await.status, 303);
    assert_eq!(aigul.get("/desk/events").await.status, 303);
});
