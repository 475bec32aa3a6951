//! A member of staff at a real browser with a keyboard and no mouse.

use esik::domain::staff::Role;

use super::stand::{PASSWORD, Stand};
use crate::support::database::{Kind, TestDb};
use crate::web::browser::Browser;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SMALL: &str = "return [...document.querySelectorAll('a, button, input:not([type=hidden]), select')] \
    .filter((one) => one.offsetParent && !one.classList.contains('skip')).map((one) => one.getBoundingClientRect()) \
    .filter((box) => box.height < 44 || box.width < 44).length";

/// Goes on by Tab until the focus is on this.
async fn reach(browser: &mut Browser, css: &str) {
    for _ in 0..20 {
        browser.keys_here(TAB).await;
        if browser.run(&format!("return document.activeElement.matches('{css}')")).await == true {
            let ring = browser.run("return getComputedStyle(document.activeElement).outlineStyle").await;
            assert_ne!(ring, "none", "{css} shows that it has the focus");
            return;
        }
    }
    panic!("the keyboard does not reach {css}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    stand.add("aliya", Role::Department, None).await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&format!("{}/office", stand.base)).await;
    reach(&mut browser, "#name").await;
    browser.keys_here("aliya").await;
    reach(&mut browser, "#password").await;
    browser.keys_here(&format!("{PASSWORD}{ENTER}")).await;
    browser.wait_true("return document.querySelector('.deeds') !== null;").await;
    reach(&mut browser, "nav a[href=\"/office/audit\"]").await;
    browser.keys_here(ENTER).await;
    browser.wait_true("return document.querySelector('table.audit') !== null;").await;
    for width in [320, 768, 1280] {
        browser.resize(width, 800).await;
        let over = browser.run("return document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!(over, false, "{width}");
        assert_eq!(browser.run(SMALL).await, 0, "{width}");
    }
    let keys = "return [...document.querySelectorAll('[accesskey]')].map((one) => one.accessKey).join('')";
    assert_eq!(browser.run(keys).await, "0q123456789");
    reach(&mut browser, ".out button").await;
    browser.keys_here(ENTER).await;
    browser
        .wait_true("return document.querySelector('.said') !== null && location.pathname === '/office/sign-in';")
        .await;
    browser.close().await;
}
