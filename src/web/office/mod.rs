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
//! * What is in the queue is shown by pages of blocks ([`view`]: facts, tables, forms, ways on), so that all are worked alike; [`show`] has
//!   its words.
//! * Templates extend `office/base.html`; `office/parts.html` has fields of forms, [`list::Pager`] turns pages, [`list::file`] is a table to
//!   take away.

mod application;
mod award;
mod bulletins;
pub(super) mod code;
mod doors;
pub(super) mod form;
mod free;
mod garden_form;
mod gardens;
mod home;
pub(super) mod invitation;
pub(super) mod language;
pub(super) mod list;
mod log;
pub(super) mod me;
pub(super) mod page;
mod phone;
mod queues;
mod referrals;
mod rights;
mod row;
mod rules;
pub(super) mod show;
pub(super) mod sign_in;
pub(super) mod signed;
pub(super) mod trouble;
mod view;
pub(super) mod visit;
pub(super) mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};

use super::{Web, guard};
use crate::domain::limits::FORM_MAX;
use crate::domain::staff::Role;
use crate::i18n::check::Wanted;

/// Where the pages stand.
pub(super) const ROOT: &str = "/office";
/// Where the call centre's stand: they share the door, the frame and the forms.
pub(super) const DESK: &str = "/desk";

/// Whose pages a path belongs to: each house has its own sessions.
fn root_of(path: &str) -> &'static str {
    let inside = path.strip_prefix(DESK).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    if inside { DESK } else { ROOT }
}

/// Where a role works.
#[must_use]
pub fn root_for(role: Role) -> &'static str {
    match role {
        Role::Operator | Role::Supervisor => DESK,
        Role::Department | Role::Kindergarten | Role::Auditor => ROOT,
    }
}

/// What stands before the pages of a house: whoever comes is looked up, and a form must be of our own page.
pub(super) fn guarded(pages: Router<Web>, web: &Web) -> Router<Web> {
    pages
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(from_fn_with_state(web.clone(), visit::enter))
        .layer(from_fn_with_state(web.clone(), guard::same_origin_forms))
}

/// Every page, behind its guards.
pub(super) fn routes(web: &Web) -> Router<Web> {
    let pages = Router::new()
        .route(ROOT, get(home::show))
        .merge(doors_of(ROOT))
        .route("/office/audit", get(log::show))
        .route("/office/audit.csv", get(log::file))
        .merge(kindergartens())
        .merge(places())
        .merge(families())
        .route("/office/rules", get(rules::show).post(rules::receive))
        .route("/office/{*rest}", any(trouble::nowhere));
    guarded(pages, web)
}

/// The door of a house, and what people keep of their own account.
pub(super) fn doors_of(root: &str) -> Router<Web> {
    let at = |path: &str| format!("{root}/{path}");
    Router::new()
        .route(&at("sign-in"), get(sign_in::show).post(sign_in::receive))
        .route(&at("sign-in/code"), get(code::show).post(code::receive))
        .route(&at("sign-out"), post(sign_in::leave))
        .route(&at("language"), post(language::choose))
        .route(&at("invitation/{token}"), get(invitation::show).post(invitation::receive))
        .route(&at("me"), get(me::show))
        .route(&at("me/password"), post(me::change_password))
        .route(&at("me/phone"), post(me::set_up_phone))
        .route(&at("me/sessions"), post(me::end_others))
}

/// Kindergartens and the places in them that become free.
fn kindergartens() -> Router<Web> {
    Router::new()
        .route("/office/kindergartens", get(gardens::list))
        .route("/office/kindergartens/new", get(garden_form::blank).post(garden_form::add))
        .route("/office/kindergartens/{id}", get(gardens::show))
        .route("/office/kindergartens/{id}/edit", get(garden_form::edit).post(garden_form::change))
        .route("/office/kindergartens/{id}/groups", post(gardens::set_group))
        .route("/office/kindergartens/{id}/close", post(gardens::close))
        .route("/office/vacancies", get(free::list).post(free::receive))
        .route("/office/vacancies/new", get(free::blank))
        .route("/office/vacancies/{id}", get(row::show))
        .route("/office/vacancies/{id}/leave", post(row::leave))
        .route("/office/vacancies/{id}/withdraw", post(row::take_back))
}

/// Bulletins and their awards.
fn places() -> Router<Web> {
    Router::new()
        .route("/office/bulletins", get(bulletins::list).post(free::plan))
        .route("/office/bulletins/{id}", get(bulletins::show))
        .route("/office/bulletins/{id}/step", post(bulletins::hasten))
        .route("/office/bulletins/{id}/hold", post(bulletins::hold))
        .route("/office/bulletins/{id}/move", post(bulletins::shift))
        .route("/office/bulletins/{id}/withdraw", post(bulletins::withdraw))
        .route("/office/bulletins/{id}/award", get(award::show))
        .route("/office/bulletins/{id}/award/{row}", get(award::row))
}

/// What is known of families: their places in the queue, rights, referrals.
fn families() -> Router<Web> {
    Router::new()
        .route("/office/rights", get(rights::list))
        .route("/office/rights/{id}", get(rights::show))
        .route("/office/rights/{id}/proved", post(rights::prove))
        .route("/office/rights/{id}/refused", post(rights::refuse))
        .route("/office/rights/{id}/papers/{blob}", get(rights::paper))
        .route("/office/referrals", get(referrals::list))
        .route("/office/referrals.csv", get(referrals::file))
        .route("/office/referrals/{id}", get(referrals::show))
        .route("/office/referrals/{id}/enrol", post(referrals::enrol))
        .route("/office/referrals/{id}/refuse", post(referrals::refuse))
        .route("/office/stoplist", get(referrals::stopped))
        .route("/office/queue", get(queues::list))
        .route("/office/queue/{place}/{year}/{language}/{group}", get(queues::show))
        .route("/office/queue.csv/{place}/{year}/{language}/{group}", get(queues::file))
        .route("/office/applications/{id}", get(application::show))
        .route("/office/applications/{id}/name", post(application::reveal))
}

/// Every text of these pages.
pub(super) fn texts() -> impl Iterator<Item = Wanted> {
    let frame = [page::TEXTS, home::TEXTS, log::TEXTS, list::TEXTS, trouble::TEXTS];
    let door = [sign_in::TEXTS, code::TEXTS, invitation::TEXTS, phone::TEXTS, me::TEXTS];
    let kindergartens = [gardens::TEXTS, garden_form::TEXTS, free::TEXTS, row::TEXTS];
    let work = [bulletins::TEXTS, award::TEXTS, application::TEXTS, rights::TEXTS, referrals::TEXTS, queues::TEXTS];
    frame
        .into_iter()
        .chain(door)
        .chain(kindergartens)
        .chain(work)
        .chain([rules::TEXTS])
        .flatten()
        .map(words::Text::wanted)
        .chain(words::lists())
}
