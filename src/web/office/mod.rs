//! The education department's pages at `/office`: plain forms and links, drawn on the server, without a script.
//!
//! How a page is made:
//!
//! * Its file holds its handlers, its template's struct with a field `page: Page`, and `TEXTS`, the texts it says; [`routes`] and
//!   [`texts`] below name them, and [`doors::DOORS`] if it stands in the navigation.
//! * A handler asks for [`signed::Signed`]: nobody comes in without; then `signed.may(Deed::...)?`, and `signed.covers(&place)?` for what
//!   lies in a place. It answers [`trouble::Answer`]; a fault of ours is `?`, and becomes a kind page.
//! * A form is taken in as [`form::Filled`], which has proved that it is the session's own; what is wrong is blamed on its field
//!   ([`form::Sheet::blame`]) and the same template drawn again with 422. What went well ends with [`signed::Signed::done`]: a redirect, and a
//!   word on the next page.
//! * Whatever shows or changes something of a family notes it in the same transaction: [`signed::Signed::note`], as its last statement.
//! * Templates extend `office/base.html`; `office/parts.html` has fields of forms, [`list::Pager`] turns pages, [`list::file`] is a table to
//!   take away.

mod doors;
mod form;
mod home;
mod language;
mod list;
mod log;
mod page;
mod sign_in;
mod signed;
mod trouble;
mod visit;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};

use super::{Web, guard};
use crate::domain::limits::FORM_MAX;
use crate::i18n::check::Wanted;

/// Where the pages stand.
const ROOT: &str = "/office";

/// Every page, behind its guards.
pub(super) fn routes(web: &Web) -> Router<Web> {
    Router::new()
        .route(ROOT, get(home::show))
        .route("/office/sign-in", get(sign_in::show).post(sign_in::receive))
        .route("/office/sign-out", post(sign_in::leave))
        .route("/office/language", post(language::choose))
        .route("/office/audit", get(log::show))
        .route("/office/audit.csv", get(log::file))
        .route("/office/{*rest}", any(trouble::nowhere))
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(from_fn_with_state(web.clone(), visit::enter))
        .layer(from_fn_with_state(web.clone(), guard::same_origin_forms))
}

/// Every text of these pages.
pub(super) fn texts() -> impl Iterator<Item = Wanted> {
    [page::TEXTS, home::TEXTS, sign_in::TEXTS, log::TEXTS, list::TEXTS, trouble::TEXTS]
        .into_iter()
        .flatten()
        .map(words::Text::wanted)
        .chain(words::lists())
}
