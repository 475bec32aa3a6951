//! Who hears of free places: subscribers at once or once a day, and those who saved the kindergarten, before phase 2 opens.

use std::collections::BTreeMap;

use crate::dialogue::session::{Slots, Value};
use crate::domain::clock::Micros;
use crate::domain::ids::ApplicationId;
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::queue::cx::{code, number, put_kindergarten};
use crate::queue::notices::put_words;
use crate::queue::subscriptions;
use crate::store::applications::{self, Application};
use crate::store::bulletins::Bulletin;
use crate::store::kindergartens::{self, Kindergarten};
use crate::store::vacancies::Vacancy;

use super::super::{Cx, QueueError};

/// Tells subscribers of rows that are out, each row once a phase. A digest is gathered at its hour instead.
pub(super) async fn published(
    cx: &mut Cx<'_>,
    rows: &[Vacancy],
    (phase, until): (&str, Micros),
) -> Result<(), QueueError> {
    for row in rows {
        let kindergarten = cx.kindergarten(&row.kindergarten).await?;
        for subscription in subscriptions::of_row(cx, row).await? {
            if subscription.digest {
                continue;
            }
            let mut facts = facts(row, (phase, until));
            put_kindergarten(&mut facts, &kindergarten);
            facts.insert("subscription".to_owned(), Value::Code(subscription.id.to_string()));
            // One row is one piece of news for a family, however many of its subscriptions it fits.
            let key = format!("free:{}:{}:{phase}", subscription.account, row.id);
            cx.tell(NoticeKind::FreePlaces, &subscription.account, &key, facts).await?;
        }
    }
    Ok(())
}

/// What opens soon for one application.
struct Opening {
    application: Application,
    places: u64,
    kindergartens: Vec<Kindergarten>,
}

/// Tells those who saved a kindergarten that its places open to everyone in a moment (domain.md 12, N8): each application of theirs once,
/// with the rows of its own queue.
pub(super) async fn opening(
    cx: &mut Cx<'_>,
    bulletin: &Bulletin,
    rows: &[Vacancy],
    opens: Micros,
) -> Result<(), QueueError> {
    let mut all: BTreeMap<ApplicationId, Opening> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.free > 0) {
        let kindergarten = cx.kindergarten(&row.kindergarten).await?;
        for account in kindergartens::saved_by(cx.tx, &row.kindergarten).await? {
            let mine = applications::list(cx.tx, &account).await?;
            let fits = |one: &Application| one.status.takes_part() && one.subqueue == row.subqueue;
            for application in mine.into_iter().filter(fits) {
                let entry = all.entry(application.id.clone()).or_insert_with(|| Opening {
                    application,
                    places: 0,
                    kindergartens: Vec::new(),
                });
                entry.places += u64::from(row.free);
                if !entry.kindergartens.contains(&kindergarten) {
                    entry.kindergartens.push(kindergarten.clone());
                }
            }
        }
    }
    for Opening { application, places, kindergartens } in all.into_values() {
        let mut facts = cx.facts(&application).await?;
        facts.insert("opens".to_owned(), Value::Moment(opens));
        facts.insert("count".to_owned(), number(places));
        let names = |lang| kindergartens.iter().map(|one| one.profile.name(lang)).collect::<Vec<_>>().join(", ");
        let names = Lang::ALL.map(|lang| (lang, names(lang)));
        put_words(&mut facts, "kindergartens", names.each_ref().map(|(lang, names)| (*lang, names.as_str())));
        cx.tell_facts(NoticeKind::OpenSoon, &application, bulletin.id.as_str(), facts).await?;
    }
    Ok(())
}

fn facts(row: &Vacancy, (phase, until): (&str, Micros)) -> Slots {
    let queue = &row.subqueue;
    Slots::from([
        ("vacancy".to_owned(), Value::Code(row.id.to_string())),
        ("district".to_owned(), Value::Code(queue.settlement.to_string())),
        ("year".to_owned(), Value::Number(i64::from(queue.birth_year))),
        ("language".to_owned(), code(queue.language.code())),
        ("group".to_owned(), code(queue.group.code())),
        ("places".to_owned(), number(u64::from(row.free))),
        ("phase".to_owned(), code(phase)),
        ("until".to_owned(), Value::Moment(until)),
    ])
}
