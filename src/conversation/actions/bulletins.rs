//! Free places that are out: which child they are looked at for, and whether this one may be chosen now, and why (domain.md 8.1, 8.3).

use super::account::registered;
use super::card::own;
use super::child::read;
use super::kindergartens::{code, open_applications, shown};
use super::{Done, Local, LocalAction, Outcome, Reads, Writes, outcomes, slot};
use crate::dialogue::session::Value;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::application::Status;
use crate::domain::bulletin::{BulletinState, ClaimState};
use crate::domain::ids::VacancyId;
use crate::domain::limits::PAST_CLAIMS;
use crate::queue::claims::{self, Chance};
use crate::queue::{bulletins, children, standing};
use crate::store::applications::Application;
use crate::store::bulletins as rows;
use crate::store::vacancies::{self, Vacancy};

outcomes! {
    /// For which child the places are looked at.
    Looking { Offers = "offers", Row = "row", Which = "which", Nobody = "nobody" }
}

outcomes! {
    /// For which child the list is shown once more.
    LookingOn { Offers = "offers", Which = "which", Nobody = "nobody" }
}

outcomes! {
    /// Whether the place is still out.
    OfferRead { Loaded = "loaded", Gone = "gone" }
}

outcomes! {
    /// What comes of letting a bulletin go.
    Declined { Declined = "declined", Late = "late" }
}

outcomes! {
    /// What comes of taking a filter away.
    Filter { Done = "done" }
}

/// Finds the application that places are looked at for: the one the dialogue was begun for, or the only one.
pub struct BulletinsBegin;

impl LocalAction for BulletinsBegin {
    type Outcome = Looking;
    const NAME: &'static str = "bulletins_begin";
    const MAY_READ: Reads =
        &[("application", SlotType::Application), ("row", SlotType::Vacancy), ("kindergarten", SlotType::Kindergarten)];
    const WRITES: Writes = &[
        ("application", SlotType::Application, &["offers", "row"]),
        ("row", SlotType::Vacancy, &["row"]),
        ("name", SlotType::Name, &["offers", "row"]),
        ("year", SlotType::Number, &["offers", "row"]),
        ("claimed", SlotType::Choice, &["offers", "row"]),
        ("decided", SlotType::Choice, &["offers", "row"]),
        ("language", SlotType::Language, &[]),
        ("group", SlotType::Group, &[]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Looking>> {
        let application = match looking(cx).await? {
            Ok(application) => application,
            Err(without) => return Ok(unfiltered(without)),
        };
        let row = slot(cx.deed, "row").and_then(Value::code).map(str::to_owned);
        let done = match row {
            Some(row) => unfiltered(Looking::Row).with("row", code(row)),
            None => unfiltered(Looking::Offers),
        };
        seen_by(cx, done, &application).await
    }
}

/// The list of free places once more, whichever row was looked at.
pub struct OtherOffers;

impl LocalAction for OtherOffers {
    type Outcome = LookingOn;
    const NAME: &'static str = "other_offers";
    const READS: Reads = &[("application", SlotType::Application)];
    const WRITES: Writes = &[
        ("claimed", SlotType::Choice, &["offers"]),
        ("decided", SlotType::Choice, &["offers"]),
        ("language", SlotType::Language, &[]),
        ("group", SlotType::Group, &[]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<LookingOn>> {
        let standing = own(cx).await?.filter(|application| application.status.is_active());
        Ok(match standing {
            Some(application) => looked_back(cx, unfiltered(LookingOn::Offers), &application).await?,
            None if open_applications(cx).await?.is_empty() => unfiltered(LookingOn::Nobody),
            None => unfiltered(LookingOn::Which),
        })
    }
}

/// The application of the slot, while it is not closed; else the only one there is; else what to do without.
async fn looking(cx: &mut Local<'_>) -> anyhow::Result<Result<Application, Looking>> {
    let named = slot(cx.deed, "application").is_some();
    let given = if named { own(cx).await?.filter(|application| application.status.is_active()) } else { None };
    Ok(match (given, &open_applications(cx).await?[..]) {
        (Some(given), _) => Ok(given),
        (None, [only]) => Ok(only.clone()),
        (None, []) => Err(Looking::Nobody),
        (None, _) => Err(Looking::Which),
    })
}

/// Of any language and group.
fn unfiltered<O: Outcome>(outcome: O) -> Done<O> {
    Done::plain(outcome).with("language", code("")).with("group", code(""))
}

/// Whose child it is for, and whether there is anything to look back at.
async fn seen_by(cx: &mut Local<'_>, done: Done<Looking>, application: &Application) -> anyhow::Result<Done<Looking>> {
    let account = registered(cx.who)?.id.clone();
    let child = children::find(cx.tx, &cx.world.vault, &account, &application.child, cx.now).await?;
    let done = done
        .with("application", code(&application.id))
        .with("name", Value::Text(child.map(|child| child.person.given).unwrap_or_default()))
        .with("year", Value::Number(i64::from(application.subqueue.birth_year)));
    looked_back(cx, done, application).await
}

/// Whether there is anything to look back at.
async fn looked_back<O: Outcome>(
    cx: &mut Local<'_>,
    done: Done<O>,
    application: &Application,
) -> anyhow::Result<Done<O>> {
    let told = claims::told(&mut cx.queue(), &application.id, PAST_CLAIMS).await?;
    let open = told.iter().any(|told| told.claim.state == ClaimState::Open);
    let decided = told.iter().any(|told| told.claim.state != ClaimState::Open);
    Ok(done.with("claimed", shown(open)).with("decided", shown(decided)))
}

/// Reads a row's card: may it be chosen now, and why.
pub struct LoadOffer;

impl LocalAction for LoadOffer {
    type Outcome = OfferRead;
    const NAME: &'static str = "load_offer";
    const READS: Reads = &[("application", SlotType::Application), ("row", SlotType::Vacancy)];
    const WRITES: Writes = &[
        ("chance", SlotType::Choice, &["loaded"]),
        ("rank", SlotType::Number, &["loaded"]),
        ("among", SlotType::Number, &["loaded"]),
        ("moment", SlotType::Moment, &["loaded"]),
        ("may", SlotType::Choice, &["loaded"]),
        ("entitled", SlotType::Choice, &["loaded"]),
        ("unconfirmed", SlotType::Choice, &["loaded"]),
        ("busy", SlotType::Choice, &["loaded"]),
        ("claimed", SlotType::Choice, &["loaded"]),
        ("garden", SlotType::Kindergarten, &["loaded"]),
    ];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<OfferRead>> {
        let Some((application, row)) = looked_at(cx).await? else { return Ok(Done::plain(OfferRead::Gone)) };
        let chance = claims::chance(&mut cx.queue(), &application, &row).await?;
        let found = entitlement(cx, &application, &row).await?;
        let let_go = found.as_ref().is_some_and(|found| found.declined);
        let entitled = found.filter(|found| !found.declined).map(|found| found.rank);
        // Before its publication the place of the bulletin counts, else the one of today.
        let rank = match (entitled, chance) {
            (Some(rank), _) => rank,
            (None, Chance::OtherQueue) => 0,
            (None, _) => {
                let ratio = cx.queue().rules_of(&row.subqueue.settlement).await?.priority_ratio;
                standing::place_now(cx.tx, &application, ratio).await?.map_or(0, |place| place.place)
            }
        };
        let rivals = claims::rivals(&mut cx.queue(), &application.id, &row, rank).await?;
        let moment = match chance {
            Chance::NotYet(opens) => opens,
            Chance::Stoplist(Some(until)) => until,
            _ => cx.now,
        };
        let open = claims::told(&mut cx.queue(), &application.id, PAST_CLAIMS).await?;
        let claimed = open.iter().any(|told| told.claim.state == ClaimState::Open);
        let number = |number: u64| Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
        Ok(Done::plain(OfferRead::Loaded)
            .with(
                "chance",
                code(match chance {
                    Chance::NotYet(_) if let_go => "let_go",
                    Chance::Over if row.free == 0 => "taken",
                    chance => chance_code(chance, &application),
                }),
            )
            .with("rank", number(rank))
            .with("among", number(if entitled.is_some() { rivals.before + 1 } else { 0 }))
            .with("moment", Value::Moment(moment))
            .with("may", shown(matches!(chance, Chance::Entitled(_) | Chance::Open)))
            .with("entitled", shown(matches!(chance, Chance::Entitled(_)) && !claimed))
            .with("unconfirmed", shown(chance == Chance::Unconfirmed))
            .with("busy", shown(is_referred(&application)))
            .with("claimed", shown(claimed))
            .with("garden", code(&row.kindergarten)))
    }
}

/// The application and the row of the slots; `None`: one of them is gone.
pub(super) async fn looked_at(cx: &mut Local<'_>) -> anyhow::Result<Option<(Application, Vacancy)>> {
    let row: VacancyId = read(cx.deed, "row")?;
    let row = vacancies::find(cx.tx, &row).await?;
    Ok(own(cx).await?.zip(row))
}

/// Whether an application is, or was, among the first of a bulletin that is in phase 1.
async fn entitlement(
    cx: &mut Local<'_>,
    application: &Application,
    row: &Vacancy,
) -> anyhow::Result<Option<rows::Entitled>> {
    let Some(bulletin) = row.bulletin.as_ref().filter(|_| row.subqueue == application.subqueue) else {
        return Ok(None);
    };
    let found = rows::find(cx.tx, bulletin).await?;
    if found.is_none_or(|found| found.state != BulletinState::Priority) {
        return Ok(None);
    }
    Ok(rows::entitlement(cx.tx, bulletin, &application.id).await?)
}

fn is_referred(application: &Application) -> bool {
    matches!(application.status, Status::Referred | Status::Extended)
}

fn chance_code(chance: Chance, application: &Application) -> &'static str {
    match chance {
        Chance::Entitled(_) => "entitled",
        Chance::Open => "open",
        Chance::Claimed => "claimed",
        Chance::NotYet(_) => "not_yet",
        Chance::OtherQueue => "other_queue",
        Chance::Unconfirmed => "unconfirmed",
        Chance::Stoplist(Some(_)) => "stoplist",
        Chance::Busy if is_referred(application) => "referred",
        Chance::Stoplist(None) | Chance::Busy => "busy",
        Chance::Awarding => "awarding",
        Chance::Over => "over",
        Chance::Full => "full",
    }
}

/// The family lets this bulletin go; the next in line may choose.
pub struct DeclineBulletin;

impl LocalAction for DeclineBulletin {
    type Outcome = Declined;
    const NAME: &'static str = "decline_bulletin";
    const READS: Reads = &[("application", SlotType::Application), ("row", SlotType::Vacancy)];

    async fn perform(cx: &mut Local<'_>) -> anyhow::Result<Done<Declined>> {
        let Some((application, row)) = looked_at(cx).await? else { return Ok(Done::plain(Declined::Late)) };
        let Some(bulletin) = row.bulletin else { return Ok(Done::plain(Declined::Late)) };
        let declined = bulletins::decline(&mut cx.queue(), &bulletin, &application.id).await?;
        Ok(Done::plain(if declined { Declined::Declined } else { Declined::Late }))
    }
}

/// Any language will do.
pub struct AnyLanguage;

impl LocalAction for AnyLanguage {
    type Outcome = Filter;
    const NAME: &'static str = "any_language";
    const WRITES: Writes = &[("language", SlotType::Language, &[])];

    async fn perform(_: &mut Local<'_>) -> anyhow::Result<Done<Filter>> {
        Ok(Done::plain(Filter::Done).with("language", code("")))
    }
}

/// Any group will do.
pub struct AnyGroup;

impl LocalAction for AnyGroup {
    type Outcome = Filter;
    const NAME: &'static str = "any_group";
    const WRITES: Writes = &[("group", SlotType::Group, &[])];

    async fn perform(_: &mut Local<'_>) -> anyhow::Result<Done<Filter>> {
        Ok(Done::plain(Filter::Done).with("group", code("")))
    }
}
