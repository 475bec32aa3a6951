//! An application for a place: its statuses, what may happen in each, and its number. Source: domain.md 4.4 and 9.

mod machine;
mod number;

pub use machine::{Event, Refusal, next};
pub use number::{ApplicationNumber, NotANumber};

use super::closed::closed;

closed! {
    /// The status of an application (the names to print stand in the texts).
    pub enum Status {
        /// Being filled in, not sent.
        Draft = "draft",
        /// In the queue; the documents of a right wait for an officer.
        BenefitCheck = "benefit_check",
        /// In the queue, interest confirmed.
        Queued = "queued",
        /// In the queue by its date, but gets no offers: the interest is not confirmed.
        Unconfirmed = "unconfirmed",
        /// Waits for the result of a bulletin row.
        Applied = "applied",
        /// A place or voucher is offered; the clock is running.
        Offered = "offered",
        /// A referral is issued; the clock is running.
        Referred = "referred",
        /// The referral was extended, once.
        Extended = "extended",
        /// The contract is signed: the child is in the contingent.
        Enrolled = "enrolled",
        /// Takes no part for some days after a missed referral.
        Stoplist = "stoplist",
        /// An offer was not answered; may be restored once.
        Inactive = "inactive",
        /// Refused by the kindergarten or the authority.
        Refused = "refused",
        /// Withdrawn by the applicant.
        Withdrawn = "withdrawn",
        /// The age limit or the term is over.
        Archived = "archived",
    }
}

impl Status {
    /// Whether the application blocks another one for the same child (domain.md 4.3: one active application a child).
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::Draft | Self::Enrolled | Self::Withdrawn | Self::Archived)
    }

    /// Whether the application is counted in its sub-queue: nobody moves up before a real enrolment (domain.md 8.6). Who is on the
    /// stop-list, refused or inactive stands outside, keeps the date, and returns by it: then others move back (domain.md 5.3).
    pub const fn holds_place(self) -> bool {
        self.is_active() && !matches!(self, Self::Inactive | Self::Refused | Self::Stoplist)
    }

    /// Whether it may take part in a bulletin: in the queue with a confirmed interest. A right that an officer still checks hinders
    /// nobody: it is proved when a referral comes (domain.md 6.1).
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Queued | Self::BenefitCheck | Self::Applied)
    }

    /// Whether a place is being claimed: blocks edits and a second claim (domain.md 4.3, 4.4).
    pub const fn has_open_claim(self) -> bool {
        matches!(self, Self::Applied | Self::Offered | Self::Referred | Self::Extended)
    }

    /// Whether the parent may delete it as it stands (domain.md 9).
    pub const fn may_delete(self) -> bool {
        matches!(
            self,
            Self::Draft
                | Self::BenefitCheck
                | Self::Queued
                | Self::Unconfirmed
                | Self::Stoplist
                | Self::Inactive
                | Self::Refused
        )
    }

    /// Whether group, language and settlement may be changed with the filing date kept (domain.md 4.3).
    pub const fn may_edit(self) -> bool {
        matches!(self, Self::Draft | Self::Queued | Self::Unconfirmed)
    }
}

#[cfg(test)]
mod tests;
