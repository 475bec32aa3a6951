//! The client of the population and social registers: one contract, `docs/registers.openapi.json`, for both.
//!
//! Everything is a POST, so that no IIN stands in an address or in an access log on the way. All calls only read and may be
//! tried again.

use std::time::Duration;

use reqwest::StatusCode;
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{GatewayError, TIMEOUT, wire};
use crate::config::Registers;
use crate::domain::iin::Iin;
use crate::domain::person::{Person, Relation, SocialStatus};

/// Where a register stands and how we are known to it.
#[derive(Debug, Clone)]
pub struct RegisterConfig {
    /// The address under which the paths of the contract begin.
    pub base_url: String,
    /// The bearer token.
    pub token: SecretString,
    /// How long an answer may take in all.
    pub timeout: Duration,
}

impl RegisterConfig {
    /// A register at an address, with the usual patience.
    #[must_use]
    pub fn new(base_url: String, token: SecretString) -> Self {
        Self { base_url, token, timeout: TIMEOUT }
    }
}

impl From<&Registers> for RegisterConfig {
    fn from(registers: &Registers) -> Self {
        Self::new(registers.url.clone(), registers.token.clone())
    }
}

/// A client of a register; its clones share their connections.
#[derive(Clone)]
pub struct RegisterClient {
    config: RegisterConfig,
    http: reqwest::Client,
}

#[derive(Serialize)]
struct PersonQuestion<'a> {
    iin: &'a Iin,
}

#[derive(Serialize)]
struct FamilyQuestion<'a> {
    applicant: &'a Iin,
    child: &'a Iin,
}

#[derive(Deserialize)]
struct RelationAnswer {
    relation: Relation,
}

#[derive(Deserialize)]
struct StatusesAnswer {
    statuses: Vec<SocialStatus>,
}

impl RegisterClient {
    /// A client with its own connections.
    ///
    /// # Errors
    /// `Rejected` if there can be no HTTP client on this machine.
    pub fn new(config: RegisterConfig) -> Result<Self, GatewayError> {
        let http = wire::client(config.timeout)?;
        Ok(Self { config, http })
    }

    /// `POST /persons/search`; `None` is a 404 with the contract's code, not any page that is missing.
    ///
    /// # Errors
    /// [`GatewayError`]; also `Rejected` if the answer is about somebody else.
    pub async fn person(&self, iin: &Iin) -> Result<Option<Person>, GatewayError> {
        let found: Option<Person> = self.ask("/persons/search", &PersonQuestion { iin }).await?;
        match found {
            Some(person) if person.iin != *iin => {
                Err(GatewayError::Rejected("the register answered about another person".to_owned()))
            }
            found => Ok(found.map(Person::within_limits)),
        }
    }

    /// `POST /relations`; somebody the register does not know is related to nobody.
    ///
    /// # Errors
    /// [`GatewayError`].
    pub async fn relation(&self, applicant: &Iin, child: &Iin) -> Result<Relation, GatewayError> {
        let question = FamilyQuestion { applicant, child };
        let found: Option<RelationAnswer> = self.ask("/relations", &question).await?;
        Ok(found.map_or(Relation::None, |answer| answer.relation))
    }

    /// `POST /social-statuses`; a family the register does not know has no status.
    ///
    /// # Errors
    /// [`GatewayError`].
    pub async fn statuses(&self, child: &Iin, applicant: &Iin) -> Result<Vec<SocialStatus>, GatewayError> {
        let question = FamilyQuestion { applicant, child };
        let found: Option<StatusesAnswer> = self.ask("/social-statuses", &question).await?;
        Ok(found.map_or_else(Vec::new, |answer| answer.statuses))
    }

    async fn ask<Q: Serialize + Sync, A: DeserializeOwned>(
        &self,
        path: &str,
        question: &Q,
    ) -> Result<Option<A>, GatewayError> {
        let response = self
            .http
            .post(wire::address(&self.config.base_url, path))
            .bearer_auth(self.config.token.expose_secret())
            .json(question)
            .send()
            .await
            .map_err(|error| wire::failed(&error))?;
        let status = response.status();
        let text = format!("the register answered {status} to {path}");
        if wire::may_pass(status) {
            return Err(GatewayError::Unavailable(text));
        }
        let body = wire::body(response).await?;
        match status {
            StatusCode::OK => serde_json::from_slice(&body)
                .map(Some)
                // The parser's own words may repeat a name or a date.
                .map_err(|_| GatewayError::Rejected(format!("{text} against the contract"))),
            StatusCode::NOT_FOUND if is_not_found(&body) => Ok(None),
            _ => Err(GatewayError::Rejected(text)),
        }
    }
}

/// Whether a 404 is the register's own: a wrong base URL must not look like a country without people.
fn is_not_found(body: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Fault {
        code: String,
    }
    serde_json::from_slice::<Fault>(body).is_ok_and(|fault| fault.code == "not_found")
}
