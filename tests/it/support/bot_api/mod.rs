//! A Telegram of the tests' own: a Bot API server in this process, on a free port, with the semantics that matter
//! (offsets, conflicts, limits, refusals in Telegram's words), and the people who write to the bot.
//!
//! ```ignore
//! let telegram = BotApi::start().await;
//! // The bot under test: TELEGRAM_API_URL = telegram.url(), TELEGRAM_BOT_TOKEN = TOKEN
//! telegram.push_text(7, "/start");
//! let sent = telegram.wait_message(7).await;
//! telegram.press(7, "Русский");
//! ```
//!
//! Where it differs from Telegram: webhooks may be plain http and are retried within a second; HTML is the only
//! parse mode; message lengths are counted in UTF-16 units.

mod control;
mod html;
mod markup;
mod methods;
mod params;
mod people;
mod sending;
mod server;
mod state;
#[cfg(test)]
mod tests;
mod updates;
mod weather;
mod webhook;

use std::sync::{Arc, Mutex};

use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use control::Sent;
pub use state::{Button, Chat, Deed, Fault, Markup, Message, Refused};

use state::State;

/// The one token that this server knows.
pub const TOKEN: &str = "7000000001:TEST-token_of_the_fake";
/// The bot's own user id.
pub const BOT_ID: i64 = 7_000_000_001;

/// The server, and the hand that moves its people. It stops when this value goes.
pub struct BotApi {
    shared: Arc<Shared>,
    url: String,
    tasks: Vec<JoinHandle<()>>,
}

/// State, and a bell that rings at each change.
struct Shared {
    state: Mutex<State>,
    changes: watch::Sender<()>,
}

impl Shared {
    /// Reads or takes without ringing.
    fn look<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        f(&mut self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Changes, then rings.
    fn with<T>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        let result = self.look(f);
        self.changes.send_replace(());
        result
    }
}

impl Drop for BotApi {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}
