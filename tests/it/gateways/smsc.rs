//! SMSC.kz on the wire.

use std::time::Duration;

use esik::config::Smsc;
use esik::domain::limits::{ANSWER_MAX, CALL_TIMEOUT};
use esik::gateways::GatewayError;
use esik::gateways::sms::{ProviderRef, Sms};
use esik::gateways::smsc::{SmscAccess, SmscClient, SmscConfig};
use secrecy::SecretString;
use serde_json::{Value, json};

use super::phone;
use super::wire_server::{Answer, WireServer, nobody};

const TEXT: &str = "Esik: код 123456";

fn config(base_url: &str, reserve_url: Option<&str>) -> SmscConfig {
    SmscConfig {
        reserve_url: reserve_url.map(str::to_owned),
        timeout: Duration::from_secs(20),
        ..SmscConfig::new(base_url.to_owned(), SmscAccess::Key(SecretString::from("the-key")), Some("Esik".to_owned()))
    }
}

/// For hosts that keep silent: long enough for the reserve host to answer on a busy machine.
fn impatient(base_url: &str, reserve_url: Option<&str>) -> SmscConfig {
    SmscConfig { timeout: Duration::from_secs(1), ..config(base_url, reserve_url) }
}

async fn send(config: SmscConfig) -> Result<ProviderRef, GatewayError> {
    let sms = Sms::Smsc(SmscClient::new(config).unwrap());
    assert!(sms.sandbox().is_none());
    sms.send(&phone("+77471234567"), TEXT, "cal_1").await
}

fn taken() -> Answer {
    Answer::json(200, &json!({ "id": 1234, "cnt": 1 }))
}

fn refused(code: u32, words: &str) -> Answer {
    Answer::json(200, &json!({ "error": words, "error_code": code }))
}

fn unavailable(result: Result<ProviderRef, GatewayError>) -> String {
    match result {
        Err(GatewayError::Unavailable(text)) => text,
        other => panic!("not unavailable: {other:?}"),
    }
}

#[tokio::test]
async fn a_text_goes_out_as_one_json_post() {
    let server = WireServer::start([taken()]).await;
    let sent = send(config(&server.url, None)).await;
    assert_eq!(sent, Ok(ProviderRef("1234".into())));

    let asked = server.asked_once();
    assert_eq!(asked.method, "POST");
    assert_eq!(asked.uri, "/rest/send/", "nothing in the address");
    assert!(asked.header("content-type").starts_with("application/json"));
    let id = asked.body["id"].as_u64().unwrap();
    assert!((1..=2_147_483_647).contains(&id));
    let mut body = asked.body;
    body.as_object_mut().unwrap().remove("id");
    let expected = json!({
        "apikey": "the-key", "phones": "+77471234567", "mes": TEXT,
        "charset": "utf-8", "fmt": 3, "sender": "Esik",
    });
    assert_eq!(body, expected);
}

#[tokio::test]
async fn login_and_password_stand_in_for_the_key() {
    let server = WireServer::start([taken()]).await;
    let access = SmscAccess::Login { login: "esik".into(), password: SecretString::from("open sesame") };
    let config = SmscConfig { access, sender: None, ..config(&server.url, None) };
    assert!(!format!("{config:?}").contains("sesame"));
    send(config).await.unwrap();
    let body = server.asked_once().body;
    assert_eq!((&body["login"], &body["psw"]), (&json!("esik"), &json!("open sesame")));
    assert_eq!((&body["apikey"], &body["sender"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn the_same_key_has_the_same_id() {
    let server = WireServer::start([taken(), taken(), taken()]).await;
    let client = SmscClient::new(config(&server.url, None)).unwrap();
    for key in ["cal_1", "cal_1", "cal_2"] {
        client.send(&phone("+77471234567"), TEXT, key).await.unwrap();
    }
    let ids: Vec<_> = server.asked().iter().map(|a| a.body["id"].clone()).collect();
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0], ids[2]);
}

#[tokio::test]
async fn error_codes_tell_what_may_be_tried_again() {
    let words = "some words about +77471234567";
    for (code, again) in [
        (1, false),
        (2, false),
        (3, true),
        (4, true),
        (5, false),
        (6, false),
        (7, false),
        (8, false),
        (9, true),
        (77, true),
    ] {
        // A refusal is a verdict: the reserve host is not asked.
        let reserve = WireServer::start([taken()]).await;
        let server = WireServer::start([refused(code, words)]).await;
        let error = send(config(&server.url, Some(&reserve.url))).await.unwrap_err();
        assert_eq!(matches!(error, GatewayError::Unavailable(_)), again, "{code}");
        assert!(!error.to_string().contains("7471234567"), "{error}");
        assert!(error.to_string().contains(&format!("SMSC {code}")), "{error}");
        assert!(reserve.asked().is_empty(), "{code}");
    }
}

#[tokio::test]
async fn a_refusal_counts_with_any_status() {
    let body = json!({ "error": "invalid number", "error_code": 7, "id": 5 });
    let server = WireServer::start([Answer::json(400, &body)]).await;
    let error = send(config(&server.url, None)).await.unwrap_err();
    assert!(matches!(error, GatewayError::Rejected(_)), "{error}");
}

#[tokio::test]
async fn the_reserve_host_is_asked_once_where_there_is_no_verdict() {
    for trouble in [
        Answer::Silence,
        Answer::Body(503, "busy".into()),
        Answer::Body(429, String::new()),
        Answer::Body(200, "<html>a page</html>".into()),
        Answer::json(200, &json!({ "id": 3 })),
    ] {
        let server = WireServer::start([trouble]).await;
        let reserve = WireServer::start([taken()]).await;
        let sent = send(impatient(&server.url, Some(&reserve.url))).await;
        assert_eq!(sent, Ok(ProviderRef("1234".into())));
        assert_eq!(server.asked_once().body, reserve.asked_once().body);
    }
    let reserve = WireServer::start([taken()]).await;
    let sent = send(config(&nobody().await, Some(&reserve.url))).await;
    assert_eq!(sent, Ok(ProviderRef("1234".into())));
}

#[tokio::test]
async fn both_hosts_down_is_unavailable() {
    let reserve = WireServer::start([Answer::Body(502, String::new()), taken()]).await;
    let sent = send(config(&nobody().await, Some(&reserve.url))).await;
    assert!(unavailable(sent).contains("502"));
    assert_eq!(reserve.asked().len(), 1);
    assert_eq!(unavailable(send(config(&nobody().await, None)).await), "no connection");
    let silent = WireServer::start([Answer::Silence]).await;
    let sent = send(impatient(&silent.url, None)).await;
    assert_eq!(unavailable(sent), "no answer in time");
}

#[tokio::test]
async fn a_duplicate_after_a_silent_host_means_it_was_taken() {
    let duplicate = || refused(9, "duplicate request, wait a minute");
    let server = WireServer::start([Answer::Silence]).await;
    let reserve = WireServer::start([duplicate()]).await;
    let sent = send(impatient(&server.url, Some(&reserve.url))).await.unwrap();
    let id = reserve.asked_once().body["id"].to_string();
    assert_eq!(sent, ProviderRef(id));

    // Nobody took it a moment ago: then it is an older text, and the call is tried later.
    let reserve = WireServer::start([duplicate()]).await;
    unavailable(send(config(&nobody().await, Some(&reserve.url))).await);
    let server = WireServer::start([duplicate()]).await;
    unavailable(send(config(&server.url, None)).await);
    // Too many connections prove nothing.
    let server = WireServer::start([Answer::Silence]).await;
    let reserve = WireServer::start([refused(9, "too many concurrent requests")]).await;
    unavailable(send(impatient(&server.url, Some(&reserve.url))).await);
}

#[tokio::test]
async fn secrets_follow_no_redirect() {
    let elsewhere = WireServer::start([taken()]).await;
    let server = WireServer::start([Answer::Redirect(307, elsewhere.url.clone())]).await;
    unavailable(send(config(&server.url, None)).await);
    assert!(elsewhere.asked().is_empty());
}

#[tokio::test]
async fn an_endless_answer_is_cut() {
    let server = WireServer::start([Answer::Body(200, "x".repeat(ANSWER_MAX + 1))]).await;
    let error = send(config(&server.url, None)).await.unwrap_err();
    assert!(matches!(error, GatewayError::Rejected(_)), "{error}");
}

#[test]
fn only_the_real_provider_has_a_reserve_host() {
    let config = |url: &str| {
        SmscConfig::from(&Smsc { api_key: SecretString::from("the-key"), sender: None, url: url.to_owned() })
    };
    let reserve = config("https://smsc.kz/").reserve_url;
    assert_eq!(reserve.as_deref(), Some("https://www2.smsc.kz"));
    let other = config("http://127.0.0.1:1");
    assert_eq!((other.reserve_url, other.base_url.as_str()), (None, "http://127.0.0.1:1"));
    // Both hosts together keep within what a dialogue waits.
    assert!(other.timeout * 2 < CALL_TIMEOUT);
}
