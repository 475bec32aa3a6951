//! The outbox and letters to many.

use esik::domain::clock::Micros;
use esik::domain::ids::{ContactId, MessageId};
use esik::store::bulks::{self, Ended};
use esik::store::contacts::Contact;
use esik::store::conversations::Owner;
use esik::store::outbox::{DueRow, Lane, NewMessage, Sent, Stored};
use esik::store::{Tx, contacts, conversations, keys, outbox};

use super::{at, contact, new, open, sealed, vault};
use crate::both_stores;

fn message(contact: &Contact, lane: Lane, ord: u32) -> NewMessage {
    NewMessage {
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
        by_hand: None,
        after: None,
        notice: None,
    }
}

async fn write(tx: &mut Tx, contact: &Contact, lane: Lane, second: i64, ord: u32) -> MessageId {
    let new = message(contact, lane, ord);
    let stored = outbox::insert_many(tx, std::slice::from_ref(&new), at(second)).await.unwrap();
    assert_eq!(stored, [Stored { id: new.id.clone(), by_hand: false, sent_ref: None }]);
    new.id
}

async fn take(tx: &mut Tx, lane: Lane, second: i64) -> Vec<DueRow> {
    let due = outbox::due(tx, &vault(), ("telegram", "1", lane), at(second), 50).await.unwrap();
    outbox::take(tx, &due.iter().map(|row| &row.id).collect::<Vec<_>>(), at(second + 30)).await.unwrap();
    due
}

async fn sent(tx: &mut Tx, ids: &[&MessageId], second: i64) {
    let sent: Vec<Sent<'_>> = ids.iter().map(|id| Sent { id, receipt: None }).collect();
    outbox::sent(tx, &sent, at(second)).await.unwrap();
}

fn ids(rows: &[DueRow]) -> Vec<&MessageId> {
    rows.iter().map(|row| &row.id).collect()
}

both_stores!(each_person_gets_messages_in_order, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let (a, b) = (contact(&mut tx, "a").await, contact(&mut tx, "b").await);
    keys::find_or_create(&mut tx, &vault(), a.conversation.as_str(), at(0)).await.unwrap();
    let a1 = write(&mut tx, &a, Lane::Interactive, 0, 0).await;
    let a2 = write(&mut tx, &a, Lane::Interactive, 0, 1).await;
    let notice = write(&mut tx, &a, Lane::Bulk, 0, 0).await;
    let b1 = write(&mut tx, &b, Lane::Interactive, 1, 0).await;

    let first = take(&mut tx, Lane::Interactive, 2).await;
    assert_eq!(ids(&first), [&a1, &b1]);
    assert!(first[0].current && first[0].reachable && first[0].attempts == 0 && first[0].body == Some(sealed("body")));
    assert!(matches!(first[0].key, Some(Ok(_))) && first[1].key.is_none());
    assert_eq!(first[0].external_id, "a");
    // The second waits while the first is under way, and while it waits for its next try.
    assert!(take(&mut tx, Lane::Interactive, 2).await.is_empty());
    outbox::retry(&mut tx, &a1, at(10), Some("429"), true).await.unwrap();
    assert!(take(&mut tx, Lane::Interactive, 2).await.is_empty());
    let next = outbox::next_due(&mut tx, "telegram", "1", Lane::Interactive).await.unwrap();
    assert_eq!(next, Some(at(10)), "what is behind it is not looked at before");
    let again = take(&mut tx, Lane::Interactive, 10).await;
    assert_eq!((ids(&again), again[0].attempts), (vec![&a1], 1));
    sent(&mut tx, &[&a1], 11).await;
    outbox::stands(&mut tx, &[(&a.id, "tg-7".to_owned())]).await.unwrap();
    let later = take(&mut tx, Lane::Interactive, 11).await;
    assert_eq!((ids(&later), later[0].sent_ref.as_deref()), (vec![&a2], Some("tg-7")));
    // A notice does not stand in the way of an answer, nor an answer in its.
    assert_eq!(ids(&take(&mut tx, Lane::Bulk, 11).await), [&notice]);

    // The sender died.
    assert_eq!(outbox::lost(&mut tx, "telegram", "1", at(32)).await.unwrap(), std::slice::from_ref(&b1));
    let lost = outbox::lost(&mut tx, "telegram", "1", at(99)).await.unwrap();
    assert_eq!(lost.len(), 3);
    outbox::gone(&mut tx, &a2, "blocked").await.unwrap();
    outbox::dead(&mut tx, &b1, "400").await.unwrap();
    assert_eq!(outbox::requeue(&mut tx, &lost.iter().collect::<Vec<_>>()).await.unwrap(), 1, "only what is not marked");
    outbox::retry(&mut tx, &a1, at(500), None, true).await.unwrap();
    outbox::gone(&mut tx, &notice, "too late").await.unwrap();
    assert_eq!((outbox::dead_count(&mut tx).await.unwrap(), outbox::count_waiting(&mut tx).await.unwrap()), (1, 1));
    let dead = outbox::dead_list(&mut tx, 10).await.unwrap();
    assert_eq!((dead[0].cause.as_deref(), dead[0].attempts), (Some("400"), 1));
    assert!(outbox::retry_dead(&mut tx, &b1, at(101)).await.unwrap());
    conversations::set_owner(&mut tx, &b.conversation, Owner::Person).await.unwrap();
    let late = take(&mut tx, Lane::Interactive, 101).await;
    assert!(ids(&late) == [&b1] && !late[0].current, "a person took over");
    outbox::dead(&mut tx, &b1, "400").await.unwrap();
    assert!(outbox::drop_dead(&mut tx, &b1).await.unwrap());
    assert!(!outbox::drop_dead(&mut tx, &b1).await.unwrap());
    // Ids of these tests are of the moment zero.
    assert_eq!(outbox::purge_before(&mut tx, at(0), 100).await.unwrap(), 0);
    assert_eq!(outbox::purge_before(&mut tx, at(1), 100).await.unwrap(), 3);
});

both_stores!(a_claim_takes_one_message_a_person, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    for n in 0..30 {
        let someone = contact(&mut tx, &format!("c{}", n % 10)).await;
        write(&mut tx, &someone, Lane::Interactive, n, 0).await;
    }
    for round in 1..=3 {
        let rows = take(&mut tx, Lane::Interactive, 100).await;
        assert_eq!(rows.len(), 10, "round {round}");
        sent(&mut tx, &ids(&rows), 100 + round).await;
    }
    assert!(take(&mut tx, Lane::Interactive, 200).await.is_empty());
});

both_stores!(what_is_handed_over_is_under_way_unless_something_is_before_it, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let mut people = Vec::new();
    for n in 0..50 {
        people.push(contact(&mut tx, &format!("p{n}")).await);
    }
    let by_hand =
        |contact: &Contact, ord| NewMessage { by_hand: Some(at(90)), ..message(contact, Lane::Interactive, ord) };
    outbox::stands(&mut tx, &[(&people[1].id, "7:1+k".to_owned())]).await.unwrap();
    write(&mut tx, &people[2], Lane::Interactive, 0, 0).await;
    write(&mut tx, &people[3], Lane::Bulk, 0, 0).await;
    let mut rows: Vec<NewMessage> = people.iter().map(|contact| by_hand(contact, 0)).collect();
    // A second message to the same person, in the same batch.
    rows.push(by_hand(&people[49], 1));
    let mut stored = outbox::insert_many(&mut tx, &rows, at(1)).await.unwrap();
    stored.sort_by_key(|stored| rows.iter().position(|row| row.id == stored.id));
    let waits: Vec<usize> = (0..stored.len()).filter(|n| !stored[*n].by_hand).collect();
    assert_eq!(waits, [2, 50]);
    assert_eq!(stored[1].sent_ref.as_deref(), Some("7:1+k"));
    assert_eq!(ids(&take(&mut tx, Lane::Interactive, 2).await).len(), 1, "only the earlier one of the third person");
    // Who answers before the message is marked as sent need not wait for that.
    let quick = NewMessage { after: Some(rows[10].id.clone()), ..by_hand(&people[10], 2) };
    let late = NewMessage { after: Some(rows[10].id.clone()), ..by_hand(&people[11], 2) };
    let waits = late.id.clone();
    let answers = outbox::insert_many(&mut tx, &[quick, late], at(2)).await.unwrap();
    let mut at_once: Vec<bool> = answers.iter().map(|stored| stored.by_hand).collect();
    at_once.sort_unstable();
    assert_eq!(at_once, [false, true]);
    let all: Vec<&MessageId> = stored.iter().filter(|stored| stored.by_hand).map(|stored| &stored.id).collect();
    sent(&mut tx, &all, 3).await;
    assert_eq!(ids(&take(&mut tx, Lane::Interactive, 4).await), [&rows[50].id, &waits]);
});

both_stores!(what_stands_in_many_chats_is_noted_at_once, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let mut people: Vec<ContactId> = Vec::new();
    for n in 0..45 {
        people.push(contact(&mut tx, &format!("p{n}")).await.id);
    }
    contacts::set_reachable(&mut tx, &people[44], false).await.unwrap();
    let chats: Vec<(&ContactId, String)> = people.iter().zip(0..).map(|(id, n)| (id, format!("ref-{n}"))).collect();
    outbox::stands(&mut tx, &chats).await.unwrap();
    for (contact, reference) in &chats {
        assert_eq!(outbox::sent_ref(&mut tx, contact).await.unwrap().as_deref(), Some(reference.as_str()));
    }
    assert!(contacts::find(&mut tx, &people[44]).await.unwrap().unwrap().reachable, "who gets a message is there");
    assert!(outbox::moved(&mut tx, &people[0], "-100").await.unwrap());
    assert!(!outbox::moved(&mut tx, &people[1], "-100").await.unwrap(), "somebody else is known there");
    assert_eq!(contacts::find(&mut tx, &people[0]).await.unwrap().unwrap().external_id, "-100");
});

both_stores!(a_receipt_finds_its_person, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let one = contact(&mut tx, "one").await;
    let id = write(&mut tx, &one, Lane::Interactive, 0, 0).await;
    outbox::sent(&mut tx, &[Sent { id: &id, receipt: Some("wamid.1") }], at(1)).await.unwrap();
    let found = outbox::contact_of_ref(&mut tx, "telegram", "1", "wamid.1").await.unwrap();
    assert_eq!(found, Some(one.id));
});

both_stores!(a_letter_to_many_goes_to_each_once, |db| async {
    let store = open(&db).await;
    let mut tx = store.write().await.unwrap();
    let mut people: Vec<ContactId> = Vec::new();
    for n in 0..70 {
        people.push(contact(&mut tx, &format!("p{n}")).await.id);
    }
    contacts::set_reachable(&mut tx, &people[0], false).await.unwrap();
    assert!(bulks::insert(&mut tx, "bulletin-1", &sealed("words"), at(0)).await.unwrap());
    assert!(!bulks::insert(&mut tx, "bulletin-1", &sealed("other words"), at(1)).await.unwrap());
    let addressed = |n: usize| (new!(MessageId), people[n].clone());
    let part: Vec<_> = (0..50).map(addressed).collect();
    assert_eq!(bulks::address(&mut tx, "bulletin-1", &part, at(1)).await.unwrap(), 49);
    // Put again after a crash: only who is missing is added.
    let all: Vec<_> = (0..70).map(addressed).collect();
    assert_eq!(bulks::address(&mut tx, "bulletin-1", &all, at(2)).await.unwrap(), 20);

    let progress = async |tx: &mut Tx| {
        let bulk = bulks::find(tx, "bulletin-1").await.unwrap().unwrap();
        (bulk.total, bulk.waiting(), bulk.sent, bulk.gone, bulk.dead)
    };
    assert_eq!(progress(&mut tx).await, (69, 69, 0, 0, 0));
    bulks::pause(&mut tx, true).await.unwrap();
    assert!(take(&mut tx, Lane::Bulk, 3).await.is_empty());
    bulks::pause(&mut tx, false).await.unwrap();
    let rows = take(&mut tx, Lane::Bulk, 3).await;
    assert_eq!(rows.len(), 50);
    assert!(rows.iter().all(|row| row.body.is_none() && row.current && row.bulk.as_deref() == Some("bulletin-1")));
    outbox::dead(&mut tx, &rows[0].id, "400").await.unwrap();
    bulks::count(&mut tx, "bulletin-1", Ended { sent: 47, gone: 2, dead: 1 }).await.unwrap();
    assert_eq!(progress(&mut tx).await, (69, 19, 47, 2, 1));
    assert!(outbox::retry_dead(&mut tx, &rows[0].id, Micros(0)).await.unwrap());
    assert_eq!(progress(&mut tx).await, (69, 20, 47, 2, 0));
    assert_eq!(bulks::latest(&mut tx, 5).await.unwrap().len(), 1);
});
