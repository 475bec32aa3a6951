//! What time brings to the queue, done one thing a transaction ([`crate::queue::clock`]): bulletins move on, referrals run out, interests
//! lapse. Each thing looks at its row again under a lock, so nothing is done twice, whoever does it and however often it is tried.

use crate::domain::clock::Micros;
use crate::queue::clock::{self, Due};

use super::world::World;

/// Things done in one call, at most; what is left is done by the next.
const AT_ONCE: usize = 500;

/// Does what is due, the longest overdue first; answers how many things were done. A thing that fails does not keep the others waiting.
///
/// # Errors
/// The store, when not even the list can be read.
pub async fn run(world: &World) -> anyhow::Result<usize> {
    let now = world.now();
    let mut tx = world.db.read().await?;
    let due = clock::due(&mut tx, now).await?;
    tx.rollback().await?;
    let mut done = 0;
    for one in due.into_iter().take(AT_ONCE) {
        match perform(world, &one, now).await {
            Ok(()) => done += 1,
            Err(error) => {
                metrics::counter!("esik_clock_failed_total", "what" => what(&one)).increment(1);
                tracing::error!(?one, error = %format!("{error:#}"), "what is due could not be done; it is tried again");
            }
        }
    }
    Ok(done)
}

async fn perform(world: &World, due: &Due, now: Micros) -> anyhow::Result<()> {
    let mut tx = world.db.write().await?;
    clock::perform(&mut world.queue(&mut tx, now), due).await?;
    tx.commit().await?;
    metrics::counter!("esik_clock_total", "what" => what(due)).increment(1);
    Ok(())
}

fn what(due: &Due) -> &'static str {
    match due {
        Due::Bulletin(_) => "bulletin",
        Due::Award(_) => "award",
        Due::Referral(_) => "referral",
        Due::Application(_) => "application",
        Due::Digest(_) => "digest",
    }
}

/// The next moment at which something is due, for whoever moves the clock.
///
/// # Errors
/// The store.
pub async fn next_due(world: &World) -> anyhow::Result<Option<Micros>> {
    let mut tx = world.db.read().await?;
    let due = clock::next_due(&mut tx, world.now()).await?;
    tx.rollback().await?;
    Ok(due)
}
