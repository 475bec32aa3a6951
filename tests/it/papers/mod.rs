//! A referral outside of the chat, over HTTP: verified by its code, and handed to its family behind a token.

mod stand;

use std::time::Duration;

use esik::conversation::papers::link;
use esik::domain::referral::ReferralState;
use esik::store::referrals;

use crate::both_stores;
use stand::{CHILD, CODE, Stand};

both_stores!(anyone_can_verify_a_referral_and_learns_nothing_of_the_family, |db| async {
    let stand = Stand::new(db).await;
    for (lang, title, state, garden) in [
        ("kk", "Жолдаманы тексеру", "Жарамды", "№9 «Балдырған» бөбекжай-балабақшасы"),
        ("ru", "Проверка направления", "Действительно", "Ясли-сад №9 «Балдырган»"),
        ("en", "Verify a referral", "Valid", "Baldyrgan Nursery-Kindergarten No. 9"),
    ] {
        let page = stand.get(&format!("/verify/{CODE}?lang={lang}"), "de").await;
        assert_eq!(page.status, 200);
        let html = page.text();
        for words in [title, state, garden, "Ж-2026-000123", &format!("<html lang=\"{lang}\">")] {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(CHILD.iter().all(|name| !html.contains(name)), "{html}");
        assert_eq!(page.headers["cache-control"], "no-store");
        let same = stand.get(&format!("/verify/{CODE}"), lang).await.text();
        assert!(same.contains(title), "the browser's language");
    }
    let html = stand.get(&format!("/verify/{CODE}"), "kk").await.text();
    for words in ["30 қараша 2026", "Астана, Алматы ауданы, Абай көшесі, 12"] {
        assert!(html.contains(words), "{words}: {html}");
    }
});

both_stores!(an_unknown_code_is_told_kindly, |db| async {
    let stand = Stand::new(db).await;
    for code in ["0123456789abcdef0123456789abcdef", "x", "%D0%96", "%27%20OR%201=1", &"9".repeat(500)] {
        let page = stand.get(&format!("/verify/{code}"), "ru").await;
        assert_eq!(page.status, 404, "{code}");
        assert!(page.text().contains("Такого направления нет"));
    }
    // Whoever tries codes out is slowed down, whether they exist or not.
    let mut answers = Vec::new();
    for n in 0..200 {
        let code = if n % 2 == 0 { CODE } else { "nothing" };
        answers.push(stand.get(&format!("/verify/{code}"), "en").await.status.as_u16());
    }
    assert_eq!(answers.last(), Some(&429));
    let page = stand.get(&format!("/verify/{CODE}"), "en").await;
    assert!(page.headers.contains_key("retry-after") && page.text().contains("Try again in a minute"));
});

both_stores!(the_page_says_how_it_stands, |db| async {
    let stand = Stand::new(db).await;
    let mut tx = stand.world.db.write().await.unwrap();
    let (later, now) = (stand.world.now().plus(Duration::from_secs(30 * 86_400)), stand.world.now());
    assert!(referrals::extend(&mut tx, &stand.referral, later, None, now).await.unwrap());
    tx.commit().await.unwrap();
    let page = stand.get(&format!("/verify/{CODE}"), "ru").await.text();
    assert!(page.contains("срок продлён") && page.contains("23 декабря 2026"), "{page}");
    // The clock has not come round yet.
    stand.clock.advance(Duration::from_secs(31 * 86_400));
    assert!(stand.get(&format!("/verify/{CODE}"), "ru").await.text().contains("срок истёк"));

    let mut tx = stand.world.db.write().await.unwrap();
    assert!(referrals::finish(&mut tx, &stand.referral, ReferralState::Enrolled, None, now).await.unwrap());
    tx.commit().await.unwrap();
    assert!(stand.get(&format!("/verify/{CODE}"), "ru").await.text().contains("ребёнок принят"));
});

both_stores!(a_family_takes_its_papers_away, |db| async {
    let stand = Stand::new(db).await;
    let mut tx = stand.world.db.write().await.unwrap();
    let url = link(&stand.world, &mut tx, &stand.referral, stand.world.now()).await.unwrap();
    tx.commit().await.unwrap();
    let path = url.strip_prefix("http://esik.test").unwrap().to_owned();

    let page = stand.get(&format!("{path}.pdf"), "kk").await;
    assert_eq!((page.status.as_u16(), &page.body[..5]), (200, &b"%PDF-"[..]));
    assert_eq!(page.headers["content-type"], "application/pdf");
    assert_eq!(page.headers["cache-control"], "private, no-store");
    assert_eq!(stand.get(&format!("{path}.pdf"), "kk").await.body, page.body, "as often as they like");
    let file = stand.get(&format!("{path}.ics"), "kk").await;
    assert!(file.headers["content-type"].to_str().unwrap().starts_with("text/calendar"));
    assert_eq!(file.headers["cache-control"], "private, no-store");
    let text = file.text();
    assert!(text.contains("DTSTART;VALUE=DATE:20261130\r\n") && text.contains("Балабақшаға жолдаманың"), "{text}");

    let nobody = "/paper/tok_0123456789abcdef0123456789abcdef.pdf".to_owned();
    for other in [path.clone(), format!("{path}.exe"), format!("{}.pdf", &path[..path.len() - 1]), nobody] {
        let page = stand.get(&other, "ru").await;
        assert_eq!(page.status, 404, "{other}");
        assert!(page.text().contains("Срок этой ссылки истёк"));
    }
    let mut tx = stand.world.db.write().await.unwrap();
    let now = stand.world.now();
    assert!(referrals::finish(&mut tx, &stand.referral, ReferralState::GivenUp, None, now).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(stand.get(&format!("{path}.pdf"), "kk").await.status, 404, "the referral has ended");
});

both_stores!(a_link_ends_before_the_referral_does, |db| async {
    let stand = Stand::new(db).await;
    let (now, later) = (stand.world.now(), stand.world.now().plus(Duration::from_secs(30 * 86_400)));
    let mut tx = stand.world.db.write().await.unwrap();
    let url = link(&stand.world, &mut tx, &stand.referral, now).await.unwrap();
    assert!(referrals::extend(&mut tx, &stand.referral, later, None, now).await.unwrap());
    tx.commit().await.unwrap();
    let path = format!("{}.pdf", url.strip_prefix("http://esik.test").unwrap());
    stand.clock.advance(Duration::from_secs(7 * 86_400 - 1));
    assert_eq!(stand.get(&path, "kk").await.status, 200);
    stand.clock.advance(Duration::from_secs(1));
    assert_eq!(stand.get(&path, "kk").await.status, 404);
});
