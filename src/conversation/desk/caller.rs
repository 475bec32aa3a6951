//! A call: somebody at the telephone, without a messenger. They get an address that nobody can write to and a conversation, and the desk
//! walks the dialogues for them ([`Desk::act`]): what the bot says is read aloud from the page. What is proved there by a code stays theirs:
//! whoever proves the same phone in a messenger later goes on with the same account.

use anyhow::Context as _;

use crate::channels::{Address, ChannelKind};
use crate::domain::clock::Micros;
use crate::domain::ids::ContactId;
use crate::domain::lang::Lang;
use crate::domain::staff::Deed;
use crate::handoff::tickets::{self as deeds, Asking};
use crate::store::audit::{self, NewDeed};
use crate::store::outbox::Lane;
use crate::store::staff::Staff;
use crate::store::tickets::Ticket;
use crate::store::{Tx, contacts};

use super::super::drive::Drive;
use super::super::intake;
use super::super::ledger::Ledger;
use super::super::letter::Letter;
use super::super::turn;
use super::super::who::Who;
use super::super::world::World;
use super::{Desk, DeskError, after};

impl Desk {
    /// Somebody calls who speaks this language: a conversation of their own at its first question, and a ticket that is this member of
    /// staff's from the first.
    ///
    /// # Errors
    /// No business of the role; the store.
    pub async fn answer_call(&self, staff: &Staff, lang: Lang) -> Result<Ticket, DeskError> {
        let (world, now) = (&self.world, self.world.now());
        let mut tx = world.db.write().await?;
        let mut who = caller(world, &mut tx, lang, now).await?;
        let mut place = turn::load(world, &mut tx, &who).await?;
        let mut ledger = Ledger::default();
        let mut drive = Drive::new(world, &mut tx, &mut ledger, now);
        let ending = drive.begin(&mut who, &mut place).await?;
        let letter = Letter::new(None, "call", Lane::Interactive);
        let ran = turn::write(world, &mut drive, &who, &mut place, ending, letter)?;
        let question = place.session.top().map(|frame| (frame.dialogue.clone(), frame.state.clone()));
        let (dialogue, state) = question.unwrap_or_default();
        let contact = who.contact.clone();
        let asking =
            Asking { contact: &contact, language: lang, topic: None, question: (&dialogue, &state), attended: true };
        let cx = &mut world.handoff(&mut tx, now);
        let mut ticket = deeds::open(cx, &mut who.conversation, asking).await?;
        deeds::claim(cx, (&mut who.conversation, &mut ticket), staff).await?;
        ledger.write(&mut tx, &world.vault, now).await?;
        let new = NewDeed { staff: Some(&staff.id), deed: Deed::HandleTicket, subject: Some(ticket.id.as_str()) };
        audit::append(&mut tx, &world.vault, new, now).await?;
        tx.commit().await?;
        metrics::counter!("esik_tickets_total", "state" => ticket.state.code()).increment(1);
        after(world, ledger, ran);
        Ok(ticket)
    }
}

/// Who calls: an address of this one call, at which nothing arrives.
async fn caller(world: &World, tx: &mut Tx, lang: Lang, now: Micros) -> anyhow::Result<Who> {
    let external_id = ContactId::new(now, &mut *world.random()).as_str().to_owned();
    let address = Address { channel: ChannelKind::Phone, bot: "-".to_owned(), external_id };
    let made = intake::contact(world, tx, &address, now).await?;
    contacts::set_language(tx, &made.id, lang).await?;
    contacts::set_reachable(tx, &made.id, false).await?;
    let contact = contacts::find(tx, &made.id).await?.context("the contact that was made is gone")?;
    Who::read(world, tx, contact, now).await
}
