//! Clock work: what must happen without anybody asking.

use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::conversation::timers;
use crate::conversation::world::World;

mod retention;

/// How often the clock work is looked at.
const TICK: Duration = Duration::from_secs(60);
/// How often timers are looked at.
const BELL: Duration = Duration::from_secs(5);
/// The lease under which one process does it.
const LEASE: &str = "jobs";

/// Runs the clock work until told to stop.
pub async fn run(world: Arc<World>, stop: CancellationToken) {
    tokio::join!(bells(&world, &stop), chores(&world, &stop));
}

/// Timers: every process looks, each timer is claimed once.
async fn bells(world: &World, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        let rang = timers::ring(world).await.unwrap_or_else(|error| {
            tracing::error!(error = %format!("{error:#}"), "timers could not be looked at; it is tried again");
            0
        });
        // A full batch: more may be due. The workers get through it meanwhile.
        let pause = if rang == timers::AT_ONCE { BELL / 5 } else { BELL };
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// What one process does for all.
async fn chores(world: &World, stop: &CancellationToken) {
    let holder = format!("{}-{:x}", std::process::id(), world.now().0);
    loop {
        if let Err(error) = tick(world, &holder).await {
            tracing::error!(error = %format!("{error:#}"), "clock work failed; it is tried again");
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

async fn tick(world: &World, holder: &str) -> anyhow::Result<()> {
    world.places.reload_if_changed(&world.db).await?;
    let mut tx = world.db.write().await?;
    let mine = crate::store::leases::take(&mut tx, LEASE, holder, world.now(), TICK * 3).await?;
    tx.commit().await?;
    if mine {
        retention::run(world).await?;
    }
    Ok(())
}
