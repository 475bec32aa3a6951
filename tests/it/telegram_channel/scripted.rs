//! A server that gives the answers it was told, in order: for what a Bot API server never says by itself.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::any;

/// The answer to a message that was taken, with a part of a Bot API yet to come.
pub(super) const SENT: &str = r#"{"ok":true,"result":{"message_id":5,"chat":{"hologram":true}}}"#;

/// The server; it stops when this value goes.
pub(super) struct Scripted {
    pub(super) url: String,
    script: Arc<Script>,
    task: tokio::task::JoinHandle<()>,
}

struct Script {
    answers: Mutex<VecDeque<(u16, &'static str)>>,
    methods: Mutex<Vec<String>>,
}

impl Scripted {
    pub(super) async fn start(answers: Vec<(u16, &'static str)>) -> Self {
        let script = Arc::new(Script { answers: Mutex::new(answers.into()), methods: Mutex::default() });
        let app = Router::new().route("/{bot}/{method}", any(answer)).with_state(script.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, script, task }
    }

    /// The methods called so far, as they were written.
    pub(super) fn methods(&self) -> Vec<String> {
        self.script.methods.lock().unwrap().clone()
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(
    State(script): State<Arc<Script>>,
    Path((_, method)): Path<(String, String)>,
) -> (StatusCode, &'static str) {
    script.methods.lock().unwrap().push(method);
    let (code, body) = script.answers.lock().unwrap().pop_front().expect("a call that was foreseen");
    (StatusCode::from_u16(code).unwrap(), body)
}
