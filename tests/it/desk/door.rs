//! Who comes in at the desk, and who does not.

use esik::domain::staff::Role;
use reqwest::Method;

use super::stand::{Stand, post};
use crate::both_stores;
use crate::office::stand::{PASSWORD, location, sign_in};

both_stores!(each_role_has_one_house, |db| async {
    let stand = Stand::open(db).await;
    let closed = stand.0.browser().get("/desk/search").await;
    assert_eq!(location(&closed), "/desk/sign-in?next=%2Fdesk%2Fsearch");
    let aigul = stand.comes("aigul", Role::Operator).await;
    let home = aigul.get("/desk").await;
    assert_eq!(home.status, 200);
    assert!(home.text().contains("байланыс орталығы") && home.text().contains("aigul"), "{}", home.text());
    assert_eq!(location(&aigul.get("/desk/sign-in").await), "/desk");
    // At the other door they are led to their own, and its session opens nothing here.
    let http = stand.0.browser();
    let page = sign_in(&http, "aigul", PASSWORD).await;
    assert_eq!(location(&page), "/desk");
    let cookie = page.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("Path=/desk; HttpOnly; SameSite=Lax"), "{cookie}");
    assert_eq!(http.get("/office").await.status, 403, "a role works in one house only");
    stand.0.add("aliya", Role::Department, None).await;
    stand.0.add("askar", Role::Auditor, None).await;
    for name in ["aliya", "askar"] {
        let other = stand.0.signed(name).await;
        for path in ["/desk", "/desk/search", "/desk/replies", "/desk/events"] {
            assert_eq!(other.get(path).await.status, 403, "{name} {path}");
        }
    }
});

both_stores!(forms_of_strangers_are_refused, |db| async {
    let stand = Stand::open(db).await;
    let aigul = stand.comes("aigul", Role::Operator).await;
    let (_, talk) = stand.asks("me").await;
    let before = stand.noted().await;
    for deed in ["claim", "note", "reply", "reveal", "close", "act"] {
        let path = format!("{talk}/{deed}");
        let stale = aigul.post_form(&path, &[("text", "x"), ("why", "identify"), ("topic", "other")]).await;
        assert_eq!(stale.status, 403, "{deed}: a form without its secret");
        let foreign = aigul.request(Method::POST, &path).header("origin", "https://evil.example").form(&[("a", "b")]);
        assert_eq!(aigul.send(foreign).await.status, 403, "{deed}: another page's form");
    }
    assert_eq!(post(&aigul, &format!("{talk}/nothing"), &[]).await.status, 404);
    assert_eq!(aigul.get("/desk/talks/tkt_nobody").await.status, 404);
    assert_eq!(stand.noted().await, before, "nothing was done");
});

both_stores!(replies_are_kept_by_supervisors, |db| async {
    let stand = Stand::open(db).await;
    let (aigul, saule) = (stand.comes("aigul", Role::Operator).await, stand.comes("saule", Role::Supervisor).await);
    let new = [("code", "docs"), ("kk", "Құжат"), ("ru", "Документ"), ("en", "Paper"), ("deed", "keep")];
    assert_eq!(post(&aigul, "/desk/replies", &new).await.status, 403);
    assert!(!aigul.get("/desk/replies").await.text().contains("method=\"post\" action=\"/desk/replies\""));
    assert_eq!(location(&post(&saule, "/desk/replies", &new).await), "/desk/replies");
    assert!(aigul.get("/desk/replies").await.text().contains("/docs"));
    let bad = post(&saule, "/desk/replies", &[("code", "Docs!"), ("kk", "а"), ("ru", "б"), ("deed", "keep")]).await;
    assert_eq!(bad.status, 422);
    assert!(bad.text().contains("value=\"Docs!\""), "what was typed stays");
    post(&saule, "/desk/replies", &[("code", "docs"), ("deed", "drop")]).await;
    assert!(!aigul.get("/desk/replies").await.text().contains("/docs"));
});
