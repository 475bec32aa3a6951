//! Plans: their steps, the layout of buttons, and what must be remembered.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::channels::Button;

fn button(id: &str, label: &str) -> Button {
    Button { id: id.to_owned(), label: label.to_owned(), token: format!("t:{id}") }
}

fn buttons(labels: &[&str]) -> Vec<Button> {
    labels.iter().map(|label| button(label, label)).collect()
}

fn outgoing(options: &[&str], ways: &[&str]) -> Outgoing {
    Outgoing {
        message: "registration-phone".to_owned(),
        said: Vec::new(),
        error: None,
        step: None,
        text: "Сәлем".to_owned(),
        options: buttons(options),
        page: None,
        search: false,
        request: None,
        ways: buttons(ways),
        deeds: Vec::new(),
        closes_previous: true,
        deletes: None,
        template: None,
        typing: None,
    }
}

fn contact() -> Outgoing {
    Outgoing {
        request: Some((Request::Contact, "Нөмірімді жіберу".to_owned())), ..outgoing(&[], &["Мәзір", "Артқа"])
    }
}

fn plan(outgoing: &Outgoing, previous: &Previous) -> Plan {
    encode(outgoing, previous, "Рақмет").unwrap()
}

fn names(plan: &Plan) -> Vec<&'static str> {
    plan.steps.iter().map(Step::name).collect()
}

/// The text and keyboard of the message itself, as they go over the wire.
fn said(plan: &Plan) -> (String, Value) {
    let say = plan.steps.iter().find_map(|step| match step {
        Step::Say { html, markup } => Some((html.clone(), serde_json::to_value(markup).unwrap())),
        _ => None,
    });
    say.unwrap()
}

/// Labels, row by row.
fn rows(markup: &Value) -> Vec<Vec<String>> {
    let rows = markup.get("inline_keyboard").or(markup.get("keyboard")).unwrap().as_array().unwrap();
    let label = |button: &Value| button["text"].as_str().unwrap().to_owned();
    rows.iter().map(|row| row.as_array().unwrap().iter().map(label).collect()).collect()
}

fn layout(options: &[&str], ways: &[&str]) -> Vec<Vec<String>> {
    rows(&said(&plan(&outgoing(options, ways), &Previous::default())).1)
}

fn standing(message_ref: &str, reply_keyboard: bool) -> Previous {
    let message_ref = (!message_ref.is_empty()).then(|| message_ref.to_owned());
    Previous { message_ref, reply_keyboard }
}

const SENT: MessageRef = MessageRef { chat: 7, message: 100 };

#[test]
fn a_text_is_escaped_and_its_buttons_carry_tokens() {
    let mut message = outgoing(&["Иә"], &[]);
    message.text = "a < b && c > \"d\"\n\nе".to_owned();
    let (html, markup) = said(&plan(&message, &Previous::default()));
    assert_eq!(html, "a &lt; b &amp;&amp; c &gt; \"d\"\n\nе");
    assert_eq!(markup, json!({"inline_keyboard": [[{"text": "Иә", "callback_data": "t:Иә"}]]}));
}

#[test]
fn options_stand_in_one_column_unless_many_and_short() {
    assert_eq!(layout(&["a", "b", "c"], &[]).len(), 3);
    assert_eq!(layout(&["a", "b", "c", "d", "e"], &[]), [vec!["a", "b"], vec!["c", "d"], vec!["e"]]);
    assert_eq!(layout(&["a", "b", "c", "fourteen chars"], &[]).len(), 2);
    assert_eq!(layout(&["a", "b", "c", "fifteen letters"], &[]).len(), 4);
}

#[test]
fn page_turns_and_ways_have_rows_of_their_own() {
    assert_eq!(
        layout(&["a", "b", "@prev", "@next"], &["Мәзір", "Артқа", "Көмек", "Оператор"]),
        [vec!["a"], vec!["b"], vec!["@prev", "@next"], vec!["Мәзір", "Артқа"], vec!["Көмек", "Оператор"]]
    );
    assert_eq!(layout(&["a"], &["Мәзір", "Артқа", "Көмек"]), [vec!["a"], vec!["Мәзір", "Артқа", "Көмек"]]);
    assert_eq!(layout(&[], &["Мәзір", "Артқа", "Операторға"]), [vec!["Мәзір", "Артқа"], vec!["Операторға"]]);
}

#[test]
fn a_contact_is_asked_for_with_a_keyboard_that_has_the_ways_as_words() {
    let plan = plan(&contact(), &standing("7:90", false));
    assert_eq!(names(&plan), ["say", "take-buttons"]);
    let markup = said(&plan).1;
    assert_eq!(markup["keyboard"][0], json!([{"text": "Нөмірімді жіберу", "request_contact": true}]));
    assert_eq!(markup["keyboard"][1], json!([{"text": "Мәзір"}, {"text": "Артқа"}]));
    assert_eq!((&markup["one_time_keyboard"], &markup["resize_keyboard"]), (&json!(true), &json!(true)));
    assert_eq!(plan.after(SENT), standing("", true));
}

#[test]
fn a_place_is_asked_for_alike_and_files_are_not() {
    let ask = |request| {
        let message = Outgoing { request: Some((request, "Орын".to_owned())), ..outgoing(&["a"], &[]) };
        said(&plan(&message, &Previous::default())).1
    };
    assert_eq!(ask(Request::Location)["keyboard"][0][0]["request_location"], json!(true));
    assert_eq!(rows(&ask(Request::Documents)), [vec!["a"]]);
}

#[test]
fn the_contact_keyboard_goes_with_the_next_message_or_just_before_it() {
    let before = standing("", true);
    let bare = plan(&outgoing(&[], &[]), &before);
    assert_eq!((names(&bare), said(&bare).1), (vec!["say"], json!({"remove_keyboard": true})));
    assert_eq!(bare.after(SENT), standing("", false));

    let with_buttons = plan(&outgoing(&["a"], &[]), &before);
    assert_eq!(names(&with_buttons), ["take-keyboard", "say"]);
    assert_eq!(with_buttons.steps[0], Step::TakeKeyboard { html: "Рақмет".to_owned() });
    assert_eq!(with_buttons.after(SENT), standing("7:100", false));
    assert_eq!(with_buttons.broken_off(true), standing("", false));
    assert_eq!(with_buttons.broken_off(false), before);

    let again = plan(&contact(), &before);
    assert_eq!((names(&again), again.after(SENT)), (vec!["say"], standing("", true)));
}

#[test]
fn a_message_beside_an_open_question_leaves_its_keyboard_alone() {
    let notice = Outgoing { closes_previous: false, ..outgoing(&[], &[]) };
    let beside = plan(&notice, &standing("7:90", true));
    assert_eq!(names(&beside), ["say"]);
    assert_eq!(said(&beside).1, Value::Null);
    assert_eq!(beside.after(SENT), standing("7:90", true));
    let deed = Outgoing { deeds: outgoing(&["open"], &[]).options, ..notice.clone() };
    assert_eq!(plan(&deed, &standing("7:90", false)).after(SENT), standing("7:90", false), "the question's buttons");
    let asks = Outgoing { request: Some((Request::Contact, "Нөмірім".to_owned())), ..deed };
    assert!(!format!("{:?}", said(&plan(&asks, &Previous::default())).1).contains("open"), "words are no tokens");
    let with_button = Outgoing { closes_previous: false, ..outgoing(&["a"], &[]) };
    assert_eq!(plan(&with_button, &standing("", true)).after(SENT), standing("7:100", true));
}

#[test]
fn an_answered_question_loses_its_buttons_and_a_secret_its_message() {
    let message = Outgoing { deletes: Some("7:91".to_owned()), ..outgoing(&["a"], &[]) };
    let all = plan(&message, &standing("7:90", true));
    assert_eq!(names(&all), ["delete", "take-keyboard", "say", "take-buttons"]);
    assert_eq!(all.steps[0], Step::Delete(MessageRef { chat: 7, message: 91 }));
    assert_eq!(all.steps[3], Step::TakeButtons(MessageRef { chat: 7, message: 90 }));
    let foreign = Outgoing { deletes: Some("wamid.X".to_owned()), ..outgoing(&[], &[]) };
    assert_eq!(names(&plan(&foreign, &standing("web-1", false))), ["say"]);
}

#[test]
fn what_telegram_would_refuse_is_refused_here() {
    let fault = |message: Outgoing| encode(&message, &Previous::default(), "").unwrap_err();
    let text = |text: String| fault(Outgoing { text, ..outgoing(&[], &[]) });
    assert_eq!(text(" \n".to_owned()), EncodeError::EmptyText);
    assert_eq!(text("🙂".repeat(2049)), EncodeError::TooLong { length: 4098 });
    let with = |button: Button| fault(Outgoing { options: vec![button], ..outgoing(&[], &[]) });
    let id = || "x".to_owned();
    assert_eq!(with(Button { token: "ә".repeat(33), ..button("x", "X") }), EncodeError::Token { id: id() });
    assert_eq!(with(Button { token: String::new(), ..button("x", "X") }), EncodeError::Token { id: id() });
    assert_eq!(with(button("x", " ")), EncodeError::EmptyLabel { id: id() });
    let many = vec![button("x", "X"); 101];
    assert_eq!(fault(Outgoing { options: many, ..outgoing(&[], &[]) }), EncodeError::TooManyButtons { count: 101 });
    let gone = encode(&outgoing(&["a"], &[]), &standing("", true), " ").unwrap_err();
    assert_eq!(gone, EncodeError::EmptyText);
}

#[test]
fn what_stands_is_kept_as_json() {
    let kept = serde_json::to_string(&standing("7:1", true)).unwrap();
    assert_eq!(serde_json::from_str::<Previous>(&kept).unwrap(), standing("7:1", true));
    assert_eq!(serde_json::from_str::<Previous>("{}").unwrap(), Previous::default());
}

proptest! {
    #[test]
    fn every_button_is_shown_once_and_the_text_comes_back(
        options in prop::collection::vec("[a-zқ ]{0,20}x", 0..12),
        ways in prop::collection::vec("[a-z]{1,12}", 0..5),
        text in "\\PC{1,80}",
        asks in any::<bool>(),
    ) {
        let labels = |all: &[String]| all.iter().map(|label| button(label, label)).collect::<Vec<_>>();
        let request = asks.then(|| (Request::Contact, "Phone".to_owned()));
        let mut message = Outgoing { request, text: text.clone(), ..outgoing(&[], &[]) };
        (message.options, message.ways) = (labels(&options), labels(&ways));
        prop_assume!(!text.trim().is_empty());
        let (html, markup) = said(&plan(&message, &Previous::default()));
        let back = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        prop_assert_eq!(back, text);
        let mut wanted: Vec<String> = options.into_iter().chain(ways).collect();
        if asks {
            wanted.push("Phone".to_owned());
        }
        let mut shown = if markup.is_null() { Vec::new() } else { rows(&markup).concat() };
        wanted.sort();
        shown.sort();
        prop_assert_eq!(shown, wanted);
    }
}
