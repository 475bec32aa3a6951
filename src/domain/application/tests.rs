//! The diagram of domain.md 4.4 walked through, and the numbers.

use super::*;
use proptest::prelude::*;

fn walk(events: &[Event]) -> Result<Status, Refusal> {
    events.iter().try_fold(Status::Draft, |status, event| next(status, *event))
}

#[test]
fn there_are_fourteen_statuses() {
    assert_eq!(Status::ALL.len(), 14);
}

#[test]
fn the_ways_of_the_diagram_are_open() {
    use Event::*;
    for (events, status) in [
        (&[File][..], Status::Queued),
        (&[FileWithBenefit, BenefitDecided], Status::Queued),
        (&[File, ClaimBenefit], Status::BenefitCheck),
        (&[File, InterestLapsed, InterestConfirmed, Apply, NotWon], Status::Queued),
        (&[File, Apply, Won, Sign], Status::Enrolled),
        (&[FileWithBenefit, Apply, Won, CancelReferral], Status::Queued),
        (&[File, Apply, Won, Extend, Sign], Status::Enrolled),
        (&[File, Apply, Won, ReferralMissed, StoplistOver], Status::Queued),
        (&[File, Offer, AcceptOffer, Refuse, ReturnToQueue], Status::Queued),
        (&[File, Offer, OfferLapsed, Restore], Status::Queued),
        (&[File, Offer, DeclineOffer], Status::Queued),
        (&[File, Offer, DeclineVoucher], Status::Withdrawn),
        (&[File, Apply, GiveUpClaim, Withdraw], Status::Withdrawn),
        (&[Withdraw], Status::Withdrawn),
        (&[File, Apply, Archive], Status::Archived),
    ] {
        assert_eq!(walk(events), Ok(status), "{events:?}");
    }
}

#[test]
fn a_refusal_names_the_reason_that_helps() {
    use Event::*;
    for (events, refusal) in [
        (&[File, InterestLapsed, Apply][..], Refusal::InterestNotConfirmed),
        (&[File, Apply, Apply], Refusal::OpenClaim),
        (&[File, Apply, Withdraw], Refusal::OpenClaim),
        (&[File, Apply, Won, ReferralMissed, Apply], Refusal::Stoplisted),
        (&[File, Apply, Won, Sign, Withdraw], Refusal::Enrolled),
        (&[File, Withdraw, InterestConfirmed], Refusal::Closed),
        (&[File, Apply, Won, Extend, Extend], Refusal::WrongMoment { status: Status::Extended, event: Extend }),
    ] {
        assert_eq!(walk(events), Err(refusal), "{events:?}");
    }
}

#[test]
fn closed_applications_stay_closed() {
    for status in [Status::Enrolled, Status::Withdrawn, Status::Archived] {
        assert!(Event::ALL.iter().all(|event| next(status, *event).is_err()), "{status}");
        assert!(!status.is_active() && !status.holds_place() && !status.may_delete() && !status.may_edit());
    }
}

#[test]
fn what_may_be_deleted_is_what_withdraw_accepts() {
    for status in Status::ALL {
        assert_eq!(next(*status, Event::Withdraw).is_ok(), status.may_delete(), "{status}");
        assert!(!(status.may_delete() && status.has_open_claim()), "{status}");
    }
}

#[test]
fn a_number_is_read_as_it_is_printed() {
    let number = ApplicationNumber::new(2026, 1234).unwrap();
    let text = number.to_string();
    assert!(text.starts_with("2026-0001234-"), "{text}");
    assert_eq!(ApplicationNumber::parse(&format!("№ {}", text.replace('-', " "))), Ok(number));
    assert_eq!(ApplicationNumber::parse("2026"), Err(NotANumber::Length { typed: 4 }));
    assert_eq!(ApplicationNumber::new(2026, 0), None);
    assert_eq!(ApplicationNumber::new(2026, 10_000_000), None);
}

proptest! {
    #[test]
    fn one_wrong_digit_or_a_swap_is_always_caught(
        year in 2000u16..2100, sequence in 1u32..10_000_000, at in 0usize..12, other in 0u8..10,
    ) {
        let number = ApplicationNumber::new(year, sequence).unwrap();
        prop_assert_eq!(ApplicationNumber::parse(&number.to_string()), Ok(number));
        let digits: Vec<u8> = number.to_string().bytes().filter(u8::is_ascii_digit).collect();
        let mut wrong = digits.clone();
        wrong[at] = b'0' + other;
        let mut swapped = digits.clone();
        swapped.swap(at, (at + 1) % 12);
        for typed in [wrong, swapped] {
            let neighbours = at < 11 || typed[0] == digits[0];
            if typed != digits && neighbours {
                let text = String::from_utf8(typed).unwrap();
                prop_assert_eq!(ApplicationNumber::parse(&text), Err(NotANumber::Check));
            }
        }
    }

    #[test]
    fn never_panics(text in ".*") {
        let _ = ApplicationNumber::parse(&text);
    }

    #[test]
    fn from_a_draft_no_events_lead_back_to_a_draft(events in prop::collection::vec(prop::sample::select(Event::ALL), 1..40)) {
        let mut status = Status::Draft;
        for event in events {
            if let Ok(to) = next(status, event) {
                prop_assert_ne!(to, Status::Draft);
                prop_assert!(status.is_active() || status == Status::Draft);
                status = to;
            }
        }
    }
}
