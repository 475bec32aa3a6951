//! The registers' client on the wire, and both sides of the wire against the contract.

use std::time::Duration;

use esik::domain::person::{Person, Relation, Sex, SocialStatus};
use esik::gateways::GatewayError;
use esik::gateways::population::Population;
use esik::gateways::register_http::{RegisterClient, RegisterConfig};
use esik::gateways::social::Social;
use secrecy::SecretString;
use serde_json::{Value, json};

use super::contract::Contract;
use super::iin;
use super::wire_server::{Answer, WireServer, nobody};

const CHILD: &str = "220901697312";
const MOTHER: &str = "920308497607";

fn client(base_url: &str) -> RegisterClient {
    patient_for(Duration::from_secs(20), base_url)
}

fn patient_for(timeout: Duration, base_url: &str) -> RegisterClient {
    let config =
        RegisterConfig { timeout, ..RegisterConfig::new(base_url.to_owned(), SecretString::from("the-token")) };
    assert!(!format!("{config:?}").contains("the-token"));
    RegisterClient::new(config).unwrap()
}

/// A server with one answer that keeps to the contract.
async fn register(path: &str, status: u16, body: Value) -> WireServer {
    assert_eq!(Contract::read().answer(path, status, &body), Ok(()));
    WireServer::start([Answer::json(status, &body)]).await
}

/// The only request: a POST with the token and a body after the contract.
fn check_request(server: &WireServer, path: &str, body: &Value) {
    let asked = server.asked_once();
    assert_eq!((asked.method.as_str(), asked.uri.to_string()), ("POST", path.to_owned()));
    assert_eq!(asked.header("authorization"), "Bearer the-token");
    assert!(asked.header("content-type").starts_with("application/json"));
    assert_eq!(asked.body, *body);
    assert_eq!(Contract::read().request(path, &asked.body), Ok(()));
}

async fn person(server: &WireServer) -> Result<Option<Person>, GatewayError> {
    Population::Http(client(&server.url)).person(&iin(CHILD)).await
}

#[tokio::test]
async fn a_person_is_found() {
    let body = json!({
        "iin": CHILD, "surname": "Сейітова", "given": "Айару", "patronymic": "Қанатқызы",
        "birth": "2022-09-01", "sex": "female", "something_new": [1, 2],
    });
    let server = register("/persons/search", 200, body).await;
    let found = person(&server).await.unwrap().unwrap();
    assert_eq!(found.full_name(), "Сейітова Айару Қанатқызы");
    assert_eq!((found.iin, found.sex), (iin(CHILD), Some(Sex::Female)));
    assert_eq!(found.birth.to_string(), "2022-09-01");
    check_request(&server, "/persons/search", &json!({ "iin": CHILD }));
}

#[tokio::test]
async fn a_person_may_lack_patronymic_and_sex() {
    let body = json!({ "iin": CHILD, "surname": "Ким", "given": "Саша", "birth": "2022-09-01" });
    let server = register("/persons/search", 200, body).await;
    let found = person(&server).await.unwrap().unwrap();
    assert_eq!((found.patronymic, found.sex), (None, None));
}

#[tokio::test]
async fn nobody_is_no_error_but_a_wrong_address_is() {
    let server = register("/persons/search", 404, json!({ "code": "not_found" })).await;
    assert_eq!(person(&server).await, Ok(None));
    let server = WireServer::start([Answer::Body(404, "<h1>Not Found</h1>".into())]).await;
    assert!(matches!(person(&server).await, Err(GatewayError::Rejected(_))));
}

#[tokio::test]
async fn an_answer_about_somebody_else_is_refused() {
    let body = json!({ "iin": MOTHER, "surname": "Ким", "given": "Саша", "birth": "1992-03-08" });
    let server = register("/persons/search", 200, body).await;
    assert!(matches!(person(&server).await, Err(GatewayError::Rejected(_))));
}

#[tokio::test]
async fn every_relation_is_understood() {
    for relation in Relation::ALL {
        let server = register("/relations", 200, json!({ "relation": relation.code() })).await;
        let population = Population::Http(client(&server.url));
        let found = population.relation(&iin(MOTHER), &iin(CHILD)).await;
        assert_eq!(found, Ok(*relation));
        check_request(&server, "/relations", &json!({ "applicant": MOTHER, "child": CHILD }));
    }
    let server = register("/relations", 404, json!({ "code": "not_found" })).await;
    let population = Population::Http(client(&server.url));
    let found = population.relation(&iin(MOTHER), &iin(CHILD)).await;
    assert_eq!(found, Ok(Relation::None));
}

#[tokio::test]
async fn social_statuses_come_sorted_and_once() {
    let path = "/social-statuses";
    for (listed, expected) in [
        (json!([]), vec![]),
        (json!(["none"]), vec![]),
        (
            json!(["low_income", "large_family", "low_income", "none"]),
            vec![SocialStatus::LargeFamily, SocialStatus::LowIncome],
        ),
    ] {
        let server = register(path, 200, json!({ "statuses": listed })).await;
        let social = Social::Http(client(&server.url));
        assert_eq!(social.statuses(&iin(CHILD), &iin(MOTHER)).await, Ok(expected));
        check_request(&server, path, &json!({ "applicant": MOTHER, "child": CHILD }));
    }
    let server = register(path, 404, json!({ "code": "not_found" })).await;
    let social = Social::Http(client(&server.url));
    assert_eq!(social.statuses(&iin(CHILD), &iin(MOTHER)).await, Ok(vec![]));
}

#[tokio::test]
async fn the_contract_and_the_domain_have_the_same_codes() {
    let contract = Contract::read();
    let schemas = "/components/schemas";
    let sexes = contract.codes(&format!("{schemas}/Person/properties/sex/enum"));
    assert_eq!(sexes, Sex::ALL.iter().map(|s| s.code()).collect::<Vec<_>>());
    let relations = contract.codes(&format!("{schemas}/RelationAnswer/properties/relation/enum"));
    assert_eq!(relations, Relation::ALL.iter().map(|r| r.code()).collect::<Vec<_>>());
    let statuses = contract.codes(&format!("{schemas}/StatusesAnswer/properties/statuses/items/enum"));
    assert_eq!(statuses, SocialStatus::ALL.iter().map(|s| s.code()).collect::<Vec<_>>());
}

#[tokio::test]
async fn statuses_of_http_tell_what_may_be_tried_again() {
    for (status, code, again) in [
        (400, "bad_request", false),
        (401, "unauthorized", false),
        (429, "too_many_requests", true),
        (500, "", true),
        (503, "", true),
    ] {
        let server = register("/persons/search", status, json!({ "code": code })).await;
        let error = person(&server).await.unwrap_err();
        assert_eq!(matches!(error, GatewayError::Unavailable(_)), again, "{status}");
        assert!(error.to_string().contains(&status.to_string()), "{error}");
    }
}

#[tokio::test]
async fn silence_and_absence_are_unavailable() {
    let silent = WireServer::start([Answer::Silence]).await;
    let late = Err(GatewayError::Unavailable("no answer in time".into()));
    let hasty = Population::Http(patient_for(Duration::from_millis(200), &silent.url));
    assert_eq!(hasty.person(&iin(CHILD)).await, late);
    let absent = Population::Http(client(&nobody().await));
    let gone = Err(GatewayError::Unavailable("no connection".into()));
    assert_eq!(absent.person(&iin(CHILD)).await, gone);
}

#[tokio::test]
async fn a_broken_answer_is_refused_without_its_words() {
    for body in [
        json!({ "iin": CHILD, "surname": "Тайна", "given": "Айару", "birth": "01.09.2022" }),
        json!({ "iin": CHILD, "surname": "Тайна", "given": "Айару", "birth": "2022-09-01", "sex": "Тайна" }),
        json!(["Тайна"]),
    ] {
        let server = WireServer::start([Answer::json(200, &body)]).await;
        let error = person(&server).await.unwrap_err();
        assert!(matches!(error, GatewayError::Rejected(_)));
        let text = error.to_string();
        assert!(!text.contains("Тайна") && !text.contains("2022") && !text.contains(CHILD), "{text}");
    }
}

#[tokio::test]
async fn a_base_url_may_have_a_path_and_must_be_a_url() {
    let server = register("/relations", 200, json!({ "relation": "parent" })).await;
    let population = Population::Http(client(&format!("{}v1/", server.url)));
    population.relation(&iin(MOTHER), &iin(CHILD)).await.unwrap();
    assert_eq!(server.asked_once().uri, "/v1/relations");
    let error = Population::Http(client("not a url")).person(&iin(CHILD)).await;
    assert!(matches!(error, Err(GatewayError::Rejected(_))));
}

#[tokio::test]
async fn a_token_and_a_number_follow_no_redirect() {
    let elsewhere = WireServer::start([]).await;
    let server = WireServer::start([Answer::Redirect(308, elsewhere.url.clone())]).await;
    assert!(matches!(person(&server).await, Err(GatewayError::Rejected(_))));
    assert!(elsewhere.asked().is_empty());
}
