//! The families of the made-up city: parents, children, and what they filed.

use chrono::{Datelike, Days, NaiveDate};
use rand::{Rng, RngExt};

use crate::domain::application::{ApplicationNumber, Status};
use crate::domain::calendar;
use crate::domain::clock::Micros;
use crate::domain::ethnicity::Ethnicity;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{AccountId, ApplicationId, ChildId, ContactId};
use crate::domain::iin::Iin;
use crate::domain::lang::Lang;
use crate::domain::person::{Person, Sex};
use crate::domain::phone::Phone;
use crate::domain::right::{Category, RightClass};
use crate::domain::rules::Rules;
use crate::gateways::listed::{SIGNED_CHILD, SIGNED_PARENT};
use crate::queue::QueueError;
use crate::queue::applications::{Filing, Numbers, clocked, draft, take_numbers};
use crate::queue::children::{Details, index};
use crate::store::queue::SubQueue;
use crate::store::vault::{DataKey, IndexKind, Vault};
use crate::store::{Tx, accounts, applications, children, keys};

use super::SIGNED_PHONE;
use super::squares::Squares;

/// Applications of one made-up parent.
const PER_PARENT: usize = 3;
/// The city was filed over so many days.
const DAYS: u64 = 300;

/// Who lives in the city.
pub(super) struct City<'a> {
    pub(super) vault: &'a Vault,
    pub(super) now: Micros,
    pub(super) squares: &'a Squares,
    pub(super) rng: &'a mut dyn Rng,
    /// Told apart from the families of another seed in the same database.
    pub(super) tag: String,
    pub(super) parents: u32,
}

/// A made-up parent, with the key their rows are sealed under.
struct Parent {
    id: AccountId,
    key: DataKey,
}

impl City<'_> {
    /// One family whose child goes to a kindergarten already: ordinary for the registers, known to this database.
    pub(super) async fn sign(&mut self, tx: &mut Tx) -> Result<(), QueueError> {
        let (Ok(parent), Ok(child)) = (Iin::parse(SIGNED_PARENT), Iin::parse(SIGNED_CHILD)) else { return Ok(()) };
        let Ok(phone) = Phone::parse(SIGNED_PHONE) else { return Ok(()) };
        let filed = self.now.minus(std::time::Duration::from_secs(400 * 24 * 60 * 60));
        let today = calendar::local_date(self.now);
        let Some(subqueue) = self.subqueue(2022) else { return Ok(()) };
        let mother = person(parent, ("Сағынтаева", "Жанар"), parent.birth_date(today).unwrap_or(today), Sex::Female);
        let daughter = person(child, ("Сағынтаева", "Інжу"), child.birth_date(today).unwrap_or(today), Sex::Female);
        let indexes = (
            self.vault.index(IndexKind::Phone, phone.e164().as_bytes()),
            self.vault.index(IndexKind::Iin, parent.digits().as_bytes()),
        );
        let family = self.account(tx, indexes, (&phone, &mother), filed).await?;
        let kid = self.child(tx, &family, index(self.vault, &child), &daughter, filed).await?;
        let filing = Filing {
            id: ApplicationId::new(filed, self.rng),
            account: family.id.clone(),
            child: kid,
            subqueue,
            category: None,
            social: Vec::new(),
            paper_issued: None,
        };
        let number = take_numbers(tx, calendar::local_date(filed).year(), 1).await?.at(0)?;
        let mut new = draft(self.vault, &family.key, &filing, number, (&Rules::default(), filed));
        new.status = Status::Enrolled;
        new.watch.due_at = None;
        applications::file(tx, &new, filed).await?;
        Ok(())
    }

    /// Others, who filed at these moments.
    pub(super) async fn fill(&mut self, tx: &mut Tx, moments: &[Micros]) -> Result<(), QueueError> {
        let mut numbers: Option<(i32, Numbers, u32)> = None;
        let mut parent = None;
        for (n, filed) in moments.iter().enumerate() {
            let year = calendar::local_date(*filed).year();
            if numbers.is_none_or(|(of, ..)| of != year) {
                let left = moments[n..].iter().filter(|at| calendar::local_date(**at).year() == year).count();
                let taken = take_numbers(tx, year, u32::try_from(left).unwrap_or(u32::MAX)).await?;
                numbers = Some((year, taken, 0));
            }
            let Some((_, taken, next)) = &mut numbers else { continue };
            let number = taken.at(*next)?;
            *next += 1;
            if n % PER_PARENT == 0 || parent.is_none() {
                parent = Some(self.stranger(tx, *filed).await?);
            }
            let Some(parent) = &parent else { continue };
            let birth = self.birth();
            let Some(subqueue) = self.subqueue(birth.year()) else { return Ok(()) };
            let child = self.kid(tx, parent, birth, *filed).await?;
            let category = self.category();
            self.file(tx, parent, (child, subqueue, category), (number, *filed)).await?;
        }
        Ok(())
    }

    /// A parent who waits with one child in this queue.
    pub(super) async fn waits(
        &mut self,
        tx: &mut Tx,
        subqueue: &SubQueue,
        number: ApplicationNumber,
        filed: Micros,
    ) -> Result<AccountId, QueueError> {
        let parent = self.stranger(tx, filed).await?;
        let birth = self.day_of(subqueue.birth_year);
        let child = self.kid(tx, &parent, birth, filed).await?;
        let account = parent.id.clone();
        let subqueue = subqueue.clone();
        self.file(tx, &parent, (child, subqueue, None), (number, filed)).await?;
        Ok(account)
    }

    async fn file(
        &mut self,
        tx: &mut Tx,
        parent: &Parent,
        (child, subqueue, category): (ChildId, SubQueue, Option<Category>),
        (number, filed): (ApplicationNumber, Micros),
    ) -> Result<(), QueueError> {
        let id = ApplicationId::new(filed, self.rng);
        let (account, social) = (parent.id.clone(), Vec::new());
        let filing = Filing { id, account, child, subqueue, category, social, paper_issued: None };
        let rules = Rules::default();
        let mut new = draft(self.vault, &parent.key, &filing, number, (&rules, filed));
        clocked(&mut new, &rules, self.now);
        applications::file(tx, &new, filed).await?;
        Ok(())
    }

    /// Moments of filing before now, the earliest first, mostly in working hours.
    pub(super) fn moments(&mut self, many: usize) -> Vec<Micros> {
        let today = calendar::local_date(self.now);
        let mut moments: Vec<Micros> = (0..many)
            .map(|_| {
                let day = today.checked_sub_days(Days::new(self.rng.random_range(1..=DAYS))).unwrap_or(today);
                let second = self.rng.random_range(8 * 3600..22 * 3600);
                Micros(calendar::start_of_day(day).0 + second * 1_000_000 + self.rng.random_range(0..1_000_000))
            })
            .collect();
        moments.sort_unstable();
        moments
    }

    /// A parent nobody can be: with indexes of no phone and no IIN.
    async fn stranger(&mut self, tx: &mut Tx, at: Micros) -> Result<Parent, QueueError> {
        self.parents += 1;
        let n = self.parents;
        let year = self.rng.random_range(1984..2003);
        let (person, phone) = loop {
            let made = Iin::make(self.day_of(year), Sex::Female, self.rng.random_range(0..9999));
            let phone = Phone::parse(&format!("+7700{:07}", self.rng.random_range(0..10_000_000)));
            if let (Some(iin), Ok(phone)) = (made, phone) {
                let birth = iin.birth_date(calendar::local_date(self.now)).unwrap_or_default();
                break (person(iin, ("Демова", "Демо"), birth, Sex::Female), phone);
            }
        };
        let made_up = format!("demo parent {}{n}", self.tag);
        let indexes = (
            self.vault.index(IndexKind::Phone, made_up.as_bytes()),
            self.vault.index(IndexKind::Iin, made_up.as_bytes()),
        );
        self.account(tx, indexes, (&phone, &person), at).await
    }

    async fn account(
        &mut self,
        tx: &mut Tx,
        (phone_index, iin_index): (String, String),
        (phone, person): (&Phone, &Person),
        at: Micros,
    ) -> Result<Parent, QueueError> {
        let id = AccountId::new(at, self.rng);
        let key = keys::find_or_create(tx, self.vault, id.as_str(), at).await?;
        let new = accounts::NewAccount {
            phone_index,
            iin_index: Some(iin_index),
            phone: self.vault.seal_json(&key, accounts::PHONE.of(id.as_str()), phone),
            person: Some(self.vault.seal_json(&key, accounts::PERSON.of(id.as_str()), person)),
            language: Lang::Kk,
            // Nobody is there: a notice finds no such contact and is dropped.
            notify_contact: Some(ContactId::new(at, self.rng)),
            id: id.clone(),
        };
        accounts::insert(tx, &new, at).await?;
        Ok(Parent { id, key })
    }

    /// A child of such a parent, again with an index of no IIN.
    async fn kid(&mut self, tx: &mut Tx, parent: &Parent, birth: NaiveDate, at: Micros) -> Result<ChildId, QueueError> {
        let sex = if self.rng.random_bool(0.5) { Sex::Male } else { Sex::Female };
        let iin = loop {
            if let Some(iin) = Iin::make(birth, sex, self.rng.random_range(0..9999)) {
                break iin;
            }
        };
        let made_up =
            self.vault.index(IndexKind::Iin, format!("demo child {}{}", self.tag, self.rng.next_u64()).as_bytes());
        let person = person(iin, ("Демов", "Демо"), birth, sex);
        self.child(tx, parent, made_up, &person, at).await
    }

    async fn child(
        &mut self,
        tx: &mut Tx,
        parent: &Parent,
        iin_index: String,
        person: &Person,
        at: Micros,
    ) -> Result<ChildId, QueueError> {
        let id = ChildId::new(at, self.rng);
        let details = Details { sex: person.sex.unwrap_or(Sex::Female), ethnicity: Ethnicity::Unsaid };
        let new = children::NewChild {
            account: parent.id.clone(),
            iin_index,
            birth_year: person.birth.year(),
            person: self.vault.seal_json(&parent.key, children::PERSON.of(id.as_str()), person),
            details: self.vault.seal_json(&parent.key, children::DETAILS.of(id.as_str()), &details),
            id: id.clone(),
        };
        children::insert(tx, &new, at).await?;
        Ok(id)
    }

    /// Half live in the three big cities, a third in other cities. `None` without any place.
    fn subqueue(&mut self, birth_year: i32) -> Option<SubQueue> {
        let wanted = match self.rng.random_range(0..100) {
            0..55 => 0,
            55..85 => 1,
            _ => 2,
        };
        let square = self.squares.size(wanted)?;
        let settlement = square[self.rng.random_range(0..square.len())].clone();
        let language = match self.rng.random_range(0..100) {
            0..68 => InstructionLanguage::Kk,
            68..92 => InstructionLanguage::Ru,
            _ => InstructionLanguage::Mixed,
        };
        let group = match self.rng.random_range(0..100) {
            0..88 => GroupType::General,
            88..93 => GroupType::ShortStay,
            93..97 => GroupType::Inclusive,
            _ => GroupType::SpecialSpeech,
        };
        Some(SubQueue { settlement, birth_year, language, group })
    }

    /// A child that waits was born in one of the last five years, and before the city was built.
    fn birth(&mut self) -> NaiveDate {
        let year = calendar::local_date(self.now).year() - self.rng.random_range(2..6);
        self.day_of(year)
    }

    fn day_of(&mut self, year: i32) -> NaiveDate {
        NaiveDate::from_yo_opt(year, self.rng.random_range(1..=365)).unwrap_or_default()
    }

    /// Some four of a hundred are extraordinary, fourteen have first priority.
    fn category(&mut self) -> Option<Category> {
        let class = match self.rng.random_range(0..100) {
            0..4 => RightClass::Extraordinary,
            4..18 => RightClass::FirstPriority,
            _ => return None,
        };
        let all: Vec<Category> = Category::of(class).collect();
        Some(all[self.rng.random_range(0..all.len())])
    }
}

fn person(iin: Iin, (surname, given): (&str, &str), birth: NaiveDate, sex: Sex) -> Person {
    Person { iin, surname: surname.to_owned(), given: given.to_owned(), patronymic: None, birth, sex: Some(sex) }
}
