//! What is in the queue, in words for a table: moments, places, sub-queues, lists to choose from; and what is typed, read back.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::signed::Signed;
use super::trouble::Trouble;
use super::view::{Field, Input};
use crate::domain::calendar::{local_datetime, moment_of};
use crate::domain::clock::Micros;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::KindergartenId;
use crate::domain::kindergarten::Mode;
use crate::domain::place::PlaceCode;
use crate::store::Tx;
use crate::store::kindergartens::{self, Kindergarten};
use crate::store::queue::SubQueue;

/// A moment for a table.
pub(in crate::web) fn when(at: Micros) -> String {
    local_datetime(at).format("%d.%m.%Y %H:%M").to_string()
}

/// A day for a table.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// A day as a field for days holds it, or as people write it.
pub(super) fn read_day(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d.%m.%Y"].iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

/// A day and an hour as two fields hold them.
pub(super) fn read_moment(day: &str, hour: &str) -> Option<Micros> {
    Some(moment_of(read_day(day)?, NaiveTime::parse_from_str(hour, "%H:%M").ok()?))
}

/// A value of a closed list that was chosen.
pub(super) fn read_code<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str, chosen: &str) -> Option<T> {
    all.iter().copied().find(|one| code(*one) == chosen)
}

impl Signed {
    /// The name of a place; its code where it has none.
    pub(super) fn place_name(&self, place: &PlaceCode) -> String {
        self.world().places.name(place, self.lang()).unwrap_or_else(|| place.to_string())
    }

    /// A group: language and type.
    pub(super) fn group(&self, language: InstructionLanguage, group: GroupType) -> String {
        format!("{}, {}", self.word("list-language", language.code()), self.word("list-group", group.code()))
    }

    /// A sub-queue.
    pub(super) fn subqueue(&self, queue: &SubQueue) -> String {
        let (place, group) = (self.place_name(&queue.settlement), self.group(queue.language, queue.group));
        format!("{place}, {}, {group}", queue.birth_year)
    }

    /// A closed list to choose from.
    pub(super) fn options(&self, list: &str, codes: &[&'static str]) -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), self.word(list, code))).collect()
    }

    /// A field of a form; the label is a text, whose attribute `hint`, if the field has one, is said beside it.
    pub(super) fn field(&self, name: &'static str, label: &str, input: Input) -> Field {
        Field { name, label: self.say(label), hint: String::new(), input }
    }

    /// A line of a form with a hint: the attribute `hint` of its label.
    pub(super) fn hinted(&self, name: &'static str, label: &str, input: Input) -> Field {
        Field { name, label: self.say(label), hint: self.say(&format!("{label}.hint")), input }
    }

    /// The fields that name a group: year of birth, language, type, how long it stays.
    pub(super) fn group_fields(&self) -> Vec<Field> {
        let languages: Vec<_> = InstructionLanguage::ALL.iter().map(|one| one.code()).collect();
        let groups: Vec<_> = GroupType::ALL.iter().map(|one| one.code()).collect();
        let modes: Vec<_> = Mode::ALL.iter().map(|one| one.code()).collect();
        vec![
            self.hinted("birth_year", "office-year", Input::Line("number")),
            self.field("language", "office-group-language", Input::Choice(self.options("list-language", &languages))),
            self.field("group", "office-group", Input::Choice(self.options("list-group", &groups))),
            self.field("mode", "office-day", Input::Choice(self.options("office-mode", &modes))),
        ]
    }

    /// The kindergarten of an id, if the person works for it or for its place.
    pub(super) async fn kindergarten(&self, tx: &mut Tx, id: &str) -> Result<Kindergarten, Trouble> {
        let id = KindergartenId::parse(id).ok_or(Trouble::Nowhere)?;
        let found = kindergartens::find(tx, &id).await?.ok_or(Trouble::Nowhere)?;
        self.covers_kindergarten(&found.id, &found.profile.place)?;
        Ok(found)
    }
}

/// Names of kindergartens, each asked for once.
#[derive(Default)]
pub(super) struct Names(HashMap<KindergartenId, Kindergarten>);

impl Names {
    /// A kindergarten that rows refer to.
    pub(super) async fn find(&mut self, tx: &mut Tx, id: &KindergartenId) -> Result<&Kindergarten, Trouble> {
        if !self.0.contains_key(id) {
            let found = kindergartens::find(tx, id).await?.ok_or(Trouble::Nowhere)?;
            self.0.insert(id.clone(), found);
        }
        self.0.get(id).ok_or(Trouble::Nowhere)
    }

    /// Its name.
    pub(super) async fn name(&mut self, signed: &Signed, tx: &mut Tx, id: &KindergartenId) -> Result<String, Trouble> {
        Ok(self.find(tx, id).await?.profile.name(signed.lang()).to_owned())
    }
}
