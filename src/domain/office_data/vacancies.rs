//! The list of places that become free: `ref` is the sender's own name of a row, and the key.

use chrono::NaiveDate;

use super::fields::{birth_year, whole};
use super::{Read, read};
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::kindergarten::{Code, GroupKey, Mode};

/// The expected first line.
pub const HEADER: &str = "ref,kindergarten,birth_year,language,group_type,mode,places,until";

/// Places of one row at most.
const PLACES_MAX: u32 = 500;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The sender's name of the row: 1 to 40 letters, digits or `-._/`.
    pub sender_ref: Code,
    /// The code of the kindergarten.
    pub kindergarten: Code,
    /// For which children.
    pub group: GroupKey,
    /// How many places.
    pub places: u32,
    /// The last day of temporary places.
    pub until: Option<NaiveDate>,
}

/// Reads the list. The same text gives the same answer.
#[must_use]
pub fn parse(text: &str) -> Read<Listed> {
    const CODE: &str = "1 to 40 letters, digits or - . _ /";
    read(text, HEADER, |fields| {
        let sender_ref = fields.read("ref", CODE, Code::parse)?;
        let row = Listed {
            sender_ref: sender_ref.clone(),
            kindergarten: fields.read("kindergarten", CODE, Code::parse)?,
            group: GroupKey {
                birth_year: fields.read("birth_year", "a year as 2023", birth_year)?,
                language: fields.one_of("language", InstructionLanguage::ALL, InstructionLanguage::code)?,
                group: fields.one_of("group_type", GroupType::ALL, GroupType::code)?,
                mode: fields.one_of("mode", Mode::ALL, Mode::code)?,
            },
            places: fields.read("places", "a number from 1 to 500", |text| {
                whole(text).filter(|n| (1..=PLACES_MAX).contains(n))
            })?,
            until: fields.day_some("until")?,
        };
        Ok((sender_ref, row))
    })
}
