//! The table of domain.md 3.2, links and sentences, and properties.

use super::*;
use proptest::prelude::*;

#[test]
fn what_people_type_is_understood() {
    for text in [
        "8 747 123 45 67",
        "87471234567",
        "+7 (747) 123-45-67",
        "8(747)1234567",
        "7471234567",
        "77471234567",
        "0077471234567",
        "8107 7471234567",
        "8~10 7 747 123 45 67",
        "tel:+77471234567",
        "wa.me/77471234567",
        "https://wa.me/77471234567",
        "+8 747 123 45 67",
        "8.747.123.45.67",
        "менің нөмірім 8 747 123 45 67 болады",
        "2 87471234567",
        "٨٧٤٧١٢٣٤٥٦٧",
        "8\u{a0}747\u{2011}123\u{200b}4567",
        "балам 5 жаста, нөмірім +7 747 1234567.",
    ] {
        assert_eq!(Phone::parse(text).map(|phone| phone.e164().to_owned()), Ok("+77471234567".into()), "{text}");
    }
    assert_eq!(Phone::parse("7771234567").unwrap().e164(), "+77771234567");
}

#[test]
fn faults_say_what_is_wrong() {
    for (text, fault) in [
        ("+7 747 123 45 6", PhoneFault::TooShort { missing: 1 }),
        ("8 747 123 45 6", PhoneFault::TooShort { missing: 1 }),
        ("747 123 45", PhoneFault::TooShort { missing: 2 }),
        ("339-72-22", PhoneFault::TooShort { missing: 3 }),
        ("8 747 123 45 678", PhoneFault::TooLong { extra: 1 }),
        ("+7 747 123 45 678", PhoneFault::TooLong { extra: 1 }),
        ("+7 912 345 67 89", PhoneFault::Russian),
        ("89123456789", PhoneFault::Russian),
        ("9123456789", PhoneFault::Russian),
        ("+996 555 123456", PhoneFault::OtherCountry),
        ("+998 90 123 45 67", PhoneFault::OtherCountry),
        ("998901234567", PhoneFault::OtherCountry),
        ("00 996 555 123456", PhoneFault::OtherCountry),
        ("+7 112 345 67 89", PhoneFault::NotANumber),
        ("сәлем", PhoneFault::NotANumber),
        ("", PhoneFault::NotANumber),
        ("12", PhoneFault::NotANumber),
    ] {
        assert_eq!(Phone::parse(text), Err(fault), "{text}");
    }
}

#[test]
fn a_landline_is_a_number_but_not_mobile() {
    let phone = Phone::parse("8 (727) 339-72-22").unwrap();
    assert_eq!(phone.e164(), "+77273397222");
    assert!(!phone.is_mobile());
    assert!(Phone::parse("87471234567").unwrap().is_mobile());
}

#[test]
fn our_mobile_prefixes_are_those_of_the_numbering_plan() {
    for prefix in 700..800 {
        let phone = Phone::parse(&format!("+7{prefix}1234567")).unwrap();
        let number = phonenumber::parse(None, phone.e164()).unwrap();
        let kind = number.number_type(&phonenumber::metadata::DATABASE);
        assert_eq!(phone.is_mobile(), kind == phonenumber::Type::Mobile, "{prefix}");
    }
}

#[test]
fn it_is_shown_in_two_ways_and_never_by_debug() {
    let phone = Phone::parse("87471234567").unwrap();
    assert_eq!(phone.shown(), "+7 747 123-45-67");
    assert_eq!(phone.masked(), "+7 747 •••-••-67");
    assert!(!format!("{phone:?}").contains("747"));
    let json = serde_json::to_string(&phone).unwrap();
    assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
}

proptest! {
    #[test]
    fn every_form_of_a_number_reads_the_same(rest in 0u64..1_000_000_000) {
        let phone = Phone::parse(&format!("+77{rest:09}")).unwrap();
        prop_assert_eq!(phone.e164(), format!("+77{rest:09}"));
        for text in [phone.shown(), format!("87{rest:09}"), format!("7{rest:09}"), format!("77{rest:09}")] {
            prop_assert_eq!(Phone::parse(&text), Ok(phone.clone()), "{}", text);
        }
    }

    #[test]
    fn never_panics(text in ".*", digits in "[+0-9 ()-]{0,24}") {
        for text in [text, digits] {
            if let Ok(phone) = Phone::parse(&text) {
                let _ = (phone.shown(), phone.masked(), phone.is_mobile());
            }
        }
    }
}
