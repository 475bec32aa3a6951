//! The list of kindergartens: `code` is the key, a later list changes what differs.

use super::fields::{Fields, birth_year, clock, whole};
use super::{Read, Reason, read};
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::kindergarten::{Code, Fee, GroupKey, GroupSize, Hours, Kind, Mode, Ownership, Point, Profile};
use crate::domain::phone::Phone;
use crate::domain::place::PlaceCode;
use crate::domain::translit;

/// The expected first line.
pub const HEADER: &str = "code,place,name_kk,name_ru,name_en,kind,ownership,address_kk,address_ru,phone,latitude,longitude,\
                          opens,closes,fee,fee_at,ramp,groups";

/// Groups of one kindergarten at most.
const GROUPS_MAX: usize = 100;

/// A kindergarten as the list has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// What it is.
    pub profile: Profile,
    /// Its groups; those that are not named stay as they are.
    pub groups: Vec<GroupSize>,
}

/// Reads the list. The same text gives the same answer.
#[must_use]
pub fn parse(text: &str) -> Read<Listed> {
    read(text, HEADER, |fields| {
        let profile = profile(fields)?;
        let groups = fields.read_some("groups", "groups as `2023 kk general full 25 24 | ...`", groups)?;
        Ok((profile.code.clone(), Listed { profile, groups: groups.unwrap_or_default() }))
    })
}

fn profile(fields: &Fields<'_>) -> Result<Profile, Reason> {
    let name_kk = fields.text("name_kk")?;
    let (opens, closes) = (hour(fields, "opens")?, hour(fields, "closes")?);
    let late = || Reason::Value { column: "closes", expected: "an hour after it opens".to_owned() };
    Ok(Profile {
        code: fields.read("code", "1 to 40 letters, digits or - . _ /", Code::parse)?,
        place: fields.read(
            "place",
            "the nine digits of a settlement, or of a district of a big city",
            PlaceCode::parse,
        )?,
        name_ru: fields.text("name_ru")?,
        name_en: fields.text_some("name_en")?.unwrap_or_else(|| translit::english(&name_kk)),
        name_kk,
        kind: fields.one_of("kind", Kind::ALL, Kind::code)?,
        ownership: fields.one_of("ownership", Ownership::ALL, Ownership::code)?,
        address_kk: fields.text("address_kk")?,
        address_ru: fields.text("address_ru")?,
        phone: fields.read_some("phone", "a phone number of Kazakhstan", |text| Phone::parse(text).ok())?,
        point: point(fields)?,
        hours: Hours::new(opens, closes).ok_or_else(late)?,
        fee: fee(fields)?,
        ramp: fields.read("ramp", "yes or no", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })?,
    })
}

fn hour(fields: &Fields<'_>, column: &'static str) -> Result<u16, Reason> {
    fields.read(column, "an hour as 7:30", clock)
}

fn point(fields: &Fields<'_>) -> Result<Option<Point>, Reason> {
    let degrees = |column| fields.read_some(column, "degrees as 51.1282", |text| text.replace(',', ".").parse().ok());
    let wrong = || Reason::Value {
        column: "latitude",
        expected: "a point in Kazakhstan, north before east, or nothing in both".to_owned(),
    };
    match (degrees("latitude")?, degrees("longitude")?) {
        (None, None) => Ok(None),
        (Some(latitude), Some(longitude)) => Point::new(latitude, longitude).map(Some).ok_or_else(wrong),
        _ => Err(wrong()),
    }
}

fn fee(fields: &Fields<'_>) -> Result<Option<Fee>, Reason> {
    let tenge = fields.read_some("fee", "tenge a month, a whole number", whole)?;
    let undated = || Reason::Value { column: "fee_at", expected: "the day as of which the fee is known".to_owned() };
    match (tenge, fields.day_some("fee_at")?) {
        (None, _) => Ok(None),
        (Some(tenge), Some(at)) => Ok(Some(Fee { tenge, at })),
        (Some(_), None) => Err(undated()),
    }
}

/// `2023 kk general full 25 24`: birth year, language, type, mode, capacity, children; groups are parted by `|`.
fn groups(text: &str) -> Option<Vec<GroupSize>> {
    let groups: Vec<GroupSize> = text.split('|').map(|one| group(one.trim())).collect::<Option<_>>()?;
    let twice = groups.iter().enumerate().any(|(n, one)| groups[..n].iter().any(|other| other.key == one.key));
    (groups.len() <= GROUPS_MAX && !twice).then_some(groups)
}

fn group(text: &str) -> Option<GroupSize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [year, language, group, mode, capacity, children] = words[..] else { return None };
    let key = GroupKey {
        birth_year: birth_year(year)?,
        language: InstructionLanguage::parse(language)?,
        group: GroupType::parse(group)?,
        mode: Mode::parse(mode)?,
    };
    Some(GroupSize { key, capacity: small(capacity)?, children: small(children)? })
}

/// No group has a thousand children.
fn small(text: &str) -> Option<u32> {
    whole(text).filter(|number| *number < 1_000 && !text.is_empty())
}
