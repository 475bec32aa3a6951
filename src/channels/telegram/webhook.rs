//! The pure half of the webhook: who is calling, and what came. The route itself stands in `web`.

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use subtle::ConstantTimeEq;

use super::poll::RawUpdate;

/// The header Telegram sends the secret in (Bot API, setWebhook).
pub const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";

/// The secret that proves a webhook call to come from Telegram.
#[derive(Clone)]
pub struct WebhookSecret(SecretString);

/// A secret that Telegram would not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a webhook secret is 1 to 256 characters of A-Z, a-z, 0-9, _ and -")]
pub struct BadSecret;

impl WebhookSecret {
    /// Longest secret, in characters (Bot API, setWebhook).
    pub const MAX: usize = 256;

    /// A secret that Telegram takes.
    ///
    /// # Errors
    /// Empty, too long, or another character than letters, digits, `_` and `-`.
    pub fn parse(secret: &SecretString) -> Result<Self, BadSecret> {
        let text = secret.expose_secret();
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if text.is_empty() || text.len() > Self::MAX || !text.bytes().all(plain) {
            return Err(BadSecret);
        }
        Ok(Self(secret.clone()))
    }

    /// Whether the header of a call holds this secret; takes the same time wherever they differ. No header: no.
    #[must_use]
    pub fn matches(&self, header: Option<&[u8]>) -> bool {
        header.is_some_and(|given| self.0.expose_secret().as_bytes().ct_eq(given).into())
    }

    pub(super) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

/// A webhook call whose body is no update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body of the webhook call is not an update")]
pub struct NotAnUpdate;

/// The update of a webhook call, kept as it came. Telegram sends one a call.
///
/// # Errors
/// The body is not a JSON object with an `update_id`.
pub fn webhook_update(body: &[u8]) -> Result<RawUpdate, NotAnUpdate> {
    RawUpdate::read(body).ok_or(NotAnUpdate)
}

#[derive(Deserialize)]
struct Numbered {
    update_id: i64,
}

impl RawUpdate {
    pub(super) fn read(raw: &[u8]) -> Option<Self> {
        let numbered: Numbered = serde_json::from_slice(raw).ok()?;
        Some(Self { update_id: numbered.update_id, raw: raw.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_secret_matches() {
        let secret = WebhookSecret::parse(&"s3cret_-A".into()).unwrap();
        assert!(secret.matches(Some(b"s3cret_-A")));
        for wrong in [&b""[..], b"s3cret_-", b"s3cret_-B", b"s3cret_-AA"] {
            assert!(!secret.matches(Some(wrong)));
        }
        assert!(!secret.matches(None));
    }

    #[test]
    fn a_secret_telegram_would_refuse_is_refused_here() {
        for bad in ["", "a b", "құпия", &"x".repeat(257)] {
            assert!(WebhookSecret::parse(&bad.into()).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_body_is_kept_as_it_came() {
        let body = br#"{"update_id": 7, "new_kind": {"x": 1}}"#;
        let update = webhook_update(body).unwrap();
        assert_eq!((update.update_id, update.raw.as_slice()), (7, &body[..]));
        for bad in [&b""[..], b"[]", b"{}", br#"{"update_id":"7"}"#, b"\xff"] {
            assert_eq!(webhook_update(bad).unwrap_err(), NotAnUpdate);
        }
    }
}
