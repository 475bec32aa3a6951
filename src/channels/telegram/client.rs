//! What we ask of the Bot API beside sending: answers to presses, commands, the webhook, updates.

use std::time::Duration;

use reqwest::Url;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide_core::payloads::{
    AnswerCallbackQuery, DeleteWebhook, GetMe, SendChatAction, SetMyCommands, SetMyCommandsSetters, SetWebhook,
    SetWebhookSetters,
};
use teloxide_core::types::{AllowedUpdate, BotCommand, CallbackQueryId, ChatAction, ChatId};

use super::errors::{CallError, Verdict};
use super::poll::RawUpdate;
use super::transport::{ORDINARY, Transport};
use super::webhook::WebhookSecret;
use crate::domain::lang::Lang;

pub use super::transport::ClientFault;

/// How much longer than the server the client waits for a long poll (channels.md 2.9): beyond it the connection hangs.
const POLL_GRACE: Duration = Duration::from_secs(10);

/// What we want to be told. Set with every poll and webhook, since Telegram keeps the last list it was given.
const ALLOWED_UPDATES: [AllowedUpdate; 4] =
    [AllowedUpdate::Message, AllowedUpdate::EditedMessage, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];

/// Our bot at a Bot API server.
#[derive(Clone)]
pub struct TelegramClient {
    pub(super) transport: Transport,
}

/// Neither the token nor an address that holds it.
impl std::fmt::Debug for TelegramClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TelegramClient").field("bot_id", &self.bot_id()).finish_non_exhaustive()
    }
}

/// Who we are (Bot API, getMe).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Me {
    /// The bot's id, the same as in the token.
    pub id: i64,
    /// The name behind `t.me/`.
    #[serde(default)]
    pub username: String,
}

#[derive(Serialize)]
struct GetUpdates<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u64,
    allowed_updates: &'a [AllowedUpdate],
}

impl TelegramClient {
    /// Our bot with this token at this address (`https://api.telegram.org`, a local server, a simulator). Nothing is called yet.
    ///
    /// # Errors
    /// A token or address of another shape.
    pub fn new(token: SecretString, api_url: Url) -> Result<Self, ClientFault> {
        Transport::new(token, api_url).map(|transport| Self { transport })
    }

    /// Our bot's id, as it stands in [`crate::channels::Address::bot`].
    #[must_use]
    pub fn bot_id(&self) -> &str {
        self.transport.bot_id()
    }

    /// Answers the press of a button, so that its clock stops turning; to be done at once. Too late is no error.
    ///
    /// # Errors
    /// Telegram cannot be reached or refuses.
    pub async fn answer_callback(&self, callback: &str) -> Result<(), CallError> {
        let payload = AnswerCallbackQuery::new(CallbackQueryId(callback.to_owned()));
        done_or(self.transport.call::<_, bool>(&payload).await)
    }

    /// Shows "typing" for five seconds, or until the next message; nothing where the id is not one of Telegram's.
    ///
    /// # Errors
    /// As for every call.
    pub async fn typing(&self, external_id: &str) -> Result<(), CallError> {
        let Ok(chat) = external_id.parse() else {
            return Ok(());
        };
        let payload = SendChatAction::new(ChatId(chat), ChatAction::Typing);
        done_or(self.transport.call::<_, bool>(&payload).await)
    }

    /// Who we are; also the proof that token and address are right.
    ///
    /// # Errors
    /// As for every call.
    pub async fn get_me(&self) -> Result<Me, CallError> {
        self.transport.call(&GetMe::new()).await
    }

    /// Sets the list of commands of people whose client speaks this language, or of all others (`None`).
    /// Each is a name without the slash and its description.
    ///
    /// # Errors
    /// As for every call.
    pub async fn set_commands(&self, lang: Option<Lang>, commands: &[(String, String)]) -> Result<(), CallError> {
        let mut payload = SetMyCommands::new(
            commands.iter().map(|(name, description)| BotCommand::new(name.clone(), description.clone())),
        );
        if let Some(lang) = lang {
            payload = payload.language_code(lang.code());
        }
        done_or(self.transport.call::<_, bool>(&payload).await)
    }

    /// Has updates brought to this address, with the secret in a header.
    ///
    /// # Errors
    /// As for every call.
    pub async fn set_webhook(&self, url: Url, secret: &WebhookSecret) -> Result<(), CallError> {
        let payload = SetWebhook::new(url).secret_token(secret.expose()).allowed_updates(ALLOWED_UPDATES);
        done_or(self.transport.call::<_, bool>(&payload).await)
    }

    /// Ends the bringing, so that polling is allowed. Waiting updates stay.
    ///
    /// # Errors
    /// As for every call.
    pub async fn delete_webhook(&self) -> Result<(), CallError> {
        done_or(self.transport.call::<_, bool>(&DeleteWebhook::new()).await)
    }

    /// The updates from `offset` on, each as it came, waiting up to `wait` for the first. An offset confirms all below it.
    ///
    /// # Errors
    /// As for every call; the client gives up ten seconds after the server should have answered.
    pub async fn get_updates(&self, offset: Option<i64>, wait: Duration) -> Result<Vec<RawUpdate>, CallError> {
        let payload = GetUpdates { offset, limit: 100, timeout: wait.as_secs(), allowed_updates: &ALLOWED_UPDATES };
        let within = wait + POLL_GRACE.max(ORDINARY.saturating_sub(wait));
        let raw: Vec<Box<RawValue>> = self.transport.post("getUpdates", &payload, within).await?;
        let read = |update: Box<RawValue>| RawUpdate::read(update.get().as_bytes());
        Ok(raw.into_iter().filter_map(read).collect())
    }
}

/// A call whose success tells nothing more.
pub(super) fn done_or<T>(answer: Result<T, CallError>) -> Result<(), CallError> {
    match answer {
        Ok(_) => Ok(()),
        Err(fault) if fault.verdict() == Verdict::Done => Ok(()),
        Err(fault) => Err(fault),
    }
}
