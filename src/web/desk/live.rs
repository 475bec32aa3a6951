//! `GET /desk/events` and `/desk/events/TICKET`: news as server-sent events. The event's id is where the page stands after it, so one that
//! comes back tells with `Last-Event-ID` where it stopped and misses nothing. A stream is no sign that anybody sits before it: it neither
//! prolongs the session nor outlives it.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::fmt;
use std::time::Duration;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures::stream::{self, Stream, StreamExt};
use serde::{Deserialize, Serialize};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, sleep, timeout_at};

use super::super::Web;
use super::super::limits::KEEP_ALIVE;
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::items::{Items, Names};
use super::line::{Rows, Wanted};
use super::state::{Deeds, Head, Question};
use super::talk::{Write, refused, ticket};
use crate::channels::Address;
use crate::conversation::bell::Watch;
use crate::conversation::desk::{Desk, Talk};
use crate::domain::ids::TicketId;
use crate::domain::limits::DESK_TALK;
use crate::domain::staff::Deed;
use crate::i18n::Args;
use crate::office::session;
use crate::store::tickets::news::{Mark, Pulse};

/// What is said of messages on their way.
pub(super) const TEXTS: &[Text] = &[
    text("desk-mark-waiting"),
    text("desk-mark-sent"),
    text("desk-mark-delivered"),
    text("desk-mark-read"),
    text("desk-mark-gone"),
    text_with("desk-mark-failed", &["why"]),
    text("desk-offline"),
];

/// A stream looks for news at least so often: another process may have made them.
const POLL: Duration = Duration::from_secs(2);
/// What comes together is told together.
const GATHER: Duration = Duration::from_millis(40);

/// Where a page of a talk stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cursor {
    conversation: String,
    turn: i64,
    event: i64,
}

impl Cursor {
    /// A page that shows this of a talk; `turn`: the last one before it.
    pub(super) fn of(talk: &Talk, turn: i64) -> Self {
        Self {
            conversation: talk.entry.ticket.conversation.to_string(),
            turn: talk.lines.last().map_or(turn, |line| line.seq),
            event: talk.events.last().map_or(0, |event| event.seq),
        }
    }

    /// What cannot be read is no place.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.rsplitn(3, '.');
        let (event, turn) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Self { conversation: parts.next()?.to_owned(), turn, event })
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.conversation, self.turn, self.event)
    }
}

/// What became of a message, for its bubble.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Told {
    pub(super) turn: i64,
    pub(super) text: String,
    /// It did not arrive.
    pub(super) bad: bool,
}

impl Told {
    pub(super) fn of(signed: &Signed, mark: &Mark) -> Self {
        let (text, bad) = match (mark.state.as_str(), mark.receipt) {
            (_, Some(4)) | ("dead", _) => {
                let why = mark.cause.clone().unwrap_or_default();
                (signed.say_with("desk-mark-failed", &Args::new().with("why", why)), true)
            }
            ("gone", _) => (signed.say("desk-mark-gone"), true),
            ("waiting" | "sending", _) => (signed.say("desk-mark-waiting"), false),
            (_, Some(3)) => (signed.say("desk-mark-read"), false),
            (_, Some(2)) => (signed.say("desk-mark-delivered"), false),
            _ => (signed.say("desk-mark-sent"), false),
        };
        Self { turn: mark.turn, text, bad }
    }
}

/// What a page of a talk is told.
#[derive(Serialize)]
struct News<'a> {
    items: String,
    head: String,
    question: String,
    write: String,
    deeds: String,
    marks: &'a [Told],
}

/// Where a page says it stands.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    after: String,
}

/// What a stream tells of.
enum Subject {
    Line { wanted: Wanted, mark: i64, present: Option<String> },
    Talk { id: TicketId, address: Address, after: Cursor, seen: Option<Pulse>, marks: Vec<Told> },
}

/// One page that listens.
struct Feed {
    signed: Signed,
    desk: Desk,
    watch: Watch,
    subject: Subject,
    ready: VecDeque<Event>,
    first: bool,
    ended: bool,
    _permit: OwnedSemaphorePermit,
}

/// `GET /desk/events`.
pub(super) async fn line(
    State(web): State<Web>,
    signed: Signed,
    Query(wanted): Query<Wanted>,
    Query(from): Query<From>,
    headers: HeaderMap,
) -> Answer {
    signed.may(Deed::SeeDesk)?;
    let mark = last(&headers).unwrap_or(from.after).parse().unwrap_or(0);
    open(&web, signed, Subject::Line { wanted, mark, present: None })
}

/// `GET /desk/events/TICKET`.
pub(super) async fn talk(
    State(web): State<Web>,
    signed: Signed,
    Path(id): Path<String>,
    Query(from): Query<From>,
    headers: HeaderMap,
) -> Answer {
    let id = ticket(&id)?;
    let after = Cursor::read(&last(&headers).unwrap_or(from.after)).ok_or(Trouble::Unreadable)?;
    let reach = Desk::new(signed.world().clone()).reach(signed.staff(), &id).await.map_err(refused)?;
    open(&web, signed, Subject::Talk { id, address: reach.address, after, seen: None, marks: Vec::new() })
}

fn last(headers: &HeaderMap) -> Option<String> {
    headers.get("last-event-id").and_then(|id| Some(id.to_str().ok()?.to_owned()))
}

fn open(web: &Web, signed: Signed, subject: Subject) -> Answer {
    let Ok(permit) = web.memory.streams.clone().try_acquire_owned() else {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")]).into_response());
    };
    let desk = Desk::new(signed.world().clone());
    let watch = desk.watch();
    let feed =
        Feed { signed, desk, watch, subject, ready: VecDeque::new(), first: true, ended: false, _permit: permit };
    let events = feed.events().take_until(web.stop.clone().cancelled_owned());
    // An event and not a comment: the script hears it and notices a connection that died silently.
    let alive = KeepAlive::new().interval(KEEP_ALIVE).event(Event::default().event("alive").data("1"));
    // Proxies that collect answers would hold the events back.
    Ok(([("x-accel-buffering", "no")], Sse::new(events).keep_alive(alive)).into_response())
}

impl Feed {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(self, |mut feed| async move { Some((Ok(feed.next().await?), feed)) })
    }

    /// `None`: the session has ended.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.ended {
                return None;
            }
            if !std::mem::take(&mut self.first) {
                self.wait().await;
            }
            if let Err(fault) = self.look().await {
                tracing::error!(?fault, "news of the desk cannot be read");
            }
        }
    }

    async fn wait(&mut self) {
        let until = Instant::now() + POLL;
        let heard = match &self.subject {
            Subject::Line { .. } => timeout_at(until, self.watch.news()).await,
            Subject::Talk { address, .. } => timeout_at(until, self.watch.news_of(address)).await,
        };
        if heard.is_ok() {
            sleep(GATHER).await;
        }
    }

    async fn look(&mut self) -> Result<(), Trouble> {
        let world = self.signed.world();
        let session = session::peek(&world.db, self.signed.token(), world.now()).await?;
        if session.is_none_or(|session| session.staff.role != self.signed.staff().role) {
            self.ended = true;
            self.ready.push_back(Event::default().event("gone").data("1"));
            return Ok(());
        }
        match &mut self.subject {
            Subject::Line { wanted, mark, present } => {
                let now = self.desk.mark().await?;
                let here =
                    self.desk.present().await?.into_iter().map(|(_, name, _)| name).collect::<Vec<_>>().join(" ");
                let moved = now != *mark || present.as_ref().is_some_and(|known| *known != here);
                (*mark, *present) = (now, Some(here));
                if moved {
                    let rows = Rows::read(&self.signed, wanted).await?.render()?;
                    self.ready.push_back(Event::default().event("line").id(now.to_string()).json_data(rows)?);
                }
                Ok(())
            }
            Subject::Talk { .. } => self.talk().await,
        }
    }

    async fn talk(&mut self) -> Result<(), Trouble> {
        let Subject::Talk { id, after, seen, marks, .. } = &mut self.subject else { return Ok(()) };
        let (signed, desk) = (&self.signed, &self.desk);
        let pulse = desk.pulse(signed.staff(), id).await.map_err(refused)?;
        if pulse.conversation.as_str() != after.conversation {
            // The parent turned out to be known: the ticket goes on in their own talk.
            self.ready.push_back(Event::default().event("moved").data("1"));
            self.ended = true;
            return Ok(());
        }
        let told = desk.marks(signed.staff(), &pulse, 0).await?;
        let told: Vec<Told> = told.iter().map(|mark| Told::of(signed, mark)).collect();
        let is_new = seen.as_ref() != Some(&pulse);
        let behind = pulse.turn > after.turn || pulse.event > after.event;
        if is_new && (seen.is_some() || behind) {
            let talk = desk.talk(signed.staff(), id, after.turn).await.map_err(refused)?;
            let reach = desk.reach(signed.staff(), id).await.map_err(refused)?;
            let names = Names::read(signed).await?;
            let news = News {
                items: Items::of(signed, &names, (&talk, &told), after.event).render()?,
                head: Head::of(signed, &talk, &reach).render()?,
                question: Question::of(signed, &talk).render()?,
                write: Write::of(signed, &talk, String::new()).await?.render()?,
                deeds: Deeds::of(signed, &talk.entry.ticket).await?.render()?,
                marks: &told,
            };
            *after = Cursor::of(&talk, after.turn);
            self.ready.push_back(Event::default().event("talk").id(after.to_string()).json_data(&news)?);
            // There is more than is read at once.
            self.first = talk.lines.len() >= DESK_TALK as usize;
        } else if told != *marks && (seen.is_some() || !told.is_empty()) {
            self.ready.push_back(Event::default().event("marks").json_data(&told)?);
        }
        (*seen, *marks) = (Some(pulse), told);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back() {
        let cursor = Cursor { conversation: "cnv_01".to_owned(), turn: 12, event: 3 };
        assert_eq!(Cursor::read(&cursor.to_string()), Some(cursor));
        assert_eq!(Cursor::read("12.3"), None);
        assert_eq!(Cursor::read(""), None);
    }
}
