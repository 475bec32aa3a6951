//! The real program, as a process of its own.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::support::bot_api::TOKEN;

/// How long a test waits for something that must come.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// `esik serve`.
pub struct Process {
    child: Child,
    /// Address of its pages.
    pub base: String,
    told: Receiver<String>,
}

impl Process {
    /// Starts it and waits until it serves. Processes of one service share `data`, where the key lies; `telegram` is the address of
    /// the Bot API.
    pub fn start(database: &str, data: &Path, telegram: Option<&str>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_esik"));
        command.arg("serve").env_clear();
        command.env("DATABASE_URL", database).env("ESIK_DATA", data).env("ESIK_LISTEN", "127.0.0.1:0");
        if let Some(telegram) = telegram {
            command.env("TELEGRAM_BOT_TOKEN", TOKEN).env("TELEGRAM_API_URL", telegram);
            command.env("TELEGRAM_SEND_RATE", "0").env("TELEGRAM_CHAT_PAUSE_MS", "0");
        }
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("the program");
        let errors = BufReader::new(child.stderr.take().expect("its errors"));
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                // The test may have ended.
                tell.send(line).ok();
            }
        });
        let mut process = Self { child, base: String::new(), told };
        let line = process.says("the chat is at ");
        let (_, base) = line.split_once("the chat is at ").expect("an address");
        process.base = base.trim_end_matches('/').to_owned();
        process
    }

    /// Waits for a line with these words on its standard error.
    pub fn says(&mut self, words: &str) -> String {
        let end = Instant::now() + PATIENCE;
        let mut said = Vec::new();
        while let Ok(line) = self.told.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if line.contains(words) {
                return line;
            }
            said.push(line);
        }
        panic!("it never said \"{words}\":\n{}", said.join("\n"));
    }

    /// kill -9.
    pub fn kill(&mut self) {
        self.child.kill().expect("a process to kill");
        self.child.wait().expect("its end");
    }

    /// SIGTERM.
    pub fn terminate(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().expect("kill");
        assert!(done.success());
    }

    /// Waits for its end.
    pub fn ended(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        // Its standard error ends with it.
        let ended = loop {
            match self.told.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(_) => {}
                Err(why) => break why == RecvTimeoutError::Disconnected,
            }
        };
        assert!(ended, "it does not end");
        self.child.wait().expect("its end")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
