//! `esik demo`: made-up people and kindergartens, as many as one likes.

use std::time::Instant;

use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::queue::demo::{self, Ground, Scale};
use crate::queue::places::PlaceBook;

/// Fill a demo.
#[derive(Args)]
pub struct Demo {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add made-up applications and kindergartens in real places; a production database is refused.
    ///
    /// `esik serve` builds a small city by itself where none stands. Another seed adds another crowd; the same seed adds nothing twice.
    City {
        /// Another number, other people.
        #[arg(long)]
        seed: u64,
        /// Applications to add.
        #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
        applications: u32,
        /// Kindergartens to add.
        #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u32).range(0..=900))]
        kindergartens: u32,
    },
}

impl Demo {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let What::City { seed, applications, kindergartens } = self.what;
        let scale =
            Scale { applications: usize::try_from(applications)?, kindergartens: usize::try_from(kindergartens)? };
        let (db, vault) = app::demo_database(config).await?;
        let places = PlaceBook::load(&db).await?;
        let ground = Ground { db: &db, vault: &vault, places: &places, seed, now: app::clock().now() };
        let begun = Instant::now();
        let mut told = |done| {
            if done % 2_000 == 0 || done == scale.applications {
                eprintln!("esik demo: {done} of {applications} applications");
            }
        };
        let grown = demo::grow(ground, scale, &mut told).await?;
        if grown {
            eprintln!("esik demo: publishing free places");
            demo::publish(ground).await?;
        }
        db.close().await;
        if !grown {
            eprintln!("esik demo: the people of seed {seed} live here already; take another seed");
            return Ok(super::FAILED);
        }
        say!("applications {applications}, kindergartens {kindergartens}, in {:.1?}", begun.elapsed());
        Ok(0)
    }
}
