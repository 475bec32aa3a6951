//! A talk as a list: what the parent said, what the bot and the desk said back, notes, and what happened to the ticket, by time.

use std::collections::HashMap;

use askama::Template;

use super::super::office::signed::Signed;
use super::super::office::trouble::Trouble;
use super::live::Told;
use super::words::{clock, listed};
use crate::channels::Outgoing;
use crate::conversation::desk::{Line, Speaker, Talk};
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::ticket::TicketEvent;
use crate::i18n::Args;
use crate::store::staff;
use crate::store::tickets::events::Happened;

/// Texts that carry words of the desk's people.
const OWN_WORDS: [&str; 2] = ["handoff-staff", "handoff-file"];

/// One thing in a talk.
pub(super) struct Item {
    /// Sets it apart on the page: a live page adds each once.
    id: String,
    /// `parent`, `bot`, `staff`, `act`, `note` or `event`.
    kind: &'static str,
    at: Micros,
    time: String,
    /// A new day, when it opens one.
    day: Option<String>,
    who: String,
    text: Vec<String>,
    /// The buttons that were offered.
    offered: Vec<String>,
    /// Files: path and name.
    files: Vec<(String, String)>,
    /// The turn of the desk's own words: what became of them stands beside them.
    turn: Option<i64>,
    mark: Option<Told>,
    /// Our code of what was wrong with the answer.
    cause: Option<String>,
    /// The message's name.
    message: String,
}

/// Names of the desk's people; whoever left keeps theirs.
pub(super) struct Names(HashMap<StaffId, String>);

impl Names {
    pub(super) async fn read(signed: &Signed) -> Result<Self, Trouble> {
        let mut tx = signed.read().await?;
        let all = staff::list(&mut tx).await?;
        tx.rollback().await?;
        Ok(Self(all.into_iter().map(|one| (one.id, one.name)).collect()))
    }

    pub(super) fn of(&self, id: &StaffId) -> String {
        self.0.get(id).cloned().unwrap_or_default()
    }
}

/// Items after a place in the talk, drawn.
#[derive(Template)]
#[template(path = "desk/items.html")]
pub(super) struct Items {
    /// In their order.
    items: Vec<Item>,
    wrong: String,
    offered: String,
}

impl Items {
    /// What a talk holds after an event's number; turns are asked of the talk itself.
    pub(super) fn of(signed: &Signed, names: &Names, (talk, marks): (&Talk, &[Told]), event: i64) -> Self {
        let ticket = &talk.entry.ticket.id;
        let mut items: Vec<Item> = talk.lines.iter().flat_map(|line| said(signed, names, ticket, line)).collect();
        let is_note = |one: &&Happened| one.kind == TicketEvent::Note;
        let known = talk.events.iter().filter(is_note).filter(|one| one.seq <= event).count();
        items.extend(talk.notes.iter().skip(known).map(|note| Item {
            who: names.of(&note.staff),
            text: paragraphs(note.text.as_deref().unwrap_or_default()),
            ..Item::new(format!("note-{}", note.id), "note", note.at)
        }));
        items.extend(talk.events.iter().filter(|one| one.seq > event).filter_map(|one| happened(signed, names, one)));
        for item in items.iter_mut().filter(|item| item.turn.is_some()) {
            item.mark = marks.iter().rfind(|mark| Some(mark.turn) == item.turn).cloned();
        }
        items.sort_by_key(|item| item.at);
        let mut day = None;
        for item in &mut items {
            let today = local_date(item.at);
            item.day = (day != Some(today)).then(|| today.format("%d.%m.%Y").to_string());
            day = Some(today);
        }
        Self { items, wrong: signed.say("desk-wrong"), offered: signed.say("desk-offered") }
    }
}

impl Item {
    fn new(id: String, kind: &'static str, at: Micros) -> Self {
        Self {
            id,
            kind,
            at,
            time: clock(at),
            day: None,
            who: String::new(),
            text: Vec::new(),
            offered: Vec::new(),
            files: Vec::new(),
            turn: None,
            mark: None,
            cause: None,
            message: String::new(),
        }
    }
}

/// What one turn says.
fn said(signed: &Signed, names: &Names, ticket: &TicketId, line: &Line) -> Vec<Item> {
    let mut items = Vec::new();
    let named = |place: usize| {
        let name = signed.say_with("desk-file", &Args::new().with("count", i64::try_from(place + 1).unwrap_or(1)));
        (format!("/desk/talks/{ticket}/files/{}/{place}", line.seq), name)
    };
    let files: Vec<_> = (0..line.files.len()).map(named).collect();
    if line.heard.is_some() || !files.is_empty() {
        let (kind, who) = match &line.by {
            Speaker::Staff(id) => ("act", signed.say_with("desk-acted", &Args::new().with("name", names.of(id)))),
            _ => ("parent", signed.say("desk-parent")),
        };
        items.push(Item {
            who,
            text: paragraphs(line.heard.as_deref().unwrap_or_default()),
            files,
            cause: line.cause.clone(),
            ..Item::new(format!("heard-{}", line.seq), kind, line.at)
        });
    }
    items.extend(line.out.iter().enumerate().map(|(n, out)| answer(signed, names, line, (n, out))));
    items
}

/// What was said back in a turn.
fn answer(signed: &Signed, names: &Names, line: &Line, (n, out): (usize, &Outgoing)) -> Item {
    let id = format!("said-{}-{n}", line.seq);
    let offered = out.options.iter().map(|button| button.label.clone()).collect();
    let own = out.said.first().or(Some(&out.message)).is_some_and(|said| OWN_WORDS.contains(&said.as_str()));
    let item = match &line.by {
        // The heading that the parent sees above them says nothing here.
        Speaker::Staff(by) if own => {
            let below = out.text.split_once('\n').filter(|_| is_headed(out));
            let words = below.map_or(out.text.as_str(), |(_, rest)| rest);
            Item { who: names.of(by), text: paragraphs(words), ..Item::new(id, "staff", line.at) }
        }
        _ => {
            Item { who: signed.say("desk-bot"), text: paragraphs(&out.text), offered, ..Item::new(id, "bot", line.at) }
        }
    };
    let turn = matches!(line.by, Speaker::Staff(_)).then_some(line.seq);
    Item { turn, message: out.message.clone(), ..item }
}

/// Whether words of the desk's begin with the heading that the parent sees.
fn is_headed(out: &Outgoing) -> bool {
    out.said.first().is_some_and(|said| said == OWN_WORDS[0])
}

/// What happened to the ticket, where the talk does not say so by itself.
fn happened(signed: &Signed, names: &Names, one: &Happened) -> Option<Item> {
    use TicketEvent as E;
    if matches!(one.kind, E::Reply | E::CitizenWrites | E::Act | E::Note) {
        return None;
    }
    let mut text = listed(signed, "desk-event", one.kind.code());
    let detail = one.detail.as_deref().unwrap_or_default();
    let more = match one.kind {
        E::Topic | E::Close => listed(signed, "list-topic", detail),
        E::Priority => listed(signed, "desk-priority", detail),
        E::Rate => detail.to_owned(),
        E::Assign | E::Transfer => StaffId::parse(detail).map(|id| names.of(&id)).unwrap_or_default(),
        _ => String::new(),
    };
    if !more.is_empty() {
        text = format!("{text}: {more}");
    }
    let who = one.staff.as_ref().map(|id| names.of(id)).unwrap_or_default();
    Some(Item { who, text: vec![text], ..Item::new(format!("event-{}", one.seq), "event", one.at) })
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
