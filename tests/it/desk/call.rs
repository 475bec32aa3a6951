//! Somebody at the telephone, for whom the desk walks the dialogues.

use std::sync::Arc;

use esik::conversation::work;
use esik::conversation::world::World;
use esik::dialogue::session::{Slots, Value};
use esik::domain::ids::NoticeId;
use esik::domain::lang::Lang;
use esik::domain::notice::NoticeKind;
use esik::domain::staff::Role;
use esik::queue::notices::{News, put_words, write};
use esik::store::accounts;
use esik::store::vault::IndexKind;

use super::stand::{Stand, TO_IIN, id, post};
use crate::both_stores;
use crate::office::stand::location;
use crate::ops::sql;
use crate::support::http::Http;
use crate::support::parent::{Parent, ids};

const PHONE: &str = "8 701 123 45 67";
const IIN: &str = "920308497607";

/// Answers for the caller, and lets what is due happen.
async fn act(stand: &Stand, http: &Http, talk: &str, answer: (&str, &str)) -> String {
    let acted = post(http, &format!("{talk}/act"), &[answer]).await;
    assert_eq!(location(&acted), talk, "{answer:?}: {}", acted.text());
    work::drain(stand.0.world(), "test").await.unwrap();
    http.get(talk).await.text()
}

/// What the sandbox has sent to the phone.
async fn sms(stand: &Stand) -> Vec<String> {
    let sms = stand.0.browser().get("/demo/sms?phone=%2B77011234567").await.json();
    sms.as_array().unwrap().iter().map(|sms| sms["text"].as_str().unwrap().to_owned()).collect()
}

/// A referral of the one family there is ends soon.
async fn news_of_a_deadline(world: &Arc<World>) {
    let mut tx = world.db.write().await.unwrap();
    let index = world.vault.index(IndexKind::Phone, b"+77011234567");
    let account = accounts::by_phone(&mut tx, &index).await.unwrap().unwrap().id;
    let (now, id) = (world.now(), NoticeId::new(world.now(), &mut *world.random()));
    let mut facts = Slots::from([("name".to_owned(), Value::Text("Абылай".to_owned()))]);
    put_words(&mut facts, "kindergarten", Lang::ALL.map(|lang| (lang, "№ 12")));
    facts.insert("deadline".to_owned(), Value::Moment(now));
    facts.insert("left".to_owned(), Value::Code("day".to_owned()));
    let news = News { id, kind: NoticeKind::Deadline, account: &account, dedupe_key: "once", facts };
    assert!(write(&mut tx, &world.vault, &world.rules, news, now).await.unwrap());
    tx.commit().await.unwrap();
    work::drain(world, "test").await.unwrap();
}

/// The code that the sandbox has sent to the phone.
async fn code(stand: &Stand) -> String {
    sms(stand).await.pop().expect("an SMS").chars().filter(char::is_ascii_digit).collect()
}

async fn begins(http: &Http, fields: &[(&str, &str)]) -> String {
    let begun = post(http, "/desk/calls", fields).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    location(&begun).to_owned()
}

both_stores!(a_caller_is_registered_and_goes_on_in_a_messenger_later, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let world = stand.0.world();
    let talk = begins(&aigul, &[("lang", "ru"), ("once", "c1")]).await;
    let page = aigul.get(&talk).await.text();
    assert!(page.contains("data-option=\"agree\"") && page.contains("дауыстап оқып"), "{page}");
    assert!(!page.contains("id=\"reply-text\""), "nothing is written to a caller");
    act(&stand, &aigul, &talk, ("press", "agree")).await;
    act(&stand, &aigul, &talk, ("text", PHONE)).await;
    let code = code(&stand).await;
    act(&stand, &aigul, &talk, ("text", &code)).await;
    let page = act(&stand, &aigul, &talk, ("text", IIN)).await;
    assert!(page.contains("data-option=\"yes\"") && !page.contains(&format!(">{code}<")), "{page}");
    let page = act(&stand, &aigul, &talk, ("press", "yes")).await;
    assert!(page.contains("+7 701 •••-••-67"), "{page}");
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM accounts").await, 1);
    post(&aigul, &format!("{talk}/close"), &[("topic", "registration")]).await;
    work::drain(world, "test").await.unwrap();
    news_of_a_deadline(world).await;
    let texts = sms(&stand).await;
    assert!(texts.iter().any(|text| text.contains("срок направления")), "{texts:?}");
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM outbox").await, 0, "nothing was sent by a messenger");

    let mut parent = Parent::at(world, "later").await;
    stand.passes(120);
    parent.goes_on(world, &TO_IIN).await;
    let heard = parent.goes_on(world, &[&IIN[8..], "08.03.1992"]).await;
    // What was said on the telephone is theirs to read, and they are not registered again.
    assert_eq!(ids(&heard).last(), Some(&"registration-done"), "{:?}", ids(&heard));
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM accounts").await, 1);
    let together = "SELECT COUNT(DISTINCT conversation_id) FROM contacts";
    assert_eq!(sql::number(&world.db, together).await, 1, "with what was said on the telephone");
    let noted = stand.noted().await;
    let acts = noted.iter().filter(|line| **line == format!("act_for_parent {}", id(&talk))).count();
    assert_eq!(acts, 5, "{noted:?}");
});

both_stores!(a_call_is_one_persons_and_begun_once, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, dana) = (stand.comes("aigul", Role::Operator).await, stand.comes("dana", Role::Operator).await);
    let talk = begins(&aigul, &[("lang", "kk"), ("once", "c1")]).await;
    assert_eq!(begins(&aigul, &[("lang", "kk"), ("once", "c1")]).await, "/desk", "a form sent twice is one call");
    let other = begins(&aigul, &[("lang", "kk"), ("once", "c2")]).await;
    assert_ne!(talk, other, "another caller is another talk");
    assert_eq!(post(&aigul, "/desk/calls", &[("lang", "de")]).await.status, 400);
    assert_eq!(post(&dana, &format!("{talk}/act"), &[("press", "agree")]).await.status, 409);
    assert_eq!(post(&aigul, &format!("{talk}/reply"), &[("text", "Сәлем")]).await.status, 409);
    let line = aigul.get("/desk?channel=phone").await.text();
    assert!(line.contains(&format!("href=\"{talk}\"")) && line.contains("телефон"), "{line}");
    stand.0.add("askar", Role::Auditor, None).await;
    let office = stand.0.signed("askar").await;
    assert_eq!(office.post_form("/desk/calls", &[("lang", "kk")]).await.status, 403);
});
