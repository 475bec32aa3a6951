//! Slots as texts name them: masked where they are personal, in words where they are codes.

use crate::dialogue::session::{Slots, Value};
use crate::dialogue::turn::Say;
use crate::dialogue::vocabulary::SlotType;
use crate::domain::calendar::local_date;
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::person::Sex;
use crate::domain::place::PlaceCode;
use crate::i18n::{Arg, Args, dates};
use crate::queue::notices::catalogue::{self, FactType};

use super::facts;
use super::world::World;

/// The arguments of a text, in a language.
#[must_use]
pub fn of(world: &World, lang: Lang, say: &Say) -> Args {
    let mut args = Args::new();
    for (name, fact) in &say.facts {
        args.set(name.as_str(), *fact);
    }
    let Some(flow) = world.flows.get(&say.dialogue) else { return args };
    let teller = Teller { world, lang };
    let mut places = Vec::new();
    for (name, slot) in &flow.slots {
        let value = say.slots.get(name);
        teller.tell(&mut args, name, slot.value.kind, value);
        for (detail, kind) in slot.value.kind.details() {
            let key = facts::key(name, detail);
            teller.detail(&mut args, &facts::argument(name, detail), *kind, say.slots.get(&key));
        }
        if slot.value.kind == SlotType::Place {
            let code = value.and_then(Value::code);
            // A town that is alone in its district bears its name: that is said once, too.
            let said = value.and_then(|value| teller.place(value));
            let seen = if code.is_none() {
                "none"
            } else if places.contains(&said) {
                "same"
            } else {
                "other"
            };
            args.set(format!("{name}_code"), seen);
            places.push(said);
        }
    }
    args
}

/// The facts of a notice, in a language. What is missing is not there: its text cannot be said.
#[must_use]
pub fn of_notice(world: &World, lang: Lang, kind: NoticeKind, given: &Slots) -> Args {
    let mut args = Args::new();
    let teller = Teller { world, lang };
    for (name, held) in catalogue::facts(kind) {
        let value = given.get(*name);
        match held {
            FactType::Slot(kind) => {
                teller.tell(&mut args, name, *kind, value);
                if let Some(Value::Moment(at)) = value {
                    args.set(format!("{name}_day"), dates::day(lang, local_date(*at)));
                }
            }
            FactType::Code(_) => args.set(format!("{name}_code"), value.and_then(Value::code).unwrap_or("other")),
            FactType::Words(longest) => {
                let own = given.get(&format!("{name}_{lang}")).or(value);
                let words: String = words(own).chars().take(*longest).collect();
                args.set(format!("{name}_code"), if words.is_empty() { "none" } else { "other" });
                args.set(*name, words);
            }
            FactType::Id => {}
        }
    }
    args
}

struct Teller<'w> {
    world: &'w World,
    lang: Lang,
}

impl Teller<'_> {
    fn tell(&self, args: &mut Args, name: &str, kind: SlotType, value: Option<&Value>) {
        if let Some(list) = kind.list() {
            let code = value.and_then(Value::code).unwrap_or("none");
            args.set(format!("{name}_code"), code);
            args.set(name, value.map_or_else(String::new, |_| self.labels(list, code)));
            return;
        }
        match (kind, value) {
            (SlotType::Number, value) => args.set(name, number(value)),
            (SlotType::Yesno, value) => args.set(name, if number(value) == 1 { "yes" } else { "no" }),
            (SlotType::Documents, value) => args.set(name, files(value)),
            (SlotType::Choice, value) => {
                args.set(format!("{name}_code"), value.and_then(Value::code).unwrap_or("none"))
            }
            (SlotType::Place, value) => args.set(name, value.and_then(|value| self.place(value)).unwrap_or_default()),
            (SlotType::Text | SlotType::Name | SlotType::Title, value) => args.set(name, words(value)),
            (SlotType::Person, Some(Value::Person(person))) => {
                let sex = match person.sex {
                    Some(Sex::Male) => "boy",
                    Some(Sex::Female) => "girl",
                    None => "unknown",
                };
                args.set(name, person.masked_name());
                args.set(format!("{name}_birth"), dates::date(self.lang, person.birth));
                args.set(format!("{name}_sex"), self.labels("sex", sex));
            }
            (_, Some(value)) => {
                if let Some(shown) = self.shown(value) {
                    args.set(name, shown);
                }
            }
            // Ids of ours are never said; a person or a number that is not set yet has no text that names it (proof 5).
            (_, None) => {}
        }
    }

    /// What is said of something behind an id; what is not known shows as nothing, and `$..._code` tells so.
    fn detail(&self, args: &mut Args, name: &str, kind: SlotType, value: Option<&Value>) {
        self.tell(args, name, kind, value);
        if matches!(kind, SlotType::Date | SlotType::Moment | SlotType::Title | SlotType::Text | SlotType::Place) {
            let known = value.is_some_and(|value| !value.is_empty());
            args.set(format!("{name}_code"), if known { "other" } else { "none" });
            if value.is_none() {
                args.set(name, "");
            }
        }
    }

    fn labels(&self, list: &str, codes: &str) -> String {
        let id = format!("list-{list}");
        let label = |code: &str| self.world.texts.label(self.lang, &id, code, usize::MAX);
        codes.split(',').filter_map(label).collect::<Vec<_>>().join(", ")
    }

    fn place(&self, value: &Value) -> Option<String> {
        self.world.places.name(&PlaceCode::parse(value.code()?)?, self.lang)
    }

    fn shown(&self, value: &Value) -> Option<Arg> {
        Some(match value {
            Value::Phone(phone) => Arg::from(phone.masked()),
            Value::Iin(iin) => Arg::from(iin.masked()),
            Value::Date(date) => Arg::from(dates::date(self.lang, *date)),
            Value::Moment(at) => Arg::from(dates::moment_seen(self.lang, *at, self.world.today())),
            _ => return None,
        })
    }
}

fn number(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::Number(number)) => *number,
        _ => 0,
    }
}

fn files(value: Option<&Value>) -> i64 {
    match value {
        Some(Value::Files(files)) => i64::try_from(files.len()).unwrap_or(i64::MAX),
        _ => 0,
    }
}

fn words(value: Option<&Value>) -> String {
    match value {
        Some(Value::Text(text) | Value::Code(text)) => text.clone(),
        _ => String::new(),
    }
}

/// A person's words as the history keeps them: no code of an SMS, no full IIN, no full phone.
#[must_use]
pub fn masked(text: &str, secret: bool) -> String {
    if secret {
        return "••••••".to_owned();
    }
    // In any script: phones write Arabic and full-width digits too.
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    if digits < 9 {
        return text.to_owned();
    }
    let mut left = digits;
    let hide = |c: char| {
        if !c.is_numeric() {
            return c;
        }
        left -= 1;
        if left < 4 { c } else { '•' }
    };
    text.chars().map(hide).collect()
}

/// Slots in an action's words.
pub fn code(slots: &Slots, name: &str) -> Option<String> {
    slots.get(name).and_then(Value::code).map(str::to_owned)
}
