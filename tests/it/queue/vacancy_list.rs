//! The list of free places: each row is entered once.

use esik::domain::kindergarten::Code;
use esik::domain::office_data::{kindergartens as gardens, vacancies as list};
use esik::domain::rules::Rules;
use esik::domain::shipped_places::shipped;
use esik::queue::kindergartens::{self, Imported};
use esik::queue::places::PlaceBook;
use esik::queue::vacancy_list::import;
use esik::store::{Tx, vacancies};

use crate::both_stores;

use super::{House, at};

const LIST: &str = include_str!("../../data/vacancies.csv");

async fn bring(house: &mut House, tx: &mut Tx, text: &str) -> Imported {
    let read = list::parse(text);
    assert_eq!(read.rejected, []);
    import(tx, &Rules::default(), &read.rows, &mut house.rng, at(0)).await.unwrap()
}

both_stores!(each_row_is_entered_once, |db| async {
    let mut house = House::new(&db).await;
    let mut tx = house.write().await;
    let read = gardens::parse(include_str!("../../data/kindergartens.csv"));
    let book = PlaceBook::from_places(shipped().to_vec());
    kindergartens::import(&mut tx, &book, &read.rows, &mut house.rng, at(0)).await.unwrap();
    assert_eq!(bring(&mut house, &mut tx, LIST).await, Imported { added: 4, ..Imported::default() });
    assert_eq!(bring(&mut house, &mut tx, LIST).await, Imported::default(), "a second time changes nothing");
    let waiting = vacancies::waiting(&mut tx).await.unwrap();
    assert_eq!(waiting.iter().map(|row| row.places).collect::<Vec<_>>(), [1, 2, 1, 8]);
    assert!(waiting.iter().all(|row| row.created_by == "import"));
    assert_eq!(waiting[2].until.unwrap().to_string(), "2027-05-31");

    let changed =
        LIST.replacen("full,1,", "full,3,", 1) + "new,B-1,2022,ru,general,full,1,\nno,Z-9,2022,ru,general,full,1,\n";
    let done = bring(&mut house, &mut tx, &changed).await;
    assert_eq!((done.added, done.rejected.len()), (1, 2));
    assert_eq!(done.rejected[0].line, 2);
    assert!(done.rejected[0].why.to_string().starts_with("ref: taken in before with other values"));
    assert!(done.rejected[1].why.to_string().starts_with("kindergarten: there is no open kindergarten"));

    let old =
        format!("{}\nold,B-1,2010,ru,general,full,1,\npast,B-1,2022,ru,general,full,1,2020-01-01\n", list::HEADER);
    let done = bring(&mut house, &mut tx, &old).await;
    let why: Vec<_> = done.rejected.iter().map(|one| one.why.to_string()).collect();
    assert!(why[0].starts_with("birth_year") && why[1].starts_with("until"), "{why:?}");
    assert!(Code::parse("past").is_some() && vacancies::waiting(&mut tx).await.unwrap().len() == 5);
});
