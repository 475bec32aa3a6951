//! How a turn looks: the bubbles, and under the last one the open question's options. The same pieces of HTML go into the page and
//! into the event stream, so that there is one drawing of a bubble.

use askama::Template;
use chrono::NaiveDate;
use rand::Rng;
use serde::Serialize;

use super::cursor::Cursor;
use super::taps::Piece;
use super::words::Words;
use crate::channels::{Button, Outgoing, Request, Typing};
use crate::conversation::door::Told;
use crate::domain::calendar::{local_date, local_datetime};
use crate::domain::clock::Micros;

/// What the page itself says for the parent; no bubble of theirs.
const OWN_COMMANDS: [&str; 2] = ["/start", "/lang"];

/// More answers than this are a list.
const MANY: usize = 4;

/// The bubbles of one turn.
#[derive(Template)]
#[template(path = "turn.html")]
struct Bubbles<'a> {
    words: &'a Words,
    turn: &'a Told,
    heard: Option<&'a str>,
    time: String,
    /// A new day, when the turn opens one.
    day: Option<String>,
}

/// What is open: the step, the options, the ways.
#[derive(Template)]
#[template(path = "options.html")]
struct Options<'a> {
    words: &'a Words,
    out: &'a Outgoing,
    /// Of the plain form.
    id: String,
}

impl Options<'_> {
    fn choices(&self) -> impl Iterator<Item = &Button> {
        self.out.options.iter().filter(|button| !is_turn(button))
    }

    /// The buttons that turn a list's pages.
    fn turns(&self) -> impl Iterator<Item = &Button> {
        self.out.options.iter().filter(|button| is_turn(button))
    }

    fn has_turns(&self) -> bool {
        self.turns().next().is_some()
    }

    /// The words on the button that opens the choice of files.
    fn ask_file(&self) -> Option<String> {
        let (_, label) = self.out.request.as_ref().filter(|(what, _)| *what == Request::Documents)?;
        Some(if label.is_empty() { self.words.say("attach") } else { label.clone() })
    }

    /// What goes on, before what changes something.
    fn answers(&self) -> impl Iterator<Item = &Button> {
        self.choices().filter(|button| !is_change(button))
    }

    /// The changes a summary offers, beside each other: none of them is the way on.
    fn changes(&self) -> impl Iterator<Item = &Button> {
        self.choices().filter(|button| is_change(button))
    }

    fn has_changes(&self) -> bool {
        self.changes().next().is_some()
    }

    /// Many short answers stand in columns where there is room.
    fn is_long(&self) -> bool {
        self.answers().count() > MANY
    }
}

fn is_change(button: &Button) -> bool {
    button.id.starts_with("change_")
}

fn is_turn(button: &Button) -> bool {
    matches!(button.id.as_str(), "@next" | "@prev")
}

#[derive(Template)]
#[template(path = "ways.html")]
struct Ways<'a> {
    words: &'a Words,
    ways: &'a [Button],
    id: String,
}

#[derive(Template)]
#[template(path = "steps.html")]
struct Steps<'a> {
    words: &'a Words,
    step: Option<(u16, u16)>,
}

/// What is open after a turn.
#[derive(Debug, Default, Serialize)]
pub(super) struct Open {
    /// The question or end.
    pub(super) message: String,
    /// Typing filters the list.
    pub(super) search: bool,
    /// `inputmode` of the field.
    pub(super) keys: &'static str,
    /// `autocomplete` of the field.
    pub(super) fill: &'static str,
    /// A file is asked for.
    pub(super) documents: bool,
    /// HTML.
    pub(super) options: String,
    /// HTML.
    pub(super) ways: String,
    /// HTML.
    pub(super) steps: String,
}

/// A turn drawn.
#[derive(Debug, Serialize)]
pub(super) struct Drawn {
    /// The turn's place in the talk, as [`Cursor`] writes it.
    pub(super) cursor: String,
    /// The language of the talk now.
    pub(super) lang: &'static str,
    /// It answers something the parent said (then the page's own copy of that goes).
    pub(super) heard: bool,
    /// HTML.
    pub(super) bubbles: String,
    /// None: the question before stays open.
    pub(super) open: Option<Open>,
}

/// Draws a turn; `before` is the day of the turn before it.
///
/// # Errors
/// A template's own.
pub(super) fn draw(words: &Words, turn: &Told, before: Option<NaiveDate>) -> askama::Result<Drawn> {
    let today = local_date(turn.at);
    let day = before.filter(|before| *before != today).map(|_| today.format("%d.%m.%Y").to_string());
    let heard = turn.heard.as_deref().filter(|said| !OWN_COMMANDS.contains(said));
    let bubbles = Bubbles { words, turn, heard, time: clock(turn.at), day }.render()?;
    // What stands beside an open question leaves it open.
    let open = turn.out.iter().rfind(|out| out.closes_previous).map(|out| open(words, out)).transpose()?;
    Ok(Drawn { cursor: Cursor::of(turn).to_string(), lang: words.lang().code(), heard: heard.is_some(), bubbles, open })
}

fn open(words: &Words, out: &Outgoing) -> askama::Result<Open> {
    let (keys, fill) = keys(out.typing);
    Ok(Open {
        keys,
        fill,
        message: out.message.clone(),
        search: out.search,
        documents: matches!(out.request, Some((Request::Documents, _))),
        options: Options { words, out, id: form_id() }.render()?,
        ways: Ways { words, ways: &out.ways, id: form_id() }.render()?,
        steps: Steps { words, step: out.step }.render()?,
    })
}

/// What `autocomplete` says where the code of an SMS is asked for.
pub(super) const CODE_FILL: &str = "one-time-code";

/// `inputmode` and `autocomplete`: on a phone the right keys come up, and the code of the SMS is one tap away.
fn keys(typing: Option<Typing>) -> (&'static str, &'static str) {
    match typing {
        Some(Typing::Digits) => ("numeric", "off"),
        Some(Typing::Code) => ("numeric", CODE_FILL),
        Some(Typing::Phone) => ("tel", "tel"),
        None => ("text", "off"),
    }
}

/// The id of a plain form: pressed twice, it is one message.
pub(super) fn form_id() -> String {
    let mut bytes = [0; 12];
    rand::rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// Hours and minutes on the clocks of Almaty.
pub(super) fn clock(at: Micros) -> String {
    local_datetime(at).format("%H:%M").to_string()
}

/// A text's paragraphs.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty())
}
