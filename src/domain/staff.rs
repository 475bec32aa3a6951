//! Who works here: roles of the education department's pages, deeds, and which role may do which.

use super::closed::closed;

closed! {
    /// What a member of staff is.
    pub enum Role {
        /// An officer of an education department: the whole country, or a place and all within it.
        Department = "department",
        /// The head of one kindergarten.
        Kindergarten = "kindergarten",
        /// Looks at who did what, and at no family's data.
        Auditor = "auditor",
        /// Talks with parents at the call centre's desk.
        Operator = "operator",
        /// The same, and looks after the line.
        Supervisor = "supervisor",
    }
}

closed! {
    /// What is done on the pages and written down of it. The order is that in which a person reads what they may do.
    pub enum Deed {
        /// Look at the queue: numbers, classes and dates, no names.
        SeeQueue = "see_queue",
        /// Open what is personal of a family: name, IIN, phone, documents (domain.md 13).
        SeePersonal = "see_personal",
        /// Add, change and close kindergartens and their groups.
        ManageKindergartens = "manage_kindergartens",
        /// Keep the groups of a kindergarten: how many children there may be, how many there are.
        ManageGroups = "manage_groups",
        /// Enter places that become free (domain.md 8.1).
        EnterVacancies = "enter_vacancies",
        /// Publish, hold and release bulletins (domain.md 8.3).
        Publish = "publish",
        /// Give places out, and take back what was given.
        Award = "award",
        /// Decide whether a paper proves a right (domain.md 6).
        DecideRights = "decide_rights",
        /// Accept, prolong and end referrals (domain.md 8.6).
        DecideReferrals = "decide_referrals",
        /// Set the rules of a place (domain.md 17).
        SetRules = "set_rules",
        /// Take tables away as files.
        Export = "export",
        /// Look at the call centre's line.
        SeeDesk = "see_desk",
        /// Open a parent's talk at the desk: what was said is masked.
        OpenTalk = "open_talk",
        /// Open what is masked of a parent at the desk: phone, name, IIN.
        RevealParent = "reveal_parent",
        /// Take tickets, answer, lay aside, close.
        HandleTicket = "handle_ticket",
        /// Answer a question of a dialogue for a parent, in the parent's name.
        ActForParent = "act_for_parent",
        /// Look for a talk by the number of its ticket, by phone or IIN.
        SearchTalks = "search_talks",
        /// Give tickets to others, take them back, keep the replies that are written once.
        LeadDesk = "lead_desk",
        /// Look at who did what.
        SeeAudit = "see_audit",
        /// Come in.
        SignIn = "sign_in",
        /// Go out.
        SignOut = "sign_out",
        /// Try a wrong password so often that the door is locked for a while.
        LockOut = "lock_out",
        /// Add members of staff, shut them out, give them passwords: at the command line only, by whoever runs the program.
        ManageStaff = "manage_staff",
        /// Join one more address to a family's account: by the parent, who has proved its phone there.
        LinkContact = "link_contact",
        /// Take an address from a family's account: by the parent, or because another may have it now.
        UnlinkContact = "unlink_contact",
        /// Take the number from a family's account: by whoever has it now and begins an account of their own.
        FreeNumber = "free_number",
        /// Invite a member of staff, new or not: at the command line only.
        Invite = "invite",
        /// Take an invitation: choose a password.
        TakeInvitation = "take_invitation",
        /// Set up a phone that makes codes, the first one or another.
        SetUpCodes = "set_up_codes",
        /// Come in by a code for who has not got the phone.
        UseRecovery = "use_recovery",
        /// Change one's own password.
        ChangePassword = "change_password",
        /// End all of one's own sessions but the present one.
        EndSessions = "end_sessions",
    }
}

closed! {
    /// What a pass lets a member of staff do, once.
    pub enum PassKind {
        /// Choose a password and set up a phone.
        Invitation = "invitation",
        /// Come in with the phone's code: the password was right.
        Code = "code",
        /// Set up a phone while signed in.
        Phone = "phone",
    }
}

impl Role {
    /// Whether this role may do this at all; where, is asked of the place (a department) and of the kindergarten.
    #[must_use]
    pub const fn may(self, deed: Deed) -> bool {
        match deed {
            Deed::SignIn
            | Deed::SignOut
            | Deed::LockOut
            | Deed::TakeInvitation
            | Deed::SetUpCodes
            | Deed::UseRecovery
            | Deed::ChangePassword
            | Deed::EndSessions => true,
            Deed::ManageStaff | Deed::Invite | Deed::LinkContact | Deed::UnlinkContact | Deed::FreeNumber => false,
            Deed::SeeQueue | Deed::SeeAudit => matches!(self, Self::Department | Self::Auditor),
            Deed::Export => matches!(self, Self::Department | Self::Auditor | Self::Supervisor),
            Deed::SeeDesk
            | Deed::OpenTalk
            | Deed::RevealParent
            | Deed::HandleTicket
            | Deed::ActForParent
            | Deed::SearchTalks => {
                matches!(self, Self::Operator | Self::Supervisor)
            }
            Deed::LeadDesk => matches!(self, Self::Supervisor),
            Deed::SeePersonal | Deed::ManageGroups | Deed::EnterVacancies | Deed::DecideReferrals => {
                matches!(self, Self::Department | Self::Kindergarten)
            }
            Deed::ManageKindergartens | Deed::Publish | Deed::Award | Deed::DecideRights | Deed::SetRules => {
                matches!(self, Self::Department)
            }
        }
    }

    /// Whether this role sees the page on which this is done: whoever may, and the auditor, who looks at everything but families.
    #[must_use]
    pub fn sees(self, deed: Deed) -> bool {
        self.may(deed) || (self == Self::Auditor && deed.is_work() && !deed.is_desk() && deed != Deed::SeePersonal)
    }

    /// What this role may do on the pages, in the order of the list.
    pub fn deeds(self) -> impl Iterator<Item = Deed> {
        Deed::ALL.iter().copied().filter(move |deed| self.may(*deed) && deed.is_work())
    }
}

impl Deed {
    /// Whether it is done at the call centre's desk.
    #[must_use]
    pub const fn is_desk(self) -> bool {
        matches!(
            self,
            Self::SeeDesk
                | Self::OpenTalk
                | Self::RevealParent
                | Self::HandleTicket
                | Self::ActForParent
                | Self::SearchTalks
                | Self::LeadDesk
        )
    }

    /// Whether it is work, and not coming and going and what belongs to it.
    #[must_use]
    pub const fn is_work(self) -> bool {
        !self.is_of_parent()
            && !matches!(
                self,
                Self::SignIn
                    | Self::SignOut
                    | Self::LockOut
                    | Self::ManageStaff
                    | Self::Invite
                    | Self::TakeInvitation
                    | Self::SetUpCodes
                    | Self::UseRecovery
                    | Self::ChangePassword
                    | Self::EndSessions
            )
    }

    /// Parents do it, about their own account.
    #[must_use]
    pub const fn is_of_parent(self) -> bool {
        matches!(self, Self::LinkContact | Self::UnlinkContact | Self::FreeNumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(role: Role) -> Vec<&'static str> {
        role.deeds().map(Deed::code).collect()
    }

    #[test]
    fn a_department_may_do_all_the_work_of_the_office() {
        let office = Deed::ALL.iter().filter(|deed| deed.is_work() && !deed.is_desk());
        assert_eq!(Role::Department.deeds().count(), office.count());
    }

    #[test]
    fn the_desk_is_its_peoples_alone() {
        let operator = ["see_desk", "open_talk", "reveal_parent", "handle_ticket", "act_for_parent", "search_talks"];
        assert_eq!(of(Role::Operator), operator);
        assert!(Role::Supervisor.may(Deed::LeadDesk) && !Role::Operator.may(Deed::LeadDesk));
        assert!(!Role::Department.may(Deed::OpenTalk) && !Role::Auditor.sees(Deed::OpenTalk));
    }

    #[test]
    fn a_kindergarten_works_for_itself_and_neither_publishes_nor_awards() {
        assert_eq!(of(Role::Kindergarten), ["see_personal", "manage_groups", "enter_vacancies", "decide_referrals"]);
    }

    #[test]
    fn an_auditor_changes_nothing_and_opens_no_familys_data() {
        assert_eq!(of(Role::Auditor), ["see_queue", "export", "see_audit"]);
        assert!(Role::Auditor.sees(Deed::Award) && !Role::Auditor.sees(Deed::SeePersonal));
    }

    #[test]
    fn nobody_gives_out_accounts_on_a_page() {
        assert!(Role::ALL.iter().all(|role| !role.may(Deed::ManageStaff) && role.may(Deed::SignOut)));
    }
}
