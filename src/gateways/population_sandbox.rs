//! The population register of the demo: a made-up person for every valid IIN, and a list of numbers that behave oddly.

use std::sync::Arc;
use std::time::Duration;

use super::listed::{Oddity, oddity};
use super::{GatewayError, SLOW, made_up};
use crate::domain::calendar;
use crate::domain::clock::Clock;
use crate::domain::iin::Iin;
use crate::domain::person::{Person, Relation, age};

/// A parent is at least so many years older than the child.
const PARENT_YEARS: u32 = 16;

/// From more than so many years on it is taken for a grandparent who is the guardian.
const GUARDIAN_YEARS: u32 = 50;

/// The sandbox. The same number is always the same person, in every process.
pub struct SandboxPopulation {
    clock: Arc<dyn Clock>,
    slow: Duration,
}

impl SandboxPopulation {
    /// A sandbox; the clock tells which century a seventh digit 0 means and who is not born yet.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, slow: SLOW }
    }

    /// The same sandbox with another patience for the slow numbers, so that a test need not wait.
    #[must_use]
    pub fn slow_for(mut self, slow: Duration) -> Self {
        self.slow = slow;
        self
    }

    /// As [`super::population::Population::person`].
    ///
    /// # Errors
    /// `Unavailable` for numbers listed as down.
    pub async fn person(&self, iin: &Iin) -> Result<Option<Person>, GatewayError> {
        self.mood(iin).await?;
        Ok(self.known(iin))
    }

    /// As [`super::population::Population::relation`]: by the list, else by the years between the two.
    ///
    /// # Errors
    /// `Unavailable` for numbers listed as down.
    pub async fn relation(&self, applicant: &Iin, child: &Iin) -> Result<Relation, GatewayError> {
        self.mood(applicant).await?;
        self.mood(child).await?;
        let (Some(older), Some(younger)) = (self.known(applicant), self.known(child)) else {
            return Ok(Relation::None);
        };
        let years = age(older.birth, younger.birth);
        Ok(match oddity(child) {
            _ if years < PARENT_YEARS => Relation::None,
            Some(Oddity::NotYours) => Relation::None,
            Some(Oddity::RelationUnknown) => Relation::Unknown,
            Some(Oddity::Guardian) => Relation::Guardian,
            _ if years > GUARDIAN_YEARS => Relation::Guardian,
            _ => Relation::Parent,
        })
    }

    /// Waits or fails where the list says so.
    async fn mood(&self, iin: &Iin) -> Result<(), GatewayError> {
        match oddity(iin) {
            Some(Oddity::Down) => Err(GatewayError::Unavailable("sandbox: listed as down".into())),
            Some(Oddity::Slow) => {
                tokio::time::sleep(self.slow).await;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Nobody for a number listed so, without a day of the calendar, or of a day that is yet to come.
    fn known(&self, iin: &Iin) -> Option<Person> {
        let today = calendar::local_date(self.clock.now());
        let (birth, sex) = match oddity(iin) {
            Some(Oddity::NotFound) => return None,
            Some(Oddity::OddDigits { birth, sex }) => (birth.parse().ok()?, Some(sex)),
            Some(Oddity::NoSex) => (iin.birth_date(today)?, None),
            Some(Oddity::OtherSex(sex)) => (iin.birth_date(today)?, Some(sex)),
            _ => (iin.birth_date(today)?, iin.sex().or_else(|| Some(made_up::sex(iin)))),
        };
        (birth <= today).then(|| made_up::person(*iin, birth, sex))
    }
}
