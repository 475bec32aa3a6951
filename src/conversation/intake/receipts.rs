//! What became of messages, as the messenger tells it later. A receipt is noted in the very commit that takes it in: it only goes forward,
//! so that one which comes twice, or late, changes nothing.

use crate::channels::whatsapp::errors::Refusal;
use crate::channels::whatsapp::{REST, Receipt, Stage};
use crate::channels::{ChannelKind, NotHere, SendResult};
use crate::domain::clock::Micros;
use crate::domain::ids::MessageId;
use crate::store::outbox::{self, Reached};
use crate::store::{StoreError, Tx, contacts, notices};

const CHANNEL: &str = ChannelKind::Whatsapp.as_str();

/// Notes receipts. Most of what fails is told here and not in the answer to a call: an urgent notice then goes to another address of the
/// family; other words are lost, and whoever comes back finds the question that is open.
///
/// # Errors
/// The store.
pub(super) async fn note(tx: &mut Tx, receipts: &[Receipt], now: Micros) -> Result<(), StoreError> {
    for receipt in receipts {
        // Not one of ours.
        let Some(id) = MessageId::parse(&receipt.tracker) else { continue };
        let at = receipt.at.unwrap_or(now);
        let (reached, refusal) = match receipt.stage {
            Stage::Sent => (Reached::Sent, None),
            Stage::Delivered => (Reached::Delivered, None),
            Stage::Read => (Reached::Read, None),
            Stage::Failed(code) => (Reached::Failed, Some(Refusal::of_status(code))),
        };
        let cause = refusal.map(|refusal| refusal.to_string());
        let noted = outbox::receipt(tx, CHANNEL, &id, (reached, cause.as_deref()), at).await?;
        let (Some((contact, notice)), Some(refusal)) = (noted, refusal) else { continue };
        metrics::counter!("esik_messages_failed_total", "channel" => CHANNEL).increment(1);
        match refusal.send_result() {
            SendResult::Gone => contacts::set_reachable(tx, &contact, false).await?,
            SendResult::Closed => contacts::close_window(tx, &contact, at).await?,
            SendResult::Elsewhere(NotHere::Refused) => contacts::rest(tx, &contact, now.plus(REST), now).await?,
            SendResult::Rejected(why) => tracing::error!(message = %id, why, "a message was taken and then refused"),
            _ => tracing::warn!(message = %id, cause, "a message was taken and then not delivered"),
        }
        if let Some(notice) = notice {
            notices::elsewhere(tx, &notice, &contact, now).await?;
        }
    }
    Ok(())
}
