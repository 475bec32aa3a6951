//! The same path without JavaScript: every answer is a plain form, every page is drawn whole.

use super::browser::Browser;
use super::main_path::leaf;
use super::stand::open;

async fn answer(browser: &mut Browser, option: &str, then: &str) -> String {
    browser.click(&format!("[data-option=\"{option}\"]")).await;
    browser.plain_message(then).await
}

async fn write(browser: &mut Browser, text: &str, then: &str) -> String {
    browser.keys("#text", &format!("{text}\u{e007}")).await;
    browser.plain_message(then).await
}

#[tokio::test]
async fn a_place_in_the_queue_without_scripts() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    browser.without_scripts().await;
    browser.resize(320, 640).await;
    browser.open(&base).await;
    browser.click("noscript button[name=text]").await;
    browser.plain_message("language-choose").await;
    answer(&mut browser, "kk", "registration-consent").await;
    answer(&mut browser, "agree", "registration-phone").await;
    write(&mut browser, "8 747 222 33 44", "registration-code").await;
    let seen = "return document.querySelector('#phone .card').checkVisibility({ visibilityProperty: true })";
    assert_eq!(browser.run(seen).await, true, "the code can be read on a phone");
    let code = browser.sms_code().await;
    write(&mut browser, &code, "registration-iin").await;
    write(&mut browser, "891123397315", "registration-confirm").await;
    answer(&mut browser, "yes", "registration-done").await;
    answer(&mut browser, "apply", "application-child").await;
    answer(&mut browser, "add", "child-iin").await;
    write(&mut browser, "231231697315", "child-confirm").await;
    answer(&mut browser, "yes", "child-ethnicity").await;
    answer(&mut browser, "kazakh", "child-summary").await;
    answer(&mut browser, "save", "application-group").await;
    answer(&mut browser, "general", "application-language").await;
    answer(&mut browser, "kk", "application-region").await;
    write(&mut browser, "Алматы", "application-district").await;
    write(&mut browser, "Бостандық", "application-social").await;
    answer(&mut browser, "continue", "application-priority").await;
    answer(&mut browser, "extraordinary", "application-category").await;
    answer(&mut browser, "X1", "application-documents").await;
    let (_folder, file) = leaf();
    browser.keys("input.plain", file.to_str().unwrap()).await;
    browser.click(".send").await;
    browser.wait_true("return document.querySelector('[data-option=remove]') !== null;").await;
    answer(&mut browser, "done", "application-issued").await;
    write(&mut browser, "бүгін", "application-consent").await;
    answer(&mut browser, "agree", "application-summary").await;
    let done = answer(&mut browser, "file", "application-done").await;
    assert!(done.contains("Нөмірі: 20") && done.contains("Кезектегі орны"), "{done}");
    let opened = browser.run("return document.querySelector('[name=id]').value").await;
    browser.click("noscript a").await;
    browser.plain_message("application-done").await;
    assert_ne!(browser.run("return document.querySelector('[name=id]').value").await, opened, "the link asks anew");
    let seen = "const bubble = [...document.querySelectorAll('[data-message]')].pop().getBoundingClientRect(); \
        const scroll = document.getElementById('scroll').getBoundingClientRect(); \
        return bubble.top >= scroll.top && bubble.top < scroll.bottom";
    assert_eq!(browser.run(seen).await, true, "the page opens where the answer begins");
    let over = "return document.documentElement.scrollWidth > innerWidth || \
        document.getElementById('scroll').scrollWidth > document.getElementById('scroll').clientWidth";
    assert_eq!(browser.run(over).await, false, "nothing hangs over at 320 pixels");
    browser.close().await;
}
