//! The state machine of an application, the diagram of domain.md 4.4 as one pure function.
//!
//! Who may cause an event, and guards that need dates or counts (one extension, one restoration within its days), are
//! the business of the caller; what follows from the status alone is decided here.

use super::Status;
use crate::domain::closed::closed;

closed! {
    /// Something that happens to an application.
    pub enum Event {
        /// The parent sends it, without documents that an officer must check.
        File = "file",
        /// The parent sends it with such documents.
        FileWithBenefit = "file_with_benefit",
        /// A right is claimed later.
        ClaimBenefit = "claim_benefit",
        /// The officer decided on the documents, or the parent gave the right up. Either way it stands by its own date.
        BenefitDecided = "benefit_decided",
        /// The term of the interest confirmation is over.
        InterestLapsed = "interest_lapsed",
        /// «Мүдделі».
        InterestConfirmed = "interest_confirmed",
        /// A bulletin row is chosen.
        Apply = "apply",
        /// The row was not won or was withdrawn.
        NotWon = "not_won",
        /// The row was won.
        Won = "won",
        /// A place or voucher is offered.
        Offer = "offer",
        /// The offer is accepted.
        AcceptOffer = "accept_offer",
        /// The offered place is refused: back to the queue (regime B).
        DeclineOffer = "decline_offer",
        /// The voucher is refused: the place in the queue is annulled (regime C, domain.md 8.5).
        DeclineVoucher = "decline_voucher",
        /// The offer was not answered in time.
        OfferLapsed = "offer_lapsed",
        /// An inactive application is restored.
        Restore = "restore",
        /// The referral is extended.
        Extend = "extend",
        /// The contract is signed.
        Sign = "sign",
        /// The kindergarten or the authority refuses.
        Refuse = "refuse",
        /// Back to the queue after a refusal.
        ReturnToQueue = "return_to_queue",
        /// The right of an accepted offer was not proved: the referral is cancelled (domain.md 6.1).
        CancelReferral = "cancel_referral",
        /// The term of the referral was missed.
        ReferralMissed = "referral_missed",
        /// The days of the stop-list are over.
        StoplistOver = "stoplist_over",
        /// The parent gives up the open claim, offer or referral.
        GiveUpClaim = "give_up_claim",
        /// The parent deletes the application.
        Withdraw = "withdraw",
        /// The age limit or the term is over.
        Archive = "archive",
    }
}

/// Why an event cannot happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The child is in the contingent; leaving is done at the kindergarten (domain.md 9).
    #[error("the child is enrolled")]
    Enrolled,
    /// Withdrawn or archived: nothing happens to it any more.
    #[error("the application is closed")]
    Closed,
    /// First the open claim, offer or referral has to be given up.
    #[error("a claim is open")]
    OpenClaim,
    /// Only with a confirmed interest.
    #[error("the interest is not confirmed")]
    InterestNotConfirmed,
    /// Not during the days of the stop-list.
    #[error("the application is on the stop-list")]
    Stoplisted,
    /// Nothing of the kind is going on.
    #[error("{event} does not fit an application that is {status}")]
    WrongMoment {
        /// The status it has.
        status: Status,
        /// What was tried.
        event: Event,
    },
}

/// The status after an event.
///
/// # Errors
/// Why the event cannot happen in this status; the status then stays as it is.
pub fn next(status: Status, event: Event) -> Result<Status, Refusal> {
    use Event as E;
    use Status as S;
    Ok(match (status, event) {
        (S::Draft, E::File) => S::Queued,
        (S::Draft, E::FileWithBenefit) | (S::Queued, E::ClaimBenefit) => S::BenefitCheck,
        (S::Queued, E::InterestLapsed) => S::Unconfirmed,
        (S::Queued | S::Unconfirmed, E::InterestConfirmed)
        | (S::BenefitCheck, E::BenefitDecided)
        | (S::Applied, E::NotWon)
        | (S::Offered, E::DeclineOffer)
        | (S::Inactive, E::Restore)
        | (S::Refused, E::ReturnToQueue)
        | (S::Stoplist, E::StoplistOver)
        | (S::Referred | S::Extended, E::CancelReferral)
        | (S::Applied | S::Offered | S::Referred | S::Extended, E::GiveUpClaim) => S::Queued,
        // A right that waits for an officer holds nobody up: a family would lose a place by our slowness.
        (S::Queued | S::BenefitCheck, E::Apply) => S::Applied,
        (S::Queued, E::Offer) => S::Offered,
        (S::Applied, E::Won) | (S::Offered, E::AcceptOffer) => S::Referred,
        (S::Offered, E::OfferLapsed) => S::Inactive,
        (S::Referred, E::Extend) => S::Extended,
        (S::Referred | S::Extended, E::Sign) => S::Enrolled,
        (S::Referred | S::Extended, E::Refuse) => S::Refused,
        (S::Referred | S::Extended, E::ReferralMissed) => S::Stoplist,
        (S::Offered, E::DeclineVoucher) => S::Withdrawn,
        (status, E::Withdraw) if status.may_delete() => S::Withdrawn,
        (status, E::Archive) if status.is_active() || status == S::Draft => S::Archived,
        (status, event) => return Err(refusal(status, event)),
    })
}

/// The reason that helps most, for an event that does not fit.
fn refusal(status: Status, event: Event) -> Refusal {
    match (status, event) {
        (Status::Enrolled, _) => Refusal::Enrolled,
        (Status::Withdrawn | Status::Archived, _) => Refusal::Closed,
        (status, Event::Withdraw | Event::Apply | Event::Offer) if status.has_open_claim() => Refusal::OpenClaim,
        (Status::Unconfirmed, Event::Apply | Event::Offer) => Refusal::InterestNotConfirmed,
        (Status::Stoplist, Event::Apply | Event::Offer) => Refusal::Stoplisted,
        (status, event) => Refusal::WrongMoment { status, event },
    }
}
