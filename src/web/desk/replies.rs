//! `/desk/replies`: replies that are written once, in three languages. Everybody reads them, supervisors keep them.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;

use super::super::office::form::{Filled, Sheet};
use super::super::office::page::{Page, draw_as};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::line::codes;
use super::talk::{refused, ticket};
use super::words::options;
use crate::conversation::desk::replies::FIELDS;
use crate::conversation::desk::{Desk, DeskError};
use crate::domain::staff::Deed;
use crate::domain::ticket::Topic;
use crate::i18n::Args;
use crate::store::tickets::canned::Canned;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-replies"),
    text_with("desk-replies-about", &["fields"]),
    text("desk-reply-new"),
    text("desk-reply-code"),
    text("desk-reply-code.hint"),
    text("desk-reply-any"),
    text("desk-reply-kk"),
    text("desk-reply-ru"),
    text("desk-reply-en"),
    text("desk-reply-keep"),
    text("desk-reply-drop"),
    text("desk-reply-kept"),
    text("desk-reply-dropped"),
    text("desk-reply-bad-code"),
];

/// Characters of a reply's short name.
const CODE_MAX: usize = 24;

/// A reply, in a form of its own.
struct One {
    code: String,
    sheet: Sheet,
}

#[derive(Template)]
#[template(path = "desk/replies.html")]
struct Replies {
    page: Page,
    about: String,
    keeps: bool,
    topics: Vec<(String, String)>,
    all: Vec<One>,
    /// The blank one.
    new: Sheet,
}

/// The page.
pub(super) async fn list(signed: Signed) -> Answer {
    show(&signed, StatusCode::OK, None).await
}

/// The page; `mend`: a form with what is wrong in it.
async fn show(signed: &Signed, status: StatusCode, mend: Option<Sheet>) -> Answer {
    signed.may(Deed::HandleTicket)?;
    let all = Desk::new(signed.world().clone()).replies().await?;
    let mut all: Vec<One> = all.iter().map(|one| One { sheet: sheet(one), code: one.code.clone() }).collect();
    let mut new = Sheet::default();
    if let Some(mend) = mend {
        match all.iter_mut().find(|one| one.code == mend.value("code")) {
            Some(one) => one.sheet = mend,
            None => new = mend,
        }
    }
    let mut topics = options(signed, "list-topic", &codes(Topic::ALL, Topic::code));
    topics.insert(0, (String::new(), signed.say("desk-reply-any")));
    let fields = FIELDS.map(|field| format!("{{{field}}}")).join(", ");
    let page = Replies {
        about: signed.say_with("desk-replies-about", &Args::new().with("fields", fields)),
        keeps: signed.can(Deed::LeadDesk),
        page: signed.page("desk-replies"),
        topics,
        all,
        new,
    };
    draw_as(status, &page)
}

fn sheet(one: &Canned) -> Sheet {
    let [kk, ru, en] = &one.bodies;
    let topic = one.topic.map_or("", Topic::code);
    Sheet::of(&[("code", &one.code), ("topic", topic), ("kk", kk), ("ru", ru), ("en", en)])
}

/// `POST`: keeps or takes away.
pub(super) async fn keep(Filled(signed, mut sheet): Filled) -> Answer {
    signed.may(Deed::LeadDesk)?;
    let (desk, code) = (Desk::new(signed.world().clone()), sheet.value("code").to_owned());
    if sheet.value("deed") == "drop" {
        desk.keep_reply(signed.staff(), &code, None).await?;
        return Ok(signed.done("/desk/replies", "desk-reply-dropped", None));
    }
    let letters = |code: &str| code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if code.is_empty() || code.len() > CODE_MAX || !letters(&code) {
        sheet.blame("code", signed.say("desk-reply-bad-code"));
    }
    for body in ["kk", "ru", "en"] {
        if sheet.value(body).is_empty() {
            sheet.blame(body, signed.say("desk-bad-words"));
        }
    }
    if !sheet.is_good() {
        return show(&signed, StatusCode::UNPROCESSABLE_ENTITY, Some(sheet)).await;
    }
    let bodies = ["kk", "ru", "en"].map(|body| sheet.value(body).to_owned());
    let reply = Canned { code: code.clone(), topic: Topic::parse(sheet.value("topic")), bodies };
    match desk.keep_reply(signed.staff(), &code, Some(&reply)).await {
        Ok(()) => Ok(signed.done("/desk/replies", "desk-reply-kept", None)),
        Err(DeskError::Words) => {
            sheet.blame("kk", signed.say("desk-bad-words"));
            show(&signed, StatusCode::UNPROCESSABLE_ENTITY, Some(sheet)).await
        }
        Err(other) => Err(refused(other)),
    }
}

/// `GET /desk/talks/TICKET/replies/CODE`: a reply with its fields filled in, for the field that is written in.
pub(super) async fn filled(signed: Signed, Path((id, code)): Path<(String, String)>) -> Answer {
    match Desk::new(signed.world().clone()).canned(signed.staff(), &ticket(&id)?, &code).await {
        Ok(words) => Ok(words.into_response()),
        Err(DeskError::Words) => Err(Trouble::Nowhere),
        Err(other) => Err(refused(other)),
    }
}
