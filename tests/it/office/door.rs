//! Coming in, staying, going out.

use std::time::Duration;

use esik::domain::staff::Role;
use esik::office::accounts;
use reqwest::Method;

use super::stand::{PASSWORD, Stand, csrf, location, sign_in};
use crate::both_stores;

const MINUTE: Duration = Duration::from_secs(60);

both_stores!(the_right_password_opens_and_the_cookie_is_kept_from_scripts, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let http = stand.browser();
    let closed = http.get("/office/audit?who=aliya").await;
    assert_eq!(location(&closed), "/office/sign-in?next=%2Foffice%2Faudit%3Fwho%3Daliya");
    let form = http.get(location(&closed)).await.text();
    assert!(form.contains("name=\"next\" value=\"/office/audit?who=aliya\""), "{form}");
    let fields = [("name", " Aliya "), ("password", PASSWORD), ("next", "/office/audit?who=aliya")];
    let open = http.post_form("/office/sign-in", &fields).await;
    assert_eq!((open.status.as_u16(), location(&open)), (303, "/office/audit?who=aliya"));
    let cookie = open.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("esik_office=") && cookie.contains("Path=/office; HttpOnly; SameSite=Lax"), "{cookie}");
    let home = http.get("/office").await.text();
    assert!(home.contains("aliya") && home.contains("білім бөлімі, бүкіл ел"), "{home}");
    assert_eq!(location(&http.get("/office/sign-in").await), "/office", "who is in needs no door");
    for path in ["//evil.example", "https://evil.example/office"] {
        let fields = [("name", "aliya"), ("password", PASSWORD), ("next", path)];
        assert_eq!(location(&stand.browser().post_form("/office/sign-in", &fields).await), "/office", "{path}");
    }
});

both_stores!(wrong_names_and_passwords_sound_alike_and_are_locked_alike, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    for name in ["aliya", "nobody", "<script>alert(1)</script>"] {
        let http = stand.browser();
        for n in 1..5 {
            let page = sign_in(&http, name, "wrong password").await;
            assert_eq!(page.status, 422, "{name}, {n}");
            assert!(page.text().contains("құпия сөз қате") && !page.text().contains("<script"), "{}", page.text());
            assert!(!page.text().contains("wrong password"), "what was typed as a password is not shown");
        }
        let page = sign_in(&http, name, "wrong password").await;
        assert_eq!(page.status, 429, "{name}");
        assert!(page.text().contains("сағат 14:20 дейін жабық"), "{}", page.text());
    }
    let page = sign_in(&stand.browser(), "aliya", PASSWORD).await;
    assert_eq!(page.status, 429, "nor is the right one looked at");
    stand.clock().advance(15 * MINUTE);
    stand.signed("aliya").await;
    assert_eq!(sign_in(&stand.browser(), "aliya", "wrong password").await.status, 422, "the tries begin anew");
});

both_stores!(many_tries_at_once_are_no_more_than_five, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let http = stand.browser();
    let tries = (0..12).map(|_| sign_in(&http, "aliya", "wrong password"));
    let looked_at = futures::future::join_all(tries).await.iter().filter(|page| page.status == 422).count();
    assert_eq!(looked_at, 4, "the fifth says that it was the last");
});

both_stores!(empty_fields_are_named_beside_them, |db| async {
    let stand = Stand::open(db).await;
    let page = sign_in(&stand.browser(), "<b>", "").await;
    assert_eq!(page.status, 422);
    let text = page.text();
    assert!(text.contains("id=\"password-fault\"") && text.contains("aria-invalid=\"true\""), "{text}");
    assert!(text.contains("value=\"&#60;b&#62;\"") && !text.contains("<b>\""), "{text}");
    assert!(!text.contains("id=\"name-fault\""));
});

both_stores!(whoever_is_shut_out_is_out_at_once, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let http = stand.signed("aliya").await;
    assert_eq!(http.get("/office").await.status, 200);
    let world = stand.world();
    let mut tx = world.db.write().await.unwrap();
    assert!(accounts::disable(&mut tx, &world.vault, "aliya", world.now()).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(http.get("/office").await.status, 303);
    let page = sign_in(&http, "aliya", PASSWORD).await;
    assert_eq!(page.status, 403);
    assert!(page.text().contains("есептік жазба жабылған"));
    assert_eq!(sign_in(&http, "aliya", "wrong password").await.status, 422, "told to nobody else");
});

both_stores!(sessions_end_when_idle_and_at_the_end_of_the_day, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let (idle, busy) = (stand.signed("aliya").await, stand.signed("aliya").await);
    for _ in 0..24 {
        stand.clock().advance(29 * MINUTE);
        assert_eq!(busy.get("/office").await.status, 200);
    }
    let out = idle.get("/office").await;
    assert_eq!(location(&out), "/office/sign-in?next=%2Foffice&expired=1");
    assert!(idle.get(location(&out)).await.text().contains("Қайта кіріңіз"));
    stand.clock().advance(25 * MINUTE);
    assert_eq!(busy.get("/office").await.status, 303, "twelve hours are over");
});

both_stores!(a_form_must_be_of_our_page_and_of_this_session, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    stand.add("askar", Role::Auditor, None).await;
    let (http, other) = (stand.signed("aliya").await, stand.signed("askar").await);
    let (own, foreign) = (csrf(&http.get("/office").await.text()), csrf(&other.get("/office").await.text()));
    assert_ne!(own, foreign);
    for fields in [&[][..], &[("csrf", "")], &[("csrf", foreign.as_str())]] {
        let page = http.post_form("/office/sign-out", fields).await;
        assert_eq!(page.status, 403, "{fields:?}");
        assert!(page.text().contains("Нысан ескіріп қалды"));
    }
    for origin in [Some("https://evil.example"), Some("null"), None] {
        for path in ["/office/sign-out", "/office/sign-in", "/office/language"] {
            let mut request = http.request(Method::POST, path).form(&[("csrf", own.as_str()), ("lang", "ru")]);
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            assert_eq!(http.send(request).await.status, 403, "{origin:?} {path}");
        }
    }
    let json = http.post_json("/office/sign-out", &serde_json::json!({ "csrf": own })).await;
    assert_eq!(json.status, 400, "a form is a form");
    assert_eq!(http.get("/office").await.status, 200, "nothing of it was done");
});

both_stores!(going_out_ends_the_session_and_not_only_the_cookie, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Department, None).await;
    let http = stand.signed("aliya").await;
    let session = http.request(Method::GET, "/office");
    let token = csrf(&http.get("/office").await.text());
    let out = http.post_form("/office/sign-out", &[("csrf", &token)]).await;
    assert_eq!(location(&out), "/office/sign-in");
    assert_eq!(http.send(session).await.status, 303, "the old cookie opens nothing");
    let door = http.get("/office/sign-in").await;
    assert!(door.text().contains("Сіз шықтыңыз"));
    assert!(!http.get("/office/sign-in").await.text().contains("Сіз шықтыңыз"), "said once");
});

both_stores!(the_language_stays_with_the_person, |db| async {
    let stand = Stand::open(db).await;
    stand.add("aliya", Role::Kindergarten, None).await;
    let http = stand.browser();
    let chosen = http.post_form("/office/language", &[("lang", "ru"), ("next", "/office/sign-in")]).await;
    assert_eq!(location(&chosen), "/office/sign-in");
    assert!(http.get("/office/sign-in").await.text().contains("<html lang=\"ru\">"));
    let http = stand.signed("aliya").await;
    let token = csrf(&http.get("/office").await.text());
    http.post_form("/office/language", &[("lang", "ru"), ("csrf", &token)]).await;
    let elsewhere = stand.signed("aliya").await.get("/office").await.text();
    assert!(
        elsewhere.contains("<html lang=\"ru\">") && elsewhere.contains("Ваш детский сад: Балдаурен"),
        "{elsewhere}"
    );
});

both_stores!(roles_see_their_own_pages, |db| async {
    let stand = Stand::open(db).await;
    stand.add("sabina", Role::Kindergarten, None).await;
    let http = stand.signed("sabina").await;
    assert!(!http.get("/office").await.text().contains("href=\"/office/audit\""));
    for path in ["/office/audit", "/office/audit.csv"] {
        let page = http.get(path).await;
        assert_eq!(page.status, 403, "{path}");
        assert!(page.text().contains("Бұл бет Сізге ашылмайды") && page.text().contains("sabina"));
    }
    let nowhere = http.get("/office/no/such").await;
    assert_eq!(nowhere.status, 404);
    assert!(nowhere.text().contains("Мұндай бет жоқ"));
    assert!(nowhere.headers["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
});
