//! Adding a child: found in the register, the sex made sure of, kept in the account.

use std::str::FromStr;

use anyhow::Context as _;
use chrono::NaiveDate;

use super::account::{person_of, registered};
use super::{Done, Local, LocalAction, Reads, Remote, RemoteAction, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar;
use crate::domain::child::{Eligibility, eligibility};
use crate::domain::ethnicity::Ethnicity;
use crate::domain::ids::{AccountId, ChildId};
use crate::domain::iin::Iin;
use crate::domain::limits::LOOKUPS_PER_DAY;
use crate::domain::person::{Person, Relation, Sex};
use crate::queue::children::{self, Added, Adding, Details, Known};
use crate::store::vault::IndexKind;
use crate::store::{accounts, conversations, limits};

outcomes! {
    /// What comes of looking a child up. Not yours, unknown, added by another account: one and the same answer.
    ChildFound {
        Found = "found", Own = "own", Listed = "listed", TooOld = "too_old", Unborn = "unborn", Stranger = "stranger", Full = "full",
    }
}

outcomes! {
    /// Whether the sex is beyond doubt.
    SexKnown { Known = "known", Open = "open" }
}

outcomes! {
    /// What comes of keeping a child.
    ChildSaved { Saved = "saved", Stranger = "stranger", Full = "full" }
}

/// Looks a child up in the population register and asks whose it is.
pub struct FindChild;

impl RemoteAction for FindChild {
    type Outcome = ChildFound;
    const NAME: &'static str = "find_child";
    const READS: Reads = &[("iin", SlotType::Iin)];
    const WRITES: Writes = &[("person", SlotType::Person, &["found"])];

    async fn perform(cx: &Remote<'_>) -> anyhow::Result<Done<ChildFound>> {
        let Some(Value::Iin(iin)) = slot(cx.deed, "iin") else { anyhow::bail!("`iin` is not set") };
        let (parent, seen) = look_here(cx, iin).await?;
        if let Some(outcome) = seen {
            return Ok(Done::plain(outcome));
        }
        let today = calendar::local_date(cx.asked_at);
        let register = &cx.world.gateways.population;
        let Some(person) = register.person(iin).await? else {
            // Nobody is registered before birth; only the digits can tell, and they tell nothing of a stranger.
            let yet_to_come = iin.birth_date(today).is_some_and(|birth| birth > today);
            return Ok(Done::plain(if yet_to_come { ChildFound::Unborn } else { ChildFound::Stranger }));
        };
        Ok(match register.relation(&parent, iin).await? {
            Relation::None | Relation::Unknown => Done::plain(ChildFound::Stranger),
            Relation::Parent | Relation::Guardian => judged(person, today),
        })
    }
}

/// A child that is the parent's, by its age in the register.
fn judged(person: Person, today: NaiveDate) -> Done<ChildFound> {
    match eligibility(person.birth, today) {
        Eligibility::Eligible => Done::plain(ChildFound::Found).with("person", Value::Person(Box::new(person))),
        Eligibility::TooOld { .. } => Done::plain(ChildFound::TooOld),
        Eligibility::Unborn => Done::plain(ChildFound::Unborn),
    }
}

/// The parent's IIN, and the outcome where no register is needed. Counts the look-up.
async fn look_here(cx: &Remote<'_>, iin: &Iin) -> anyhow::Result<(Iin, Option<ChildFound>)> {
    let (vault, mut tx) = (&cx.world.vault, cx.world.db.write().await?);
    let conversation = conversations::find(&mut tx, cx.conversation).await?.context("no such conversation")?;
    let id = conversation.account.context("nobody is registered here")?;
    let account = accounts::find(&mut tx, &id).await?.context("no such account")?;
    let parent = person_of(cx.world, &mut tx, &account, cx.world.now()).await?;
    let window = calendar::start_of_day(calendar::local_date(cx.asked_at));
    let within = limits::hit(&mut tx, &lookups(cx, &id), window, LOOKUPS_PER_DAY).await?;
    let seen = match children::whose(&mut tx, vault, &id, iin).await? {
        _ if parent.iin == *iin => Some(ChildFound::Own),
        Known::Mine => Some(ChildFound::Listed),
        _ if children::is_full(&mut tx, &id).await? => Some(ChildFound::Full),
        Known::Other => Some(ChildFound::Stranger),
        Known::Nobody if !within => Some(ChildFound::Stranger),
        Known::Nobody => None,
    };
    tx.commit().await?;
    Ok((parent.iin, seen))
}

fn lookups(cx: &Remote<'_>, account: &AccountId) -> String {
    cx.world.vault.index(IndexKind::Limit, format!("look-ups {account}").as_bytes())
}

/// The sex of the register, unless the digits say otherwise.
pub struct ChildSex;

impl LocalAction for ChildSex {
    type Outcome = SexKnown;
    const NAME: &'static str = "child_sex";
    const READS: Reads = &[("person", SlotType::Person)];
    const WRITES: Writes = &[("sex", SlotType::Sex, &["known"]), ("sex_asked", SlotType::Choice, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SexKnown>> {
        let person = person_slot(cx.deed)?;
        let agreed = person.sex.filter(|sex| person.iin.sex().is_none_or(|digits| digits == *sex));
        let known = |sex: &str| Done::plain(SexKnown::Known).with("sex", Value::Code(sex.to_owned()));
        let done = match agreed {
            Some(Sex::Male) => known("boy"),
            Some(Sex::Female) => known("girl"),
            None => Done::plain(SexKnown::Open),
        };
        let asked = if agreed.is_none() { "yes" } else { "" };
        Ok(done.with("sex_asked", Value::Code(asked.to_owned())))
    }
}

/// Keeps the child in the account.
pub struct SaveChild;

impl LocalAction for SaveChild {
    type Outcome = ChildSaved;
    const NAME: &'static str = "save_child";
    const READS: Reads = &[("person", SlotType::Person), ("sex", SlotType::Sex), ("ethnicity", SlotType::Ethnicity)];
    const WRITES: Writes = &[("child", SlotType::Child, &["saved"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChildSaved>> {
        let sex = match slot(cx.deed, "sex").and_then(Value::code) {
            Some("boy") => Sex::Male,
            Some("girl") => Sex::Female,
            _ => anyhow::bail!("`sex` is not set"),
        };
        let ethnicity: Ethnicity = read(cx.deed, "ethnicity")?;
        let id = ChildId::new(cx.now, &mut *cx.world.random());
        let adding = Adding {
            id: &id,
            account: &registered(cx.who)?.id,
            person: person_slot(cx.deed)?,
            details: Details { sex, ethnicity },
        };
        Ok(match children::add(cx.tx, &cx.world.vault, adding, cx.now).await? {
            Added::Saved(child) => Done::plain(ChildSaved::Saved).with("child", Value::Code(child.to_string())),
            Added::Stranger => Done::plain(ChildSaved::Stranger),
            Added::Full => Done::plain(ChildSaved::Full),
        })
    }
}

fn person_slot(deed: &Deed) -> anyhow::Result<&Person> {
    match slot(deed, "person") {
        Some(Value::Person(person)) => Ok(person),
        _ => anyhow::bail!("`person` is not set"),
    }
}

/// A code or an id of a slot.
///
/// # Errors
/// It is not set, or not one of its list: the dialogues do not hold together.
pub(super) fn read<T: FromStr>(deed: &Deed, name: &str) -> anyhow::Result<T> {
    let value = slot(deed, name).and_then(Value::code).and_then(|code| code.parse().ok());
    value.with_context(|| format!("`{name}` is not set, or holds nothing of its list"))
}
