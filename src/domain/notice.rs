//! News for a family: the closed list of its kinds and how each is told (domain.md 12). What a kind tells of stands with whoever writes
//! it (`queue::notices`).

use super::closed::closed;

closed! {
    /// A piece of news (the numbers are those of domain.md 12).
    pub enum NoticeKind {
        /// N1: the application stands in the queue.
        Accepted = "accepted",
        /// N2: the place in the queue changed.
        PlaceChanged = "place_changed",
        /// N3: the right is proved.
        RightGranted = "right_granted",
        /// N3: the right is not proved: the child stands in the general queue.
        RightRejected = "right_rejected",
        /// N3: the paper of a right grows old.
        PaperStale = "paper_stale",
        /// N4: the interest has to be confirmed.
        InterestDue = "interest_due",
        /// N4: it was not.
        InterestLapsed = "interest_lapsed",
        /// N5 (!): the family may choose before others.
        Priority = "priority",
        /// N7 (!): the time of a referral runs out.
        Deadline = "deadline",
        /// N8 (!): the places that are left open for everybody in a moment.
        OpenSoon = "open_soon",
        /// N9 (!): a referral.
        Referred = "referred",
        /// N10: the right has to be proved now.
        ProveRight = "prove_right",
        /// N11: the referral is valid for longer.
        Extended = "extended",
        /// N11: its last day.
        LastDay = "last_day",
        /// N12: no places for a while.
        Stoplisted = "stoplisted",
        /// N13: that is over.
        StoplistOver = "stoplist_over",
        /// N16: the queue is going to be renewed.
        RenewalBefore = "renewal_before",
        /// N16: it was renewed.
        RenewalAfter = "renewal_after",
        /// N17: no bulletins for a while.
        Pause = "pause",
        /// N18: the child is enrolled.
        Enrolled = "enrolled",
        /// N19: is the phone still theirs?
        PhoneCheck = "phone_check",
        /// Places came free where the family wants to hear of it, at once.
        FreePlaces = "free_places",
        /// The same, once a day.
        Digest = "digest",
        /// Another child got the place.
        NotWon = "not_won",
        /// The place was taken back.
        RowWithdrawn = "row_withdrawn",
        /// The kindergarten refused the child.
        Refused = "refused",
        /// The referral is cancelled: the right was not proved.
        Cancelled = "cancelled",
        /// We applied for a place by the family's standing wish.
        WishApplied = "wish_applied",
        /// (!) Somebody else has proved the account's number and taken it.
        NumberGone = "number_gone",
    }
}

closed! {
    /// What a family may turn off, in the order shown.
    pub enum NoticeGroup {
        /// The place in the queue.
        Place = "place",
        /// The confirmation of interest.
        Interest = "interest",
        /// Free places and what became of applications for them.
        Bulletins = "bulletins",
        /// All else.
        News = "news",
    }
}

impl NoticeKind {
    /// It passes the quiet hours and interrupts a form: the (!) of domain.md 12.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::Priority | Self::Deadline | Self::OpenSoon | Self::Referred | Self::NumberGone)
    }

    /// It is told once more if nobody reacts (domain.md 12, I). What opens in ten minutes is no news half an hour later.
    #[must_use]
    pub fn is_resent(self) -> bool {
        self.is_urgent() && self != Self::OpenSoon
    }

    /// It is sent to the phone where no messenger brings it: a day stands in it after which it is too late.
    #[must_use]
    pub fn is_texted(self) -> bool {
        matches!(
            self,
            Self::Priority
                | Self::Deadline
                | Self::Referred
                | Self::LastDay
                | Self::InterestDue
                | Self::ProveRight
                | Self::PaperStale
        )
    }

    /// Its switch; `None`: a deadline or a loss stands behind it, nobody can turn it off.
    #[must_use]
    pub fn group(self) -> Option<NoticeGroup> {
        match self {
            Self::PlaceChanged | Self::RenewalBefore | Self::RenewalAfter => Some(NoticeGroup::Place),
            Self::InterestDue | Self::InterestLapsed => Some(NoticeGroup::Interest),
            Self::OpenSoon
            | Self::FreePlaces
            | Self::Digest
            | Self::NotWon
            | Self::RowWithdrawn
            | Self::WishApplied => Some(NoticeGroup::Bulletins),
            Self::Accepted
            | Self::RightGranted
            | Self::StoplistOver
            | Self::Pause
            | Self::Enrolled
            | Self::PhoneCheck => Some(NoticeGroup::News),
            Self::RightRejected
            | Self::PaperStale
            | Self::Priority
            | Self::Deadline
            | Self::Referred
            | Self::ProveRight
            | Self::Extended
            | Self::LastDay
            | Self::Stoplisted
            | Self::Refused
            | Self::NumberGone
            | Self::Cancelled => None,
        }
    }

    /// The text's message.
    #[must_use]
    pub fn message(self) -> String {
        format!("notice-{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_turns_something_off() {
        for group in NoticeGroup::ALL {
            assert!(NoticeKind::ALL.iter().any(|kind| kind.group() == Some(*group)), "{group}");
        }
    }
}
