//! Calls: actions that leave the house. A row asks for one, a worker performs it outside any transaction, its outcome comes back like
//! any input of the conversation.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};

use crate::dialogue::session::Slots;
use crate::dialogue::turn::{Deed, FileHandle, Input, Say};
use crate::domain::clock::Micros;
use crate::domain::ids::ContactId;
use crate::domain::lang::Lang;
use crate::store::calls::Call;
use crate::store::vault::Sealed;
use crate::store::{Claim, StoreError, Tx, calls, conversations, keys};

use super::actions::{self, Performed, Remote};
use super::batch::Claimed;
use super::drive::Drive;
use super::ledger::Ledger;
use super::letter::Letter;
use super::turn::{self, Ran};
use super::work::is_outage;
use super::world::World;

/// Calls begun at once.
pub const AT_ONCE: u32 = 16;
/// Calls under way in one process: what is asked beyond waits as a row.
pub const IN_HAND: usize = 256;
/// A worker that died loses its calls after this.
const LEASE: Duration = Duration::from_secs(30);

/// The outcome of a call that took too long.
const TIMEOUT: &str = "timeout";
/// How often a call that met a failing database is tried, and the pause between.
const NOTE_TRIES: usize = 20;
const NOTE_AGAIN: Duration = Duration::from_millis(250);

/// The sealed arguments of a call.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    /// What is asked.
    pub deed: Deed,
    /// Who waits.
    pub contact: ContactId,
    /// In which language.
    pub lang: Lang,
    /// When it was asked.
    pub at: Micros,
    /// Texts to say with the answer.
    pub said: Vec<Say>,
    /// The person's message that leaves the chat with the answer, since it held an IIN or a code.
    #[serde(default)]
    pub deletes: Option<String>,
    /// The files of an album that are still to be taken.
    #[serde(default)]
    pub files: VecDeque<FileHandle>,
}

/// The sealed result of a call.
#[derive(Serialize, Deserialize)]
struct Answered {
    contact: ContactId,
    writes: Slots,
    said: Vec<Say>,
    #[serde(default)]
    deletes: Option<String>,
    #[serde(default)]
    files: VecDeque<FileHandle>,
}

impl Answered {
    fn new(asked: Asked, writes: Slots) -> Self {
        Self { contact: asked.contact, writes, said: asked.said, deletes: asked.deletes, files: asked.files }
    }
}

/// Claims calls that are due; each is performed on its own task.
///
/// # Errors
/// The store.
pub async fn perform_due(world: &Arc<World>, worker: &str) -> anyhow::Result<Vec<tokio::task::JoinHandle<()>>> {
    let free = IN_HAND.saturating_sub(world.in_hand.len());
    let limit = AT_ONCE.min(u32::try_from(free).unwrap_or(AT_ONCE));
    if limit == 0 {
        return Ok(Vec::new());
    }
    let claim = Claim { now: world.now(), limit, lease: LEASE, worker };
    let mut tx = world.db.write().await?;
    let due = calls::claim(&mut tx, claim).await?;
    tx.commit().await?;
    let spawn = |call: Call| {
        let world = world.clone();
        world.in_hand.clone().spawn(async move {
            if let Err(error) = perform(&world, &call).await {
                tracing::error!(call = %call.id, action = call.action, error = %format!("{error:#}"), "a call could not be finished");
            }
            world.ring_work();
        })
    };
    Ok(due.into_iter().map(spawn).collect())
}

/// Performs a call, once more where the database failed meanwhile: to the outside service it is the same call.
async fn perform(world: &World, call: &Call) -> anyhow::Result<()> {
    for _ in 1..NOTE_TRIES {
        match try_to_perform(world, call).await {
            Err(error) if is_outage(&error) => tokio::time::sleep(NOTE_AGAIN).await,
            done => return done,
        }
    }
    try_to_perform(world, call).await
}

async fn try_to_perform(world: &World, call: &Call) -> anyhow::Result<()> {
    let mut tx = world.db.read().await?;
    let key = keys::find(&mut tx, &world.vault, call.conversation.as_str(), world.now())
        .await?
        .context("no key of the conversation")?;
    tx.rollback().await?;
    let sealed = call.args.as_ref().context("a call without arguments")?;
    let asked: Asked = world.vault.open_json(&key, calls::ARGS.of(call.id.as_str()), sealed)?;
    let remote = Remote {
        world,
        contact: &asked.contact,
        conversation: &call.conversation,
        lang: asked.lang,
        deed: &asked.deed,
        call: &call.id,
        asked_at: asked.at,
    };
    let performed = match actions::perform_remote(&remote).await {
        Ok(performed) => performed,
        Err(error) if is_outage(&error) => return Err(error),
        Err(error) => {
            tracing::warn!(call = %call.id, action = call.action, error = %format!("{error:#}"), "no answer from outside");
            Performed { outcome: "unavailable", writes: Slots::new() }
        }
    };
    let answered = Answered::new(asked, performed.writes);
    let result = world.vault.seal_json(&key, calls::RESULT.of(call.id.as_str()), &answered);
    // The answer is in hand: one lost connection must not cost it.
    for _ in 1..NOTE_TRIES {
        match note(world, call, performed.outcome, &result).await {
            Err(error) if error.is_outage() => tokio::time::sleep(NOTE_AGAIN).await,
            done => return Ok(done?),
        }
    }
    Ok(note(world, call, performed.outcome, &result).await?)
}

async fn note(world: &World, call: &Call, outcome: &str, result: &Sealed) -> Result<(), StoreError> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    if let Some(conversation) = calls::finish(&mut tx, &call.id, outcome, Some(result), now).await? {
        conversations::set_due(&mut tx, &conversation, now).await?;
    }
    tx.commit().await
}

/// Ends a call that took too long. What was asked goes into the result: the arguments are erased, and somebody waits for the answer.
pub(super) async fn time_out(world: &World, tx: &mut Tx, call: &mut Call, now: Micros) -> anyhow::Result<()> {
    let key = keys::find_or_create(tx, &world.vault, call.conversation.as_str(), now).await?;
    let sealed = call.args.as_ref().context("a call without arguments")?;
    let asked: Asked = world.vault.open_json(&key, calls::ARGS.of(call.id.as_str()), sealed)?;
    let answered = Answered::new(asked, Slots::new());
    let result = world.vault.seal_json(&key, calls::RESULT.of(call.id.as_str()), &answered);
    calls::finish(tx, &call.id, TIMEOUT, Some(&result), now).await?;
    (call.outcome, call.result) = (Some(TIMEOUT.to_owned()), Some(result));
    Ok(())
}

/// The turn that a call's outcome leads on.
pub(super) async fn outcome(
    world: &World,
    tx: &mut Tx,
    ledger: &mut Ledger,
    call: &Call,
    mut claimed: Claimed,
    now: Micros,
) -> anyhow::Result<Ran> {
    let key = claimed.key.as_ref().context("a call without the key of its conversation")?;
    let sealed = call.result.as_ref().context("a finished call without result")?;
    let answered: Answered = world.vault.open_json(key, calls::RESULT.of(call.id.as_str()), sealed)?;
    let contact = claimed.contact(&answered.contact).context("a call without its contact")?;
    let stored = claimed.session.take();
    let mut who = claimed.who(world, tx, contact, now).await?;
    let mut place = turn::place(world, tx, &who, stored).await?;
    let name = call.outcome.clone().unwrap_or_else(|| TIMEOUT.to_owned());
    let began = who.conversation.id.clone();
    let mut drive = Drive::new(world, tx, ledger, now);
    (drive.said, drive.deletes, drive.files) = (answered.said, answered.deletes, answered.files);
    drive.outcome = Some(format!("{}.{name}", call.action));
    let ending = drive.run(&mut who, &mut place, Input::Outcome(name, answered.writes)).await?;
    let letter = Letter { heard: None, input: "outcome" };
    let mut ran = turn::finish(world, &mut drive, &who, &mut place, ending, letter)?;
    ran.moved = who.conversation.id != began;
    Ok(ran)
}

/// Whether a call of any conversation is under way.
///
/// # Errors
/// The store.
pub async fn any_open(world: &World) -> anyhow::Result<bool> {
    let mut tx = world.db.read().await?;
    let open = calls::count_open(&mut tx).await?;
    tx.rollback().await?;
    Ok(open > 0)
}
