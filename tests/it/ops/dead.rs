//! Dead letters through the program itself: seen, mended, put back, given up, beside a server that goes on.

use std::sync::Arc;
use std::time::Duration;

use esik::channels::telegram::TelegramClient;
use esik::conversation::intake;
use esik::domain::clock::SystemClock;
use serde_json::Value;

use super::sql;
use crate::both_stores;
use crate::support::bot_api::{BotApi, Fault, TOKEN};
use crate::support::http::Http;
use crate::support::program::Program;
use crate::support::world::TestWorld;
use crate::telegram_e2e::parent::{IIN, Parent};

const PHONE: &str = "8 701 123 45 67";

async fn listed(program: &Program) -> Vec<Value> {
    let said = program.run(&["dead", "list", "--json"], "").await;
    assert_eq!(said.code, 0, "{said:?}");
    serde_json::from_str(&said.out).unwrap()
}

both_stores!(a_dead_update_is_seen_mended_and_answered, |db| async {
    let telegram = BotApi::start().await;
    let program = Program::new(&db.url).with_telegram(&telegram);
    let serving = program.serve().await;
    let (seven, eight) = (Parent::new(&telegram, 7), Parent::new(&telegram, 8));
    seven.begins().await;
    eight.begins().await;
    telegram.wait_all_taken().await;
    assert_eq!(serving.stop().await, 0);

    // Two messages are stored, not confirmed, and the first is broken before anybody handles it.
    let first = telegram.push_text(7, PHONE);
    telegram.push_text(7, "/help");
    let client = TelegramClient::new(TOKEN.into(), telegram.url().parse().unwrap()).unwrap();
    let world = TestWorld::open(&db.url, None, Arc::new(SystemClock), 99).await;
    let updates = client.get_updates(None, Duration::ZERO).await.unwrap();
    intake::telegram(&world, &client, &updates).await.unwrap();
    let store = &world.db;
    let payload = sql::bytes(store, &format!("SELECT payload FROM inbox WHERE update_id = '{first}'")).await;
    let change = format!("UPDATE inbox SET payload = $1 WHERE update_id = '{first}'");
    sql::put(store, &change, b"broken").await;

    let serving = program.serve().await;
    assert_eq!(Http::new(&serving.base).get("/readyz").await.status, 200);
    eight.shares_card("Напишите свой ИИН").await;
    sql::hurry_until(store, "SELECT COUNT(*) FROM inbox WHERE state = 'dead'", 1).await;
    seven.sees("У нас случился сбой").await;
    seven.sees("номер телефона").await;

    let letters = listed(&program).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!((letter["what"].as_str(), letter["channel"].as_str()), (Some("update"), Some("telegram")));
    assert_eq!(letter["tries"].as_i64(), Some(5));
    let id = letter["id"].as_str().unwrap();
    let list = program.run(&["dead", "list"], "").await;
    assert!(list.out.contains(id) && list.out.contains("does not open"), "{list:?}");
    let show = program.run(&["dead", "show", id], "").await;
    assert!(show.code == 0 && show.out.contains("cannot be read"), "{show:?}");

    sql::put(store, &change, &payload).await;
    for args in [&["dead", "show", id][..], &["dead", "show", id, "--json"]] {
        let show = program.run(args, "").await;
        assert!(show.out.contains("• ••• ••• 45 67") && !show.out.contains("701 1"), "{show:?}");
    }
    let no = program.run(&["dead", "drop", id], "no\n").await;
    assert!(no.code == 1 && no.err.contains("nothing is dropped"), "{no:?}");
    let retry = program.run(&["dead", "retry", id], "").await;
    assert!(retry.code == 0 && retry.out.contains("1 dead letter put back"), "{retry:?}");
    // The keyboard that asked for the phone goes with a message of its own.
    seven.sees("Спасибо. Дальше").await;
    seven.sees("Мы отправили SMS").await;
    let list = program.run(&["dead", "list"], "").await;
    assert!(list.code == 0 && list.out.contains("no dead letters"), "{list:?}");

    // To Telegram it is new once more; and then somebody else's message shows that it was passed over.
    let before = telegram.chat(7).bots().count();
    telegram.redeliver(first);
    telegram.wait_all_taken().await;
    eight.says("/help", "ИИН").await;
    assert_eq!(telegram.chat(7).bots().count(), before, "{}", telegram.chat(7).transcript());
    let told = telegram.chat(7).bots().filter(|message| message.text.contains("случился сбой")).count();
    assert_eq!(told, 1);
    sql::until(store, "SELECT COUNT(*) FROM inbox WHERE state <> 'done'", 0).await;
    assert_eq!(serving.stop().await, 0);
    store.close().await;
    assert!(telegram.refused().is_empty(), "{:#?}", telegram.refused());
});

both_stores!(a_dead_message_is_sent_after_all_or_given_up, |db| async {
    let telegram = BotApi::start().await;
    let program = Program::new(&db.url).with_telegram(&telegram);
    let serving = program.serve().await;
    let parent = Parent::new(&telegram, 7);
    parent.begins().await;
    parent.shares_card("Напишите свой ИИН").await;
    let refusal = Fault::Refuse { code: 400, description: "Bad Request: the test says no" };
    telegram.fail_next_sends(1, &refusal);
    telegram.push_text(7, IIN);
    telegram.wait_all_taken().await;
    let world = TestWorld::open(&db.url, None, Arc::new(SystemClock), 99).await;
    let dead = "SELECT COUNT(*) FROM outbox WHERE state = 'dead'";
    sql::until(&world.db, dead, 1).await;

    let letters = listed(&program).await;
    assert_eq!((letters.len(), letters[0]["what"].as_str()), (1, Some("message")));
    let id = letters[0]["id"].as_str().unwrap();
    let show = program.run(&["dead", "show", id], "").await;
    assert!(show.out.contains("registration-confirm") && show.out.contains("Это Вы?"), "{show:?}");
    assert!(show.out.contains("the test says no") && !show.out.contains(IIN), "{show:?}");
    assert_eq!(program.run(&["dead", "retry", "--all"], "").await.code, 0);
    parent.sees("Это Вы?").await;

    telegram.fail_next_sends(1, &refusal);
    telegram.push_text(7, "/help");
    sql::until(&world.db, dead, 1).await;
    let dropped = program.run(&["dead", "drop", "--all", "--yes"], "").await;
    assert!(dropped.code == 0 && dropped.out.contains("will not be answered"), "{dropped:?}");
    assert!(listed(&program).await.is_empty());
    assert_eq!(sql::number(&world.db, "SELECT COUNT(*) FROM outbox WHERE state = 'gone' AND body IS NULL").await, 1);
    assert_eq!(serving.stop().await, 0);
    world.db.close().await;
});

both_stores!(what_is_not_dead_is_told_plainly, |db| async {
    let program = Program::new(&db.url);
    assert_eq!(program.run(&["migrate"], "").await.code, 0);
    let unknown = "inb_0123456789abcdef0123456789abcdef";
    for args in [&["dead", "show", unknown][..], &["dead", "retry", unknown], &["dead", "drop", "--yes", unknown]] {
        let said = program.run(args, "").await;
        assert!(said.code == 1 && said.err.contains("no dead letter has this id"), "{args:?}: {said:?}");
    }
    for (args, code) in
        [(&["dead", "retry"][..], 2), (&["dead", "retry", "--all", unknown], 2), (&["dead", "retry", "--all"], 0)]
    {
        assert_eq!(program.run(args, "").await.code, code, "{args:?}");
    }
    let help = program.run(&["dead", "--help"], "").await;
    assert!(help.out.contains("a running server takes it up within seconds"), "{}", help.out);
});

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("esik.db");
    let program = Program::new(&format!("sqlite://{}", file.display()));
    for args in [&["dead", "list"][..], &["backup", "copy.db"]] {
        let said = program.run(args, "").await;
        assert!(said.code == 2 && said.err.contains("there is no database"), "{args:?}: {said:?}");
    }
    assert!(!file.exists() && !program.folder.path().join("copy.db.part").exists());
}
