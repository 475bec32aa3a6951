//! Calls: actions that leave the house. A row asks for one, a worker performs it outside any transaction, its outcome comes back like
//! any input of the conversation.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use serde::{Deserialize, Serialize};
use tokio::sync::{Mutex as Gate, oneshot};
use tokio_util::task::TaskTracker;

use crate::channels::{Address, ChannelKind};
use crate::dialogue::session::Slots;
use crate::dialogue::turn::{Deed, FileHandle, Input, Say};
use crate::domain::clock::Micros;
use crate::domain::ids::{CallId, ContactId, ConversationId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::limits::CALL_TIMEOUT;
use crate::store::calls::Call;
use crate::store::outbox::Lane;
use crate::store::vault::{DataKey, Sealed};
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
/// A worker that died loses its calls after this; one that lives says so while they last ([`hold`]).
pub const LEASE: Duration = Duration::from_secs(3);
/// A call that lasts so long is held on to.
const HOLD_AFTER: Duration = Duration::from_secs(1);
/// A call that lasts so long shows "typing".
const TYPING_AFTER: Duration = Duration::from_millis(300);

/// The outcome of a call that took too long.
const TIMEOUT: &str = "timeout";
/// How often a call that met a failing database is tried, and the pause between.
const NOTE_TRIES: usize = 20;
const NOTE_AGAIN: Duration = Duration::from_millis(250);

/// The calls under way in this process.
#[derive(Debug, Default)]
pub struct Hand {
    tasks: TaskTracker,
    since: Mutex<HashMap<CallId, Micros>>,
    notes: Mutex<Vec<Note>>,
    writing: Gate<()>,
}

/// An outcome to be stored, and whoever waits for that.
#[derive(Debug)]
struct Note {
    call: CallId,
    outcome: &'static str,
    result: Sealed,
    stored: oneshot::Sender<Result<(), Arc<StoreError>>>,
}

impl Hand {
    /// Room for one more.
    #[must_use]
    pub fn is_free(&self) -> bool {
        self.tasks.len() < IN_HAND
    }

    /// Waits for those under way. Nothing may be begun any more.
    pub async fn empty(&self) {
        self.tasks.close();
        self.tasks.wait().await;
    }

    fn since(&self) -> MutexGuard<'_, HashMap<CallId, Micros>> {
        lock(&self.since)
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A call to be performed now.
pub struct Begun {
    /// Its row.
    pub id: CallId,
    /// Who waits for it.
    pub conversation: ConversationId,
    /// What is asked.
    pub asked: Asked,
    /// Seals its outcome: the conversation's.
    pub key: DataKey,
    /// Where "typing" is shown, if it lasts.
    pub address: Option<Address>,
}

/// Nothing of what is asked.
impl std::fmt::Debug for Begun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Begun").field("id", &self.id).finish_non_exhaustive()
    }
}

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
    /// Who of the desk answered for the person.
    #[serde(default)]
    pub staff: Option<StaffId>,
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
    #[serde(default)]
    staff: Option<StaffId>,
}

impl Answered {
    fn new(asked: Asked, writes: Slots) -> Self {
        Self {
            contact: asked.contact,
            writes,
            said: asked.said,
            deletes: asked.deletes,
            files: asked.files,
            staff: asked.staff,
        }
    }
}

/// Claims calls that wait, or were lost by a worker that died; each is performed on its own task. Answers how many.
///
/// # Errors
/// The store.
pub async fn perform_due(world: &Arc<World>, worker: &str) -> anyhow::Result<usize> {
    let free = IN_HAND.saturating_sub(world.hand.tasks.len());
    let limit = AT_ONCE.min(u32::try_from(free).unwrap_or(AT_ONCE));
    if limit == 0 {
        return Ok(0);
    }
    let now = world.now();
    let claim = Claim { now, limit, lease: LEASE, worker };
    let mut tx = world.db.write().await?;
    let due = calls::claim(&mut tx, claim, now.plus(CALL_TIMEOUT)).await?;
    tx.commit().await?;
    for call in &due {
        match opened(world, call).await {
            Ok(begun) => begin(world, begun),
            Err(error) => {
                tracing::error!(call = %call.id, action = call.action, error = %format!("{error:#}"), "a call cannot be read");
            }
        }
    }
    Ok(due.len())
}

/// Tells that the calls which last are still performed here: nobody else may take them.
///
/// # Errors
/// The store.
pub async fn hold(world: &World) -> Result<(), StoreError> {
    let now = world.now();
    let lasting: Vec<CallId> = {
        let since = world.hand.since();
        since.iter().filter(|(_, since)| now.since(**since) > HOLD_AFTER).map(|(id, _)| id.clone()).collect()
    };
    if lasting.is_empty() {
        return Ok(());
    }
    let mut tx = world.db.write().await?;
    calls::hold_many(&mut tx, &lasting, now.plus(LEASE)).await?;
    tx.commit().await
}

async fn opened(world: &World, call: &Call) -> anyhow::Result<Begun> {
    let mut tx = world.db.read().await?;
    let key = keys::find(&mut tx, &world.vault, call.conversation.as_str(), world.now())
        .await?
        .context("no key of the conversation")?;
    tx.rollback().await?;
    let sealed = call.args.as_ref().context("a call without arguments")?;
    let asked: Asked = world.vault.open_json(&key, calls::ARGS.of(call.id.as_str()), sealed)?;
    Ok(Begun { id: call.id.clone(), conversation: call.conversation.clone(), asked, key, address: None })
}

/// A call that is under way here: [`hold`] speaks for it until this is gone, be it by a panic.
struct Held(Arc<World>, CallId);

impl Held {
    fn new(world: &Arc<World>, call: &CallId) -> Self {
        world.hand.since().insert(call.clone(), world.now());
        Self(world.clone(), call.clone())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.hand.since().remove(&self.1);
    }
}

/// Performs a call on its own task; its row says that it is ours.
pub fn begin(world: &Arc<World>, begun: Begun) {
    let held = Held::new(world, &begun.id);
    world.hand.tasks.spawn({
        let world = world.clone();
        async move {
            let (id, action) = (begun.id.clone(), begun.asked.deed.action.clone());
            let address = begun.address.clone();
            let performing = perform(&world, begun);
            let done = tokio::select! {
                biased;
                done = performing => done,
                never = typing(&world, address) => match never {},
            };
            if let Err(error) = done {
                tracing::error!(call = %id, action, error = %format!("{error:#}"), "a call could not be finished");
            }
            drop(held);
            world.ring_work();
        }
    });
}

/// Shows "typing" in the messenger of whoever waits for long.
async fn typing(world: &World, address: Option<Address>) -> std::convert::Infallible {
    if let (Some(client), Some(address)) = (&world.telegram, address.filter(|at| at.channel == ChannelKind::Telegram)) {
        tokio::time::sleep(TYPING_AFTER).await;
        if let Err(error) = client.typing(&address.external_id).await {
            tracing::debug!(%error, "typing could not be shown");
        }
    }
    std::future::pending().await
}

/// Performs a call, once more where the database failed meanwhile: to the outside service it is the same call.
async fn perform(world: &World, begun: Begun) -> anyhow::Result<()> {
    let mut tries = 1;
    let performed = loop {
        match outside(world, &begun).await {
            Err(error) if is_outage(&error) && tries < NOTE_TRIES => tries += 1,
            performed => break performed?,
        }
        tokio::time::sleep(NOTE_AGAIN).await;
    };
    let Begun { id, asked, key, .. } = begun;
    let answered = Answered::new(asked, performed.writes);
    let result = world.vault.seal_json(&key, calls::RESULT.of(id.as_str()), &answered);
    // The answer is in hand: one lost connection must not cost it.
    for _ in 1..NOTE_TRIES {
        match note(world, &id, performed.outcome, &result).await {
            Err(error) if error.is_outage() => tokio::time::sleep(NOTE_AGAIN).await,
            done => return Ok(done?),
        }
    }
    Ok(note(world, &id, performed.outcome, &result).await?)
}

async fn outside(world: &World, begun: &Begun) -> anyhow::Result<Performed> {
    let Begun { id, conversation, asked, .. } = begun;
    let remote = Remote {
        world,
        contact: &asked.contact,
        conversation,
        lang: asked.lang,
        deed: &asked.deed,
        call: id,
        asked_at: asked.at,
    };
    match actions::perform_remote(&remote).await {
        Err(error) if !is_outage(&error) => {
            let action = &asked.deed.action;
            tracing::warn!(call = %id, action, error = %format!("{error:#}"), "no answer from outside");
            Ok(Performed { outcome: "unavailable", writes: Slots::new() })
        }
        performed => performed,
    }
}

/// Stores an outcome, with those that came while another commit was under way.
async fn note(world: &World, call: &CallId, outcome: &'static str, result: &Sealed) -> Result<(), Arc<StoreError>> {
    let (stored, mut is_stored) = oneshot::channel();
    lock(&world.hand.notes).push(Note { call: call.clone(), outcome, result: result.clone(), stored });
    let _alone = world.hand.writing.lock().await;
    if let Ok(done) = is_stored.try_recv() {
        return done;
    }
    let notes = std::mem::take(&mut *lock(&world.hand.notes));
    let done = store(world, &notes).await.map_err(Arc::new);
    for note in notes {
        // Ours too; whoever asked may have gone away.
        note.stored.send(done.clone()).ok();
    }
    done
}

async fn store(world: &World, notes: &[Note]) -> Result<(), StoreError> {
    let mut tx = world.db.write().await?;
    let now = world.now();
    let mut due = Vec::with_capacity(notes.len());
    for note in notes {
        due.extend(calls::finish(&mut tx, &note.call, note.outcome, Some(&note.result), now).await?);
    }
    due.sort();
    conversations::set_due_many(&mut tx, &due, now).await?;
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
    drive.staff.clone_from(&answered.staff);
    let staff = answered.staff;
    drive.outcome = Some(format!("{}.{name}", call.action));
    let ending = drive.run(&mut who, &mut place, Input::Outcome(name, answered.writes)).await?;
    let letter = Letter { stands: staff.is_some(), staff, ..Letter::new(None, "outcome", Lane::Interactive) };
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
