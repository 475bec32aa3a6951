//! Families in the queue of the stand's kindergarten, and what is done with them besides the pages.

use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use chrono::NaiveDate;
use esik::conversation::clockwork;
use esik::domain::ethnicity::Ethnicity;
use esik::domain::group::{GroupType, InstructionLanguage};
use esik::domain::ids::{
    AccountId, ApplicationId, BlobId, ChildId, ContactId, ConversationId, KindergartenId, VacancyId,
};
use esik::domain::iin::Iin;
use esik::domain::kindergarten::Mode;
use esik::domain::lang::Lang;
use esik::domain::person::{Person, Sex};
use esik::domain::place::PlaceCode;
use esik::domain::right::Category;
use esik::queue::applications::{self as filing, Filing};
use esik::queue::children::{Added, Adding, Details, add};
use esik::queue::claims::{Claiming, Manner, claim};
use esik::queue::vacancies::{NewRow, enter};
use esik::store::accounts::{self, NewAccount};
use esik::store::applications::{self, Application};
use esik::store::blobs::{self, NewBlob};
use esik::store::queue::SubQueue;
use esik::store::{documents, keys};

use super::stand::Stand;
use crate::ops::sql;

/// The settlement of the stand's kindergarten.
pub const PLACE: &str = "751410000";
/// Its id.
pub const GARDEN: &str = "kdg_0192f0c1a2b37c4d8e5f60718293a4b5";
/// A kindergarten in another region.
pub const ELSEWHERE: &str = "kdg_0192f0c1a2b37c4d8e5f60718293a4b6";

static SERIAL: AtomicU16 = AtomicU16::new(0);

/// The stand's kindergarten and one elsewhere.
pub async fn kindergartens(stand: &Stand) {
    for (id, code, place, name) in [(GARDEN, "7", PLACE, "Балдәурен"), (ELSEWHERE, "8", "711110000", "Алыстағы")]
    {
        let row = format!(
            "INSERT INTO kindergartens (id, code, place, name_kk, name_ru, name_en, kind, ownership, address_kk, address_ru, opens, \
             closes, ramp, created_at) VALUES ('{id}', '{code}', '{place}', '{name}', '{name}', '{name}', 'kindergarten', 'state', \
             'Абай 1', 'Абая 1', 480, 1080, TRUE, 0) ON CONFLICT DO NOTHING"
        );
        sql::run(&stand.world().db, &row).await;
    }
}

/// The sub-queue of these families.
pub fn subqueue() -> SubQueue {
    SubQueue {
        settlement: PlaceCode::parse(PLACE).unwrap(),
        birth_year: 2023,
        language: InstructionLanguage::Kk,
        group: GroupType::General,
    }
}

/// A family that files now; each a second after the one before.
pub async fn family(stand: &Stand, category: Option<Category>) -> Application {
    stand.clock().advance(Duration::from_secs(1));
    let world = stand.world();
    let (now, n) = (world.now(), SERIAL.fetch_add(1, Ordering::Relaxed));
    let mut random = world.chance();
    let account = AccountId::new(now, &mut random);
    let mut tx = world.db.write().await.unwrap();
    let key = keys::find_or_create(&mut tx, &world.vault, account.as_str(), now).await.unwrap();
    let new = NewAccount {
        phone_index: format!("phone-{account}"),
        iin_index: Some(format!("iin-{account}")),
        phone: world.vault.seal_json(&key, accounts::PHONE.of(account.as_str()), "+77010000000"),
        person: None,
        language: Lang::Kk,
        notify_contact: ContactId::new(now, &mut random),
        id: account.clone(),
    };
    assert!(accounts::insert(&mut tx, &new, now).await.unwrap());
    let birth = NaiveDate::from_ymd_opt(2023, 5, 17).unwrap();
    let iin = (n * 3..).find_map(|serial| Iin::make(birth, Sex::Female, serial + 1)).unwrap();
    let (surname, given) = ("Демова".to_owned(), format!("Айша{n}"));
    let person = Person { iin, surname, given, patronymic: None, birth, sex: Some(Sex::Female) };
    let details = Details { sex: Sex::Female, ethnicity: Ethnicity::Unsaid };
    let id = ChildId::new(now, &mut random);
    let adding = Adding { id: &id, account: &account, person: &person, details };
    let Added::Saved(child) = add(&mut tx, &world.vault, adding, now).await.unwrap() else { panic!("a child") };
    let id = ApplicationId::new(now, &mut random);
    let filing = Filing { id, account, child, subqueue: subqueue(), category, social: Vec::new(), paper_issued: None };
    let filed = filing::file(&mut world.queue(&mut tx, now), &filing).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    filed
}

/// A free place in the stand's kindergarten, entered by somebody else.
pub async fn row(stand: &Stand) {
    let world = stand.world();
    let queue = subqueue();
    let id = VacancyId::new(world.now(), &mut world.chance());
    let row = NewRow {
        kindergarten: KindergartenId::parse(GARDEN).unwrap(),
        birth_year: queue.birth_year,
        language: queue.language,
        group: queue.group,
        mode: Mode::Full,
        places: 1,
        until: None,
        by: "sabina".to_owned(),
    };
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
