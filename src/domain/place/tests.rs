//! Codes, clean names and what is offered, on rows of the classifier.

use super::*;

#[test]
fn codes_are_nine_digits() {
    let code = PlaceCode::parse("113833202").unwrap();
    let ancestors: Vec<_> = code.ancestors().iter().map(ToString::to_string).collect();
    assert_eq!(
        ancestors,
        ["113833200", "113833000", "113800000", "110000000"]
    );
    assert!(
        PlaceCode::parse("750000000")
            .unwrap()
            .ancestors()
            .is_empty()
    );
    for text in [
        "",
        "12345678",
        "1234567890",
        "12345678a",
        "000000000",
        "１２３４５６７８９",
    ] {
        assert_eq!(PlaceCode::parse(text), None, "{text}");
    }
    assert_eq!(serde_json::to_string(&code).unwrap(), "\"113833202\"");
    assert!(serde_json::from_str::<PlaceCode>("\"12\"").is_err());
}

#[test]
fn names_lose_their_abbreviations() {
    for (name, lang, cleaned) in [
        ("Семей Қ.Ә.", Lang::Kk, "Семей"),
        ("Семей қ.", Lang::Kk, "Семей"),
        ("Қараауыл а.о.", Lang::Kk, "Қараауыл"),
        ("Қараауыл а.о", Lang::Kk, "Қараауыл"),
        ("Жидебай а.", Lang::Kk, "Жидебай"),
        ("Борисовка  а.ә.", Lang::Kk, "Борисовка"),
        ("Атасу к.", Lang::Kk, "Атасу"),
        ("Абай облысы", Lang::Kk, "Абай облысы"),
        ("Атбасар ауданы", Lang::Kk, "Атбасар ауданы"),
        ("Астана қ.", Lang::Kk, "Астана"),
        ("а.", Lang::Kk, "а."),
        ("г.Астана", Lang::Ru, "Астана"),
        ("г. Семей", Lang::Ru, "Семей"),
        ("Семей Г.А.", Lang::Ru, "Семей"),
        ("Абайский с.о.", Lang::Ru, "Абайский"),
        ("Абайский с.о", Lang::Ru, "Абайский"),
        ("с.о.Жидели", Lang::Ru, "Жидели"),
        ("с.а. Борисовка", Lang::Ru, "Борисовка"),
        ("с.Жидебай", Lang::Ru, "Жидебай"),
        ("с.им. Абая", Lang::Ru, "им. Абая"),
        ("область Абай", Lang::Ru, "область Абай"),
        ("Сочинское", Lang::Ru, "Сочинское"),
        ("Almaty Region", Lang::En, "Almaty Region"),
        ("", Lang::Ru, ""),
    ] {
        assert_eq!(clean(name, lang), cleaned, "{name}");
    }
}

#[test]
fn towns_and_villages_are_offered() {
    for (level, name, offered) in [
        (Level::Region, "область Абай", true),
        (Level::District, "Семей Г.А.", true),
        (Level::Okrug, "г.Семей", true),
        (Level::Okrug, "Абайский с.о.", false),
        (Level::Okrug, "с.о.Жидели", false),
        (Level::Okrug, "с.а. Борисовка", false),
        (Level::Okrug, "п.а. Шантобе", false),
        (Level::Settlement, "с.Жидебай", true),
        (Level::Settlement, "с.Аксу", true),
        (Level::Settlement, "с.Отеген", true),
        (Level::Settlement, "п.Аксу", true),
        (Level::Settlement, "ст.Аксу", false),
        (Level::Part, "с.Шункырколь", true),
        (Level::Part, "зимовка Аксай", false),
        (Level::Part, "рзд.12", false),
    ] {
        assert_eq!(selectable(level, name), offered, "{name}");
    }
}

proptest::proptest! {
    #[test]
    fn cleaning_never_panics_and_never_empties(name in "[ а-яА-Яәқ.]{0,20}") {
        for lang in Lang::ALL {
            proptest::prop_assert_eq!(clean(&name, lang).is_empty(), name.trim().is_empty());
        }
    }
}
