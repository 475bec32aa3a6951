//! The hooks of SQLite's connection that writes.

use sqlx::SqlitePool;

use super::{Pause, Plan, Shared, Strike};

/// Sets the hooks.
pub(super) async fn take(writer: &SqlitePool, plan: &Shared) {
    let mut connection = writer.acquire().await.expect("the connection that writes");
    let mut handle = connection.lock_handle().await.expect("its handle");
    let (steps, commits) = (plan.clone(), plan.clone());
    // Called in the thread of the connection, after each step.
    handle.set_progress_handler(1, move || {
        let (goes_on, paused) = step(&mut steps.lock());
        if let Some(paused) = paused {
            // The other end is dropped where nobody looks any more.
            paused.recv().ok();
        }
        goes_on
    });
    handle.set_commit_hook(move || {
        let mut plan = commits.lock();
        let number = plan.seen.commits + 1;
        if plan.strike == Some(Strike::Refuses(number)) && !plan.seen.struck {
            plan.seen.struck = true;
            return false;
        }
        plan.seen.commits = number;
        true
    });
}

/// Takes the hooks away.
pub(super) async fn let_go(writer: &SqlitePool) {
    let mut connection = writer.acquire().await.expect("the connection that writes");
    let mut handle = connection.lock_handle().await.expect("its handle");
    handle.remove_progress_handler();
    handle.remove_commit_hook();
}

/// Whether it goes on, and what it waits for before.
fn step(plan: &mut Plan) -> (bool, Option<std::sync::mpsc::Receiver<()>>) {
    let seen = &mut plan.seen;
    seen.steps += 1;
    let mut paused = None;
    // The commit is done by the step before, and this is its answer.
    let answers = seen.commits > plan.answered;
    if answers {
        plan.answered = seen.commits;
        if let Some(pauses) = &plan.pauses {
            let (go, wait) = std::sync::mpsc::channel();
            let pause: Pause = Box::new(move || {
                go.send(()).ok();
            });
            paused = pauses.send(pause).is_ok().then_some(wait);
        }
    }
    let stops = match plan.strike {
        Some(Strike::Step(number)) => seen.steps == number,
        Some(Strike::Unanswered(number)) => answers && seen.commits == number,
        Some(Strike::Ends(number)) => seen.commits >= number,
        _ => false,
    };
    seen.struck |= stops;
    (!stops, paused)
}
