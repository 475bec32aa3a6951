//! `esik demo`: made-up people and kindergartens, as many as one likes.

use std::time::Instant;

use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::channels::ChannelKind;
use crate::config::Config;
use crate::domain::lang::Lang;
use crate::queue::demo::{self, Ground, Rush, Scale};
use crate::queue::places::PlaceBook;

/// The same morning each time.
const RUSH_SEED: u64 = 1;

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
    /// Rehearse the morning of a rush: free places that anybody may take, and families that a simulator of Telegram can play.
    ///
    /// For a database of its own. The families' chat ids follow each other, so that the simulator knows them (`tgsim load --chat-base`).
    Rush {
        /// Families, each with one child in the same queue.
        #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(1..=80_000))]
        families: u32,
        /// Free places.
        #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=500))]
        places: u32,
        /// The bot's id: what stands before the colon of its token.
        #[arg(long, default_value = "7000000001")]
        bot: String,
        /// The first family's chat.
        #[arg(long, default_value_t = 500_000_000)]
        chat_base: i64,
    },
}

impl Demo {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let (db, vault) = app::demo_database(config).await?;
        let places = PlaceBook::load(&db).await?;
        let now = app::clock().now();
        let ground = |seed| Ground { db: &db, vault: &vault, places: &places, seed, now };
        let done = match self.what {
            What::City { seed, applications, kindergartens } => {
                let scale = Scale {
                    applications: usize::try_from(applications)?,
                    kindergartens: usize::try_from(kindergartens)?,
                };
                city(ground(seed), scale).await?
            }
            What::Rush { families, places, bot, chat_base } => {
                let channel = ChannelKind::Telegram.as_str();
                let rush = Rush { families, places, channel, bot: &bot, first: chat_base, lang: Lang::Ru };
                morning(ground(RUSH_SEED), rush).await?
            }
        };
        db.close().await;
        Ok(if done { 0 } else { super::FAILED })
    }
}

async fn city(ground: Ground<'_>, scale: Scale) -> anyhow::Result<bool> {
    let begun = Instant::now();
    let mut told = |done| {
        if done % 2_000 == 0 || done == scale.applications {
            eprintln!("esik demo: {done} of {} applications", scale.applications);
        }
    };
    if !demo::grow(ground, scale, &mut told).await? {
        eprintln!("esik demo: the people of seed {} live here already; take another seed", ground.seed);
        return Ok(false);
    }
    eprintln!("esik demo: publishing free places");
    demo::publish(ground).await?;
    say!("applications {}, kindergartens {}, in {:.1?}", scale.applications, scale.kindergartens, begun.elapsed());
    Ok(true)
}

async fn morning(ground: Ground<'_>, rush: Rush<'_>) -> anyhow::Result<bool> {
    let begun = Instant::now();
    let mut told = |done| {
        if done % 2_000 == 0 || done == rush.families {
            eprintln!("esik demo: {done} of {} families", rush.families);
        }
    };
    if !demo::rush(ground, rush, &mut told).await? {
        eprintln!("esik demo: a rush stands in this database already; take an empty one (ESIK_DATA=FOLDER)");
        return Ok(false);
    }
    say!("families {}, places {}, in {:.1?}", rush.families, rush.places, begun.elapsed());
    Ok(true)
}
