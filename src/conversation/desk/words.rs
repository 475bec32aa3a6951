//! The messages of the desk: parts of texts one under another, buttons, and beneath them the very question that is open.

use anyhow::Context as _;

use crate::channels::{Button, Capabilities, ChannelKind, Outgoing};
use crate::dialogue::turn::Question;
use crate::domain::clock::Micros;
use crate::domain::ticket::Topic;
use crate::handoff::line::Standing;
use crate::i18n::{Args, dates};
use crate::store::tickets::Ticket;

use super::super::drive::Drive;
use super::super::render::{Pen, Token};
use super::super::turn::Place;
use super::super::who::Who;
use super::super::world::World;
use super::Press;

/// Two buttons of somebody who waits.
const WAITING: [Press; 2] = [Press::Bot, Press::Leave];

/// A message in the making.
pub(super) struct Words<'w> {
    world: &'w World,
    pen: Pen<'w>,
    said: Vec<String>,
    parts: Vec<String>,
    buttons: Vec<Press>,
    beside: Vec<Press>,
}

impl<'w> Words<'w> {
    pub(super) fn new(world: &'w World, who: &Who) -> anyhow::Result<Self> {
        let channel = ChannelKind::parse(&who.contact.channel).context("a contact of an unknown channel")?;
        let pen = Pen { world, lang: who.lang, channel };
        Ok(Self { world, pen, said: Vec::new(), parts: Vec::new(), buttons: Vec::new(), beside: Vec::new() })
    }

    /// A text, as its own message id.
    pub(super) fn say(mut self, id: &str, args: &Args) -> anyhow::Result<Self> {
        self.parts.push(self.world.texts.say(self.pen.lang, id, None, args)?);
        self.said.push(id.to_owned());
        Ok(self)
    }

    /// A part of the text before.
    pub(super) fn more(mut self, id: &str, attr: &str, args: &Args) -> anyhow::Result<Self> {
        self.parts.push(self.world.texts.say(self.pen.lang, id, Some(attr), args)?);
        Ok(self)
    }

    /// The numbers of the contact centre.
    pub(super) fn numbers(self) -> anyhow::Result<Self> {
        self.more("handoff-centre", "numbers", &Args::new())
    }

    /// Place and waiting time, as far as they can be told.
    pub(super) fn standing(self, number: i64, standing: Standing) -> anyhow::Result<Self> {
        let args = Args::new().with("number", number).with("place", i64::from(standing.place));
        let said = self.say("handoff-queued", &args)?;
        match standing.minutes {
            Some(minutes) => said.more("handoff-queued", "wait", &Args::new().with("minutes", i64::from(minutes))),
            None => said.more("handoff-queued", "unknown", &Args::new()),
        }
    }

    /// It is kept until the centre opens.
    pub(super) fn outside(self, number: i64, opens: Micros) -> anyhow::Result<Self> {
        let opens = dates::moment_seen(self.pen.lang, opens, self.world.today());
        self.say("handoff-outside", &Args::new().with("number", number).with("opens", opens))
    }

    /// The buttons of somebody who waits; what it is about is asked where it is not known.
    pub(super) fn waiting(mut self, ticket: &Ticket) -> anyhow::Result<Self> {
        if ticket.topic.is_none() {
            self = self.more("handoff-queued", "about", &Args::new())?;
            self.buttons.extend(Topic::ALL.iter().map(|topic| Press::Topic(*topic)));
        }
        self.buttons.extend(WAITING);
        Ok(self)
    }

    /// One button: the way back to the bot.
    pub(super) fn way_back(mut self) -> Self {
        self.buttons.push(Press::Bot);
        self
    }

    /// The way out of the line beside whatever is open.
    pub(super) fn leave(mut self) -> Self {
        self.beside.push(Press::Leave);
        self
    }

    /// Five stars beside whatever is open.
    pub(super) fn stars(mut self, number: i64) -> Self {
        self.beside.extend((1..=5).map(|stars| Press::Rate(stars, number)));
        self
    }

    fn button(&self, press: Press, limit: usize) -> anyhow::Result<Button> {
        let label = self.world.texts.label(self.pen.lang, press.message(), &press.code(), limit);
        let label = label.context("a button without words")?;
        Ok(Button { id: press.code(), label, token: Token::Desk(press).write() })
    }

    fn buttons(&self, presses: &[Press]) -> anyhow::Result<Vec<Button>> {
        let caps = Capabilities::of(self.pen.channel);
        let limit = if presses.len() <= caps.buttons { caps.button_label } else { caps.list_label };
        presses.iter().map(|press| self.button(*press, limit)).collect()
    }

    fn text(&self) -> String {
        self.parts.join("\n\n")
    }

    /// Beside whatever stands open.
    pub(super) fn alone(self) -> anyhow::Result<Outgoing> {
        Ok(Outgoing {
            message: self.said.last().cloned().unwrap_or_default(),
            options: self.buttons(&self.buttons)?,
            deeds: self.buttons(&self.beside)?,
            closes_previous: !self.buttons.is_empty(),
            text: self.text(),
            said: self.said,
            ..Outgoing::default()
        })
    }

    /// Above the question that is open, asked once more.
    pub(super) fn above(self, question: Option<&Question>, seq: u32) -> anyhow::Result<Outgoing> {
        let mut outgoing = match question {
            Some(question) => self.pen.ask(&[], question, seq),
            None => self.pen.say(&[]),
        };
        if outgoing.message.is_empty() {
            outgoing.message = self.said.last().cloned().unwrap_or_default();
        }
        outgoing.deeds = self.buttons(&self.beside)?;
        let mut parts = vec![self.text(), std::mem::take(&mut outgoing.text)];
        parts.retain(|part| !part.is_empty());
        outgoing.text = parts.join("\n\n");
        outgoing.said.splice(0..0, self.said);
        Ok(outgoing)
    }

    /// The same, with the question read from where the parent stands.
    pub(super) async fn and_question(
        self,
        drive: &mut Drive<'_>,
        who: &mut Who,
        place: &Place,
    ) -> anyhow::Result<Outgoing> {
        let question = drive.repeat(who, place).await?;
        drive.said.clear();
        self.above(question.as_deref(), place.session.seq)
    }
}
