//! What a live page of the desk asks for: cheap looks, which open nothing and are not noted.

use crate::channels::whatsapp::WINDOW;
use crate::channels::{Address, ChannelKind};
use crate::conversation::bell::Watch;
use crate::domain::application::ApplicationNumber;
use crate::domain::clock::Micros;
use crate::domain::ids::{StaffId, TicketId};
use crate::domain::limits::DESK_LINE;
use crate::domain::staff::{Deed, Role};
use crate::handoff::HandoffError;
use crate::store::staff::{self, Staff};
use crate::store::tickets::news::{self, Mark, Pulse};
use crate::store::tickets::{self, Ticket};
use crate::store::{applications, contacts, conversations};

use super::view::may;
use super::{Desk, DeskError};

/// How a ticket's parent is reached.
#[derive(Debug, Clone)]
pub struct Reach {
    /// Where.
    pub address: Address,
    /// `false`: they blocked us, or are not there.
    pub reachable: bool,
    /// Till when the messenger takes free words; `None`: it always does, or (`closed`) does not now.
    pub until: Option<Micros>,
    /// The messenger takes no free words now.
    pub closed: bool,
}

impl Desk {
    /// Where a ticket's talk stands.
    ///
    /// # Errors
    /// No such ticket; not this role's to open; the store.
    pub async fn pulse(&self, by: &Staff, id: &TicketId) -> Result<Pulse, DeskError> {
        may(by, Deed::OpenTalk)?;
        let mut tx = self.world.db.read().await?;
        let pulse = news::pulse(&mut tx, id).await?;
        tx.rollback().await?;
        pulse.ok_or_else(|| HandoffError::NoTicket(id.clone()).into())
    }

    /// What became of what the desk has written in a talk, by turns after a number.
    ///
    /// # Errors
    /// The store.
    pub async fn marks(&self, by: &Staff, pulse: &Pulse, after: i64) -> Result<Vec<Mark>, DeskError> {
        may(by, Deed::OpenTalk)?;
        let mut tx = self.world.db.read().await?;
        let marks = news::marks(&mut tx, &pulse.conversation, after).await?;
        tx.rollback().await?;
        Ok(marks)
    }

    /// How the parent of a ticket is reached, and till when free words are taken.
    ///
    /// # Errors
    /// No such ticket; the store.
    pub async fn reach(&self, by: &Staff, id: &TicketId) -> Result<Reach, DeskError> {
        may(by, Deed::OpenTalk)?;
        let missing = || HandoffError::NoTicket(id.clone());
        let mut tx = self.world.db.read().await?;
        let ticket = tickets::find(&mut tx, id).await?.ok_or_else(missing)?;
        let contact = contacts::find(&mut tx, &ticket.contact).await?.ok_or_else(missing)?;
        tx.rollback().await?;
        let channel = ChannelKind::parse(&contact.channel).ok_or_else(missing)?;
        let windowed = channel == ChannelKind::Whatsapp;
        let until = contact.heard_at.map(|at| at.plus(WINDOW)).filter(|until| windowed && self.world.now() < *until);
        Ok(Reach {
            address: Address { channel, bot: contact.bot, external_id: contact.external_id },
            reachable: contact.reachable,
            closed: windowed && until.is_none(),
            until,
        })
    }

    /// Everybody who may be given a ticket: id and name, in the order of names.
    ///
    /// # Errors
    /// The store.
    pub async fn hands(&self) -> Result<Vec<(StaffId, String)>, DeskError> {
        let mut tx = self.world.db.read().await?;
        let all = staff::list(&mut tx).await?;
        tx.rollback().await?;
        let ours = |one: &Staff| matches!(one.role, Role::Operator | Role::Supervisor) && one.disabled_at.is_none();
        let mut hands: Vec<_> = all.into_iter().filter(ours).map(|one| (one.id, one.name)).collect();
        hands.sort_by(|one, other| one.1.cmp(&other.1));
        Ok(hands)
    }

    /// Tickets of whoever filed an application, the newest first; noted in the audit, without the number.
    ///
    /// # Errors
    /// Not this role's to do; the store.
    pub async fn of_application(&self, by: &Staff, number: ApplicationNumber) -> Result<Vec<Ticket>, DeskError> {
        may(by, Deed::SearchTalks)?;
        let mut tx = self.world.db.write().await?;
        let found = match applications::by_number(&mut tx, number).await? {
            Some(application) => conversations::by_account(&mut tx, &application.account).await?,
            None => None,
        };
        let found = match found {
            Some(talk) => tickets::of_conversation(&mut tx, &talk.id, DESK_LINE).await?,
            None => Vec::new(),
        };
        self.audit(&mut tx, by, Deed::SearchTalks, "application").await?;
        tx.commit().await?;
        Ok(found)
    }

    /// Rings when anything may have changed.
    #[must_use]
    pub fn watch(&self) -> Watch {
        Watch::new(&self.world)
    }
}
