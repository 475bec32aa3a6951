//! The social register: the status of a family, which no paper need prove (domain.md 4.2).

use std::time::Duration;

use super::listed::{Oddity, is_ordinary, oddity};
use super::register_http::RegisterClient;
use super::{GatewayError, SLOW, made_up};
use crate::domain::iin::Iin;
use crate::domain::person::SocialStatus;

/// The register of social statuses.
pub enum Social {
    /// Answers from a list and by chance.
    Sandbox(SandboxSocial),
    /// A server that keeps to `docs/registers.openapi.json`.
    Http(RegisterClient),
}

impl Social {
    /// The statuses of the family in the order of [`SocialStatus::ALL`], each once. Empty if there are none;
    /// [`SocialStatus::None`] is never among them, [`SocialStatus::Unknown`] only where the register itself cannot say.
    ///
    /// # Errors
    /// [`GatewayError`].
    pub async fn statuses(&self, child: &Iin, applicant: &Iin) -> Result<Vec<SocialStatus>, GatewayError> {
        let found = match self {
            Self::Sandbox(sandbox) => sandbox.statuses(child, applicant).await?,
            Self::Http(client) => client.statuses(child, applicant).await?,
        };
        let real = SocialStatus::ALL.iter().copied();
        Ok(real.filter(|status| *status != SocialStatus::None && found.contains(status)).collect())
    }
}

/// The sandbox: listed numbers have what the list says ([`super::listed`]), one family in eight of the others something.
pub struct SandboxSocial {
    slow: Duration,
}

impl Default for SandboxSocial {
    fn default() -> Self {
        Self { slow: SLOW }
    }
}

impl SandboxSocial {
    /// A sandbox with another patience for the slow numbers, so that a test need not wait.
    #[must_use]
    pub fn slow_for(slow: Duration) -> Self {
        Self { slow }
    }

    async fn statuses(&self, child: &Iin, applicant: &Iin) -> Result<Vec<SocialStatus>, GatewayError> {
        let mut found = Vec::new();
        for (iin, by_chance) in
            [(child, made_up::child_status as fn(&Iin) -> _), (applicant, made_up::applicant_status)]
        {
            match oddity(iin) {
                Some(Oddity::Down | Oddity::SocialDown) => {
                    return Err(GatewayError::Unavailable("sandbox: listed as down".into()));
                }
                Some(Oddity::Slow | Oddity::SocialSlow) => tokio::time::sleep(self.slow).await,
                Some(Oddity::Social(listed)) => found.extend(listed),
                Some(_) => {}
                None if is_ordinary(iin) => {}
                None => found.extend(by_chance(iin)),
            }
        }
        Ok(found)
    }
}
