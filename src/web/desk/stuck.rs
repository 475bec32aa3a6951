//! `/desk/stuck`: where parents get stuck, for supervisors: each dialogue with its questions, and how often somebody stopped at them, by
//! language, channel and cause.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Query;
use serde::Deserialize;

use super::super::office::form::Sheet;
use super::super::office::page::{Page, draw};
use super::super::office::signed::Signed;
use super::super::office::trouble::Answer;
use super::super::office::words::{Text, text, text_with};
use super::line::codes;
use super::path::{HIGH, Line, Place, Stop, WIDE, lines, path};
use super::period::Period;
use super::talk::refused;
use super::words::{channel, listed, options};
use crate::channels::ChannelKind;
use crate::conversation::actions;
use crate::conversation::desk::Desk;
use crate::dialogue::flow::Flow;
use crate::domain::lang::Lang;
use crate::domain::snag::Cause;
use crate::i18n::Args;
use crate::store::snags::{Count, Filter};

/// The texts of this page.
pub(super) const TEXTS: &[Text] = &[
    text("desk-stuck"),
    text("desk-stuck-about"),
    text("desk-stuck-dialogue"),
    text("desk-stuck-total"),
    text("desk-stuck-outside"),
    text("desk-stuck-none"),
    text("desk-stuck-calm"),
    text("desk-stuck-cause"),
    text("desk-stuck-path"),
    text("desk-stuck-path.about"),
    text_with("desk-stuck-path.next", &["places"]),
    text("desk-stuck-path.end"),
    text("desk-stuck-path.gone"),
    text_with("desk-stuck-path.calls", &["name"]),
];

/// The dialogues that have a name on the page; another one is called as its file is.
pub(super) const DIALOGUES: &[&str] = &[
    "application",
    "applications",
    "bulletins",
    "channels",
    "child",
    "children",
    "contacts",
    "data",
    "elsewhere",
    "interest",
    "kindergartens",
    "language",
    "menu",
    "notices",
    "proof",
    "referral",
    "registration",
    "settings",
    "subscriptions",
    "wishes",
];
/// Steps that ask outside; the same.
pub(super) const STEPS: &[&str] = &["send_code", "find_person", "find_child", "social_status", "add_document"];

/// Shades of how often people got stuck.
const SHADES: u64 = 4;

/// What is looked at; empty: everything.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    days: String,
    dialogue: String,
    language: String,
    channel: String,
    cause: String,
}

impl Wanted {
    fn pairs(&self) -> [(&'static str, &str); 5] {
        [
            ("days", &self.days),
            ("dialogue", &self.dialogue),
            ("language", &self.language),
            ("channel", &self.channel),
            ("cause", &self.cause),
        ]
    }

    /// The same page with another dialogue.
    fn to(&self, dialogue: &str) -> String {
        let pairs = self.pairs().into_iter().filter(|(name, value)| *name != "dialogue" && !value.is_empty());
        let pairs = pairs.chain([("dialogue", dialogue)]);
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        format!("/desk/stuck?{query}#path")
    }
}

/// How often people got stuck, by cause in the order of the list.
#[derive(Debug, Clone, Default)]
struct Times([u64; Cause::ALL.len()]);

impl Times {
    fn add(&mut self, count: &Count) {
        self.0[count.cause as usize] += count.times;
    }

    fn total(&self) -> u64 {
        self.0.iter().sum()
    }
}

/// A dialogue in the table.
struct Row {
    code: String,
    name: String,
    /// `None`: there is nothing to draw.
    href: Option<String>,
    here: bool,
    times: Times,
}

/// A place of the drawn dialogue.
struct Drawn {
    number: usize,
    /// `asks`, `does`, `calls`, `ends` or `gone`.
    kind: &'static str,
    text: String,
    /// Another dialogue's drawing.
    href: Option<String>,
    code: String,
    /// Causes that were met here, in words.
    causes: Vec<(String, u64)>,
    total: u64,
    shade: u64,
    next: String,
}

struct Picture {
    name: String,
    places: Vec<Drawn>,
    lines: Vec<Line>,
    wide: usize,
    high: usize,
}

/// What the list is narrowed by: a field, its label, its values and their labels.
type Narrowing = (&'static str, String, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "desk/stuck.html")]
struct Stuck {
    page: Page,
    sheet: Sheet,
    choices: Vec<Narrowing>,
    causes: Vec<String>,
    rows: Vec<Row>,
    /// Dialogues in which nobody got stuck.
    calm: Vec<Row>,
    picture: Option<Picture>,
}

/// The page.
pub(super) async fn show(signed: Signed, Query(wanted): Query<Wanted>) -> Answer {
    let since = Period::parse(&wanted.days).since(signed.world().today());
    let filter = Filter { language: Lang::parse(&wanted.language), channel: wanted.channel.clone() };
    let desk = Desk::new(signed.world().clone());
    let mut counts = desk.snags(signed.staff(), since, &filter).await.map_err(refused)?;
    let cause = Cause::parse(&wanted.cause);
    counts.retain(|count| cause.is_none_or(|cause| count.cause == cause));
    let rows = rows(&signed, &wanted, &counts);
    let flow = rows.iter().find(|row| row.here).and_then(|row| signed.world().flows.get(&row.code));
    let (rows, calm) = rows.into_iter().partition(|row| row.times.total() > 0);
    let picture = flow.map(|flow| picture(&signed, &wanted, flow, &counts));
    let pairs = wanted.pairs();
    draw(&Stuck {
        page: signed.page("desk-stuck"),
        sheet: Sheet::of(&pairs),
        choices: choices(&signed),
        causes: Cause::ALL.iter().map(|cause| listed(&signed, "desk-stuck-cause", cause.code())).collect(),
        rows,
        calm,
        picture,
    })
}

fn choices(signed: &Signed) -> Vec<Narrowing> {
    let with_any = |rest: Vec<(String, String)>| {
        std::iter::once((String::new(), signed.say("desk-any"))).chain(rest).collect::<Vec<_>>()
    };
    let languages: Vec<_> = Lang::ALL.iter().map(|one| one.code()).collect();
    let channels = [ChannelKind::Web, ChannelKind::Telegram, ChannelKind::Whatsapp];
    let channels = channels.map(|one| (one.as_str().to_owned(), channel(signed, one.as_str())));
    let causes = options(signed, "desk-stuck-cause", &codes(Cause::ALL, Cause::code));
    vec![
        ("days", signed.say("desk-period"), Period::options(signed)),
        ("language", signed.say("desk-language"), with_any(options(signed, "list-lang", &languages))),
        ("channel", signed.say("desk-channel"), with_any(channels.to_vec())),
        ("cause", signed.say("desk-stuck-cause"), with_any(causes)),
    ]
}

/// What a dialogue is called.
fn called(signed: &Signed, name: &str) -> String {
    match name {
        "" => signed.say("desk-stuck-outside"),
        name if DIALOGUES.contains(&name) => listed(signed, "desk-dialogue", name),
        name => name.to_owned(),
    }
}

/// Every dialogue, those in which people got stuck first, the worst before all.
fn dialogues(counts: &[Count], signed: &Signed) -> Vec<String> {
    let mut totals: BTreeMap<&str, u64> = signed.world().flows.flows.keys().map(|name| (name.as_str(), 0)).collect();
    for count in counts {
        *totals.entry(&count.dialogue).or_default() += count.times;
    }
    let mut names: Vec<(&str, u64)> = totals.into_iter().collect();
    names.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    names.into_iter().map(|(name, _)| name.to_owned()).collect()
}

fn rows(signed: &Signed, wanted: &Wanted, counts: &[Count]) -> Vec<Row> {
    let names = dialogues(counts, signed);
    let is_drawn = |name: &str| signed.world().flows.get(name).is_some();
    // Without a choice the worst is drawn.
    let chosen = names.iter().find(|name| **name == wanted.dialogue).filter(|name| is_drawn(name));
    let chosen = chosen.or_else(|| names.iter().find(|name| is_drawn(name))).cloned().unwrap_or_default();
    let row = |name: &String| {
        let mut times = Times::default();
        counts.iter().filter(|count| count.dialogue == *name).for_each(|count| times.add(count));
        let href = is_drawn(name).then(|| wanted.to(name));
        Row { name: called(signed, name), href, here: *name == chosen, code: name.clone(), times }
    };
    names.iter().map(row).collect()
}

fn picture(signed: &Signed, wanted: &Wanted, flow: &Flow, counts: &[Count]) -> Picture {
    let mut by_state: BTreeMap<&str, Times> = BTreeMap::new();
    for count in counts.iter().filter(|count| count.dialogue == flow.name) {
        by_state.entry(&count.state).or_default().add(count);
    }
    let counted: BTreeSet<String> = by_state.keys().map(|state| (*state).to_owned()).collect();
    let vocabulary = actions::vocabulary();
    let is_remote = |action: &str| vocabulary.actions.get(action).is_some_and(|spec| spec.remote);
    let path = path(flow, is_remote, &counted);
    let most = by_state.values().map(Times::total).max().unwrap_or(0);
    let places = path.iter().zip(1..).map(|(place, number)| {
        let times = by_state.get(place.name.as_str()).cloned().unwrap_or_default();
        drawn(signed, (wanted, flow), (place, number), &times, most)
    });
    Picture {
        name: called(signed, &flow.name),
        places: places.collect(),
        lines: lines(&path),
        wide: WIDE,
        high: HIGH * path.len(),
    }
}

fn drawn(
    signed: &Signed,
    (wanted, flow): (&Wanted, &Flow),
    (place, number): (&Place, usize),
    times: &Times,
    most: u64,
) -> Drawn {
    let asked = || signed.world().texts.outline(signed.lang(), &flow.message(&place.name));
    let first = |text: String| text.split("\n\n").next().unwrap_or_default().replace("….", "…");
    let (kind, text) = match &place.stop {
        Stop::Asks => ("asks", asked().map(first)),
        Stop::Does(action) if STEPS.contains(&action.as_str()) => {
            ("does", Some(listed(signed, "desk-stuck-step", action)))
        }
        Stop::Does(action) => ("does", Some(action.clone())),
        Stop::Calls(other) => {
            let name = Args::new().with("name", called(signed, other));
            ("calls", Some(signed.say_with("desk-stuck-path.calls", &name)))
        }
        Stop::Ends => ("ends", asked().map(first).or_else(|| Some(signed.say("desk-stuck-path.end")))),
        Stop::Gone => ("gone", Some(signed.say("desk-stuck-path.gone"))),
    };
    let href = if let Stop::Calls(other) = &place.stop { Some(wanted.to(other)) } else { None };
    let met = Cause::ALL.iter().zip(times.0).filter(|(_, times)| *times > 0);
    let next: Vec<String> = place.next.iter().map(|to| (to + 1).to_string()).collect();
    let next = if next.is_empty() {
        String::new()
    } else {
        signed.say_with("desk-stuck-path.next", &Args::new().with("places", next.join(", ")))
    };
    Drawn {
        number,
        kind,
        text: text.unwrap_or_else(|| place.name.clone()),
        href,
        code: format!("{}.{}", flow.name, place.name),
        causes: met.map(|(cause, times)| (listed(signed, "desk-stuck-cause", cause.code()), times)).collect(),
        total: times.total(),
        shade: (times.total() * SHADES).checked_div(most).map_or(0, |shade| shade.max(u64::from(times.total() > 0))),
        next,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Content;

    #[test]
    fn every_dialogue_and_every_step_has_a_name() {
        let files = Content::BuiltIn.files("dialogues", "toml").unwrap();
        let names = files.iter().filter_map(|(path, _)| path.rsplit('/').next()?.strip_suffix(".toml"));
        let unnamed: Vec<_> = names.filter(|name| *name != "everywhere" && !DIALOGUES.contains(name)).collect();
        assert!(unnamed.is_empty(), "{unnamed:?}");
        let remote = actions::vocabulary().actions.into_values().filter(|spec| spec.remote).map(|spec| spec.name);
        assert!(remote.collect::<Vec<_>>().iter().all(|name| STEPS.contains(name)));
    }
}
