//! The main path as a parent walks it: on a phone, in Kazakh, from an empty page to the number of the application.

use std::path::PathBuf;

use tempfile::TempDir;

use super::browser::Browser;
use super::stand::{open, pass};

const PHONE: &str = "8 747 111 22 33";
const MOTHER: &str = "920308497607";
const GIRL: &str = "220901697312";

/// A leaf that proves a right.
pub fn leaf() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leaf.pdf");
    std::fs::write(&file, b"%PDF-1.4 a leaf").unwrap();
    (folder, file)
}

async fn answer(browser: &mut Browser, option: &str, then: &str) -> String {
    browser.press(option).await;
    browser.wait_message(then).await
}

async fn write(browser: &mut Browser, text: &str, then: &str) -> String {
    browser.type_text(text).await;
    browser.wait_message(then).await
}

/// From an empty page to the question for the code.
async fn to_the_code(browser: &mut Browser, base: &str) {
    browser.resize(360, 740).await;
    browser.open(base).await;
    browser.wait_message("language-choose").await;
    answer(browser, "kk", "registration-consent").await;
    answer(browser, "agree", "registration-phone").await;
    write(browser, PHONE, "registration-code").await;
}

/// The code is taken out of the SMS on the phone by a press, and sent with Enter.
async fn take_the_code(browser: &mut Browser, then: &str) {
    browser.click("#phone.rings [data-sms-code]").await;
    browser.keys_here("\u{e007}").await;
    browser.wait_message(then).await;
}

async fn register_and_add_a_child(browser: &mut Browser) {
    write(browser, MOTHER, "registration-confirm").await;
    answer(browser, "yes", "registration-done").await;
    answer(browser, "apply", "application-child").await;
    answer(browser, "add", "child-iin").await;
    write(browser, GIRL, "child-confirm").await;
    answer(browser, "yes", "child-ethnicity").await;
    answer(browser, "kazakh", "child-summary").await;
    answer(browser, "save", "application-group").await;
}

/// Region and settlement by their written names: with a letter missing, and without the letters of Kazakh.
async fn choose_the_place(browser: &mut Browser) {
    answer(browser, "general", "application-language").await;
    answer(browser, "kk", "application-region").await;
    write(browser, "түркстан", "application-region").await;
    answer(browser, "610000000", "application-district").await;
    write(browser, "сарыагаш", "application-settlement").await;
    write(browser, "коктерек", "application-social").await;
    answer(browser, "continue", "application-priority").await;
}

async fn claim_a_right(browser: &mut Browser) {
    answer(browser, "extraordinary", "application-category").await;
    answer(browser, "X1", "application-documents").await;
    let (_folder, file) = leaf();
    browser.upload(&file).await;
    browser.wait_message("application-documents").await;
    answer(browser, "done", "application-issued").await;
    write(browser, "кеше", "application-consent").await;
    answer(browser, "agree", "application-summary").await;
}

/// The page after a reload: all that was said, and the same question with the same buttons.
async fn reload_changes_nothing(browser: &mut Browser) {
    let state = "return [[...document.querySelectorAll('.bubble:not(.typing) > p')].map((one) => one.innerText), \
        [...document.querySelectorAll('[data-option]')].map((one) => one.dataset.option), document.documentElement.lang]";
    let before = browser.run(state).await;
    let last = browser.messages().await.pop().expect("a message");
    browser.reload().await;
    browser.wait_message(&last).await;
    assert_eq!(browser.run(state).await, before, "the page after a reload");
}

#[tokio::test]
async fn from_an_empty_page_to_a_place_in_the_queue() {
    let base = open().await;
    let Some(mut browser) = Browser::start().await else { return };
    to_the_code(&mut browser, &base).await;
    reload_changes_nothing(&mut browser).await;
    take_the_code(&mut browser, "registration-iin").await;
    register_and_add_a_child(&mut browser).await;
    reload_changes_nothing(&mut browser).await;
    choose_the_place(&mut browser).await;
    claim_a_right(&mut browser).await;

    answer(&mut browser, "change_language", "application-language").await;
    let summary = answer(&mut browser, "ru", "application-summary").await;
    assert!(summary.contains("Орыс тілі") && summary.contains("Көктерек"), "{summary}");
    let done = answer(&mut browser, "file", "application-done").await;
    let number = done.split_whitespace().find(|word| word.starts_with("20") && word.len() > 12);
    let number = number.unwrap_or_else(|| panic!("no number in {done}")).to_owned();
    assert!(done.contains("Кезектегі орны") && done.contains("1-орын"), "{done}");
    reload_changes_nothing(&mut browser).await;
    browser.close().await;

    // Another browser, after the minute between two codes: the code, the end of the IIN and the birthday make it the same parent.
    pass(61);
    let Some(mut other) = Browser::start().await else { return };
    to_the_code(&mut other, &base).await;
    take_the_code(&mut other, "registration-tail").await;
    write(&mut other, &MOTHER[8..], "registration-birth").await;
    other.type_text("8.3.1992").await;
    // The page is drawn anew, with the older talk.
    other.plain_message("registration-done").await;
    assert!(other.talk().await.contains(&number), "the older talk stands here as well");
    // There is only one: its card opens at once.
    answer(&mut other, "applications", "applications-card").await;
    other.close().await;
}
