//! A batch of turns in one transaction: the conversations are claimed together, what their turns need is read in a few statements, and
//! what they leave is written in a few.

use std::collections::HashMap;

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ContactId, ConversationId};
use crate::store::accounts::Account;
use crate::store::calls::Call;
use crate::store::contacts::Contact;
use crate::store::conversations::Conversation;
use crate::store::inbox::Waiting;
use crate::store::notices::Notice;
use crate::store::sessions::StoredSession;
use crate::store::vault::DataKey;
use crate::store::{StoreError, Tx, accounts, calls, contacts, inbox, keys, notices, sessions};

use super::ledger::Ledger;
use super::turn::{self, Ran};
use super::who::Who;
use super::world::World;

/// A claimed conversation and what its turn needs of it.
pub struct Claimed {
    /// The conversation; its row is locked.
    pub conversation: Conversation,
    /// Its account, unless it is erased.
    pub account: Option<Account>,
    /// Everyone who takes part.
    pub contacts: Vec<Contact>,
    /// Where it stands; `None` before its first turn.
    pub session: Option<StoredSession>,
    /// The calls under way, and the outcomes that wait.
    pub calls: Vec<Call>,
    /// The first update that waits.
    pub waiting: Option<Waiting>,
    /// Its family's notices that are due, in the order to be told; only looked for where nothing else waits.
    pub notices: Vec<Notice>,
    /// The key of the account, where there are such.
    pub account_key: Option<DataKey>,
    /// The conversation's key; `None` before its first turn.
    pub key: Option<DataKey>,
    /// The key of the contact who sent that update.
    pub contact_key: Option<DataKey>,
}

impl Claimed {
    /// The contact of this id, where it takes part here.
    #[must_use]
    pub fn contact(&self, id: &ContactId) -> Option<Contact> {
        self.contacts.iter().find(|contact| contact.id == *id).cloned()
    }

    /// Who speaks; the conversation's key is made at its first turn.
    ///
    /// # Errors
    /// The store.
    pub async fn who(self, world: &World, tx: &mut Tx, contact: Contact, now: Micros) -> Result<Who, StoreError> {
        let key = match self.key {
            Some(key) => key,
            None => keys::find_or_create(tx, &world.vault, self.conversation.id.as_str(), now).await?,
        };
        Ok(Who::new(contact, self.conversation, self.account, key))
    }
}

/// Runs a turn in each of these conversations, and writes what they leave. A turn that took its contact to another conversation ends the
/// batch, since what was read of the others may no longer hold: they stay due.
///
/// # Errors
/// Ours: the store, a broken row, a missing text. The transaction must be rolled back.
pub async fn run(world: &World, tx: &mut Tx, claimed: Vec<Conversation>, now: Micros) -> anyhow::Result<Vec<Ran>> {
    let mut ledger = Ledger::default();
    let mut all = Vec::with_capacity(claimed.len());
    for one in read(world, tx, claimed, now).await? {
        let ran = turn::run(world, tx, &mut ledger, one, now).await?;
        let moved = ran.moved;
        all.push(ran);
        if moved {
            break;
        }
    }
    ledger.write(tx, &world.vault, now).await?;
    if let Some(last) = all.last_mut() {
        last.letters = ledger.letters;
        last.more |= ledger.more;
    }
    Ok(all)
}

/// Reads what the turns need.
async fn read(
    world: &World,
    tx: &mut Tx,
    conversations: Vec<Conversation>,
    now: Micros,
) -> Result<Vec<Claimed>, StoreError> {
    let ids: Vec<&ConversationId> = conversations.iter().map(|conversation| &conversation.id).collect();
    let mut waiting = by(inbox::first_many(tx, &ids).await?, |waiting| waiting.row.conversation.clone());
    let mut calls = grouped(calls::of_many(tx, &ids).await?, |call| call.conversation.clone());
    let mut contacts = grouped(contacts::of_many(tx, &ids).await?, |contact| contact.conversation.clone());
    let mut sessions: HashMap<_, _> = sessions::load_many(tx, &ids).await?.into_iter().collect();
    let known: Vec<&AccountId> =
        conversations.iter().filter_map(|conversation| conversation.account.as_ref()).collect();
    let mut accounts = by(accounts::find_many(tx, &known).await?, |account| account.id.clone());
    // A conversation that is due though nothing waits has a timer, or news.
    let silent = |one: &&Conversation| !waiting.contains_key(&one.id) && !calls.contains_key(&one.id);
    let silent: Vec<&AccountId> =
        conversations.iter().filter(silent).filter_map(|conversation| conversation.account.as_ref()).collect();
    let mut news = grouped(notices::due_of_many(tx, &silent, now).await?, |notice| notice.account.clone());
    let mut owners: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    owners.extend(waiting.values().map(|waiting| waiting.row.contact.as_str()));
    owners.extend(news.keys().map(AccountId::as_str));
    let keys = keys::find_many(tx, &world.vault, &owners, now).await?;
    let gathered = |conversation: Conversation| {
        let id = &conversation.id;
        let waiting = waiting.remove(id);
        Claimed {
            account: conversation.account.as_ref().and_then(|id| accounts.remove(id)).filter(Account::stands),
            contacts: contacts.remove(id).unwrap_or_default(),
            session: sessions.remove(id),
            calls: calls.remove(id).unwrap_or_default(),
            key: keys.get(id.as_str()).cloned(),
            contact_key: waiting.as_ref().and_then(|waiting| keys.get(waiting.row.contact.as_str()).cloned()),
            account_key: conversation.account.as_ref().and_then(|account| keys.get(account.as_str()).cloned()),
            notices: conversation.account.as_ref().and_then(|account| news.remove(account)).unwrap_or_default(),
            waiting,
            conversation,
        }
    };
    Ok(conversations.into_iter().map(gathered).collect())
}

fn by<K: std::hash::Hash + Eq, V>(values: Vec<V>, key: impl Fn(&V) -> K) -> HashMap<K, V> {
    values.into_iter().map(|value| (key(&value), value)).collect()
}

fn grouped<K: std::hash::Hash + Eq, V>(values: Vec<V>, key: impl Fn(&V) -> K) -> HashMap<K, Vec<V>> {
    let mut groups: HashMap<K, Vec<V>> = HashMap::new();
    for value in values {
        groups.entry(key(&value)).or_default().push(value);
    }
    groups
}
