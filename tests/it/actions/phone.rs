//! Proving a phone: codes, their limits, and what they prove.

use std::time::Duration;

use esik::domain::ids::CallId;
use esik::domain::limits::{OTP_ASKS_PER_DAY, OTP_PER_DAY, OTP_RESEND, OTP_TRIES, OTP_TTL};
use esik::domain::phone::Phone;
use esik::gateways::listed::{PHONE_DOWN, PHONE_REFUSED};
use esik::store::sms_log;
use esik::store::vault::IndexKind;

use super::talker::{IIN, OTHER_IIN, Talker};
use crate::both_stores;
use crate::support::world::TestWorld;

const PHONE: &str = "+77011234567";

/// A code that is not this one.
fn wrong(code: &str) -> String {
    let first = if code.starts_with('0') { '1' } else { '0' };
    format!("{first}{}", &code[1..])
}

both_stores!(a_code_proves_a_phone_once, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    assert_eq!(talker.phone(PHONE).call("send_code").await, "sent");
    assert_eq!(talker.number("wait"), 0);
    let code = talker.codes(PHONE).pop().unwrap();
    assert_eq!(code.len(), 6);
    assert_eq!(talker.code(&wrong(&code)).await, "mismatch");
    assert_eq!(talker.number("left"), i64::from(OTP_TRIES) - 1);
    assert_eq!(talker.code(&code).await, "ok");
    assert_eq!(talker.code(&code).await, "used");
    assert_eq!(talker.call("send_code").await, "already_proven");
    assert_eq!(talker.codes(PHONE).len(), 1);
});

both_stores!(a_code_does_not_hold_for_ever_nor_for_others, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    assert_eq!(talker.phone(PHONE).call("send_code").await, "sent");
    let code = talker.codes(PHONE).pop().unwrap();
    let mut stranger = Talker::at(&house, "terminal").await;
    assert_eq!(stranger.phone(PHONE).code(&code).await, "expired");
    house.clock.advance(OTP_TTL + Duration::from_secs(1));
    assert_eq!(talker.code(&code).await, "expired");
});

both_stores!(five_wrong_codes_lock_the_challenge, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    assert_eq!(talker.phone(PHONE).call("send_code").await, "sent");
    let code = talker.codes(PHONE).pop().unwrap();
    for _ in 1..OTP_TRIES {
        assert_eq!(talker.code(&wrong(&code)).await, "mismatch");
    }
    assert_eq!(talker.number("left"), 1);
    assert_eq!(talker.code(&wrong(&code)).await, "locked");
    assert_eq!(talker.code(&code).await, "locked");
});

both_stores!(codes_are_limited_by_phone_whoever_asks, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    let mut other = Talker::at(&house, "terminal").await;
    for n in 0..OTP_PER_DAY {
        let asker = if n % 2 == 0 { &mut talker } else { &mut other };
        assert_eq!(asker.phone(PHONE).call("send_code").await, "sent");
        house.clock.advance(Duration::from_secs(20));
        assert_eq!(asker.call("send_code").await, "too_soon");
        assert_eq!(asker.number("wait"), 40);
        house.clock.advance(OTP_RESEND);
    }
    assert_eq!(talker.call("send_code").await, "too_many");
    assert_eq!(talker.codes(PHONE).len(), OTP_PER_DAY as usize);
    house.clock.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(talker.call("send_code").await, "sent");
});

both_stores!(a_code_sent_a_moment_ago_is_only_good_where_it_was_asked_for, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    let mut other = Talker::at(&house, "terminal").await;
    assert_eq!(talker.phone(PHONE).call("send_code").await, "sent");
    house.clock.advance(Duration::from_secs(20));
    assert_eq!(talker.call("send_code").await, "too_soon");
    assert_eq!(other.phone(PHONE).call("send_code").await, "not_yet");
    assert_eq!(other.number("wait"), 40);
    let code = talker.codes(PHONE).pop().unwrap();
    for _ in 0..OTP_TRIES {
        talker.code(&wrong(&code)).await;
    }
    assert_eq!(talker.call("send_code").await, "not_yet", "it is locked");
    house.clock.advance(OTP_RESEND);
    assert_eq!(other.call("send_code").await, "sent");
    assert_eq!(other.code(&other.codes(PHONE).pop().unwrap()).await, "ok");
    assert_eq!(talker.call("send_code").await, "not_yet", "the newer one is not for here");
});

both_stores!(one_conversation_cannot_write_to_all_the_world, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    for n in 0..OTP_ASKS_PER_DAY {
        assert_eq!(talker.phone(&format!("+770112345{n:02}")).call("send_code").await, "sent");
    }
    assert_eq!(talker.phone("+77011239999").call("send_code").await, "too_many");
});

both_stores!(a_repeated_call_is_one_challenge, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    let call = CallId::new(house.world.now(), &mut *house.world.random());
    talker.phone(PHONE);
    assert_eq!(talker.send_under(&call).await, "sent");
    assert_eq!(talker.send_under(&call).await, "sent");
    let codes = talker.codes(PHONE);
    assert_eq!(codes[0], codes[1]);
    let mut tx = house.world.db.write().await.unwrap();
    let conversation = talker.who(&mut tx).await.conversation.id;
    let shown = sms_log::by_conversation(&mut tx, &house.world.vault, &conversation, 10).await.unwrap();
    assert_eq!(shown.len(), 1);
    assert!(shown[0].text.contains(&codes[0]));
    let index = house.world.vault.index(IndexKind::Phone, Phone::parse(PHONE).unwrap().e164().as_bytes());
    assert_eq!(esik::store::codes::sends_since(&mut tx, &index, esik::domain::clock::Micros(0)).await.unwrap(), 1);
});

both_stores!(what_was_not_sent_is_not_counted, |db| async {
    let house = TestWorld::new(db).await;
    let mut talker = Talker::at(&house, "web").await;
    for _ in 0..=OTP_PER_DAY {
        assert_eq!(talker.phone(PHONE_DOWN).call("send_code").await, "sms_down");
    }
    assert_eq!(talker.phone(PHONE_REFUSED).call("send_code").await, "sms_down");
    assert_eq!(talker.code("123456").await, "expired");
});

both_stores!(an_account_changes_its_phone_but_takes_no_other_ones, |db| async {
    let house = TestWorld::new(db).await;
    let mut one = Talker::at(&house, "web").await;
    let mut two = Talker::at(&house, "telegram").await;
    assert_eq!(one.register(PHONE, IIN).await, "created");
    assert_eq!(two.register("+77017654321", OTHER_IIN).await, "created");
    assert!(two.phone("+77019998877").tries("change_phone").await.is_err(), "nobody proved it");
    assert_eq!(two.card().await, "already_proven");
    assert_eq!(two.act("change_phone").await, "changed");
    assert_eq!(two.phone(PHONE).card().await, "already_proven");
    assert_eq!(two.act("change_phone").await, "taken");
});
