//! What stands above and below a talk and changes with it: whose it is, how it stands, the open question, and what may be done now.

use std::time::Duration;

use askama::Template;

use super::super::office::page::Page;
use super::super::office::signed::Signed;
use super::super::office::trouble::Trouble;
use super::super::office::words::{Text, text, text_with};
use super::line::{Row, codes};
use super::words::{options, span};
use crate::channels::Outgoing;
use crate::conversation::desk::news::Reach;
use crate::conversation::desk::{Desk, Talk};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::ticket::{Doer, Priority, Team, TicketEvent, Topic};
use crate::i18n::Args;
use crate::store::tickets::Ticket;

/// The texts of these parts.
pub(super) const TEXTS: &[Text] = &[
    text("desk-nobody"),
    text("desk-mine"),
    text_with("desk-window", &["time"]),
    text("desk-window-closed"),
    text("desk-unreachable"),
    text("desk-question"),
    text("desk-question-none"),
    text("desk-act"),
    text("desk-act.about"),
    text("desk-act.send"),
    text("desk-deeds"),
    text("desk-claim"),
    text("desk-reopen"),
    text("desk-give"),
    text("desk-give.to"),
    text("desk-release"),
    text("desk-release.to"),
    text("desk-snooze"),
    text("desk-snooze.till"),
    text("desk-snooze.tomorrow"),
    text("desk-set-topic"),
    text("desk-set-priority"),
    text("desk-close"),
    text("desk-close.topic"),
    text("desk-close.choose"),
];

/// Rests to choose from, in minutes; beside them the next morning.
const RESTS: [u64; 4] = [15, 60, 180, 1_440];
/// The choice of the next morning.
pub(super) const TOMORROW: &str = "tomorrow";

/// Whose it is, how it stands.
#[derive(Template)]
#[template(path = "desk/head.html")]
pub(super) struct Head {
    page: Page,
    row: Row,
    mine: bool,
    /// Till when WhatsApp takes free words, and how long that is.
    window: Option<(i64, String)>,
    window_closed: bool,
    unreachable: bool,
}

/// The open question, and answering it for the parent.
#[derive(Template)]
#[template(path = "desk/question.html")]
pub(super) struct Question {
    page: Page,
    path: String,
    question: Option<Outgoing>,
    /// Whoever holds the ticket may answer.
    acts: bool,
    /// What the question is known by: the form, in which somebody may be writing, is drawn anew only with another one.
    mode: String,
}

/// A form of one list and one button.
struct Choice {
    /// What it does: the end of its path.
    deed: &'static str,
    /// The key that leads to it.
    key: &'static str,
    label: String,
    field: &'static str,
    field_label: String,
    chosen: String,
    options: Vec<(String, String)>,
}

/// What may be done now.
#[derive(Template)]
#[template(path = "desk/deeds.html")]
pub(super) struct Deeds {
    page: Page,
    path: String,
    /// A single button: what it does, its key, its label.
    single: Option<(&'static str, &'static str, String)>,
    choices: Vec<Choice>,
    mode: String,
}

/// What may be done with a ticket by whoever looks at it.
pub(super) struct May<'a> {
    ticket: &'a Ticket,
    doer: Option<Doer>,
}

impl<'a> May<'a> {
    pub(super) fn of(signed: &Signed, ticket: &'a Ticket) -> Self {
        let holds = ticket.assignee.as_ref() == Some(&signed.staff().id);
        Self { ticket, doer: Doer::staff(signed.staff().role, holds) }
    }

    pub(super) fn may(&self, event: TicketEvent) -> bool {
        self.doer.is_some_and(|doer| doer.may(event)) && self.ticket.state.after(event).is_ok()
    }
}

impl Head {
    pub(super) fn of(signed: &Signed, talk: &Talk, reach: &Reach) -> Self {
        let left = |until: Micros| (until.0, span(signed, until.since(signed.world().now()).as_secs()));
        let window = reach.until.map(left);
        Self {
            row: Row::of(signed, &talk.entry),
            mine: talk.entry.ticket.assignee.as_ref() == Some(&signed.staff().id),
            window: window.map(|(at, left)| (at, signed.say_with("desk-window", &Args::new().with("time", left)))),
            window_closed: reach.closed,
            unreachable: !reach.reachable,
            page: signed.page("desk-talk"),
        }
    }
}

impl Question {
    pub(super) fn of(signed: &Signed, talk: &Talk) -> Self {
        let ticket = &talk.entry.ticket;
        let acts = May::of(signed, ticket).may(TicketEvent::Act);
        let asked = talk.question.as_ref().map(|question| {
            let options: Vec<&str> = question.options.iter().map(|button| button.id.as_str()).collect();
            format!("{} {:?} {}", question.message, question.page, options.join(" "))
        });
        Self {
            page: signed.page("desk-talk"),
            path: format!("/desk/talks/{}", ticket.id),
            mode: format!("{} {acts}", asked.unwrap_or_default()),
            question: talk.question.clone(),
            acts,
        }
    }
}

impl Deeds {
    pub(super) async fn of(signed: &Signed, ticket: &Ticket) -> Result<Self, Trouble> {
        use TicketEvent as E;
        let may = May::of(signed, ticket);
        let single = [(E::Claim, "claim", "c", "desk-claim"), (E::Reopen, "reopen", "o", "desk-reopen")];
        let single = single.into_iter().find(|(event, ..)| may.may(*event));
        let mut choices = Vec::new();
        if may.may(E::Close) {
            choices.push(close(signed, ticket));
        }
        if may.may(E::Snooze) {
            choices.push(snooze(signed));
        }
        if may.may(E::Transfer) || may.may(E::Assign) {
            choices.extend(give(signed, ticket).await?);
        }
        if may.may(E::Release) || (ticket.state.waits() && may.may(E::Transfer)) {
            choices.push(release(signed, ticket));
        }
        if may.may(E::Topic) && ticket.state.is_open() {
            choices.push(topic(signed, ticket));
        }
        if may.may(E::Priority) {
            choices.push(priority(signed, ticket));
        }
        Ok(Self {
            page: signed.page("desk-talk"),
            path: format!("/desk/talks/{}", ticket.id),
            mode: format!("{} {:?} {:?} {}", ticket.state, ticket.assignee, ticket.topic, ticket.priority),
            single: single.map(|(_, deed, key, label)| (deed, key, signed.say(label))),
            choices,
        })
    }
}

fn close(signed: &Signed, ticket: &Ticket) -> Choice {
    let mut topics = options(signed, "list-topic", &codes(Topic::ALL, Topic::code));
    topics.insert(0, (String::new(), signed.say("desk-close.choose")));
    Choice {
        deed: "close",
        key: "x",
        label: signed.say("desk-close"),
        field: "topic",
        field_label: signed.say("desk-close.topic"),
        chosen: ticket.topic.map_or("", Topic::code).to_owned(),
        options: topics,
    }
}

fn snooze(signed: &Signed) -> Choice {
    let mut rests: Vec<_> = RESTS.iter().map(|rest| (rest.to_string(), span(signed, rest * 60))).collect();
    rests.push((TOMORROW.to_owned(), signed.say("desk-snooze.tomorrow")));
    Choice {
        deed: "snooze",
        key: "s",
        label: signed.say("desk-snooze"),
        field: "till",
        field_label: signed.say("desk-snooze.till"),
        chosen: String::new(),
        options: rests,
    }
}

/// To whom; those who are there are named first.
async fn give(signed: &Signed, ticket: &Ticket) -> Result<Option<Choice>, Trouble> {
    let desk = Desk::new(signed.world().clone());
    let here: Vec<_> = desk.present().await?.into_iter().map(|(id, ..)| id).collect();
    let mut hands = desk.hands().await?;
    hands.retain(|(id, _)| ticket.assignee.as_ref() != Some(id));
    hands.sort_by_key(|(id, _)| !here.contains(id));
    let named = |(id, name): (StaffId, String)| {
        let there = if here.contains(&id) { " ●" } else { "" };
        (id.to_string(), format!("{name}{there}"))
    };
    let options: Vec<_> = hands.into_iter().map(named).collect();
    Ok((!options.is_empty()).then(|| Choice {
        deed: "give",
        key: "g",
        label: signed.say("desk-give"),
        field: "to",
        field_label: signed.say("desk-give.to"),
        chosen: String::new(),
        options,
    }))
}

fn release(signed: &Signed, ticket: &Ticket) -> Choice {
    let mut teams = options(signed, "desk-team", &codes(Team::ALL, Team::code));
    if ticket.state.waits() {
        teams.retain(|(code, _)| code != ticket.team.code());
    }
    Choice {
        deed: "release",
        key: "l",
        label: signed.say("desk-release"),
        field: "team",
        field_label: signed.say("desk-release.to"),
        chosen: ticket.team.code().to_owned(),
        options: teams,
    }
}

fn topic(signed: &Signed, ticket: &Ticket) -> Choice {
    Choice {
        deed: "topic",
        key: "t",
        label: signed.say("desk-set-topic"),
        field: "topic",
        field_label: signed.say("desk-topic"),
        chosen: ticket.topic.map_or("", Topic::code).to_owned(),
        options: options(signed, "list-topic", &codes(Topic::ALL, Topic::code)),
    }
}

fn priority(signed: &Signed, ticket: &Ticket) -> Choice {
    Choice {
        deed: "priority",
        key: "p",
        label: signed.say("desk-set-priority"),
        field: "priority",
        field_label: signed.say("desk-priority"),
        chosen: ticket.priority.code().to_owned(),
        options: options(signed, "desk-priority", &codes(Priority::ALL, Priority::code)),
    }
}

/// The moment that a choice of rests names; `None`: it is none of ours.
pub(super) fn rest(signed: &Signed, chosen: &str) -> Option<Micros> {
    let now = signed.world().now();
    if chosen == TOMORROW {
        let hours = (signed.world().house.office_hours, &signed.world().rules.holidays);
        let midnight = calendar::end_of_day(calendar::local_date(now));
        return Some(crate::handoff::Hours { minutes: hours.0, holidays: hours.1 }.opens(midnight));
    }
    let minutes: u64 = chosen.parse().ok().filter(|chosen| RESTS.contains(chosen))?;
    Some(now.plus(Duration::from_secs(60 * minutes)))
}
