//! `GET /chat/events`: new turns as server-sent events. The event's id is the turn's [`Cursor`], so a browser that comes back tells with
//! `Last-Event-ID` where it stopped and misses nothing; a fresh page tells it as `?after=`.

use std::collections::VecDeque;
use std::convert::Infallible;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream::{self, Stream, StreamExt};
use serde::{Deserialize, Serialize};
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;
use tokio::time::{Instant, timeout_at};

use super::Web;
use super::cursor::Cursor;
use super::limits::{EVENT_BATCH, KEEP_ALIVE, POLL};
use super::view::{clock, draw};
use super::visitor::{Token, language_of};
use super::words::Words;
use crate::channels::Address;
use crate::conversation::bell::Watch;
use crate::conversation::door::Door;
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;

/// Where a page stands.
#[derive(Deserialize)]
pub(super) struct From {
    #[serde(default)]
    after: Cursor,
}

/// The handler.
pub(super) async fn stream(State(web): State<Web>, Query(from): Query<From>, headers: HeaderMap) -> Response {
    let Some(token) = Token::of(&headers) else { return StatusCode::UNAUTHORIZED.into_response() };
    let Ok(permit) = web.memory.streams.clone().try_acquire_owned() else {
        return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")]).into_response();
    };
    let told = headers.get("last-event-id").and_then(|id| Some(Cursor::from(id.to_str().ok()?.to_owned())));
    let feed = Feed {
        news: web.door.watch(),
        typing: web.memory.typing.subscribe(),
        address: token.address(),
        hint: language_of(&headers),
        after: told.unwrap_or(from.after),
        sms_seen: Micros(0),
        day: None,
        busy: None,
        ready: VecDeque::new(),
        door: web.door,
        first: true,
        _permit: permit,
    };
    let events = feed.events().take_until(web.stop.cancelled_owned());
    // An event and not a comment: the script hears it and notices a connection that died silently.
    let alive = KeepAlive::new().interval(KEEP_ALIVE).event(Event::default().event("alive").data("1"));
    // Proxies that collect answers would hold the events back.
    ([("x-accel-buffering", "no")], Sse::new(events).keep_alive(alive)).into_response()
}

/// One page that listens.
struct Feed {
    door: Door,
    address: Address,
    hint: Option<Lang>,
    news: Watch,
    typing: Receiver<(Address, bool)>,
    /// The last turn told.
    after: Cursor,
    /// The newest SMS told.
    sms_seen: Micros,
    /// The day of the last turn told.
    day: Option<chrono::NaiveDate>,
    /// What was said of our being busy.
    busy: Option<String>,
    ready: VecDeque<Event>,
    first: bool,
    _permit: OwnedSemaphorePermit,
}

impl Feed {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(self, |mut feed| async move { Some((Ok(feed.next().await), feed)) })
    }

    async fn next(&mut self) -> Event {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return event;
            }
            if self.first {
                self.first = false;
            } else if let Some(on) = self.wait().await {
                return typing(on);
            }
            // First the sign, then the turn that ends it.
            let written = self.written();
            self.ready.extend(written.map(typing));
            if let Err(fault) = self.look().await {
                tracing::error!(fault = format!("{fault:#}"), "news of the web chat cannot be read");
            }
        }
    }

    /// Waits until there may be news, or until the parent has written somewhere: then the typing sign changes.
    async fn wait(&mut self) -> Option<bool> {
        let until = Instant::now() + POLL;
        loop {
            let (news, typing, address) = (&mut self.news, &mut self.typing, &self.address);
            tokio::select! {
                biased;
                Ok((writes, on)) = typing.recv() => if &writes == address { return Some(on) },
                _ = timeout_at(until, news.news_of(address)) => return None,
            }
        }
    }

    /// What became of the typing sign since it was last looked at.
    fn written(&mut self) -> Option<bool> {
        let mut last = None;
        loop {
            match self.typing.try_recv() {
                Ok((writes, on)) if writes == self.address => last = Some(on),
                Ok(_) | Err(TryRecvError::Lagged(_)) => {}
                Err(TryRecvError::Empty | TryRecvError::Closed) => return last,
            }
        }
    }

    /// Reads what is new and makes events of it.
    async fn look(&mut self) -> anyhow::Result<()> {
        let lang = self.door.language(&self.address).await?.or(self.hint).unwrap_or(Lang::Kk);
        let words = Words::new(&self.door, lang);
        let told = self.door.history(&self.address, self.after.seq, EVENT_BATCH).await?;
        let newest = if told.is_empty() { self.door.history(&self.address, 0, 1).await? } else { Vec::new() };
        if told.first().or(newest.first()).is_some_and(|turn| self.after.is_strange(turn)) {
            self.after = Cursor::default();
            self.ready.push_back(Event::default().event("moved").data("1"));
            return Ok(());
        }
        for turn in &told {
            let drawn = draw(&words, turn, self.day)?;
            self.ready.push_back(Event::default().event("turn").id(&drawn.cursor).json_data(&drawn)?);
            self.after = Cursor::of(turn);
            self.day = Some(local_date(turn.at));
        }
        let busy = self.door.busy(&self.address).await?;
        if let Some(words) = busy.clone().filter(|_| busy != self.busy) {
            self.ready.push_back(Event::default().event("busy").json_data(words)?);
        }
        self.busy = busy;
        let sms = sms_of(&self.door, &self.address).await?;
        let newest = sms.last().map_or(Micros(0), |sms| sms.at);
        if newest > self.sms_seen {
            self.sms_seen = newest;
            self.ready.push_back(Event::default().event("sms").json_data(&sms)?);
        }
        Ok(())
    }
}

/// The typing sign, shown or taken away.
fn typing(on: bool) -> Event {
    Event::default().event("typing").data(if on { "1" } else { "0" })
}

/// An SMS as the phone beside the chat shows it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Sms {
    /// When.
    pub(super) at: Micros,
    /// Hours and minutes.
    pub(super) time: String,
    /// The words.
    pub(super) text: String,
    /// The code in them.
    pub(super) code: Option<String>,
}

/// The SMS to the phones that this conversation typed, oldest first; a demo only.
///
/// # Errors
/// The store's.
pub(super) async fn sms_of(door: &Door, address: &Address) -> anyhow::Result<Vec<Sms>> {
    if !door.demo() {
        return Ok(Vec::new());
    }
    let mut sms = door.sms(address).await?;
    sms.sort_by_key(|(at, _)| *at);
    Ok(sms.into_iter().map(|(at, text)| Sms { at, time: clock(at), code: code_in(&text), text }).collect())
}

/// The first run of six digits.
fn code_in(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).map(str::to_owned)
}
