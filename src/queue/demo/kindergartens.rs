//! The kindergartens of the made-up city: in real places and streets, with names as kindergartens have them, and phones nobody has.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng as _};

use crate::domain::calendar;
use crate::domain::group::{GroupType, InstructionLanguage};
use crate::domain::ids::{GroupId, KindergartenId};
use crate::domain::kindergarten::{Code, Fee, GroupKey, GroupSize, Hours, Kind, Mode, Ownership, Profile};
use crate::domain::phone::Phone;
use crate::domain::place::PlaceCode;
use crate::domain::translit;
use crate::queue::QueueError;
use crate::store::{Tx, kindergartens};

use super::Ground;
use super::squares::Squares;

/// `name_kk,name_ru`.
const NAMES: &str = include_str!("names.csv");
/// `street_kk,street_ru`.
const STREETS: &str = include_str!("streets.csv");
/// `kind,kk,ru,en`, with `{n}` for the number and `{name}` for the name.
const KINDS: &str = include_str!("kinds.csv");
/// Of ten kindergartens so many stand in the districts of the big cities, in other cities, elsewhere.
const SIZES: [usize; 10] = [0, 1, 0, 2, 0, 1, 0, 0, 1, 0];
/// Kindergartens are numbered up to at least this.
const NUMBERS: usize = 180;

/// Builds so many. Their chance is their own: the families of a seed do not depend on them.
pub(super) async fn build(
    tx: &mut Tx,
    ground: Ground<'_>,
    squares: &Squares,
    tag: &str,
    many: usize,
) -> Result<(), QueueError> {
    let mut rng = StdRng::seed_from_u64(ground.seed.rotate_left(32) ^ 0x6b64_675f);
    let numbers = shuffled(&mut rng, NUMBERS.max(4 * many));
    let mut builder = Builder { rng, today: calendar::local_date(ground.now) };
    for (n, number) in numbers.into_iter().take(many).enumerate() {
        let Some(place) = place(squares, n) else { return Ok(()) };
        let code = format!("D-{tag}{:03}", n + 1);
        let Some(profile) = builder.profile(&code, place, number + 1) else { continue };
        let id = KindergartenId::new(ground.now, &mut builder.rng);
        let done = kindergartens::upsert(tx, id, &profile, ground.now).await?;
        for size in builder.groups(profile.kind) {
            let group = GroupId::new(ground.now, &mut builder.rng);
            kindergartens::set_group(tx, &group, done.id(), &size, ground.now).await?;
        }
    }
    Ok(())
}

/// One after the other of its size, so that many places have one before some have two.
fn place(squares: &Squares, n: usize) -> Option<PlaceCode> {
    let wanted = SIZES[n % SIZES.len()];
    let before = (0..n).filter(|n| SIZES[n % SIZES.len()] == wanted).count();
    let square = squares.size(wanted)?;
    // Far apart in the order of codes: 7 and their number have nothing in common.
    let step = if square.len() % 7 == 0 { 5 } else { 7 };
    Some(square[before * step % square.len()].clone())
}

fn shuffled(rng: &mut StdRng, many: usize) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..many).collect();
    for last in (1..many).rev() {
        numbers.swap(last, rng.random_range(0..=last));
    }
    numbers
}

struct Builder {
    rng: StdRng,
    today: NaiveDate,
}

impl Builder {
    fn profile(&mut self, code: &str, place: PlaceCode, number: usize) -> Option<Profile> {
        let (name_kk, name_ru) = self.line(NAMES)?.split_once(',')?;
        let (street_kk, street_ru) = self.line(STREETS)?.split_once(',')?;
        let (kind, ownership) = self.kind();
        let words = KINDS.lines().find_map(|line| line.strip_prefix(kind.code())?.strip_prefix(','))?;
        let [kk, ru, en] = words.split(',').collect::<Vec<_>>()[..] else { return None };
        let named = |pattern: &str, name: &str| pattern.replace("{n}", &number.to_string()).replace("{name}", name);
        let house = self.rng.random_range(1..130);
        let opens = [420, 450, 480][self.rng.random_range(0..3)];
        let closes = if kind == Kind::MiniCentre { 780 } else { [1080, 1110, 1140][self.rng.random_range(0..3)] };
        Some(Profile {
            code: Code::parse(code)?,
            place,
            name_kk: named(kk, name_kk),
            name_ru: named(ru, name_ru),
            name_en: named(en, &translit::english(name_kk)),
            kind,
            ownership,
            address_kk: format!("{street_kk}, {house}"),
            address_ru: format!("{street_ru}, {house}"),
            phone: Phone::parse(&format!("+7700800{:04}", self.rng.random_range(0..10_000))).ok(),
            point: None,
            hours: Hours::new(opens, closes)?,
            fee: Some(self.fee(ownership)),
            ramp: self.rng.random_bool(0.6),
        })
    }

    fn line(&mut self, table: &'static str) -> Option<&'static str> {
        let lines = table.lines().count();
        table.lines().nth(self.rng.random_range(0..lines))
    }

    /// Most private ones are paid by the state's order (domain.md 10).
    fn kind(&mut self) -> (Kind, Ownership) {
        let ownership = match self.rng.random_range(0..20) {
            0..9 => Ownership::State,
            9..16 => Ownership::StateOrder,
            16..19 => Ownership::Private,
            _ => Ownership::Departmental,
        };
        let kind = match (ownership, self.rng.random_range(0..20)) {
            (Ownership::State, 0..2) => Kind::MiniCentre,
            (Ownership::State, 2..4) => Kind::Special,
            (Ownership::State, 4) => Kind::Sanatorium,
            (Ownership::State, 5) => Kind::SchoolComplex,
            (Ownership::Private, 0..6) => Kind::Family,
            (_, 6..10) => Kind::Kindergarten,
            _ => Kind::NurseryKindergarten,
        };
        (kind, ownership)
    }

    /// In a state kindergarten parents pay the food (domain.md 10).
    fn fee(&mut self, ownership: Ownership) -> Fee {
        let hundreds = match ownership {
            Ownership::State | Ownership::Departmental => self.rng.random_range(178..236),
            Ownership::StateOrder => self.rng.random_range(200..320),
            Ownership::Private => self.rng.random_range(450..950),
        };
        let day = self.today.checked_sub_days(Days::new(self.rng.random_range(20..330))).unwrap_or(self.today);
        Fee { tenge: hundreds * 100, at: day.with_day(1).unwrap_or(day) }
    }

    /// A group or two of most years.
    fn groups(&mut self, kind: Kind) -> Vec<GroupSize> {
        let both = self.rng.random_bool(0.35);
        let main = if self.rng.random_bool(0.75) { InstructionLanguage::Kk } else { InstructionLanguage::Ru };
        let mut keys = BTreeSet::new();
        for years in 2..6 {
            if self.rng.random_bool(0.12) {
                continue;
            }
            let birth_year = self.today.year() - years;
            let second = if both { InstructionLanguage::Ru } else { main };
            for language in [main, second] {
                keys.insert(self.group(birth_year, language, kind));
            }
        }
        keys.into_iter().map(|key| self.size(key)).collect()
    }

    fn group(&mut self, birth_year: i32, language: InstructionLanguage, kind: Kind) -> GroupKey {
        let group = match (kind, self.rng.random_range(0..10)) {
            (Kind::Special, _) => GroupType::SpecialSpeech,
            (Kind::Sanatorium, _) => GroupType::Sanatorium,
            (Kind::MiniCentre, _) => GroupType::ShortStay,
            (_, 0) => GroupType::Inclusive,
            _ => GroupType::General,
        };
        let mode = if kind == Kind::MiniCentre { Mode::Short } else { Mode::Full };
        GroupKey { birth_year, language, group, mode }
    }

    /// Most are full, some overfull.
    fn size(&mut self, key: GroupKey) -> GroupSize {
        let capacity = if key.group == GroupType::SpecialSpeech { 12 } else { self.rng.random_range(20..=25) };
        let children = match self.rng.random_range(0..10) {
            0..5 => capacity,
            5..7 => capacity + self.rng.random_range(1..3),
            _ => capacity - self.rng.random_range(1..4),
        };
        GroupSize { key, capacity, children }
    }
}
