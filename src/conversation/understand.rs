//! What people type, read against the open question: a number, a label in any of the languages, yes and no, a way.

use std::collections::{HashMap, HashSet};

use crate::channels::{Content, FileRef, Inbound, OtherContent};
use crate::dialogue::session::Slots;
use crate::dialogue::turn::{FileHandle, Input, Label, Question};
use crate::dialogue::vocabulary::{Expect, Way};
use crate::domain::fold::fold;
use crate::domain::ids::TokenId;
use crate::domain::lang::Lang;
use crate::i18n::{Args, Texts};

use super::desk::Press;
use super::render::{Pen, Token};
use super::world::World;

/// Longer than this is no answer to any question of ours.
const LONGEST_ANSWER: usize = 1_000;
/// Ids that a "yes" means, and those that a "no" means, the surest first.
const YES: [&str; 7] = ["yes", "agree", "continue", "usual", "confirm", "save", "same"];
const NO: [&str; 6] = ["no", "decline", "none", "dispute", "other", "keep"];

/// Kind words and the texts that answer them.
pub(super) const COURTESIES: [&str; 3] = ["common-hello", "common-thanks", "common-fine"];
/// Letters of a kind word that may as well begin a name of a long list.
const BEGINNING: usize = 3;

/// What a person meant.
pub enum Meant {
    /// `/start`, or nothing is open: the beginning.
    Begin,
    /// A button of a question that is no longer open.
    Stale,
    /// An input of the engine.
    Input(Input),
    /// A command or a deed opens a dialogue: its name and arguments.
    Dialogue(String, Slots),
    /// A deed's button, not looked up yet.
    Deed(TokenId),
    /// A deed's button that opens nothing: the text that says why.
    Spent(&'static str),
    /// A button of the call centre's.
    Desk(Press),
    /// The messenger tells that the person blocked or unblocked us.
    Reachable(bool),
    /// The messenger tells that another may have the number now.
    Changed {
        /// Nobody writes from the old address any more.
        moved: bool,
    },
}

/// Reads content against the open question (`None`: nothing is open) whose number is `seq`.
#[must_use]
pub fn read(world: &World, inbound: &Inbound, question: Option<&Question>, seq: u32) -> Meant {
    let unreadable = |what| Meant::Input(Input::Unreadable(what));
    match &inbound.content {
        Content::Text { text } => typed(world, inbound, text, question),
        Content::Press { token, .. } => pressed(token, seq),
        Content::Contact { phone, own } => Meant::Input(Input::Contact { phone: phone.clone(), own: *own }),
        Content::Location { latitude, longitude } => Meant::Input(Input::Location(*latitude, *longitude)),
        Content::File(file) => sent(file, question),
        Content::Edited => unreadable("edited"),
        Content::Other { what } => unreadable(match what {
            OtherContent::Sticker => "sticker",
            OtherContent::Voice => "voice",
            OtherContent::Video => "video",
            OtherContent::Forwarded => "forwarded",
            OtherContent::Unknown => "other",
        }),
        Content::Blocked => Meant::Reachable(false),
        Content::Unblocked => Meant::Reachable(true),
        Content::Changed { moved } => Meant::Changed { moved: *moved },
    }
}

fn pressed(token: &str, seq: u32) -> Meant {
    match Token::read(token) {
        Some(Token::Answer(of, id)) if of == seq => Meant::Input(Input::Pressed(id)),
        Some(Token::Option(id)) => Meant::Input(Input::Pressed(id)),
        Some(Token::Way(way)) => Meant::Input(Input::Way(way)),
        Some(Token::Deed(id)) => Meant::Deed(id),
        Some(Token::Desk(press)) => Meant::Desk(press),
        Some(Token::Answer(..)) | None => Meant::Stale,
    }
}

fn sent(file: &FileRef, question: Option<&Question>) -> Meant {
    let wanted = question.is_some_and(|question| question.expect == Some(Expect::Documents));
    if !wanted && file.photo {
        return Meant::Input(Input::Unreadable("photo"));
    }
    Meant::Input(Input::File(handle(file)))
}

/// A file as the dialogue passes it on.
pub(super) fn handle(file: &FileRef) -> FileHandle {
    FileHandle { remote: file.remote.clone(), blob: file.blob.clone(), size: file.size }
}

fn typed(world: &World, inbound: &Inbound, text: &str, question: Option<&Question>) -> Meant {
    let words = text.trim();
    if words.chars().count() > LONGEST_ANSWER {
        return Meant::Input(Input::Unreadable("too_long"));
    }
    if let Some(command) = words.strip_prefix('/') {
        return self::command(command);
    }
    let folded = fold(words);
    if let Some(question) = question {
        if let Some(id) = option(world, inbound, words, &folded, question) {
            return Meant::Input(Input::Pressed(id));
        }
        if let Some(way) = world.words.way(&folded) {
            return Meant::Input(Input::Way(way));
        }
        let begins = question.search && folded.chars().count() <= BEGINNING;
        if let Some(kind) = world.words.courtesy(words).filter(|_| !begins) {
            return Meant::Input(Input::Courtesy(kind));
        }
        return Meant::Input(Input::Said(words.to_owned()));
    }
    world.words.way(&folded).map_or(Meant::Begin, |way| Meant::Input(Input::Way(way)))
}

fn command(command: &str) -> Meant {
    let name: String = command.chars().take_while(char::is_ascii_alphanumeric).collect();
    match name.to_ascii_lowercase().as_str() {
        "menu" => Meant::Input(Input::Way(Way::Menu)),
        "back" => Meant::Input(Input::Way(Way::Back)),
        "cancel" => Meant::Input(Input::Way(Way::Cancel)),
        "help" => Meant::Input(Input::Way(Way::Help)),
        "lang" | "language" => Meant::Input(Input::Way(Way::Language)),
        "operator" => Meant::Input(Input::Way(Way::Operator)),
        "data" | "forget" => Meant::Dialogue("data".to_owned(), Slots::new()),
        // `/start`, and commands we do not know.
        _ => Meant::Begin,
    }
}

/// A label and how people type it: «Заинтересован(а)» is said with the ending and without it.
fn spellings(label: &str) -> impl Iterator<Item = String> {
    let bracket = label.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?)));
    let both =
        bracket.map(|(before, (ending, after))| [format!("{before}{after}"), format!("{before}{ending}{after}")]);
    std::iter::once(label.to_owned()).chain(both.into_iter().flatten())
}

/// The option somebody typed: its number, its label in any language, yes or no.
fn option(world: &World, inbound: &Inbound, words: &str, folded: &str, question: &Question) -> Option<String> {
    if let Ok(number) = words.trim_end_matches(['.', ')']).parse::<usize>()
        && question.expect != Some(Expect::Number)
        && words.len() <= 3
    {
        return question.options.get(number.checked_sub(1)?).map(|choice| choice.id.clone());
    }
    let channel = inbound.address.channel;
    let says = |lang: Lang, limit: usize| {
        let pen = Pen { world, lang, channel };
        let mut said = question.options.iter().filter(|choice| !matches!(choice.label, Label::Unsaid));
        said.find(|choice| spellings(&pen.label(choice, limit)).any(|spelling| fold(&spelling) == folded))
    };
    let labelled = Lang::ALL.into_iter().find_map(|lang| says(lang, usize::MAX).or_else(|| says(lang, 0)));
    if let Some(choice) = labelled {
        return Some(choice.id.clone());
    }
    let of = |ids: &[&str]| {
        ids.iter().find(|id| question.options.iter().any(|choice| choice.id == **id)).map(|id| (*id).to_owned())
    };
    if question.message == "language-choose"
        && let Some(lang) = language(world, folded)
    {
        return Some(lang.code().to_owned());
    }
    if world.words.yes.contains(folded) {
        of(&YES)
    } else if world.words.no.contains(folded) {
        of(&NO)
    } else {
        None
    }
}

/// The language somebody names in any of the three, or by its code.
fn language(world: &World, folded: &str) -> Option<Lang> {
    let named = |lang: &Lang| {
        let names = Lang::ALL.into_iter().filter_map(|of| world.texts.label(of, "list-lang", lang.code(), usize::MAX));
        lang.code() == folded || names.into_iter().any(|name| fold(&name) == folded)
    };
    Lang::ALL.into_iter().find(named)
}

/// The words that mean a way, yes or no in any language, folded; gathered once.
#[derive(Debug, Clone, Default)]
pub struct Words {
    ways: HashMap<String, Way>,
    yes: HashSet<String>,
    no: HashSet<String>,
    courtesies: HashMap<String, &'static str>,
    leave: HashSet<String>,
    bot: HashSet<String>,
}

impl Words {
    /// From the texts.
    #[must_use]
    pub fn new(texts: &Texts) -> Self {
        let all = |id: &str| texts.words(id).into_iter().flat_map(|(_, words)| words);
        let mut ways = HashMap::new();
        for way in Way::ALL {
            let id = format!("everywhere-{}", way.name());
            let labels = Lang::ALL.into_iter().filter_map(|lang| texts.value(lang, &id, &Args::new()));
            ways.extend(labels.map(|label| fold(&label)).chain(all(&id)).map(|word| (word, way)));
        }
        let courtesies = COURTESIES.into_iter().flat_map(|id| all(id).map(move |word| (word, id))).collect();
        Self {
            ways,
            yes: all("common-yes").collect(),
            no: all("common-no").collect(),
            courtesies,
            leave: all("handoff-leave").collect(),
            bot: all("handoff-bot").collect(),
        }
    }

    /// The text that answers kind words: one phrase or several with a stop between, the last of them counts.
    #[must_use]
    pub fn courtesy(&self, words: &str) -> Option<&'static str> {
        let kind = |part: &str| self.courtesies.get(&fold(part)).copied();
        let parts = words.split([',', '.', '!', '?', ')', '\n']).filter(|part| !fold(part).is_empty());
        kind(words).or_else(|| parts.map(kind).collect::<Option<Vec<_>>>()?.pop())
    }

    /// What words mean to somebody who talks with the call centre, or waits for it.
    #[must_use]
    pub fn desk(&self, words: &str) -> Option<Press> {
        let folded = fold(words);
        if self.leave.contains(&folded) {
            return Some(Press::Leave);
        }
        self.bot.contains(&folded).then_some(Press::Bot)
    }

    /// The way that folded words name.
    #[must_use]
    pub fn way(&self, folded: &str) -> Option<Way> {
        self.ways.get(folded).copied()
    }
}
