//! Inbox.

use esik::domain::ids::InboxId;
use esik::store::contacts::Contact;
use esik::store::inbox;
use esik::store::inbox::NewInbox;

use super::{at, contact, new, open, sealed};
use crate::both_stores;

fn update<'a>(contact: &Contact, update_id: &'a str) -> NewInbox<'a> {
    NewInbox {
        id: new!(InboxId),
        channel: "telegram",
        bot: "1",
        update_id,
        conversation: contact.conversation.clone(),
        contact: contact.id.clone(),
        payload: sealed(update_id),
    }
}

both_stores!(an_update_is_taken_once_and_in_order, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let one = contact(&mut tx, "one").await;
    let names: Vec<String> = (0..20).map(|n| format!("u{n}")).collect();
    let batch: Vec<_> = names.iter().map(|name| update(&one, name)).collect();
    assert_eq!(inbox::insert_many(&mut tx, &batch, at(0)).await.unwrap(), vec![true; 20]);
    let again = [update(&one, "u3"), update(&one, "new"), update(&one, "new")];
    assert_eq!(inbox::insert_many(&mut tx, &again, at(1)).await.unwrap(), [false, true, false]);

    let waiting = inbox::take_next(&mut tx, &one.conversation, at(1), 50).await.unwrap();
    let order: Vec<&str> = waiting.iter().map(|row| row.update_id.as_str()).collect();
    let mut wanted: Vec<&str> = names.iter().map(String::as_str).collect();
    wanted.push("new");
    assert_eq!(order, wanted);
    assert_eq!(waiting[0].payload, Some(sealed("u0")));

    // The first fails: those behind it wait with it.
    inbox::fail(&mut tx, &waiting[0].id, at(60), "panic").await.unwrap();
    assert!(inbox::take_next(&mut tx, &one.conversation, at(1), 50).await.unwrap().is_empty());
    let first = inbox::first_many(&mut tx, &[&one.conversation]).await.unwrap();
    assert_eq!((first[0].row.id.clone(), first[0].next_at), (waiting[0].id.clone(), at(60)));
    let retried = inbox::take_next(&mut tx, &one.conversation, at(60), 1).await.unwrap();
    assert_eq!((retried[0].attempts, retried[0].cause.as_deref()), (1, Some("panic")));

    inbox::dead(&mut tx, &waiting[0].id, "panic").await.unwrap();
    inbox::done(&mut tx, &waiting[1].id).await.unwrap();
    assert_eq!(inbox::take_next(&mut tx, &one.conversation, at(60), 1).await.unwrap()[0].update_id, "u2");
    assert_eq!((inbox::dead_count(&mut tx).await.unwrap(), inbox::count_waiting(&mut tx).await.unwrap()), (1, 19));
    let dead = inbox::dead_list(&mut tx, 10).await.unwrap();
    assert_eq!(inbox::retry_dead(&mut tx, &dead[0].id, at(61)).await.unwrap(), Some(one.conversation.clone()));
    assert_eq!(inbox::take_next(&mut tx, &one.conversation, at(61), 1).await.unwrap()[0].update_id, "u0");
    inbox::dead(&mut tx, &waiting[0].id, "panic").await.unwrap();
    assert!(inbox::drop_dead(&mut tx, &waiting[0].id).await.unwrap());
    assert!(!inbox::drop_dead(&mut tx, &waiting[0].id).await.unwrap());
    // Only what is handled is forgotten; till then a repeat is told.
    assert_eq!(inbox::insert_many(&mut tx, &[update(&one, "u1")], at(2)).await.unwrap(), [false]);
    assert_eq!(inbox::purge_before(&mut tx, at(100), 100).await.unwrap(), 2);
});
