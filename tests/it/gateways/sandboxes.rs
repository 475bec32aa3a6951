//! The sandboxes: made-up people, listed numbers, texts in memory.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;
use esik::config::{Registers, Smsc};
use esik::domain::clock::{Clock, ManualClock, Micros};
use esik::domain::iin::Iin;
use esik::domain::limits::CALL_TIMEOUT;
use esik::domain::person::{Person, Relation, Sex, SocialStatus};
use esik::gateways::listed::{LISTED, ORDINARY, Oddity, PHONE_DOWN, PHONE_REFUSED, PHONE_SLOW};
use esik::gateways::listed::{SIGNED_CHILD, SIGNED_PARENT};
use esik::gateways::population::Population;
use esik::gateways::population_sandbox::SandboxPopulation;
use esik::gateways::sms::Sms;
use esik::gateways::sms_sandbox::{KEPT, KEPT_PER_PHONE, SandboxSms};
use esik::gateways::social::{SandboxSocial, Social};
use esik::gateways::{GatewayError, Gateways, SLOW};
use futures::FutureExt;
use proptest::prelude::*;
use secrecy::SecretString;

use super::{iin, phone};

const MOTHER: &str = "920308497607";
const CHILD: &str = "220901697312";

/// 23 November 2026.
fn clock() -> Arc<dyn Clock> {
    Arc::new(ManualClock::new(Micros::from_seconds(1_795_420_800)))
}

/// A sandbox register that is never slow.
fn population() -> Population {
    Population::Sandbox(SandboxPopulation::new(clock()).slow_for(Duration::ZERO))
}

fn social() -> Social {
    Social::Sandbox(SandboxSocial::slow_for(Duration::ZERO))
}

async fn person(digits: &str) -> Option<Person> {
    population().person(&iin(digits)).await.unwrap()
}

async fn relation(applicant: &str, child: &str) -> Relation {
    let found = population().relation(&iin(applicant), &iin(child)).await;
    found.unwrap()
}

async fn statuses(child: &str, applicant: &str) -> Vec<SocialStatus> {
    let found = social().statuses(&iin(child), &iin(applicant)).await;
    found.unwrap()
}

fn is_down<T>(answer: Result<T, GatewayError>) -> bool {
    matches!(answer, Err(GatewayError::Unavailable(_)))
}

#[tokio::test]
async fn the_ten_sample_numbers_are_ordinary_people() {
    for digits in ORDINARY {
        let found = person(digits).await.unwrap();
        assert!(!found.given.is_empty() && !found.surname.is_empty());
        assert!(found.sex.is_some(), "{digits}");
    }
    for child in &ORDINARY[..6] {
        for adult in &ORDINARY[6..] {
            let expected = match *adult {
                "610117497409" => Relation::Guardian,
                _ => Relation::Parent,
            };
            assert_eq!(relation(adult, child).await, expected, "{adult} {child}");
            assert_eq!(statuses(child, adult).await, [], "{adult} {child}");
        }
    }
}

#[tokio::test]
async fn a_name_fits_the_sex_and_never_changes() {
    let mother = person(MOTHER).await.unwrap();
    assert_eq!(mother.sex, Some(Sex::Female));
    assert_eq!(mother.birth.to_string(), "1992-03-08");
    assert!(mother.surname.ends_with("ва") || mother.surname.ends_with("на"));
    insta::assert_snapshot!(mother.full_name(), @"Үсенова Інжу Саматқызы");
}

#[tokio::test]
async fn a_child_is_no_parent_of_another() {
    assert_eq!(relation(CHILD, CHILD).await, Relation::None);
    assert_eq!(relation("210415597312", CHILD).await, Relation::None);
    assert_eq!(relation(CHILD, MOTHER).await, Relation::None);
}

#[tokio::test]
async fn impossible_dates_and_the_unborn_are_nobody() {
    for digits in ["211315573106", "210230573101", "210431573104"] {
        assert_eq!(person(digits).await, None, "{digits}");
        assert_eq!(relation(MOTHER, digits).await, Relation::None);
    }
    let tomorrow = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let unborn = (0..10).find_map(|n| Iin::make(tomorrow, Sex::Male, n));
    assert_eq!(person(unborn.unwrap().digits()).await, None);
}

#[tokio::test]
async fn the_population_register_keeps_to_the_list() {
    for (digits, oddity) in LISTED {
        let number = iin(digits);
        let found = population().person(&number).await;
        let sex = || found.clone().unwrap().unwrap().sex;
        match oddity {
            Oddity::NotFound => assert_eq!(found, Ok(None), "{digits}"),
            Oddity::Down => assert!(is_down(found), "{digits}"),
            Oddity::NoSex => assert_eq!(sex(), None, "{digits}"),
            Oddity::OtherSex(other) => {
                assert_ne!(number.sex(), Some(*other));
                assert_eq!(sex(), Some(*other));
            }
            Oddity::OddDigits { birth, sex: known } => {
                assert_eq!(found.clone().unwrap().unwrap().birth.to_string(), *birth);
                assert_eq!(sex(), Some(*known));
            }
            _ => assert!(found.unwrap().is_some(), "{digits}"),
        }
        let related = population().relation(&iin(MOTHER), &number).await;
        match oddity {
            Oddity::Down => assert!(is_down(related)),
            Oddity::NotFound | Oddity::NotYours => assert_eq!(related, Ok(Relation::None)),
            Oddity::RelationUnknown => assert_eq!(related, Ok(Relation::Unknown)),
            Oddity::Guardian => assert_eq!(related, Ok(Relation::Guardian)),
            _ if digits.starts_with('2') => assert_eq!(related, Ok(Relation::Parent), "{digits}"),
            _ => {}
        }
    }
    assert_eq!(relation(SIGNED_PARENT, SIGNED_CHILD).await, Relation::Parent);
}

#[tokio::test]
async fn the_social_register_keeps_to_the_list() {
    for (digits, oddity) in LISTED.iter().filter(|(digits, _)| digits.starts_with('2')) {
        let found = social().statuses(&iin(digits), &iin(MOTHER)).await;
        match oddity {
            Oddity::Down | Oddity::SocialDown => assert!(is_down(found)),
            Oddity::Social(listed) => assert_eq!(found.unwrap(), *listed),
            _ => assert_eq!(found, Ok(vec![]), "{digits}"),
        }
    }
    let both = statuses("230909591104", "870404491908").await;
    assert_eq!(both, [SocialStatus::LargeFamily, SocialStatus::DisabilityParent]);
}

#[tokio::test]
async fn the_slow_numbers_are_slower_than_a_dialogue_waits() {
    assert!(SLOW > CALL_TIMEOUT);
    let patient = SandboxPopulation::new(clock());
    let (child, slow) = (iin(CHILD), iin("850202390208"));
    assert!(patient.person(&child).now_or_never().is_some());
    assert!(patient.person(&slow).now_or_never().is_none());
    assert!(patient.relation(&slow, &child).now_or_never().is_none());
    let slow_child = iin("230202690208");
    assert!(patient.person(&slow_child).now_or_never().is_none());
    let social = Social::Sandbox(SandboxSocial::default());
    let (mother, slow_child) = (iin(MOTHER), iin("240404691800"));
    let found = social.statuses(&slow_child, &mother);
    assert!(found.now_or_never().is_none());
    let sms = SandboxSms::new(clock());
    assert!(sms.send(&phone(PHONE_SLOW), "x", "k").now_or_never().is_none());
}

#[tokio::test]
async fn about_one_family_in_eight_has_a_status() {
    let mut some = 0;
    let mut all = 0;
    for n in 0..1000 {
        let birth = NaiveDate::from_ymd_opt(2023, 5, 5).unwrap();
        let Some(child) = Iin::make(birth, Sex::Male, n) else {
            continue;
        };
        all += 1;
        some += usize::from(!statuses(child.digits(), MOTHER).await.is_empty());
    }
    assert!(some * 16 > all && some * 6 < all, "{some} of {all}");
}

proptest! {
    #[test]
    fn everybody_born_has_a_name(days in 0..45_000i64, male: bool, serial in 0..10_000u16) {
        let birth = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days as u64);
        let sex = if male { Sex::Male } else { Sex::Female };
        if let Some(number) = Iin::make(birth, sex, serial) {
            let found = population().person(&number).now_or_never().unwrap().unwrap().unwrap();
            prop_assert_eq!((found.birth, found.sex), (birth, Some(sex)));
            prop_assert!(!found.given.is_empty() && !found.surname.is_empty());
            let again = population().person(&number).now_or_never().unwrap().unwrap().unwrap();
            prop_assert!(found == again);
        }
    }
}

#[tokio::test]
async fn texts_are_kept_in_order_and_repeats_are_flagged() {
    let sms = SandboxSms::new(clock());
    let (mine, other) = (phone("+77471234567"), phone("+77011234567"));
    let mut newest = sms.newest();
    sms.send(&mine, "one", "k1").await.unwrap();
    sms.send(&other, "two", "k2").await.unwrap();
    sms.send(&mine, "one", "k1").await.unwrap();
    assert!(newest.has_changed().unwrap());
    assert_eq!(*newest.borrow_and_update(), 3);

    let received = sms.received(&mine);
    let read: Vec<_> = received.iter().map(|t| (t.n, t.text.as_str(), t.repeat)).collect();
    assert_eq!(read, [(1, "one", false), (3, "one", true)]);
    assert_eq!(received[0].at, clock().now());
    assert!(!format!("{received:?}").contains("one"));
    let later: Vec<_> = sms.since(1).iter().map(|t| (t.n, t.to.clone())).collect();
    assert_eq!(later, [(2, other), (3, mine)]);
}

#[tokio::test]
async fn the_sandbox_forgets_the_oldest_texts() {
    let sms = SandboxSms::new(clock());
    let to = phone("+77471234567");
    for n in 0..KEPT + 5 {
        sms.send(&to, "x", &n.to_string()).await.unwrap();
    }
    let kept = sms.since(0);
    assert_eq!((kept.len(), kept[0].n), (KEPT, 6));
    let received = sms.received(&to);
    assert_eq!(received.len(), KEPT_PER_PHONE);
    assert_eq!(received.last().map(|t| t.n), Some(KEPT as u64 + 5));
}

#[tokio::test]
async fn listed_phones_are_down_slow_or_refused() {
    let sandbox = SandboxSms::new(clock()).slow_for(Duration::ZERO);
    let gateways = Gateways { sms: Sms::Sandbox(sandbox), population: population(), social: social() };
    assert!(gateways.has_sandbox());
    let sms = &gateways.sms;
    assert!(is_down(sms.send(&phone(PHONE_DOWN), "x", "a").await));
    let refused = sms.send(&phone(PHONE_REFUSED), "x", "b").await;
    assert!(matches!(refused, Err(GatewayError::Rejected(_))));
    sms.send(&phone(PHONE_SLOW), "x", "c").await.unwrap();
    assert_eq!(sms.sandbox().unwrap().since(0).len(), 1);
}

#[test]
fn what_is_not_configured_is_a_sandbox() {
    let registers = Registers { url: "http://127.0.0.1:1".into(), token: SecretString::from("the-token") };
    let smsc = Smsc { api_key: SecretString::from("the-key"), sender: None, url: "http://127.0.0.1:1".into() };
    for (smsc, registers, sandbox) in [
        (None, None, true),
        (Some(&smsc), None, true),
        (None, Some(&registers), true),
        (Some(&smsc), Some(&registers), false),
    ] {
        let gateways = Gateways::new(smsc, registers, &clock()).unwrap();
        assert_eq!(gateways.has_sandbox(), sandbox);
        assert_eq!(gateways.sms.sandbox().is_some(), smsc.is_none());
    }
}

#[test]
fn listed_numbers_are_valid_and_listed_once() {
    let mut seen = HashSet::new();
    for digits in LISTED.iter().map(|(digits, _)| *digits).chain(ORDINARY) {
        assert_eq!(iin(digits).digits(), digits);
        assert!(seen.insert(digits), "{digits}");
    }
    for number in [PHONE_DOWN, PHONE_SLOW, PHONE_REFUSED] {
        assert_eq!(phone(number).e164(), number);
        assert!(phone(number).is_mobile());
    }
}
