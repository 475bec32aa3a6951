//! One call of the Bot API: a payload goes out as JSON, its result or a typed error comes back.
//!
//! The token stands in the path of every call, so no address leaves this file: not in errors, not in `Debug`, not in logs.

use std::time::Duration;

use reqwest::{Client, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide_core::requests::Payload;

use super::errors::{CallError, Refusal};

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(5);
/// How long an ordinary call may take in all.
pub(super) const ORDINARY: Duration = Duration::from_secs(15);

/// A client that cannot be made of its settings.
#[derive(Debug, thiserror::Error)]
pub enum ClientFault {
    /// Not of the form `digits:letters`.
    #[error("a Telegram token has the form 123456:ABC-DEF, as @BotFather gives it")]
    Token,
    /// Not an address that calls can be appended to.
    #[error("the Telegram API address must be an http or https address")]
    ApiUrl,
    /// The HTTP client could not be built.
    #[error("the HTTP client for Telegram could not be built")]
    Http(#[source] reqwest::Error),
}

/// The way to the Bot API server.
#[derive(Clone)]
pub(super) struct Transport {
    token: SecretString,
    api_url: Url,
    http: Client,
}

/// Every answer of the Bot API (Bot API, "Making requests").
#[derive(Deserialize)]
struct Envelope<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Deserialize, Default)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Transport {
    pub(super) fn new(token: SecretString, api_url: Url) -> Result<Self, ClientFault> {
        if bot_id(&token).is_none() {
            return Err(ClientFault::Token);
        }
        if !matches!(api_url.scheme(), "http" | "https") {
            return Err(ClientFault::ApiUrl);
        }
        // A redirect would carry the token to another host.
        let http = Client::builder()
            .connect_timeout(CONNECT)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .build()
            .map_err(|fault| ClientFault::Http(fault.without_url()))?;
        Ok(Self { token, api_url, http })
    }

    /// Our bot's id: the part of the token before the colon.
    pub(super) fn bot_id(&self) -> &str {
        bot_id(&self.token).unwrap_or_default()
    }

    /// Calls the method of a payload of teloxide.
    pub(super) async fn call<P, T>(&self, payload: &P) -> Result<T, CallError>
    where
        P: Payload + Serialize,
        T: DeserializeOwned,
    {
        self.post(&method_name(P::NAME), payload, ORDINARY).await
    }

    /// Calls a method by its name, within so much time.
    pub(super) async fn post<T: DeserializeOwned>(
        &self,
        method: &str,
        payload: &impl Serialize,
        within: Duration,
    ) -> Result<T, CallError> {
        let body = serde_json::to_vec(payload)
            .map_err(|source| CallError::Unwritable { method: method.to_owned(), source })?;
        let network = |source| CallError::network(method, source);
        let request = self.http.post(self.url(&["bot"], method)).timeout(within);
        let answer = request
            .header(reqwest::header::CONTENT_TYPE, "application/json")
            .body(body)
            .send()
            .await
            .map_err(network)?;
        let status = answer.status().as_u16();
        let bytes = answer.bytes().await.map_err(network)?;
        read(method, status, &bytes)
    }

    /// Opens a file under the path that `getFile` told.
    pub(super) async fn open_file(&self, path: &str, within: Duration) -> Result<reqwest::Response, CallError> {
        self.http
            .get(self.url(&["file", "bot"], path))
            .timeout(within)
            .send()
            .await
            .map_err(|source| CallError::network("file", source))
    }

    /// `API/bot<token>/METHOD` or `API/file/bot<token>/PATH`.
    fn url(&self, before: &[&str], last: &str) -> Url {
        let mut url = self.api_url.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty();
            if let Some((bot, folders)) = before.split_last() {
                path.extend(folders);
                path.push(&format!("{bot}{}", self.token.expose_secret()));
            }
            path.extend(last.split('/'));
        }
        url
    }
}

fn bot_id(token: &SecretString) -> Option<&str> {
    let (id, secret) = token.expose_secret().split_once(':')?;
    let digits = !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit());
    let plain = secret.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    (digits && plain && !secret.is_empty()).then_some(id)
}

/// teloxide writes `SendMessage`; strict servers know `sendMessage` only.
fn method_name(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn read<T: DeserializeOwned>(method: &str, status: u16, bytes: &[u8]) -> Result<T, CallError> {
    let unreadable = || CallError::Unreadable { method: method.to_owned(), status };
    let envelope: Envelope<'_> = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    if envelope.ok {
        let result = envelope.result.ok_or_else(unreadable)?;
        return serde_json::from_str(result.get()).map_err(|_| unreadable());
    }
    let mut refusal = Refusal::new(envelope.error_code.unwrap_or(status), &envelope.description);
    refusal.retry_after = envelope.parameters.retry_after;
    refusal.migrate_to = envelope.parameters.migrate_to_chat_id;
    Err(CallError::Refused { method: method.to_owned(), refusal })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transport(url: &str) -> Transport {
        let token = SecretString::from("42:secret-Token_1");
        Transport::new(token, url.parse().unwrap()).unwrap()
    }

    #[test]
    fn calls_go_below_the_address_with_or_without_a_slash() {
        for base in ["http://localhost:8081/api", "http://localhost:8081/api/"] {
            let to = transport(base);
            assert_eq!(to.url(&["bot"], "getMe").as_str(), "http://localhost:8081/api/bot42:secret-Token_1/getMe");
            assert_eq!(
                to.url(&["file", "bot"], "documents/a b.pdf").as_str(),
                "http://localhost:8081/api/file/bot42:secret-Token_1/documents/a%20b.pdf"
            );
        }
        assert_eq!(method_name("SendMessage"), "sendMessage");
    }

    #[test]
    fn a_token_of_another_shape_is_refused() {
        for bad in ["", "42", "42:", ":x", "x:y", "42:a/b", "42:a b"] {
            let made = Transport::new(bad.into(), "https://api.telegram.org".parse().unwrap());
            assert!(matches!(made, Err(ClientFault::Token)), "{bad}");
        }
        assert_eq!(transport("http://localhost").bot_id(), "42");
    }

    #[test]
    fn what_is_not_the_bot_api_is_unreadable() {
        for body in [&b"<html>502</html>"[..], b"{}", b"{\"ok\":true}", b"\xff"] {
            let answer = read::<bool>("getMe", 502, body);
            assert!(matches!(answer, Err(CallError::Unreadable { status: 502, .. })));
        }
    }
}
