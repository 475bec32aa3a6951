//! The parents of a setting: as long as something is being killed there are always some who write.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use esik::domain::lang::Lang;
use esik::i18n::{Args, Texts};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};

use super::messenger::Messenger;
use super::parent::{Parent, Story};
use super::person::Identity;
use super::plan::Plan;

/// Who has not heard anything for so long only waits: another parent may write meanwhile.
const IDLE: Duration = Duration::from_secs(3);

/// There are at most so many times as many parents as are to write at once: a slow machine is not buried under those who wait.
const WAITING: usize = 3;

/// What the parents of a setting share.
pub struct Stage {
    pub messenger: Messenger,
    pub texts: Texts,
    pub plan: Plan,
    /// Where the pages of the processes are: the SMS can be read there.
    pub doors: Vec<String>,
    /// How `common-busy` begins in each language.
    busy: Vec<String>,
    moves: Mutex<HashMap<i64, Instant>>,
}

impl Stage {
    pub fn new(messenger: Messenger, texts: Texts, plan: Plan, doors: Vec<String>) -> Self {
        let busy = |lang: &Lang| {
            let words = texts.value(*lang, "common-busy", &Args::new().with("minutes", 1)).expect("a text of ours");
            words.split('.').next().expect("a sentence").to_owned()
        };
        let busy = Lang::ALL.iter().map(busy).collect();
        Self { messenger, texts, plan, doors, busy, moves: Mutex::default() }
    }

    /// The words of a busy house: nobody's turn, and no answer.
    pub fn is_busy_word(&self, text: &str) -> bool {
        self.busy.iter().any(|words| text.starts_with(words))
    }

    /// A parent read something.
    pub fn moved(&self, chat: i64) {
        self.moves.lock().unwrap_or_else(PoisonError::into_inner).insert(chat, Instant::now());
    }

    /// Parents who are not waiting for long.
    fn lively(&self) -> usize {
        let moves = self.moves.lock().unwrap_or_else(PoisonError::into_inner);
        moves.values().filter(|at| at.elapsed() < IDLE).count()
    }

    fn left(&self, chat: i64) {
        self.moves.lock().unwrap_or_else(PoisonError::into_inner).remove(&chat);
    }
}

/// Brings parents until `over`, then waits for those who are under way. Who does not end is told with the story so far: none.
pub async fn fill(stage: Arc<Stage>, mut over: watch::Receiver<bool>, seed: u64) -> Vec<Story> {
    let mut random = StdRng::seed_from_u64(seed);
    let (mut at_work, mut stories, mut everyone) = (JoinSet::new(), Vec::new(), Vec::new());
    while !*over.borrow_and_update() {
        while stage.lively() < stage.plan.at_once && at_work.len() < WAITING * stage.plan.at_once {
            let n = u32::try_from(everyone.len()).expect("fewer than four billion parents");
            let who = Identity::draw(n, &mut random).await;
            everyone.push(who.clone());
            stage.moved(who.chat);
            at_work.spawn(Parent::new(stage.clone(), who, StdRng::from_rng(&mut random)).lives());
        }
        tokio::select! {
            Some(story) = at_work.join_next() => keep(&stage, &mut stories, story.expect("a parent does not panic")),
            _ = over.changed() => {}
            () = sleep(Duration::from_millis(200)) => {}
        }
    }
    let end = Instant::now() + stage.plan.patience;
    while let Ok(Some(story)) = timeout_at(end, at_work.join_next()).await {
        keep(&stage, &mut stories, story.expect("a parent does not panic"));
    }
    at_work.abort_all();
    for who in everyone {
        if !stories.iter().any(|story| story.who.chat == who.chat) {
            stories.push(Story::of(who));
        }
    }
    stories.sort_by_key(|story| story.who.chat);
    stories
}

fn keep(stage: &Stage, stories: &mut Vec<Story>, story: Story) {
    stage.left(story.who.chat);
    stories.push(story);
}
