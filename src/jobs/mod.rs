//! Clock work: what must happen without anybody asking.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::conversation::lead::Lead;
use crate::conversation::world::World;

mod retention;

/// How often the clock work is looked at.
const TICK: Duration = Duration::from_secs(60);
/// The work that one process does for all.
const WORK: &str = "jobs";

/// Runs the clock work until told to stop; of several processes one does it. `holder`: how this process calls itself.
pub async fn run(world: Arc<World>, holder: String, stop: CancellationToken) {
    let lead = Lead::new(world.clone(), WORK, holder);
    tokio::join!(watch_places(&world, &stop), lead.keep(&stop, |end| clean(&world, end)));
}

/// Every process has the places in memory.
async fn watch_places(world: &World, stop: &CancellationToken) {
    loop {
        if let Err(error) = world.places.reload_if_changed(&world.db).await {
            failed(&error.into());
        }
        if !tick(stop).await {
            return;
        }
    }
}

async fn clean(world: &World, end: CancellationToken) {
    loop {
        if let Err(error) = retention::run(world).await {
            failed(&error);
        }
        if !tick(&end).await {
            return;
        }
    }
}

fn failed(error: &anyhow::Error) {
    tracing::error!(error = %format!("{error:#}"), "clock work failed; it is tried again");
}

/// Waits for the next round; `false`: told to stop.
async fn tick(stop: &CancellationToken) -> bool {
    tokio::select! {
        () = stop.cancelled() => false,
        () = tokio::time::sleep(TICK) => true,
    }
}
