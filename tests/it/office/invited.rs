//! Invitations: taken, ended, void.

use std::time::Duration;

use esik::domain::staff::Role;
use esik::office::{accounts, password::Password};

use super::phone::{Phone, half_way, spare_codes, taken};
use super::stand::{PASSWORD, Stand, csrf, location, sign_in};
use crate::both_stores;

const HOUR: Duration = Duration::from_secs(60 * 60);

both_stores!(an_invited_person_chooses_a_password_and_sets_up_a_phone, |db| async {
    let stand = Stand::open(db).await;
    let link = stand.invite("aliya", Role::Department).await;
    let http = stand.browser();
    for _ in 0..2 {
        let page = http.get(&link).await;
        assert_eq!(page.status, 200, "looking at it uses nothing up");
        assert!(page.text().contains("пайдаланушы атыңыз: aliya") && !page.text().contains("class=\"qr\""));
    }
    let wrong = http.post_form(&link, &[("password", "short"), ("again", "shorter")]).await;
    assert_eq!(wrong.status, 422);
    let text = wrong.text();
    assert!(text.contains("id=\"password-password-fault\"") && text.contains("id=\"password-again-fault\""), "{text}");
    assert!(!text.contains("shorter"), "what was typed as a password is not shown");
    let chosen = http.post_form(&link, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert_eq!((chosen.status.as_u16(), location(&chosen)), (303, link.as_str()));
    assert_eq!(sign_in(&stand.browser(), "aliya", PASSWORD).await.status, 422, "it opens nothing yet");
    let page = http.get(&link).await.text();
    let phone = Phone::of(&page);
    assert!(!page.contains("name=\"deed\" value=\"later\""), "the phone is required");
    let later = http.post_form(&link, &[("deed", "later")]).await;
    assert_eq!(later.status, 422, "also of who asks without the button");
    let wrong = http.post_form(&link, &[("code", "000000")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("Код сәйкес келмеді"), "{}", wrong.text());
    assert_eq!(Phone::of(&wrong.text()).secret(), phone.secret(), "the same picture stays");
    let kept = http.post_form(&link, &[("code", &phone.code(&stand))]).await;
    assert_eq!((kept.status.as_u16(), spare_codes(&kept.text()).len()), (200, 8));
    assert_eq!(kept.headers["cache-control"], "no-store");
    assert!(http.get("/office").await.text().contains("aliya"), "and is in");
    let deeds = ["sign_in", "set_up_codes", "take_invitation", "lock_out"];
    assert_eq!(stand.deeds().await.iter().filter(|deed| deeds.contains(deed)).count(), 3);
    assert_eq!(&stand.deeds().await[..3], &deeds[..3]);
    assert_eq!(&stand.deeds().await[3..], ["invite", "manage_staff"]);
    half_way(&stand, "aliya").await;
});

both_stores!(an_invitation_is_taken_once, |db| async {
    let stand = Stand::open(db).await;
    let link = stand.invite("aliya", Role::Department).await;
    let (_, phone, _) = taken(&stand, &link).await;
    let other = stand.browser();
    let page = other.get(&link).await;
    assert!(page.status == 410 && page.text().contains("Бұл шақыру енді ашылмайды"), "{}", page.text());
    for fields in
        [&[("password", "another password"), ("again", "another password")][..], &[("code", &phone.next(&stand))]]
    {
        assert_eq!(other.post_form(&link, fields).await.status, 410);
    }
    assert_eq!(other.get("/office").await.status, 303);
    half_way(&stand, "aliya").await;
    for path in ["/office/invitation/", "/office/invitation/x", &format!("/office/invitation/{}", "0".repeat(64))] {
        assert!([404, 410].contains(&other.get(path).await.status.as_u16()), "{path}");
    }
});

both_stores!(an_invitation_ends_after_three_days, |db| async {
    let stand = Stand::open(db).await;
    let link = stand.invite("aliya", Role::Department).await;
    let http = stand.browser();
    stand.clock().advance(71 * HOUR);
    assert_eq!(http.post_form(&link, &[("password", PASSWORD), ("again", PASSWORD)]).await.status, 303);
    let phone = Phone::of(&http.get(&link).await.text());
    stand.clock().advance(HOUR);
    assert_eq!(http.get(&link).await.status, 410);
    assert_eq!(http.post_form(&link, &[("code", &phone.code(&stand))]).await.status, 410);
    assert_eq!(sign_in(&http, "aliya", PASSWORD).await.status, 422);
});

both_stores!(a_newer_invitation_voids_the_older_one_and_all_of_before, |db| async {
    let stand = Stand::open(db).await;
    let first = stand.invite("aliya", Role::Department).await;
    let second = stand.invite_anew("aliya").await;
    assert_eq!(stand.browser().get(&first).await.status, 410);
    let (http, phone, spare) = taken(&stand, &second).await;
    let waits = half_way(&stand, "aliya").await;
    let third = stand.invite_anew("aliya").await;
    assert_eq!(http.get("/office").await.status, 303, "the session is over");
    for code in [&phone.next(&stand), &spare[0]] {
        let page = waits.post_form("/office/sign-in/code", &[("code", code)]).await;
        assert_eq!(location(&page), "/office/sign-in?expired=1", "so is the way half in");
    }
    assert_eq!(sign_in(&stand.browser(), "aliya", PASSWORD).await.status, 422, "and the password");
    let (_, new, _) = taken(&stand, &third).await;
    assert_ne!(new.secret(), phone.secret());
    let http = half_way(&stand, "aliya").await;
    for (code, status) in [(phone.next(&stand), 422), (spare[0].clone(), 422), (new.code(&stand), 303)] {
        assert_eq!(http.post_form("/office/sign-in/code", &[("code", &code)]).await.status, status);
    }
});

both_stores!(a_password_from_the_command_line_and_a_shut_door_void_it, |db| async {
    let stand = Stand::open(db).await;
    let (aliya, askar) = (stand.invite("aliya", Role::Department).await, stand.invite("askar", Role::Auditor).await);
    let world = stand.world();
    let password = Password::parse(PASSWORD).unwrap();
    accounts::set_password(&world.db, &world.vault, "aliya", &password, world.now()).await.unwrap();
    let mut tx = world.db.write().await.unwrap();
    accounts::disable(&mut tx, &world.vault, "askar", world.now()).await.unwrap();
    tx.commit().await.unwrap();
    for link in [aliya, askar] {
        assert_eq!(stand.browser().get(&link).await.status, 410);
    }
    stand.signed("aliya").await;
    let mut tx = world.db.write().await.unwrap();
    assert!(accounts::invite(&mut tx, &world.vault, "askar", world.now()).await.is_err());
});

both_stores!(each_house_has_its_own_invitations, |db| async {
    let stand = Stand::open(db).await;
    let link = stand.invite("aigul", Role::Operator).await;
    assert!(link.starts_with("/desk/invitation/"));
    let http = stand.browser();
    assert_eq!(location(&http.get(&link.replace("/desk", "/office")).await), link);
    let changed = http.post_form("/desk/language", &[("lang", "ru"), ("next", &link)]).await;
    assert_eq!(location(&changed), link);
    assert!(http.get(&link).await.text().contains("имя пользователя: aigul"));
    let fields = [("password", PASSWORD), ("again", PASSWORD)];
    assert_eq!(http.post_form(&link.replace("/desk", "/office"), &fields).await.status, 404, "nor is it taken there");
    let (http, phone, _) = taken(&stand, &link).await;
    assert!(http.get("/desk").await.text().contains("aigul"));
    assert!(http.get("/desk/me").await.text().contains("action=\"/desk/me/password\""));
    let door = stand.browser();
    let page = door.post_form("/desk/sign-in", &[("name", "aigul"), ("password", PASSWORD)]).await;
    assert_eq!(location(&page), "/desk/sign-in/code?next=%2Fdesk");
    let page = door.post_form("/desk/sign-in/code", &[("code", &phone.next(&stand))]).await;
    assert_eq!(location(&page), "/desk");
    assert_eq!(door.get("/desk").await.status, 200);
});

both_stores!(where_the_phone_is_optional_it_can_wait, |db| async {
    let stand = Stand::open_as(db, |house| house.staff_totp = false).await;
    let link = stand.invite("aliya", Role::Department).await;
    let http = stand.browser();
    assert_eq!(http.post_form(&link, &[("deed", "later")]).await.status, 422, "a password is wanted in any case");
    http.post_form(&link, &[("password", PASSWORD), ("again", PASSWORD)]).await;
    let page = http.get(&link).await.text();
    assert!(page.contains("name=\"deed\" value=\"later\""), "{page}");
    let page = http.post_form(&link, &[("deed", "later")]).await;
    assert_eq!((page.status.as_u16(), location(&page)), (303, "/office"));
    let token = csrf(&http.get("/office").await.text());
    http.post_form("/office/sign-out", &[("csrf", &token)]).await;
    stand.signed("aliya").await;
});
