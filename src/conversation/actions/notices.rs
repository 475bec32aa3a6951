//! Which news a family wants to hear (domain.md 12).

use anyhow::Context as _;

use super::account::registered;
use super::{Done, Local, LocalAction, Outcome, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::notice::NoticeGroup;
use crate::store::mutes;

outcomes! {
    /// What comes of looking.
    NoticesLoaded { Loaded = "loaded" }
}

outcomes! {
    /// What comes of a switch.
    NoticesSwitched { On = "on", Off = "off" }
}

/// Whether each group is on: a slot for each, by its name.
const SWITCHES: Writes = &[
    ("place", SlotType::Yesno, &[]),
    ("interest", SlotType::Yesno, &[]),
    ("bulletins", SlotType::Yesno, &[]),
    ("news", SlotType::Yesno, &[]),
];

/// Tells what is on.
pub struct LoadNotices;

impl LocalAction for LoadNotices {
    type Outcome = NoticesLoaded;
    const NAME: &'static str = "load_notices";
    const WRITES: Writes = SWITCHES;

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<NoticesLoaded>> {
        with_switches(cx, NoticesLoaded::Loaded).await
    }
}

/// Turns the chosen group off, or on again.
pub struct SwitchNotices;

impl LocalAction for SwitchNotices {
    type Outcome = NoticesSwitched;
    const NAME: &'static str = "switch_notices";
    const READS: Reads = &[("chosen", SlotType::Choice)];
    const WRITES: Writes = SWITCHES;

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<NoticesSwitched>> {
        let account = registered(cx.who)?.id.clone();
        let chosen = slot(cx.deed, "chosen").and_then(Value::code).and_then(NoticeGroup::parse);
        let group = chosen.context("a group of the list")?;
        let muted = mutes::is_muted(cx.tx, &account, group).await?;
        mutes::set(cx.tx, &account, group, !muted, cx.now).await?;
        with_switches(cx, if muted { NoticesSwitched::On } else { NoticesSwitched::Off }).await
    }
}

async fn with_switches<O: Outcome>(cx: &mut Local<'_>, outcome: O) -> anyhow::Result<Done<O>> {
    let muted = mutes::of(cx.tx, &registered(cx.who)?.id).await?;
    let on = |group: &NoticeGroup| Value::Number(i64::from(!muted.contains(group)));
    Ok(NoticeGroup::ALL.iter().fold(Done::plain(outcome), |done, group| done.with(group.code(), on(group))))
}
