//! What the turns of a batch write, gathered and written in a few statements.

use crate::domain::clock::Micros;
use crate::domain::ids::{CallId, ConversationId, InboxId};
use crate::store::outbox::NewMessage;
use crate::store::sessions::StoredSession;
use crate::store::turns::Turn;
use crate::store::{StoreError, Tx, calls, conversations, inbox, outbox, sessions, turns};

/// Rows to be written before the commit. Deeds of the domain are not here: they are written when they are done.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The history.
    pub turns: Vec<Turn>,
    /// Where conversations stand; each once.
    pub sessions: Vec<(ConversationId, StoredSession)>,
    /// What goes out.
    pub messages: Vec<NewMessage>,
    /// Updates that are handled.
    pub done: Vec<InboxId>,
    /// Calls whose outcomes were taken.
    pub taken: Vec<CallId>,
    /// Conversations whose next work is their next waiting update.
    pub rest: Vec<ConversationId>,
    /// Conversations whose next work has its own moment.
    pub again: Vec<(ConversationId, Micros)>,
}

impl Ledger {
    /// Writes everything, and is empty afterwards.
    ///
    /// # Errors
    /// The database; the transaction must be rolled back.
    pub async fn write(&mut self, tx: &mut Tx, now: Micros) -> Result<(), StoreError> {
        let all = std::mem::take(self);
        turns::append_many(tx, &all.turns).await?;
        sessions::save_many(tx, &all.sessions).await?;
        outbox::insert_many(tx, &all.messages, now).await?;
        calls::taken_many(tx, &all.taken).await?;
        // What rests looks for what still waits: the handled must be gone by then.
        inbox::done_many(tx, &all.done).await?;
        conversations::rest_many(tx, &all.rest).await?;
        for (id, at) in &all.again {
            conversations::due_again(tx, id, Some(*at)).await?;
        }
        Ok(())
    }
}
