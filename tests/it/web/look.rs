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
