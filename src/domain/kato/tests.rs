//! The classifier read from small tables, and from the full one where it lies beside the repository.

use std::path::Path;

use super::*;
use proptest::prelude::*;

const SMALL: &str = include_str!("../../../tests/data/kato-small.csv");
const BAD: &str = include_str!("../../../tests/data/kato-bad.csv");

fn find<'a>(kato: &'a Kato, code: &str) -> &'a Place {
    kato.rows.iter().find(|row| row.code.as_str() == code).unwrap_or_else(|| panic!("no {code}"))
}

fn names(place: &Place) -> (&str, &str, &str) {
    (&place.name_kk, &place.name_ru, &place.name_en)
}

#[test]
fn the_small_table_is_read_whole() {
    let kato = parse(SMALL);
    assert_eq!(kato.rejected, []);
    assert_eq!(kato.rows.len(), SMALL.lines().count() - 1);
    assert!(kato.rows.windows(2).all(|pair| pair[0].code < pair[1].code));
}

#[test]
fn names_are_shown_without_abbreviations() {
    let kato = parse(SMALL);
    for (code, kk, ru, en) in [
        ("100000000", "Абай облысы", "Область Абай", "Abai Region"),
        ("101000000", "Семей", "Семей", "Semey"),
        ("101010000", "Семей", "Семей", "Semey"),
        ("103230000", "Қараауыл", "Карааульский", "Karaauyl"),
        ("103233200", "Жидебай", "Жидебай", "Zhidebai"),
        ("103235101", "Ақоба", "Акоба", "Akoba"),
        ("103639101", "Көлбұлағы", "Кулбулагы", "Kolbulagy"),
        ("104163100", "Шаған", "Чаган", "Shagan"),
        ("104445100", "Крупская", "Имени Крупской", "Krupskaya"),
        ("596600000", "Ғабит Мүсірепов атындағы аудан", "Район имени Габита Мусрепова", "Gabit Musirepov District"),
        ("596630200", "Ольгинка", "Ольгинка", "Olginka"),
        ("475220100", "Форт-Шевченко", "Форт-Шевченко", "Fort-Shevchenko"),
        ("750000000", "Алматы", "Алматы", "Almaty"),
        ("711510000", "Нұра ауданы", "Район Нұра", "Nura District"),
    ] {
        assert_eq!(names(find(&kato, code)), (kk, ru, en), "{code}");
    }
}

#[test]
fn a_name_that_stands_twice_in_a_district_gets_its_okrug() {
    let kato = parse(SMALL);
    assert_eq!(names(find(&kato, "103233100")).0, "Ақбұлақ (Кеңгірбай би)");
    assert_eq!(names(find(&kato, "103235100")), ("Ақбұлақ (Арқат)", "Акбулак (Архат)", "Akbulak (Arkat)"),);
    assert_eq!(find(&kato, "103235102").kind, Kind::Other, "a siding of the same name is no rival");
}

#[test]
fn only_towns_villages_settlements_and_city_districts_are_offered() {
    let kato = parse(SMALL);
    for (code, kind, selectable) in [
        ("100000000", Kind::Region, false),
        ("710000000", Kind::CityRegion, false),
        ("751410000", Kind::CityDistrict, true),
        ("101000000", Kind::City, false),
        ("101010000", Kind::Town, true),
        ("103200000", Kind::District, false),
        ("103620000", Kind::Okrug, false),
        ("103620100", Kind::Town, true),
        ("103230100", Kind::Village, true),
        ("103230101", Kind::Other, false),
        ("103235101", Kind::Village, true),
        ("104163100", Kind::Settlement, true),
        ("596633100", Kind::Other, false),
        ("596635100", Kind::Village, true),
    ] {
        let place = find(&kato, code);
        assert_eq!((place.kind, place.selectable), (kind, selectable), "{code}");
    }
}

#[test]
fn an_empty_parent_is_computed() {
    let kato = parse(SMALL);
    for (code, parent) in
        [("103600000", "100000000"), ("103620000", "103600000"), ("103620100", "103620000"), ("103639101", "103639100")]
    {
        assert_eq!(find(&kato, code).parent.as_ref().map(PlaceCode::as_str), Some(parent), "{code}");
    }
}

#[test]
fn bad_rows_are_left_out_with_line_and_reason() {
    let kato = parse(BAD);
    let found: Vec<(usize, RejectReason)> = kato.rejected.into_iter().map(|row| (row.line, row.why)).collect();
    assert_eq!(
        found,
        [
            (3, RejectReason::Code),
            (4, RejectReason::Code),
            (6, RejectReason::Level),
            (7, RejectReason::Parent),
            (8, RejectReason::Level),
            (9, RejectReason::Parent),
            (10, RejectReason::Name),
            (11, RejectReason::Fields),
            (12, RejectReason::Repeated { first: 5 }),
            (13, RejectReason::Parent),
            (14, RejectReason::Parent),
            (15, RejectReason::Parent),
        ]
    );
    let codes: Vec<&str> = kato.rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["100000000", "103200000", "103243000"]);
}

#[test]
fn a_wrong_header_is_one_clear_error() {
    for text in ["", "te,ab,k,name.rus\n1,2,3,4\n", "100000000,,1,Абай облысы,область Абай\n"] {
        let kato = parse(text);
        assert_eq!(kato.rows, []);
        let [Rejected { line: 1, why: why @ RejectReason::Header { .. } }] = &kato.rejected[..] else {
            panic!("{:?}", kato.rejected);
        };
        assert!(why.to_string().contains("code,parent,level,name_kk,name_ru"));
    }
}

#[test]
fn byte_order_mark_crlf_and_quotes_change_nothing() {
    let quoted: String =
        SMALL
            .lines()
            .map(|line| {
                if line.contains('"') {
                    format!("{line}\r\n")
                } else {
                    format!("\"{}\"\r\n", line.replace(',', "\",\""))
                }
            })
            .collect();
    assert_eq!(parse(&format!("\u{feff}{quoted}")), parse(SMALL));
}

proptest! {
    #[test]
    fn any_text_is_survived(tail in "\\PC{0,60}(\n[0-9,\"]{0,20}){0,5}") {
        parse(&format!("{}\n{tail}", draft::HEADER));
    }
}

/// The full classifier is not committed; where it lies beside the repository, it must go in whole.
#[test]
fn the_full_classifier_goes_in_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/kato.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no full classifier beside the repository");
        return;
    };
    let kato = parse(&text);
    assert_eq!(kato.rejected, []);
    assert_eq!(kato.rows.len(), 15_594);
    assert_eq!(kato, parse(&text));
    let offered = kato.rows.iter().filter(|row| row.selectable).count();
    println!("offered as settlements: {offered}");
    // 9,724 towns, villages and settlements, 2 villages marked at the end of the name, 19 city districts.
    assert_eq!(offered, 9_724 + 2 + 19);
    for row in kato.rows.iter().filter(|row| row.selectable) {
        assert!(!row.name_kk.contains(" а.") && !row.name_ru.contains("с."), "{row:?}");
        assert!(row.name_en.is_ascii() && !row.name_en.trim().is_empty(), "{row:?}");
    }
}
