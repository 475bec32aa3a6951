//! News for families becomes messages. A notice that is due makes its conversation due ([`ring`]) and is told as a turn of it, under the
//! same lock, behind whatever the person has said: once, whichever process rings. It is written when it is told: in the language, and at
//! the address, of that moment.
//!
//! Inside a form an urgent notice interrupts, and the question is asked again under it; the others wait for a pause of ten minutes or the
//! end of the form. While a person of the call centre has the conversation only urgent ones are told. An urgent notice to which nobody
//! reacts is told once more, at a second address where there is one (domain.md 12: delivery proof). What has a deadline goes to the phone
//! as an SMS where no messenger brings it ([`sms`]).

mod addresses;
mod sms;
mod words;

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Context as _;

use crate::dialogue::session::{Phase, Session, Slots};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ConversationId, NoticeId};
use crate::domain::limits::{FORM_PAUSE, TURN_TRIES};
use crate::domain::notice::NoticeKind;
use crate::store::contacts::Contact;
use crate::store::conversations::{Conversation, Owner};
use crate::store::notices::{self, BODY, Notice};
use crate::store::outbox::Lane;
use crate::store::vault::DataKey;
use crate::store::{Claim, Tx, conversations};

use super::args::masked;
use super::batch::Claimed;
use super::drive::Drive;
use super::ledger::Ledger;
use super::letter::Letter;
use super::turn::{self, Place, Ran};
use super::who::Who;
use super::world::World;

pub(super) use addresses::home;
pub(super) use sms::SMS;
pub use sms::send_due as send_texts;

/// Notices rung at once by one process.
pub const AT_ONCE: usize = 200;
/// A notice that was rung and not handled is rung again after this.
const LEASE: Duration = Duration::from_secs(60);
/// How often it is looked whether a form has ended.
const LOOK: Duration = Duration::from_secs(60);
/// Before a notice that failed is tried again; each time four times as long.
const RETRY_AFTER: Duration = Duration::from_secs(60);

/// A notice that could not be told.
#[derive(Debug, thiserror::Error)]
#[error("the notice {0} cannot be told")]
struct Untold(NoticeId);

/// Makes conversations due whose families have news; answers of how many notices. News for nobody is done with.
///
/// # Errors
/// The store.
pub async fn ring(world: &World) -> anyhow::Result<usize> {
    let now = world.now();
    if next_due(world).await?.is_none_or(|due| due > now) {
        return Ok(0);
    }
    let mut tx = world.db.write().await?;
    let limit = u32::try_from(AT_ONCE).unwrap_or(u32::MAX);
    let claimed = notices::claim(&mut tx, Claim { now, limit, lease: LEASE, worker: "bell" }).await?;
    // Apart: a turn holds its conversation and then its notices, so nobody may hold a notice and wait for a conversation.
    tx.commit().await?;
    let mut tx = world.db.write().await?;
    let accounts: Vec<&AccountId> = claimed.iter().map(|notice| &notice.account).collect();
    let homes: BTreeMap<AccountId, ConversationId> =
        conversations::of_accounts(&mut tx, &accounts).await?.into_iter().collect();
    let nobodys: Vec<NoticeId> =
        claimed.iter().filter(|notice| !homes.contains_key(&notice.account)).map(|notice| notice.id.clone()).collect();
    claimed.iter().filter(|notice| nobodys.contains(&notice.id)).for_each(|notice| count(&notice.kind, "nobody"));
    notices::done_many(&mut tx, &nobodys, now).await?;
    // In the order of the notices, and behind everybody who has written already.
    let mut order: BTreeMap<&ConversationId, Micros> = BTreeMap::new();
    for (notice, behind) in claimed.iter().zip((0..claimed.len()).rev()) {
        let Some(conversation) = homes.get(&notice.account) else { continue };
        let earlier = Duration::from_micros(u64::try_from(behind).unwrap_or(0));
        order.entry(conversation).or_insert(now.minus(earlier));
    }
    // Locked in the order of the ids, as by everybody.
    for (conversation, at) in order {
        conversations::set_due(&mut tx, conversation, at).await?;
    }
    tx.commit().await?;
    if !claimed.is_empty() {
        world.ring_work();
    }
    Ok(claimed.len())
}

/// The next moment at which a notice is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = notices::next_due(&mut tx, world.now()).await?;
    tx.rollback().await?;
    Ok(due)
}

/// What is done with a notice now.
enum Fate {
    /// It is told, the first time or once more.
    Told,
    /// It waits.
    Waits(Micros),
    /// It was told, and somebody has reacted.
    Read,
}

/// Handles the notices of a claimed conversation in which nothing else waits: at most one is told.
pub(super) async fn tell(
    world: &World,
    tx: &mut Tx,
    ledger: &mut Ledger,
    mut claimed: Claimed,
    now: Micros,
) -> anyhow::Result<Ran> {
    let due = std::mem::take(&mut claimed.notices);
    let (key, contacts) = (claimed.account_key.take(), claimed.contacts.clone());
    let home = claimed.account.as_ref().and_then(|account| addresses::home(account, &contacts, now)).cloned();
    let (Some(key), Some(home)) = (key.clone(), home) else {
        for notice in due {
            let texted = match (&claimed.account, &key) {
                (Some(account), Some(key)) => sms::write(world, tx, (account, key), &notice, now).await?,
                _ => false,
            };
            count(&notice.kind, if texted { "texted" } else { "nobody" });
            ledger.notices.done.push(notice.id);
        }
        return Ok(Ran::default());
    };
    let stored = claimed.session.take();
    let mut who = claimed.who(world, tx, home, now).await?;
    let mut place = turn::place(world, tx, &who, stored).await?;
    let since = place.session.watch.map_or(now, |watch| watch.since);
    let mut due = due.into_iter();
    let mut ran = Ran::default();
    for notice in due.by_ref() {
        match fate(world, &notice, &who, &place.session, now) {
            Fate::Waits(at) => ledger.notices.postponed.push((notice.id, at)),
            Fate::Read => {
                count(&notice.kind, "read");
                ledger.notices.done.push(notice.id);
            }
            Fate::Told => {
                let busy = is_busy(world, &place, since, now);
                if let Some(contact) = addresses::elsewhere(&notice, &place.session, &contacts, busy, now).cloned() {
                    who.turn_to(contact);
                }
                if let (Some(account), Some(alone)) = (&who.account, texted(world, &notice, &who.contact, now))
                    && sms::write(world, tx, (account, &key), &notice, now).await?
                {
                    count(&notice.kind, "texted");
                    if alone {
                        ledger.notices.done.push(notice.id);
                        break;
                    }
                }
                let id = notice.id.clone();
                let mut telling = Telling { world, tx, ledger, who: &mut who, key: &key, now };
                ran = telling.one(notice, &mut place).await.context(Untold(id))?;
                break;
            }
        }
    }
    // A timer may have rung for the same turn.
    let timer = place.session.watch.is_some_and(|watch| watch.at <= now);
    ran.due = (timer || due.len() > 0).then_some(now);
    Ok(ran)
}

/// Whether a notice that is to be told at this address goes to the phone, too; and whether only there, since it came back from here. A page
/// rings for nobody.
fn texted(world: &World, notice: &Notice, at: &Contact, now: Micros) -> Option<bool> {
    let silent = !addresses::rings(at, now);
    let Some((told_at, to)) = &notice.told else { return silent.then_some(false) };
    let came_back = now < told_at.plus(world.rules.urgent_resend());
    let alone = *to == at.id;
    (came_back && (silent || alone)).then_some(alone)
}

/// A question of a form, or one asked in between, is open.
fn is_in_form(world: &World, session: &Session) -> bool {
    let asked = session.top().is_some_and(|frame| frame.phase == Phase::Asking);
    asked && session.stack.iter().any(|frame| world.flows.get(&frame.dialogue).is_some_and(|flow| flow.form))
}

/// The person is at a form right now.
fn is_busy(world: &World, place: &Place, since: Micros, now: Micros) -> bool {
    is_in_form(world, &place.session) && now.since(since) < FORM_PAUSE
}

fn fate(world: &World, notice: &Notice, who: &Who, session: &Session, now: Micros) -> Fate {
    let since = session.watch.map_or(now, |watch| watch.since);
    if let Some((told_at, _)) = &notice.told {
        let resent = NoticeKind::parse(&notice.kind).is_some_and(NoticeKind::is_resent);
        if since > *told_at || (!resent && now >= told_at.plus(world.rules.urgent_resend())) {
            return Fate::Read;
        }
    }
    if notice.urgent {
        return Fate::Told;
    }
    if let Some(until) = addresses::rests(&who.contact, now) {
        return Fate::Waits(until);
    }
    let morning = world.rules.after_quiet(now);
    if morning > now {
        return Fate::Waits(morning);
    }
    if who.conversation.owner == Owner::Person {
        return Fate::Waits(now.plus(FORM_PAUSE));
    }
    if is_in_form(world, session) && now.since(since) < FORM_PAUSE {
        return Fate::Waits(since.plus(FORM_PAUSE).min(now.plus(LOOK)));
    }
    Fate::Told
}

/// A notice being told.
struct Telling<'a> {
    world: &'a World,
    tx: &'a mut Tx,
    ledger: &'a mut Ledger,
    who: &'a mut Who,
    key: &'a DataKey,
    now: Micros,
}

impl Telling<'_> {
    async fn one(&mut self, notice: Notice, place: &mut Place) -> anyhow::Result<Ran> {
        let (world, now) = (self.world, self.now);
        let kind = NoticeKind::parse(&notice.kind).context("a kind that nobody knows")?;
        let body = notice.body.as_ref().context("its facts are gone")?;
        let facts: Slots = world.vault.open_json(self.key, BODY.of(notice.id.as_str()), body)?;
        let mut written = words::write(world, self.who, kind, &facts, now)?;
        self.ledger.tokens.append(&mut written.tokens);
        let since = place.session.watch.map_or(now, |watch| watch.since);
        let mut drive = Drive::new(world, self.tx, self.ledger, now);
        let interrupts = notice.urgent && is_busy(world, place, since, now);
        let open = if interrupts { drive.repeat(self.who, place).await? } else { None };
        drive.said.clear();
        // A question asked again keeps its place among the answers. All else makes way for them: thousands may be told at once.
        let (message, lane) = match open {
            Some(question) => (written.above(world, self.who, &question, place.session.seq)?, Lane::Interactive),
            None => (written.alone(world, self.who, place.session.top().is_none())?, Lane::Bulk),
        };
        drive.cause = Some(notice.kind.clone());
        // Whether it has come, too, is waited for.
        let again = (kind.is_resent() || kind.is_texted()) && notice.told.is_none();
        let letter =
            Letter { stands: true, notice: again.then(|| notice.id.clone()), ..Letter::new(None, "notice", lane) };
        let ran = turn::record(world, &mut drive, self.who, place, Some(message), letter)?;
        count(&notice.kind, if notice.told.is_some() { "resent" } else { "told" });
        let told = &mut self.ledger.notices;
        if again {
            told.watched.push((notice.id, now.plus(world.rules.urgent_resend()), self.who.contact.id.clone()));
        } else {
            told.done.push(notice.id);
        }
        Ok(ran)
    }
}

/// A turn whose notice failed: once more later, then it is set aside. The caller holds the conversation. `false`: no notice is to blame.
pub(super) async fn failed(
    tx: &mut Tx,
    conversation: &Conversation,
    cause: &anyhow::Error,
    now: Micros,
) -> anyhow::Result<bool> {
    let Some(account) = &conversation.account else { return Ok(false) };
    let due = notices::due_of_many(tx, &[account], now).await?;
    let blamed = cause.downcast_ref::<Untold>();
    let Some(notice) = due.iter().find(|notice| blamed.is_none_or(|untold| untold.0 == notice.id)) else {
        return Ok(false);
    };
    // What could not be read may be quoted.
    let why = masked(&format!("{cause:#}"), false);
    if notice.attempts + 1 < TURN_TRIES {
        let pause = RETRY_AFTER.saturating_mul(4_u32.saturating_pow(notice.attempts));
        notices::failed(tx, &notice.id, now.plus(pause), &why).await?;
    } else {
        tracing::error!(notice = %notice.id, kind = notice.kind, "a notice is set aside");
        count(&notice.kind, "dead");
        notices::dead(tx, &notice.id, &why).await?;
    }
    Ok(true)
}

fn count(kind: &str, end: &'static str) {
    metrics::counter!("esik_notices_total", "kind" => kind.to_owned(), "end" => end).increment(1);
}
