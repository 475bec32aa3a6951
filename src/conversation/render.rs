//! From what the engine says to one message in the parent's language, as the channel can show it.

use crate::channels::{Button, Capabilities, ChannelKind, Outgoing, Request, Typing};
use crate::dialogue::turn::{Choice, Label, Question, Say};
use crate::dialogue::vocabulary::{Expect, Way};
use crate::domain::ids::TokenId;
use crate::domain::lang::Lang;
use crate::i18n::Args;

use super::args;
use super::desk::Press;
use super::world::World;

/// How and to whom a message is written.
#[derive(Clone, Copy)]
pub struct Pen<'w> {
    /// Texts and places.
    pub world: &'w World,
    /// The language.
    pub lang: Lang,
    /// The channel.
    pub channel: ChannelKind,
}

/// Tokens of buttons (dialogues.md 2): an answer belongs to a question, a way does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// An option of the question of this number.
    Answer(u32, String),
    /// An option of whatever question is open: typed in the terminal.
    Option(String),
    /// A way.
    Way(Way),
    /// A deed: a row of its own.
    Deed(TokenId),
    /// A button of the call centre's.
    Desk(Press),
}

impl Token {
    /// As it stands on a button: at most 64 bytes.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Answer(seq, id) => format!("a.{seq:x}.{id}"),
            Self::Option(id) => format!("o.{id}"),
            Self::Way(way) => format!("w.{}", way.name()),
            Self::Deed(id) => format!("d.{id}"),
            Self::Desk(press) => format!("h.{}", press.write()),
        }
    }

    /// Reads a pressed button's token.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once('.')?;
        match kind {
            "a" => {
                let (seq, id) = rest.split_once('.')?;
                Some(Self::Answer(u32::from_str_radix(seq, 16).ok()?, id.to_owned()))
            }
            "o" => Some(Self::Option(rest.to_owned())),
            "w" => Way::parse(rest).map(Self::Way),
            "d" => TokenId::parse(rest).map(Self::Deed),
            "h" => Press::read(rest).map(Self::Desk),
            _ => None,
        }
    }
}

impl Pen<'_> {
    fn caps(&self) -> Capabilities {
        Capabilities::of(self.channel)
    }

    /// A text; where one is missing the fault is ours, is told in the log, and nothing is said in its place.
    #[must_use]
    pub fn text(&self, say: &Say) -> String {
        let args = args::of(self.world, self.lang, say);
        self.world.texts.say(self.lang, &say.message, say.attr.as_deref(), &args).unwrap_or_else(|error| {
            tracing::error!(%error, "a text could not be said");
            String::new()
        })
    }

    fn plain(&self, id: &str, args: &Args) -> String {
        self.world.texts.value(self.lang, id, args).unwrap_or_default()
    }

    /// The words of an option.
    #[must_use]
    pub fn label(&self, choice: &Choice, limit: usize) -> String {
        let texts = &self.world.texts;
        let found = match &choice.label {
            Label::Attr(message, option) => texts.label(self.lang, message, option, limit),
            Label::List(list, code) => texts.label(self.lang, &format!("list-{list}"), code, limit),
            Label::Text(text) => Some(text.clone()),
            Label::Unsaid => None,
            Label::Way(way) => Some(self.way_label(*way)),
            Label::Page(which) => texts.value(self.lang, &format!("common-{which}"), &Args::new()),
        };
        found.unwrap_or_else(|| choice.id.clone())
    }

    fn way_label(&self, way: Way) -> String {
        self.plain(&format!("everywhere-{}", way.name()), &Args::new())
    }

    /// One message: what was said, and the question that is open.
    #[must_use]
    pub fn ask(&self, said: &[Say], question: &Question, seq: u32) -> Outgoing {
        let caps = self.caps();
        let limit = if question.options.len() <= caps.buttons { caps.button_label } else { caps.list_label };
        let button = |choice: &Choice| Button {
            id: choice.id.clone(),
            label: self.label(choice, limit),
            token: Token::Answer(seq, choice.id.clone()).write(),
        };
        let mut outgoing = self.say(said);
        outgoing.options = question.options.iter().map(button).collect();
        outgoing.message.clone_from(&question.message);
        outgoing.error.clone_from(&question.error);
        (outgoing.step, outgoing.page, outgoing.search) = (question.step, question.page, question.search);
        outgoing.typing = typing(question.expect);
        outgoing.request = self.request(question);
        let mut parts = vec![std::mem::take(&mut outgoing.text), self.text(&question.say)];
        parts.push(self.hints(question, &outgoing.options));
        parts.retain(|part| !part.is_empty());
        outgoing.text = parts.join("\n\n");
        outgoing
    }

    /// Last words: nothing is open.
    #[must_use]
    pub fn say(&self, said: &[Say]) -> Outgoing {
        let ids: Vec<String> = said.iter().map(Say::id).collect();
        let texts: Vec<String> = said.iter().map(|say| self.text(say)).filter(|text| !text.is_empty()).collect();
        let way =
            |way: Way| Button { id: way.name().to_owned(), label: self.way_label(way), token: Token::Way(way).write() };
        Outgoing {
            message: ids.last().cloned().unwrap_or_default(),
            said: ids,
            error: None,
            step: None,
            text: texts.join("\n\n"),
            options: Vec::new(),
            page: None,
            search: false,
            typing: None,
            request: None,
            deeds: Vec::new(),
            ways: Way::SHOWN.into_iter().map(way).collect(),
            closes_previous: true,
            deletes: None,
            template: None,
        }
    }

    fn request(&self, question: &Question) -> Option<(Request, String)> {
        let contact = || self.plain("common-contact-button", &Args::new());
        match question.expect {
            Some(Expect::Phone | Expect::Contact) if self.caps().contact => Some((Request::Contact, contact())),
            Some(Expect::Documents) => Some((Request::Documents, String::new())),
            Some(Expect::Location) => Some((Request::Location, String::new())),
            _ => None,
        }
    }

    fn hints(&self, question: &Question, options: &[Button]) -> String {
        let mut hints = Vec::new();
        if options.len() > self.caps().list {
            hints.extend(options.iter().zip(1..).map(|(option, n)| format!("{n}. {}", option.label)));
            hints.push(self.plain("common-numbers", &Args::new()));
        }
        if question.search {
            hints.push(self.plain("common-search", &Args::new()));
        }
        if let Some((page, pages)) = question.page {
            let args = Args::new().with("page", i64::from(page)).with("pages", i64::from(pages));
            hints.push(self.plain("common-page", &args));
        }
        hints.join("\n")
    }
}

/// The keys an answer needs. A date keeps all of them: the keypad of digits has no point on some phones.
fn typing(expect: Option<Expect>) -> Option<Typing> {
    match expect? {
        Expect::Number | Expect::Iin => Some(Typing::Digits),
        Expect::Otp => Some(Typing::Code),
        Expect::Phone => Some(Typing::Phone),
        _ => None,
    }
}
