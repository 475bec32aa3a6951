//! The forms of a talk. What was done leads back to it; where somebody was quicker the page says who has it.

use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, StatusCode};
use axum::response::IntoResponse;

use super::super::Web;
use super::super::office::form::{Filled, Sheet};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::letter::Letter;
use super::state::rest;
use super::talk::{With, page, refused, ticket};
use crate::conversation::desk::{Act, Desk, DeskError};
use crate::dialogue::vocabulary::Way;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::ticket::{Priority, Team, Topic};
use crate::handoff::HandoffError;
use crate::i18n::Args;
use crate::store::tickets::{self, Ticket};

/// The texts that these forms answer with.
pub(super) const TEXTS: &[Text] = &[
    text("desk-done"),
    text("desk-sent"),
    text("desk-claimed"),
    text("desk-passed"),
    text("desk-closed"),
    text_with("desk-taken", &["name"]),
    text("desk-not-now"),
    text("desk-bad-moment"),
    text("desk-bad-words"),
    text("desk-bad-file"),
    text("desk-no-question"),
];

/// The header by which the script asks for a bare answer: what is new comes by the stream.
const LIVE: HeaderName = HeaderName::from_static("x-live");

/// Whether the script sent the form.
pub(super) struct Live(bool);

impl FromRequestParts<Web> for Live {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &Web) -> Result<Self, Trouble> {
        Ok(Self(parts.headers.contains_key(LIVE)))
    }
}

/// `POST .../DEED`.
pub(super) async fn receive(
    State(web): State<Web>,
    Path((id, deed)): Path<(String, String)>,
    live: Live,
    Filled(signed, sheet): Filled,
) -> Answer {
    let id = ticket(&id)?;
    if !web.memory.once.is_new(sheet.value("once")) {
        return answer(&signed, &id, &live, "desk-done");
    }
    let done = strike(&signed, &id, &deed, &sheet).await?;
    let said = match deed.as_str() {
        "claim" => "desk-claimed",
        "release" | "give" => "desk-passed",
        "close" => "desk-closed",
        _ => "desk-done",
    };
    end(&web, (&signed, &id, &live), &sheet, done, said).await
}

/// `POST .../reply`.
pub(super) async fn reply(
    State(web): State<Web>,
    Path(id): Path<String>,
    live: Live,
    Letter(signed, sheet, file): Letter,
) -> Answer {
    let id = ticket(&id)?;
    if !web.memory.once.is_new(sheet.value("once")) {
        return answer(&signed, &id, &live, "desk-sent");
    }
    let desk = Desk::new(signed.world().clone());
    let done = desk.reply(signed.staff(), &id, sheet.raw("text"), file).await;
    end(&web, (&signed, &id, &live), &sheet, done, "desk-sent").await
}

/// The deed itself.
async fn strike(
    signed: &Signed,
    id: &TicketId,
    deed: &str,
    sheet: &Sheet,
) -> Result<Result<Ticket, DeskError>, Trouble> {
    let (desk, staff) = (Desk::new(signed.world().clone()), signed.staff());
    let unreadable = Trouble::Unreadable;
    Ok(match deed {
        "claim" => desk.claim(staff, id).await,
        "reopen" => desk.reopen(staff, id).await,
        "note" => desk.note(staff, id, sheet.raw("text")).await,
        "give" => desk.give(staff, id, &StaffId::parse(sheet.value("to")).ok_or(unreadable)?).await,
        "release" => desk.release(staff, id, Team::parse(sheet.value("team")).ok_or(unreadable)?).await,
        "snooze" => desk.snooze(staff, id, rest(signed, sheet.value("till")).ok_or(unreadable)?).await,
        "topic" => desk.topic(staff, id, Topic::parse(sheet.value("topic")).ok_or(unreadable)?).await,
        "priority" => desk.priority(staff, id, Priority::parse(sheet.value("priority")).ok_or(unreadable)?).await,
        // Without a topic nothing can be learned from it later: it is asked for.
        "close" => match Topic::parse(sheet.value("topic")) {
            Some(topic) => desk.close(staff, id, topic).await,
            None => Err(DeskError::Words),
        },
        "act" => desk.act(staff, id, act(sheet)?).await,
        "here" => {
            desk.touch(staff, id).await.map_err(refused)?;
            let mut tx = signed.read().await?;
            let found = tickets::find(&mut tx, id).await?;
            tx.rollback().await?;
            found.ok_or_else(|| HandoffError::NoTicket(id.clone()).into())
        }
        _ => return Err(Trouble::Nowhere),
    })
}

/// What is answered for the parent: a press, a way, or words.
fn act(sheet: &Sheet) -> Result<Act, Trouble> {
    Ok(match (sheet.value("press"), sheet.value("way")) {
        ("", "") => Act::Say(sheet.raw("text").to_owned()),
        ("", "back") => Act::Way(Way::Back),
        ("", "menu") => Act::Way(Way::Menu),
        ("", _) => return Err(Trouble::Unreadable),
        (press, _) => Act::Press(press.to_owned()),
    })
}

/// What came of it.
async fn end(
    web: &Web,
    (signed, id, live): (&Signed, &TicketId, &Live),
    sheet: &Sheet,
    done: Result<Ticket, DeskError>,
    said: &str,
) -> Answer {
    let error = match done {
        Ok(_) => return answer(signed, id, live, said),
        Err(error) => error,
    };
    web.memory.once.forget(sheet.value("once"));
    let (status, fault) = match error {
        DeskError::Handoff(HandoffError::NotNow(_) | HandoffError::NotTheirs(_) | HandoffError::AlreadyOpen) => {
            (StatusCode::CONFLICT, why_not(signed, id).await?)
        }
        DeskError::Handoff(HandoffError::Moment) => (StatusCode::UNPROCESSABLE_ENTITY, signed.say("desk-bad-moment")),
        DeskError::Words => (StatusCode::UNPROCESSABLE_ENTITY, signed.say("desk-bad-words")),
        DeskError::File => (StatusCode::UNPROCESSABLE_ENTITY, signed.say("desk-bad-file")),
        DeskError::NoQuestion => (StatusCode::CONFLICT, signed.say("desk-no-question")),
        other => return Err(refused(other)),
    };
    if live.0 {
        return Ok((status, fault).into_response());
    }
    let draft = sheet.raw("text").to_owned();
    page(signed, id, status, With { fault: Some(fault), draft, ..With::default() }).await
}

/// Somebody was quicker, or it is not theirs to do: who has it is said.
async fn why_not(signed: &Signed, id: &TicketId) -> Result<String, Trouble> {
    let mut tx = signed.read().await?;
    let found = tickets::find(&mut tx, id).await?.ok_or(Trouble::Nowhere)?;
    tx.rollback().await?;
    let names = super::items::Names::read(signed).await?;
    Ok(match found.assignee.filter(|holder| *holder != signed.staff().id) {
        Some(holder) => signed.say_with("desk-taken", &Args::new().with("name", names.of(&holder))),
        None => signed.say("desk-not-now"),
    })
}

fn answer(signed: &Signed, id: &TicketId, live: &Live, said: &str) -> Answer {
    if live.0 {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(signed.done(&format!("/desk/talks/{id}"), said, None))
}
