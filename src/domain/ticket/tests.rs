//! The machine of a ticket: every arrow, and what holds whatever happens.

use std::time::Duration;

use proptest::prelude::*;

use super::{Doer, Terms, TicketEvent as E, TicketState as S, Topic, estimate, rating};
use crate::domain::staff::Role;

#[test]
fn every_arrow_leads_where_it_should() {
    for (from, event, to) in [
        (S::OutsideHours, E::CentreOpens, S::Queued),
        (S::Queued, E::CentreCloses, S::OutsideHours),
        (S::Queued, E::Claim, S::Assigned),
        (S::OutsideHours, E::Claim, S::Assigned),
        (S::Queued, E::Leave, S::Abandoned),
        (S::OutsideHours, E::Leave, S::Abandoned),
        (S::Assigned, E::Reply, S::WaitingCitizen),
        (S::WaitingCitizen, E::CitizenWrites, S::Assigned),
        (S::WaitingCitizen, E::AutoClose, S::Closed),
        (S::Assigned, E::Snooze, S::Snoozed),
        (S::Snoozed, E::Wake, S::Assigned),
        (S::Snoozed, E::CitizenWrites, S::Assigned),
        (S::Assigned, E::LeaseEnds, S::Queued),
        (S::Assigned, E::Release, S::Queued),
        (S::Assigned, E::Transfer, S::Assigned),
        (S::Assigned, E::Close, S::Closed),
        (S::WaitingCitizen, E::ReturnToBot, S::Closed),
        (S::Closed, E::Reopen, S::Assigned),
        (S::Queued, E::CitizenWrites, S::Queued),
    ] {
        assert_eq!(from.after(event), Ok(to), "{from} {event}");
    }
}

#[test]
fn a_closed_ticket_only_rests() {
    for state in [S::Closed, S::Abandoned] {
        for event in E::ALL {
            let next = state.after(*event);
            let fine = next.is_err() || next == Ok(state) || *event == E::Reopen;
            assert!(fine, "{state} {event} {next:?}");
        }
    }
}

#[test]
fn every_state_is_reached_and_left() {
    for state in S::ALL {
        let reached =
            S::ALL.iter().any(|from| from != state && E::ALL.iter().any(|event| from.after(*event) == Ok(*state)));
        let left = E::ALL.iter().any(|event| state.after(*event).is_ok_and(|next| next != *state));
        assert!(reached && left, "{state}");
    }
}

#[test]
fn every_event_is_somebodys() {
    let all = [Doer::Citizen, Doer::Clock, Doer::Holder, Doer::Operator, Doer::Supervisor];
    for event in E::ALL {
        assert!(all.iter().any(|doer| doer.may(*event)), "{event}");
    }
    assert!(!Doer::Operator.may(E::Reply) && !Doer::Supervisor.may(E::Reply), "only who holds it speaks");
    assert!(!Doer::Citizen.may(E::Close) && !Doer::Holder.may(E::Leave));
    assert_eq!(Doer::staff(Role::Auditor, true), None);
}

#[test]
fn too_few_answers_make_no_estimate() {
    let terms = Terms::default();
    let minutes = |count: u64| Duration::from_secs(60 * count);
    assert_eq!(estimate(&terms, &[minutes(3); 4]), None);
    assert_eq!(estimate(&terms, &[minutes(3); 5]), Some(5));
    assert_eq!(estimate(&terms, &[minutes(1), minutes(2), minutes(11), minutes(40), minutes(90)]), Some(15));
    assert_eq!(estimate(&terms, &[Duration::ZERO; 9]), Some(5));
}

#[test]
fn a_rating_has_five_stars() {
    assert_eq!([0, 1, 5, 6, -1].map(rating), [None, Some(1), Some(5), None, None]);
}

#[test]
fn forms_tell_what_they_are_about() {
    assert_eq!(Topic::of_dialogue("application"), Some(Topic::Application));
    assert_eq!(Topic::of_dialogue("menu"), None);
}

proptest! {
    /// Whatever happens: only the parent's own word or an end leads out of the line, and nobody's ticket is in two hands.
    #[test]
    fn a_talk_always_finds_its_end(events in prop::collection::vec(0..E::ALL.len(), 0..60)) {
        let mut state = S::Queued;
        for event in events.into_iter().map(|at| E::ALL[at]) {
            let before = state;
            state = state.after(event).unwrap_or(state);
            if before.is_taken() && state.waits() {
                prop_assert!(matches!(event, E::Release | E::LeaseEnds));
            }
            if !before.is_open() && state.is_open() {
                prop_assert_eq!(event, E::Reopen);
            }
        }
        // From wherever it got, an end is near.
        let ends = [E::Leave, E::Close].into_iter().any(|event| state.after(event).is_ok_and(|end| !end.is_open()));
        prop_assert!(ends || !state.is_open());
    }
}
