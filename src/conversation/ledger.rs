//! What the turns of a batch write, gathered and written in a few statements.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, CallId, ContactId, ConversationId, InboxId, NoticeId};
use crate::domain::staff::Deed;
use crate::store::audit::{self, NewDeed};
use crate::store::calls::NewCall;
use crate::store::sessions::StoredSession;
use crate::store::snags::{self, Snag};
use crate::store::timers::Timer;
use crate::store::tokens::Token;
use crate::store::turns::Turn;
use crate::store::vault::Vault;
use crate::store::{StoreError, Tx, calls, conversations, inbox, notices, sessions, timers, tokens, turns};

use super::outbox::Letters;

/// Rows to be written before the commit. Deeds of the domain are not here: they are written when they are done.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The history.
    pub turns: Vec<Turn>,
    /// Where conversations stand; each once.
    pub sessions: Vec<(ConversationId, StoredSession)>,
    /// Turns so far in conversations whose session cannot be read, and is left as it is.
    pub counted: Vec<(ConversationId, i64)>,
    /// What goes out; to be handed on after the commit.
    pub letters: Letters,
    /// Updates that are handled.
    pub done: Vec<InboxId>,
    /// What is asked outside.
    pub calls: Vec<NewCall>,
    /// Calls whose outcomes were taken.
    pub taken: Vec<CallId>,
    /// Timers to be set, at most one a conversation.
    pub timers: Vec<Timer>,
    /// Timers that have nothing to wait for any more.
    pub silent: Vec<Timer>,
    /// Deeds on buttons.
    pub tokens: Vec<Token>,
    /// What became of notices.
    pub notices: Noticed,
    /// Where people got stuck.
    pub snags: Vec<Snag>,
    /// Conversations whose next work is their next waiting update.
    pub rest: Vec<ConversationId>,
    /// Conversations whose next work has its own moment.
    pub again: Vec<(ConversationId, Micros)>,
    /// Addresses that came to an account or went from it, for the record of deeds.
    pub links: Vec<(Deed, AccountId, ContactId)>,
    /// Once written: more waits in what was handled.
    pub more: bool,
}

/// What became of notices.
#[derive(Debug, Default)]
pub struct Noticed {
    /// Nothing is left to be told of these.
    pub done: Vec<NoticeId>,
    /// These wait, each till its moment.
    pub postponed: Vec<(NoticeId, Micros)>,
    /// These were told, each to a contact; at its moment it is looked whether anybody has reacted.
    pub watched: Vec<(NoticeId, Micros, ContactId)>,
}

impl Ledger {
    /// Writes everything; afterwards only the letters, and whether more waits, are left. Counts and the record of deeds come last: their rows
    /// are everybody's, and make others wait till the commit.
    ///
    /// # Errors
    /// The database; the transaction must be rolled back.
    pub async fn write(&mut self, tx: &mut Tx, vault: &Vault, now: Micros) -> Result<(), StoreError> {
        self.write_ahead(tx, now).await?;
        snags::add_many(tx, &std::mem::take(&mut self.snags), now).await?;
        for (deed, account, contact) in std::mem::take(&mut self.links) {
            let subject = format!("{account} {contact}");
            let deed = NewDeed { staff: None, deed, subject: Some(&subject) };
            audit::append(tx, vault, deed, now).await?;
        }
        Ok(())
    }

    /// Writes what the rest of the batch has to find; what is everybody's waits for the end.
    ///
    /// # Errors
    /// The database; the transaction must be rolled back.
    pub async fn write_ahead(&mut self, tx: &mut Tx, now: Micros) -> Result<(), StoreError> {
        let (letters, links) = (std::mem::take(&mut self.letters), std::mem::take(&mut self.links));
        let snags = std::mem::take(&mut self.snags);
        let all = std::mem::replace(self, Self { letters, links, snags, ..Self::default() });
        turns::append_many(tx, &all.turns).await?;
        sessions::save_many(tx, &all.sessions).await?;
        for (id, turns) in &all.counted {
            sessions::count(tx, id, *turns).await?;
        }
        self.letters.write(tx, now).await?;
        calls::insert_many(tx, &all.calls, now).await?;
        calls::taken_many(tx, &all.taken).await?;
        timers::set_many(tx, &all.timers, now).await?;
        for timer in &all.silent {
            timers::done(tx, timer).await?;
        }
        tokens::insert_many(tx, &all.tokens, now).await?;
        notices::done_many(tx, &all.notices.done, now).await?;
        notices::postpone_many(tx, &all.notices.postponed).await?;
        notices::watch_many(tx, &all.notices.watched, now).await?;
        // What rests looks for what still waits: the handled must be gone by then.
        inbox::done_many(tx, &all.done).await?;
        self.more = conversations::rest_many(tx, &all.rest).await? || all.more;
        conversations::due_again_many(tx, &all.again).await?;
        Ok(())
    }
}
