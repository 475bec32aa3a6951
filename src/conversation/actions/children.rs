//! A child's card, and taking a child out of the list.

use super::account::registered;
use super::child::read;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::ChildId;
use crate::queue::applications;
use crate::queue::children::{self, Child, Removed};

outcomes! {
    /// Whether the child is still there.
    ChildLoaded { Loaded = "loaded", Gone = "gone" }
}

outcomes! {
    /// What comes of removing a child.
    ChildRemoved { Removed = "removed", HasApplication = "has_application" }
}

/// Reads a child's card.
pub struct LoadChild;

impl LocalAction for LoadChild {
    type Outcome = ChildLoaded;
    const NAME: &'static str = "load_child";
    const READS: Reads = &[("child", SlotType::Child)];
    const WRITES: Writes = &[("person", SlotType::Person, &["loaded"]), ("waiting", SlotType::Number, &["loaded"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChildLoaded>> {
        let Some(child) = own_child(cx).await? else { return Ok(Done::plain(ChildLoaded::Gone)) };
        let waiting = applications::active_of(cx.tx, &child.id).await?.is_some();
        Ok(Done::plain(ChildLoaded::Loaded)
            .with("person", Value::Person(Box::new(child.person)))
            .with("waiting", Value::Number(i64::from(waiting))))
    }
}

/// Takes a child out of the list.
pub struct RemoveChild;

impl LocalAction for RemoveChild {
    type Outcome = ChildRemoved;
    const NAME: &'static str = "remove_child";
    const READS: Reads = &[("child", SlotType::Child)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ChildRemoved>> {
        let id: ChildId = read(cx.deed, "child")?;
        let account = &registered(cx.who)?.id;
        Ok(Done::plain(match children::remove(cx.tx, account, &id, cx.now).await? {
            Removed::Removed => ChildRemoved::Removed,
            Removed::HasApplication => ChildRemoved::HasApplication,
        }))
    }
}

/// The child of the slot `child`, if it is one of the account's.
///
/// # Errors
/// The store, or no such slot.
pub(super) async fn own_child(cx: &mut Local<'_>) -> anyhow::Result<Option<Child>> {
    let id: ChildId = read(cx.deed, "child")?;
    let account = &registered(cx.who)?.id;
    Ok(children::find(cx.tx, &cx.world.vault, account, &id, cx.now).await?)
}
