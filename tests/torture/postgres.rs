//! A PostgreSQL of the harness's own, which may be stopped in the middle of everything.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use sqlx::{Connection as _, PgConnection};
use tokio::time::{Instant, sleep};

use super::process::{free_port, kill, run};

/// How long a start may take, a recovery too.
const PATIENCE: Duration = Duration::from_secs(60);

/// The folder of `initdb`, `postgres` and `pg_ctl`: the newest of Debian's packages, or the one of the PATH.
pub fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, bin)| bin).or_else(|| {
        let path = std::process::Command::new("sh").args(["-c", "dirname \"$(command -v initdb)\""]).output().ok()?;
        let bin = PathBuf::from(String::from_utf8(path.stdout).ok()?.trim());
        bin.join("initdb").exists().then_some(bin)
    })
}

/// A server with one database; it goes when this value goes.
pub struct OwnPostgres {
    bin: PathBuf,
    data: PathBuf,
    port: u16,
    server: Option<Child>,
}

impl OwnPostgres {
    /// A fresh server with its files below this folder.
    pub async fn start(folder: &Path) -> Self {
        let bin = programs().expect("PostgreSQL is installed");
        let home = folder.join("postgres");
        std::fs::create_dir_all(&home).expect("a folder for PostgreSQL");
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(&home)).await;
        }
        let data = home.join("data");
        let mut init = as_postgres(&bin.join("initdb"), &home);
        init.arg("-D").arg(&data).args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ]);
        run(&mut init).await;
        let mut own = Self { bin, data, port: free_port(), server: None };
        own.start_again().await;
        own
    }

    /// For `DATABASE_URL`.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Stops at once, as if the power of its machine were cut: no connection is told, nothing is tidied up.
    pub async fn stop_at_once(&mut self) {
        let home = self.data.parent().expect("the data lie in a folder").to_owned();
        let mut stop = as_postgres(&self.bin.join("pg_ctl"), &home);
        run(stop.arg("-D").arg(&self.data).args(["-w", "-s", "-m", "immediate", "stop"])).await;
        if let Some(mut server) = self.server.take() {
            server.wait().expect("the server ends");
        }
    }

    /// Starts what was stopped, and waits until it answers.
    pub async fn start_again(&mut self) {
        let home = self.data.parent().expect("the data lie in a folder").to_owned();
        let log = std::fs::File::options().create(true).append(true).open(home.with_file_name("postgres.log"));
        let log = log.expect("a log for PostgreSQL");
        let mut server = as_postgres(&self.bin.join("postgres"), &home);
        server.arg("-D").arg(&self.data);
        // The machine itself does not die, so nothing needs to reach the disk; but a commit is written before it is told.
        for setting in [
            "listen_addresses=127.0.0.1".to_owned(),
            format!("port={}", self.port),
            "unix_socket_directories=".to_owned(),
            "fsync=off".to_owned(),
            "synchronous_commit=on".to_owned(),
            "max_connections=100".to_owned(),
        ] {
            server.arg("-c").arg(setting);
        }
        server.stdin(Stdio::null()).stdout(log.try_clone().expect("a second handle")).stderr(log);
        self.server = Some(server.spawn().expect("PostgreSQL can be started"));
        let end = Instant::now() + PATIENCE;
        loop {
            if let Ok(connection) = PgConnection::connect(&self.url()).await {
                connection.close().await.ok();
                return;
            }
            assert!(
                Instant::now() < end,
                "PostgreSQL does not start; see {}",
                home.with_file_name("postgres.log").display()
            );
            sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for OwnPostgres {
    fn drop(&mut self) {
        if let Some(mut server) = self.server.take() {
            kill(&mut server);
        }
    }
}

/// initdb and postgres refuse to run as root.
fn as_postgres(program: &Path, home: &Path) -> Command {
    let mut command = if is_root() {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.current_dir(home);
    command
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|meta| meta.uid() == 0)
}
