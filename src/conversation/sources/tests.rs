//! Paging, picking and searching, with the shipped places and the real texts.

use std::path::Path;

use crate::domain::lang::Lang;
use crate::domain::place::PlaceCode;
use crate::domain::shipped_places::shipped;
use crate::i18n::Texts;
use crate::queue::places::PlaceBook;

use super::*;

fn texts() -> Texts {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.code());
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            files.push((lang, path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    Texts::load(&files).unwrap()
}

fn regions() -> Vec<Candidate> {
    places::offered(Lang::Kk, PlaceBook::from_places(shipped().to_vec()).regions(Lang::Kk))
}

fn settlements(district: &str) -> Vec<Candidate> {
    let book = PlaceBook::from_places(shipped().to_vec());
    places::offered(Lang::Ru, book.settlements(&PlaceCode::parse(district).unwrap(), Lang::Ru))
}

fn numbered(many: usize) -> Vec<Candidate> {
    let item = |n: usize| Item { id: format!("i{n}"), label: Some(format!("Item {n}")) };
    (1..=many).map(|n| Candidate { item: item(n), names: vec![format!("Item {n}")] }).collect()
}

fn ids(options: &Options) -> Vec<&str> {
    options.items.iter().map(|item| item.id.as_str()).collect()
}

fn sure(candidates: &[Candidate], typed: &str) -> Option<String> {
    part(candidates, &Ask::Search(typed.to_owned()), 10).sure.map(|item| item.id)
}

#[test]
fn pages_hold_everything_once() {
    for (many, pages) in [(0, 0), (1, 1), (8, 1), (9, 2), (17, 3)] {
        let all = numbered(many);
        let mut seen = Vec::new();
        for page in 1..=pages.max(1) {
            let options = part(&all, &Ask::Page(page, None), 8);
            assert_eq!((options.page, options.pages, options.search), (page, pages, pages > 1));
            seen.extend(options.items);
        }
        assert_eq!(seen, all.iter().map(|candidate| candidate.item.clone()).collect::<Vec<_>>());
    }
}

#[test]
fn a_page_beyond_the_end_is_the_last_and_none_is_the_first() {
    let all = numbered(9);
    assert_eq!(ids(&part(&all, &Ask::Page(99, None), 8)), ["i9"]);
    assert_eq!(part(&all, &Ask::Page(0, None), 8).page, 1);
}

#[test]
fn an_id_is_picked_only_from_its_list() {
    let all = numbered(20);
    let picked = part(&all, &Ask::Pick("i17".to_owned()), 8);
    assert_eq!(picked.sure.unwrap().id, "i17");
    let stranger = part(&all, &Ask::Pick("i21".to_owned()), 8);
    assert!(stranger.sure.is_none() && stranger.items.is_empty());
}

#[test]
fn words_in_a_page_filter_it() {
    let options = part(&regions(), &Ask::Page(1, Some("Казахстанская".to_owned())), 10);
    assert_eq!(options.pages, 1);
    assert!(options.items.len() >= 3, "{:?}", ids(&options));
}

#[test]
fn the_same_name_is_sure_in_any_language_and_spelling() {
    for (typed, code) in [
        ("Астана", "710000000"),
        ("астана қаласы", "710000000"),
        ("Алматы", "750000000"),
        ("Алматы облысы", "190000000"),
        ("Қарағанды облысы", "350000000"),
        ("караганды облысы", "350000000"),
        ("Карагандинская область", "350000000"),
        ("Qaragandy", "350000000"),
        ("karaganda", "350000000"),
        ("Қарғанды облысы", "350000000"),
        ("шымкентте", "790000000"),
        ("Шимкент", "790000000"),
    ] {
        let found = part(&regions(), &Ask::Search(typed.to_owned()), 10);
        let first = found.sure.clone().or(found.items.first().cloned()).map(|item| item.id);
        assert_eq!(first.as_deref(), Some(code), "{typed}: {found:?}");
    }
}

#[test]
fn what_fits_several_is_asked_and_what_fits_none_is_empty() {
    let found = part(&regions(), &Ask::Search("Казахстан".to_owned()), 10);
    assert!(found.sure.is_none() && found.items.len() > 1, "{found:?}");
    assert_eq!((found.page, found.pages, found.search), (1, 1, true));
    for typed in ["", "  ", "!?", "Владивосток"] {
        let found = part(&regions(), &Ask::Search(typed.to_owned()), 10);
        assert!(found.sure.is_none() && found.items.is_empty(), "{typed}: {found:?}");
        assert_eq!((found.page, found.pages), (1, 0), "{typed}: nothing found is not an item that has gone");
    }
}

#[test]
fn the_beginning_of_a_village_is_enough() {
    let aqsuat = settlements("103400000");
    assert!(sure(&aqsuat, "кокж").is_some());
    assert_eq!(sure(&aqsuat, "кокж"), sure(&aqsuat, "Көкжыра"));
    assert_eq!(sure(&aqsuat, "kokzhyra"), sure(&aqsuat, "Көкжыра"));
}

#[test]
fn closed_lists_answer_to_the_words_of_every_language() {
    let texts = texts();
    let ethnicities = lists::list(&texts, "ethnicity", ["kazakh", "russian", "unsaid"].into_iter());
    for (typed, code) in [("Казашка", "kazakh"), ("қазақ", "kazakh"), ("Kazakh", "kazakh"), ("орыс", "russian")]
    {
        assert_eq!(sure(&ethnicities, typed).as_deref(), Some(code), "{typed}");
    }
    let categories = lists::list(&texts, "category", ["X1", "P4", "P7"].into_iter());
    assert_eq!(sure(&categories, "многодетная").as_deref(), Some("P4"));
    assert!(categories.iter().all(|candidate| candidate.item.label.is_none() && candidate.names.len() >= 3));
}

#[test]
fn a_right_that_is_none_has_no_categories() {
    let texts = texts();
    assert_eq!(lists::of_right(&texts, "extraordinary").len(), 3);
    assert_eq!(lists::of_right(&texts, "first").len(), 7);
    assert!(lists::of_right(&texts, "none").is_empty());
}
