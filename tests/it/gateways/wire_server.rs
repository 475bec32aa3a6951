//! A small HTTP server on a free port: answers what it was told to, in order, and remembers what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::net::TcpListener;

/// What the server does with the next request.
pub enum Answer {
    /// A status and a body.
    Body(u16, String),
    /// A status and a redirection.
    Redirect(u16, String),
    /// Nothing, for ever.
    Silence,
}

impl Answer {
    /// A JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::Body(status, body.to_string())
    }
}

/// What the server was asked.
pub struct Asked {
    pub method: Method,
    pub uri: Uri,
    pub headers: HeaderMap,
    pub body: Value,
}

impl Asked {
    /// A header as text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

#[derive(Default)]
struct Book {
    answers: Mutex<VecDeque<Answer>>,
    asked: Mutex<Vec<Asked>>,
}

/// The server; it stops when the test's runtime does.
pub struct WireServer {
    /// Its base URL, with a slash at the end as people write them.
    pub url: String,
    book: Arc<Book>,
}

impl WireServer {
    /// Starts a server with its answers; when they are used up it answers 418.
    pub async fn start(answers: impl IntoIterator<Item = Answer>) -> Self {
        let book = Arc::new(Book { answers: Mutex::new(answers.into_iter().collect()), asked: Mutex::default() });
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(book.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, book }
    }

    /// Everything it was asked since the last call.
    pub fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.book.asked.lock().unwrap())
    }

    /// The only thing it was asked.
    pub fn asked_once(&self) -> Asked {
        let mut asked = self.asked();
        assert_eq!(asked.len(), 1, "asked just once");
        asked.remove(0)
    }
}

/// The address of a port where nobody listens.
pub async fn nobody() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

async fn answer(State(book): State<Arc<Book>>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    book.asked.lock().unwrap().push(Asked {
        method,
        uri,
        headers,
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
    });
    let next = book.answers.lock().unwrap().pop_front();
    match next {
        Some(Answer::Body(status, body)) => (StatusCode::from_u16(status).unwrap(), body).into_response(),
        Some(Answer::Redirect(status, to)) => {
            (StatusCode::from_u16(status).unwrap(), [("location", to)]).into_response()
        }
        Some(Answer::Silence) => std::future::pending().await,
        None => StatusCode::IM_A_TEAPOT.into_response(),
    }
}
