//! Many workers claim the same rows: each row is claimed once.

use std::collections::BTreeSet;

use esik::domain::ids::{CallId, ConversationId, InboxId};
use esik::store::calls::{CallState, NewCall};
use esik::store::inbox::NewInbox;
use esik::store::{Db, calls, conversations, inbox};

use super::{at, claim, contact, new, open, sealed};
use crate::both_stores;

const WORKERS: usize = 8;
const ROWS: usize = 120;

async fn claim_all(store: Db) -> Vec<ConversationId> {
    let mut mine = Vec::new();
    loop {
        let mut tx = store.write().await.unwrap();
        let claimed = conversations::claim_due(&mut tx, at(1), 7).await.unwrap();
        assert!(claimed.len() <= 7);
        for conversation in &claimed {
            conversations::due_again(&mut tx, &conversation.id, None).await.unwrap();
        }
        // Others run meanwhile, and must pass over what is locked here.
        tokio::task::yield_now().await;
        tx.commit().await.unwrap();
        if claimed.is_empty() {
            return mine;
        }
        mine.extend(claimed.into_iter().map(|conversation| conversation.id));
    }
}

both_stores!(eight_workers_never_share_a_conversation, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let mut due = Vec::new();
    for n in 0..ROWS {
        due.push(contact(&mut tx, &n.to_string()).await.conversation);
    }
    conversations::set_due_many(&mut tx, &due, at(0)).await.unwrap();
    contact(&mut tx, "idle").await;
    tx.commit().await.unwrap();

    let workers: Vec<_> = (0..WORKERS).map(|_| tokio::spawn(claim_all(store.clone()))).collect();
    let mut claimed = Vec::new();
    for worker in workers {
        claimed.extend(worker.await.unwrap());
    }
    assert_eq!(claimed.len(), ROWS);
    assert_eq!(claimed.iter().collect::<BTreeSet<_>>(), due.iter().collect());

    let mut tx = store.write().await.unwrap();
    assert_eq!(conversations::next_due(&mut tx).await.unwrap(), None);
});

both_stores!(a_worker_that_died_leaves_its_conversations_due, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let one = contact(&mut tx, "one").await.conversation;
    let two = contact(&mut tx, "two").await.conversation;
    conversations::set_due_many(&mut tx, &[one.clone(), two], at(0)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = store.write().await.unwrap();
    let claimed = conversations::claim_due(&mut tx, at(1), 1).await.unwrap();
    conversations::due_again(&mut tx, &claimed[0].id, None).await.unwrap();
    tx.rollback().await.unwrap();
    let mut tx = store.write().await.unwrap();
    assert_eq!(conversations::claim_due(&mut tx, at(1), 9).await.unwrap().len(), 2);
});

both_stores!(a_released_conversation_is_due_again_when_something_waits, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let one = contact(&mut tx, "one").await;
    let id = &one.conversation;
    let update = NewInbox {
        id: new!(InboxId),
        channel: "telegram",
        bot: "1",
        update_id: "1",
        conversation: id.clone(),
        contact: one.id.clone(),
        payload: sealed("hello"),
    };
    inbox::insert_many(&mut tx, std::slice::from_ref(&update), at(5)).await.unwrap();
    conversations::set_due(&mut tx, id, at(5)).await.unwrap();
    conversations::set_due(&mut tx, id, at(9)).await.unwrap();
    assert_eq!(conversations::next_due(&mut tx).await.unwrap(), Some(at(5)));
    assert_eq!(conversations::claim_due(&mut tx, at(4), 9).await.unwrap(), []);
    assert_eq!(conversations::claim_due(&mut tx, at(5), 9).await.unwrap()[0].id, *id);
    conversations::rest_many(&mut tx, std::slice::from_ref(id)).await.unwrap();
    assert_eq!(conversations::claim_due(&mut tx, at(5), 9).await.unwrap()[0].id, *id);
    inbox::done_many(&mut tx, &[update.id]).await.unwrap();
    conversations::rest_many(&mut tx, std::slice::from_ref(id)).await.unwrap();
    assert_eq!(conversations::find(&mut tx, id).await.unwrap().unwrap().due_at, None);
    conversations::due_again(&mut tx, id, Some(at(7))).await.unwrap();
    assert_eq!(conversations::find(&mut tx, id).await.unwrap().unwrap().due_at, Some(at(7)));
});

both_stores!(a_call_is_performed_once_and_its_outcome_given_once, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let conversation = contact(&mut tx, "one").await.conversation;
    let call = |key: &str| NewCall {
        id: new!(CallId),
        conversation: conversation.clone(),
        action: "send_code".to_owned(),
        idempotency_key: key.to_owned(),
        args: sealed("args"),
        deadline_at: at(8),
        begun_until: None,
    };
    let first = call("k1");
    assert_eq!(calls::insert_many(&mut tx, std::slice::from_ref(&first), at(0)).await.unwrap(), 1);
    let again = calls::insert_many(&mut tx, &[call("k1")], at(0)).await.unwrap();
    assert_eq!(again, 0, "the same key is the same call");
    assert_eq!(calls::open(&mut tx, &conversation).await.unwrap().len(), 1);

    let claimed = calls::claim(&mut tx, claim(at(0), 10), at(8)).await.unwrap();
    assert_eq!((claimed.len(), claimed[0].state, claimed[0].attempts), (1, CallState::Running, 1));
    assert!(calls::claim(&mut tx, claim(at(1), 10), at(9)).await.unwrap().is_empty());

    let finished = calls::finish(&mut tx, &first.id, "sent", Some(&sealed("result")), at(9)).await.unwrap();
    assert_eq!(finished.as_ref(), Some(&conversation));
    assert_eq!(
        calls::finish(&mut tx, &first.id, "timeout", None, at(9)).await.unwrap(),
        None,
        "the first outcome counts"
    );
    let waiting = calls::of_many(&mut tx, &[&conversation]).await.unwrap();
    assert_eq!(
        (waiting[0].outcome.as_deref(), &waiting[0].result, &waiting[0].args),
        (Some("sent"), &Some(sealed("result")), &None)
    );
    calls::taken_many(&mut tx, std::slice::from_ref(&first.id)).await.unwrap();
    assert!(calls::of_many(&mut tx, &[&conversation]).await.unwrap().is_empty());
    assert!(calls::open(&mut tx, &conversation).await.unwrap().is_empty());
    assert_eq!(calls::purge_before(&mut tx, at(1), 10).await.unwrap(), 1);
});

both_stores!(a_call_whose_worker_died_is_taken_over_with_time_for_it, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let new = NewCall {
        id: new!(CallId),
        conversation: contact(&mut tx, "one").await.conversation,
        action: "send_code".to_owned(),
        idempotency_key: "k1".to_owned(),
        args: sealed("args"),
        deadline_at: at(8),
        begun_until: Some(at(3)),
    };
    calls::insert_many(&mut tx, std::slice::from_ref(&new), at(0)).await.unwrap();
    assert!(calls::claim(&mut tx, claim(at(2), 10), at(10)).await.unwrap().is_empty(), "whoever asked performs it");
    calls::hold_many(&mut tx, std::slice::from_ref(&new.id), at(5)).await.unwrap();
    assert!(calls::claim(&mut tx, claim(at(4), 10), at(12)).await.unwrap().is_empty(), "and still does");
    let mut deadlines = Vec::new();
    for now in [100, 200, 300, 400] {
        let taken = calls::claim(&mut tx, claim(at(now), 10), at(now + 8)).await.unwrap();
        assert_eq!(taken.len(), 1, "its worker died");
        deadlines.push(taken[0].deadline_at);
    }
    assert_eq!(deadlines, [at(108), at(208), at(208), at(208)], "not for ever");
});
