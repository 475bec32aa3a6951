//! SMSC.kz, the SMS provider: `POST /rest/send/` with JSON both ways. Source: smsc.kz/api, channels.md 5.2.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::sms::ProviderRef;
use super::{GatewayError, TIMEOUT, wire};
use crate::config::Smsc;
use crate::domain::phone::Phone;

/// The provider's host.
pub const BASE_URL: &str = "https://smsc.kz";

/// The provider's reserve host.
pub const RESERVE_URL: &str = "https://www2.smsc.kz";

/// How we are known to the provider.
#[derive(Debug, Clone)]
pub enum SmscAccess {
    /// An API key, made in the provider's cabinet.
    Key(SecretString),
    /// The cabinet's own login and password.
    Login {
        /// The login.
        login: String,
        /// The password.
        password: SecretString,
    },
}

/// Everything the client needs to know.
#[derive(Debug, Clone)]
pub struct SmscConfig {
    /// Usually [`BASE_URL`].
    pub base_url: String,
    /// Asked once where the first host fails; usually [`RESERVE_URL`].
    pub reserve_url: Option<String>,
    /// Key, or login and password.
    pub access: SmscAccess,
    /// The sender's name as registered with the operators; the provider's own if `None`.
    pub sender: Option<String>,
    /// How long one host may take for its whole answer.
    pub timeout: Duration,
}

impl SmscConfig {
    /// A provider at an address; the real one has its reserve host.
    #[must_use]
    pub fn new(base_url: String, access: SmscAccess, sender: Option<String>) -> Self {
        let real = base_url.trim_end_matches('/') == BASE_URL;
        Self { base_url, reserve_url: real.then(|| RESERVE_URL.to_owned()), access, sender, timeout: TIMEOUT / 2 }
    }
}

impl From<&Smsc> for SmscConfig {
    fn from(smsc: &Smsc) -> Self {
        let access = SmscAccess::Key(smsc.api_key.clone());
        Self::new(smsc.url.clone(), access, smsc.sender.clone())
    }
}

/// A client of SMSC.kz.
pub struct SmscClient {
    config: SmscConfig,
    http: reqwest::Client,
}

/// One request. Without the plus sign the provider would "correct" a number by its own rules.
#[derive(Serialize)]
struct Request<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    apikey: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    login: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    psw: Option<&'a str>,
    phones: &'a str,
    mes: &'a str,
    charset: &'static str,
    fmt: u8,
    id: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    sender: Option<&'a str>,
}

/// What the provider says: `{id, cnt}`, or `{error, error_code}` with any HTTP status.
#[derive(Deserialize)]
struct Answer {
    id: Option<u64>,
    cnt: Option<u64>,
    #[serde(default)]
    error: String,
    error_code: Option<u32>,
}

/// What one host made of the request.
enum Outcome {
    Taken(u64),
    /// The provider took the same text for the same phone within the last minute.
    Duplicate,
    /// No verdict: the other host may be asked. `perhaps_taken` if the request may have arrived all the same.
    NoVerdict {
        error: GatewayError,
        perhaps_taken: bool,
    },
    Refused(GatewayError),
}

impl SmscClient {
    /// A client with its own connections.
    ///
    /// # Errors
    /// `Rejected` if there can be no HTTP client on this machine.
    pub fn new(config: SmscConfig) -> Result<Self, GatewayError> {
        let http = wire::client(config.timeout)?;
        Ok(Self { config, http })
    }

    /// Sends a text; asks the reserve host once if the first one gives no verdict.
    ///
    /// The provider refuses the same text to the same phone within a minute. After a first host that may have taken it, that
    /// refusal proves that it did, and the text counts as sent.
    ///
    /// # Errors
    /// As [`super::sms::Sms::send`].
    pub async fn send(&self, to: &Phone, text: &str, idempotency_key: &str) -> Result<ProviderRef, GatewayError> {
        let id = message_id(idempotency_key);
        let request = self.request(to, text, id);
        let first = self.ask(&self.config.base_url, &request).await;
        let (outcome, perhaps_taken) = match (first, &self.config.reserve_url) {
            (Outcome::NoVerdict { perhaps_taken, .. }, Some(reserve)) => {
                (self.ask(reserve, &request).await, perhaps_taken)
            }
            (first, _) => (first, false),
        };
        match outcome {
            Outcome::Taken(id) => Ok(ProviderRef(id.to_string())),
            Outcome::Duplicate if perhaps_taken => Ok(ProviderRef(id.to_string())),
            Outcome::Duplicate => Err(GatewayError::Unavailable("SMSC 9: the same text within a minute".to_owned())),
            Outcome::NoVerdict { error, .. } | Outcome::Refused(error) => Err(error),
        }
    }

    fn request<'a>(&'a self, to: &'a Phone, mes: &'a str, id: u32) -> Request<'a> {
        let (apikey, login, psw) = match &self.config.access {
            SmscAccess::Key(key) => (Some(key.expose_secret()), None, None),
            SmscAccess::Login { login, password } => (None, Some(login.as_str()), Some(password.expose_secret())),
        };
        Request {
            apikey,
            login,
            psw,
            phones: to.e164(),
            mes,
            charset: "utf-8",
            fmt: 3,
            id,
            sender: self.config.sender.as_deref(),
        }
    }

    async fn ask(&self, base_url: &str, request: &Request<'_>) -> Outcome {
        let address = wire::address(base_url, "/rest/send/");
        let response = match self.http.post(address).json(request).send().await {
            Ok(response) => response,
            Err(error) => {
                return Outcome::NoVerdict { perhaps_taken: !error.is_connect(), error: wire::failed(&error) };
            }
        };
        let status = response.status();
        if wire::may_pass(status) {
            return no_verdict(format!("SMSC answered {status}"));
        }
        match wire::body(response).await {
            Ok(body) => read(&body, status),
            Err(error) => Outcome::NoVerdict { error, perhaps_taken: true },
        }
    }
}

/// The provider's `id` of a message: 1 to 2147483647, the same for the same key.
fn message_id(idempotency_key: &str) -> u32 {
    let hash = Sha256::digest(idempotency_key.as_bytes());
    let number = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    (number & 0x7fff_ffff).max(1)
}

fn no_verdict(text: String) -> Outcome {
    Outcome::NoVerdict { error: GatewayError::Unavailable(text), perhaps_taken: true }
}

fn read(body: &[u8], status: reqwest::StatusCode) -> Outcome {
    match serde_json::from_slice::<Answer>(body) {
        Ok(Answer { error_code: Some(code), error, .. }) => refusal(code, &error),
        Ok(Answer { id: Some(id), cnt: Some(1..), .. }) if status.is_success() => Outcome::Taken(id),
        Ok(_) | Err(_) => no_verdict(format!("SMSC answered {status} with no known words")),
    }
}

/// The provider's error codes (smsc.kz/api, "Отправка сообщений"). Its own words are not repeated: they may hold the phone.
fn refusal(code: u32, error: &str) -> Outcome {
    let unavailable = |text: &str| Outcome::Refused(GatewayError::Unavailable(text.to_owned()));
    let rejected = |text: &str| Outcome::Refused(GatewayError::Rejected(text.to_owned()));
    match code {
        1 => rejected("SMSC 1: wrong parameters"),
        2 => rejected("SMSC 2: wrong key, login or password, or an address that is not allowed"),
        3 => unavailable("SMSC 3: no money on the account"),
        4 => unavailable("SMSC 4: our address is blocked for a while"),
        5 => rejected("SMSC 5: wrong date"),
        6 => rejected("SMSC 6: the text or the sender's name is forbidden"),
        7 => rejected("SMSC 7: wrong phone number"),
        8 => rejected("SMSC 8: this number cannot be reached"),
        9 if error.starts_with("duplicate") => Outcome::Duplicate,
        9 => unavailable("SMSC 9: too many requests at once"),
        other => unavailable(&format!("SMSC {other}: an unknown code")),
    }
}
