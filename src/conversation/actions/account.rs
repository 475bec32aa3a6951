//! The account of a parent: found by a proved phone, joined from one more channel, made at the end of registration.

use anyhow::{Context as _, ensure};
use sha2::{Digest as _, Sha256};

use super::new_owner;
use super::phone::{self, phone_index, phone_slot};
use super::step_up::{self, Checked};
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::conversation::who::Who;
use crate::conversation::world::World;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ConsentId, ConversationId};
use crate::domain::iin::Iin;
use crate::domain::person::Person;
use crate::domain::phone::Phone;
use crate::handoff::joined;
use crate::i18n::Args;
use crate::store::accounts::{Account, NewAccount};
use crate::store::consents::{ConsentKind, NewConsent};
use crate::store::vault::IndexKind;
use crate::store::{Tx, accounts, consents, contacts, conversations, keys, sessions, step_ups, turns};

/// The message that is the policy and nothing else: its wording is what people agree to.
const POLICY: &str = "data-policy";

outcomes! {
    /// Whether the phone has an account. `locked`: it has, and too many wrong answers were given for it.
    AccountFound { Known = "known", Locked = "locked", Unknown = "unknown" }
}

outcomes! {
    /// What comes of joining.
    AccountJoined { Joined = "joined", Mismatch = "mismatch", Locked = "locked" }
}

outcomes! {
    /// What comes of saving.
    AccountSaved { Created = "created", Known = "known", Taken = "taken", Locked = "locked" }
}

/// Looks for the account of the proved phone.
pub struct FindAccount;

impl LocalAction for FindAccount {
    type Outcome = AccountFound;
    const NAME: &'static str = "find_account";
    const READS: Reads = &[("phone", SlotType::Phone)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<AccountFound>> {
        let (_, index) = proved_phone(cx)?;
        Ok(Done::plain(match accounts::by_phone(cx.tx, &index).await? {
            Some(account) if step_up::is_locked(cx, &account.id).await? => AccountFound::Locked,
            Some(_) => AccountFound::Known,
            None => AccountFound::Unknown,
        }))
    }
}

/// The same parent on one more channel: this contact goes on in the conversation of the account. The phone alone does not open it, since
/// it may have a new owner: [`step_up`]. `left`: tries left after a wrong answer.
///
/// Afterwards `cx.who.conversation` may be another one than the turn began in.
pub struct JoinAccount;

impl LocalAction for JoinAccount {
    type Outcome = AccountJoined;
    const NAME: &'static str = "join_account";
    const MOVES: bool = true;
    const READS: Reads = &[
        ("phone", SlotType::Phone),
        ("consent", SlotType::Choice),
        ("tail", SlotType::Text),
        ("birth", SlotType::Date),
    ];
    const WRITES: Writes = &[("again", SlotType::Yesno, &["joined"]), ("left", SlotType::Number, &["mismatch"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<AccountJoined>> {
        agreed(cx)?;
        let (phone, index) = proved_phone(cx)?;
        let account = accounts::by_phone(cx.tx, &index).await?.context("the account was found a moment ago")?;
        Ok(match step_up::check(cx, &account).await? {
            Checked::Right => {
                join(cx, &account, &phone).await?;
                Done::plain(AccountJoined::Joined).with("again", Value::Number(1))
            }
            Checked::Wrong(left) => Done::plain(AccountJoined::Mismatch).with("left", Value::Number(left.into())),
            Checked::Locked => Done::plain(AccountJoined::Locked),
        })
    }
}

/// Makes the account, with the consent on record. `taken`: phone and IIN are not of one account; a person sorts it out. Whoever says that
/// the number is newly theirs (`owner`) takes it from the account that had it.
pub struct SaveAccount;

impl LocalAction for SaveAccount {
    type Outcome = AccountSaved;
    const NAME: &'static str = "save_account";
    const MOVES: bool = true;
    const READS: Reads = &[
        ("consent", SlotType::Choice),
        ("phone", SlotType::Phone),
        ("iin", SlotType::Iin),
        ("person", SlotType::Person),
    ];
    const MAY_READ: Reads = &[("owner", SlotType::Choice)];
    const WRITES: Writes = &[("again", SlotType::Yesno, &["known"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<AccountSaved>> {
        agreed(cx)?;
        let (phone, index) = proved_phone(cx)?;
        let person = person_slot(cx)?;
        let iin_index = iin_index(cx.world, &person.iin);
        if let Holder::Phone(old) = holder(cx.tx, &index, &iin_index).await?
            && slot(cx.deed, "owner").and_then(Value::code) == Some("yes")
        {
            new_owner::free(cx, &old, (&phone, &index)).await?;
        }
        let holder = match holder(cx.tx, &index, &iin_index).await? {
            Holder::Nobody if create(cx, &phone, &index, &person).await? => {
                return Ok(Done::plain(AccountSaved::Created));
            }
            // Another process was quicker in this very moment.
            Holder::Nobody => self::holder(cx.tx, &index, &iin_index).await?,
            holder => holder,
        };
        match holder {
            Holder::Same(account) if step_up::is_locked(cx, &account.id).await? => {
                Ok(Done::plain(AccountSaved::Locked))
            }
            // Who knows the whole IIN and has confirmed the person knows more than is asked for.
            Holder::Same(account) => {
                join(cx, &account, &phone).await?;
                Ok(Done::plain(AccountSaved::Known).with("again", Value::Number(1)))
            }
            Holder::Phone(_) | Holder::Other | Holder::Nobody => Ok(Done::plain(AccountSaved::Taken)),
        }
    }
}

/// Whose a phone and an IIN are.
enum Holder {
    Nobody,
    Same(Box<Account>),
    /// The phone is another's, the IIN nobody's.
    Phone(Box<Account>),
    Other,
}

async fn holder(tx: &mut Tx, phone_index: &str, iin_index: &str) -> anyhow::Result<Holder> {
    let of_phone = accounts::by_phone(tx, phone_index).await?;
    if let Some(account) = of_phone.as_ref().filter(|account| account.iin_index.as_deref() == Some(iin_index)) {
        return Ok(Holder::Same(Box::new(account.clone())));
    }
    Ok(match (of_phone, accounts::by_iin(tx, iin_index).await?) {
        (_, Some(_)) => Holder::Other,
        (Some(account), None) => Holder::Phone(Box::new(account)),
        (None, None) => Holder::Nobody,
    })
}

/// Makes the account and gives it this conversation; `false` if phone or IIN were taken in this moment.
async fn create(cx: &mut Local<'_>, phone: &Phone, index: &str, person: &Person) -> anyhow::Result<bool> {
    ensure!(cx.who.conversation.account.is_none(), "this conversation has an account");
    let (world, now) = (cx.world, cx.now);
    let id = AccountId::new(now, &mut *world.random());
    let key = keys::find_or_create(cx.tx, &world.vault, id.as_str(), now).await?;
    let new = NewAccount {
        phone_index: index.to_owned(),
        iin_index: Some(iin_index(world, &person.iin)),
        phone: world.vault.seal_json(&key, accounts::PHONE.of(id.as_str()), phone),
        person: Some(world.vault.seal_json(&key, accounts::PERSON.of(id.as_str()), person)),
        language: cx.who.lang,
        notify_contact: None,
        id,
    };
    if !accounts::insert(cx.tx, &new, now).await? {
        keys::destroy(cx.tx, &world.vault, new.id.as_str()).await?;
        return Ok(false);
    }
    conversations::link_account(cx.tx, &cx.who.conversation.id, &new.id).await?;
    record_consent(cx, &new.id, person).await?;
    Ok(true)
}

/// This contact speaks for the account from now on.
async fn join(cx: &mut Local<'_>, account: &Account, phone: &Phone) -> anyhow::Result<()> {
    let person = person_of(cx.world, cx.tx, account, cx.now).await?;
    let here = cx.who.conversation.id.clone();
    match conversations::by_account(cx.tx, &account.id).await? {
        Some(home) if home.id == here => {}
        Some(home) => move_into(cx, &home.id, phone).await?,
        None => conversations::link_account(cx.tx, &here, &account.id).await?,
    }
    cx.who.refresh(cx.world, cx.tx, cx.now).await?;
    record_consent(cx, &account.id, &person).await?;
    step_ups::forget(cx.tx, &account.id).await?;
    Ok(())
}

/// Everyone of this conversation goes on in the account's, whose session and history stay. What is left behind are the
/// first questions of a registration, said again to somebody we know: they are erased.
async fn move_into(cx: &mut Local<'_>, home: &ConversationId, phone: &Phone) -> anyhow::Result<()> {
    let here = cx.who.conversation.id.clone();
    ensure!(cx.who.conversation.account.is_none(), "this conversation has another account");
    // Held, so that no turn of the other channel is under way. Only a stranger's conversation is left for an account's, never
    // the other way round, so that two turns cannot wait for each other here.
    let mut home = conversations::lock(cx.tx, home).await?.context("the account's conversation")?;
    let proof = cx.who.contact.proof;
    contacts::forget_phone(cx.tx, &here).await?;
    conversations::merge(cx.tx, &here, &home.id).await?;
    let key = keys::find_or_create(cx.tx, &cx.world.vault, home.id.as_str(), cx.now).await?;
    let desk = &mut cx.world.handoff(cx.tx, cx.now);
    joined::join(desk, (&mut cx.who.conversation, &cx.who.key), (&mut home, &key)).await?;
    conversations::set_due(cx.tx, &home.id, cx.now).await?;
    turns::forget_conversation(cx.tx, &here).await?;
    sessions::remove(cx.tx, &here).await?;
    // The phone was sealed under the key of the conversation that is left.
    let contact = contacts::find(cx.tx, &cx.who.contact.id).await?.context("the contact is gone")?;
    phone::prove(cx.world, cx.tx, &contact, phone, proof, cx.now).await
}

/// Keeps who agreed to which wording, and when.
async fn record_consent(cx: &mut Local<'_>, account: &AccountId, person: &Person) -> anyhow::Result<()> {
    let (world, lang) = (cx.world, cx.who.lang);
    let policy = world.texts.say(lang, POLICY, None, &Args::new())?;
    let text_hash = hex::encode(Sha256::digest(policy));
    let new = NewConsent {
        id: ConsentId::new(cx.now, &mut *world.random()),
        account: Some(account.clone()),
        conversation: cx.who.conversation.id.clone(),
        kind: ConsentKind::Policy,
        version: world.house.policy_version,
        language: lang,
        text_hash: &text_hash,
    };
    consents::insert(cx.tx, &new, cx.now).await?;
    let key = keys::find_or_create(cx.tx, &world.vault, account.as_str(), cx.now).await?;
    let name = world.vault.seal_json(&key, consents::FULL_NAME.of(new.id.as_str()), &person.full_name());
    consents::set_full_name(cx.tx, &new.id, &name).await?;
    Ok(())
}

/// Nothing is kept of somebody who did not agree.
fn agreed(cx: &Local<'_>) -> anyhow::Result<()> {
    ensure!(slot(cx.deed, "consent").and_then(Value::code) == Some("agree"), "no consent was given");
    Ok(())
}

/// The phone and its index, if this contact has proved it. To look up any other one would tell strangers who is registered.
fn proved_phone(cx: &Local<'_>) -> anyhow::Result<(Phone, String)> {
    let phone = phone_slot(cx.deed)?;
    let index = phone_index(cx.world, phone);
    ensure!(phone::has_proved(&cx.who.contact, &index), "a phone nobody proved");
    Ok((phone.clone(), index))
}

/// The person of the register, who must be the one of the IIN given.
fn person_slot(cx: &Local<'_>) -> anyhow::Result<Person> {
    match (slot(cx.deed, "person"), slot(cx.deed, "iin")) {
        (Some(Value::Person(person)), Some(Value::Iin(iin))) if person.iin == *iin => Ok((**person).clone()),
        _ => anyhow::bail!("`person` and `iin` are not of one"),
    }
}

/// The index under which accounts and children hold an IIN.
pub(super) fn iin_index(world: &World, iin: &Iin) -> String {
    world.vault.index(IndexKind::Iin, iin.digits().as_bytes())
}

/// The account of who speaks.
///
/// # Errors
/// There is none: only dialogues behind the registration ask.
pub(super) fn registered(who: &Who) -> anyhow::Result<&Account> {
    who.account.as_ref().context("nobody is registered here")
}

/// The parent of an account, opened.
///
/// # Errors
/// The store; an account that is erased.
pub(super) async fn person_of(world: &World, tx: &mut Tx, account: &Account, now: Micros) -> anyhow::Result<Person> {
    let key = keys::find(tx, &world.vault, account.id.as_str(), now).await?.context("an account without a key")?;
    let sealed = account.person.as_ref().context("an account without a person")?;
    Ok(world.vault.open_json(&key, accounts::PERSON.of(account.id.as_str()), sealed)?)
}
