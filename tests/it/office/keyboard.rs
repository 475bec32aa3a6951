//! A member of staff at a real browser with a keyboard and no mouse.

use esik::domain::application::Status;
use esik::domain::staff::Role;
use esik::queue::claims::Claiming;

use super::stand::{PASSWORD, Stand};
use super::town;
use crate::support::database::{Kind, TestDb};
use crate::web::browser::Browser;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SMALL: &str = "return [...document.querySelectorAll('a, button, input:not([type=hidden], [type=checkbox]), .tick, select')] \
    .filter((one) => one.offsetParent && !one.classList.contains('skip')).map((one) => one.getBoundingClientRect()) \
    .filter((box) => box.height < 44 || box.width < 44).length";

/// Goes on by Tab until the focus is on this.
async fn reach(browser: &mut Browser, css: &str) {
    for _ in 0..60 {
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

/// Goes on to this and presses Enter there; waits for what comes.
async fn press(browser: &mut Browser, css: &str, then: &str) {
    reach(browser, css).await;
    browser.keys_here(ENTER).await;
    browser.wait_true(then).await;
}

/// Waits for a page whose path begins so.
fn at(path: &str) -> String {
    format!("return location.pathname.startsWith('{path}') && document.readyState === 'complete';")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contested_morning_is_worked_from_the_keyboard() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let (one, two) = (town::family(&stand, None).await, town::family(&stand, None).await);
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&format!("{}/office/vacancies/new", stand.base)).await;
    reach(&mut browser, "#name").await;
    browser.keys_here("aliya").await;
    reach(&mut browser, "#password").await;
    browser.keys_here(&format!("{PASSWORD}{ENTER}")).await;
    browser.wait_true("return document.querySelector('#enter-birth_year') !== null;").await;

    // A year for which nobody waits is said beside the field, and what was typed stays.
    reach(&mut browser, "#enter-birth_year").await;
    browser.keys_here(&format!("2026{ENTER}")).await;
    browser.wait_true("return document.querySelector('#enter-birth_year-fault') !== null;").await;
    press(&mut browser, ".faults a", "return location.hash === '#enter-birth_year';").await;
    // Control and A, let go: what stands there is typed over.
    browser.keys("#enter-birth_year", &format!("\u{e009}a\u{e000}2023{ENTER}")).await;
    browser.wait_true("return document.querySelector('input[name=row]') !== null;").await;
    let row = browser.run("return document.querySelector('input[name=row]').value").await;
    let row = row.as_str().unwrap().to_owned();
    // Another kindergarten's place, so that both are entitled.
    town::row(&stand).await;
    browser.reload().await;

    for _ in 0..2 {
        reach(&mut browser, "input[name=row]:not(:checked)").await;
        browser.keys_here(" ").await;
    }
    reach(&mut browser, "#plan-when").await;
    browser.keys_here("\u{e011}").await; // Home: now.
    // Enter in a field sends the form; the driver's Tab does not leave a field for days.
    press(&mut browser, "#plan-day", &at("/office/bulletins/bul_")).await;
    for family in [&one, &two] {
        assert_eq!(town::apply(&stand, family, &row).await, Claiming::Stands(1));
    }
    browser.reload().await;
    press(&mut browser, "#step-form .deed", "return document.querySelector('[value=awarding]') !== null;").await;
    press(&mut browser, ".pager a[href$=\"/award\"]", &at("/office/bulletins")).await;
    browser.wait_true("return location.pathname.endsWith('/award');").await;
    press(&mut browser, &format!("a[href$=\"{row}\"]"), &format!("return location.pathname.endsWith('{row}');")).await;
    press(&mut browser, "a[href$=\"lost=1\"]", "return location.search === '?lost=1';").await;
    let why = browser.run("return document.querySelector('td:last-child').innerText").await;
    assert!(why.as_str().unwrap().contains("соңғысының орны – 1"), "{why}");
    press(&mut browser, ".pager a[href$=\"/award\"]", "return location.pathname.endsWith('/award');").await;
    press(&mut browser, "#release-form .deed", "return document.querySelector('#release-form') === null;").await;
    town::clock(&stand).await;

    press(&mut browser, "nav a[href=\"/office/referrals\"]", &at("/office/referrals")).await;
    press(&mut browser, "a[href^=\"/office/referrals/ref_\"]", &at("/office/referrals/ref_")).await;
    press(&mut browser, "#enrol-form .deed", "return document.querySelector('#enrol-form') === null;").await;
    assert_eq!(town::now(&stand, &one).await.status, Status::Enrolled);
    assert_eq!(town::now(&stand, &two).await.status, Status::Queued);
    for path in ["bulletins", "vacancies", "vacancies/new", "kindergartens", "kindergartens/new", "queue", "rules"] {
        browser.open(&format!("{}/office/{path}", stand.base)).await;
        for width in [320, 768, 1280] {
            browser.resize(width, 800).await;
            let over = browser.run("return document.documentElement.scrollWidth > innerWidth").await;
            assert_eq!((over, browser.run(SMALL).await), (false.into(), 0.into()), "{path} {width}");
        }
    }
    browser.close().await;
}
