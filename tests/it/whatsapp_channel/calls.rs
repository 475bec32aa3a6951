//! Calls of the client: what goes out, and what comes of errors.

use esik::channels::whatsapp::{Number, Plan, Recipient, WhatsappClient, Words, encode, encode_file};
use esik::channels::{Button, DownloadError, Outgoing, SendResult, Trouble};

use crate::support::graph_api::{Fault, GraphApi, NUMBER, TOKEN, VERSION};
use crate::whatsapp_e2e::stand::client;

const PHONE: &str = "77011234567";

fn words() -> Words {
    Words {
        choose: "Таңдау".into(),
        answers: "Жауаптар".into(),
        ways: "Басқа".into(),
        say: "Жаза аласыз:".into(),
        ..Words::default()
    }
}

fn plan() -> Plan {
    let options = vec![Button { id: "yes".into(), label: "Иә".into(), token: "a.1.yes".into() }];
    encode(&Outgoing { text: "Сұрақ?".into(), options, ..Outgoing::default() }, &words(), true).unwrap()
}

fn to<'a>(user: Option<&'a str>, phone: Option<&'a str>) -> Recipient<'a> {
    Recipient { user, phone }
}

#[tokio::test]
async fn a_message_goes_to_a_user_id_or_a_number_with_our_own_id() {
    let graph = GraphApi::start().await;
    let person = graph.person(Some(PHONE), Some("KZ.5"));
    let _opened = graph.message(person, serde_json::json!({"type": "text"}));
    let client = client(&graph);
    for (to, field, id) in [
        (to(Some("KZ.5"), Some(PHONE)), "recipient", "KZ.5"),
        (to(Some("tel.0123456789abcdef"), Some(PHONE)), "to", PHONE),
    ] {
        assert!(matches!(client.send(&to, "msg_1", &plan()).await, SendResult::Sent(_)));
        let sent = graph.wait_message(person).await;
        assert_eq!((sent.payload[field].as_str(), sent.tracker()), (Some(id), "msg_1"));
    }
    // What is taken by the number only goes by the number.
    graph.fail_next(1, &Fault::code(131_062));
    assert!(matches!(client.send(&to(Some("KZ.5"), Some(PHONE)), "msg_2", &plan()).await, SendResult::Sent(_)));
    assert_eq!(graph.wait_message(person).await.payload["to"], PHONE);
    graph.fail_next(1, &Fault::code(131_062));
    let hidden = client.send(&to(Some("KZ.5"), None), "msg_3", &plan()).await;
    assert!(matches!(hidden, SendResult::Elsewhere(_)));
    assert!(matches!(client.send(&to(None, None), "msg_4", &plan()).await, SendResult::Rejected(_)));
}

#[tokio::test]
async fn every_error_has_its_outcome() {
    let graph = GraphApi::start().await;
    let person = graph.person(Some(PHONE), None);
    let _opened = graph.message(person, serde_json::json!({"type": "text"}));
    let client = client(&graph);
    let outcome = async |fault: &Fault| {
        graph.fail_next(1, fault);
        client.send(&to(None, Some(PHONE)), "msg_1", &plan()).await
    };
    let retry = |trouble| SendResult::Retry(trouble, None);
    for (code, expected) in [
        (131_056, retry(Trouble::Pair)),
        (131_048, retry(Trouble::Spam)),
        (80_007, retry(Trouble::Throttled)),
        (190, retry(Trouble::Stopped)),
        (368, retry(Trouble::Stopped)),
        (131_000, retry(Trouble::Server)),
        (131_047, SendResult::Closed),
        (131_026, SendResult::Gone),
    ] {
        assert_eq!(outcome(&Fault::code(code)).await, expected, "{code}");
    }
    for code in [131_049, 131_050, 130_472, 132_001, 132_012] {
        assert!(matches!(outcome(&Fault::code(code)).await, SendResult::Elsewhere(_)), "{code}");
    }
    for code in [100, 131_008, 131_009] {
        assert!(matches!(outcome(&Fault::code(code)).await, SendResult::Rejected(_)), "{code}");
    }
    let limited = Fault { http: 429, code: 4, headers: vec![("retry-after", "30".to_owned())] };
    assert_eq!(outcome(&limited).await, SendResult::Retry(Trouble::Throttled, Some(30)));
    let broken = Fault { http: 503, code: 99, headers: Vec::new() };
    assert_eq!(outcome(&broken).await, retry(Trouble::Server));
    let nowhere = Number {
        id: NUMBER.into(),
        token: TOKEN.into(),
        api_url: "http://127.0.0.1:1".parse().unwrap(),
        version: VERSION.into(),
    };
    let nowhere = WhatsappClient::new(nowhere).unwrap();
    assert_eq!(nowhere.send(&to(None, Some(PHONE)), "msg_1", &plan()).await, retry(Trouble::Network));
}

#[tokio::test]
async fn the_window_and_the_pair_are_held_by_the_server_too() {
    let graph = GraphApi::start().await;
    let person = graph.person(Some(PHONE), None);
    let client = client(&graph);
    let send = async || client.send(&to(None, Some(PHONE)), "msg_1", &plan()).await;
    assert_eq!(send().await, SendResult::Closed);
    let _opened = graph.message(person, serde_json::json!({"type": "text"}));
    for _ in 0..45 {
        assert!(matches!(send().await, SendResult::Sent(_)));
    }
    assert_eq!(send().await, SendResult::Retry(Trouble::Pair, None));
    graph.advance(6);
    assert!(matches!(send().await, SendResult::Sent(_)));
    graph.advance(24 * 60 * 60);
    assert_eq!(send().await, SendResult::Closed);
}

#[tokio::test]
async fn files_go_both_ways() {
    let graph = GraphApi::start().await;
    let client = client(&graph);
    let id = client.upload("жолдама.pdf", "application/pdf", b"%PDF-1.4 paper".to_vec()).await.unwrap();
    assert_eq!(graph.kept(&id), Some(("application/pdf".to_owned(), b"%PDF-1.4 paper".to_vec())));
    assert_eq!(client.download(&id, 100).await.unwrap(), b"%PDF-1.4 paper");
    let person = graph.person(Some(PHONE), None);
    let _opened = graph.message(person, serde_json::json!({"type": "text"}));
    let paper = encode_file(&id, "жолдама.pdf", "application/pdf", "Жолдама");
    assert!(matches!(client.send(&to(None, Some(PHONE)), "msg_1", &paper).await, SendResult::Sent(_)));
    assert_eq!(graph.wait_message(person).await.payload["document"]["filename"], "жолдама.pdf");
    assert!(matches!(client.download(&id, 5).await, Err(DownloadError::TooBig)));
    assert!(matches!(client.download("12345", 100).await, Err(DownloadError::Missing)));
    graph.breaks_files();
    assert!(matches!(client.download(&id, 100).await, Err(DownloadError::Broken)));
    assert!(client.upload("a.jpg", "image/jpeg", vec![0; (5 << 20) + 1]).await.is_err());
    client.check().await.unwrap();
    client.read("wamid.A").await.unwrap();
    assert_eq!((graph.reads(), graph.refused()), (1, Vec::new()));
}
