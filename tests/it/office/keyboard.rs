//! A member of staff at a real browser with a keyboard and no mouse.

use std::time::Duration;

use esik::channels::Outgoing;
use esik::domain::application::Status;
use esik::domain::referral::ReferralState;
use esik::domain::staff::Role;
use esik::queue::claims::Claiming;
use esik::store::applications::Application;

use super::phone::Phone;
use super::stand::{PASSWORD, Stand};
use super::town;
use crate::support::database::{Kind, TestDb};
use crate::support::parent::{Parent, ids};
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

/// Signs in on the way to a page.
async fn sign_in(browser: &mut Browser, stand: &Stand, path: &str) {
    browser.open(&format!("{}{path}", stand.base)).await;
    reach(browser, "#name").await;
    browser.keys_here("aliya").await;
    reach(browser, "#password").await;
    browser.keys_here(&format!("{PASSWORD}{ENTER}")).await;
    browser.wait_true(&format!("return location.pathname === '{path}' && document.readyState === 'complete';")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    stand.add("aliya", Role::Department, None).await;
    let Some(mut browser) = Browser::start().await else { return };
    sign_in(&mut browser, &stand, "/office").await;
    reach(&mut browser, "nav a[href=\"/office/audit\"]").await;
    browser.keys_here(ENTER).await;
    browser.wait_true("return document.querySelector('table.audit') !== null;").await;
    fits(&mut browser, "audit").await;
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
async fn an_invitation_is_taken_from_the_keyboard() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    let link = stand.invite("aliya", Role::Department).await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&format!("{}{link}", stand.base)).await;
    fits(&mut browser, "password").await;
    reach(&mut browser, "#password-password").await;
    browser.keys_here(PASSWORD).await;
    reach(&mut browser, "#password-again").await;
    browser.keys_here(&format!("{PASSWORD}{ENTER}")).await;
    browser.wait_true("return document.querySelector('.qr') !== null;").await;
    fits(&mut browser, "phone").await;
    let key = browser.run("return document.querySelector('.facts dd').innerText").await;
    let phone = Phone::typed(key.as_str().unwrap());
    reach(&mut browser, "#phone-code").await;
    browser.keys_here(&format!("{}{ENTER}", phone.code(&stand))).await;
    browser.wait_true("return document.querySelectorAll('.codes li').length === 8;").await;
    fits(&mut browser, "spare codes").await;
    press(&mut browser, ".pager a", "return location.pathname === '/office';").await;
    press(&mut browser, ".who", "return location.pathname === '/office/me';").await;
    fits(&mut browser, "me").await;
    browser.close().await;
}

/// No page is wider than what it is looked at on, and what is pressed is no smaller than a finger.
async fn fits(browser: &mut Browser, what: &str) {
    for width in [320, 768, 1280] {
        browser.resize(width, 800).await;
        let over = browser.run("return document.documentElement.scrollWidth > innerWidth").await;
        assert_eq!((over, browser.run(SMALL).await), (false.into(), 0.into()), "{what} {width}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contested_morning_is_worked_from_the_keyboard() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let (one, two) = (town::family(&stand, None).await, town::family(&stand, None).await);
    let Some(mut browser) = Browser::start().await else { return };
    sign_in(&mut browser, &stand, "/office/vacancies/new").await;

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
        fits(&mut browser, path).await;
    }
    browser.close().await;
}

/// From the first word to a filed application in the kindergarten's own district.
const FILED: [&str; 20] = [
    "/start",
    "#agree",
    "8 701 123 45 67",
    "${code}",
    "920308 497607",
    "#yes",
    "#apply",
    "#add",
    "230610598806",
    "#yes",
    "#unsaid",
    "#save",
    "#general",
    "#kk",
    "#750000000",
    "#751410000",
    "#continue",
    "#none",
    "#agree",
    "#file",
];

/// What a parent hears when everything that is due has happened; a moment later they have read it.
async fn hears(stand: &Stand, parent: &mut Parent) -> Vec<Outgoing> {
    town::clock(stand).await;
    let heard = parent.hears(stand.world()).await;
    stand.clock().advance(Duration::from_secs(1));
    parent.says(stand.world(), "#menu").await;
    heard
}

/// The officer publishes the row that waits, the parent asks for it, the officer releases the award.
async fn awards(stand: &Stand, browser: &mut Browser, parent: &mut Parent) {
    reach(browser, "input[name=row]:not(:checked)").await;
    browser.keys_here(" ").await;
    reach(browser, "#plan-when").await;
    browser.keys_here("\u{e011}").await; // Home: now.
    press(browser, "#plan-day", &at("/office/bulletins/bul_")).await;
    assert_eq!(ids(&hears(stand, parent).await), ["notice-priority"]);
    let asked = parent.goes_on(stand.world(), &["#bulletins", "1", "#claim", "#claim"]).await;
    assert_eq!(ids(&asked), ["bulletins-claimed"]);
    browser.reload().await;
    press(browser, "#step-form .deed", "return document.querySelector('[value=awarding]') !== null;").await;
    press(browser, ".pager a[href$=\"/award\"]", "return location.pathname.endsWith('/award');").await;
    press(browser, "#release-form .deed", "return document.querySelector('#release-form') === null;").await;
    assert_eq!(ids(&hears(stand, parent).await), ["notice-referred"]);
}

/// The states of a family's referrals, the first issued first.
async fn referrals(stand: &Stand, of: &Application) -> Vec<ReferralState> {
    let mut tx = stand.world().db.read().await.unwrap();
    let mut all = esik::store::referrals::of_application(&mut tx, &of.id).await.unwrap();
    tx.rollback().await.unwrap();
    all.sort_by_key(|one| one.issued_at);
    all.into_iter().map(|one| one.state).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_referral_and_the_one_that_was_kept_from_the_keyboard() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    town::kindergartens(&stand).await;
    stand.add("aliya", Role::Department, Some("750000000")).await;
    let Some(mut browser) = Browser::start().await else { return };
    let mut parent = Parent::at(stand.world(), "me").await;
    assert_eq!(ids(&parent.goes_on(stand.world(), &FILED).await), ["application-done"]);
    let child = town::newest(&stand).await;
    let number = child.number.to_string();
    sign_in(&mut browser, &stand, "/office/vacancies/new").await;
    reach(&mut browser, "#enter-birth_year").await;
    browser.keys_here(&format!("2023{ENTER}")).await;
    browser.wait_true("return document.querySelector('input[name=row]') !== null;").await;
    awards(&stand, &mut browser, &mut parent).await;
    assert_eq!(town::now(&stand, &child).await.status, Status::Referred);

    // Nobody came with it: the family hears so, and the officer finds it on the stop-list.
    stand.clock().advance(Duration::from_secs(8 * 86_400));
    assert_eq!(ids(&hears(&stand, &mut parent).await), ["notice-stoplisted"]);
    let missed = town::now(&stand, &child).await;
    assert_eq!((missed.status, referrals(&stand, &child).await), (Status::Stoplist, vec![ReferralState::Missed]));
    sign_in(&mut browser, &stand, "/office/referrals").await;
    press(&mut browser, "a[href=\"/office/stoplist\"]", &at("/office/stoplist")).await;
    press(&mut browser, "a[href^=\"/office/applications/app_\"]", &at("/office/applications/app_")).await;
    let shown = format!("return document.querySelector('main').innerText.includes('{number}');");
    browser.wait_true(&shown).await;

    // It comes back by its old date, and the place that it let go waits for the next bulletin.
    stand.clock().advance(Duration::from_secs(10 * 86_400));
    assert_eq!(ids(&hears(&stand, &mut parent).await), ["notice-stoplist_over"]);
    let back = town::now(&stand, &child).await;
    assert_eq!((back.status, back.filed_at, back.seq), (Status::Queued, child.filed_at, child.seq));
    sign_in(&mut browser, &stand, "/office/stoplist").await;
    let nobody = "return document.querySelector('a[href^=\"/office/applications/\"]') === null";
    assert_eq!(browser.run(nobody).await, true);
    press(&mut browser, "nav a[href=\"/office/vacancies\"]", &at("/office/vacancies")).await;
    awards(&stand, &mut browser, &mut parent).await;
    press(&mut browser, "nav a[href=\"/office/referrals\"]", &at("/office/referrals")).await;
    press(&mut browser, "a[href^=\"/office/referrals/ref_\"]", &at("/office/referrals/ref_")).await;
    press(&mut browser, "#enrol-form .deed", "return document.querySelector('#enrol-form') === null;").await;
    assert_eq!(ids(&hears(&stand, &mut parent).await), ["notice-enrolled"]);
    let states = [ReferralState::Missed, ReferralState::Enrolled];
    assert_eq!(
        (town::now(&stand, &child).await.status, &referrals(&stand, &child).await[..]),
        (Status::Enrolled, &states[..])
    );
    let noted = town::noted(&stand).await;
    assert_eq!(noted.iter().filter(|line| line.starts_with("decide_referrals ref_")).count(), 1, "{noted:?}");
    browser.close().await;
}
