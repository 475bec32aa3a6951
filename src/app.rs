//! The composition root: from settings to a world that can be talked to, and to a program that serves it.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use anyhow::Context as _;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use secrecy::ExposeSecret as _;
use tokio::sync::{Notify, broadcast};

use crate::channels::telegram::TelegramClient;
use crate::channels::whatsapp::{Number, WhatsappClient};
use crate::config::{Config, Content, Mode};
use crate::conversation::bell::Bell;
use crate::conversation::calls::Hand;
use crate::conversation::check::{self, Loaded};
use crate::conversation::outbox::{Limits, Post};
use crate::conversation::overload::Load;
use crate::conversation::routing;
use crate::conversation::understand::Words;
use crate::conversation::world::{House, World};
use crate::dialogue::load::Finding;
use crate::domain::clock::{Clock, SystemClock};
use crate::domain::rules::Rules;
use crate::domain::ticket::Terms;
use crate::gateways::Gateways;
use crate::queue::{demo, places};
use crate::store::vault::{IndexKind, MasterKey, Vault};
use crate::store::{Db, StoreError, meta};
use crate::web;

/// Version of the data policy in `locales/*/registration.ftl`; raised when its meaning changes.
const POLICY_VERSION: u32 = 1;
/// The made-up city of a demo.
const DEMO_SCALE: demo::Scale = demo::Scale { applications: 2_000, kindergartens: 40 };
/// The same city every time.
const DEMO_SEED: u64 = 1;
/// Addresses whose news a slow page may miss before it looks for itself.
const NEWS_KEPT: usize = 1_024;

/// The settings and what they lead to do not fit together: to be mended by whoever set them, not by another try.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Misconfigured(String);

impl Misconfigured {
    /// What is wrong and what to set.
    pub(crate) fn because(why: impl Into<String>) -> anyhow::Error {
        Self(why.into()).into()
    }

    /// What another room says of a setting, with its causes.
    #[must_use]
    pub fn by(error: impl Into<anyhow::Error>) -> anyhow::Error {
        Self::because(format!("{:#}", error.into()))
    }
}

const ANOTHER_KEY: &str = "ESIK_KEY_FILE is not the key this database is sealed under: set it to the file that was used before, or start with \
                           an empty database";

/// The content does not hold together.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.iter().map(Finding::to_string).collect::<Vec<_>>().join("\n"))]
pub struct BrokenContent(pub Vec<Finding>);

/// Reads and proves dialogues and texts.
///
/// # Errors
/// Every fault, with file, line and how to mend it.
pub fn content(config: &Config) -> Result<Loaded, BrokenContent> {
    let house = check::House { operator: config.operator.clone(), hours: Some(config.office_hours) };
    check::load(&Content::choose(config.content.as_ref()), &web::texts(), &house).map_err(BrokenContent)
}

/// Opens everything: content, database, key, places, services. A demo is seeded at its first start.
///
/// # Errors
/// What is wrong and how to mend it; nothing half-made is left that a next start would stumble over.
pub async fn open(config: &Config, clock: Arc<dyn Clock>) -> anyhow::Result<Arc<World>> {
    let loaded = content(config)?;
    open_with(config, clock, loaded, random()).await
}

/// Chance for ids and places in batches; keys and nonces have a source of their own.
#[must_use]
pub fn random() -> StdRng {
    StdRng::from_rng(&mut rand::rng())
}

/// As [`open`], with content that is loaded already and chance of one's own.
///
/// # Errors
/// As [`open`].
pub async fn open_with(
    config: &Config,
    clock: Arc<dyn Clock>,
    loaded: Loaded,
    random: StdRng,
) -> anyhow::Result<Arc<World>> {
    let (db, vault) = house(config).await?;
    let gateways = Gateways::new(config.smsc.as_ref(), config.registers.as_ref(), &clock).map_err(Misconfigured::by)?;
    let telegram = config.telegram.as_ref().map(telegram_client).transpose();
    let telegram = telegram.map_err(Misconfigured::by)?;
    let whatsapp = config.whatsapp.as_ref().map(whatsapp_client).transpose();
    let whatsapp = whatsapp.map_err(Misconfigured::by)?;
    let places = places::PlaceBook::load(&db).await?;
    let world = World {
        words: Words::new(&loaded.texts),
        routes: routing::tree(),
        flows: loaded.flows,
        texts: loaded.texts,
        templates: loaded.templates,
        house: House {
            demo: config.mode == Mode::Demo,
            public_url: config.public_url.clone(),
            office_hours: config.office_hours,
            staff_totp: config.staff_totp,
            policy_version: POLICY_VERSION,
        },
        random: Mutex::new(random),
        rules: Rules::default(),
        terms: Terms::default(),
        wake: Notify::new(),
        outgoing: Notify::new(),
        refuses: AtomicBool::new(false),
        post: Post::new(Limits::new(&config.send_rates.telegram), Limits::new(&config.send_rates.whatsapp)),
        news: broadcast::channel(NEWS_KEPT).0,
        bell: Bell::default(),
        load: Load::default(),
        hand: Hand::default(),
        db,
        vault,
        places,
        gateways,
        telegram,
        whatsapp,
        clock,
    };
    if config.mode == Mode::Demo {
        let (db, vault, places) = (&world.db, &world.vault, &world.places);
        let ground = demo::Ground { db, vault, places, seed: DEMO_SEED, now: world.now() };
        demo::seed_city(ground, DEMO_SCALE).await?;
        demo::publish(ground).await?;
    }
    Ok(Arc::new(world))
}

/// The database, its schema up to date, and the key it is sealed under.
///
/// # Errors
/// What is wrong and how to mend it.
pub async fn house(config: &Config) -> anyhow::Result<(Db, Vault)> {
    let db = database(config).await?;
    let vault = Vault::new(&master_key(config, &db).await?);
    prove_key(&db, &vault).await?;
    mark(config, &db).await?;
    Ok((db, vault))
}

/// The same of a demo.
///
/// # Errors
/// As [`house`]; the settings or the database are those of a production.
pub async fn demo_database(config: &Config) -> anyhow::Result<(Db, Vault)> {
    if config.mode == Mode::Production {
        return Err(Misconfigured::because("made-up people are for a demo, ESIK_MODE is production: leave it out"));
    }
    house(config).await
}

fn telegram_client(telegram: &crate::config::Telegram) -> anyhow::Result<TelegramClient> {
    let url =
        telegram.api_url.parse().context("TELEGRAM_API_URL is no address: write e.g. https://api.telegram.org")?;
    TelegramClient::new(telegram.token.clone(), url)
        .context("TELEGRAM_BOT_TOKEN cannot be used: copy it from @BotFather, e.g. 123456:ABC...")
}

pub(crate) fn whatsapp_client(whatsapp: &crate::config::Whatsapp) -> anyhow::Result<WhatsappClient> {
    let api_url =
        whatsapp.api_url.parse().context("WHATSAPP_API_URL is no address: write e.g. https://graph.facebook.com")?;
    let (id, token, version) = (whatsapp.number_id.clone(), whatsapp.token.clone(), whatsapp.version.clone());
    WhatsappClient::new(Number { id, token, api_url, version })
        .context("WhatsApp cannot be used: see WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_TOKEN and WHATSAPP_API_VERSION")
}

/// The database, its schema up to date.
///
/// # Errors
/// What is wrong with the folder or the database, and how to mend it.
pub async fn database(config: &Config) -> anyhow::Result<Db> {
    data_folder(config)?;
    let db = open_database(config).await?;
    db.migrate().await?;
    Ok(db)
}

async fn open_database(config: &Config) -> anyhow::Result<Db> {
    Db::open(config.database_url.expose_secret()).await.map_err(|error| match error {
        StoreError::Address { .. } => Misconfigured::by(error),
        error => error.into(),
    })
}

/// Makes the data folder, where there is none.
///
/// # Errors
/// It cannot be made.
pub fn data_folder(config: &Config) -> anyhow::Result<()> {
    let folder = config.data.display();
    let made = std::fs::create_dir_all(&config.data).with_context(|| {
        format!("the data folder {folder} cannot be made: set ESIK_DATA to a folder this user may write to")
    });
    made.map_err(Misconfigured::by)
}

/// The database of an installation that stands already, its schema left as it is: for whoever looks after it beside a serving process.
///
/// # Errors
/// There is none yet, or it does not open.
pub async fn standing_database(config: &Config) -> anyhow::Result<Db> {
    let url = config.database_url.expose_secret();
    if let Some(path) = sqlite_file(url)
        && !path.exists()
    {
        return Err(Misconfigured::because(format!(
            "there is no database {} yet: set DATABASE_URL or ESIK_DATA as `esik serve` has them",
            path.display()
        )));
    }
    open_database(config).await
}

/// The file of a SQLite address.
#[must_use]
pub fn sqlite_file(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(Path::new(path.split('?').next().unwrap_or(path)))
}

/// The vault of a database that stands already.
///
/// # Errors
/// The key file is missing, or is another database's.
pub async fn standing_vault(config: &Config, db: &Db) -> anyhow::Result<Vault> {
    let vault = Vault::new(&read_key(&config.key_file)?);
    let mut tx = db.read().await?;
    let stored = meta::get(&mut tx, "key_proof").await?;
    tx.rollback().await?;
    if stored.is_some_and(|stored| stored != key_proof(&vault)) {
        return Err(Misconfigured::because(ANOTHER_KEY));
    }
    Ok(vault)
}

/// The master key. A demo makes one at its first start; production never does, nor does a demo whose database has seen another.
async fn master_key(config: &Config, db: &Db) -> anyhow::Result<MasterKey> {
    let path: &Path = &config.key_file;
    if path.exists() {
        return read_key(path);
    }
    let mut tx = db.read().await?;
    let sealed_before = meta::get(&mut tx, "key_proof").await?.is_some();
    tx.rollback().await?;
    if sealed_before {
        return Err(Misconfigured::because(format!(
            "the key {} is missing, and the database is sealed under it: restore the key file from its backup",
            path.display()
        )));
    }
    if config.mode == Mode::Production {
        return Err(Misconfigured::because(format!(
            "the key {} is missing: make one with `openssl rand -hex 32 > {0}; chmod 600 {0}`, keep a copy apart, and set ESIK_KEY_FILE",
            path.display()
        )));
    }
    MasterKey::create(path, &mut rand::rng()).map_err(Misconfigured::by)
}

fn read_key(path: &Path) -> anyhow::Result<MasterKey> {
    MasterKey::read(path).map_err(Misconfigured::by)
}

/// The key must be the one the database is sealed under.
async fn prove_key(db: &Db, vault: &Vault) -> anyhow::Result<()> {
    let proof = key_proof(vault);
    let mut tx = db.write().await?;
    meta::set_once(&mut tx, "key_proof", &proof).await?;
    let stored = meta::get(&mut tx, "key_proof").await?;
    tx.commit().await?;
    if stored.as_deref() != Some(proof.as_str()) {
        return Err(Misconfigured::because(ANOTHER_KEY));
    }
    Ok(())
}

/// What only the key of a database gives, to tell it from others.
fn key_proof(vault: &Vault) -> String {
    vault.index(IndexKind::Limit, b"the key of this database")
}

/// A database is a demo's or a real one for ever.
async fn mark(config: &Config, db: &Db) -> anyhow::Result<()> {
    let mode = if config.mode == Mode::Demo { "demo" } else { "production" };
    let mut tx = db.write().await?;
    meta::set_once(&mut tx, "mode", mode).await?;
    let stored = meta::get(&mut tx, "mode").await?.unwrap_or_default();
    tx.commit().await?;
    if stored != mode {
        return Err(Misconfigured::because(format!(
            "this database belongs to a {stored} installation, ESIK_MODE is {mode}: set DATABASE_URL to another database"
        )));
    }
    Ok(())
}

/// The clock of the program.
#[must_use]
pub fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}
