//! Filing, where the news of the family go somewhere else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use esik::dialogue::session::Value;
use esik::domain::ethnicity::Ethnicity;
use esik::domain::ids::ChildId;
use esik::domain::iin::Iin;
use esik::domain::notice::NoticeKind;
use esik::domain::person::{Person, Sex};
use esik::queue::children::{Added, Adding, Details, add};
use esik::store::notices;

use super::talker::{IIN, Talker};
use crate::both_stores;
use crate::support::world::TestWorld;

const PHONE: &str = "+77011234567";

both_stores!(an_application_filed_elsewhere_is_told_where_the_news_go, |db| async {
    let house = TestWorld::new(db).await;
    let mut first = Talker::at(&house, "telegram").await;
    let mut second = Talker::at(&house, "web").await;
    assert_eq!(first.register(PHONE, IIN).await, "created");
    assert_eq!(second.phone(PHONE).card().await, "already_proven");
    assert_eq!(second.parent("7607", "1992-03-08").act("join_account").await, "joined");
    assert_eq!(files(&house, &mut second, "210415597312").await, BTreeSet::from([NoticeKind::Accepted]));
});

both_stores!(an_application_filed_where_the_news_go_is_told_once, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.register(PHONE, IIN).await, "created");
    assert!(files(&house, &mut talker, "210415597312").await.is_empty());
});

/// Files an application for a child; answers what the family is going to hear of.
async fn files(house: &TestWorld, talker: &mut Talker<'_>, iin: &str) -> BTreeSet<NoticeKind> {
    let world = &house.world;
    let mut tx = world.db.write().await.unwrap();
    let account = talker.who(&mut tx).await.account.unwrap().id;
    let id = ChildId::new(world.now(), &mut *world.random());
    let person = Person {
        iin: Iin::parse(iin).unwrap(),
        surname: "Серікұлы".to_owned(),
        given: "Рамазан".to_owned(),
        patronymic: None,
        birth: NaiveDate::from_ymd_opt(2021, 4, 15).unwrap(),
        sex: Some(Sex::Male),
    };
    let details = Details { sex: Sex::Male, ethnicity: Ethnicity::Unsaid };
    let adding = Adding { id: &id, account: &account, person: &person, details };
    let Added::Saved(child) = add(&mut tx, &world.vault, adding, world.now()).await.unwrap() else { panic!("known") };
    tx.commit().await.unwrap();
    for (slot, code) in
        [("child", child.as_str()), ("group", "general"), ("language", "kk"), ("settlement", "711110000")]
    {
        talker.place(slot, code);
    }
    talker.place("priority", "none").place("social", "none");
    talker.slots.insert("consent".to_owned(), Value::Code("agree".to_owned()));
    assert_eq!(talker.act("file_application").await, "filed");
    let mut tx = world.db.write().await.unwrap();
    let due = notices::due_of_many(&mut tx, &[&account], world.now()).await.unwrap();
    tx.rollback().await.unwrap();
    due.into_iter().map(|notice| notice.kind.parse().unwrap()).collect()
}
