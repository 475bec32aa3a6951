//! Who speaks: contact, conversation, account, and the keys their data is sealed under.

use anyhow::Context as _;

use crate::channels::{Address, ChannelKind};
use crate::domain::clock::Micros;
use crate::domain::lang::Lang;
use crate::store::accounts::Account;
use crate::store::contacts::Contact;
use crate::store::conversations::Conversation;
use crate::store::vault::DataKey;
use crate::store::{Tx, accounts, contacts, conversations, keys};

use super::world::World;

/// Who speaks, as the store knows them in this transaction.
pub struct Who {
    /// At which address.
    pub contact: Contact,
    /// In which conversation.
    pub conversation: Conversation,
    /// With which account, once registered.
    pub account: Option<Account>,
    /// In which language they are answered.
    pub lang: Lang,
    /// Seals the conversation's own rows (session, turns, outbox, calls).
    pub key: DataKey,
}

impl Who {
    /// Reads them, and makes the conversation's key at the first time.
    ///
    /// # Errors
    /// The store, or a contact whose conversation is missing.
    pub async fn read(world: &World, tx: &mut Tx, contact: Contact, now: Micros) -> anyhow::Result<Self> {
        let id = contact.conversation.clone();
        let conversation =
            conversations::find(tx, &id).await?.with_context(|| format!("contact without conversation {id}"))?;
        let account = match &conversation.account {
            Some(id) => accounts::find(tx, id).await?.filter(Account::stands),
            None => None,
        };
        let key = keys::find_or_create(tx, &world.vault, id.as_str(), now).await?;
        Ok(Self::new(contact, conversation, account, key))
    }

    /// Who speaks, of what was read.
    #[must_use]
    pub fn new(contact: Contact, conversation: Conversation, account: Option<Account>, key: DataKey) -> Self {
        let lang = contact.language.or(account.as_ref().map(|account| account.language)).unwrap_or(Lang::Kk);
        Self { contact, conversation, account, lang, key }
    }

    /// Where they are answered.
    ///
    /// # Errors
    /// A contact of a channel that does not exist.
    pub fn address(&self) -> anyhow::Result<Address> {
        let channel = ChannelKind::parse(&self.contact.channel).context("a contact of an unknown channel")?;
        Ok(Address { channel, bot: self.contact.bot.clone(), external_id: self.contact.external_id.clone() })
    }

    /// The same conversation, spoken to at another of its addresses.
    pub fn turn_to(&mut self, contact: Contact) {
        let account = self.account.as_ref().map(|account| account.language);
        self.lang = contact.language.or(account).unwrap_or(Lang::Kk);
        self.contact = contact;
    }

    /// The same conversation, for words at another of its addresses.
    #[must_use]
    pub fn beside(&self, contact: Contact) -> Self {
        Self::new(contact, self.conversation.clone(), self.account.clone(), self.key.clone())
    }

    /// Proves that an action which renews nobody has changed nobody; whether they can be reached, the sender finds out meanwhile.
    ///
    /// # Errors
    /// The store; or the action does not tell what it does.
    pub async fn is_as_stored(&self, tx: &mut Tx) -> anyhow::Result<()> {
        let contact = contacts::find(tx, &self.contact.id).await?.context("the contact is gone")?;
        let conversation = conversations::find(tx, &contact.conversation).await?.context("the conversation is gone")?;
        let account = match &conversation.account {
            Some(id) => accounts::find(tx, id).await?.filter(Account::stands),
            None => None,
        };
        let contact = Contact { reachable: self.contact.reachable, ..contact };
        let same =
            contact == self.contact && conversation.account == self.conversation.account && account == self.account;
        anyhow::ensure!(same, "an action changed who speaks and does not say so");
        Ok(())
    }

    /// Reads contact, account and conversation anew: an action may have changed them.
    ///
    /// # Errors
    /// The store.
    pub async fn refresh(&mut self, world: &World, tx: &mut Tx, now: Micros) -> anyhow::Result<()> {
        let contact = contacts::find(tx, &self.contact.id).await?.context("the contact is gone")?;
        *self = Self::read(world, tx, contact, now).await?;
        Ok(())
    }
}
