//! `esik outbox`: what waits to be sent, and the brake of letters to many.

use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::domain::calendar;
use crate::store::{bulks, outbox};

/// Letters to many that `show` tells of.
const SHOWN: u32 = 20;

/// Look at the messages that wait, stop letters to many and let them go on.
///
/// Answers to people are never stopped; a letter to many (a bulletin) can be, at any moment and on any process's database: within two
/// seconds nothing more of it goes out, and it goes on where it stopped, also after a restart.
#[derive(Args)]
pub struct Outbox {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// How many messages wait, and how far letters to many got.
    Show,
    /// Stop letters to many.
    Pause,
    /// Let them go on.
    Resume,
}

impl Outbox {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let db = app::database(config).await?;
        let mut tx = db.write().await?;
        match self.what {
            What::Show => {}
            What::Pause => bulks::pause(&mut tx, true).await?,
            What::Resume => bulks::pause(&mut tx, false).await?,
        }
        let (waiting, dead) = (outbox::count_waiting(&mut tx).await?, outbox::dead_count(&mut tx).await?);
        let (paused, latest) = (bulks::paused(&mut tx).await?, bulks::latest(&mut tx, SHOWN).await?);
        tx.commit().await?;
        say!("messages that wait: {waiting}; dead letters: {dead} (esik dead list)");
        let state =
            if paused { "stopped; `esik outbox resume` lets them go on" } else { "go; `esik outbox pause` stops them" };
        say!("letters to many: {state}");
        for bulk in latest {
            say!(
                "  {}  {}: {} of {} sent, {} wait, {} cannot be reached, {} dead",
                calendar::local_date(bulk.created_at),
                bulk.name,
                bulk.sent,
                bulk.total,
                bulk.waiting(),
                bulk.gone,
                bulk.dead
            );
        }
        db.close().await;
        Ok(0)
    }
}
