//! What stands in the way of a page, as a kind page of its own.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};

use super::super::Web;
use super::page::{Page, draw_as};
use super::visit::Visit;
use super::words::{Text, text};
use crate::domain::lang::Lang;

/// The texts of these pages.
pub(in crate::web) const TEXTS: &[Text] = &[
    text("office-forbidden"),
    text("office-forbidden.what"),
    text("office-nowhere"),
    text("office-nowhere.what"),
    text("office-stale"),
    text("office-stale.what"),
    text("office-unreadable"),
    text("office-unreadable.what"),
    text("office-broken"),
    text("office-broken.what"),
    text("office-to-home"),
];

/// What a handler answers.
pub(in crate::web) type Answer = Result<Response, Trouble>;

/// The reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Trouble {
    /// Nobody is signed in.
    SignIn,
    /// This person may not do this, or not here.
    Forbidden,
    /// There is no such page, or nothing of this name on it.
    Nowhere,
    /// The form is not of this session.
    Stale,
    /// The form cannot be read.
    Unreadable,
    /// Our own fault; it is in the log.
    Broken,
}

/// A trouble on its way out of a handler, to be drawn where the visit is known.
#[derive(Clone)]
pub(in crate::web) struct Told(pub(in crate::web) Trouble);

#[derive(Template)]
#[template(path = "office/trouble.html")]
struct Sign {
    page: Page,
    what: String,
}

impl Trouble {
    fn parts(self) -> (StatusCode, &'static str) {
        match self {
            Self::SignIn => (StatusCode::UNAUTHORIZED, "office-sign-in"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "office-forbidden"),
            Self::Nowhere => (StatusCode::NOT_FOUND, "office-nowhere"),
            Self::Stale => (StatusCode::FORBIDDEN, "office-stale"),
            Self::Unreadable => (StatusCode::BAD_REQUEST, "office-unreadable"),
            Self::Broken => (StatusCode::INTERNAL_SERVER_ERROR, "office-broken"),
        }
    }

    /// The page that says it; whoever has to sign in is led there, and back afterwards.
    pub(in crate::web) fn page(self, visit: &Visit) -> Response {
        let (status, text) = self.parts();
        if self == Self::SignIn {
            let query: String =
                url_encoded(&[("next", &visit.path), ("expired", if visit.expired { "1" } else { "" })]);
            return Redirect::to(&format!("{}/sign-in?{query}", visit.root)).into_response();
        }
        let sign = Sign { page: Page::new(visit.clone(), text), what: visit.say(&format!("{text}.what")) };
        draw_as(status, &sign).unwrap_or_else(|_| self.bare(&visit.web, visit.lang))
    }

    /// The words alone, where no page can be drawn.
    pub(in crate::web) fn bare(self, web: &Web, lang: Lang) -> Response {
        let (status, text) = self.parts();
        (status, Html(web.door.text(lang, text))).into_response()
    }
}

fn url_encoded(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().filter(|(_, v)| !v.is_empty())).finish()
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.parts().0.into_response();
        response.extensions_mut().insert(Told(self));
        response
    }
}

/// Whatever fails below is our own fault: into the log, once.
impl<E: Into<anyhow::Error>> From<E> for Trouble {
    fn from(fault: E) -> Self {
        let fault = fault.into();
        tracing::error!(fault = format!("{fault:#}"), "a page of the office failed");
        Self::Broken
    }
}

/// A path that leads nowhere.
pub(in crate::web) async fn nowhere() -> Trouble {
    Trouble::Nowhere
}
