//! Reading an answer to the open question: parsers by kind, checks, and what an unreadable answer brings.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use super::ask::{choices, is_shown};
use super::engine::{Engine, Fault};
use super::flow::State;
use super::session::{Frame, Slots, Value};
use super::turn::{Ask, Input, Next};
use super::vocabulary::{Check, Expect, Way};
use crate::domain::application::ApplicationNumber;
use crate::domain::child;
use crate::domain::dates::parse_date;
use crate::domain::iin::{Iin, IinFault};
use crate::domain::otp::Otp;
use crate::domain::person::Sex;
use crate::domain::phone::{Phone, PhoneFault};

/// Takes an answer to the open question.
pub(super) fn take(engine: &mut Engine<'_>, input: Input) -> Result<Next, Fault> {
    let (_, state) = engine.here()?;
    let kind = state.expect.as_ref().ok_or(Fault::NotWaiting)?.value;
    match (kind, input) {
        (_, Input::Pressed(id)) => pressed(engine, state, kind, id),
        (_, Input::Unreadable(what)) => engine.wrong_content(what),
        (Expect::Phone | Expect::Contact, Input::Contact { phone, own }) => contact(engine, state, &phone, own),
        (Expect::Documents, Input::File(file)) => {
            engine.carry.file = Some(file);
            engine.answered()
        }
        (Expect::Location, Input::Location(latitude, longitude)) => {
            given(engine, state, Value::Text(format!("{latitude:.5} {longitude:.5}")))
        }
        (_, Input::Said(text)) => said(engine, state, kind, &text),
        (_, Input::Contact { .. }) => engine.wrong_content("contact"),
        (_, Input::File(_)) => engine.wrong_content("document"),
        (_, Input::Location(..)) => engine.wrong_content("location"),
        _ => Err(Fault::NotWaiting),
    }
}

fn pressed(engine: &mut Engine<'_>, state: &State, kind: Expect, id: String) -> Result<Next, Fault> {
    if id == Way::Operator.name() && !state.on.contains_key(&id) {
        return engine.operator();
    }
    let frame = engine.frame()?;
    let arrow = state.choices().find(|(name, _)| **name == id && is_shown(state, frame, name)).map(|(_, arrow)| arrow);
    if let Some(arrow) = arrow {
        if state.is_choice()
            && let Some(slot) = &state.save
        {
            let value = Value::Code(id.clone());
            if let Some(refused) = refuse(engine, state, &value)? {
                return Ok(refused);
            }
            engine.set(&slot.value, value)?;
        }
        if kind == Expect::Documents
            && let Some(slot) = &state.save
            && !engine.frame()?.slots.contains_key(&slot.value)
        {
            // Done without a file is an answer too: after a change it is not asked again.
            engine.set(&slot.value, Value::Files(Vec::new()))?;
        }
        if id.starts_with("change_") {
            let frame = engine.frame()?;
            frame.fix = Some(frame.state.clone());
            frame.before.clear();
            engine.changing = true;
        }
        return engine.leave(&arrow.value);
    }
    if kind == Expect::Pick {
        let page = engine.frame()?.list.as_ref().map_or(1, |list| list.page);
        return match id.as_str() {
            "@next" => engine.need(Ask::Page(page.saturating_add(1), None)),
            "@prev" => engine.need(Ask::Page(page.saturating_sub(1).max(1), None)),
            _ => engine.need(Ask::Pick(id)),
        };
    }
    engine.speak("common-stale", None);
    engine.reopen()
}

fn contact(engine: &mut Engine<'_>, state: &State, phone: &str, own: bool) -> Result<Next, Fault> {
    if !own {
        return engine.wrong(Some("not_own"));
    }
    match Phone::parse(phone) {
        Ok(phone) => {
            engine.carry.own_phone = true;
            given(engine, state, Value::Phone(phone))
        }
        Err(fault) => phone_fault(engine, &fault),
    }
}

fn said(engine: &mut Engine<'_>, state: &State, kind: Expect, text: &str) -> Result<Next, Fault> {
    let words = text.trim();
    match kind {
        Expect::Choice => match datum(engine, words) {
            Some(datum) => engine.wrong_content(datum),
            None if is_ordinal(words) => engine.beyond(),
            None => engine.wrong(None),
        },
        Expect::Pick => match datum(engine, words).filter(|datum| *datum != "date") {
            Some(datum) => engine.wrong_content(datum),
            None => engine.need(Ask::Search(words.to_owned())),
        },
        Expect::Text if words.is_empty() => engine.wrong(None),
        Expect::Text => given(engine, state, Value::Text(words.to_owned())),
        Expect::Number => match words.parse::<i64>() {
            Ok(number) => given(engine, state, Value::Number(number)),
            Err(_) => engine.wrong(None),
        },
        Expect::Phone | Expect::Contact => match Phone::parse(words) {
            Ok(phone) => given(engine, state, Value::Phone(phone)),
            Err(_) if Iin::parse(words).is_ok() => engine.wrong(Some("iin")),
            Err(fault) => phone_fault(engine, &fault),
        },
        Expect::Otp => match Otp::parse(words) {
            Some(code) => {
                engine.carry.secret = Some(code.digits().to_owned());
                engine.answered()
            }
            None => engine.wrong(None),
        },
        Expect::Iin => match Iin::parse(words) {
            Ok(iin) => given(engine, state, Value::Iin(iin)),
            Err(fault) => iin_fault(engine, &fault, words),
        },
        Expect::Date => match parse_date(words, engine.env.today) {
            Some(date) => given(engine, state, Value::Date(date)),
            None => engine.wrong(None),
        },
        Expect::Location => engine.wrong(None),
        Expect::Documents => engine.wrong(Some("expected")),
    }
}

/// Words that can only be the number of an answer: those of an answer that there is are read before.
#[must_use]
pub fn is_ordinal(words: &str) -> bool {
    let digits = words.trim().trim_end_matches(['.', ')']);
    (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A datum that this question does not ask for: the attribute of `wrong-content`. It may have been given a moment ago, and with an account
/// our own is known already.
fn datum(engine: &Engine<'_>, words: &str) -> Option<&'static str> {
    // An application's number has twelve digits too.
    if ApplicationNumber::parse(words).is_ok() {
        return None;
    }
    let known = engine.env.registered;
    let given = |is: fn(&Value) -> bool| engine.session.top().is_some_and(|frame| frame.slots.values().any(is));
    match Iin::parse(words) {
        Ok(_) | Err(IinFault::Checksum | IinFault::Company | IinFault::AllEqual) => {
            return Some(match given(|value| matches!(value, Value::Iin(_))) {
                true => "iin_given",
                false if known => "iin_known",
                false => "iin",
            });
        }
        Err(IinFault::Length { .. } | IinFault::Letters) => {}
    }
    if Phone::parse(words).is_ok() {
        return Some(match given(|value| matches!(value, Value::Phone(_))) {
            true => "phone_given",
            false if known => "phone_known",
            false => "phone",
        });
    }
    parse_date(words, engine.env.today).map(|_| "date")
}

fn phone_fault(engine: &mut Engine<'_>, fault: &PhoneFault) -> Result<Next, Fault> {
    let (attr, fact) = match fault {
        PhoneFault::NotANumber => ("unreadable", None),
        PhoneFault::TooShort { missing } => ("short", Some(("missing", *missing))),
        PhoneFault::TooLong { extra } => ("long", Some(("extra", *extra))),
        PhoneFault::Russian => ("russian", None),
        PhoneFault::OtherCountry => ("foreign", None),
    };
    engine.wrong_with(Some(attr), fact.map(|(name, n)| (name, i64::try_from(n).unwrap_or(i64::MAX))))
}

fn iin_fault(engine: &mut Engine<'_>, fault: &IinFault, text: &str) -> Result<Next, Fault> {
    let count = |n: usize| Some(("typed", i64::try_from(n).unwrap_or(i64::MAX)));
    match fault {
        IinFault::Length { typed } => engine.refused(Check::IinDigits, count(*typed)),
        IinFault::Letters | IinFault::AllEqual => {
            let typed = text.chars().filter(|c| c.is_numeric()).count();
            engine.refused(Check::IinDigits, count(typed))
        }
        IinFault::Company => engine.refused(Check::IinPerson, None),
        IinFault::Checksum => engine.refused(Check::IinChecksum, None),
    }
}

/// A readable answer: checked, kept, acted upon.
fn given(engine: &mut Engine<'_>, state: &State, value: Value) -> Result<Next, Fault> {
    if let Some(refused) = refuse(engine, state, &value)? {
        return Ok(refused);
    }
    if let Some(slot) = &state.save {
        engine.set(&slot.value, value)?;
    }
    engine.answered()
}

fn refuse(engine: &mut Engine<'_>, state: &State, value: &Value) -> Result<Option<Next>, Fault> {
    let mark = fingerprint(value);
    for check in &state.check {
        let today = engine.env.today;
        let frame = engine.frame()?;
        match verdict(check.value, value, &frame.slots, today) {
            Verdict::Fine => {}
            Verdict::Doubt if frame.doubt == Some(mark) => {}
            Verdict::Doubt => {
                let next = engine.refused(check.value, None)?;
                engine.frame()?.doubt = Some(mark);
                return Ok(Some(next));
            }
            Verdict::Wrong => return engine.refused(check.value, None).map(Some),
        }
    }
    Ok(None)
}

enum Verdict {
    Fine,
    /// Asked once more; the same answer again passes.
    Doubt,
    Wrong,
}

fn verdict(check: Check, value: &Value, slots: &Slots, today: NaiveDate) -> Verdict {
    let doubt = |odd: bool| if odd { Verdict::Doubt } else { Verdict::Fine };
    match (check, value) {
        (Check::IinDate, Value::Iin(iin)) => doubt(!iin.soft(today).is_empty()),
        (Check::IinAdult, Value::Iin(iin)) => match iin.birth_date(today) {
            Some(birth) if !child::may_apply(birth, today) => Verdict::Wrong,
            _ => Verdict::Fine,
        },
        (Check::IinTail, Value::Text(words)) => {
            let digits = words.chars().filter(char::is_ascii_digit).count();
            let other = words.chars().any(|c| !c.is_ascii_digit() && !c.is_whitespace());
            if other || ![4, 12].contains(&digits) { Verdict::Wrong } else { Verdict::Fine }
        }
        (Check::PhoneMobile, Value::Phone(phone)) => doubt(!phone.is_mobile()),
        (Check::SexDigits, Value::Code(code)) => {
            let digits = slots.values().find_map(|slot| match slot {
                Value::Iin(iin) => iin.sex(),
                _ => None,
            });
            let told = if code == "boy" { Sex::Male } else { Sex::Female };
            doubt(digits.is_some_and(|sex| sex != told))
        }
        // What parsing has proved already: the digits, the person, the check digit.
        _ => Verdict::Fine,
    }
}

fn fingerprint(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    match value {
        Value::Iin(iin) => iin.digits().hash(&mut hasher),
        Value::Phone(phone) => phone.e164().hash(&mut hasher),
        Value::Code(code) | Value::Text(code) => code.hash(&mut hasher),
        _ => 0.hash(&mut hasher),
    }
    hasher.finish()
}

impl Engine<'_> {
    /// An answer the kind's parser cannot read.
    pub(super) fn wrong(&mut self, fault: Option<&str>) -> Result<Next, Fault> {
        self.wrong_with(fault, None)
    }

    /// A number that none of the answers bears.
    pub(super) fn beyond(&mut self) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let frame = self.frame()?;
        // As they are shown when the question is asked again: help may stand among them by then.
        let next = Frame { wrong: frame.wrong.saturating_add(1), ..frame.clone() };
        let count = choices(flow, state, &next, &[]).len();
        self.wrong_with(Some("number"), Some(("count", i64::try_from(count).unwrap_or(i64::MAX))))
    }

    fn wrong_with(&mut self, fault: Option<&str>, fact: Option<(&'static str, i64)>) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let kind = state.expect.as_ref().map_or("choice", |kind| kind.value.name());
        let own = fault.map(|fault| (flow.message(&state.name), fault.to_owned()));
        let own = own.filter(|(message, fault)| self.flows.spoken.contains(&format!("{message}.{fault}")));
        let (message, attr) =
            own.map_or((format!("wrong-{kind}"), fault.map(str::to_owned)), |(id, at)| (id, Some(at)));
        self.mistaken(message, attr, fact)
    }

    pub(super) fn wrong_content(&mut self, what: &str) -> Result<Next, Fault> {
        self.mistaken("wrong-content".to_owned(), Some(what.to_owned()), None)
    }

    fn refused(&mut self, check: Check, fact: Option<(&'static str, i64)>) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        self.mistaken(flow.message(&state.name), Some(check.name().to_owned()), fact)
    }

    /// Says what was wrong; the second time with help, then with the way to a person.
    fn mistaken(
        &mut self,
        message: String,
        attr: Option<String>,
        fact: Option<(&'static str, i64)>,
    ) -> Result<Next, Fault> {
        let (flow, state) = self.here()?;
        let frame = self.frame()?;
        frame.wrong = frame.wrong.saturating_add(1);
        let wrong = frame.wrong;
        let mut say = self.say(message, attr.as_deref());
        say.facts.extend(fact.map(|(name, n)| (name.to_owned(), n)));
        self.error = Some(say.id());
        self.said.push(say);
        let tries = state.wrong.as_ref().map_or(u8::MAX, |wrong| wrong.value.tries);
        if wrong >= tries {
            self.speak("common-offer", None);
        } else if wrong == 2 {
            self.speak(&flow.message(&state.name), Some("help"));
        }
        self.ask()
    }
}
