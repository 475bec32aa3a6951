//! What the towns of the tests are made of: kindergartens, rows of free places, families that stand in a queue.

use chrono::NaiveDate;
use esik::domain::ethnicity::Ethnicity;
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{AccountId, ApplicationId, ChildId, ContactId, KindergartenId};
use esik::domain::iin::Iin;
use esik::domain::kindergarten::{Code, Hours, Kind, Mode, Ownership, Profile};
use esik::domain::lang::Lang;
use esik::domain::person::{Person, Sex};
use esik::domain::place::PlaceCode;
use esik::domain::right::Category;
use esik::queue::Cx;
use esik::queue::applications::{self, Filing};
use esik::queue::children::{Added, Adding, Details, add};
use esik::queue::vacancies::NewRow;
use esik::store::accounts::{self, NewAccount};
use esik::store::applications::Application;
use esik::store::keys;
use esik::store::queue::SubQueue;

/// A kindergarten of the state at this number of a street; its code is the number.
pub fn kindergarten(number: u32, place: &str, [kk, ru, en]: [&str; 3]) -> Profile {
    Profile {
        code: Code::parse(&number.to_string()).unwrap(),
        place: PlaceCode::parse(place).unwrap(),
        name_kk: kk.to_owned(),
        name_ru: ru.to_owned(),
        name_en: en.to_owned(),
        kind: Kind::Kindergarten,
        ownership: Ownership::State,
        address_kk: format!("Абай көшесі, {number}"),
        address_ru: format!("улица Абая, {number}"),
        phone: None,
        point: None,
        hours: Hours::new(480, 1_080).unwrap(),
        fee: None,
        ramp: true,
    }
}

/// Where most families of a place stand: a child of 2023, Kazakh, the general group.
pub fn subqueue(place: &str) -> SubQueue {
    SubQueue {
        settlement: PlaceCode::parse(place).unwrap(),
        birth_year: 2023,
        language: InstructionLanguage::Kk,
        group: GroupType::General,
    }
}

/// Free places for such a queue, for a full day and for good.
pub fn row(kindergarten: &KindergartenId, queue: &SubQueue, places: u32) -> NewRow {
    NewRow {
        kindergarten: kindergarten.clone(),
        birth_year: queue.birth_year,
        language: queue.language,
        group: queue.group,
        mode: Mode::Full,
        places,
        until: None,
        by: "sabina".to_owned(),
    }
}

/// A made-up girl of this year; every call makes another one.
pub fn girl(year: i32, given: &str, serial: &mut u16) -> Person {
    let birth = NaiveDate::from_ymd_opt(year, 5, 17).unwrap();
    loop {
        *serial += 1;
        // Some serials have no check digit.
        if let Some(iin) = Iin::make(birth, Sex::Female, *serial) {
            let (surname, given) = ("Демова".to_owned(), given.to_owned());
            return Person { iin, surname, given, patronymic: None, birth, sex: Some(Sex::Female) };
        }
    }
}

/// A registered parent whom nobody can write to, with the indexes `phone-NAME` and `iin-NAME`.
pub async fn account(cx: &mut Cx<'_>, name: &str) -> AccountId {
    let id = AccountId::new(cx.now, &mut cx.random);
    let key = keys::find_or_create(cx.tx, cx.vault, id.as_str(), cx.now).await.unwrap();
    let new = NewAccount {
        phone_index: format!("phone-{name}"),
        iin_index: Some(format!("iin-{name}")),
        phone: cx.vault.seal_json(&key, accounts::PHONE.of(id.as_str()), "+77010000000"),
        person: None,
        language: Lang::Kk,
        notify_contact: Some(ContactId::new(cx.now, &mut cx.random)),
        id: id.clone(),
    };
    assert!(accounts::insert(cx.tx, &new, cx.now).await.unwrap());
    id
}

/// Adds a child to an account.
pub async fn child(cx: &mut Cx<'_>, account: &AccountId, person: &Person) -> Added {
    let id = ChildId::new(cx.now, &mut cx.random);
    let details = Details { sex: Sex::Female, ethnicity: Ethnicity::Unsaid };
    add(cx.tx, cx.vault, Adding { id: &id, account, person, details }, cx.now).await.unwrap()
}

/// An application to be.
pub fn filing(
    id: ApplicationId,
    account: &AccountId,
    child: &ChildId,
    (subqueue, category): (SubQueue, Option<Category>),
) -> Filing {
    let (account, child) = (account.clone(), child.clone());
    Filing { id, account, child, subqueue, category, social: Vec::new(), paper_issued: None }
}

/// A family of this name that files now, for a girl of the queue's year.
pub async fn family(
    cx: &mut Cx<'_>,
    (name, serial): (&str, &mut u16),
    (subqueue, category): (SubQueue, Option<Category>),
) -> Application {
    let account = account(cx, name).await;
    let person = girl(subqueue.birth_year, name, serial);
    let Added::Saved(child) = child(cx, &account, &person).await else { panic!("{name} is known") };
    let id = ApplicationId::new(cx.now, &mut cx.random);
    let filing = filing(id, &account, &child, (subqueue, category));
    applications::file(cx, &filing).await.unwrap().unwrap()
}
