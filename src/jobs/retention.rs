//! What is not needed any more is let go: keys of updates after eight days, history and made-up SMS after a term, forgotten drafts.

use std::time::Duration;

use crate::conversation::world::World;
use crate::domain::calendar::local_date;
use crate::domain::limits;
use crate::store::{
    blobs, calls, codes, documents, inbox, notices, outbox, sms_log, snags, staff, staff_passes, staff_sessions,
    tokens, turns,
};

const DAY: Duration = Duration::from_secs(86_400);
/// Rows let go in one commit.
const BATCH: u32 = 500;
/// What was told is known so long, so that it is not told again: what comes every year is not the same news.
const TOLD: Duration = DAY.saturating_mul(300);
/// A file without a document waits so long: its update may still be under way.
const ORPHANS: Duration = DAY;
/// SMS of the sandbox, and challenges of codes.
const CODES: Duration = DAY.saturating_mul(2);

pub(super) async fn run(world: &World) -> anyhow::Result<()> {
    let now = world.now();
    let dedupe = now.minus(limits::DEDUPE_KEEP);
    // An open form is put aside after the term, and let go after as long again, its documents with it: here go those whose
    // conversation has no form any more.
    let drafts = Duration::from_secs(world.flows.everywhere.park.value).saturating_mul(2) + DAY;
    let mut tx = world.db.write().await?;
    inbox::purge_before(&mut tx, dedupe, BATCH).await?;
    outbox::purge_before(&mut tx, dedupe, BATCH).await?;
    calls::purge_before(&mut tx, dedupe, BATCH).await?;
    turns::forget_before(&mut tx, now.minus(limits::HISTORY_KEEP), BATCH).await?;
    documents::remove_stale_drafts(&mut tx, now.minus(drafts), BATCH).await?;
    blobs::remove_orphans(&mut tx, now.minus(ORPHANS), BATCH).await?;
    codes::purge_before(&mut tx, now.minus(CODES)).await?;
    notices::purge_before(&mut tx, now.minus(TOLD), BATCH).await?;
    tokens::purge_before(&mut tx, now.minus(limits::HISTORY_KEEP)).await?;
    sms_log::purge_before(&mut tx, now.minus(CODES)).await?;
    snags::purge_before(&mut tx, local_date(now.minus(limits::SNAGS_KEEP)), 1).await?;
    staff_sessions::purge_before(&mut tx, now).await?;
    staff_passes::purge_before(&mut tx, now).await?;
    staff::purge_tries_before(&mut tx, now.minus(DAY)).await?;
    tx.commit().await?;
    Ok(())
}
