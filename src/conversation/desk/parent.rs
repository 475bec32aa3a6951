//! The parent's side: asking for a person, waiting in the line, talking, and going back to the bot.

use crate::channels::{Content, Outgoing};
use crate::dialogue::session::Phase;
use crate::dialogue::turn::{FileHandle, Input, Question};
use crate::dialogue::vocabulary::Way;
use crate::domain::clock::Micros;
use crate::domain::ticket::{TicketEvent, TicketState, Topic};
use crate::handoff::tickets::{Asking, Change, happen, open};
use crate::handoff::{self, HandoffError, line};
use crate::i18n::Args;
use crate::store::conversations::{self, Owner};
use crate::store::tickets::{self as rows, Ticket};

use super::super::drive::Drive;
use super::super::letter::Letter;
use super::super::timers;
use super::super::turn::{self, Place, Ran};
use super::super::understand::{self, Meant};
use super::super::who::Who;
use super::super::world::World;
use super::Press;
use super::files;
use super::words::Words;

/// What came in while a person has the conversation, or a button of the call centre's.
pub(in super::super) struct Said<'u> {
    pub(in super::super) meant: Meant,
    pub(in super::super) content: &'u Content,
    /// The files after the first of an album.
    pub(in super::super) album: Vec<FileHandle>,
    pub(in super::super) question: Option<&'u Question>,
}

/// What became of it.
pub(in super::super) enum Heard {
    /// The turn is done.
    Told(Box<Ran>),
    /// The bot has the word again, and this is for it: what was meant, the words of it, and whether a talk has ended by it.
    Bot(Meant, Option<String>, bool),
}

/// One side of a turn: what it works with.
struct Turn<'t, 'd> {
    world: &'t World,
    drive: &'t mut Drive<'d>,
    who: &'t mut Who,
    place: &'t mut Place,
}

/// The parent asked for a person in the middle of whatever is open.
pub(in super::super) async fn ask(
    world: &World,
    drive: &mut Drive<'_>,
    who: &mut Who,
    place: &mut Place,
    letter: Letter,
) -> anyhow::Result<Ran> {
    drive.said.clear();
    let mut turn = Turn { world, drive, who, place };
    let out = turn.asked().await?;
    turn.record(Some(out), letter)
}

/// Hears the parent while a person has the conversation.
pub(in super::super) async fn hear(
    world: &World,
    drive: &mut Drive<'_>,
    who: &mut Who,
    place: &mut Place,
    said: Said<'_>,
    mut letter: Letter,
) -> anyhow::Result<Heard> {
    let ticket = rows::open_of(drive.tx, &who.conversation.id).await?;
    let words = if let Content::Text { text } = said.content { world.words.desk(text) } else { None };
    let mut turn = Turn { world, drive, who, place };
    let press = if let Meant::Desk(press) = said.meant { Some(press) } else { words.filter(|_| ticket.is_some()) };
    let out = match (press, ticket) {
        (Some(Press::Rate(stars, number)), _) => Some(turn.rated(stars, number).await?),
        (Some(Press::Topic(topic)), Some(ticket)) => Some(turn.about(ticket, topic).await?),
        (Some(Press::Bot), Some(ticket)) => Some(turn.back_to_bot(ticket).await?),
        (Some(Press::Leave), Some(ticket)) => Some(turn.leaves(ticket).await?),
        // A button of a talk that is over, or a conversation that nobody has: the bot goes on.
        (_, None) => Some(turn.nobody(said.question).await?),
        (None, Some(ticket)) => {
            if let Meant::Dialogue(..) = said.meant {
                // The commands of the law are always heard.
                let talked = ticket.state.is_taken();
                turn.let_go(ticket).await?;
                return Ok(Heard::Bot(said.meant, letter.heard, talked));
            }
            if let Content::File(file) = said.content {
                letter.files = std::iter::once(understand::handle(file)).chain(said.album.iter().cloned()).collect();
                for kept in letter.files.iter().filter_map(|file| file.blob.as_ref()) {
                    files::keep_sent(world, turn.drive.tx, turn.who, kept, turn.drive.now).await?;
                }
            }
            turn.speaks(ticket, &said).await?
        }
    };
    Ok(Heard::Told(Box::new(turn.record(out, letter)?)))
}

/// What a turn at the desk asks of a ticket's machine.
pub(super) async fn change(
    world: &World,
    drive: &mut Drive<'_>,
    who: &mut Who,
    ticket: &mut Ticket,
    change: Change<'_>,
) -> Result<(), HandoffError> {
    happen(&mut cx(world, drive), &mut who.conversation, ticket, change).await
}

/// The handoff's services on a turn's transaction.
pub(super) fn cx<'a>(world: &'a World, drive: &'a mut Drive<'_>) -> handoff::Cx<'a> {
    let now = drive.now;
    world.handoff(drive.tx, now)
}

impl<'t> Turn<'t, '_> {
    fn record(&mut self, out: Option<Outgoing>, letter: Letter) -> anyhow::Result<Ran> {
        timers::keep(self.world, self.drive.ledger, self.who, self.place, self.drive.now);
        let mut out = out;
        if let Some(out) = &mut out {
            out.deletes = self.drive.deletes.take();
        }
        turn::record(self.world, self.drive, self.who, self.place, out, Letter { stands: true, ..letter })
    }

    fn words(&self) -> anyhow::Result<Words<'t>> {
        Words::new(self.world, self.who)
    }

    async fn happens(&mut self, ticket: &mut Ticket, event: TicketEvent) -> anyhow::Result<()> {
        Ok(change(self.world, self.drive, self.who, ticket, Change::of(event)).await?)
    }

    /// A ticket, new or the one that waits beside the bot already; and what the parent hears of it.
    async fn asked(&mut self) -> anyhow::Result<Outgoing> {
        let attended = line::attended(&mut cx(self.world, self.drive)).await?;
        let ticket = match rows::open_of(self.drive.tx, &self.who.conversation.id).await? {
            None => self.opened(attended).await?,
            Some(mut ticket) => {
                self.happens(&mut ticket, TicketEvent::CitizenWrites).await?;
                if attended && ticket.state == TicketState::Queued {
                    conversations::give(self.drive.tx, &self.who.conversation.id, Owner::Person).await?;
                    self.who.conversation.owner = Owner::Person;
                }
                ticket
            }
        };
        self.drive.outcome = Some(format!("ticket.{}", ticket.state));
        let waits = self.who.conversation.owner == Owner::Person;
        if waits {
            return self.waiting(&ticket).await?.alone();
        }
        let number = ticket.number;
        let words = match ticket.state {
            TicketState::OutsideHours => {
                let opens = self.opens();
                self.words()?.outside(number, opens)?
            }
            _ => self.words()?.say("handoff-nobody", &Args::new().with("number", number))?,
        };
        self.with_question(words.numbers()?.leave()).await
    }

    async fn opened(&mut self, attended: bool) -> anyhow::Result<Ticket> {
        let stack = &self.place.session.stack;
        let mut forms = stack.iter().rev().filter(|frame| frame.phase != Phase::Ended);
        let topic = forms.find_map(|frame| Topic::of_dialogue(&frame.dialogue));
        let question = self.place.session.top().map(|frame| (frame.dialogue.clone(), frame.state.clone()));
        let (dialogue, state) = question.unwrap_or_default();
        let (contact, language) = (self.who.contact.clone(), self.who.lang);
        let asking = Asking { contact: &contact, language, topic, question: (&dialogue, &state), attended };
        let ticket = open(&mut cx(self.world, self.drive), &mut self.who.conversation, asking).await?;
        metrics::counter!("esik_tickets_total", "state" => ticket.state.code()).increment(1);
        Ok(ticket)
    }

    fn opens(&mut self) -> Micros {
        let now = self.drive.now;
        cx(self.world, self.drive).hours.opens(now)
    }

    /// The place in the line, with its buttons.
    async fn waiting(&mut self, ticket: &Ticket) -> anyhow::Result<Words<'t>> {
        let standing = line::standing(&mut cx(self.world, self.drive), ticket).await?;
        self.words()?.standing(ticket.number, standing)?.numbers()?.waiting(ticket)
    }

    async fn with_question(&mut self, words: Words<'_>) -> anyhow::Result<Outgoing> {
        // The words borrow who they are for; the question is read apart.
        let question = self.drive.repeat(self.who, self.place).await?;
        self.drive.said.clear();
        words.above(question.as_deref(), self.place.session.seq)
    }

    /// The parent says what it is about.
    async fn about(&mut self, mut ticket: Ticket, topic: Topic) -> anyhow::Result<Outgoing> {
        ticket.topic = Some(topic);
        let event = Change { detail: Some(topic.code()), ..Change::of(TicketEvent::Topic) };
        change(self.world, self.drive, self.who, &mut ticket, event).await?;
        let words = self.words()?.say("handoff-topic", &Args::new())?;
        if ticket.state.waits() { words.waiting(&ticket)?.alone() } else { words.way_back().alone() }
    }

    /// "Continue with the bot": somebody who waits keeps the place in the line; a talk ends.
    async fn back_to_bot(&mut self, mut ticket: Ticket) -> anyhow::Result<Outgoing> {
        if ticket.state.is_taken() {
            self.happens(&mut ticket, TicketEvent::ReturnToBot).await?;
            let words = Words::new(self.world, self.who)?.say("handoff-returned", &Args::new())?;
            let words = words.more("handoff-closed", "rate", &Args::new())?.stars(ticket.number);
            return words.and_question(self.drive, self.who, self.place).await;
        }
        self.happens(&mut ticket, TicketEvent::Beside).await?;
        let words = Words::new(self.world, self.who)?;
        let words = words.say("handoff-beside", &Args::new().with("number", ticket.number))?.leave();
        words.and_question(self.drive, self.who, self.place).await
    }

    async fn leaves(&mut self, mut ticket: Ticket) -> anyhow::Result<Outgoing> {
        if ticket.state.is_taken() {
            return self.back_to_bot(ticket).await;
        }
        self.happens(&mut ticket, TicketEvent::Leave).await?;
        let words = Words::new(self.world, self.who)?;
        let words = words.say("handoff-left", &Args::new().with("number", ticket.number))?;
        words.and_question(self.drive, self.who, self.place).await
    }

    /// The bot has the word, whatever the ticket is at.
    async fn let_go(&mut self, mut ticket: Ticket) -> anyhow::Result<()> {
        let event = if ticket.state.is_taken() { TicketEvent::ReturnToBot } else { TicketEvent::Beside };
        self.happens(&mut ticket, event).await
    }

    async fn nobody(&mut self, question: Option<&Question>) -> anyhow::Result<Outgoing> {
        conversations::give(self.drive.tx, &self.who.conversation.id, Owner::Bot).await?;
        self.who.conversation.owner = Owner::Bot;
        tracing::debug!(asks = question.is_some(), "a word for the call centre without a ticket");
        let words = Words::new(self.world, self.who)?.say("handoff-over", &Args::new())?;
        words.and_question(self.drive, self.who, self.place).await
    }

    /// Words, files and buttons for the person: kept, and answered only where they would otherwise get lost.
    async fn speaks(&mut self, mut ticket: Ticket, said: &Said<'_>) -> anyhow::Result<Option<Outgoing>> {
        let waits = ticket.state.waits();
        let way = match &said.meant {
            Meant::Input(Input::Way(way)) => Some(*way),
            Meant::Begin => Some(Way::Menu),
            // A button of the bot's is no word for the person, and its own way is the one to the bot.
            _ if matches!(said.content, Content::Press { .. }) => Some(Way::Operator),
            _ => None,
        };
        match way {
            Some(Way::Operator) if waits => return self.waiting(&ticket).await?.alone().map(Some),
            Some(Way::Menu | Way::Back | Way::Cancel) if waits => return self.back_to_bot(ticket).await.map(Some),
            Some(_) => {
                let words = self.words()?.say("handoff-hint", &Args::new())?;
                return words.way_back().alone().map(Some);
            }
            None => {}
        }
        let first = ticket.citizen_at == ticket.opened_at;
        // They are answered where they wrote last.
        let contact = &self.who.contact;
        (ticket.contact, ticket.channel, ticket.language) =
            (contact.id.clone(), contact.channel.clone(), self.who.lang);
        self.happens(&mut ticket, TicketEvent::CitizenWrites).await?;
        if waits && first {
            let words = self.words()?.say("handoff-kept", &Args::new())?;
            return words.waiting(&ticket)?.alone().map(Some);
        }
        Ok(None)
    }

    async fn rated(&mut self, stars: u8, number: i64) -> anyhow::Result<Outgoing> {
        let now = self.drive.now;
        let ticket = rows::by_number(self.drive.tx, number).await?;
        let ticket = ticket.filter(|ticket| ticket.conversation == self.who.conversation.id);
        if ticket.as_ref().is_some_and(|ticket| ticket.rating.is_some()) {
            return self.words()?.say("handoff-rated", &Args::new())?.alone();
        }
        let within =
            |ticket: &Ticket| ticket.closed_at.is_some_and(|closed| now.since(closed) <= self.world.terms.rate_within);
        let Some(mut ticket) = ticket.filter(|ticket| ticket.state == TicketState::Closed && within(ticket)) else {
            return self.words()?.say("handoff-late", &Args::new())?.alone();
        };
        ticket.rating = Some(stars);
        let event =
            Change { detail: Some(["", "1", "2", "3", "4", "5"][usize::from(stars)]), ..Change::of(TicketEvent::Rate) };
        change(self.world, self.drive, self.who, &mut ticket, event).await?;
        self.words()?.say("handoff-rated", &Args::new())?.alone()
    }
}
