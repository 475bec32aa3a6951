//! Dates in every usual form.

use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn usual_forms_are_read() {
    let today = day(2026, 11, 23);
    for (text, wanted) in [
        ("23.11.2026", day(2026, 11, 23)),
        ("23/11/26", day(2026, 11, 23)),
        ("2026-11-23", day(2026, 11, 23)),
        ("23 11 2026", day(2026, 11, 23)),
        ("23112026", day(2026, 11, 23)),
        ("1.2.2021 г.", day(2021, 2, 1)),
        ("23 қараша 2026", day(2026, 11, 23)),
        ("2026 жылғы 23 қараша", day(2026, 11, 23)),
        ("2026 жылдың 23 қарашасында", day(2026, 11, 23)),
        ("23 ноября 2026 года", day(2026, 11, 23)),
        ("23 November 2026", day(2026, 11, 23)),
        ("November 23rd, 2026", day(2026, 11, 23)),
        ("23nov2026", day(2026, 11, 23)),
        ("23 ноября", day(2026, 11, 23)),
        ("24 ноября", day(2025, 11, 24)),
        ("24.11", day(2025, 11, 24)),
        ("9 мая", day(2026, 5, 9)),
        ("5 мамыр", day(2026, 5, 5)),
        ("9 мар 2024", day(2024, 3, 9)),
        ("1 мау 2024", day(2024, 6, 1)),
        ("3 сент. 2024", day(2024, 9, 3)),
        ("29 ақпан", day(2024, 2, 29)),
        ("01.02.89", day(1989, 2, 1)),
        ("01.02.27", day(2027, 2, 1)),
        ("٢٣.١١.٢٠٢٦", day(2026, 11, 23)),
        ("берілген күні 23.11.2026", day(2026, 11, 23)),
    ] {
        assert_eq!(parse_date(text, today), Some(wanted), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    let today = day(2026, 11, 23);
    for text in [
        "",
        "бүгін",
        "31.02.2026",
        "13.13.2026",
        "2026",
        "23",
        "99999999999",
        "1 2 3 4",
        "23 қараша қазан",
        "210415597312",
    ] {
        assert_eq!(parse_date(text, today), None, "{text}");
    }
}

#[test]
fn every_month_is_known_by_its_name() {
    let names = [
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ];
    for line in names {
        for (at, name) in line.split(' ').enumerate() {
            let wanted = day(2020, at as u32 + 1, 7);
            assert_eq!(parse_date(&format!("7 {name} 2020"), day(2026, 1, 1)), Some(wanted), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn every_day_is_read_in_every_order(days in 0u64..60_000) {
        let date = day(1900, 1, 1) + chrono::Days::new(days);
        for form in ["%d.%m.%Y", "%Y-%m-%d", "%e %B %Y", "%B %d, %Y", "%d%m%Y", "%-d/%-m/%Y"] {
            let text = date.format(form).to_string();
            prop_assert_eq!(parse_date(&text, day(2026, 11, 23)), Some(date), "{}", text);
        }
    }

    #[test]
    fn never_panics(text in ".*", digits in "[0-9 ./-]{0,16}") {
        for text in [text, digits] {
            let _ = parse_date(&text, day(2026, 11, 23));
        }
    }
}

#[test]
fn today_and_yesterday_are_days() {
    let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    for words in ["бүгін", " Сегодня", "TODAY"] {
        assert_eq!(parse_date(words, today), Some(today), "{words}");
    }
    for words in ["кеше", "вчера", "yesterday"] {
        assert_eq!(parse_date(words, today), NaiveDate::from_ymd_opt(2026, 11, 30), "{words}");
    }
}
