//! The rules the shipped table keeps.

use std::collections::{HashMap, HashSet};

use super::*;

fn of_level(level: Level) -> Vec<&'static Place> {
    shipped().iter().filter(|place| place.level == level).collect()
}

#[test]
fn every_row_is_read() {
    assert!(!TABLE.contains(['"', '\r']));
    for line in TABLE.lines().skip(1) {
        assert!(place(line).is_some(), "{line}");
    }
}

#[test]
fn it_is_a_table_of_our_own_and_not_the_classifier() {
    assert!((600..=1000).contains(&shipped().len()), "{}", shipped().len());
}

#[test]
fn codes_are_unique_and_sorted() {
    assert!(shipped().windows(2).all(|pair| pair[0].code < pair[1].code));
}

#[test]
fn all_first_level_units_are_there() {
    let units = of_level(Level::Region);
    assert_eq!(units.len(), 20);
    assert_eq!(units.iter().filter(|unit| unit.kind == Kind::CityRegion).count(), 3);
    assert!(units.iter().all(|unit| unit.parent.is_none()));
}

#[test]
fn all_districts_and_cities_are_there() {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for place in of_level(Level::District) {
        *counts.entry(place.kind.as_str()).or_default() += 1;
    }
    assert_eq!(counts, HashMap::from([("district", 170), ("city", 39), ("city_district", 19)]));
}

#[test]
fn parents_exist_and_stand_higher() {
    for place in shipped() {
        let Some(parent) = &place.parent else {
            assert_eq!(place.level, Level::Region, "{place:?}");
            continue;
        };
        let parent = shipped_place(parent).unwrap_or_else(|| panic!("no parent of {place:?}"));
        assert!(parent.level < place.level, "{place:?}");
    }
}

#[test]
fn every_district_outside_the_three_cities_has_a_settlement() {
    let with_settlement: HashSet<&PlaceCode> =
        shipped().iter().filter(|place| place.selectable).filter_map(|place| place.parent.as_ref()).collect();
    for place in of_level(Level::District) {
        assert!(place.selectable || with_settlement.contains(&place.code), "{place:?}");
    }
}

#[test]
fn the_district_is_the_settlement_step_in_the_three_cities() {
    for place in of_level(Level::District) {
        assert_eq!(place.selectable, place.kind == Kind::CityDistrict, "{place:?}");
    }
}

#[test]
fn names_are_ready_to_be_shown() {
    for place in shipped() {
        for name in [&place.name_kk, &place.name_ru, &place.name_en] {
            assert!(!name.is_empty(), "{place:?}");
            assert!(!name.contains('.') && !name.contains("  ") && name.trim() == name, "{place:?}");
            assert!(name.starts_with(|c: char| c.is_uppercase() || c.is_numeric()), "{place:?}");
        }
        assert!(place.name_en.is_ascii(), "{place:?}");
        assert!(!place.name_kk.contains(['Ќ', 'ќ', 'ў', 'ї', 'ј']), "{place:?}");
    }
}

#[test]
fn districts_have_their_word() {
    for place in shipped() {
        let district = matches!(place.kind, Kind::District | Kind::CityDistrict);
        assert_eq!(place.name_kk.contains(" аудан"), district, "{place:?}");
        assert_eq!(place.name_ru.to_lowercase().contains("район"), district, "{place:?}");
        assert_eq!(place.name_en.ends_with(" District"), district, "{place:?}");
    }
}

#[test]
fn names_inside_one_district_differ() {
    let mut seen = HashSet::new();
    for place in shipped() {
        assert!(seen.insert((&place.parent, &place.name_kk)), "{place:?}");
    }
}

#[test]
fn well_known_places_are_named_as_people_know_them() {
    for (code, kk, ru, en) in [
        ("750000000", "Алматы", "Алматы", "Almaty"),
        ("101000000", "Семей", "Семей", "Semey"),
        ("751410000", "Бостандық ауданы", "Бостандыкский район", "Bostandyk District"),
        ("103200000", "Абай ауданы", "Абайский район", "Abai District"),
        ("103230100", "Қараауыл", "Карааул", "Karaauyl"),
        ("631000000", "Өскемен", "Усть-Каменогорск", "Oskemen (Ust-Kamenogorsk)"),
    ] {
        let code = PlaceCode::parse(code).unwrap();
        let place = shipped_place(&code).unwrap();
        assert_eq!((place.name_kk.as_str(), place.name_ru.as_str(), place.name_en.as_str()), (kk, ru, en));
    }
}
