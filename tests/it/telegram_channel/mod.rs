//! The Telegram channel against a Bot API server of our own.

mod intake;
mod scripted;
mod sending;

use esik::channels::telegram::TelegramClient;

use crate::support::bot_api::{BotApi, TOKEN};

/// The one person of these tests.
const PERSON: i64 = 7;

fn client(telegram: &BotApi) -> TelegramClient {
    client_at(telegram.url())
}

fn client_at(url: &str) -> TelegramClient {
    TelegramClient::new(TOKEN.into(), url.parse().unwrap()).unwrap()
}
