//! The store on both databases: every statement, the schemas, and one test or more a group of tables.

mod claims;
mod family;
mod messages;
mod outbox;
mod places;
mod queue;
pub mod schema;
mod small;
mod statements;
mod talk;

use std::time::Duration;

use esik::domain::clock::Micros;
use esik::domain::ids::{AccountId, ChildId, ContactId, ConversationId};
use esik::domain::lang::Lang;
use esik::store::accounts::NewAccount;
use esik::store::children::NewChild;
use esik::store::contacts::{AddressKey, Contact, NewContact};
use esik::store::vault::{MasterKey, Sealed, Vault};
use esik::store::{Claim, Db, Tx, accounts, children, contacts};

use crate::support::database::TestDb;

/// A moment of the tests: they move no clock, they name moments.
fn at(seconds: i64) -> Micros {
    Micros::from_seconds(1_795_000_000 + seconds)
}

fn vault() -> Vault {
    Vault::new(&MasterKey::new([7; 32]))
}

fn sealed(text: &str) -> Sealed {
    Sealed::from_bytes(text.as_bytes().to_vec())
}

fn claim(now: Micros, limit: u32) -> Claim<'static> {
    Claim { now, limit, lease: Duration::from_secs(30), worker: "worker" }
}

/// A new id of the moment zero.
macro_rules! new {
    ($id:ty) => {
        <$id>::new($crate::store::at(0), &mut rand::rng())
    };
}
use new;

/// Opens the test's database with its schema.
async fn open(db: &TestDb) -> Db {
    let store = Db::open(&db.url).await.unwrap();
    store.migrate().await.unwrap();
    store
}

/// A contact of Telegram with a conversation of its own.
async fn contact(tx: &mut Tx, external_id: &str) -> Contact {
    let address = AddressKey { channel: "telegram", bot: "1", external_id };
    let new = NewContact { id: new!(ContactId), conversation: new!(ConversationId), language: None };
    contacts::find_or_create(tx, address, &new, at(0)).await.unwrap()
}

/// A registered parent with the indexes `phone-NAME` and `iin-NAME`.
async fn account(tx: &mut Tx, name: &str) -> (AccountId, Contact) {
    let contact = contact(tx, name).await;
    let new = NewAccount {
        id: new!(AccountId),
        phone_index: format!("phone-{name}"),
        iin_index: Some(format!("iin-{name}")),
        phone: sealed("phone"),
        person: Some(sealed("person")),
        language: Lang::Kk,
        notify_contact: Some(contact.id.clone()),
    };
    assert!(accounts::insert(tx, &new, at(0)).await.unwrap());
    (new.id, contact)
}

/// A child of an account.
async fn child(tx: &mut Tx, account: &AccountId, name: &str) -> ChildId {
    let new = NewChild {
        id: new!(ChildId),
        account: account.clone(),
        iin_index: format!("child-{name}"),
        birth_year: 2023,
        person: sealed("person"),
        details: sealed("details"),
    };
    assert!(children::insert(tx, &new, at(0)).await.unwrap());
    new.id
}
