//! Accounts, consents, children, codes, blobs and documents.

use esik::domain::ids::{BlobId, ChallengeId, ChildId, ConsentId};
use esik::domain::lang::Lang;
use esik::domain::limits::{BLOB_CHUNK, UPLOAD_MAX};
use esik::domain::place::PlaceCode;
use esik::store::accounts::{Home, NewAccount};
use esik::store::blobs::NewBlob;
use esik::store::children::NewChild;
use esik::store::codes::NewCode;
use esik::store::consents::{ConsentKind, NewConsent};
use esik::store::{
    StoreError, accounts, applications, blobs, children, codes, consents, conversations, documents, keys,
};

use super::queue::application;
use super::{account, at, child, contact, new, open, sealed, vault};
use crate::both_stores;

both_stores!(a_phone_and_an_iin_belong_to_one_account, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (first, someone) = account(&mut tx, "a").await;
    let (second, _) = account(&mut tx, "b").await;
    for (phone, iin) in [("phone-a", "iin-new"), ("phone-new", "iin-a")] {
        let new = NewAccount {
            id: new!(esik::domain::ids::AccountId),
            phone_index: phone.into(),
            iin_index: Some(iin.into()),
            phone: sealed("phone"),
            person: None,
            language: Lang::Ru,
            notify_contact: Some(someone.id.clone()),
        };
        assert!(!accounts::insert(&mut tx, &new, at(1)).await.unwrap(), "{phone} {iin}");
    }
    assert!(!accounts::set_phone(&mut tx, &second, "phone-a", &sealed("p")).await.unwrap());
    assert!(accounts::set_phone(&mut tx, &second, "phone-c", &sealed("p")).await.unwrap());
    assert!(accounts::by_phone(&mut tx, "phone-b").await.unwrap().is_none());
    assert_eq!(accounts::by_phone(&mut tx, "phone-c").await.unwrap().unwrap().id, second);
    assert_eq!(accounts::by_iin(&mut tx, "iin-a").await.unwrap().unwrap().id, first);

    let code = |text| PlaceCode::parse(text).unwrap();
    let home = Home { region: code("100000000"), district: code("101000000"), settlement: code("101010000") };
    accounts::set_home(&mut tx, &first, &home).await.unwrap();
    accounts::set_language(&mut tx, &first, Lang::En).await.unwrap();
    accounts::set_notify_contact(&mut tx, &first, Some(&someone.id)).await.unwrap();
    let found = accounts::find(&mut tx, &first).await.unwrap().unwrap();
    assert_eq!((found.home, found.language, found.notify_contact), (Some(home), Lang::En, Some(someone.id)));

    assert!(accounts::erase(&mut tx, &first, at(2)).await.unwrap());
    assert!(!accounts::erase(&mut tx, &first, at(3)).await.unwrap());
    let erased = accounts::find(&mut tx, &first).await.unwrap().unwrap();
    assert_eq!((erased.phone_index, erased.iin_index, erased.erased_at), (None, None, Some(at(2))));
    assert!(erased.phone.is_none() && erased.person.is_none() && erased.home.is_none());
    account(&mut tx, "a").await;
});

both_stores!(a_child_belongs_to_one_account_at_a_time, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let ((mother, _), (father, _)) = (account(&mut tx, "m").await, account(&mut tx, "f").await);
    let first = child(&mut tx, &mother, "x").await;
    let again = |account| NewChild {
        id: new!(ChildId),
        account,
        iin_index: "child-x".into(),
        birth_year: 2023,
        person: sealed("p"),
        details: sealed("d"),
    };
    assert!(!children::insert(&mut tx, &again(father.clone()), at(1)).await.unwrap());
    assert!(!children::insert(&mut tx, &again(mother.clone()), at(1)).await.unwrap());
    assert_eq!(children::by_iin(&mut tx, "child-x").await.unwrap().unwrap().account, mother);
    child(&mut tx, &mother, "y").await;
    assert_eq!(children::count(&mut tx, &mother).await.unwrap(), 2);
    assert!(children::set_details(&mut tx, &first, &sealed("new")).await.unwrap());
    assert_eq!(children::find(&mut tx, &first).await.unwrap().unwrap().details, sealed("new"));
    assert_eq!(children::list(&mut tx, &mother).await.unwrap().len(), 2);
    assert!(children::remove(&mut tx, &first, at(2)).await.unwrap());
    assert!(children::find(&mut tx, &first).await.unwrap().is_none());
    assert!(children::insert(&mut tx, &again(father.clone()), at(3)).await.unwrap());
    assert_eq!(children::remove_all(&mut tx, &mother, at(4)).await.unwrap(), 1);
    assert_eq!(children::list(&mut tx, &father).await.unwrap().len(), 1);
});

both_stores!(codes_are_counted_by_phone_over_conversations, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (one, two) = (contact(&mut tx, "1").await.conversation, contact(&mut tx, "2").await.conversation);
    let code = |conversation: &esik::domain::ids::ConversationId| NewCode {
        id: new!(ChallengeId),
        phone_index: "p",
        conversation: conversation.clone(),
        purpose: "registration",
        expires_at: at(300),
    };
    let first = code(&one);
    assert_eq!(codes::last_send(&mut tx, "p").await.unwrap(), None);
    codes::insert(&mut tx, &first, at(0)).await.unwrap();
    codes::insert(&mut tx, &code(&two), at(70)).await.unwrap();
    codes::add_send(&mut tx, &first.id, at(140)).await.unwrap();
    assert_eq!(codes::last_send(&mut tx, "p").await.unwrap(), Some(at(140)));
    assert_eq!(codes::sends_since(&mut tx, "p", at(0)).await.unwrap(), 3);
    assert_eq!(codes::sends_since(&mut tx, "p", at(1)).await.unwrap(), 1);
    assert_eq!(codes::sends_since(&mut tx, "other", at(0)).await.unwrap(), 0);
    assert_eq!(codes::add_try(&mut tx, &first.id).await.unwrap(), 1);
    assert_eq!(codes::add_try(&mut tx, &first.id).await.unwrap(), 2);
    assert_eq!(codes::tries_since(&mut tx, "p", at(0)).await.unwrap(), 2);
    assert!(codes::mark_used(&mut tx, &first.id, at(150)).await.unwrap());
    assert!(!codes::mark_used(&mut tx, &first.id, at(151)).await.unwrap());
    let latest = codes::latest(&mut tx, &one, "p", "registration").await.unwrap().unwrap();
    assert_eq!((latest.id.clone(), latest.used_at, latest.sends), (first.id.clone(), Some(at(150)), 2));
    assert_eq!(codes::find(&mut tx, &first.id).await.unwrap(), Some(latest));
    assert!(codes::add_try(&mut tx, &new!(ChallengeId)).await.is_err());
    assert_eq!(codes::purge_before(&mut tx, at(1)).await.unwrap(), 1);
});

both_stores!(a_consent_joins_the_account_and_is_withdrawn, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, someone) = account(&mut tx, "a").await;
    let consent = |version| NewConsent {
        id: new!(ConsentId),
        account: None,
        conversation: someone.conversation.clone(),
        kind: ConsentKind::Policy,
        version,
        language: Lang::Kk,
        text_hash: "hash",
    };
    consents::insert(&mut tx, &consent(1), at(1)).await.unwrap();
    let second = consent(2);
    consents::insert(&mut tx, &second, at(2)).await.unwrap();
    let given = consents::latest_in(&mut tx, &someone.conversation, ConsentKind::Policy).await.unwrap().unwrap();
    assert_eq!((given.version, given.account), (2, None));
    assert_eq!(consents::join_account(&mut tx, &someone.conversation, &account).await.unwrap().len(), 2);
    consents::set_full_name(&mut tx, &second.id, &sealed("name")).await.unwrap();
    let joined = consents::latest(&mut tx, &account, ConsentKind::Policy).await.unwrap().unwrap();
    assert_eq!((joined.id, joined.full_name, joined.given_at), (second.id, Some(sealed("name")), at(2)));
    assert!(consents::latest(&mut tx, &account, ConsentKind::Application).await.unwrap().is_none());
    assert_eq!(consents::withdraw(&mut tx, &account, at(3)).await.unwrap(), 2);
    assert!(consents::latest(&mut tx, &account, ConsentKind::Policy).await.unwrap().is_none());
});

both_stores!(a_file_is_sealed_in_chunks_and_read_back, |db| async {
    let (store, vault) = (open(&db).await, vault());
    let mut tx = store.write().await.unwrap();
    let key = keys::find_or_create(&mut tx, &vault, "acc_1", at(0)).await.unwrap();
    for size in [0, 1, BLOB_CHUNK, BLOB_CHUNK + 1, 3 * BLOB_CHUNK] {
        let bytes: Vec<u8> = (0..size).map(|n| (n % 251) as u8).collect();
        let id = new!(BlobId);
        let new = NewBlob { id: &id, owner: "acc_1", mime: "application/pdf", bytes: &bytes };
        blobs::insert(&mut tx, &vault, &key, new, at(0)).await.unwrap();
        assert_eq!(blobs::find(&mut tx, &id).await.unwrap().unwrap().size, size);
        assert!(blobs::read(&mut tx, &vault, &key, &id).await.unwrap() == bytes);
        assert!(blobs::remove(&mut tx, &id).await.unwrap());
        assert!(blobs::find(&mut tx, &id).await.unwrap().is_none());
    }
    let (id, bytes) = (new!(BlobId), vec![0; UPLOAD_MAX + 1]);
    let new = NewBlob { id: &id, owner: "acc_1", mime: "application/pdf", bytes: &bytes };
    let refused = blobs::insert(&mut tx, &vault, &key, new, at(0)).await.unwrap_err();
    assert!(matches!(refused, StoreError::TooBig { limit: UPLOAD_MAX, .. }));
});

both_stores!(documents_go_from_the_form_to_the_application, |db| async {
    let (store, vault) = (open(&db).await, vault());
    let mut tx = store.write().await.unwrap();
    let (account, someone) = account(&mut tx, "a").await;
    let conversation = &someone.conversation;
    conversations::link_account(&mut tx, conversation, &account).await.unwrap();
    let key = keys::find_or_create(&mut tx, &vault, account.as_str(), at(0)).await.unwrap();
    let mut files = Vec::new();
    for second in 0..4 {
        let id = new!(BlobId);
        let new = NewBlob { id: &id, owner: account.as_str(), mime: "image/png", bytes: b"png" };
        blobs::insert(&mut tx, &vault, &key, new, at(second)).await.unwrap();
        documents::add_draft(&mut tx, conversation, &id, at(second)).await.unwrap();
        files.push(id);
    }
    assert!(documents::remove(&mut tx, &files[0]).await.unwrap());
    assert_eq!(documents::remove_stale_drafts(&mut tx, at(2), 10).await.unwrap(), 1);
    let drafts = documents::drafts(&mut tx, conversation).await.unwrap();
    assert_eq!(drafts.iter().map(|d| &d.blob).collect::<Vec<_>>(), [&files[2], &files[3]]);

    let child = child(&mut tx, &account, "c").await;
    let application = application(&account, &child, 1);
    applications::file(&mut tx, &application, at(5)).await.unwrap();
    assert_eq!(documents::attach(&mut tx, conversation, &application.id, &files[2..4]).await.unwrap(), 2);
    assert!(documents::drafts(&mut tx, conversation).await.unwrap().is_empty());
    assert_eq!(documents::of_application(&mut tx, &application.id).await.unwrap().len(), 2);
    assert_eq!(documents::count(&mut tx, &account).await.unwrap(), 2);
    assert_eq!(documents::remove_all(&mut tx, &account).await.unwrap(), 2);
    assert_eq!(documents::count(&mut tx, &account).await.unwrap(), 0);
});
