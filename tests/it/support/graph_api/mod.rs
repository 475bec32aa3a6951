//! A WhatsApp of the tests' own: a Graph API server in this process that refuses what Meta refuses (limits of every item, the window of 24
//! hours, too much for one person, a wrong token), and the people who write to the number, by signed webhooks.
//!
//! ```ignore
//! let graph = GraphApi::start().await;
//! // The service under test: WHATSAPP_API_URL = graph.url(), the other settings as the constants here.
//! graph.hook("http://127.0.0.1:8080/webhooks/whatsapp");
//! let parent = graph.person(Some("77011234567"), None);
//! graph.says(parent, "Сәлем").await;
//! let sent = graph.wait_message(parent).await;
//! graph.presses(parent, "Русский").await;
//! ```
//!
//! Its time stands still unless a test moves it; webhooks are posted once, and their answer is the test's to look at. In bad weather its time
//! is everybody's, and webhooks come as WhatsApp brings them: in their own time, and again until they are answered with 200.

pub mod check;
mod people;
mod server;
mod state;
mod templates;
#[cfg(test)]
mod tests;
mod weather;
mod webhook;

use std::sync::{Arc, Mutex};

use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use people::sign;
pub use state::{Fault, Sent};

use super::wire::{Cuttable, Link};
use state::State;

/// The id of the number.
pub const NUMBER: &str = "106540352242922";
/// The business account that it belongs to.
pub const ACCOUNT: &str = "102290129340398";
/// Its token.
pub const TOKEN: &str = "EAAG-of-the-tests";
/// The app's secret.
pub const APP_SECRET: &str = "the-apps-s3cret";
/// The word of the handshake.
pub const VERIFY_TOKEN: &str = "the-word";
/// The version of the Graph API.
pub const VERSION: &str = "v25.0";

/// The server; it ends with this value.
pub struct GraphApi {
    shared: Arc<Shared>,
    url: String,
    tasks: Vec<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changes: watch::Sender<()>,
    url: std::sync::OnceLock<String>,
}

impl Shared {
    /// Reads or takes without ringing.
    fn look<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().expect("the state"))
    }

    /// Changes, then rings.
    fn with<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let done = self.look(change);
        self.changes.send_replace(());
        done
    }
}

impl Drop for GraphApi {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl GraphApi {
    /// A server on a free port.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let shared = Arc::new(Shared {
            state: Mutex::new(State::new()),
            changes: watch::channel(()).0,
            url: url.clone().into(),
        });
        let app = server::router(shared.clone()).into_make_service_with_connect_info::<Link>();
        let serving = tokio::spawn(async move { axum::serve(Cuttable(listener), app).await.expect("the server") });
        Self { shared, url, tasks: vec![serving] }
    }

    /// The base of its addresses.
    pub fn url(&self) -> &str {
        &self.url
    }
}
