//! What staff sees: the line, a talk, a parent's card, what a search finds. Whatever shows a parent's words or data is noted in the audit.

use std::collections::HashMap;

use crate::channels::Outgoing;
use crate::dialogue::turn::FileHandle;
use crate::domain::application::{ApplicationNumber, Status};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, StaffId, TicketId};
use crate::domain::iin::Iin;
use crate::domain::lang::Lang;
use crate::domain::limits::{DESK_LINE, DESK_TALK};
use crate::domain::person::Person;
use crate::domain::phone::Phone;
use crate::domain::staff::Deed;
use crate::domain::ticket::{RevealReason, TicketEvent, TicketState};
use crate::handoff::HandoffError;
use crate::handoff::notes::{self, Note};
use crate::queue::{QueueError, children};
use crate::store::audit::{self, NewDeed};
use crate::store::conversations::Owner;
use crate::store::staff::{self, Staff};
use crate::store::tickets::events::{self, Happened};
use crate::store::tickets::line::{self, Filter};
use crate::store::tickets::{self, Ticket};
use crate::store::vault::IndexKind;
use crate::store::{Tx, accounts, applications, contacts, conversations, keys, turns};

use super::super::drive::Drive;
use super::super::ledger::Ledger;
use super::super::letter::Told;
use super::super::render::Pen;
use super::super::turn;
use super::super::who::Who;
use super::{Desk, DeskError};

/// A ticket as the line shows it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The ticket.
    pub ticket: Ticket,
    /// Its place among those that wait within the hours, from 1.
    pub place: Option<u32>,
    /// The name of whoever has it.
    pub holder: Option<String>,
}

/// Who spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// The parent; what is said back is the bot's.
    Parent,
    /// The bot by itself: an outcome, a reminder, news.
    Bot,
    /// Somebody of the desk: their words, or an answer for the parent (`input` is `act`).
    Staff(StaffId),
    /// The desk's clock.
    Clock,
}

/// One turn of a talk.
#[derive(Clone)]
pub struct Line {
    /// Its number in the conversation.
    pub seq: i64,
    /// When.
    pub at: Micros,
    /// Who began it.
    pub by: Speaker,
    /// What was said or pressed, masked.
    pub heard: Option<String>,
    /// What was said back, or written by the desk.
    pub out: Vec<Outgoing>,
    /// Files the parent sent to the desk.
    pub files: Vec<FileHandle>,
    /// The question after it: dialogue and state.
    pub question: (String, String),
    /// The kind of input.
    pub input: String,
    /// What an action answered.
    pub outcome: Option<String>,
    /// What was wrong.
    pub cause: Option<String>,
}

/// A ticket's talk.
#[derive(Clone)]
pub struct Talk {
    /// The ticket, the name of its holder.
    pub entry: Entry,
    /// Who owns the conversation.
    pub owner: Owner,
    /// The turns asked for, in order.
    pub lines: Vec<Line>,
    /// All that happened to the ticket.
    pub events: Vec<Happened>,
    /// Notes for staff.
    pub notes: Vec<Note>,
    /// The question the parent would be asked now, in their language.
    pub question: Option<Outgoing>,
}

/// A child on the card.
#[derive(Clone)]
pub struct CardChild {
    /// The given name.
    pub given: String,
    /// The masked IIN.
    pub iin: String,
    /// The age class.
    pub birth_year: i32,
}

/// An application on the card; its place is the queue's to tell.
#[derive(Debug, Clone)]
pub struct CardApplication {
    /// Its id.
    pub id: ApplicationId,
    /// The number people read out.
    pub number: ApplicationNumber,
    /// How it stands.
    pub status: Status,
    /// When it was filed.
    pub filed_at: Micros,
}

/// A parent, masked.
#[derive(Clone)]
pub struct Card {
    /// The ticket.
    pub ticket: Ticket,
    /// The messengers they write from, and whether they can be reached there.
    pub contacts: Vec<(String, bool)>,
    /// In which language they are answered.
    pub language: Lang,
    /// The account, once registered.
    pub account: Option<AccountId>,
    /// The given name.
    pub given: Option<String>,
    /// Given name and an initial.
    pub name: Option<String>,
    /// The masked IIN.
    pub iin: Option<String>,
    /// The masked phone.
    pub phone: Option<String>,
    /// Their children.
    pub children: Vec<CardChild>,
    /// Their applications.
    pub applications: Vec<CardApplication>,
    /// Earlier tickets, the newest first.
    pub earlier: Vec<Ticket>,
}

/// A parent, unmasked.
#[derive(Clone)]
pub struct Revealed {
    /// The phone.
    pub phone: Option<Phone>,
    /// Name, IIN, birth date.
    pub person: Option<Person>,
}

/// What is searched for.
#[derive(Clone)]
pub enum Search {
    /// The number of a ticket.
    Number(i64),
    /// A parent's proved phone.
    Phone(Phone),
    /// A parent's IIN.
    Iin(Iin),
}

impl From<QueueError> for DeskError {
    fn from(error: QueueError) -> Self {
        anyhow::Error::from(error).into()
    }
}

pub(super) fn may(staff: &Staff, deed: Deed) -> Result<(), DeskError> {
    if staff.role.may(deed) { Ok(()) } else { Err(HandoffError::NotTheirs(TicketEvent::Claim).into()) }
}

impl Desk {
    /// The open tickets, in the order of the line.
    ///
    /// # Errors
    /// Not this role's to see; the store.
    pub async fn line(&self, by: &Staff, filter: &Filter) -> Result<Vec<Entry>, DeskError> {
        may(by, Deed::SeeDesk)?;
        let mut tx = self.world.db.read().await?;
        let names = names(&mut tx).await?;
        let whole =
            line::list(&mut tx, &Filter { state: Some(TicketState::Queued), ..Filter::default() }, DESK_LINE).await?;
        let places: HashMap<TicketId, u32> = whole.into_iter().map(|ticket| ticket.id).zip(1..).collect();
        let found = line::list(&mut tx, filter, DESK_LINE).await?;
        tx.rollback().await?;
        let entry = |ticket: Ticket| Entry {
            place: places.get(&ticket.id).copied(),
            holder: ticket.assignee.as_ref().and_then(|id| names.get(id).cloned()),
            ticket,
        };
        Ok(found.into_iter().map(entry).collect())
    }

    /// How many open tickets stand in each state.
    ///
    /// # Errors
    /// The store.
    pub async fn counts(&self) -> Result<Vec<(TicketState, i64)>, DeskError> {
        let mut tx = self.world.db.read().await?;
        let counts = line::counts(&mut tx).await?;
        tx.rollback().await?;
        Ok(counts)
    }

    /// Who is at the desk: id, name, when last seen.
    ///
    /// # Errors
    /// The store.
    pub async fn present(&self) -> Result<Vec<(StaffId, String, Micros)>, DeskError> {
        let (mut tx, now) = (self.world.db.read().await?, self.world.now());
        let present = line::present(&mut tx, now.minus(self.world.terms.present_within), now).await?;
        tx.rollback().await?;
        Ok(present)
    }

    /// Moves when any ticket changed: a live page of the line looks again then. 0: there is none.
    ///
    /// # Errors
    /// The store.
    pub async fn mark(&self) -> Result<i64, DeskError> {
        let mut tx = self.world.db.read().await?;
        let mark = line::mark(&mut tx).await?;
        tx.rollback().await?;
        Ok(mark.map_or(0, |at| at.0))
    }

    /// A ticket's talk: the turns after number `after` (0: the newest), what happened to it, notes, and the present question. Opening it
    /// (`after` 0) is noted in the audit; a live page goes on from the last number it has.
    ///
    /// # Errors
    /// No such ticket; not this role's to open; the store.
    pub async fn talk(&self, by: &Staff, id: &TicketId, after: i64) -> Result<Talk, DeskError> {
        may(by, Deed::OpenTalk)?;
        let (world, now) = (&self.world, self.world.now());
        let mut tx = world.db.write().await?;
        let (ticket, mut who) = self.whose(&mut tx, id, now).await?;
        let conversation = &who.conversation.id;
        let rows = if after > 0 {
            turns::after(&mut tx, conversation, after, DESK_TALK).await?
        } else {
            turns::history(&mut tx, conversation, None, DESK_TALK).await?
        };
        let lines = rows.into_iter().map(|row| self.read(row, &who)).collect::<Result<_, _>>()?;
        let events = events::of(&mut tx, id).await?;
        let notes = notes::of(&mut world.handoff(&mut tx, now), id, Some(&who.key)).await?;
        let question = self.question(&mut tx, &mut who, now).await?;
        let names = names(&mut tx).await?;
        if after == 0 {
            self.audit(&mut tx, by, Deed::OpenTalk, ticket.id.as_str()).await?;
        }
        tx.commit().await?;
        let holder = ticket.assignee.as_ref().and_then(|id| names.get(id).cloned());
        let entry = Entry { place: None, holder, ticket };
        Ok(Talk { entry, owner: who.conversation.owner, lines, events, notes, question })
    }

    /// A parent's card, masked; noted in the audit.
    ///
    /// # Errors
    /// No such ticket; not this role's to open; the store.
    pub async fn card(&self, by: &Staff, id: &TicketId) -> Result<Card, DeskError> {
        may(by, Deed::OpenTalk)?;
        let (world, now) = (&self.world, self.world.now());
        let mut tx = world.db.write().await?;
        let (ticket, who) = self.whose(&mut tx, id, now).await?;
        let at = contacts::by_conversation(&mut tx, &who.conversation.id).await?;
        let mut card = Card {
            contacts: at.into_iter().map(|contact| (contact.channel, contact.reachable)).collect(),
            language: who.lang,
            account: who.account.as_ref().map(|account| account.id.clone()),
            given: None,
            name: None,
            iin: None,
            phone: None,
            children: Vec::new(),
            applications: Vec::new(),
            earlier: tickets::of_conversation(&mut tx, &who.conversation.id, DESK_LINE).await?,
            ticket,
        };
        if let Some(account) = card.account.clone() {
            let known = self.unmasked(&mut tx, &who, now).await?;
            card.phone = known.phone.map(|phone| phone.masked());
            card.name = known.person.as_ref().map(Person::masked_name);
            card.iin = known.person.as_ref().map(|person| person.iin.masked());
            card.given = known.person.map(|person| person.given);
            let child = |child: children::Child| CardChild {
                given: child.person.given,
                iin: child.person.iin.masked(),
                birth_year: child.birth_year,
            };
            card.children =
                children::list(&mut tx, &world.vault, &account, now).await?.into_iter().map(child).collect();
            let application = |one: applications::Application| CardApplication {
                id: one.id,
                number: one.number,
                status: one.status,
                filed_at: one.filed_at,
            };
            card.applications = applications::list(&mut tx, &account).await?.into_iter().map(application).collect();
        }
        self.audit(&mut tx, by, Deed::OpenTalk, id.as_str()).await?;
        tx.commit().await?;
        Ok(card)
    }

    /// What is masked on the card; the audit says who opened it, and why.
    ///
    /// # Errors
    /// No such ticket; not this role's to open; the store.
    pub async fn reveal(&self, by: &Staff, id: &TicketId, why: RevealReason) -> Result<Revealed, DeskError> {
        may(by, Deed::RevealParent)?;
        let now = self.world.now();
        let mut tx = self.world.db.write().await?;
        let (ticket, who) = self.whose(&mut tx, id, now).await?;
        let known = self.unmasked(&mut tx, &who, now).await?;
        self.audit(&mut tx, by, Deed::RevealParent, &format!("{} {why}", ticket.id)).await?;
        tx.commit().await?;
        Ok(known)
    }

    /// Tickets of a number, a phone or an IIN, the newest first; noted in the audit, without what was looked for.
    ///
    /// # Errors
    /// Not this role's to do; the store.
    pub async fn search(&self, by: &Staff, what: Search) -> Result<Vec<Ticket>, DeskError> {
        may(by, Deed::SearchTalks)?;
        let mut tx = self.world.db.write().await?;
        let index = |kind, value: &str| self.world.vault.index(kind, value.as_bytes());
        let (how, account) = match what {
            Search::Number(number) => {
                let found: Vec<Ticket> = tickets::by_number(&mut tx, number).await?.into_iter().collect();
                self.audit(&mut tx, by, Deed::SearchTalks, "number").await?;
                tx.commit().await?;
                return Ok(found);
            }
            Search::Phone(phone) => {
                ("phone", accounts::by_phone(&mut tx, &index(IndexKind::Phone, phone.e164())).await?)
            }
            Search::Iin(iin) => ("iin", accounts::by_iin(&mut tx, &index(IndexKind::Iin, iin.digits())).await?),
        };
        let conversation = match account.filter(accounts::Account::stands) {
            Some(account) => conversations::by_account(&mut tx, &account.id).await?,
            None => None,
        };
        let found = match conversation {
            Some(conversation) => tickets::of_conversation(&mut tx, &conversation.id, DESK_LINE).await?,
            None => Vec::new(),
        };
        self.audit(&mut tx, by, Deed::SearchTalks, how).await?;
        tx.commit().await?;
        Ok(found)
    }

    pub(super) async fn audit(&self, tx: &mut Tx, by: &Staff, deed: Deed, subject: &str) -> Result<(), DeskError> {
        let new = NewDeed { staff: Some(&by.id), deed, subject: Some(subject) };
        Ok(audit::append(tx, &self.world.vault, new, self.world.now()).await?)
    }

    /// A ticket and whose it is.
    pub(super) async fn whose(&self, tx: &mut Tx, id: &TicketId, now: Micros) -> Result<(Ticket, Who), DeskError> {
        let missing = || HandoffError::NoTicket(id.clone());
        let ticket = tickets::find(tx, id).await?.ok_or_else(missing)?;
        let contact = contacts::find(tx, &ticket.contact).await?;
        let contact = contact.filter(|contact| contact.conversation == ticket.conversation).ok_or_else(missing)?;
        Ok((ticket, Who::read(&self.world, tx, contact, now).await?))
    }

    async fn unmasked(&self, tx: &mut Tx, who: &Who, now: Micros) -> Result<Revealed, DeskError> {
        let vault = &self.world.vault;
        let Some(account) = &who.account else { return Ok(Revealed { phone: None, person: None }) };
        let id = account.id.as_str();
        let Some(key) = keys::find(tx, vault, id, now).await? else {
            return Ok(Revealed { phone: None, person: None });
        };
        let phone = account.phone.as_ref().map(|sealed| vault.open_json(&key, accounts::PHONE.of(id), sealed));
        let person = account.person.as_ref().map(|sealed| vault.open_json(&key, accounts::PERSON.of(id), sealed));
        let broken = |error| DeskError::from(HandoffError::from(error));
        Ok(Revealed { phone: phone.transpose().map_err(broken)?, person: person.transpose().map_err(broken)? })
    }

    pub(super) fn read(&self, row: turns::Turn, who: &Who) -> Result<Line, DeskError> {
        let told: Told = match &row.content {
            Some(sealed) => {
                let place = turns::CONTENT.of(row.id.as_str());
                self.world.vault.open_json(&who.key, place, sealed).map_err(HandoffError::from)?
            }
            None => Told::default(),
        };
        let by = match (told.staff, row.input.as_str()) {
            (Some(staff), _) => Speaker::Staff(staff),
            (None, "clock") => Speaker::Clock,
            (None, "timer" | "notice" | "outcome" | "dead") => Speaker::Bot,
            (None, _) => Speaker::Parent,
        };
        Ok(Line {
            seq: row.seq,
            at: row.at,
            by,
            heard: told.heard,
            out: told.out,
            files: told.files,
            question: (row.dialogue, row.state),
            input: row.input,
            outcome: row.outcome,
            cause: row.cause,
        })
    }

    /// The question that is open, said anew.
    async fn question(&self, tx: &mut Tx, who: &mut Who, now: Micros) -> Result<Option<Outgoing>, DeskError> {
        let place = turn::load(&self.world, tx, who).await?;
        let mut ledger = Ledger::default();
        let question = Drive::new(&self.world, tx, &mut ledger, now).repeat(who, &place).await?;
        let address = who.address()?;
        let pen = Pen { world: &self.world, lang: who.lang, channel: address.channel };
        Ok(question.map(|question| pen.ask(&[], &question, place.session.seq)))
    }
}

pub(super) async fn names(tx: &mut Tx) -> Result<HashMap<StaffId, String>, DeskError> {
    Ok(staff::list(tx).await?.into_iter().map(|staff| (staff.id, staff.name)).collect())
}
