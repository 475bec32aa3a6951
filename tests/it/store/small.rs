//! The small tables: facts, numbers, tokens, timers, notices, limits, leases, staff, the sandbox's SMS.

use esik::domain::ids::{MessageId, NoticeId, StaffId, TimerId, TokenId};
use esik::domain::lang::Lang;
use esik::domain::notice::NoticeGroup;
use esik::domain::place::PlaceCode;
use esik::domain::staff::Role;
use esik::store::notices::NewNotice;
use esik::store::sms_log::NewSms;
use esik::store::staff::Staff;
use esik::store::timers::Timer;
use esik::store::tokens::Token;
use esik::store::vault::IndexKind;
use esik::store::{leases, limits, meta, mutes, notices, sms_log, staff, timers, tokens};

use super::{account, at, claim, contact, new, open, sealed, vault};
use crate::both_stores;

both_stores!(facts_and_numbers, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    assert!(meta::set_once(&mut tx, "demo", "yes").await.unwrap());
    assert!(!meta::set_once(&mut tx, "demo", "no").await.unwrap());
    assert_eq!(meta::get(&mut tx, "demo").await.unwrap().as_deref(), Some("yes"));
    assert_eq!(meta::last_number(&mut tx, "2026").await.unwrap(), 0);
    assert_eq!(meta::next_number(&mut tx, "2026").await.unwrap(), 1);
    assert_eq!(meta::next_numbers(&mut tx, "2026", 10).await.unwrap(), 11);
    assert_eq!(meta::next_number(&mut tx, "2027").await.unwrap(), 1);
});

both_stores!(a_token_is_used_once_and_in_time, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let conversation = contact(&mut tx, "a").await.conversation;
    let token = |expires| Token {
        id: new!(TokenId),
        kind: "confirm".into(),
        conversation: Some(conversation.clone()),
        subject: "app_1".into(),
        expires_at: at(expires),
        used_at: None,
    };
    let (good, late) = (token(100), token(10));
    for token in [&good, &late] {
        tokens::insert(&mut tx, token, at(0)).await.unwrap();
    }
    assert_eq!(tokens::find(&mut tx, &good.id).await.unwrap().as_ref(), Some(&good));
    assert!(!tokens::mark_used(&mut tx, &late.id, at(10)).await.unwrap());
    assert!(tokens::mark_used(&mut tx, &good.id, at(20)).await.unwrap());
    assert!(!tokens::mark_used(&mut tx, &good.id, at(21)).await.unwrap());
    assert_eq!(tokens::purge_before(&mut tx, at(50)).await.unwrap(), 1);
});

both_stores!(a_timer_set_anew_is_not_lost, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let timer = |due| Timer {
        id: new!(TimerId),
        kind: "remind".into(),
        subject: "cnv_1".into(),
        conversation: None,
        due_at: at(due),
        attempts: 0,
    };
    timers::set(&mut tx, &timer(5), at(0)).await.unwrap();
    timers::set(&mut tx, &timer(10), at(0)).await.unwrap();
    assert!(timers::claim(&mut tx, claim(at(9), 10)).await.unwrap().is_empty());
    let due = timers::claim(&mut tx, claim(at(10), 10)).await.unwrap();
    assert_eq!((due.len(), due[0].attempts), (1, 1));
    assert!(timers::claim(&mut tx, claim(at(11), 10)).await.unwrap().is_empty());
    timers::set(&mut tx, &timer(20), at(11)).await.unwrap();
    assert!(!timers::done(&mut tx, &due[0]).await.unwrap(), "it was set anew");
    let due = timers::claim(&mut tx, claim(at(20), 10)).await.unwrap();
    timers::retry(&mut tx, &due[0].id, at(30)).await.unwrap();
    let due = timers::claim(&mut tx, claim(at(30), 10)).await.unwrap();
    assert!(timers::done(&mut tx, &due[0]).await.unwrap());
    assert!(!timers::cancel(&mut tx, "remind", "cnv_1").await.unwrap());
});

both_stores!(a_notice_is_written_once, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    let notice = |key| NewNotice {
        id: new!(NoticeId),
        account: account.clone(),
        kind: "offer",
        dedupe_key: key,
        urgent: true,
        body: sealed("facts"),
        due_at: at(5),
    };
    assert!(notices::insert(&mut tx, &notice("k"), at(0)).await.unwrap());
    assert!(!notices::insert(&mut tx, &notice("k"), at(0)).await.unwrap());
    assert!(notices::claim(&mut tx, claim(at(4), 10)).await.unwrap().is_empty());
    let due = notices::claim(&mut tx, claim(at(5), 10)).await.unwrap();
    assert!(due[0].urgent && due[0].body == Some(sealed("facts")) && due[0].account == account);
    assert_eq!(notices::next_due(&mut tx, at(6)).await.unwrap(), None, "it is claimed");
    assert_eq!(
        notices::due_of_many(&mut tx, &[&account], at(5)).await.unwrap(),
        due,
        "whoever holds the conversation sees it"
    );
    notices::postpone_many(&mut tx, &[(due[0].id.clone(), at(10))]).await.unwrap();
    assert_eq!(notices::next_due(&mut tx, at(6)).await.unwrap(), Some(at(10)));
    assert!(notices::claim(&mut tx, claim(at(9), 10)).await.unwrap().is_empty());
    notices::failed(&mut tx, &due[0].id, at(12), "a text is missing").await.unwrap();
    assert_eq!(notices::claim(&mut tx, claim(at(12), 10)).await.unwrap()[0].attempts, 1);
    let told_to = contact(&mut tx, "b").await.id;
    notices::watch_many(&mut tx, &[(due[0].id.clone(), at(20), told_to.clone())], at(13)).await.unwrap();
    assert_eq!(notices::claim(&mut tx, claim(at(20), 10)).await.unwrap()[0].told, Some((at(13), told_to)));
    notices::done_many(&mut tx, &[due[0].id.clone()], at(21)).await.unwrap();
    assert!(!notices::insert(&mut tx, &notice("k"), at(22)).await.unwrap(), "what was told is known");
    let other = notice("k2");
    notices::insert(&mut tx, &other, at(0)).await.unwrap();
    notices::dead(&mut tx, &other.id, "a text is missing").await.unwrap();
    assert!(notices::claim(&mut tx, claim(at(1000), 10)).await.unwrap().is_empty());
    notices::forget(&mut tx, &account).await.unwrap();
    assert!(notices::insert(&mut tx, &notice("k"), at(23)).await.unwrap());
});

both_stores!(urgent_notices_go_first, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    for (key, urgent) in [("1", false), ("2", true), ("3", false)] {
        let notice = NewNotice {
            id: new!(NoticeId),
            account: account.clone(),
            kind: "offer",
            dedupe_key: key,
            urgent,
            body: sealed("facts"),
            due_at: at(5),
        };
        assert!(notices::insert(&mut tx, &notice, at(key.parse().unwrap())).await.unwrap());
    }
    let first = notices::claim(&mut tx, claim(at(5), 1)).await.unwrap();
    assert!(first[0].urgent);
    let all = notices::due_of_many(&mut tx, &[&account], at(5)).await.unwrap();
    assert_eq!(all.iter().map(|notice| notice.created_at).collect::<Vec<_>>(), [at(2), at(1), at(3)]);
});

both_stores!(what_is_turned_off_is_known, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (account, _) = account(&mut tx, "a").await;
    for _ in 0..2 {
        mutes::set(&mut tx, &account, NoticeGroup::Place, true, at(1)).await.unwrap();
    }
    assert!(mutes::is_muted(&mut tx, &account, NoticeGroup::Place).await.unwrap());
    assert!(!mutes::is_muted(&mut tx, &account, NoticeGroup::News).await.unwrap());
    mutes::set(&mut tx, &account, NoticeGroup::News, true, at(1)).await.unwrap();
    mutes::set(&mut tx, &account, NoticeGroup::Place, false, at(2)).await.unwrap();
    assert_eq!(mutes::of(&mut tx, &account).await.unwrap(), [NoticeGroup::News]);
    mutes::forget(&mut tx, &account).await.unwrap();
    assert!(mutes::of(&mut tx, &account).await.unwrap().is_empty());
});

both_stores!(limits_and_leases, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    for (n, allowed) in [(1, true), (2, true), (3, false)] {
        assert_eq!(limits::hit(&mut tx, "key", at(0), 2).await.unwrap(), allowed, "hit {n}");
    }
    assert!(limits::hit(&mut tx, "key", at(60), 2).await.unwrap());
    assert_eq!(limits::hits(&mut tx, "key", at(0)).await.unwrap(), 3);
    assert_eq!(limits::purge_before(&mut tx, at(60)).await.unwrap(), 1);

    let lease = |holder: &str, until| leases::Lease { holder: holder.into(), until: at(until) };
    assert_eq!(leases::seen(&mut tx, "sender").await.unwrap(), None);
    assert!(leases::seize(&mut tx, "sender", &lease("a", 10), None).await.unwrap());
    assert!(!leases::seize(&mut tx, "sender", &lease("b", 10), None).await.unwrap(), "it is not free any more");
    let seen = leases::seen(&mut tx, "sender").await.unwrap();
    assert_eq!(seen, Some(lease("a", 10)));
    assert!(leases::renew(&mut tx, "sender", &lease("a", 15)).await.unwrap());
    assert!(!leases::renew(&mut tx, "sender", &lease("b", 15)).await.unwrap());
    assert!(!leases::seize(&mut tx, "sender", &lease("b", 20), seen.as_ref()).await.unwrap(), "it was renewed");
    let before = leases::seen(&mut tx, "sender").await.unwrap();
    assert!(leases::renew(&mut tx, "sender", &lease("a", 3)).await.unwrap());
    let seen = leases::seen(&mut tx, "sender").await.unwrap();
    assert_ne!(seen, before, "a clock that went back renews all the same");
    assert!(leases::seize(&mut tx, "sender", &lease("b", 20), seen.as_ref()).await.unwrap());
    assert!(!leases::renew(&mut tx, "sender", &lease("a", 25)).await.unwrap());
    assert_eq!(leases::holder(&mut tx, "sender", at(16)).await.unwrap().as_deref(), Some("b"));
    leases::release(&mut tx, "sender", "a").await.unwrap();
    assert!(leases::holder(&mut tx, "sender", at(16)).await.unwrap().is_some());
    leases::release(&mut tx, "sender", "b").await.unwrap();
    assert_eq!(leases::holder(&mut tx, "sender", at(16)).await.unwrap(), None);
});

both_stores!(staff_and_the_sandbox_sms, |db| async {
    let (store, vault) = (open(&db).await, vault());
    let mut tx = store.write().await.unwrap();
    let member = Staff {
        id: new!(StaffId),
        name: "aliya".into(),
        role: Role::Department,
        password_hash: "$argon2id$".into(),
        kindergarten: None,
        place: PlaceCode::parse("750000000"),
        language: Some(Lang::Ru),
        created_at: at(0),
        disabled_at: None,
    };
    assert!(staff::insert(&mut tx, &member).await.unwrap());
    assert!(!staff::insert(&mut tx, &Staff { id: new!(StaffId), ..member.clone() }).await.unwrap());
    assert!(staff::disable(&mut tx, &member.id, at(1)).await.unwrap());
    assert!(!staff::disable(&mut tx, &member.id, at(2)).await.unwrap());
    assert_eq!(staff::by_name(&mut tx, "aliya").await.unwrap().unwrap().disabled_at, Some(at(1)));
    assert_eq!(staff::list(&mut tx).await.unwrap().len(), 1);
    assert!(!format!("{member:?}").contains("argon2"));

    let (phone, conversation) =
        (vault.index(IndexKind::Phone, b"+77071234567"), contact(&mut tx, "a").await.conversation);
    for (second, text) in [(1, "first"), (2, "second")] {
        let new = NewSms { id: &new!(MessageId), phone_index: &phone, conversation: Some(&conversation), text };
        sms_log::insert(&mut tx, &vault, new, at(second)).await.unwrap();
        sms_log::insert(&mut tx, &vault, new, at(second)).await.unwrap();
    }
    let got = sms_log::by_phone(&mut tx, &vault, &phone, 10).await.unwrap();
    assert_eq!(got.iter().map(|sms| sms.text.as_str()).collect::<Vec<_>>(), ["second", "first"]);
    assert_eq!(sms_log::by_conversation(&mut tx, &vault, &conversation, 1).await.unwrap().len(), 1);
    assert_eq!(sms_log::purge_before(&mut tx, at(2)).await.unwrap(), 1);
});
