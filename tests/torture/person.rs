//! Who a simulated parent is: made-up numbers, none used twice, and all that must never be found in the open.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use esik::domain::clock::SystemClock;
use esik::domain::iin::Iin;
use esik::domain::person::{Person, Sex};
use esik::gateways::listed;
use esik::gateways::population_sandbox::SandboxPopulation;
use rand::RngExt as _;
use rand::rngs::StdRng;

/// The languages, as the option of the first question calls them.
pub const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

/// A parent, as they are and as they will behave.
#[derive(Clone)]
pub struct Identity {
    /// The chat, and the Telegram user.
    pub chat: i64,
    pub language: &'static str,
    pub iin: String,
    pub child: String,
    /// The ten digits after `+7`.
    pub phone: String,
    /// Types the number and the code instead of sharing a card.
    pub by_code: bool,
    /// Files to be attached; none: the general queue.
    pub documents: usize,
    /// Names of both as the sandbox register knows them, and their birth dates.
    pub names: Vec<String>,
    pub births: Vec<String>,
}

impl Identity {
    /// The `n`th parent of a setting.
    pub async fn draw(n: u32, random: &mut StdRng) -> Self {
        let register = SandboxPopulation::new(Arc::new(SystemClock));
        // The serials part the people of one run, whatever their birthdays.
        let serial = |salt: u32| u16::try_from((n * 2 + salt) % 10_000).expect("four digits");
        let (iin, parent) = person(&register, (1980, 2002), serial(0), random).await;
        let (child, young) = person(&register, (2021, 2025), serial(1), random).await;
        let names = [&parent, &young].into_iter().flat_map(|person| {
            [Some(person.surname.clone()), Some(person.given.clone()), person.patronymic.clone()].into_iter().flatten()
        });
        Self {
            chat: 1_000_000 + i64::from(n),
            language: LANGUAGES[random.random_range(0..LANGUAGES.len())],
            iin,
            child,
            phone: format!("701{:07}", 1_000_000 + n * 7 + random.random_range(0..7)),
            by_code: random.random_bool(0.3),
            documents: if random.random_bool(0.35) { random.random_range(1..=3) } else { 0 },
            names: names.collect(),
            births: vec![parent.birth.to_string(), young.birth.to_string()],
        }
    }

    /// The phone as a messenger tells it.
    pub fn e164(&self) -> String {
        format!("+7{}", self.phone)
    }
}

/// Somebody ordinary, born in one of these years.
async fn person(
    register: &SandboxPopulation,
    (first, last): (i32, i32),
    serial: u16,
    random: &mut StdRng,
) -> (String, Person) {
    loop {
        let day = NaiveDate::from_yo_opt(random.random_range(first..=last), 1).expect("a year has a first day");
        let birth = day + Days::new(random.random_range(0..360));
        let sex = if random.random_bool(0.5) { Sex::Male } else { Sex::Female };
        let Some(iin) = Iin::make(birth, sex, serial) else { continue };
        if listed::oddity(&iin).is_some() {
            continue;
        }
        if let Ok(Some(person)) = register.person(&iin).await {
            return (iin.digits().to_owned(), person);
        }
    }
}
