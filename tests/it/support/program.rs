//! The program itself, as an operator starts it: with settings in the environment, and signals.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;

use super::bot_api::{BotApi, TOKEN};

/// The master key of the tests, as in `support::world`.
const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";
/// How long a start may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// An installation: its settings and its folder.
pub struct Program {
    pub folder: TempDir,
    settings: Vec<(String, String)>,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    fn of(done: std::process::Output) -> Self {
        Self {
            code: done.status.code().unwrap_or(-1),
            out: String::from_utf8(done.stdout).expect("UTF-8"),
            err: String::from_utf8(done.stderr).expect("UTF-8"),
        }
    }
}

impl Program {
    /// A rehearsal of production over a database: no made-up city, sandbox services.
    pub fn new(database: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let program = Self { folder, settings: Vec::new() };
        let mut options = std::fs::OpenOptions::new();
        let mut key = options.write(true).create_new(true).mode(0o600).open(program.key_file()).expect("a key file");
        key.write_all(KEY.as_bytes()).expect("a key file");
        let (data, key) = (program.folder.path().display().to_string(), program.key_file().display().to_string());
        [
            ("ESIK_MODE", "production"),
            ("ESIK_ALLOW_SANDBOX", "1"),
            ("ESIK_OPERATOR_NAME", "Test"),
            ("ESIK_OPERATOR_BIN", "000000000000"),
            ("ESIK_LISTEN", "127.0.0.1:0"),
            ("ESIK_DATA", &data),
            ("ESIK_KEY_FILE", &key),
            ("DATABASE_URL", database),
        ]
        .into_iter()
        .fold(program, |program, (name, value)| program.with(name, value))
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Connects it to the tests' Telegram, by polling.
    pub fn with_telegram(self, telegram: &BotApi) -> Self {
        self.with("TELEGRAM_BOT_TOKEN", TOKEN).with("TELEGRAM_API_URL", telegram.url())
    }

    pub fn key_file(&self) -> PathBuf {
        self.folder.path().join("test.key")
    }

    fn command_of(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).env_clear().env("PATH", path()).current_dir(self.folder.path());
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command to its end, with these words on its standard input.
    pub async fn run(&self, args: &[&str], input: &'static str) -> Said {
        let mut command = self.command_of(env!("CARGO_BIN_EXE_esik"), args);
        let done = tokio::task::spawn_blocking(move || {
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().expect("esik");
            // A command that reads nothing may be gone already.
            drop(child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes())));
            child.wait_with_output().expect("esik")
        });
        Said::of(done.await.expect("esik"))
    }

    /// Runs a command whose output nobody reads.
    pub async fn run_unread(&self, args: &[&str], input: &'static str) -> Said {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = self.command_of(env!("CARGO_BIN_EXE_esik"), args);
        let done = tokio::task::spawn_blocking(move || {
            command.stdin(Stdio::piped()).stdout(writer).stderr(Stdio::piped());
            let mut child = command.spawn().expect("esik");
            drop(child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes())));
            child.wait_with_output().expect("esik")
        });
        Said::of(done.await.expect("esik"))
    }

    /// Starts serving, and waits until it listens.
    pub async fn serve(&self) -> Serving {
        // A write beyond the limit of a file shall fail as on a full disk, not kill.
        let mut command = self.command_of("sh", &["-c", "trap '' XFSZ; exec \"$0\" serve", env!("CARGO_BIN_EXE_esik")]);
        let started = tokio::task::spawn_blocking(move || {
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
            // From here on whoever leaves, leaves no process behind.
            let mut serving = Serving { child: command.spawn().expect("esik"), base: String::new() };
            let errors = BufReader::new(serving.child.stderr.take().expect("piped"));
            let (tell, told) = mpsc::channel();
            std::thread::spawn(move || {
                for line in errors.lines().map_while(Result::ok) {
                    eprintln!("esik serve: {line}");
                    // Nobody listens any more once it has started.
                    drop(tell.send(line));
                }
            });
            let mut said = Vec::new();
            while let Ok(line) = told.recv_timeout(PATIENCE) {
                if let Some((_, address)) = line.split_once("the chat is at ") {
                    serving.base = address.trim_end_matches('/').to_owned();
                    return serving;
                }
                said.push(line);
            }
            panic!("esik serve did not start: {said:#?}");
        });
        started.await.expect("esik serve")
    }
}

/// A process that serves. It is killed when this value goes.
pub struct Serving {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
}

impl Serving {
    /// Lets no file of its grow beyond so many bytes from now on; `None`: as long as they like.
    pub fn files_at_most(&self, bytes: Option<u64>) {
        let limit = bytes.map_or_else(|| "unlimited".to_owned(), |bytes| bytes.to_string());
        let (id, limit) = (self.child.id().to_string(), format!("--fsize={limit}:unlimited"));
        assert!(Command::new("prlimit").args(["--pid", &id, &limit]).status().expect("prlimit").success());
    }

    /// Asks it to end, and waits till it has finished what it had in hand; answers its exit code.
    pub async fn stop(mut self) -> i32 {
        let id = self.child.id().to_string();
        let ended = tokio::task::spawn_blocking(move || {
            assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill").success());
            self.child.wait().expect("esik serve").code()
        });
        ended.await.expect("esik serve").unwrap_or(-1)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A client program of PostgreSQL: on the PATH, or where Debian keeps it.
pub fn postgres_program(name: &str) -> PathBuf {
    let on_path = path();
    let mut places: Vec<PathBuf> = on_path.split(':').map(|folder| Path::new(folder).join(name)).collect();
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    places.extend(versions.map(|version| version.path().join("bin").join(name)));
    places.into_iter().find(|place| place.is_file()).unwrap_or_else(|| panic!("{name} is not installed"))
}

#[expect(clippy::disallowed_methods, reason = "programs are found on the PATH")]
fn path() -> String {
    std::env::var("PATH").unwrap_or_default()
}
