//! What people send to the bot, as Telegram tells it.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

const NOW: Micros = Micros(5_000_000);

fn read(update: &Value) -> Option<Inbound> {
    decode("42", update.to_string().as_bytes(), NOW).unwrap()
}

/// A message of person 7 in the chat with the bot, with these parts.
fn message(parts: Value) -> Value {
    let mut message = json!({
        "message_id": 11, "date": 1_790_000_000,
        "from": {"id": 7, "is_bot": false, "first_name": "Айгүл", "language_code": "kk"},
        "chat": {"id": 7, "type": "private", "first_name": "Айгүл"},
    });
    merge(&mut message, parts);
    message
}

fn merge(into: &mut Value, parts: Value) {
    let parts = parts.as_object().unwrap().clone();
    into.as_object_mut().unwrap().extend(parts);
}

fn content(parts: Value) -> Content {
    read(&json!({"update_id": 1, "message": message(parts)})).unwrap().content
}

fn file(id: &str, photo: bool, size: Option<u64>, album: Option<&str>) -> Content {
    let album = album.map(str::to_owned);
    Content::File(FileRef { remote: Some(id.to_owned()), blob: None, photo, size, album })
}

#[test]
fn a_text_comes_with_its_author_language_time_and_reference() {
    let inbound = read(&json!({"update_id": 9, "message": message(json!({"text": "/start"}))})).unwrap();
    assert_eq!(inbound.address.channel, ChannelKind::Telegram);
    assert_eq!((inbound.address.bot.as_str(), inbound.address.external_id.as_str()), ("42", "7"));
    assert_eq!(inbound.update_id, "9");
    assert_eq!(inbound.language_hint, Some(Lang::Kk));
    assert_eq!(inbound.message_ref.as_deref(), Some("7:11"));
    assert_eq!(inbound.at, Micros::from_seconds(1_790_000_000));
    assert_eq!(inbound.content, Content::Text { text: "/start".to_owned() });
}

#[test]
fn a_long_text_is_cut_between_characters() {
    let Content::Text { text } = content(json!({"text": "ә🙂".repeat(MAX_TEXT)})) else { panic!("a text") };
    assert_eq!(text.chars().count(), MAX_TEXT);
}

#[test]
fn a_contact_is_own_only_when_telegram_proves_it() {
    let card = |user: Value, more: Value| {
        let mut parts = json!({"contact": {"phone_number": "77011234567", "first_name": "A", "user_id": user}});
        merge(&mut parts, more);
        let Content::Contact { phone, own } = content(parts) else { panic!("a contact") };
        assert_eq!(phone, "77011234567");
        own
    };
    assert!(card(json!(7), json!({})));
    assert!(!card(json!(8), json!({})), "another person's card");
    assert!(!card(Value::Null, json!({})), "a card without an account");
    assert!(!card(json!(7), json!({"forward_origin": {"type": "hidden_user"}})), "forwarded");
    assert!(!card(json!(7), json!({"forward_date": 1})), "forwarded, on an old server");
    assert!(!card(json!(7), json!({"via_bot": {"id": 5}})), "made by a bot");
    let stranger = json!({"from": {"id": 8, "is_bot": false, "first_name": "B"}});
    assert!(!card(json!(8), stranger), "not the person of this chat");
}

#[test]
fn files_and_places_are_read() {
    assert_eq!(
        content(json!({"document": {"file_id": "D", "file_size": 5}, "media_group_id": "g"})),
        file("D", false, Some(5), Some("g"))
    );
    let sizes = json!([
        {"file_id": "S", "width": 90, "height": 60, "file_size": 9},
        {"file_id": "L", "width": 1280, "height": 853},
        {"file_id": "M", "width": 320, "height": 213, "file_size": 99},
    ]);
    assert_eq!(content(json!({"photo": sizes, "caption": "x"})), file("L", true, None, None));
    let point = json!({"location": {"latitude": 43.25, "longitude": 76.9}});
    assert_eq!(content(point), Content::Location { latitude: 43.25, longitude: 76.9 });
}

#[test]
fn what_no_question_asks_for_keeps_its_kind() {
    let clip = json!({"file_id": "G"});
    for (parts, what) in [
        (json!({"sticker": {}}), OtherContent::Sticker),
        (json!({"voice": {}}), OtherContent::Voice),
        (json!({"video": {}}), OtherContent::Video),
        (json!({"video_note": {}}), OtherContent::Video),
        (json!({"animation": clip, "document": clip}), OtherContent::Video),
        (json!({"photo": []}), OtherContent::Unknown),
        (json!({"rich_hologram": {"of": 2031}}), OtherContent::Unknown),
    ] {
        assert_eq!(content(parts.clone()), Content::Other { what }, "{parts}");
    }
}

#[test]
fn an_edit_is_an_edit_but_a_walk_is_not() {
    let edited = |parts| read(&json!({"update_id": 1, "edited_message": message(parts)}));
    let inbound = edited(json!({"text": "new", "edit_date": 5})).unwrap();
    assert_eq!((inbound.content, inbound.message_ref.as_deref()), (Content::Edited, Some("7:11")));
    assert_eq!(edited(json!({"location": {"latitude": 1, "longitude": 2}})), None);
}

#[test]
fn a_press_carries_token_and_handle_but_no_message_of_the_person() {
    let press = |data: Value, message: Value| {
        let from = json!({"id": 7, "is_bot": false, "first_name": "A", "language_code": "ru"});
        let query = json!({"id": "q1", "from": from, "message": message, "data": data});
        read(&json!({"update_id": 2, "callback_query": query}))
    };
    let old = json!({"message_id": 3, "date": 0, "chat": {"id": 7, "type": "private"}});
    let inbound = press(json!("t0ken"), old.clone()).unwrap();
    let handle = Some("q1".to_owned());
    assert_eq!(inbound.content, Content::Press { token: "t0ken".to_owned(), callback: handle });
    assert_eq!((inbound.message_ref, inbound.at), (None, NOW));
    assert_eq!(inbound.language_hint, Some(Lang::Ru));
    let group = json!({"message_id": 3, "date": 0, "chat": {"id": -7, "type": "group"}});
    for (data, message) in
        [(json!("t"), group), (json!("t"), Value::Null), (Value::Null, old.clone()), (json!("x".repeat(65)), old)]
    {
        assert_eq!(press(data, message), None);
    }
}

#[test]
fn blocking_and_unblocking_are_told() {
    let change = |status: &str, kind: &str| {
        let chat = json!({"id": 7, "type": kind});
        let from = json!({"id": 7, "is_bot": false, "first_name": "A"});
        let member = json!({"user": {"id": 42}, "status": status, "until_date": 0});
        let body = json!({"chat": chat, "from": from, "date": 3, "new_chat_member": member});
        read(&json!({"update_id": 3, "my_chat_member": body})).map(|inbound| (inbound.content, inbound.at))
    };
    assert_eq!(change("kicked", "private"), Some((Content::Blocked, Micros(3_000_000))));
    assert_eq!(change("member", "private"), Some((Content::Unblocked, Micros(3_000_000))));
    assert_eq!(change("administrator", "private"), None);
    assert_eq!(change("kicked", "supergroup"), None);
}

#[test]
fn what_is_not_for_us_is_passed_over() {
    for update in [
        json!({"update_id": 1, "message": message(json!({"text": "x", "chat": {"id": -1, "type": "supergroup"}}))}),
        json!({"update_id": 1, "message": message(json!({"pinned_message": {"message_id": 2}}))}),
        json!({"update_id": 1, "message": message(json!({"text": "x", "from": {"id": 9, "is_bot": true}}))}),
        json!({"update_id": 1, "channel_post": {"text": "x"}}),
        json!({"update_id": 1, "something_of_2031": [1, 2]}),
        json!({"update_id": 1}),
    ] {
        assert_eq!(read(&update), None, "{update}");
    }
}

#[test]
fn a_broken_update_is_an_error_that_repeats_nothing() {
    let broken = json!({"update_id": 1, "message": {"message_id": "Айгүл 020202500123"}}).to_string();
    for raw in [broken.as_bytes(), b"", b"[", b"null", b"\xff", b"{\"update_id\":1.5}"] {
        let fault = decode("42", raw, NOW).unwrap_err();
        assert!(!format!("{fault} {fault:?}").contains("Айгүл"));
    }
}

/// Any JSON, with Telegram's own names strewn in.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(Value::from("private")),
    ];
    let key = prop_oneof![
        Just("chat"),
        Just("from"),
        Just("text"),
        Just("contact"),
        Just("location"),
        Just("photo"),
        Just("document"),
        Just("id"),
        Just("type"),
        Just("date"),
        Just("message_id"),
        Just("data"),
        Just("message"),
        Just("user_id"),
        Just("phone_number"),
        Just("latitude"),
        Just("file_id"),
        Just("new_chat_member"),
        Just("status"),
    ];
    leaf.prop_recursive(4, 48, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..8)
                .prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_update_is_read_or_refused_without_a_panic(
        kind in prop_oneof![
            Just("message"), Just("edited_message"), Just("callback_query"), Just("my_chat_member"),
        ],
        body in any_json(),
        over in any_json(),
    ) {
        let _whole = decode("42", json!({"update_id": 1, kind: body}).to_string().as_bytes(), NOW);
        if over.is_object() {
            let _patched = decode("42", json!({"update_id": 1, "message": message(over)}).to_string().as_bytes(), NOW);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(raw in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode("42", &raw, NOW);
    }

    #[test]
    fn any_text_arrives_as_it_was_typed(text in ".{0,300}") {
        prop_assert_eq!(content(json!({"text": text.clone()})), Content::Text { text });
    }
}
