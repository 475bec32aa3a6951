//! The part of the story that plays in the queue: a bulletin that was awarded, a referral that runs, and what a family asked for.

use esik::conversation::world::World;
use esik::domain::calendar::local_date;
use esik::domain::ids::{AccountId, GroupId, KindergartenId, VacancyId};
use esik::domain::kindergarten::{GroupKey, GroupSize, Mode};
use esik::domain::notice::NoticeGroup;
use esik::queue::{bulletins, rules, standing, subscriptions, vacancies, wishes};
use esik::store::applications::Application;
use esik::store::consents::ConsentKind;
use esik::store::wishes::Filter;
use esik::store::{Tx, applications, bulks, consents, kindergartens, mutes, referrals, vacancy_imports};

use crate::ops::sql;
use crate::support::town as made;

/// Lives it for the application of an account.
pub async fn live(world: &World, account: &AccountId) {
    let now = world.now();
    let mut tx = world.db.write().await.unwrap();
    let application = applications::list(&mut tx, account).await.unwrap().pop().unwrap();
    let kindergarten = kindergarten(world, &mut tx, &application).await;
    asks(world, &mut tx, &application, &kindergarten).await;
    let row = VacancyId::new(now, &mut world.chance());
    let free = made::row(&kindergarten, &application.subqueue, 2);
    vacancies::enter(&mut tx, &world.rules, free, row.clone(), now).await.unwrap().unwrap();
    vacancy_imports::insert(&mut tx, "a row of before", &row, "{}", now).await.unwrap();
    let day = local_date(now);
    rules::set(&mut tx, (None, day), "{\"priority_ratio\":4}", "officer", now).await.unwrap();
    let letter = "a letter of before";
    let words = world.vault.seal_json(world.vault.system_key(), bulks::BODY.of(letter), "words");
    assert!(bulks::insert(&mut tx, letter, &words, now).await.unwrap());
    tx.commit().await.unwrap();
    awarded(world, &row).await;
    let mut tx = world.db.read().await.unwrap();
    assert!(referrals::open_of(&mut tx, &application.id).await.unwrap().is_some());
    tx.rollback().await.unwrap();
    let busy = "INSERT INTO busy_told (conversation_id, told_at, minutes) SELECT MIN(id), 0, 5 FROM conversations";
    sql::run(&world.db, busy).await;
}

async fn kindergarten(world: &World, tx: &mut Tx, application: &Application) -> KindergartenId {
    let (now, queue) = (world.now(), &application.subqueue);
    let id = KindergartenId::new(now, &mut world.chance());
    let profile = made::kindergarten(7, queue.settlement.as_str(), ["Балдәурен", "Балдаурен", "Baldauren"]);
    kindergartens::upsert(tx, id.clone(), &profile, now).await.unwrap();
    let (birth_year, language, group) = (queue.birth_year, queue.language, queue.group);
    let key = GroupKey { birth_year, language, group, mode: Mode::Full };
    let size = GroupSize { key, capacity: 25, children: 23 };
    assert!(kindergartens::set_group(tx, &GroupId::new(now, &mut world.chance()), &id, &size, now).await.unwrap());
    id
}

/// What the family has said: a kindergarten kept, news, a wish that is applied when the bulletin comes out.
async fn asks(world: &World, tx: &mut Tx, application: &Application, kindergarten: &KindergartenId) {
    let (now, account) = (world.now(), &application.account);
    kindergartens::save(tx, account, kindergarten, now).await.unwrap();
    mutes::set(tx, account, NoticeGroup::News, true, now).await.unwrap();
    let consent = consents::latest(tx, account, ConsentKind::Policy).await.unwrap().unwrap().id;
    let mut cx = world.queue(tx, now);
    standing::look(&mut cx, application).await.unwrap();
    let filter = Filter { kindergarten: Some(kindergarten.clone()), ..Filter::default() };
    subscriptions::subscribe(&mut cx, account, filter, true).await.unwrap();
    assert!(wishes::make(&mut cx, &application.id, kindergarten, &consent).await.unwrap().is_some());
}

/// The row is published, claimed by the wish and won.
async fn awarded(world: &World, row: &VacancyId) {
    let mut tx = world.db.write().await.unwrap();
    let now = world.now();
    let mut cx = world.queue(&mut tx, now);
    let id = bulletins::plan(&mut cx, std::slice::from_ref(row), Some(now), "officer").await.unwrap();
    assert!(bulletins::advance(&mut cx, &id).await.unwrap());
    // The end of phase 1, and the release.
    for _ in 0..2 {
        assert!(bulletins::hasten(&mut cx, &id).await.unwrap());
    }
    assert!(bulletins::settle(&mut cx, &id, 10).await.unwrap());
    tx.commit().await.unwrap();
}
