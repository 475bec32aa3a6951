//! The commands: one file each. `esik` alone serves.

use clap::{Parser, Subcommand};

use crate::app::Misconfigured;
use crate::config::{self, Config};
use crate::telemetry;

mod audit;
mod backup;
mod bench;
mod chat;
mod chat_json;
mod check;
mod dead;
mod demo;
mod draw;
mod healthcheck;
mod import;
mod migrate;
mod out;
mod outbox;
mod pg_dump;
mod release;
mod serve;
mod staff;
mod whatsapp;

/// The conversational front door to Kazakhstan's kindergarten queue.
///
/// With nothing configured `esik` serves a demo at http://127.0.0.1:8080 with made-up data under ./data. Settings stand in esik.toml and
/// in the environment, which wins; `esik serve --help` lists them.
#[derive(Parser)]
#[command(name = "esik", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

/// Those without words here have more of them at home: a line here would hide them from `--help`.
#[derive(Subcommand)]
enum Command {
    /// Serve the web chat and the messengers (the default).
    #[command(after_help = settings_help())]
    Serve(serve::Serve),
    Chat(chat::Chat),
    /// Prove dialogues and texts: every fault with file, line and how to mend it.
    Check(check::Check),
    /// Draw a dialogue, or all of them, as Mermaid.
    Draw(draw::Draw),
    /// Freeze the shapes of the dialogues as they go out.
    Release(release::Release),
    /// Take in tables: the state classifier of places, the lists of kindergartens and of free places.
    Import(import::Import),
    /// Look at the messages that wait; stop letters to many and let them go on.
    Outbox(outbox::Outbox),
    /// Bring the database's schema up to date.
    Migrate,
    Backup(backup::Backup),
    Dead(dead::Dead),
    Staff(staff::Staff),
    Audit(audit::Audit),
    Whatsapp(whatsapp::Whatsapp),
    /// Fill a demo.
    Demo(demo::Demo),
    Bench(bench::Bench),
    /// Ask a running `serve` whether it is well (for containers).
    Healthcheck,
}

fn settings_help() -> String {
    let line = |setting: &config::Setting| format!("  {:<24} {}", setting.env, setting.help);
    let lines: Vec<String> = config::SETTINGS.iter().map(line).collect();
    format!("Settings (environment; keys of esik.toml in `--print-config`):\n{}", lines.join("\n"))
}

/// Exit code: the work failed or faults were found.
const FAILED: i32 = 1;
/// Exit code: usage or configuration.
const MISUSED: i32 = 2;

/// Runs the program; answers its exit code.
#[must_use]
pub fn run() -> i32 {
    let cli = Cli::parse();
    let config = match config::load() {
        Ok(config) => config,
        Err(error) => {
            eprintln!("esik: {error}");
            return MISUSED;
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("esik: cannot start: {error}");
            return FAILED;
        }
    };
    let done = runtime.block_on(command(cli.command, &config));
    match done {
        Ok(code) => code,
        Err(error) if error.is::<out::NoReader>() => out::NO_READER,
        Err(error) => {
            eprintln!("esik: {error:#}");
            if error.is::<Misconfigured>() { MISUSED } else { FAILED }
        }
    }
}

async fn command(command: Option<Command>, config: &Config) -> anyhow::Result<i32> {
    let quiet = matches!(command, Some(Command::Chat(_) | Command::Bench(_)));
    telemetry::log(if quiet { "error" } else { &config.log }, config.log_json);
    match command.unwrap_or_else(|| Command::Serve(serve::Serve::default())) {
        Command::Serve(serve) => serve.run(config).await,
        Command::Chat(chat) => chat.run(config).await,
        Command::Check(check) => check.run(config),
        Command::Draw(draw) => draw.run(config),
        Command::Release(release) => release.run(config),
        Command::Import(import) => import.run(config).await,
        Command::Outbox(outbox) => outbox.run(config).await,
        Command::Migrate => migrate::run(config).await,
        Command::Backup(backup) => backup.run(config).await,
        Command::Dead(dead) => dead.run(config).await,
        Command::Staff(staff) => staff.run(config).await,
        Command::Audit(audit) => audit.run(config).await,
        Command::Whatsapp(whatsapp) => whatsapp.run(config).await,
        Command::Demo(demo) => demo.run(config).await,
        Command::Bench(bench) => bench.run(config).await,
        Command::Healthcheck => healthcheck::run(config).await,
    }
}
