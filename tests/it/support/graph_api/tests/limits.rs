//! The fake refuses what Meta refuses.

use serde_json::{Value, json};

use crate::support::graph_api::check::payload;

fn message(interactive: Value) -> Value {
    json!({"messaging_product": "whatsapp", "type": "interactive", "interactive": interactive})
}

fn code(body: &Value) -> u32 {
    payload(body).err().map_or(0, |(code, _)| code)
}

fn buttons(titles: &[&str]) -> Value {
    let button = |(n, title): (usize, &&str)| json!({"type": "reply", "reply": {"id": n.to_string(), "title": title}});
    let buttons: Vec<Value> = titles.iter().enumerate().map(button).collect();
    message(json!({"type": "button", "body": {"text": "Сұрақ?"}, "action": {"buttons": buttons}}))
}

fn list(rows: usize, title: &str) -> Value {
    let rows: Vec<Value> = (0..rows).map(|n| json!({"id": n.to_string(), "title": title})).collect();
    message(
        json!({"type": "list", "body": {"text": "Сұрақ?"}, "action": {"button": "Таңдау", "sections": [{"rows": rows}]}}),
    )
}

#[test]
fn limits_of_buttons_and_lists() {
    assert_eq!(code(&buttons(&["Иә", "Жоқ"])), 0);
    for wrong in [&["А", "А"][..], &["А", "Б", "В", "Г"], &[], &[" Иә"], &["қ".repeat(21).as_str()], &[""]] {
        assert_ne!(code(&buttons(wrong)), 0, "{wrong:?}");
    }
    assert_eq!(code(&list(10, "Жол")), 0);
    assert_eq!((code(&list(11, "Жол")), code(&list(1, &"қ".repeat(25)))), (131_009, 131_009));
    let mut long = buttons(&["Иә"]);
    long["interactive"]["body"]["text"] = json!("қ".repeat(1025));
    assert_eq!(code(&long), 131_009);
    long["interactive"]["body"]["text"] = json!("қ".repeat(1024));
    assert_eq!(code(&long), 0);
    long["interactive"]["keyboard"] = json!([]);
    assert_eq!(code(&long), 100);
}

#[test]
fn limits_of_texts() {
    let text = |length| json!({"messaging_product": "whatsapp", "type": "text", "text": {"body": "қ".repeat(length)}});
    assert_eq!((code(&text(4096)), code(&text(4097)), code(&text(0))), (0, 131_009, 131_008));
    assert_eq!(code(&json!({"type": "text", "text": {"body": "a"}})), 100);
}
