//! A referral: what it says, more time once, and giving it up (domain.md 8.6).

use super::card::own;
use super::{Done, Local, LocalAction, Reads, Writes, outcomes};
use crate::conversation::papers;
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::queue::children;
use crate::queue::referrals::{self, Extended};

outcomes! {
    /// Whether there is an open referral.
    ReferralRead { Loaded = "loaded", None = "none" }
}

outcomes! {
    /// What comes of asking for more time.
    Extension { Extended = "extended", Before = "before", Over = "over" }
}

outcomes! {
    /// What comes of giving it up.
    GivenUp { GivenUp = "given_up", Over = "over" }
}

/// Reads the open referral of an application.
pub struct LoadReferral;

impl LocalAction for LoadReferral {
    type Outcome = ReferralRead;
    const NAME: &'static str = "load_referral";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("name", SlotType::Name, &["loaded"]),
        ("number", SlotType::Text, &["loaded"]),
        ("kindergarten", SlotType::Kindergarten, &["loaded"]),
        ("deadline", SlotType::Moment, &["loaded"]),
        ("checking", SlotType::Yesno, &["loaded"]),
        ("prove", SlotType::Moment, &["loaded"]),
        ("extendable", SlotType::Choice, &["loaded"]),
        ("paper", SlotType::Text, &["loaded"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ReferralRead>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(ReferralRead::None)) };
        let Some(open) = referrals::open_of(cx.tx, &application.id).await? else {
            return Ok(Done::plain(ReferralRead::None));
        };
        let child = children::find(cx.tx, &cx.world.vault, &application.account, &application.child, cx.now).await?;
        // Till the right is proved there is no paper to show.
        let paper = if open.checking { String::new() } else { papers::link(cx.world, cx.tx, &open.id, cx.now).await? };
        let extendable = if open.extended_at.is_none() { "yes" } else { "" };
        Ok(Done::plain(ReferralRead::Loaded)
            .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default()))
            .with("number", Value::Text(open.number.clone()))
            .with("kindergarten", Value::Code(open.kindergarten.to_string()))
            .with("deadline", Value::Moment(open.deadline_at))
            .with("checking", Value::Number(i64::from(open.checking)))
            .with("prove", Value::Moment(open.check_until.unwrap_or(open.deadline_at)))
            .with("extendable", Value::Code(extendable.to_owned()))
            .with("paper", Value::Text(paper)))
    }
}

/// Asks for more time, once.
pub struct ExtendReferral;

impl LocalAction for ExtendReferral {
    type Outcome = Extension;
    const NAME: &'static str = "extend_referral";
    const READS: Reads = &[("application", SlotType::Application)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Extension>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(Extension::Over)) };
        Ok(Done::plain(match referrals::extend(&mut cx.queue(), &application.id).await? {
            Extended::Till(_) => Extension::Extended,
            Extended::Before => Extension::Before,
            Extended::Over => Extension::Over,
        }))
    }
}

/// Gives the place up: back to the queue by the old date.
pub struct GiveUpReferral;

impl LocalAction for GiveUpReferral {
    type Outcome = GivenUp;
    const NAME: &'static str = "give_up_referral";
    const READS: Reads = &[("application", SlotType::Application)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<GivenUp>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(GivenUp::Over)) };
        let given_up = referrals::give_up(&mut cx.queue(), &application.id).await?;
        Ok(Done::plain(if given_up { GivenUp::GivenUp } else { GivenUp::Over }))
    }
}
