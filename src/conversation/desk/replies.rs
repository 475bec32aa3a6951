//! Replies that are written once and sent often. A new installation begins with ours (`locales/*/canned.ftl`); supervisors change them.

use crate::domain::ids::TicketId;
use crate::domain::lang::Lang;
use crate::domain::staff::Deed;
use crate::domain::ticket::{TicketEvent, Topic};
use crate::handoff::{HandoffError, notes};
use crate::i18n::Args;
use crate::store::audit::{self, NewDeed};
use crate::store::meta;
use crate::store::staff::Staff;
use crate::store::tickets::canned::{self, Canned};

use super::{Desk, DeskError, readable};

/// The fact that ours were added.
const SHIPPED: &str = "canned_replies";
/// What may stand in braces: the ticket's number, the parent's given name, the number of their newest application.
pub const FIELDS: [&str; 3] = ["ticket", "name", "number"];
/// Ours, by code; the texts are `canned-CODE`.
pub const OURS: [(&str, Option<Topic>); 9] = [
    ("bye", None),
    ("child", Some(Topic::Child)),
    ("code", Some(Topic::Registration)),
    ("fault", Some(Topic::Fault)),
    ("form", Some(Topic::Application)),
    ("free", Some(Topic::Places)),
    ("hello", None),
    ("place", Some(Topic::Queue)),
    ("wait", None),
];

impl Desk {
    /// Adds our replies to a new installation, once: what is changed or taken away later stays so.
    ///
    /// # Errors
    /// The store; a text is missing.
    pub async fn ship_replies(&self) -> anyhow::Result<()> {
        let world = &self.world;
        let mut tx = world.db.write().await?;
        if meta::set_once(&mut tx, SHIPPED, "1").await? {
            let blanks = FIELDS.into_iter().fold(Args::new(), |args, name| args.with(name, format!("{{{name}}}")));
            for (code, topic) in OURS {
                let say = |lang: Lang| world.texts.say(lang, &format!("canned-{code}"), None, &blanks);
                let bodies = [say(Lang::Kk)?, say(Lang::Ru)?, say(Lang::En)?];
                canned::put(&mut tx, &Canned { code: code.to_owned(), topic, bodies }, world.now()).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    /// A reply that is written once, its fields filled in for this talk, to be looked at and sent.
    ///
    /// # Errors
    /// No such reply; the store.
    pub async fn canned(&self, staff: &Staff, id: &TicketId, code: &str) -> Result<String, DeskError> {
        let card = self.card(staff, id).await?;
        let mut tx = self.world.db.read().await?;
        let found = canned::find(&mut tx, code).await?;
        tx.rollback().await?;
        let canned = found.ok_or(DeskError::Words)?;
        let application = card.applications.first().map(|application| application.number.to_string());
        let known = [("ticket", Some(card.ticket.number.to_string())), ("name", card.given), ("number", application)];
        let fields: Vec<(&str, String)> = known.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        Ok(notes::fill(canned.body(card.ticket.language), &fields))
    }

    /// All replies that are written once.
    ///
    /// # Errors
    /// The store.
    pub async fn replies(&self) -> Result<Vec<Canned>, DeskError> {
        let mut tx = self.world.db.read().await?;
        let all = canned::all(&mut tx).await?;
        tx.rollback().await?;
        Ok(all)
    }

    /// Adds, changes or (`None`) takes away a reply.
    ///
    /// # Errors
    /// Not this role's to do; words that cannot be sent; the store.
    pub async fn keep_reply(&self, staff: &Staff, code: &str, reply: Option<&Canned>) -> Result<(), DeskError> {
        if !staff.role.may(Deed::LeadDesk) {
            return Err(HandoffError::NotTheirs(TicketEvent::Assign).into());
        }
        let mut tx = self.world.db.write().await?;
        let now = self.world.now();
        match reply {
            Some(reply) => {
                reply.bodies.iter().try_for_each(|body| readable(body).map(drop))?;
                canned::put(&mut tx, reply, now).await?;
            }
            None => drop(canned::remove(&mut tx, code).await?),
        }
        let new = NewDeed { staff: Some(&staff.id), deed: Deed::LeadDesk, subject: Some(code) };
        audit::append(&mut tx, &self.world.vault, new, now).await?;
        Ok(tx.commit().await?)
    }
}
