//! `esik audit`: proves that nobody changed what is written down of the staff's deeds.

use clap::{Args, Subcommand};

use super::out::say;
use crate::app;
use crate::config::Config;
use crate::office::{OfficeError, audit};

/// Prove who did what.
///
/// Whatever staff open or change is written down in rows that are stamped one over the other under the master key. A row that was changed,
/// put in or taken away past the program breaks the chain from there on.
#[derive(Args)]
pub struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Walk the chain from its first row to its last; exit code 1 and the number of the first row that does not fit, if one does not.
    Verify,
}

impl Audit {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        let What::Verify = self.what;
        let db = app::standing_database(config).await?;
        let vault = app::standing_vault(config, &db).await?;
        let proved = audit::verify(&db, &vault).await;
        db.close().await;
        match proved {
            Ok(rows) => {
                say!("audit: {rows} rows, each as it was written");
                Ok(0)
            }
            Err(broken @ OfficeError::Broken(_)) => {
                eprintln!("esik: {broken}");
                Ok(super::FAILED)
            }
            Err(error) => Err(error.into()),
        }
    }
}
