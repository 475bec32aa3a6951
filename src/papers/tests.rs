//! The papers: the same bytes every time, every word in them, and a calendar that a strict reader takes.

mod pdf_text;

use chrono::NaiveDate;
use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;
use crate::domain::calendar;
use crate::domain::kindergarten::{Code, Hours, Kind, Ownership};
use crate::domain::phone::Phone;
use crate::domain::place::PlaceCode;

fn texts() -> Texts {
    let files = Lang::ALL.map(|lang| {
        let path = format!("locales/{lang}/papers.ftl");
        let text = std::fs::read_to_string(&path).unwrap() + "\n-contact-phone = 8 (727) 339-72-22\n";
        (lang, path, text)
    });
    Texts::load(&files).unwrap()
}

pub(super) fn paper() -> ReferralPaper {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    ReferralPaper {
        id: ReferralId::new(Micros(1_795_000_000_000_000), &mut StdRng::seed_from_u64(1)),
        number: "Ж-2026-000123".to_owned(),
        child: "Әбдірахманова Қарақат Ғалымжанқызы".to_owned(),
        kindergarten: Profile {
            code: Code::parse("A-1").unwrap(),
            place: PlaceCode::parse("711110000").unwrap(),
            name_kk: "№12 «Балдырған» санаторийлік бөбекжай-балабақшасы".to_owned(),
            name_ru: "Санаторный ясли-сад №12 «Балдырган»".to_owned(),
            name_en: "Baldyrgan Sanatorium Nursery-Kindergarten No. 12".to_owned(),
            kind: Kind::Sanatorium,
            ownership: Ownership::State,
            address_kk: "Астана қ., Бауыржан Момышұлы көшесі, 12; кіреберіс аула жақтан".to_owned(),
            address_ru: "г. Астана, ул. Бауыржана Момышулы, 12; вход со двора".to_owned(),
            phone: Phone::parse("+77008000012").ok(),
            point: None,
            hours: Hours::new(450, 1110).unwrap(),
            fee: None,
            ramp: true,
        },
        group: GroupType::SpecialSpeech,
        issued: calendar::moment_of(day(23), chrono::NaiveTime::from_hms_opt(7, 0, 0).unwrap()),
        deadline: calendar::end_of_day(day(30)),
        verify_url: "https://esik.example.kz/verify/0123456789abcdef0123456789abcdef".to_owned(),
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let (texts, paper) = (texts(), paper());
    let first = pdf(&paper, &texts).unwrap();
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(pdf(&paper, &texts).unwrap(), first);
    let other = ReferralPaper { number: "Ж-2026-000124".to_owned(), ..paper };
    assert_ne!(pdf(&other, &texts).unwrap(), first);
    assert!(first.len() < 40_000, "{} bytes: the font is cut down to its letters", first.len());
}

#[test]
fn every_word_stands_in_it_and_can_be_copied() {
    let paper = paper();
    let lines = pdf_text::lines(&pdf(&paper, &TEXTS_READ).unwrap());
    let text = lines.join(" ");
    let garden = &paper.kindergarten;
    let said = [&paper.number, &paper.child, &garden.name_kk, &garden.name_ru, &garden.address_kk, &garden.address_ru];
    for words in said.into_iter().map(String::as_str).chain(["+7 700 800-00-12", "30 қараша 2026", "30 ноября 2026"])
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    for lang in [Lang::Kk, Lang::Ru] {
        let words = Words { texts: &TEXTS_READ, lang };
        for attr in paper.bring() {
            let words = words.attr("paper-bring", attr).unwrap();
            assert!(text.contains(&words), "{words}: {text}");
        }
    }
    assert!(lines.contains(&paper.verify_url), "{lines:?}");
    let general = ReferralPaper { group: GroupType::General, ..paper };
    let text = pdf_text::lines(&pdf(&general, &TEXTS_READ).unwrap()).join(" ");
    assert!(!text.contains("ПМПК") && !text.contains('\u{fffd}'), "{text}");
}

#[test]
fn the_longest_names_still_make_one_page() {
    let mut paper = paper();
    let long = |word: &str| vec![word; 200 / (word.chars().count() + 1)].join(" ");
    let garden = &mut paper.kindergarten;
    (garden.name_kk, garden.name_ru) = (long("санаторийлік"), long("специализированный"));
    (garden.address_kk, garden.address_ru) = (long("көшесіндегі"), long("микрорайоне"));
    paper.child = long("Ғалымжанқызы");
    let bytes = pdf(&paper, &TEXTS_READ).unwrap();
    let text = pdf_text::lines(&bytes).join(" ");
    assert!(text.contains(&paper.kindergarten.address_ru) && text.contains(&paper.verify_url));
    assert_eq!(bytes.windows(11).filter(|found| found == b"/Type/Page/").count(), 1);
}

/// A strict reader of iCalendar: lines end in CRLF, have at most 75 octets, and every component is closed.
fn read(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"));
    let physical: Vec<&str> = file.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    let mut lines: Vec<String> = Vec::new();
    for line in physical {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().unwrap().push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    let mut open: Vec<&str> = Vec::new();
    for line in &lines {
        match line.split_once(':').expect("a name and a value") {
            ("BEGIN", component) => open.push(component),
            ("END", component) => assert_eq!(open.pop(), Some(component)),
            (name, _) => assert!(name.bytes().all(|b| b.is_ascii_uppercase() || b"-;=".contains(&b)), "{name}"),
        }
    }
    assert!(open.is_empty());
    lines
        .iter()
        .map(|line| line.split_once(':').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

fn unescaped(value: &str) -> String {
    let (mut text, mut chars) = (String::new(), value.chars());
    while let Some(c) = chars.next() {
        assert!(!matches!(c, ',' | ';'), "bare in {value}");
        text.push(match c {
            '\\' => match chars.next().expect("something after a backslash") {
                'n' => '\n',
                c @ ('\\' | ';' | ',') => c,
                c => panic!("\\{c} in {value}"),
            },
            c => c,
        });
    }
    text
}

fn value<'a>(lines: &'a [(String, String)], name: &str) -> &'a str {
    &lines.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn the_last_day_goes_into_a_calendar() {
    let (texts, paper) = (texts(), paper());
    for (lang, event, garden) in [
        (Lang::Kk, "Балабақшаға жолдаманың соңғы күні", &paper.kindergarten.name_kk),
        (Lang::Ru, "Последний день направления в детский сад", &paper.kindergarten.name_ru),
        (Lang::En, "Last day of the kindergarten referral", &paper.kindergarten.name_en),
    ] {
        let file = calendar(&paper, &texts, lang).unwrap();
        let lines = read(&file);
        assert_eq!((value(&lines, "DTSTART;VALUE=DATE"), value(&lines, "DTEND;VALUE=DATE")), ("20261130", "20261201"));
        assert_eq!(value(&lines, "DTSTAMP"), "20261123T020000Z");
        assert_eq!(value(&lines, "UID"), format!("{}@esik", paper.id));
        assert_eq!(value(&lines, "TRIGGER"), "-PT14H");
        assert_eq!(unescaped(value(&lines, "SUMMARY")), format!("{event}: {garden}"));
        assert!(unescaped(value(&lines, "LOCATION")).contains("12; "), "a semicolon survives");
        let about = unescaped(value(&lines, "DESCRIPTION"));
        assert_eq!(about.lines().count(), 2 + 6, "{about}");
        assert!(!file.contains("Қарақат"), "nothing of the child");
    }
}

proptest::proptest! {
    #[test]
    fn any_name_survives_the_calendar(name in "[\\PC\n]{0,120}", street in "[а-яәғқңөұүһі,;\\\\ ]{0,120}") {
        let mut paper = paper();
        paper.kindergarten.name_ru = name.clone();
        paper.kindergarten.address_ru = street.clone();
        let lines = read(&calendar(&paper, &TEXTS_READ, Lang::Ru).unwrap());
        proptest::prop_assert_eq!(unescaped(value(&lines, "LOCATION")), format!("{name}, {street}"));
    }
}

static TEXTS_READ: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(texts);
