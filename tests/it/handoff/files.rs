//! Files both ways: a parent's are opened at the desk and kept as long as the talk, the desk's are behind a link that ends.

use std::net::SocketAddr;
use std::time::Duration;

use esik::conversation::desk::{DeskError, Upload};
use esik::domain::limits::HISTORY_KEEP;
use esik::domain::staff::Role;
use esik::store::blobs;
use esik::web::{WebState, router};
use metrics_exporter_prometheus::PrometheusBuilder;
use reqwest::Method;
use tokio_util::sync::CancellationToken;

use super::stand::Stand;
use crate::both_stores;
use crate::support::http::{Http, Page};

const DAY: Duration = Duration::from_secs(86_400);

fn photo() -> Vec<u8> {
    std::fs::read("tests/data/photo.jpg").unwrap()
}

both_stores!(what_a_parent_sends_is_opened_at_the_desk, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let id = stand.asks("me").await;
    stand.sends("me", photo()).await;
    let line = stand.desk.talk(&aigul, &id, 0).await.unwrap().lines.pop().unwrap();
    assert_eq!(line.files.len(), 1);
    let opened = stand.desk.file(&aigul, &id, line.seq, 0).await.unwrap();
    assert_eq!((opened.mime.as_str(), opened.bytes), ("image/jpeg", photo()));
    for (seq, place) in [(line.seq, 1), (line.seq - 1, 0), (line.seq + 7, 0)] {
        let none = stand.desk.file(&aigul, &id, seq, place).await;
        assert!(matches!(none, Err(DeskError::File)), "{seq} {place}: {none:?}");
    }
    let auditor = stand.comes("auditor", Role::Auditor).await;
    assert!(stand.desk.file(&auditor, &id, line.seq, 0).await.is_err());
    // It is no orphan as long as what was said is kept.
    orphans(&stand, 3 * DAY).await;
    assert!(stand.desk.file(&aigul, &id, line.seq, 0).await.is_ok());
    orphans(&stand, HISTORY_KEEP).await;
    assert!(stand.desk.file(&aigul, &id, line.seq, 0).await.is_err(), "let go with the talk");
});

async fn orphans(stand: &Stand, after: Duration) {
    stand.clock.advance(after);
    let mut tx = stand.world.db.write().await.unwrap();
    blobs::remove_orphans(&mut tx, stand.world.now().minus(DAY), 100).await.unwrap();
    tx.commit().await.unwrap();
}

async fn pages(stand: &Stand) -> Http {
    let (metrics, stop) = (PrometheusBuilder::new().build_recorder().handle(), CancellationToken::new());
    let app = router(WebState { door: stand.door(), secure_cookies: false, metrics, stop });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let http = Http::new(format!("http://{}", listener.local_addr().unwrap()));
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    http
}

async fn get(http: &Http, path: &str) -> Page {
    http.send(http.request(Method::GET, path)).await
}

fn header<'p>(page: &'p Page, name: &str) -> &'p str {
    page.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

both_stores!(what_the_desk_sends_is_behind_a_link_that_ends, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let id = stand.asks("me").await;
    stand.desk.claim(&aigul, &id).await.unwrap();
    let http = pages(&stand).await;
    let mut paths = Vec::new();
    let page = b"<!DOCTYPE html><html><script>alert(1)</script></html>".to_vec();
    for (name, bytes) in [("photo.jpg", photo()), ("page.html", page.clone())] {
        stand.desk.reply(&aigul, &id, "", Some(Upload { name: name.to_owned(), bytes })).await.unwrap();
        let text = stand.heard("me").await.pop().unwrap().text;
        paths.push(format!("/file/{}", text.rsplit("/file/").next().unwrap().trim()));
    }
    let shown = get(&http, &paths[0]).await;
    assert_eq!(shown.status.as_u16(), 200);
    assert_eq!(shown.body, photo());
    assert_eq!(header(&shown, "content-type"), "image/jpeg");
    assert_eq!(header(&shown, "x-content-type-options"), "nosniff");
    assert_eq!(header(&shown, "cache-control"), "private, no-store");
    assert!(header(&shown, "content-disposition").starts_with("inline"));
    // A page of somebody's is never one of ours.
    let other = get(&http, &paths[1]).await;
    assert_eq!(other.body, page);
    assert_eq!(header(&other, "content-type"), "application/octet-stream");
    assert!(header(&other, "content-disposition").starts_with("attachment"));
    for path in ["/file/tok_0123456789abcdef0123456789abcdef", "/file/x", &paths[0].replace("/file/", "/paper/")] {
        assert_eq!(get(&http, path).await.status.as_u16(), 404, "{path}");
    }
    stand.clock.advance(7 * DAY);
    assert_eq!(get(&http, &paths[0]).await.status.as_u16(), 404, "it has ended");
    for bad in [Vec::new(), vec![0; 11 * 1024 * 1024]] {
        let upload = Upload { name: "x".to_owned(), bytes: bad };
        assert!(stand.desk.reply(&aigul, &id, "", Some(upload)).await.is_err());
    }
});
