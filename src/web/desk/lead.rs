//! `/desk/lead`: how the centre works, for supervisors: what is not as it should be, who is there, the line, the times, topics, ratings; and
//! the tickets of the period as a file.

use std::collections::BTreeMap;
use std::time::Duration;

use askama::Template;
use axum::extract::Query;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;

use super::super::office::list;
use super::super::office::page::{Page, draw};
use super::super::office::signed::Signed;
use super::super::office::trouble::{Answer, Trouble};
use super::super::office::words::{Text, text, text_with};
use super::period::Period;
use super::talk::refused;
use super::words::{ago, channel, listed, span};
use crate::conversation::desk::{Desk, Entry, Lead, Member, ratings};
use crate::domain::calendar::local_datetime;
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::domain::staff::Deed;
use crate::domain::ticket::{Team, TicketState, Topic};
use crate::handoff::figures::{Spread, mean_rating};
use crate::i18n::Args;
use crate::store::tickets::Ticket;
use crate::store::tickets::report::{Standing, Tally};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-lead"),
    text("desk-lead-about"),
    text("desk-file-csv"),
    text_with("desk-seconds", &["count"]),
    text("desk-alerts"),
    text("desk-alerts.none"),
    text_with("desk-alert-unanswered", &["count", "time"]),
    text_with("desk-alert-line", &["count", "most"]),
    text("desk-alert-nobody"),
    text_with("desk-alert-undelivered", &["count"]),
    text_with("desk-alert-more", &["count"]),
    text("desk-lead-now"),
    text("desk-lead-now.waiting"),
    text("desk-lead-now.longest"),
    text("desk-lead-now.later"),
    text("desk-lead-now.taken"),
    text("desk-lead-now.snoozed"),
    text("desk-lead-people"),
    text("desk-lead-people.none"),
    text("desk-lead-people.seen"),
    text("desk-lead-people.away"),
    text("desk-lead-people.holds"),
    text_with("desk-lead-people.owes", &["count"]),
    text("desk-lead-people.taken"),
    text("desk-lead-people.closed"),
    text("desk-lead-people.answer"),
    text("desk-lead-people.rating"),
    text("desk-lead-period"),
    text("desk-lead-period.opened"),
    text("desk-lead-period.answered"),
    text("desk-lead-period.closed"),
    text("desk-lead-period.abandoned"),
    text("desk-lead-period.outside"),
    text("desk-lead-times"),
    text("desk-lead-times.answer"),
    text("desk-lead-times.resolve"),
    text("desk-lead-times.half"),
    text("desk-lead-times.most"),
    text("desk-lead-times.within"),
    text_with("desk-lead-times.target", &["time"]),
    text("desk-lead-topics"),
    text("desk-lead-ratings"),
    text("desk-lead-ratings.none"),
    text_with("desk-lead-ratings.mean", &["mean"]),
    text("desk-lead-none"),
    text("desk-csv-opened"),
    text("desk-csv-answer"),
    text("desk-csv-resolve"),
    text("desk-csv-rating"),
];

/// Talks that an alert names one by one.
const NAMED: usize = 8;

/// Which period.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    days: String,
}

/// Something that is not as it should be.
struct Alert {
    /// Its code: what kind it is.
    what: &'static str,
    text: String,
    /// Talks to look at: number and path.
    talks: Vec<(i64, String)>,
    more: Option<String>,
}

/// A figure and what it is.
struct Figure {
    label: String,
    value: String,
}

/// A figure of a list, and how long its bar is, of a hundred.
struct Bar {
    label: String,
    count: u64,
    width: u64,
}

/// How one of the desk does, in words.
struct Person {
    name: String,
    seen: Option<String>,
    holds: u64,
    owes: Option<String>,
    taken: u64,
    closed: u64,
    answer: String,
    rating: String,
}

/// A row of the times: its name and target, then half, nine of ten, the share within the target.
struct Times {
    label: String,
    target: String,
    half: String,
    most: String,
    within: String,
}

/// What is drawn anew while the page stands open.
#[derive(Template)]
#[template(path = "desk/board.html")]
struct Board {
    page: Page,
    alerts: Vec<Alert>,
    now: Vec<Figure>,
    lines: Vec<Figure>,
    people: Vec<Person>,
    period: Vec<Figure>,
    times: Vec<Times>,
    topics: Vec<Bar>,
    ratings: Vec<Bar>,
    mean: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/lead.html")]
struct Whole {
    page: Page,
    days: String,
    periods: Vec<(String, String)>,
    board: String,
}

/// The page.
pub(super) async fn show(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    let period = Period::parse(&wanted.days);
    let board = board(&signed, period).await?.render()?;
    let periods = Period::options(&signed);
    draw(&Whole { page: signed.page("desk-lead"), days: period.days(), periods, board })
}

/// `GET /desk/events/lead`: what moves on the page, for its script. Asking is no sign that anybody sits before it.
pub(super) async fn fresh(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    Ok(Html(board(&signed, Period::parse(&wanted.days)).await?.render()?).into_response())
}

async fn board(signed: &Signed, period: Period) -> Result<Board, Trouble> {
    let desk = Desk::new(signed.world().clone());
    let lead = desk.lead(signed.staff(), period.since(signed.world().today())).await.map_err(refused)?;
    let stars = ratings(&lead.tallies.iter().collect::<Vec<_>>());
    let mean = mean_rating(&stars)
        .map(|mean| signed.say_with("desk-lead-ratings.mean", &Args::new().with("mean", tenths(signed, mean))));
    Ok(Board {
        page: signed.page("desk-lead"),
        alerts: alerts(signed, &lead),
        now: now(signed, &lead.open),
        lines: lines(signed, &lead.open),
        people: lead.members.iter().map(|member| person(signed, member)).collect(),
        period: opened(signed, &lead.tallies),
        times: times(signed, &lead),
        topics: topics(signed, &lead.tallies),
        ratings: if mean.is_some() {
            bars((1u8..=5).zip(stars).rev().map(|(star, count)| (format!("{star} ★"), count)))
        } else {
            Vec::new()
        },
        mean,
    })
}

fn alerts(signed: &Signed, lead: &Lead) -> Vec<Alert> {
    let (found, terms) = (&lead.breaches, &signed.world().terms);
    let count = |many: usize| Args::new().with("count", i64::try_from(many).unwrap_or(i64::MAX));
    let mut alerts = Vec::new();
    let mut add = |what, args: Args, talks: &[Ticket]| {
        let rest = talks.len().saturating_sub(NAMED);
        alerts.push(Alert {
            what,
            text: signed.say_with(&format!("desk-alert-{what}"), &args),
            talks: talks.iter().take(NAMED).map(|one| (one.number, format!("/desk/talks/{}", one.id))).collect(),
            more: (rest > 0).then(|| signed.say_with("desk-alert-more", &count(rest))),
        });
    };
    if found.nobody {
        add("nobody", Args::new(), &[]);
    }
    if !found.unanswered.is_empty() {
        let args = count(found.unanswered.len()).with("time", length(signed, terms.answer_within));
        add("unanswered", args, &found.unanswered);
    }
    if let Some(line) = found.line {
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        add("line", count(line).with("most", terms.line_max.to_string()), &[]);
    }
    if !found.undelivered.is_empty() {
        add("undelivered", count(found.undelivered.len()), &found.undelivered);
    }
    alerts
}

fn figure(signed: &Signed, label: &str, value: impl ToString) -> Figure {
    Figure { label: signed.say(label), value: value.to_string() }
}

fn sum<'a>(open: impl Iterator<Item = &'a Standing>) -> u64 {
    open.map(|one| one.count).sum()
}

fn now(signed: &Signed, open: &[Standing]) -> Vec<Figure> {
    let of = |states: &[TicketState]| sum(open.iter().filter(|one| states.contains(&one.state)));
    let queued = open.iter().filter(|one| one.state == TicketState::Queued);
    let longest = queued.map(|one| one.oldest).min().map_or_else(|| "–".to_owned(), |oldest| ago(signed, oldest));
    vec![
        figure(signed, "desk-lead-now.waiting", of(&[TicketState::Queued])),
        figure(signed, "desk-lead-now.longest", longest),
        figure(signed, "desk-lead-now.taken", of(&[TicketState::Assigned, TicketState::WaitingCitizen])),
        figure(signed, "desk-lead-now.snoozed", of(&[TicketState::Snoozed])),
        figure(signed, "desk-lead-now.later", of(&[TicketState::OutsideHours])),
    ]
}

/// Who waits, by team and by language.
fn lines(signed: &Signed, open: &[Standing]) -> Vec<Figure> {
    let queued = || open.iter().filter(|one| one.state == TicketState::Queued);
    let teams = Team::ALL.iter().map(|team| {
        let value = sum(queued().filter(|one| one.team == *team));
        Figure { label: listed(signed, "desk-team", team.code()), value: value.to_string() }
    });
    let languages = Lang::ALL.into_iter().map(|lang| {
        let value = sum(queued().filter(|one| one.language == lang));
        Figure { label: listed(signed, "list-lang", lang.code()), value: value.to_string() }
    });
    teams.chain(languages).collect()
}

fn person(signed: &Signed, member: &Member) -> Person {
    let owes = Args::new().with("count", i64::try_from(member.owes).unwrap_or(i64::MAX));
    Person {
        name: member.name.clone(),
        seen: member.seen.map(|at| ago(signed, at)),
        holds: member.holds,
        owes: (member.owes > 0).then(|| signed.say_with("desk-lead-people.owes", &owes)),
        taken: member.taken,
        closed: member.closed,
        answer: member.answer.map(|time| length(signed, time)).unwrap_or_default(),
        rating: member.rating.map(|mean| tenths(signed, mean)).unwrap_or_default(),
    }
}

fn opened(signed: &Signed, tallies: &[Tally]) -> Vec<Figure> {
    let of = |state: TicketState| -> u64 {
        tallies.iter().filter(|tally| tally.state == state).map(|tally| tally.count).sum()
    };
    vec![
        figure(signed, "desk-lead-period.opened", tallies.iter().map(|tally| tally.count).sum::<u64>()),
        figure(signed, "desk-lead-period.answered", tallies.iter().map(|tally| tally.answered).sum::<u64>()),
        figure(signed, "desk-lead-period.closed", of(TicketState::Closed)),
        figure(signed, "desk-lead-period.abandoned", of(TicketState::Abandoned)),
        figure(signed, "desk-lead-period.outside", tallies.iter().map(|tally| tally.outside).sum::<u64>()),
    ]
}

fn times(signed: &Signed, lead: &Lead) -> Vec<Times> {
    let terms = &signed.world().terms;
    let row = |label: &str, spread: &Spread, target: Duration| {
        let share = |of| spread.percentile(of).map_or_else(|| "–".to_owned(), |time| length(signed, time));
        let time = Args::new().with("time", length(signed, target));
        Times {
            label: signed.say(label),
            target: signed.say_with("desk-lead-times.target", &time),
            half: share(50),
            most: share(90),
            within: spread.within(target).map_or_else(|| "–".to_owned(), |share| format!("{share} %")),
        }
    };
    vec![
        row("desk-lead-times.answer", &lead.answered, terms.answer_within),
        row("desk-lead-times.resolve", &lead.resolved, terms.resolve_within),
    ]
}

fn topics(signed: &Signed, tallies: &[Tally]) -> Vec<Bar> {
    let mut counts: BTreeMap<Option<Topic>, u64> = BTreeMap::new();
    for tally in tallies {
        *counts.entry(tally.topic).or_default() += tally.count;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    bars(counts.into_iter().map(|(topic, count)| (about(signed, topic), count)))
}

/// A topic in words.
fn about(signed: &Signed, topic: Option<Topic>) -> String {
    topic.map_or_else(|| signed.say("desk-topic-unsaid"), |topic| listed(signed, "list-topic", topic.code()))
}

fn bars(counts: impl Iterator<Item = (String, u64)>) -> Vec<Bar> {
    let counts: Vec<_> = counts.collect();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let bar = |(label, count): (String, u64)| Bar { label, count, width: (count * 100).checked_div(most).unwrap_or(0) };
    counts.into_iter().map(bar).collect()
}

/// A length of time in words, with seconds where it is short.
fn length(signed: &Signed, time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => {
            signed.say_with("desk-seconds", &Args::new().with("count", i64::try_from(seconds).unwrap_or(0)))
        }
        seconds => span(signed, seconds),
    }
}

/// A number of tenths as it is written.
fn tenths(signed: &Signed, number: u64) -> String {
    let point = if signed.lang() == Lang::En { '.' } else { ',' };
    format!("{}{point}{}", number / 10, number % 10)
}

const HEAD: [&str; 11] = [
    "desk-number",
    "desk-csv-opened",
    "desk-channel",
    "desk-language",
    "desk-topic",
    "desk-team",
    "desk-holder",
    "desk-csv-answer",
    "desk-csv-resolve",
    "desk-standing",
    "desk-csv-rating",
];

/// `GET /desk/lead.csv`: the tickets of the period, with nothing of whom.
pub(super) async fn file(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    signed.may(Deed::LeadDesk)?;
    let since = Period::parse(&wanted.days).since(signed.world().today());
    let found = Desk::new(signed.world().clone()).export(signed.staff(), since).await.map_err(refused)?;
    let lines = found.iter().map(|entry| line(&signed, entry));
    list::file("tickets", std::iter::once(HEAD.map(|id| signed.say(id))).chain(lines))
}

fn line(signed: &Signed, Entry { ticket, holder, .. }: &Entry) -> [String; 11] {
    let from = ticket.queued_at.unwrap_or(ticket.opened_at);
    let seconds = |till: Option<Micros>| till.map_or_else(String::new, |till| till.since(from).as_secs().to_string());
    [
        ticket.number.to_string(),
        local_datetime(ticket.opened_at).format("%d.%m.%Y %H:%M").to_string(),
        channel(signed, &ticket.channel),
        listed(signed, "list-lang", ticket.language.code()),
        about(signed, ticket.topic),
        listed(signed, "desk-team", ticket.team.code()),
        holder.clone().unwrap_or_default(),
        seconds(ticket.first_answer_at),
        seconds(ticket.closed_at.filter(|_| ticket.state == TicketState::Closed)),
        listed(signed, "desk-state", ticket.state.code()),
        ticket.rating.map(|stars| stars.to_string()).unwrap_or_default(),
    ]
}
