//! Who hears of free places: subscribers at once or once a day, and those who saved the kindergarten, before phase 2 opens.

use crate::dialogue::session::{Slots, Value};
use crate::domain::clock::Micros;
use crate::domain::notice::NoticeKind;
use crate::queue::cx::{code, number, put_kindergarten};
use crate::queue::subscriptions;
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
