//! The outside services: SMS, the population register and the social register.
//!
//! Each is an enum of two real things: a sandbox, which the demo and the tests use, and an HTTP client. Nothing is stored
//! and nothing is decided here; the callers keep the idempotency key and try again. Errors never hold personal data.

pub mod listed;
mod made_up;
mod names;
pub mod population;
pub mod population_sandbox;
pub mod register_http;
pub mod sms;
pub mod sms_sandbox;
pub mod smsc;
pub mod social;
mod wire;

use std::sync::Arc;
use std::time::Duration;

use crate::config::{Registers, Smsc};
use crate::domain::clock::Clock;

/// How long a sandbox keeps silent for a number that is listed as slow: longer than [`CALL_TIMEOUT`](crate::domain::limits::CALL_TIMEOUT).
pub const SLOW: Duration = Duration::from_secs(12);

/// How long all the HTTP of one call may take, if the config says nothing else: below [`CALL_TIMEOUT`](crate::domain::limits::CALL_TIMEOUT).
pub const TIMEOUT: Duration = Duration::from_secs(6);

/// All outside services of one process.
pub struct Gateways {
    /// Texts to phones.
    pub sms: sms::Sms,
    /// Who exists, and whose child it is.
    pub population: population::Population,
    /// Social status of families.
    pub social: social::Social,
}

impl Gateways {
    /// The services that are configured, and a sandbox for each that is not.
    ///
    /// # Errors
    /// `Rejected` if there can be no HTTP client on this machine.
    pub fn new(
        smsc: Option<&Smsc>,
        registers: Option<&Registers>,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, GatewayError> {
        let sms = match smsc {
            Some(smsc) => sms::Sms::Smsc(smsc::SmscClient::new(smsc.into())?),
            None => sms::Sms::Sandbox(sms_sandbox::SandboxSms::new(clock.clone())),
        };
        let Some(registers) = registers else {
            let people = population_sandbox::SandboxPopulation::new(clock.clone());
            return Ok(Self {
                sms,
                population: population::Population::Sandbox(people),
                social: social::Social::Sandbox(social::SandboxSocial::default()),
            });
        };
        let client = register_http::RegisterClient::new(registers.into())?;
        Ok(Self { sms, population: population::Population::Http(client.clone()), social: social::Social::Http(client) })
    }

    /// Whether any of the services is a sandbox: not to be used beside a real messenger unless it is allowed (design.md 7).
    #[must_use]
    pub fn has_sandbox(&self) -> bool {
        matches!(self.sms, sms::Sms::Sandbox(_))
            || matches!(self.population, population::Population::Sandbox(_))
            || matches!(self.social, social::Social::Sandbox(_))
    }
}

/// Why a service gave no answer. The texts are for the operator's log and hold no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatewayError {
    /// The service is down, slow, busy or out of money: the same call may be tried again later.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// The service refused the call: trying again gives the same answer.
    #[error("rejected: {0}")]
    Rejected(String),
}
