//! Standing wishes ("apply for me when a place opens"), and subscriptions to free places.

use crate::domain::clock::Micros;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{AccountId, ApplicationId, ConsentId, KindergartenId, SubscriptionId, WishId};
use crate::domain::place::PlaceCode;
use crate::store::row::At;
use crate::store::{StoreError, Tx};

macro_rules! columns {
    () => {
        "id, account_id, place, kindergarten_id, birth_year, language, group_type, digest, created_at, stopped_at"
    };
}

statements! {
    WISH = "INSERT INTO wishes (id, application_id, kindergarten_id, preference, consent_id, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
            ON CONFLICT DO NOTHING";
    WISHES_OF = "SELECT id, application_id, kindergarten_id, preference FROM wishes WHERE application_id = $1 AND revoked_at IS NULL \
                 ORDER BY preference, id";
    WISHES_FOR = "SELECT w.id, w.application_id, w.kindergarten_id, w.preference FROM wishes w JOIN applications a ON a.id = w.application_id \
                  WHERE w.kindergarten_id = $1 AND w.revoked_at IS NULL AND a.subqueue = $2 ORDER BY w.id";
    WISH_FIND = "SELECT id, application_id, kindergarten_id, preference FROM wishes WHERE id = $1";
    DIGESTS = "SELECT COUNT(*) FROM subscriptions WHERE digest AND stopped_at IS NULL";
    REVOKE = "UPDATE wishes SET revoked_at = $3 WHERE id = $1 AND application_id = $2 AND revoked_at IS NULL";
    REVOKE_ALL = "UPDATE wishes SET revoked_at = $2 WHERE application_id = $1 AND revoked_at IS NULL";
    SUBSCRIBE = "INSERT INTO subscriptions (id, account_id, place, kindergarten_id, birth_year, language, group_type, digest, created_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OF_ACCOUNT = concat!("SELECT ", columns!(), " FROM subscriptions WHERE account_id = $1 AND stopped_at IS NULL ORDER BY created_at, id");
    FIND = concat!("SELECT ", columns!(), " FROM subscriptions WHERE id = $1");
    OF_PLACE = concat!("SELECT ", columns!(), " FROM subscriptions WHERE place = $1 AND stopped_at IS NULL ORDER BY id");
    OF_KINDERGARTEN = concat!("SELECT ", columns!(), " FROM subscriptions WHERE kindergarten_id = $1 AND stopped_at IS NULL ORDER BY id");
    SET_DIGEST = "UPDATE subscriptions SET digest = $2 WHERE id = $1 AND stopped_at IS NULL";
    STOP = "UPDATE subscriptions SET stopped_at = $2 WHERE id = $1 AND stopped_at IS NULL";
    STOP_ALL = "UPDATE subscriptions SET stopped_at = $2 WHERE account_id = $1 AND stopped_at IS NULL";
}

/// A standing wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Its id.
    pub id: WishId,
    /// Whose application.
    pub application: ApplicationId,
    /// For which kindergarten.
    pub kindergarten: KindergartenId,
    /// The family's order, from 1.
    pub preference: u32,
}

/// A subscription.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// Whose.
    pub account: AccountId,
    /// What is heard of.
    pub filter: Filter,
    /// Once a day instead of at once.
    pub digest: bool,
    /// Since when.
    pub created_at: Micros,
    /// Till when.
    pub stopped_at: Option<Micros>,
}

/// What a subscription is about; what is not said does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A settlement, a district or a region.
    pub place: Option<PlaceCode>,
    /// One kindergarten.
    pub kindergarten: Option<KindergartenId>,
    /// The age class.
    pub birth_year: Option<i32>,
    /// The language of the group.
    pub language: Option<InstructionLanguage>,
    /// The type of the group.
    pub group: Option<GroupType>,
}

type WishRow = (String, String, String, i64);

fn wish((id, application, kindergarten, preference): WishRow) -> Result<Wish, StoreError> {
    let at = At { table: "wishes", row: &id };
    Ok(Wish {
        id: at.read("id", &id)?,
        application: at.read("application_id", &application)?,
        kindergarten: at.read("kindergarten_id", &kindergarten)?,
        preference: at.number("preference", preference)?,
    })
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    place: Option<String>,
    kindergarten_id: Option<String>,
    birth_year: Option<i64>,
    language: Option<String>,
    group_type: Option<String>,
    digest: bool,
    created_at: i64,
    stopped_at: Option<i64>,
}

impl TryFrom<Row> for Subscription {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "subscriptions", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            account: at.read("account_id", &row.account_id)?,
            filter: Filter {
                place: row.place.as_deref().map(|code| at.place("place", code)).transpose()?,
                kindergarten: at.read_some("kindergarten_id", row.kindergarten_id.as_deref())?,
                birth_year: row.birth_year.map(|year| at.number("birth_year", year)).transpose()?,
                language: at.read_some("language", row.language.as_deref())?,
                group: at.read_some("group_type", row.group_type.as_deref())?,
            },
            digest: row.digest,
            created_at: Micros(row.created_at),
            stopped_at: row.stopped_at.map(Micros),
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<Subscription>, StoreError> {
    rows.into_iter().map(Subscription::try_from).collect()
}

/// Keeps a standing wish; `false`: it stands already.
///
/// # Errors
/// The database.
pub async fn insert(tx: &mut Tx, new: &Wish, consent: &ConsentId, now: Micros) -> Result<bool, StoreError> {
    let inserted = execute!(
        tx,
        WISH,
        new.id.as_str(),
        new.application.as_str(),
        new.kindergarten.as_str(),
        i64::from(new.preference),
        consent.as_str(),
        now.0,
    )?;
    Ok(inserted == 1)
}

/// The wish of this id, standing or not.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &WishId) -> Result<Option<Wish>, StoreError> {
    let row: Option<WishRow> = fetch_optional!(tx, WISH_FIND, id.as_str())?;
    row.map(wish).transpose()
}

/// The standing wishes of an application, by preference.
///
/// # Errors
/// The database.
pub async fn of(tx: &mut Tx, application: &ApplicationId) -> Result<Vec<Wish>, StoreError> {
    let rows: Vec<WishRow> = fetch_all!(tx, WISHES_OF, application.as_str())?;
    rows.into_iter().map(wish).collect()
}

/// The standing wishes for a kindergarten of those who stand in a sub-queue.
///
/// # Errors
/// The database.
pub async fn standing_for(tx: &mut Tx, kindergarten: &KindergartenId, subqueue: &str) -> Result<Vec<Wish>, StoreError> {
    let rows: Vec<WishRow> = fetch_all!(tx, WISHES_FOR, kindergarten.as_str(), subqueue)?;
    rows.into_iter().map(wish).collect()
}

/// Takes a wish of an application back; `false`: there is none.
///
/// # Errors
/// The database.
pub async fn revoke(tx: &mut Tx, id: &WishId, application: &ApplicationId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, REVOKE, id.as_str(), application.as_str(), now.0)? == 1)
}

/// Takes every wish of an application back.
///
/// # Errors
/// The database.
pub async fn revoke_all(tx: &mut Tx, application: &ApplicationId, now: Micros) -> Result<u64, StoreError> {
    execute!(tx, REVOKE_ALL, application.as_str(), now.0)
}

/// Keeps a subscription.
///
/// # Errors
/// The database.
pub async fn subscribe(tx: &mut Tx, new: &Subscription) -> Result<(), StoreError> {
    let filter = &new.filter;
    execute!(
        tx,
        SUBSCRIBE,
        new.id.as_str(),
        new.account.as_str(),
        filter.place.as_ref().map(PlaceCode::as_str),
        filter.kindergarten.as_ref().map(KindergartenId::as_str),
        filter.birth_year.map(i64::from),
        filter.language.map(InstructionLanguage::code),
        filter.group.map(GroupType::code),
        new.digest,
        new.created_at.0,
    )?;
    Ok(())
}

/// The standing subscriptions of an account.
///
/// # Errors
/// The database.
pub async fn of_account(tx: &mut Tx, account: &AccountId) -> Result<Vec<Subscription>, StoreError> {
    read(fetch_all!(tx, OF_ACCOUNT, account.as_str())?)
}

/// The subscription of this id, stopped or not.
///
/// # Errors
/// The database.
pub async fn subscription(tx: &mut Tx, id: &SubscriptionId) -> Result<Option<Subscription>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Subscription::try_from).transpose()
}

/// The standing subscriptions to a place itself.
///
/// # Errors
/// The database.
pub async fn of_place(tx: &mut Tx, place: &PlaceCode) -> Result<Vec<Subscription>, StoreError> {
    read(fetch_all!(tx, OF_PLACE, place.as_str())?)
}

/// The standing subscriptions to a kindergarten.
///
/// # Errors
/// The database.
pub async fn of_kindergarten(tx: &mut Tx, kindergarten: &KindergartenId) -> Result<Vec<Subscription>, StoreError> {
    read(fetch_all!(tx, OF_KINDERGARTEN, kindergarten.as_str())?)
}

/// Whether anybody hears once a day.
///
/// # Errors
/// The database.
pub async fn any_digest(tx: &mut Tx) -> Result<bool, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, DIGESTS)?;
    Ok(count > 0)
}

/// At once, or once a day; `false`: it is stopped.
///
/// # Errors
/// The database.
pub async fn set_digest(tx: &mut Tx, id: &SubscriptionId, digest: bool) -> Result<bool, StoreError> {
    Ok(execute!(tx, SET_DIGEST, id.as_str(), digest)? == 1)
}

/// Stops a subscription; `false`: it was stopped before.
///
/// # Errors
/// The database.
pub async fn stop(tx: &mut Tx, id: &SubscriptionId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, STOP, id.as_str(), now.0)? == 1)
}

/// Stops every subscription of an account (erasure).
///
/// # Errors
/// The database.
pub async fn stop_all(tx: &mut Tx, account: &AccountId, now: Micros) -> Result<u64, StoreError> {
    execute!(tx, STOP_ALL, account.as_str(), now.0)
}
