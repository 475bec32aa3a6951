//! A backup taken while people talk, restored elsewhere: everybody goes on at the very question.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use esik::domain::clock::SystemClock;

use super::sql;
use crate::both_stores;
use crate::support::bot_api::BotApi;
use crate::support::database::{Kind, TestDb};
use crate::support::program::{Program, postgres_program};
use crate::support::world::TestWorld;
use crate::telegram_e2e::parent::Parent;

/// Others, who only write.
const CROWD: std::ops::Range<i64> = 100..180;

fn restore(kind: Kind, file: &Path, url: &str) {
    match kind {
        Kind::Sqlite => {
            let place = url.strip_prefix("sqlite://").unwrap();
            std::fs::copy(file, place).unwrap();
        }
        Kind::Postgres => {
            let mut command = Command::new(postgres_program("pg_restore"));
            command.args(["--no-owner", "--exit-on-error", "--dbname", url]).arg(file);
            assert!(command.status().unwrap().success());
        }
    }
}

both_stores!(a_backup_under_load_is_gone_on_with_elsewhere, |db| async {
    let telegram = BotApi::start().await;
    let program = Program::new(&db.url).with_telegram(&telegram);
    let serving = program.serve().await;
    let [one, two, three, four] = [1, 2, 3, 4].map(|chat| Parent::new(&telegram, chat));
    one.says("/start", "На каком языке").await;
    two.says("/start", "На каком языке").await;
    two.presses("Русский", "Вы согласны на обработку").await;
    three.begins().await;
    four.registers().await;
    four.fills_in().await;
    let world = TestWorld::open(&db.url, None, Arc::new(SystemClock), 99).await;
    sql::until(&world.db, "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'", 0).await;
    world.db.close().await;

    for chat in CROWD {
        telegram.push_text(chat, "/start");
        telegram.push_text(chat, "алло");
    }
    let file = program.folder.path().join("copy");
    let name = file.to_str().unwrap();
    let said = program.run(&["backup", name], "").await;
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains(program.key_file().to_str().unwrap()) && said.out.contains("to restore"), "{said:?}");
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!program.folder.path().join("copy.part").exists());
    let again = program.run(&["backup", name], "").await;
    assert!(again.code == 1 && again.err.contains("is there already"), "{again:?}");
    telegram.wait_all_taken().await;
    assert_eq!(serving.stop().await, 0);

    let fresh = TestDb::new(db.kind).await.unwrap();
    restore(db.kind, &file, &fresh.url);
    let world = TestWorld::open(&fresh.url, None, Arc::new(SystemClock), 98).await;
    let torn = "SELECT COUNT(*) FROM sessions AS s WHERE s.seq <> (SELECT MAX(t.seq) FROM turns AS t \
                WHERE t.conversation_id = s.conversation_id)";
    assert_eq!(sql::number(&world.db, torn).await, 0, "one moment of everything");
    world.db.close().await;

    let program = Program::new(&fresh.url).with_telegram(&telegram);
    let serving = program.serve().await;
    four.presses("Общая очередь", "передать отделу образования").await;
    let summary = four.presses("Соглашаюсь", "Проверьте заявление").await;
    for kept in ["Обычная группа", "Русский язык", "Алматы", "Бостандык"] {
        assert!(summary.text.contains(kept), "{kept}: {}", summary.text);
    }
    let filed = four.presses("Подать заявление", "ребёнок стоит в очереди").await;
    assert!(filed.text.contains("0000001"), "{}", filed.text);
    three.shares_card("Напишите свой ИИН").await;
    two.presses("Соглашаюсь", "Напишите номер телефона").await;
    one.presses("Русский", "Вы согласны на обработку").await;
    assert_eq!(serving.stop().await, 0);
});
