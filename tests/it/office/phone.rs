//! The second door: codes of a phone, and spare ones.

use std::time::Duration;

use esik::domain::staff::Role;
use totp_rs::{Builder, Secret};

use super::stand::{PASSWORD, Stand, csrf, location, sign_in};
use crate::both_stores;
use crate::ops::sql;
use crate::support::http::{Http, Page};

const MINUTE: Duration = Duration::from_secs(60);

/// A phone that has read the secret of a page.
pub struct Phone(totp_rs::Totp);

impl Phone {
    /// Types the key of a page in.
    pub fn of(page: &str) -> Self {
        let (_, rest) = page.split_once("<dt>Кілт</dt><dd>").expect("a key");
        assert!(page.contains("<svg class=\"qr\""), "{page}");
        Self::typed(rest.split('<').next().unwrap())
    }

    /// Types a key in.
    pub fn typed(key: &str) -> Self {
        assert!(key.split(' ').all(|group| group.len() == 4), "{key}");
        let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
        assert_eq!(secret.as_bytes().len(), 20);
        Self(Builder::new().with_secret(secret).build().unwrap())
    }

    /// What it shows now.
    pub fn code(&self, stand: &Stand) -> String {
        self.0.generate(stand.world().now().seconds().try_into().unwrap()).to_string()
    }

    /// What it shows as the next one: the clock is moved on.
    pub fn next(&self, stand: &Stand) -> String {
        stand.clock().advance(Duration::from_secs(30));
        self.code(stand)
    }

    pub fn secret(&self) -> &[u8] {
        self.0.secret().as_bytes()
    }
}

/// Takes an invitation as it is meant; answers the browser, which is signed in, the phone, and the spare codes.
pub async fn taken(stand: &Stand, link: &str) -> (Http, Phone, Vec<String>) {
    let http = stand.browser();
    let chosen = http.post_form(link, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert_eq!((chosen.status.as_u16(), location(&chosen)), (303, link), "{}", chosen.text());
    let phone = Phone::of(&http.get(link).await.text());
    let page = http.post_form(link, &[("code", &phone.code(stand))]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    (http, phone, spare_codes(&page.text()))
}

pub fn spare_codes(page: &str) -> Vec<String> {
    let (_, rest) = page.split_once("<ol class=\"codes\">").expect("codes");
    let list = rest.split("</ol>").next().unwrap();
    list.split("<li>").skip(1).map(|item| item.split('<').next().unwrap().to_owned()).collect()
}

/// At the second door, the password was right.
pub async fn half_way(stand: &Stand, name: &str) -> Http {
    let http = stand.browser();
    let page = sign_in(&http, name, PASSWORD).await;
    assert_eq!(
        (page.status.as_u16(), location(&page)),
        (303, "/office/sign-in/code?next=%2Foffice"),
        "{}",
        page.text()
    );
    http
}

async fn enter(http: &Http, code: &str) -> Page {
    http.post_form("/office/sign-in/code", &[("code", code), ("next", "/office/audit")]).await
}

both_stores!(half_way_in_is_not_in, |db| async {
    let stand = Stand::open(db).await;
    let (_, phone, _) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    let noted = stand.deeds().await;
    let http = half_way(&stand, "aliya").await;
    assert_eq!(stand.deeds().await, noted, "nobody has come in");
    for path in ["/office", "/office/audit", "/office/me"] {
        assert_eq!(http.get(path).await.status, 303, "{path}");
    }
    let door = http.get("/office/sign-in/code?next=%2Foffice%2Faudit").await;
    assert_eq!(door.status, 200);
    assert!(door.text().contains("name=\"next\" value=\"/office/audit\"") && !door.text().contains("aliya"));
    let empty = enter(&http, " ").await;
    assert!(empty.status == 422 && empty.text().contains("Кодты жазыңыз"));
    let waited = stand.browser();
    assert_eq!(location(&waited.get("/office/sign-in/code").await), "/office/sign-in?expired=1", "without a password");
    assert_eq!(location(&enter(&waited, &phone.next(&stand)).await), "/office/sign-in?expired=1");
    let page = enter(&http, &phone.next(&stand)).await;
    assert_eq!((page.status.as_u16(), location(&page)), (303, "/office/audit"));
    assert_eq!(http.get("/office/audit").await.status, 200);
    assert_eq!(stand.deeds().await[0], "sign_in");
    let late = half_way(&stand, "aliya").await;
    stand.clock().advance(10 * MINUTE);
    assert_eq!(
        location(&enter(&late, &phone.next(&stand)).await),
        "/office/sign-in?expired=1",
        "it has waited too long"
    );
});

both_stores!(a_code_is_taken_once, |db| async {
    let stand = Stand::open(db).await;
    let (_, phone, _) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    let refused = enter(&half_way(&stand, "aliya").await, &phone.code(&stand)).await;
    assert_eq!(refused.status, 422, "it was taken with the invitation");
    assert!(refused.text().contains("бұрын қолданылған"), "{}", refused.text());
    let (early, code) = (phone.code(&stand), phone.next(&stand));
    assert_eq!(enter(&half_way(&stand, "aliya").await, &format!("код {code}")).await.status, 303);
    for used in [&code, &early] {
        assert_eq!(enter(&half_way(&stand, "aliya").await, used).await.status, 422);
    }
    // A phone's clock may be half a minute off, either way.
    let ahead = phone.next(&stand);
    stand.clock().advance(Duration::from_secs(30));
    assert_eq!(enter(&half_way(&stand, "aliya").await, &ahead).await.status, 303);
    let many = [half_way(&stand, "aliya").await, half_way(&stand, "aliya").await, half_way(&stand, "aliya").await];
    let code = phone.code(&stand);
    let tries = futures::future::join_all(many.iter().map(|http| enter(http, &code))).await;
    assert_eq!(tries.iter().filter(|page| page.status == 303).count(), 1, "also of many at once");
});

both_stores!(wrong_codes_lock_the_name, |db| async {
    let stand = Stand::open(db).await;
    let (_, phone, spare) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    stand.clock().advance(MINUTE);
    for _ in 0..4 {
        // The right password between them forgives nothing.
        let page = enter(&half_way(&stand, "aliya").await, "000000").await;
        assert_eq!(page.status, 422, "{}", page.text());
    }
    let http = half_way(&stand, "aliya").await;
    let page = enter(&http, "no such code").await;
    assert_eq!(page.status, 429);
    assert!(page.text().contains("сағат 14:21 дейін жабық"), "{}", page.text());
    assert_eq!(enter(&http, &phone.code(&stand)).await.status, 429, "nor is the right one looked at");
    assert_eq!(enter(&http, &spare[0]).await.status, 429);
    assert_eq!(sign_in(&stand.browser(), "aliya", PASSWORD).await.status, 429);
    assert_eq!(stand.deeds().await[0], "lock_out");
    stand.clock().advance(15 * MINUTE);
    assert_eq!(enter(&half_way(&stand, "aliya").await, &phone.code(&stand)).await.status, 303);
});

both_stores!(a_spare_code_opens_once_and_says_how_many_are_left, |db| async {
    let stand = Stand::open(db).await;
    let (_, _, spare) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    assert_eq!(spare.len(), 8);
    let http = half_way(&stand, "aliya").await;
    let typed = spare[3].to_uppercase().replace('-', " ");
    assert_eq!(location(&enter(&http, &typed).await), "/office/audit");
    let page = http.get("/office/audit").await.text();
    assert!(page.contains("Қалған қосалқы код саны: 7"), "{page}");
    assert!(page.contains("Қосалқы кодпен кіру") && page.contains("Шақыруды қабылдау"), "{page}");
    assert_eq!(enter(&half_way(&stand, "aliya").await, &spare[3]).await.status, 422);
    assert_eq!(enter(&half_way(&stand, "aliya").await, &spare[4]).await.status, 303);
    stand.invite("askar", Role::Auditor).await;
    let (_, _, others) = taken(&stand, &stand.invite_anew("askar").await).await;
    assert_eq!(enter(&half_way(&stand, "aliya").await, &others[0]).await.status, 422, "somebody else's");
});

both_stores!(nothing_of_it_is_open_in_the_database, |db| async {
    let stand = Stand::open(db).await;
    let other = stand.invite("askar", Role::Auditor).await;
    let (_, phone, spare) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    let http = half_way(&stand, "aliya").await;
    assert_eq!(http.get("/office/sign-in/code").await.status, 200);
    let db = &stand.world().db;
    for (sql, secret) in [
        ("SELECT secret FROM staff_totp", phone.secret()),
        ("SELECT secret FROM staff_passes WHERE secret IS NOT NULL", b""),
    ] {
        let kept = sql::bytes(db, sql).await;
        assert!(kept.len() > 50, "sealed");
        assert!(secret.is_empty() || !kept.windows(secret.len()).any(|part| part == secret));
    }
    let token = other.rsplit('/').next().unwrap();
    assert_eq!(sql::number(db, "SELECT COUNT(*) FROM staff_passes").await, 2, "one invited, one half-way in");
    assert_eq!(sql::number(db, &format!("SELECT COUNT(*) FROM staff_passes WHERE token_hash = '{token}'")).await, 0);
    assert_eq!(sql::number(db, "SELECT COUNT(*) FROM staff_recovery WHERE LENGTH(code_index) = 32").await, 8);
    for code in spare {
        let found = format!("SELECT COUNT(*) FROM staff_recovery WHERE code_index LIKE '%{}%'", code.replace('-', ""));
        assert_eq!(sql::number(db, &found).await, 0);
    }
    let told = format!("SELECT COUNT(*) FROM audit WHERE subject LIKE '%{token}%'");
    assert_eq!(sql::number(db, &told).await, 0);
});

both_stores!(a_form_of_another_page_is_refused_at_the_second_door, |db| async {
    let stand = Stand::open(db).await;
    let (signed, phone, _) = taken(&stand, &stand.invite("aliya", Role::Department).await).await;
    let http = half_way(&stand, "aliya").await;
    let fields = [("code", phone.next(&stand))];
    let foreign = http.request(reqwest::Method::POST, "/office/sign-in/code").header("origin", "https://evil.example");
    assert_eq!(http.send(foreign.form(&fields)).await.status, 403);
    assert_eq!(http.get("/office").await.status, 303);
    let token = csrf(&signed.get("/office/me").await.text());
    for path in ["/office/me/password", "/office/me/phone", "/office/me/sessions"] {
        assert_eq!(signed.post_form(path, &[("csrf", "x"), ("old", PASSWORD)]).await.status, 403, "{path}");
        let foreign = signed.request(reqwest::Method::POST, path).header("origin", "https://evil.example");
        assert_eq!(signed.send(foreign.form(&[("csrf", token.as_str())])).await.status, 403, "{path}");
    }
});
