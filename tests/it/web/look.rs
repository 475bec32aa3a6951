//! The page in a real browser: it starts by itself, answers, survives a reload, and nothing hangs over at 320 pixels.

use super::browser::Browser;
use super::stand::open;

#[tokio::test]
async fn a_parent_talks_in_a_browser() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&base).await;
    browser.wait_message("language-choose").await;
    browser.press("kk").await;
    browser.wait_message("registration-consent").await;
    browser.press("agree").await;
    browser.wait_message("registration-phone").await;
    browser.type_text("8 701 123 45 67").await;
    browser.wait_message("registration-code").await;
    let code = browser.sms_code().await;
    assert_eq!(code.len(), 6);

    browser.reload().await;
    browser.wait_message("registration-code").await;
    assert_eq!(browser.run("return document.documentElement.lang").await, "kk");
    assert_eq!(
        browser.run("return document.querySelectorAll('[data-message]').length").await,
        4,
        "nothing lost, nothing twice"
    );

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leaf.pdf");
    std::fs::write(&file, b"%PDF-1.4 a leaf").unwrap();
    browser.upload(&file).await;
    browser.wait_message("registration-code").await;

    browser.type_text(&code).await;
    browser.wait_message("registration-iin").await;
    browser.close().await;
}

#[tokio::test]
async fn nothing_hangs_over_and_targets_are_large() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&base).await;
    browser.wait_message("language-choose").await;
    browser.press("ru").await;
    browser.wait_message("registration-consent").await;
    for width in [320, 768, 1280] {
        browser.resize(width, 800).await;
        let over = browser.run("return document.documentElement.scrollWidth > innerWidth || document.getElementById('scroll').scrollWidth > document.getElementById('scroll').clientWidth").await;
        assert_eq!(over, false, "{width}");
        let small = "return [...document.querySelectorAll('button, #text')].filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect()).filter((box) => box.height < 44 || box.width < 44).length";
        assert_eq!(browser.run(small).await, 0, "{width}");
        let unnamed = "return [...document.querySelectorAll('button, input:not([type=hidden])')].filter((one) => !one.textContent.trim() && !one.getAttribute('aria-label')).length";
        assert_eq!(browser.run(unnamed).await, 0, "{width}");
    }
    browser.close().await;
}

#[tokio::test]
async fn a_second_press_says_nothing_and_a_refused_one_can_be_made_again() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.open(&base).await;
    browser.wait_message("language-choose").await;
    let twice =
        "for (const name of ['kk', 'kk', 'ru', 'help']) document.querySelector(`[data-option=${name}]`).click()";
    browser.run(twice).await;
    browser.wait_message("registration-consent").await;
    assert_eq!(browser.run("return document.querySelectorAll('.theirs').length").await, 1);
    assert_eq!(browser.run("return document.documentElement.lang").await, "kk");

    browser.forget("esik").await;
    browser.press("agree").await;
    browser.wait_true("return document.querySelector('.bubble.failed') && document.getElementById('notice').offsetParent !== null;").await;
    browser.wait_true("return document.querySelector('[data-option=agree]:enabled').offsetParent !== null && document.querySelectorAll('#ways button:disabled').length === 0;").await;
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.resize(360, 740).await;
    browser.open(&base).await;
    browser.wait_message("language-choose").await;
    for _ in 0..3 {
        browser.keys_here("\u{e004}").await;
    }
    let here = "return document.activeElement.dataset.option || document.activeElement.dataset.message || document.activeElement.id";
    assert_eq!(browser.run(here).await, "kk", "Tab: past the link and the language, to the first answer");
    browser.keys_here("\u{e007}").await;
    browser.wait_message("registration-consent").await;
    assert_eq!(browser.run(here).await, "registration-consent", "the keyboard goes on from the new question");
    let ring = "return getComputedStyle(document.activeElement).outlineStyle";
    assert_ne!(browser.run(ring).await, "none", "and it is seen where it stands");
    browser.keys_here("\u{e004}").await;
    assert_eq!(browser.run(here).await, "agree");
    browser.keys_here(" ").await;
    browser.wait_message("registration-phone").await;
    browser.type_text("8 701 234 56 78").await;
    browser.wait_message("registration-code").await;
    browser.wait_true("return document.querySelector('#phone.rings') !== null;").await;
    browser.keys_here("\u{e00c}").await;
    assert_eq!(browser.run("return document.querySelector('#phone.rings')").await, serde_json::Value::Null);
    assert_eq!(browser.run(here).await, "text", "Escape puts the SMS away and leads back to the answer");
    browser.close().await;
}
