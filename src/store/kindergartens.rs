//! Kindergartens, their groups, and which of them a family keeps.

mod groups;
mod saved;

use chrono::NaiveDate;

use crate::domain::clock::Micros;
use crate::domain::ids::KindergartenId;
use crate::domain::kindergarten::{Code, Fee, Hours, Point, Profile};
use crate::domain::phone::Phone;
use crate::store::row::{At, limit};
use crate::store::{StoreError, Tx};

pub use groups::{Group, free, free_in, groups, set_group, set_size};
pub use saved::{forget_saved, is_saved, save, saved, saved_by, unsave};

pub(super) use groups::ALL as GROUPS;
pub(super) use saved::ALL as SAVED;

macro_rules! columns {
    () => {
        "id, code, place, name_kk, name_ru, name_en, kind, ownership, address_kk, address_ru, phone, latitude, longitude, opens, closes, \
         fee, fee_at, ramp, created_at, closed_at"
    };
}
use columns;

statements! {
    INSERT = "INSERT INTO kindergartens (id, code, place, name_kk, name_ru, name_en, kind, ownership, address_kk, address_ru, phone, \
              latitude, longitude, opens, closes, fee, fee_at, ramp, created_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT DO NOTHING";
    UPDATE = "UPDATE kindergartens SET code = $2, place = $3, name_kk = $4, name_ru = $5, name_en = $6, kind = $7, ownership = $8, \
              address_kk = $9, address_ru = $10, phone = $11, latitude = $12, longitude = $13, opens = $14, closes = $15, fee = $16, \
              fee_at = $17, ramp = $18 WHERE id = $1";
    FIND = concat!("SELECT ", columns!(), " FROM kindergartens WHERE id = $1");
    BY_CODE = concat!("SELECT ", columns!(), " FROM kindergartens WHERE code = $1");
    LIST = concat!("SELECT ", columns!(), " FROM kindergartens WHERE place >= $1 AND place <= $2 AND closed_at IS NULL AND id > $3 \
                   ORDER BY id LIMIT $4");
    COUNT = "SELECT COUNT(*) FROM kindergartens WHERE place >= $1 AND place <= $2 AND closed_at IS NULL";
    CLOSE = "UPDATE kindergartens SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
}

/// A kindergarten as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Kindergarten {
    /// Its id.
    pub id: KindergartenId,
    /// What the list says of it.
    pub profile: Profile,
    /// When it came in.
    pub created_at: Micros,
    /// When it was closed.
    pub closed_at: Option<Micros>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    code: String,
    place: String,
    name_kk: String,
    name_ru: String,
    name_en: String,
    kind: String,
    ownership: String,
    address_kk: String,
    address_ru: String,
    phone: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    opens: i64,
    closes: i64,
    fee: Option<i64>,
    fee_at: Option<String>,
    ramp: bool,
    created_at: i64,
    closed_at: Option<i64>,
}

impl TryFrom<Row> for Kindergarten {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "kindergartens", row: &row.id };
        let phone = row.phone.as_deref().map(|phone| Phone::parse(phone).map_err(|_| at.inconsistent("phone")));
        let hours = Hours::new(at.number("opens", row.opens)?, at.number("closes", row.closes)?);
        let fee = row.fee.map(|tenge| at.number("fee", tenge)).transpose()?;
        let fee_at: Option<NaiveDate> = at.read_some("fee_at", row.fee_at.as_deref())?;
        Ok(Self {
            id: at.read("id", &row.id)?,
            profile: Profile {
                code: Code::parse(&row.code).ok_or_else(|| at.inconsistent("code"))?,
                place: at.place("place", &row.place)?,
                kind: at.read("kind", &row.kind)?,
                ownership: at.read("ownership", &row.ownership)?,
                phone: phone.transpose()?,
                point: row.latitude.zip(row.longitude).and_then(|(north, east)| Point::new(north, east)),
                hours: hours.ok_or_else(|| at.inconsistent("closes"))?,
                fee: fee.zip(fee_at).map(|(tenge, at)| Fee { tenge, at }),
                ramp: row.ramp,
                name_kk: row.name_kk,
                name_ru: row.name_ru,
                name_en: row.name_en,
                address_kk: row.address_kk,
                address_ru: row.address_ru,
            },
            created_at: Micros(row.created_at),
            closed_at: row.closed_at.map(Micros),
        })
    }
}

/// What came of bringing a kindergarten in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Upserted {
    /// It was not there.
    Added(KindergartenId),
    /// It was there and differed.
    Changed(KindergartenId),
    /// It stands as it is.
    Same(KindergartenId),
}

impl Upserted {
    /// The id it has.
    #[must_use]
    pub fn id(&self) -> &KindergartenId {
        match self {
            Self::Added(id) | Self::Changed(id) | Self::Same(id) => id,
        }
    }
}

/// Runs a statement over all columns of a profile, its id first.
macro_rules! write_profile {
    ($tx:expr, $sql:expr, $id:expr, $profile:expr $(, $more:expr)*) => {
        execute!(
            $tx,
            $sql,
            $id.as_str(),
            $profile.code.as_str(),
            $profile.place.as_str(),
            $profile.name_kk.as_str(),
            $profile.name_ru.as_str(),
            $profile.name_en.as_str(),
            $profile.kind.code(),
            $profile.ownership.code(),
            $profile.address_kk.as_str(),
            $profile.address_ru.as_str(),
            $profile.phone.as_ref().map(Phone::e164),
            $profile.point.map(Point::latitude),
            $profile.point.map(Point::longitude),
            i64::from($profile.hours.opens()),
            i64::from($profile.hours.closes()),
            $profile.fee.map(|fee| i64::from(fee.tenge)),
            $profile.fee.map(|fee| fee.at.to_string()),
            $profile.ramp
            $(, $more)*
        )
    };
}

/// Brings a kindergarten in under its code: with this id if it is new, else what differs is changed.
///
/// # Errors
/// The database.
pub async fn upsert(tx: &mut Tx, id: KindergartenId, profile: &Profile, now: Micros) -> Result<Upserted, StoreError> {
    if write_profile!(tx, INSERT, id, profile, now.0)? == 1 {
        return Ok(Upserted::Added(id));
    }
    let known = by_code(tx, &profile.code).await?;
    let known = known.ok_or_else(|| StoreError::Missing { table: "kindergartens", row: profile.code.to_string() })?;
    if known.profile == *profile {
        return Ok(Upserted::Same(known.id));
    }
    write_profile!(tx, UPDATE, known.id, profile)?;
    Ok(Upserted::Changed(known.id))
}

/// The kindergarten of this id, closed or not.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &KindergartenId) -> Result<Option<Kindergarten>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, FIND, id.as_str())?;
    row.map(Kindergarten::try_from).transpose()
}

/// The kindergarten of this code, closed or not.
///
/// # Errors
/// The database.
pub async fn by_code(tx: &mut Tx, code: &Code) -> Result<Option<Kindergarten>, StoreError> {
    let row: Option<Row> = fetch_optional!(tx, BY_CODE, code.as_str())?;
    row.map(Kindergarten::try_from).transpose()
}

/// Places from one code to another, both included: the classifier gives all below a place one range of codes (domain.md 15.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRange {
    /// The least code.
    pub from: String,
    /// The greatest.
    pub to: String,
}

/// Open kindergartens of a range of places in the order they came in: so many after this one.
///
/// # Errors
/// The database.
pub async fn list(
    tx: &mut Tx,
    places: &PlaceRange,
    after: Option<&KindergartenId>,
    rows: u32,
) -> Result<Vec<Kindergarten>, StoreError> {
    let after = after.map_or("", KindergartenId::as_str);
    let rows: Vec<Row> = fetch_all!(tx, LIST, places.from.as_str(), places.to.as_str(), after, limit(rows))?;
    rows.into_iter().map(Kindergarten::try_from).collect()
}

/// How many are open in a range of places.
///
/// # Errors
/// The database.
pub async fn count(tx: &mut Tx, places: &PlaceRange) -> Result<i64, StoreError> {
    let (count,): (i64,) = fetch_one!(tx, COUNT, places.from.as_str(), places.to.as_str())?;
    Ok(count)
}

/// Closes a kindergarten for good; `false` if it was closed before.
///
/// # Errors
/// The database.
pub async fn close(tx: &mut Tx, id: &KindergartenId, now: Micros) -> Result<bool, StoreError> {
    Ok(execute!(tx, CLOSE, id.as_str(), now.0)? == 1)
}
