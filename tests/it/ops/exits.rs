//! How commands end: 0 well, 1 a failure, 2 usage or configuration, 141 nobody reads what they print.

use crate::support::program::Program;

/// A production over a fresh SQLite file.
fn installation() -> Program {
    let program = Program::new("");
    let file = program.folder.path().join("esik.db");
    program.with("DATABASE_URL", &format!("sqlite://{}", file.display()))
}

async fn is_refused(program: &Program, args: &[&str], because: &str) {
    let said = program.run(args, "").await;
    assert!(said.code == 2 && said.err.contains(because), "{because}: {said:?}");
}

#[tokio::test]
async fn a_key_that_cannot_be_used_is_a_fault_of_configuration() {
    let program = installation();
    std::fs::write(program.key_file(), "no key").unwrap();
    is_refused(&program, &["serve"], "does not hold 64 hex digits").await;
    std::fs::remove_file(program.key_file()).unwrap();
    is_refused(&program, &["serve"], "is missing: make one").await;
    std::fs::create_dir(program.key_file()).unwrap();
    is_refused(&program, &["serve"], "cannot be read").await;
}

#[tokio::test]
async fn settings_that_do_not_fit_the_database_are_refused() {
    let program = installation();
    assert_eq!(program.run(&["chat"], "").await.code, 0);
    let key = std::fs::read_to_string(program.key_file()).unwrap();
    std::fs::write(program.key_file(), key.replace('0', "1")).unwrap();
    is_refused(&program, &["serve"], "is not the key this database is sealed under").await;
    std::fs::write(program.key_file(), key).unwrap();
    is_refused(&program.with("ESIK_MODE", "demo"), &["serve"], "belongs to a production installation").await;
}

#[tokio::test]
async fn settings_that_lead_nowhere_are_refused() {
    for (name, value, because) in [
        ("ESIK_DATA", "/dev/null/data", "the data folder /dev/null/data cannot be made"),
        ("DATABASE_URL", "postgres://[", "DATABASE_URL"),
        ("DATABASE_URL", "sqlite:///dev/null/esik.db", "cannot be made"),
        ("REGISTERS_URL", "registers.example", "REGISTERS_TOKEN"),
        ("ESIK_LISTEN", "anywhere", "ESIK_LISTEN"),
    ] {
        is_refused(&installation().with(name, value), &["serve"], because).await;
    }
    is_refused(&installation().with("SMSC_API_KEY", "k").with("SMSC_URL", "smsc.kz"), &["serve"], "SMSC_URL").await;
    is_refused(&installation().with("REGISTERS_URL", "://").with("REGISTERS_TOKEN", "t"), &["serve"], "REGISTERS_URL")
        .await;
    let telegram = installation().with("TELEGRAM_BOT_TOKEN", "1:a").with("TELEGRAM_API_URL", "://");
    is_refused(&telegram, &["serve"], "TELEGRAM_API_URL is no address").await;
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_a_failure() {
    let said = installation().with("DATABASE_URL", "postgres://esik@127.0.0.1:1/esik").run(&["serve"], "").await;
    assert_eq!(said.code, 1, "{said:?}");
}

#[tokio::test]
async fn a_command_nobody_reads_ends_quietly() {
    let program = installation();
    for args in
        [&["draw"][..], &["serve", "--print-config"], &["migrate"], &["dead", "list"], &["chat"], &["chat", "--json"]]
    {
        let said = program.run_unread(args, "/start\n").await;
        assert!(said.code == 141 && said.err.is_empty(), "{args:?}: {said:?}");
    }
}
