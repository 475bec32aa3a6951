//! The population register: who exists, and whose child it is.

use super::GatewayError;
use super::population_sandbox::SandboxPopulation;
use super::register_http::RegisterClient;
use crate::domain::iin::Iin;
use crate::domain::person::{Person, Relation};

/// The register of persons.
pub enum Population {
    /// Knows a made-up person for every valid IIN.
    Sandbox(SandboxPopulation),
    /// A server that keeps to `docs/registers.openapi.json`.
    Http(RegisterClient),
}

impl Population {
    /// The person of a number; `None` if the register knows nobody.
    ///
    /// # Errors
    /// [`GatewayError`].
    pub async fn person(&self, iin: &Iin) -> Result<Option<Person>, GatewayError> {
        match self {
            Self::Sandbox(sandbox) => sandbox.person(iin).await,
            Self::Http(client) => client.person(iin).await,
        }
    }

    /// What the applicant is to the child (design.md 6). Somebody the register does not know is related to nobody.
    ///
    /// # Errors
    /// [`GatewayError`].
    pub async fn relation(&self, applicant: &Iin, child: &Iin) -> Result<Relation, GatewayError> {
        match self {
            Self::Sandbox(sandbox) => sandbox.relation(applicant, child).await,
            Self::Http(client) => client.relation(applicant, child).await,
        }
    }
}
