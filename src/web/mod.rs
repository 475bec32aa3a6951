//! The pages: the web chat at `/`, the education department's at `/office` ([`office`]), the call centre's at `/desk` and what a machine asks of the program (`/healthz`, `/readyz`, `/metrics`).
//!
//! | | |
//! |---|---|
//! | `GET /` | the chat, drawn on the server with its history; works without JavaScript by plain forms |
//! | `POST /chat/messages` | words, a press or a file; JSON, multipart or a plain form ([`post`]) |
//! | `GET /chat/events` | new turns as server-sent events ([`events`]) |
//! | `GET /demo/sms?phone=` | the sandbox's SMS of a phone; a demo only |
//! | `GET /verify/CODE` | whether a referral is genuine, for anyone ([`verify`]) |
//! | `GET /paper/TOKEN.pdf` `.ics` | a family's own referral, behind a token that ends ([`paper`]) |
//! | `GET /file/TOKEN` | what the desk has sent to a parent, behind such a token ([`paper`]) |
//! | `GET /desk/events`, `/desk/events/TICKET` | what moves in the line, what is new in a talk, for the pages of the desk |
//! | `GET /static/NAME` | style, script and icon, the content's hash in the name ([`files`]) |
//!
//! Webhooks of messengers are routers of their own, merged beside this one.

mod cursor;
mod desk;
mod events;
mod files;
mod flood;
mod guard;
mod leaf;
pub mod limits;
pub mod office;
mod page;
mod paper;
mod post;
mod probes;
mod read;
mod refusal;
mod taps;
mod verify;
mod view;
mod visitor;
pub mod webhooks;
pub mod words;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post as on_post};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::{Semaphore, broadcast};
use tokio_util::sync::CancellationToken;

use crate::channels::Address;
use crate::conversation::door::Door;
use crate::i18n::check::Wanted;

/// What the pages stand on.
#[derive(Clone)]
pub struct WebState {
    /// The way to the conversation.
    pub door: Door,
    /// Cookies only over https, and HSTS; on in production.
    pub secure_cookies: bool,
    /// The numbers behind `/metrics`.
    pub metrics: PrometheusHandle,
    /// Ends the event streams, which would go on for ever: the program stops.
    pub stop: CancellationToken,
}

/// [`WebState`] and what this process remembers by itself.
#[derive(Clone)]
struct Web {
    door: Door,
    secure: bool,
    metrics: PrometheusHandle,
    stop: CancellationToken,
    memory: Arc<Memory>,
}

struct Memory {
    people: flood::Flood<String>,
    places: flood::Flood<std::net::IpAddr>,
    /// Permits for event streams.
    streams: Arc<Semaphore>,
    /// Forms of the desk that were done.
    once: desk::once::Once,
    /// Permits for uploads held in memory.
    uploads: Semaphore,
    /// Somebody is writing to us (true), or wrote nothing new after all: the other pages of the same person show the typing sign or
    /// take it away.
    typing: broadcast::Sender<(Address, bool)>,
}

impl Memory {
    fn new() -> Self {
        Self {
            people: flood::Flood::new(limits::PERSON),
            places: flood::Flood::new(limits::PLACE),
            streams: Arc::new(Semaphore::new(limits::STREAMS)),
            once: desk::once::Once::default(),
            uploads: Semaphore::new(limits::UPLOADS),
            typing: broadcast::channel(limits::TYPING_QUEUE).0,
        }
    }
}

/// Every route of this room, with its guards and headers. Merge the webhooks beside it.
pub fn router(state: WebState) -> Router {
    let WebState { door, secure_cookies, metrics, stop } = state;
    let web = Web { door, secure: secure_cookies, metrics, stop, memory: Arc::new(Memory::new()) };
    let messages = on_post(post::receive)
        .layer(DefaultBodyLimit::max(limits::DRAIN_MAX))
        .layer(from_fn_with_state(web.clone(), guard::same_origin));
    Router::new()
        .route("/", get(page::show))
        .route("/chat/messages", messages)
        .route("/chat/events", get(events::stream))
        .route("/demo/sms", get(probes::demo_sms))
        .route("/verify/{code}", get(verify::show))
        .route("/paper/{file}", get(paper::serve))
        .route("/file/{token}", get(paper::file))
        .route("/static/{name}", get(files::serve))
        .route("/favicon.ico", get(files::icon))
        .route("/healthz", get(probes::alive))
        .route("/readyz", get(probes::ready))
        .route("/metrics", get(probes::metrics))
        .merge(office::routes(&web))
        .merge(desk::routes(&web))
        .layer(from_fn_with_state(web.clone(), guard::headers))
        .with_state(web)
}

/// Every text the pages say by themselves, for the check.
#[must_use]
pub fn texts() -> Vec<Wanted> {
    let chat = words::WORDS.iter().map(|word| Wanted::named(&format!("web-{word}"), ("src/web/words.rs", 1)));
    let leaves = verify::texts().map(|id| Wanted::named(&id, ("src/web/verify.rs", 1)));
    let papers = paper::TEXTS.map(|id| Wanted::named(id, ("src/web/paper.rs", 1)));
    chat.chain(leaves).chain(papers).chain(office::texts()).chain(desk::texts()).collect()
}
