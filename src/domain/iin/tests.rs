//! The examples of domain.md 2.4 and 2.5 (computed, never looked up) and properties over made numbers.

use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 23)
}

#[test]
fn valid_examples_read_as_the_reference_says() {
    use Sex::{Female, Male};
    for (text, birth, sex) in [
        ("210415597312", day(2021, 4, 15), Some(Male)),
        ("220901697312", day(2022, 9, 1), Some(Female)),
        ("200229597312", day(2020, 2, 29), Some(Male)),
        ("231231697315", day(2023, 12, 31), Some(Female)),
        ("240507697314", day(2024, 5, 7), Some(Female)),
        ("230610598806", day(2023, 6, 10), Some(Male)),
        ("920308497607", day(1992, 3, 8), Some(Female)),
        ("891123397315", day(1989, 11, 23), Some(Male)),
        ("610117497409", day(1961, 1, 17), Some(Female)),
        ("900707097312", day(1990, 7, 7), None),
    ] {
        let iin = Iin::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(iin.digits(), text);
        assert_eq!(iin.birth_date(today()), Some(birth), "{text}");
        assert_eq!(iin.sex(), sex, "{text}");
        assert_eq!(iin.soft(today()), [], "{text}");
    }
}

#[test]
fn invalid_examples_fail_for_their_reason() {
    for (text, fault) in [
        ("21041559731", IinFault::Length { typed: 11 }),
        ("2104155973121", IinFault::Length { typed: 13 }),
        ("21О415597312", IinFault::Letters),
        ("210415 59731O", IinFault::Letters),
        ("210415597313", IinFault::Checksum),
        ("210451597312", IinFault::Checksum),
        ("210145597312", IinFault::Checksum),
        ("920308497606", IinFault::Checksum),
        ("000000000000", IinFault::AllEqual),
        ("111111111111", IinFault::AllEqual),
        ("210440573103", IinFault::Company),
        ("", IinFault::Length { typed: 0 }),
        ("білмеймін", IinFault::Length { typed: 0 }),
        ("210415597312 немесе 220901697312", IinFault::Length { typed: 24 }),
        ("ЖСН-ім: 21041559731", IinFault::Length { typed: 11 }),
    ] {
        assert_eq!(Iin::parse(text), Err(fault), "{text}");
    }
    for last in 0..10 {
        assert_eq!(Iin::parse(&format!("21041559764{last}")), Err(IinFault::Checksum));
    }
}

#[test]
fn soft_samples_are_valid_but_doubtful() {
    for (text, doubts) in [
        ("211315573106", vec![SoftDoubt::Date]),
        ("210230573101", vec![SoftDoubt::Date]),
        ("210431573104", vec![SoftDoubt::Date]),
        ("210415797315", vec![SoftDoubt::SeventhDigit]),
        ("140311597311", vec![]),
        ("231120697311", vec![]),
    ] {
        assert_eq!(Iin::parse(text).unwrap().soft(today()), doubts, "{text}");
    }
    let unborn = Iin::parse("231231697315").unwrap();
    assert_eq!(unborn.soft(day(2023, 12, 30)), [SoftDoubt::Date]);
}

#[test]
fn typing_is_tolerated() {
    for text in [
        "210415 597 312",
        "210415\u{a0}597\u{a0}312",
        "210415-597-312",
        "  2 1 0 4 1 5 5 9 7 3 1 2 ",
        "٢١٠٤١٥٥٩٧٣١٢",
        "Баламның ЖСН-і 210415597312 болады",
        "балам 5 жаста, ИИН: 210415597312.",
        "210415597312 (иә, 210415597312)",
        "ИИН210415597312",
    ] {
        assert_eq!(Iin::parse(text).map(|iin| iin.digits().to_owned()), Ok("210415597312".into()), "{text}");
    }
}

#[test]
fn nothing_of_it_is_printed() {
    let iin = Iin::parse("210415597312").unwrap();
    assert_eq!(iin.masked(), "••••••••7312");
    assert_eq!(iin.last4(), "7312");
    assert!(!format!("{iin:?}").contains(|c: char| c.is_ascii_digit()));
    assert_eq!(serde_json::to_string(&iin).unwrap(), "\"210415597312\"");
    assert!(serde_json::from_str::<Iin>("\"210415597313\"").is_err());
}

prop_compose! {
    fn made()(days in 0i64..80_000, male: bool, serial in 0u16..10_000) -> Option<Iin> {
        let birth = day(1850, 1, 1) + chrono::Days::new(days as u64);
        Iin::make(birth, if male { Sex::Male } else { Sex::Female }, serial)
    }
}

proptest! {
    #[test]
    fn made_numbers_parse_back(iin in made(), at in 1usize..11, separator in "[ \u{a0}\u{2009}\u{2013}-]{1,3}") {
        let Some(iin) = iin else { return Ok(()) };
        prop_assert_eq!(Iin::parse(iin.digits()), Ok(iin));
        let spaced = format!(" {}{separator}{}\n", &iin.digits()[..at], &iin.digits()[at..]);
        prop_assert_eq!(Iin::parse(&spaced), Ok(iin));
    }

    #[test]
    fn made_numbers_tell_birth_and_sex(days in 0i64..80_000, male: bool, serial in 0u16..10_000) {
        let birth = day(1850, 1, 1) + chrono::Days::new(days as u64);
        let sex = if male { Sex::Male } else { Sex::Female };
        let Some(iin) = Iin::make(birth, sex, serial) else { return Ok(()) };
        prop_assert_eq!(iin.birth_date(birth), Some(birth));
        prop_assert_eq!(iin.sex(), Some(sex));
        prop_assert!(iin.soft(birth).is_empty());
    }

    /// The documented weakness of the check digit: where a first pass gives 10, or weight 11 meets the typo.
    #[test]
    fn a_wrong_digit_is_caught_unless_the_number_is_weak(iin in made(), at in 0usize..12, other in 0u8..10) {
        let Some(iin) = iin else { return Ok(()) };
        let mut typed = iin.0;
        typed[at] = b'0' + other;
        if typed == iin.0 {
            return Ok(());
        }
        let first_pass = |digits: &[u8; 12]| {
            digits[..11].iter().zip(1u32..).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum::<u32>() % 11
        };
        if Iin::parse(std::str::from_utf8(&typed).unwrap()).is_ok() {
            let weak = at == 10 || first_pass(&iin.0) == 10 || first_pass(&typed) == 10;
            prop_assert!(weak);
        }
    }

    #[test]
    fn never_panics(text in ".*", digits in "[0-9 О-]{0,20}") {
        for text in [text, digits] {
            if let Ok(iin) = Iin::parse(&text) {
                let _ = (iin.soft(today()), iin.birth_date(today()), iin.sex());
            }
        }
    }
}
