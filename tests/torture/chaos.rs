//! The hand that kills: `kill -9` of a process, or PostgreSQL stopped at once, at moments drawn from the seed.

use std::time::Duration;

use rand::RngExt as _;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout_at};

use super::crowd::Stage;
use super::plan::{Setting, Victim};
use super::postgres::OwnPostgres;
use super::process::Process;

/// Half of the kills wait at most so long for something to happen first: longer than a leader's lease lasts.
const QUIET: Duration = Duration::from_secs(7);
/// The others wait for up to so many milliseconds.
const WAIT: std::ops::Range<u64> = 0..1_500;
/// It waits for up to so many calls to the messenger.
const CALLS: std::ops::RangeInclusive<u64> = 1..=60;

/// A time without a process or without the database.
#[derive(Clone, Copy, Debug)]
pub struct Outage {
    pub from: Instant,
    pub to: Instant,
}

/// What was done, and what went wrong by itself.
#[derive(Default)]
pub struct Torments {
    pub kills: u32,
    pub outages: Vec<Outage>,
    pub faults: Vec<String>,
}

impl Torments {
    /// Something was down between these two moments.
    pub fn down(&self, from: Instant, to: Instant) -> bool {
        self.outages.iter().any(|outage| outage.from <= to && outage.to >= from)
    }
}

/// The processes of a setting and their database.
pub struct House {
    pub setting: Setting,
    pub processes: Vec<Process>,
    pub postgres: Option<OwnPostgres>,
}

impl House {
    /// Kills as often as the plan says, then rings `over`, and goes on raising whoever falls until `done`.
    pub async fn torment(
        &mut self,
        stage: &Stage,
        seed: u64,
        over: watch::Sender<bool>,
        mut done: watch::Receiver<bool>,
    ) -> Torments {
        let mut random = StdRng::seed_from_u64(seed);
        let mut torments = Torments::default();
        let end = Instant::now() + Duration::from_secs(120) + Duration::from_secs(6) * stage.plan.kills;
        while torments.kills < stage.plan.kills && Instant::now() < end {
            // Some die before they serve.
            if !random.random_bool(0.1) {
                self.all_ready(&mut torments).await;
                let (calls, wait) = (random.random_range(CALLS), random.random_range(WAIT));
                if random.random_bool(0.5) {
                    happening(stage, calls).await;
                } else {
                    sleep(Duration::from_millis(wait)).await;
                }
            }
            sleep(Duration::from_micros(random.random_range(0..60_000))).await;
            let from = Instant::now();
            match (self.setting.victim, &mut self.postgres) {
                (Victim::Database, Some(postgres)) => {
                    postgres.stop_at_once().await;
                    sleep(Duration::from_millis(random.random_range(0..800))).await;
                    postgres.start_again().await;
                }
                _ => {
                    let victim = random.random_range(0..self.processes.len());
                    let victim = &mut self.processes[victim];
                    if let Some(fell) = victim.fell() {
                        torments.faults.push(fell);
                    }
                    victim.kill();
                    victim.start();
                }
            }
            torments.kills += 1;
            torments.outages.push(Outage { from, to: Instant::now() });
        }
        over.send_replace(true);
        while !*done.borrow_and_update() {
            self.raise(&mut torments);
            tokio::select! {
                _ = done.changed() => {}
                () = sleep(Duration::from_millis(200)) => {}
            }
        }
        torments
    }

    /// Starts whoever ended by itself, and notes it: nothing but us may end a process.
    fn raise(&mut self, torments: &mut Torments) {
        for process in &mut self.processes {
            if let Some(fell) = process.fell() {
                torments.faults.push(fell);
                process.start();
            }
        }
    }

    async fn all_ready(&mut self, torments: &mut Torments) {
        self.raise(torments);
        for process in &mut self.processes {
            if process.is_ready().await {
                continue;
            }
            match process.fell() {
                Some(fell) => {
                    torments.faults.push(fell);
                    process.start();
                }
                None => torments.faults.push(format!("process {} does not become ready", process.n)),
            }
        }
    }
}

/// Waits until the bot has made so many more calls, or all is quiet for too long.
async fn happening(stage: &Stage, calls: u64) {
    let goal = stage.messenger.counts().calls + calls;
    let mut changes = stage.messenger.changes();
    let end = Instant::now() + QUIET;
    while stage.messenger.counts().calls < goal {
        if timeout_at(end, changes.changed()).await.is_err() {
            return;
        }
    }
}
