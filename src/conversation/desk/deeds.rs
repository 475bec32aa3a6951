//! What staff does with a ticket. Each deed locks the conversation, changes the ticket, tells the parent, and is noted in the audit, in one
//! transaction.

use std::sync::Arc;

use crate::channels::{Address, ChannelKind, Content, Inbound, Outgoing};
use crate::dialogue::turn::{Choice, Input, Label};
use crate::dialogue::vocabulary::Way;
use crate::domain::clock::Micros;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::staff::Deed;
use crate::domain::ticket::{Priority, Team, TicketEvent, Topic};
use crate::handoff::tickets::{self as deeds, Change, allowed};
use crate::handoff::{HandoffError, line, notes};
use crate::i18n::Args;
use crate::store::audit::{self, NewDeed};
use crate::store::outbox::Lane;
use crate::store::staff::{self, Staff};
use crate::store::tickets::{self, Ticket};
use crate::store::{Tx, calls};

use super::super::drive::{Drive, Ending};
use super::super::ledger::Ledger;
use super::super::letter::Letter;
use super::super::render::Pen;
use super::super::turn::{self, Ran};
use super::super::understand::{self, Meant};
use super::super::world::World;
use super::words::Words;
use super::{Desk, DeskError, Held, Upload, after, files, hold, readable};

/// What staff answers for the parent.
#[derive(Clone)]
pub enum Act {
    /// Words, as the parent would type them.
    Say(String),
    /// An option of the open question, by its id.
    Press(String),
    /// A way: back, menu.
    Way(Way),
}

/// Never prints a parent's answer.
impl std::fmt::Debug for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Say(_) => "Say",
            Self::Press(_) => "Press",
            Self::Way(_) => "Way",
        })
    }
}

/// A deed in the making: the transaction, and what its ticket's conversation leaves.
struct Work<'w> {
    world: &'w Arc<World>,
    staff: &'w Staff,
    tx: Tx,
    ledger: Ledger,
    held: Held,
    now: Micros,
}

impl<'w> Work<'w> {
    async fn begin(desk: &'w Desk, staff: &'w Staff, id: &TicketId) -> Result<Self, DeskError> {
        let world = &desk.world;
        let mut tx = world.db.write().await?;
        let now = world.now();
        let held = hold(world, &mut tx, id, now).await?;
        Ok(Self { world, staff, tx, ledger: Ledger::default(), held, now })
    }

    fn words(&self) -> anyhow::Result<Words<'w>> {
        Words::new(self.world, &self.held.who)
    }

    /// The open question beneath these words.
    async fn above_the_question(&mut self, words: Words<'w>) -> anyhow::Result<Outgoing> {
        let mut drive = Drive::new(self.world, &mut self.tx, &mut self.ledger, self.now);
        words.and_question(&mut drive, &mut self.held.who, &self.held.place).await
    }

    /// The turn that tells the parent.
    fn tell(&mut self, out: Outgoing, event: TicketEvent) -> anyhow::Result<Ran> {
        let mut drive = Drive::new(self.world, &mut self.tx, &mut self.ledger, self.now);
        drive.outcome = Some(format!("ticket.{event}"));
        let staff = Some(self.staff.id.clone());
        let letter = Letter { stands: true, staff, ..Letter::new(None, "desk", Lane::Interactive) };
        turn::record(self.world, &mut drive, &self.held.who, &mut self.held.place, Some(out), letter)
    }

    /// Audit, commit, and what follows it.
    async fn end(mut self, deed: Deed, ran: Option<Ran>) -> Result<Ticket, DeskError> {
        let ran = match ran {
            Some(ran) => ran,
            None => Ran { news: vec![self.held.who.address()?], ..Ran::default() },
        };
        self.ledger.write(&mut self.tx, &self.world.vault, self.now).await?;
        let new = NewDeed { staff: Some(&self.staff.id), deed, subject: Some(self.held.ticket.id.as_str()) };
        audit::append(&mut self.tx, &self.world.vault, new, self.now).await?;
        self.tx.commit().await?;
        after(self.world, self.ledger, ran);
        Ok(self.held.ticket)
    }

    /// The ticket's machine, for this member of staff.
    async fn happen(&mut self, event: TicketEvent, detail: Option<&str>) -> Result<(), DeskError> {
        let Held { ticket, who, .. } = &mut self.held;
        let cx = &mut self.world.handoff(&mut self.tx, self.now);
        Ok(deeds::by_staff(cx, (&mut who.conversation, ticket), self.staff, (event, detail)).await?)
    }
}

impl Desk {
    /// Takes a ticket out of the line; the parent hears that somebody is there. Of two who try one is told [`HandoffError::NotNow`].
    ///
    /// # Errors
    /// Not in the line any more; not this role's to do; the store.
    pub async fn claim(&self, staff: &Staff, id: &TicketId) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let Held { ticket, who, .. } = &mut work.held;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::claim(cx, (&mut who.conversation, ticket), staff).await?;
        let out = work.words()?.say("handoff-joined", &Args::new())?.way_back().alone()?;
        let ran = work.tell(out, TicketEvent::Claim)?;
        work.end(Deed::HandleTicket, Some(ran)).await
    }

    /// Gives a ticket to somebody: a supervisor assigns any, whoever holds one passes it on. A parent who waited hears that somebody is there.
    ///
    /// # Errors
    /// Nobody of the desk has the id; not theirs to give, or not now; the store.
    pub async fn give(&self, staff: &Staff, id: &TicketId, to: &StaffId) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let to = staff::by_id(&mut work.tx, to).await?.ok_or(HandoffError::NotTheirs(TicketEvent::Assign))?;
        let waited = work.held.ticket.state.waits();
        let Held { ticket, who, .. } = &mut work.held;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::give_to(cx, (&mut who.conversation, ticket), (staff, &to)).await?;
        let text = if waited { "handoff-joined" } else { "handoff-passed" };
        let out = work.words()?.say(text, &Args::new())?.way_back().alone()?;
        let ran = work.tell(out, TicketEvent::Assign)?;
        let deed = if staff.role.may(Deed::LeadDesk) { Deed::LeadDesk } else { Deed::HandleTicket };
        work.end(deed, Some(ran)).await
    }

    /// Puts a ticket back into a team's line, and the parent hears their place; or, by a supervisor, from one team's line into another's.
    ///
    /// # Errors
    /// Not theirs, or not now; the store.
    pub async fn release(&self, staff: &Staff, id: &TicketId, team: Team) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let waited = work.held.ticket.state.waits();
        let Held { ticket, who, .. } = &mut work.held;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::release(cx, (&mut who.conversation, ticket), (staff, team)).await?;
        let standing = line::standing(cx, ticket).await?;
        if waited {
            return work.end(Deed::LeadDesk, None).await;
        }
        let number = work.held.ticket.number;
        let words = work.words()?.say("handoff-again", &Args::new())?;
        let out = words.standing(number, standing)?.numbers()?.waiting(&work.held.ticket)?.alone()?;
        let ran = work.tell(out, TicketEvent::Release)?;
        work.end(Deed::HandleTicket, Some(ran)).await
    }

    /// Writes to the parent, with a file or without.
    ///
    /// # Errors
    /// The words or the file cannot be sent; the parent is at the telephone; not theirs, or not now; the store.
    pub async fn reply(
        &self,
        staff: &Staff,
        id: &TicketId,
        text: &str,
        file: Option<Upload>,
    ) -> Result<Ticket, DeskError> {
        let text = if file.is_some() && text.trim().is_empty() { "" } else { readable(text)? };
        let mut work = Work::begin(self, staff, id).await?;
        if work.held.ticket.channel == ChannelKind::Phone.as_str() {
            return Err(HandoffError::NotTheirs(TicketEvent::Reply).into());
        }
        work.happen(TicketEvent::Reply, None).await?;
        let mut words = work.words()?;
        if !text.is_empty() {
            words = words.say("handoff-staff", &Args::new().with("text", text))?;
        }
        if let Some(file) = file {
            let link = files::keep(self.world(), &mut work.tx, &work.held.who, &file, work.now).await?;
            words = words.say("handoff-file", &Args::new().with("name", file.name.as_str()).with("link", link))?;
        }
        let ran = work.tell(words.alone()?, TicketEvent::Reply)?;
        work.end(Deed::HandleTicket, Some(ran)).await
    }

    /// Writes an internal note: the parent never sees it.
    ///
    /// # Errors
    /// The words cannot be kept; no business of the role; the store.
    pub async fn note(&self, staff: &Staff, id: &TicketId, text: &str) -> Result<Ticket, DeskError> {
        let text = readable(text)?;
        let mut work = Work::begin(self, staff, id).await?;
        work.happen(TicketEvent::Note, None).await?;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        notes::add(cx, &work.held.ticket, (&staff.id, &work.held.who.key), text).await?;
        work.end(Deed::HandleTicket, None).await
    }

    /// Lays a ticket aside till a moment, or till the parent writes.
    ///
    /// # Errors
    /// The moment is past or too far; not theirs, or not now; the store.
    pub async fn snooze(&self, staff: &Staff, id: &TicketId, till: Micros) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let Held { ticket, who, .. } = &mut work.held;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::snooze(cx, (&mut who.conversation, ticket), (staff, till)).await?;
        work.end(Deed::HandleTicket, None).await
    }

    /// Closes a ticket: the parent is asked for a rating, and the very question that was open is asked again, its answers kept.
    ///
    /// # Errors
    /// Not theirs, or not now; the store.
    pub async fn close(&self, staff: &Staff, id: &TicketId, topic: Topic) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        work.held.ticket.topic = Some(topic);
        work.happen(TicketEvent::Close, Some(topic.code())).await?;
        let words = work.words()?.say("handoff-closed", &Args::new())?;
        let words = words.more("handoff-closed", "rate", &Args::new())?.stars(work.held.ticket.number);
        let out = work.above_the_question(words).await?;
        let ran = work.tell(out, TicketEvent::Close)?;
        work.end(Deed::HandleTicket, Some(ran)).await
    }

    /// Takes a ticket up again that has ended, for whoever asks.
    ///
    /// # Errors
    /// Too long ago; another one is open; the store.
    pub async fn reopen(&self, staff: &Staff, id: &TicketId) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let Held { ticket, who, .. } = &mut work.held;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::reopen(cx, (&mut who.conversation, ticket), staff).await?;
        let out = work.words()?.say("handoff-joined", &Args::new())?.way_back().alone()?;
        let ran = work.tell(out, TicketEvent::Reopen)?;
        work.end(Deed::HandleTicket, Some(ran)).await
    }

    /// Says what a ticket is about.
    ///
    /// # Errors
    /// Not theirs; the store.
    pub async fn topic(&self, staff: &Staff, id: &TicketId, topic: Topic) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        work.held.ticket.topic = Some(topic);
        work.happen(TicketEvent::Topic, Some(topic.code())).await?;
        work.end(Deed::HandleTicket, None).await
    }

    /// Moves a ticket forward or back in the line.
    ///
    /// # Errors
    /// Not theirs; the store.
    pub async fn priority(&self, staff: &Staff, id: &TicketId, priority: Priority) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        work.held.ticket.priority = priority;
        work.happen(TicketEvent::Priority, Some(priority.code())).await?;
        work.end(Deed::HandleTicket, None).await
    }

    /// An open page of whoever holds a ticket says that they are there: the lease begins anew.
    ///
    /// # Errors
    /// The store.
    pub async fn touch(&self, staff: &Staff, id: &TicketId) -> Result<(), DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        let cx = &mut self.world.handoff(&mut work.tx, work.now);
        deeds::touch(cx, &mut work.held.ticket, staff).await?;
        Ok(work.tx.commit().await?)
    }

    /// Answers the open question for the parent, in the same dialogue: they see the answer and what comes next.
    ///
    /// # Errors
    /// Nothing is open; not theirs, or not now; the store.
    pub async fn act(&self, staff: &Staff, id: &TicketId, act: Act) -> Result<Ticket, DeskError> {
        let mut work = Work::begin(self, staff, id).await?;
        allowed(staff, &work.held.ticket, TicketEvent::Act)?;
        if !calls::open(&mut work.tx, &work.held.who.conversation.id).await?.is_empty() {
            return Err(DeskError::NoQuestion);
        }
        let ran = acted(&mut work, act).await?;
        // The parent may have turned out to be known, and the ticket to go on in another conversation, or to have ended.
        work.held.ticket = tickets::find(&mut work.tx, id).await?.ok_or_else(|| HandoffError::NoTicket(id.clone()))?;
        if work.held.ticket.state.is_open() {
            let change = Change { event: TicketEvent::Act, staff: Some(&staff.id), detail: None };
            let Held { ticket, who, .. } = &mut work.held;
            deeds::happen(&mut self.world.handoff(&mut work.tx, work.now), &mut who.conversation, ticket, change)
                .await?;
        }
        work.end(Deed::ActForParent, Some(ran)).await
    }
}

/// Drives the parent's dialogue by the hand of staff.
async fn acted(work: &mut Work<'_>, act: Act) -> Result<Ran, DeskError> {
    let (world, now, staff) = (work.world, work.now, work.staff);
    let Held { who, place, .. } = &mut work.held;
    let question = turn::open_question(world, who, &place.session, now).ok_or(DeskError::NoQuestion)?;
    let address = who.address()?;
    let pen = Pen { world, lang: who.lang, channel: address.channel };
    let (input, heard) = match act {
        Act::Say(text) => {
            let inbound = typed(address, readable(&text)?, now);
            let heard = super::super::letter::heard(world, who, &inbound, Some(&question));
            let Meant::Input(input) = understand::read(world, &inbound, Some(&question), place.session.seq) else {
                return Err(DeskError::NoQuestion);
            };
            (input, heard)
        }
        Act::Press(id) => {
            let option = question.options.iter().find(|choice| choice.id == id);
            // Of a list only its source knows every option; elsewhere this is a button of an older page of the desk's.
            if option.is_none() && !question.options.is_empty() && question.page.is_none() {
                return Err(DeskError::NoQuestion);
            }
            (Input::Pressed(id), option.map(|choice| pen.label(choice, usize::MAX)))
        }
        Act::Way(way) => {
            let choice = Choice { id: String::new(), label: Label::Way(way) };
            (Input::Way(way), Some(pen.label(&choice, usize::MAX)))
        }
    };
    let mut drive = Drive::new(world, &mut work.tx, &mut work.ledger, now);
    drive.staff = Some(staff.id.clone());
    let ending = drive.run(who, place, input).await?;
    let heard = heard.or_else(|| drive.picked.take());
    let shown = heard.clone().unwrap_or_default();
    let letter = Letter { stands: true, staff: Some(staff.id.clone()), ..Letter::new(heard, "act", Lane::Interactive) };
    let said = std::mem::take(&mut drive.said);
    let calls = matches!(ending, Ending::Calls);
    let out = match ending {
        Ending::Asked(next) => {
            let mut out = pen.ask(&said, &next, place.session.seq);
            above(world, who.lang, &mut out, &shown)?;
            Some(out)
        }
        // What an answer from outside leads to comes in a message of its own.
        Ending::Rests | Ending::Calls => {
            let mut out = pen.say(&said);
            above(world, who.lang, &mut out, &shown)?;
            Some(out)
        }
    };
    let begun = drive.begun.take();
    let ran = turn::record(world, &mut drive, who, place, out, letter)?;
    if calls {
        let due = now.plus(crate::domain::limits::CALL_TIMEOUT);
        drive.ledger.again.push((who.conversation.id.clone(), due));
    }
    Ok(Ran { call: calls, begun, ..ran })
}

/// What staff has answered stands above the next question.
fn above(world: &World, lang: crate::domain::lang::Lang, out: &mut Outgoing, answer: &str) -> anyhow::Result<()> {
    let said = world.texts.say(lang, "handoff-acted", None, &Args::new().with("answer", answer))?;
    out.text = if out.text.is_empty() { said } else { format!("{said}\n\n{}", out.text) };
    out.said.insert(0, "handoff-acted".to_owned());
    if out.message.is_empty() {
        out.message = "handoff-acted".to_owned();
    }
    Ok(())
}

/// Words as the parent would have sent them.
fn typed(address: Address, text: &str, at: Micros) -> Inbound {
    let content = Content::Text { text: text.to_owned() };
    Inbound { address, update_id: String::new(), language_hint: None, content, message_ref: None, at }
}
