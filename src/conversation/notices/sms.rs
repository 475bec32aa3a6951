//! The last way for what has a deadline: a short SMS to the account's phone, where no messenger brings the notice. It is written in the
//! turn that would have told it, and sent apart, under the notice's id: the provider takes it once however often it is tried.

use std::time::Duration;

use anyhow::Context as _;
use tokio::time::timeout;

use crate::dialogue::session::Slots;
use crate::domain::clock::Micros;
use crate::domain::ids::{MessageId, NoticeId};
use crate::domain::notice::NoticeKind;
use crate::domain::phone::Phone;
use crate::gateways::GatewayError;
use crate::store::accounts::{self, Account};
use crate::store::notice_texts::{self, Text};
use crate::store::notices::{self, Notice};
use crate::store::sms_log::{self, NewSms};
use crate::store::vault::{DataKey, IndexKind};
use crate::store::{Claim, Tx, conversations, keys};

use super::super::args;
use super::super::work::is_outage;
use super::super::world::World;

/// The attribute of a notice's message that holds the short words.
pub(in crate::conversation) const SMS: &str = "sms";
/// Texts sent at once by one process.
const AT_ONCE: u32 = 20;
/// A text that was claimed and not noted is sent again after this.
const LEASE: Duration = Duration::from_secs(60);
/// How long the provider may think.
const PATIENCE: Duration = Duration::from_secs(15);
/// Before a text that was not taken is tried again; each time twice as long.
const RETRY_AFTER: Duration = Duration::from_secs(60);
/// Tries before it is given up.
const TRIES: u32 = 6;

/// Writes the text of a notice; `false`: its kind has none, or the account has no phone.
///
/// # Errors
/// The store; a text or a fact is missing.
pub(super) async fn write(
    world: &World,
    tx: &mut Tx,
    (account, key): (&Account, &DataKey),
    notice: &Notice,
    now: Micros,
) -> anyhow::Result<bool> {
    let Some(kind) = NoticeKind::parse(&notice.kind).filter(|kind| kind.is_texted()) else { return Ok(false) };
    let (Some(body), true) = (&notice.body, account.phone.is_some()) else { return Ok(false) };
    let facts: Slots = world.vault.open_json(key, notices::BODY.of(notice.id.as_str()), body)?;
    let words = args::of_notice(world, account.language, kind, &facts);
    let text = world.texts.say(account.language, &kind.message(), Some(SMS), &words)?;
    let sealed = world.vault.seal_json(key, notice_texts::BODY.of(notice.id.as_str()), &text);
    notice_texts::insert(tx, &notice.id, &account.id, &sealed, now).await?;
    Ok(true)
}

/// Sends the texts that are due; answers how many were claimed.
///
/// # Errors
/// The store.
pub async fn send_due(world: &World) -> anyhow::Result<usize> {
    let now = world.now();
    let mut tx = world.db.read().await?;
    let due = notice_texts::next_due(&mut tx, now).await?.is_some_and(|due| due <= now);
    tx.rollback().await?;
    if !due {
        return Ok(0);
    }
    let mut tx = world.db.write().await?;
    let claimed = notice_texts::claim(&mut tx, Claim { now, limit: AT_ONCE, lease: LEASE, worker: "sms" }).await?;
    tx.commit().await?;
    for text in &claimed {
        one(world, text).await?;
    }
    Ok(claimed.len())
}

async fn one(world: &World, text: &Text) -> anyhow::Result<()> {
    let (phone, words) = match opened(world, text).await {
        Ok(Some(opened)) => opened,
        Ok(None) => return end(world, &text.notice, "nobody").await,
        Err(error) if is_outage(&error) => return Err(error),
        Err(error) => {
            tracing::error!(notice = %text.notice, error = %format!("{error:#}"), "a text cannot be read");
            return end(world, &text.notice, "broken").await;
        }
    };
    let sending = world.gateways.sms.send(&phone, &words, text.notice.as_str());
    let problem = match timeout(PATIENCE, sending).await {
        Ok(Ok(_)) => {
            show_in_sandbox(world, text, (&phone, &words)).await?;
            return end(world, &text.notice, "sent").await;
        }
        Ok(Err(GatewayError::Rejected(why))) => {
            tracing::error!(notice = %text.notice, why, "the provider never takes a text");
            return end(world, &text.notice, "rejected").await;
        }
        Ok(Err(error)) => error.to_string(),
        Err(_) => "no answer in time".to_owned(),
    };
    tracing::warn!(notice = %text.notice, problem, "a text was not sent");
    if text.attempts >= TRIES {
        return end(world, &text.notice, "given_up").await;
    }
    let pause = RETRY_AFTER.saturating_mul(2_u32.saturating_pow(text.attempts.saturating_sub(1)));
    let mut tx = world.db.write().await?;
    notice_texts::retry(&mut tx, &text.notice, world.now().plus(pause)).await?;
    Ok(tx.commit().await?)
}

/// The phone of this moment, and the words; `None`: the account has none any more.
async fn opened(world: &World, text: &Text) -> anyhow::Result<Option<(Phone, String)>> {
    let mut tx = world.db.read().await?;
    let account = accounts::find(&mut tx, &text.account).await?.filter(Account::stands);
    let key = keys::find(&mut tx, &world.vault, text.account.as_str(), world.now()).await?;
    tx.rollback().await?;
    let (Some(phone), Some(key)) = (account.and_then(|account| account.phone), key) else { return Ok(None) };
    let phone = world.vault.open_json(&key, accounts::PHONE.of(text.account.as_str()), &phone)?;
    let words = world.vault.open_json(&key, notice_texts::BODY.of(text.notice.as_str()), &text.body)?;
    Ok(Some((phone, words)))
}

async fn end(world: &World, notice: &NoticeId, how: &'static str) -> anyhow::Result<()> {
    metrics::counter!("esik_notice_texts_total", "end" => how).increment(1);
    let mut tx = world.db.write().await?;
    notice_texts::done(&mut tx, notice).await?;
    Ok(tx.commit().await?)
}

/// Where nothing goes to a real phone, the panel beside the chat shows it.
async fn show_in_sandbox(world: &World, text: &Text, (phone, words): (&Phone, &str)) -> anyhow::Result<()> {
    if world.gateways.sms.sandbox().is_none() {
        return Ok(());
    }
    let unique = text.notice.as_str().strip_prefix(NoticeId::PREFIX).context("an id with its prefix")?;
    let id = format!("{}{unique}", MessageId::PREFIX).parse::<MessageId>()?;
    let index = world.vault.index(IndexKind::Phone, phone.e164().as_bytes());
    let mut tx = world.db.write().await?;
    let home = conversations::by_account(&mut tx, &text.account).await?.map(|home| home.id);
    let sms = NewSms { id: &id, phone_index: &index, conversation: home.as_ref(), text: words };
    sms_log::insert(&mut tx, &world.vault, sms, world.now()).await?;
    Ok(tx.commit().await?)
}
