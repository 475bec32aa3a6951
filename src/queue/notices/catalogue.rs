//! What each kind of news tells of, and the buttons under it: data, so that a new dialogue is one more line here.

use crate::dialogue::session::{Slots, Value};
use crate::dialogue::vocabulary::SlotType;
use crate::domain::bulletin::ClaimReason;
use crate::domain::notice::NoticeKind;
use crate::domain::place_change::Reason;
use crate::domain::referral::{Left, RefusalReason};

/// How a fact is held and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactType {
    /// As a slot of a dialogue. A moment is also shown as its day alone: `$NAME_day`.
    Slot(SlotType),
    /// A code: texts choose their words by `$NAME_code`. Those listed have words of their own, others share one.
    Code(&'static [&'static str]),
    /// Words in every language (`NAME_kk`, `NAME_ru`, `NAME_en`), or the same in all (`NAME`), cut at so many characters. There may be none:
    /// texts see that by `$NAME_code` (`none` or `other`).
    Words(usize),
    /// An id of ours: for buttons, never said. There may be none: the button then leads nowhere in particular.
    Id,
}

/// A fact: its name and how it is held.
pub type Fact = (&'static str, FactType);

/// A button under a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeedButton {
    /// Its label's attribute, its id.
    pub code: &'static str,
    /// The dialogue it opens.
    pub dialogue: &'static str,
    /// Which facts become which arguments: (argument, fact).
    pub args: &'static [(&'static str, &'static str)],
}

/// Why a place changed (domain.md 5.3).
const CAUSES: &[&str] = &[
    Reason::Enrolled.code(),
    Reason::Left.code(),
    Reason::RightHolder.code(),
    Reason::Joined.code(),
    Reason::Returned.code(),
    Reason::Renewed.code(),
    Reason::Own.code(),
];
/// Why a place was not won.
const LOSSES: &[&str] = &[
    ClaimReason::Taken.code(),
    ClaimReason::HigherChoice.code(),
    ClaimReason::Together.code(),
    ClaimReason::Elsewhere.code(),
];
/// Why a kindergarten refuses.
const REFUSALS: &[&str] =
    &[RefusalReason::Incomplete.code(), RefusalReason::Expired.code(), RefusalReason::Vaccination.code()];
/// How much time is left of a referral.
const LEFT: &[&str] = &[Left::Half.code(), Left::Day.code(), Left::Hours.code()];
const NAME: Fact = ("name", FactType::Slot(SlotType::Name));
const APPLICATION: Fact = ("application", FactType::Id);
const KINDERGARTEN: Fact = ("kindergarten", FactType::Words(80));
const NUMBER: Fact = ("number", FactType::Slot(SlotType::Text));
const UNTIL: Fact = ("until", FactType::Slot(SlotType::Moment));
const DEADLINE: Fact = ("deadline", FactType::Slot(SlotType::Moment));
const BEFORE: Fact = ("before", FactType::Slot(SlotType::Number));
const NOW: Fact = ("now", FactType::Slot(SlotType::Number));

/// The facts of a kind. Every one must be given when it is written, but for ids.
#[must_use]
pub fn facts(kind: NoticeKind) -> &'static [Fact] {
    use FactType::{Code, Id, Slot, Words};
    use NoticeKind as K;
    use SlotType as S;
    match kind {
        K::Accepted => &[
            NAME,
            APPLICATION,
            NUMBER,
            ("filed", Slot(S::Moment)),
            ("settlement", Slot(S::Place)),
            ("place", Slot(S::Number)),
            ("own", Slot(S::Number)),
            ("total", Slot(S::Number)),
        ],
        K::PlaceChanged => {
            &[NAME, APPLICATION, NUMBER, BEFORE, NOW, ("cause", Code(CAUSES)), ("count", Slot(S::Number))]
        }
        K::RightGranted | K::InterestLapsed | K::StoplistOver => &[NAME, APPLICATION],
        K::RightRejected => {
            &[NAME, APPLICATION, ("reason", Code(&["no_document", "unreadable", "expired", "not_entitled"]))]
        }
        K::PaperStale | K::ProveRight => &[NAME, APPLICATION, UNTIL],
        K::InterestDue => &[NAME, APPLICATION, UNTIL, ("days", Slot(S::Number))],
        K::Priority => &[NAME, APPLICATION, ("places", Slot(S::Number)), ("bulletin", Slot(S::Text)), UNTIL],
        K::Deadline => &[NAME, APPLICATION, KINDERGARTEN, DEADLINE, ("left", Code(LEFT))],
        K::OpenSoon => {
            &[NAME, APPLICATION, ("opens", Slot(S::Moment)), ("count", Slot(S::Number)), ("kindergartens", Words(200))]
        }
        K::Referred => &[
            NAME,
            APPLICATION,
            NUMBER,
            KINDERGARTEN,
            ("address", Words(120)),
            // Public, hence shown whole.
            ("phone", Words(24)),
            DEADLINE,
        ],
        K::Extended | K::LastDay => &[NAME, APPLICATION, KINDERGARTEN, DEADLINE],
        K::Stoplisted => &[NAME, APPLICATION, KINDERGARTEN, UNTIL],
        K::RenewalBefore => &[NAME, APPLICATION, ("day", Slot(S::Date))],
        K::RenewalAfter => &[NAME, APPLICATION, BEFORE, NOW],
        K::Pause => &[("from", Slot(S::Date)), ("until", Slot(S::Date))],
        K::Enrolled | K::Cancelled | K::WishApplied => &[NAME, APPLICATION, KINDERGARTEN],
        K::PhoneCheck | K::NumberGone => &[("phone", Slot(S::Phone))],
        K::FreePlaces => &[
            ("subscription", Id),
            ("vacancy", Id),
            KINDERGARTEN,
            ("district", Slot(S::Place)),
            ("year", Slot(S::Number)),
            ("language", Slot(S::Language)),
            ("group", Slot(S::Group)),
            ("places", Slot(S::Number)),
            ("phase", Code(&["priority", "open"])),
            UNTIL,
        ],
        K::Digest => &[
            ("subscription", Id),
            ("places", Slot(S::Number)),
            ("kindergartens", Slot(S::Number)),
            ("district", Slot(S::Place)),
        ],
        K::NotWon => &[
            NAME,
            APPLICATION,
            KINDERGARTEN,
            ("rank", Slot(S::Number)),
            ("last_rank", Slot(S::Number)),
            ("reason", Code(LOSSES)),
        ],
        K::RowWithdrawn => &[NAME, APPLICATION, KINDERGARTEN, ("reason", Code(&["repair", "mistake", "filled"]))],
        K::Refused => &[NAME, APPLICATION, KINDERGARTEN, ("reason", Code(REFUSALS))],
    }
}

const OPEN: DeedButton = DeedButton { code: "open", dialogue: "applications", args: &[("application", "application")] };
const STOP: DeedButton = DeedButton { code: "stop", dialogue: "notices", args: &[] };
const UNSUBSCRIBE: DeedButton =
    DeedButton { code: "stop", dialogue: "subscriptions", args: &[("subscription", "subscription")] };
const PLACES: DeedButton =
    DeedButton { code: "places", dialogue: "bulletins", args: &[("application", "application")] };
const ROW: DeedButton = DeedButton { code: "places", dialogue: "bulletins", args: &[("row", "vacancy")] };
const ALL_PLACES: DeedButton = DeedButton { code: "places", dialogue: "bulletins", args: &[] };
const CONFIRM: DeedButton =
    DeedButton { code: "confirm", dialogue: "interest", args: &[("application", "application")] };
const REFERRAL: DeedButton =
    DeedButton { code: "referral", dialogue: "referral", args: &[("application", "application")] };
const PAPER: DeedButton = DeedButton { code: "paper", dialogue: "proof", args: &[("application", "application")] };
const CHANGE: DeedButton = DeedButton { code: "change", dialogue: "settings", args: &[] };

/// The buttons under a notice, in order.
#[must_use]
pub fn buttons(kind: NoticeKind) -> &'static [DeedButton] {
    use NoticeKind as K;
    match kind {
        K::PlaceChanged => &[OPEN, STOP],
        K::FreePlaces => &[ROW, UNSUBSCRIBE],
        K::Digest => &[ALL_PLACES, UNSUBSCRIBE],
        K::Pause => &[STOP],
        K::Priority | K::OpenSoon | K::StoplistOver => &[PLACES],
        K::RightRejected | K::PaperStale => &[PAPER, OPEN],
        K::PhoneCheck | K::NumberGone => &[CHANGE],
        K::InterestDue | K::InterestLapsed => &[CONFIRM, OPEN],
        K::Referred | K::Deadline | K::Extended | K::LastDay => &[REFERRAL],
        _ => &[OPEN],
    }
}

/// The first fact of a kind that is missing or of another type; what is given beyond the list is nobody's harm.
pub(super) fn missing(kind: NoticeKind, given: &Slots) -> Option<&'static str> {
    facts(kind).iter().find(|(name, held)| !holds(*held, name, given)).map(|(name, _)| *name)
}

fn holds(held: FactType, name: &str, given: &Slots) -> bool {
    let value = given.get(name);
    match held {
        FactType::Id => value.is_none_or(|value| value.code().is_some()),
        FactType::Code(_) => value.is_some_and(|value| value.code().is_some()),
        FactType::Words(_) => {
            let text = |key: &str| matches!(given.get(key), Some(Value::Text(_)));
            text(name) || ["kk", "ru", "en"].iter().all(|lang| text(&format!("{name}_{lang}")))
        }
        FactType::Slot(kind) => value.is_some_and(|value| fits(kind, value)),
    }
}

/// The form a slot of this type has.
fn fits(kind: SlotType, value: &Value) -> bool {
    match kind {
        SlotType::Text | SlotType::Name => matches!(value, Value::Text(_)),
        SlotType::Number => matches!(value, Value::Number(_)),
        SlotType::Moment => matches!(value, Value::Moment(_)),
        SlotType::Date => matches!(value, Value::Date(_)),
        SlotType::Phone => matches!(value, Value::Phone(_)),
        kind => kind.is_code() && value.code().is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_made_of_facts() {
        for kind in NoticeKind::ALL {
            for (_, fact) in buttons(*kind).iter().flat_map(|button| button.args) {
                assert!(facts(*kind).contains(&(*fact, FactType::Id)), "{kind}: {fact} is no id");
            }
        }
    }
}
