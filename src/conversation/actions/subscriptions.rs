//! Subscriptions to free places: what is heard of, how often, and no more (domain.md 14).

use super::account::registered;
use super::card::own;
use super::child::read;
use super::kindergartens::{code, open_applications, place, shown, usual_district};
use super::{Done, Local, LocalAction, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::ids::{KindergartenId, SubscriptionId};
use crate::domain::limits::MAX_SUBSCRIPTIONS;
use crate::queue::subscriptions;
use crate::store::wishes::{Filter, Subscription};

outcomes! {
    /// What the dialogue was begun for.
    SubscriptionBegun { Stop = "stop", Kindergarten = "kindergarten", List = "list" }
}

outcomes! {
    /// Whether one more may be made.
    SubscriptionRoom { Room = "room", Full = "full" }
}

outcomes! {
    /// Whether there is an application whose language and group may be meant.
    Scope { Ask = "ask", Which = "which", Any = "any" }
}

outcomes! {
    /// What comes of subscribing.
    Subscribed { Done = "done", Full = "full" }
}

outcomes! {
    /// Whether the subscription still stands.
    SubscriptionRead { Loaded = "loaded", Gone = "gone" }
}

outcomes! {
    /// What comes of changing it.
    SubscriptionChanged { Done = "done" }
}

/// Whether the dialogue is about a certain subscription, a certain kindergarten, or all of them.
pub struct SubscriptionsBegin;

impl LocalAction for SubscriptionsBegin {
    type Outcome = SubscriptionBegun;
    const NAME: &'static str = "subscriptions_begin";
    const MAY_READ: Reads = &[("subscription", SlotType::Subscription), ("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[
        ("subscription", SlotType::Subscription, &["stop"]),
        ("kindergarten", SlotType::Kindergarten, &["kindergarten"]),
        ("within", SlotType::Choice, &["kindergarten"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SubscriptionBegun>> {
        if let Some(found) = standing(cx).await? {
            return Ok(Done::plain(SubscriptionBegun::Stop).with("subscription", code(found.id)));
        }
        Ok(match slot(cx.deed, "kindergarten").and_then(Value::code) {
            Some(id) => {
                Done::plain(SubscriptionBegun::Kindergarten).with("kindergarten", code(id)).with("within", code("one"))
            }
            None => Done::plain(SubscriptionBegun::List),
        })
    }
}

/// The subscription of the slot, where it stands and is this account's.
async fn standing(cx: &mut Local<'_>) -> anyhow::Result<Option<Subscription>> {
    if slot(cx.deed, "subscription").is_none() {
        return Ok(None);
    }
    let id: SubscriptionId = read(cx.deed, "subscription")?;
    let account = registered(cx.who)?.id.clone();
    Ok(subscriptions::find(cx.tx, &account, &id).await?)
}

/// Whether there is room for one more, and whether the family has a place of its own.
pub struct SubscriptionAsk;

impl LocalAction for SubscriptionAsk {
    type Outcome = SubscriptionRoom;
    const NAME: &'static str = "subscription_room";
    const WRITES: Writes =
        &[("near", SlotType::Choice, &[]), ("usual", SlotType::Place, &[]), ("most", SlotType::Number, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SubscriptionRoom>> {
        let account = registered(cx.who)?.id.clone();
        let usual = usual_district(cx).await?;
        let full = subscriptions::list(cx.tx, &account).await?.len() >= MAX_SUBSCRIPTIONS;
        Ok(Done::plain(if full { SubscriptionRoom::Full } else { SubscriptionRoom::Room })
            .with("near", shown(usual.is_some()))
            .with("usual", code(usual.map(|place| place.to_string()).unwrap_or_default()))
            .with("most", Value::Number(i64::try_from(MAX_SUBSCRIPTIONS).unwrap_or(i64::MAX))))
    }
}

/// Whether language and group of an application may be meant: of which, if there are several.
pub struct SubscriptionScope;

impl LocalAction for SubscriptionScope {
    type Outcome = Scope;
    const NAME: &'static str = "subscription_scope";
    const MAY_READ: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("application", SlotType::Application, &["ask"]),
        ("scope", SlotType::Choice, &["any"]),
        ("year", SlotType::Number, &["ask"]),
        ("language", SlotType::Language, &["ask"]),
        ("group", SlotType::Group, &["ask"]),
        ("several", SlotType::Choice, &["ask", "any"]),
        ("asked", SlotType::Choice, &["ask", "any"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Scope>> {
        let named = slot(cx.deed, "application").is_some();
        let given = if named { own(cx).await?.filter(|application| application.status.is_active()) } else { None };
        let open = open_applications(cx).await?;
        let several = shown(open.len() > 1);
        let application = match (given, &open[..]) {
            (Some(given), _) => given,
            (None, [only]) => only.clone(),
            (None, []) => {
                let any = Done::plain(Scope::Any).with("scope", code("any")).with("several", shown(false));
                return Ok(any.with("asked", shown(false)));
            }
            (None, _) => return Ok(Done::plain(Scope::Which)),
        };
        let queue = &application.subqueue;
        Ok(Done::plain(Scope::Ask)
            .with("application", code(&application.id))
            .with("year", Value::Number(i64::from(queue.birth_year)))
            .with("language", code(queue.language.code()))
            .with("group", code(queue.group.code()))
            .with("several", several)
            .with("asked", shown(true)))
    }
}

/// Subscribes as the summary says.
pub struct Subscribe;

impl LocalAction for Subscribe {
    type Outcome = Subscribed;
    const NAME: &'static str = "subscribe";
    const READS: Reads = &[("within", SlotType::Choice), ("scope", SlotType::Choice), ("pace", SlotType::Choice)];
    const MAY_READ: Reads = &[
        ("kindergarten", SlotType::Kindergarten),
        ("district", SlotType::Place),
        ("application", SlotType::Application),
    ];
    const WRITES: Writes = &[("most", SlotType::Number, &[])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Subscribed>> {
        let said = |name: &str| slot(cx.deed, name).and_then(Value::code).map(str::to_owned);
        let (within, scope, pace) = (said("within"), said("scope"), said("pace"));
        let mut filter = Filter::default();
        if within.as_deref() == Some("one") {
            filter.kindergarten = Some(read::<KindergartenId>(cx.deed, "kindergarten")?);
        } else {
            filter.place = Some(place(cx, "district")?);
        }
        if scope.as_deref() == Some("own")
            && let Some(application) = own(cx).await?
        {
            filter.birth_year = Some(application.subqueue.birth_year);
            filter.language = Some(application.subqueue.language);
            filter.group = Some(application.subqueue.group);
        }
        let account = registered(cx.who)?.id.clone();
        let digest = pace.as_deref() == Some("daily");
        let made = subscriptions::subscribe(&mut cx.queue(), &account, filter, digest).await?;
        let most = Value::Number(i64::try_from(MAX_SUBSCRIPTIONS).unwrap_or(i64::MAX));
        Ok(Done::plain(if made.is_some() { Subscribed::Done } else { Subscribed::Full }).with("most", most))
    }
}

/// Reads a subscription.
pub struct LoadSubscription;

impl LocalAction for LoadSubscription {
    type Outcome = SubscriptionRead;
    const NAME: &'static str = "load_subscription";
    const READS: Reads = &[("subscription", SlotType::Subscription)];
    const WRITES: Writes = &[("instant", SlotType::Choice, &["loaded"]), ("daily", SlotType::Choice, &["loaded"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SubscriptionRead>> {
        Ok(match standing(cx).await? {
            Some(found) => Done::plain(SubscriptionRead::Loaded)
                .with("instant", shown(!found.digest))
                .with("daily", shown(found.digest)),
            None => Done::plain(SubscriptionRead::Gone),
        })
    }
}

/// From at once to once a day, or back.
pub struct ChangePace;

impl LocalAction for ChangePace {
    type Outcome = SubscriptionChanged;
    const NAME: &'static str = "change_pace";
    const READS: Reads = &[("subscription", SlotType::Subscription)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SubscriptionChanged>> {
        if let Some(found) = standing(cx).await? {
            subscriptions::set_digest(cx.tx, &found.id, !found.digest).await?;
        }
        Ok(Done::plain(SubscriptionChanged::Done))
    }
}

/// Stops it.
pub struct StopSubscription;

impl LocalAction for StopSubscription {
    type Outcome = SubscriptionChanged;
    const NAME: &'static str = "stop_subscription";
    const READS: Reads = &[("subscription", SlotType::Subscription)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<SubscriptionChanged>> {
        // Stopped before is stopped.
        if let Some(found) = standing(cx).await? {
            subscriptions::stop(cx.tx, &found.id, cx.now).await?;
        }
        Ok(Done::plain(SubscriptionChanged::Done))
    }
}
