//! `esik backup`: one moment of the database in one file, taken while it serves.

use std::fs::OpenOptions;
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use secrecy::ExposeSecret as _;

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::store::{Kind, backup};

use super::pg_dump;

/// Write one moment of the database to a file, while serving goes on.
///
/// A SQLite database becomes a SQLite database again, compact (VACUUM INTO); a PostgreSQL database becomes an archive for pg_restore
/// (pg_dump -Fc, which must not be older than the server). All state is in it, documents too; personal data stay sealed.
///
/// THE MASTER KEY IS NOT IN IT, and without that key nothing in it opens: keep a copy of ESIK_KEY_FILE, in another place than the backups.
///
///   esik backup /backups/esik-$(date +%F).db         every night, by cron or a timer
///
/// A file that is there already is refused; a file that is there is whole. How to restore: docs/operations.md.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub struct Backup {
    /// The file to be made.
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let file = &self.file;
        refuse_existing(file)?;
        let part = part_of(file);
        reserve(&part)?;
        let written = write(config, &part).await.and_then(|kind| Ok((kind, keep(&part, file)?)));
        let (kind, size) = match written {
            Ok(written) => written,
            Err(error) => {
                std::fs::remove_file(&part).with_context(|| format!("{} is left over: remove it", part.display()))?;
                return Err(error);
            }
        };
        #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
        let megabytes = size as f64 / 1e6;
        say!("the backup is in {}, {megabytes:.1} MB", file.display());
        say!(
            "keep the master key as well, in another place: {} (without it nothing in the backup opens)",
            config.key_file.display()
        );
        say!("to restore, with no `esik serve` running:\n{}", how_to_restore(kind, file, &config.key_file));
        Ok(0)
    }
}

/// Only this user may read it: the plain columns tell who talked to us and when.
fn reserve(part: &Path) -> anyhow::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(part).map(drop).map_err(|error| {
        let mend = if error.kind() == io::ErrorKind::AlreadyExists {
            "another backup writes it, or one was cut off: wait, or remove it"
        } else {
            "see that its folder exists and that this user may write there"
        };
        anyhow::anyhow!("{} cannot be made: {error}; {mend}", part.display())
    })
}

fn refuse_existing(file: &Path) -> anyhow::Result<()> {
    if file.symlink_metadata().is_ok() {
        bail!("{} is there already: name a new file, a backup is never overwritten", file.display());
    }
    Ok(())
}

fn part_of(file: &Path) -> PathBuf {
    let mut part = file.as_os_str().to_owned();
    part.push(".part");
    part.into()
}

async fn write(config: &Config, part: &Path) -> anyhow::Result<Kind> {
    let db = app::standing_database(config).await?;
    let kind = db.kind();
    let copied = backup::copy_sqlite(&db, part).await;
    db.close().await;
    if !copied.context("the copy could not be written: see that the disk has room for it")? {
        pg_dump::run(config.database_url.expose_secret(), part)?;
    }
    Ok(kind)
}

/// On the disk first, then under its name; answers its size in bytes.
fn keep(part: &Path, file: &Path) -> anyhow::Result<u64> {
    let written = std::fs::File::open(part)?;
    written.sync_all()?;
    let size = written.metadata()?.len();
    refuse_existing(file)?;
    std::fs::rename(part, file).with_context(|| format!("{} cannot be made", file.display()))?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()?;
    Ok(size)
}

fn how_to_restore(kind: Kind, file: &Path, key: &Path) -> String {
    let (file, key) = (file.display(), key.display());
    match kind {
        Kind::Sqlite => format!(
            "  cp {file} NEW/esik.db          (a new folder: no esik.db-wal or esik.db-shm of another database beside it)\n  \
             DATABASE_URL=sqlite://NEW/esik.db ESIK_KEY_FILE={key} esik serve"
        ),
        Kind::Postgres => format!(
            "  createdb NEW && pg_restore --no-owner --exit-on-error --dbname NEW {file}\n  \
             DATABASE_URL=postgres://.../NEW ESIK_KEY_FILE={key} esik serve"
        ),
    }
}
