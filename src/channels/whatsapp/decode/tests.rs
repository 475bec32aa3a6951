//! Messages as WhatsApp brings them.

use serde_json::{Value, json};

use super::*;
use crate::channels::ChannelKind;
use crate::channels::whatsapp::webhook::{self, Post, Stage};

const NUMBER: &str = "1060";
const NOW: Micros = Micros(7);

fn call(value: Value) -> Vec<u8> {
    let mut value = value;
    value["messaging_product"] = json!("whatsapp");
    value["metadata"] = json!({"display_phone_number": "15550001234", "phone_number_id": NUMBER});
    serde_json::to_vec(&json!({"object": "whatsapp_business_account",
        "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]}))
    .unwrap()
}

fn post(value: Value) -> Post {
    webhook::read(&call(value), NUMBER).unwrap()
}

fn read(message: Value) -> Inbound {
    let mut message = message;
    let head = message.as_object_mut().unwrap();
    head.entry("id").or_insert(json!("wamid.A"));
    head.entry("from").or_insert(json!("77011234567"));
    head.entry("timestamp").or_insert(json!("1780324175"));
    let mut post = post(json!({"messages": [message], "contacts": [{"wa_id": "77011234567", "user_id": "KZ.5"}]}));
    assert_eq!((post.messages.len(), post.unreadable), (1, 0));
    let raw = post.messages.remove(0);
    let address = Address { channel: ChannelKind::Whatsapp, bot: NUMBER.into(), external_id: "KZ.5".into() };
    decode(address, &raw.payload, NOW).unwrap()
}

fn content_of(message: Value) -> Content {
    read(message).content
}

fn is_other(message: Value, what: OtherContent) {
    assert_eq!(content_of(message), Content::Other { what });
}

#[test]
fn words() {
    let inbound = read(json!({"type": "text", "text": {"body": "Сәлем"}}));
    assert_eq!(inbound.content, Content::Text { text: "Сәлем".into() });
    assert_eq!((inbound.at, inbound.message_ref), (Micros(1_780_324_175_000_000), None));
    assert!(read(json!({"type": "text", "text": {"body": "920308 497607"}})).message_ref.is_some());
    let Content::Text { text } = content_of(json!({"type": "text", "text": {"body": "қ".repeat(5_000)}})) else {
        panic!()
    };
    assert_eq!(text.chars().count(), MAX_TEXT);
    assert_eq!(content_of(json!({"type": "request_welcome"})), Content::Text { text: "/start".into() });
}

#[test]
fn buttons_of_every_kind_are_presses() {
    let press = Content::Press { token: "a.3.yes".into(), callback: None };
    let reply = |kind: &str| json!({"type": "interactive", "interactive": {"type": kind, kind: {"id": "a.3.yes", "title": "Иә"}}});
    assert_eq!(content_of(reply("button_reply")), press);
    assert_eq!(content_of(reply("list_reply")), press);
    assert_eq!(content_of(json!({"type": "button", "button": {"payload": "a.3.yes", "text": "Иә"}})), press);
    is_other(
        json!({"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {}}}),
        OtherContent::Unknown,
    );
    is_other(json!({"type": "button", "button": {"payload": "x".repeat(200)}}), OtherContent::Unknown);
}

#[test]
fn the_own_number_is_taken_from_what_is_signed() {
    let press =
        json!({"type": "interactive", "interactive": {"type": "button_reply", "button_reply": {"id": OWN_NUMBER}}});
    assert_eq!(content_of(press.clone()), Content::Contact { phone: "+77011234567".into(), own: true });
    let mut hidden = press;
    hidden["from"] = json!("KZ.77011234567");
    hidden["from_user_id"] = json!("KZ.77011234567");
    assert_eq!(content_of(hidden), Content::Press { token: OWN_NUMBER.into(), callback: None });
}

#[test]
fn a_card_is_own_only_if_whatsapp_says_so() {
    let card = |extra: Value| {
        let mut message = json!({"type": "contacts", "contacts": [{"phones": [{"phone": "+7 701 999 99 99", "wa_id": "77019999999"}]}]});
        for (name, value) in extra.as_object().unwrap() {
            if name == "origin" {
                message["contacts"][0]["origin"] = value.clone()
            } else {
                message[name] = value.clone()
            }
        }
        content_of(message)
    };
    let contact = |phone: &str, own| Content::Contact { phone: phone.into(), own };
    assert_eq!(card(json!({})), contact("+7 701 999 99 99", false));
    assert_eq!(card(json!({"origin": "other"})), contact("+7 701 999 99 99", false));
    assert_eq!(card(json!({"origin": "contact_request"})), contact("+77019999999", true));
    assert_eq!(
        card(json!({"origin": "contact_request", "context": {"forwarded": true}})),
        contact("+7 701 999 99 99", false)
    );
    assert_eq!(card(json!({"from": "77019999999"})), contact("+77019999999", true));
    is_other(json!({"type": "contacts", "contacts": []}), OtherContent::Unknown);
    is_other(json!({"type": "contacts", "contacts": [{"name": {"formatted_name": "A"}}]}), OtherContent::Unknown);
}

#[test]
fn files_places_and_what_we_do_not_read() {
    let Content::File(photo) =
        content_of(json!({"type": "image", "image": {"id": "99", "mime_type": "image/jpeg", "sha256": "x"}}))
    else {
        panic!()
    };
    assert!(photo.photo && photo.remote.as_deref() == Some("99") && photo.album.is_some());
    let document =
        json!({"type": "document", "document": {"id": "98", "filename": "a.pdf", "mime_type": "application/pdf"}});
    assert!(matches!(content_of(document), Content::File(FileRef { photo: false, .. })));
    let place = json!({"type": "location", "location": {"latitude": 43.2, "longitude": 76.9, "name": "Үй"}});
    assert_eq!(content_of(place), Content::Location { latitude: 43.2, longitude: 76.9 });
    is_other(json!({"type": "audio", "audio": {"id": "1", "voice": true}}), OtherContent::Voice);
    is_other(json!({"type": "video", "video": {"id": "1"}}), OtherContent::Video);
    is_other(json!({"type": "sticker", "sticker": {"id": "1"}}), OtherContent::Sticker);
    is_other(json!({"type": "unsupported", "errors": [{"code": 131051}]}), OtherContent::Unknown);
    is_other(json!({"type": "hologram", "hologram": {"of": [1]}}), OtherContent::Unknown);
    is_other(json!({"type": "text", "text": 5}), OtherContent::Unknown);
    is_other(json!({"type": "location"}), OtherContent::Unknown);
    let chain = json!({"type": "text", "text": {"body": "Перешлите всем"}, "context": {"frequently_forwarded": true}});
    is_other(chain, OtherContent::Forwarded);
    let passed_on = json!({"type": "text", "text": {"body": "920308497607"}, "context": {"forwarded": true}});
    assert!(matches!(content_of(passed_on), Content::Text { .. }));
}

#[test]
fn notices_of_whatsapp_and_silence() {
    let system = |kind: &str| json!({"type": "system", "system": {"type": kind, "body": "…", "wa_id": "77017654321"}});
    for kind in ["user_changed_number", "user_changed_user_id", "customer_changed_number"] {
        assert_eq!(content_of(system(kind)), Content::Changed { moved: true }, "{kind}");
    }
    assert_eq!(content_of(system("customer_identity_changed")), Content::Changed { moved: false });
    for silent in [
        json!({"id": "w", "from": "77011234567", "type": "reaction", "reaction": {"message_id": "x", "emoji": "👍"}}),
        json!({"id": "w", "from": "77011234567", "type": "text", "text": {"body": "a"}, "group_id": "g"}),
        json!({"id": "w", "from": "77011234567", "type": "system", "system": {"type": "something_new"}}),
        json!({"id": "w", "type": "text", "text": {"body": "by nobody"}}),
    ] {
        let post = post(json!({"messages": [silent]}));
        assert_eq!((post.messages.len(), post.passed), (0, 1));
    }
}

#[test]
fn who_wrote_is_told_by_whichever_field_holds_it() {
    let who = |message: Value, contacts: Value| {
        let mut message = message;
        message["id"] = json!("wamid.A");
        message["type"] = json!("text");
        message["text"] = json!({"body": "a"});
        let person = post(json!({"messages": [message], "contacts": contacts})).messages.remove(0).person;
        (person.user, person.phone)
    };
    let (user, phone) = (Some("KZ.5".to_owned()), Some("77011234567".to_owned()));
    assert_eq!(who(json!({"from": "77011234567"}), json!([{"wa_id": "77011234567"}])), (None, phone.clone()));
    assert_eq!(who(json!({"from": "77011234567", "from_user_id": "KZ.5"}), json!([])), (user.clone(), phone.clone()));
    assert_eq!(
        who(json!({"from": "77011234567"}), json!([{"wa_id": "77011234567", "user_id": "KZ.5"}])),
        (user.clone(), phone)
    );
    assert_eq!(who(json!({"from": "KZ.5"}), json!([{"user_id": "KZ.5"}])), (user.clone(), None));
    assert_eq!(who(json!({}), json!([{"user_id": "KZ.5"}])), (user.clone(), None));
    // Somebody else's contact in the same call.
    assert_eq!(
        who(json!({"from_user_id": "KZ.5"}), json!([{"user_id": "KZ.6", "wa_id": "77010000000"}])),
        (user, None)
    );
}

#[test]
fn a_call_is_taken_apart() {
    let text = |id: &str| json!({"id": id, "from": "77011234567", "type": "text", "text": {"body": id}});
    let status = |status: &str, code: u32| {
        json!({"id": "wamid.S", "status": status, "timestamp": "1780324175", "recipient_id": "77011234567",
            "biz_opaque_callback_data": "msg_1", "errors": [{"code": code, "title": "…"}]})
    };
    let value = |number: &str, part: Value| {
        let mut part = part;
        part["metadata"] = json!({"phone_number_id": number});
        json!({"field": "messages", "value": part})
    };
    let body = json!({"object": "whatsapp_business_account", "entry": [
        {"changes": [
            value(NUMBER, json!({"messages": [text("a"), {"broken": 1}, text("b"), text("a")]})),
            value("999", json!({"messages": [text("c")]})),
            {"field": "account_update", "value": {"event": "…"}},
        ]},
        {"changes": [value(NUMBER, json!({"statuses": [status("delivered", 0), status("failed", 131026), status("warning", 0), {"id": 5},
            {"id": "w", "status": "sent"}]}))]},
    ]});
    let post = webhook::read(&serde_json::to_vec(&body).unwrap(), NUMBER).unwrap();
    assert_eq!(post.messages.iter().map(|message| message.wamid.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(
        post.receipts.iter().map(|receipt| receipt.stage).collect::<Vec<_>>(),
        [Stage::Delivered, Stage::Failed(131026)]
    );
    assert_eq!((post.passed, post.unreadable), (4, 2));
    for bad in [&b""[..], b"[]", b"\xff", br#"{"entry":5}"#] {
        assert!(webhook::read(bad, NUMBER).is_err());
    }
}
