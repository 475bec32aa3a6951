//! Families in the queue of the stand's kindergarten, and what is done with them besides the pages.

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use esik::conversation::clockwork;
use esik::domain::ids::{BlobId, ConversationId, KindergartenId, VacancyId};
use esik::domain::right::{Category, RightClass};
use esik::queue::claims::{Claiming, Manner, claim};
use esik::queue::vacancies::enter;
use esik::store::applications::{self, Application};
use esik::store::blobs::{self, NewBlob};
use esik::store::queue::SubQueue;
use esik::store::{documents, keys, kindergartens as rows};

use super::stand::Stand;
use crate::support::town as made;

/// The settlement of the stand's kindergarten.
pub const PLACE: &str = "751410000";
/// Its id.
pub const GARDEN: &str = "kdg_0192f0c1a2b37c4d8e5f60718293a4b5";
/// A kindergarten in another region.
pub const ELSEWHERE: &str = "kdg_0192f0c1a2b37c4d8e5f60718293a4b6";

static SERIAL: AtomicU16 = AtomicU16::new(0);

/// The stand's kindergarten and one elsewhere.
pub async fn kindergartens(stand: &Stand) {
    let world = stand.world();
    let mut tx = world.db.write().await.unwrap();
    for (id, code, place, names) in
        [(GARDEN, 7, PLACE, ["Балдәурен", "Балдаурен", "Baldauren"]), (ELSEWHERE, 8, "711110000", ["Алыстағы"; 3])]
    {
        let profile = made::kindergarten(code, place, names);
        rows::upsert(&mut tx, KindergartenId::parse(id).unwrap(), &profile, world.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The sub-queue of these families.
pub fn subqueue() -> SubQueue {
    made::subqueue(PLACE)
}

/// A family that files now; each a second after the one before.
pub async fn family(stand: &Stand, category: Option<Category>) -> Application {
    stand.clock().advance(Duration::from_secs(1));
    let world = stand.world();
    // Three serials a family: some have no check digit.
    let mut serial = SERIAL.fetch_add(3, Ordering::Relaxed);
    let name = format!("Айша{serial}");
    let mut tx = world.db.write().await.unwrap();
    let mut cx = world.queue(&mut tx, world.now());
    let filed = made::family(&mut cx, (&name, &mut serial), (subqueue(), category)).await;
    tx.commit().await.unwrap();
    filed
}

/// A free place in the stand's kindergarten, entered by somebody else.
pub async fn row(stand: &Stand) {
    let world = stand.world();
    let id = VacancyId::new(world.now(), &mut world.chance());
    let row = made::row(&KindergartenId::parse(GARDEN).unwrap(), &subqueue(), 1);
    let mut tx = world.db.write().await.unwrap();
    enter(&mut tx, &world.rules, row, id, world.now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
}

/// A family applies for a row.
pub async fn apply(stand: &Stand, application: &Application, row: &str) -> Claiming {
    let world = stand.world();
    let mut tx = world.db.write().await.unwrap();
    let row = VacancyId::parse(row).unwrap();
    let done = claim(&mut world.queue(&mut tx, world.now()), &application.id, &row, Manner::default()).await.unwrap();
    tx.commit().await.unwrap();
    done
}

/// Everything that is due happens.
pub async fn clock(stand: &Stand) {
    while clockwork::run(stand.world()).await.unwrap() > 0 {}
}

/// The application that was filed last.
pub async fn newest(stand: &Stand) -> Application {
    let mut tx = stand.world().db.read().await.unwrap();
    let head = esik::store::queue::head(&mut tx, &subqueue().key(), RightClass::General, 100).await.unwrap();
    let last = head.last().expect("somebody in the queue");
    let found = applications::find(&mut tx, &last.id).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    found
}

/// The application as it is now.
pub async fn now(stand: &Stand, one: &Application) -> Application {
    let mut tx = stand.world().db.read().await.unwrap();
    let found = applications::find(&mut tx, &one.id).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    found
}

/// A paper of the family, as a chat stores it.
pub async fn paper(stand: &Stand, one: &Application, mime: &str, bytes: &[u8]) -> BlobId {
    let world = stand.world();
    let mut random = world.chance();
    let (id, conversation) = (BlobId::new(world.now(), &mut random), ConversationId::new(world.now(), &mut random));
    let mut tx = world.db.write().await.unwrap();
    let key = keys::find_or_create(&mut tx, &world.vault, one.account.as_str(), world.now()).await.unwrap();
    let new = NewBlob { id: &id, owner: one.account.as_str(), mime, bytes };
    esik::store::conversations::insert(&mut tx, &conversation, world.now()).await.unwrap();
    blobs::insert(&mut tx, &world.vault, &key, new, world.now()).await.unwrap();
    documents::add_draft(&mut tx, &conversation, &id, world.now()).await.unwrap();
    documents::attach(&mut tx, &conversation, &one.id, std::slice::from_ref(&id)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// What was written down, as `deed subject`, in order.
pub async fn noted(stand: &Stand) -> Vec<String> {
    let mut tx = stand.world().db.read().await.unwrap();
    let mut rows = esik::store::audit::newest(&mut tx, i64::MAX, None, 1_000).await.unwrap();
    tx.rollback().await.unwrap();
    rows.reverse();
    rows.into_iter()
        .filter(|row| row.deed.is_work())
        .map(|row| format!("{} {}", row.deed, row.subject.unwrap_or_default()))
        .collect()
}
