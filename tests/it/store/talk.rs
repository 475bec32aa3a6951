//! Contacts, conversations, sessions, turns and data keys.

use esik::domain::ids::{ContactId, ConversationId, TurnId};
use esik::domain::lang::Lang;
use esik::domain::limits::SESSION_MAX;
use esik::store::contacts::{AddressKey, NewContact, ProofLevel};
use esik::store::conversations::Owner;
use esik::store::sessions::StoredSession;
use esik::store::turns::Turn;
use esik::store::vault::Column;
use esik::store::{StoreError, contacts, conversations, keys, sessions, turns};

use super::{account, at, contact, new, open, sealed, vault};
use crate::both_stores;

both_stores!(a_person_at_an_address_is_met_once, |db| async {
    let store = open(&db).await;
    let meet = |n: i64| {
        let store = store.clone();
        tokio::spawn(async move {
            let address = AddressKey { channel: "telegram", bot: "1", external_id: "42" };
            let new = NewContact { id: new!(ContactId), conversation: new!(ConversationId), language: Some(Lang::Ru) };
            let mut tx = store.write().await.unwrap();
            let contact = contacts::find_or_create(&mut tx, address, &new, at(n)).await.unwrap();
            tx.commit().await.unwrap();
            contact
        })
    };
    let mut met = Vec::new();
    for task in (0..8).map(meet).collect::<Vec<_>>() {
        met.push(task.await.unwrap());
    }
    assert!(met.iter().all(|contact| contact.id == met[0].id && contact.conversation == met[0].conversation));
    assert_eq!((met[0].language, met[0].proof, met[0].reachable), (Some(Lang::Ru), ProofLevel::None, true));

    let mut tx = store.write().await.unwrap();
    let id = &met[0].id;
    contacts::set_language(&mut tx, id, Lang::Kk).await.unwrap();
    contacts::set_proved_phone(&mut tx, id, ProofLevel::Code, "index", &sealed("phone")).await.unwrap();
    contacts::set_reachable(&mut tx, id, false).await.unwrap();
    let contact = contacts::find(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((contact.language, contact.proof, contact.reachable), (Some(Lang::Kk), ProofLevel::Code, false));
    assert_eq!((contact.phone_index.as_deref(), contact.phone), (Some("index"), Some(sealed("phone"))));
    assert_eq!(contacts::by_conversation(&mut tx, &contact.conversation).await.unwrap().len(), 1);
    contacts::forget_phone(&mut tx, &contact.conversation).await.unwrap();
    assert_eq!(contacts::find(&mut tx, id).await.unwrap().unwrap().phone, None);
});

both_stores!(a_conversation_is_linked_merged_and_handed_over, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, first) = account(&mut tx, "a").await;
    let second = contact(&mut tx, "b").await;
    conversations::link_account(&mut tx, &first.conversation, &account).await.unwrap();
    let linked = conversations::by_account(&mut tx, &account).await.unwrap().unwrap();
    assert_eq!((linked.id.clone(), linked.owner, linked.epoch), (first.conversation.clone(), Owner::Bot, 0));

    conversations::merge(&mut tx, &second.conversation, &first.conversation).await.unwrap();
    assert_eq!(contacts::by_conversation(&mut tx, &first.conversation).await.unwrap().len(), 2);
    assert_eq!(conversations::set_owner(&mut tx, &first.conversation, Owner::Person).await.unwrap(), 1);
    let locked = conversations::lock(&mut tx, &first.conversation).await.unwrap().unwrap();
    assert_eq!((locked.owner, locked.epoch), (Owner::Person, 1));
    conversations::unlink_account(&mut tx, &account).await.unwrap();
    assert!(conversations::by_account(&mut tx, &account).await.unwrap().is_none());
});

both_stores!(a_session_is_kept_and_bounded, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let conversation = contact(&mut tx, "a").await.conversation;
    assert_eq!(sessions::load(&mut tx, &conversation).await.unwrap(), None);
    let mut session = StoredSession {
        dialogue: "registration".into(),
        state: "phone".into(),
        version: 1,
        seq: 1,
        body: sealed("body"),
        updated_at: at(1),
    };
    sessions::save(&mut tx, &conversation, &session).await.unwrap();
    session.state = "code".into();
    session.seq = 2;
    sessions::save(&mut tx, &conversation, &session).await.unwrap();
    assert_eq!(sessions::load(&mut tx, &conversation).await.unwrap().as_ref(), Some(&session));
    assert_eq!(sessions::idle(&mut tx, at(1), 10).await.unwrap(), vec![]);
    session.body = sealed(&"x".repeat(SESSION_MAX + 100));
    let error = sessions::save(&mut tx, &conversation, &session).await.unwrap_err();
    assert!(matches!(error, StoreError::TooBig { limit: SESSION_MAX, .. }));
    sessions::remove(&mut tx, &conversation).await.unwrap();
    assert_eq!(sessions::load(&mut tx, &conversation).await.unwrap(), None);
});

both_stores!(turns_are_read_back_in_order, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let contact = contact(&mut tx, "a").await;
    let turn = |seq: i64| Turn {
        id: new!(TurnId),
        conversation: contact.conversation.clone(),
        contact: Some(contact.id.clone()),
        seq,
        at: at(seq),
        dialogue: "menu".into(),
        state: "main".into(),
        input: "text".into(),
        outcome: Some("children".into()),
        cause: None,
        content: Some(sealed("in and out")),
    };
    let all: Vec<Turn> = (1..=5).map(turn).collect();
    turns::append_many(&mut tx, &all).await.unwrap();
    let id = &contact.conversation;
    let numbers = |turns: Vec<Turn>| turns.iter().map(|turn| turn.seq).collect::<Vec<_>>();
    assert_eq!(turns::history(&mut tx, id, None, 10).await.unwrap(), all);
    assert_eq!(numbers(turns::history(&mut tx, id, Some(4), 2).await.unwrap()), [2, 3]);
    assert_eq!(numbers(turns::after(&mut tx, id, 3, 10).await.unwrap()), [4, 5]);
    assert_eq!(turns::last_seq(&mut tx, id).await.unwrap(), 5);
    assert_eq!(turns::forget_before(&mut tx, at(3), 10).await.unwrap(), 2);
    let kept = turns::history(&mut tx, id, None, 10).await.unwrap();
    assert_eq!(kept.iter().filter(|turn| turn.content.is_some()).count(), 3);
    tx.commit().await.unwrap();

    let mut tx = store.write().await.unwrap();
    let twice = turns::append_many(&mut tx, &[turn(5)]).await.unwrap_err();
    assert!(twice.is_duplicate(), "{twice}");
});

both_stores!(a_destroyed_key_opens_nothing, |db| async {
    let store = open(&db).await;
    let (vault, place) = (vault(), Column { table: "accounts", column: "person" });
    let mut tx = store.write().await.unwrap();
    let key = keys::find_or_create(&mut tx, &vault, "acc_1", at(0)).await.unwrap();
    let secret = vault.seal_json(&key, place.of("acc_1"), "Айгүл");
    // A key whose row may yet be rolled back is not kept in memory.
    tx.rollback().await.unwrap();
    let mut tx = store.write().await.unwrap();
    assert!(keys::find(&mut tx, &vault, "acc_1", at(0)).await.unwrap().is_none());

    let other = keys::find_or_create(&mut tx, &vault, "acc_1", at(0)).await.unwrap();
    assert!(vault.open(&other, place.of("acc_1"), &secret).is_err());
    let secret = vault.seal_json(&other, place.of("acc_1"), "Айгүл");
    for second in [0, 100, 101] {
        let again = keys::find_or_create(&mut tx, &vault, "acc_1", at(second)).await.unwrap();
        assert_eq!(vault.open_json::<String>(&again, place.of("acc_1"), &secret).unwrap(), "Айгүл");
    }
    keys::destroy(&mut tx, &vault, "acc_1").await.unwrap();
    let new = keys::find_or_create(&mut tx, &vault, "acc_1", at(102)).await.unwrap();
    assert!(vault.open(&new, place.of("acc_1"), &secret).is_err());
});
