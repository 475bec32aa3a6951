//! The outbox: messages are stored with their turn, sent after it, and marked. Only Telegram is pushed today; pages and the terminal read
//! the history themselves.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::channels::telegram::{self, Previous, TelegramClient};
use crate::channels::{ChannelKind, Outgoing, SendResult};
use crate::domain::clock::Micros;
use crate::domain::ids::{MessageId, TurnId};
use crate::domain::limits;
use crate::i18n::Args;
use crate::store::contacts::Contact;
use crate::store::outbox::{Lane, NewMessage, OutboxRow};
use crate::store::{Claim, Tx, contacts, keys, outbox};

use super::who::Who;
use super::world::World;

/// Seconds before each next try of a message that was not taken.
pub const RETRY_AFTER: [u64; 8] = [1, 2, 5, 15, 60, 300, 1_800, 7_200];
/// A sender that died loses its messages after this: longer than the five calls of the longest plan may take.
const LEASE: Duration = Duration::from_secs(90);
/// How often a sender looks without being rung.
const LOOK: Duration = Duration::from_secs(1);

/// Messages of this channel are pushed by a sender.
#[must_use]
pub fn is_pushed(channel: ChannelKind) -> bool {
    channel == ChannelKind::Telegram
}

/// A message of a turn, sealed.
#[must_use]
pub fn message(world: &World, who: &Who, turn: &TurnId, message: &Outgoing, now: Micros) -> NewMessage {
    let id = MessageId::new(now, &mut *world.random());
    let body = world.vault.seal_json(&who.key, outbox::BODY.of(id.as_str()), message);
    NewMessage {
        id,
        conversation: who.conversation.id.clone(),
        contact: who.contact.id.clone(),
        channel: who.contact.channel.clone(),
        bot: who.contact.bot.clone(),
        lane: Lane::Interactive,
        epoch: who.conversation.epoch,
        turn: Some(turn.clone()),
        ord: 0,
        body,
    }
}

/// The sender of a Telegram bot.
pub struct Sender {
    world: Arc<World>,
    client: TelegramClient,
}

impl Sender {
    /// A sender over a client.
    #[must_use]
    pub fn new(world: Arc<World>, client: TelegramClient) -> Self {
        Self { world, client }
    }

    /// Sends until told to stop; what is on its way is waited for.
    ///
    /// Different people are served at once, and nobody waits for anybody else: a slow or full chat holds only its own messages.
    pub async fn run(self, stop: CancellationToken) {
        let sender = Arc::new(self);
        let mut under_way = JoinSet::new();
        while !stop.is_cancelled() {
            let claimed = match sender.claim(limits::OUTBOX_BATCH - under_way.len()).await {
                Ok(rows) => rows,
                Err(error) => {
                    tracing::error!(error = %format!("{error:#}"), "the outbox could not be read");
                    Vec::new()
                }
            };
            for row in claimed {
                under_way.spawn(sender.clone().deliver_or_tell(row));
            }
            // Whoever is served may have a next message waiting: then it is looked for again.
            tokio::select! {
                () = stop.cancelled() => {}
                () = sender.world.outgoing.notified(), if under_way.len() < limits::OUTBOX_BATCH => {}
                Some(_) = under_way.join_next() => while under_way.try_join_next().is_some() {},
                () = tokio::time::sleep(LOOK) => {}
            }
        }
        while under_way.join_next().await.is_some() {}
    }

    /// Claims what is due, at most one message a person, oldest first.
    async fn claim(&self, at_most: usize) -> anyhow::Result<Vec<OutboxRow>> {
        if at_most == 0 {
            return Ok(Vec::new());
        }
        let mut tx = self.world.db.write().await?;
        let now = self.world.now();
        let limit = u32::try_from(at_most).unwrap_or(u32::MAX);
        let claim = Claim { now, limit, lease: LEASE, worker: "sender" };
        outbox::requeue_expired(&mut tx, now).await?;
        let rows =
            outbox::claim(&mut tx, ChannelKind::Telegram.as_str(), self.client.bot_id(), Lane::Interactive, claim)
                .await?;
        tx.commit().await?;
        Ok(rows)
    }

    async fn deliver_or_tell(self: Arc<Self>, row: OutboxRow) {
        if let Err(error) = self.deliver(&row).await {
            tracing::error!(message = %row.id, error = %format!("{error:#}"), "a message could not be handled");
        }
    }

    async fn deliver(&self, row: &OutboxRow) -> anyhow::Result<()> {
        let world = &self.world;
        let mut tx = world.db.read().await?;
        let contact = contacts::find(&mut tx, &row.contact).await?.context("a message without its contact")?;
        let previous = outbox::last_sent_ref(&mut tx, &row.contact)
            .await?
            .map(|stored| read_previous(&stored))
            .unwrap_or_default();
        let key = keys::find(&mut tx, &world.vault, row.conversation.as_str(), world.now()).await?;
        tx.rollback().await?;
        let (Some(key), Some(body), true) = (key, &row.body, row.current) else {
            return self.mark(row, |tx, id, _| Box::pin(outbox::gone(tx, id, "not current any more"))).await;
        };
        let message: Outgoing = world.vault.open_json(&key, outbox::BODY.of(row.id.as_str()), body)?;
        let (result, previous) = self.send(&contact, &message, &previous).await;
        self.note(row, &contact, result, &previous).await
    }

    async fn send(&self, contact: &Contact, message: &Outgoing, previous: &Previous) -> (SendResult, Previous) {
        let lang = contact.language.unwrap_or(crate::domain::lang::Lang::Kk);
        let gone = self.world.texts.value(lang, "common-keyboard-gone", &Args::new()).unwrap_or_else(|| "…".to_owned());
        match telegram::encode(message, previous, &gone) {
            Ok(plan) => {
                let delivery = self.client.send(&contact.external_id, &plan).await;
                (delivery.result, delivery.previous)
            }
            Err(error) => (SendResult::Rejected(error.to_string()), previous.clone()),
        }
    }

    async fn note(
        &self,
        row: &OutboxRow,
        contact: &Contact,
        result: SendResult,
        previous: &Previous,
    ) -> anyhow::Result<()> {
        let kind = match &result {
            SendResult::Sent(_) => "sent",
            SendResult::Retry(_) => "retry",
            SendResult::Gone => "gone",
            SendResult::Rejected(_) => "rejected",
        };
        metrics::counter!("esik_messages_total", "channel" => "telegram", "result" => kind).increment(1);
        let mut tx = self.world.db.write().await?;
        let now = self.world.now();
        match result {
            SendResult::Sent(_) => outbox::sent(&mut tx, &row.id, &write_previous(previous), now).await?,
            SendResult::Gone => {
                contacts::set_reachable(&mut tx, &contact.id, false).await?;
                outbox::gone(&mut tx, &row.id, "the person cannot be reached").await?;
            }
            SendResult::Rejected(why) => {
                tracing::error!(message = %row.id, why, "a message was refused for good");
                outbox::dead(&mut tx, &row.id, &why).await?;
            }
            SendResult::Retry(after) => {
                let tries = usize::try_from(row.attempts).unwrap_or(usize::MAX);
                match (after, RETRY_AFTER.get(tries.saturating_sub(1))) {
                    (Some(seconds), _) | (None, Some(&seconds)) => {
                        let at = now.plus(Duration::from_secs(seconds));
                        outbox::retry(&mut tx, &row.id, at, "not taken").await?;
                    }
                    (None, None) => outbox::dead(&mut tx, &row.id, "not taken, and no try is left").await?,
                }
            }
        }
        tx.commit().await?;
        Ok(())
    }

    async fn mark<F>(&self, row: &OutboxRow, how: F) -> anyhow::Result<()>
    where
        F: for<'t> FnOnce(
            &'t mut Tx,
            &'t MessageId,
            Micros,
        ) -> futures::future::BoxFuture<'t, Result<(), crate::store::StoreError>>,
    {
        let mut tx = self.world.db.write().await?;
        how(&mut tx, &row.id, self.world.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// The reference as kept in the row: the message, and `+k` where a reply keyboard stands.
fn write_previous(previous: &Previous) -> String {
    let keyboard = if previous.reply_keyboard { "+k" } else { "" };
    format!("{}{keyboard}", previous.message_ref.as_deref().unwrap_or_default())
}

fn read_previous(stored: &str) -> Previous {
    let (message, reply_keyboard) = stored.strip_suffix("+k").map_or((stored, false), |message| (message, true));
    Previous { message_ref: (!message.is_empty()).then(|| message.to_owned()), reply_keyboard }
}
