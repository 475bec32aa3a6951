//! Inbox and outbox.

use std::time::Duration;

use esik::domain::ids::{InboxId, MessageId};
use esik::store::contacts::Contact;
use esik::store::conversations::Owner;
use esik::store::inbox::NewInbox;
use esik::store::outbox::{Lane, NewMessage, OutboxRow};
use esik::store::{Tx, conversations, inbox, outbox};

use super::{at, claim, contact, new, open, sealed};
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

async fn write(tx: &mut Tx, contact: &Contact, lane: Lane, second: i64, ord: u32) -> MessageId {
    let new = NewMessage {
        id: new!(MessageId),
        conversation: contact.conversation.clone(),
        contact: contact.id.clone(),
        channel: contact.channel.clone(),
        bot: contact.bot.clone(),
        lane,
        epoch: 0,
        turn: None,
        ord,
        body: sealed("body"),
    };
    outbox::insert_many(tx, std::slice::from_ref(&new), at(second)).await.unwrap();
    new.id
}

async fn take(tx: &mut Tx, lane: Lane, second: i64) -> Vec<OutboxRow> {
    outbox::claim(tx, "telegram", "1", lane, claim(at(second), 10)).await.unwrap()
}

fn ids(rows: &[OutboxRow]) -> Vec<&MessageId> {
    rows.iter().map(|row| &row.id).collect()
}

both_stores!(each_person_gets_messages_in_order, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (a, b) = (contact(&mut tx, "a").await, contact(&mut tx, "b").await);
    let a1 = write(&mut tx, &a, Lane::Interactive, 0, 0).await;
    let a2 = write(&mut tx, &a, Lane::Interactive, 0, 1).await;
    let notice = write(&mut tx, &a, Lane::Bulk, 0, 0).await;
    let b1 = write(&mut tx, &b, Lane::Interactive, 1, 0).await;

    let first = take(&mut tx, Lane::Interactive, 2).await;
    assert_eq!(ids(&first), [&a1, &b1]);
    assert!(first[0].current && first[0].attempts == 1 && first[0].body == Some(sealed("body")));
    // The second waits while the first is under way, and while it waits for its next try.
    assert!(take(&mut tx, Lane::Interactive, 2).await.is_empty());
    outbox::retry(&mut tx, &a1, at(10), "429").await.unwrap();
    assert!(take(&mut tx, Lane::Interactive, 2).await.is_empty());
    assert_eq!(outbox::next_due(&mut tx, "telegram", "1").await.unwrap(), Some(at(0)));
    assert_eq!(ids(&take(&mut tx, Lane::Interactive, 10).await), [&a1]);
    outbox::sent(&mut tx, &a1, "tg-7", at(11)).await.unwrap();
    assert_eq!(outbox::last_sent_ref(&mut tx, &a.id).await.unwrap().as_deref(), Some("tg-7"));
    assert_eq!(outbox::contact_of_ref(&mut tx, "telegram", "1", "tg-7").await.unwrap().as_ref(), Some(&a.id));
    assert_eq!(ids(&take(&mut tx, Lane::Interactive, 11).await), [&a2]);
    // A notice does not stand in the way of an answer, nor an answer in its.
    assert_eq!(ids(&take(&mut tx, Lane::Bulk, 11).await), [&notice]);

    // The sender died: its lease ends.
    assert_eq!(outbox::requeue_expired(&mut tx, at(32)).await.unwrap(), 1);
    assert_eq!(outbox::requeue_expired(&mut tx, at(100)).await.unwrap(), 2);
    outbox::gone(&mut tx, &a2, "blocked").await.unwrap();
    outbox::dead(&mut tx, &b1, "400").await.unwrap();
    assert_eq!((outbox::dead_count(&mut tx).await.unwrap(), outbox::count_waiting(&mut tx).await.unwrap()), (1, 1));
    assert_eq!(outbox::dead_list(&mut tx, 10).await.unwrap()[0].cause.as_deref(), Some("400"));
    assert!(outbox::retry_dead(&mut tx, &b1, at(101)).await.unwrap());
    conversations::set_owner(&mut tx, &b.conversation, Owner::Person).await.unwrap();
    let late = take(&mut tx, Lane::Interactive, 101).await;
    assert!(ids(&late) == [&b1] && !late[0].current, "a person took over");
    outbox::dead(&mut tx, &b1, "400").await.unwrap();
    assert!(outbox::drop_dead(&mut tx, &b1).await.unwrap());
    assert_eq!(outbox::purge_before(&mut tx, at(200), 100).await.unwrap(), 3);
});

both_stores!(a_claim_takes_one_message_a_person, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    for n in 0..30 {
        let someone = contact(&mut tx, &format!("c{}", n % 10)).await;
        write(&mut tx, &someone, Lane::Interactive, n, 0).await;
    }
    let mut seen = 0;
    for round in 1..=3 {
        let rows = outbox::claim(&mut tx, "telegram", "1", Lane::Interactive, claim(at(100), 50)).await.unwrap();
        assert_eq!(rows.len(), 10, "round {round}");
        for row in &rows {
            outbox::sent(&mut tx, &row.id, "ref", at(100).plus(Duration::from_secs(round))).await.unwrap();
        }
        seen += rows.len();
    }
    assert_eq!(seen, 30);
});
