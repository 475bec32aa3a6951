//! News for families, from the row to the message, where a talk alone does not show it: which address, which lane, what becomes of news
//! for nobody, of broken news, and of an erased family.

mod page;

use std::time::Duration;

use esik::channels::Outgoing;
use esik::conversation::{notices, work};
use esik::dialogue::session::{Slots, Value};
use esik::domain::ids::{AccountId, ContactId, ConversationId, NoticeId};
use esik::domain::lang::Lang;
use esik::domain::limits::TURN_BATCH;
use esik::domain::notice::{NoticeGroup, NoticeKind};
use esik::queue::QueueError;
use esik::queue::notices::{News, put_words, write};
use esik::store::accounts::NewAccount;
use esik::store::contacts::{AddressKey, NewContact};
use esik::store::dead::DeadKind;
use esik::store::outbox::{self, Lane};
use esik::store::{Db, accounts, contacts, conversations, dead, keys, mutes};

use crate::both_stores;
use crate::support::world::TestWorld;

/// A family that is known to us.
struct Family {
    account: AccountId,
    conversation: ConversationId,
    contact: ContactId,
}

impl Family {
    async fn new(house: &TestWorld, n: usize) -> Self {
        let mut tx = house.world.db.write().await.unwrap();
        let contact = Self::contact(house, &mut tx, &format!("{n}")).await;
        tx.commit().await.unwrap();
        Self::of(house, n, contact).await
    }

    /// Somebody who writes already becomes known to us.
    async fn of(house: &TestWorld, n: usize, contact: (ContactId, ConversationId)) -> Self {
        let world = &house.world;
        let now = world.now();
        let mut tx = world.db.write().await.unwrap();
        let account = AccountId::new(now, &mut *world.random());
        let key = keys::find_or_create(&mut tx, &world.vault, account.as_str(), now).await.unwrap();
        let new = NewAccount {
            id: account.clone(),
            phone_index: format!("phone {n}"),
            iin_index: None,
            phone: world.vault.seal_json(&key, accounts::PHONE.of(account.as_str()), "none"),
            person: None,
            language: Lang::Kk,
            notify_contact: None,
        };
        assert!(accounts::insert(&mut tx, &new, now).await.unwrap());
        conversations::link_account(&mut tx, &contact.1, &account).await.unwrap();
        tx.commit().await.unwrap();
        Self { account, conversation: contact.1, contact: contact.0 }
    }

    async fn contact(house: &TestWorld, tx: &mut esik::store::Tx, person: &str) -> (ContactId, ConversationId) {
        let now = house.world.now();
        let id = ContactId::new(now, &mut *house.world.random());
        let conversation = ConversationId::new(now, &mut *house.world.random());
        let new = NewContact { id, conversation, language: Some(Lang::Kk) };
        let address = AddressKey { channel: "telegram", bot: "1", external_id: person };
        let contact = contacts::find_or_create(tx, address, &new, now).await.unwrap();
        (contact.id, contact.conversation)
    }

    /// A second address of the same family.
    async fn joins(&self, house: &TestWorld, person: &str) -> ContactId {
        let mut tx = house.world.db.write().await.unwrap();
        let (contact, conversation) = Self::contact(house, &mut tx, person).await;
        conversations::merge(&mut tx, &conversation, &self.conversation).await.unwrap();
        tx.commit().await.unwrap();
        contact
    }

    async fn hears(&self, house: &TestWorld, kind: NoticeKind, facts: Slots) -> Result<bool, QueueError> {
        let (world, now) = (&house.world, house.world.now());
        let id = NoticeId::new(now, &mut *world.random());
        let key = format!("{kind} {}", self.account);
        let mut tx = world.db.write().await.unwrap();
        let news = News { id, kind, account: &self.account, dedupe_key: &key, facts };
        let written = write(&mut tx, &world.vault, &world.rules, news, now).await;
        tx.commit().await.unwrap();
        written
    }
}

fn words(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn named() -> Slots {
    Slots::from([("name".to_owned(), words("Рамазан"))])
}

fn deadline(house: &TestWorld) -> Slots {
    let mut facts = named();
    put_words(&mut facts, "kindergarten", [(Lang::Kk, "№ 12 қаз"), (Lang::Ru, "№ 12 рус"), (Lang::En, "No 12")]);
    facts.insert("deadline".to_owned(), Value::Moment(house.world.now()));
    facts.insert("left".to_owned(), Value::Code("day".to_owned()));
    facts
}

/// What waits to be sent: to whom, and the message.
async fn outgoing(house: &TestWorld, lane: Lane) -> Vec<(ContactId, Outgoing)> {
    let world = &house.world;
    let mut tx = world.db.read().await.unwrap();
    let due = outbox::due(&mut tx, &world.vault, ("telegram", "1", lane), world.now(), 1_000).await.unwrap();
    tx.rollback().await.unwrap();
    let open = |row: outbox::DueRow| {
        let place = outbox::BODY.of(row.id.as_str());
        let message = world.vault.open_json(&row.key.unwrap().unwrap(), place, &row.body.unwrap()).unwrap();
        (row.contact, message)
    };
    due.into_iter().map(open).collect()
}

/// All that is waiting is sent.
async fn sent(house: &TestWorld) {
    run(house, "UPDATE outbox SET state = 'sent'").await;
}

async fn run(house: &TestWorld, sql: &'static str) {
    match &house.world.db {
        Db::Sqlite { writer, .. } => drop(sqlx::query(sql).execute(writer).await.unwrap()),
        Db::Postgres(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
    }
}

async fn count(house: &TestWorld, sql: &'static str) -> i64 {
    let (count,): (i64,) = match &house.world.db {
        Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await.unwrap(),
    };
    count
}

async fn drain(house: &TestWorld) {
    work::drain(&house.world, "worker").await.unwrap();
}

both_stores!(a_morning_full_of_news_is_told_in_batches_behind_the_answers, |db| async {
    let house = TestWorld::new(db).await;
    let mut families = Vec::new();
    for n in 0..TURN_BATCH + 8 {
        families.push(Family::new(&house, n).await);
    }
    for family in &families {
        assert!(family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap());
        assert!(!family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap(), "the same news");
    }
    assert_eq!(notices::ring(&house.world).await.unwrap(), families.len());
    assert_eq!(notices::ring(&house.world).await.unwrap(), 0, "rung once");
    assert_eq!(work::batch(&house.world, "worker").await.unwrap(), TURN_BATCH);
    drain(&house).await;
    assert!(outgoing(&house, Lane::Interactive).await.is_empty());
    let told = outgoing(&house, Lane::Bulk).await;
    assert_eq!(told.len(), families.len());
    assert!(told.iter().all(|(_, message)| message.message == "notice-stoplist_over" && !message.closes_previous));
    assert_eq!(count(&house, "SELECT COUNT(*) FROM notices WHERE body IS NOT NULL").await, 0);
});

both_stores!(the_second_time_urgent_news_goes_to_a_second_address, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    let second = family.joins(&house, "2").await;
    assert!(family.hears(&house, NoticeKind::Deadline, deadline(&house)).await.unwrap());
    let mut to = Vec::new();
    for _ in 0..3 {
        drain(&house).await;
        to.extend(outgoing(&house, Lane::Bulk).await);
        sent(&house).await;
        house.clock.advance(Duration::from_secs(30 * 60));
    }
    let (contacts, messages): (Vec<_>, Vec<_>) = to.into_iter().unzip();
    assert_eq!(contacts, [family.contact.clone(), second], "twice, and never again");
    assert!(messages.iter().all(|message| message.text.contains("№ 12 қаз") && message.deeds.len() == 1));
    assert_ne!(messages[0].deeds[0].token, messages[1].deeds[0].token);
});

both_stores!(who_blocked_us_is_told_elsewhere_or_not_at_all, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    let second = family.joins(&house, "2").await;
    let reachable = async |contact: &ContactId, reachable: bool| {
        let mut tx = house.world.db.write().await.unwrap();
        contacts::set_reachable(&mut tx, contact, reachable).await.unwrap();
        tx.commit().await.unwrap();
    };
    reachable(&family.contact, false).await;
    family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap();
    drain(&house).await;
    assert_eq!(outgoing(&house, Lane::Bulk).await[0].0, second);
    sent(&house).await;
    reachable(&second, false).await;
    family.hears(&house, NoticeKind::InterestLapsed, named()).await.unwrap();
    drain(&house).await;
    assert!(outgoing(&house, Lane::Bulk).await.is_empty());
    assert_eq!(count(&house, "SELECT COUNT(*) FROM notices WHERE state = 'waiting'").await, 0);
});

both_stores!(news_lacks_nothing, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    let lacking = family.hears(&house, NoticeKind::StoplistOver, Slots::new()).await;
    assert!(matches!(lacking, Err(QueueError::Fact(NoticeKind::StoplistOver, "name"))));
    let mut other = deadline(&house);
    other.insert("deadline".to_owned(), words("tomorrow"));
    let other = family.hears(&house, NoticeKind::Deadline, other).await;
    assert!(matches!(other, Err(QueueError::Fact(NoticeKind::Deadline, "deadline"))));
});

both_stores!(broken_news_is_set_aside_and_keeps_nobody_waiting, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap();
    run(&house, "UPDATE notices SET kind = 'unheard_of'").await;
    family.hears(&house, NoticeKind::InterestLapsed, named()).await.unwrap();
    drain(&house).await;
    house.clock.advance(Duration::from_secs(2));
    drain(&house).await;
    assert_eq!(outgoing(&house, Lane::Bulk).await.len(), 1, "what came behind it is told");
    for minutes in [1, 4, 16, 64] {
        house.clock.advance(Duration::from_secs(minutes * 60));
        drain(&house).await;
    }
    let mut tx = house.world.db.write().await.unwrap();
    let letters = dead::list(&mut tx, 10).await.unwrap();
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].kind, letters[0].bot.as_str(), letters[0].tries), (DeadKind::Notice, "unheard_of", 5));
    assert!(letters[0].cause.as_ref().unwrap().contains("a kind that nobody knows"));
    assert!(dead::retry(&mut tx, &letters[0], house.world.now()).await.unwrap());
    tx.commit().await.unwrap();
    run(&house, "UPDATE notices SET kind = 'stoplist_over' WHERE kind = 'unheard_of'").await;
    sent(&house).await;
    drain(&house).await;
    assert_eq!(outgoing(&house, Lane::Bulk).await.len(), 1, "mended, it is told");
});

both_stores!(an_erased_family_hears_nothing, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap();
    let mut tx = house.world.db.write().await.unwrap();
    conversations::unlink_account(&mut tx, &family.account).await.unwrap();
    accounts::erase(&mut tx, &family.account, house.world.now()).await.unwrap();
    keys::destroy(&mut tx, &house.world.vault, family.account.as_str()).await.unwrap();
    tx.commit().await.unwrap();
    drain(&house).await;
    assert_eq!(count(&house, "SELECT COUNT(*) FROM notices WHERE state = 'waiting'").await, 0);
    assert!(!family.hears(&house, NoticeKind::InterestLapsed, named()).await.unwrap(), "no key, no news");
    assert!(outgoing(&house, Lane::Bulk).await.is_empty());
});

both_stores!(what_is_turned_off_is_not_even_written, |db| async {
    let house = TestWorld::new(db).await;
    let family = Family::new(&house, 1).await;
    let mut tx = house.world.db.write().await.unwrap();
    for group in NoticeGroup::ALL {
        mutes::set(&mut tx, &family.account, *group, true, house.world.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert!(!family.hears(&house, NoticeKind::StoplistOver, named()).await.unwrap());
    assert!(family.hears(&house, NoticeKind::Deadline, deadline(&house)).await.unwrap());
});
