//! Clock work: what must happen without anybody asking.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::conversation::lead::Lead;
use crate::conversation::world::World;
use crate::conversation::{clockwork, desk, notices, timers};

mod retention;

/// How often the clock work is looked at.
const TICK: Duration = Duration::from_secs(60);
/// How often timers are looked at.
const BELL: Duration = Duration::from_secs(5);
/// Between two parts of what is due: turns of people come first.
const BETWEEN: Duration = Duration::from_millis(20);
/// The work that one process does for all.
const WORK: &str = "jobs";

/// Runs the clock work until told to stop; of several processes one does it. `holder`: how this process calls itself.
pub async fn run(world: Arc<World>, holder: String, stop: CancellationToken) {
    let lead = Lead::new(world.clone(), WORK, holder);
    tokio::join!(watch_places(&world, &stop), watch_due(&world, &stop), lead.keep(&stop, |end| lead_all(&world, end)));
}

/// Timers and notices: every process looks, each is claimed once.
async fn watch_due(world: &World, stop: &CancellationToken) {
    loop {
        let timers = counted(timers::ring(world).await);
        let notices = counted(notices::ring(world).await);
        counted(notices::send_texts(world).await);
        // A full batch: more may be due. The workers get through it meanwhile.
        let full = timers == timers::AT_ONCE || notices == notices::AT_ONCE;
        if !rest(stop, if full { BELL / 5 } else { BELL }).await {
            return;
        }
    }
}

/// How many were done; none where that failed.
fn counted(result: anyhow::Result<usize>) -> usize {
    result.unwrap_or_else(|error| {
        failed(&error);
        0
    })
}

/// Every process has the places in memory.
async fn watch_places(world: &World, stop: &CancellationToken) {
    loop {
        if let Err(error) = world.places.reload_if_changed(&world.db).await {
            failed(&error.into());
        }
        if !rest(stop, TICK).await {
            return;
        }
    }
}

/// What one process does for all.
async fn lead_all(world: &Arc<World>, end: CancellationToken) {
    tokio::join!(clean(world, end.clone()), move_queue(world, end.clone()), keep_desk(world, end));
}

/// Bulletins, referrals and interests: what time brings to the queue.
async fn move_queue(world: &World, end: CancellationToken) {
    loop {
        let done = counted(clockwork::run(world).await);
        // Where much is due, as on the morning of a bulletin, the next part follows at once.
        if !rest(&end, if done == 0 { BELL } else { BETWEEN }).await {
            return;
        }
    }
}

/// Tickets of the call centre: what time brings to them, and that each conversation has one owner.
async fn keep_desk(world: &Arc<World>, end: CancellationToken) {
    loop {
        let done = counted(desk::clock::run(world).await) + counted(desk::clock::reconcile(world).await);
        if !rest(&end, if done == 0 { BELL } else { BETWEEN }).await {
            return;
        }
    }
}

async fn clean(world: &World, end: CancellationToken) {
    loop {
        if let Err(error) = retention::run(world).await {
            failed(&error);
        }
        if !rest(&end, TICK).await {
            return;
        }
    }
}

fn failed(error: &anyhow::Error) {
    tracing::error!(error = %format!("{error:#}"), "clock work failed; it is tried again");
}

/// Waits for the next round; `false`: told to stop.
async fn rest(stop: &CancellationToken, pause: Duration) -> bool {
    tokio::select! {
        () = stop.cancelled() => false,
        () = tokio::time::sleep(pause) => true,
    }
}
