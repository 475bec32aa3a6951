//! The call centre's pages at `/desk`: plain forms and links, drawn on the server; a script adds what is new without a reload, and keys.
//!
//! The door, the frame, the forms and their faults are the office's ([`super::office`]); the deeds are
//! [`crate::conversation::desk`]'s, and so is what they note in the audit. Here:
//!
//! * `line` is who waits, what is one's own, who is there; `talk` one conversation, drawn from `items` (what was said), `state` (what may
//!   be done now) and `card` (whose it is).
//! * `deeds` takes the forms of a talk in, `letter` the one with a file; `once` keeps a form that was sent twice from being done twice.
//! * `live` is the stream of news: the same pieces of HTML as on the page, so that there is one drawing of each.
//! * `calls` begins a talk with somebody at the telephone.
//! * `search` and `replies` are the other pages.
//! * `lead` and `stuck` are the supervisors': how the centre works, and at which questions parents stop (`path` draws a dialogue), in a
//!   `period`.

mod calls;
mod card;
mod deeds;
mod items;
mod lead;
mod letter;
mod line;
mod live;
pub(super) mod once;
mod path;
mod period;
mod replies;
mod search;
mod state;
mod stuck;
mod talk;
mod words;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, get, post};

use super::Web;
use super::office::{self, DESK, trouble};
use crate::domain::limits::{FORM_MAX, UPLOAD_MAX};

pub(super) use words::texts;

/// Every page, behind the guards of the office.
pub(super) fn routes(web: &Web) -> Router<Web> {
    let reply = post(deeds::reply).layer(DefaultBodyLimit::max(UPLOAD_MAX + FORM_MAX));
    let pages = Router::new()
        .route(DESK, get(line::show))
        .merge(office::doors_of(DESK))
        .route("/desk/here", post(line::here))
        .route("/desk/calls", post(calls::begin))
        .route("/desk/search", get(search::blank).post(search::find))
        .route("/desk/replies", get(replies::list).post(replies::keep))
        .route("/desk/lead", get(lead::show))
        .route("/desk/lead.csv", get(lead::file))
        .route("/desk/stuck", get(stuck::show))
        .route("/desk/events", get(live::line))
        .route("/desk/events/lead", get(lead::fresh))
        .route("/desk/events/{id}", get(live::talk))
        .route("/desk/talks/{id}", get(talk::show))
        .route("/desk/talks/{id}/card", get(talk::card))
        .route("/desk/talks/{id}/files/{seq}/{place}", get(talk::file))
        .route("/desk/talks/{id}/replies/{code}", get(replies::filled))
        .route("/desk/talks/{id}/reply", reply)
        .route("/desk/talks/{id}/reveal", post(talk::reveal))
        .route("/desk/talks/{id}/{deed}", post(deeds::receive))
        .route("/desk/{*rest}", any(trouble::nowhere));
    office::guarded(pages, web)
}
