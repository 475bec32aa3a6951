//! Accounts: parents who are known to us.

use crate::domain::clock::Micros;
use crate::domain::ids::{AccountId, ContactId};
use crate::domain::lang::Lang;
use crate::domain::place::PlaceCode;
use crate::store::row::At;
use crate::store::vault::{Column, Sealed};
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, phone_index, iin_index, phone, person, language, notify_contact, region, district, settlement, created_at, erased_at"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM accounts WHERE id = $1");
    BY_PHONE = concat!("SELECT ", columns!(), " FROM accounts WHERE phone_index = $1");
    BY_IIN = concat!("SELECT ", columns!(), " FROM accounts WHERE iin_index = $1");
    INSERT = "INSERT INTO accounts (id, phone_index, iin_index, phone, person, language, notify_contact, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    SET_PHONE = "UPDATE accounts SET phone_index = $2, phone = $3 WHERE id = $1 AND NOT EXISTS \
                 (SELECT id FROM accounts AS other WHERE other.phone_index = $2 AND other.id <> $1)";
    SET_LANGUAGE = "UPDATE accounts SET language = $2 WHERE id = $1";
    FREE_PHONE = "UPDATE accounts SET phone_index = NULL, phone = NULL WHERE id = $1";
    SET_NOTIFY = "UPDATE accounts SET notify_contact = $2 WHERE id = $1";
    SET_HOME = "UPDATE accounts SET region = $2, district = $3, settlement = $4 WHERE id = $1";
    ERASE = "UPDATE accounts SET phone_index = NULL, iin_index = NULL, phone = NULL, person = NULL, notify_contact = NULL, \
             region = NULL, district = NULL, settlement = NULL, erased_at = $2 WHERE id = $1 AND erased_at IS NULL";
}

many! {
    FIND_MANY = concat!("SELECT ", columns!(), " FROM accounts WHERE id IN ("), 0, "{1}" of 1, ")";
}

/// The sealed phone of an account.
pub const PHONE: Column = Column { table: "accounts", column: "phone" };
/// The sealed person of an account.
pub const PERSON: Column = Column { table: "accounts", column: "person" };

/// An account to be.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// Index of the phone.
    pub phone_index: String,
    /// Index of the IIN.
    pub iin_index: Option<String>,
    /// The phone, sealed for [`PHONE`].
    pub phone: Sealed,
    /// The person, sealed for [`PERSON`].
    pub person: Option<Sealed>,
    /// The language of notices.
    pub language: Lang,
    /// Where notices go; `None`: where the parent was last.
    pub notify_contact: Option<ContactId>,
}

/// The place a parent calls their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The region.
    pub region: PlaceCode,
    /// The district.
    pub district: PlaceCode,
    /// The settlement; a city district is both.
    pub settlement: PlaceCode,
}

/// An account as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Index of the phone; `None` after erasure, or while the number is another's.
    pub phone_index: Option<String>,
    /// Index of the IIN.
    pub iin_index: Option<String>,
    /// The sealed phone.
    pub phone: Option<Sealed>,
    /// The sealed person.
    pub person: Option<Sealed>,
    /// The language of notices.
    pub language: Lang,
    /// Where the parent wants notices to go; `None`: where they were last.
    pub notify_contact: Option<ContactId>,
    /// The usual place.
    pub home: Option<Home>,
    /// When it was made.
    pub created_at: Micros,
    /// When it was erased.
    pub erased_at: Option<Micros>,
}

impl Account {
    /// It is not erased.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.erased_at.is_none()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    phone_index: Option<String>,
    iin_index: Option<String>,
    phone: Option<Vec<u8>>,
    person: Option<Vec<u8>>,
    language: String,
    notify_contact: Option<String>,
    region: Option<String>,
    district: Option<String>,
    settlement: Option<String>,
    created_at: i64,
    erased_at: Option<i64>,
}

impl Row {
    fn home(&self, at: At<'_>) -> Result<Option<Home>, StoreError> {
        let (Some(region), Some(district), Some(settlement)) = (&self.region, &self.district, &self.settlement) else {
            return Ok(None);
        };
        Ok(Some(Home {
            region: at.place("region", region)?,
            district: at.place("district", district)?,
            settlement: at.place("settlement", settlement)?,
        }))
    }
}

impl TryFrom<Row> for Account {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "accounts", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            language: at.read("language", &row.language)?,
            notify_contact: at.read_some("notify_contact", row.notify_contact.as_deref())?,
            home: row.home(at)?,
            phone_index: row.phone_index,
            iin_index: row.iin_index,
            phone: row.phone.map(Sealed::from_bytes),
            person: row.person.map(Sealed::from_bytes),
            created_at: Micros(row.created_at),
            erased_at: row.erased_at.map(Micros),
        })
    }
}

/// The accounts of these ids, in no order, the erased ones too.
///
/// # Errors
/// The database.
pub async fn find_many(tx: &mut Tx, ids: &[&AccountId]) -> Result<Vec<Account>, StoreError> {
    let rows: Vec<Row> = fetch_many!(tx, FIND_MANY, ids, [], |id| [id.as_str()]);
    rows.into_iter().map(Account::try_from).collect()
}

/// The account of this id, also an erased one.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Account::try_from).transpose()
}

/// The account with this phone.
///
/// # Errors
/// The database.
pub async fn by_phone(tx: &mut Tx, phone_index: &str) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_PHONE, phone_index)?;
    row.map(Account::try_from).transpose()
}

/// The account of the parent with this IIN.
///
/// # Errors
/// The database.
pub async fn by_iin(tx: &mut Tx, iin_index: &str) -> Result<Option<Account>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_IIN, iin_index)?;
    row.map(Account::try_from).transpose()
}

/// Makes an account; `false` if its phone or IIN belongs to another one.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &NewAccount, now: Micros) -> Result<bool, StoreError> {
    let made = execute!(
        tx,
        INSERT,
        new.id.as_str(),
        new.phone_index.as_str(),
        new.iin_index.as_deref(),
        new.phone.as_bytes(),
        new.person.as_ref().map(Sealed::as_bytes),
        new.language.code(),
        new.notify_contact.as_ref().map(ContactId::as_str),
        now.0,
    )?;
    Ok(made == 1)
}

/// Changes the phone; `false` if it belongs to another account.
///
/// # Errors
/// The database; a duplicate if another account took the phone in this moment.
pub async fn set_phone(tx: &mut Tx, id: &AccountId, phone_index: &str, phone: &Sealed) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_PHONE, id.as_str(), phone_index, phone.as_bytes())? == 1)
}

/// Changes the language of notices.
///
/// # Errors
/// The database.
pub async fn set_language(tx: &mut Tx, id: &AccountId, language: Lang) -> Result<(), StoreError> {
    execute!(tx, SET_LANGUAGE, id.as_str(), language.code())?;
    Ok(())
}

/// The account has no phone any more: it is another's now.
///
/// # Errors
/// The database.
pub async fn free_phone(tx: &mut Tx, id: &AccountId) -> Result<(), StoreError> {
    execute!(tx, FREE_PHONE, id.as_str())?;
    Ok(())
}

/// Changes where notices go; `None`: to where the parent was last.
///
/// # Errors
/// The database.
pub async fn set_notify_contact(tx: &mut Tx, id: &AccountId, contact: Option<&ContactId>) -> Result<(), StoreError> {
    execute!(tx, SET_NOTIFY, id.as_str(), contact.map(ContactId::as_str))?;
    Ok(())
}

/// Keeps the usual place.
///
/// # Errors
/// The database.
pub async fn set_home(tx: &mut Tx, id: &AccountId, home: &Home) -> Result<(), StoreError> {
    execute!(tx, SET_HOME, id.as_str(), home.region.as_str(), home.district.as_str(), home.settlement.as_str())?;
    Ok(())
}

/// Empties the account; its row stays, since applications refer to it. The key is destroyed apart ([`super::keys::destroy`]).
///
/// # Errors
/// The database.
pub async fn erase(tx: &mut Tx, id: &AccountId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, ERASE, id.as_str(), now.0)? == 1)
}
