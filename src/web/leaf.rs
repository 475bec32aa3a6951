//! A page of one leaf: a title, a verdict, some facts. For those who come by a code or a link, not to talk.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::files;
use crate::conversation::door::Door;
use crate::domain::lang::Lang;

/// The languages, as the switch names them.
const TONGUES: &[(&str, &str)] = &[("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG")];
/// A tick and a cross, in a circle.
const TICK: &str = "m7.500 12.500 3 3 6-6.500";
const CROSS: &str = "m8.500 8.500 7 7m0-7-7 7";

/// How it stands, in words beside a sign.
pub(super) struct Verdict {
    class: &'static str,
    icon: &'static str,
    text: String,
}

impl Verdict {
    /// Well or not.
    pub(super) fn new(good: bool, text: String) -> Self {
        let (class, icon) = if good { ("good", TICK) } else { ("bad", CROSS) };
        Self { class, icon, text }
    }
}

#[derive(Template)]
#[template(path = "leaf.html")]
pub(super) struct Leaf {
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) verdict: Option<Verdict>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) hint: String,
    files: (&'static str, &'static str, &'static str),
    demo: bool,
    demo_words: String,
    tongue_words: String,
}

impl Leaf {
    /// An empty leaf with this title.
    pub(super) fn new(door: &Door, lang: Lang, title: &str) -> Self {
        Self {
            lang,
            title: door.text(lang, title),
            verdict: None,
            facts: Vec::new(),
            hint: String::new(),
            files: files::names(),
            demo: door.demo(),
            demo_words: door.text(lang, "web-demo"),
            tongue_words: door.text(lang, "web-language"),
        }
    }

    /// The page with this status. It is each visitor's own, and in their language.
    pub(super) fn answer(self, status: StatusCode) -> Response {
        match self.render() {
            Ok(page) => (status, [(header::VARY, "Accept-Language")], Html(page)).into_response(),
            Err(error) => {
                tracing::error!(%error, "a leaf cannot be drawn");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}
