//! `GET /desk`: who waits, by age, language, topic, priority and channel; beside it what is one's own; who is there.

use std::time::Duration;

use askama::Template;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde::Deserialize;

use super::super::office::form::{Filled, Sheet};
use super::super::office::page::{Page, draw};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::super::view::form_id;
use super::words::{ago, channel, listed, options};
use crate::channels::ChannelKind;
use crate::conversation::desk::{Desk, Entry};
use crate::domain::lang::Lang;
use crate::domain::staff::Deed;
use crate::domain::ticket::{Priority, Team, TicketState, Topic};
use crate::i18n::Args;
use crate::store::tickets::line::Filter;

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-line"),
    text("desk-any"),
    text("desk-show"),
    text("desk-all"),
    text_with("desk-older", &["count"]),
    text("desk-language"),
    text("desk-topic"),
    text("desk-topic-unsaid"),
    text("desk-priority"),
    text("desk-channel"),
    text("desk-team"),
    text("desk-age"),
    text("desk-waiting"),
    text("desk-waiting.none"),
    text("desk-own"),
    text("desk-own.none"),
    text("desk-others"),
    text("desk-present"),
    text("desk-present.none"),
    text("desk-number"),
    text("desk-place"),
    text("desk-waits"),
    text("desk-holder"),
    text("desk-standing"),
    text("desk-moved"),
];

/// Ages to choose from, in minutes.
const AGES: [u64; 4] = [5, 15, 30, 60];

/// How the line is narrowed; empty: not at all.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    language: String,
    topic: String,
    priority: String,
    channel: String,
    team: String,
    age: String,
}

impl Wanted {
    /// What the store can look for.
    fn filter(&self, signed: &Signed) -> Filter {
        let age: Option<u64> = self.age.parse().ok();
        Filter {
            language: Lang::parse(&self.language),
            topic: Topic::parse(&self.topic),
            priority: Priority::parse(&self.priority),
            team: Team::parse(&self.team),
            asked_before: age.map(|age| signed.world().now().minus(Duration::from_secs(60 * age))),
            ..Filter::default()
        }
    }

    /// The same as a query, to go on with.
    fn query(&self) -> String {
        let pairs = [
            ("language", &self.language),
            ("topic", &self.topic),
            ("priority", &self.priority),
            ("channel", &self.channel),
            ("team", &self.team),
            ("age", &self.age),
        ];
        let chosen = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(chosen).finish()
    }

    fn sheet(&self) -> Sheet {
        Sheet::of(&[
            ("language", &self.language),
            ("topic", &self.topic),
            ("priority", &self.priority),
            ("channel", &self.channel),
            ("team", &self.team),
            ("age", &self.age),
        ])
    }
}

/// A ticket in a list.
pub(super) struct Row {
    pub(super) number: i64,
    pub(super) href: String,
    /// How long the parent waits for a word, in words; and since when, for the script.
    pub(super) waits: String,
    pub(super) since: i64,
    pub(super) topic: String,
    pub(super) language: &'static str,
    pub(super) channel: String,
    pub(super) state: TicketState,
    pub(super) state_word: String,
    /// Unless it is as all others.
    pub(super) priority: Option<String>,
    pub(super) place: Option<u32>,
    pub(super) holder: Option<String>,
}

impl Row {
    pub(super) fn of(signed: &Signed, entry: &Entry) -> Self {
        let ticket = &entry.ticket;
        let since = if ticket.state.waits() { ticket.opened_at } else { ticket.citizen_at };
        Self {
            number: ticket.number,
            href: format!("/desk/talks/{}", ticket.id),
            waits: ago(signed, since),
            since: since.0,
            topic: ticket
                .topic
                .map_or_else(|| signed.say("desk-topic-unsaid"), |topic| listed(signed, "list-topic", topic.code())),
            language: ticket.language.code(),
            channel: channel(signed, &ticket.channel),
            state: ticket.state,
            state_word: listed(signed, "desk-state", ticket.state.code()),
            priority: (ticket.priority != Priority::Normal)
                .then(|| listed(signed, "desk-priority", ticket.priority.code())),
            place: entry.place,
            holder: entry.holder.clone(),
        }
    }
}

/// What moves by itself on the page.
#[derive(Template)]
#[template(path = "desk/rows.html")]
pub(super) struct Rows {
    page: Page,
    waiting: Vec<Row>,
    own: Vec<Row>,
    others: Vec<Row>,
    /// In words: how many wait, are being answered, are laid aside.
    counts: Vec<(String, i64)>,
    present: Vec<String>,
}

impl Rows {
    /// The line of the moment.
    pub(super) async fn read(signed: &Signed, wanted: &Wanted) -> Result<Self, Trouble> {
        signed.may(Deed::SeeDesk)?;
        let desk = Desk::new(signed.world().clone());
        let mut all = desk.line(signed.staff(), &wanted.filter(signed)).await?;
        all.retain(|entry| wanted.channel.is_empty() || entry.ticket.channel == wanted.channel);
        let mine = Filter { assignee: Some(signed.staff().id.clone()), ..Filter::default() };
        let mut own = desk.line(signed.staff(), &mine).await?;
        // Who waits for a word of mine comes first, the longest first.
        own.sort_by_key(|entry| (entry.ticket.state != TicketState::Assigned, entry.ticket.citizen_at));
        let rows = |which: &dyn Fn(&Entry) -> bool| {
            all.iter().filter(|one| which(one)).map(|one| Row::of(signed, one)).collect()
        };
        let counts = desk.counts().await?;
        let counts =
            counts.into_iter().map(|(state, count)| (listed(signed, "desk-state", state.code()), count)).collect();
        let here = desk.present().await?.into_iter().map(|(_, name, _)| name).collect();
        Ok(Self {
            waiting: rows(&|one| one.ticket.state.waits()),
            others: rows(&|one| !one.ticket.state.waits() && one.ticket.assignee.as_ref() != Some(&signed.staff().id)),
            own: own.iter().map(|one| Row::of(signed, one)).collect(),
            page: signed.page("desk-line"),
            present: here,
            counts,
        })
    }
}

#[derive(Template)]
#[template(path = "desk/line.html")]
struct Line {
    page: Page,
    rows: String,
    mark: i64,
    query: String,
    sheet: Sheet,
    choices: Vec<Narrowing>,
    narrowed: bool,
    /// What sets the form of a call apart from one that was sent before.
    once: String,
}

/// What the line is narrowed by: a field, its label, its values and their labels.
type Narrowing = (&'static str, String, Vec<(String, String)>);

/// The page.
pub(super) async fn show(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    // The mark first: what moves meanwhile is told again and not lost.
    let mark = Desk::new(signed.world().clone()).mark().await?;
    let rows = Rows::read(&signed, &wanted).await?.render()?;
    let query = wanted.query();
    draw(&Line {
        page: signed.page("desk-line"),
        rows,
        mark,
        narrowed: !query.is_empty(),
        query,
        sheet: wanted.sheet(),
        choices: choices(&signed),
        once: form_id(),
    })
}

fn choices(signed: &Signed) -> Vec<Narrowing> {
    let any = || (String::new(), signed.say("desk-any"));
    let list = |name, label: &str, rest: Vec<(String, String)>| {
        (name, signed.say(label), std::iter::once(any()).chain(rest).collect())
    };
    let languages: Vec<_> = Lang::ALL.iter().map(|one| one.code()).collect();
    let ages = AGES.iter().map(|age| {
        let args = Args::new().with("count", i64::try_from(*age).unwrap_or(i64::MAX));
        (age.to_string(), signed.say_with("desk-older", &args))
    });
    let channels = [ChannelKind::Web, ChannelKind::Telegram, ChannelKind::Whatsapp, ChannelKind::Phone];
    let channels = channels.map(|one| (one.as_str().to_owned(), channel(signed, one.as_str())));
    vec![
        list("language", "desk-language", options(signed, "list-lang", &languages)),
        list("topic", "desk-topic", options(signed, "list-topic", &codes(Topic::ALL, Topic::code))),
        list("priority", "desk-priority", options(signed, "desk-priority", &codes(Priority::ALL, Priority::code))),
        list("channel", "desk-channel", channels.to_vec()),
        list("team", "desk-team", options(signed, "desk-team", &codes(Team::ALL, Team::code))),
        list("age", "desk-age", ages.collect()),
    ]
}

/// The codes of a closed list.
pub(super) fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| code(*one)).collect()
}

/// `POST /desk/here`: somebody moves before an open page. That the request came is what is noted.
pub(super) async fn here(_: Filled) -> Answer {
    Ok(StatusCode::NO_CONTENT.into_response())
}
