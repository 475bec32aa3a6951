//! The texts of the call centre: what they are told, and the buttons.

use crate::domain::lang::Lang;
use crate::domain::limits::{DESK_TEXT, NAME_MAX};
use crate::domain::ticket::Topic;
use crate::i18n::check::{ArgSpec, Limit, Wanted};
use crate::i18n::{Arg, dates};

use super::super::desk::replies;
use super::manifest::{BUTTON, ROW};

/// Where the texts are said.
const FILE: &str = "src/conversation/desk/parent.rs";
/// A link: an address of usual length and a token.
const LINK: usize = 120;

/// Every text of the desk, with the longest values there are.
pub fn wanted() -> Vec<Wanted> {
    let text = |id: &str, attr: Option<&str>, args: Vec<ArgSpec>| {
        let mut wanted = Wanted::new(id.to_owned(), attr, (FILE, 1));
        wanted.args = args;
        wanted
    };
    let number = |name: &str| ArgSpec::same(name, &[Arg::Number(1), Arg::Number(12), Arg::Number(1_234_567)]);
    let long = |name: &str, letters: usize| ArgSpec::same(name, &[Arg::from("Ұ".repeat(letters))]);
    let opens = ArgSpec {
        name: "opens".to_owned(),
        samples: Lang::ALL.map(|lang| (lang, vec![Arg::from(format!("{}, 00:00", dates::longest_date(lang)))])).into(),
    };
    let mut all = vec![
        text("handoff-centre", Some("numbers"), Vec::new()),
        text("handoff-queued", None, vec![number("number"), number("place")]),
        text("handoff-queued", Some("wait"), vec![number("minutes")]),
        text("handoff-queued", Some("unknown"), Vec::new()),
        text("handoff-queued", Some("about"), Vec::new()),
        text("handoff-outside", None, vec![number("number"), opens]),
        text("handoff-warned", None, vec![number("minutes")]),
        text("handoff-staff", None, vec![long("text", DESK_TEXT)]),
        text("handoff-file", None, vec![long("name", NAME_MAX), long("link", LINK)]),
        text("handoff-acted", None, vec![long("answer", 60)]),
        text("handoff-closed", Some("rate"), Vec::new()),
        text("handoff-leave", Some("words"), Vec::new()),
        text("handoff-bot", Some("words"), Vec::new()),
    ];
    let numbered = ["nobody", "opened", "beside", "left", "auto"];
    all.extend(numbered.map(|id| text(&format!("handoff-{id}"), None, vec![number("number")])));
    let plain = ["again", "topic", "kept", "joined", "passed", "hint", "returned", "closed", "rated", "late", "over"];
    all.extend(plain.map(|id| text(&format!("handoff-{id}"), None, Vec::new())));
    let label =
        |id: &str, attr: &str, limit: usize| Wanted { limit: Limit::Label(limit), ..text(id, Some(attr), Vec::new()) };
    all.extend(
        ["bot", "leave", "rate1", "rate2", "rate3", "rate4", "rate5"]
            .map(|code| label("handoff-buttons", code, BUTTON)),
    );
    all.extend(Topic::ALL.iter().map(|topic| label("list-topic", topic.code(), ROW)));
    // Their fields are filled in later: none is longer than a name.
    let fields = replies::FIELDS.map(|name| long(name, NAME_MAX));
    all.extend(replies::OURS.map(|(code, _)| text(&format!("canned-{code}"), None, fields.to_vec())));
    all.extend(["handoff-leave", "handoff-bot"].map(|id| text(id, None, Vec::new())));
    all
}
