//! A client that keeps cookies, as a browser does, for tests of pages and of the web chat.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use reqwest::header::{COOKIE, HeaderMap, SET_COOKIE};
use reqwest::{Method, RequestBuilder, StatusCode, redirect};

/// A client bound to one server.
pub struct Http {
    client: reqwest::Client,
    base: String,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("a page in UTF-8")
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("a page in JSON")
    }
}

/// reqwest with a limit of time and without following redirects.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .timeout(Duration::from_secs(30))
        .redirect(redirect::Policy::none())
        .build()
        .expect("a client")
}

impl Http {
    /// `base` is like `http://127.0.0.1:4711`.
    pub fn new(base: impl Into<String>) -> Self {
        Self { client: client(), base: base.into(), cookies: Mutex::default() }
    }

    /// A request that carries the cookies; finish it with [`Http::send`], or read its body as a stream.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let jar = self.cookies.lock().expect("cookies");
        let request = self.client.request(method, format!("{}{path}", self.base));
        if jar.is_empty() {
            return request;
        }
        let line: Vec<String> = jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.header(COOKIE, line.join("; "))
    }

    /// Sends, keeps the cookies of the answer.
    pub async fn send(&self, request: RequestBuilder) -> Page {
        let answer = request.send().await.expect("an answer");
        self.keep(answer.headers());
        Page {
            status: answer.status(),
            headers: answer.headers().clone(),
            body: answer.bytes().await.expect("a body").to_vec(),
        }
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Page {
        self.send(self.request(Method::GET, path)).await
    }

    /// POST of JSON, from the page's own origin.
    pub async fn post_json(&self, path: &str, body: &serde_json::Value) -> Page {
        let request = self.request(Method::POST, path).header("origin", &self.base).json(body);
        self.send(request).await
    }

    /// POST of a form, from the page's own origin.
    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.request(Method::POST, path).header("origin", &self.base).form(fields);
        self.send(request).await
    }

    /// Keeps the cookies of an answer that was sent by hand.
    pub fn keep(&self, headers: &HeaderMap) {
        let mut jar = self.cookies.lock().expect("cookies");
        for line in headers.get_all(SET_COOKIE) {
            let pair = line.to_str().expect("a cookie in ASCII").split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                jar.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

#[tokio::test]
async fn cookies_come_back_and_forms_arrive() {
    use axum::routing::{get, post};
    let app = axum::Router::new()
        .route("/set", get(|| async { ([(SET_COOKIE, "who=me; HttpOnly")], "ok") }))
        .route("/who", get(|headers: HeaderMap| async move { headers[COOKIE].to_str().unwrap().to_owned() }))
        .route("/echo", post(|body: String| async move { body }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let http = Http::new(format!("http://{}", listener.local_addr().unwrap()));
    let server = tokio::spawn(async move { axum::serve(listener, app).await });

    assert_eq!(http.get("/set").await.status, StatusCode::OK);
    assert_eq!(http.get("/who").await.text(), "who=me");
    assert_eq!(http.post_form("/echo", &[("a", "1")]).await.text(), "a=1");
    let page = http.post_json("/echo", &serde_json::json!({"a": 1})).await;
    assert_eq!(page.json()["a"], 1);
    assert!(page.headers.contains_key("content-type"));
    server.abort();
}
