//! An application's card: its state, its place in the queue, deletion and bringing it back.

use super::account::registered;
use super::child::read;
use super::{Done, Local, LocalAction, Outcome, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::application::Status;
use crate::domain::calendar::local_date;
use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::domain::place_change::Reason;
use crate::domain::right::RightClass;
use crate::queue::applications::{self, Deleted, hindrance};
use crate::queue::standing::{self, Forecast, PlaceNow as Numbers, Seen};
use crate::queue::{children, referrals, rights};
use crate::store::applications::Application;

outcomes! {
    /// Which application the dialogue is about: the one it was begun for, the only one there is, or none yet.
    ApplicationNamed { Given = "given", Only = "only", None = "none" }
}

outcomes! {
    /// Whether the application is still there.
    CardRead { Loaded = "loaded", Deleted = "deleted", Gone = "gone" }
}

outcomes! {
    /// Whether it stands in the queue.
    Look { Placed = "placed", NotWaiting = "not_waiting", Gone = "gone" }
}

outcomes! {
    /// Whether it may be deleted (domain.md 9).
    Question { May = "may", Signed = "signed", Claim = "claim", Ended = "ended" }
}

outcomes! {
    /// What comes of deleting.
    Removal { Deleted = "deleted", Signed = "signed", Claim = "claim", Ended = "ended" }
}

outcomes! {
    /// What comes of bringing it back.
    Undone { Restored = "restored", TooLate = "too_late" }
}

/// Whether the dialogue is about a certain application: a list of one is no choice.
pub struct ApplicationGiven;

impl LocalAction for ApplicationGiven {
    type Outcome = ApplicationNamed;
    const NAME: &'static str = "application_given";
    const MAY_READ: Reads = &[("application", SlotType::Application)];
    /// With `given` it stands already.
    const WRITES: Writes = &[("application", SlotType::Application, &["given", "only"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<ApplicationNamed>> {
        if slot(cx.deed, "application").is_some() && own(cx).await?.is_some() {
            return Ok(Done::plain(ApplicationNamed::Given));
        }
        let account = &registered(cx.who)?.id;
        Ok(match &applications::shown(cx.tx, account, cx.now).await?[..] {
            [only] => Done::plain(ApplicationNamed::Only).with("application", Value::Code(only.id.to_string())),
            _ => Done::plain(ApplicationNamed::None),
        })
    }
}

/// Reads the card.
pub struct LoadApplication;

impl LocalAction for LoadApplication {
    type Outcome = CardRead;
    const NAME: &'static str = "load_application";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("name", SlotType::Name, &["loaded"]),
        ("number", SlotType::Text, &["loaded", "deleted"]),
        ("filed", SlotType::Moment, &["loaded"]),
        ("status", SlotType::Status, &["loaded"]),
        ("group", SlotType::Group, &["loaded"]),
        ("language", SlotType::Language, &["loaded"]),
        ("settlement", SlotType::Place, &["loaded"]),
        ("born", SlotType::Number, &["loaded"]),
        ("right", SlotType::Right, &["loaded"]),
        ("checking", SlotType::Yesno, &["loaded"]),
        ("several", SlotType::Choice, &["loaded"]),
        ("interest", SlotType::Date, &["loaded"]),
        ("clock", SlotType::Moment, &["loaded"]),
        ("referred", SlotType::Choice, &["loaded"]),
        ("waiting", SlotType::Choice, &["loaded"]),
        ("holder", SlotType::Choice, &["loaded"]),
        ("provable", SlotType::Choice, &["loaded"]),
        ("until", SlotType::Moment, &["deleted"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<CardRead>> {
        let id: ApplicationId = read(cx.deed, "application")?;
        let account = &registered(cx.who)?.id;
        let shown = applications::shown(cx.tx, account, cx.now).await?;
        let several = if shown.len() > 1 { "yes" } else { "" };
        let Some(application) = shown.into_iter().find(|one| one.id == id) else {
            return Ok(Done::plain(CardRead::Gone));
        };
        if let Some(until) = applications::undo_until(&application, cx.now) {
            let done = Done::plain(CardRead::Deleted).with("until", Value::Moment(until));
            return Ok(done.with("number", Value::Text(application.number.to_string())));
        }
        // A child that went to a kindergarten may have been taken out of the list since.
        let child = children::find(cx.tx, &cx.world.vault, account, &application.child, cx.now).await?;
        let queue = &application.subqueue;
        let done = Done::plain(CardRead::Loaded)
            .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default()))
            .with("number", Value::Text(application.number.to_string()))
            .with("filed", Value::Moment(application.filed_at))
            .with("status", Value::Code(application.status.code().to_owned()))
            .with("group", Value::Code(queue.group.code().to_owned()))
            .with("language", Value::Code(queue.language.code().to_owned()))
            .with("settlement", Value::Code(queue.settlement.to_string()))
            .with("born", Value::Number(i64::from(queue.birth_year)))
            .with("several", Value::Code(several.to_owned()));
        let done = with_clock(cx, done, &application).await?;
        Ok(with_right(done, &application))
    }
}

/// What runs out, and which ways are open: the interest, a referral or the stop-list, a right that can be given up.
async fn with_clock<O: Outcome>(
    cx: &mut Local<'_>,
    done: Done<O>,
    application: &Application,
) -> anyhow::Result<Done<O>> {
    let referral = referrals::open_of(cx.tx, &application.id).await?;
    let clock = referral.as_ref().map(|open| open.deadline_at).or(application.watch.stoplist_until);
    let flag = |set: bool| Value::Code(if set { "yes" } else { "" }.to_owned());
    let waits = matches!(application.status, Status::Queued | Status::Unconfirmed | Status::BenefitCheck);
    let provable = rights::provable(&mut cx.queue(), application).await?.is_some();
    Ok(done
        .with("interest", Value::Date(local_date(application.watch.interest_until.unwrap_or(application.filed_at))))
        .with("clock", Value::Moment(clock.unwrap_or(application.filed_at)))
        .with("referred", flag(referral.is_some()))
        .with("waiting", flag(waits))
        .with("provable", flag(provable))
        .with("holder", flag(waits && application.class != RightClass::General)))
}

/// Looks where the application stands now.
pub struct PlaceNow;

impl LocalAction for PlaceNow {
    type Outcome = Look;
    const NAME: &'static str = "place_now";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("place", SlotType::Number, &["placed"]),
        ("own", SlotType::Number, &["placed"]),
        ("total", SlotType::Number, &["placed"]),
        ("right", SlotType::Right, &["placed"]),
        ("checking", SlotType::Yesno, &["placed"]),
        ("moment", SlotType::Moment, &["placed"]),
        ("since", SlotType::Moment, &["placed"]),
        ("before", SlotType::Number, &["placed"]),
        ("changed", SlotType::Choice, &["placed"]),
        ("enrolled", SlotType::Number, &["placed"]),
        ("left", SlotType::Number, &["placed"]),
        ("holders", SlotType::Number, &["placed"]),
        ("joined", SlotType::Number, &["placed"]),
        ("returned", SlotType::Number, &["placed"]),
        ("renewed", SlotType::Number, &["placed"]),
        ("own_change", SlotType::Number, &["placed"]),
        ("given", SlotType::Number, &["placed"]),
        ("weeks", SlotType::Number, &["placed"]),
        ("wait_from", SlotType::Number, &["placed"]),
        ("wait_to", SlotType::Number, &["placed"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Look>> {
        let Some(application) = own(cx).await? else { return Ok(Done::plain(Look::Gone)) };
        let Some(seen) = standing::look(&mut cx.queue(), &application).await? else {
            return Ok(Done::plain(Look::NotWaiting));
        };
        let forecast = standing::forecast(&mut cx.queue(), &application, seen.now.place).await?;
        let done = with_place(Done::plain(Look::Placed), &application, seen.now).with("moment", Value::Moment(cx.now));
        Ok(with_forecast(with_change(done, &seen, cx.now), forecast))
    }
}

/// What changed since the last look, as so many families a reason; zeros where nothing did.
fn with_change(done: Done<Look>, seen: &Seen, now: Micros) -> Done<Look> {
    let before = seen.before.as_ref();
    let changed = before.filter(|before| before.place != seen.now.place);
    let parts = before.map_or(&[][..], |before| &before.parts);
    let of = |reason: Reason| parts.iter().find(|part| part.reason == reason);
    let families = |reason| number(of(reason).map_or(0, |part| part.families));
    done.with("since", Value::Moment(before.map_or(now, |before| before.at)))
        .with("before", number(before.map_or(0, |before| before.place)))
        .with("changed", Value::Code(if changed.is_some() { "yes" } else { "" }.to_owned()))
        .with("enrolled", families(Reason::Enrolled))
        .with("left", families(Reason::Left))
        .with("holders", families(Reason::RightHolder))
        .with("joined", families(Reason::Joined))
        .with("returned", families(Reason::Returned))
        .with("renewed", families(Reason::Renewed))
        .with("own_change", Value::Number(i64::from(of(Reason::Own).is_some())))
}

/// The estimate of the wait in weeks; zeros where too few places were given to say anything.
fn with_forecast(done: Done<Look>, forecast: Option<Forecast>) -> Done<Look> {
    let (given, weeks, wait) = forecast.map_or((0, 0, (0, 0)), |found| (found.given, found.weeks, found.wait));
    done.with("given", number(given))
        .with("weeks", number(u64::from(weeks)))
        .with("wait_from", number(wait.0))
        .with("wait_to", number(wait.1))
}

fn number(number: u64) -> Value {
    Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Asks before the question whether to delete.
pub struct MayDelete;

impl LocalAction for MayDelete {
    type Outcome = Question;
    const NAME: &'static str = "may_delete";
    const READS: Reads = &[("application", SlotType::Application)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Question>> {
        let hindrance = own(cx).await?.map_or(Some(Deleted::Ended), |application| hindrance(application.status));
        Ok(Done::plain(match hindrance {
            None => Question::May,
            Some(Deleted::Signed) => Question::Signed,
            Some(Deleted::Claim) => Question::Claim,
            Some(Deleted::Ended | Deleted::Until(_)) => Question::Ended,
        }))
    }
}

/// Deletes: the application leaves the queue at once and can be brought back for a while.
pub struct DeleteApplication;

impl LocalAction for DeleteApplication {
    type Outcome = Removal;
    const NAME: &'static str = "delete_application";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[("until", SlotType::Moment, &["deleted"])];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Removal>> {
        let id: ApplicationId = read(cx.deed, "application")?;
        let account = &registered(cx.who)?.id;
        Ok(match applications::delete(cx.tx, account, &id, cx.now).await? {
            Deleted::Until(until) => Done::plain(Removal::Deleted).with("until", Value::Moment(until)),
            Deleted::Signed => Done::plain(Removal::Signed),
            Deleted::Claim => Done::plain(Removal::Claim),
            Deleted::Ended => Done::plain(Removal::Ended),
        })
    }
}

/// Brings a deleted application back to its old place.
pub struct UndoDelete;

impl LocalAction for UndoDelete {
    type Outcome = Undone;
    const NAME: &'static str = "undo_delete";
    const READS: Reads = &[("application", SlotType::Application)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Undone>> {
        let id: ApplicationId = read(cx.deed, "application")?;
        let account = registered(cx.who)?.id.clone();
        let restored = applications::undo(&mut cx.queue(), &account, &id).await?;
        Ok(Done::plain(if restored { Undone::Restored } else { Undone::TooLate }))
    }
}

/// The application of the slot, if it is the account's and not withdrawn.
pub(super) async fn own(cx: &mut Local<'_>) -> anyhow::Result<Option<Application>> {
    let id: ApplicationId = read(cx.deed, "application")?;
    let account = &registered(cx.who)?.id;
    let found = applications::find(cx.tx, account, &id).await?;
    Ok(found.filter(|application| application.status != Status::Withdrawn))
}

/// The three numbers of the place, and the right it is reckoned by.
pub(super) fn with_place<O: Outcome>(done: Done<O>, application: &Application, place: Numbers) -> Done<O> {
    let done =
        done.with("place", number(place.place)).with("own", number(place.own)).with("total", number(place.total));
    with_right(done, application)
}

fn with_right<O: Outcome>(done: Done<O>, application: &Application) -> Done<O> {
    done.with("right", Value::Code(application.class.code().to_owned()))
        .with("checking", Value::Number(i64::from(application.checking)))
}
