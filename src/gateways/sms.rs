//! Texts to phones.

use super::GatewayError;
use super::sms_sandbox::SandboxSms;
use super::smsc::SmscClient;
use crate::domain::phone::Phone;

/// The way texts go out.
pub enum Sms {
    /// Kept in memory and shown in the demo.
    Sandbox(SandboxSms),
    /// SMSC.kz.
    Smsc(SmscClient),
}

/// The provider's own name of a text it took, for questions to the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderRef(pub String);

impl Sms {
    /// Hands a text to the provider. Ok means taken, not delivered.
    ///
    /// A text with a code is worth one segment: 70 characters in Cyrillic. The key stays the same when a call is tried again.
    ///
    /// # Errors
    /// `Unavailable` if the provider cannot take it now, `Rejected` if it never will.
    pub async fn send(&self, to: &Phone, text: &str, idempotency_key: &str) -> Result<ProviderRef, GatewayError> {
        match self {
            Self::Sandbox(sandbox) => sandbox.send(to, text, idempotency_key).await,
            Self::Smsc(smsc) => smsc.send(to, text, idempotency_key).await,
        }
    }

    /// The sandbox, for the pages and the terminal that show its texts; `None` where texts go to real phones.
    #[must_use]
    pub fn sandbox(&self) -> Option<&SandboxSms> {
        match self {
            Self::Sandbox(sandbox) => Some(sandbox),
            Self::Smsc(_) => None,
        }
    }
}
