//! The social status of a family, which the register fills in (domain.md 4.2).

use anyhow::Context as _;

use super::account::person_of;
use super::child::read;
use super::{Done, Local, LocalAction, Reads, Remote, RemoteAction, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::ChildId;
use crate::domain::iin::Iin;
use crate::domain::person::SocialStatus;
use crate::queue::children;
use crate::store::{accounts, conversations};

outcomes! {
    /// The register answered.
    SocialFilled { Filled = "filled" }
}

outcomes! {
    /// Noted for an officer.
    SocialNoted { Noted = "noted" }
}

/// Asks the social register about the child and the parent.
pub struct AskSocialStatus;

impl RemoteAction for AskSocialStatus {
    type Outcome = SocialFilled;
    const NAME: &'static str = "social_status";
    const READS: Reads = &[("child", SlotType::Child)];
    const WRITES: Writes = &[("social", SlotType::Social, &["filled"])];

    async fn perform(cx: &Remote<'_>) -> anyhow::Result<Done<SocialFilled>> {
        let (child, parent) = family(cx).await?;
        let found = cx.world.gateways.social.statuses(&child, &parent).await?;
        Ok(Done::plain(SocialFilled::Filled).with("social", value(&found)))
    }
}

/// The IINs of child and parent.
async fn family(cx: &Remote<'_>) -> anyhow::Result<(Iin, Iin)> {
    let id: ChildId = read(cx.deed, "child")?;
    let now = cx.world.now();
    let mut tx = cx.world.db.read().await?;
    let conversation = conversations::find(&mut tx, cx.conversation).await?.context("no such conversation")?;
    let account = conversation.account.context("nobody is registered here")?;
    let account = accounts::find(&mut tx, &account).await?.context("no such account")?;
    let parent = person_of(cx.world, &mut tx, &account, now).await?;
    let child = children::find(&mut tx, &cx.world.vault, &account.id, &id, now).await?.context("the child is gone")?;
    tx.rollback().await?;
    Ok((child.person.iin, parent.iin))
}

/// Notes that the register did not answer: an officer fills the line in.
pub struct SocialUnknown;

impl LocalAction for SocialUnknown {
    type Outcome = SocialNoted;
    const NAME: &'static str = "social_unknown";
    const WRITES: Writes = &[("social", SlotType::Social, &[])];

    async fn perform(_: &mut Local<'_>) -> anyhow::Result<Done<SocialNoted>> {
        Ok(Done::plain(SocialNoted::Noted).with("social", value(&[SocialStatus::Unknown])))
    }
}

/// The codes as the slot holds them: joined by commas, `none` when there are none.
fn value(statuses: &[SocialStatus]) -> Value {
    let codes: Vec<&str> = statuses.iter().map(|status| status.code()).collect();
    Value::Code(if codes.is_empty() { SocialStatus::None.code().to_owned() } else { codes.join(",") })
}

/// The statuses of the slot; [`SocialStatus::None`] is not among them.
pub(super) fn statuses(deed: &Deed) -> Vec<SocialStatus> {
    let codes = slot(deed, "social").and_then(Value::code).unwrap_or_default();
    let statuses = codes.split(',').filter_map(SocialStatus::parse);
    statuses.filter(|status| *status != SocialStatus::None).collect()
}
