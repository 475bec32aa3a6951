//! What the HTTP clients of this room share: a client with limits, and failures of the wire as errors without personal data.

use std::time::Duration;

use reqwest::{Client, Response, StatusCode, redirect};

use super::GatewayError;
use crate::domain::limits::ANSWER_MAX;

/// A client that gives up after `timeout` and follows no redirects: a number must not travel to another host.
///
/// # Errors
/// `Rejected` if the TLS library cannot start.
pub(super) fn client(timeout: Duration) -> Result<Client, GatewayError> {
    Client::builder()
        .timeout(timeout)
        .connect_timeout(timeout)
        .redirect(redirect::Policy::none())
        .user_agent(concat!("esik/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| GatewayError::Rejected(format!("no HTTP client: {error}")))
}

/// The address of `path` under a base URL, with or without a slash at its end.
pub(super) fn address(base_url: &str, path: &str) -> String {
    format!("{}{path}", base_url.trim_end_matches('/'))
}

/// A failure before there was an answer. All of them may pass.
pub(super) fn failed(error: &reqwest::Error) -> GatewayError {
    let what = if error.is_connect() {
        "no connection"
    } else if error.is_timeout() {
        "no answer in time"
    } else if error.is_builder() {
        return GatewayError::Rejected("the address of the service is no URL".to_owned());
    } else {
        "the connection broke"
    };
    GatewayError::Unavailable(what.to_owned())
}

/// Whether a status tells of a trouble that may pass: 408, 429 and all 5xx.
pub(super) fn may_pass(status: StatusCode) -> bool {
    status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT || status == StatusCode::TOO_MANY_REQUESTS
}

/// The body of an answer.
///
/// # Errors
/// `Unavailable` if it breaks off, `Rejected` if it is longer than [`ANSWER_MAX`].
pub(super) async fn body(mut response: Response) -> Result<Vec<u8>, GatewayError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
        if body.len() + chunk.len() > ANSWER_MAX {
            return Err(GatewayError::Rejected(format!("an answer longer than {ANSWER_MAX} bytes")));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
