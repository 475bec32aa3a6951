//! Random histories of the whole machinery, played beside a plain model: several parents, updates that come twice or change places,
//! workers that take turns or work at once, processes that die, a sender that comes and goes, a messenger that refuses. Whatever
//! happens, each update is handled once and in the order it was stored, each answer is delivered in order at least once, and what a
//! turn does is done once.

mod plain;
mod play;

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use tokio::runtime::Builder;

use crate::support::database::{Kind, TestDb};
use plain::Word;
use play::Play;

/// How many parents there are, at most.
const PARENTS: usize = 3;

/// What a parent says; the step at which it is stored is not its own affair.
#[derive(Clone, Debug)]
pub struct Said {
    pub parent: usize,
    pub word: Word,
}

/// How a send fails.
#[derive(Clone, Copy, Debug)]
pub enum Refusal {
    TooMany,
    Internal,
    /// It is accepted, and nobody hears of that.
    Closes,
}

/// What happens.
#[derive(Clone, Debug)]
pub enum Step {
    /// The next updates are stored in one batch, perhaps with two of them swapped, and with some of before.
    Stores {
        count: usize,
        swapped: bool,
        repeats: usize,
    },
    /// A worker handles a batch.
    Works(usize),
    /// Both do so at once.
    BothWork,
    /// A process dies, and another one begins.
    Dies(usize),
    SenderStarts,
    SenderStops,
    SenderDies,
    /// The next send fails.
    Refuses(Refusal),
    /// So many milliseconds pass.
    Passes(u64),
}

/// A whole history.
#[derive(Clone, Debug)]
pub struct History {
    pub said: Vec<Said>,
    pub steps: Vec<Step>,
}

fn word() -> impl Strategy<Value = Word> {
    prop_oneof![2 => Just(Word::Agrees), 2 => Just(Word::Phone), 2 => Just(Word::WrongCode), 1 => Just(Word::Mumbles)]
}

fn step() -> impl Strategy<Value = Step> {
    let refusal = prop_oneof![Just(Refusal::TooMany), Just(Refusal::Internal), Just(Refusal::Closes)];
    prop_oneof![
        5 => (1..5usize, any::<bool>(), 0..3usize)
            .prop_map(|(count, swapped, repeats)| Step::Stores { count, swapped, repeats }),
        5 => (0..2usize).prop_map(Step::Works),
        3 => Just(Step::BothWork),
        1 => (0..2usize).prop_map(Step::Dies),
        2 => Just(Step::SenderStarts),
        1 => Just(Step::SenderStops),
        1 => Just(Step::SenderDies),
        2 => refusal.prop_map(Step::Refuses),
        2 => (1..3_000u64).prop_map(Step::Passes),
    ]
}

fn history() -> impl Strategy<Value = History> {
    let said = (0..PARENTS, word()).prop_map(|(parent, word)| Said { parent, word });
    (proptest::collection::vec(said, 1..16), proptest::collection::vec(step(), 0..24))
        .prop_map(|(said, steps)| History { said, steps })
}

fn plays(kind: Kind, cases: u32) {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let Some(db) = runtime.block_on(TestDb::new(kind)) else { return };
    let play = tokio::sync::Mutex::new(runtime.block_on(Play::new(db)));
    let config =
        ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 400, ..ProptestConfig::default() };
    let result = TestRunner::new(config).run(&history(), |history| {
        runtime.block_on(async { play.lock().await.run(&history).await }).map_err(TestCaseError::fail)
    });
    let seen = runtime.block_on(async { play.lock().await.seen });
    eprintln!("{kind:?}: {cases} histories, {seen:?}");
    match result {
        Ok(()) => {}
        Err(TestError::Fail(why, history)) => panic!("{why}\n{history:#?}"),
        Err(aborted) => panic!("{aborted}"),
    }
}

#[test]
fn on_sqlite() {
    plays(Kind::Sqlite, 64);
}

#[test]
fn on_postgres() {
    plays(Kind::Postgres, 16);
}
