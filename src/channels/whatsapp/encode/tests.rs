//! What a message becomes.

use super::*;

fn words() -> Words {
    Words {
        choose: "Таңдау".into(),
        answers: "Жауаптар".into(),
        ways: "Тағы".into(),
        say: "Жаза аласыз:".into(),
        delete: "Өшіре аласыз.".into(),
    }
}

fn button(id: &str, label: &str) -> Button {
    Button { id: id.to_owned(), label: label.to_owned(), token: format!("a.1.{id}") }
}

fn options(count: usize) -> Vec<Button> {
    (0..count).map(|n| button(&n.to_string(), &format!("Жауап {n}"))).collect()
}

fn ways() -> Vec<Button> {
    ["Мәзір", "Артқа", "Көмек", "Маман"]
        .map(|label| Button { token: format!("w.{label}"), ..button(label, label) })
        .to_vec()
}

fn ask(options: Vec<Button>) -> Outgoing {
    Outgoing { text: "Сұрақ?".into(), options, ways: ways(), ..Outgoing::default() }
}

fn plan(outgoing: &Outgoing) -> Vec<Value> {
    encode(outgoing, &words(), true).unwrap().payloads
}

fn only(outgoing: &Outgoing) -> Value {
    let mut payloads = plan(outgoing);
    assert_eq!(payloads.len(), 1);
    payloads.remove(0)
}

#[test]
fn a_question_without_choices_is_a_text_with_the_ways_under_it() {
    let payload = only(&ask(Vec::new()));
    assert_eq!(payload["text"]["body"], "Сұрақ?\n\nЖаза аласыз: Мәзір, Артқа, Көмек, Маман");
    assert_eq!(payload["text"]["preview_url"], false);
}

#[test]
fn up_to_three_short_choices_are_buttons() {
    let payload = only(&ask(options(3)));
    let what = &payload["interactive"];
    assert_eq!(
        (what["type"].as_str(), what["action"]["buttons"][2]["reply"]["id"].as_str()),
        (Some("button"), Some("a.1.2"))
    );
    assert_eq!(what["footer"]["text"], "Жаза аласыз: Мәзір, Артқа, Көмек, Маман");
}

#[test]
fn long_or_equal_labels_make_a_list_of_few() {
    let long = only(&ask(vec![button("a", "Өтініштің бәрін бірден көру керек пе"), button("b", "Жоқ")]));
    let row = &long["interactive"]["action"]["sections"][0]["rows"][0];
    assert_eq!(row["title"], "Өтініштің бәрін бірден…");
    assert_eq!(row["description"], "Өтініштің бәрін бірден көру керек пе");
    let alike = only(&ask(vec![button("a", "Иә"), button("b", "Иә")]));
    assert_eq!(alike["interactive"]["type"], "list");
}

#[test]
fn up_to_ten_are_rows_with_the_ways_beside_them_while_there_is_room() {
    let six = only(&ask(options(6)));
    let sections = six["interactive"]["action"]["sections"].as_array().unwrap();
    assert_eq!((sections.len(), sections[1]["rows"][3]["id"].as_str()), (2, Some("w.Маман")));
    assert!(six["interactive"].get("footer").is_none());
    let ten = only(&ask(options(10)));
    assert_eq!(ten["interactive"]["action"]["sections"].as_array().unwrap().len(), 1);
    assert!(ten["interactive"]["footer"]["text"].as_str().unwrap().contains("Маман"));
    assert_eq!(only(&ask(options(11)))["type"], "text");
}

#[test]
fn a_text_too_long_for_buttons_goes_ahead_of_its_question() {
    let text = format!("{}\n\n{}\n\nСұрақ?", "қ".repeat(900), "ә".repeat(900));
    let payloads = plan(&Outgoing { text, ..ask(options(2)) });
    assert_eq!(payloads.len(), 2);
    assert_eq!(payloads[0]["text"]["body"], "қ".repeat(900));
    assert_eq!(payloads[1]["interactive"]["body"]["text"], format!("{}\n\nСұрақ?", "ә".repeat(900)));
    let endless = plan(&Outgoing { text: "қ".repeat(9_000), ..ask(options(2)) });
    let (last, before) = endless.split_last().unwrap();
    let said: usize = before.iter().map(|payload| length(payload["text"]["body"].as_str().unwrap())).sum();
    assert_eq!((before.len(), said), (2, 9_000 - MAX_BODY));
    assert_eq!(length(last["interactive"]["body"]["text"].as_str().unwrap()), MAX_BODY);
}

#[test]
fn news_above_a_full_list_goes_ahead_with_its_own_buttons() {
    let text = format!("{}\n\nСұрақ?", "ж".repeat(MAX_BODY));
    let payloads = plan(&Outgoing { text, deeds: vec![button("open", "Ашу")], ..ask(options(10)) });
    let kinds: Vec<_> = payloads.iter().map(|payload| payload["interactive"]["type"].as_str()).collect();
    assert_eq!(kinds, [Some("button"), Some("list")]);
    assert_eq!(payloads[1]["interactive"]["body"]["text"], "Сұрақ?");
}

#[test]
fn the_number_is_one_press_away_where_it_is_known() {
    let mut asks = ask(Vec::new());
    asks.request = Some((Request::Contact, "Нөмірімді жіберу".into()));
    let what = only(&asks)["interactive"]["action"]["buttons"][0]["reply"].clone();
    assert_eq!(what, json!({"id": OWN_NUMBER, "title": "Нөмірімді жіберу"}));
    let unknown = encode(&asks, &words(), false).unwrap().payloads;
    assert_eq!(unknown[0]["interactive"]["action"]["name"], "request_contact_info");
    asks.request = Some((Request::Location, String::new()));
    asks.options = options(1);
    let place = only(&asks);
    assert_eq!(place["interactive"]["type"], "location_request_message");
    assert!(place["interactive"]["body"]["text"].as_str().unwrap().contains("1. Жауап 0"));
}

#[test]
fn an_iin_is_the_persons_to_delete() {
    let asks = Outgoing { deletes: Some("x".into()), ..ask(Vec::new()) };
    assert!(only(&asks)["text"]["body"].as_str().unwrap().starts_with("Өшіре аласыз.\n\n"));
}

#[test]
fn what_whatsapp_would_refuse_is_refused_here() {
    let fails = |outgoing: Outgoing| encode(&outgoing, &words(), true).unwrap_err();
    assert_eq!(fails(Outgoing { text: " \n".into(), ..ask(Vec::new()) }), EncodeError::EmptyText);
    assert_eq!(fails(ask(vec![button("a", " ")])), EncodeError::EmptyLabel { id: "a".into() });
    assert_eq!(
        fails(ask(vec![Button { token: "x".repeat(201), ..button("a", "A") }])),
        EncodeError::Token { id: "a".into() }
    );
}

#[test]
fn words_are_cut_whole() {
    assert_eq!(cut("  бір екі ", 7), "бір екі");
    assert_eq!(cut("бір екі үш", 8), "бір екі…");
    assert_eq!(cut("қазақшаұзынсөз", 8), "қазақша…");
    assert_eq!(cut_off_head("бір екі үш", 7), ("бір", "екі үш"));
    assert_eq!(cut_off_tail("бір екі үш", 6), ("бір екі", "үш"));
}
