//! The torture: the real program, a messenger that misbehaves, parents who walk from `/start` to their application's number, and `kill -9`
//! all the while. Afterwards every parent's story is read against the database: nothing lost, nothing twice, nothing personal in the open.
//!
//! One table is printed at the end. `tests/soak` runs the same at full length; [`plan`] tells by which variables.

mod books;
mod chaos;
mod crowd;
mod messenger;
mod parent;
mod person;
mod plan;
mod postgres;
mod process;
mod rows;
mod run;
mod secrets;
mod sends;
#[expect(dead_code, unused_imports, reason = "shared with the other tests; the torture needs a part of it")]
#[path = "../it/support/mod.rs"]
mod support;
mod table;

use std::io::Write as _;

use futures::StreamExt as _;

use plan::Plan;

/// Settings that run at the same time.
const AT_ONCE: usize = 2;

/// Past the test runner's own capture: the table is what the run is for.
fn say(text: &str) {
    let mut out = std::io::stderr().lock();
    writeln!(out, "{text}").expect("standard error can be written to");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_and_nothing_happens_twice() {
    let plan = Plan::from_environment();
    say(&format!("torture: seed {}, {} kills in each setting (TORTURE_SEED={0} repeats it)", plan.seed, plan.kills));
    let settings = plan.settings();
    let runs = settings.iter().map(|setting| tokio::spawn(run::run(*setting, plan.clone())));
    let runs = futures::stream::iter(runs).buffered(AT_ONCE);
    let reports: Vec<run::Report> = runs.map(|run| run.expect("a setting runs to its end")).collect().await;
    say(&table::draw(&reports));
    let faults: Vec<String> = reports.iter().flat_map(|report| report.complaints()).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
