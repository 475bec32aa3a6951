//! `esik serve`: the pages, the messengers, the workers.

use std::fs::File;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;
use secrecy::ExposeSecret as _;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::app;
use crate::channels::telegram::{Pace, Poller, TelegramClient, WebhookSecret};
use crate::config::Config;
use crate::conversation::door::Door;
use crate::conversation::intake::{self, Desk};
use crate::conversation::outbox::Sender;
use crate::conversation::work;
use crate::conversation::world::World;
use crate::domain::lang::Lang;
use crate::i18n::Args as TextArgs;
use crate::web::webhooks::{self, TelegramHook};
use crate::web::{self, WebState};
use crate::{jobs, telemetry};

/// How long a stop waits for the turns in hand.
const FAREWELL: Duration = Duration::from_secs(20);

/// Serve the web chat and the messengers.
#[derive(Args, Default)]
pub struct Serve {
    /// Print the settings in force, secrets masked, and stop.
    #[arg(long)]
    print_config: bool,
}

impl Serve {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<i32> {
        if self.print_config {
            print!("{}", config.print());
            return Ok(0);
        }
        let loaded = match app::content(config) {
            Ok(loaded) => loaded,
            Err(broken) => {
                eprintln!(
                    "{broken}\nesik: dialogues and texts do not hold together: mend the lines above (`esik check`)"
                );
                return Ok(super::FAILED);
            }
        };
        let listener = TcpListener::bind(config.listen).await.with_context(|| {
            format!(
                "cannot listen on {}: another program may have the port; set ESIK_LISTEN to another one",
                config.listen
            )
        })?;
        let _only = only_one(config)?;
        let world = app::open_with(config, app::clock(), loaded, app::random()).await?;
        let stop = CancellationToken::new();
        let mut tasks = JoinSet::new();
        for n in 0..work::workers(&world) {
            tasks.spawn(work::run(world.clone(), format!("{}-{n}", std::process::id()), stop.clone()));
        }
        tasks.spawn(jobs::run(world.clone(), stop.clone()));
        let metrics = telemetry::metrics();
        let state = WebState {
            door: Door::new(world.clone()),
            secure_cookies: config.secure_cookies,
            metrics,
            stop: stop.clone(),
        };
        let mut router = web::router(state);
        if let (Some(client), Some(telegram)) = (world.telegram.clone(), &config.telegram) {
            tasks.spawn(Sender::new(world.clone(), client.clone()).run(stop.clone()));
            introduce(&world, &client).await;
            if let Some((url, secret)) = &telegram.webhook {
                let secret = WebhookSecret::parse(secret)?;
                let address = format!("{}/webhooks/telegram", url.trim_end_matches('/'));
                client.set_webhook(address.parse().context("TELEGRAM_WEBHOOK_URL is no address")?, &secret).await?;
                let (desk, taking_in) = Desk::open(world.clone());
                tasks.spawn(taking_in);
                router = router.merge(webhooks::telegram(TelegramHook { world: world.clone(), client, secret, desk }));
            } else {
                client
                    .delete_webhook()
                    .await
                    .context("Telegram cannot be reached: see TELEGRAM_API_URL and TELEGRAM_BOT_TOKEN")?;
                let poller = Poller::new(client.clone(), Pace::default(), stop.clone(), jitter);
                tasks.spawn(intake::poll(world.clone(), client, poller, stop.clone()));
            }
        }
        greet(&world, listener.local_addr()?);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let server = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
        tasks.spawn(async move {
            if let Err(error) = server.await {
                tracing::error!(%error, "the pages stopped");
            }
        });
        stopped().await?;
        eprintln!("esik: stopping; the turns in hand are finished first");
        stop.cancel();
        let finished = tokio::time::timeout(FAREWELL, async { while tasks.join_next().await.is_some() {} }).await;
        if finished.is_err() {
            tasks.abort_all();
        }
        world.db.close().await;
        Ok(0)
    }
}

/// SQLite is served by one process: the lock lasts as long as the file is open, also after a crash of its holder.
fn only_one(config: &Config) -> anyhow::Result<Option<File>> {
    let Some(path) = config.database_url.expose_secret().strip_prefix("sqlite://") else { return Ok(None) };
    std::fs::create_dir_all(&config.data).with_context(|| {
        format!(
            "the data folder {} cannot be made: set ESIK_DATA to a folder this user may write to",
            config.data.display()
        )
    })?;
    let path = format!("{}.serve", path.split('?').next().unwrap_or(path));
    let file = File::create(&path).with_context(|| format!("{path} cannot be made: see that its folder exists"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(_) => bail!(
            "another `esik serve` has this SQLite database: stop it first, or use PostgreSQL (DATABASE_URL), which several processes may share"
        ),
    }
}

fn jitter() -> f64 {
    rand::random()
}

/// Commands in every language, so that Telegram shows them beside the input.
async fn introduce(world: &Arc<World>, client: &TelegramClient) {
    let names = ["start", "menu", "back", "cancel", "help", "lang", "operator", "data"];
    for lang in [None, Some(Lang::Kk), Some(Lang::Ru), Some(Lang::En)] {
        let say = |name: &&str| {
            let text = world.texts.attr(lang.unwrap_or(Lang::Kk), "everywhere-commands", name, &TextArgs::new());
            ((*name).to_owned(), text.unwrap_or_default())
        };
        let commands: Vec<(String, String)> = names.iter().map(say).collect();
        if let Err(error) = client.set_commands(lang, &commands).await {
            tracing::warn!(%error, "Telegram did not take the list of commands");
        }
    }
}

fn greet(world: &World, address: SocketAddr) {
    let what = if world.house.demo { "demo with made-up data" } else { "production" };
    eprintln!("esik: {what}; the chat is at http://{address}/");
    if world.house.demo {
        eprintln!(
            "esik: SMS of the sandbox appear beside the chat and at http://{address}/demo/sms?phone=87011234567; stop with Ctrl-C"
        );
    }
}

async fn stopped() -> anyhow::Result<()> {
    let mut term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        done = tokio::signal::ctrl_c() => done?,
        _ = term.recv() => {}
    }
    Ok(())
}
