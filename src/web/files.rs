//! Style, script and icon, embedded in the program. Their names carry a hash of their content, so that a browser may keep them for
//! ever and still gets the new ones after an update.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::limits::STATIC_AGE;

struct File {
    name: String,
    kind: &'static str,
    text: &'static str,
}

impl File {
    fn new(stem: &str, extension: &str, kind: &'static str, text: &'static str) -> Self {
        let hash = hex::encode(&Sha256::digest(text)[..6]);
        Self { name: format!("{stem}-{hash}.{extension}"), kind, text }
    }
}

static STYLE: LazyLock<File> =
    LazyLock::new(|| File::new("chat", "css", "text/css; charset=utf-8", include_str!("static/chat.css")));
static OFFICE: LazyLock<File> =
    LazyLock::new(|| File::new("office", "css", "text/css; charset=utf-8", include_str!("static/office.css")));
static SCRIPT: LazyLock<File> =
    LazyLock::new(|| File::new("chat", "js", "text/javascript; charset=utf-8", include_str!("static/chat.js")));
static DESK_STYLE: LazyLock<File> =
    LazyLock::new(|| File::new("desk", "css", "text/css; charset=utf-8", include_str!("static/desk.css")));
static DESK_SCRIPT: LazyLock<File> =
    LazyLock::new(|| File::new("desk", "js", "text/javascript; charset=utf-8", include_str!("static/desk.js")));
static ICON: LazyLock<File> =
    LazyLock::new(|| File::new("icon", "svg", "image/svg+xml", include_str!("static/icon.svg")));

/// The names of the moment, for the page.
pub(super) fn names() -> (&'static str, &'static str, &'static str) {
    (&STYLE.name, &SCRIPT.name, &ICON.name)
}

/// The same for the pages of the office: style and icon.
pub(super) fn office() -> (&'static str, &'static str) {
    (&OFFICE.name, &ICON.name)
}

/// What the pages of the desk have beside that: style and script.
pub(super) fn desk() -> (&'static str, &'static str) {
    (&DESK_STYLE.name, &DESK_SCRIPT.name)
}

/// A file by its present name.
pub(super) async fn serve(Path(name): Path<String>) -> Response {
    let all: [&File; 6] = [&STYLE, &OFFICE, &SCRIPT, &DESK_STYLE, &DESK_SCRIPT, &ICON];
    match all.into_iter().find(|file| file.name == name) {
        Some(file) => answer(file, &format!("public, max-age={}, immutable", STATIC_AGE.as_secs())),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What browsers ask for without being told; under this name it may change.
pub(super) async fn icon() -> Response {
    answer(&ICON, "public, max-age=86400")
}

fn answer(file: &File, keep: &str) -> Response {
    ([(header::CONTENT_TYPE, file.kind), (header::CACHE_CONTROL, keep)], file.text).into_response()
}
