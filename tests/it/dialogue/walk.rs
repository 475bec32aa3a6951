//! A walk through the dialogues: inputs of every kind, actions and lists answered by luck.

use chrono::NaiveDate;
use esik::dialogue::flow::Flows;
use esik::dialogue::session::{Item, Phase, Session, Slots, Value};
use esik::dialogue::turn::{Ask, Deed, Env, Input, Label, Need, Next, Options, Question, Step};
use esik::dialogue::vocabulary::{Class, SlotType, Source, Vocabulary};
use esik::dialogue::{Fault, step};
use esik::domain::clock::Micros;
use esik::domain::ids::BlobId;
use esik::domain::iin::Iin;
use esik::domain::limits;
use esik::domain::person::{Person, Sex};
use esik::domain::phone::Phone;

/// Steps of the engine one input may take.
const STEPS: usize = limits::MAX_STEPS;

/// Deterministic luck (splitmix64).
pub(super) struct Luck(pub(super) u64);

impl Luck {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n.max(1)).unwrap()).unwrap()
    }

    pub(super) fn pick<'t, T>(&mut self, all: &'t [T]) -> Option<&'t T> {
        all.get(self.below(all.len()))
    }
}

/// One conversation under way.
pub(super) struct Walk<'a> {
    pub(super) flows: &'a Flows,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) session: Session,
    pub(super) env: Env,
    pub(super) luck: Luck,
    /// Texts said since the last input.
    pub(super) said: Vec<String>,
    /// No list is empty.
    pub(super) generous: bool,
    /// The largest session seen, in bytes.
    pub(super) largest: usize,
    /// What led here, for a failing walk.
    pub(super) log: Vec<String>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(flows: &'a Flows, vocabulary: &'a Vocabulary, registered: bool, luck: u64) -> Self {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let env = Env { today, registered };
        let (session, said, log) = (Session::default(), Vec::new(), Vec::new());
        Self { flows, vocabulary, session, env, luck: Luck(luck), said, generous: false, largest: 0, log }
    }

    pub(super) fn start(&mut self, dialogue: &str, aside: bool) -> Option<Question> {
        self.input(Input::Start { dialogue: dialogue.to_owned(), args: Slots::new(), aside })
    }

    /// One input and all that follows from it: the question open afterwards, or `None` at rest.
    pub(super) fn input(&mut self, input: Input) -> Option<Question> {
        self.said.clear();
        let mut next = self.step(input);
        for _ in 0..STEPS {
            next = match next {
                Next::Ask(question) => {
                    self.waits(&question);
                    return Some(*question);
                }
                Next::Rest => {
                    assert!(self.session.stack.is_empty(), "at rest with something open: {}", self.story());
                    return None;
                }
                Next::Do(deed) => {
                    let (outcome, writes) = self.perform(&deed);
                    self.log.push(format!("  {} -> {outcome}", deed.action));
                    self.step(Input::Outcome(outcome, writes))
                }
                Next::Need(need) => {
                    let options = self.list(&need);
                    self.log.push(format!("  list {:?} {:?} -> {}", need.source, need.ask, options.items.len()));
                    self.step(Input::Options(options))
                }
            };
        }
        panic!("more than {STEPS} steps for one input: {}", self.story());
    }

    fn step(&mut self, input: Input) -> Next {
        let result: Result<Step, Fault> = step(self.flows, &mut self.session, input, self.env);
        match result {
            Ok(step) => {
                self.said.extend(step.said.iter().map(esik::dialogue::turn::Say::id));
                step.next
            }
            Err(fault) => panic!("{fault}: {}", self.story()),
        }
    }

    pub(super) fn story(&self) -> String {
        let stack: Vec<String> = self
            .session
            .stack
            .iter()
            .map(|frame| format!("{}.{} {:?}", frame.dialogue, frame.state, frame.phase))
            .collect();
        format!("{stack:?}\n{}", self.log.join("\n"))
    }

    /// What holds at every wait.
    fn waits(&mut self, question: &Question) {
        self.log.push(format!("{} {:?}", question.message, question.options.iter().map(|o| &o.id).collect::<Vec<_>>()));
        let saved = self.session.pack();
        let again = Session::unpack(&saved).unwrap();
        assert_eq!(again, self.session, "saved and read again: {}", self.story());
        self.largest = self.largest.max(saved.len());
        self.session = again;
        let ids = |question: &Question| question.options.iter().map(|option| option.id.clone()).collect::<Vec<_>>();
        let seen = esik::dialogue::open(self.flows, &self.session, self.env).map(|open| (ids(&open), open.message));
        assert_eq!(seen, Some((ids(question), question.message.clone())), "seen anew: {}", self.story());
        assert!(
            !question.options.iter().any(|option| matches!(option.label, Label::Unsaid)),
            "an option without words: {}",
            self.story()
        );
        assert!(self.session.stack.len() <= limits::DEPTH_MAX, "deep: {}", self.story());
        assert!(self.session.parked.len() <= limits::PARKED_MAX);
        let top = self.session.top().unwrap();
        let flow = self.flows.get(&top.dialogue).unwrap();
        match top.phase {
            Phase::Asking => {
                let state = &flow.states[&top.state];
                let readable = state.expect.is_some() && !state.is_choice();
                assert!(readable || !question.options.is_empty(), "no way on: {}", self.story());
                assert_eq!(question.message, flow.message(&top.state));
            }
            Phase::Ended => {
                assert!(flow.ends.contains_key(&top.state), "{}", self.story());
                assert!(!self.env.registered || !question.options.is_empty());
            }
            other => panic!("waits while {other:?}: {}", self.story()),
        }
        for (under, frame) in self.session.stack.iter().zip(self.session.stack.iter().skip(1)) {
            assert!(frame.aside || under.phase == Phase::Calling, "{}", self.story());
        }
    }

    fn perform(&mut self, deed: &Deed) -> (String, Slots) {
        let spec = &self.vocabulary.actions[deed.action.as_str()];
        let flow = self.flows.get(&deed.dialogue).unwrap();
        for (slot, _) in spec.reads {
            let secret = flow.slot(slot).is_some_and(|slot| slot.class == Class::Secret);
            let set = if secret { deed.secret.is_some() } else { deed.slots.contains_key(*slot) };
            assert!(set, "`{}` of {} finds no `{slot}`: {}", deed.action, deed.dialogue, self.story());
        }
        if deed.action == "add_document" {
            assert!(deed.file.is_some(), "no file to add: {}", self.story());
        }
        let mut outcomes = spec.outcomes.to_vec();
        // These say that what they "write" stands already.
        let stands = |outcome: &str| {
            let mut written = spec.writes.iter().filter(|(_, _, with)| with.contains(&outcome));
            written.all(|(slot, _, _)| deed.slots.contains_key(*slot))
        };
        let told = ["chosen", "given"].into_iter().find(|told| outcomes.contains(told));
        if let Some(told) = told {
            outcomes.retain(|outcome| (*outcome == told) == stands(told));
        }
        if spec.remote {
            outcomes.extend(["unavailable", "timeout"]);
        }
        let outcome = (*self.luck.pick(&outcomes).unwrap()).to_owned();
        let mut writes = Slots::new();
        for (slot, kind, with) in spec.writes {
            let stands = told == Some(outcome.as_str()) || outcome == "timeout" || outcome == "unavailable";
            if !stands && (with.is_empty() || with.contains(&outcome.as_str())) {
                writes.insert((*slot).to_owned(), self.value(*kind));
            }
        }
        match (deed.action.as_str(), outcome.as_str()) {
            ("save_account", "created" | "known") | ("join_account", "joined") => self.env.registered = true,
            ("erase_data", "erased") => self.env.registered = false,
            _ => {}
        }
        (outcome, writes)
    }

    pub(super) fn value(&mut self, kind: SlotType) -> Value {
        let luck = self.luck.below(9);
        match kind {
            SlotType::Text => Value::Text(format!("KZ-2026-00000{luck}")),
            SlotType::Name => Value::Text(format!("Айгүл С{luck}.")),
            SlotType::Number => Value::Number(i64::try_from(luck).unwrap()),
            SlotType::Phone => Value::Phone(Phone::parse(&format!("+7701123456{luck}")).unwrap()),
            SlotType::Iin => Value::Iin(iin(luck)),
            SlotType::Person => Value::Person(Box::new(Person {
                iin: iin(luck),
                surname: "Сыдықбеков".to_owned(),
                given: "Мұхаммедәли".to_owned(),
                patronymic: Some("Нұрсұлтанұлы".to_owned()),
                birth: NaiveDate::from_ymd_opt(2022, 3, 8).unwrap(),
                sex: Some(Sex::Male),
            })),
            SlotType::Moment => Value::Moment(Micros(1_795_000_000_000_000)),
            SlotType::Date => Value::Date(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()),
            SlotType::Yesno => Value::Code(if luck < 5 { "yes" } else { "no" }.to_owned()),
            SlotType::Documents => {
                let count = luck.min(limits::MAX_DOCUMENTS);
                let id = |n: usize| BlobId::parse(&format!("blb_{:032x}", u128::MAX / 16 * 7 + n as u128)).unwrap();
                Value::Files((0..count).map(id).collect())
            }
            SlotType::Child | SlotType::Application => Value::Code(format!("app_{luck:032x}")),
            _ => Value::Code(format!("code{luck}")),
        }
    }

    fn list(&mut self, need: &Need) -> Options {
        assert!(!need.source.needs_of() || need.of.is_some(), "{:?} depends on nothing: {}", need.source, self.story());
        // Ids of ours are long, codes are short.
        let codes = [
            Source::Ethnicities,
            Source::Groups,
            Source::Languages,
            Source::Regions,
            Source::Districts,
            Source::Settlements,
            Source::Categories,
        ];
        let ours = !codes.contains(&need.source);
        let id =
            |n: usize| if ours { format!("app_{:032x}", u128::MAX / 16 * 9 + n as u128) } else { format!("i{n:08}") };
        let item =
            |n: usize| Item { id: id(n), label: Some(format!("Өскемен ауылдық округі {n}")) };
        let luck = if self.generous { 2 } else { self.luck.below(6) };
        match &need.ask {
            Ask::Shown(ids) => {
                let named = |id: &String| Item { id: id.clone(), label: Some("Өскемен".to_owned()) };
                Options { items: ids.iter().map(named).collect(), again: true, ..Options::default() }
            }
            Ask::Pick(id) if luck > 0 => {
                Options { sure: Some(Item { id: id.clone(), label: None }), ..Options::default() }
            }
            Ask::Search(_) if luck > 3 => Options { sure: Some(item(1)), ..Options::default() },
            _ if luck == 0 => Options { page: 1, ..Options::default() },
            Ask::Page(page, _) => {
                Options { items: (0..=luck + 2).map(item).collect(), page: *page, pages: 3, ..Options::default() }
            }
            _ => {
                let items = (0..luck).map(item).collect();
                Options { items, page: 1, pages: 1, search: true, ..Options::default() }
            }
        }
    }
}

/// A made-up IIN.
pub(super) fn iin(luck: usize) -> Iin {
    let birth = NaiveDate::from_ymd_opt(1992, 3, 8).unwrap();
    (0..).find_map(|serial| Iin::make(birth, Sex::Male, u16::try_from(luck * 10 + serial).unwrap())).unwrap()
}
