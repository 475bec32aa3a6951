//! PostgreSQL's own program for backups: where it is, and how it is told the address without showing the password.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use anyhow::{Context as _, bail};
use reqwest::Url;

/// Where Debian keeps the programs of each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// What libpq understands in an address; sqlx knows some more.
const UNDERSTOOD: [&str; 9] =
    ["sslmode", "sslrootcert", "sslcert", "sslkey", "host", "hostaddr", "port", "user", "dbname"];

/// The address as it may be seen by anybody on the machine, and the password apart.
#[derive(Debug, PartialEq, Eq)]
struct Address {
    shown: String,
    password: Option<String>,
}

/// Dumps the database of this address into a file that is there and empty.
///
/// # Errors
/// No `pg_dump`, or it failed; its own words went to the standard error.
pub(super) fn run(url: &str, into: &Path) -> anyhow::Result<()> {
    let address = address(url)?;
    let status = match dump("pg_dump".as_ref(), &address, into) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let Some(program) = newest(Path::new(DEBIAN)) else {
                bail!(
                    "pg_dump is neither on the PATH nor under {DEBIAN}: install PostgreSQL's client programs (Debian: postgresql-client), \
                     of the server's version or newer"
                );
            };
            dump(&program, &address, into)
        }
        done => done,
    };
    let status = status.context("pg_dump did not start")?;
    if !status.success() {
        bail!("pg_dump failed ({status}): its words are above");
    }
    Ok(())
}

fn dump(program: &Path, address: &Address, into: &Path) -> io::Result<ExitStatus> {
    let mut command = Command::new(program);
    command.args(["--format=custom", "--no-password"]).arg("--file").arg(into).arg("--dbname").arg(&address.shown);
    if let Some(password) = &address.password {
        // The environment of a process is its owner's alone; its command line is everybody's.
        command.env("PGPASSWORD", password);
    }
    command.status()
}

/// The program of the newest version installed.
fn newest(root: &Path) -> Option<PathBuf> {
    let versions = std::fs::read_dir(root).ok()?.filter_map(Result::ok).map(|entry| entry.path());
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let installed = versions.filter(|path| path.join("bin/pg_dump").is_file());
    installed.max_by_key(number).map(|path| path.join("bin/pg_dump"))
}

fn address(url: &str) -> anyhow::Result<Address> {
    let mut url = Url::parse(url).ok().context("DATABASE_URL is no address")?;
    let asked: Vec<(String, String)> =
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let of_query = asked.iter().find(|(name, _)| name == "password").map(|(_, value)| value.clone());
    let password = url.password().map(decoded).transpose()?.or(of_query);
    url.set_password(None).ok().context("DATABASE_URL names no server")?;
    url.set_query(None);
    for (name, value) in asked.iter().filter(|(name, _)| UNDERSTOOD.contains(&name.as_str())) {
        url.query_pairs_mut().append_pair(name, value);
    }
    Ok(Address { shown: url.into(), password })
}

/// `%41` is `A`.
fn decoded(text: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let coded = (*first == b'%').then(|| tail.first_chunk::<2>()).flatten();
        let coded = coded.and_then(|digits| hex::decode(digits).ok());
        bytes.push(coded.as_ref().map_or(*first, |byte| byte[0]));
        rest = if coded.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).context("the password in DATABASE_URL is no UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_shown() {
        for (url, shown, password) in [
            ("postgres://esik:s%40c%3Aret@db:5433/esik", "postgres://esik@db:5433/esik", Some("s@c:ret")),
            ("postgres://esik@db/esik", "postgres://esik@db/esik", None),
            (
                "postgres://db/esik?password=secret&sslmode=require",
                "postgres://db/esik?sslmode=require",
                Some("secret"),
            ),
            ("postgresql://a:b@h/x?statement-cache-capacity=10", "postgresql://a@h/x", Some("b")),
        ] {
            let wanted = Address { shown: shown.to_owned(), password: password.map(str::to_owned) };
            assert_eq!(address(url).unwrap(), wanted, "{url}");
        }
    }

    #[test]
    fn the_newest_version_is_taken_by_number() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(newest(root.path()), None);
        for version in ["9", "15", "17"] {
            std::fs::create_dir_all(root.path().join(version).join("bin")).unwrap();
        }
        for version in ["9", "15"] {
            std::fs::write(root.path().join(version).join("bin/pg_dump"), "").unwrap();
        }
        assert_eq!(newest(root.path()), Some(root.path().join("15/bin/pg_dump")));
    }
}
