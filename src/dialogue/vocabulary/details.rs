//! What texts may say of what stands behind an id.

use super::SlotType;

impl SlotType {
    /// What texts may say of what stands behind an id, as `SLOT_DETAIL`; the first, without a name of its own, as `SLOT`. It is looked up
    /// when it is said: a session keeps the id alone, and nothing in it grows old.
    #[must_use]
    pub fn details(self) -> &'static [(&'static str, Self)] {
        match self {
            Self::Kindergarten => &[
                ("", Self::Title),
                ("address", Self::Title),
                ("phone", Self::Text),
                ("hours", Self::Text),
                ("kind", Self::Kind),
                ("ownership", Self::Ownership),
                ("languages", Self::Language),
                ("groups", Self::Group),
                ("fee", Self::Number),
                ("fee_at", Self::Date),
                ("ramp", Self::Yesno),
                ("free", Self::Title),
            ],
            Self::Vacancy => &[
                ("", Self::Title),
                ("address", Self::Title),
                ("year", Self::Number),
                ("language", Self::Language),
                ("group", Self::Group),
                ("mode", Self::Mode),
                ("until", Self::Date),
                ("free", Self::Number),
                ("phase", Self::Choice),
                ("ends", Self::Moment),
                ("applied", Self::Number),
            ],
            Self::Claim => &[
                ("", Self::Title),
                ("number", Self::Number),
                ("reason", Self::Choice),
                ("wished", Self::Yesno),
                ("rank", Self::Number),
                ("last", Self::Number),
                ("applied", Self::Number),
                ("made", Self::Moment),
            ],
            Self::Wish => &[("", Self::Title), ("number", Self::Number)],
            Self::Subscription => &[
                ("", Self::Title),
                ("place", Self::Place),
                ("year", Self::Number),
                ("language", Self::Language),
                ("group", Self::Group),
                ("digest", Self::Yesno),
            ],
            _ => &[],
        }
    }
}
