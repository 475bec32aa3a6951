//! What we hold about a parent, and its erasure (domain.md 13).

use anyhow::Context as _;

use super::account::{person_of, registered};
use super::{Done, Local, LocalAction, Writes, outcomes};
use crate::conversation::world::World;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::application::Status;
use crate::domain::clock::Micros;
use crate::domain::ids::ConversationId;
use crate::domain::phone::Phone;
use crate::handoff::joined;
use crate::queue::leave;
use crate::store::accounts::Account;
use crate::store::consents::ConsentKind;
use crate::store::conversations::Owner;
use crate::store::{
    Tx, accounts, applications, children, consents, contacts, conversations, dead, documents, keys, kindergartens,
    mutes, notice_texts, notices, sessions, step_ups, tickets, turns,
};

/// Shown where there is no number.
const NONE: &str = "–";

outcomes! {
    /// What comes of looking.
    DataLoaded { Loaded = "loaded" }
}

outcomes! {
    /// What comes of asking for erasure.
    DataErased { Erased = "erased", Signed = "signed" }
}

/// Gathers what we hold, for its owner's eyes.
pub struct LoadData;

impl LocalAction for LoadData {
    type Outcome = DataLoaded;
    const NAME: &'static str = "load_data";
    const WRITES: Writes = &[
        ("person", SlotType::Person, &[]),
        ("iin", SlotType::Iin, &[]),
        ("phone", SlotType::Text, &[]),
        ("children", SlotType::Number, &[]),
        ("applications", SlotType::Number, &[]),
        ("documents", SlotType::Number, &[]),
        ("policy", SlotType::Number, &[]),
        ("agreed", SlotType::Moment, &[]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<DataLoaded>> {
        let account = registered(cx.who)?;
        let person = person_of(cx.world, cx.tx, account, cx.now).await?;
        let phone = phone_of(cx.world, cx.tx, account, cx.now).await?;
        let (policy, agreed) = consent_of(cx.tx, account).await?;
        let filed = applications::list(cx.tx, &account.id).await?.len();
        Ok(Done::plain(DataLoaded::Loaded)
            .with("iin", Value::Iin(person.iin))
            .with("person", Value::Person(Box::new(person)))
            .with("phone", Value::Text(phone.map_or_else(|| NONE.to_owned(), |phone| phone.masked())))
            .with("children", Value::Number(children::count(cx.tx, &account.id).await?))
            .with("applications", Value::Number(i64::try_from(filed)?))
            .with("documents", Value::Number(documents::count(cx.tx, &account.id).await?))
            .with("policy", Value::Number(policy))
            .with("agreed", Value::Moment(agreed)))
    }
}

/// `None`: the number has a new owner.
async fn phone_of(world: &World, tx: &mut Tx, account: &Account, now: Micros) -> anyhow::Result<Option<Phone>> {
    let key = keys::find(tx, &world.vault, account.id.as_str(), now).await?.context("an account without a key")?;
    let open = |sealed| world.vault.open_json(&key, accounts::PHONE.of(account.id.as_str()), sealed);
    Ok(account.phone.as_ref().map(open).transpose()?)
}

/// Version and moment of the consent in force. There is one for every account: it is made with it.
async fn consent_of(tx: &mut Tx, account: &Account) -> anyhow::Result<(i64, Micros)> {
    let consent = consents::latest(tx, &account.id, ConsentKind::Policy).await?;
    let consent = consent.context("an account without a consent")?;
    Ok((consent.version.into(), consent.given_at))
}

/// Erases a parent, unless a child of theirs is enrolled. On record stays that somebody agreed, when, and when they withdrew it.
///
/// Everyone of the conversation goes on in a fresh one, so that the key of the old can be destroyed with all it sealed;
/// whoever speaks is a stranger afterwards, in another conversation than the turn began in.
pub struct EraseData;

impl LocalAction for EraseData {
    type Outcome = DataErased;
    const NAME: &'static str = "erase_data";
    const MOVES: bool = true;

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<DataErased>> {
        let account = registered(cx.who)?.id.clone();
        let filed = applications::list(cx.tx, &account).await?;
        if filed.iter().any(|application| application.status == Status::Enrolled) {
            return Ok(Done::plain(DataErased::Signed));
        }
        leave::everything(&mut cx.queue(), &account).await?;
        documents::remove_all(cx.tx, &account).await?;
        children::remove_all(cx.tx, &account, cx.now).await?;
        applications::erase(cx.tx, &account).await?;
        kindergartens::forget_saved(cx.tx, &account).await?;
        consents::withdraw(cx.tx, &account, cx.now).await?;
        notices::forget(cx.tx, &account).await?;
        mutes::forget(cx.tx, &account).await?;
        step_ups::forget(cx.tx, &account).await?;
        notice_texts::forget(cx.tx, &account).await?;
        accounts::erase(cx.tx, &account, cx.now).await?;
        conversations::unlink_account(cx.tx, &account).await?;
        keys::destroy(cx.tx, &cx.world.vault, account.as_str()).await?;
        begin_anew(cx).await?;
        Ok(Done::plain(DataErased::Erased))
    }
}

/// A fresh conversation for everyone of the old one, and nothing left of what was said there.
async fn begin_anew(cx: &mut Local<'_>) -> anyhow::Result<()> {
    let old = cx.who.conversation.id.clone();
    joined::leave(&mut cx.world.handoff(cx.tx, cx.now), &mut cx.who.conversation).await?;
    // A new epoch: what still waits to be sent is dropped.
    conversations::set_owner(cx.tx, &old, Owner::Bot).await?;
    contacts::forget_phone(cx.tx, &old).await?;
    contacts::forget_numbers(cx.tx, &old).await?;
    turns::forget_conversation(cx.tx, &old).await?;
    sessions::remove(cx.tx, &old).await?;
    dead::forget(cx.tx, &old).await?;
    tickets::forget(cx.tx, &old).await?;
    let fresh = ConversationId::new(cx.now, &mut *cx.world.random());
    conversations::insert(cx.tx, &fresh, cx.now).await?;
    conversations::merge(cx.tx, &old, &fresh).await?;
    conversations::set_due(cx.tx, &fresh, cx.now).await?;
    keys::destroy(cx.tx, &cx.world.vault, old.as_str()).await?;
    Ok(())
}
