//! Rows of the classifier as they stand in the file, checked one by one and then for their parents.

use std::collections::HashMap;

use super::{RejectReason, Rejected, names};
use crate::domain::place::{Level, PlaceCode};

/// The expected first line.
pub(super) const HEADER: &str = "code,parent,level,name_kk,name_ru";

/// How many leading digits are kept when a parent is looked for, in this order (domain.md 15.3).
const PARENT_DIGITS: [usize; 4] = [7, 6, 4, 2];

/// A row whose own fields are in order; names are tidy and still have their abbreviations.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) line: usize,
    pub(super) code: PlaceCode,
    /// `None` when the field is empty.
    pub(super) parent: Option<PlaceCode>,
    pub(super) level: Level,
    pub(super) name_kk: String,
    pub(super) name_ru: String,
}

/// Reads the rows; each code stands once among the drafts.
pub(super) fn read(text: &str) -> (Vec<Draft>, Vec<Rejected>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records();
    let found = match records.next() {
        Some(Ok(record)) => record.iter().map(str::trim).collect::<Vec<_>>().join(","),
        _ => String::new(),
    };
    if found != HEADER {
        return (Vec::new(), vec![Rejected { line: 1, why: RejectReason::Header { found } }]);
    }
    let (mut drafts, mut rejected) = (Vec::new(), Vec::new());
    let mut lines: HashMap<PlaceCode, usize> = HashMap::new();
    let mut line = 1;
    for record in records {
        line = record.as_ref().ok().and_then(line_of).unwrap_or(line + 1);
        let draft = record.map_err(|_unreadable| RejectReason::Fields).and_then(|record| row(&record, line));
        match draft.and_then(|draft| once(draft, &mut lines)) {
            Ok(draft) => drafts.push(draft),
            Err(why) => rejected.push(Rejected { line, why }),
        }
    }
    (drafts, rejected)
}

fn line_of(record: &csv::StringRecord) -> Option<usize> {
    record.position().and_then(|position| usize::try_from(position.line()).ok())
}

fn once(draft: Draft, lines: &mut HashMap<PlaceCode, usize>) -> Result<Draft, RejectReason> {
    match lines.get(&draft.code) {
        Some(&first) => Err(RejectReason::Repeated { first }),
        None => {
            lines.insert(draft.code.clone(), draft.line);
            Ok(draft)
        }
    }
}

fn row(record: &csv::StringRecord, line: usize) -> Result<Draft, RejectReason> {
    let fields: Vec<&str> = record.iter().map(str::trim).collect();
    let [code, parent, level, name_kk, name_ru] = fields[..] else {
        return Err(RejectReason::Fields);
    };
    let code = PlaceCode::parse(code).ok_or(RejectReason::Code)?;
    let parent = match parent {
        "" => None,
        text => Some(PlaceCode::parse(text).ok_or(RejectReason::Parent)?),
    };
    let level = level.parse().ok().and_then(Level::from_number).ok_or(RejectReason::Level)?;
    let (name_kk, name_ru) = (names::tidy(name_kk), names::tidy(name_ru));
    if name_kk.is_empty() || name_ru.is_empty() {
        return Err(RejectReason::Name);
    }
    Ok(Draft { line, code, parent, level, name_kk, name_ru })
}

/// Finds each draft's parent, higher levels first. The answer is parallel to the drafts: `None` for a rejected one,
/// `Some(None)` for the first level.
pub(super) fn accept(drafts: &[Draft], rejected: &mut Vec<Rejected>) -> Vec<Option<Option<PlaceCode>>> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&i| drafts[i].level);
    let mut accepted: HashMap<&str, Level> = HashMap::new();
    let mut answers = vec![None; drafts.len()];
    for i in order {
        let draft = &drafts[i];
        match parent_of(draft, &accepted) {
            Ok(parent) => {
                accepted.insert(draft.code.as_str(), draft.level);
                answers[i] = Some(parent);
            }
            Err(why) => rejected.push(Rejected { line: draft.line, why }),
        }
    }
    answers
}

fn parent_of(draft: &Draft, accepted: &HashMap<&str, Level>) -> Result<Option<PlaceCode>, RejectReason> {
    let higher = |code: &PlaceCode| accepted.get(code.as_str()).is_some_and(|level| *level < draft.level);
    match (&draft.parent, draft.level) {
        (None, Level::Region) => Ok(None),
        (Some(_), Level::Region) => Err(RejectReason::Parent),
        (Some(parent), _) => higher(parent).then(|| Some(parent.clone())).ok_or(RejectReason::Parent),
        (None, _) => candidates(&draft.code).find(|code| higher(code)).map(Some).ok_or(RejectReason::Parent),
    }
}

/// Codes that may be the parent, the nearest first.
fn candidates(code: &PlaceCode) -> impl Iterator<Item = PlaceCode> + '_ {
    PARENT_DIGITS.into_iter().filter_map(move |kept| {
        let zeroed = format!("{:0<9}", &code.as_str()[..kept]);
        PlaceCode::parse(&zeroed).filter(|parent| parent != code)
    })
}
