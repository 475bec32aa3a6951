//! Whoever comes, signed in or not: looked up once before every page; and what goes wrong there drawn as a page after it.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;

use super::super::Web;
use super::super::visitor::{cookie, language_of};
use super::root_of;
use super::trouble::{Told, Trouble};
use super::words::split;
use crate::domain::lang::Lang;
use crate::i18n::Args;
use crate::office::session::{self, Token};
use crate::store::staff_sessions::Session;

/// The session's token.
pub(in crate::web) const SESSION: &str = "esik_office";
/// A word for the next page.
pub(in crate::web) const SAID: &str = "esik_office_said";
/// The language of who is not signed in.
pub(in crate::web) const LANGUAGE: &str = "esik_office_lang";

/// Streams of news stand below this path.
const LISTENS: &str = "/desk/events";

/// One request to these pages.
#[derive(Clone)]
pub(in crate::web) struct Visit {
    pub(in crate::web) web: Web,
    pub(in crate::web) lang: Lang,
    /// Token and session, where they stand.
    pub(in crate::web) session: Option<(Token, Session)>,
    /// There was a session, and it does not stand any more.
    pub(in crate::web) expired: bool,
    /// What the page before left to be said.
    pub(in crate::web) said: Option<String>,
    /// Whose pages these are: `/office` or `/desk`.
    pub(in crate::web) root: &'static str,
    /// Path and query, of a page that was asked for; else of the first one.
    pub(in crate::web) path: String,
    /// How it was asked for.
    pub(in crate::web) method: Method,
}

impl Visit {
    async fn of(web: &Web, parts: &Parts) -> Result<Self, Trouble> {
        let headers = &parts.headers;
        let token = cookie(headers, SESSION).and_then(Token::parse);
        let session = match &token {
            // A page that only listens is no sign that anybody sits before it.
            Some(token) if parts.uri.path().starts_with(LISTENS) => {
                session::peek(&web.door.world().db, token, web.door.now()).await?
            }
            Some(token) => session::find(&web.door.world().db, token, web.door.now()).await?,
            None => None,
        };
        let expired = token.is_some() && session.is_none();
        let chosen = session.as_ref().and_then(|session| session.staff.language);
        let root = root_of(parts.uri.path());
        let path = parts.uri.path_and_query().map_or(root, |path| path.as_str());
        Ok(Self {
            lang: chosen.unwrap_or_else(|| language(headers)),
            session: token.zip(session),
            expired,
            said: cookie(headers, SAID).map(str::to_owned),
            root,
            path: if parts.method == Method::GET { path } else { root }.to_owned(),
            method: parts.method.clone(),
            web: web.clone(),
        })
    }

    /// A text, `message` or `message.attribute`; empty where it is missing, which the start has proved it is not.
    pub(in crate::web) fn say(&self, id: &str) -> String {
        self.say_with(id, &Args::new())
    }

    /// A text with values.
    pub(in crate::web) fn say_with(&self, id: &str, args: &Args) -> String {
        self.web.door.text_with(self.lang, split(id), args)
    }

    /// `Set-Cookie` for these pages; without an age it ends with the browser.
    pub(in crate::web) fn cookie(&self, name: &str, value: &str, age: Option<u64>) -> Option<HeaderValue> {
        self.cookie_at(self.root, name, value, age)
    }

    /// The same for the pages of a house.
    pub(in crate::web) fn cookie_at(
        &self,
        root: &str,
        name: &str,
        value: &str,
        age: Option<u64>,
    ) -> Option<HeaderValue> {
        let age = age.map_or_else(String::new, |age| format!("; Max-Age={age}"));
        let secure = if self.web.secure { "; Secure" } else { "" };
        HeaderValue::from_str(&format!("{name}={value}; Path={root}; HttpOnly; SameSite=Lax{age}{secure}")).ok()
    }
}

/// The language chosen in this browser, or the one it asks for.
fn language(headers: &HeaderMap) -> Lang {
    cookie(headers, LANGUAGE).and_then(Lang::parse).or_else(|| language_of(headers)).unwrap_or(Lang::Kk)
}

/// Puts a cookie on an answer.
pub(in crate::web) fn give(response: &mut Response, cookie: Option<HeaderValue>) {
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Looks who comes, lets the page answer, and draws what went wrong.
pub(in crate::web) async fn enter(State(web): State<Web>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match Visit::of(&web, &parts).await {
        Ok(visit) => visit,
        Err(trouble) => return trouble.bare(&web, language(&parts.headers)),
    };
    parts.extensions.insert(visit.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(Told(trouble)) = response.extensions_mut().remove::<Told>() {
        response = trouble.page(&visit);
    }
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if visit.said.is_some() && visit.method == Method::GET && is_page {
        give(&mut response, visit.cookie(SAID, "", Some(0)));
    }
    response
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self, Trouble> {
        parts.extensions.get::<Self>().cloned().ok_or(Trouble::Broken)
    }
}
