//! Accounts: made, joined, looked at, erased; and the places and hours that go with them.

use std::time::Duration;

use esik::dialogue::session::Value;
use esik::domain::application::{ApplicationNumber, Status};
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{AccountId, ApplicationId, ChildId};
use esik::domain::limits::LOOKUPS_PER_DAY;
use esik::domain::place::PlaceCode;
use esik::domain::place_change::Cause;
use esik::domain::right::RightClass;
use esik::domain::shipped_places::shipped;
use esik::store::applications::{NewApplication, Watch};
use esik::store::children::NewChild;
use esik::store::consents::ConsentKind;
use esik::store::queue::SubQueue;
use esik::store::{Tx, accounts, applications, children, consents, contacts, keys, notices, queue};

use super::talker::{IIN, OTHER_IIN, Talker};
use crate::both_stores;
use crate::support::world::TestWorld;

const PHONE: &str = "+77011234567";

fn a_town() -> PlaceCode {
    shipped().iter().find(|place| place.kind == esik::domain::place::Kind::Village).unwrap().code.clone()
}

fn subqueue() -> SubQueue {
    SubQueue { settlement: a_town(), birth_year: 2023, language: InstructionLanguage::ALL[0], group: GroupType::ALL[0] }
}

/// A child with an application in the queue.
async fn file(house: &TestWorld, tx: &mut Tx, account: &AccountId) -> ApplicationId {
    let world = &house.world;
    let now = world.now();
    let key = keys::find_or_create(tx, &world.vault, account.as_str(), now).await.unwrap();
    let child = ChildId::new(now, &mut *world.random());
    let new = NewChild {
        person: world.vault.seal(&key, children::PERSON.of(child.as_str()), b"{}"),
        details: world.vault.seal(&key, children::DETAILS.of(child.as_str()), b"{}"),
        id: child.clone(),
        account: account.clone(),
        iin_index: "a child's".to_owned(),
        birth_year: 2023,
    };
    assert!(children::insert(tx, &new, now).await.unwrap());
    let application = NewApplication {
        id: ApplicationId::new(now, &mut *world.random()),
        number: ApplicationNumber::new(2026, 1).unwrap(),
        account: account.clone(),
        child,
        subqueue: subqueue(),
        class: RightClass::General,
        category: None,
        social: None,
        checking: false,
        status: Status::Queued,
        watch: Watch::default(),
    };
    applications::file(tx, &application, now).await.unwrap().unwrap();
    application.id
}

both_stores!(a_parent_registers_once, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.register(PHONE, IIN).await, "created");
    assert_eq!(talker.act("find_account").await, "known");
    // Pressed twice: the same account.
    assert_eq!(talker.act("save_account").await, "known");

    let mut tx = house.world.db.write().await.unwrap();
    let who = talker.who(&mut tx).await;
    let account = who.account.unwrap();
    let consent = consents::latest(&mut tx, &account.id, ConsentKind::Policy).await.unwrap().unwrap();
    assert_eq!((consent.version, consent.text_hash.len()), (3, 64));
    let key = keys::find(&mut tx, &house.world.vault, account.id.as_str(), house.world.now()).await.unwrap().unwrap();
    let place = consents::FULL_NAME.of(consent.id.as_str());
    let name: String = house.world.vault.open_json(&key, place, &consent.full_name.unwrap()).unwrap();
    assert!(name.split(' ').count() >= 2);
    assert_eq!(account.notify_contact, None, "nobody has chosen");
});

both_stores!(an_iin_of_another_phone_is_taken, |db| async {
    let house = TestWorld::new(db).await;
    let mut one = Talker::at(&house, "telegram").await;
    let mut two = Talker::at(&house, "web").await;
    assert_eq!(one.register(PHONE, IIN).await, "created");
    assert_eq!(two.register("+77017654321", IIN).await, "taken");
});

both_stores!(a_phone_nobody_proved_tells_nothing, |db| async {
    let house = TestWorld::new(db).await;
    let mut one = Talker::at(&house, "telegram").await;
    let mut two = Talker::at(&house, "web").await;
    assert_eq!(one.register(PHONE, IIN).await, "created");
    assert!(two.phone(PHONE).tries("find_account").await.is_err());
    assert!(two.tries("join_account").await.is_err());
    assert_eq!(two.iin(IIN).call("find_person").await, "found");
    assert!(two.tries("save_account").await.is_err());
    assert_eq!(two.phone("+77017654321").card().await, "already_proven");
    two.slots.remove("consent");
    assert!(two.tries("save_account").await.is_err(), "nobody agreed");
});

both_stores!(one_more_channel_joins_the_conversation, |db| async {
    let house = TestWorld::new(db).await;
    let mut first = Talker::at(&house, "telegram").await;
    let mut second = Talker::at(&house, "web").await;
    assert_eq!(first.register(PHONE, IIN).await, "created");
    assert_eq!(second.phone(PHONE).call("send_code").await, "sent");
    let code = second.codes(PHONE).pop().unwrap();
    assert_eq!(second.code(&code).await, "ok");
    assert_eq!(second.act("find_account").await, "known");
    assert_eq!(second.parent("7607", "1992-03-08").act("join_account").await, "joined");

    let mut tx = house.world.db.write().await.unwrap();
    let (one, two) = (first.who(&mut tx).await, second.who(&mut tx).await);
    assert_eq!(one.conversation.id, two.conversation.id);
    assert!(two.account.is_some());
    assert_eq!(contacts::by_conversation(&mut tx, &one.conversation.id).await.unwrap().len(), 2);
    // The phone was sealed anew, under the key of the conversation it is in now.
    let place = contacts::PHONE.of(two.contact.id.as_str());
    assert!(house.world.vault.open(&two.key, place, two.contact.phone.as_ref().unwrap()).is_ok());
    tx.commit().await.unwrap();
    assert_eq!(second.call("send_code").await, "already_proven");
    assert_eq!(second.act("load_data").await, "loaded");
});

both_stores!(the_phone_alone_opens_nothing, |db| async {
    let house = TestWorld::new(db).await;
    let mut first = Talker::at(&house, "telegram").await;
    let mut second = Talker::at(&house, "web").await;
    assert_eq!(first.register(PHONE, IIN).await, "created");
    assert_eq!(second.phone(PHONE).card().await, "already_proven");
    assert_eq!(second.parent("7607", "1992-03-09").act("join_account").await, "mismatch");
    assert_eq!(second.number("left"), 2);
    assert_eq!(second.parent("7608", "1992-03-08").act("join_account").await, "mismatch");
    // One answer alone tells nothing, and a third wrong one shuts the question, for the right answers too.
    assert_eq!(second.parent("0000", "1990-01-01").act("join_account").await, "locked");
    assert_eq!(second.parent("7607", "1992-03-08").act("join_account").await, "locked");
    assert_eq!(second.act("find_account").await, "locked");
    house.clock.advance(Duration::from_secs(24 * 60 * 60 - 1));
    assert_eq!(second.act("find_account").await, "locked");
    house.clock.advance(Duration::from_secs(1));
    assert_eq!(second.act("find_account").await, "known");
    // Who writes the whole number has written its end.
    assert_eq!(second.parent(IIN, "1992-03-08").act("join_account").await, "joined");
});

both_stores!(a_new_owner_gets_the_number_and_nothing_else, |db| async {
    let house = TestWorld::new(db).await;
    let mut old = Talker::at(&house, "telegram").await;
    let mut new = Talker::at(&house, "web").await;
    assert_eq!(old.register(PHONE, IIN).await, "created");
    assert_eq!(new.phone(PHONE).card().await, "already_proven");
    assert_eq!(new.iin(OTHER_IIN).call("find_person").await, "found");
    // Who does not say so does not take it.
    assert_eq!(new.act("save_account").await, "taken");
    new.choose("owner", "yes");
    assert_eq!(new.act("save_account").await, "created");

    let mut tx = house.world.db.write().await.unwrap();
    let (was, is) = (old.who(&mut tx).await, new.who(&mut tx).await);
    let (was, is, proof) = (was.account.unwrap(), is.account.unwrap(), was.contact.phone_index);
    assert_ne!(was.id, is.id);
    assert_eq!((was.phone_index, was.phone, proof), (None, None, None));
    assert!(is.phone_index.is_some());
    let due = notices::due_of_many(&mut tx, &[&was.id], house.world.now()).await.unwrap();
    assert_eq!(due.iter().map(|notice| notice.kind.as_str()).collect::<Vec<_>>(), ["number_gone"]);
    tx.commit().await.unwrap();
    assert_eq!(old.act("load_data").await, "loaded");
});

both_stores!(a_parent_who_calls_the_own_number_new_is_known, |db| async {
    let house = TestWorld::new(db).await;
    let mut first = Talker::at(&house, "telegram").await;
    let mut second = Talker::at(&house, "web").await;
    assert_eq!(first.register(PHONE, IIN).await, "created");
    assert_eq!(second.phone(PHONE).card().await, "already_proven");
    second.choose("owner", "yes");
    assert_eq!(second.iin(IIN).call("find_person").await, "found");
    assert_eq!(second.act("save_account").await, "known");
    let mut tx = house.world.db.write().await.unwrap();
    assert_eq!(first.who(&mut tx).await.conversation.id, second.who(&mut tx).await.conversation.id);
});

both_stores!(look_ups_run_dry_in_silence, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    talker.iin(IIN);
    for _ in 0..LOOKUPS_PER_DAY {
        assert_eq!(talker.call("find_person").await, "found");
    }
    assert_eq!(talker.call("find_person").await, "not_found");
    house.clock.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(talker.call("find_person").await, "found");
});

both_stores!(a_parent_sees_and_erases_what_is_held, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.register(PHONE, IIN).await, "created");
    let mut tx = house.world.db.write().await.unwrap();
    let who = talker.who(&mut tx).await;
    let (old, account) = (who.conversation.id, who.account.unwrap().id);
    let application = file(&house, &mut tx, &account).await;
    tx.commit().await.unwrap();

    assert_eq!(talker.act("load_data").await, "loaded");
    assert_eq!((talker.number("children"), talker.number("applications"), talker.number("policy")), (1, 1, 3));
    assert_eq!(talker.slots.get("agreed"), Some(&Value::Moment(house.world.now())));
    assert_eq!(talker.act("erase_data").await, "erased");

    let mut tx = house.world.db.write().await.unwrap();
    let who = talker.who(&mut tx).await;
    assert!(who.account.is_none() && who.contact.phone_index.is_none());
    assert_ne!(who.conversation.id, old);
    for owner in [old.as_str(), account.as_str()] {
        assert!(keys::find(&mut tx, &house.world.vault, owner, house.world.now()).await.unwrap().is_none());
    }
    let erased = accounts::find(&mut tx, &account).await.unwrap().unwrap();
    assert!(erased.erased_at.is_some() && erased.person.is_none());
    let filed = applications::find(&mut tx, &application).await.unwrap().unwrap();
    assert_eq!((filed.status, filed.standing), (Status::Withdrawn, false));
    let place = queue::standing(&mut tx, &subqueue(), RightClass::General, filed.seq).await.unwrap();
    assert_eq!(place.counts.general, 0);
    assert_eq!(children::count(&mut tx, &account).await.unwrap(), 0);
    assert!(consents::latest(&mut tx, &account, ConsentKind::Policy).await.unwrap().is_none());
    tx.commit().await.unwrap();

    assert_eq!(talker.register(PHONE, IIN).await, "created");
});

both_stores!(a_signed_application_keeps_the_data, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.register(PHONE, OTHER_IIN).await, "created");
    let mut tx = house.world.db.write().await.unwrap();
    let account = talker.who(&mut tx).await.account.unwrap().id;
    let application = file(&house, &mut tx, &account).await;
    applications::set_status(&mut tx, &application, Status::Enrolled, Cause::Enrolled, house.world.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(talker.act("erase_data").await, "signed");
    assert_eq!(talker.act("load_data").await, "loaded");
});

both_stores!(a_place_is_remembered, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.register(PHONE, IIN).await, "created");
    assert_eq!(talker.act("usual_place").await, "none");

    let mut tx = house.world.db.write().await.unwrap();
    let account = talker.who(&mut tx).await.account.unwrap().id;
    file(&house, &mut tx, &account).await;
    tx.commit().await.unwrap();
    assert_eq!(talker.act("usual_place").await, "known");
    let (region, district) = house.world.places.above(&a_town()).unwrap();
    assert_eq!(talker.slots["settlement"].code(), Some(a_town().as_str()));
    assert_eq!(talker.slots["district"].code(), Some(district.as_str()));
    assert_eq!(talker.slots["region"].code(), Some(region.as_str()));
    assert_eq!(talker.act("district_kind").await, "has_settlements");

    // A district of a big city ends there.
    let city = shipped().iter().find(|place| place.kind == esik::domain::place::Kind::CityDistrict).unwrap();
    talker.place("region", city.parent.as_ref().unwrap().as_str()).place("district", city.code.as_str());
    assert_eq!(talker.act("district_kind").await, "city_district");
    assert_eq!(talker.slots["settlement"].code(), Some(city.code.as_str()));
    assert_eq!(talker.act("save_place").await, "saved");
    talker.slots.remove("settlement");
    assert_eq!(talker.act("usual_place").await, "known");
    assert_eq!(talker.slots["settlement"].code(), Some(city.code.as_str()));
});

both_stores!(a_town_alone_in_its_district_needs_no_question, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    let cities = shipped().iter().filter(|place| place.kind == esik::domain::place::Kind::City);
    let mut alone = 0;
    for city in cities {
        let settlements = house.world.places.settlements(&city.code, esik::domain::lang::Lang::Kk);
        let outcome = talker.place("district", city.code.as_str()).act("district_kind").await;
        assert_eq!(outcome == "city_district", settlements.len() == 1, "{}", city.code);
        alone += usize::from(settlements.len() == 1);
    }
    assert!(alone > 0);
});

both_stores!(the_contact_centre_has_hours, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "telegram").await;
    assert_eq!(talker.act("contact_hours").await, "open");
    house.clock.advance(Duration::from_secs(4 * 60 * 60));
    assert_eq!(talker.act("contact_hours").await, "closed");
    // Saturday at noon.
    house.clock.advance(Duration::from_secs((4 * 24 + 18) * 60 * 60));
    assert_eq!(talker.act("contact_hours").await, "closed");
});
