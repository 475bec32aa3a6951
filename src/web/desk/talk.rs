//! `GET /desk/talks/TICKET`: one conversation, whole; whose it is; what may be done.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;

use super::super::office::form::Filled;
use super::super::office::page::{Page, draw_as};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::super::view::form_id;
use super::card::Card;
use super::items::{Items, Names};
use super::live::{Cursor, Told};
use super::state::{Deeds, Head, May, Question};
use crate::channels::ChannelKind;
use crate::conversation::desk::{Desk, DeskError, Revealed, Talk};
use crate::domain::ids::TicketId;
use crate::domain::limits::{DESK_TEXT, UPLOAD_MAX};
use crate::domain::ticket::{RevealReason, TicketEvent};
use crate::handoff::HandoffError;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-talk"),
    text("desk-said"),
    text("desk-parent"),
    text("desk-bot"),
    text_with("desk-acted", &["name"]),
    text_with("desk-file", &["count"]),
    text("desk-wrong"),
    text("desk-offered"),
    text("desk-reply"),
    text("desk-reply.hint"),
    text("desk-reply.send"),
    text("desk-reply.file"),
    text("desk-reply.canned"),
    text("desk-note"),
    text("desk-note.hint"),
    text("desk-note.keep"),
    text("desk-read-only"),
    text("desk-back"),
    text("desk-newer"),
];

/// The forms to write with.
#[derive(Template)]
#[template(path = "desk/write.html")]
pub(super) struct Write {
    page: Page,
    path: String,
    /// Whoever holds the ticket writes to the parent.
    replies: bool,
    notes: bool,
    draft: String,
    /// Code and the beginning of every reply that is written once.
    canned: Vec<(String, String)>,
    once: [String; 2],
    text_max: usize,
    upload_max: usize,
    mode: &'static str,
    /// The parent is at the telephone: nothing is written to them.
    call: bool,
}

impl Write {
    pub(super) async fn of(signed: &Signed, talk: &Talk, draft: String) -> Result<Self, Trouble> {
        let ticket = &talk.entry.ticket;
        let may = May::of(signed, ticket);
        let call = ticket.channel == ChannelKind::Phone.as_str();
        let replies = may.may(TicketEvent::Reply) && !call;
        let canned = if replies { Desk::new(signed.world().clone()).replies().await? } else { Vec::new() };
        let lang = ticket.language;
        Ok(Self {
            page: signed.page("desk-talk"),
            path: format!("/desk/talks/{}", ticket.id),
            notes: may.may(TicketEvent::Note),
            canned: canned.iter().map(|one| (one.code.clone(), one.body(lang).to_owned())).collect(),
            once: [form_id(), form_id()],
            text_max: DESK_TEXT,
            upload_max: UPLOAD_MAX,
            mode: if replies { "writes" } else { "reads" },
            call,
            replies,
            draft,
        })
    }
}

#[derive(Template)]
#[template(path = "desk/talk.html")]
struct Whole {
    page: Page,
    ticket: String,
    head: String,
    items: String,
    question: String,
    write: String,
    deeds: String,
    card: String,
    cursor: Cursor,
    /// What came of the form that was sent.
    fault: Option<String>,
}

/// What may be wanted of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// A reply that is written once, to begin with.
    reply: String,
}

/// A ticket's id in a path.
pub(super) fn ticket(id: &str) -> Result<TicketId, Trouble> {
    TicketId::parse(id).ok_or(Trouble::Nowhere)
}

/// What a talk or card that cannot be shown is to the page.
pub(super) fn refused(error: DeskError) -> Trouble {
    match error {
        DeskError::Handoff(HandoffError::NoTicket(_)) => Trouble::Nowhere,
        DeskError::Handoff(HandoffError::NotTheirs(_)) => Trouble::Forbidden,
        other => Trouble::from(other),
    }
}

/// What is shown beside the talk itself.
#[derive(Default)]
pub(super) struct With {
    /// What came of the form that was sent.
    pub(super) fault: Option<String>,
    /// Words to go on with.
    pub(super) draft: String,
    /// What was opened of the card.
    pub(super) revealed: Option<Revealed>,
}

/// The page.
pub(super) async fn show(signed: Signed, Path(id): Path<String>, Query(wanted): Query<Wanted>) -> Answer {
    let id = ticket(&id)?;
    let draft = match wanted.reply.as_str() {
        "" => String::new(),
        // One that was taken away meanwhile is none.
        code => Desk::new(signed.world().clone()).canned(signed.staff(), &id, code).await.unwrap_or_default(),
    };
    page(&signed, &id, StatusCode::OK, With { draft, ..With::default() }).await
}

/// The page with what came of a form.
pub(super) async fn page(signed: &Signed, id: &TicketId, status: StatusCode, with: With) -> Answer {
    let desk = Desk::new(signed.world().clone());
    let talk = desk.talk(signed.staff(), id, 0).await.map_err(refused)?;
    let reach = desk.reach(signed.staff(), id).await.map_err(refused)?;
    let names = Names::read(signed).await?;
    let pulse = desk.pulse(signed.staff(), id).await.map_err(refused)?;
    let marks = desk.marks(signed.staff(), &pulse, 0).await?;
    let marks: Vec<Told> = marks.iter().map(|mark| Told::of(signed, mark)).collect();
    let mut page = signed.page("desk-talk");
    page.title = format!("{} {}", page.title, talk.entry.ticket.number);
    let whole = Whole {
        page,
        ticket: id.to_string(),
        head: Head::of(signed, &talk, &reach).render()?,
        items: Items::of(signed, &names, (&talk, &marks), 0).render()?,
        question: Question::of(signed, &talk).render()?,
        write: Write::of(signed, &talk, with.draft).await?.render()?,
        deeds: Deeds::of(signed, &talk.entry.ticket).await?.render()?,
        card: Card::read(signed, id, with.revealed).await?.render()?,
        cursor: Cursor::of(&talk, 0),
        fault: with.fault,
    };
    draw_as(status, &whole)
}

/// `GET .../card`: the card alone, anew.
pub(super) async fn card(signed: Signed, Path(id): Path<String>) -> Answer {
    draw_as(StatusCode::OK, &Card::read(&signed, &ticket(&id)?, None).await?)
}

/// `POST .../reveal`: the page with what is masked, for a reason; both are written down.
pub(super) async fn reveal(Path(id): Path<String>, Filled(signed, sheet): Filled) -> Answer {
    let (id, why) = (ticket(&id)?, RevealReason::parse(sheet.value("why")).ok_or(Trouble::Unreadable)?);
    let revealed = Desk::new(signed.world().clone()).reveal(signed.staff(), &id, why).await.map_err(refused)?;
    page(&signed, &id, StatusCode::OK, With { revealed: Some(revealed), ..With::default() }).await
}

/// `GET .../files/TURN/PLACE`: what a parent sent.
pub(super) async fn file(signed: Signed, Path((id, seq, place)): Path<(String, i64, usize)>) -> Answer {
    let desk = Desk::new(signed.world().clone());
    let parcel = match desk.file(signed.staff(), &ticket(&id)?, seq, place).await {
        Ok(parcel) => parcel,
        Err(DeskError::File) => return Err(Trouble::Nowhere),
        Err(other) => return Err(refused(other)),
    };
    let (how, ending) = match parcel.mime.as_str() {
        "application/pdf" => ("inline", ".pdf"),
        "image/jpeg" => ("inline", ".jpg"),
        "image/png" => ("inline", ".png"),
        // Whatever else it is, it is kept, and not shown under our name.
        _ => ("attachment", ""),
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::try_from(parcel.mime.as_str())?),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(format!("{how}; filename=\"{seq}-{place}{ending}\""))?),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    Ok((headers, parcel.bytes).into_response())
}
