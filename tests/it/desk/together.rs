//! Two of the desk and a parent in the web chat, each at a browser of their own; the desk's without a mouse.

use esik::conversation::work;
use esik::domain::staff::Role;
use esik::domain::ticket::TicketState;
use tokio_util::sync::CancellationToken;

use super::stand::Stand;
use crate::office::stand::PASSWORD;
use crate::support::database::{Kind, TestDb};
use crate::web::browser::Browser;

const ENTER: &str = "\u{e007}";
const CONTROL_ENTER: &str = "\u{e009}\u{e007}\u{e000}";
const ESCAPE: &str = "\u{e00c}";
const SMALL: &str = "return [...document.querySelectorAll('a, button, input:not([type=hidden], [type=checkbox]), select, textarea')] \
    .filter((one) => one.offsetParent && !one.classList.contains('skip')).map((one) => [one.getBoundingClientRect(), one.outerHTML]) \
    .filter(([box]) => box.height < 44 || box.width < 44).map(([, html]) => html.slice(0, 120)).join('\\n')";

/// Signs in and stands before the line.
async fn comes(stand: &Stand, name: &str, role: Role) -> Option<Browser> {
    stand.0.add(name, role, None).await;
    let mut browser = Browser::start().await?;
    browser.open(&format!("{}/desk", stand.0.base)).await;
    browser.keys("#name", name).await;
    browser.keys("#password", &format!("{PASSWORD}{ENTER}")).await;
    browser.wait_true("return location.pathname === '/desk' && document.readyState === 'complete';").await;
    Some(browser)
}

/// Waits for words in a part of the page.
async fn sees(browser: &Browser, css: &str, words: &str) {
    browser.wait_true(&format!("return document.querySelector('{css}')?.innerText.includes('{words}');")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_operators_and_a_parent_at_once() {
    let stand = Stand::open(TestDb::new(Kind::Sqlite).await.unwrap()).await;
    let stop = CancellationToken::new();
    tokio::spawn(work::run(stand.0.world().clone(), "browser".to_owned(), stop.clone()));
    let Some(mut aigul) = comes(&stand, "aigul", Role::Operator).await else { return };
    let Some(mut dana) = comes(&stand, "dana", Role::Operator).await else { return };
    let Some(mut parent) = Browser::start().await else { return };
    parent.open(&stand.0.base).await;
    parent.wait_message("language-choose").await;
    parent.press("ru").await;
    parent.wait_message("registration-consent").await;
    parent.press("agree").await;
    parent.wait_message("registration-phone").await;
    stand.passes(1);
    parent.press("operator").await;

    // Both lines show it without a reload; one takes it with two keys.
    sees(&aigul, "#rows table", "веб-чат").await;
    sees(&dana, "#rows table", "веб-чат").await;
    aigul.keys_here("j").await;
    aigul.keys_here(ENTER).await;
    aigul.wait_true("return location.pathname.startsWith('/desk/talks/') && document.readyState === 'complete';").await;
    dana.keys_here("j").await;
    dana.keys_here(ENTER).await;
    dana.wait_true("return location.pathname.startsWith('/desk/talks/') && document.readyState === 'complete';").await;
    stand.passes(1);
    aigul.keys_here("c").await;
    aigul.wait_true("return document.activeElement.id === 'reply-text';").await;
    sees(&dana, "#head", "aigul").await;
    dana.wait_true("return document.querySelector('form[action$=claim]') === null;").await;
    parent.wait_message("handoff-joined").await;

    // A canned reply by its first letters, then words of one's own, sent without leaving the keyboard.
    stand.passes(1);
    aigul.keys_here("/wai").await;
    aigul.wait_true("return !document.getElementById('canned').hidden;").await;
    aigul.keys_here(ENTER).await;
    aigul.wait_true("return document.getElementById('reply-text').value.includes('проверить');").await;
    aigul.keys_here(CONTROL_ENTER).await;
    parent.wait_true("return document.getElementById('log').innerText.includes('проверить');").await;
    sees(&dana, "#log", "проверить").await;
    stand.passes(1);
    parent.type_text("номер верный").await;
    sees(&aigul, "#log", "номер верный").await;

    // The other one leaves a note; the parent never sees it.
    stand.passes(1);
    dana.keys_here("n").await;
    dana.keys_here(&format!("SMS келмейді{CONTROL_ENTER}")).await;
    sees(&aigul, "#log .note", "SMS келмейді").await;

    // The question is answered for the parent, who sees the next one.
    stand.passes(1);
    aigul.keys_here(ESCAPE).await;
    aigul.keys_here("a").await;
    aigul.keys_here(&format!("8 701 123 45 67{ENTER}")).await;
    parent.wait_message("registration-code").await;
    sees(&aigul, "#question .asked", "SMS").await;
    let code = parent.sms_code().await;
    // While the SMS was on its way there was no field: the keyboard is in the next one.
    aigul.wait_true("return document.activeElement.id === 'act-text';").await;
    stand.passes(1);
    aigul.keys_here(&format!("{code}{ENTER}")).await;
    parent.wait_message("registration-iin").await;
    sees(&aigul, "#question .asked", "ИИН").await;
    aigul.wait_true("return document.activeElement.id === 'act-text';").await;
    stand.passes(1);
    aigul.keys_here(&format!("920308497607{ENTER}")).await;
    parent.wait_message("registration-confirm").await;
    aigul.wait_true("return document.querySelector('#question [data-option=yes]') !== null;").await;
    stand.passes(1);
    aigul.run("document.querySelector('#question [data-option=yes]').focus()").await;
    aigul.keys_here(ENTER).await;
    sees(&aigul, "#card", "••••••••7607").await;

    // Every key is told by `?`.
    aigul.keys_here(ESCAPE).await;
    aigul.keys_here("?").await;
    sees(&aigul, "#keys", "Жабу").await;
    aigul.keys_here(ESCAPE).await;
    for width in [320, 390, 768, 1280] {
        aigul.resize(width, 844).await;
        assert_eq!(aigul.run("return document.documentElement.scrollWidth > innerWidth").await, false, "{width}");
        assert_eq!(aigul.run(SMALL).await, "", "{width}");
    }
    stand.passes(1);
    aigul.keys_here("x").await;
    aigul.keys_here("\u{e010}").await; // End: the last topic.
    aigul.keys_here(&format!("\u{e004}{ENTER}")).await;
    parent.wait_true("return document.querySelector('[data-said^=handoff-closed]') !== null;").await;
    sees(&aigul, "#head", "жабылды").await;
    let log = parent.talk().await;
    assert!(!log.contains("SMS келмейді"), "a note is for the desk: {log}");
    let mut tx = stand.0.world().db.read().await.unwrap();
    let ended = esik::store::tickets::by_number(&mut tx, 1).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(ended.state, TicketState::Closed);
    stop.cancel();
    for browser in [aigul, dana, parent] {
        browser.close().await;
    }
}
