//! The place in the queue: the rank from the store's counters, the order from the domain (domain.md 5.1, 5.4).

use crate::domain::queue_order;
use crate::domain::right::RightClass;
use crate::store::Tx;
use crate::store::applications::Application;
use crate::store::queue;

use super::QueueError;

/// Where an application stands: three numbers, never one (domain.md 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceNow {
    /// In the sub-queue, by the effective order; from 1.
    pub place: u64,
    /// Among those of its own class; from 1.
    pub own: u64,
    /// How many stand in the sub-queue.
    pub total: u64,
    /// The class.
    pub class: RightClass,
}

/// Where an application stands now; `None` if it does not stand in the queue.
/// `ratio`: how many of the general queue follow one with first priority.
///
/// # Errors
/// The store.
pub async fn place_now(tx: &mut Tx, application: &Application, ratio: u32) -> Result<Option<PlaceNow>, QueueError> {
    if !application.standing {
        return Ok(None);
    }
    let class = application.class;
    let standing = queue::standing(tx, &application.subqueue, class, application.seq).await?;
    Ok(Some(PlaceNow {
        place: queue_order::place(class, standing.rank, standing.counts, ratio),
        own: standing.rank,
        total: standing.counts.total(),
        class,
    }))
}
