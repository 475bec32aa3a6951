//! What dialogues can ask for. One file a subject, one type an action, each with its closed list of outcomes; one list names them all.
//!
//! A *local* action works on the turn's own transaction. A *remote* one (SMS, registers, a messenger's files) is a row in `calls`,
//! performed outside any transaction of the turn, under the call's id as idempotency key; it opens transactions of its own where it must.

use std::future::Future;

use crate::dialogue::session::{Slots, Value};
use crate::dialogue::turn::Deed;
use crate::dialogue::vocabulary::{ActionSpec, SlotType, Vocabulary};
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, CallId, ContactId, ConversationId};
use crate::domain::lang::Lang;
use crate::domain::staff;
use crate::queue::Cx;
use crate::store::Tx;

use super::who::Who;
use super::world::World;

mod account;
mod application;
mod bulletins;
mod card;
pub mod channels;
mod child;
mod children;
mod claims;
mod contacts;
mod data;
mod documents;
mod interest;
mod kindergartens;
mod language;
mod new_owner;
mod notices;
mod paper;
mod person;
mod phone;
mod place;
mod referral;
mod social;
mod step_up;
mod subscriptions;
mod wishes;

/// What a local action works with.
pub struct Local<'a> {
    /// Everything there is.
    pub world: &'a World,
    /// The turn's transaction.
    pub tx: &'a mut Tx,
    /// Who speaks.
    pub who: &'a mut Who,
    /// What is asked.
    pub deed: &'a Deed,
    /// The turn's moment.
    pub now: Micros,
    /// What it does to addresses of an account, for the record of deeds; that the contact itself came to an account is seen without it.
    pub links: Vec<(staff::Deed, AccountId, ContactId)>,
}

impl Local<'_> {
    /// The queue's services on the turn's transaction.
    pub fn queue(&mut self) -> Cx<'_> {
        self.world.queue(self.tx, self.now)
    }
}

/// What a remote action works with: no transaction is open.
pub struct Remote<'a> {
    /// Everything there is.
    pub world: &'a World,
    /// Whose call it is.
    pub contact: &'a ContactId,
    /// Whose conversation.
    pub conversation: &'a ConversationId,
    /// The language to say things in.
    pub lang: Lang,
    /// What is asked.
    pub deed: &'a Deed,
    /// The call: its idempotency key.
    pub call: &'a CallId,
    /// When the call was asked for: the same at every attempt.
    pub asked_at: Micros,
}

/// An outcome: one of a closed list.
pub trait Outcome: Copy + Send {
    /// All names, as the dialogues' arrows use them.
    const NAMES: &'static [&'static str];
    /// This one's name.
    fn name(self) -> &'static str;
}

/// An outcome and the slots it writes.
pub struct Done<O> {
    /// What came of it.
    pub outcome: O,
    /// What the dialogue remembers of it.
    pub writes: Slots,
}

impl<O: Outcome> Done<O> {
    /// An outcome that writes nothing.
    pub fn plain(outcome: O) -> Self {
        Self { outcome, writes: Slots::new() }
    }

    /// Adds a slot.
    #[must_use]
    pub fn with(mut self, slot: &str, value: Value) -> Self {
        self.writes.insert(slot.to_owned(), value);
        self
    }
}

/// What the dialogue is told.
pub struct Performed {
    /// The outcome's name.
    pub outcome: &'static str,
    /// Slots written.
    pub writes: Slots,
}

impl<O: Outcome> From<Done<O>> for Performed {
    fn from(done: Done<O>) -> Self {
        Self { outcome: done.outcome.name(), writes: done.writes }
    }
}

/// Slots by name and type, as actions read them.
pub type Reads = &'static [(&'static str, SlotType)];
/// Slots by name and type, and the outcomes that write them (`&[]`: all).
pub type Writes = &'static [(&'static str, SlotType, &'static [&'static str])];

/// An action on the turn's own transaction.
pub trait LocalAction {
    /// What can come of it.
    type Outcome: Outcome;
    /// Its name in the dialogues.
    const NAME: &'static str;
    /// Slots it needs.
    const READS: Reads = &[];
    /// Slots it uses where set.
    const MAY_READ: Reads = &[];
    /// Slots it writes.
    const WRITES: Writes = &[];
    /// It may take the contact to another conversation.
    const MOVES: bool = false;
    /// It may change contact, conversation or account: they are read anew after it.
    const RENEWS: bool = Self::MOVES;
    /// Does it.
    fn perform(cx: &mut Local<'_>) -> impl Future<Output = anyhow::Result<Done<Self::Outcome>>> + Send;
}

/// An action that leaves the house. An error means `unavailable`.
pub trait RemoteAction {
    /// What can come of it, besides `unavailable` and `timeout`.
    type Outcome: Outcome;
    /// Its name in the dialogues.
    const NAME: &'static str;
    /// Slots it needs.
    const READS: Reads = &[];
    /// Slots it uses where set.
    const MAY_READ: Reads = &[];
    /// Slots it writes.
    const WRITES: Writes = &[];
    /// Does it; asked again under the same call it must not do it twice.
    fn perform(cx: &Remote<'_>) -> impl Future<Output = anyhow::Result<Done<Self::Outcome>>> + Send;
}

/// A closed list of outcomes.
macro_rules! outcomes {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = concat!("`", $text, "`")] $variant),+ }
        impl $crate::conversation::actions::Outcome for $name {
            const NAMES: &'static [&'static str] = &[$($text),+];
            fn name(self) -> &'static str { match self { $(Self::$variant => $text),+ } }
        }
    };
}
use outcomes;

macro_rules! actions {
    (local: $($local:path),+; remote: $($remote:path),+ $(,)?) => {
        fn all() -> Vec<ActionSpec> {
            vec![
                $(ActionSpec {
                    name: <$local as LocalAction>::NAME,
                    outcomes: <<$local as LocalAction>::Outcome as Outcome>::NAMES,
                    reads: <$local as LocalAction>::READS,
                    may_read: <$local as LocalAction>::MAY_READ,
                    writes: <$local as LocalAction>::WRITES,
                    remote: false,
                },)+
                $(ActionSpec {
                    name: <$remote as RemoteAction>::NAME,
                    outcomes: <<$remote as RemoteAction>::Outcome as Outcome>::NAMES,
                    reads: <$remote as RemoteAction>::READS,
                    may_read: <$remote as RemoteAction>::MAY_READ,
                    writes: <$remote as RemoteAction>::WRITES,
                    remote: true,
                },)+
            ]
        }

        /// Performs a local action on the turn's transaction; `None` when the name is not one of a local action.
        ///
        /// # Errors
        /// Ours: the store, a broken row. The turn is then rolled back and tried again.
        pub async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Option<Performed>> {
            let name = cx.deed.action.clone();
            $(if name == <$local as LocalAction>::NAME {
                return <$local as LocalAction>::perform(cx).await.map(|done| Some(done.into()));
            })+
            Ok(None)
        }

        /// Whether an action may take the contact to another conversation.
        #[must_use]
        pub fn moves(action: &str) -> bool {
            [$((<$local as LocalAction>::NAME, <$local as LocalAction>::MOVES)),+].contains(&(action, true))
        }

        /// Whether an action may change who speaks.
        #[must_use]
        pub fn renews(action: &str) -> bool {
            [$((<$local as LocalAction>::NAME, <$local as LocalAction>::RENEWS)),+].contains(&(action, true))
        }

        /// Performs a remote action, outside any transaction of the turn.
        ///
        /// # Errors
        /// The service gave no answer, or the store failed: the dialogue hears `unavailable`.
        pub async fn perform_remote(cx: &Remote<'_>) -> anyhow::Result<Performed> {
            $(if cx.deed.action == <$remote as RemoteAction>::NAME {
                return <$remote as RemoteAction>::perform(cx).await.map(Performed::from);
            })+
            anyhow::bail!("no remote action `{}`", cx.deed.action)
        }
    };
}

actions! {
    local:
        language::SetLanguage,
        phone::VerifyCode,
        phone::ChangePhone,
        account::FindAccount,
        account::JoinAccount,
        account::SaveAccount,
        child::ChildSex,
        child::SaveChild,
        children::LoadChild,
        children::RemoveChild,
        application::ChildGiven,
        application::CheckChild,
        application::GroupNeeds,
        application::FileApplication,
        place::UsualPlace,
        place::DistrictKind,
        place::SavePlace,
        social::SocialUnknown,
        documents::DocumentsEnough,
        documents::RemoveDocument,
        paper::PaperBegin,
        paper::PaperDated,
        paper::PaperAge,
        paper::SendPaper,
        card::ApplicationGiven,
        card::LoadApplication,
        card::PlaceNow,
        card::MayDelete,
        card::DeleteApplication,
        card::UndoDelete,
        interest::LoadInterest,
        interest::ConfirmInterest,
        interest::GiveUpRight,
        referral::LoadReferral,
        referral::ExtendReferral,
        referral::GiveUpReferral,
        kindergartens::KindergartensBegin,
        kindergartens::AnotherKindergarten,
        kindergartens::LookNear,
        kindergartens::LoadKindergarten,
        kindergartens::KeepKindergarten,
        kindergartens::LeaveKindergarten,
        bulletins::BulletinsBegin,
        bulletins::OtherOffers,
        bulletins::LoadOffer,
        bulletins::DeclineBulletin,
        bulletins::AnyLanguage,
        bulletins::AnyGroup,
        claims::AskTogether,
        claims::ClaimRow,
        claims::LoadClaim,
        claims::PreferClaim,
        claims::TakeBackClaim,
        subscriptions::SubscriptionsBegin,
        subscriptions::SubscriptionAsk,
        subscriptions::SubscriptionScope,
        subscriptions::Subscribe,
        subscriptions::LoadSubscription,
        subscriptions::ChangePace,
        subscriptions::StopSubscription,
        wishes::WishesBegin,
        wishes::WishAsk,
        wishes::MakeWish,
        wishes::TakeBackWish,
        contacts::ContactHours,
        channels::TakeForm,
        channels::LoadChannels,
        channels::NotifyAt,
        channels::NotifyLast,
        channels::NameChannel,
        channels::UnlinkChannel,
        notices::LoadNotices,
        notices::SwitchNotices,
        data::LoadData,
        data::EraseData;
    remote:
        phone::SendCode,
        person::FindPerson,
        child::FindChild,
        social::AskSocialStatus,
        documents::AddDocument,
}

/// What the dialogues may ask for.
#[must_use]
pub fn vocabulary() -> Vocabulary {
    Vocabulary::new(all())
}

/// A slot's value of the deed, where it is set.
#[must_use]
pub fn slot<'d>(deed: &'d Deed, name: &str) -> Option<&'d Value> {
    deed.slots.get(name)
}
