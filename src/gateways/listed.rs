//! The numbers that behave oddly in the sandboxes. `docs/demo.md` says the same for people; a test compares the two.
//!
//! All numbers are computed, none was looked up (domain.md 2.4): they must never be sent to a real register.

use crate::domain::iin::Iin;
use crate::domain::person::{Sex, SocialStatus};

/// What is odd about a listed IIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// The population register knows nobody.
    NotFound,
    /// Both registers answer after [`super::SLOW`].
    Slow,
    /// Both registers are unavailable.
    Down,
    /// A child that is related to no applicant.
    NotYours,
    /// A child whose relations the register cannot tell.
    RelationUnknown,
    /// A child whose every applicant is the guardian.
    Guardian,
    /// The register knows no sex.
    NoSex,
    /// The register knows this sex, and the seventh digit tells the other one.
    OtherSex(Sex),
    /// The digits tell no birth date, and the register knows the person all the same.
    OddDigits {
        /// The birth date, `YYYY-MM-DD`.
        birth: &'static str,
        /// The sex.
        sex: Sex,
    },
    /// The social register knows these statuses; an applicant's own count for all the children.
    Social(&'static [SocialStatus]),
    /// Only the social register is unavailable.
    SocialDown,
    /// Only the social register is slow.
    SocialSlow,
    /// A family of the demo database whose application is signed; ordinary for the registers.
    Signed,
}

/// The child of the demo database who goes to a kindergarten already (application signed): a girl born on 11.11.2022.
pub const SIGNED_CHILD: &str = "221111691004";

/// The mother of [`SIGNED_CHILD`].
pub const SIGNED_PARENT: &str = "911212491005";

/// The phone whose SMS provider is down.
pub const PHONE_DOWN: &str = "+77000000001";

/// The phone whose SMS provider answers after [`super::SLOW`].
pub const PHONE_SLOW: &str = "+77000000002";

/// The phone that the SMS provider refuses for good.
pub const PHONE_REFUSED: &str = "+77000000003";

/// The ten numbers of domain.md 2.4: ordinary people, six children, then four adults.
pub const ORDINARY: [&str; 10] = [
    "210415597312",
    "220901697312",
    "200229597312",
    "231231697315",
    "240507697314",
    "230610598806",
    "920308497607",
    "891123397315",
    "610117497409",
    "900707097312",
];

/// The table: adults, then children.
pub const LISTED: &[(&str, Oddity)] = &[
    ("850101390100", Oddity::NotFound),
    ("850202390208", Oddity::Slow),
    ("850303390306", Oddity::Down),
    ("870404491908", Oddity::Social(&[SocialStatus::DisabilityParent])),
    (SIGNED_PARENT, Oddity::Signed),
    ("230101690101", Oddity::NotFound),
    ("230202690208", Oddity::Slow),
    ("230303690306", Oddity::Down),
    ("230404590408", Oddity::NotYours),
    ("230505590506", Oddity::RelationUnknown),
    ("230606690600", Oddity::Guardian),
    ("231120697311", Oddity::NoSex),
    ("230808090809", Oddity::NoSex),
    ("230707690709", Oddity::OtherSex(Sex::Male)),
    ("210415797315", Oddity::OddDigits { birth: "2021-04-15", sex: Sex::Male }),
    ("230909591104", Oddity::Social(&[SocialStatus::LargeFamily])),
    ("231010691205", Oddity::Social(&[SocialStatus::DisabilityChild])),
    ("231111591307", Oddity::Social(&[SocialStatus::LowIncome])),
    ("231212691401", Oddity::Social(&[SocialStatus::Orphan])),
    ("240101591500", Oddity::Social(&[SocialStatus::NoParentalCare])),
    ("240202691604", Oddity::Social(&[SocialStatus::LargeFamily, SocialStatus::LowIncome])),
    ("240303591706", Oddity::SocialDown),
    ("240404691800", Oddity::SocialSlow),
    (SIGNED_CHILD, Oddity::Signed),
];

/// What is odd about a number; `None` for most.
#[must_use]
pub fn oddity(iin: &Iin) -> Option<Oddity> {
    let row = LISTED.iter().find(|(listed, _)| *listed == iin.digits());
    row.map(|(_, oddity)| *oddity)
}

/// Whether a number is one of [`ORDINARY`]: such a family has no social status.
#[must_use]
pub fn is_ordinary(iin: &Iin) -> bool {
    ORDINARY.contains(&iin.digits())
}
