//! The department's list of places that become free, entered into the store: each row once, under the sender's own name of it.

use std::time::Duration;

use rand::Rng;

use crate::domain::clock::Micros;
use crate::domain::ids::VacancyId;
use crate::domain::office_data::vacancies::Listed;
use crate::domain::office_data::{Line, Reason, Rejected};
use crate::domain::rules::Rules;
use crate::store::{Tx, kindergartens as gardens, vacancy_imports};

use super::QueueError;
use super::kindergartens::Imported;
use super::vacancies::{NewRow, RowFault, enter};

/// Who entered rows of a list, as the store says.
const BY: &str = "import";

/// Enters the rows that were not taken in before; they wait for the next bulletin.
///
/// # Errors
/// The store.
pub async fn import(
    tx: &mut Tx,
    rules: &Rules,
    rows: &[Line<Listed>],
    random: &mut dyn Rng,
    now: Micros,
) -> Result<Imported, QueueError> {
    let mut imported = Imported::default();
    for (n, Line { line, row }) in (0..).zip(rows) {
        // Ids of one moment do not sort: the rows keep the order of the list.
        let id = VacancyId::new(now.plus(Duration::from_micros(n)), random);
        match take_in(tx, rules, row, id, now).await? {
            Ok(new) => imported.added += usize::from(new),
            Err(why) => imported.rejected.push(Rejected { line: *line, why }),
        }
    }
    Ok(imported)
}

/// `true`: it is new.
async fn take_in(
    tx: &mut Tx,
    rules: &Rules,
    row: &Listed,
    id: VacancyId,
    now: Micros,
) -> Result<Result<bool, Reason>, QueueError> {
    let (name, body) = (row.sender_ref.as_str(), body(row));
    if let Some(before) = vacancy_imports::find(tx, name).await? {
        return Ok(if before == body { Ok(false) } else { Err(Reason::Differs { column: "ref" }) });
    }
    let Some(kindergarten) = gardens::by_code(tx, &row.kindergarten).await? else { return Ok(Err(no_kindergarten())) };
    let new = NewRow {
        kindergarten: kindergarten.id,
        birth_year: row.group.birth_year,
        language: row.group.language,
        group: row.group.group,
        mode: row.group.mode,
        places: row.places,
        until: row.until,
        by: BY.to_owned(),
    };
    match enter(tx, rules, new, id, now).await? {
        Ok(id) => {
            vacancy_imports::insert(tx, name, &id, &body, now).await?;
            Ok(Ok(true))
        }
        Err(fault) => Ok(Err(reason(fault))),
    }
}

/// What the row says, in one text.
fn body(row: &Listed) -> String {
    let group = row.group;
    let until = row.until.map_or_else(String::new, |day| day.to_string());
    let (year, language, kind, mode) = (group.birth_year, group.language, group.group, group.mode);
    format!("{}/{year}/{language}/{kind}/{mode}/{}/{until}", row.kindergarten, row.places)
}

fn no_kindergarten() -> Reason {
    Reason::Unknown { column: "kindergarten", what: "open kindergarten of this code" }
}

fn reason(fault: RowFault) -> Reason {
    let value = |column, expected: &str| Reason::Value { column, expected: expected.to_owned() };
    match fault {
        RowFault::Kindergarten => no_kindergarten(),
        RowFault::BirthYear => value("birth_year", "a year whose children are offered places"),
        RowFault::Places => value("places", "a number from 1 to 500"),
        RowFault::Until => value("until", "a day to come, or nothing"),
    }
}
