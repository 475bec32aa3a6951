//! `esik migrate`: the schema, brought up to date without serving.

use secrecy::ExposeSecret as _;

use crate::config::Config;
use crate::store::Db;

pub(super) async fn run(config: &Config) -> anyhow::Result<i32> {
    std::fs::create_dir_all(&config.data)?;
    let db = Db::open(config.database_url.expose_secret()).await?;
    db.migrate().await?;
    db.close().await;
    println!("the schema is up to date");
    Ok(0)
}
