//! The navigation: every page that is reached from every other, for those who may.

use super::{DESK, ROOT, root_for, root_of};
use crate::domain::staff::{Deed, Role};

/// A page in the navigation.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct DoorTo {
    /// Its path.
    pub(in crate::web) path: &'static str,
    /// Its name: a text.
    pub(in crate::web) text: &'static str,
    /// What it is for; `None`: everybody.
    deed: Option<Deed>,
}

/// All of them, in their order. The number by which a page is reached from the keyboard is its place among those a role sees.
pub(in crate::web) const DOORS: &[DoorTo] = &[
    DoorTo { path: ROOT, text: "office-home", deed: None },
    DoorTo { path: "/office/kindergartens", text: "office-gardens", deed: Some(Deed::ManageGroups) },
    DoorTo { path: "/office/vacancies", text: "office-free", deed: Some(Deed::EnterVacancies) },
    DoorTo { path: "/office/bulletins", text: "office-bulletins", deed: Some(Deed::Publish) },
    DoorTo { path: "/office/rights", text: "office-rights", deed: Some(Deed::DecideRights) },
    DoorTo { path: "/office/referrals", text: "office-referrals", deed: Some(Deed::DecideReferrals) },
    DoorTo { path: "/office/queue", text: "office-queue", deed: Some(Deed::SeeQueue) },
    DoorTo { path: "/office/rules", text: "office-rules", deed: Some(Deed::SetRules) },
    DoorTo { path: "/office/audit", text: "office-audit", deed: Some(Deed::SeeAudit) },
    DoorTo { path: DESK, text: "desk-line", deed: Some(Deed::SeeDesk) },
    DoorTo { path: "/desk/search", text: "desk-search", deed: Some(Deed::SearchTalks) },
    DoorTo { path: "/desk/replies", text: "desk-replies", deed: Some(Deed::HandleTicket) },
    DoorTo { path: "/desk/lead", text: "desk-lead", deed: Some(Deed::LeadDesk) },
    DoorTo { path: "/desk/stuck", text: "desk-stuck", deed: Some(Deed::LeadDesk) },
];

/// Those that a role sees.
pub(in crate::web) fn of(role: Role) -> Vec<DoorTo> {
    let own = |door: &DoorTo| root_of(door.path) == root_for(role) && door.deed.is_none_or(|deed| role.sees(deed));
    DOORS.iter().copied().filter(own).collect()
}

/// The page on which a deed is done, if a role sees it.
pub(in crate::web) fn to(role: Role, deed: Deed) -> Option<DoorTo> {
    // Some pages are for more than one deed.
    let main = match deed {
        Deed::ManageKindergartens => Deed::ManageGroups,
        Deed::Award => Deed::Publish,
        other => other,
    };
    of(role).into_iter().find(|door| door.deed == Some(main))
}
