//! `esik import`: tables from files, as often as one likes.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::domain::kato;
use crate::queue::places;

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
}

impl Import {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let What::Kato { file } = self.what;
        let text = std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let read = kato::parse(&text);
        for rejected in &read.rejected {
            eprintln!("{}:{}: {}", file.display(), rejected.line, rejected.why);
        }
        if read.rows.is_empty() {
            eprintln!("esik import: nothing to take in");
            return Ok(super::FAILED);
        }
        let db = app::database(config).await?;
        let mut tx = db.write().await?;
        places::seed(&mut tx).await?;
        let done = places::import(&mut tx, &read.rows).await?;
        tx.commit().await?;
        db.close().await;
        let (rows, rejected) = (read.rows.len(), read.rejected.len());
        say!("rows read {rows}, added {}, changed {}, rejected {rejected}", done.added, done.changed);
        Ok(if rejected == 0 { 0 } else { super::FAILED })
    }
}
