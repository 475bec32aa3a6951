//! The navigation: every page that is reached from every other, for those who may.

use super::ROOT;
use crate::domain::staff::{Deed, Role};

/// A page in the navigation.
#[derive(Debug, Clone, Copy)]
pub(super) struct DoorTo {
    /// Its path.
    pub(super) path: &'static str,
    /// Its name: a text.
    pub(super) text: &'static str,
    /// What it is for; `None`: everybody.
    deed: Option<Deed>,
}

/// All of them, in their order. The number by which a page is reached from the keyboard is its place among those a role sees.
pub(super) const DOORS: &[DoorTo] = &[
    DoorTo { path: ROOT, text: "office-home", deed: None },
    DoorTo { path: "/office/audit", text: "office-audit", deed: Some(Deed::SeeAudit) },
];

/// Those that a role sees.
pub(super) fn of(role: Role) -> Vec<DoorTo> {
    DOORS.iter().copied().filter(|door| door.deed.is_none_or(|deed| role.may(deed))).collect()
}

/// The page on which a deed is done, if a role sees it.
pub(super) fn to(role: Role, deed: Deed) -> Option<DoorTo> {
    of(role).into_iter().find(|door| door.deed == Some(deed))
}
