//! One call of the Graph API: JSON or a form goes out with the bearer token, an answer or a typed error comes back.

use std::time::Duration;

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Client, RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::errors::{CallError, Refusal};

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(5);
/// How long an ordinary call may take in all.
const ORDINARY: Duration = Duration::from_secs(15);
/// The header that tells for how many minutes more a business is limited.
const USAGE: &str = "x-business-use-case-usage";

/// A client that cannot be made of its settings.
#[derive(Debug, thiserror::Error)]
pub enum ClientFault {
    /// Not the id of a number.
    #[error(
        "the id of a WhatsApp number is digits: copy it from the app's page \"API Setup\", it is not the number itself"
    )]
    Number,
    /// No token.
    #[error("a WhatsApp token is empty: use one of a system user, which does not run out")]
    Token,
    /// Not an address that calls can be appended to.
    #[error("the Graph API address must be an http or https address")]
    ApiUrl,
    /// Not `v25.0`.
    #[error("a Graph API version looks like v25.0")]
    Version,
    /// The HTTP client could not be built.
    #[error("the HTTP client for WhatsApp could not be built")]
    Http(#[source] reqwest::Error),
}

/// Our number at a Graph API server.
#[derive(Clone)]
pub struct Number {
    /// Its id: `phone_number_id`.
    pub id: String,
    /// The bearer token.
    pub token: SecretString,
    /// `https://graph.facebook.com`.
    pub api_url: Url,
    /// `v25.0`.
    pub version: String,
}

/// The way to the Graph API server.
#[derive(Clone)]
pub(super) struct Transport {
    pub(super) number: Number,
    http: Client,
}

#[derive(Deserialize)]
struct Failed {
    error: Fault,
}

#[derive(Deserialize)]
struct Fault {
    #[serde(default)]
    code: u32,
    error_subcode: Option<u32>,
}

#[derive(Deserialize)]
struct Usage {
    #[serde(default)]
    estimated_time_to_regain_access: u64,
}

impl Transport {
    pub(super) fn new(number: Number) -> Result<Self, ClientFault> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(&number.id) {
            return Err(ClientFault::Number);
        }
        if number.token.expose_secret().trim().is_empty() {
            return Err(ClientFault::Token);
        }
        if !matches!(number.api_url.scheme(), "http" | "https") {
            return Err(ClientFault::ApiUrl);
        }
        let version = number.version.strip_prefix('v').and_then(|version| version.split_once('.'));
        if !version.is_some_and(|(major, minor)| digits(major) && digits(minor)) {
            return Err(ClientFault::Version);
        }
        // A redirect would carry the token to another host.
        let http = Client::builder()
            .connect_timeout(CONNECT)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .build()
            .map_err(|fault| ClientFault::Http(fault.without_url()))?;
        Ok(Self { number, http })
    }

    /// `API/v25.0/PART/PART`.
    pub(super) fn url(&self, parts: &[&str]) -> Url {
        let mut url = self.number.api_url.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().push(&self.number.version).extend(parts);
        }
        url
    }

    /// Posts JSON below our number.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        what: &'static str,
        edge: &str,
        body: &Value,
    ) -> Result<T, CallError> {
        let url = self.url(&[&self.number.id, edge]);
        self.call(what, self.http.post(url).timeout(ORDINARY).json(body)).await
    }

    /// Posts a form with a file below our number.
    pub(super) async fn post_form<T: DeserializeOwned>(
        &self,
        what: &'static str,
        edge: &str,
        form: reqwest::multipart::Form,
        within: Duration,
    ) -> Result<T, CallError> {
        let url = self.url(&[&self.number.id, edge]);
        self.call(what, self.http.post(url).timeout(within).multipart(form)).await
    }

    /// Gets a node.
    pub(super) async fn get<T: DeserializeOwned>(&self, what: &'static str, node: &str) -> Result<T, CallError> {
        self.call(what, self.http.get(self.url(&[node])).timeout(ORDINARY)).await
    }

    /// Opens a file at an address that the Graph API told; the token goes along.
    pub(super) async fn open(
        &self,
        what: &'static str,
        url: Url,
        within: Duration,
    ) -> Result<reqwest::Response, CallError> {
        let request = self.http.get(url).timeout(within).bearer_auth(self.number.token.expose_secret());
        request.send().await.map_err(|source| CallError::network(what, source))
    }

    /// Asks at an address of the Graph API, or tells it something; the answer is not looked into.
    pub(super) async fn plain(&self, what: &'static str, url: Url, body: Option<&Value>) -> Result<Told, CallError> {
        let request = body.map_or_else(|| self.http.get(url.clone()), |body| self.http.post(url.clone()).json(body));
        self.ask(what, request.timeout(ORDINARY)).await
    }

    async fn call<T: DeserializeOwned>(&self, what: &'static str, request: RequestBuilder) -> Result<T, CallError> {
        let told = self.ask(what, request).await?;
        told.read(what)
    }

    async fn ask(&self, what: &'static str, request: RequestBuilder) -> Result<Told, CallError> {
        let network = |source| CallError::network(what, source);
        let answer = request.bearer_auth(self.number.token.expose_secret()).send().await.map_err(network)?;
        let (status, wait) = (answer.status().as_u16(), wait_of(answer.headers()));
        let bytes = answer.bytes().await.map_err(network)?.to_vec();
        Ok(Told { status, wait, bytes })
    }
}

/// An answer as it came.
pub(super) struct Told {
    pub(super) status: u16,
    wait: Option<u64>,
    pub(super) bytes: Vec<u8>,
}

impl Told {
    /// What it holds; `Err`: a refusal, or nothing of the Graph API.
    pub(super) fn read<T: DeserializeOwned>(&self, what: &'static str) -> Result<T, CallError> {
        read(what, self.status, self.wait, &self.bytes)
    }
}

fn read<T: DeserializeOwned>(what: &'static str, status: u16, wait: Option<u64>, bytes: &[u8]) -> Result<T, CallError> {
    if (200..300).contains(&status) {
        return serde_json::from_slice(bytes).map_err(|_| CallError::Unreadable { what, status });
    }
    let Ok(Failed { error }) = serde_json::from_slice(bytes) else {
        return Err(CallError::Unreadable { what, status });
    };
    let refusal = Refusal { code: error.code, subcode: error.error_subcode, http: Some(status), retry_after: wait };
    Err(CallError::Refused { what, refusal })
}

/// Seconds to wait: `Retry-After`, else the minutes of the usage header.
fn wait_of(headers: &HeaderMap) -> Option<u64> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    let seconds = text(RETRY_AFTER.as_str()).and_then(|text| text.trim().parse().ok());
    let minutes = || {
        let usage: std::collections::BTreeMap<String, Vec<Usage>> = serde_json::from_str(text(USAGE)?).ok()?;
        usage.into_values().flatten().map(|usage| usage.estimated_time_to_regain_access).max()
    };
    seconds.or_else(|| minutes().map(|minutes| minutes.saturating_mul(60))).filter(|seconds| *seconds > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number() -> Number {
        Number {
            id: "1060".to_owned(),
            token: "EAAG".into(),
            api_url: "http://localhost:1/graph/".parse().unwrap(),
            version: "v25.0".to_owned(),
        }
    }

    #[test]
    fn calls_go_below_the_address_and_version() {
        let to = Transport::new(number()).unwrap();
        assert_eq!(to.url(&["1060", "messages"]).as_str(), "http://localhost:1/graph/v25.0/1060/messages");
    }

    #[test]
    fn settings_of_another_shape_are_refused() {
        assert!(matches!(Transport::new(Number { id: "+77011234567".into(), ..number() }), Err(ClientFault::Number)));
        assert!(matches!(Transport::new(Number { token: " ".into(), ..number() }), Err(ClientFault::Token)));
        assert!(matches!(Transport::new(Number { version: "25".into(), ..number() }), Err(ClientFault::Version)));
        let ftp = "ftp://localhost".parse().unwrap();
        assert!(matches!(Transport::new(Number { api_url: ftp, ..number() }), Err(ClientFault::ApiUrl)));
    }

    #[test]
    fn how_long_to_wait_stands_in_one_of_two_headers() {
        let headers = |name: &'static str, value: &'static str| {
            HeaderMap::from_iter([(name.parse().unwrap(), value.parse().unwrap())])
        };
        assert_eq!(wait_of(&headers("retry-after", "17")), Some(17));
        let usage = r#"{"104":[{"type":"whatsapp","call_count":100,"estimated_time_to_regain_access":3}]}"#;
        assert_eq!(wait_of(&headers(USAGE, usage)), Some(180));
        assert_eq!(wait_of(&headers(USAGE, "{}")), None);
        assert_eq!(wait_of(&HeaderMap::new()), None);
    }

    #[test]
    fn what_is_not_the_graph_api_is_unreadable() {
        let html = read::<Value>("a message", 502, None, b"<html>");
        assert!(matches!(html, Err(CallError::Unreadable { status: 502, .. })));
        let error = br#"{"error":{"message":"(#131056) 77011234567","code":131056,"error_subcode":9}}"#;
        let Err(CallError::Refused { refusal, .. }) = read::<Value>("a message", 400, Some(5), error) else { panic!() };
        assert_eq!((refusal.code, refusal.subcode, refusal.retry_after), (131056, Some(9), Some(5)));
    }
}
