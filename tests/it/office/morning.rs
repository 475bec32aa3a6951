//! A contested place from the officer's side: entered, published, watched, awarded with its reasons, released, enrolled.

use esik::domain::application::Status;
use esik::domain::staff::Role;
use esik::queue::claims::Claiming;

use super::stand::{Stand, location};
use super::town::{self, GARDEN};
use super::work::{first, hidden, post};
use crate::both_stores;
use crate::support::http::Http;

const ROW: [(&str, &str); 7] = [
    ("kindergarten", GARDEN),
    ("birth_year", "2023"),
    ("language", "kk"),
    ("group", "general"),
    ("mode", "full"),
    ("places", "1"),
    ("until", ""),
];

/// Enters a row; answers its id.
pub async fn enter(http: &Http) -> String {
    let id = hidden(&http.get("/office/vacancies/new").await.text(), "id");
    let mut form = ROW.to_vec();
    form.push(("id", &id));
    for _ in 0..2 {
        let entered = post(http, "/office/vacancies", &form).await;
        assert_eq!((entered.status.as_u16(), location(&entered)), (303, "/office/vacancies"), "{}", entered.text());
    }
    id
}

both_stores!(what_is_wrong_with_a_row_is_said_beside_its_field, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let http = stand.signed("aliya").await;
    let id = hidden(&http.get("/office/vacancies/new").await.text(), "id");
    for (field, value) in [
        ("kindergarten", ""),
        ("birth_year", "2026"),
        ("birth_year", "x"),
        ("language", "xx"),
        ("places", "0"),
        ("places", "501"),
        ("places", "many"),
        ("until", "2026-11-23"),
        ("until", "soon"),
    ] {
        let mut form: Vec<_> = ROW.iter().map(|pair| if pair.0 == field { (field, value) } else { *pair }).collect();
        form.push(("id", &id));
        let page = post(&http, "/office/vacancies", &form).await;
        assert_eq!(page.status, 422, "{field} {value}");
        assert!(page.text().contains(&format!("id=\"enter-{field}-fault\"")), "{field} {value}: {}", page.text());
    }
    assert!(!http.get("/office/vacancies").await.text().contains(&id));
    assert!(town::noted(&stand).await.is_empty());
});

both_stores!(a_contested_place_from_the_officers_side, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    stand.add("sabina", Role::Kindergarten, None).await;
    let (http, head) = (stand.signed("aliya").await, stand.signed("sabina").await);
    let mut families = Vec::new();
    for _ in 0..3 {
        families.push(town::family(&stand, None).await);
    }
    let (one, two) = (enter(&head).await, enter(&http).await);
    assert_eq!(post(&http, "/office/bulletins", &[("when", "now")]).await.status, 422, "nothing is chosen");
    let rows = [("row", one.as_str()), ("row", two.as_str())];
    let late = [rows[0], ("when", "at"), ("day", "2026-11-22"), ("hour", "07:00")];
    assert!(post(&http, "/office/bulletins", &late).await.text().contains("id=\"plan-day-fault\""));
    let planned = post(&http, "/office/bulletins", &[rows[0], rows[1], ("when", "now")]).await;
    let bulletin = location(&planned).to_owned();
    assert!(bulletin.starts_with("/office/bulletins/bul_"), "{bulletin} {}", planned.text());
    let twice = post(&http, "/office/bulletins", &[rows[0], rows[1], ("when", "now")]).await;
    assert_eq!(location(&twice), "/office/vacancies", "the same form twice plans nothing");

    // Two places: two are entitled; both want the first row.
    for family in &families[..2] {
        assert_eq!(town::apply(&stand, family, &one).await, Claiming::Stands(1));
    }
    let page = http.get(&bulletin).await.text();
    assert!(page.contains("кезегі келгендер таңдайды") && page.contains("name=\"step\" value=\"priority\""), "{page}");
    let award = http.get(&format!("{bulletin}/award")).await.text();
    assert!(award.contains("1-кезең аяқталған жоқ") && !award.contains("value=\"awarding\""), "{award}");
    assert_eq!(location(&post(&http, &format!("{bulletin}/step"), &[("step", "priority")]).await), bulletin);
    let again = post(&http, &format!("{bulletin}/step"), &[("step", "priority")]).await;
    assert_eq!(again.status, 303);
    assert!(http.get(&bulletin).await.text().contains("Бұл қадам бұрын жасалған"), "pressed twice, done once");
    let award = http.get(&format!("{bulletin}/award")).await.text();
    assert!(award.contains("value=\"awarding\""));
    let row = format!("{bulletin}/award/{one}");
    let won = http.get(&row).await.text();
    assert!(won.contains(&families[0].number.to_string()) && !won.contains(&families[1].number.to_string()));
    let lost = http.get(&format!("{row}?lost=1")).await.text();
    assert!(lost.contains(&families[1].number.to_string()) && lost.contains("соңғысының орны – 1"), "{lost}");
    assert!(!won.contains("Айша") && !lost.contains("Айша"), "nobody is named");
    assert_eq!(town::now(&stand, &families[0]).await.status, Status::Applied, "nothing is told before the release");

    post(&http, &format!("{bulletin}/step"), &[("step", "awarding")]).await;
    let told = http.get(&format!("{bulletin}/award")).await.text();
    assert!(told.contains("Нәтиже бекітілді") && told.contains("Хабарлау қалған отбасы саны"), "{told}");
    town::clock(&stand).await;
    assert!(!http.get(&bulletin).await.text().contains("Хабарлау қалған"));
    assert!(http.get(&format!("{row}?lost=1")).await.text().contains("соңғысының орны – 1"), "it stays readable");
    assert_eq!(town::now(&stand, &families[0]).await.status, Status::Referred);

    let list = head.get("/office/referrals").await.text();
    let referral = first(&list, "/office/referrals/ref_");
    let page = head.get(&referral).await.text();
    assert!(page.contains("/enrol\"") && !page.contains("Айша"));
    let unsaid = post(&head, &format!("{referral}/refuse"), &[]).await;
    assert!(unsaid.status == 422 && unsaid.text().contains("id=\"refuse-reason-fault\""));
    for _ in 0..2 {
        assert_eq!(location(&post(&head, &format!("{referral}/enrol"), &[]).await), referral);
    }
    assert_eq!(town::now(&stand, &families[0]).await.status, Status::Enrolled);
    assert!(head.get("/office/referrals?state=issued").await.text().contains("Әзірге ештеңе жоқ"));
    assert_eq!(http.get("/office/referrals.csv").await.text().lines().count(), 2);

    let withdrawn = post(&http, &format!("/office/vacancies/{two}/withdraw"), &[("reason", "repair")]).await;
    assert_eq!(withdrawn.status, 303);
    assert!(http.get(&format!("/office/vacancies/{two}")).await.text().contains("алынып тасталған"));
    let noted = town::noted(&stand).await;
    for deed in ["publish bul_", "award bul_", "decide_referrals ref_", "export referrals", "enter_vacancies vac_"] {
        assert!(noted.iter().any(|line| line.starts_with(deed)), "{deed}: {noted:?}");
    }
});

both_stores!(a_long_award_is_turned_page_by_page_before_and_after_its_release, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let http = stand.signed("aliya").await;
    let mut families = Vec::new();
    for _ in 0..53 {
        families.push(town::family(&stand, None).await);
    }
    let one = enter(&http).await;
    let id = hidden(&http.get("/office/vacancies/new").await.text(), "id");
    let mut many: Vec<_> = ROW.iter().map(|pair| if pair.0 == "places" { ("places", "60") } else { *pair }).collect();
    many.push(("id", &id));
    post(&http, "/office/vacancies", &many).await;
    let planned = post(&http, "/office/bulletins", &[("row", &one), ("row", &id), ("when", "now")]).await;
    let bulletin = location(&planned).to_owned();
    for family in &families {
        assert_eq!(town::apply(&stand, family, &one).await, Claiming::Stands(1));
    }
    let path = format!("{bulletin}/award/{one}");
    for step in ["priority", "awarding"] {
        let page = http.get(&format!("{path}?lost=1")).await.text();
        let at = |n: usize, page: &str| page.contains(&families[n].number.to_string());
        assert!(!at(0, &page) && at(1, &page) && at(50, &page) && !at(51, &page), "{step}");
        let next = first(&page, &format!("{path}?lost=1&")).replace("&amp;", "&").replace("&#38;", "&");
        let rest = http.get(&next).await.text();
        assert!(!at(50, &rest) && at(51, &rest) && at(52, &rest), "{step} {next}");
        post(&http, &format!("{bulletin}/step"), &[("step", step)]).await;
    }
    assert!(http.get(&format!("{bulletin}/award")).await.text().contains("Нәтиже бекітілді"));
    let page = http.get(&format!("{path}?lost=1")).await.text();
    assert!(page.contains(&families[50].number.to_string()) && !page.contains(&families[51].number.to_string()));
});

both_stores!(a_planned_bulletin_is_moved_held_emptied_and_taken_back, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let http = stand.signed("aliya").await;
    let row = enter(&http).await;
    let planned = post(&http, "/office/bulletins", &[("row", &row), ("when", "next")]).await;
    let bulletin = location(&planned).to_owned();
    assert!(http.get(&bulletin).await.text().contains("24.11.2026 07:00"));
    let past = post(&http, &format!("{bulletin}/move"), &[("day", "2026-11-20"), ("hour", "07:00")]).await;
    assert!(past.status == 422 && past.text().contains("id=\"move-day-fault\""));
    post(&http, &format!("{bulletin}/move"), &[("day", "2026-11-25"), ("hour", "09:30")]).await;
    assert!(http.get(&bulletin).await.text().contains("25.11.2026 09:30"));
    post(&http, &format!("{bulletin}/hold"), &[("held", "yes")]).await;
    assert!(http.get(&bulletin).await.text().contains("Бюллетень тоқтатып қойылған"));
    post(&http, &format!("{bulletin}/hold"), &[("held", "no")]).await;
    assert!(!http.get(&bulletin).await.text().contains("Бюллетень тоқтатып қойылған"));
    post(&http, &format!("/office/vacancies/{row}/leave"), &[]).await;
    assert!(http.get("/office/vacancies").await.text().contains(&format!("value=\"{row}\"")), "it waits again");
    assert_eq!(location(&post(&http, &format!("{bulletin}/withdraw"), &[]).await), "/office/bulletins");
    assert!(http.get(&bulletin).await.text().contains("алынып тасталған"));
    let twice = post(&http, &format!("{bulletin}/withdraw"), &[]).await;
    assert_eq!(location(&twice), bulletin, "it is taken back once");
});
