//! Who may not is refused by the server, and is not offered the button either.

use esik::domain::right::Category;
use esik::domain::staff::Role;

use super::stand::{Stand, location};
use super::town::{self, ELSEWHERE, GARDEN, PLACE};
use super::work::{hidden, post};
use crate::both_stores;

both_stores!(role_place_and_form_are_looked_at_before_every_deed, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    stand.add("astana", Role::Department, Some("710000000")).await;
    stand.add("askar", Role::Auditor, None).await;
    stand.add("sabina", Role::Kindergarten, None).await;
    let aliya = stand.signed("aliya").await;
    let soldier = town::family(&stand, Some(Category::X1)).await;
    let row = hidden(&aliya.get("/office/vacancies/new").await.text(), "id");
    let form = [
        ("id", row.as_str()),
        ("kindergarten", GARDEN),
        ("birth_year", "2023"),
        ("language", "kk"),
        ("group", "general"),
        ("mode", "full"),
        ("places", "1"),
    ];
    post(&aliya, "/office/vacancies", &form).await;
    let bulletin = location(&post(&aliya, "/office/bulletins", &[("row", &row), ("when", "next")]).await).to_owned();
    let (garden, right) = (format!("/office/kindergartens/{GARDEN}"), format!("/office/rights/{}", soldier.id));
    let deeds = [
        format!("{garden}/edit"),
        format!("{garden}/close"),
        format!("{garden}/groups"),
        format!("/office/vacancies/{row}/leave"),
        format!("/office/vacancies/{row}/withdraw"),
        format!("{bulletin}/step"),
        format!("{bulletin}/hold"),
        format!("{bulletin}/move"),
        format!("{bulletin}/withdraw"),
        format!("{right}/proved"),
        format!("{right}/refused"),
        format!("/office/applications/{}/name", soldier.id),
        "/office/vacancies".to_owned(),
    ];
    // Whatever a deed asks for, so that only the person stands in its way.
    let mut all = form.to_vec();
    all.extend([
        ("sure", "yes"),
        ("reason", "repair"),
        ("step", "planned"),
        ("held", "yes"),
        ("day", "2026-11-25"),
        ("hour", "07:00"),
        ("capacity", "25"),
        ("children", "1"),
    ]);
    let before = town::noted(&stand).await;
    let (astana, askar, sabina) =
        (stand.signed("astana").await, stand.signed("askar").await, stand.signed("sabina").await);
    for path in &deeds {
        let mut all = all.clone();
        if path.ends_with("refused") {
            all.retain(|pair| pair.0 != "reason");
            all.push(("reason", "expired"));
        }
        for (who, http) in [("astana", &astana), ("askar", &askar)] {
            let page = post(http, path, &all).await;
            assert_eq!(page.status, 403, "{who} {path}: {}", page.text());
            assert!(page.text().contains("Бұл бет Сізге ашылмайды"), "{who} {path}");
        }
        let stale = aliya.post_form(path, &all).await;
        assert!(stale.status == 403 && stale.text().contains("Нысан ескіріп қалды"), "{path}");
        // A head may keep the groups and enter places of the own kindergarten, and nothing else of these.
        if !path.ends_with("/groups") && path != "/office/vacancies" {
            assert_eq!(post(&sabina, path, &all).await.status, 403, "sabina {path}");
        }
    }
    for path in ["/office/bulletins", "/office/rules", "/office/kindergartens/new"] {
        for http in [&askar, &sabina] {
            assert_eq!(post(http, path, &[("row", &row), ("when", "now")]).await.status, 403, "{path}");
        }
    }
    let foreign = post(&astana, "/office/bulletins", &[("row", &row), ("when", "now")]).await;
    assert_eq!(location(&foreign), "/office/vacancies", "a row of another place is not chosen");
    let elsewhere = format!("/office/kindergartens/{ELSEWHERE}/groups");
    assert_eq!(post(&sabina, &elsewhere, &all).await.status, 403);
    assert_eq!(town::noted(&stand).await, before, "nothing was done and nothing is written down");
});

both_stores!(an_auditor_reads_everything_and_is_offered_nothing, |db| async {
    let stand = Stand::open(db).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, None).await;
    stand.add("askar", Role::Auditor, None).await;
    let aliya = stand.signed("aliya").await;
    let family = town::family(&stand, Some(Category::X1)).await;
    let row = hidden(&aliya.get("/office/vacancies/new").await.text(), "id");
    let form = [("id", row.as_str()), ("kindergarten", GARDEN), ("birth_year", "2023"), ("language", "kk")];
    let mut form = form.to_vec();
    form.extend([("group", "general"), ("mode", "full"), ("places", "1")]);
    post(&aliya, "/office/vacancies", &form).await;
    let bulletin = location(&post(&aliya, "/office/bulletins", &[("row", &row), ("when", "now")]).await).to_owned();
    let askar = stand.signed("askar").await;
    for path in [
        "/office/kindergartens".to_owned(),
        format!("/office/kindergartens/{GARDEN}"),
        "/office/vacancies".to_owned(),
        format!("/office/vacancies/{row}"),
        "/office/bulletins".to_owned(),
        bulletin.clone(),
        format!("{bulletin}/award"),
        format!("{bulletin}/award/{row}"),
        "/office/rights".to_owned(),
        "/office/referrals".to_owned(),
        "/office/stoplist".to_owned(),
        "/office/queue".to_owned(),
        format!("/office/queue/{PLACE}/2023/kk/general"),
        format!("/office/applications/{}", family.id),
        "/office/rules".to_owned(),
    ] {
        let page = askar.get(&path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert_eq!(page.text().matches("method=\"post\"").count(), 2, "{path}: language and sign-out only");
        assert!(!page.text().contains("Айша"), "{path}");
    }
    for path in [
        format!("/office/rights/{}", family.id),
        "/office/kindergartens/new".to_owned(),
        "/office/vacancies/new".to_owned(),
    ] {
        assert_eq!(askar.get(&path).await.status, 403, "{path}");
    }
});
