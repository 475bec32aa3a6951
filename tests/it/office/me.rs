//! What people keep of their own account.

use esik::domain::staff::Role;

use super::phone::{Phone, half_way, spare_codes, taken};
use super::stand::{PASSWORD, Stand, csrf, location, sign_in};
use crate::both_stores;
use crate::support::http::{Http, Page};

const NEW: &str = "бір рет кес";

async fn post(http: &Http, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = csrf(&http.get("/office/me").await.text());
    let mut all = vec![("csrf", token.as_str())];
    all.extend_from_slice(fields);
    http.post_form(path, &all).await
}

both_stores!(a_password_is_changed_by_who_knows_it, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let (http, other) = (stand.signed("aliya").await, stand.signed("aliya").await);
    assert!(http.get("/office").await.text().contains("href=\"/office/me\""));
    let refused =
        post(&http, "/office/me/password", &[("old", "wrong password"), ("password", NEW), ("again", NEW)]).await;
    assert!(refused.status == 422 && refused.text().contains("Құпия сөз тым қысқа"), "{}", refused.text());
    let new = format!("{NEW} сонда");
    let fields = |old| [("old", old), ("password", new.as_str()), ("again", new.as_str())];
    let refused = post(&http, "/office/me/password", &fields("wrong password")).await;
    assert!(refused.status == 422 && refused.text().contains("Қазіргі құпия сөз қате"), "{}", refused.text());
    let done = post(&http, "/office/me/password", &fields(PASSWORD)).await;
    assert_eq!(location(&done), "/office/me");
    assert!(http.get("/office/me").await.text().contains("Құпия сөз өзгертілді"));
    assert_eq!(other.get("/office").await.status, 303, "the other session is over");
    assert_eq!(sign_in(&stand.browser(), "aliya", PASSWORD).await.status, 422);
    assert_eq!(sign_in(&stand.browser(), "aliya", &new).await.status, 303);
    assert!(stand.deeds().await.contains(&"change_password"));
    for n in 1..=5 {
        let refused = post(&http, "/office/me/password", &fields("wrong password")).await.text();
        assert_eq!(refused.contains("дейін жабық"), n == 5, "{n}: {refused}");
    }
});

both_stores!(a_phone_is_set_up_and_replaced, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let (http, other) = (stand.signed("aliya").await, stand.signed("aliya").await);
    assert!(http.get("/office/me").await.text().contains("Әзірге тек құпия сөзбен кіресіз"));
    assert_eq!(post(&http, "/office/me/phone", &[("old", "wrong password")]).await.status, 422);
    let (phone, spare) = set_up(&stand, &http).await;
    assert_eq!(other.get("/office").await.status, 303, "whoever came in without it is out");
    let page = http.get("/office/me").await.text();
    assert!(page.contains("23.11.2026") && page.contains("қосалқы код саны: 8"), "{page}");
    let waits = half_way(&stand, "aliya").await;
    assert_eq!(waits.post_form("/office/sign-in/code", &[("code", &phone.next(&stand))]).await.status, 303);
    let (new, _) = set_up(&stand, &http).await;
    let waits = half_way(&stand, "aliya").await;
    for (code, status) in [(phone.next(&stand), 422), (spare[0].clone(), 422), (new.next(&stand), 303)] {
        assert_eq!(waits.post_form("/office/sign-in/code", &[("code", &code)]).await.status, status);
    }
    assert_eq!(stand.deeds().await.iter().filter(|deed| **deed == "set_up_codes").count(), 2);
});

/// Sets up a phone; answers it and its spare codes.
async fn set_up(stand: &Stand, http: &Http) -> (Phone, Vec<String>) {
    let offered = post(http, "/office/me/phone", &[("old", PASSWORD)]).await.text();
    let (_, rest) = offered.split_once("name=\"pass\" value=\"").expect("a pass");
    let (phone, pass) = (Phone::of(&offered), rest.split('"').next().unwrap().to_owned());
    let wrong = post(http, "/office/me/phone", &[("pass", &pass), ("code", "000000")]).await;
    assert_eq!(wrong.status, 422);
    let kept = post(http, "/office/me/phone", &[("pass", &pass), ("code", &phone.code(stand))]).await;
    let again = post(http, "/office/me/phone", &[("pass", &pass), ("code", &phone.next(stand))]).await;
    assert_eq!(location(&again), "/office/me", "the offer is over");
    (phone, spare_codes(&kept.text()))
}

both_stores!(an_offer_is_its_persons_own_and_ends, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    stand.add("askar", Role::Auditor, None).await;
    let (aliya, askar) = (stand.signed("aliya").await, stand.signed("askar").await);
    let offered = post(&aliya, "/office/me/phone", &[("old", PASSWORD)]).await.text();
    let (_, rest) = offered.split_once("name=\"pass\" value=\"").expect("a pass");
    let (phone, pass) = (Phone::of(&offered), rest.split('"').next().unwrap());
    let fields = [("pass", pass), ("code", &phone.code(&stand))];
    assert_eq!(location(&post(&askar, "/office/me/phone", &fields).await), "/office/me");
    stand.clock().advance(std::time::Duration::from_secs(10 * 60));
    let fields = [("pass", pass), ("code", &phone.code(&stand))];
    assert_eq!(location(&post(&aliya, "/office/me/phone", &fields).await), "/office/me");
    assert!(aliya.get("/office/me").await.text().contains("уақыт өтіп кетті"));
    for name in ["aliya", "askar"] {
        stand.signed(name).await;
    }
});

both_stores!(other_sessions_are_ended_at_once, |db| async {
    let stand = Stand::open(db).await;
    let (http, _, spare) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    let other = half_way(&stand, "aliya").await;
    assert_eq!(other.post_form("/office/sign-in/code", &[("code", &spare[0])]).await.status, 303);
    let waits = half_way(&stand, "aliya").await;
    assert_eq!(location(&post(&http, "/office/me/sessions", &[]).await), "/office/me");
    assert!(http.get("/office/me").await.text().contains("Аяқталған сеанс саны: 1"));
    assert_eq!(other.get("/office").await.status, 303);
    let page = waits.post_form("/office/sign-in/code", &[("code", &spare[1])]).await;
    assert_eq!(location(&page), "/office/sign-in?expired=1");
    assert!(stand.deeds().await.contains(&"end_sessions"));
});
