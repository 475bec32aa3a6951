//! Names of the classifier made fit to be shown: without type abbreviations, odd spaces and letters of old fonts
//! (domain.md 15.4, point 1).

/// What the Russian name says about the type of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// `г.`
    Town,
    /// `п.`
    Settlement,
    /// `с.`
    Village,
    /// `Г.А.`, `с.о.`, `п.а.` and the like: an administration or okrug.
    Administration,
    /// No known mark.
    None,
}

const RUSSIAN_ADMINISTRATIONS: [&str; 6] = ["г.а.", "с.о.", "с.а.", "п.а.", "р.а.", "с.о"];
const RUSSIAN_TYPES: [(&str, Mark); 3] = [("г.", Mark::Town), ("п.", Mark::Settlement), ("с.", Mark::Village)];

/// Endings of Kazakh names, the longer ones first.
const KAZAKH_ENDINGS: [&str; 18] = [
    "атындағы",
    "атын.",
    "ауылы",
    "ауыл",
    "а.о.",
    "а.ә.",
    "к.ә.",
    "қ.ә.",
    "г.а.",
    "а.о",
    "а.ә",
    "ат.",
    "а.",
    "к.",
    "қ.",
    "с.",
    "а",
    "с",
];

/// Names of the classifier that no rule can mend.
const KAZAKH_MISPRINTS: [(&str, &str); 1] = [("Бетбұлақас.", "Бетбұлақ")];

/// One space between words, no quotation marks, Kazakh letters instead of look-alikes that old fonts left behind.
pub(super) fn tidy(raw: &str) -> String {
    let letters: String = raw.chars().filter(|c| !matches!(c, '"' | '«' | '»')).map(modern).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".")
}

fn modern(letter: char) -> char {
    match letter {
        'Ќ' => 'Қ',
        'ќ' => 'қ',
        'ў' => 'ұ',
        'ї' => 'ү',
        'ј' => 'ә',
        other => other,
    }
}

/// The Kazakh name without its type; a tidy name is expected.
pub(super) fn kazakh(tidy: &str) -> String {
    if let Some((_, right)) = KAZAKH_MISPRINTS.iter().find(|(wrong, _)| *wrong == tidy) {
        return (*right).to_owned();
    }
    let mut name = tidy.strip_prefix("а.").unwrap_or(tidy).trim();
    while let Some(shorter) = KAZAKH_ENDINGS.iter().find_map(|ending| without_ending(name, ending)) {
        name = shorter;
    }
    name.to_owned()
}

/// The Kazakh name of a district, with its word; `named after` is written out.
pub(super) fn kazakh_district(tidy: &str) -> String {
    let base = tidy.strip_suffix("ауданы").unwrap_or(tidy).trim();
    match base.strip_suffix("атын.") {
        Some(person) => format!("{} атындағы аудан", person.trim()),
        None => format!("{base} ауданы"),
    }
}

/// The Russian name without its type, and the type; a tidy name is expected.
pub(super) fn russian(tidy: &str) -> (Mark, String) {
    for mark in RUSSIAN_ADMINISTRATIONS {
        if let Some(name) = without_ending(tidy, mark).or_else(|| without_start(tidy, mark)) {
            return (Mark::Administration, spelled_out(name));
        }
    }
    for (mark, meaning) in RUSSIAN_TYPES {
        if let Some(name) = without_start(tidy, mark).or_else(|| without_ending(tidy, mark)) {
            return (meaning, spelled_out(name));
        }
    }
    (Mark::None, spelled_out(tidy))
}

/// The Russian name of a district, with its word.
pub(super) fn russian_district(tidy: &str) -> String {
    let name = spelled_out(tidy);
    if name.to_lowercase().contains("район") { name } else { format!("Район {name}") }
}

/// `им.` in full, and a capital at the start.
fn spelled_out(name: &str) -> String {
    let name = name.strip_suffix(" ауылы").unwrap_or(name);
    let full = match name.strip_prefix("им.") {
        Some(person) => format!("имени {}", person.trim_start()),
        None => name.replace(" им.", " имени ").replace("  ", " "),
    };
    let mut letters = full.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name before an ending, when the ending stands apart from it: after a space, a dot or a digit.
fn without_ending<'a>(name: &'a str, ending: &str) -> Option<&'a str> {
    let (start, end) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
    // A capital letter with a dot is an initial; only administrations (two dots) are written in capitals.
    let same =
        end == ending || (end.ends_with('.') && ending.matches('.').count() == 2 && end.to_lowercase() == ending);
    let apart = start.ends_with([' ', '.']) || start.ends_with(|c: char| c.is_ascii_digit());
    (same && apart && !start.trim().is_empty()).then(|| start.trim_end())
}

/// The name after a mark at its start.
fn without_start<'a>(name: &'a str, mark: &str) -> Option<&'a str> {
    let rest = name.strip_prefix(mark)?.trim_start();
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kazakh_names_lose_their_type() {
        for (raw, shown) in [
            ("Семей Қ.Ә.", "Семей"),
            ("Ақтау Г.А.", "Ақтау"),
            ("Семей қ.", "Семей"),
            ("Форт-Шевченко ќ.", "Форт-Шевченко"),
            ("Қараауыл а.о.", "Қараауыл"),
            ("Жиенәлі а.о", "Жиенәлі"),
            ("Бурыл а.о .", "Бурыл"),
            ("Бетбұлақас.", "Бетбұлақ"),
            ("Жидебай а.", "Жидебай"),
            ("Шаған к.", "Шаған"),
            ("Ақоба а. а.", "Ақоба"),
            ("а.Ақтас", "Ақтас"),
            ("Тәжен ауылы", "Тәжен"),
            ("Ольгинка с", "Ольгинка"),
            ("Топжиде 1а.", "Топжиде 1"),
            ("Қойгелді  Аухадиев атын. а.о.", "Қойгелді Аухадиев"),
            ("Омар Шипин атындағы а.о.", "Омар Шипин"),
            ("И.Құрманов атын.а.", "И.Құрманов"),
            ("Көлбўлағы а.", "Көлбұлағы"),
            ("Алма", "Алма"),
        ] {
            assert_eq!(kazakh(&tidy(raw)), shown);
        }
    }

    #[test]
    fn russian_names_lose_their_type() {
        for (raw, mark, shown) in [
            ("Семей Г.А.", Mark::Administration, "Семей"),
            ("Аягоз г.а.", Mark::Administration, "Аягоз"),
            ("Абайский с.о.", Mark::Administration, "Абайский"),
            ("Жиеналинский с.о", Mark::Administration, "Жиеналинский"),
            ("с.о.Жидели", Mark::Administration, "Жидели"),
            ("с.о.им. Ш.Берсиева", Mark::Administration, "Имени Ш.Берсиева"),
            ("п.а.Жибек жолы", Mark::Administration, "Жибек жолы"),
            ("г.Семей", Mark::Town, "Семей"),
            ("п.Чаган", Mark::Settlement, "Чаган"),
            ("с. Тажен", Mark::Village, "Тажен"),
            ("с.Сарыоба", Mark::Village, "Сарыоба"),
            ("Заречное с.", Mark::Village, "Заречное"),
            ("с.\"Ќоянды\"", Mark::Village, "Қоянды"),
            ("с.Доскей ауылы", Mark::Village, "Доскей"),
            ("зимовка Жайлау", Mark::None, "Зимовка Жайлау"),
            ("область Абай", Mark::None, "Область Абай"),
        ] {
            assert_eq!(russian(&tidy(raw)), (mark, shown.to_owned()), "{raw}");
        }
    }

    #[test]
    fn districts_get_their_word() {
        assert_eq!(kazakh_district("Абай ауданы"), "Абай ауданы");
        assert_eq!(kazakh_district("Абай"), "Абай ауданы");
        assert_eq!(kazakh_district("Ғабит Мүсірепов атын.ауданы"), "Ғабит Мүсірепов атындағы аудан");
        assert_eq!(russian_district("Район им.Габита Мусрепова"), "Район имени Габита Мусрепова");
        assert_eq!(russian_district("район Нұра"), "Район Нұра");
        assert_eq!(russian_district("Нұра"), "Район Нұра");
    }

    proptest! {
        #[test]
        fn any_text_is_survived(raw in "\\PC{0,30}") {
            let tidy = tidy(&raw);
            kazakh(&tidy);
            kazakh_district(&tidy);
            russian(&tidy);
            russian_district(&tidy);
        }
    }
}
