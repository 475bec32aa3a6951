//! `esik migrate`: the schema, brought up to date without serving.

use super::out::say;
use crate::app;
use crate::config::Config;

pub(super) async fn run(config: &Config) -> anyhow::Result<i32> {
    app::database(config).await?.close().await;
    say!("the schema is up to date");
    Ok(0)
}
