//! `esik import`: tables from files, as often as one likes.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::domain::clock::Micros;
use crate::domain::office_data::Rejected;
use crate::domain::rules::Rules;
use crate::domain::{kato, office_data};
use crate::queue::places::{self, PlaceBook};
use crate::queue::{kindergartens, vacancy_list};
use crate::store::Tx;

/// Take in a table.
#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The state classifier of places: CSV with the columns code,parent,level,name_kk,name_ru.
    Kato {
        /// The file.
        file: PathBuf,
    },
    /// The department's list of kindergartens: CSV with the columns of docs/office-data.md.
    Kindergartens {
        /// The file.
        file: PathBuf,
    },
    /// The department's list of places that become free: CSV with the columns of docs/office-data.md.
    Vacancies {
        /// The file.
        file: PathBuf,
    },
}

/// What a file held before anything was stored.
struct Table {
    rows: usize,
    rejected: Vec<(usize, String)>,
}

impl Table {
    fn new<'a, W: Display + 'a>(rows: usize, rejected: impl Iterator<Item = (usize, &'a W)>) -> Self {
        Self { rows, rejected: rejected.map(|(line, why)| (line, why.to_string())).collect() }
    }
}

/// What the store made of it.
#[derive(Default)]
struct Stored {
    added: usize,
    changed: usize,
    rejected: Vec<Rejected>,
}

impl Import {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        match self.what {
            What::Kato { file } => {
                let read = kato::parse(&text(&file)?);
                let table = Table::new(read.rows.len(), read.rejected.iter().map(|one| (one.line, &one.why)));
                take_in(config, &file, table, async |tx, _, _| {
                    let done = places::import(tx, &read.rows).await?;
                    Ok(Stored { added: done.added, changed: done.changed, rejected: Vec::new() })
                })
                .await
            }
            What::Kindergartens { file } => {
                let read = office_data::kindergartens::parse(&text(&file)?);
                let table = Table::new(read.rows.len(), read.rejected.iter().map(|one| (one.line, &one.why)));
                take_in(config, &file, table, async |tx, book, now| {
                    let done = kindergartens::import(tx, book, &read.rows, &mut app::random(), now).await?;
                    Ok(Stored { added: done.added, changed: done.changed, rejected: done.rejected })
                })
                .await
            }
            What::Vacancies { file } => {
                let read = office_data::vacancies::parse(&text(&file)?);
                let table = Table::new(read.rows.len(), read.rejected.iter().map(|one| (one.line, &one.why)));
                take_in(config, &file, table, async |tx, _, now| {
                    let done = vacancy_list::import(tx, &Rules::default(), &read.rows, &mut app::random(), now).await?;
                    Ok(Stored { added: done.added, changed: done.changed, rejected: done.rejected })
                })
                .await
            }
        }
    }
}

fn text(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Stores what was read, in one transaction, and tells what came of it.
async fn take_in(
    config: &Config,
    file: &Path,
    mut table: Table,
    store: impl AsyncFnOnce(&mut Tx, &PlaceBook, Micros) -> anyhow::Result<Stored>,
) -> anyhow::Result<i32> {
    let mut stored = Stored::default();
    if table.rows > 0 {
        let db = app::database(config).await?;
        let book = PlaceBook::load(&db).await?;
        let mut tx = db.write().await?;
        stored = store(&mut tx, &book, app::clock().now()).await?;
        tx.commit().await?;
        db.close().await;
    }
    table.rows -= stored.rejected.len();
    table.rejected.extend(stored.rejected.iter().map(|one| (one.line, one.why.to_string())));
    table.rejected.sort();
    for (line, why) in &table.rejected {
        eprintln!("{}:{line}: {why}", file.display());
    }
    if table.rows == 0 {
        eprintln!("esik import: nothing to take in");
        return Ok(super::FAILED);
    }
    let (added, changed, rejected) = (stored.added, stored.changed, table.rejected.len());
    say!("rows read {}, added {added}, changed {changed}, rejected {rejected}", table.rows);
    Ok(if rejected == 0 { 0 } else { super::FAILED })
}
