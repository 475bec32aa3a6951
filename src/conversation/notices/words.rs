//! The words of a notice and its buttons.

use anyhow::Context as _;

use crate::channels::{Button, Capabilities, ChannelKind, Outgoing, Template};
use crate::dialogue::session::Slots;
use crate::dialogue::turn::Question;
use crate::domain::clock::Micros;
use crate::domain::notice::NoticeKind;
use crate::queue::notices::catalogue;
use crate::store::tokens;

use super::super::args;
use super::super::deeds::{self, Deed};
use super::super::render::{Pen, Token};
use super::super::who::Who;
use super::super::world::World;

/// A notice in somebody's language.
pub(super) struct Written {
    kind: NoticeKind,
    text: String,
    deeds: Vec<Button>,
    template: Option<Template>,
    /// What its buttons hold.
    pub(super) tokens: Vec<tokens::Token>,
}

/// Writes it.
///
/// # Errors
/// A text or a fact is missing: nothing may be said in its place.
pub(super) fn write(world: &World, who: &Who, kind: NoticeKind, facts: &Slots, now: Micros) -> anyhow::Result<Written> {
    let (message, limit) = (kind.message(), Capabilities::of(channel(who)?).button_label);
    let args = args::of_notice(world, who.lang, kind, facts);
    let text = world.texts.say(who.lang, &message, None, &args)?;
    let (mut buttons, mut tokens) = (Vec::new(), Vec::new());
    for button in catalogue::buttons(kind) {
        let label = world.texts.label(who.lang, &message, button.code, limit).context("a button without words")?;
        let token = deeds::issue(world, &who.conversation.id, Deed::of(kind, button, facts), now);
        let token_text = Token::Deed(token.id.clone()).write();
        buttons.push(Button { id: button.code.to_owned(), label, token: token_text });
        tokens.push(token);
    }
    let template = match channel(who)? {
        ChannelKind::Whatsapp => {
            let tokens = buttons.iter().map(|button: &Button| button.token.clone()).collect();
            world.templates.fill(kind, who.lang, &args, tokens)
        }
        _ => None,
    };
    Ok(Written { kind, text, deeds: buttons, template, tokens })
}

fn channel(who: &Who) -> anyhow::Result<ChannelKind> {
    ChannelKind::parse(&who.contact.channel).context("a contact of an unknown channel")
}

impl Written {
    /// Beside whatever is open, which stays so; `unasked`: nothing is, and the ways are shown.
    pub(super) fn alone(self, world: &World, who: &Who, unasked: bool) -> anyhow::Result<Outgoing> {
        let pen = Pen { world, lang: who.lang, channel: channel(who)? };
        let said = pen.say(&[]);
        let ways = if unasked { said.ways } else { Vec::new() };
        Ok(Outgoing {
            message: self.kind.message(),
            text: self.text,
            deeds: self.deeds,
            ways,
            closes_previous: false,
            template: self.template,
            ..Outgoing::default()
        })
    }

    /// Above the open question, asked once more.
    pub(super) fn above(self, world: &World, who: &Who, question: &Question, seq: u32) -> anyhow::Result<Outgoing> {
        let pen = Pen { world, lang: who.lang, channel: channel(who)? };
        let mut outgoing = pen.ask(&[], question, seq);
        outgoing.said.insert(0, self.kind.message());
        outgoing.text = format!("{}\n\n{}", self.text, outgoing.text);
        outgoing.deeds = self.deeds;
        outgoing.template = self.template;
        Ok(outgoing)
    }
}
