//! Which texts there must be, with which arguments: the dialogues' own, those of the engine, and those of the pages.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::channels::ChannelKind;
use crate::dialogue::check::must_set;
use crate::dialogue::flow::{Flow, Flows, State, Target};
use crate::dialogue::vocabulary::{Check, Expect, SlotType, Vocabulary, Way};
use crate::domain::ethnicity::Ethnicity;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::kindergarten::{self, Mode, Ownership};
use crate::domain::lang::Lang;
use crate::domain::limits::TITLE_MAX;
use crate::domain::right::{Category, RightClass};
use crate::domain::shipped_places::shipped;
use crate::i18n::check::{ArgSpec, Limit, Manifest, Wanted};
use crate::i18n::{Arg, dates};
use crate::papers;

use super::super::actions::channels::LAST;
use super::super::facts::argument;
use super::super::understand::COURTESIES;
use super::super::whereabouts::WENT_ON;
use super::handoff;
use super::notices;

/// The longest label of an option: of up to three, and of a list (WhatsApp's limits, the narrowest).
pub const BUTTON: usize = 20;
/// See [`BUTTON`].
pub const ROW: usize = 24;
/// Of the words "3 places" in a row of a list.
const FREE_LABEL: usize = 16;

/// Texts of the engine and the turn, whatever the dialogue: id and whether it has a value of its own.
const COMMON: [&str; 31] = [
    "common-welcome",
    "common-demo",
    "common-resumed",
    "common-cancelled",
    "common-stale",
    "common-deed-used",
    "common-deed-late",
    "common-deed-foreign",
    "common-moved",
    "common-gone",
    "common-offer",
    "common-next",
    "common-prev",
    "common-search",
    "common-numbers",
    "common-contact-button",
    "common-list-choose",
    "common-list-answers",
    "common-list-ways",
    "common-say-ways",
    "common-delete-yourself",
    "common-prove-again",
    "common-unlinked",
    "common-apology",
    "common-keyboard-gone",
    "common-yes",
    "common-no",
    "common-deleted",
    "common-hello",
    "common-thanks",
    "common-fine",
];
const CONTENT: [&str; 18] = [
    "photo",
    "sticker",
    "voice",
    "video",
    "forwarded",
    "location",
    "contact",
    "document",
    "other",
    "too_long",
    "edited",
    "iin",
    "iin_known",
    "iin_given",
    "phone",
    "phone_known",
    "phone_given",
    "date",
];
const KINDS: [Expect; 11] = [
    Expect::Choice,
    Expect::Pick,
    Expect::Text,
    Expect::Number,
    Expect::Phone,
    Expect::Otp,
    Expect::Iin,
    Expect::Date,
    Expect::Contact,
    Expect::Location,
    Expect::Documents,
];

/// What the dialogues, the engine and the program need.
pub fn of(flows: &Flows, vocabulary: &Vocabulary, program: &[Wanted]) -> Manifest {
    let mut manifest = Manifest::default();
    for flow in flows.flows.values() {
        let set = must_set(flows, flow, vocabulary);
        for state in flow.states.values() {
            let known = set.get(&state.name).cloned().unwrap_or_default();
            Asker { flow, vocabulary, known }.state(&mut manifest, state);
        }
        if flow.form {
            manifest.wanted.extend(silence(flow));
        }
        for (end, at) in &flow.ends {
            let known = set.get(end).cloned().unwrap_or_default();
            let asker = Asker { flow, vocabulary, known };
            manifest.wanted.push(asker.wanted(end, None, at.line, &[]));
        }
    }
    engine(&mut manifest, &flows.everywhere.file);
    lists(&mut manifest);
    manifest.wanted.extend(notices::wanted());
    manifest.wanted.extend(handoff::wanted());
    let papers = papers::TEXTS.into_iter().map(|id| Wanted::named(id, ("src/papers", 1)));
    manifest.wanted.extend(program.iter().cloned().chain(papers));
    manifest
}

/// A form that lies half done: the reminder, and the word when it is put aside.
fn silence(flow: &Flow) -> [Wanted; 2] {
    let id = format!("silence-{}", flow.name);
    let place = (flow.file.as_str(), u32::try_from(flow.entry.line).unwrap_or(1));
    let mut parked = Wanted::new(id.clone(), Some("parked"), place);
    parked.args.push(count("days"));
    [Wanted::new(id, None, place), parked]
}

struct Asker<'f> {
    flow: &'f Flow,
    vocabulary: &'f Vocabulary,
    known: BTreeSet<String>,
}

impl Asker<'_> {
    fn wanted(&self, name: &str, attr: Option<&str>, line: usize, more: &[String]) -> Wanted {
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        let mut wanted = Wanted::new(self.flow.message(name), attr, (&self.flow.file, line));
        for (slot, at) in &self.flow.slots {
            let kind = at.value.kind;
            if kind.has_neutral() || self.known.contains(slot) || more.contains(slot) {
                wanted.args.extend(slot_args(slot, kind));
            }
        }
        wanted
    }

    fn state(&self, manifest: &mut Manifest, state: &State) {
        if let Some(kind) = &state.expect {
            manifest.wanted.push(self.wanted(&state.name, None, state.line, &[]));
            manifest.wanted.push(self.wanted(&state.name, Some("help"), state.line, &[]));
            manifest.optional.push(self.wanted(&state.name, Some("remind"), state.line, &[]));
            self.options(manifest, state);
            for check in &state.check {
                let mut wanted = self.wanted(&state.name, Some(check.value.name()), check.line, &[]);
                if check.value == Check::IinDigits {
                    wanted.args.push(count("typed"));
                }
                manifest.wanted.push(wanted);
            }
            for fault in kind.value.faults() {
                let mut wanted = self.wanted(&state.name, Some(fault), kind.line, &[]);
                wanted.args.extend(facts(kind.value));
                manifest.optional.push(wanted);
            }
        }
        if state.act.is_some() {
            self.outcomes(manifest, state);
        }
    }

    fn options(&self, manifest: &mut Manifest, state: &State) {
        let few = state.is_choice() && state.choices().count() <= 3;
        for (option, at) in state.choices() {
            let mut wanted = self.wanted(&state.name, Some(option), at.line, &[]);
            wanted.args.clear();
            wanted.limit = Limit::Label(if few { BUTTON } else { ROW });
            manifest.wanted.push(wanted);
        }
    }

    fn outcomes(&self, manifest: &mut Manifest, state: &State) {
        let action = state.act.as_ref().and_then(|action| self.vocabulary.actions.get(action.value.as_str()));
        for (outcome, at) in &state.on {
            let writes = action.map_or(&[][..], |action| action.writes);
            let written = writes.iter().filter(|(_, _, with)| with.is_empty() || with.contains(&outcome.as_str()));
            let mut more: Vec<String> = written.map(|(slot, ..)| (*slot).to_owned()).collect();
            more.extend(state.save.as_ref().map(|slot| slot.value.clone()));
            let wanted = self.wanted(&state.name, Some(outcome), at.line, &more);
            if at.value == Target::Again { &mut manifest.wanted } else { &mut manifest.optional }.push(wanted);
        }
    }
}

fn engine(manifest: &mut Manifest, file: &str) {
    let at = |id: &str, attr: Option<&str>| Wanted::new(id, attr, (file, 1));
    manifest.wanted.extend(COMMON.map(|id| at(id, None)));
    let spoken = ["common-yes", "common-no"].into_iter().chain(COURTESIES);
    manifest.wanted.extend(spoken.map(|id| at(id, Some("words"))));
    let mut page = at("common-page", None);
    page.args.extend([count("page"), count("pages")]);
    let mut busy = at("common-busy", None);
    busy.args.push(count("minutes"));
    let mut went_on = at(WENT_ON, None);
    let channels: Vec<Arg> = ChannelKind::ALL.iter().map(|channel| Arg::from(channel.as_str())).collect();
    went_on.args.push(ArgSpec::same("channel_code", &channels));
    let mut sms = at("sms-code", None);
    sms.args.push(ArgSpec::same("code", &[Arg::from("000000")]));
    let mut row = at("common-free", None);
    row.args.push(count("count"));
    // Beside a name that is cut for it.
    row.limit = Limit::Text(FREE_LABEL);
    manifest.wanted.push(row);
    // One SMS in Cyrillic has 70 characters.
    sms.limit = Limit::Text(70);
    let parked = [None, Some("start")].map(|attr| {
        let mut parked = at("common-parked", attr);
        parked.args.push(count("days"));
        parked
    });
    manifest.wanted.extend([page, busy, went_on, sms].into_iter().chain(parked));
    manifest.wanted.extend(CONTENT.map(|attr| at("wrong-content", Some(attr))));
    for kind in KINDS {
        let id = format!("wrong-{}", kind.name());
        manifest.wanted.push(at(&id, None));
        for fault in kind.faults() {
            let mut wanted = at(&id, Some(fault));
            wanted.args.extend(facts(kind));
            manifest.wanted.push(wanted);
        }
    }
    for way in Way::ALL {
        let id = format!("everywhere-{}", way.name());
        let mut label = at(&id, None);
        label.limit = Limit::Text(BUTTON);
        manifest.wanted.extend([label, at(&id, Some("words"))]);
    }
    let said = [("menu", "locked"), ("back", "refused"), ("back", "nothing")];
    manifest.wanted.extend(said.map(|(way, attr)| at(&format!("everywhere-{way}"), Some(attr))));
    let commands = ["start", "menu", "back", "cancel", "help", "lang", "operator", "data"];
    manifest.wanted.extend(commands.map(|command| at("everywhere-commands", Some(command))));
}

fn lists(manifest: &mut Manifest) {
    let mut list = |name: &str, codes: Vec<&str>| {
        for code in codes {
            let code = code.to_ascii_lowercase();
            let mut wanted = Wanted::new(format!("list-{name}"), Some(&code), ("src/domain", 1));
            wanted.limit = Limit::Label(ROW);
            manifest.wanted.push(wanted);
        }
    };
    list("lang", Lang::ALL.iter().map(|lang| lang.code()).collect());
    list("sex", vec!["boy", "girl", "unknown"]);
    list("ethnicity", Ethnicity::ALL.iter().map(|code| code.code()).collect());
    list("group", GroupType::ALL.iter().map(|code| code.code()).collect());
    list("language", InstructionLanguage::ALL.iter().map(|code| code.code()).collect());
    list("channel", ChannelKind::ALL.iter().map(|channel| channel.as_str()).chain([LAST]).collect());
    list("category", Category::ALL.iter().map(|code| code.code()).collect());
    for (name, codes) in long_lists() {
        for code in codes {
            manifest.wanted.push(Wanted::new(format!("list-{name}"), Some(&code), ("src/domain", 1)));
        }
    }
}

/// Lists that stand in texts only, never on buttons.
fn long_lists() -> Vec<(&'static str, Vec<String>)> {
    use crate::domain::application::Status;
    use crate::domain::person::SocialStatus;
    let lower = |codes: Vec<&str>| codes.into_iter().map(str::to_ascii_lowercase).collect();
    vec![
        ("social", lower(SocialStatus::ALL.iter().map(|code| code.code()).collect())),
        ("status", lower(Status::ALL.iter().map(|code| code.code()).collect())),
        ("right", lower(RightClass::ALL.iter().map(|code| code.code()).collect())),
        ("priority", lower(vec!["none", "extraordinary", "first"])),
        ("yesno", lower(vec!["yes", "no"])),
        ("kind", lower(kindergarten::Kind::ALL.iter().map(|code| code.code()).collect())),
        ("ownership", lower(Ownership::ALL.iter().map(|code| code.code()).collect())),
        ("phase", lower(vec!["priority", "awarding", "open"])),
        ("mode", lower(Mode::ALL.iter().map(|code| code.code()).collect())),
    ]
}

fn count(name: &str) -> ArgSpec {
    ArgSpec::same(name, &[Arg::Number(0), Arg::Number(12), Arg::Number(1_234_567)])
}

fn facts(kind: Expect) -> Vec<ArgSpec> {
    match kind {
        Expect::Phone => vec![count("missing"), count("extra")],
        Expect::Choice | Expect::Pick => vec![count("count")],
        _ => Vec::new(),
    }
}

/// What a slot gives to texts, with the longest values there are.
pub(super) fn slot_args(name: &str, kind: SlotType) -> Vec<ArgSpec> {
    if !kind.details().is_empty() {
        return kind.details().iter().flat_map(|(detail, kind)| detail_args(&argument(name, detail), *kind)).collect();
    }
    let text = |name: String, sample: &str| ArgSpec::same(name, &[Arg::from(sample)]);
    let dated = |name: String, more: &str| ArgSpec {
        name,
        samples: Lang::ALL.map(|lang| (lang, vec![Arg::from(format!("{}{more}", dates::longest_date(lang)))])).into(),
    };
    if kind.list().is_some() {
        let label = ArgSpec::same(name, &[Arg::from("X".repeat(60))]);
        let code = ArgSpec::same(format!("{name}_code"), &[Arg::from("none"), Arg::from("other")]);
        return vec![label, code];
    }
    match kind {
        SlotType::Number | SlotType::Documents => vec![count(name)],
        SlotType::Yesno => vec![ArgSpec::same(name, &[Arg::from("yes"), Arg::from("no")])],
        SlotType::Choice => vec![ArgSpec::same(format!("{name}_code"), &[Arg::from("none"), Arg::from("other")])],
        SlotType::Phone => vec![text(name.to_owned(), "+7 700 •••-••-00")],
        SlotType::Iin => vec![text(name.to_owned(), "••••••••0000")],
        SlotType::Person => vec![
            text(name.to_owned(), "Абдрахманмұхамедәли Ә."),
            dated(format!("{name}_birth"), ""),
            text(format!("{name}_sex"), "мальчик"),
        ],
        SlotType::Place => {
            // `same`: the place stands in the line above already, as in a city whose districts are its settlements.
            let code = [Arg::from("none"), Arg::from("same"), Arg::from("other")];
            vec![place(name), ArgSpec::same(format!("{name}_code"), &code)]
        }
        SlotType::Moment => vec![dated(name.to_owned(), ", 00:00")], // the date with its year
        SlotType::Date => vec![dated(name.to_owned(), "")],
        SlotType::Name => vec![text(name.to_owned(), "Абдрахманмұхамедәли")],
        SlotType::Text => vec![text(name.to_owned(), "2026-0001234-5")],
        SlotType::Title => vec![text(name.to_owned(), &"Ә".repeat(TITLE_MAX))],
        _ => Vec::new(),
    }
}

/// What is said of something behind an id, known or not.
fn detail_args(name: &str, kind: SlotType) -> Vec<ArgSpec> {
    let mut args = slot_args(name, kind);
    if matches!(kind, SlotType::Date | SlotType::Moment | SlotType::Title | SlotType::Text) {
        args.push(ArgSpec::same(format!("{name}_code"), &[Arg::from("none"), Arg::from("other")]));
    }
    args
}

fn place(name: &str) -> ArgSpec {
    ArgSpec {
        name: name.to_owned(),
        samples: LONGEST_PLACES.iter().map(|(lang, name)| (*lang, vec![name.clone()])).collect(),
    }
}

static LONGEST_PLACES: LazyLock<Vec<(Lang, Arg)>> = LazyLock::new(|| {
    let longest = |lang: Lang| {
        let names = shipped().iter().map(|place| place.name(lang));
        Arg::from(names.max_by_key(|name| name.chars().count()).unwrap_or_default())
    };
    Lang::ALL.map(|lang| (lang, longest(lang))).into()
});
