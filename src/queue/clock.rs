//! What time brings: one step of whatever is longest overdue, each in its own transaction, each once. A step looks at its row again under
//! the row's lock, so several processes and a restart do no harm; after an absence everything is caught up in the order of its time.

use chrono::NaiveDate;

use crate::dialogue::session::Value;
use crate::domain::application::Event;
use crate::domain::bulletin::BulletinState;
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{ApplicationId, BulletinId, ReferralId};
use crate::domain::notice::NoticeKind;
use crate::domain::place_change::Cause;
use crate::domain::rules::Rules;
use crate::domain::watch::{self, Tick};
use crate::store::applications::{self as rows, Application};
use crate::store::{Tx, accounts, bulletins, claims, queue_events, referrals};

use super::cx::{code, number};
use super::{Cx, QueueError, applications, digest, standing};

/// Rows of a kind that are looked for at once.
pub const AT_ONCE: u32 = 100;
/// Families told of an award in one transaction.
const SETTLED_AT_ONCE: u32 = 50;

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// A bulletin's next step.
    Bulletin(BulletinId),
    /// Families wait to hear what came of an award.
    Award(BulletinId),
    /// A referral's next step.
    Referral(ReferralId),
    /// An application's.
    Application(ApplicationId),
    /// The free places of a day, for those who hear of them once a day.
    Digest(NaiveDate),
}

/// What is due at a moment. Bulletins first: others wait for what they bring.
///
/// # Errors
/// The store.
pub async fn due(tx: &mut Tx, now: Micros) -> Result<Vec<Due>, QueueError> {
    let mut due: Vec<Due> = Vec::new();
    for bulletin in bulletins::live(tx).await? {
        if bulletin.released_at.is_some() && claims::count_unsettled(tx, &bulletin.id).await? > 0 {
            due.push(Due::Award(bulletin.id));
        }
    }
    due.extend(bulletins::due(tx, now, AT_ONCE).await?.into_iter().map(Due::Bulletin));
    due.extend(referrals::due(tx, now, AT_ONCE).await?.into_iter().map(Due::Referral));
    due.extend(rows::due(tx, now, AT_ONCE).await?.into_iter().map(|application| Due::Application(application.id)));
    due.extend(digest::due(tx, now).await?.map(Due::Digest));
    Ok(due)
}

/// The next moment at which something is due, as seen from `now`; families who wait to hear of an award are due at once.
///
/// # Errors
/// The store.
pub async fn next_due(tx: &mut Tx, now: Micros) -> Result<Option<Micros>, QueueError> {
    let rows = [bulletins::next_due(tx).await?, referrals::next_due(tx).await?, rows::next_due(tx).await?];
    let all = rows.into_iter().chain([digest::next_due(tx, now).await?]);
    let mut next = all.flatten().min();
    for bulletin in bulletins::live(tx).await? {
        if let Some(released) = bulletin.released_at.filter(|_| bulletin.state == BulletinState::Awarding)
            && claims::count_unsettled(tx, &bulletin.id).await? > 0
        {
            next = next.into_iter().chain([released]).min();
        }
    }
    Ok(next)
}

/// Does one thing that is due; the caller commits. `false`: there is nothing more to do of it for now.
///
/// # Errors
/// The store.
pub async fn perform(cx: &mut Cx<'_>, due: &Due) -> Result<bool, QueueError> {
    match due {
        Due::Bulletin(id) => super::bulletins::advance(cx, id).await,
        Due::Award(id) => super::bulletins::settle(cx, id, SETTLED_AT_ONCE).await,
        Due::Referral(id) => super::referrals::advance(cx, id).await.map(|()| false),
        Due::Application(id) => application(cx, id).await,
        Due::Digest(day) => digest::tell(cx, *day).await.map(|()| false),
    }
}

async fn application(cx: &mut Cx<'_>, id: &ApplicationId) -> Result<bool, QueueError> {
    let mut application = rows::hold(cx.tx, id).await?;
    let rules = cx.rules_of(&application.subqueue.settlement).await?;
    let watched = applications::watched(application.status, application.subqueue.birth_year, &application.watch);
    let Some((at, tick)) = watch::due(&watched, &rules, cx.now) else {
        let now = cx.now;
        applications::watch_on(cx, &mut application, |watch, _| watch.clocked_at = watch.clocked_at.max(now)).await?;
        return Ok(false);
    };
    let done = |watch: &mut rows::Watch, _: &Rules| watch.clocked_at = watch.clocked_at.max(at);
    match tick {
        Tick::AgedOut => {
            queue_events::forget_look(cx.tx, id).await?;
            applications::happen(cx, &application, (Event::Archive, Cause::Renewed), done).await?;
        }
        Tick::InterestLapsed => {
            let lapsed = (Event::InterestLapsed, Cause::Withdrawn);
            applications::happen(cx, &application, lapsed, done).await?;
            cx.tell_of(NoticeKind::InterestLapsed, &application, &at.0.to_string(), []).await?;
        }
        Tick::StoplistOver => {
            let over = (Event::StoplistOver, Cause::Returned);
            let cleared = |watch: &mut rows::Watch, rules: &Rules| {
                done(watch, rules);
                watch.stoplist_until = None;
            };
            applications::happen(cx, &application, over, cleared).await?;
            cx.tell_of(NoticeKind::StoplistOver, &application, &at.0.to_string(), []).await?;
        }
        reminder => {
            applications::watch_on(cx, &mut application, done).await?;
            remind(cx, &application, reminder, at, &rules).await?;
        }
    }
    Ok(true)
}

async fn remind(
    cx: &mut Cx<'_>,
    application: &Application,
    tick: Tick,
    at: Micros,
    rules: &Rules,
) -> Result<(), QueueError> {
    let key = calendar::local_date(at).to_string();
    match (tick, application.watch.interest_until, application.watch.paper_until) {
        (Tick::InterestDue(days), Some(until), _) => {
            let facts = [("until", Value::Moment(until)), ("days", number(u64::from(days)))];
            cx.tell_of(NoticeKind::InterestDue, application, &key, facts).await?;
        }
        (Tick::PaperStale, _, Some(until)) => {
            cx.tell_of(NoticeKind::PaperStale, application, &key, [("until", Value::Moment(until))]).await?;
        }
        (Tick::PhoneCheck, ..) => phone_check(cx, application, &key).await?,
        (Tick::PlaceLook, ..) => place_look(cx, application, &key).await?,
        (Tick::PauseNear, ..) => pause(cx, application, (at, rules)).await?,
        (Tick::RenewalBefore, ..) => {
            let day = chrono::NaiveDate::from_ymd_opt(
                chrono::Datelike::year(&calendar::local_date(at)),
                rules.renewal.0,
                rules.renewal.1,
            );
            let day = day.unwrap_or_else(|| calendar::local_date(at));
            cx.tell_of(NoticeKind::RenewalBefore, application, &key, [("day", Value::Date(day))]).await?;
        }
        (Tick::RenewalAfter, ..) => {
            let Some(seen) = standing::look(cx, application).await? else { return Ok(()) };
            let before = seen.before.map_or(seen.now.place, |before| before.place);
            let facts = [("before", number(before)), ("now", number(seen.now.place))];
            cx.tell_of(NoticeKind::RenewalAfter, application, &key, facts).await?;
        }
        _ => {}
    }
    Ok(())
}

/// The place moved by so much that the family should hear of it, and what moved it most (domain.md 12, N2).
async fn place_look(cx: &mut Cx<'_>, application: &Application, key: &str) -> Result<(), QueueError> {
    let Some((now, before)) = standing::moved(cx, application).await? else { return Ok(()) };
    let Some(most) = before.parts.first() else { return Ok(()) };
    let facts = [
        ("before", number(before.place)),
        ("now", number(now.place)),
        ("cause", code(most.reason.code())),
        ("count", number(most.families)),
    ];
    cx.tell_of(NoticeKind::PlaceChanged, application, key, facts).await?;
    Ok(())
}

/// Nothing will be published for a while (domain.md 8.2; 12, N17). Told once a family, not once a child.
async fn pause(cx: &mut Cx<'_>, application: &Application, (at, rules): (Micros, &Rules)) -> Result<(), QueueError> {
    let Some((from, until)) = watch::pause_after(at, rules) else { return Ok(()) };
    let account = &application.account;
    let facts = [("from", Value::Date(from)), ("until", Value::Date(until))];
    let facts = facts.map(|(name, value)| (name.to_owned(), value)).into();
    cx.tell(NoticeKind::Pause, account, &format!("pause:{account}:{from}"), facts).await?;
    Ok(())
}

/// Is the number still the same? Asked once a family, not once a child.
async fn phone_check(cx: &mut Cx<'_>, application: &Application, key: &str) -> Result<(), QueueError> {
    let account = &application.account;
    let Some(found) = accounts::find(cx.tx, account).await?.filter(accounts::Account::stands) else { return Ok(()) };
    let sealing = crate::store::keys::find(cx.tx, cx.vault, account.as_str(), cx.now).await?;
    let (Some(key_of), Some(phone)) = (sealing, found.phone) else { return Ok(()) };
    let phone = cx.vault.open_json(&key_of, accounts::PHONE.of(account.as_str()), &phone)?;
    let facts = crate::dialogue::session::Slots::from([("phone".to_owned(), Value::Phone(phone))]);
    cx.tell(NoticeKind::PhoneCheck, account, &format!("phone_check:{account}:{key}"), facts).await?;
    Ok(())
}
