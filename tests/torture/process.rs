//! The program itself: started, killed, started again, its log kept.

use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use rand::RngExt as _;
use tokio::time::{Instant, sleep, timeout};

use super::support::http;

/// How long a start may take on a busy machine; the first one fills the demo.
const START: Duration = Duration::from_secs(180);
/// How long the program may take to stop when it is asked to.
const STOP: Duration = Duration::from_secs(30);

/// One `esik serve`.
pub struct Process {
    /// Settings for the environment.
    pub env: Vec<(&'static str, String)>,
    /// Where it listens.
    pub port: u16,
    /// Where its logs go, and where it runs.
    pub folder: PathBuf,
    /// Its number among the processes of a setting.
    pub n: usize,
    lives: u32,
    child: Option<Child>,
}

impl Process {
    pub fn new(n: usize, folder: PathBuf, env: Vec<(&'static str, String)>) -> Self {
        Self { env, port: free_port(), folder, n, lives: 0, child: None }
    }

    /// Starts it; it is not ready yet.
    pub fn start(&mut self) {
        self.lives += 1;
        let log = std::fs::File::create(self.log()).expect("a log");
        let mut command = Command::new(env!("CARGO_BIN_EXE_esik"));
        command
            .arg("serve")
            .env_clear()
            .envs(self.env.iter().map(|(name, value)| (*name, value.as_str())))
            .env("ESIK_LISTEN", format!("127.0.0.1:{}", self.port))
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a second handle"))
            .stderr(log);
        self.child = Some(command.spawn().expect("the program can be started"));
    }

    /// The log of this life.
    fn log(&self) -> PathBuf {
        self.folder.join(format!("esik-{}-{:05}.log", self.n, self.lives))
    }

    /// `kill -9`, and gone when this ends.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            kill(&mut child);
        }
    }

    /// `Some` when it ended by itself: how, and its last words.
    pub fn fell(&mut self) -> Option<String> {
        let status = self.child.as_mut()?.try_wait().expect("the process can be asked")?;
        self.child = None;
        Some(format!("process {} ended by itself with {}: {}", self.n, shown(status), self.last_words()))
    }

    fn last_words(&self) -> String {
        let text = std::fs::read(self.log()).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(4)..].join(" | ")
    }

    /// Waits until it serves; `false` when it ended or took too long.
    pub async fn is_ready(&mut self) -> bool {
        let client = http::client();
        let end = Instant::now() + START;
        while Instant::now() < end {
            let running = self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)));
            if !running {
                return false;
            }
            let asked = client.get(format!("http://127.0.0.1:{}/readyz", self.port)).send();
            if timeout(Duration::from_secs(2), asked).await.is_ok_and(|answer| answer.is_ok_and(|a| a.status() == 200))
            {
                return true;
            }
            sleep(Duration::from_millis(20)).await;
        }
        false
    }

    /// Asks it to stop, as a service manager does; `Err` when it does not end well.
    pub async fn stop(&mut self) -> Result<(), String> {
        let Some(mut child) = self.child.take() else { return Err(format!("process {} does not run", self.n)) };
        run(Command::new("kill").args(["-TERM", &child.id().to_string()])).await;
        let end = Instant::now() + STOP;
        while Instant::now() < end {
            if let Some(status) = child.try_wait().expect("the process can be asked") {
                let words = || format!("process {} stopped with {}: {}", self.n, shown(status), self.last_words());
                return if status.success() { Ok(()) } else { Err(words()) };
            }
            sleep(Duration::from_millis(20)).await;
        }
        kill(&mut child);
        Err(format!("process {} does not stop: {}", self.n, self.last_words()))
    }
}

/// Whoever is still there when a test fails goes with it.
impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// `kill -9`, and gone when this ends.
pub fn kill(child: &mut Child) {
    child.kill().expect("a process can be killed");
    child.wait().expect("a process that was killed ends");
}

/// Runs a program to its end, which has to be a good one.
pub async fn run(command: &mut Command) {
    let mut command = std::mem::replace(command, Command::new("true"));
    command.stdin(Stdio::null());
    let name = command.get_program().to_string_lossy().into_owned();
    let running = tokio::task::spawn_blocking(move || command.output());
    let out = timeout(START, running).await.unwrap_or_else(|_| panic!("{name} does not end"));
    let out = out.expect("no panic").unwrap_or_else(|error| panic!("{name} does not run: {error}"));
    assert!(out.status.success(), "{name} failed: {}", String::from_utf8_lossy(&out.stderr));
}

fn shown(status: ExitStatus) -> String {
    status.code().map_or_else(|| status.to_string(), |code| format!("exit code {code}"))
}

/// A port that nobody has at this moment, below those that the system gives to outgoing connections: a process that is killed finds its own
/// free when it starts again.
pub fn free_port() -> u16 {
    loop {
        let port = rand::rng().random_range(12_000..32_000);
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
