//! Leading: of several processes on one database, one does a named work (polls a bot, sends for it, runs the jobs).
//!
//! # How it is kept
//!
//! A row of `leases` names the leader, who renews it every second and a half. Everybody else looks at the row twice a second and takes it
//! once it has not changed for a whole term, or at once when it is gone: a leader that stops gives it back, so that a rolling restart
//! hands the work over without a gap.
//!
//! # What is assumed of clocks
//!
//! Nothing about what they show. Nobody compares his clock with another's: a candidate measures how long *he* has seen the row unchanged,
//! and a leader how long ago *he* began the last renewal that succeeded, each by his own steady clock. The leader gives up a second before
//! a candidate may begin ([`Pace::give_up`] < [`Pace::term`]), so two lead at once only if steady clocks run apart by a fifth, or if a
//! leader is frozen as a whole (a suspended machine) and wakes in the middle of a step. For that step the rows themselves stand in: whoever
//! works under a lease claims what it works on, row by row. The time written in the row is for the eyes of people, with one use: a lease
//! that ended longer than [`SKEW`] ago is taken at first sight, so that a start after a power cut need not wait; clocks a minute apart
//! would only make a leader lose its work to a newcomer.
//!
//! Handing over is rung ([`super::bell`]), so it takes milliseconds; taking over from a leader that died takes about a term.
//!
//! On SQLite one process serves (`esik serve` refuses a second), so there is nothing to keep: whoever asks leads, and no row is touched.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, timeout, timeout_at};
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::store::leases::{self, Lease};
use crate::store::{Kind, StoreError};

use super::world::World;

/// A lease that ended longer ago than clocks may differ is nobody's.
pub const SKEW: Duration = Duration::from_secs(60);

/// How leases are timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// A lease that a candidate saw unchanged for so long is free.
    pub term: Duration,
    /// A leader that could not renew for so long has lost it: shorter than the term.
    pub give_up: Duration,
    /// How often a leader renews.
    pub renew: Duration,
    /// How often a candidate looks, and how soon a leader tries again after a failure.
    pub look: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            term: Duration::from_secs(5),
            give_up: Duration::from_secs(4),
            renew: Duration::from_millis(1_500),
            look: Duration::from_millis(500),
        }
    }
}

/// A name for this start of this process among those that share the database.
#[must_use]
pub fn holder(world: &World) -> String {
    let drawn: u64 = rand::RngExt::random(&mut *world.random());
    format!("{}-{drawn:016x}", std::process::id())
}

/// A work that one process does at a time. Cheap to clone.
#[derive(Clone)]
pub struct Lead {
    world: Arc<World>,
    name: String,
    holder: String,
    pace: Pace,
}

/// This process leads. Dropped without [`Leading::release`], the work is free for others after a term.
pub struct Leading {
    /// Cancelled when the lease is lost: begin nothing more.
    pub lost: CancellationToken,
    lead: Lead,
    _renewing: DropGuard,
}

impl Lead {
    /// The work of this name (`send:telegram:BOT`), for a process that calls itself by [`holder`].
    #[must_use]
    pub fn new(world: Arc<World>, name: impl Into<String>, holder: impl Into<String>) -> Self {
        Self { world, name: name.into(), holder: holder.into(), pace: Pace::default() }
    }

    /// Timed otherwise; everybody must keep to the same.
    #[must_use]
    pub fn paced(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Waits until this process leads; `None`: told to stop. A database that does not answer is waited for.
    pub async fn take(&self, stop: &CancellationToken) -> Option<Leading> {
        let mut watch = None;
        loop {
            if stop.is_cancelled() {
                return None;
            }
            let asked = Instant::now();
            match timeout(self.pace.give_up, self.try_once(&mut watch)).await {
                Ok(Ok(true)) => return Some(self.leading(asked)),
                Ok(Ok(false)) => {}
                // Taken without our hearing of it, it is found as our own at the next look.
                Ok(Err(error)) => tracing::warn!(work = self.name, %error, "a lease could not be read"),
                Err(_) => tracing::warn!(work = self.name, "a lease could not be read in time"),
            }
            tokio::select! {
                () = stop.cancelled() => return None,
                () = self.world.bell.a_lead() => {}
                () = sleep(self.pace.look) => {}
            }
        }
    }

    /// Does the work whenever this process leads, until told to stop. The work gets a token that says *end now*: the lease is lost, or
    /// the program stops; what it has in hand then is waited for, and the lease given back. A work that ends by itself is begun again.
    pub async fn keep<W: Future<Output = ()>>(
        &self,
        stop: &CancellationToken,
        mut work: impl FnMut(CancellationToken) -> W,
    ) {
        while let Some(leading) = self.take(stop).await {
            let end = stop.child_token();
            {
                let mut working = std::pin::pin!(work(end.clone()));
                tokio::select! {
                    () = &mut working => {}
                    () = leading.lost.cancelled() => {
                        end.cancel();
                        working.await;
                    }
                }
            }
            leading.release().await;
        }
    }

    /// One look. `watch` is the row as last seen, and since when.
    async fn try_once(&self, watch: &mut Option<(Lease, Instant)>) -> Result<bool, StoreError> {
        if self.world.db.kind() == Kind::Sqlite {
            return Ok(true);
        }
        let mut tx = self.world.db.read().await?;
        let seen = leases::seen(&mut tx, &self.name).await?;
        tx.rollback().await?;
        if !self.is_free(seen.as_ref(), watch) {
            return Ok(false);
        }
        let mut tx = self.world.db.write().await?;
        let taken = leases::seize(&mut tx, &self.name, &self.lease(), seen.as_ref()).await?;
        tx.commit().await?;
        Ok(taken)
    }

    fn is_free(&self, seen: Option<&Lease>, watch: &mut Option<(Lease, Instant)>) -> bool {
        let Some(lease) = seen else { return true };
        if lease.holder == self.holder || lease.until.plus(SKEW) < self.world.now() {
            return true;
        }
        match watch {
            Some((last, since)) if last == lease => since.elapsed() >= self.pace.term,
            _ => {
                *watch = Some((lease.clone(), Instant::now()));
                false
            }
        }
    }

    fn lease(&self) -> Lease {
        Lease { holder: self.holder.clone(), until: self.world.now().plus(self.pace.term) }
    }

    fn leading(&self, since: Instant) -> Leading {
        tracing::info!(work = self.name, "this process leads");
        metrics::gauge!("esik_leading", "work" => self.name.clone()).set(1);
        let (lost, done) = (CancellationToken::new(), CancellationToken::new());
        if self.world.db.kind() == Kind::Postgres {
            tokio::spawn(self.clone().renewing(since, lost.clone(), done.clone()));
        }
        Leading { lost, lead: self.clone(), _renewing: done.drop_guard() }
    }

    /// Renews until done or lost. `since`: when the last renewal that succeeded was begun.
    async fn renewing(self, mut since: Instant, lost: CancellationToken, done: CancellationToken) {
        let mut pause = self.pace.renew;
        loop {
            tokio::select! {
                () = done.cancelled() => return,
                () = sleep(pause) => {}
            }
            let asked = Instant::now();
            match timeout_at(since + self.pace.give_up, self.renew()).await {
                Ok(Ok(true)) => (since, pause) = (asked, self.pace.renew),
                Ok(Err(error)) if since.elapsed() < self.pace.give_up => {
                    tracing::warn!(work = self.name, %error, "a lease could not be renewed; trying again");
                    pause = self.pace.look;
                }
                Ok(Ok(false) | Err(_)) | Err(_) => {
                    // Given back while this renewal was under way, it is not lost.
                    if !done.is_cancelled() {
                        tracing::warn!(work = self.name, "this process leads no more: its lease is lost");
                        metrics::counter!("esik_leases_lost_total", "work" => self.name.clone()).increment(1);
                        lost.cancel();
                    }
                    return;
                }
            }
        }
    }

    async fn renew(&self) -> Result<bool, StoreError> {
        let mut tx = self.world.db.write().await?;
        let mine = leases::renew(&mut tx, &self.name, &self.lease()).await?;
        tx.commit().await?;
        Ok(mine)
    }

    async fn give_back(&self) -> Result<(), StoreError> {
        let mut tx = self.world.db.write().await?;
        leases::release(&mut tx, &self.name, &self.holder).await?;
        tx.commit().await
    }
}

impl Leading {
    /// Gives the work back at once. Call it when nothing of the work is in hand any more.
    pub async fn release(self) {
        let Self { lead, _renewing, .. } = self;
        drop(_renewing);
        metrics::gauge!("esik_leading", "work" => lead.name.clone()).set(0);
        if lead.world.db.kind() == Kind::Sqlite {
            return;
        }
        match timeout(lead.pace.give_up, lead.give_back()).await {
            Ok(Ok(())) => lead.world.bell.lead(),
            Ok(Err(error)) => tracing::warn!(work = lead.name, %error, "a lease was not given back; it ends by itself"),
            Err(_) => tracing::warn!(work = lead.name, "a lease was not given back in time; it ends by itself"),
        }
    }
}
