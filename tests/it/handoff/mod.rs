//! The handoff where several hands reach for one conversation: operators, workers, senders, the clock, and time itself.

mod files;
mod stand;

use std::time::Duration;

use esik::channels::Content;
use esik::conversation::desk::{Act, Desk, DeskError, clock};
use esik::conversation::work;
use esik::domain::staff::Role;
use esik::domain::ticket::{TicketEvent, TicketState, Topic};
use esik::handoff::HandoffError;
use esik::store::conversations::{self, Owner};
use esik::store::tickets;
use esik::store::tickets::canned::Canned;

use crate::both_stores;
use crate::outbox::desk::{Desk as Outbox, said};
use crate::support::bot_api::BotApi;
use crate::support::desk as people;
use stand::{IIN, Stand};

both_stores!(of_two_who_claim_one_wins, |db| async {
    let stand = Stand::new(db).await;
    let (aigul, dana) = (stand.comes("aigul", Role::Operator).await, stand.comes("dana", Role::Operator).await);
    let id = stand.asks("me").await;
    let (here, there) = (stand.desk.clone(), stand.beside().await);
    let before = stand.heard("me").await.len();
    let (one, other) = tokio::join!(here.claim(&aigul, &id), there.claim(&dana, &id));
    let lost =
        [&one, &other].into_iter().filter(|done| matches!(done, Err(DeskError::Handoff(HandoffError::NotNow(_)))));
    assert_eq!(lost.count(), 1, "{one:?} {other:?}");
    let winner = if one.is_ok() { &aigul } else { &dana };
    assert_eq!(stand.ticket("me").await.assignee.as_ref(), Some(&winner.id));
    let claims = stand.events(&id).await.into_iter().filter(|event| event.kind == TicketEvent::Claim);
    assert_eq!(claims.count(), 1);
    assert_eq!(stand.told_after("me", before).await, ["handoff-joined"], "told once");
    let loser = if one.is_ok() { &dana } else { &aigul };
    let words = stand.desk.reply(loser, &id, "Здравствуйте", None).await;
    assert!(matches!(words, Err(DeskError::Handoff(HandoffError::NotTheirs(_)))), "{words:?}");
});

both_stores!(an_outcome_after_takeover_is_not_told, |db| async {
    let stand = Stand::new(db).await;
    stand.comes_to_iin("me").await;
    // Nobody is there: the ticket waits beside the bot.
    stand.says("me", "оператор").await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    stand.stores("me", Content::Text { text: IIN.to_owned() }).await;
    work::batch(&stand.world, "worker").await.unwrap();
    let id = stand.ticket("me").await.id;
    let before = stand.heard("me").await.len();
    stand.desk.claim(&aigul, &id).await.unwrap();
    stand.settles().await;
    assert_eq!(stand.told_after("me", before).await, ["handoff-joined"], "what the register said waits");
    stand.desk.reply(&aigul, &id, "Здравствуйте", None).await.unwrap();
    stand.says("me", "ИИН нашёлся?").await;
    stand.desk.close(&aigul, &id, Topic::Registration).await.unwrap();
    let told = stand.told_after("me", before).await;
    assert_eq!(told, ["handoff-joined", "handoff-staff", "handoff-closed", "registration-confirm"]);
});

both_stores!(an_answer_that_waits_to_be_sent_is_dropped, |db| async {
    let telegram = BotApi::start().await;
    telegram.open_chat(7);
    let mut outbox = Outbox::new(&telegram, &db, 1).await;
    let desk = Desk::new(outbox.world.clone());
    let aigul = people::member(&outbox.world, "aigul", Role::Operator).await;
    // Of the bot's turn, stored and not handed on: the sender was slow, or had died.
    drop(outbox.stores(7, "late").await);
    let contact = outbox.person(7).await;
    let mut tx = outbox.world.db.write().await.unwrap();
    let mut talk = conversations::lock(&mut tx, &contact.conversation).await.unwrap().unwrap();
    let asking = esik::handoff::tickets::Asking {
        contact: &contact,
        language: esik::domain::lang::Lang::Ru,
        topic: None,
        question: ("", ""),
        attended: true,
    };
    let now = outbox.world.now();
    let ticket =
        esik::handoff::tickets::open(&mut outbox.world.handoff(&mut tx, now), &mut talk, asking).await.unwrap();
    tx.commit().await.unwrap();
    desk.claim(&aigul, &ticket.id).await.unwrap();
    desk.reply(&aigul, &ticket.id, "Здравствуйте", None).await.unwrap();
    outbox.start();
    // Two are sent, one is dropped, none is left.
    outbox.settles((0, 0, 0)).await;
    outbox.stop().await;
    let texts = said(&telegram, 7);
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts.iter().all(|text| !text.contains("late")), "{texts:?}");
    assert!(texts.last().unwrap().contains("Здравствуйте"), "{texts:?}");
});

both_stores!(a_lease_ends_once_however_many_look, |db| async {
    let stand = Stand::new(db).await;
    let (aigul, dana) = (stand.comes("aigul", Role::Operator).await, stand.comes("dana", Role::Operator).await);
    let id = stand.asks("me").await;
    stand.desk.claim(&aigul, &id).await.unwrap();
    stand.clock.advance(Duration::from_secs(9 * 60));
    stand.desk.touch(&aigul, &id).await.unwrap();
    stand.passes(9).await;
    assert_eq!(stand.ticket("me").await.state, TicketState::Assigned, "an open page keeps it");
    stand.clock.advance(Duration::from_secs(2 * 60));
    people::is_there(&stand.world, &dana).await;
    let other = stand.beside().await;
    let (one, two) = tokio::join!(clock::run(&stand.world), clock::run(other.world()));
    one.unwrap();
    two.unwrap();
    let ended = stand.events(&id).await.into_iter().filter(|event| event.kind == TicketEvent::LeaseEnds);
    assert_eq!(ended.count(), 1);
    let ticket = stand.ticket("me").await;
    assert_eq!((ticket.state, ticket.assignee), (TicketState::Queued, None));
    assert!(stand.desk.reply(&aigul, &id, "Я снова тут", None).await.is_err(), "it is not theirs any more");
    stand.desk.claim(&dana, &id).await.unwrap();
});

both_stores!(a_lease_that_ends_with_nobody_there_gives_the_parent_back_to_the_bot, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let id = stand.asks("me").await;
    stand.desk.claim(&aigul, &id).await.unwrap();
    let before = stand.heard("me").await.len();
    stand.passes(40).await;
    assert_eq!(stand.told_after("me", before).await, ["handoff-nobody", "registration-iin"]);
    stand.says("me", IIN).await;
    assert_eq!(stand.heard("me").await.last().unwrap().message, "registration-confirm");
    // After hours it is kept, and not left in the line of a closed centre.
    assert_eq!(stand.ticket("me").await.state, TicketState::Queued);
    stand.passes(4 * 60).await;
    assert_eq!(stand.ticket("me").await.state, TicketState::OutsideHours);
});

both_stores!(who_comes_back_to_the_line_after_hours_is_told_that_it_is_closed, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let id = stand.asks("me").await;
    // 18:05.
    stand.passes(240).await;
    stand.comes("aigul", Role::Operator).await;
    stand.says("me", "оператор").await;
    stand.desk.claim(&aigul, &id).await.unwrap();
    let before = stand.heard("me").await.len();
    stand.desk.release(&aigul, &id, esik::domain::ticket::Team::First).await.unwrap();
    stand.settles().await;
    let told = stand.told_after("me", before).await;
    assert!(told.contains(&"handoff-outside".to_owned()), "{told:?}");
    assert_eq!(stand.ticket("me").await.state, TicketState::OutsideHours);
});

both_stores!(a_known_parent_takes_the_talk_along, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    stand.comes_to_iin("home").await;
    stand.says("home", IIN).await;
    stand.says("home", "1").await;
    // In the account's own conversation somebody waits already.
    stand.says("home", "оператор").await;
    let waits = stand.ticket("home").await.id;
    stand.passes(3).await;
    for text in &stand::REGISTERS[..2] {
        stand.says("new", text).await;
    }
    stand.says("new", "оператор").await;
    let id = stand.ticket("new").await.id;
    stand.desk.claim(&aigul, &id).await.unwrap();
    stand.desk.note(&aigul, &id, "бұрын тіркелген").await.unwrap();
    for text in ["8 701 123 45 67", "", "7607", "08.03.1992"] {
        let text = if text.is_empty() { stand.code("new").await } else { text.to_owned() };
        stand.desk.act(&aigul, &id, Act::Say(text)).await.unwrap();
        stand.settles().await;
    }
    let (home, new) = (stand.contact("home").await, stand.contact("new").await);
    assert_eq!(home.conversation, new.conversation, "joined");
    // By the parent's own answers, and by those that were given for them.
    let links = "SELECT COUNT(*) FROM audit WHERE deed = 'link_contact'";
    assert_eq!(crate::ops::sql::number(&stand.world.db, links).await, 2);
    let mut tx = stand.world.db.read().await.unwrap();
    let ticket = tickets::find(&mut tx, &id).await.unwrap().unwrap();
    let other = tickets::find(&mut tx, &waits).await.unwrap().unwrap();
    let talk = conversations::find(&mut tx, &home.conversation).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    assert_eq!((&ticket.conversation, ticket.state), (&home.conversation, TicketState::WaitingCitizen));
    assert_eq!((other.state, talk.owner), (TicketState::Abandoned, Owner::Person), "one ticket, one owner");
    let told = stand.desk.talk(&aigul, &id, 0).await.unwrap();
    assert_eq!(told.notes[0].text.as_deref(), Some("бұрын тіркелген"));
    assert_eq!(clock::reconcile(&stand.world).await.unwrap(), 0, "nothing to mend");
    stand.says("new", "спасибо").await;
    assert_eq!(stand.desk.talk(&aigul, &id, 0).await.unwrap().lines.last().unwrap().heard.as_deref(), Some("спасибо"));
});

both_stores!(an_erased_parent_leaves_nothing_open, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let id = stand.asks("me").await;
    stand.desk.claim(&aigul, &id).await.unwrap();
    stand.desk.note(&aigul, &id, "ескерту").await.unwrap();
    stand.desk.close(&aigul, &id, Topic::Other).await.unwrap();
    stand.says("me", IIN).await;
    stand.says("me", "1").await;
    people::goes(&stand.world, &aigul).await;
    stand.says("me", "оператор").await;
    let open = stand.ticket("me").await.id;
    for text in ["/data", "2", "1"] {
        stand.says("me", text).await;
    }
    let mut tx = stand.world.db.read().await.unwrap();
    let left = tickets::find(&mut tx, &open).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(left.state, TicketState::Abandoned);
    assert!(matches!(stand.desk.talk(&aigul, &id, 0).await, Err(DeskError::Handoff(HandoffError::NoTicket(_)))));
    let line = stand.desk.line(&aigul, &esik::store::tickets::line::Filter::default()).await.unwrap();
    assert!(line.is_empty(), "{line:?}");
});

both_stores!(replies_are_shipped_once_and_changed_by_a_supervisor, |db| async {
    let stand = Stand::new(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let saule = stand.comes("saule", Role::Supervisor).await;
    stand.desk.ship_replies().await.unwrap();
    let all = stand.desk.replies().await.unwrap();
    assert_eq!(all.len(), esik::conversation::desk::replies::OURS.len());
    let id = stand.asks("me").await;
    let number = stand.ticket("me").await.number;
    let fault = stand.desk.canned(&aigul, &id, "fault").await.unwrap();
    assert!(fault.contains(&number.to_string()) && !fault.contains('{'), "{fault}");
    // A name that is not known yet is left to be seen and mended.
    assert!(stand.desk.canned(&aigul, &id, "hello").await.unwrap().contains("{name}"));
    let own = Canned { code: "wait".to_owned(), topic: None, bodies: ["а", "б", "c"].map(str::to_owned) };
    assert!(stand.desk.keep_reply(&aigul, "wait", Some(&own)).await.is_err());
    stand.desk.keep_reply(&saule, "wait", Some(&own)).await.unwrap();
    stand.desk.keep_reply(&saule, "bye", None).await.unwrap();
    stand.desk.ship_replies().await.unwrap();
    let left = stand.desk.replies().await.unwrap();
    assert_eq!(left.len(), all.len() - 1);
    assert_eq!(stand.desk.canned(&aigul, &id, "wait").await.unwrap(), "б");
});
