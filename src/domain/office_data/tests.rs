//! The lists as departments send them: right rows, wrong rows, and whatever else.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::group::GroupType;
use crate::domain::kindergarten::Mode;

const ROW: &str = "A-1,711110000,«Балдырған»  балабақшасы,Детский сад «Балдырған»,,kindergarten,state,\"Абай көшесі, 1\",\"ул. Абая, 1\",\
                   8 (7172) 70-00-01,51.1,71.4,7:30,18:30,20 800,2026-09-01,yes,2023 kk general full 25 24 | 2022 ru inclusive short 12 13";

fn list(rows: &[&str]) -> String {
    format!("{}\n{}\n", kindergartens::HEADER, rows.join("\n"))
}

fn reason(row: &str) -> String {
    let read = kindergartens::parse(&list(&[row]));
    assert_eq!((read.rows.len(), read.rejected.len()), (0, 1), "{row}: {read:?}");
    assert_eq!(read.rejected[0].line, 2);
    read.rejected[0].why.to_string()
}

#[test]
fn a_kindergarten_is_read() {
    let read = kindergartens::parse(&list(&[ROW]));
    assert_eq!(read.rejected, []);
    let Line { line: 2, row } = &read.rows[0] else { panic!("{read:?}") };
    assert_eq!(row.profile.name_kk, "«Балдырған» балабақшасы");
    assert_eq!(row.profile.name_en, "«Baldyrgan» Balabakshasy");
    assert_eq!(row.profile.phone.as_ref().unwrap().e164(), "+77172700001");
    assert_eq!(row.profile.fee.unwrap().tenge, 20_800);
    assert_eq!(row.groups.len(), 2);
    assert_eq!((row.groups[1].key.mode, row.groups[1].key.group), (Mode::Short, GroupType::Inclusive));
    assert_eq!((row.groups[1].capacity, row.groups[1].children), (12, 13));
}

#[test]
fn excel_is_understood() {
    let header = kindergartens::HEADER.replace(',', ";");
    let row = "A;711110000;Б;Б;B;family;private;а;а;;;;08:00;18:00;;;no;";
    let read = kindergartens::parse(&format!("\u{feff}{header}\r\n{row}\r\n"));
    assert_eq!((read.rows.len(), read.rejected.len()), (1, 0), "{read:?}");
    assert!(read.rows[0].row.groups.is_empty() && read.rows[0].row.profile.fee.is_none());
}

#[test]
fn what_is_wrong_is_said() {
    for (from, to, why) in [
        ("711110000", "7111", "place: write the nine digits"),
        ("state", "mine", "ownership: write one of state, state_order, private, departmental"),
        ("7:30", "7.30", "opens: write an hour"),
        ("18:30", "7:30", "closes: write an hour after it opens"),
        ("51.1,71.4", "71.4,51.1", "latitude: write a point in Kazakhstan"),
        ("51.1,71.4", "51.1,", "latitude: write a point"),
        ("2026-09-01", "", "fee_at: write the day"),
        ("2026-09-01", "31.02.2026", "fee_at: write a day"),
        ("yes", "ja", "ramp: write yes or no"),
        ("25 24", "25", "groups: write groups as"),
        ("2022 ru inclusive short", "2023 kk general full", "groups: write groups as"),
        ("8 (7172) 70-00-01", "70", "phone: write a phone number"),
        ("A-1", "A 1", "code: write 1 to 40"),
        (",yes,", ",", "not a row of 18 fields"),
    ] {
        assert!(ROW.contains(from), "{from}");
        let said = reason(&ROW.replacen(from, to, 1));
        assert!(said.starts_with(why), "{said}");
    }
    let read = kindergartens::parse(&list(&[ROW, "", ROW]));
    assert_eq!(read.rejected, [Rejected { line: 4, why: Reason::Repeated { column: "code", first: 2 } }]);
    let read = kindergartens::parse("code;place\nA;1");
    assert!(matches!(&read.rejected[..], [Rejected { line: 1, why: Reason::Header { .. } }]) && read.rows.is_empty());
    assert!(kindergartens::parse("").rows.is_empty());
}

#[test]
fn vacancies_are_read() {
    let header = vacancies::HEADER;
    let read = vacancies::parse(&format!(
        "{header}\n1,A-1,2023,kk,general,full,3,\n2,A-1,2023,ru,general,full,1,2027-05-31\n3,A-1,2023,ru,general,full,0,\n1,A-1,2023,kk,general,full,3,\n"
    ));
    let until = NaiveDate::from_ymd_opt(2027, 5, 31);
    let said: Vec<_> = read.rows.iter().map(|line| (line.line, line.row.places, line.row.until)).collect();
    assert_eq!(said, [(2, 3, None), (3, 1, until)]);
    let why: Vec<_> = read.rejected.iter().map(|one| (one.line, one.why.to_string())).collect();
    assert_eq!(why[0], (4, "places: write a number from 1 to 500".to_owned()));
    assert_eq!(why[1], (5, "the ref is already on line 2".to_owned()));
}

/// A row of fields, some right and some not.
fn some_row() -> impl Strategy<Value = Vec<String>> {
    let field =
        prop_oneof!["[a-zA-Zа-яА-Я0-9 ,;|\"\n:.-]{0,12}", Just("711110000".to_owned()), Just("2023".to_owned())];
    prop::collection::vec(field, 0..20)
}

fn csv_of(header: &str, rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(header.split(',')).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,200}") {
        for text in [text.clone(), format!("{}\n{text}", vacancies::HEADER)] {
            prop_assert!(vacancies::parse(&text).rows.len() <= text.lines().count());
            prop_assert_eq!(kindergartens::parse(&text), kindergartens::parse(&text));
        }
    }

    #[test]
    fn every_row_is_accepted_or_rejected_once(rows in prop::collection::vec(some_row(), 0..8)) {
        let text = csv_of(kindergartens::HEADER, &rows);
        let read = kindergartens::parse(&text);
        prop_assert_eq!(read.rows.len() + read.rejected.len(), rows.len());
        let mut lines: Vec<usize> = read.rows.iter().map(|row| row.line).chain(read.rejected.iter().map(|row| row.line)).collect();
        lines.sort_unstable();
        prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines);
    }

    #[test]
    fn a_right_row_comes_through(
        (places, year) in (1u32..=500, 2000i32..2100),
        (name, mode) in ("[A-Za-zӘәҒғҚқ0-9._/-]{1,40}", prop::sample::select(Mode::ALL)),
        day in proptest::option::of(0i32..9000),
    ) {
        let until = day.map(|day| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + chrono::Days::new(u64::from(day.unsigned_abs())));
        let shown = until.map_or_else(String::new, |day| day.format("%d.%m.%Y").to_string());
        let text = format!("{}\n{name},{name},{year},kk,general,{mode},{places},{shown}\n", vacancies::HEADER);
        let read = vacancies::parse(&text);
        prop_assert_eq!(&read.rejected, &[]);
        let row = &read.rows[0].row;
        prop_assert_eq!((row.sender_ref.as_str(), row.kindergarten.as_str()), (name.as_str(), name.as_str()));
        prop_assert_eq!((row.places, row.group.birth_year, row.group.mode, row.until), (places, year, mode, until));
    }
}
