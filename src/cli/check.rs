//! `esik check`: every fault of dialogues and texts, one a line.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::out::say;
use crate::app;
use crate::config::Config;

/// Prove dialogues and texts.
#[derive(Args)]
pub struct Check {
    /// Print the faults as JSON: [{"file","line","proof","what","mend"}].
    #[arg(long)]
    json: bool,
    /// The folder with dialogues/ and locales/.
    #[arg(long)]
    content: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self, config: &Config) -> anyhow::Result<i32> {
        let mut config = config.clone();
        config.content = self.content.or(config.content);
        let began = Instant::now();
        let found = app::content(&config).err().map(|broken| broken.0).unwrap_or_default();
        if self.json {
            say!("{}", serde_json::to_string_pretty(&found)?);
        } else {
            for finding in &found {
                say!("{finding}");
            }
            eprintln!("esik check: {} faults, {} ms", found.len(), began.elapsed().as_millis());
        }
        Ok(if found.is_empty() { 0 } else { super::FAILED })
    }
}
