//! `esik serve`: the pages, the messengers, the workers.

use std::fs::File;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use axum::Router;
use clap::Args;
use secrecy::ExposeSecret as _;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;

use super::out;
use crate::app;
use crate::app::Misconfigured;
use crate::channels::telegram::{Pace, Poller, TelegramClient, WebhookSecret};
use crate::channels::whatsapp::{AppSecret, WhatsappClient};
use crate::config::{self, Config};
use crate::conversation::door::Door;
use crate::conversation::intake::{self, Desk};
use crate::conversation::lead::{self, Lead};
use crate::conversation::outbox::{Messenger, Sender};
use crate::conversation::world::World;
use crate::conversation::{bell, desk, overload, work};
use crate::domain::lang::Lang;
use crate::i18n::Args as TextArgs;
use crate::office::demo;
use crate::web::webhooks::{self, TelegramHook, WhatsappHook};
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
            out::print(format_args!("{}", config.print()))?;
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
        let metrics = telemetry::metrics();
        let mut signals = Signals::new()?;
        let mut service = Service::begin(world);
        let mut router = web::router(WebState {
            door: Door::new(service.world.clone()),
            secure_cookies: config.secure_cookies,
            metrics,
            stop: service.stop.clone(),
        });
        if let (Some(client), Some(telegram)) = (service.world.telegram.clone(), &config.telegram) {
            router = service.telegram(client, telegram, router).await?;
        }
        if let (Some(client), Some(whatsapp)) = (service.world.whatsapp.clone(), &config.whatsapp) {
            router = router.merge(service.whatsapp(client, whatsapp).await?);
        }
        greet(&service.world, listener.local_addr()?);
        staff_of_the_demo(&service.world).await?;
        desk::Desk::new(service.world.clone()).ship_replies().await?;
        service.pages(listener, router);
        signals.next().await;
        eprintln!("esik: stopping; the turns in hand are finished first, a second signal quits at once");
        tokio::select! {
            done = tokio::time::timeout(FAREWELL, service.end()) => if done.is_err() {
                tracing::warn!("some work was not finished in time: others take it up, or the next start");
            },
            () = signals.next() => {
                eprintln!("esik: quitting at once; what was in hand is taken up again");
                return Ok(super::FAILED);
            }
        }
        Ok(0)
    }
}

/// What serves, and how it ends.
struct Service {
    world: Arc<World>,
    /// This start of this process, among those that share the database.
    holder: String,
    stop: CancellationToken,
    tasks: JoinSet<()>,
    bell: JoinHandle<()>,
    silence: CancellationToken,
}

impl Service {
    fn begin(world: Arc<World>) -> Self {
        let (holder, stop, mut tasks) = (lead::holder(&world), CancellationToken::new(), JoinSet::new());
        for n in 0..work::workers(&world) {
            tasks.spawn(work::run(world.clone(), format!("{}-{n}", std::process::id()), stop.clone()));
        }
        tasks.spawn(jobs::run(world.clone(), holder.clone(), stop.clone()));
        tasks.spawn(overload::run(world.clone(), holder.clone(), stop.clone()));
        let silence = CancellationToken::new();
        let bell = tokio::spawn(bell::run(world.clone(), holder.clone(), silence.clone()));
        Self { world, holder, stop, tasks, bell, silence }
    }

    /// Sends, and takes updates in by webhook or by polling.
    async fn telegram(
        &mut self,
        client: TelegramClient,
        telegram: &config::Telegram,
        router: Router,
    ) -> anyhow::Result<Router> {
        let (world, stop) = (self.world.clone(), self.stop.clone());
        let lead = Lead::new(world.clone(), format!("send:telegram:{}", client.bot_id()), self.holder.clone());
        self.tasks.spawn(send(world.clone(), client.clone().into(), lead, stop.clone()));
        introduce(&world, &client).await;
        if let Some((url, secret)) = &telegram.webhook {
            let secret = WebhookSecret::parse(secret).map_err(Misconfigured::by)?;
            let address = format!("{}/webhooks/telegram", url.trim_end_matches('/'));
            // It stays when this process stops: others may serve it, and Telegram keeps what comes meanwhile.
            let address = address.parse().context("TELEGRAM_WEBHOOK_URL is no address").map_err(Misconfigured::by)?;
            client.set_webhook(address, &secret).await?;
            let (desk, taking_in) = Desk::open(world.clone());
            self.tasks.spawn(taking_in);
            return Ok(router.merge(webhooks::telegram(TelegramHook { world, client, secret, desk })));
        }
        client
            .delete_webhook()
            .await
            .context("Telegram cannot be reached: see TELEGRAM_API_URL and TELEGRAM_BOT_TOKEN")?;
        let lead = Lead::new(world.clone(), format!("poll:telegram:{}", client.bot_id()), self.holder.clone());
        self.tasks.spawn(poll(world, client, lead, stop));
        Ok(router)
    }

    /// Sends, and takes in what WhatsApp brings; it knows our address from the app's settings.
    async fn whatsapp(&mut self, client: WhatsappClient, whatsapp: &config::Whatsapp) -> anyhow::Result<Router> {
        let (world, stop) = (self.world.clone(), self.stop.clone());
        let secret = AppSecret::new(whatsapp.app_secret.clone()).context("WHATSAPP_APP_SECRET is empty");
        let secret = secret.map_err(Misconfigured::by)?;
        if let Err(error) = client.check().await {
            tracing::error!(%error, "WhatsApp does not know our number: see WHATSAPP_PHONE_NUMBER_ID and WHATSAPP_TOKEN");
        }
        let lead = Lead::new(world.clone(), format!("send:whatsapp:{}", client.number_id()), self.holder.clone());
        self.tasks.spawn(send(world.clone(), client.clone().into(), lead, stop));
        let (desk, taking_in) = Desk::open(world.clone());
        self.tasks.spawn(taking_in);
        let verify_token = whatsapp.verify_token.clone();
        Ok(webhooks::whatsapp(WhatsappHook { world, client, secret, verify_token, desk }))
    }

    fn pages(&mut self, listener: TcpListener, router: Router) {
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let server = axum::serve(listener, service).with_graceful_shutdown(self.stop.clone().cancelled_owned());
        self.tasks.spawn(async move {
            if let Err(error) = server.await {
                tracing::error!(%error, "the pages stopped");
            }
        });
    }

    /// Finishes what is in hand, gives everything back.
    async fn end(mut self) {
        self.stop.cancel();
        while self.tasks.join_next().await.is_some() {}
        self.world.hand.empty().await;
        // The bell is the last to stop: a lease given back is told by it.
        self.silence.cancel();
        if let Err(error) = self.bell.await {
            tracing::error!(%error, "the bell ended badly");
        }
        self.world.db.close().await;
    }
}

/// SQLite is served by one process: the lock lasts as long as the file is open, also after a crash of its holder.
fn only_one(config: &Config) -> anyhow::Result<Option<File>> {
    let Some(path) = config.database_url.expose_secret().strip_prefix("sqlite://") else { return Ok(None) };
    app::data_folder(config)?;
    let path = format!("{}.serve", path.split('?').next().unwrap_or(path));
    let file = File::create(&path).with_context(|| format!("{path} cannot be made: see that its folder exists"));
    let file = file.map_err(Misconfigured::by)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(_) => bail!(
            "another `esik serve` has this SQLite database: stop it first, or use PostgreSQL (DATABASE_URL), which several processes may share"
        ),
    }
}

/// Of several processes one sends: it keeps the messenger's limits for all of them.
async fn send(world: Arc<World>, messenger: Messenger, lead: Lead, stop: CancellationToken) {
    lead.keep(&stop, |end| Sender::new(world.clone(), messenger.clone()).run(end)).await;
}

/// Of several processes one polls: Telegram answers two with a conflict.
async fn poll(world: Arc<World>, client: TelegramClient, lead: Lead, stop: CancellationToken) {
    let polling = |end: CancellationToken| {
        let poller = Poller::new(client.clone(), Pace::default(), end.clone(), jitter);
        intake::poll(world.clone(), client.clone(), poller, end)
    };
    lead.keep(&stop, polling).await;
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

/// The first start of a demo tells the passwords of its staff: to whoever sits before it, and to no log.
async fn staff_of_the_demo(world: &World) -> anyhow::Result<()> {
    if !world.house.demo {
        return Ok(());
    }
    let added = demo::first_staff(&world.db, world.now()).await?;
    if !added.is_empty() {
        eprintln!(
            "esik: staff of the demo, for /office and /desk; these passwords are shown this once (`esik staff password NAME` gives another)"
        );
    }
    for (name, password) in added {
        eprintln!("esik:   {name:<12} {}", password.expose());
    }
    Ok(())
}

/// What tells the program to stop: ctrl-c or SIGTERM, each time anew.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    fn new() -> anyhow::Result<Self> {
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
