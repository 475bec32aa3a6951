//! The largest session there can be is within its limit, with nothing of it let go.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use esik::dialogue::flow::Flow;
use esik::dialogue::session::{Frame, Left, List, Phase, Session, Value, Watch};
use esik::dialogue::step;
use esik::dialogue::turn::{Env, Input};
use esik::dialogue::vocabulary::{Expect, SlotType};
use esik::domain::clock::Micros;
use esik::domain::ids::{BlobId, ContactId};
use esik::domain::limits;
use esik::domain::person::{Person, Sex, SocialStatus};
use esik::domain::phone::Phone;

use super::walk::iin;
use super::{FLOWS, VOCABULARY};

/// Items of a page on the channel that shows most.
const PAGE: usize = 10;

/// Values as long as they can be, none like another.
#[derive(Default)]
struct Longest(u128);

impl Longest {
    fn number(&mut self) -> u128 {
        self.0 += 1;
        u128::MAX / 16 * 9 + self.0 * 0x1_0000_0001
    }

    fn id(&mut self, prefix: &str) -> String {
        format!("{prefix}_{:032x}", self.number())
    }

    fn name(&mut self) -> String {
        let number = self.number().to_string();
        let letter = |digit: char| "әғқңөұүһія".chars().nth(digit.to_digit(10).unwrap() as usize).unwrap();
        let tail: String = number.chars().rev().take(6).map(letter).collect();
        format!("{}-{tail}", "Ә".repeat(limits::NAME_MAX - 7))
    }

    fn value(&mut self, kind: SlotType) -> Value {
        let code = |code: &str| Value::Code(code.to_owned());
        match kind {
            SlotType::Text => Value::Text(format!("2026-{:07}-5", self.number() % 10_000_000)),
            SlotType::Name => Value::Text(self.name()),
            SlotType::Number => Value::Number(1_234_567),
            SlotType::Yesno => Value::Number(1),
            SlotType::Phone => Value::Phone(Phone::parse(&format!("+7701{:07}", self.number() % 10_000_000)).unwrap()),
            SlotType::Iin => Value::Iin(iin(usize::try_from(self.number() % 500).unwrap())),
            SlotType::Person => Value::Person(Box::new(Person {
                iin: iin(usize::try_from(self.number() % 500).unwrap()),
                surname: self.name(),
                given: self.name(),
                patronymic: Some(self.name()),
                birth: NaiveDate::from_ymd_opt(2022, 3, 8).unwrap(),
                sex: Some(Sex::Female),
            })),
            SlotType::Moment => Value::Moment(Micros(1_795_000_000_123_456)),
            SlotType::Date => Value::Date(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()),
            SlotType::Documents => {
                let file = |_| BlobId::parse(&self.id("blb")).unwrap();
                Value::Files((0..limits::MAX_DOCUMENTS).map(file).collect())
            }
            SlotType::Child => Value::Code(self.id("chd")),
            SlotType::Application => Value::Code(self.id("app")),
            SlotType::Kindergarten => Value::Code(self.id("kgn")),
            SlotType::Vacancy => Value::Code(self.id("vac")),
            SlotType::Claim => Value::Code(self.id("clm")),
            SlotType::Wish => Value::Code(self.id("wsh")),
            SlotType::Subscription => Value::Code(self.id("sub")),
            SlotType::Place => Value::Code(format!("{:09}", self.number() % 1_000_000_000)),
            SlotType::Social => {
                Value::Code(SocialStatus::ALL.iter().map(|status| status.code()).collect::<Vec<_>>().join(","))
            }
            SlotType::Otp => unreachable!("never stored"),
            SlotType::Choice => code("extraordinary"),
            SlotType::Channel => code("telegram"),
            SlotType::Category => code("X1"),
            _ => code("special_intellect"),
        }
    }

    /// A frame with every answer given, every question behind it, a change under way that has altered all that a person can alter, an
    /// answer doubted and an action failed.
    fn frame(&mut self, flow: &Flow, phase: Phase) -> Frame {
        let deeds: Vec<_> = flow.states.values().filter(|state| !state.back).filter_map(|s| s.act.as_ref()).collect();
        let done: BTreeSet<&str> = deeds
            .iter()
            .flat_map(|deed| VOCABULARY.actions[deed.value.as_str()].writes)
            .map(|(slot, ..)| *slot)
            .collect();
        // A deed ends the form it stands in: what it writes is never there together with a change.
        let open = flow
            .slots
            .iter()
            .filter(|(slot, at)| at.value.kind != SlotType::Otp && !(flow.form && done.contains(slot.as_str())));
        let open: Vec<(String, SlotType)> = open.map(|(slot, at)| (slot.clone(), at.value.kind)).collect();
        let asked = || flow.states.values().filter(|state| state.expect.is_some());
        let longest = |names: Vec<&String>| names.into_iter().max_by_key(|name| name.len()).cloned();
        let changes = asked().find(|state| state.on.keys().any(|option| option.starts_with("change_")));
        let altered = open.iter().filter(|_| changes.is_some());
        Frame {
            dialogue: flow.name.clone(),
            version: flow.version.value,
            state: longest(flow.states.keys().collect()).unwrap(),
            phase,
            before: altered.map(|(slot, kind)| (slot.clone(), Some(self.value(*kind)))).collect(),
            slots: open.iter().map(|(slot, kind)| (slot.clone(), self.value(*kind))).collect(),
            trail: asked().map(|state| state.name.clone()).take(limits::TRAIL_MAX).collect(),
            wrong: u8::MAX,
            doubt: asked().any(|state| !state.check.is_empty()).then_some(u64::MAX),
            fix: changes.map(|state| state.name.clone()),
            failed: longest(flow.states.values().filter(|s| s.act.is_some()).map(|s| &s.name).collect()),
            list: None,
            aside: false,
            woken: true,
        }
    }

    /// The open question is a whole page of a list, where the dialogue has one.
    fn list(&mut self, flow: &Flow) -> Option<List> {
        let picks = flow.states.values().any(|state| state.expect.as_ref().is_some_and(|e| e.value == Expect::Pick));
        picks.then(|| List { page: 99, pages: 99, shown: (0..PAGE).map(|_| self.id("app")).collect(), search: true })
    }
}

/// Every way down from the menu: dialogues that call one another, none twice.
fn ways(chain: &[&'static Flow], found: &mut Vec<Vec<&'static Flow>>) {
    found.push(chain.to_vec());
    let last = chain.last().unwrap();
    for call in last.states.values().filter_map(|state| state.call.as_ref()) {
        let flow = FLOWS.get(&call.dialogue.value).unwrap();
        if !chain.iter().any(|other| other.name == flow.name) {
            ways(&[chain, &[flow]].concat(), found);
        }
    }
}

/// After one step more, in which the session is made to fit. Nobody loses a form or an answer that stood before a change.
fn repeated(session: Session) -> Session {
    let env = Env { today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), registered: true };
    let mut fitted = session.clone();
    fitted.stack.last_mut().unwrap().phase = Phase::Ended;
    // Whatever the step itself makes of these states; what lies under and beside is looked at.
    drop(step(&FLOWS, &mut fitted, Input::Repeat, env));
    let forms = |session: &Session| {
        let named = |frames: &Vec<Frame>| frames.first().map(|frame| frame.dialogue.clone());
        session.parked.iter().map(named).collect::<Vec<_>>()
    };
    assert_eq!(forms(&fitted), forms(&session));
    assert_eq!(fitted.stack.len(), session.stack.len());
    for (after, before) in fitted.parked.iter().zip(&session.parked) {
        for (after, before) in after.iter().zip(before) {
            let given_up = after.fix.is_none() && before.fix.is_some();
            let kept = before.slots.keys().all(|slot| after.slots.contains_key(slot));
            assert!(kept && (given_up || after == before), "{} lost something", before.dialogue);
        }
    }
    fitted
}

#[test]
fn the_largest_session_is_within_its_limit() {
    let mut found = Vec::new();
    ways(&[FLOWS.home().unwrap()], &mut found);
    ways(&[FLOWS.get("registration").unwrap()], &mut found);
    let flow = |name: &str| FLOWS.get(name).unwrap();
    let mut largest = (0, String::new());
    for chain in found {
        for aside in [None, Some("language"), Some("data")] {
            let holds = |name: &str| chain.iter().any(|flow| flow.name == name);
            if aside.is_some_and(holds) || (aside == Some("data") && holds("registration")) {
                continue;
            }
            let mut longest = Longest::default();
            let mut stack: Vec<Frame> = chain.iter().map(|flow| longest.frame(flow, Phase::Calling)).collect();
            let top = stack.last_mut().unwrap();
            top.phase = Phase::Asking;
            match aside {
                None => top.list = longest.list(chain.last().unwrap()),
                Some(name) => {
                    let over = longest.frame(flow(name), Phase::Asking);
                    stack.push(Frame { aside: true, ..over });
                }
            }
            // A form lies aside or is open, never both; a child may be half added twice, in an application and by itself.
            let mut parked = Vec::new();
            if !holds("registration") && !holds("application") {
                parked.push(vec![
                    longest.frame(flow("application"), Phase::Calling),
                    longest.frame(flow("child"), Phase::Asking),
                ]);
            }
            if !holds("registration") && !holds("child") {
                parked.push(vec![longest.frame(flow("child"), Phase::Asking)]);
            }
            let watch = Some(Watch { step: u8::MAX, at: Watch::NEVER, ..Watch::new(Micros(1_795_000_000_000_000)) });
            let contact = |longest: &mut Longest| ContactId::parse(&longest.id("con")).unwrap();
            let at = Some(contact(&mut longest));
            let left = parked.first().map(|_| contact(&mut longest));
            let left = left.map(|at| Left { at, seq: u32::MAX, form: "application".to_owned() });
            let session = Session { seq: u32::MAX, stack, parked, watch, at, left };
            assert_eq!(Session::unpack(&session.pack()).unwrap(), session);
            let before = session.pack().len();
            let session = repeated(session);
            let names: Vec<&str> = session.stack.iter().map(|frame| frame.dialogue.as_str()).collect();
            let size = session.pack().len();
            println!("{size} of {before} bytes: {names:?}, {} parked", session.parked.len());
            largest = largest.max((size, format!("{names:?}, {} parked", session.parked.len())));
        }
    }
    println!("largest session: {} bytes, {}", largest.0, largest.1);
    assert!(largest.0 <= limits::SESSION_MAX, "{} bytes: {}", largest.0, largest.1);
}

#[test]
fn other_bytes_are_no_session() {
    let mut longest = Longest::default();
    let stack = vec![longest.frame(FLOWS.get("application").unwrap(), Phase::Asking)];
    let bytes = Session { seq: 7, stack, ..Session::default() }.pack();
    for end in 0..bytes.len() {
        assert!(Session::unpack(&bytes[..end]).is_err(), "{end} of {} bytes", bytes.len());
    }
    assert!(Session::unpack(&[&bytes[..], &[0]].concat()).is_err());
    assert!(Session::unpack(b"{\"seq\":1").is_err());
}

#[test]
fn a_session_of_the_first_form_is_read() {
    let old = br#"{"seq":7,"stack":[{"dialogue":"application","version":1,"state":"region","phase":"asking",
        "slots":{"group":{"t":"code","v":"general"}},"trail":["child","group"],"wrong":1,
        "list":{"page":1,"pages":2,"shown":[{"id":"110000000","label":"Abc"}],"search":true}}],"parked":[]}"#;
    let session = Session::unpack(old).unwrap();
    let frame = session.top().unwrap();
    assert_eq!((session.seq, frame.state.as_str(), frame.wrong, frame.trail.len()), (7, "region", 1, 2));
    assert_eq!((frame.slots["group"].code(), &frame.list), (Some("general"), &None));
}
