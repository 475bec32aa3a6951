//! A phone is proved: by the messenger's own word or by a code in an SMS (domain.md 3, 4.2).

use std::time::Duration;

use anyhow::Context as _;
use tokio::time::timeout;

use super::{Done, Local, LocalAction, Reads, Remote, RemoteAction, Writes, outcomes, slot};
use crate::conversation::world::World;
use crate::dialogue::session::Value;
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{CallId, ChallengeId, MessageId};
use crate::domain::limits::{CALL_TIMEOUT, OTP_ASKS_PER_DAY, OTP_PER_DAY, OTP_RESEND, OTP_TRIES, OTP_TTL};
use crate::domain::otp::Otp;
use crate::domain::phone::Phone;
use crate::i18n::Args;
use crate::store::codes::{Code, NewCode};
use crate::store::contacts::{Contact, ProofLevel};
use crate::store::sms_log::NewSms;
use crate::store::vault::IndexKind;
use crate::store::{Tx, accounts, codes, contacts, keys, limits, sms_log};

/// What every challenge proves: that a phone is the person's.
const PURPOSE: &str = "phone";
/// Codes of one phone are counted over this time.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How long the provider may think.
const PATIENCE: Duration = Duration::from_secs(7);

const _: () = assert!(PATIENCE.as_secs() < CALL_TIMEOUT.as_secs());

outcomes! {
    /// What comes of asking for a code. `too_soon`: the one sent here is still good; `not_yet`: a code went to the phone a moment ago, but
    /// to another conversation, or it is over.
    CodeSent {
        Sent = "sent",
        AlreadyProven = "already_proven",
        TooSoon = "too_soon",
        NotYet = "not_yet",
        TooMany = "too_many",
        SmsDown = "sms_down",
    }
}

outcomes! {
    /// What comes of a typed code.
    CodeVerified { Ok = "ok", Mismatch = "mismatch", Expired = "expired", Used = "used", Locked = "locked" }
}

outcomes! {
    /// What comes of a new phone for the account.
    PhoneChanged { Changed = "changed", Taken = "taken" }
}

/// Sends a code by SMS, unless the phone is proved already. `wait`: seconds till another one may be asked for.
pub struct SendCode;

impl RemoteAction for SendCode {
    type Outcome = CodeSent;
    const NAME: &'static str = "send_code";
    const READS: Reads = &[("phone", SlotType::Phone)];
    const WRITES: Writes = &[("wait", SlotType::Number, &[])];

    async fn perform(cx: &Remote<'_>) -> anyhow::Result<Done<CodeSent>> {
        let phone = phone_slot(cx.deed)?;
        let outcome = match ask_leave(cx, phone).await? {
            Leave::Proved => CodeSent::AlreadyProven,
            Leave::TooMany => CodeSent::TooMany,
            Leave::TooSoon(outcome, wait) => return Ok(with_wait(outcome, whole_seconds(wait))),
            Leave::Send => send(cx, phone).await?,
        };
        Ok(with_wait(outcome, 0))
    }
}

fn with_wait(outcome: CodeSent, seconds: i64) -> Done<CodeSent> {
    Done::plain(outcome).with("wait", Value::Number(seconds))
}

/// Seconds, rounded up: who waits so long is not too early.
fn whole_seconds(wait: Duration) -> i64 {
    i64::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(i64::MAX)
}

/// Whether a code may go out.
enum Leave {
    Proved,
    TooSoon(CodeSent, Duration),
    TooMany,
    Send,
}

/// Decides in a transaction of its own; with [`Leave::Send`] the challenge stands when it ends.
async fn ask_leave(cx: &Remote<'_>, phone: &Phone) -> anyhow::Result<Leave> {
    let mut tx = cx.world.db.write().await?;
    let now = cx.world.now();
    let leave = if proved_by_channel(cx, &mut tx, phone, now).await? {
        Leave::Proved
    } else {
        challenge(cx, &mut tx, &phone_index(cx.world, phone), now).await?
    };
    tx.commit().await?;
    Ok(leave)
}

/// The contact has proved this phone, or the messenger proves it now.
async fn proved_by_channel(cx: &Remote<'_>, tx: &mut Tx, phone: &Phone, now: Micros) -> anyhow::Result<bool> {
    let contact = contacts::find(tx, cx.contact).await?.context("a call of an unknown contact")?;
    if has_proved(&contact, &phone_index(cx.world, phone)) {
        return Ok(true);
    }
    if cx.deed.own_phone {
        prove(cx.world, tx, &contact, phone, ProofLevel::Channel, now).await?;
    }
    Ok(cx.deed.own_phone)
}

/// Counts and notes the challenge of this call. A repeated attempt of the same call finds it and is not counted again.
async fn challenge(cx: &Remote<'_>, tx: &mut Tx, index: &str, now: Micros) -> anyhow::Result<Leave> {
    let id = challenge_of(cx.call)?;
    if codes::find(tx, &id).await?.is_some() {
        return Ok(Leave::Send);
    }
    let today = calendar::start_of_day(calendar::local_date(now));
    // The row is the phone's lock: of two conversations that ask at once, the second sees the first one's challenge.
    limits::hit(tx, &limit_index(cx.world, "code to", index), today, u32::MAX).await?;
    if let Some(last) = codes::last_send(tx, index).await? {
        let since = now.since(last);
        if since < OTP_RESEND {
            let latest = codes::latest(tx, cx.conversation, index, PURPOSE).await?;
            let outcome =
                if latest.is_some_and(|code| is_open(&code, now)) { CodeSent::TooSoon } else { CodeSent::NotYet };
            return Ok(Leave::TooSoon(outcome, OTP_RESEND.saturating_sub(since)));
        }
    }
    if codes::sends_since(tx, index, now.minus(DAY)).await? >= i64::from(OTP_PER_DAY) {
        return Ok(Leave::TooMany);
    }
    let asker = limit_index(cx.world, "codes asked in", cx.conversation.as_str());
    if !limits::hit(tx, &asker, today, OTP_ASKS_PER_DAY).await? {
        return Ok(Leave::TooMany);
    }
    let conversation = cx.conversation.clone();
    let expires_at = now.plus(OTP_TTL);
    let new = NewCode { id, phone_index: index, conversation, purpose: PURPOSE, expires_at };
    codes::insert(tx, &new, now).await?;
    Ok(Leave::Send)
}

/// The code may still be typed.
fn is_open(code: &Code, now: Micros) -> bool {
    code.used_at.is_none() && now <= code.expires_at && code.tries < OTP_TRIES
}

/// Hands the code to the provider. What was not sent does not count against the day.
async fn send(cx: &Remote<'_>, phone: &Phone) -> anyhow::Result<CodeSent> {
    let challenge = challenge_of(cx.call)?;
    let code = cx.world.vault.code(&challenge);
    let text = cx.world.texts.say(cx.lang, "sms-code", None, &Args::new().with("code", code.digits()))?;
    match timeout(PATIENCE, cx.world.gateways.sms.send(phone, &text, cx.call.as_str())).await {
        Ok(Ok(_)) => {
            show_in_sandbox(cx, phone, &text).await?;
            Ok(CodeSent::Sent)
        }
        Ok(Err(error)) => {
            tracing::warn!(call = %cx.call, %error, "a code was not sent");
            let mut tx = cx.world.db.write().await?;
            codes::remove(&mut tx, &challenge).await?;
            tx.commit().await?;
            Ok(CodeSent::SmsDown)
        }
        Err(_) => {
            // It may have gone out after all: the challenge stays and counts.
            tracing::warn!(call = %cx.call, "the SMS provider gave no answer");
            Ok(CodeSent::SmsDown)
        }
    }
}

/// Where nothing goes to a real phone, the panel beside the chat shows it: a row, so that every process can.
async fn show_in_sandbox(cx: &Remote<'_>, phone: &Phone, text: &str) -> anyhow::Result<()> {
    if cx.world.gateways.sms.sandbox().is_none() {
        return Ok(());
    }
    let id = named_after(cx.call, MessageId::PREFIX).parse::<MessageId>()?;
    let index = phone_index(cx.world, phone);
    let mut tx = cx.world.db.write().await?;
    let sms = NewSms { id: &id, phone_index: &index, conversation: Some(cx.conversation), text };
    sms_log::insert(&mut tx, &cx.world.vault, sms, cx.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The challenge of a call: the same at every attempt, hence the same code.
fn challenge_of(call: &CallId) -> anyhow::Result<ChallengeId> {
    Ok(named_after(call, ChallengeId::PREFIX).parse()?)
}

fn named_after(call: &CallId, prefix: &str) -> String {
    let unique = call.as_str().strip_prefix(CallId::PREFIX).unwrap_or(call.as_str());
    format!("{prefix}{unique}")
}

/// Compares a typed code with the latest challenge of this conversation. `left`: tries left after a wrong one.
pub struct VerifyCode;

impl LocalAction for VerifyCode {
    type Outcome = CodeVerified;
    const NAME: &'static str = "verify_code";
    const RENEWS: bool = true;
    const READS: Reads = &[("phone", SlotType::Phone)];
    const WRITES: Writes = &[("left", SlotType::Number, &["mismatch"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<CodeVerified>> {
        let phone = phone_slot(cx.deed)?;
        let index = phone_index(cx.world, phone);
        // None: it is forgotten, which only happens long after it was over.
        let Some(code) = codes::latest(cx.tx, &cx.who.conversation.id, &index, PURPOSE).await? else {
            return Ok(Done::plain(CodeVerified::Expired));
        };
        if code.used_at.is_some() {
            return Ok(Done::plain(CodeVerified::Used));
        }
        if cx.now > code.expires_at {
            return Ok(Done::plain(CodeVerified::Expired));
        }
        if code.tries >= OTP_TRIES {
            return Ok(Done::plain(CodeVerified::Locked));
        }
        let tries = codes::add_try(cx.tx, &code.id).await?;
        if !is_code(cx, &code.id) {
            let left = OTP_TRIES.saturating_sub(tries);
            return Ok(match left {
                0 => Done::plain(CodeVerified::Locked),
                left => Done::plain(CodeVerified::Mismatch).with("left", Value::Number(left.into())),
            });
        }
        if !codes::mark_used(cx.tx, &code.id, cx.now).await? {
            return Ok(Done::plain(CodeVerified::Used));
        }
        prove(cx.world, cx.tx, &cx.who.contact, phone, ProofLevel::Code, cx.now).await?;
        Ok(Done::plain(CodeVerified::Ok))
    }
}

/// Compared in constant time, which [`Otp`] does.
fn is_code(cx: &Local<'_>, challenge: &ChallengeId) -> bool {
    let typed = cx.deed.secret.as_deref().and_then(Otp::parse);
    typed.is_some_and(|typed| typed == cx.world.vault.code(challenge))
}

/// The account's phone is the proved one from now on.
pub struct ChangePhone;

impl LocalAction for ChangePhone {
    type Outcome = PhoneChanged;
    const NAME: &'static str = "change_phone";
    const RENEWS: bool = true;
    const READS: Reads = &[("phone", SlotType::Phone)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<PhoneChanged>> {
        let phone = phone_slot(cx.deed)?;
        let index = phone_index(cx.world, phone);
        anyhow::ensure!(has_proved(&cx.who.contact, &index), "a phone nobody proved cannot be the account's");
        let account = super::account::registered(cx.who)?.id.clone();
        let key = keys::find_or_create(cx.tx, &cx.world.vault, account.as_str(), cx.now).await?;
        let sealed = cx.world.vault.seal_json(&key, accounts::PHONE.of(account.as_str()), phone);
        if !accounts::set_phone(cx.tx, &account, &index, &sealed).await? {
            return Ok(Done::plain(PhoneChanged::Taken));
        }
        Ok(Done::plain(PhoneChanged::Changed))
    }
}

/// The phone the dialogue asked for.
///
/// # Errors
/// It is not set: the dialogue's proof would have told.
pub(super) fn phone_slot(deed: &Deed) -> anyhow::Result<&Phone> {
    match slot(deed, "phone") {
        Some(Value::Phone(phone)) => Ok(phone),
        _ => anyhow::bail!("`phone` is not set"),
    }
}

/// The index under which accounts, contacts and challenges hold a phone.
pub(super) fn phone_index(world: &World, phone: &Phone) -> String {
    world.vault.index(IndexKind::Phone, phone.e164().as_bytes())
}

/// The index of a limit: what is counted, and for whom.
pub(super) fn limit_index(world: &World, what: &str, whom: &str) -> String {
    world.vault.index(IndexKind::Limit, format!("{what} {whom}").as_bytes())
}

/// Whether the contact has proved the phone of this index.
pub(super) fn has_proved(contact: &Contact, index: &str) -> bool {
    contact.proof != ProofLevel::None && contact.phone_index.as_deref() == Some(index)
}

/// Notes a proved phone on the contact, sealed under the key of its conversation.
pub(super) async fn prove(
    world: &World,
    tx: &mut Tx,
    contact: &Contact,
    phone: &Phone,
    proof: ProofLevel,
    now: Micros,
) -> anyhow::Result<()> {
    let key = keys::find_or_create(tx, &world.vault, contact.conversation.as_str(), now).await?;
    let sealed = world.vault.seal_json(&key, contacts::PHONE.of(contact.id.as_str()), phone);
    contacts::set_proved_phone(tx, &contact.id, proof, &phone_index(world, phone), &sealed).await?;
    Ok(())
}
