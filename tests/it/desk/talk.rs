//! What is done with a ticket on the pages, and what the parent hears of it.

use esik::domain::staff::Role;
use reqwest::Method;

use super::stand::{Stand, id, post};
use crate::both_stores;
use crate::office::stand::{csrf, location};
use crate::support::http::Http;
use crate::support::parent::ids;

const IIN: &str = "920308497607";

both_stores!(the_line_is_narrowed_and_a_second_hand_hears_who_was_quicker, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, dana) = (stand.comes("aigul", Role::Operator).await, stand.comes("dana", Role::Operator).await);
    let (mut parent, talk) = stand.asks("me").await;
    stand.passes(400);
    let claim = format!("action=\"{talk}/claim\"");
    for query in ["", "?language=ru", "?channel=terminal", "?age=5", "?priority=normal&team=first"] {
        assert!(aigul.get(&format!("/desk{query}")).await.text().contains(&claim), "{query}");
    }
    for query in ["?language=kk", "?channel=whatsapp", "?age=15", "?priority=urgent", "?topic=fault"] {
        assert!(!aigul.get(&format!("/desk{query}")).await.text().contains(&claim), "{query}");
    }
    let taken = post(&aigul, &format!("{talk}/claim"), &[]).await;
    assert_eq!(location(&taken), talk);
    assert_eq!(ids(&parent.hears(stand.0.world()).await), ["handoff-joined"]);
    let late = post(&dana, &format!("{talk}/claim"), &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("басқа маманда: aigul"), "{}", late.text());
    let words = post(&dana, &format!("{talk}/reply"), &[("text", "Здравствуйте")]).await;
    assert_eq!(words.status, 409, "nor may they write");
    assert!(!dana.get(&talk).await.text().contains("id=\"reply-text\""), "and are not offered to");
    assert!(parent.hears(stand.0.world()).await.is_empty());
    let own = aigul.get("/desk").await.text();
    assert!(own.contains(&format!("href=\"{talk}\"")) && own.contains("dana"), "{own}");
});

both_stores!(a_reply_reaches_the_parent_once, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let (mut parent, talk) = stand.asks("me").await;
    post(&aigul, &format!("{talk}/claim"), &[]).await;
    parent.hears(stand.0.world()).await;
    let form = [("text", "Здравствуйте, чем помочь?"), ("once", "a1")];
    for _ in 0..2 {
        assert_eq!(location(&post(&aigul, &format!("{talk}/reply"), &form).await), talk);
    }
    let heard = parent.hears(stand.0.world()).await;
    assert_eq!(heard.len(), 1, "a form sent twice is one reply");
    assert!(heard[0].text.contains("Здравствуйте, чем помочь?"));
    let empty = post(&aigul, &format!("{talk}/reply"), &[("text", "  "), ("once", "a2")]).await;
    assert_eq!(empty.status, 422);
    post(&aigul, &format!("{talk}/note"), &[("text", "SMS келмеген <b>")]).await;
    let page = aigul.get(&talk).await.text();
    assert!(page.contains("SMS келмеген &#60;b&#62;") && page.contains("Здравствуйте, чем помочь?"), "{page}");
    assert!(parent.hears(stand.0.world()).await.is_empty(), "a note is nobody else's");
    let filled = aigul.get(&format!("{talk}/replies/fault")).await.text();
    assert!(filled.contains("Номер обращения") && !filled.contains("{ticket}"), "{filled}");
    assert!(aigul.get(&format!("{talk}?reply=fault")).await.text().contains(&filled), "without a script too");
    send_file(&stand, &aigul, &talk).await;
    let heard = parent.hears(stand.0.world()).await;
    assert!(heard[0].text.contains("leaf.pdf") && heard[0].text.contains("/file/"), "{}", heard[0].text);
});

async fn send_file(stand: &Stand, http: &Http, talk: &str) {
    let token = csrf(&http.get("/desk").await.text());
    let file = reqwest::multipart::Part::bytes(b"%PDF-1.4 a leaf".to_vec()).file_name("leaf.pdf");
    let form = reqwest::multipart::Form::new().text("csrf", token).text("text", "").part("file", file);
    let request = http.request(Method::POST, &format!("{talk}/reply")).header("origin", &stand.0.base).multipart(form);
    assert_eq!(location(&http.send(request).await), talk);
}

both_stores!(an_answer_is_given_for_the_parent_in_the_same_dialogue, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let (mut parent, talk) = stand.asks("me").await;
    post(&aigul, &format!("{talk}/claim"), &[]).await;
    parent.hears(stand.0.world()).await;
    assert!(aigul.get(&talk).await.text().contains("id=\"act-text\""));
    let acted = post(&aigul, &format!("{talk}/act"), &[("text", IIN)]).await;
    assert_eq!(location(&acted), talk);
    let heard = parent.hears(stand.0.world()).await;
    assert_eq!(heard.last().unwrap().message, "registration-confirm");
    let page = aigul.get(&talk).await.text();
    assert!(page.contains("data-option=\"yes\"") && !page.contains(IIN), "{page}");
    let old = post(&aigul, &format!("{talk}/act"), &[("press", "nothing")]).await;
    assert_eq!(old.status, 409);
    post(&aigul, &format!("{talk}/act"), &[("press", "yes")]).await;
    assert!(!parent.hears(stand.0.world()).await.is_empty());
    let closed = post(&aigul, &format!("{talk}/close"), &[("topic", "")]).await;
    assert_eq!(closed.status, 422, "without a topic nothing is learned from it");
    post(&aigul, &format!("{talk}/close"), &[("topic", "registration")]).await;
    assert_eq!(parent.hears(stand.0.world()).await[0].said[0], "handoff-closed");
    assert!(aigul.get(&talk).await.text().contains(&format!("action=\"{talk}/reopen\"")));
});

both_stores!(what_is_masked_is_opened_for_a_reason_that_is_written_down, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let (mut parent, talk) = stand.asks("me").await;
    post(&aigul, &format!("{talk}/claim"), &[]).await;
    for field in [("text", IIN), ("press", "yes")] {
        post(&aigul, &format!("{talk}/act"), &[field]).await;
        parent.hears(stand.0.world()).await;
    }
    let card = aigul.get(&talk).await.text();
    assert!(card.contains("••••••••7607") && card.contains("+7 701 •••-••-67") && !card.contains(IIN), "{card}");
    assert_eq!(post(&aigul, &format!("{talk}/reveal"), &[("why", "curious")]).await.status, 400);
    let open = post(&aigul, &format!("{talk}/reveal"), &[("why", "identify")]).await;
    assert_eq!(open.status, 200);
    assert!(open.text().contains(IIN) && open.text().contains("+77011234567"));
    assert!(!aigul.get(&talk).await.text().contains(IIN), "for this once");
    let noted = stand.noted().await;
    assert_eq!(noted.iter().filter(|line| **line == format!("reveal_parent {} identify", id(&talk))).count(), 1);
    assert!(noted.contains(&format!("open_talk {}", id(&talk))), "{noted:?}");
    for what in ["1", "№ 1", "8 701 123 45 67", IIN] {
        let found = post(&aigul, "/desk/search", &[("what", what)]).await.text();
        assert!(found.contains(&format!("href=\"{talk}\"")) && !found.contains(IIN), "{what}: {found}");
    }
    for what in ["920308497608", "привет", ""] {
        assert!(post(&aigul, "/desk/search", &[("what", what)]).await.text().contains("id=\"what-fault\""), "{what}");
    }
    assert!(post(&aigul, "/desk/search", &[("what", "77")]).await.text().contains("Ештеңе табылмады"));
});

both_stores!(a_supervisor_gives_and_takes, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, saule) = (stand.comes("aigul", Role::Operator).await, stand.comes("saule", Role::Supervisor).await);
    let (_parent, talk) = stand.asks("me").await;
    assert!(!aigul.get(&talk).await.text().contains(&format!("{talk}/give")), "an operator takes for themselves");
    let page = saule.get(&talk).await.text();
    let (_, rest) = page.split_once("name=\"to\"").expect("somebody to give it to");
    let to = rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(location(&post(&saule, &format!("{talk}/give"), &[("to", &to)]).await), talk);
    assert!(aigul.get("/desk").await.text().contains(&format!("class=\"go mine assigned\" href=\"{talk}\"")));
    post(&aigul, &format!("{talk}/snooze"), &[("till", "60")]).await;
    assert!(aigul.get(&talk).await.text().contains("class=\"badge snoozed\""));
    assert_eq!(post(&aigul, &format!("{talk}/snooze"), &[("till", "7")]).await.status, 400);
    post(&saule, &format!("{talk}/priority"), &[("priority", "urgent")]).await;
    post(&aigul, &format!("{talk}/topic"), &[("topic", "queue")]).await;
    post(&saule, &format!("{talk}/release"), &[("team", "second")]).await;
    let line = aigul.get("/desk?team=second&priority=urgent&topic=queue").await.text();
    assert!(line.contains(&format!("action=\"{talk}/claim\"")), "{line}");
});
