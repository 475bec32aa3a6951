//! Who is in a frozen database: people at every kind of place, and a row or more in every table.

use std::sync::Arc;
use std::time::Duration;

use esik::channels::telegram::{TelegramClient, webhook_update};
use esik::channels::{Content, FileRef};
use esik::conversation::intake;
use esik::conversation::world::World;
use esik::domain::ids::{AccountId, NoticeId, StaffId, TimerId, TokenId};
use esik::domain::kato;
use esik::domain::staff::{Deed, PassKind, Role};
use esik::office::audit;
use esik::queue::places;
use esik::store::leases::Lease;
use esik::store::notices::NewNotice;
use esik::store::staff::Staff as Employee;
use esik::store::staff_passes::NewPass;
use esik::store::staff_sessions::NewSession;
use esik::store::timers::Timer;
use esik::store::tokens::Token;
use esik::store::vault::IndexKind;
use esik::store::{
    keys, leases, limits, meta, notices, staff, staff_passes, staff_sessions, staff_totp, timers, tokens,
};

use super::{Staff, queue};
use crate::ops::sql;
use crate::support::bot_api::TOKEN;
use crate::support::walker::Walker;

/// The bot of the person on Telegram.
pub const BOT: &str = "7000000001";
/// The person on Telegram.
pub const CHAT: &str = "77";
/// Walkers, and the question that each is at.
pub const PEOPLE: [(u16, &str); 6] = [
    (1, "registration-consent"),
    (2, "registration-iin"),
    (3, "registration-done"),
    (4, "child-summary"),
    (5, "application-priority"),
    (6, "application-documents"),
];
/// Somebody who has filed, and erases nothing.
const FILED: u16 = 7;

/// Lives the story on an empty world.
pub async fn live(world: &Arc<World>) {
    let staff = Staff::of(world);
    for (n, open) in PEOPLE {
        let mut walker = Walker::new(world, n, "before").await;
        if open != "application-documents" {
            walker.walks_to(open).await;
            continue;
        }
        walker.walks_to("application-priority").await;
        walker.says("внеочередное").await;
        walker.says("1").await;
        let paper = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/paper.pdf")).unwrap();
        let blob = walker.door.keep_file(&walker.address, paper).await.unwrap();
        let file = FileRef { remote: None, blob: Some(blob), photo: false, size: Some(100), album: None };
        walker.sends(Content::File(file)).await;
        assert_eq!(walker.open().await.unwrap().message, open);
    }
    let mut filed = Walker::new(world, FILED, "before").await;
    filed.walks_to("application-done").await;
    writes_by_telegram(world, 1, "/start").await;
    sql::until(&world.db, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'", 0).await;
    staff.goes_home().await;
    // Nobody is at work: one of these has died, the other waits.
    filed.hands_in(Content::Text { text: "меню".to_owned() }).await;
    sql::run(&world.db, "UPDATE inbox SET state = 'dead', cause = 'a fault of before' WHERE state = 'waiting'").await;
    writes_by_telegram(world, 2, "1").await;
    the_rest(world).await;
    queue::live(world, &sql_account(world).await).await;
    // Most of the history has been let go by its term.
    sql::run(
        &world.db,
        "UPDATE turns SET content = NULL WHERE seq < (SELECT MAX(t.seq) - 1 FROM turns AS t WHERE \
                         t.conversation_id = turns.conversation_id)",
    )
    .await;
}

async fn writes_by_telegram(world: &Arc<World>, id: u32, text: &str) {
    let client = TelegramClient::new(TOKEN.into(), "http://127.0.0.1:9".parse().unwrap()).unwrap();
    let update = serde_json::json!({"update_id": id, "message": {"message_id": id, "date": 1, "text": text,
        "from": {"id": 77, "is_bot": false, "first_name": "A"}, "chat": {"id": 77, "type": "private"}}});
    let update = webhook_update(update.to_string().as_bytes()).unwrap();
    intake::telegram(world, &client, &[update]).await.unwrap();
}

/// Rows of the tables that no dialogue fills yet.
async fn the_rest(world: &World) {
    let now = world.now();
    let account = sql_account(world).await;
    let mut tx = world.db.write().await.unwrap();
    let proof = world.vault.index(IndexKind::Limit, b"the key of this database");
    meta::set(&mut tx, "key_proof", &proof).await.unwrap();
    meta::set(&mut tx, "mode", "demo").await.unwrap();
    let classifier =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/kato-small.csv")).unwrap();
    places::import(&mut tx, &kato::parse(&classifier).rows).await.unwrap();
    let key = keys::find_or_create(&mut tx, &world.vault, account.as_str(), now).await.unwrap();
    let id = NoticeId::new(now, &mut rand::rng());
    let body = world.vault.seal(&key, notices::BODY.of(id.as_str()), b"{}");
    // Far ahead: nobody writes it while the test goes on.
    let due_at = now.plus(Duration::from_secs(365 * 86_400));
    let notice = NewNotice { id, account, kind: "N1", dedupe_key: "N1-1", urgent: false, body, due_at };
    assert!(notices::insert(&mut tx, &notice, now).await.unwrap());
    let timer = Timer {
        id: TimerId::new(now, &mut rand::rng()),
        kind: "a kind of before".to_owned(),
        subject: "nothing".to_owned(),
        conversation: None,
        due_at,
        attempts: 0,
    };
    timers::set(&mut tx, &timer, now).await.unwrap();
    let token = Token {
        id: TokenId::new(now, &mut rand::rng()),
        kind: "interest".to_owned(),
        conversation: None,
        subject: "nothing".to_owned(),
        expires_at: due_at,
        used_at: None,
    };
    tokens::insert(&mut tx, &token, now).await.unwrap();
    let employee = Employee {
        id: StaffId::new(now, &mut rand::rng()),
        name: "officer".to_owned(),
        role: Role::Department,
        password_hash: "none".to_owned(),
        kindergarten: None,
        place: None,
        language: None,
        created_at: now,
        disabled_at: None,
    };
    assert!(staff::insert(&mut tx, &employee).await.unwrap());
    let session = NewSession { token_hash: "a hash", staff: &employee.id, csrf: "a secret", expires_at: due_at };
    staff_sessions::insert(&mut tx, &session, now).await.unwrap();
    let secret = world.vault.seal(world.vault.system_key(), staff_passes::SECRET.of("a pass"), b"a secret of twenty.");
    let pass = NewPass {
        token_hash: "a pass",
        staff: &employee.id,
        kind: PassKind::Invitation,
        secret: Some(secret.clone()),
        expires_at: due_at,
    };
    staff_passes::insert(&mut tx, &pass, now).await.unwrap();
    staff_totp::set(&mut tx, &employee.id, &secret, 1, now).await.unwrap();
    staff_totp::set_recovery(&mut tx, &employee.id, &["an index".to_owned()]).await.unwrap();
    staff::begin_try(&mut tx, "an index", now, (5, Duration::from_secs(900))).await.unwrap();
    audit::note(&mut tx, &world.vault, Some(&employee.id), Deed::SignIn, None, now).await.unwrap();
    assert!(limits::hit(&mut tx, "a key", now, 5).await.unwrap());
    let lease = Lease { holder: "a process of before".to_owned(), until: now.plus(Duration::from_secs(1)) };
    assert!(leases::seize(&mut tx, "jobs", &lease, None).await.unwrap());
    tx.commit().await.unwrap();
}

async fn sql_account(world: &World) -> AccountId {
    let mut tx = world.db.read().await.unwrap();
    let id = world.vault.index(IndexKind::Phone, b"+77015550007");
    let account = esik::store::accounts::by_phone(&mut tx, &id).await.unwrap().unwrap();
    tx.rollback().await.unwrap();
    account.id
}
