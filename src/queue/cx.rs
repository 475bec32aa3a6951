//! What a service of the queue works with, and how it tells a family.

use std::time::Duration;

use rand::rngs::StdRng;

use crate::dialogue::session::{Slots, Value};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ApplicationId, KindergartenId, NoticeId};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::place::PlaceCode;
use crate::domain::rules::Rules;
use crate::store::applications::Application;
use crate::store::kindergartens::{self, Kindergarten};
use crate::store::vault::Vault;
use crate::store::{StoreError, Tx};

use super::notices::{self, News, put_words};
use super::places::PlaceBook;
use super::{QueueError, children, rules};

/// What a service works with. The caller opened the transaction and commits it.
pub struct Cx<'a> {
    /// The transaction.
    pub tx: &'a mut Tx,
    /// Seals and opens what is personal.
    pub vault: &'a Vault,
    /// The places of the country.
    pub places: &'a PlaceBook,
    /// The rules where no place has its own.
    pub defaults: &'a Rules,
    /// Chance, for ids and codes.
    pub random: StdRng,
    /// The moment.
    pub now: Micros,
    /// News written so far: what is written later is told later, also of one moment.
    told: u64,
}

impl<'a> Cx<'a> {
    /// The services on a transaction at a moment.
    pub fn new(
        tx: &'a mut Tx,
        (vault, places, defaults): (&'a Vault, &'a PlaceBook, &'a Rules),
        random: StdRng,
        now: Micros,
    ) -> Self {
        Self { tx, vault, places, defaults, random, now, told: 0 }
    }

    /// The rules of a place today.
    ///
    /// # Errors
    /// The store.
    pub async fn rules_of(&mut self, place: &PlaceCode) -> Result<Rules, QueueError> {
        let today = calendar::local_date(self.now);
        rules::of(self.tx, self.places, self.defaults, place, today).await
    }

    /// The kindergarten of an id that a row refers to.
    ///
    /// # Errors
    /// The store, or there is none.
    pub async fn kindergarten(&mut self, id: &KindergartenId) -> Result<Kindergarten, QueueError> {
        let found = kindergartens::find(self.tx, id).await?;
        let missing = || StoreError::Missing { table: "kindergartens", row: id.to_string() };
        Ok(found.ok_or_else(missing)?)
    }

    /// What every notice about an application tells: whose child, and which application.
    ///
    /// # Errors
    /// The store.
    pub async fn facts(&mut self, application: &Application) -> Result<Slots, QueueError> {
        let (account, child) = (&application.account, &application.child);
        // A child that was taken out of the list since has no name any more.
        let child = children::find(self.tx, self.vault, account, child, self.now).await?;
        let name = child.map(|child| child.person.given).unwrap_or_default();
        Ok(Slots::from([
            ("name".to_owned(), Value::Text(name)),
            ("application".to_owned(), Value::Code(application.id.to_string())),
            ("number".to_owned(), Value::Text(application.number.to_string())),
        ]))
    }

    /// Tells a family, once for this key; it is told when it should be heard.
    ///
    /// # Errors
    /// The store; a fact that the kind needs is missing.
    pub async fn tell(
        &mut self,
        kind: NoticeKind,
        account: &AccountId,
        dedupe_key: &str,
        facts: Slots,
    ) -> Result<bool, QueueError> {
        self.told += 1;
        let id = NoticeId::new(self.now.plus(Duration::from_micros(self.told)), &mut self.random);
        let news = News { id, kind, account, dedupe_key, facts };
        notices::write(self.tx, self.vault, self.defaults, news, self.now).await
    }

    /// Tells the family of an application; `more` adds to what every such notice tells.
    ///
    /// # Errors
    /// The store; a fact that the kind needs is missing.
    pub async fn tell_of(
        &mut self,
        kind: NoticeKind,
        application: &Application,
        key: &str,
        more: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Result<bool, QueueError> {
        let mut facts = self.facts(application).await?;
        facts.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
        self.tell_facts(kind, application, key, facts).await
    }

    /// As [`Cx::tell_of`], with facts that are gathered.
    pub(super) async fn tell_facts(
        &mut self,
        kind: NoticeKind,
        application: &Application,
        key: &str,
        facts: Slots,
    ) -> Result<bool, QueueError> {
        let key = dedupe(kind, &application.id, key);
        self.tell(kind, &application.account, &key, facts).await
    }
}

fn dedupe(kind: NoticeKind, application: &ApplicationId, key: &str) -> String {
    format!("{kind}:{application}:{key}")
}

/// The name of a kindergarten, in every language.
pub(super) fn put_kindergarten(facts: &mut Slots, kindergarten: &Kindergarten) {
    let profile = &kindergarten.profile;
    put_words(facts, "kindergarten", Lang::ALL.map(|lang| (lang, profile.name(lang))));
}

/// A number, as facts hold it.
pub(super) fn number(number: u64) -> Value {
    Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A code, as facts hold it.
pub(super) fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}
